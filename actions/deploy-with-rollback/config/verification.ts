import type { Path } from '../../../core/config/yaml.ts';
import type { MachinePlan } from '../machine/machine.ts';
import type { EnvironmentFile } from './deploy-file.ts';
import { durationAt } from './durations.ts';
import { type Source, tell } from './source.ts';

/** How an environment of the file is verified; null is what it leaves to the defaults. */
export interface VerificationRead {
  intervalMs: number | null;
  failures: number | null;
  successes: number | null;
  graceMs: number | null;
  soakMs: number | null;
  /** `verify: none`, with its reason. */
  proof: MachinePlan['proof'];
}

/** Reads `verify`, `verify_reason` and `soak` of an environment, and tells where they contradict each other or its probes. */
export function verificationAt(source: Source, path: Path, environment: EnvironmentFile): VerificationRead {
  const { verify, verify_reason: reason, soak, probes, commands } = environment;
  const at = [...path, 'verify'];
  const own = durationAt(source, [...path, 'soak'], soak, 'soak');
  if (verify === 'none') {
    if (reason === undefined) tell(source, at, '`verify: none` needs a reason.', 'Add `verify_reason: TEXT`: it stands in every report.');
    if (probes !== undefined) {
      tell(source, at, '`verify: none` says that nothing can prove a deploy, and there are `probes`.', 'Keep one of the two.');
    }
    if (commands?.verify !== undefined) {
      tell(source, at, '`verify: none` says that nothing can prove a deploy, and there is `commands.verify`.', 'Keep one of the two.');
    }
    const nothing = { intervalMs: null, failures: null, successes: null, graceMs: null, soakMs: own };
    return { ...nothing, proof: { required: false, reason: reason ?? '' } };
  }
  if (reason !== undefined) {
    tell(source, [...path, 'verify_reason'], '`verify_reason` is for `verify: none`.', 'Remove it, or add `verify: none`.', 'key');
  }
  const { interval, failures = null, successes = null, soak: inner, grace } = verify ?? {};
  if (inner !== undefined && soak !== undefined) {
    tell(source, [...path, 'soak'], '`soak` is given twice.', 'Keep one: the other is in `verify`.', 'key');
  }
  return {
    intervalMs: durationAt(source, [...at, 'interval'], interval, 'interval'),
    failures,
    successes,
    graceMs: durationAt(source, [...at, 'grace'], grace, 'grace'),
    soakMs: durationAt(source, [...at, 'soak'], inner, 'soak') ?? own,
    proof: { required: true },
  };
}
