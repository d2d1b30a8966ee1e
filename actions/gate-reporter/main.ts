import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../core/action.ts';
import { withErrorStatus } from '../../core/error-status.ts';
import { connect } from '../../core/github/client.ts';
import { hasReadOnlyToken, resolveSubject } from '../../core/github/subject.ts';
import { readInputs } from '../../core/inputs.ts';
import { logLine, maskSecret } from '../../core/log.ts';
import { publish } from '../../core/publish.ts';
import { readRunner } from '../../core/runner.ts';
import { targetOfComment } from './comment-target.ts';
import { databaseOfCommit } from './database.ts';
import { GATE_INPUTS, GATE_OUTPUTS } from './inputs.ts';
import { type GateRun, judgeCommit } from './judge-commit.ts';
import { aggregateContext, optionsOf } from './options.ts';
import { planOfSet } from './plans.ts';
import { runNeeds } from './run-needs.ts';
import { secretsIn } from './secrets.ts';
import { gateToSet, reportOfSet } from './set-gate.ts';
import { sweep } from './sweep/sweep.ts';
import { sayNothing } from './sweep/sweep-report.ts';
import { targetOf } from './target.ts';
import { withPullRequest } from './with-pull-request.ts';

/** The action: judges the gates of the event's commit, of all open pull requests, or the jobs that this one needs; or sets one gate. */
export function main(): Promise<void> {
  return run('gate-reporter', GATE_OUTPUTS, async () => {
    const inputs = readInputs(GATE_INPUTS);
    for (const secret of secretsIn(inputs)) maskSecret(secret);
    optionsOf(inputs, inputs.mode === 'needs' || inputs.mode === 'set');
    const runner = readRunner();
    const subject = resolveSubject(runner);
    const { owner, repo, apiUrl } = runner;
    const readOnlyFork = hasReadOnlyToken(subject, runner.actor);
    const github = await connect({ token: inputs.token, apiUrl, owner, repo, readOnlyFork, log: logLine });
    const clock = { now: Date.now, sleep: (ms: number) => sleep(ms) };
    const whole: GateRun = { github, runner, inputs, subject, clock, log: logLine };
    if (inputs.mode === 'needs') return runNeeds(whole);
    if (inputs.mode === 'sweep') return sweep(whole);
    const asked = inputs.mode === 'set' ? null : await targetOfComment(github, subject, runner, inputs);
    if (asked?.is === 'nothing') return sayNothing(whole, asked.why);
    const target = asked?.target ?? (await withPullRequest(github, targetOf(subject, runner), subject));
    if (inputs.mode !== 'set') {
      const { runId, runAttempt, runUrl: targetUrl } = runner;
      const stamp = { runId, runAttempt, policy: null };
      const place = { sha: target.sha, context: aggregateContext({ contextPrefix: inputs['context-prefix'] }), targetUrl, stamp };
      return withErrorStatus(github, place, () => judgeCommit(whole, target));
    }
    const gate = gateToSet(inputs);
    const plan = { ...planOfSet(gate, inputs, target, runner), sinks: [databaseOfCommit(inputs, runner, target, false)] };
    return publish(reportOfSet(gate, `${owner}/${repo}@${target.sha}`), plan, runner, github);
  });
}
