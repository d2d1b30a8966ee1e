import { messageOf } from '../../../core/errors.ts';
import type { Redactor } from '../../../core/report/redact.ts';
import { allFamilies, familiesByTarget, type HealthMetrics } from '../metrics/health-metrics.ts';
import { pushMetrics } from '../metrics/pushgateway.ts';
import { writeMetrics } from '../metrics/write-metrics.ts';
import type { Send } from '../notify/send.ts';
import type { Watch } from './keep-watch.ts';
import type { RunResults } from './run-results.ts';
import type { SinkSettings } from './sinks.ts';

export interface MetricsPorts {
  send: Send;
  clean: Redactor;
  /** `owner/repo` */
  repository: string;
  /** UTC, in ms since 1970: the end of the run. */
  now: number;
}

/** What became of the metrics. */
export interface WrittenMetrics {
  /** The path of the file; empty where none was written. */
  file: string;
  /** Sentences: a file that could not be written, which the run is red for, and a gateway that was not reached. */
  failures: string[];
  unpushed: string[];
}

/** Writes the metrics of a run into the file and the Pushgateway that are set up. Never throws for what either does. */
export async function writeOut(
  results: RunResults,
  watch: Watch,
  { metricsFile, pushgateway }: SinkSettings,
  { send, clean, repository, now }: MetricsPorts,
): Promise<WrittenMetrics> {
  const metrics = metricsOf(results, watch, now);
  const failures: string[] = [];
  let file = '';
  if (metricsFile !== null) {
    try {
      writeMetrics(metricsFile, allFamilies(metrics, clean));
      file = metricsFile;
    } catch (error) {
      failures.push(`The metrics could not be written: ${messageOf(error)}`);
    }
  }
  if (pushgateway === null) return { file, failures, unpushed: [] };
  const known = results.hasFile ? results.targets.map(({ name }) => name) : null;
  const pushed = await pushMetrics(familiesByTarget(metrics, clean), { url: pushgateway, repository, known, send, clean });
  return { file, failures, unpushed: pushed.failures };
}

function metricsOf({ facts }: RunResults, { slo, standings, outputs }: Watch, now: number): HealthMetrics {
  const byName = new Map(standings.map((standing) => [standing.name, standing]));
  const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  const missed = outputs['missed-ticks'];
  return {
    targets: facts.seen.map(({ result, tainted, answer }) => {
      const standing = byName.get(result.name);
      const { certificate = null, status = null } = answer ?? {};
      return { result, certificate, status, tainted, level: standing?.incident?.level ?? null, flapping: standing?.flapping ?? false };
    }),
    slo,
    at: now,
    scheduleLagSeconds: numberOf(outputs['schedule-lag-seconds']),
    coverage: numberOf(outputs.coverage),
    missedTicks: Array.isArray(missed) ? missed.length : null,
    loopDelaySeconds: facts.loopDelay.p99Ms / 1_000,
    notifyFailed: outputs['notify-failed'] === true,
  };
}
