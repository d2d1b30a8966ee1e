import { ConfigurationError, type Problem } from '../../core/errors.ts';
import { HEALTH_INPUTS, type HealthInputs } from './inputs.ts';

/** What a run is to do, once its inputs agree with each other. */
export type HealthTask = { mode: 'selftest' } | ProbeTask;

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
  /** What turns a monitor red: nothing that a target does, or one that is down or unknown. */
  failOn: 'config' | 'down';
  waitForMs: number;
  pollMs: number;
  successThreshold: number;
  /** Somebody wants history (input `state`), which this version does not keep. */
  wantsHistory: boolean;
}

/** Inputs of a later version: to take them and do nothing would be an alarm that never rings. */
const LATER = ['slack-webhook', 'pagerduty-routing-key', 'metrics-file', 'pushgateway-url', 'state-file'] as const;

/** Checks the inputs against each other. Throws one ConfigurationError with all problems, inputs of later versions among them. */
export function taskOf(inputs: HealthInputs): HealthTask {
  const problems = [...laterInputs(inputs), ...contradictions(inputs)];
  if (problems.length > 0) throw new ConfigurationError(problems);
  const { mode, config, url, targets, concurrency } = inputs;
  if (mode === 'selftest') return { mode };
  const waitForMs = inputs['wait-for'];
  const successThreshold = inputs['success-threshold'];
  return {
    mode: mode === 'gate' ? 'gate' : 'monitor',
    config,
    url: url === '' ? null : url,
    targets,
    expectVersion: inputs['expect-version'] === '' ? null : inputs['expect-version'],
    concurrency,
    failOn: inputs['fail-on'] === 'down' ? 'down' : 'config',
    waitForMs,
    // In a wait of two seconds nobody passes three times a second apart: then it looks more often.
    pollMs: Math.min(inputs.poll, waitForMs / successThreshold),
    successThreshold,
    wantsHistory: mode === 'monitor' && inputs.state === 'ledger',
  };
}

function laterInputs(inputs: HealthInputs): Problem[] {
  const problems: Problem[] = [];
  const refuse = (name: string, what: string, remedy: string): void => {
    problems.push({ place: `input \`${name}\``, message: `${what} comes in a later version.`, remedy });
  };
  if (inputs.mode === 'report') refuse('mode', '`report`', 'Use `monitor`, `gate` or `selftest`.');
  if (inputs['fail-on'] === 'slo') refuse('fail-on', '`slo`', 'Use `config` or `down`.');
  if (inputs.state === 'file') refuse('state', '`file`', 'Leave the input out, or use `none`.');
  for (const name of LATER) if (inputs[name] !== HEALTH_INPUTS[name].default) refuse(name, 'This', 'Leave the input out.');
  return problems;
}

function contradictions({ url, targets, mode }: HealthInputs): Problem[] {
  if (url === '' || targets.length === 0 || mode === 'selftest') return [];
  const message = 'names targets of a health file, and `url` is a target without one.';
  return [{ place: 'input `targets`', message, remedy: 'Leave one of the two out.' }];
}
