import type { Look } from '../ports.ts';
import type { Machine } from './machine.ts';

/** What looking at the target again and again came to. Times are the monotonic clock's, in ms. */
export type Watched =
  | { state: 'good'; good: number; bad: number; firstGoodAt: number; version: string | null }
  | { state: 'bad'; look: Look; good: number; bad: number; firstBadAt: number; decidedAt: number }
  | { state: 'stopped'; by: 'cancel' | 'abort' };

export interface WatchOptions {
  artifact: string;
  /** Ends with `good` after so many good looks in a row. */
  successes: number;
  /** Goes on at least so long, ms. 0: the good looks alone decide. */
  forMs: number;
  /** Within so many ms bad looks that can still change do not count. */
  graceMs: number;
  /** Without a decision after so many ms it is bad. */
  timeoutMs: number;
  /** Whether a signal or a rollback's request ends it; a rollback itself is not stopped. */
  stoppable: boolean;
  abort: () => Promise<boolean>;
}

/**
 * Looks at the target, each time on a fresh connection, until enough looks in a row agree. Not knowing is no success: an `unknown` look
 * counts as a bad one. One that no further look can change decides at once.
 */
export async function watch(machine: Machine, options: WatchOptions): Promise<Watched> {
  const { clock, prober, plan, cancel } = machine;
  const { artifact, successes, forMs, graceMs, timeoutMs, stoppable, abort } = options;
  // Where the time would not hold as many looks as decide, they come faster: a clock must not call a version ill that nobody looked at.
  const everyMs = Math.min(plan.verify.intervalMs, timeoutMs / (Math.max(successes, plan.verify.failures) + 1));
  const started = clock.monotonic();
  let [good, bad, goodInRow, badInRow] = [0, 0, 0, 0];
  let [firstGoodAt, firstBadAt] = [started, started];
  for (;;) {
    if (stoppable && cancel.aborted) return { state: 'stopped', by: 'cancel' };
    if (stoppable && (await abort())) return { state: 'stopped', by: 'abort' };
    const at = clock.monotonic();
    const limit = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs - (at - started))));
    const look = await prober.look(artifact, stoppable ? AbortSignal.any([cancel, limit]) : limit);
    if (stoppable && cancel.aborted) return { state: 'stopped', by: 'cancel' };
    const now = clock.monotonic();
    if (look.state === 'good') {
      if (goodInRow === 0) firstGoodAt = now;
      good += 1;
      goodInRow += 1;
      badInRow = 0;
      if (goodInRow >= successes && now - started >= forMs) return { state: 'good', good, bad, firstGoodAt, version: look.version };
    } else {
      if (badInRow === 0) firstBadAt = now;
      bad += 1;
      goodInRow = 0;
      const counts = look.certain || now - started >= graceMs;
      badInRow += counts ? 1 : 0;
      const decided = counts && (look.certain || badInRow >= plan.verify.failures);
      if (decided) return { state: 'bad', look, good, bad, firstBadAt, decidedAt: clock.monotonic() };
    }
    if (now - started >= timeoutMs) {
      const late: Look = {
        state: 'unknown',
        reason: look.reason,
        detail: `No ${successes} good looks in a row in time. ${look.detail}`.trim(),
        version: look.version,
        certain: false,
      };
      return { state: 'bad', look: late, good, bad, firstBadAt, decidedAt: now };
    }
    await clock.sleep(Math.max(0, everyMs - (now - at)), stoppable ? cancel : undefined);
  }
}
