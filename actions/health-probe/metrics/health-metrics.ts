import type { CertificateFacts, ProbeResult } from '../../../core/probe/model.ts';
import type { Redactor } from '../../../core/report/redact.ts';
import type { SloRow } from '../monitor/slo.ts';
import type { Gauge } from './exposition.ts';
import { runGauges } from './run-gauges.ts';
import { targetGauges } from './target-gauges.ts';

/** One target as it was seen. */
export interface MetricTarget {
  result: ProbeResult;
  /** What it presented; null without TLS, or where nothing was presented. */
  certificate: Pick<CertificateFacts, 'leafExpiresAt' | 'earliestExpiresAt'> | null;
  /** HTTP status of the last answer, null where there was none. */
  status: number | null;
  tainted: boolean;
  /** Of its open incident; null when none is open, or when there is no history. */
  level: 1 | 2 | 3 | null;
  flapping: boolean;
}

/** What a run has to say in metrics. A null is not known, and gives no sample. */
export interface HealthMetrics {
  targets: readonly MetricTarget[];
  slo: readonly SloRow[];
  /** The end of the run, in ms since 1970. */
  at: number;
  scheduleLagSeconds: number | null;
  coverage: number | null;
  missedTicks: number | null;
  loopDelaySeconds: number | null;
  notifyFailed: boolean;
}

/** Everything of one target by its name, and what is the run's own. Names are redacted as everywhere. */
export interface MetricFamilies {
  targets: readonly { target: string; gauges: Gauge[] }[];
  run: Gauge[];
}

/** Metrics by target, as the Pushgateway keeps them. */
export function familiesByTarget(metrics: HealthMetrics, clean: Redactor): MetricFamilies {
  const targets = metrics.targets.map((one) => {
    const { name } = one.result;
    const slo = metrics.slo.filter(({ target }) => target === name);
    return {
      target: clean(name),
      gauges: targetGauges(
        [{ ...one, target: clean(name) }],
        slo.map((each) => ({ ...each, target: clean(name) })),
      ),
    };
  });
  return { targets, run: runGauges(metrics) };
}

/** All metrics of a run, a family once, as a file has them. */
export function allFamilies(metrics: HealthMetrics, clean: Redactor): Gauge[] {
  const targets = metrics.targets.map((one) => ({ ...one, target: clean(one.result.name) }));
  const slo = metrics.slo.map((one) => ({ ...one, target: clean(one.target) }));
  return [...targetGauges(targets, slo), ...runGauges(metrics)];
}
