import type { Redactor } from '../../../core/report/redact.ts';
import { untoldFinding } from '../findings.ts';
import { sender } from '../notify/send.ts';
import type { HealthRun } from '../report-health.ts';
import type { ProbeTask, ReportTask } from '../task.ts';
import { channelsOf } from './channels.ts';
import { keepWatch, type Watch } from './keep-watch.ts';
import { openHistory } from './open-store.ts';
import type { RunResults } from './run-results.ts';
import { type WrittenMetrics, writeOut } from './write-out.ts';

/** A gate looks at now: it neither remembers nor alarms. */
const NO_WATCH: Watch = { slo: [], standings: [], findings: [], outputs: {}, trouble: null };

/** All that follows from what was seen: history, objectives, alarms, metrics. The outputs of the watch have those of the metrics too. */
export async function concludeRun(
  results: RunResults,
  task: ProbeTask | ReportTask,
  { github, runner, env, sinks }: HealthRun,
  clean: Redactor,
): Promise<{ watch: Watch; metrics: WrittenMetrics }> {
  const send = sender(env);
  const repository = `${runner.owner}/${runner.repo}`;
  const now = Date.now();
  const channels = channelsOf(sinks, { github, send, repository, runUrl: runner.runUrl, now, clean });
  const store = task.keep === null ? null : openHistory(task.keep, github, env);
  const watch =
    task.mode === 'gate'
      ? NO_WATCH
      : await keepWatch(results, { store, channels, failOn: task.failOn, isAsked: needsHistory(results, task), now });
  const metrics = await writeOut(results, watch, sinks, { send, clean, repository, now: Date.now() });
  const { unpushed, file } = metrics;
  const isUntold = watch.outputs['notify-failed'] === true || unpushed.length > 0;
  return {
    watch: {
      ...watch,
      findings: [...watch.findings, ...unpushed.map(untoldFinding)],
      outputs: { ...watch.outputs, 'metrics-file': file, 'notify-failed': isUntold },
    },
    metrics,
  };
}

/** Whether somebody has asked for the history: a target with an objective or an alert, or an input. */
function needsHistory({ targets }: RunResults, { mode, failOn, keep }: ProbeTask | ReportTask): boolean {
  return mode === 'report' || failOn === 'slo' || keep?.in === 'file' || targets.some(({ slo, alert }) => slo !== null || alert !== null);
}
