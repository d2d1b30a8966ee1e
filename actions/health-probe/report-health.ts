import type { GitHub } from '../../core/github/client.ts';
import { logLine, logWarning, maskSecret } from '../../core/log.ts';
import { createAttempt } from '../../core/probe/attempt.ts';
import { redactor } from '../../core/report/redact.ts';
import type { Wording } from '../../core/report/words.ts';
import type { Runner } from '../../core/runner.ts';
import type { HealthFacts } from './facts.ts';
import type { HealthInputs } from './inputs.ts';
import { isOnlyTold, judge } from './judge.ts';
import { reportHistory } from './monitor/history-report.ts';
import { type ProbePlan, planOfFile, planOfUrls, promisesOf } from './plan.ts';
import { probePlan } from './probe-plan.ts';
import { probeLog } from './progress.ts';
import type { HealthPublication } from './publish-health.ts';
import { type HealthText, readHealthFile } from './read-health-file.ts';
import { hidden, masksOf } from './secrets.ts';
import { judgeSelftest } from './selftest/judge.ts';
import { runSelftest } from './selftest/run.ts';
import type { HealthTask, ProbeTask, ReportTask } from './task.ts';
import { concludeRun } from './watch/conclude-run.ts';
import { openHistory } from './watch/open-store.ts';
import { readResults } from './watch/results-file.ts';
import { type RunResults, redactResults, watchedTarget } from './watch/run-results.ts';
import { readSchedule } from './watch/schedule.ts';
import { inWorkspace, type SinkSettings } from './watch/sinks.ts';
import { watchSection } from './watch/summary.ts';

/** What a run stands on. */
export interface HealthRun {
  runner: Runner;
  github: GitHub;
  /** Of the process, and what the input `health-env` adds to it. */
  env: NodeJS.ProcessEnv;
  logFormat: HealthInputs['log-format'];
  sinks: SinkSettings;
  /** The inputs that are secrets. */
  secrets: readonly string[];
}

/** A monitor's pass is no word on the targets, and must not sound like one. */
const ONLY_TOLD: Wording = {
  targets_down: 'the targets were probed; one that is down is told, and fails nothing here',
  targets_unknown: 'the targets were probed; one that could not be judged is told, and fails nothing here',
};

/** Does the task, and says what came of it. Throws a ConfigurationError for a health file or an input that cannot be used. */
export async function reportHealth(task: HealthTask, run: HealthRun): Promise<HealthPublication> {
  if (task.mode === 'selftest') return { report: judgeSelftest((await runSelftest()).results, 'selftest'), secrets: [], wording: {} };
  if (task.mode !== 'report') return probeTargets(task, run);
  return task.resultsFile === null ? reportKept(task, run) : takeOver(task, task.resultsFile, run);
}

async function probeTargets(task: ProbeTask, run: HealthRun): Promise<HealthPublication> {
  const plan = await planOf(task, run);
  const secrets = secretsOf(plan.secrets, run);
  // Of a gate nobody asks whether it came in time.
  const schedule = task.mode === 'gate' ? { schedules: null, isScheduled: false, warnings: [] } : await readSchedule(run);
  for (const warning of schedule.warnings) logWarning('health-probe: schedule', warning);
  const { runId, runAttempt } = run.runner;
  const at = Date.now();
  const facts = await probe(plan, task, run, secrets);
  const results: RunResults = {
    ...{ subject: plan.subject, run: String(runId), attempt: runAttempt, at, ...schedule },
    ...{ targets: (plan.all ?? plan.targets).map(watchedTarget), hasFile: plan.all !== null, facts },
  };
  const clean = redactor(secrets);
  const { watch, metrics } = await concludeRun(results, task, run, clean);
  return {
    report: judge(facts, task, plan.subject, watch),
    secrets,
    wording: isOnlyTold(task) ? ONLY_TOLD : {},
    results: task.mode === 'gate' ? null : redactResults(results, clean),
    failures: metrics.failures,
    section: watchSection(watch, clean),
  };
}

async function probe(plan: ProbePlan, task: ProbeTask, { runner, logFormat }: HealthRun, secrets: readonly string[]): Promise<HealthFacts> {
  const log = { run: `${runner.runId}-${runner.runAttempt}`, now: Date.now, redact: redactor(secrets), write: logLine };
  return probePlan(plan, task, { attempt: createAttempt(plan.settings), onProbe: probeLog({ ...log, format: logFormat }) });
}

/** What another job has probed is judged, remembered and told here. */
async function takeOver(task: ReportTask, file: string, run: HealthRun): Promise<HealthPublication> {
  const results = readResults(inWorkspace(file, run.env), file);
  const secrets = secretsOf([], run);
  const clean = redactor(secrets);
  const { watch, metrics } = await concludeRun(results, task, run, clean);
  const rule = { mode: 'monitor', failOn: task.failOn } as const;
  return {
    report: judge(results.facts, rule, results.subject, watch),
    secrets,
    wording: isOnlyTold(rule) ? ONLY_TOLD : {},
    failures: metrics.failures,
    section: watchSection(watch, clean),
  };
}

/** What the history says by itself. Nothing is written, and nobody is told. */
async function reportKept(task: ReportTask, run: HealthRun): Promise<HealthPublication> {
  const promises = promisesOf(await readFile(task.config, run), task.targets, run.env);
  const secrets = secretsOf(promises.secrets, run);
  const { history, warnings } = await openHistory(task.keep, run.github, run.env).read();
  const rule = { targets: promises.targets, now: Date.now(), failOn: task.failOn, schedules: null, scheduled: null, warnings };
  const { report, slo } = reportHistory(history, task.config, rule);
  const watch = { slo, standings: [], findings: report.findings, outputs: report.outputs, trouble: null };
  return { report, secrets, wording: {}, section: watchSection(watch, redactor(secrets)) };
}

async function planOf(task: ProbeTask, run: HealthRun): Promise<ProbePlan> {
  if (task.url !== null) return planOfUrls([task.url], task, run.env);
  return planOfFile(await readFile(task.config, run), task, run.env);
}

function readFile(config: string, { runner, github, env }: HealthRun): Promise<HealthText> {
  return readHealthFile(config, { workspace: env.GITHUB_WORKSPACE || null, sha: runner.sha, github });
}

/** Masks the values that a health file read, and gives all that must not leave. */
function secretsOf(read: readonly string[], { secrets }: HealthRun): string[] {
  for (const mask of masksOf(read)) maskSecret(mask);
  return [...hidden(read), ...secrets];
}
