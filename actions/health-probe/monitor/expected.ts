import { type CronSchedule, cronTicks, tickBefore } from './cron-ticks.ts';

/** When samples were meant to be taken: at the ticks of a workflow's crons (ascending), or each so many ms from the first one on. */
export type Cadence = { kind: 'ticks'; ticks: readonly number[] } | { kind: 'interval'; everyMs: number };

/** The time that is looked at: `from` and `to` in ms since 1970, and the first and the newest sample that there is (of all times). */
export interface Observed {
  from: number;
  to: number;
  first: number;
  last: number;
}

/**
 * How many samples there should be in a window, counted from the first sample on: before it nobody looked. A tick on `to` itself is due
 * only if its sample is there already. With a cron the first sample belongs to the tick before it.
 */
export function expectedSamples(cadence: Cadence, observed: Observed): number {
  return cadence.kind === 'interval' ? ofInterval(cadence.everyMs, observed) : ofTicks(cadence.ticks, observed);
}

/** The cadence of a workflow between two moments, and the tick before them. Many targets share it: it takes the library a while. */
export function workflowCadence(schedules: readonly CronSchedule[], from: number, to: number): Cadence {
  const before = schedules.flatMap((schedule) => tickBefore(schedule, from) ?? []);
  return { kind: 'ticks', ticks: ticksOf(schedules, Math.min(from, ...before), to) };
}

/** Ticks of several crons, each moment once, ascending. */
export function ticksOf(schedules: readonly CronSchedule[], from: number, to: number): number[] {
  return [...new Set(schedules.flatMap((schedule) => cronTicks(schedule, from, to)))].sort((a, b) => a - b);
}

function ofInterval(everyMs: number, { from, to, first, last }: Observed): number {
  const begin = first >= from ? first : first + Math.ceil((from - first) / everyMs) * everyMs;
  const end = last >= to ? to : to - 1;
  const ticks = Math.max(0, Math.floor((end - begin) / everyMs) + 1);
  // Both ends of a window may be ticks; it has room for one of the two.
  return Math.min(ticks, Math.ceil((to - from) / everyMs));
}

function ofTicks(ticks: readonly number[], { from, to, first, last }: Observed): number {
  const before = ticks[firstAfter(ticks, first) - 1] ?? first;
  const begin = Math.max(from, before);
  return Math.max(0, firstAfter(ticks, last >= to ? to : to - 1) - firstAfter(ticks, begin - 1));
}

/** The index of the first number that is greater. */
function firstAfter(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? limit) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
