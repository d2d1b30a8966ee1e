import type { CheckRun, WorkflowRun } from './facts.ts';
import { newest } from './newest.ts';
import type { GateOptions } from './options.ts';
import { type Outcome, outcomeOfBareRun, outcomeOfRun } from './outcome.ts';

/** This run, which must not wait for itself. */
export interface Self {
  runId: number;
  checkRunId: number | null;
}

const ACTIONS = 'github-actions';

/** What the workflow runs of a commit say about its check runs. */
export class WorkflowRuns {
  readonly #runs: readonly WorkflowRun[];
  readonly #ofSuite: Map<number, WorkflowRun>;
  readonly #newest: Map<string, WorkflowRun>;
  readonly #withChecks: Set<number>;
  readonly #options: GateOptions;
  readonly #self: Self;
  readonly #path: string | null;
  readonly #jobName: string | null;
  readonly #successors: Set<number>;

  constructor(runs: readonly WorkflowRun[], checks: readonly CheckRun[], options: GateOptions, self: Self) {
    this.#runs = runs;
    this.#ofSuite = new Map(runs.flatMap((run) => (run.suiteId === null ? [] : [[run.suiteId, run] as const])));
    this.#newest = newest(runs, workflowOf);
    this.#withChecks = new Set(checks.flatMap(({ suiteId }) => (suiteId === null ? [] : [suiteId])));
    this.#options = options;
    this.#self = self;
    this.#path = runs.find(({ id }) => id === self.runId)?.path ?? null;
    this.#jobName = checks.find(({ id }) => id === self.checkRunId)?.name ?? null;
    this.#successors = this.#findSuccessors(checks);
  }

  /** All jobs of Actions share one app: only workflow and event tell two jobs of a name apart. */
  identityOf(check: CheckRun): string {
    const run = this.#runOf(check);
    const app = `check:${check.app?.id ?? 'none'}`;
    if (run !== undefined) return `${app}:${workflowOf(run)}:${check.name}`;
    return check.app?.slug === ACTIONS ? `${app}:suite ${check.suiteId ?? 'none'}:${check.name}` : `${app}:${check.name}`;
  }

  /**
   * Whether a check run is this job itself, or the same job in another run of this workflow: a push and a pull request start one each on
   * one commit. They say what this one is about to say, and would wait for each other, or keep each other red.
   */
  isOwn(check: CheckRun): boolean {
    if (check.id === this.#self.checkRunId) return true;
    return this.#path !== null && this.#runOf(check)?.path === this.#path && check.name === this.#jobName;
  }

  /**
   * What a check run says. Where a newer run of the same workflow and event has not come to this job, it is that run that counts:
   * an older green may not stand in for it. Null: that run is this one, so its jobs to come cannot be waited for.
   */
  outcomeOf(check: CheckRun): Outcome | null {
    const own = outcomeOfRun(check.status, check.conclusion, this.#options);
    const run = this.#runOf(check);
    const last = run === undefined ? undefined : this.#newest.get(workflowOf(run));
    if (run === undefined || last === undefined || last.id === run.id) return own;
    if (last.status !== 'completed') {
      if (last.id === this.#self.runId) return null;
      return { status: 'pending', reason: 'a newer run of its workflow has not come to it', waitsOn: 'ci' };
    }
    if (this.#hasChecks(last)) return own;
    const bare = outcomeOfBareRun(last.status, last.conclusion, this.#options);
    return bare.status === 'fail' || bare.status === 'pending' ? { ...bare, reason: `${bare.reason} (newer run of its workflow)` } : own;
  }

  /** The newest runs of each workflow and event that have no check run: nothing else would show that they wait, or failed to start. */
  bare(): WorkflowRun[] {
    return [...this.#newest.values()].filter((run) => !this.#isLeftOut(run) && !this.#hasChecks(run));
  }

  /** Runs that are not completed, and so may add checks. */
  open(): WorkflowRun[] {
    return this.#runs.filter((run) => run.status !== 'completed' && !this.#isLeftOut(run));
  }

  #isLeftOut({ id }: WorkflowRun): boolean {
    return id === this.#self.runId || this.#successors.has(id);
  }

  /**
   * Later runs of this workflow that wait for this one (a `concurrency` group holds them), or whose own gate is waiting already: to wait
   * for them is to wait for ever. They judge the commit anew when they are done.
   */
  #findSuccessors(checks: readonly CheckRun[]): Set<number> {
    const later = this.#runs.filter(({ id, path, status }) => path === this.#path && id > this.#self.runId && status !== 'completed');
    const waiting = new Set(checks.filter((check) => check.status !== 'completed' && this.isOwn(check)).map(({ suiteId }) => suiteId));
    return new Set(later.filter((run) => !this.#hasChecks(run) || waiting.has(run.suiteId)).map(({ id }) => id));
  }

  #runOf(check: CheckRun): WorkflowRun | undefined {
    return check.suiteId === null ? undefined : this.#ofSuite.get(check.suiteId);
  }

  #hasChecks({ suiteId }: WorkflowRun): boolean {
    return suiteId !== null && this.#withChecks.has(suiteId);
  }
}

/** A workflow and its event: what two runs have in common of which the newer counts. */
export function workflowOf({ path, event }: WorkflowRun): string {
  return `${path}@${event}`;
}
