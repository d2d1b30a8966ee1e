import { run } from '../../core/action.ts';
import { withErrorStatus } from '../../core/error-status.ts';
import { connect } from '../../core/github/client.ts';
import { hasReadOnlyToken, resolveSubject } from '../../core/github/subject.ts';
import { readInputs } from '../../core/inputs.ts';
import { logLine, maskSecret } from '../../core/log.ts';
import { publish } from '../../core/publish.ts';
import { readRunner } from '../../core/runner.ts';
import { SECRET_SCAN_INPUTS, SECRET_SCAN_OUTPUTS } from './inputs.ts';
import { judge } from './judge.ts';
import { readFacts } from './read-facts.ts';
import { targetOf } from './target.ts';

/** The action: scans the commits that the event brings, and says where secrets are, never what they are. */
export async function main(): Promise<void> {
  await run('secret-scan', SECRET_SCAN_OUTPUTS, async () => {
    const inputs = readInputs(SECRET_SCAN_INPUTS);
    maskSecret(inputs.token);
    const runner = readRunner();
    const subject = resolveSubject(runner);
    const target = targetOf(subject, runner);
    const { owner, repo, apiUrl, serverUrl, runUrl } = runner;
    const readOnlyFork = hasReadOnlyToken(subject, runner.actor);
    const github = await connect({ token: inputs.token, apiUrl, owner, repo, readOnlyFork, log: logLine });
    const context = inputs['status-context'] === '' ? null : inputs['status-context'];
    return withErrorStatus(github, { sha: target.head, context, targetUrl: runUrl }, async () => {
      const facts = await readFacts({
        checkout: inputs.path,
        target,
        config: inputs.config,
        pathVariable: process.env.PATH ?? '',
        temp: process.env.RUNNER_TEMP || null,
        toolsUrl: process.env.OPS_ACTIONS_TOOLS_URL || null,
        log: logLine,
      });
      const number = target.pullRequest;
      const report = judge(facts, number === null ? `${owner}/${repo}@${target.head.slice(0, 12)}` : `${owner}/${repo}#${number}`);
      const plan = {
        sha: target.head,
        pullRequest: number === null ? null : { number, url: `${serverUrl}/${owner}/${repo}/pull/${number}` },
        statusContext: context,
        comment: 'off',
        dryRun: false,
        secrets: [inputs.token],
      } as const;
      return publish(report, plan, runner, github);
    });
  });
  // A cache service that does not answer would hold the process for half a minute after everything was said.
  process.stdout.write('', () => process.exit());
}
