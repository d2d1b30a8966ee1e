import type { HeldLock, Lock } from '../../core/ledger/lock.ts';
import type { Clock } from './ports.ts';

/** GitHub counts every request; the first minute somebody may be waiting for a rollback. */
const FIRST_MINUTE_MS = 60_000;
const EVERY_MS = 2_000;
const LATER_EVERY_MS = 5_000;

/**
 * A lock that is asked for again and again without being written to each time: as long as it is held, asking is reading, every two
 * seconds in the first minute and every five after it. Only a lock that is seen to be free is tried to be taken.
 */
export function patientLock(lock: Lock, clock: Clock, cancel: AbortSignal): Lock {
  let holder: HeldLock | null = null;
  let firstAt = 0;
  let lastAt = 0;

  return {
    ...lock,
    async acquire(owner, purpose, id) {
      if (holder !== null) {
        const everyMs = clock.monotonic() - firstAt < FIRST_MINUTE_MS ? EVERY_MS : LATER_EVERY_MS;
        await clock.sleep(Math.max(0, everyMs - (clock.monotonic() - lastAt)), cancel);
        lastAt = clock.monotonic();
        const now = await lock.inspect();
        if (now.state === 'unreadable') return { outcome: 'unreadable', why: now.why };
        if (now.state === 'held') {
          holder = { version: now.version, record: now.record };
          return { outcome: 'held', holder };
        }
        holder = null;
      }
      const got = await lock.acquire(owner, purpose, id);
      if (got.outcome === 'held') {
        holder = got.holder;
        firstAt = clock.monotonic();
        lastAt = firstAt;
      }
      return got;
    },
  };
}
