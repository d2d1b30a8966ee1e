import type { Lock } from '../../core/ledger/lock.ts';
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
  /** When it was first seen held, and when last; null as long as it was not. */
  let seen: { firstAt: number; lastAt: number } | null = null;

  return {
    ...lock,
    async acquire(owner, purpose, id) {
      if (seen !== null) {
        const everyMs = clock.monotonic() - seen.firstAt < FIRST_MINUTE_MS ? EVERY_MS : LATER_EVERY_MS;
        await clock.sleep(Math.max(0, everyMs - (clock.monotonic() - seen.lastAt)), cancel);
        seen.lastAt = clock.monotonic();
        const now = await lock.inspect();
        if (now.state === 'unreadable') return { outcome: 'unreadable', why: now.why };
        if (now.state === 'held') return { outcome: 'held', holder: { version: now.version, record: now.record } };
      }
      const got = await lock.acquire(owner, purpose, id);
      if (got.outcome === 'held') seen ??= { firstAt: clock.monotonic(), lastAt: clock.monotonic() };
      return got;
    },
  };
}
