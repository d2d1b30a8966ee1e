import type { DeployReason, History } from '../model.ts';
import type { VerbContext } from '../ports.ts';
import type { DeployRequest } from './deploy.ts';
import { type Ended, historyNow, type Machine } from './machine.ts';
import { cancelledClean, refused } from './refused.ts';
import { tried } from './verbs.ts';

/** What a deploy knows before its preparation. */
export interface Preflight {
  machine: Machine;
  request: DeployRequest;
  /** How it would end now. */
  now: Ended;
  /** The record when the gates were judged under the lock. */
  before: History;
  /** The dead operation that this deploy has ended, null for none. */
  recovered: string | null;
  context: Omit<VerbContext, 'attempt'>;
}

/**
 * Everything between the gates and the first change: the artifact is there, it is prepared, with `blue-green` it is well beside what
 * serves, and nobody has asked for a rollback or frozen the environment meanwhile. Gives how the deploy ends, or null to go on.
 */
export async function preflight({ machine, request, now, before, recovered, context }: Preflight): Promise<Ended | null> {
  const { adapter, plan, cancel } = machine;
  const { artifact } = request;
  const refuse = (reason: DeployReason, message: string): Promise<Ended> =>
    refused(machine, request, now, { outcome: 'blocked', reason, message });
  if (cancel.aborted) return cancelledClean(now);
  if ((await adapter.has(artifact, cancel)) === 'no') return refuse('artifact_missing', `There is no artifact ${artifact} to switch to.`);
  const prepared = await tried(machine, adapter.prepare, context);
  if (prepared.state === 'interrupted' || cancel.aborted) return cancelledClean(now);
  if (prepared.state === 'failed') {
    const reason: DeployReason = prepared.secretDetected === true ? 'secret_detected' : 'prepare_failed';
    return refuse(reason, `${artifact} could not be prepared: ${prepared.why}`);
  }
  if (plan.strategy === 'blue-green' && adapter.probeTarget !== null) {
    const health = await tried(machine, adapter.probeTarget, context);
    if (cancel.aborted) return cancelledClean(now);
    if (health.state !== 'done') return refuse('verify_failed', `${artifact} is not healthy, and gets no traffic: ${health.why}`);
  }
  return judgedAgain({ machine, request, now, before, recovered });
}

/** Preparing may have taken minutes. What was asked for meanwhile stands in the ledger, without the lock. */
async function judgedAgain({ machine, request, now, before, recovered }: Omit<Preflight, 'context'>): Promise<Ended | null> {
  const history = await historyNow(machine, recovered);
  const { abort, freeze } = history;
  if (abort !== null && abort.seq > before.seq) {
    const message = `A rollback was asked for before anything was changed: ${abort.reason}`;
    return refused(machine, request, now, { outcome: 'blocked', reason: 'aborted_by_rollback', message });
  }
  if (freeze === null || (freeze.kind === before.freeze?.kind && freeze.since === before.freeze.since)) return null;
  const { gates, refusal } = await machine.gates(history);
  return refusal === null ? null : refused(machine, request, { ...now, gates }, refusal);
}
