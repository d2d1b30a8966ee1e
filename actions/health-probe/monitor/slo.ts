import { type Burn, burnRates, spacingOf } from './burn.ts';
import { type Cadence, expectedSamples } from './expected.ts';
import { type History, indexFrom } from './history.ts';
import { availabilityOf, type Counted, latencyOf } from './indicators.ts';
import { DAY_MS, dayStart } from './rollup.ts';
import { type MonitoredTarget, type TargetView, viewTargets } from './view.ts';

/** An objective, judged by what is known. The output `slo` is a list of these. */
export interface SloRow {
  target: string;
  sli: 'availability' | 'latency_p95';
  verdict: 'met' | 'breached' | 'insufficient-data';
  /** A share, or milliseconds; null where no sample is valid. */
  value: number | null;
  /** Samples that the value is of. */
  n: number;
  /** Samples that there should be in the window, from the first one on. */
  expected: number;
  /** Samples of any kind over `expected`, 0 to 1. */
  coverage: number;
  /** 95 % bounds of the value; null with it. */
  lower: number | null;
  upper: number | null;
  /** Of the error budget, 1 for all of it; below 0 it is overdrawn. */
  budgetLeft: number | null;
  /** Burn rates; of an availability only. */
  burn: Burn[];
}

/** Without an objective a target's coverage is that of this long. */
const DEFAULT_WINDOW_MS = 30 * DAY_MS;

/** The newest gaps between samples say how often samples really come. */
const GAPS = 200;

/**
 * Judges every objective of the targets at `now` (ms since 1970), in their order, availability first. Pure. `workflow` is the cadence of
 * the prober's own schedule, null where it is not known. `coverage` is the least of all targets that have samples, so that none hides
 * behind the others; null where none has.
 */
export function judgeSlos(
  history: History,
  targets: readonly MonitoredTarget[],
  now: number,
  workflow: Cadence | null = null,
): { rows: SloRow[]; coverage: number | null } {
  const covers: number[] = [];
  const rows = [...viewTargets(history, targets, now).values()].flatMap((view) => {
    const cover = coverageIn(view, history, windowOf(view.target), now, workflow);
    if (cover.expected > 0) covers.push(cover.coverage);
    return rowsOf(view, history, cover, now);
  });
  return { rows, coverage: covers.length === 0 ? null : Math.min(...covers) };
}

/** The window of a target's objective, or the usual one; ms. */
export function windowOf({ slo }: Pick<MonitoredTarget, 'slo'>): number {
  return slo?.windowMs ?? DEFAULT_WINDOW_MS;
}

function rowsOf(view: TargetView, history: History, cover: Pick<SloRow, 'expected' | 'coverage'>, now: number): SloRow[] {
  const { slo, name, intervalMs } = view.target;
  if (slo === null) return [];
  const { availability: objective, latencyP95Ms, windowMs } = slo;
  const counted = countWindow(view, history, windowMs, now);
  const rows: SloRow[] = [];
  if (objective !== null) {
    const spacingMs = spacingOf(view.samples.slice(-GAPS), intervalMs);
    const burn = burnRates(view.valid, { objective, windowMs, now, spacingMs });
    rows.push({ target: name, sli: 'availability', ...availabilityOf(counted, objective), ...cover, burn });
  }
  if (latencyP95Ms !== null) rows.push({ target: name, sli: 'latency_p95', ...latencyOf(counted, latencyP95Ms), ...cover, burn: [] });
  return rows;
}

function countWindow({ target, valid }: TargetView, history: History, windowMs: number, now: number): Counted {
  const inside = valid.slice(indexFrom(valid, now - windowMs));
  const days = (history.rollups.get(target.name) ?? []).filter((day) => dayStart(day) >= now - windowMs && dayStart(day) <= now);
  const bad = inside.filter(({ state }) => state === 'down').length + days.reduce((sum, { down }) => sum + down, 0);
  const n = inside.length + days.reduce((sum, { up, degraded, down }) => sum + up + degraded + down, 0);
  const times = new Map<number, number>();
  for (const { state, ms } of inside) if (state !== 'down' && ms !== null) times.set(ms, (times.get(ms) ?? 0) + 1);
  for (const [time, count] of days.flatMap(({ ms }) => Object.entries(ms))) times.set(Number(time), (times.get(Number(time)) ?? 0) + count);
  return { n, good: n - bad, times: [...times].map(([ms, count]) => ({ ms, count })).sort((a, b) => a.ms - b.ms) };
}

function coverageIn(
  { target, samples }: TargetView,
  history: History,
  windowMs: number,
  now: number,
  workflow: Cadence | null,
): Pick<SloRow, 'expected' | 'coverage'> {
  const days = (history.rollups.get(target.name) ?? []).filter((day) => dayStart(day) <= now);
  const [oldest] = days;
  const from = now - windowMs;
  const first = oldest === undefined ? samples[0]?.at : dayStart(oldest);
  const last = samples.at(-1)?.at ?? first;
  if (first === undefined || last === undefined) return { expected: 0, coverage: 0 };
  const taken = samples.length - indexFrom(samples, from);
  const summed = days.filter((day) => dayStart(day) >= from).reduce((sum, day) => sum + day.samples, 0);
  const expected = expectedSamples(workflow ?? { kind: 'interval', everyMs: target.intervalMs }, { from, to: now, first, last });
  return { expected, coverage: expected === 0 ? 0 : Math.min(1, (taken + summed) / expected) };
}
