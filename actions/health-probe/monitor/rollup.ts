import { type Fields, oneOf, textIn, wholeIn } from './fields.ts';
import { isValid, type Sample } from './sample.ts';

export const DAY_MS = 86_400_000;

/** What is kept of one target's day when its samples are not any more: all that an objective needs. */
export interface Rollup {
  target: string;
  /** The UTC day, `2026-01-31`. */
  day: string;
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
  /** Times of valid samples that were not down, in ms with two significant digits, and how often each came. */
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

/** Sums up samples of one target and one UTC day. */
export function rollUp(target: string, dayAt: number, samples: readonly Sample[]): Rollup {
  const day = new Date(dayAt).toISOString().slice(0, 10);
  const counts = { up: 0, degraded: 0, down: 0, maintenance: 0, tainted: 0, unknown: 0 };
  const ms: { [rounded: string]: number } = {};
  for (const sample of samples) {
    counts[classOf(sample)] += 1;
    if (!isValid(sample) || sample.state === 'down' || sample.ms === null) continue;
    const rounded = String(Number(sample.ms.toPrecision(2)));
    ms[rounded] = (ms[rounded] ?? 0) + 1;
  }
  return { target, day, samples: samples.length, ...counts, ms };
}

/** Of two summaries of one day the one that saw more; a tie is decided alike by everybody. */
export function fuller(a: Rollup, b: Rollup): Rollup {
  if (a.samples !== b.samples) return a.samples > b.samples ? a : b;
  return JSON.stringify(rollupLine(a)) <= JSON.stringify(rollupLine(b)) ? a : b;
}

/** A rollup as its line has it. */
export function rollupLine({ target, day, samples, up, degraded, down, maintenance, tainted, unknown, ms }: Rollup) {
  return { v: 1, kind: 'rollup', target, day, samples, up, degraded, down, maintenance, tainted, unknown, ms };
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
  return { target: textIn(fields, 'target', 100), day, samples, ...counts, ...others, ms: readTimes(fields.ms) };
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
