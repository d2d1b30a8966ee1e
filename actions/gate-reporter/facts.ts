/** What gate-reporter reads of a commit, before anything is judged. A read that failed is a fact too. */
import type { Fact } from '../../core/fact.ts';
import type { ApprovalFacts } from './approval/facts.ts';

export type { Fact } from '../../core/fact.ts';

/** A check run. `status` and `conclusion` are GitHub's words, open-ended: a new one must not look like an old one. Times in ms. */
export interface CheckRun {
  id: number;
  name: string;
  status: string | null;
  conclusion: string | null;
  app: { id: number; slug: string } | null;
  /** Of an Actions check run this is the suite of its workflow run. */
  suiteId: number | null;
  externalId: string;
  url: string | null;
  startedAt: number | null;
}

/** The newest commit status of its context. */
export interface CommitStatus {
  id: number;
  context: string;
  state: string | null;
  description: string;
  url: string | null;
  createdAt: number | null;
}

export interface WorkflowRun {
  id: number;
  /** `.github/workflows/ci.yml` */
  path: string;
  event: string;
  status: string | null;
  conclusion: string | null;
  suiteId: number | null;
  url: string | null;
  createdAt: number | null;
  /** Login of whoever started it first, and of whoever started this attempt. */
  actor: string | null;
  triggeringActor: string | null;
  /** Where the commit was the head: the branch, and `owner/repo` of the repository that has it. */
  headBranch: string | null;
  headRepository: string | null;
}

/** A check that a ruleset or the branch protection requires; `appId` null for any source. */
export interface RuleCheck {
  context: string;
  appId: number | null;
}

/**
 * `off`: not asked for. `refused`: the token may not read them all, or there is no branch to ask about; the explicit list and what could
 * be read stand alone then.
 * `unreadable` is what went wrong on the way, and could as well be a list of required checks.
 */
export type BranchRules =
  | { state: 'off' }
  | { state: 'read'; value: readonly RuleCheck[] }
  | { state: 'refused'; why: string; value: readonly RuleCheck[] }
  | { state: 'unreadable'; why: string };

export interface CommitFacts {
  kind: 'commit';
  checkRuns: Fact<readonly CheckRun[]>;
  statuses: Fact<readonly CommitStatus[]>;
  workflowRuns: Fact<readonly WorkflowRun[]>;
  branchRules: BranchRules;
  /** Only where the options ask for an approval. */
  approval?: ApprovalFacts;
}

/** The `needs` context of a job: what each job that it needs came to. */
export interface NeedsFacts {
  kind: 'needs';
  jobs: readonly { name: string; result: string }[];
}

export type GateFacts = CommitFacts | NeedsFacts;
