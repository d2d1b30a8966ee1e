import { randomInt } from 'node:crypto';
import type { Served, VerbContext, VerbResult } from '../ports.ts';
import type { Machine } from './machine.ts';

const TRIES = 3;
const FIRST_PAUSE_MS = 200;

/** Runs a verb, up to three times where it says that another try may help. A detected secret is never tried again. */
export async function tried(
  machine: Machine,
  verb: (context: VerbContext) => Promise<VerbResult>,
  context: Omit<VerbContext, 'attempt'>,
): Promise<VerbResult> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await verb({ ...context, attempt });
    if (result.state !== 'failed' || !result.transient || result.secretDetected === true || attempt === TRIES) return result;
    machine.log(`Try ${attempt} failed, and may be repeated: ${result.why}`);
    await machine.clock.sleep(FIRST_PAUSE_MS * 2 ** attempt + randomInt(FIRST_PAUSE_MS), context.signal);
    if (context.signal.aborted) return { state: 'interrupted', why: 'stopped between two tries' };
  }
}

/** What serves now. A target that does not answer is asked three times. */
export async function servedNow(machine: Machine, signal: AbortSignal): Promise<Served> {
  for (let attempt = 1; ; attempt += 1) {
    const served = await machine.adapter.current(signal);
    if (served.state === 'read' || served.isLasting === true || attempt === TRIES || signal.aborted) return served;
    await machine.clock.sleep(FIRST_PAUSE_MS * 2 ** attempt, signal);
  }
}
