import { run } from '../../core/action.ts';
import { withErrorStatus } from '../../core/error-status.ts';
import { connect } from '../../core/github/client.ts';
import { textAt } from '../../core/github/payload.ts';
import { hasReadOnlyToken, resolveSubject } from '../../core/github/subject.ts';
import { readInputs } from '../../core/inputs.ts';
import { logLine, maskSecret } from '../../core/log.ts';
import type { Published } from '../../core/publish.ts';
import { readRunner } from '../../core/runner.ts';
import { checkBranchRun } from './check-branch-run.ts';
import { checkMergeGroup } from './check-merge-group.ts';
import { checkPullRequest } from './check-pull-request.ts';
import { checkBranch, checkReviewedHead } from './check-several.ts';
import { POLICY_INPUTS, POLICY_OUTPUTS, statusContextOf } from './inputs.ts';
import type { Run } from './judge-pull-request.ts';
import { sourcesOf } from './sources.ts';
import { headOfEvent, type Task, taskOf } from './task.ts';

/** The action: judges what the event, or an input, names. */
export function main(): Promise<void> {
  return run('policy-check', POLICY_OUTPUTS, async () => {
    const inputs = readInputs(POLICY_INPUTS);
    maskSecret(inputs.token);
    const runner = readRunner();
    const subject = resolveSubject(runner);
    const { owner, repo, apiUrl, serverUrl, runUrl } = runner;
    const readOnlyFork = hasReadOnlyToken(subject, runner.actor);
    const github = await connect({ token: inputs.token, apiUrl, owner, repo, readOnlyFork, log: logLine });
    const sources = sourcesOf(github, serverUrl);
    const context = inputs['dry-run'] ? null : statusContextOf(inputs);
    return withErrorStatus(github, { sha: headOfEvent(subject, inputs), context, targetUrl: runUrl }, async () =>
      perform(taskOf(subject, inputs), { sources, runner, inputs, now: new Date() }),
    );
  });
}

function perform(task: Task, run: Run): Promise<Published> {
  switch (task.kind) {
    case 'pull-request':
      return checkPullRequest(run, task);
    case 'merge-group':
      return checkMergeGroup(run, task);
    case 'reviewed-head':
      return checkReviewedHead(run, task);
    case 'branch-run':
      return checkBranchRun(run, task);
    case 'branch':
      return checkBranch(run, task.branch ?? textAt(run.runner.payload, 'repository.default_branch'));
    default: {
      const never: never = task;
      throw new TypeError(`Unknown task: ${JSON.stringify(never)}`);
    }
  }
}
