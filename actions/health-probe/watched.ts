import type { ProbeResult } from '../../core/probe/model.ts';
import type { ProbeTarget } from '../../core/probe/target.ts';

/** What a gate has seen of one target so far. */
export class Watched {
  readonly target: ProbeTarget;
  readonly #needed: number;
  #passes = 0;
  #polls = 0;
  #last: ProbeResult | null = null;
  #lastFailure: ProbeResult | null = null;
  /** Failures that came after a pass. */
  #relapses = 0;
  /** A poll that the end of the wait cut, where there was no other. */
  #cut: ProbeResult | null = null;

  constructor(target: ProbeTarget, needed: number) {
    this.target = target;
    this.#needed = needed;
  }

  /** It has passed often enough in a row, and has not failed since. */
  get healthy(): boolean {
    return this.#passes >= this.#needed;
  }

  /** Counts a poll; gives the passes in a row. */
  record(result: ProbeResult): number {
    this.#polls += 1;
    if (passed(result)) this.#passes += 1;
    else {
      if (this.#passes > 0) this.#relapses += 1;
      this.#passes = 0;
      this.#lastFailure = result;
    }
    this.#last = result;
    return this.#passes;
  }

  /** Keeps a poll that the end of the wait cut: it says something only where nothing else does. */
  cut(result: ProbeResult): void {
    this.#cut = result;
  }

  /** What is to be said of the target in the end: its last poll, unless it passed too seldom; `attempts` counts the polls. */
  result(): ProbeResult {
    const last = this.#last;
    if (last === null) return this.#neverDone();
    const result = { ...last, attempts: this.#polls };
    if (!passed(last)) return result;
    if (!this.healthy) return { ...result, ...this.#tooSeldom() };
    if (this.#relapses === 0) return result;
    const before = `It failed again ${times(this.#relapses)} before it stayed up.${reasonBefore(this.#lastFailure)}`;
    return { ...result, flaky: true, detail: [before, last.detail].filter((text) => text !== '').join(' ') };
  }

  /** It may pass, and is not up: what it failed with before says why. */
  #tooSeldom(): Pick<ProbeResult, 'state' | 'reason' | 'phase' | 'detail'> {
    const before = this.#lastFailure;
    const seldom = `It passed ${this.#passes} of ${this.#needed} times in a row before the time was up.`;
    return {
      state: before?.state === 'unknown' ? 'unknown' : 'down',
      reason: before?.reason ?? 'deadline',
      phase: before?.phase ?? null,
      detail: before === null ? `${seldom} It never failed: it needs more time.` : `${seldom}${reasonBefore(before)}`,
    };
  }

  /** No poll came to its end: it hung for the whole wait, or had no turn in it. */
  #neverDone(): ProbeResult {
    if (this.#cut !== null) return { ...this.#cut, attempts: 1 };
    const phases = { dns: null, connect: null, tls: null, ttfb: null, body: null };
    const nothing = { phase: null, flaky: false, attempts: 0, durationMs: 0, phases, address: null, version: null };
    const detail = 'It was not looked at before the time was up: wait longer, or raise `concurrency`.';
    return { name: this.target.name, state: 'unknown', reason: 'prober_saturated', detail, ...nothing };
  }
}

function passed({ state }: ProbeResult): boolean {
  return state === 'up' || state === 'degraded';
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function reasonBefore(failure: ProbeResult | null): string {
  return failure === null ? '' : ` Before that: ${failure.reason}. ${failure.detail}`.trimEnd();
}
