import type { ProbeState } from '../../../core/probe/model.ts';
import type { Gauge } from './exposition.ts';
import type { HealthMetrics } from './health-metrics.ts';

const STATES = ['up', 'degraded', 'down', 'unknown'] as const satisfies readonly ProbeState[];

/** What is known of the run itself: a prober that has stopped looks healthy for ever, unless somebody watches these. */
export function runGauges(metrics: HealthMetrics): Gauge[] {
  const one = (name: string, help: string, value: number | null): Gauge => ({ name, help, samples: [{ labels: {}, value }] });
  return [
    one('ops_health_last_run_timestamp_seconds', 'When the last run ended, as a Unix time.', Math.floor(metrics.at / 1_000)),
    {
      name: 'ops_health_targets',
      help: 'Targets of the run by state.',
      samples: STATES.map((state) => ({
        labels: { state },
        value: metrics.targets.filter(({ result }) => result.state === state).length,
      })),
    },
    one('ops_health_schedule_lag_seconds', 'How late the run began, against its schedule.', metrics.scheduleLagSeconds),
    one('ops_health_coverage_ratio', 'Runs that were over runs that should have been.', metrics.coverage),
    one('ops_health_missed_ticks', 'Ticks of the schedule that no run came for.', metrics.missedTicks),
    one('ops_health_loop_delay_seconds', 'How late the prober itself was, 99th percentile.', metrics.loopDelaySeconds),
    one('ops_health_notify_failed', 'Whether somebody could not be told in this run.', Number(metrics.notifyFailed)),
  ];
}
