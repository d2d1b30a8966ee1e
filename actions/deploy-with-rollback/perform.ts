import type { OperationRequest } from './config/request.ts';
import { deploy } from './machine/deploy.ts';
import { freeze, status, unfreeze } from './machine/freeze.ts';
import type { Ended, Interrupted, Machine } from './machine/machine.ts';
import { recover } from './machine/recover.ts';
import { rollback } from './machine/rollback.ts';

/** Does what was asked for. Throws UnreadableError where ledger, lock or target cannot be read; nothing has been changed then. */
export async function perform(machine: Machine, request: OperationRequest): Promise<Ended | Interrupted> {
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
      return status(machine);
    default: {
      const never: never = request;
      throw new TypeError(`Unknown request: ${JSON.stringify(never)}`);
    }
  }
}

/** Who has the lock, in words: `free`, or `held by ana since … (deploy v2)`. */
export async function lockWords({ lock }: Pick<Machine, 'lock'>): Promise<string> {
  const now = await lock.inspect();
  if (now.state === 'free') return 'free';
  if (now.state === 'unreadable') return `held, by whom cannot be read: ${now.why}`;
  const { owner, since, purpose } = now.record;
  const run = owner.kind === 'run' ? `, run ${owner.run}` : owner.kind === 'process' ? `, process ${owner.process.pid}` : '';
  return `held by ${owner.actor}${run}, since ${since} (${purpose})`;
}
