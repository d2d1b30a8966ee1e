import type { Deployment, SecretAlert } from './deployments.ts';
import { diffTrees, type FileDiff } from './diff.ts';
import { type Change, ObjectStore, type Signature } from './git.ts';
import type { Job } from './jobs.ts';
import type {
  Artifact,
  BranchChecks,
  CheckRun,
  Comment,
  Issue,
  IssueEvent,
  Label,
  PullRequest,
  Status,
  Workflow,
  WorkflowRun,
} from './model.ts';
import type { Ruleset } from './ruleset.ts';

export interface RepositoryOptions {
  id: number;
  owner: string;
  name: string;
  private: boolean;
  description: string | null;
  defaultBranch: string;
  createdAt: Date;
  /** A fork shares its parent's objects. */
  parent?: Repository;
}

export interface CommitOptions {
  message?: string;
  author?: Signature;
  date: Date;
  /** The commit to stand on; without it the branch's tip, if there is one. */
  parent?: string;
}

/** One repository: refs over an object store, issues and pull requests, and what hangs on them. */
export class Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly description: string | null;
  readonly defaultBranch: string;
  readonly createdAt: Date;
  readonly parent: Repository | null;
  readonly git: ObjectStore;
  /** Full names: `refs/heads/main`. */
  readonly refs = new Map<string, string>();
  readonly issues = new Map<number, Issue>();
  readonly comments = new Map<number, Comment>();
  readonly labels = new Map<string, Label>();
  /** login -> role: read, triage, write, maintain, admin. */
  readonly collaborators = new Map<string, string>();
  /** In the order in which they were written. */
  readonly statuses: Status[] = [];
  readonly checkRuns = new Map<number, CheckRun>();
  /** By the name of the branch. */
  readonly branchChecks = new Map<string, BranchChecks>();
  /** Oldest first, as GitHub lists them. */
  readonly issueEvents: IssueEvent[] = [];
  readonly workflows: Workflow[] = [];
  /** In any order; lists show the newest first. */
  readonly workflowRuns: WorkflowRun[] = [];
  /** Oldest first; of every attempt. */
  readonly jobs: Job[] = [];
  /** Oldest first. */
  readonly artifacts: Artifact[] = [];
  readonly rulesets: Ruleset[] = [];
  /** Oldest first. */
  readonly deployments: Deployment[] = [];
  /** Oldest first; null where secret scanning is off. */
  secretAlerts: SecretAlert[] | null = [];
  /** Commits that GitHub signed. */
  readonly signed = new Set<string>();
  readonly #diffs = new Map<string, FileDiff[]>();

  constructor(options: RepositoryOptions) {
    this.id = options.id;
    this.owner = options.owner;
    this.name = options.name;
    this.private = options.private;
    this.description = options.description;
    this.defaultBranch = options.defaultBranch;
    this.createdAt = options.createdAt;
    this.parent = options.parent ?? null;
    this.git = options.parent?.git ?? new ObjectStore();
  }

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  /** The commit that a branch, a tag, a `heads/…`, a full ref or a (short) id names; undefined if there is none. */
  resolve(ref: string): string | undefined {
    for (const name of [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`, ref]) {
      const sha = this.refs.get(name);
      if (sha !== undefined) return sha;
    }
    return ref === 'HEAD' ? this.refs.get(`refs/heads/${this.defaultBranch}`) : this.git.expand(ref);
  }

  /** Commits changes to a branch, moves it there (it may be new), and returns the commit's id. */
  commit(branch: string, changes: readonly Change[], options: CommitOptions): string {
    const ref = `refs/heads/${branch}`;
    const parent = options.parent ?? this.refs.get(ref);
    const base = parent === undefined ? undefined : this.git.commit(parent);
    const author = options.author ?? { name: 'loopback', email: 'loopback@example.com', date: options.date };
    const sha = this.git.putCommit({
      tree: this.git.changed(base?.tree ?? null, changes),
      parents: parent === undefined ? [] : [parent],
      author,
      committer: author,
      message: options.message ?? `Change ${changes.length} files`,
    });
    this.refs.set(ref, sha);
    return sha;
  }

  /** The pull request of that number, its head read from the branch as it is now; undefined for an issue. */
  pullRequest(number: number): PullRequest | undefined {
    const issue = this.issues.get(number);
    if (issue === undefined || !isPullRequest(issue)) return undefined;
    // A closed pull request does not follow its branch any more.
    if (issue.state === 'open')
      issue.pull.headSha = issue.pull.headRepository.refs.get(`refs/heads/${issue.pull.headRef}`) ?? issue.pull.headSha;
    return issue;
  }

  pullRequests(): PullRequest[] {
    return [...this.issues.keys()].map((number) => this.pullRequest(number)).filter((pull) => pull !== undefined);
  }

  /** All changed files, from the merge base to the head (the "three-dot" comparison that pull requests show). */
  changedFiles(issue: PullRequest): FileDiff[] {
    const base = this.refs.get(`refs/heads/${issue.pull.baseRef}`) ?? issue.pull.baseSha;
    const from = this.git.mergeBase(issue.pull.headSha, base) ?? base;
    const key = `${from}..${issue.pull.headSha}`;
    const known = this.#diffs.get(key);
    if (known !== undefined) return known;
    const rows = diffTrees(this.git, this.git.commit(from)?.tree ?? '', this.git.commit(issue.pull.headSha)?.tree ?? '');
    this.#diffs.set(key, rows);
    return rows;
  }

  /** How many commits the head has over the base. */
  commitsOf(issue: PullRequest): string[] {
    const base = this.refs.get(`refs/heads/${issue.pull.baseRef}`) ?? issue.pull.baseSha;
    const known = new Set(this.git.ancestors(base));
    return this.git.ancestors(issue.pull.headSha).filter((sha) => !known.has(sha));
  }

  commentsOf(number: number): Comment[] {
    return [...this.comments.values()].filter((comment) => comment.issue === number);
  }
}

function isPullRequest(issue: Issue): issue is PullRequest {
  return issue.pull !== null;
}
