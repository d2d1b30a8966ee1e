import { plain } from '../../../core/report/escape.ts';
import type { Redactor } from '../../../core/report/redact.ts';
import { type Outgoing, type Send, SendError, type Sent } from './send.ts';

/** How long somebody tries. Times in ms. */
export interface Patience {
  /** Tries of one request. */
  tries: number;
  /** One try. */
  timeoutMs: number;
  /** All requests of one channel in a run, pauses included. */
  budgetMs: number;
  /** Before the second try, doubled for each further one, with jitter. */
  pauseMs: number;
}

/** A run ends in a bounded time whatever a notifier does; what is left is told on the next run. */
export const NOTIFIER_PATIENCE: Patience = { tries: 3, timeoutMs: 10_000, budgetMs: 60_000, pauseMs: 1_000 };

export interface Clock {
  /** Monotonic ms. */
  monotonic(): number;
  sleep(ms: number): Promise<void>;
  /** 0 up to 1. */
  random(): number;
  /** UTC, in ms since 1970. */
  now(): number;
}

export const REAL_CLOCK: Clock = {
  monotonic: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
  now: Date.now,
};

/**
 * `accepted`: done. `refused`: the service does not want this request, whoever repeats it; the next one may go. `away`: it did not answer,
 * said that it is in trouble, or that it has had enough: nothing more need be sent in this run.
 */
export type Outcome = { kind: 'accepted'; sent: Sent } | { kind: 'refused' | 'away'; why: string };

export interface Persisting {
  send: Send;
  patience: Patience;
  clock: Clock;
  /** Takes the channel's own secrets out of what the service said. */
  clean: Redactor;
}

/** Gives a function that sends one request with its tries, all within one budget of time. Never rejects for what the service does. */
export function persistent({ send, patience, clock, clean }: Persisting): (request: Omit<Outgoing, 'timeoutMs'>) => Promise<Outcome> {
  const ends = clock.monotonic() + patience.budgetMs;
  const left = (): number => ends - clock.monotonic();
  return async (request) => {
    let why = 'the time for this run was used up before it could be sent';
    for (let nth = 1; nth <= patience.tries; nth += 1) {
      const timeoutMs = Math.min(patience.timeoutMs, Math.floor(left()));
      if (timeoutMs <= 0) break;
      const result = await attempt(send, { ...request, timeoutMs });
      if ('sent' in result && result.sent.status >= 200 && result.sent.status < 300) return { kind: 'accepted', sent: result.sent };
      why = clean('sent' in result ? `it answered ${result.sent.status}${saying(result.sent)}` : result.why);
      if ('sent' in result && !mayRepeat(result.sent.status)) return { kind: 'refused', why };
      const pause = 'sent' in result ? retryAfterMs(result.sent, clock.now()) : null;
      const wait = pause ?? patience.pauseMs * 2 ** (nth - 1) * (0.5 + clock.random() / 2);
      if (nth === patience.tries || wait >= left()) break;
      await clock.sleep(wait);
    }
    return { kind: 'away', why };
  };
}

async function attempt(send: Send, outgoing: Outgoing): Promise<{ sent: Sent } | { why: string }> {
  try {
    return { sent: await send(outgoing) };
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    return { why: error.message };
  }
}

/** A request that timed out, one too many, and the server's own trouble. */
function mayRepeat(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** Slack and PagerDuty say in a few words what is wrong; a page of HTML says nothing. */
function saying({ text }: Sent): string {
  const said = plain(text, 160);
  return said === '' || said.startsWith('<') ? '' : ` (${said})`;
}

/** RFC 9110, 10.2.3: seconds or a date. null where it says neither. */
function retryAfterMs({ headers }: Sent, now: number): number | null {
  const text = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
