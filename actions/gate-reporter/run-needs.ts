import { type Published, publish } from '../../core/publish.ts';
import { databaseOfNeeds } from './database.ts';
import { judge } from './judge.ts';
import type { GateRun } from './judge-commit.ts';
import { parseNeeds } from './needs.ts';
import { optionsOf } from './options.ts';
import { planOfNeeds } from './plans.ts';

/** Mode `needs`: judges the jobs that this one needs, without the API. */
export function runNeeds({ github, runner, inputs, subject, clock }: GateRun): Promise<Published> {
  const { owner, repo, runId } = runner;
  const now = clock.now();
  const moment = { now, since: now, previous: { kind: 'once' }, timedOut: false } as const;
  const self = { runId, checkRunId: null };
  const { report } = judge(parseNeeds(inputs.needs), optionsOf(inputs), self, moment, `${owner}/${repo}, run ${runId}`);
  const plan = { ...planOfNeeds(inputs, subject, runner), sinks: [databaseOfNeeds(inputs, runner, subject)] };
  return publish(report, plan, runner, github);
}
