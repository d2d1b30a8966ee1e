import type { Alert } from '../../../core/probe/target.ts';
import type { Alarm, Level, NoticeKind } from './alarm.ts';
import { type Course, isFlapping } from './course.ts';
import { DAY_MS } from './rollup.ts';
import { type Sample, sampleKey } from './sample.ts';

const MINUTE_MS = 60_000;

/** From the first bad sample on: what a team notices by itself, what it is told of again, and what is an incident for everybody. */
const LEVEL_2_MS = 15 * MINUTE_MS;
const LEVEL_3_MS = 60 * MINUTE_MS;

/** One that comes back within a day goes on where it was. */
const FOLLOWS_MS = DAY_MS;

/** What one look at a target changes. */
export interface Step {
  alarm: Alarm;
  /** What people are to be told; null for nothing. */
  notice: { kind: NoticeKind; incident: NonNullable<Alarm['incident']>; closes: boolean; follows: string | null; sample: Sample } | null;
}

/** An alarm before the first look. */
export function quietAlarm(target: string): Alarm {
  return { target, incident: null, flapping: false, last: null, toldOf: null };
}

/** The level of an incident so many ms after its first bad sample. */
export function levelAfter(ms: number): Level {
  return ms >= LEVEL_3_MS ? 3 : ms >= LEVEL_2_MS ? 2 : 1;
}

/**
 * Decides what follows from a target's course; at most one notice. Pure, and idempotent: the same course gives nothing a second time.
 * `isQuiet`: a maintenance window is open, in which nothing begins and nothing ends.
 */
export function stepAlarm(before: Alarm, course: Course, alert: Alert, now: number, isQuiet: boolean): Step {
  const { newest, rowBegan, firstBad, bad, good } = course;
  if (newest === null || rowBegan === null || isQuiet) return { alarm: before, notice: null };
  const { incident } = before;
  const flapping = isFlapping(before.flapping, course.changes);
  const alarm = { ...before, flapping, toldOf: sampleKey(newest) };
  const opening = (first: Sample): Step['alarm']['incident'] & object => ({
    key: `${before.target}@${new Date(first.at).toISOString()}`,
    since: first.at,
    level: levelAfter(now - first.at),
  });
  const tell = (kind: NoticeKind, what: NonNullable<Alarm['incident']>, closes = false): Step => {
    const { last } = before;
    const follows = incident === null && last !== null && now - last.closedAt < FOLLOWS_MS ? last.key : null;
    const after = closes ? { incident: null, last: { key: what.key, closedAt: now } } : { incident: what };
    return { alarm: { ...alarm, ...after }, notice: { kind, incident: what, closes, follows, sample: newest } };
  };
  const raised = incident === null ? null : { ...incident, level: highest(incident.level, levelAfter(now - incident.since)) };

  if (flapping && !before.flapping) return tell('flapping-begin', raised ?? opening(firstBad ?? newest));
  if (!flapping && before.flapping && raised !== null) {
    const isOver = good >= alert.resolveAfter;
    return tell('flapping-end', bad > 0 ? raised : (incident ?? raised), isOver);
  }
  if (!flapping && raised === null && bad >= alert.after) return tell('open', opening(rowBegan));
  if (!flapping && incident !== null && good >= alert.resolveAfter) return tell('resolve', incident, true);
  // The clock alone raises nothing: only a sample of now says that it goes on.
  const isNew = before.toldOf !== alarm.toldOf;
  const goesOn = isNew && bad > 0 && course.silencedBy === null;
  if (!flapping && raised !== null && raised.level !== incident?.level && goesOn) return tell('escalate', raised);
  if (incident !== null && isNew) return tell('update', incident);
  return { alarm, notice: null };
}

function highest(a: Level, b: Level): Level {
  return a > b ? a : b;
}
