import type { Fault } from './faults.ts';
import type { Access, Status, Workflow } from './state/model.ts';
import type { RuleType } from './state/ruleset.ts';

/** What a loopback starts with. Keys are written as in the YAML file; the docs explain each field. */
export interface Seed {
  /** Without any, `loopback-token` is an installation token that may do all that policy-check does. */
  tokens?: readonly SeedToken[];
  /** Calls an hour and token; default 5000. */
  'rate-limit'?: number;
  repositories: readonly SeedRepository[];
  /** `org/slug` -> logins of its members. */
  teams?: Readonly<Record<string, readonly string[]>>;
  faults?: readonly Fault[];
}

export interface SeedToken {
  token: string;
  /** Default `github-actions[bot]`. */
  login?: string;
  /** Default `installation` for a `[bot]`, else `user`. */
  type?: 'installation' | 'user';
  /** Default: none for an installation, `all` for a user. */
  permissions?: Readonly<Record<string, Access>> | 'all';
  'read-only-fork'?: boolean;
  repositories?: readonly string[];
}

/** A text, a file beside the seed, or so many made-up lines. */
export type SeedContent = string | { file: string } | { lines: number };

export interface SeedRepository {
  /** `owner/name` */
  name: string;
  /** Default true, so that missing permissions show: of a public repository anyone may read. */
  private?: boolean;
  description?: string;
  /** Default `main`, or the only branch. */
  'default-branch'?: string;
  collaborators?: Readonly<Record<string, string>>;
  labels?: readonly string[];
  rulesets?: readonly SeedRuleset[];
  branches: Readonly<Record<string, { from?: string; files?: Readonly<Record<string, SeedContent>> }>>;
  issues?: readonly (SeedConversation & { state?: 'open' | 'closed' })[];
  'pull-requests'?: readonly SeedPullRequest[];
  workflows?: readonly SeedWorkflow[];
  'check-runs'?: readonly SeedCheckRun[];
  /** Branch -> the checks that it requires. */
  'required-checks'?: Readonly<Record<string, { rulesets?: readonly SeedRule[]; protection?: readonly SeedRule[] }>>;
}

export interface SeedWorkflow {
  name: string;
  /** `.github/workflows/ci.yml` */
  path: string;
  state?: Workflow['state'];
  /** Newest first, a minute between two. */
  runs?: readonly SeedRun[];
}

export interface SeedRun {
  /** Default: the default branch. */
  branch?: string;
  /** Default `push`. */
  event?: string;
  /** Default `completed`, and `in_progress` where the conclusion is null. */
  status?: string;
  conclusion: string | null;
  /** `owner/name` of the fork that has the head branch. */
  fork?: string;
  /** Default: the tip of the branch. */
  sha?: string;
  /** Who started it; default `github-actions[bot]`. */
  actor?: string;
  /** Environments with reviewers that it deploys to. One that nobody has said anything to waits, if the run is `waiting`. */
  environments?: readonly SeedRunEnvironment[];
  attempt?: number;
  jobs?: readonly SeedRunJob[];
  /** Name -> the files of the zip, by path. */
  artifacts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** An environment of a run, and what people have said to it. */
export interface SeedRunEnvironment {
  name: string;
  /** Logins, and teams as `org/slug`. */
  reviewers?: readonly string[];
  reviews?: readonly { user: string; state: 'approved' | 'rejected'; comment?: string }[];
}

export interface SeedJob {
  name: string;
  /** Default `completed`, and `in_progress` where the conclusion is null. */
  status?: string;
  conclusion: string | null;
}

/** A job of a run. Without steps it never began. */
export interface SeedRunJob extends SeedJob {
  steps?: readonly SeedStep[];
  log?: string;
  annotations?: readonly SeedAnnotation[];
}

export interface SeedStep {
  name: string;
  conclusion: string | null;
}

export interface SeedAnnotation {
  message: string;
  title?: string;
  /** Default `failure`. */
  level?: 'notice' | 'warning' | 'failure';
  /** Default `.github`, which is what the runner itself speaks of. */
  path?: string;
  line?: number;
}

/** A check run that no workflow run made. */
export interface SeedCheckRun extends SeedJob {
  /** Slug of the app. */
  app: string;
  /** Default: the default branch. */
  branch?: string;
  'external-id'?: string;
}

export interface SeedRule {
  context: string;
  /** Slug of the app that has to report it; default: any. */
  app?: string;
}

/** `refs` and `exclude` are patterns of full refs (`refs/heads/ops-ledger/**`), `~ALL` or `~DEFAULT_BRANCH`. */
export interface SeedRuleset {
  name: string;
  refs: string | readonly string[];
  exclude?: readonly string[];
  rules: readonly RuleType[];
  /** Logins that it does not hold for. */
  bypass?: readonly string[];
}

export interface SeedConversation {
  number?: number;
  title: string;
  body?: string | null;
  user: string;
  labels?: readonly string[];
  /** Oldest first. A label without an event of its own was put on by the author. */
  'label-events'?: readonly { label: string; user: string; event?: 'labeled' | 'unlabeled' }[];
  /** `edited`: it was changed a minute after it was written. */
  comments?: readonly { user: string; body: string; edited?: boolean }[];
}

export interface SeedPullRequest extends SeedConversation {
  state?: 'open' | 'closed' | 'merged';
  /** Default: the default branch. */
  base?: string;
  head: string;
  /** `owner/name` of the fork that has the head branch. */
  fork?: string;
  draft?: boolean;
  files: readonly SeedFile[];
  reviews?: readonly { user: string; state: string; body?: string; commit?: 'head' | 'base' }[];
  statuses?: readonly { context: string; state: Status['state']; description?: string }[];
}

/** `A new.md`, `M changed.md`, `D gone.md`, `R old.md -> new.md`, or the long form with a content. */
export type SeedFile = string | SeedChange;
export interface SeedChange {
  path: string;
  status: 'added' | 'modified' | 'removed' | 'renamed';
  /** The old name of a renamed file. */
  from?: string;
  content?: SeedContent;
}

/** The seed cannot be used; the message has one line for each problem, `file:line: what`. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}
