import { connect, type GitHub } from '../../core/github/client.ts';
import { readInputs } from '../../core/inputs.ts';
import { logLine, maskSecret } from '../../core/log.ts';
import { type Runner, readRunner } from '../../core/runner.ts';
import { parseDeployEnv } from './adapters/deploy-env.ts';
import { type EnvironmentPlan, loadDeploy } from './config/load-deploy.ts';
import type { OperationRequest } from './config/request.ts';
import { readConfigFile } from './config-file.ts';
import { DEPLOY_INPUTS } from './inputs.ts';
import type { OnGitHub } from './on-github.ts';
import { probeLoader } from './probe-engine.ts';
import type { ProbeSet } from './prober.ts';

/** What a step was given, read and checked: everything but who it is and what may end it. */
export type Opened = Omit<OnGitHub, 'op' | 'cancel' | 'onLocked' | 'onLeftLocked'> & {
  github: GitHub;
  runner: Runner;
  plan: EnvironmentPlan<ProbeSet>;
  request: OperationRequest;
};

/** Reads inputs, the configuration in the checkout and the run. Throws ConfigurationError with everything that is wrong. */
export async function openScene(): Promise<Opened> {
  const inputs = readInputs(DEPLOY_INPUTS);
  const { token, 'deploy-env': deployEnvText, ...options } = inputs;
  maskSecret(token);
  const deployEnv = parseDeployEnv(deployEnvText, maskSecret);
  const runner = readRunner();
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  const text = readConfigFile(workspace, options.config);
  const probes = probeLoader(workspace, { ...process.env, ...deployEnv.values });
  const { plan, request } = loadDeploy({ options, explicit: null, text, probes, ledger: 'github' });
  for (const secret of plan.probes?.secrets ?? []) maskSecret(secret);
  const { owner, repo, apiUrl } = runner;
  const github = await connect({ token, apiUrl, owner, repo, log: logLine });
  const secrets = [token, ...deployEnv.secrets, ...(plan.probes?.secrets ?? [])];
  return { github, runner, plan, request, workspace, deployEnv: deployEnv.values, secrets };
}
