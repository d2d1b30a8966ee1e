import { type Ended, historyNow, type Machine } from './machine.ts';
import { recoverOpen } from './recover.ts';
import { firstThatExists, rollBack } from './roll-back.ts';
import { record, releaseIfUntouched, releaseLock, type Session, takeLock } from './session.ts';
import { servedNow } from './verbs.ts';
import { watch } from './watch.ts';

export interface RollbackRequest {
  /** null: the last verified version that is not bad and does not serve. */
  to: string | null;
  reason: string;
  dryRun: boolean;
}

/**
 * A rollback that was asked for. It freezes first and tells a running deploy to stop, without the lock, so that it never queues behind
 * what it has to undo; then it takes the lock. Always allowed: no window and no freeze holds it up. Throws UnreadableError as `deploy`.
 */
export async function rollback(machine: Machine, { to, reason, dryRun }: RollbackRequest): Promise<Ended> {
  const blank = blankOf(to);
  const before = await historyNow(machine);
  const verified = before.verified.map(({ artifact }) => artifact);
  if (to !== null && !verified.includes(to)) {
    const fix = verified.length === 0 ? 'No version has been verified yet.' : `Verified are: ${verified.slice(0, 10).join(', ')}.`;
    return { ...blank, reason: 'unknown_version', message: `${to} was never verified in this environment.`, fix, frozen: before.freeze };
  }
  if (to !== null && (await machine.adapter.has(to, machine.cancel)) === 'no') {
    return { ...blank, reason: 'artifact_missing', message: `${to} was verified once, and is not there any more.`, frozen: before.freeze };
  }
  if (dryRun)
    return {
      ...blank,
      outcome: 'already_current',
      reason: 'dry_run',
      message: `Would freeze, and roll back to ${to ?? 'the last verified version'}.`,
    };
  const purpose = `rollback: ${reason}`;
  let lock = await takeLock(machine, purpose, 0);
  const hasAsked = lock.state === 'refused' && lock.live;
  if (hasAsked) {
    await record(machine, null, [
      ['frozen', { freeze: 'after_rollback', reason: `a rollback was asked for: ${reason}` }],
      ['abort', { reason }],
    ]);
    lock = await takeLock(machine, purpose, machine.plan.lockTimeoutMs);
  }
  if (lock.state !== 'taken') {
    const frozen = hasAsked ? (await historyNow(machine)).freeze : before.freeze;
    // What was written without the lock stands, whoever asked for it does not wait any more.
    const asked = hasAsked ? ' The deploy that has it was told to stop, and the environment is frozen.' : '';
    if (lock.state === 'cancelled') {
      const message = hasAsked ? `Cancelled while it waited for the lock.${asked}` : 'Cancelled before anything was changed.';
      return { ...blank, outcome: 'cancelled_clean', reason: 'cancelled', message, frozen };
    }
    return { ...blank, reason: lock.reason, message: `${lock.message}${asked}`, waits: lock.live && lock.reason === 'lock_held', frozen };
  }
  const session = lock;
  const ended = await underLock(machine, { to, reason, dryRun }, session, blank).catch(async (error: unknown) => {
    await releaseIfUntouched(machine, session);
    throw error;
  });
  if (session.tookOver)
    await machine.projection.closeOrphans(
      ended.deploymentId === null ? [] : [ended.deploymentId],
      'its run ended before its end was written',
    );
  await releaseLock(machine, session);
  return { ...ended, frozen: (await historyNow(machine)).freeze };
}

async function underLock(machine: Machine, { to, reason }: RollbackRequest, session: Session, blank: Ended): Promise<Ended> {
  let history = await historyNow(machine);
  if (history.open !== null) {
    machine.onLocked?.(session.lockVersion, history.open.op);
    // Going back to a version is what was asked for, so nothing new is adopted on the way.
    const recovered = await recoverOpen(machine, session, history.open, 'rollback', { reason: 'rolled_back', why: reason });
    history = await historyNow(machine);
    // A version that was asked for by name is tried all the same.
    if (recovered.outcome !== 'rolled_back' && to === null) return { ...blank, ...recovered };
    if (recovered.outcome === 'rolled_back' && (to === null || recovered.served === to))
      return { ...blank, ...recovered, reason: 'rolled_back' };
  }
  const served = await servedNow(machine, machine.cancel);
  const from = served.state === 'read' ? served.artifact : history.served;
  const isGood = from !== null && history.verified.some(({ artifact }) => artifact === from) && !history.bad.has(from);
  // Who asks twice wants the same version twice: to go further back than the last rollback went takes its name.
  const isThere = to === null ? isGood && history.isRolledBack : from === to;
  if (from !== null && isThere && (await isWell(machine, from))) {
    return {
      ...blank,
      outcome: 'already_current',
      reason: 'already_current',
      from,
      to: from,
      served: from,
      message: `${from} serves already, and was verified.${to === null ? ' To go further back than the last rollback did, name the version with `to`.' : ''}`,
    };
  }
  const target = to ?? (await firstThatExists(machine, history, from, machine.cancel));
  if (target === null) {
    const message = `There is no verified version to go back to${from === null ? '' : ` from ${from}`}.`;
    return { ...blank, reason: 'no_rollback_target', from, served: from, message };
  }
  machine.onLocked?.(session.lockVersion, session.op);
  const decidedAt = machine.clock.monotonic();
  const undone = await rollBack(machine, session, {
    from,
    to: target,
    reason: 'rolled_back',
    why: reason,
    deploymentId: null,
    decidedAt,
    blame: from !== target,
  });
  return { ...blank, ...undone, from };
}

async function isWell(machine: Machine, artifact: string): Promise<boolean> {
  if (!machine.prober.canProve) return true;
  const { verify, rollbackTimeoutMs } = machine.plan;
  const options = { artifact, successes: verify.successes, forMs: 0, graceMs: 0, timeoutMs: rollbackTimeoutMs, stoppable: false };
  return (await watch(machine, { ...options, abort: async () => false })).state === 'good';
}

function blankOf(to: string | null): Ended {
  return {
    ...{ operation: 'rollback', outcome: 'blocked', reason: 'no_rollback_target', from: null, to, served: null, deploymentId: null },
    ...{ detectMs: null, rollbackMs: null, frozen: null, message: '', fix: null, gates: [], waits: false },
  };
}
