import type { AttemptFailure, Call, Limit } from './call.ts';

const TRIES = 3;
const TRANSIENT = new Set([408, 500, 502, 503, 504]);
/** A limit that was waited out this often and is still there will not go away while this run lasts. */
const MAX_WAITS = 3;
/** What GitHub asks for where a limit's answer names no time (docs: "exceeding the rate limit"). */
const UNNAMED_WAIT_SECONDS = 60;

/**
 * The rate limit that an answer speaks of, null if none. `now` in ms since the epoch. A 403 with words of a limit or with
 * `retry-after`, and every 429, is one (docs: "rate limits for the REST API").
 */
export function limitOf(failure: AttemptFailure, now: number): Limit | null {
  const { status, message, headers } = failure;
  if (status !== 403 && status !== 429) return null;
  const secondary = /secondary rate|abuse detection/i.test(message);
  const reset = Number(headers['x-ratelimit-reset']) * 1_000;
  if (!secondary && headers['x-ratelimit-remaining'] === '0' && reset > 0 && (status === 429 || /rate limit/i.test(message))) {
    return { kind: 'primary', resetsAt: reset };
  }
  if (!secondary && status === 403 && headers['retry-after'] === undefined) return null;
  return { kind: 'secondary', resetsAt: now + (secondsOf(headers['retry-after'], now) ?? UNNAMED_WAIT_SECONDS) * 1_000 };
}

/**
 * How many seconds to wait before `call` is tried again; null if it must not be. A limit is waited out by every method,
 * because GitHub did not look at the request; anything else is repeated only where that does no harm, after 1 and 4 s or
 * what `retry-after` asks for.
 */
export function pauseAfter(failure: AttemptFailure, call: Call, maxSeconds: number, now: number): number | null {
  const limit = limitOf(failure, now);
  if (limit !== null) {
    const seconds = Math.max(1, Math.ceil((limit.resetsAt - now) / 1_000));
    return call.waits < MAX_WAITS && call.waitedSeconds + seconds <= maxSeconds ? seconds : null;
  }
  const transient = failure.kind !== 'status' || TRANSIENT.has(failure.status);
  const tries = call.sent - call.waits;
  if (!transient || !call.mayRepeat || tries >= TRIES) return null;
  const seconds = Math.max(tries ** 2, secondsOf(failure.headers['retry-after'], now) ?? 0);
  return call.waitedSeconds + seconds <= maxSeconds ? seconds : null;
}

/** `retry-after` in whole seconds, at least 1; it may also be an HTTP date (RFC 9110, 10.2.3). */
function secondsOf(retryAfter: string | undefined, now: number): number | null {
  if (retryAfter === undefined) return null;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - now) / 1_000;
  return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : null;
}
