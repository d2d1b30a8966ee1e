import { FIXED } from '../history.ts';
import type { DeployReason, OpenOperation } from '../model.ts';
import { type Ended, historyNow, type Machine } from './machine.ts';
import { rollBack } from './roll-back.ts';
import { record, releaseLock, type Session, takeLock } from './session.ts';
import { servedNow } from './verbs.ts';
import { watch } from './watch.ts';

/** `adopt`: a new version that serves and proves itself stays. `rollback`: it goes, whatever it says. */
export type Policy = 'adopt' | 'rollback';

/** How an operation without an end was ended. */
export type Recovered = Pick<Ended, 'outcome' | 'reason' | 'from' | 'to' | 'served' | 'deploymentId' | 'rollbackMs' | 'message'>;

/**
 * Ends an operation that its run did not end. What serves is asked of the target, never concluded from the record: the new version is
 * adopted if it proves itself for a whole window and nobody has asked for a rollback since, the old one kept if it serves and is well,
 * else the last verified one is put back. A rollback that was begun is gone on with. Called with the lock held.
 */
export async function recoverOpen(
  machine: Machine,
  session: Session,
  open: OpenOperation,
  given: Policy,
  cause?: { reason: DeployReason; why: string },
): Promise<Recovered> {
  const { abort, freeze } = await historyNow(machine);
  // A rollback that was asked for while the run still lived, and then gave up waiting for it, still stands.
  const isAsked = abort !== null && abort.seq > open.seq;
  const policy: Policy = isAsked ? 'rollback' : given;
  const ended = `Its run ended in the middle (${open.kind} of ${open.to}).`;
  const { reason, why } = cause ?? {
    reason: 'recovered_rolled_back',
    why: isAsked ? `${ended} A rollback had been asked for: ${abort.reason}` : ended,
  };
  const owned: Session = { ...session, op: open.op };
  const { from, to, deploymentId } = open;
  if (open.kind === 'rollback') return recoveredBy(await rollBack(machine, owned, { ...undoOf(machine, open, reason, why), to }));
  const served = await servedNow(machine, AbortSignal.timeout(machine.plan.timeoutMs));
  const artifact = served.state === 'read' ? served.artifact : null;
  const { canProve } = machine.prober;
  if (policy === 'adopt' && canProve && (served.state === 'unknown' || artifact === to) && (await isWell(machine, to, true))) {
    await record(machine, open.op, [
      ['verified', { from, to, reason: 'recovered_adopted', deployment_id: deploymentId }],
      // It was let through as the fix, or it would not have begun.
      ...(freeze?.kind === 'after_rollback' ? [['unfrozen', { reason: FIXED, to }] as const] : []),
    ]);
    await machine.projection.update(deploymentId, 'success', `${to} serves, and was verified after its run had ended`);
    return {
      outcome: 'verified',
      reason: 'recovered_adopted',
      from,
      to,
      served: to,
      deploymentId,
      rollbackMs: null,
      message: `${to} serves, and was verified after its run had ended.`,
    };
  }
  if (from !== null && artifact === from && canProve && (await isWell(machine, from, false))) {
    await record(machine, open.op, [['kept', { from, to, reason, deployment_id: deploymentId }]]);
    await machine.projection.update(deploymentId, 'failure', `it does not serve; ${from} does`);
    return {
      outcome: 'rolled_back',
      reason,
      from: to,
      to: from,
      served: from,
      deploymentId,
      rollbackMs: null,
      message: `${to} does not serve: ${from} does, and was verified.`,
    };
  }
  return recoveredBy(await rollBack(machine, owned, undoOf(machine, open, reason, why)));

  function recoveredBy(undone: Awaited<ReturnType<typeof rollBack>>): Recovered {
    return { ...undone, from: to };
  }
}

/** The operation `recover`: frees what a dead run left, and ends what it began. Does nothing to one that lives. */
export async function recover(machine: Machine): Promise<Ended> {
  const blank = blankOf();
  const before = await machine.lock.inspect();
  if (before.state === 'unreadable') {
    return {
      ...blank,
      outcome: 'blocked',
      reason: 'lock_ambiguous',
      message: `The lock ${machine.lock.place} cannot be read: ${before.why}.`,
    };
  }
  if (before.state === 'free' && (await historyNow(machine)).open === null) {
    const served = await servedNow(machine, machine.cancel);
    await machine.projection.closeOrphans([], 'its run ended before it began');
    const artifact = served.state === 'read' ? served.artifact : null;
    const { freeze } = await historyNow(machine);
    return {
      ...blank,
      outcome: 'already_current',
      reason: 'nothing_to_recover',
      served: artifact,
      frozen: freeze,
      message: 'No operation was left without an end.',
    };
  }
  const lock = await takeLock(machine, 'recover', 0);
  if (lock.state === 'cancelled')
    return { ...blank, outcome: 'cancelled_clean', reason: 'cancelled', message: 'Cancelled before anything was changed.' };
  if (lock.state === 'refused') return { ...blank, outcome: 'blocked', reason: lock.reason, message: lock.message, waits: lock.live };
  const { open } = await historyNow(machine);
  if (open !== null) machine.onLocked?.(lock.lockVersion, open.op);
  const recovered: Recovered =
    open === null
      ? {
          ...blank,
          outcome: 'already_current',
          reason: 'nothing_to_recover',
          message: 'The lock of a run that ended was freed; it had left nothing without an end.',
        }
      : await recoverOpen(machine, lock, open, 'adopt');
  await machine.projection.closeOrphans(
    recovered.deploymentId === null ? [] : [recovered.deploymentId],
    'its run ended before its end was written',
  );
  await releaseLock(machine, lock);
  const { freeze } = await historyNow(machine);
  return { ...blank, ...recovered, frozen: freeze };
}

/** Whether it proves itself: a whole window for a version that never did, the usual good looks for one that has. */
async function isWell(machine: Machine, artifact: string, isNew: boolean): Promise<boolean> {
  const { verify, timeoutMs } = machine.plan;
  const options = {
    artifact,
    successes: verify.successes,
    forMs: isNew ? verify.soakMs : 0,
    graceMs: 0,
    timeoutMs: timeoutMs + verify.soakMs,
  };
  return (await watch(machine, { ...options, stoppable: false, abort: async () => false })).state === 'good';
}

function undoOf(
  machine: Machine,
  { to, deploymentId, from, kind }: OpenOperation,
  reason: DeployReason,
  why: string,
): Parameters<typeof rollBack>[2] {
  // Of a rollback that was begun, `from` is what is given up; of a deploy it is what was deployed.
  return { from: kind === 'rollback' ? from : to, to: null, reason, why, deploymentId, decidedAt: machine.clock.monotonic(), blame: true };
}

/** An end of which nothing is known yet. */
export function blankOf(): Ended {
  return {
    ...{
      operation: 'recover',
      outcome: 'already_current',
      reason: 'nothing_to_recover',
      from: null,
      to: null,
      served: null,
      deploymentId: null,
    },
    ...{ detectMs: null, rollbackMs: null, frozen: null, message: '', fix: null, gates: [], waits: false },
  };
}
