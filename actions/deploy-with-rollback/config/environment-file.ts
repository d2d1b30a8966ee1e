import type { GatePlan } from '../gates/gate-plan.ts';
import type { MachinePlan } from '../machine/machine.ts';
import { checkAdapter } from './adapter.ts';
import type { EnvironmentFile } from './deploy-file.ts';
import { durationAt } from './durations.ts';
import { NOTHING_REQUIRED, requirementsAt } from './require.ts';
import type { Source } from './source.ts';
import { type VerificationRead, verificationAt } from './verification.ts';
import { defaultWindows, windowsAt } from './windows.ts';

/** One environment as the file has it, compiled. null is what it leaves to the inputs and their defaults. */
export interface EnvironmentRead {
  name: string;
  file: EnvironmentFile;
  /** null where there is no file. */
  source: Source | null;
  verification: VerificationRead;
  timeoutMs: number | null;
  rollbackTimeoutMs: number | null;
  lockTimeoutMs: number | null;
  strategy: MachinePlan['strategy'] | null;
  onCancel: MachinePlan['onCancel'] | null;
  gates: GatePlan;
}

/** Compiles an environment of the file; what is wrong is told. */
export function readEnvironment(source: Source, name: string): EnvironmentRead {
  const path = ['environments', name];
  const file = source.value.environments[name] ?? {};
  const { timeout, rollback_timeout: rollbackTimeout, lock_timeout: lockTimeout, windows, require } = file;
  checkAdapter(source, path, file);
  return {
    name,
    file,
    source,
    verification: verificationAt(source, path, file),
    timeoutMs: durationAt(source, [...path, 'timeout'], timeout, 'limit'),
    rollbackTimeoutMs: durationAt(source, [...path, 'rollback_timeout'], rollbackTimeout, 'limit'),
    lockTimeoutMs: durationAt(source, [...path, 'lock_timeout'], lockTimeout, 'wait'),
    strategy: file.strategy ?? null,
    onCancel: file.on_cancel ?? null,
    gates: {
      environment: name,
      windows: windows === undefined ? defaultWindows(name) : windowsAt(source, [...path, 'windows'], windows),
      ...(require === undefined ? NOTHING_REQUIRED : requirementsAt(source, [...path, 'require'], name, require)),
    },
  };
}

/** An environment of which no file says anything. */
export function withoutFile(name: string): EnvironmentRead {
  const verification: VerificationRead = {
    intervalMs: null,
    failures: null,
    successes: null,
    graceMs: null,
    soakMs: null,
    proof: { required: true },
  };
  const times = { timeoutMs: null, rollbackTimeoutMs: null, lockTimeoutMs: null };
  const gates: GatePlan = { environment: name, windows: defaultWindows(name), ...NOTHING_REQUIRED };
  return { name, file: {}, source: null, verification, ...times, strategy: null, onCancel: null, gates };
}
