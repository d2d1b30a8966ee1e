import type { ProbeResult } from '../../../core/probe/model.ts';
import type { Notice, Sink } from './alarm.ts';
import { type History, historyOf, mergeHistories, NO_HISTORY, prune } from './history.ts';
import type { HistoryStore } from './history-store.ts';
import { judgeAlarms, type TargetStanding } from './judge-alarms.ts';
import { isInMaintenance } from './maintenance.ts';
import { type Outcome, settleNotices, takeNotices } from './outbox.ts';
import type { Sample } from './sample.ts';
import type { MonitoredTarget } from './view.ts';

/** What a run brings to its history. */
export interface RunRecord {
  samples: readonly Sample[];
  /** All targets of the file, also those that were not probed: an outage of a parent silences its children all the same. */
  targets: readonly MonitoredTarget[];
  /** Ms since 1970. */
  now: number;
  /** The run and attempt, as one text. */
  by: string;
  /** Where people can be told by this run. */
  sinks: readonly Sink[];
}

export interface Recorded {
  history: History;
  /** In the order of the file. */
  standings: readonly TargetStanding[];
  /** What this run, and no other, has to tell now, oldest first; each then goes to `settleRun`, told or not. */
  notices: readonly Notice[];
  warnings: readonly string[];
}

/**
 * Adds a run's samples to the history, judges the alarms by all that is in it then, and takes what is to be told, in one swap: of two runs
 * at the same time the second sees what the first wrote. A run that records itself twice changes nothing.
 */
export async function recordRun(store: HistoryStore, run: RunRecord): Promise<Recorded> {
  const { samples, targets, now, by, sinks } = run;
  let standings: readonly TargetStanding[] = [];
  let notices: readonly Notice[] = [];
  const { history, kept, warnings } = await store.update((before) => {
    const judged = judgeAlarms(prune(mergeHistories(before, historyOf({ samples })), now), targets, now, sinks);
    const { history: after, taken } = takeNotices(judged.history, by, now, sinks);
    ({ standings } = judged);
    notices = taken;
    return after;
  });
  return { history, standings, notices: kept ? notices : [], warnings };
}

/** Writes down who was told. What nobody was told is given to the next run again. Writes nothing where nothing was taken. */
export async function settleRun(store: HistoryStore, by: string, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length > 0) await store.update((history) => settleNotices(history, by, outcomes));
}

/** What a run saw, as samples: each target once, all at the moment of the run. Times in whole ms. */
export function samplesOfRun(
  seen: readonly { result: Pick<ProbeResult, 'name' | 'state' | 'reason' | 'durationMs' | 'attempts'>; tainted: boolean }[],
  { run, attempt, at, targets }: { run: string; attempt: number; at: number; targets: readonly MonitoredTarget[] },
): Sample[] {
  const windows = new Map(targets.map(({ name, maintenance }) => [name, maintenance]));
  return seen.map(({ result: { name, state, reason, durationMs, attempts }, tainted }) => ({
    ...{ target: name, run, attempt, at, state, reason, tainted },
    ms: attempts === 0 ? null : Math.round(durationMs),
    maintenance: isInMaintenance(windows.get(name) ?? [], at),
  }));
}

/** For `state: none`: nothing was before, and nothing is kept, so nobody is told anything. */
export function noStore(): HistoryStore {
  return {
    place: 'no state',
    read: async () => ({ history: NO_HISTORY, warnings: [] }),
    update: async (change) => ({ history: change(NO_HISTORY), kept: false, warnings: [] }),
  };
}
