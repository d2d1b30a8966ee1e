import type { GitHub } from '../../core/github/client.ts';
import { valueAt } from '../../core/github/payload.ts';
import type { Published } from '../../core/publish.ts';
import type { Runner } from '../../core/runner.ts';
import type { ClassifierInputs } from './inputs.ts';
import { notAskedYet } from './not-yet.ts';
import { publishInvalid, publishRun } from './publish-run.ts';
import { readConfig } from './read-config.ts';
import { ruleSetWith } from './rules/compiled.ts';
import { judgeRun } from './run/judge-run.ts';
import { readRun } from './run/read-run.ts';
import type { Task } from './task.ts';

export interface Classifying {
  github: GitHub;
  runner: Runner;
  inputs: ClassifierInputs;
}

/** Reads a run, judges it and publishes what it found. */
export async function classifyRun({ runId, attempt }: Task & { kind: 'run' }, { github, runner, inputs }: Classifying): Promise<Published> {
  const read = await readConfig(github, inputs.config, runner.sha);
  const secrets = [inputs.token];
  if (read.state === 'invalid') return publishInvalid(read.error, { github, runner, secrets, sha: shaOf(runner, runId) });
  const { config } = read;
  const set = ruleSetWith(config.rules);
  const facts = await readRun(github, runId, attempt, set);
  const judged = judgeRun(facts, `${runner.owner}/${runner.repo}`, set, config.owners);
  judged.report.findings.push(...(judged.folded === null ? [] : notAskedYet(inputs, judged.report.subject)));
  return publishRun(judged, { github, runner, secrets, pullRequest: pullRequestOf(runner, runId) });
}

/** The head of the run, where the event names it: for the status, if nothing can be judged. */
function shaOf({ eventName, payload }: Runner, runId: number): string | null {
  if (eventName !== 'workflow_run' || valueAt(payload, 'workflow_run.id') !== runId) return null;
  const sha = valueAt(payload, 'workflow_run.head_sha');
  return typeof sha === 'string' ? sha : null;
}

/** The pull request of this repository that the run is of, as far as the event names it: for its link. */
function pullRequestOf({ eventName, payload }: Runner, runId: number): number | null {
  if (eventName !== 'workflow_run' || valueAt(payload, 'workflow_run.id') !== runId) return null;
  const number = valueAt(payload, 'workflow_run.pull_requests.0.number');
  return typeof number === 'number' ? number : null;
}
