import { parse } from 'yaml';
import { messageOf } from '../../../core/errors.ts';
import { type CronSchedule, tickBefore } from './cron-ticks.ts';
import { ticksOf } from './expected.ts';

/** What the prober knows of its own schedule. */
export interface ProberLiveness {
  /** How late this run began after the tick that it belongs to, in whole seconds; null where no schedule started it. */
  lagSeconds: number | null;
  /** Ticks without a run, ISO 8601 in UTC, ascending. */
  missedTicks: string[];
  /** Ticks that are due, and how many of them had a run. */
  expected: number;
  covered: number;
}

/**
 * The schedules of a workflow file: `on.schedule` with its `cron` and `timezone`. Throws a TypeError that says what cannot be read; a
 * workflow without a schedule has none.
 */
export function workflowSchedules(text: string): CronSchedule[] {
  let workflow: unknown;
  try {
    workflow = parse(text, { version: '1.2', logLevel: 'error' });
  } catch (error) {
    throw new TypeError(`the workflow is not valid YAML: ${messageOf(error)}`, { cause: error });
  }
  const on = fieldOf(workflow, 'on');
  const schedule = on === null ? undefined : fieldOf(on, 'schedule');
  if (schedule === undefined || schedule === null) return [];
  if (!Array.isArray(schedule)) throw new TypeError('`on.schedule` of the workflow is not a list');
  return schedule.map((entry: unknown) => {
    const [cron, zone = 'UTC'] = [fieldOf(entry, 'cron'), fieldOf(entry, 'timezone')];
    if (typeof cron !== 'string' || typeof zone !== 'string')
      throw new TypeError('`on.schedule` of the workflow has an entry without a `cron`');
    try {
      tickBefore({ cron, zone }, 0);
    } catch (error) {
      throw new TypeError(`the schedule \`${cron}\` of the workflow cannot be read: ${messageOf(error)}`, { cause: error });
    }
    return { cron, zone };
  });
}

/** A run that a schedule started. */
export interface ScheduledRun {
  /** When it began, in ms since 1970. */
  at: number;
  /** The cron expression that the event names; null where it names none. */
  cron: string | null;
}

/**
 * Compares runs with ticks. A tick is covered by a run that began before the next one. What more began then is late, by hand, or from
 * elsewhere, and GitHub does not say which: each of those covers one of the ticks without a run that lie directly before, and none beyond
 * a tick that has a run, so that a run by hand never hides what was missed days ago. A tick without a run is missed as soon as the next
 * one is due. `runs` are the moments at which runs began (ms since 1970), this one included; ticks count from the first of them on, but
 * not from before `from`. `scheduled` is this run, if a schedule started it.
 */
export function proberLiveness(
  schedules: readonly CronSchedule[],
  { runs, scheduled, from, now }: { runs: readonly number[]; scheduled: ScheduledRun | null; from: number; now: number },
): ProberLiveness {
  const known = runs.filter((at) => at <= now).sort((a, b) => a - b);
  const lagSeconds = scheduled === null ? null : lagOf(schedules, scheduled);
  const first = known[0];
  if (first === undefined) return { lagSeconds, missedTicks: [], expected: 0, covered: 0 };
  const begin = Math.max(from, lastTick(schedules, first) ?? first);
  const ticks = ticksOf(schedules, begin, now);
  const covered = coveredTicks(ticks, known);
  const missed = ticks.filter((_, n) => covered[n] === false && n < ticks.length - 1);
  const count = covered.filter(Boolean).length;
  return { lagSeconds, missedTicks: missed.map((tick) => new Date(tick).toISOString()), expected: count + missed.length, covered: count };
}

/** Of each tick, whether a run covers it; both ascending. Runs before the first tick cover none. */
function coveredTicks(ticks: readonly number[], runs: readonly number[]): boolean[] {
  const counts = ticks.map(() => 0);
  let index = -1;
  for (const run of runs) {
    while ((ticks[index + 1] ?? Number.POSITIVE_INFINITY) <= run) index += 1;
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  const covered = counts.map((count) => count > 0);
  for (const [n, count] of counts.entries()) {
    for (let [left, before] = [count - 1, n - 1]; left > 0 && counts[before] === 0; left -= 1, before -= 1) covered[before] = true;
  }
  return covered;
}

/** Of several crons, the one that the event names is the one that this run is late for. */
function lagOf(schedules: readonly CronSchedule[], { at, cron }: ScheduledRun): number | null {
  const named = schedules.filter((schedule) => schedule.cron.trim() === cron?.trim());
  const tick = lastTick(named.length > 0 ? named : schedules, at);
  return tick === null ? null : Math.floor((at - tick) / 1000);
}

function lastTick(schedules: readonly CronSchedule[], at: number): number | null {
  const ticks = schedules.flatMap((schedule) => tickBefore(schedule, at) ?? []);
  return ticks.length === 0 ? null : Math.max(...ticks);
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as { [key: string]: unknown })[key] : undefined;
}
