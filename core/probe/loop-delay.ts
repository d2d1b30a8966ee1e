import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How late the event loop was over a run, in ms. */
export interface LoopDelaySummary {
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
}

/** Watches the prober's own event loop: while it is busy it notices nothing, and every time it measures grows by that. */
export interface LoopWatch {
  /** Milliseconds since `since` (of `performance.now()`) in which the loop was late. */
  stalledSince(since: number): number;
  summary(): LoopDelaySummary;
  /** Ends the watch. */
  stop(): void;
}

/** How often the loop is looked at, in ms. */
const TICK_MS = 10;
/** A timer that is this much late is an ordinary one: Linux and libuv round to a millisecond. */
const ORDINARY_MS = 5;

interface Stall {
  from: number;
  to: number;
}

/** Begins to watch. Neither the watch nor what it keeps (the stalls of one run) holds the process up. */
export function watchEventLoop(): LoopWatch {
  const histogram = monitorEventLoopDelay({ resolution: TICK_MS });
  histogram.enable();
  const stalls: Stall[] = [];
  let longest = 0;
  let expected = performance.now() + TICK_MS;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - expected);
    if (now - expected > ORDINARY_MS) stalls.push({ from: expected, to: now });
    expected = now + TICK_MS;
  };
  const timer = setInterval(tick, TICK_MS).unref();

  return {
    stalledSince(since) {
      const now = performance.now();
      // The stall that goes on: who asks is called before the late timer is.
      let sum = now - expected > ORDINARY_MS ? now - Math.max(expected, since) : 0;
      for (let at = stalls.length - 1; at >= 0; at -= 1) {
        const stall = stalls[at];
        if (stall === undefined || stall.to <= since) break;
        sum += stall.to - Math.max(stall.from, since);
      }
      return sum;
    },
    summary() {
      // The histogram holds the time between two looks, not how late the second was; before the first it holds nothing.
      const late = (nanoseconds: number) => (histogram.count === 0 ? 0 : Math.max(0, nanoseconds / 1e6 - TICK_MS));
      const maxMs = Math.max(late(histogram.max), longest, performance.now() - expected);
      return { p50Ms: late(histogram.percentile(50)), p99Ms: late(histogram.percentile(99)), maxMs: Math.max(0, maxMs) };
    },
    stop() {
      clearInterval(timer);
      histogram.disable();
    },
  };
}
