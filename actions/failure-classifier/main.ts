import { run } from '../../core/action.ts';
import { withErrorStatus } from '../../core/error-status.ts';
import { connect } from '../../core/github/client.ts';
import { resolveSubject } from '../../core/github/subject.ts';
import { readInputs } from '../../core/inputs.ts';
import { logLine, maskSecret } from '../../core/log.ts';
import { readRunner } from '../../core/runner.ts';
import { classifyFile } from './classify-file.ts';
import { classifyRun } from './classify-run.ts';
import { CLASSIFIER_INPUTS, CLASSIFIER_OUTPUTS } from './inputs.ts';
import { refuseWhatIsNotYet } from './not-yet.ts';
import { FAILURE_STATUS } from './publish-run.ts';
import { taskOf } from './task.ts';

/** The action: says why a run of a workflow failed, or what a log holds. */
export function main(): Promise<void> {
  return run('failure-classifier', CLASSIFIER_OUTPUTS, async () => {
    const inputs = readInputs(CLASSIFIER_INPUTS);
    maskSecret(inputs.token);
    refuseWhatIsNotYet(inputs);
    const runner = readRunner();
    const subject = resolveSubject(runner);
    const task = taskOf(subject, inputs);
    const { owner, repo, apiUrl, runUrl: targetUrl } = runner;
    const github = await connect({ token: inputs.token, apiUrl, owner, repo, log: logLine });
    if (task.kind === 'file') return classifyFile(task.path, { github, runner, inputs });
    // Where the run cannot even be read, its commit is known only from the event.
    const sha = subject.kind === 'workflow-run' && subject.runId === task.runId ? subject.headSha : null;
    return withErrorStatus(github, { sha, context: FAILURE_STATUS, targetUrl }, () => classifyRun(task, { github, runner, inputs }));
  });
}
