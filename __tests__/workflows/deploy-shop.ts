import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { packageRoot } from '../../loopback/description.ts';
import { eventsOf, GRANTS, PLAN, type Stage, type StageOptions, startStage } from '../bundle/deploy-stage.ts';
import { REPOSITORY, TOKEN } from '../bundle/shop.ts';
import { snippetsOf } from '../contract/lib/markdown.ts';
import { type ActOptions, runWorkflow } from './act.ts';
import type { WorkflowRun } from './act-log.ts';

/** A team that deploys by the callers that docs/deploy-production.md prints: a repository, a machine that serves, and act. */

const PAGE = 'docs/deploy-production.md';

/** The caller of this name, as the page prints it. */
export function callerOf(name: 'deploy' | 'rollback' | 'deploy-recover' | 'rollback-drill'): string {
  const { code } = snippetsOf(readFileSync(join(packageRoot(), PAGE), 'utf8')).find((one) => one.code.includes(`\nname: ${name}\n`)) ?? {};
  if (code === undefined) throw new Error(`${PAGE} has no workflow ${name}`);
  return code;
}

/** Needs the secret: without DEPLOY_ENV it does not know where the machine is. Runs as a file of the checkout. */
const SCRIPTS = {
  'deploy.sh': 'set -eu\nprintf %s "$OPS_ARTIFACT" > "$MACHINE/current"\n',
  '.github/ops/current.sh': 'cat "$MACHINE/current"\n',
};

/** A machine that serves nothing, `production` and `staging` on it, and a run in which act's runs are. `soak` as the deploy file has it. */
export function startDeployShop(soak = '0s', options: StageOptions = {}): Promise<Stage> {
  const commands = { switch: 'bash ./deploy.sh', current: 'bash .github/ops/current.sh' };
  const verify = { ...PLAN.verify, soak };
  // statuses: what `deploy-production.yml` grants besides what the action needs in its tests.
  return startStage({ ...options, grants: { ...GRANTS, statuses: 'read' }, plan: { commands, verify, ...options.plan } });
}

export type Caller = Parameters<typeof callerOf>[0];

export interface CallOptions extends Partial<ActOptions> {
  /** Changes of the caller's text. */
  edit?: (text: string) => string;
  /** Of `workflow_dispatch`. */
  inputs?: Readonly<Record<string, string>>;
}

/** What runWorkflow takes to run one caller of the page in the stage's newest run. */
export function callOf(stage: Stage, suite: string, caller: Caller, { edit, inputs = {}, ...change }: CallOptions = {}): ActOptions {
  const workflow = `.github/workflows/${caller}.yml`;
  const text = callerOf(caller);
  const file = JSON.parse(readFileSync(join(stage.workspace, '.github/ops/deploy.yml'), 'utf8')) as { environments: object };
  const { production } = file.environments as { production: object };
  const run = stage.run();
  return {
    workflow,
    // SHA_REF is where act looks for github.sha.
    files: {
      ...SCRIPTS,
      [workflow]: edit === undefined ? text : edit(text),
      '.github/ops/deploy.yml': JSON.stringify({ version: 1, environments: { production, staging: production } }),
    },
    event: 'workflow_dispatch',
    payload: { ref: 'refs/heads/main', inputs, repository: { default_branch: 'main', full_name: REPOSITORY } },
    suite,
    apiUrl: stage.github.url,
    repository: REPOSITORY,
    secrets: { GITHUB_TOKEN: TOKEN, DEPLOY_ENV: `MACHINE=${stage.workspace}` },
    ...change,
    env: {
      ...{ GITHUB_RUN_ID: String(run.id), GITHUB_RUN_ATTEMPT: String(run.attempt), SHA_REF: run.headSha },
      ...{ GITHUB_REF: 'refs/heads/main', GITHUB_ACTOR: 'ana', GITHUB_TRIGGERING_ACTOR: 'ana' },
      ...change.env,
    },
    args: ['--actor', 'ana', ...(change.args ?? [])],
  };
}

/** Starts a deploy of `artifact`, which soaks, and does `to` it once it has switched. Gives how the run ended. */
export async function cutOff(stage: Stage, suite: string, artifact: string, to: (pid: number) => void): Promise<WorkflowRun> {
  let pid = 0;
  let ended = false;
  const started = (id: number): void => {
    pid = id;
  };
  const running = runWorkflow(callOf(stage, suite, 'deploy', { inputs: { artifact }, started })).finally(() => {
    ended = true;
  });
  while (!ended && !eventsOf(stage).some((event) => event.startsWith('switched') && event.endsWith(`>${artifact}`))) await delay(20);
  if (!ended) to(pid);
  return running;
}

/** What becomes of a machine that loses its power: act and everything that it started are gone at once. */
export function killTree(pid: number): void {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      // `PID (NAME) STATE PARENT …`; a name may hold anything but ends with the last bracket.
      const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It has ended since.
    }
  }
  const below = (id: number): number[] => [id, ...(children.get(id) ?? []).flatMap(below)];
  for (const id of below(pid)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It has ended since.
    }
  }
}

/** Runs one caller to its end; GitHub then says that its run has ended, and what comes next is another run. */
export async function call(stage: Stage, suite: string, caller: Caller, options: CallOptions = {}): Promise<WorkflowRun> {
  const run = await runWorkflow(callOf(stage, suite, caller, options));
  Object.assign(stage.run(), { status: 'completed', conclusion: run.exitCode === 0 ? 'success' : 'failure' });
  stage.run({});
  return run;
}
