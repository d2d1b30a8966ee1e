import { tmpdir } from 'node:os';
import { run } from '../../core/action.ts';
import { connect } from '../../core/github/client.ts';
import { readInputs } from '../../core/inputs.ts';
import { logLine, maskSecret } from '../../core/log.ts';
import { readRunner } from '../../core/runner.ts';
import { HEALTH_INPUTS, HEALTH_OUTPUTS } from './inputs.ts';
import { publishHealth } from './publish-health.ts';
import { reportHealth } from './report-health.ts';
import { masksOf } from './secrets.ts';
import { taskOf } from './task.ts';

/** The action: probes the targets of the health file, or waits until they are healthy, or tests the prober itself. */
export function main(): Promise<void> {
  return run('health-probe', HEALTH_OUTPUTS, async () => {
    const { env } = process;
    const inputs = readInputs(HEALTH_INPUTS);
    const given = [inputs.token, inputs['slack-webhook'], inputs['pagerduty-routing-key'], inputs['pushgateway-url']];
    for (const mask of masksOf(given)) maskSecret(mask);
    const task = taskOf(inputs);
    const runner = readRunner();
    const { owner, repo, apiUrl } = runner;
    const github = await connect({ token: inputs.token, apiUrl, owner, repo, log: logLine });
    const { secrets, ...publication } = await reportHealth(task, { runner, github, env, logFormat: inputs['log-format'] });
    const own = { ...publication, secrets: [...secrets, inputs.token] };
    return publishHealth(own, runner, github, env.RUNNER_TEMP || tmpdir());
  });
}
