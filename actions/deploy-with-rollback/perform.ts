import type { LedgerEvent } from '../../core/ledger/ledger.ts';
import type { OperationRequest } from './config/request.ts';
import { historyOf, rollbackTargets } from './history.ts';
import { deploy } from './machine/deploy.ts';
import { freeze, status, unfreeze } from './machine/freeze.ts';
import { type Ended, historyNow, type Interrupted, type Machine } from './machine/machine.ts';
import { recover } from './machine/recover.ts';
import { rollback } from './machine/rollback.ts';
import type { Operation } from './model.ts';
import type { Adapter, Served } from './ports.ts';
import { LedgerUnreadableError } from './seen-ledger.ts';

/** Does what was asked for. Throws UnreadableError where something else than the ledger cannot be read. */
export async function perform(machine: Machine, request: OperationRequest): Promise<Ended | Interrupted> {
  try {
    return await operate(machine, request);
  } catch (error) {
    if (error instanceof LedgerUnreadableError) return ledgerUnreadable(request.operation, error);
    throw error;
  }
}

/** An operation that ended because the ledger cannot be read: its lock may be held all the same. */
export function ledgerUnreadable(operation: Operation, error: LedgerUnreadableError): Ended {
  return {
    ...{ operation, outcome: 'blocked', reason: 'ledger_unreadable', from: null, to: null, served: null, deploymentId: null },
    ...{ detectMs: null, rollbackMs: null, frozen: null, message: error.message, fix: null, gates: [], waits: false },
  };
}

function operate(machine: Machine, request: OperationRequest): Promise<Ended | Interrupted> {
  switch (request.operation) {
    case 'deploy':
      return deploy(machine, request);
    case 'rollback':
      return rollback(machine, request);
    case 'recover':
      return recover(machine);
    case 'freeze':
      return freeze(machine, request.reason);
    case 'unfreeze':
      return unfreeze(machine, request.reason);
    case 'status':
      return standing(machine);
    default: {
      const never: never = request;
      throw new TypeError(`Unknown request: ${JSON.stringify(never)}`);
    }
  }
}

/** The state, and an error where the target or the lock cannot be read: not knowing must not look like nothing. */
async function standing(machine: Machine): Promise<Ended> {
  const { adapter, lock } = machine;
  let last: Served | null = null;
  const current: Adapter['current'] = async (signal) => {
    last = await adapter.current(signal);
    return last;
  };
  const ended = await status({ ...machine, adapter: { ...adapter, current } });
  const [served, held] = [last as Served | null, await lock.inspect()];
  if (held.state === 'unreadable') {
    return { ...ended, outcome: 'blocked', reason: 'lock_ambiguous', message: `The lock cannot be read: ${held.why}. ${ended.message}` };
  }
  // Where there is nothing to ask nothing failed, and before the first deploy there may be nothing that answers.
  if (served?.state !== 'unknown' || served.isLasting === true || (await historyNow(machine)).seq === 0) return ended;
  return {
    ...ended,
    outcome: 'blocked',
    reason: 'target_unreadable',
    message: `What serves cannot be read: ${served.why}. ${ended.message}`,
  };
}

/** The version that a rollback would go back to: the newest that was verified and not given up since; null for none. */
export function lastGood(events: readonly LedgerEvent[]): string | null {
  return rollbackTargets(historyOf(events), [])[0]?.artifact ?? null;
}

/** Who has the lock, in words: `free`, or `held by ana since … (deploy v2)`; and what to do about a holder that has ended. */
export async function lockWords({ lock, aliveness }: Pick<Machine, 'lock' | 'aliveness'>): Promise<string> {
  const now = await lock.inspect();
  if (now.state === 'free') return 'free';
  if (now.state === 'unreadable') return `held, by whom cannot be read: ${now.why}`;
  const { owner, since, purpose } = now.record;
  const run = owner.kind === 'run' ? `, run ${owner.run}` : owner.kind === 'process' ? `, process ${owner.process.pid}` : '';
  const isDead = owner.kind !== 'person' && (await aliveness(owner)) === 'dead';
  const left = isDead ? '. That has ended without giving it back: run `recover`, which ends what it left' : '';
  return `held by ${owner.actor}${run}, since ${since} (${purpose})${left}`;
}
