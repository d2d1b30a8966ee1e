import type { MaintenanceWindow } from '../../../core/probe/target.ts';
import { cronTicks } from './cron-ticks.ts';
import type { Sample } from './sample.ts';

/** From `from` (included) to `to` (not included), ms since 1970. */
export interface Span {
  from: number;
  to: number;
}

/**
 * When the windows of a target are open between two moments, ascending and apart from each other. A window lasts as long as it says,
 * over midnight and over a change of the clock; one whose beginning summer time leaves out does not open that day.
 */
export function maintenanceSpans(windows: readonly MaintenanceWindow[], from: number, to: number): Span[] {
  const opened = windows.flatMap(({ cron, zone, forMs }) =>
    cronTicks({ cron, zone }, from - forMs, to, 'skip').map((at) => ({ from: at, to: at + forMs })),
  );
  const spans: Span[] = [];
  for (const span of opened.sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else spans.push(span);
  }
  return spans.filter(({ to: end }) => end > from);
}

/** Whether a moment lies in a window. */
export function isInMaintenance(windows: readonly MaintenanceWindow[], at: number): boolean {
  return windows.length > 0 && within(maintenanceSpans(windows, at, at), at);
}

/**
 * Samples with their windows: one counts as taken in maintenance if its line says so, or if a window of the file was open then, so that a
 * window that was declared too late for the run still excludes what it names. `samples` are of one target, oldest first.
 */
export function markMaintenance(samples: readonly Sample[], windows: readonly MaintenanceWindow[]): readonly Sample[] {
  const [first, last] = [samples[0], samples.at(-1)];
  if (windows.length === 0 || first === undefined || last === undefined) return samples;
  const spans = maintenanceSpans(windows, first.at, last.at);
  let current = 0;
  return samples.map((sample) => {
    while ((spans[current]?.to ?? Number.POSITIVE_INFINITY) <= sample.at) current += 1;
    const span = spans[current];
    return sample.maintenance || span === undefined || sample.at < span.from ? sample : { ...sample, maintenance: true };
  });
}

function within(spans: readonly Span[], at: number): boolean {
  return spans.some(({ from, to }) => from <= at && at < to);
}
