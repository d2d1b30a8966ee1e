import type { ProbeState } from '../../../core/probe/model.ts';
import type { SloRow } from '../monitor/slo.ts';
import type { Gauge, Sample } from './exposition.ts';
import type { MetricTarget } from './health-metrics.ts';

type Named = MetricTarget & { target: string };

const STATES = ['up', 'degraded', 'down', 'unknown'] as const satisfies readonly ProbeState[];
const SLO_VERDICTS = ['met', 'breached', 'insufficient-data'] as const;

/**
 * What is known of targets, with names that blackbox_exporter uses where it has the same (`probe_…`), and our own (`ops_health_…`). An
 * `unknown` target has no `probe_success`: 0 would say that it is down, which nobody saw.
 */
export function targetGauges(targets: readonly Named[], slo: readonly SloRow[]): Gauge[] {
  const each = (name: string, help: string, value: (one: Named) => number | null): Gauge => ({
    name,
    help,
    samples: targets.map((one) => ({ labels: { target: one.target }, value: value(one) })),
  });
  const many = (name: string, help: string, samples: (one: Named) => Sample[]): Gauge => ({
    name,
    help,
    samples: targets.flatMap(samples),
  });
  return [
    each('probe_success', 'Whether the target was up or degraded; absent where it could not be judged.', successOf),
    many('probe_duration_seconds', 'How long the last try took, by phase; phase total is all of it.', durations),
    each('probe_http_status_code', 'HTTP status of the last answer.', ({ status }) => status),
    each('probe_ssl_earliest_cert_expiry', 'When the first certificate of the presented chain ends, as a Unix time.', ({ certificate }) =>
      seconds(certificate?.earliestExpiresAt),
    ),
    each(
      'ops_health_leaf_cert_expiry_timestamp_seconds',
      'When the certificate of the target itself ends, as a Unix time.',
      ({ certificate }) => seconds(certificate?.leafExpiresAt),
    ),
    many('ops_health_target_state', 'The state of the target is 1, the others are 0.', ({ target, result }) =>
      STATES.map((state) => ({ labels: { target, state }, value: state === result.state ? 1 : 0 })),
    ),
    many('ops_health_target_reason', 'Why a target is not up: 1 for its reason and phase.', ({ target, result }) =>
      result.reason === null ? [] : [{ labels: { target, reason: result.reason, phase: result.phase ?? '' }, value: 1 }],
    ),
    each('ops_health_flaky', 'Whether it passed, but not on the first try.', ({ result }) => Number(result.flaky)),
    each('ops_health_attempts', 'Tries of this run.', ({ result }) => result.attempts),
    each('ops_health_tainted', 'Whether the prober was too busy for the times to be believed.', ({ tainted }) => Number(tainted)),
    each('ops_health_incident_level', 'Level of the open incident, 1 to 3; 0 while none is open.', ({ level }) => level ?? 0),
    each('ops_health_flapping', 'Whether the target changes too often to be told of each change.', ({ flapping }) => Number(flapping)),
    ...sloGauges(slo),
  ];
}

function sloGauges(slo: readonly SloRow[]): Gauge[] {
  const each = (name: string, help: string, value: (one: SloRow) => number | null): Gauge => ({
    name,
    help,
    samples: slo.map((one) => ({ labels: { target: one.target, sli: one.sli }, value: value(one) })),
  });
  const isRatio = ({ sli }: SloRow): boolean => !sli.startsWith('latency');
  const ratio = (pick: (one: SloRow) => number | null) => (one: SloRow) => (isRatio(one) ? pick(one) : null);
  return [
    each(
      'ops_health_slo_ratio',
      'Good over valid samples in the window.',
      ratio((one) => one.value),
    ),
    each(
      'ops_health_slo_lower_ratio',
      'Lower bound of the 95 percent Wilson interval.',
      ratio((one) => one.lower),
    ),
    each(
      'ops_health_slo_upper_ratio',
      'Upper bound of the 95 percent Wilson interval.',
      ratio((one) => one.upper),
    ),
    each('ops_health_slo_latency_seconds', 'Latency that the objective is about.', (one) => (isRatio(one) ? null : milli(one.value))),
    each('ops_health_slo_valid_samples', 'Valid samples in the window.', (one) => one.n),
    each('ops_health_slo_expected_samples', 'Samples that the schedule should have given.', (one) => one.expected),
    each('ops_health_slo_coverage_ratio', 'Samples over expected ones.', (one) => one.coverage),
    each('ops_health_slo_budget_left_ratio', 'What is left of the error budget; negative when overspent.', (one) => one.budgetLeft),
    {
      name: 'ops_health_slo_verdict',
      help: 'The verdict on the objective is 1, the others are 0.',
      samples: slo.flatMap(({ target, sli, verdict: own }) =>
        SLO_VERDICTS.map((verdict) => ({ labels: { target, sli, verdict }, value: Number(verdict === own) })),
      ),
    },
    {
      name: 'ops_health_slo_burn_rate',
      help: 'How many times faster than allowed the error budget is spent in the window of a rule; absent without valid samples.',
      samples: slo.flatMap(({ target, sli, burn }) =>
        burn.flatMap(({ severity, factor, long, short }) => {
          const labels = { target, sli, severity, factor: String(factor) };
          return [
            { labels: { ...labels, window: 'long' }, value: long.rate },
            { labels: { ...labels, window: 'short' }, value: short.rate },
          ];
        }),
      ),
    },
    {
      name: 'ops_health_slo_burning',
      help: 'Whether both windows of a rule spend the budget faster than its factor; absent where too few samples say it.',
      samples: slo.flatMap(({ target, sli, burn }) =>
        burn.map(({ severity, factor, state }) => ({
          labels: { target, sli, severity, factor: String(factor) },
          value: state === 'not evaluable' ? null : Number(state === 'burning'),
        })),
      ),
    },
  ];
}

function successOf({ result: { state } }: Named): number | null {
  return state === 'unknown' ? null : Number(state !== 'down');
}

function durations({ target, result: { phases, durationMs } }: Named): Sample[] {
  const rows = Object.entries({ ...phases, total: durationMs });
  return rows.map(([phase, ms]) => ({ labels: { target, phase }, value: milli(ms) }));
}

/** Milliseconds to seconds, without digits that nobody measured. */
function milli(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms * 1_000) / 1_000_000;
}

function seconds(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.floor(ms / 1_000);
}
