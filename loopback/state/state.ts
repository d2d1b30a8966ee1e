import { randomUUID } from 'node:crypto';
import { addCheckRun } from './checks.ts';
import type { Job } from './jobs.ts';
import type { Issue, Label, Pull, TeamMember, Token, User, Workflow, WorkflowRun } from './model.ts';
import { Repository, type RepositoryOptions } from './repository.ts';

/** All that the loopback knows. One object, in memory, gone with the process. */
export class State {
  readonly tokens = new Map<string, Token>();
  readonly repositories = new Map<string, Repository>();
  /** `org/slug` -> login -> membership; all keys in lower case. */
  readonly teams = new Map<string, Map<string, TeamMember>>();
  /** What a signed address leads to, by its path. */
  readonly stored = new Map<string, { bytes: Uint8Array; type: string }>();
  readonly now: () => Date;
  readonly #users = new Map<string, User>();
  readonly #ids = new Map<string, number>();
  #lastId = 1000;

  constructor(now: () => Date = () => new Date()) {
    this.now = now;
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** The account of that login; made when it is first named. A login that ends in `[bot]` is a Bot. */
  user(login: string, type: User['type'] = login.endsWith('[bot]') ? 'Bot' : 'User'): User {
    const key = login.toLowerCase();
    const known = this.#users.get(key);
    if (known !== undefined) return known;
    const user = { id: this.nextId(), login, type };
    this.#users.set(key, user);
    return user;
  }

  /** The id of anything that has only a name here, such as an environment or a team. */
  idOf(kind: string, name: string): number {
    const key = `${kind} ${name.toLowerCase()}`;
    const id = this.#ids.get(key) ?? this.nextId();
    this.#ids.set(key, id);
    return id;
  }

  hasUser(login: string): boolean {
    return this.#users.has(login.toLowerCase());
  }

  /** Names are not case sensitive, as on GitHub. */
  repository(fullName: string): Repository | undefined {
    return this.repositories.get(fullName.toLowerCase());
  }

  repositoryById(id: number): Repository | undefined {
    return [...this.repositories.values()].find((repository) => repository.id === id);
  }

  addRepository(options: Omit<RepositoryOptions, 'id'>): Repository {
    const repository = new Repository({ ...options, id: this.nextId() });
    this.user(options.owner, options.parent === undefined ? 'Organization' : 'User');
    this.repositories.set(repository.fullName.toLowerCase(), repository);
    return repository;
  }

  /** Adds an issue, or with `pull` a pull request; without a number it takes the next free one. */
  addIssue(repository: Repository, issue: Pick<Issue, 'title' | 'body' | 'user'> & { number?: number; pull?: Omit<Pull, 'id'> }): Issue {
    const number = issue.number ?? Math.max(0, ...repository.issues.keys()) + 1;
    const at = this.now();
    const added: Issue = {
      id: this.nextId(),
      number,
      title: issue.title,
      body: issue.body,
      user: this.user(issue.user).login,
      state: 'open',
      stateReason: null,
      labels: [],
      assignees: [],
      locked: false,
      createdAt: at,
      updatedAt: at,
      closedAt: null,
      pull: issue.pull === undefined ? null : { ...issue.pull, id: this.nextId() },
    };
    repository.issues.set(number, added);
    return added;
  }

  /** Puts exactly these labels on, and notes who put on or took off which, as GitHub's issue events do. */
  setLabels(repository: Repository, issue: Issue, names: readonly string[], actor: string): void {
    const labels = names.map((name) => this.label(repository, name).name);
    const note = (event: 'labeled' | 'unlabeled', label: string): void => {
      const at = this.now();
      repository.issueEvents.push({ id: this.nextId(), issue: issue.number, event, actor: this.user(actor).login, label, createdAt: at });
    };
    for (const label of issue.labels) if (!labels.includes(label)) note('unlabeled', label);
    for (const label of labels) if (!issue.labels.includes(label)) note('labeled', label);
    issue.labels = labels;
  }

  /** Keeps bytes for a download without a token, as GitHub's storage does; gives the path, whose last part cannot be guessed. */
  store(bytes: Uint8Array, type: string): string {
    const path = `/_loopback/stored/${randomUUID()}`;
    this.stored.set(path, { bytes, type });
    return path;
  }

  /** Adds a run of a workflow; it is newer than all that are there. Completed unless `status` says otherwise. */
  addWorkflowRun(
    repository: Repository,
    workflow: Workflow,
    run: Pick<WorkflowRun, 'conclusion' | 'headBranch' | 'headSha'> & Partial<WorkflowRun>,
  ): WorkflowRun {
    const number = repository.workflowRuns.filter((other) => other.workflow === workflow).length + 1;
    const added: WorkflowRun = {
      id: this.nextId(),
      number,
      workflow,
      event: 'push',
      status: run.conclusion === null ? 'in_progress' : 'completed',
      headRepository: repository,
      actor: 'github-actions[bot]',
      attempt: 1,
      createdAt: this.now(),
      deployments: [],
      inputs: null,
      ...run,
    };
    repository.workflowRuns.push(added);
    return added;
  }

  /** Adds a job to a run, in its newest attempt unless another is given. */
  addJob(
    repository: Repository,
    run: WorkflowRun,
    check: Parameters<typeof addCheckRun>[2],
    job: Partial<Omit<Job, 'run' | 'checkRun'>>,
  ): Job {
    const checkRun = addCheckRun(this, repository, { ...check, suiteId: run.id });
    const added: Job = { checkRun, run, attempt: run.attempt, steps: [], log: null, ...job };
    repository.jobs.push(added);
    return added;
  }

  /** The label of that name; made when it is first named, as GitHub does when an issue is labelled. */
  label(repository: Repository, name: string, color = 'ededed', description = ''): Label {
    const known = repository.labels.get(name.toLowerCase());
    if (known !== undefined) return known;
    const label = { id: this.nextId(), name, color, description };
    repository.labels.set(name.toLowerCase(), label);
    return label;
  }
}
