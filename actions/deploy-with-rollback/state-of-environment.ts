import { openLedger } from '../../core/ledger/ledger.ts';
import { type Lock, openLock } from '../../core/ledger/lock.ts';
import { namePart } from '../../core/ledger/names.ts';
import { PATIENCE } from '../../core/ledger/patience.ts';
import type { CellPort, LogPort } from '../../core/ledger/ports.ts';
import { type SeenLedger, seenLedger } from './seen-ledger.ts';

/** The name of an environment's ledger, below the prefix or in the folder. */
export function ledgerName(environment: string): string {
  return `deploy-${namePart(environment)}`;
}

/** The name of its lock. */
export function lockName(environment: string): string {
  return `lock-${ledgerName(environment)}`;
}

/** Ledger and lock of an environment. Whatever the lock is taken for, it has the id `op`, by which it is known to be ours. */
export function stateOfEnvironment(log: LogPort, cells: CellPort, environment: string, op: string): { ledger: SeenLedger; lock: Lock } {
  return {
    ledger: seenLedger(openLedger(log)),
    lock: openLock(cells, lockName(environment), { ...PATIENCE, newId: () => op }),
  };
}
