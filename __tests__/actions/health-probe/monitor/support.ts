import type { Notice, Sink } from '../../../../actions/health-probe/monitor/alarm.ts';
import { type History, NO_HISTORY } from '../../../../actions/health-probe/monitor/history.ts';
import type { HistoryStore } from '../../../../actions/health-probe/monitor/history-store.ts';
import { recordRun, settleRun } from '../../../../actions/health-probe/monitor/record-run.ts';
import type { Sample } from '../../../../actions/health-probe/monitor/sample.ts';
import type { MonitoredTarget } from '../../../../actions/health-probe/monitor/view.ts';
import type { Alert } from '../../../../core/probe/target.ts';

export const MINUTE = 60_000;
export const T0 = Date.parse('2026-01-05T00:00:00Z');
export const at = (text: string): number => Date.parse(text);

export const ALERT: Alert = { after: 3, resolveAfter: 2, on: 'down', to: ['slack', 'pagerduty'], severity: 'critical', runbook: null };

export function target(name: string, rest: Partial<MonitoredTarget> = {}): MonitoredTarget {
  return { name, intervalMs: 5 * MINUTE, slo: null, alert: ALERT, maintenance: [], dependsOn: [], ...rest };
}

export function sample(rest: Partial<Sample> = {}): Sample {
  return { target: 'api', run: '1', attempt: 1, at: T0, state: 'up', reason: null, ms: 100, maintenance: false, tainted: false, ...rest };
}

const LETTERS: { readonly [letter: string]: Partial<Sample> } = {
  u: { state: 'up' },
  g: { state: 'degraded', reason: 'slow' },
  d: { state: 'down', reason: 'status' },
  '?': { state: 'unknown', reason: 'prober_egress' },
  t: { state: 'down', reason: 'deadline', tainted: true },
  T: { state: 'down', reason: 'status', tainted: true },
  U: { state: 'up', tainted: true },
  m: { state: 'down', reason: 'status', maintenance: true },
  M: { state: 'up', maintenance: true },
};

/** A sample a letter, `every` ms apart, each of a run of its own; a space is none. */
export function course(letters: string, rest: Partial<Sample> = {}, every = 5 * MINUTE, from = T0): Sample[] {
  return [...letters].flatMap((letter, n) =>
    letter === ' ' ? [] : [sample({ run: `r${n}`, at: from + n * every, ...LETTERS[letter], ...rest })],
  );
}

export function memoryStore(history: History = NO_HISTORY): HistoryStore & { history: () => History } {
  let kept = history;
  return {
    place: 'memory',
    history: () => kept,
    read: async () => ({ history: kept, warnings: [] }),
    async update(change) {
      kept = change(kept);
      return { history: kept, kept: true, warnings: [] };
    },
  };
}

export interface Drive {
  targets: readonly MonitoredTarget[];
  store?: HistoryStore;
  every?: number;
  from?: number;
  sinks?: readonly Sink[];
  /** Tells a run's notices; gives the sinks that took one. By default all do. */
  tell?: (notice: Notice, run: number) => readonly Sink[];
}

/** Runs that each take one sample of every target (a row of letters each), as a schedule would; gives the notices by run, updates apart. */
export async function drive(rows: { readonly [target: string]: string }, options: Drive): Promise<{ run: number; notice: Notice }[]> {
  const { targets, store = memoryStore(), every = 5 * MINUTE, from = T0, sinks = ['issue', 'slack', 'pagerduty'], tell } = options;
  const told: { run: number; notice: Notice }[] = [];
  const runs = Math.max(...Object.values(rows).map((row) => row.length));
  for (let run = 0; run < runs; run += 1) {
    const now = from + run * every;
    const samples = Object.entries(rows).flatMap(([name, row]) => {
      const letter = row[run];
      return letter === undefined || letter === ' ' ? [] : [sample({ target: name, run: `r${run}`, at: now, ...LETTERS[letter] })];
    });
    const by = `r${run}#1`;
    const { notices } = await recordRun(store, { samples, targets, now, by, sinks });
    told.push(...notices.map((notice) => ({ run, notice })));
    await settleRun(
      store,
      by,
      notices.map((notice) => ({ key: notice.key, told: tell?.(notice, run) ?? notice.sinks })),
    );
  }
  return told;
}

/** `3 open api 1`: run, kind, target, level; updates left out. */
export function words(told: readonly { run: number; notice: Notice }[]): string[] {
  return told
    .filter(({ notice }) => notice.kind !== 'update')
    .map(
      ({ run, notice: { kind, target: name, level, state, closes } }) =>
        `${run} ${kind} ${name} ${state} L${level}${closes ? ' closes' : ''}`,
    );
}
