import { rollbackTargets } from '../history.ts';
import { type Ended, historyNow, type Machine } from './machine.ts';
import { record } from './session.ts';
import { servedNow } from './verbs.ts';

/** Refuses deploys until somebody unfreezes. Needs no lock: one event, and everybody who comes later sees it. */
export async function freeze(machine: Machine, reason: string): Promise<Ended> {
  await record(machine, null, [['frozen', { freeze: 'by_hand', reason }]]);
  return told(
    machine,
    'freeze',
    'frozen',
    `Deploys to ${machine.plan.environment} are refused until somebody unfreezes. A rollback is still possible.`,
  );
}

/** Lifts every freeze, and forgives the versions that were rolled back. */
export async function unfreeze(machine: Machine, reason: string): Promise<Ended> {
  await record(machine, null, [['unfrozen', { reason: reason === 'fixed' ? 'unfrozen: fixed' : reason }]]);
  return told(machine, 'unfreeze', 'unfrozen', `Deploys to ${machine.plan.environment} are possible again.`);
}

/** What serves, what was verified last, who has the lock, and whether it is frozen. Writes nothing. */
export async function status(machine: Machine): Promise<Ended> {
  const history = await historyNow(machine);
  const { served, open } = history;
  const lock = await machine.lock.inspect();
  const holder =
    lock.state === 'held' ? `held by ${lock.record.owner.actor} since ${lock.record.since} (${lock.record.purpose})` : lock.state;
  const left = open === null ? '' : ` An operation is without an end: ${open.kind} of ${open.to}.`;
  const message = `Last verified: ${rollbackTargets(history, [])[0]?.artifact ?? 'nothing'}. On record as serving: ${served ?? 'nothing'}. Lock: ${holder}.${left}`;
  return told(machine, 'status', 'status', message);
}

async function told(machine: Machine, operation: Ended['operation'], reason: Ended['reason'], message: string): Promise<Ended> {
  const history = await historyNow(machine);
  const served = operation === 'status' ? await servedNow(machine, machine.cancel) : null;
  return {
    ...{
      operation,
      outcome: 'already_current',
      reason,
      from: null,
      to: rollbackTargets(history, [])[0]?.artifact ?? null,
      message,
      fix: null,
      gates: [],
      waits: false,
    },
    ...{
      served: served?.state === 'read' ? served.artifact : null,
      deploymentId: null,
      detectMs: null,
      rollbackMs: null,
      frozen: history.freeze,
    },
  };
}
