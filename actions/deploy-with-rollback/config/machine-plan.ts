import type { Problem } from '../../../core/errors.ts';
import type { AdapterConfig } from '../adapters/config.ts';
import type { DeployOptions } from '../inputs.ts';
import type { MachinePlan } from '../machine/machine.ts';
import type { EnvironmentRead } from './environment-file.ts';
import type { Given } from './options.ts';
import { placeOf } from './source.ts';

/** GitHub's limits bear one question in five seconds; a file can be read at each look. */
const ABORT_EVERY_MS = { directory: 0, github: 5_000 } as const;
const DEFAULT_INTERVAL_MS = 1_000;
const DEFAULT_LOOKS = 3;
const DEFAULT_GRACE_MS = 10_000;
const DEFAULT_KEEP = 5;

/** What the machine's plan needs besides the file and the inputs. */
export interface PlanParts {
  strategy: MachinePlan['strategy'];
  adapter: AdapterConfig;
  /** Probes were found, so that nothing need be taken on trust. */
  isProbed: boolean;
  /** Where the ledger is kept: how dear it is to ask whether a rollback wants a running deploy to stop. */
  ledger: keyof typeof ABORT_EVERY_MS;
}

/** Fills in every default: an input that was given wins over the file, and that over the input's default. */
export function machinePlanOf(environment: EnvironmentRead, options: DeployOptions, given: Given, parts: PlanParts): MachinePlan {
  const { verification, file } = environment;
  const { adapter, strategy, isProbed, ledger } = parts;
  const time = (name: 'soak' | 'timeout' | 'rollback-timeout' | 'lock-timeout', inFile: number | null): number =>
    given(name) ? options[name] : (inFile ?? options[name]);
  const canVerify = isProbed || (adapter.kind === 'command' && adapter.commands.verify !== undefined);
  return {
    environment: environment.name,
    verify: {
      intervalMs: verification.intervalMs ?? DEFAULT_INTERVAL_MS,
      failures: verification.failures ?? DEFAULT_LOOKS,
      successes: verification.successes ?? DEFAULT_LOOKS,
      // A link is switched at once; whatever else serves has to start first.
      graceMs: verification.graceMs ?? (adapter.kind === 'symlink' ? 0 : DEFAULT_GRACE_MS),
      soakMs: time('soak', verification.soakMs),
    },
    timeoutMs: time('timeout', environment.timeoutMs),
    rollbackTimeoutMs: time('rollback-timeout', environment.rollbackTimeoutMs),
    lockTimeoutMs: time('lock-timeout', environment.lockTimeoutMs),
    onCancel: given('on-cancel') ? options['on-cancel'] : (environment.onCancel ?? options['on-cancel']),
    // Probes of the inputs prove what the file said that nothing could.
    proof: canVerify ? { required: true } : verification.proof,
    strategy,
    keep: file.keep ?? DEFAULT_KEEP,
    abortEveryMs: ABORT_EVERY_MS[ledger],
  };
}

/** The strategy; null for one that cannot be followed, which is added to `problems`. */
export function strategyOf(
  environment: EnvironmentRead,
  options: DeployOptions,
  given: Given,
  adapter: AdapterConfig | null,
  problems: Problem[],
): MachinePlan['strategy'] | null {
  const { name, source } = environment;
  const isInput = given('strategy') || environment.strategy === null;
  const strategy = isInput ? options.strategy : (environment.strategy ?? options.strategy);
  if (strategy === 'canary') {
    const remedy = 'Use `all-at-once` or `blue-green`.';
    problems.push({ place: 'input `strategy`', message: 'The strategy `canary` comes in a later version.', remedy });
    return null;
  }
  if (strategy === 'blue-green' && adapter !== null && !(adapter.kind === 'command' && adapter.commands['probe-target'] !== undefined)) {
    const place = isInput || source === null ? 'input `strategy`' : placeOf(source, ['environments', name, 'strategy']);
    const message = `\`blue-green\` asks a version whether it is well before it is switched to, and ${
      adapter.kind === 'command' ? 'there is no command for that' : `the adapter \`${adapter.kind}\` cannot ask`
    }.`;
    const remedy = 'Add `commands: { probe-target: … }` (adapter `command`), or use `all-at-once`.';
    problems.push({ place, message, remedy });
    return null;
  }
  return strategy;
}
