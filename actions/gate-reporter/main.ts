import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../core/action.ts';
import { connect } from '../../core/github/client.ts';
import { hasReadOnlyToken, resolveSubject } from '../../core/github/subject.ts';
import { readInputs } from '../../core/inputs.ts';
import { logLine, maskSecret } from '../../core/log.ts';
import { publish } from '../../core/publish.ts';
import { readRunner } from '../../core/runner.ts';
import { GATE_INPUTS, GATE_OUTPUTS } from './inputs.ts';
import { judge } from './judge.ts';
import { judgeCommit } from './judge-commit.ts';
import { parseNeeds } from './needs.ts';
import { optionsOf } from './options.ts';
import { planOfNeeds, planOfSet } from './plans.ts';
import { gateToSet, reportOfSet } from './set-gate.ts';
import { targetOf } from './target.ts';
import { withPullRequest } from './with-pull-request.ts';

/** The action: judges the gates of the event's commit, or the jobs that this one needs, or sets one gate. */
export function main(): Promise<void> {
  return run('gate-reporter', GATE_OUTPUTS, async () => {
    const inputs = readInputs(GATE_INPUTS);
    maskSecret(inputs.token);
    const options = optionsOf(inputs);
    const runner = readRunner();
    const subject = resolveSubject(runner);
    const { owner, repo, apiUrl } = runner;
    const readOnlyFork = hasReadOnlyToken(subject, runner.actor);
    const github = await connect({ token: inputs.token, apiUrl, owner, repo, readOnlyFork, log: logLine });
    const clock = { now: Date.now, sleep: (ms: number) => sleep(ms) };
    if (inputs.mode === 'needs') {
      const self = { runId: runner.runId, checkRunId: null };
      const now = clock.now();
      const moment = { now, since: now, previous: { kind: 'once' }, timedOut: false } as const;
      const { report } = judge(parseNeeds(inputs.needs), options, self, moment, `${owner}/${repo}, run ${runner.runId}`);
      return publish(report, planOfNeeds(inputs, subject, runner), runner, github);
    }
    const target = await withPullRequest(github, targetOf(subject, runner), subject);
    if (inputs.mode === 'set') {
      const gate = gateToSet(inputs);
      return publish(reportOfSet(gate, `${owner}/${repo}@${target.sha}`), planOfSet(gate, inputs, target, runner), runner, github);
    }
    return judgeCommit(github, runner, inputs, target, clock, logLine);
  });
}
