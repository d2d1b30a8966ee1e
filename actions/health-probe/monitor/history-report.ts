import type { Finding, JsonValue, Report, Verdict } from '../../../core/model.ts';
import type { ProbeResult } from '../../../core/probe/model.ts';
import type { ProbeTarget } from '../../../core/probe/target.ts';
import { targetFinding } from '../findings.ts';
import { noOutputs, targetOutput } from '../judge.ts';
import type { CronSchedule } from './cron-ticks.ts';
import { workflowCadence } from './expected.ts';
import { countOnce, type History, indexFrom } from './history.ts';
import { lastResult } from './last-result.ts';
import { readHistory, refusedWarning } from './lines.ts';
import { proberLiveness, type ScheduledRun } from './prober.ts';
import { DAY_MS } from './rollup.ts';
import { judgeSlos, type SloRow, windowOf } from './slo.ts';
import { sloFinding } from './slo-words.ts';
import { type MonitoredTarget, viewTargets } from './view.ts';

/** Why the verdict of a history is what it is. */
export const HISTORY_REASONS = ['all_up', 'targets_down', 'targets_unknown', 'slo_breached'] as const;
export type HistoryReason = (typeof HISTORY_REASONS)[number];

export type ReportedTarget = MonitoredTarget & Pick<ProbeTarget, 'place'>;

/** What a history is judged by. */
export interface HistoryRule {
  targets: readonly ReportedTarget[];
  /** Ms since 1970; what is later is not known yet. */
  now: number;
  failOn: 'config' | 'down' | 'slo';
  /** The prober's own schedule; null where it is not known, as on the command line. */
  schedules: readonly CronSchedule[] | null;
  /** The run that a schedule started, else null. */
  scheduled: ScheduledRun | null;
  /** What was found wrong while the history was read. */
  warnings: readonly string[];
}

/** How far back the prober's own ticks are told one by one. */
const TICKS_DAYS = 7;

/** Reads the lines of a history file and judges them: `probe report FILE --state-file F --now ISO`. `place` is the file's name. */
export function reportOfLines(text: string, place: string, subject: string, rule: Omit<HistoryRule, 'warnings'>): Report<HistoryReason> {
  const { history, refused } = readHistory(text);
  const warning = refusedWarning(place, refused, 'The file is left as it is.');
  return reportHistory(history, subject, { ...rule, warnings: warning === null ? [] : [warning] }).report;
}

/**
 * What a history says of its targets at a moment: the last sample of each (an old one says nothing of now), its objectives, and how well the prober kept its schedule. Pure.
 * As with a monitor, what targets did fails nothing unless `failOn` says so.
 */
export function reportHistory(all: History, subject: string, rule: HistoryRule): { report: Report<HistoryReason>; slo: readonly SloRow[] } {
  const { targets, now, failOn, warnings } = rule;
  const history = countOnce(all, now);
  const results = [...viewTargets(history, targets, now).values()].map((view) => lastResult(view, history, now));
  const { slo, outputs, findings } = monitorFacts(history, rule);
  const count = (state: ProbeResult['state']): number => results.filter((result) => result.state === state).length;
  const counts = { up: count('up'), degraded: count('degraded'), down: count('down'), unknown: count('unknown') };
  const report: Report<HistoryReason> = {
    schema: 1,
    action: 'health-probe',
    subject,
    verdict: verdictOf(counts, slo, failOn),
    gates: [],
    findings: [
      ...results.map((result, index) => targetFinding({ result, place: targets[index]?.place ?? null, tainted: false }, failOn !== 'down')),
      ...findings,
      ...warnings.map((message): Finding => ({ rule: 'state', state: 'skipped', subject: 'state', message, advisory: true })),
    ],
    artifacts: [],
    outputs: { ...noOutputs(), ...outputs, ...counts, targets: results.map(targetOutput) },
  };
  return { report, slo };
}

/** What a history adds to a report of any mode: objectives, coverage, and the prober's own schedule, with their outputs and findings. */
export function monitorFacts(
  history: History,
  { targets, now, failOn, schedules, scheduled }: Omit<HistoryRule, 'warnings'>,
): { slo: SloRow[]; findings: Finding[]; outputs: { [name: string]: JsonValue } } {
  const known = schedules !== null && schedules.length > 0 ? schedules : null;
  const from = now - Math.max(0, ...targets.map(windowOf));
  const { rows: slo, coverage } = judgeSlos(history, targets, now, known === null ? null : workflowCadence(known, from, now));
  const byName = new Map(targets.map((target) => [target.name, target]));
  const ticksFrom = now - TICKS_DAYS * DAY_MS;
  const live =
    known === null ? null : proberLiveness(known, { runs: runBegins(history, targets, ticksFrom), scheduled, from: ticksFrom, now });
  const findings = slo.map((row) => sloFinding(row, byName.get(row.target) ?? { slo: null }, failOn === 'slo'));
  const missed = live?.missedTicks ?? [];
  return {
    slo,
    findings: missed.length === 0 ? findings : [...findings, missedFinding(missed)],
    outputs: {
      slo: slo.map(
        (row): JsonValue => ({
          ...row,
          burn: row.burn.map(({ long, short, ...burn }) => ({ ...burn, long: { ...long }, short: { ...short } })),
        }),
      ),
      coverage: coverage ?? '',
      'schedule-lag-seconds': live?.lagSeconds ?? '',
      'missed-ticks': missed,
    },
  };
}

/**
 * The first sample of each run that looked at one of the targets at `from` or later: another workflow with a health file of its own may keep
 * its samples here too. A run that somebody ran again is one run still: it began once, and covers no second tick.
 */
function runBegins({ samples }: History, targets: readonly MonitoredTarget[], from: number): number[] {
  const begins = new Map<string, number>();
  for (const list of targets.map(({ name }) => samples.get(name) ?? [])) {
    for (const { run, at } of list.slice(indexFrom(list, from))) begins.set(run, Math.min(at, begins.get(run) ?? at));
  }
  return [...begins.values()];
}

function verdictOf(
  { down, unknown }: { down: number; unknown: number },
  slo: readonly SloRow[],
  failOn: HistoryRule['failOn'],
): Verdict<HistoryReason> {
  if (failOn === 'slo' && slo.some(({ verdict }) => verdict === 'breached')) return { state: 'fail', reason: 'slo_breached' };
  if (down > 0) return { state: failOn === 'down' ? 'fail' : 'pass', reason: 'targets_down' };
  if (unknown > 0) return { state: failOn === 'down' ? 'error' : 'pass', reason: 'targets_unknown' };
  return { state: 'pass', reason: 'all_up' };
}

function missedFinding(missed: readonly string[]): Finding {
  const [last] = missed.slice(-1);
  return {
    rule: 'prober',
    state: 'skipped',
    subject: 'schedule',
    message: `In the last ${TICKS_DAYS} days ${missed.length} ${missed.length === 1 ? 'tick' : 'ticks'} of the schedule had no run, the last at ${last}.`,
    advisory: true,
    fix: 'GitHub starts schedules late and drops some; `repository_dispatch` from elsewhere is more regular.',
  };
}
