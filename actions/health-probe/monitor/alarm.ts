import { type Fields, flagIn, momentIn, momentOrNull, oneOf, textIn, textOrNull } from './fields.ts';
import { SAMPLE_STATES, type SampleState } from './sample.ts';

/** Where people are told. The issue is there for every target with `alert`, the others as `alert.to` says. */
export const SINKS = ['issue', 'slack', 'pagerduty'] as const;
export type Sink = (typeof SINKS)[number];

/** By the escalation clock: from the first sample that was down, 2 after 15 minutes, 3 (`[CRITICAL]`) after 60. */
export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** What is remembered of a target's alarm between two runs. */
export interface Alarm {
  target: string;
  /** The incident that is open; null when none is. */
  incident: { key: string; since: number; level: Level } | null;
  flapping: boolean;
  /** The incident before, so that one that comes back within a day can go on in its issue. */
  last: { key: string; closedAt: number } | null;
  /** The newest sample that was told of, so that the same samples give no second word. */
  toldOf: string | null;
}

export const NOTICE_KINDS = ['open', 'update', 'escalate', 'resolve', 'flapping-begin', 'flapping-end'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Something that people are to be told: it stays until each sink has it. */
export interface Notice {
  /** The same event has the same key in every run. */
  key: string;
  kind: NoticeKind;
  target: string;
  /** `TARGET@TIME` of the first bad sample. */
  incident: string;
  /** When it was decided; ms since 1970. */
  at: number;
  /** The first bad sample of the incident. */
  since: number;
  level: Level;
  /** What the target was then, and why. */
  state: SampleState;
  reason: string | null;
  /** The incident is over with it. */
  closes: boolean;
  /** The incident that this one follows within a day, or null. */
  follows: string | null;
  /** Who has not been told yet. */
  sinks: readonly Sink[];
  /** The run that is telling them now, and until when nobody else does. */
  claim: { by: string; until: number } | null;
}

const iso = (at: number): string => new Date(at).toISOString();

/** An alarm as its line has it. */
export function alarmLine({ target, incident, flapping, last, toldOf }: Alarm) {
  return {
    ...{ v: 1, kind: 'alarm', target, flapping, toldOf },
    incident: incident === null ? null : { ...incident, since: iso(incident.since) },
    last: last === null ? null : { ...last, closedAt: iso(last.closedAt) },
  };
}

/** Reads what `alarmLine` writes. Throws a TypeError that names the field that is wrong. */
export function readAlarm(fields: Fields): Alarm {
  const [incident, last] = [within(fields, 'incident'), within(fields, 'last')];
  return {
    target: textIn(fields, 'target', 100),
    incident: incident && { key: textIn(incident, 'key'), since: momentIn(incident, 'since'), level: oneOf(incident, 'level', LEVELS) },
    flapping: flagIn(fields, 'flapping'),
    last: last && { key: textIn(last, 'key'), closedAt: momentIn(last, 'closedAt') },
    toldOf: textOrNull(fields, 'toldOf'),
  };
}

/** A notice as its line has it; `kind` says what the line is, `notice` what the notice is. */
export function noticeLine({ kind, at, since, claim, ...rest }: Notice) {
  const claimed = claim === null ? null : { by: claim.by, until: iso(claim.until) };
  return { v: 1, kind: 'notice', notice: kind, ...rest, sinks: [...rest.sinks], at: iso(at), since: iso(since), claim: claimed };
}

/** Reads what `noticeLine` writes. Throws a TypeError that names the field that is wrong. */
export function readNotice(fields: Fields): Notice {
  const claim = within(fields, 'claim');
  const { sinks } = fields;
  if (!Array.isArray(sinks)) throw new TypeError('`sinks` is not a list');
  return {
    key: textIn(fields, 'key', 500),
    kind: oneOf(fields, 'notice', NOTICE_KINDS),
    target: textIn(fields, 'target', 100),
    incident: textIn(fields, 'incident'),
    at: momentIn(fields, 'at'),
    since: momentIn(fields, 'since'),
    level: oneOf(fields, 'level', LEVELS),
    state: oneOf(fields, 'state', SAMPLE_STATES),
    reason: textOrNull(fields, 'reason'),
    closes: flagIn(fields, 'closes'),
    follows: textOrNull(fields, 'follows'),
    sinks: SINKS.filter((sink) => sinks.includes(sink)),
    claim: claim && { by: textIn(claim, 'by'), until: momentOrNull(claim, 'until') ?? 0 },
  };
}

function within(fields: Fields, key: string): Fields | null {
  const value = fields[key] ?? null;
  if (value !== null && (typeof value !== 'object' || Array.isArray(value))) throw new TypeError(`\`${key}\` is not a mapping`);
  return value as Fields | null;
}
