import type { Notice, Sink } from './alarm.ts';
import type { History } from './history.ts';

/** A run that took notices and was killed holds nobody up for longer. */
export const CLAIM_MS = 10 * 60_000;

/** What a run made of a notice: who knows of it now. */
export interface Outcome {
  key: string;
  told: readonly Sink[];
}

/**
 * Puts a notice behind those that wait. One that is there already stays as it is; of updates and of escalations of one incident only the
 * newest waits, since the one before says nothing that it does not.
 */
export function queueNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  if (notice.sinks.length === 0 || notices.some(({ key }) => key === notice.key)) return notices;
  const replaced = notices.filter((each) => isReplaced(each, notice));
  const sinks = [...new Set([...replaced.flatMap((each) => each.sinks), ...notice.sinks])];
  return [...notices.filter((each) => !replaced.includes(each)), { ...notice, sinks }];
}

/**
 * Takes what is to be told, oldest first, for one run: until it gives them back, or the claim runs out, no other run gets them. Behind a
 * notice that another run is telling, those of the same target wait, so that nobody updates an issue that is not there yet. `by` is the
 * run and attempt; `sinks` are those that this run can reach.
 */
export function takeNotices(history: History, by: string, now: number, sinks: readonly Sink[]): { history: History; taken: Notice[] } {
  const taken: Notice[] = [];
  const busy = new Set<string>();
  const notices = history.notices.map((notice) => {
    const { claim, target } = notice;
    if (claim !== null && claim.by !== by && claim.until > now) busy.add(target);
    const reachable = notice.sinks.filter((sink) => sinks.includes(sink));
    if (busy.has(target) || reachable.length === 0) return notice;
    const mine = { ...notice, claim: { by, until: now + CLAIM_MS } };
    taken.push({ ...mine, sinks: reachable });
    return mine;
  });
  return { history: { ...history, notices }, taken };
}

/** Gives back what a run took: who was told is done with, and for the rest the next run tries again. */
export function settleNotices(history: History, by: string, outcomes: readonly Outcome[]): History {
  const told = new Map(outcomes.map((outcome) => [outcome.key, outcome.told]));
  const notices = history.notices.flatMap((notice) => {
    if (notice.claim?.by !== by) return [notice];
    const sinks = notice.sinks.filter((sink) => !told.get(notice.key)?.includes(sink));
    return sinks.length === 0 ? [] : [{ ...notice, sinks, claim: null }];
  });
  return { ...history, notices };
}

function isReplaced(older: Notice, newer: Notice): boolean {
  const isAlike = older.kind === newer.kind && (newer.kind === 'update' || newer.kind === 'escalate');
  return isAlike && older.incident === newer.incident && older.claim === null;
}
