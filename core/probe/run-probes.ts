import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { turns } from '../turns.ts';
import { compileLate } from './compile-late.ts';
import { type Given, judgeAttempt } from './judge.ts';
import { type LoopDelaySummary, type LoopWatch, watchEventLoop } from './loop-delay.ts';
import type { Attempt, Check, TlsSettings } from './model.ts';
import { type Probed, probeTarget } from './probe-target.ts';
import type { ProbeTarget } from './target.ts';
import { secureContextFor } from './tls.ts';

/** More at once corrupts what is measured: a true 50 ms had a 95th percentile of 64 ms at 25, and of 146 ms at 200. */
export const DEFAULT_CONCURRENCY = 25;

export interface RunOptions {
  /** Attempts under way at once, default 25. */
  concurrency?: number;
  /** The end of the run: what is under way is cut, what has not begun does not; both are `unknown`. */
  signal?: AbortSignal;
  given?: Given;
  /** Called after each target, in the order in which they are done. */
  onResult?: (progress: { probed: Probed; done: number; total: number }) => void;
}

/** What a run stands on; everything but `attempt` has a default. */
export interface RunPorts {
  attempt: Attempt;
  judge: typeof judgeAttempt;
  /** Waits `ms`; ends early when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 to 1, for jitter. */
  random(): number;
  /** Milliseconds since 1970. */
  now(): number;
  watchLoop(): LoopWatch;
}

export interface ProbeRun {
  /** In the order of the targets. */
  probed: readonly Probed[];
  loopDelay: LoopDelaySummary;
  durationMs: number;
  /** The run's end came before all were done. */
  cut: boolean;
}

/**
 * Probes all targets, `concurrency` attempts at once, in the order given. A try's deadline begins with its own work, not while it waits
 * for its turn, and a target that waits to be tried again holds nobody up. Never rejects: what goes wrong with one target is its result.
 */
export async function runProbes(
  targets: readonly ProbeTarget[],
  options: RunOptions,
  ports: Pick<RunPorts, 'attempt'> & Partial<RunPorts>,
): Promise<ProbeRun> {
  const { judge = judgeAttempt, sleep = pause, random = Math.random, now = Date.now, watchLoop = watchEventLoop, attempt } = ports;
  const { concurrency = DEFAULT_CONCURRENCY, signal = new AbortController().signal, given = {}, onResult } = options;
  const started = performance.now();
  // As many as wait for another try; Node would call more than ten a leak, on the terminal.
  setMaxListeners(Number.POSITIVE_INFINITY, signal);
  compileLate();
  prepareTls(targets);
  const loop = watchLoop();
  const takeTurn = turns(Math.max(1, Math.floor(concurrency)));
  let done = 0;
  try {
    const probed = await Promise.all(
      targets.map(async (target) => {
        const one = await probeTarget(target, { attempt, judge, sleep, random, now, loop, takeTurn, signal, given });
        done += 1;
        onResult?.({ probed: one, done, total: targets.length });
        return one;
      }),
    );
    return { probed, loopDelay: loop.summary(), durationMs: performance.now() - started, cut: probed.some(({ cut }) => cut) };
  } finally {
    loop.stop();
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined);
}

/** Reading the trusted authorities takes tens of milliseconds at once: better now than in the middle of what is timed. */
export function prepareTls(targets: readonly ProbeTarget[]): void {
  for (const { check } of targets) {
    if (!speaksTls(check)) continue;
    try {
      secureContextFor(check.tls);
    } catch {
      // A certificate that cannot be read is the result of its own target.
    }
  }
}

function speaksTls(check: Check): check is Extract<Check, { kind: 'http' | 'tcp' }> & { tls: TlsSettings } {
  return check.kind === 'http' ? check.url.toLowerCase().startsWith('https:') : check.kind === 'tcp' && check.tls !== null;
}
