import type { FailureReason } from '../../core/failure-reason.ts';
import type { Finding, Gate, JsonValue, Report, Verdict } from '../../core/model.ts';
import type { PhaseTimes, ProbeResult, ProbeState } from '../../core/probe/model.ts';
import type { HealthFacts, SeenTarget } from './facts.ts';
import { controlFinding, latenessFinding, targetFinding, warningFinding } from './findings.ts';
import type { FailOn } from './task.ts';
import type { Watch } from './watch/keep-watch.ts';

type Watched = Pick<Watch, 'slo' | 'findings' | 'outputs' | 'trouble'>;

/** Why the verdict is what it is; a closed list that callers may branch on. */
export const HEALTH_REASONS = ['all_up', 'targets_down', 'targets_unknown', 'slo_breached', 'selftest_passed', 'selftest_failed'] as const;
export type HealthReason = (typeof HEALTH_REASONS)[number];

/** What decides the verdict besides the facts. */
export interface HealthRule {
  mode: 'monitor' | 'gate';
  /** Of a monitor; a gate always fails for what is down. */
  failOn: FailOn;
}

/** A history that cannot be kept ends a run as any other error does. */
export type WatchReason = HealthReason | FailureReason;

const GATE_STATUSES = { up: 'pass', degraded: 'pass', down: 'fail', unknown: 'fail' } as const satisfies Record<ProbeState, Gate['status']>;

/**
 * Judges what was probed. Pure. A target that is down fails a gate; where none is and one is unknown, it is an error: not knowing is no
 * health. A monitor passes whatever it finds, unless `fail-on` says otherwise: what is down is told, and is no fault of the workflow.
 */
export function judge(facts: HealthFacts, rule: HealthRule, subject: string, watch: Watched | null = null): Report<WatchReason> {
  const { seen, loopDelay, control, warnings } = facts;
  const results = seen.map(({ result }) => result);
  const count = (state: ProbeState): number => results.filter((result) => result.state === state).length;
  const onlyTold = isOnlyTold(rule);
  const findings: Finding[] = [
    ...seen.map((one) => targetFinding(one, onlyTold)),
    ...(control === 'silent' ? [controlFinding()] : []),
    ...warnings.map(warningFinding),
    ...latenessFinding(loopDelay, seen.filter(({ tainted }) => tainted).length),
    ...(watch?.findings ?? []),
  ];
  const outputs = { ...noOutputs(), up: count('up'), degraded: count('degraded'), down: count('down'), unknown: count('unknown') };
  return {
    schema: 1,
    action: 'health-probe',
    subject,
    verdict: watchVerdict(watch, rule) ?? verdictOf(count('down'), count('unknown'), onlyTold),
    // What blocks nothing is no checkpoint.
    gates: onlyTold ? [] : seen.map(gateOf),
    findings,
    artifacts: [],
    outputs: { ...outputs, ...watch?.outputs, targets: results.map(targetOutput) },
  };
}

/** A monitor that watches and blocks nothing. */
export function isOnlyTold({ mode, failOn }: Pick<HealthRule, 'mode' | 'failOn'>): boolean {
  return mode === 'monitor' && failOn !== 'down';
}

/** The outputs of a run without targets or history, under their contract names. */
export function noOutputs(): { [name: string]: JsonValue } {
  return {
    ...{ up: 0, degraded: 0, down: 0, unknown: 0, targets: [], slo: [], coverage: '', 'schedule-lag-seconds': '' },
    ...{ 'missed-ticks': [], 'metrics-file': '', 'report-file': '', 'results-file': '', 'notify-failed': false },
  };
}

/** What the history decides: that it cannot be kept, or that an objective is breached where that is a fault; null for neither. */
function watchVerdict(watch: Watched | null, { mode, failOn }: HealthRule): Verdict<WatchReason> | null {
  if (watch === null) return null;
  if (watch.trouble !== null) return { state: 'error', reason: watch.trouble };
  const isBreached = watch.slo.some(({ verdict }) => verdict === 'breached');
  return mode === 'monitor' && failOn === 'slo' && isBreached ? { state: 'fail', reason: 'slo_breached' } : null;
}

function verdictOf(down: number, unknown: number, onlyTold: boolean): Verdict<HealthReason> {
  // One that is certainly down decides, however many others nobody could judge.
  if (down > 0) return { state: onlyTold ? 'pass' : 'fail', reason: 'targets_down' };
  if (unknown > 0) return { state: onlyTold ? 'pass' : 'error', reason: 'targets_unknown' };
  return { state: 'pass', reason: 'all_up' };
}

function gateOf({ result }: SeenTarget): Gate {
  const { name, state, reason, flaky, attempts, durationMs } = result;
  const details = { state, flaky, attempts, durationMs: Math.round(durationMs) };
  return { key: `target:${name}`, name, status: GATE_STATUSES[state], required: true, reason: reason ?? '', url: null, details };
}

/** The contract's entry of the output `targets`; times in ms, to a tenth. */
export function targetOutput(result: ProbeResult): JsonValue {
  const { name, state, reason, phase, detail, flaky, attempts, durationMs, phases, address, version } = result;
  return { name, state, reason, phase, detail, flaky, attempts, durationMs: tenth(durationMs), phases: tenths(phases), address, version };
}

/** Phase times to a tenth of a millisecond. */
export function tenths(phases: PhaseTimes): { [phase in keyof PhaseTimes]: number | null } {
  const rounded = (ms: number | null): number | null => (ms === null ? null : tenth(ms));
  const { dns, connect, tls, ttfb, body } = phases;
  return { dns: rounded(dns), connect: rounded(connect), tls: rounded(tls), ttfb: rounded(ttfb), body: rounded(body) };
}

function tenth(ms: number): number {
  return Math.round(ms * 10) / 10;
}
