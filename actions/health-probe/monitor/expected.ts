import { type CronSchedule, cronTicks, tickBefore } from './cron-ticks.ts';

/** How often samples were meant to be taken: by the crons of a workflow, or each so many ms from the first sample on. */
export type Cadence = { kind: 'cron'; schedules: readonly CronSchedule[] } | { kind: 'interval'; everyMs: number };

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
  return cadence.kind === 'interval' ? ofInterval(cadence.everyMs, observed) : ofCrons(cadence.schedules, observed);
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

function ofCrons(schedules: readonly CronSchedule[], { from, to, first, last }: Observed): number {
  const before = schedules.flatMap((schedule) => tickBefore(schedule, first) ?? []);
  const begin = Math.max(from, before.length === 0 ? first : Math.max(...before));
  return ticksOf(schedules, begin, last >= to ? to : to - 1).length;
}
