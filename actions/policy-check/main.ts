import { run } from '../../core/action.ts';
import { ConfigurationError } from '../../core/errors.ts';
import { connect } from '../../core/github/client.ts';
import { hasReadOnlyToken, resolveSubject, type Subject } from '../../core/github/subject.ts';
import { readInputs } from '../../core/inputs.ts';
import { logLine, maskSecret } from '../../core/log.ts';
import { readRunner } from '../../core/runner.ts';
import { checkPullRequest, type PullRequestTarget } from './check-pull-request.ts';
import { POLICY_INPUTS, POLICY_OUTPUTS } from './inputs.ts';

/** The action: judges the pull request of the event, or the one that the input names. */
export function main(): Promise<void> {
  return run('policy-check', POLICY_OUTPUTS, async () => {
    const inputs = readInputs(POLICY_INPUTS);
    maskSecret(inputs.token);
    const runner = readRunner();
    const subject = resolveSubject(runner);
    const target = targetOf(subject, inputs['pull-request']);
    const { owner, repo, apiUrl } = runner;
    const readOnlyFork = hasReadOnlyToken(subject, runner.actor);
    const github = await connect({ token: inputs.token, apiUrl, owner, repo, readOnlyFork, log: logLine });
    return checkPullRequest(github, runner, inputs, target, new Date());
  });
}

function targetOf(subject: Subject, given: number | null): PullRequestTarget {
  const fromEvent = 'number' in subject && subject.kind !== 'issue' ? subject.number : null;
  const expectedBase = subject.kind === 'pull-request' && (given === null || given === fromEvent) ? subject.baseRef : null;
  const number = given ?? fromEvent;
  if (number !== null) return { number, expectedBase };
  throw new ConfigurationError({
    place: `event \`${subject.event}\``,
    message: 'names no pull request.',
    remedy: 'Run on `pull_request_target`, or set the input `pull-request` to a number.',
  });
}
