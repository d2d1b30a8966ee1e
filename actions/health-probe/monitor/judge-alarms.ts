import type { Alert } from '../../../core/probe/target.ts';
import type { Alarm, Notice, Sink } from './alarm.ts';
import { quietAlarm, type Step, stepAlarm } from './alarm-step.ts';
import { type Course, courseOf } from './course.ts';
import type { History } from './history.ts';
import { isInMaintenance } from './maintenance.ts';
import { queueNotice } from './outbox.ts';
import { type Sample, sampleKey } from './sample.ts';
import { ancestorsOf, type MonitoredTarget, viewTargets } from './view.ts';

/** How a target stands after a look at its history. */
export interface TargetStanding {
  name: string;
  newest: Sample | null;
  course: Course;
  /** Now. */
  isInMaintenance: boolean;
  flapping: boolean;
  incident: Alarm['incident'];
}

/**
 * Judges the alarms of all targets of the file: the history with what is to be remembered and told from now on, and how each target
 * stands, in the order of the file. Pure; the same history judged again tells nothing again. `sinks` are those that are set up: what no
 * one of them takes is no notice.
 */
export function judgeAlarms(
  history: History,
  targets: readonly MonitoredTarget[],
  now: number,
  sinks: readonly Sink[],
): { history: History; standings: TargetStanding[] } {
  const views = viewTargets(history, targets, now);
  const alarms = new Map(history.alarms);
  let notices = history.notices;
  const standings = [...views.values()].map((view): TargetStanding => {
    const { target, newest } = view;
    const course = courseOf(view, ancestorsOf(target.name, views));
    const isQuiet = isInMaintenance(target.maintenance, now);
    const before = alarms.get(target.name) ?? quietAlarm(target.name);
    const standing = { name: target.name, newest, course, isInMaintenance: isQuiet };
    if (target.alert === null) return { ...standing, flapping: false, incident: null };
    const { alarm, notice } = stepAlarm(before, course, target.alert, now, isQuiet);
    if (alarm !== before) alarms.set(target.name, alarm);
    if (notice !== null) notices = queueNotice(notices, noticeOf(target.name, notice, target.alert, sinks, now));
    return { ...standing, flapping: alarm.flapping, incident: alarm.incident };
  });
  return { history: { ...history, alarms, notices }, standings };
}

function noticeOf(target: string, step: NonNullable<Step['notice']>, alert: Alert, sinks: readonly Sink[], now: number): Notice {
  const { kind, incident, closes, follows, sample } = step;
  const { key, since, level } = incident;
  return {
    key: `${keyPrefix(step)}:${key}`,
    ...{ kind, target, incident: key, at: now, since, level, closes, follows },
    ...{ state: sample.state, reason: sample.reason, claim: null },
    sinks: sinks.filter((sink) => (sink === 'issue' ? true : kind !== 'update' && alert.to.includes(sink))),
  };
}

/** What can come once in an incident needs no more; the others are told apart by level or sample. */
function keyPrefix({ kind, incident, sample }: NonNullable<Step['notice']>): string {
  if (kind === 'escalate') return `${kind}-${incident.level}`;
  if (kind === 'open' || kind === 'resolve') return kind;
  return `${kind}-${sampleKey(sample)}`;
}
