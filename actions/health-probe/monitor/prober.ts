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

/**
 * Compares runs with ticks. Each run belongs to the last tick before it that no later run has: GitHub does not say which tick it was, and
 * a run that comes after its successor was due is counted for one of the two, not for both. A tick without a run is missed as soon as the
 * next one is due. `runs` are the moments at which runs began (ms since 1970), this one included; ticks count from the first of them on,
 * but not from before `from`. `scheduled`: the begin of this run, if a schedule started it.
 */
export function proberLiveness(
  schedules: readonly CronSchedule[],
  { runs, scheduled, from, now }: { runs: readonly number[]; scheduled: number | null; from: number; now: number },
): ProberLiveness {
  const known = [...new Set(runs)].filter((at) => at <= now).sort((a, b) => a - b);
  const lagSeconds = scheduled === null ? null : lagOf(schedules, scheduled);
  const first = known[0];
  if (first === undefined) return { lagSeconds, missedTicks: [], expected: 0, covered: 0 };
  const begin = Math.max(from, lastTick(schedules, first) ?? first);
  const ticks = ticksOf(schedules, begin, now);
  const taken = new Set<number>();
  let index = ticks.length - 1;
  for (const run of known.reverse()) {
    while (index >= 0 && (ticks[index] ?? 0) > run) index -= 1;
    const tick = ticks[index];
    if (tick === undefined) break;
    taken.add(tick);
    index -= 1;
  }
  const due = ticks.filter((tick, n) => taken.has(tick) || n < ticks.length - 1);
  const missed = due.filter((tick) => !taken.has(tick));
  return { lagSeconds, missedTicks: missed.map((tick) => new Date(tick).toISOString()), expected: due.length, covered: taken.size };
}

function lagOf(schedules: readonly CronSchedule[], at: number): number | null {
  const tick = lastTick(schedules, at);
  return tick === null ? null : Math.floor((at - tick) / 1000);
}

function lastTick(schedules: readonly CronSchedule[], at: number): number | null {
  const ticks = schedules.flatMap((schedule) => tickBefore(schedule, at) ?? []);
  return ticks.length === 0 ? null : Math.max(...ticks);
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as { [key: string]: unknown })[key] : undefined;
}
