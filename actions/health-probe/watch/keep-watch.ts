import { ConfigurationError, messageOf, PermissionError, UnreadableError } from '../../../core/errors.ts';
import { type FailureReason, failureReason } from '../../../core/failure-reason.ts';
import { logWarning } from '../../../core/log.ts';
import type { Finding, JsonValue } from '../../../core/model.ts';
import { muteFinding, notToldFinding, stateFinding, stateTroubleFinding, unkeptFinding, untoldFinding } from '../findings.ts';
import type { History } from '../monitor/history.ts';
import { monitorFacts } from '../monitor/history-report.ts';
import type { HistoryStore } from '../monitor/history-store.ts';
import type { TargetStanding } from '../monitor/judge-alarms.ts';
import { proberLiveness } from '../monitor/prober.ts';
import { type Recorded, recordRun, samplesOfRun, settleRun } from '../monitor/record-run.ts';
import type { SloRow } from '../monitor/slo.ts';
import { type About, type Channels, type Told, tellSinks } from '../notify/tell-sinks.ts';
import type { FailOn } from '../task.ts';
import { sinksOf } from './channels.ts';
import type { RunResults } from './run-results.ts';

/** What a history adds to what a run saw. */
export interface Watch {
  slo: readonly SloRow[];
  /** In the order of the file; empty where nothing is remembered. */
  standings: readonly TargetStanding[];
  findings: readonly Finding[];
  /** Under their contract names. */
  outputs: { [name: string]: JsonValue };
  /** Why the history could not be kept: then nothing is known of it, and nobody was told. */
  trouble: FailureReason | null;
}

/** What keeping watch stands on. */
export interface WatchPorts {
  /** Null: nothing is remembered. */
  store: HistoryStore | null;
  channels: Channels;
  failOn: FailOn;
  /** Something needs the history. Where nothing does, one that cannot be kept is a note: the default must not block for want of a grant. */
  isAsked: boolean;
  /** UTC, in ms since 1970: the end of the run. */
  now: number;
}

/**
 * Remembers what a run saw, judges objectives and alarms by all that is remembered, and tells people. What a channel does changes no
 * verdict: who could not be told is told by the next run. Never throws for a store that cannot be used.
 */
export async function keepWatch(results: RunResults, ports: WatchPorts): Promise<Watch> {
  const { store, channels } = ports;
  if (store === null) return unwatched(results, channels);
  try {
    return await watched(results, store, ports);
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !(error instanceof PermissionError) && !(error instanceof UnreadableError)) throw error;
    const nothing = { slo: [], standings: [], outputs: lagOnly(results) };
    if (!ports.isAsked) return { ...nothing, findings: [unkeptFinding(messageOf(error))], trouble: null };
    return { ...nothing, findings: [stateTroubleFinding(messageOf(error))], trouble: failureReason(error) };
  }
}

async function watched(results: RunResults, store: HistoryStore, { channels, failOn, now }: WatchPorts): Promise<Watch> {
  const { run, attempt, at, targets, facts } = results;
  const by = `${run}#${attempt}`;
  const samples = samplesOfRun(facts.seen, { run, attempt, at, targets });
  // A clock that was set back meanwhile must not hide what was just seen.
  const record = { samples, targets, now: Math.max(now, at), by, sinks: sinksOf(channels) };
  const recorded = await recordRun(store, record);
  const { history, standings, warnings } = recorded;
  const told = await tell(recorded, results, channels);
  const unsettled = await settle(store, by, told);
  const { slo, outputs, findings } = factsOf(history, results, failOn, record.now);
  for (const warning of warnings) logWarning('health-probe: state', warning);
  return {
    slo,
    standings,
    findings: [
      ...findings,
      ...told.failures.map(untoldFinding),
      ...told.muted.map(muteFinding),
      ...[...warnings, ...told.warnings, ...unsettled].map(stateFinding),
    ],
    outputs: { ...outputs, 'notify-failed': told.failures.length > 0 },
    trouble: null,
  };
}

function factsOf(history: History, { targets, schedules, isScheduled, at }: RunResults, failOn: FailOn, now: number) {
  return monitorFacts(history, { targets, now, failOn, schedules, scheduled: isScheduled ? at : null });
}

async function tell({ notices }: Recorded, { targets, facts }: RunResults, channels: Channels): Promise<Told> {
  const details = new Map(facts.seen.map(({ result }) => [result.name, result.detail]));
  const alerts = new Map(targets.map(({ name, alert }) => [name, alert]));
  const about = (target: string): About => {
    const alert = alerts.get(target) ?? null;
    return { detail: details.get(target) ?? '', severity: alert?.severity ?? 'critical', runbook: alert?.runbook ?? null };
  };
  if (notices.length === 0) return { outcomes: [], failures: [], muted: [], warnings: [] };
  return tellSinks(notices, about, channels);
}

/** Whoever was told is told again at worst, when the claim of this run has ended. */
async function settle(store: HistoryStore, by: string, { outcomes }: Told): Promise<string[]> {
  try {
    await settleRun(store, by, outcomes);
    return [];
  } catch (error) {
    return [`It could not be written down who was told, so that somebody may be told twice: ${messageOf(error)}`];
  }
}

/** Without a history nobody can be told what is new, or what it comes to. */
function unwatched(results: RunResults, { slack, pagerduty }: Channels): Watch {
  const findings = slack === null && pagerduty === null ? [] : [notToldFinding()];
  return { slo: [], standings: [], findings, outputs: lagOnly(results), trouble: null };
}

function lagOnly({ schedules, isScheduled, at }: RunResults): Watch['outputs'] {
  if (schedules === null || schedules.length === 0) return {};
  const { lagSeconds } = proberLiveness(schedules, { runs: [], scheduled: isScheduled ? at : null, from: at, now: at });
  return { 'schedule-lag-seconds': lagSeconds ?? '' };
}
