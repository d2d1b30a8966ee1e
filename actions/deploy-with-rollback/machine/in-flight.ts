import { UnreadableError } from '../../../core/errors.ts';
import { BrokenLedgerError } from '../../../core/ledger/ledger.ts';
import { FIXED } from '../history.ts';
import type { DeployReason, History } from '../model.ts';
import type { VerbResult } from '../ports.ts';
import { type Ended, historyNow, type Interrupted, type Machine } from './machine.ts';
import { rollBack } from './roll-back.ts';
import { type EventPart, record, recordIfPossible, type Session } from './session.ts';
import { servedNow } from './verbs.ts';
import { type Watched, watch } from './watch.ts';

/** A deploy between its switch and its end. */
export interface InFlight {
  machine: Machine;
  session: Session;
  from: string | null;
  artifact: string;
  deploymentId: number | null;
  now: Ended;
  part: EventPart;
  /** The record before it began. */
  history: History;
  /** Monotonic, ms: when the switch began. */
  startedAt: number;
}

/** What comes after the switch: it is verified and soaks, or is undone. A signal leaves it to whoever has the lock then. */
export async function endAfterSwitch(inFlight: InFlight, switched: VerbResult, back: string | null): Promise<Ended | Interrupted> {
  const { machine, session, artifact, deploymentId, part, history } = inFlight;
  const { clock, plan, cancel, projection } = machine;
  const interrupted: Interrupted = { interrupted: true, op: session.op, lockVersion: session.lockVersion };
  if (switched.state !== 'done') {
    const kept = await keptAsItWas(inFlight);
    return kept ?? undone(inFlight, 'switch_failed', `Switching to ${artifact} failed: ${switched.why}`, clock.monotonic(), null);
  }
  await recordIfPossible(machine, session.op, [['switched', part]]);
  if (!machine.prober.canProve) return endUnproven(inFlight);
  const { verify } = plan;
  const abort = abortCheck(machine, history.seq);
  const look = { artifact, successes: verify.successes, graceMs: verify.graceMs, timeoutMs: plan.timeoutMs, stoppable: true, abort };
  await projection.update(deploymentId, 'in_progress', `verifying ${artifact}`);
  const watched = await watch(machine, { ...look, forMs: 0 });
  const served = watched.state === 'good' ? await servedNow(machine, cancel) : null;
  if (cancel.aborted) return interrupted;
  if (served?.state === 'read' && served.artifact !== artifact) {
    const why = `The probes are content, and the target says that it serves ${served.artifact ?? 'nothing'}, not ${artifact}.`;
    return undone(inFlight, 'served_mismatch', why, clock.monotonic(), null);
  }
  const soaked =
    watched.state === 'good' && verify.soakMs > 0
      ? await watch(machine, { ...look, graceMs: 0, successes: 1, forMs: verify.soakMs, timeoutMs: verify.soakMs + plan.timeoutMs })
      : watched;
  if (soaked.state === 'stopped' && soaked.by === 'cancel') return interrupted;
  if (soaked.state === 'stopped')
    return undone(inFlight, 'aborted_by_rollback', 'A rollback was asked for while it was verified.', clock.monotonic(), null);
  if (soaked.state === 'bad') {
    const { look: last, firstBadAt, decidedAt } = soaked;
    const reason = last.state === 'wrong-version' ? 'served_mismatch' : 'verify_failed';
    return undone(inFlight, reason, `${artifact} was not verified: ${last.detail}`, decidedAt, Math.round(decidedAt - firstBadAt));
  }
  // Both count: those that made it well, and those of the soak.
  const both = watched.state === 'good' && soaked !== watched ? watched : { good: 0, bad: 0 };
  return verified(inFlight, { ...soaked, good: soaked.good + both.good, bad: soaked.bad + both.bad }, back);
}

async function verified(
  { machine, session, artifact, deploymentId, now, part, history, startedAt }: InFlight,
  watched: Extract<Watched, { state: 'good' }>,
  back: string | null,
): Promise<Ended> {
  const durMs = Math.round(machine.clock.monotonic() - startedAt);
  const { good, bad, version } = watched;
  const fixes = history.freeze?.kind === 'after_rollback';
  await record(machine, session.op, [
    ['verified', { ...part, dur_ms: durMs, probe: { good, bad, version } }],
    ...(fixes ? [['unfrozen', { reason: FIXED, to: artifact }] as const] : []),
  ]);
  await machine.projection.update(deploymentId, 'success', `${artifact} serves, and was verified`);
  await cleanUp(machine, history, artifact, back);
  return {
    ...now,
    outcome: 'verified',
    reason: 'verified',
    served: artifact,
    deploymentId,
    // Somebody may have frozen it while it was verified.
    frozen: (await historyNow(machine)).freeze,
    message: `${artifact} serves, and was verified by ${good} good looks.`,
  };
}

/** Nothing is configured that could prove it: said, recorded, and never a version to go back to. */
async function endUnproven(inFlight: InFlight): Promise<Ended> {
  const { machine, session, artifact, deploymentId, now, part } = inFlight;
  const served = await servedNow(machine, AbortSignal.timeout(machine.plan.timeoutMs));
  if (served.state === 'read' && served.artifact !== artifact) {
    const why = `The target says that it serves ${served.artifact ?? 'nothing'}, not ${artifact}.`;
    return undone(inFlight, 'served_mismatch', why, machine.clock.monotonic(), null);
  }
  await record(machine, session.op, [['unverified', part]]);
  await machine.projection.update(deploymentId, 'success', `${artifact} was switched to; nothing is configured that could verify it`);
  const message = `${artifact} was switched to, and nothing is configured that could verify it.`;
  const fix = 'Add `probes` (or a `verify` command) to the environment: an unverified version can never be rolled back to.';
  return { ...now, outcome: 'unverified', reason: 'unverified', served: artifact, message, fix };
}

/** Whether a switch that failed has changed nothing: the old version serves and is well. Then there is nothing to undo. */
async function keptAsItWas({ machine, session, from, artifact, deploymentId, now }: InFlight): Promise<Ended | null> {
  const served = await servedNow(machine, AbortSignal.timeout(machine.plan.timeoutMs));
  if (from === null || served.state !== 'read' || served.artifact !== from || !machine.prober.canProve) return null;
  const { successes } = machine.plan.verify;
  const watched = await watch(machine, {
    artifact: from,
    successes,
    forMs: 0,
    graceMs: 0,
    timeoutMs: machine.plan.rollbackTimeoutMs,
    stoppable: false,
    abort: async () => false,
  });
  if (watched.state !== 'good') return null;
  await record(machine, session.op, [['kept', { from, to: artifact, reason: 'switch_failed_no_change', deployment_id: deploymentId }]]);
  await machine.projection.update(deploymentId, 'failure', `the switch failed and changed nothing; ${from} serves`);
  return {
    ...now,
    outcome: 'rolled_back',
    reason: 'switch_failed_no_change',
    to: from,
    served: from,
    message: `Switching to ${artifact} failed and changed nothing: ${from} serves, and was verified.`,
  };
}

async function undone(
  { machine, session, artifact, deploymentId, now, history }: InFlight,
  reason: DeployReason,
  why: string,
  decidedAt: number,
  detectMs: number | null,
): Promise<Ended> {
  const ended = await rollBack(machine, session, {
    from: artifact,
    to: null,
    reason,
    why,
    deploymentId,
    decidedAt,
    blame: true,
    before: history,
  });
  const { freeze } = await historyNow(machine);
  return { ...now, ...ended, detectMs, deploymentId: ended.deploymentId ?? deploymentId, frozen: freeze };
}

/**
 * Asks the ledger, at most every so often, whether a rollback wants this deploy to stop. An answer that does not come is no reason to undo
 * what is well: it is asked for again. A ledger that is broken is.
 */
function abortCheck(machine: Machine, startSeq: number): () => Promise<boolean> {
  let lastAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = machine.clock.monotonic();
    if (now - lastAt < machine.plan.abortEveryMs) return false;
    lastAt = now;
    try {
      const { abort } = await historyNow(machine);
      return abort !== null && abort.seq > startSeq;
    } catch (error) {
      if (!(error instanceof UnreadableError) || isBroken(error)) throw error;
      machine.log(`Whether a rollback was asked for could not be read, and is asked again: ${error.message}`);
      return false;
    }
  };
}

function isBroken(error: Error): boolean {
  return error instanceof BrokenLedgerError || error.cause instanceof BrokenLedgerError;
}

async function cleanUp(machine: Machine, history: History, artifact: string, back: string | null): Promise<void> {
  const { adapter, plan, log } = machine;
  if (adapter.cleanup === null) return;
  const kept = history.verified.filter(({ artifact: one }) => !history.bad.has(one)).slice(0, plan.keep);
  const keep = [...new Set([artifact, ...(back === null ? [] : [back]), ...kept.map(({ artifact: one }) => one)])];
  const known = [...history.verified.map(({ artifact: one }) => one), ...history.bad.keys()];
  const old = [...new Set(known)].filter((one) => !keep.includes(one));
  // It is verified: whoever cancels now only stops the cleaning up.
  const result = await adapter.cleanup(keep, old, AbortSignal.any([machine.cancel, AbortSignal.timeout(plan.timeoutMs)]));
  if (result.state !== 'done') log(`Old artifacts were not removed: ${result.why}`);
}
