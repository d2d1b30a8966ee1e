import { tmpdir } from 'node:os';
import { run } from '../../core/action.ts';
import { parseEnvLines } from '../../core/env-lines.ts';
import { connect } from '../../core/github/client.ts';
import { readInputs } from '../../core/inputs.ts';
import { logLine, maskSecret } from '../../core/log.ts';
import { readRunner } from '../../core/runner.ts';
import { HEALTH_INPUTS, HEALTH_OUTPUTS } from './inputs.ts';
import { publishHealth } from './publish-health.ts';
import { reportHealth } from './report-health.ts';
import { addressSecrets, hidden, masksOf } from './secrets.ts';
import { taskOf } from './task.ts';
import { readSinks } from './watch/sinks.ts';

/** `url` is a target: its parts that are secret are found where it is read. */
const SECRET_INPUTS = ['token', 'slack-webhook', 'pagerduty-routing-key', 'pushgateway-url'] as const;

/** The action: probes the targets of the health file, or waits until they are healthy, or reports their history, or tests the prober itself. */
export function main(): Promise<void> {
  return run('health-probe', HEALTH_OUTPUTS, async () => {
    const inputs = readInputs(HEALTH_INPUTS);
    const given = SECRET_INPUTS.map((name) => inputs[name]).filter((value) => value !== '');
    for (const mask of masksOf(given)) maskSecret(mask);
    const healthEnv = parseEnvLines(inputs['health-env'], 'health-env', maskSecret);
    const env = { ...process.env, ...healthEnv.values };
    const task = taskOf(inputs);
    const sinks = readSinks(inputs, env);
    const runner = readRunner();
    const { owner, repo, apiUrl } = runner;
    const github = await connect({ token: inputs.token, apiUrl, owner, repo, log: logLine });
    const secrets = [...given, ...addressSecrets(inputs['pushgateway-url']), ...hidden(healthEnv.secrets)];
    const publication = await reportHealth(task, { runner, github, env, logFormat: inputs['log-format'], sinks, secrets });
    return publishHealth(publication, runner, github, env.RUNNER_TEMP || tmpdir());
  });
}
