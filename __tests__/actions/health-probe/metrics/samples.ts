import type { HealthMetrics, MetricTarget } from '../../../../actions/health-probe/metrics/health-metrics.ts';
import type { Burn } from '../../../../actions/health-probe/monitor/burn.ts';
import type { SloRow } from '../../../../actions/health-probe/monitor/slo.ts';
import type { ProbeResult } from '../../../../core/probe/model.ts';

export const AT = Date.parse('2025-01-01T12:00:00Z');
/** A name that needs every escape, and a slash that a path must not be split at. */
export const ODD_NAME = 'a "b" \\ c/d ä 😀';

export function target(change: Partial<ProbeResult> = {}, more: Partial<MetricTarget> = {}): MetricTarget {
  const phases = { dns: 1.5, connect: 2, tls: null, ttfb: 30.25, body: 0.1 };
  const result: ProbeResult = {
    ...{ name: 'api', state: 'up', reason: null, phase: null, detail: '', flaky: false, attempts: 1 },
    ...{ durationMs: 34.5, phases, address: '192.0.2.1', version: null },
    ...change,
  };
  return { result, certificate: null, status: 200, tainted: false, level: null, flapping: false, ...more };
}

/** The first two rules have the same short window, as they have where samples are far apart. */
const BURN: Burn[] = [
  { severity: 'page', factor: 14.4, long: { seconds: 3_600, n: 4, rate: 0.2 }, short: { seconds: 2_700, n: 3, rate: 0 }, state: 'ok' },
  { severity: 'page', factor: 6, long: { seconds: 21_600, n: 24, rate: 7 }, short: { seconds: 2_700, n: 3, rate: 8 }, state: 'burning' },
  {
    severity: 'ticket',
    factor: 3,
    long: { seconds: 86_400, n: 2, rate: 1 },
    short: { seconds: 7_200, n: 0, rate: null },
    state: 'not evaluable',
  },
];

export function slo(change: Partial<SloRow> = {}): SloRow {
  return {
    ...{ target: 'api', sli: 'availability', verdict: 'met', value: 0.9995, n: 2_000, expected: 2_880, coverage: 0.69 },
    ...{
      lower: 0.998,
      upper: 0.9999,
      budgetLeft: 0.5,
      burn: BURN,
    },
    ...change,
  };
}

export function metrics(change: Partial<HealthMetrics> = {}): HealthMetrics {
  const certificate = { leafExpiresAt: AT + 60 * 86_400_000, earliestExpiresAt: AT + 5 * 86_400_000 };
  const phases = { dns: null, connect: null, tls: null, ttfb: null, body: null };
  return {
    targets: [
      target({}, { certificate }),
      target({ name: ODD_NAME, state: 'down', reason: 'status', phase: 'assert', attempts: 3 }, { status: 500, level: 3, flapping: true }),
      target({ name: 'far', state: 'unknown', reason: 'prober_egress', phase: 'connect', phases }, { status: null }),
      target({ name: 'slow', state: 'degraded', reason: 'slow', flaky: true }, { tainted: true }),
    ],
    slo: [
      slo(),
      slo({ sli: 'latency_p95', value: 250, budgetLeft: null, lower: null, upper: null, burn: [] }),
      slo({ target: 'far', verdict: 'insufficient-data', value: null, n: 0, burn: [] }),
    ],
    at: AT,
    scheduleLagSeconds: 340,
    coverage: 0.7,
    missedTicks: 4,
    loopDelaySeconds: 0.012,
    notifyFailed: true,
    ...change,
  };
}
