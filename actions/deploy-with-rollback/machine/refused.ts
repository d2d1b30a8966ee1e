import type { DeployRequest } from './deploy.ts';
import { type Ended, historyNow, type Machine, type Refusal } from './machine.ts';
import { record } from './session.ts';

/** A deploy that may not begin: told, and on record. Nothing was changed. */
export async function refused(
  machine: Machine,
  { artifact, override }: DeployRequest,
  blank: Ended,
  { outcome, reason, message, fix }: Refusal,
): Promise<Ended> {
  const { freeze } = await historyNow(machine);
  await record(machine, null, [['blocked', { to: artifact, reason: `${reason}: ${message}`.slice(0, 500), override }]]);
  return { ...blank, outcome, reason, message, fix: fix ?? null, frozen: freeze };
}

/** A deploy that was cancelled before it changed anything. */
export function cancelledClean(now: Ended): Ended {
  return { ...now, outcome: 'cancelled_clean', reason: 'cancelled', message: 'Cancelled before anything was changed.' };
}
