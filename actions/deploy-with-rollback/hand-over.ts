import { savedForPost, saveForPost } from '../../core/step-state.ts';
import type { HowCut } from './machine/end-interrupted.ts';

/** What `main` leaves to the `post` of the same step, each part written down before what it is about. */
export interface HandOver {
  /** The id of the operation and of its lock; null where main never came so far as to ask for one. */
  op: string | null;
  /** The lock that was held when something was about to be changed, and the operation that was. */
  locked: { version: string; op: string } | null;
  /** Main came to an end of its own: nothing is left to do. */
  hasEnded: boolean;
  how: HowCut;
}

/** null in `main`: nothing was saved before it began. */
export function handedOver(): HandOver | null {
  if (savedForPost('step') === '') return null;
  const op = savedForPost('op');
  const [version, lockedOp] = [savedForPost('lock-version'), savedForPost('lock-op')];
  return {
    op: op === '' ? null : op,
    locked: version === '' || lockedOp === '' ? null : { version, op: lockedOp },
    hasEnded: savedForPost('ended') !== '',
    how: savedForPost('cancelled') !== '' ? 'cancelled' : savedForPost('failed') !== '' ? 'failed' : 'unknown',
  };
}

/** Has the runner's `post` know that it is one. */
export function markMain(): void {
  saveForPost('step', 'begun');
}

/** The id by which a lock is known to be ours, before it is asked for. */
export function handOp(op: string): void {
  saveForPost('op', op);
}

/** The lock is held, and something is about to be changed. */
export function handLocked(version: string, op: string): void {
  saveForPost('lock-version', version);
  saveForPost('lock-op', op);
}

export function handCancelled(): void {
  saveForPost('cancelled', 'true');
}

/** It came to an error of its own: what it had begun was neither cancelled nor found to be bad. */
export function handFailed(): void {
  saveForPost('failed', 'true');
}

export function handEnded(): void {
  saveForPost('ended', 'true');
}
