import { type Ended, historyNow, type Machine } from './machine.ts';
import { blankOf, type Policy, recoverOpen } from './recover.ts';
import { releaseLock, type Session } from './session.ts';
import { toldEnd } from './told-end.ts';

/**
 * What is known of why: a signal told it to end; it failed, because its ledger or its lock could not be reached; or nothing is, as of a
 * process that was killed.
 */
export type HowCut = 'cancelled' | 'failed' | 'unknown';

/** An operation that was cut off, and what is known of it. */
export interface CutOff {
  /** Of the lock that it took. */
  lockVersion: string;
  /** What it was about to change: its own operation, or the dead one that it was just recovering. */
  op: string;
  /** Its own operation; as `op` where nothing else is said. */
  own?: string;
  how: HowCut;
  /** It was a rollback, so that nothing new is adopted. */
  isRollback?: boolean;
}

/** Ends what was cut off, with the lock that its operation still holds. Never takes a lock. */
export async function endInterrupted(machine: Machine, cut: CutOff): Promise<Ended> {
  const { lockVersion, op, own = op, how, isRollback = false } = cut;
  const blank = { ...blankOf(), operation: 'deploy' as const };
  const now = await machine.lock.inspect();
  if (now.state !== 'held' || now.version !== lockVersion) {
    const message = 'The lock is not ours any more: whoever has it ends this.';
    return { ...blank, outcome: 'blocked', reason: 'lock_held', message, waits: true };
  }
  const session: Session = { op, lockVersion, tookOver: false };
  const { open } = await historyNow(machine);
  // What a dead run had begun was not cancelled by anybody; nor was what failed for a reason that is not the new version's.
  const isStopped = op === own && how !== 'failed';
  const policy: Policy = isRollback || (isStopped && machine.plan.onCancel === 'rollback') ? 'rollback' : 'adopt';
  const cause = isStopped && how === 'cancelled' ? ({ reason: 'cancelled', why: 'It was cancelled.' } as const) : undefined;
  const recovered: Partial<Ended> =
    open !== null && open.op === op
      ? await recoverOpen(machine, session, open, policy, cause)
      : (toldEnd(await machine.ledger.read(), own) ?? notBegun(how));
  await releaseLock(machine, session);
  const { freeze } = await historyNow(machine);
  return { ...blank, ...recovered, frozen: freeze };
}

function notBegun(how: HowCut): Partial<Ended> {
  return how === 'cancelled'
    ? { outcome: 'cancelled_clean', reason: 'cancelled', message: 'Cancelled before anything was changed.' }
    : { outcome: 'cancelled_clean', reason: 'nothing_to_recover', message: 'It ended before anything was changed.' };
}
