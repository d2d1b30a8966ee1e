import type { Annotation } from './jobs.ts';
import type { Repository } from './repository.ts';

/** What the loopback keeps. Times are Dates here and ISO texts in the answers. */

export interface User {
  id: number;
  login: string;
  type: 'User' | 'Bot' | 'Organization';
}

export interface Label {
  id: number;
  name: string;
  color: string;
  /** Empty for none: the description of `pulls/list` does not allow null. */
  description: string;
}

/** A GitHub issue; a pull request is an issue whose `pull` is set, and they share their numbers. */
export interface Issue {
  id: number;
  number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: string | null;
  user: string;
  labels: string[];
  assignees: string[];
  locked: boolean;
  createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  pull: Pull | null;
}

export interface Pull {
  id: number;
  baseRef: string;
  /** The base branch's commit when the pull request was opened. */
  baseSha: string;
  headRef: string;
  /** The repository or the fork that holds the head branch. */
  headRepository: Repository;
  /** What the head was when it was last seen: stays when the branch is deleted. */
  headSha: string;
  draft: boolean;
  maintainerCanModify: boolean;
  mergedAt: Date | null;
  mergedBy: string | null;
  reviews: Review[];
}

/** An issue that is a pull request. */
export type PullRequest = Issue & { pull: Pull };

export interface Review {
  id: number;
  user: string;
  state: string;
  body: string;
  commitId: string;
  submittedAt: Date;
}

export interface Comment {
  id: number;
  issue: number;
  user: string;
  body: string;
  createdAt: Date;
  updatedAt: Date;
}

/** A label that was put on or taken off; GitHub keeps many more kinds. */
export interface IssueEvent {
  id: number;
  issue: number;
  event: 'labeled' | 'unlabeled';
  actor: string;
  label: string;
  createdAt: Date;
}

export interface Workflow {
  id: number;
  name: string;
  /** `.github/workflows/ci.yml` */
  path: string;
  state: 'active' | 'deleted' | 'disabled_fork' | 'disabled_inactivity' | 'disabled_manually';
  createdAt: Date;
}

export interface WorkflowRun {
  id: number;
  number: number;
  workflow: Workflow;
  event: string;
  status: string;
  conclusion: string | null;
  headBranch: string | null;
  headSha: string;
  /** A fork's runs are listed with its parent's. */
  headRepository: Repository;
  actor: string;
  attempt: number;
  createdAt: Date;
  /** Environments that its jobs deploy to and that have reviewers. */
  deployments: RunDeployment[];
  /** Of a run that was dispatched; null for any other. */
  inputs: Readonly<Record<string, unknown>> | null;
}

/** What a run deploys to, who may let it, and what they have said. It waits as long as nobody has and the run is `waiting`. */
export interface RunDeployment {
  environment: string;
  /** Logins, and teams as `org/slug`. */
  reviewers: string[];
  reviews: { user: string; state: 'approved' | 'rejected'; comment: string; at: Date }[];
}

/** A zip that a run has uploaded. */
export interface Artifact {
  id: number;
  name: string;
  run: WorkflowRun;
  zip: Uint8Array;
  createdAt: Date;
}

export interface TeamMember {
  role: 'member' | 'maintainer';
  /** `pending` until the invitation is accepted. */
  state: 'active' | 'pending';
}

export interface Status {
  id: number;
  sha: string;
  state: 'error' | 'failure' | 'pending' | 'success';
  context: string;
  description: string | null;
  targetUrl: string | null;
  creator: string;
  createdAt: Date;
}

export interface App {
  id: number;
  /** `github-actions`; its account is `github-actions[bot]`. */
  slug: string;
}

export interface CheckRun {
  id: number;
  headSha: string;
  name: string;
  app: App;
  /** Of an Actions job the suite of its workflow run. */
  suiteId: number;
  status: string;
  conclusion: string | null;
  externalId: string;
  detailsUrl: string | null;
  /** null while it is queued. */
  startedAt: Date | null;
  completedAt: Date | null;
  output: { title: string | null; summary: string | null; text: string | null };
  annotations: Annotation[];
}

/** A check that a ruleset or the classic protection of a branch requires; `appId` null for any source. */
export interface RequiredCheck {
  context: string;
  appId: number | null;
}

export interface BranchChecks {
  rulesets: RequiredCheck[];
  /** null: the branch is not protected. */
  protection: RequiredCheck[] | null;
}

export type Access = 'read' | 'write';
/** Permissions as a workflow writes them: `pull-requests: write`. `all` is a classic token of an admin. */
export type Permissions = Readonly<Record<string, Access>> | 'all';

export interface Token {
  value: string;
  login: string;
  /** `installation` is `github.token` or an App's token, `user` a person's. */
  type: 'installation' | 'user';
  permissions: Permissions;
  /** The token of a fork's pull request: every write grant counts as read. */
  readOnlyFork: boolean;
  /** `owner/name` of the repositories that it can see; null: all. Public ones are always seen. */
  repositories: readonly string[] | null;
}
