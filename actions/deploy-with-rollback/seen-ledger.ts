import { UnreadableError } from '../../core/errors.ts';
import { type Head, headOf } from '../../core/ledger/chain.ts';
import type { Ledger, LedgerEvent } from '../../core/ledger/ledger.ts';

/** The ledger could not be read, or is not what was written: nothing may be decided. */
export class LedgerUnreadableError extends UnreadableError {}

export interface SeenLedger extends Pick<Ledger, 'append' | 'read' | 'place'> {
  /** Everything that was read and written so far, without asking again. */
  seen(): { events: readonly LedgerEvent[]; head: Head | null };
}

/** Remembers what goes through a ledger, for what only shows it. Throws LedgerUnreadableError where it cannot be read. */
export function seenLedger(ledger: Ledger): SeenLedger {
  let events: readonly LedgerEvent[] = [];
  const asUnreadable = (error: unknown): never => {
    if (error instanceof UnreadableError) throw new LedgerUnreadableError(error.message, { cause: error });
    throw error;
  };
  return {
    place: ledger.place,
    seen: () => ({ events, head: headOf(events) }),
    async read(seq) {
      const read = await ledger.read(seq).catch(asUnreadable);
      if (seq === undefined || seq === 1) events = read;
      return read;
    },
    async append(added) {
      const written = await ledger.append(added);
      const first = written[0]?.seq ?? 0;
      // Others may have written between: then the next read shows all.
      if (first === (events.at(-1)?.seq ?? 0) + 1) events = [...events, ...written];
      return written;
    },
  };
}

/** A ledger that is only read: what a plan would write is not written. */
export function readOnly(ledger: SeenLedger): SeenLedger {
  return { ...ledger, append: async () => [] };
}
