import type { DeployReason, History } from '../model.ts';
import { type Ended, historyNow, type Interrupted, type Machine, type Refusal } from './machine.ts';
import { recoverOpen } from './recover.ts';
import { firstThatExists, rollBack, verbContext } from './roll-back.ts';
import { type EventPart, record, releaseIfUntouched, releaseLock, type Session, takeLock } from './session.ts';
import { servedNow, tried } from './verbs.ts';
import { type Watched, watch } from './watch.ts';

export interface DeployRequest {
  artifact: string;
  digest: string | null;
  override: string | null;
  dryRun: boolean;
}

/**
 * Deploys one artifact: gates, lock, gates again, switch, verify, soak; and puts the last verified version back if any of it fails.
 * Throws UnreadableError where the ledger, the lock or the target cannot be read: nothing has been changed then.
 */
export async function deploy(machine: Machine, request: DeployRequest): Promise<Ended | Interrupted> {
  const first = await machine.gates(await historyNow(machine));
  const blank = blankOf(request, first.gates);
  if (first.refusal !== null) return refused(machine, request, blank, first.refusal);
  if (request.dryRun) return { ...blank, outcome: 'already_current', reason: 'dry_run', ...(await planned(machine, request)) };
  const lock = await takeLock(machine, `deploy ${request.artifact}`, machine.plan.lockTimeoutMs);
  if (lock.state === 'cancelled')
    return { ...blank, outcome: 'cancelled_clean', reason: 'cancelled', message: 'Cancelled before anything was changed.' };
  if (lock.state === 'refused') {
    return { ...blank, outcome: 'blocked', reason: lock.reason, message: lock.message, waits: lock.live && lock.reason === 'lock_held' };
  }
  const ended = await underLock(machine, request, lock, blank).catch(async (error: unknown) => {
    await releaseIfUntouched(machine, lock);
    throw error;
  });
  if (!('interrupted' in ended)) await releaseLock(machine, lock);
  return ended;
}

async function underLock(machine: Machine, request: DeployRequest, session: Session, blank: Ended): Promise<Ended | Interrupted> {
  const { adapter, plan, clock, cancel, projection, log } = machine;
  const { artifact } = request;
  let history = await historyNow(machine);
  if (history.open !== null) {
    const recovered = await recoverOpen(machine, session, history.open, 'adopt');
    log(`A run that did not end was recovered: ${recovered.message}`);
    history = await historyNow(machine);
  }
  const { gates, refusal } = await machine.gates(history);
  const base: Ended = { ...blank, gates };
  if (refusal !== null) return refused(machine, request, base, refusal);
  const served = await servedNow(machine, cancel);
  const from = served.state === 'read' ? served.artifact : history.served;
  const now: Ended = { ...base, from, served: from };
  if (from === artifact && served.state === 'read' && history.verified.some((one) => one.artifact === artifact)) {
    const look = await machine.prober.look(artifact, AbortSignal.any([cancel, AbortSignal.timeout(plan.timeoutMs)]));
    if (look.state === 'good')
      return { ...now, outcome: 'already_deployed', reason: 'already_deployed', message: `${artifact} serves already, and is well.` };
  }
  const context = (signal: AbortSignal) => verbContext(machine, artifact, from, deploymentId, signal, plan.timeoutMs);
  let deploymentId: number | null = null;
  if (cancel.aborted) return { ...now, outcome: 'cancelled_clean', reason: 'cancelled', message: 'Cancelled before anything was changed.' };
  if ((await adapter.has(artifact, cancel)) === 'no') {
    return refused(machine, request, now, {
      outcome: 'blocked',
      reason: 'artifact_missing',
      message: `There is no artifact ${artifact} to switch to.`,
    });
  }
  const prepared = await tried(machine, adapter.prepare, context(cancel));
  if (prepared.state === 'interrupted' || cancel.aborted) {
    return { ...now, outcome: 'cancelled_clean', reason: 'cancelled', message: 'Cancelled before anything was changed.' };
  }
  if (prepared.state === 'failed') {
    const reason: DeployReason = prepared.secretDetected === true ? 'secret_detected' : 'prepare_failed';
    return refused(machine, request, now, { outcome: 'blocked', reason, message: `${artifact} could not be prepared: ${prepared.why}` });
  }
  if (plan.strategy === 'blue-green' && adapter.probeTarget !== null) {
    const health = await tried(machine, adapter.probeTarget, context(cancel));
    if (cancel.aborted)
      return { ...now, outcome: 'cancelled_clean', reason: 'cancelled', message: 'Cancelled before anything was changed.' };
    if (health.state !== 'done') {
      return refused(machine, request, now, {
        outcome: 'blocked',
        reason: 'verify_failed',
        message: `${artifact} is not healthy, and gets no traffic: ${health.why}`,
      });
    }
  }
  const back = await firstThatExists(machine, history, artifact, AbortSignal.timeout(plan.timeoutMs));
  log(back === null ? 'There is no verified version to go back to.' : `To go back to: ${back}`);
  machine.onLocked?.(session.lockVersion, session.op);
  deploymentId = await projection.open('deploy', artifact, machine.actor.sha, `deploying ${artifact}`);
  const part: EventPart = { from, to: artifact, digest: request.digest, override: request.override, deployment_id: deploymentId };
  await record(machine, session.op, [['deploy_intent', part]]);
  await projection.update(deploymentId, 'in_progress', `switching to ${artifact}`);
  const startedAt = clock.monotonic();
  const startSeq = history.seq;
  const switched = await tried(machine, adapter.switchTo, context(AbortSignal.any([cancel, AbortSignal.timeout(plan.timeoutMs)])));
  const interrupted: Interrupted = { interrupted: true, op: session.op, lockVersion: session.lockVersion };
  if (cancel.aborted) return interrupted;
  const inFlight: InFlight = { machine, session, from, artifact, deploymentId, now: { ...now, deploymentId }, part };
  if (switched.state !== 'done') {
    const kept = await keptAsItWas(inFlight);
    return kept ?? undone(inFlight, 'switch_failed', `Switching to ${artifact} failed: ${switched.why}`, clock.monotonic(), null);
  }
  await record(machine, session.op, [['switched', part]]);
  if (!machine.prober.canProve) return endUnproven(inFlight);
  const abort = abortCheck(machine, startSeq);
  const { verify } = plan;
  const look = { artifact, successes: verify.successes, graceMs: verify.graceMs, timeoutMs: plan.timeoutMs, stoppable: true, abort };
  await projection.update(deploymentId, 'in_progress', `verifying ${artifact}`);
  const watched = await watch(machine, { ...look, forMs: 0 });
  const served2 = watched.state === 'good' ? await servedNow(machine, cancel) : null;
  if (cancel.aborted) return interrupted;
  if (served2?.state === 'read' && served2.artifact !== artifact) {
    const why = `The probes are content, and the target says that it serves ${served2.artifact ?? 'nothing'}, not ${artifact}.`;
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
    const why = `${artifact} was not verified: ${last.detail}`;
    return undone(
      inFlight,
      last.state === 'wrong-version' ? 'served_mismatch' : 'verify_failed',
      why,
      decidedAt,
      Math.round(decidedAt - firstBadAt),
    );
  }
  return verified(inFlight, history, soaked, Math.round(clock.monotonic() - startedAt), back);
}

/** A deploy between its switch and its end. */
interface InFlight {
  machine: Machine;
  session: Session;
  from: string | null;
  artifact: string;
  deploymentId: number | null;
  now: Ended;
  part: EventPart;
}

async function verified(
  { machine, session, artifact, deploymentId, now, part }: InFlight,
  history: History,
  watched: Extract<Watched, { state: 'good' }>,
  durMs: number,
  back: string | null,
): Promise<Ended> {
  const { good, bad, version } = watched;
  const fixes = history.freeze?.kind === 'after_rollback';
  await record(machine, session.op, [
    ['verified', { ...part, dur_ms: durMs, probe: { good, bad, version } }],
    ...(fixes ? [['unfrozen', { reason: 'fixed', to: artifact }] as const] : []),
  ]);
  await machine.projection.update(deploymentId, 'success', `${artifact} serves, and was verified`);
  await cleanUp(machine, history, artifact, back);
  const frozen = fixes ? null : history.freeze;
  return {
    ...now,
    outcome: 'verified',
    reason: 'verified',
    served: artifact,
    deploymentId,
    frozen,
    message: `${artifact} serves, and was verified by ${good} good looks.`,
  };
}

/** Nothing is configured that could prove it: said, recorded, and never a version to go back to. */
async function endUnproven({ machine, session, artifact, deploymentId, now, part }: InFlight): Promise<Ended> {
  const served = await servedNow(machine, AbortSignal.timeout(machine.plan.timeoutMs));
  if (served.state === 'read' && served.artifact !== artifact) {
    const why = `The target says that it serves ${served.artifact ?? 'nothing'}, not ${artifact}.`;
    return undone(
      { machine, session, from: now.from, artifact, deploymentId, now, part },
      'served_mismatch',
      why,
      machine.clock.monotonic(),
      null,
    );
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
  { machine, session, artifact, deploymentId, now }: InFlight,
  reason: DeployReason,
  why: string,
  decidedAt: number,
  detectMs: number | null,
): Promise<Ended> {
  const ended = await rollBack(machine, session, { from: artifact, to: null, reason, why, deploymentId, decidedAt, blame: true });
  const { freeze } = await historyNow(machine);
  return { ...now, ...ended, detectMs, deploymentId: ended.deploymentId ?? deploymentId, frozen: freeze };
}

/** Asks the ledger, at most every so often, whether a rollback wants this deploy to stop. */
function abortCheck(machine: Machine, startSeq: number): () => Promise<boolean> {
  let lastAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = machine.clock.monotonic();
    if (now - lastAt < machine.plan.abortEveryMs) return false;
    lastAt = now;
    const { abort } = await historyNow(machine);
    return abort !== null && abort.seq > startSeq;
  };
}

async function cleanUp(machine: Machine, history: History, artifact: string, back: string | null): Promise<void> {
  const { adapter, plan, log } = machine;
  if (adapter.cleanup === null) return;
  const kept = history.verified.filter(({ artifact: one }) => !history.bad.has(one)).slice(0, plan.keep);
  const keep = [...new Set([artifact, ...(back === null ? [] : [back]), ...kept.map(({ artifact: one }) => one)])];
  const known = [...history.verified.map(({ artifact: one }) => one), ...history.bad.keys()];
  const old = [...new Set(known)].filter((one) => !keep.includes(one));
  const result = await adapter.cleanup(keep, old, AbortSignal.timeout(plan.timeoutMs));
  if (result.state !== 'done') log(`Old artifacts were not removed: ${result.why}`);
}

async function planned(machine: Machine, { artifact }: DeployRequest): Promise<Pick<Ended, 'from' | 'served' | 'message'>> {
  const served = await servedNow(machine, machine.cancel);
  const from = served.state === 'read' ? served.artifact : null;
  const back = await firstThatExists(machine, await historyNow(machine), artifact, machine.cancel);
  const message = `Would switch ${from ?? 'nothing'} to ${artifact} by ${machine.adapter.name}, verify and soak, and go back to ${back ?? 'nothing: no version is verified'}.`;
  return { from, served: from, message };
}

async function refused(
  machine: Machine,
  { artifact, override }: DeployRequest,
  blank: Ended,
  { outcome, reason, message, fix }: Refusal,
): Promise<Ended> {
  const { freeze } = await historyNow(machine);
  await record(machine, null, [['blocked', { to: artifact, reason: `${reason}: ${message}`.slice(0, 500), override }]]);
  return { ...blank, outcome, reason, message, fix: fix ?? null, frozen: freeze };
}

function blankOf({ artifact }: DeployRequest, gates: Ended['gates']): Ended {
  return {
    ...{ operation: 'deploy', outcome: 'blocked', reason: 'verify_failed', from: null, to: artifact, served: null, deploymentId: null },
    ...{ detectMs: null, rollbackMs: null, frozen: null, message: '', fix: null, gates, waits: false },
  };
}
