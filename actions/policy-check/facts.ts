/** What policy-check reads, before anything is judged. A read that failed is a fact too. */
import type { Fact } from '../../core/fact.ts';

export type { Fact } from '../../core/fact.ts';

/** One row of the pull request's file list. `status` is GitHub's word (REST "list pull requests files"), open-ended. */
export interface ChangedFile {
  path: string;
  /** The old name of a renamed or copied file. */
  previousPath: string | null;
  status: string;
}

/** A change that is judged: a pull request, or a branch of a local checkout (then `number`, `url` and `author` are null). */
export interface Change {
  number: number | null;
  url: string | null;
  title: string;
  /** null where no description is known (a local branch); an empty description is ''. */
  body: string | null;
  author: { login: string; type: string } | null;
  draft: boolean;
  labels: readonly string[];
  baseRef: string;
  headSha: string;
  /** `changed_files` of the pull request: the number of rows that the file list must have. */
  changedFiles: number;
}

export interface PolicyFacts {
  change: Change;
  files: Fact<readonly ChangedFile[]>;
  /** The pull request template that `required_sections.template` names; absent too when none is named. */
  template: Fact<string>;
}
