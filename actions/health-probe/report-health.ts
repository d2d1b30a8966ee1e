import type { Requester } from '../../core/github/client.ts';
import { logLine, maskSecret } from '../../core/log.ts';
import { createAttempt } from '../../core/probe/attempt.ts';
import { redactor } from '../../core/report/redact.ts';
import type { Wording } from '../../core/report/words.ts';
import type { Runner } from '../../core/runner.ts';
import type { HealthInputs } from './inputs.ts';
import { isOnlyTold, judge } from './judge.ts';
import { type ProbePlan, planOfFile, planOfUrls } from './plan.ts';
import { probePlan } from './probe-plan.ts';
import { probeLog } from './progress.ts';
import type { HealthPublication } from './publish-health.ts';
import { readHealthFile } from './read-health-file.ts';
import { hidden, masksOf } from './secrets.ts';
import { judgeSelftest } from './selftest/judge.ts';
import { runSelftest } from './selftest/run.ts';
import type { HealthTask, ProbeTask } from './task.ts';

/** What a run stands on. */
export interface HealthRun {
  runner: Runner;
  github: Requester;
  env: NodeJS.ProcessEnv;
  logFormat: HealthInputs['log-format'];
}

/** A monitor's pass is no word on the targets, and must not sound like one. */
const ONLY_TOLD: Wording = {
  targets_down: 'the targets were probed; one that is down is told, and fails nothing here',
  targets_unknown: 'the targets were probed; one that could not be judged is told, and fails nothing here',
};

/** Does the task, and says what came of it. Throws a ConfigurationError for a health file or an input that cannot be used. */
export async function reportHealth(task: HealthTask, run: HealthRun): Promise<HealthPublication> {
  if (task.mode === 'selftest') return { report: judgeSelftest((await runSelftest()).results, 'selftest'), secrets: [], wording: {} };
  const plan = await planOf(task, run);
  for (const mask of masksOf(plan.secrets)) maskSecret(mask);
  const secrets = hidden(plan.secrets);
  const { runId, runAttempt } = run.runner;
  const log = { run: `${runId}-${runAttempt}`, now: Date.now, redact: redactor(secrets), write: logLine };
  const onProbe = probeLog({ ...log, format: run.logFormat });
  const facts = await probePlan(plan, task, { attempt: createAttempt(plan.settings), onProbe });
  return { report: judge(facts, task, plan.subject), secrets, wording: isOnlyTold(task) ? ONLY_TOLD : {} };
}

async function planOf(task: ProbeTask, { runner, github, env }: HealthRun): Promise<ProbePlan> {
  if (task.url !== null) return planOfUrls([task.url], task, env);
  const places = { workspace: env.GITHUB_WORKSPACE || null, sha: runner.sha, github };
  return planOfFile(await readHealthFile(task.config, places), task, env);
}
