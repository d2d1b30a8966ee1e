import type { CheckRun, CommitFacts, CommitStatus, NeedsFacts, WorkflowRun } from './facts.ts';
import { type GateOptions, ownContexts } from './options.ts';
import { type Outcome, outcomeOfBareRun, outcomeOfNeed, outcomeOfRun, outcomeOfState } from './outcome.ts';
import { fitsName, type NamePattern } from './pattern.ts';

/** One thing that reported on the commit, or is about to: the newest of its identity. */
export interface Source {
  /** Stable over runs: `check:15368:.github/workflows/ci.yml@push:test`, `status:ci/legacy`, `job:build`, `workflow:PATH@push`. */
  key: string;
  name: string;
  kind: 'check' | 'status' | 'job' | 'workflow';
  app: CheckRun['app'];
  outcome: Outcome;
  url: string | null;
}

/** This run, which must not wait for itself. */
export interface Self {
  runId: number;
  checkRunId: number | null;
}

export interface Sources {
  /** The newest of each identity. */
  latest: Source[];
  /** As `latest`, with each check run of an identity that has an external id of its own. */
  all: Source[];
  /** Names under which this job itself reports, and the aggregate's context: no rule may make it wait for them. */
  own: string[];
}

const ACTIONS = 'github-actions';

/** Reads a commit's facts as sources; a list that could not be read has none. Own job and own aggregate are left out. Pure. */
export function sourcesOfCommit(facts: CommitFacts, options: GateOptions, self: Self): Sources {
  const checks = facts.checkRuns.state === 'read' ? facts.checkRuns.value : [];
  const runs = new WorkflowRuns(facts.workflowRuns.state === 'read' ? facts.workflowRuns.value : [], checks, options, self);
  const own = [...ownContexts(options), ...checks.filter(({ id }) => id === self.checkRunId).map(({ name }) => name)];
  const statuses = newest(facts.statuses.state === 'read' ? facts.statuses.value : [], ({ context }) => `status:${context.toLowerCase()}`);
  const others: Source[] = [
    ...[...statuses].flatMap(([key, status]) => (isOwnStatus(status.context, options) ? [] : [sourceOfStatus(key, status, options)])),
    ...runs.bare(),
  ];
  const checkSources = (keyOf: (check: CheckRun) => string): Source[] =>
    [...newest(checks, keyOf)].flatMap(([key, check]) => {
      const outcome = check.id === self.checkRunId ? null : runs.outcomeOf(check);
      return outcome === null ? [] : [{ key, name: check.name, kind: 'check', app: check.app, outcome, url: check.url }];
    });
  const kept = (sources: readonly Source[]): Source[] => sources.filter((source) => !fitsAny(options.ignore, source));
  const identity = (check: CheckRun): string => runs.identityOf(check);
  return {
    latest: kept([...checkSources(identity), ...others]),
    all: kept([...checkSources((check) => `${identity(check)}#${check.externalId === '' ? check.id : check.externalId}`), ...others]),
    own,
  };
}

/** The jobs of the `needs` context as sources. */
export function sourcesOfNeeds(facts: NeedsFacts, options: GateOptions): Sources {
  const jobs = facts.jobs.map(({ name, result }): Source => {
    return { key: `job:${name}`, name, kind: 'job', app: null, outcome: outcomeOfNeed(result, options), url: null };
  });
  const kept = jobs.filter((source) => !fitsAny(options.ignore, source));
  return { latest: kept, all: kept, own: [] };
}

/** Whether one of the patterns names this source. A pattern with an app only names check runs of it. */
export function fitsAny(patterns: readonly NamePattern[], source: Pick<Source, 'name' | 'kind' | 'app'>): boolean {
  return patterns.some((pattern) => fits(pattern, source));
}

export function fits({ name, app }: NamePattern, source: Pick<Source, 'name' | 'kind' | 'app'>): boolean {
  if (app !== null && source.app?.slug.toLowerCase() !== app) return false;
  return fitsName(name, source.name, source.kind === 'status');
}

/** What the workflow runs of a commit say about its check runs. */
class WorkflowRuns {
  readonly #ofSuite: Map<number, WorkflowRun>;
  readonly #newest: Map<string, WorkflowRun>;
  readonly #withChecks: Set<number>;
  readonly #options: GateOptions;
  readonly #self: Self;

  constructor(runs: readonly WorkflowRun[], checks: readonly CheckRun[], options: GateOptions, self: Self) {
    this.#ofSuite = new Map(runs.flatMap((run) => (run.suiteId === null ? [] : [[run.suiteId, run] as const])));
    this.#newest = newest(runs, workflowOf);
    this.#withChecks = new Set(checks.flatMap(({ suiteId }) => (suiteId === null ? [] : [suiteId])));
    this.#options = options;
    this.#self = self;
  }

  /** All jobs of Actions share one app: only workflow and event tell two jobs of a name apart. */
  identityOf(check: CheckRun): string {
    const run = this.#runOf(check);
    const app = `check:${check.app?.id ?? 'none'}`;
    if (run !== undefined) return `${app}:${workflowOf(run)}:${check.name}`;
    return check.app?.slug === ACTIONS ? `${app}:suite ${check.suiteId ?? 'none'}:${check.name}` : `${app}:${check.name}`;
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

  /** Workflow runs without a check run: nothing else would show that they wait for an approval, or failed to start. */
  bare(): Source[] {
    return [...this.#newest.values()]
      .filter((run) => run.id !== this.#self.runId && !this.#hasChecks(run))
      .map((run) => ({
        key: `workflow:${workflowOf(run)}`,
        name: `workflow ${run.path}`,
        kind: 'workflow',
        app: null,
        outcome: outcomeOfBareRun(run.status, run.conclusion, this.#options),
        url: run.url,
      }));
  }

  #runOf(check: CheckRun): WorkflowRun | undefined {
    return check.suiteId === null ? undefined : this.#ofSuite.get(check.suiteId);
  }

  #hasChecks({ suiteId }: WorkflowRun): boolean {
    return suiteId !== null && this.#withChecks.has(suiteId);
  }
}

function sourceOfStatus(key: string, status: CommitStatus, options: GateOptions): Source {
  const outcome = outcomeOfState(status.state);
  // A commit status knows no `skipped`: mode `set` writes success, and says so in its first word.
  const isSkipped = status.context.startsWith(`${options.contextPrefix}gate/`) && /^skipped\b/i.test(status.description);
  const shown: Outcome = outcome.status === 'pass' && isSkipped ? { status: 'skipped', reason: 'skipped', waitsOn: null } : outcome;
  return { key, name: status.context, kind: 'status', app: null, outcome: shown, url: status.url };
}

/** Whether a context is one that this run writes itself. What it says is never read: it would be evidence for itself. */
export function isOwnStatus(context: string, options: GateOptions): boolean {
  return ownContexts(options).some((own) => own.toLowerCase() === context.toLowerCase());
}

function workflowOf({ path, event }: WorkflowRun): string {
  return `${path}@${event}`;
}

/** The highest id of each key: ids grow, times do not always. */
function newest<T extends { id: number }>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = found.get(key);
    if (known === undefined || known.id < row.id) found.set(key, row);
  }
  return found;
}
