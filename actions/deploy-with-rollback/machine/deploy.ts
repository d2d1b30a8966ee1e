import type { History } from '../model.ts';
import { endAfterSwitch, type InFlight } from './in-flight.ts';
import { type Ended, historyNow, type Interrupted, type Machine } from './machine.ts';
import { preflight } from './preflight.ts';
import { recoverOpen } from './recover.ts';
import { cancelledClean, refused } from './refused.ts';
import { firstThatExists, verbContext } from './roll-back.ts';
import { type EventPart, record, releaseIfUntouched, releaseLock, type Session, takeLock } from './session.ts';
import { servedNow, tried } from './verbs.ts';

export interface DeployRequest {
  artifact: string;
  digest: string | null;
  override: string | null;
  dryRun: boolean;
}

/**
 * Deploys one artifact: gates, lock, gates again, switch, verify, soak; and puts the last verified version back if any of it fails.
 * Throws UnreadableError where the ledger or the lock cannot be read: nothing has been changed then.
 */
export async function deploy(machine: Machine, request: DeployRequest): Promise<Ended | Interrupted> {
  const first = await machine.gates(await historyNow(machine));
  const blank = blankOf(request, first.gates);
  if (first.refusal !== null) return refused(machine, request, blank, first.refusal);
  if (request.dryRun) return { ...blank, outcome: 'already_current', reason: 'dry_run', ...(await planned(machine, request)) };
  const lock = await takeLock(machine, `deploy ${request.artifact}`, machine.plan.lockTimeoutMs);
  if (lock.state === 'cancelled') return cancelledClean(blank);
  if (lock.state === 'refused') {
    return { ...blank, outcome: 'blocked', reason: lock.reason, message: lock.message, waits: lock.live && lock.reason === 'lock_held' };
  }
  const ended = await underLock(machine, request, lock, blank).catch(async (error: unknown) => {
    await releaseIfUntouched(machine, lock);
    throw error;
  });
  if ('interrupted' in ended) return ended;
  if (lock.tookOver) await machine.projection.closeOrphans(idOf(ended), 'its run ended before its end was written');
  await releaseLock(machine, lock);
  return ended;
}

async function underLock(machine: Machine, request: DeployRequest, session: Session, blank: Ended): Promise<Ended | Interrupted> {
  const { adapter, plan, clock, cancel, projection, log } = machine;
  const { artifact } = request;
  const { history, recovered } = await withoutOpen(machine, session);
  const { gates, refusal } = await machine.gates(history);
  const base: Ended = { ...blank, gates };
  if (refusal !== null) return refused(machine, request, base, refusal);
  const target = await whatServes(machine, history);
  // An answer that was cut off is none that could not be read.
  if (cancel.aborted) return cancelledClean(base);
  if (target.state === 'unknown') {
    const message = `What serves cannot be read, so nothing was begun: ${target.why}.`;
    const fix = target.remedy === undefined ? {} : { fix: target.remedy };
    return refused(machine, request, base, { outcome: 'blocked', reason: 'target_unreadable', message, ...fix });
  }
  const { from } = target;
  const now: Ended = { ...base, from, served: from };
  if (from === artifact && target.isRead && history.verified.some((one) => one.artifact === artifact)) {
    const look = await machine.prober.look(artifact, AbortSignal.any([cancel, AbortSignal.timeout(plan.timeoutMs)]));
    if (look.state === 'good')
      return { ...now, outcome: 'already_deployed', reason: 'already_deployed', message: `${artifact} serves already, and is well.` };
  }
  const contextOf = (signal: AbortSignal, id: number | null) => verbContext(machine, artifact, from, id, signal, plan.timeoutMs);
  const early = await preflight({ machine, request, now, before: history, recovered, context: contextOf(cancel, null) });
  if (early !== null) return early;
  const back = await firstThatExists(machine, history, artifact, AbortSignal.timeout(plan.timeoutMs));
  log(back === null ? 'There is no verified version to go back to.' : `To go back to: ${back}`);
  machine.onLocked?.(session.lockVersion, session.op);
  const deploymentId = await projection.open('deploy', artifact, machine.actor.sha, `deploying ${artifact}`);
  const part: EventPart = { from, to: artifact, digest: request.digest, override: request.override, deployment_id: deploymentId };
  await record(machine, session.op, [['deploy_intent', part]]).catch(async (error: unknown) => {
    await projection.update(deploymentId, 'inactive', 'nothing was begun: it could not be written down');
    throw error;
  });
  await projection.update(deploymentId, 'in_progress', `switching to ${artifact}`);
  const startedAt = clock.monotonic();
  const limit = AbortSignal.any([cancel, AbortSignal.timeout(plan.timeoutMs)]);
  const switched = await tried(machine, adapter.switchTo, contextOf(limit, deploymentId));
  if (cancel.aborted) return { interrupted: true, op: session.op, lockVersion: session.lockVersion };
  const inFlight: InFlight = { machine, session, from, artifact, deploymentId, now: { ...now, deploymentId }, part, history, startedAt };
  return endAfterSwitch(inFlight, switched, back);
}

/** The record once nothing is left open: what a dead run left is ended first. `recovered` is its operation, null for none. */
async function withoutOpen(machine: Machine, session: Session): Promise<{ history: History; recovered: string | null }> {
  const history = await historyNow(machine);
  const { open } = history;
  if (open === null) return { history, recovered: null };
  machine.onLocked?.(session.lockVersion, open.op);
  const { message } = await recoverOpen(machine, session, open, 'adopt');
  machine.log(`A run that did not end was recovered: ${message}`);
  return { history: await historyNow(machine, open.op), recovered: open.op };
}

/**
 * What the new version is to replace. Where the target cannot be asked at all (`isLasting`) the record has to do. One that can, and gives
 * no answer, is not deployed to; but before the first deploy there may be nothing yet that could answer.
 */
async function whatServes(
  machine: Machine,
  { served: onRecord, verified, bad }: History,
): Promise<{ state: 'known'; from: string | null; isRead: boolean } | { state: 'unknown'; why: string; remedy?: string }> {
  const served = await servedNow(machine, machine.cancel);
  if (served.state === 'read') return { state: 'known', from: served.artifact, isRead: true };
  if (served.isLasting === true) return { state: 'known', from: onRecord, isRead: false };
  const isFirst = onRecord === null && verified.length === 0 && bad.size === 0;
  if (!isFirst || served.remedy !== undefined) return served;
  machine.log(`What serves cannot be read, and nothing was deployed yet: ${served.why}.`);
  return { state: 'known', from: null, isRead: false };
}

async function planned(machine: Machine, { artifact }: DeployRequest): Promise<Pick<Ended, 'from' | 'served' | 'message'>> {
  const served = await servedNow(machine, machine.cancel);
  const from = served.state === 'read' ? served.artifact : null;
  const back = await firstThatExists(machine, await historyNow(machine), artifact, machine.cancel);
  const message = `Would switch ${from ?? 'nothing'} to ${artifact} by ${machine.adapter.name}, verify and soak, and go back to ${back ?? 'nothing: no version is verified'}.`;
  return { from, served: from, message };
}

function idOf({ deploymentId }: Ended): number[] {
  return deploymentId === null ? [] : [deploymentId];
}

function blankOf({ artifact }: DeployRequest, gates: Ended['gates']): Ended {
  return {
    ...{ operation: 'deploy', outcome: 'blocked', reason: 'verify_failed', from: null, to: artifact, served: null, deploymentId: null },
    ...{ detectMs: null, rollbackMs: null, frozen: null, message: '', fix: null, gates, waits: false },
  };
}
