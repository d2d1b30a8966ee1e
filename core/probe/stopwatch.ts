import type { PhaseTimes, ProbePhase } from './model.ts';

/**
 * Times an attempt on the monotonic clock. Each phase that is entered again (a redirect's) is added to what it took before. Time at a
 * proxy is part of the total and of no phase: it says nothing about the target.
 */
export class Stopwatch {
  readonly #started = performance.now();
  #since = this.#started;
  #phase: ProbePhase | null = null;
  readonly #sums: PhaseTimes = { dns: null, connect: null, tls: null, ttfb: null, body: null };

  /** The phase that runs, `dns` before the first. */
  get phase(): ProbePhase {
    return this.#phase ?? 'dns';
  }

  /** Milliseconds since the attempt began. */
  get elapsedMs(): number {
    return performance.now() - this.#started;
  }

  /** Ends the phase that runs and begins `phase`; the same phase goes on, a new hop's part of it is added. */
  enter(phase: ProbePhase): void {
    this.#close();
    this.#phase = phase;
  }

  /** Forgets the phase that runs: nothing took place (an address needs no look-up). */
  skip(): void {
    this.#phase = null;
  }

  /** Ends the phase that runs; `phase` stays what it was, for a failure's report. */
  stop(): { totalMs: number; phases: PhaseTimes } {
    this.#close();
    return { totalMs: this.elapsedMs, phases: { ...this.#sums } };
  }

  #close(): void {
    const now = performance.now();
    const phase = this.#phase;
    if (phase !== null && phase !== 'proxy' && phase !== 'assert') this.#sums[phase] = (this.#sums[phase] ?? 0) + now - this.#since;
    this.#since = now;
  }
}
