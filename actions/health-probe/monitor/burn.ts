import { indexFrom } from './history.ts';
import { DAY_MS } from './rollup.ts';
import type { Sample } from './sample.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Fewer samples say nothing about a rate. */
const LEAST_SAMPLES = 3;

/**
 * Rates at which an error budget of 30 days is spent too fast, each over a long window and, so that it ends when the trouble ends, a short
 * one ("The Site Reliability Workbook", chapter 5): 2 % in an hour, 5 % in six, 10 % in a day, 10 % in three.
 */
const RULES = [
  { severity: 'page', factor: 14.4, longMs: HOUR_MS, shortMs: 5 * MINUTE_MS },
  { severity: 'page', factor: 6, longMs: 6 * HOUR_MS, shortMs: 30 * MINUTE_MS },
  { severity: 'ticket', factor: 3, longMs: DAY_MS, shortMs: 2 * HOUR_MS },
  { severity: 'ticket', factor: 1, longMs: 3 * DAY_MS, shortMs: 6 * HOUR_MS },
] as const;
const RULES_FOR_MS = 30 * DAY_MS;

/** One rule, judged. Windows in seconds; rates are multiples of the rate that spends the budget in exactly the objective's window. */
export interface Burn {
  severity: 'page' | 'ticket';
  factor: number;
  long: BurnWindow;
  short: BurnWindow;
  /** `burning`: both windows are above the factor. `not evaluable`: one of them has fewer than 3 valid samples. */
  state: 'burning' | 'ok' | 'not evaluable';
}

export interface BurnWindow {
  seconds: number;
  n: number;
  /** Null without valid samples. */
  rate: number | null;
}

/**
 * Judges the burn rates of an availability objective. The windows are in proportion to the objective's, and none is less than three times
 * the real distance of the samples, because GitHub's schedule leaves most of the usual five minutes empty; nor is one more than the
 * objective's. So a short window is never longer than its long one. `valid` are oldest first.
 */
export function burnRates(
  valid: readonly Pick<Sample, 'at' | 'state'>[],
  { objective, windowMs, now, spacingMs }: { objective: number; windowMs: number; now: number; spacingMs: number },
): Burn[] {
  const scale = windowMs / RULES_FOR_MS;
  const lengthOf = (ms: number): number => Math.min(windowMs, Math.max(ms * scale, LEAST_SAMPLES * spacingMs));
  const windowOf = (ms: number): BurnWindow => {
    const of = valid.slice(indexFrom(valid, now - ms + 1), indexFrom(valid, now + 1));
    const bad = of.filter(({ state }) => state === 'down').length;
    return { seconds: Math.round(ms / 1000), n: of.length, rate: of.length === 0 ? null : bad / of.length / (1 - objective) };
  };
  return RULES.map(({ severity, factor, longMs, shortMs }) => {
    const long = windowOf(lengthOf(longMs));
    const short = windowOf(lengthOf(shortMs));
    return { severity, factor, long, short, state: stateOf(long, short, factor) };
  });
}

/** The usual distance between samples: the median, so that one long gap does not matter; `meantMs` where there are fewer than two. */
export function spacingOf(samples: readonly Pick<Sample, 'at'>[], meantMs: number): number {
  const gaps = samples.slice(1).map(({ at }, index) => at - (samples[index]?.at ?? at));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? meantMs;
}

function stateOf(long: BurnWindow, short: BurnWindow, factor: number): Burn['state'] {
  if (long.rate === null || short.rate === null || long.n < LEAST_SAMPLES || short.n < LEAST_SAMPLES) return 'not evaluable';
  return long.rate > factor && short.rate > factor ? 'burning' : 'ok';
}
