import type { ProbeTarget } from '../../../core/probe/target.ts';
import type { Redactor } from '../../../core/report/redact.ts';
import type { HealthFacts, SeenTarget } from '../facts.ts';
import type { CronSchedule } from '../monitor/cron-ticks.ts';
import type { MonitoredTarget } from '../monitor/view.ts';

/** A target of the file, as far as its history matters. */
export type WatchedTarget = MonitoredTarget & Pick<ProbeTarget, 'place'>;

/** What a run has probed, with all that is needed to judge it later, also in another job. */
export interface RunResults {
  /** The health file, or the target without one. */
  subject: string;
  /** Id and attempt of the run that probed: the identity of its samples. */
  run: string;
  attempt: number;
  /** When it began, in ms since 1970. */
  at: number;
  /** The schedule of its workflow, and whether that started the run. */
  schedules: readonly CronSchedule[] | null;
  isScheduled: boolean;
  /** All of the file, probed or not; those that were probed where there is none. */
  targets: readonly WatchedTarget[];
  hasFile: boolean;
  facts: HealthFacts;
}

/** Only what a history is judged by: nothing of how a target is probed. */
export function watchedTarget({ name, intervalMs, slo, alert, maintenance, dependsOn, place }: WatchedTarget): WatchedTarget {
  return { name, intervalMs, slo, alert, maintenance, dependsOn, place };
}

/** The results as they may leave the job: what targets said is redacted, and a runbook with a secret in it is left out. */
export function redactResults(results: RunResults, clean: Redactor): RunResults {
  const { facts, targets } = results;
  return {
    ...results,
    subject: clean(results.subject),
    targets: targets.map((target) => {
      const { alert, name, dependsOn } = target;
      const runbook = alert === null || alert.runbook === null || clean(alert.runbook) !== alert.runbook ? null : alert.runbook;
      return { ...target, name: clean(name), dependsOn: dependsOn.map(clean), alert: alert === null ? null : { ...alert, runbook } };
    }),
    facts: { ...facts, warnings: facts.warnings.map(clean), seen: facts.seen.map((one) => redactSeen(one, clean)) },
  };
}

function redactSeen(one: SeenTarget, clean: Redactor): SeenTarget {
  const { result, answer } = one;
  const { name, detail, address, version } = result;
  const shown = {
    ...result,
    name: clean(name),
    detail: clean(detail),
    address: address === null ? null : clean(address),
    version: version === null ? null : clean(version),
  };
  if (answer === undefined) return { ...one, result: shown };
  const { certificate, status } = answer;
  // Nobody asks for the names on it later.
  return {
    ...one,
    result: shown,
    answer: { status, certificate: certificate === null ? null : { ...certificate, subject: '', issuer: '' } },
  };
}
