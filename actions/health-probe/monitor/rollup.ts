import { type Fields, momentOrNull, oneOf, textIn, wholeIn } from './fields.ts';
import { isValid, type Sample } from './sample.ts';

export const DAY_MS = 86_400_000;

/** What is kept of one target's day when its samples are not any more: all that an objective needs. */
export interface Rollup {
  target: string;
  /** The UTC day, `2026-01-31`. */
  day: string;
  /** The first sample of it, in ms since 1970: where nobody looked before, the ticks count from there on. */
  first: number;
  /** All that were taken. */
  samples: number;
  /** Of the valid ones. */
  up: number;
  degraded: number;
  down: number;
  /** Not valid, each counted once: under the first of these that holds. */
  maintenance: number;
  tainted: number;
  unknown: number;
  /**
   * Times of valid samples that were not down, and how often each came; in ms with four significant digits, which is every whole one under
   * ten seconds: with fewer, 504 would become 500 and meet an objective that it misses. Empty once no objective looks back so far.
   */
  ms: { readonly [rounded: string]: number };
}

/** The beginning of the UTC day of a moment, in ms since 1970. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}

/** When a rollup's day begins, in ms since 1970. */
export function dayStart({ day }: Rollup): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Sums up samples of one target and one UTC day; there is at least one. */
export function rollUp(target: string, dayAt: number, samples: readonly Sample[]): Rollup {
  const day = new Date(dayAt).toISOString().slice(0, 10);
  const counts = { up: 0, degraded: 0, down: 0, maintenance: 0, tainted: 0, unknown: 0 };
  const ms: { [rounded: string]: number } = {};
  const first = Math.min(...samples.map(({ at }) => at));
  for (const sample of samples) {
    counts[classOf(sample)] += 1;
    if (!isValid(sample) || sample.state === 'down' || sample.ms === null) continue;
    const rounded = String(Number(sample.ms.toPrecision(4)));
    ms[rounded] = (ms[rounded] ?? 0) + 1;
  }
  return { target, day, first, samples: samples.length, ...counts, ms };
}

/** Of two summaries of one day the one that saw more; a tie is decided alike by everybody. */
export function fuller(a: Rollup, b: Rollup): Rollup {
  if (a.samples !== b.samples) return a.samples > b.samples ? a : b;
  return JSON.stringify(rollupLine(a)) <= JSON.stringify(rollupLine(b)) ? a : b;
}

/** A rollup as its line has it. */
export function rollupLine({ target, day, first, samples, up, degraded, down, maintenance, tainted, unknown, ms }: Rollup) {
  return {
    v: 1,
    kind: 'rollup',
    target,
    day,
    first: new Date(first).toISOString(),
    samples,
    up,
    degraded,
    down,
    maintenance,
    tainted,
    unknown,
    ms,
  };
}

/** Reads what `rollupLine` writes. Throws a TypeError that names the field that is wrong. */
export function readRollup(fields: Fields): Rollup {
  oneOf(fields, 'kind', ['rollup']);
  const day = textIn(fields, 'day');
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) throw new TypeError('`day` is not a day');
  const whole = (key: string): number => wholeIn(fields, key);
  const counts = { up: whole('up'), degraded: whole('degraded'), down: whole('down') };
  const others = { maintenance: whole('maintenance'), tainted: whole('tainted'), unknown: whole('unknown') };
  const samples = whole('samples');
  const sum = [...Object.values(counts), ...Object.values(others)].reduce((a, b) => a + b, 0);
  if (sum !== samples) throw new TypeError('`samples` is not the sum of its parts');
  const first = momentOrNull(fields, 'first') ?? Date.parse(`${day}T00:00:00Z`);
  if (new Date(first).toISOString().slice(0, 10) !== day) throw new TypeError('`first` is not of the `day`');
  return { target: textIn(fields, 'target', 100), day, first, samples, ...counts, ...others, ms: readTimes(fields.ms) };
}

function readTimes(value: unknown): Rollup['ms'] {
  const times: { [rounded: string]: number } = {};
  if (typeof value !== 'object' || value === null) throw new TypeError('`ms` is not a mapping');
  for (const [rounded, count] of Object.entries(value)) {
    const isTime = Number(rounded) >= 0 && Number.isFinite(Number(rounded));
    if (!isTime || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) throw new TypeError('`ms` counts no times');
    times[rounded] = count;
  }
  return times;
}

function classOf({ state, maintenance, tainted }: Sample): 'up' | 'degraded' | 'down' | 'maintenance' | 'tainted' | 'unknown' {
  if (maintenance) return 'maintenance';
  if (tainted) return 'tainted';
  return state === 'skipped' ? 'unknown' : state;
}
