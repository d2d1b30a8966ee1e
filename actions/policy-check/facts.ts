/** What policy-check reads, before anything is judged. A read that failed is a fact too. */
import type { BranchRun } from '../../core/branch-state.ts';
import type { Fact } from '../../core/fact.ts';

export type { BranchRun } from '../../core/branch-state.ts';
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
  /** Name of the head branch, without the owner. */
  headRef: string;
  /** `changed_files` of the pull request: the number of rows that the file list must have. */
  changedFiles: number;
  /** Added and deleted lines together, as GitHub counts them; null where it does not say. */
  changedLines: number | null;
}

/** An issue that the description links with a closing keyword; `body` is '' where it has none. */
export interface LinkedIssue {
  number: number;
  body: string;
  author: string | null;
  /** GitHub's `author_association` (OWNER, MEMBER, COLLABORATOR, CONTRIBUTOR, NONE, …); null where the answer has none. */
  authorAssociation: string | null;
  /** `#N` can be a pull request too, which grants nothing. */
  isPullRequest: boolean;
}

/** A review of the pull request, in the order in which GitHub lists them: oldest first. */
export interface Review {
  author: { login: string; type: string } | null;
  /** GitHub's word: APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED, PENDING. */
  state: string;
  commitSha: string | null;
  submittedAt: string | null;
}

/** Who put a label on, as the newest `labeled` event says. */
export interface LabelGrant {
  label: string;
  by: string;
  at: string;
}

/** `admin`, `maintain`, `write`, `triage`, `read`, `none`, or a custom role's name. */
export type Role = string;

/** What only some rules ask for; `absent` where no rule that is on does. */
export interface RuleFacts {
  /** The pull request template that `required_sections.template` names. */
  template: Fact<string>;
  /** By number, for `allowed_paths.from: [issue]`; in the order of the description. */
  issues: ReadonlyMap<number, Fact<LinkedIssue>>;
  reviews: Fact<readonly Review[]>;
  /** By login in lower case: the repository role of everyone whose approval or label may count. */
  roles: ReadonlyMap<string, Fact<Role>>;
  /** By team slug in lower case: logins (lower case) of reviewers who are members; only for `teams:`. */
  teams: ReadonlyMap<string, Fact<readonly string[]>>;
  /** Labels that an exception names and that the pull request has, with who put them on. */
  labelGrants: Fact<readonly LabelGrant[]>;
  /** By the workflow as the policy names it (name or file name): its newest runs on the branch of `fail_safe`. */
  branchRuns: ReadonlyMap<string, Fact<readonly BranchRun[]>>;
}

export interface PolicyFacts extends RuleFacts {
  change: Change;
  files: Fact<readonly ChangedFile[]>;
}

/** Nothing of it was read: for changes that only the plain rules judge, and as a start for tests. */
export const NO_RULE_FACTS: RuleFacts = {
  template: { state: 'absent' },
  issues: new Map(),
  reviews: { state: 'absent' },
  roles: new Map(),
  teams: new Map(),
  labelGrants: { state: 'absent' },
  branchRuns: new Map(),
};
