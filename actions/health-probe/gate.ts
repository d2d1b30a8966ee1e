import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Given, judgeAttempt } from '../../core/probe/judge.ts';
import { type LoopDelaySummary, type LoopWatch, watchEventLoop } from '../../core/probe/loop-delay.ts';
import type { Attempt, ProbeResult } from '../../core/probe/model.ts';
import { probeTarget } from '../../core/probe/probe-target.ts';
import { prepareTls } from '../../core/probe/run-probes.ts';
import type { ProbeTarget } from '../../core/probe/target.ts';
import { turns } from '../../core/turns.ts';
import { Watched } from './watched.ts';

/** How long and how often a gate looks; times in ms. */
export interface GateOptions {
  waitForMs: number;
  /** From the beginning of one poll of a target to that of the next, or as long as the poll takes. */
  pollMs: number;
  /** Passes in a row, each on a fresh connection, that make a target healthy. */
  successThreshold: number;
  /** Polls under way at once. */
  concurrency: number;
  given: Given;
  /** Told of every poll that was taken to its end. */
  onPoll?: (progress: GateProgress) => void;
}

export interface GateProgress {
  result: ProbeResult;
  /** Passes in a row so far, of how many. */
  passes: number;
  needed: number;
}

export interface GateRun {
  /** In the order of the targets. */
  results: ProbeResult[];
  loopDelay: LoopDelaySummary;
}

/** A clock that a test can hold. Monotonic ms; `sleep` ends early, and never rejects, when the signal is aborted. */
export interface GateClock {
  monotonic(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** What a gate stands on; everything but `attempt` has a default. */
export interface GatePorts {
  attempt: Attempt;
  clock?: GateClock;
  watchLoop?: () => LoopWatch;
}

const REAL: GateClock = {
  monotonic: () => performance.now(),
  sleep: async (ms, signal) => {
    await wait(ms, undefined, { signal }).catch(() => undefined);
  },
};

/**
 * Polls every target until all of them have passed often enough in a row, or the time is up. A target that is healthy is still polled while
 * others are not: at the end all are healthy at the same time. Every poll counts, there are no retries; each is a new connection and
 * look-up, and is cut at the end of the wait. `degraded` is a pass. Never rejects for what the targets do.
 */
export async function waitUntilHealthy(targets: readonly ProbeTarget[], options: GateOptions, ports: GatePorts): Promise<GateRun> {
  const { clock = REAL, watchLoop = watchEventLoop } = ports;
  prepareTls(targets);
  const over = new AbortController();
  // As many as wait for their next poll; Node would call more than ten a leak, on the terminal.
  setMaxListeners(Number.POSITIVE_INFINITY, over.signal);
  void clock.sleep(options.waitForMs, over.signal).then(() => over.abort());
  const loop = watchLoop();
  const gate = { ...options, attempt: ports.attempt, clock, over, loop, takeTurn: turns(options.concurrency) };
  const watched = targets.map((target) => new Watched(target, options.successThreshold));
  const areHealthy = (): boolean => watched.every(({ healthy }) => healthy);
  try {
    await Promise.all(watched.map((one) => watch(one, areHealthy, gate)));
    return { results: watched.map((one) => one.result()), loopDelay: loop.summary() };
  } finally {
    over.abort();
    loop.stop();
  }
}

interface Gate extends GateOptions {
  attempt: Attempt;
  clock: GateClock;
  /** Aborted when the time is up, or when there is nothing more to wait for. */
  over: AbortController;
  loop: LoopWatch;
  takeTurn: <T>(job: () => Promise<T>) => Promise<T>;
}

async function watch(one: Watched, areHealthy: () => boolean, gate: Gate): Promise<void> {
  const { clock, over, pollMs, onPoll, successThreshold: needed } = gate;
  while (!over.signal.aborted) {
    const begun = clock.monotonic();
    const polled = await poll(one.target, gate);
    if (polled.state === 'cut') one.cut(polled.result);
    if (polled.state === 'done') {
      const passes = one.record(polled.result);
      onPoll?.({ result: polled.result, passes, needed });
    }
    if (areHealthy()) over.abort();
    await clock.sleep(Math.max(0, pollMs - (clock.monotonic() - begun)), over.signal);
  }
}

/** `cut`: the end came while it was under way; `none`: before it began. */
type Polled = { state: 'done' | 'cut'; result: ProbeResult } | { state: 'none' };

/** Nothing ends the tries of a target but their own number; the end of the wait ends the attempt. */
const NEVER = new AbortController().signal;

/** A poll that lasted until the end of the wait says something unless the prober slept through half of it. */
const SLEPT_SHARE = 0.5;

async function poll(target: ProbeTarget, { attempt, over, loop, takeTurn, given }: Gate): Promise<Polled> {
  const stalledSince = (since: number): number => {
    const stalledMs = loop.stalledSince(since);
    return over.signal.aborted && stalledMs < SLEPT_SHARE * (performance.now() - since) ? 0 : stalledMs;
  };
  let hasBegun = false;
  const { result } = await probeTarget(
    { ...target, retries: 0 },
    {
      attempt: (check, timeoutMs) => {
        hasBegun = !over.signal.aborted;
        return attempt(check, timeoutMs, over.signal);
      },
      judge: judgeAttempt,
      sleep: async () => undefined,
      random: Math.random,
      now: Date.now,
      loop: { stalledSince },
      takeTurn,
      signal: NEVER,
      given,
    },
  );
  if (!hasBegun) return { state: 'none' };
  const isCut = over.signal.aborted && (result.reason === 'deadline' || result.reason === 'prober_saturated');
  return { state: isCut ? 'cut' : 'done', result };
}
