import { Cron } from 'croner';
import { DAY_MS } from './rollup.ts';

/** A five-field cron expression, read in an IANA zone. */
export interface CronSchedule {
  cron: string;
  zone: string;
}

/** A day on which nothing else holds but the time of day. */
const ANY_DAY = Date.UTC(2026, 0, 1);

/**
 * When a cron expression comes between `from` and `to`, both included; ms since 1970, ascending. A time that the change to summer time
 * leaves out comes at the next one that there is, or, with `gaps: 'skip'`, not at all; a time of day that the change to winter time has
 * twice comes once. GitHub does so ("advance to the next valid time"). Throws TypeError for what is no cron expression or zone.
 */
export function cronTicks({ cron, zone }: CronSchedule, from: number, to: number, gaps: 'advance' | 'skip' = 'advance'): number[] {
  // A month of five minutes is 8,640 steps of the library, but each day in UTC has the same.
  const isDaily = zone === 'UTC' && /^\S+ \S+ \* \* \*$/.test(cron.trim());
  if (isDaily && to - from > DAY_MS) return daily(walk({ cron, zone }, ANY_DAY, ANY_DAY + DAY_MS - 1), from, to);
  const ticks = walk({ cron, zone }, from, to);
  if (gaps === 'advance' || zone === 'UTC') return ticks;
  const wall = new Cron(cron, { mode: '5-part', timezone: 'UTC', paused: true });
  const clock = wallClock(zone);
  return ticks.filter((at) => wall.match(new Date(clock(at))));
}

/** The last tick at or before a moment; null where there is none. */
export function tickBefore({ cron, zone }: CronSchedule, at: number): number | null {
  const [previous] = new Cron(cron, options(zone)).previousRuns(1, new Date(Math.floor(at / 1000) * 1000 + 1000));
  return previous?.getTime() ?? null;
}

function walk({ cron, zone }: CronSchedule, from: number, to: number): number[] {
  const job = new Cron(cron, options(zone));
  const ticks: number[] = [];
  // The library gives what comes after a moment, in whole seconds.
  let next = job.nextRun(new Date(Math.ceil(from / 1000) * 1000 - 1000));
  while (next !== null && next.getTime() <= to) {
    if (next.getTime() >= from) ticks.push(next.getTime());
    next = job.nextRun(next);
  }
  return ticks;
}

function options(zone: string) {
  return { mode: '5-part', timezone: zone, paused: true, fixedTimeRule: 'no-wildcard' } as const;
}

function daily(ofDay: readonly number[], from: number, to: number): number[] {
  const ticks: number[] = [];
  for (let day = Math.floor(from / DAY_MS) * DAY_MS; day <= to; day += DAY_MS) {
    for (const tick of ofDay) {
      const at = day + tick - ANY_DAY;
      if (at >= from && at <= to) ticks.push(at);
    }
  }
  return ticks;
}

/** What the clock on the wall of a zone shows, as if it were UTC. */
function wallClock(zone: string): (at: number) => number {
  const parts = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
  const format = new Intl.DateTimeFormat('en', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  return (at) => {
    const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) => shown.get(part));
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
}
