import type { Alert } from '../../../core/probe/target.ts';
import type { Notice } from '../monitor/alarm.ts';

/**
 * A notice as a channel tells it: what the state machine decided, and what the health file and the newest result add. What a channel did
 * not acknowledge is given to it again on the next run. Times in ms since 1970.
 */
export interface Telling extends Pick<Notice, 'key' | 'kind' | 'target' | 'state' | 'reason' | 'level' | 'since' | 'at' | 'closes'> {
  /** One line for people; empty where there is none. */
  detail: string;
  severity: Alert['severity'];
  runbook: string | null;
}

/** What became of a channel's notices. */
export interface Delivery {
  /** Keys that need not be told again. */
  acknowledged: string[];
  /** Keys that are to be tried again on the next run, with a sentence for people, without secrets. */
  failed: { key: string; why: string }[];
}

/** The notices of one target, in the order in which they happened. */
export interface TargetTellings {
  target: string;
  /** Where it stands now: what a channel tells, since the ones before it are past. */
  last: Telling;
  all: readonly Telling[];
}

/** Notices by target, in the order in which the targets come first. A channel that was away must not tell old news one by one. */
export function byTarget(tellings: readonly Telling[]): TargetTellings[] {
  const groups = new Map<string, Telling[]>();
  for (const telling of tellings) groups.set(telling.target, [...(groups.get(telling.target) ?? []), telling]);
  return [...groups].flatMap(([target, all]) => {
    const last = all.at(-1);
    return last === undefined ? [] : [{ target, last, all }];
  });
}

/** Kinds that are news to people; an update is not, it is for the issue. */
export function isNews({ kind }: Pick<Telling, 'kind'>): boolean {
  return kind !== 'update';
}

/** Whether the incident ends with it. What could not be judged ends nothing, whatever was decided before. */
export function isOver({ closes, state }: Pick<Telling, 'closes' | 'state'>): boolean {
  return closes && state !== 'unknown' && state !== 'skipped';
}

/** `api is down (connect_refused)`, `api is up again`, `api is flapping (now down)`; one line, as foreign as the name. */
export function headline({
  kind,
  target,
  state,
  reason,
  closes,
}: Pick<Telling, 'kind' | 'target' | 'state' | 'reason' | 'closes'>): string {
  const why = reason === null ? '' : ` (${reason})`;
  if (kind === 'flapping-begin') return `${target} is flapping (now ${state})`;
  const again = isOver({ closes, state }) ? ' again' : '';
  const calm = kind === 'flapping-end' ? ', and no longer flapping' : '';
  return `${target} is ${state}${again}${why}${calm}`;
}

/** `5 min`, `2 h 10 min`, `3 d 4 h`; less than a minute is `under a minute`. */
export function lasting(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes === 0) return 'under a minute';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const parts = hours < 24 ? [`${hours} h`, `${minutes % 60} min`] : [`${Math.floor(hours / 24)} d`, `${hours % 24} h`];
  return parts.filter((part) => !part.startsWith('0 ')).join(' ');
}

/** `2025-01-01 12:00 UTC` */
export function clockTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
