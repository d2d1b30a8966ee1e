import { ConfigurationError, type Problem } from '../../core/errors.ts';
import type { HealthInputs } from './inputs.ts';

/** What a run is to do, once its inputs agree with each other. */
export type HealthTask = { mode: 'selftest' } | ProbeTask | ReportTask;

/** Where history is kept: a ref of the repository, or a file. */
export type Keeping = { in: 'ledger' } | { in: 'file'; file: string };

/** What turns a run red: nothing that a target does; one that is down or unknown; an objective that is breached. */
export type FailOn = HealthInputs['fail-on'];

/** A run that probes targets. Times in ms. */
export interface ProbeTask {
  /** `monitor` looks once, with retries; `gate` looks again and again until all are healthy. */
  mode: 'monitor' | 'gate';
  /** The health file, as people name it. */
  config: string;
  /** A target without a file, null for those of the file. */
  url: string | null;
  /** Names or globs; empty for all. */
  targets: readonly string[];
  expectVersion: string | null;
  concurrency: number;
  /** Of a monitor; a gate always fails for what is down. */
  failOn: FailOn;
  waitForMs: number;
  pollMs: number;
  successThreshold: number;
  /** Null: nothing is remembered, and nobody is told. */
  keep: Keeping | null;
}

/** A run that probes nothing: it says what the history says, or takes over what another job has probed. */
export interface ReportTask {
  mode: 'report';
  config: string;
  targets: readonly string[];
  failOn: FailOn;
  keep: Keeping;
  /** What the probing job has left; null for a report of the history alone. */
  resultsFile: string | null;
}

/** Checks the inputs against each other. Throws one ConfigurationError with all problems. */
export function taskOf(inputs: HealthInputs): HealthTask {
  const problems = contradictions(inputs);
  if (problems.length > 0) throw new ConfigurationError(problems);
  const { mode, config, url, targets, concurrency } = inputs;
  const keep = keepingOf(inputs);
  const failOn = inputs['fail-on'];
  if (mode === 'selftest') return { mode };
  if (mode === 'report')
    return { mode, config, targets, failOn, keep: keep ?? { in: 'ledger' }, resultsFile: inputs['results-file'] || null };
  const waitForMs = inputs['wait-for'];
  const successThreshold = inputs['success-threshold'];
  return {
    mode,
    config,
    url: url === '' ? null : url,
    targets,
    expectVersion: inputs['expect-version'] === '' ? null : inputs['expect-version'],
    concurrency,
    failOn,
    waitForMs,
    // In a wait of two seconds nobody passes three times a second apart: then it looks more often.
    pollMs: Math.min(inputs.poll, waitForMs / successThreshold),
    successThreshold,
    keep: mode === 'gate' ? null : keep,
  };
}

/** A URL without a file promises nothing and alarms nobody, so that the default asks for no grant to write a history of it. */
function keepingOf({ state, url, 'state-file': file }: HealthInputs): Keeping | null {
  if (state === 'file') return { in: 'file', file };
  return state === 'none' || url !== '' ? null : { in: 'ledger' };
}

function contradictions(inputs: HealthInputs): Problem[] {
  const { url, targets, mode, state } = inputs;
  if (mode === 'selftest') return [];
  const problems: Problem[] = [];
  const refuse = (name: string, message: string, remedy: string): void => {
    problems.push({ place: `input \`${name}\``, message, remedy });
  };
  if (url !== '' && targets.length > 0)
    refuse('targets', 'names targets of a health file, and `url` is a target without one.', 'Leave one of the two out.');
  if (mode === 'report' && url !== '') refuse('url', 'is probed, and a report probes nothing.', 'Name the health file with `config`.');
  if (mode === 'report' && state === 'none')
    refuse('state', '`none` has no history to report on.', 'Use `ledger` or `file`, as the monitor does.');
  if (mode !== 'report' && inputs['results-file'] !== '')
    refuse('results-file', 'is what another job has probed, and this one probes itself.', 'Use it with `mode: report`.');
  if (mode === 'monitor' && inputs['fail-on'] === 'slo' && keepingOf(inputs) === null)
    refuse('fail-on', '`slo` is judged by a history, and none is kept.', 'Use `state: ledger` or `state: file`, and a health file.');
  return problems;
}
