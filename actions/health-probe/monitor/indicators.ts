import type { SloRow } from './slo.ts';
import { wilson } from './wilson.ts';

/** What is known of a window: valid samples, the good ones among them, and how long those took, ascending. */
export interface Counted {
  n: number;
  good: number;
  times: readonly { ms: number; count: number }[];
}

type Judged = Pick<SloRow, 'verdict' | 'value' | 'n' | 'lower' | 'upper' | 'budgetLeft'>;

/** Fewer are a handful, and a handful proves nothing, good or bad. */
const LEAST_SAMPLES = 3;

/** Of fewer, the 95th percentile is the longest one. */
const LEAST_TIMES = 20;

/** Of 100 answers so many may take longer. */
const SLOW_SHARE = 0.05;

const NOTHING: Judged = { verdict: 'insufficient-data', value: null, n: 0, lower: null, upper: null, budgetLeft: null };

/**
 * Good over valid samples against an objective (a share below 1). Met or breached only where the whole 95 % interval lies on one side of
 * it: 2,880 samples without a failure do not prove 99.9 %.
 */
export function availabilityOf({ good, n }: Counted, objective: number): Judged {
  if (n === 0) return NOTHING;
  const { lower, upper } = wilson(good, n);
  const value = good / n;
  const proven = lower >= objective ? 'met' : upper < objective ? 'breached' : 'insufficient-data';
  const verdict = n < LEAST_SAMPLES ? 'insufficient-data' : proven;
  return { verdict, value, n, lower, upper, budgetLeft: 1 - (1 - value) / (1 - objective) };
}

/**
 * The 95th percentile (nearest rank) of how long good samples took, against an objective in ms; insufficient below 20. The bounds are the
 * times at the ranks that Wilson's interval for 95 % gives. The budget is the 5 % that may take longer.
 */
export function latencyOf({ times }: Counted, objectiveMs: number): Judged {
  const n = times.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return NOTHING;
  const bounds = wilson(n - SLOW_SHARE * n, n);
  const value = timeAt(times, Math.ceil((95 * n) / 100));
  const slow = times.reduce((sum, { ms, count }) => sum + (ms > objectiveMs ? count : 0), 0);
  const verdict = n < LEAST_TIMES ? 'insufficient-data' : value <= objectiveMs ? 'met' : 'breached';
  const [lower, upper] = [timeAt(times, Math.ceil(bounds.lower * n)), timeAt(times, Math.ceil(bounds.upper * n))];
  return { verdict, value, n, lower, upper, budgetLeft: 1 - slow / n / SLOW_SHARE };
}

/** The time with a rank, from 1. */
function timeAt(times: Counted['times'], rank: number): number {
  let passed = 0;
  for (const { ms, count } of times) {
    passed += count;
    if (passed >= rank) return ms;
  }
  return times.at(-1)?.ms ?? 0;
}
