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

/** How often samples should come: what the workflow says, or else what the target says. */
export function cadenceOf(target: MonitoredTarget, workflow: Cadence | null): Cadence {
  return workflow ?? { kind: 'interval', everyMs: target.intervalMs };
}

/**
 * Judges every objective of the targets at `now` (ms since 1970), in their order, availability first. Pure. `workflow` is the cadence of
 * the prober's own schedule, null where it is not known.
 */
export function judgeSlos(history: History, targets: readonly MonitoredTarget[], now: number, workflow: Cadence | null = null): SloRow[] {
  const views = viewTargets(history, targets, now);
  return [...views.values()].flatMap((view) => {
    const { slo, name } = view.target;
    if (slo === null) return [];
    const counted = countWindow(view, history, slo.windowMs, now);
    const cover = coverageIn(view, history, slo.windowMs, now, workflow);
    const rows: SloRow[] = [];
    if (slo.availability !== null) {
      const { availability: objective, windowMs } = slo;
      const spacingMs = spacingOf(view.samples.slice(-GAPS), view.target.intervalMs);
      const burn = burnRates(view.valid, { objective, windowMs, now, spacingMs });
      rows.push({ target: name, sli: 'availability', ...availabilityOf(counted, objective), ...cover, burn });
    }
    if (slo.latencyP95Ms !== null)
      rows.push({ target: name, sli: 'latency_p95', ...latencyOf(counted, slo.latencyP95Ms), ...cover, burn: [] });
    return rows;
  });
}

/** The least coverage of all targets that have samples, 0 to 1; null where none has. With one look at each target none can hide behind others. */
export function leastCoverage(
  history: History,
  targets: readonly MonitoredTarget[],
  now: number,
  workflow: Cadence | null = null,
): number | null {
  const shares = [...viewTargets(history, targets, now).values()].flatMap((view) => {
    const { expected, coverage } = coverageIn(view, history, view.target.slo?.windowMs ?? DEFAULT_WINDOW_MS, now, workflow);
    return expected === 0 ? [] : [coverage];
  });
  return shares.length === 0 ? null : Math.min(...shares);
}

function countWindow({ target, valid }: TargetView, history: History, windowMs: number, now: number): Counted {
  const inside = valid.slice(indexFrom(valid, now - windowMs));
  const days = (history.rollups.get(target.name) ?? []).filter((day) => dayStart(day) >= now - windowMs && dayStart(day) <= now);
  const bad = inside.filter(({ state }) => state === 'down').length + days.reduce((sum, { down }) => sum + down, 0);
  const n = inside.length + days.reduce((sum, { up, degraded, down }) => sum + up + degraded + down, 0);
  const raw = inside.flatMap(({ state, ms }) => (state === 'down' || ms === null ? [] : [ms]));
  const summed = days.flatMap(({ ms }) => Object.entries(ms).map(([time, count]) => ({ ms: Number(time), count })));
  return { n, good: n - bad, times: [...raw.map((ms) => ({ ms, count: 1 })), ...summed].sort((a, b) => a.ms - b.ms) };
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
  const expected = expectedSamples(cadenceOf(target, workflow), { from, to: now, first, last });
  return { expected, coverage: expected === 0 ? 0 : Math.min(1, (taken + summed) / expected) };
}
