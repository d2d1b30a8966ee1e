import type { CheckRun, CommitFacts, CommitStatus, NeedsFacts, WorkflowRun } from './facts.ts';
import { newest } from './newest.ts';
import { type GateOptions, ownContexts } from './options.ts';
import { type Outcome, outcomeOfBareRun, outcomeOfNeed, outcomeOfState } from './outcome.ts';
import { fitsName, type NamePattern } from './pattern.ts';
import { type Self, WorkflowRuns, workflowOf } from './workflow-runs.ts';

export type { Self } from './workflow-runs.ts';

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

export interface Sources {
  /** The newest of each identity. */
  latest: Source[];
  /** As `latest`, with each check run of an identity that has an external id of its own. */
  all: Source[];
  /** Names under which this job itself reports, and the aggregate's context: no rule may make it wait for them. */
  own: string[];
  /** Workflow runs that are not completed, and so may add checks; without this one and those that wait for it. */
  open: WorkflowRun[];
}

/** Reads a commit's facts as sources; a list that could not be read has none. Own job and own aggregate are left out. Pure. */
export function sourcesOfCommit(facts: CommitFacts, options: GateOptions, self: Self): Sources {
  const checks = facts.checkRuns.state === 'read' ? facts.checkRuns.value : [];
  const runs = new WorkflowRuns(facts.workflowRuns.state === 'read' ? facts.workflowRuns.value : [], checks, options, self);
  const own = [...ownContexts(options), ...checks.filter(({ id }) => id === self.checkRunId).map(({ name }) => name)];
  const statuses = newest(facts.statuses.state === 'read' ? facts.statuses.value : [], ({ context }) => `status:${context.toLowerCase()}`);
  const others: Source[] = [
    ...[...statuses].flatMap(([key, status]) => (isOwnStatus(status.context, options) ? [] : [sourceOfStatus(key, status, options)])),
    ...runs.bare().map((run) => sourceOfRun(run, options)),
  ];
  const checkSources = (keyOf: (check: CheckRun) => string): Source[] =>
    [...newest(checks, keyOf)].flatMap(([key, check]) => {
      const outcome = runs.isOwn(check) ? null : runs.outcomeOf(check);
      return outcome === null ? [] : [{ key, name: check.name, kind: 'check', app: check.app, outcome, url: check.url }];
    });
  const kept = (sources: readonly Source[]): Source[] => sources.filter((source) => !fitsAny(options.ignore, source));
  const identity = (check: CheckRun): string => runs.identityOf(check);
  return {
    latest: kept([...checkSources(identity), ...others]),
    all: kept([...checkSources((check) => `${identity(check)}#${check.externalId === '' ? check.id : check.externalId}`), ...others]),
    own,
    open: runs.open(),
  };
}

/** The jobs of the `needs` context as sources. */
export function sourcesOfNeeds(facts: NeedsFacts, options: GateOptions): Sources {
  const jobs = facts.jobs.map(({ name, result }): Source => {
    return { key: `job:${name}`, name, kind: 'job', app: null, outcome: outcomeOfNeed(result, options), url: null };
  });
  const kept = jobs.filter((source) => !fitsAny(options.ignore, source));
  return { latest: kept, all: kept, own: [], open: [] };
}

/** Whether one of the patterns names this source. A pattern with an app only names check runs of it. */
export function fitsAny(patterns: readonly NamePattern[], source: Pick<Source, 'name' | 'kind' | 'app'>): boolean {
  return patterns.some((pattern) => fits(pattern, source));
}

export function fits({ name, app }: NamePattern, source: Pick<Source, 'name' | 'kind' | 'app'>): boolean {
  if (app !== null && source.app?.slug.toLowerCase() !== app) return false;
  return fitsName(name, source.name, source.kind === 'status');
}

function sourceOfRun(run: WorkflowRun, options: GateOptions): Source {
  const { status, conclusion, path, url } = run;
  const outcome = outcomeOfBareRun(status, conclusion, options);
  return { key: `workflow:${workflowOf(run)}`, name: `workflow ${path}`, kind: 'workflow', app: null, outcome, url };
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
