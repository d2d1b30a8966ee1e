import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { connect } from '../../core/github/client.ts';
import { githubRefs } from '../../core/github/refs.ts';
import { gitLog } from '../../core/ledger/git-log.ts';
import { openLedger } from '../../core/ledger/ledger.ts';
import { packageRoot } from '../../loopback/description.ts';
import type { Fault } from '../../loopback/faults.ts';
import { type Loopback, startLoopback } from '../../loopback/main.ts';
import { type ActionRun, type ActionRunOptions, runAction, type StartedAction, startAction } from '../../loopback/run-action.ts';
import type { SeedRun } from '../../loopback/seed.ts';
import { stateOf } from '../../loopback/state/deployments.ts';
import type { Access, WorkflowRun } from '../../loopback/state/model.ts';
import type { Repository } from '../../loopback/state/repository.ts';
import { REPOSITORY, TOKEN } from './shop.ts';

/** A repository, a checkout with a deploy.yml, and a server whose answer is what the file `current` says, for tests of the shipped bundle. */

export const LEDGER = 'refs/heads/ops-ledger/deploy-production';
export const LOCK = 'refs/heads/ops-ledger/lock-deploy-production';
export const GRANTS: Readonly<Record<string, Access>> = { actions: 'read', contents: 'write', deployments: 'write', issues: 'write' };

export interface Stage {
  github: Loopback;
  repository: Repository;
  workspace: string;
  /** How a version answers once it serves; `good` where nothing is said. */
  health: Map<string, 'good' | 'bad'>;
  /** What serves. */
  served(): string;
  /** Replaces the environment of the configuration, as `PLAN` is one. */
  configure(environment: Readonly<Record<string, unknown>>): void;
  /** Answers that were given so far. */
  answers(): number;
  /** The newest run of deploy.yml, in which actions are run. */
  run(change?: Partial<WorkflowRun>): WorkflowRun;
}

export const PLAN = {
  adapter: 'command',
  commands: { switch: 'printf %s "$OPS_ARTIFACT" > current', current: 'cat current' },
  verify: { interval: '20ms', failures: 2, successes: 2, soak: '0s', grace: '0s' },
  windows: [],
};

export interface StageOptions {
  /** Over `PLAN`, of the environment `production`. */
  plan?: Readonly<Record<string, unknown>>;
  grants?: Readonly<Record<string, Access>>;
  run?: Partial<SeedRun>;
  files?: Readonly<Record<string, string>>;
  faults?: readonly Fault[];
}

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

export async function startStage({ plan = {}, grants = GRANTS, run = {}, files = {}, faults = [] }: StageOptions = {}): Promise<Stage> {
  const workspace = mkdtempSync(join(tmpdir(), 'deploy-stage-'));
  closing.push(() => rmSync(workspace, { recursive: true, force: true }));
  const health: Stage['health'] = new Map();
  const served = (): string => readFileSync(join(workspace, 'current'), 'utf8');
  let answers = 0;
  const server = createServer((_, response) => {
    const version = served();
    answers += 1;
    response.writeHead(health.get(version) === 'bad' ? 500 : 200, { 'x-version': version, connection: 'close' }).end();
  });
  const url = await listening(server);
  const github = await startLoopback({
    unref: true,
    faults: [...faults],
    seed: {
      tokens: [{ token: TOKEN, permissions: grants }],
      repositories: [
        {
          name: REPOSITORY,
          collaborators: { ana: 'maintain', ben: 'write' },
          branches: { main: { files: { 'README.md': '# Shop\n' } } },
          workflows: [
            { name: 'Deploy', path: '.github/workflows/deploy.yml', runs: [{ conclusion: null, event: 'workflow_dispatch', ...run }] },
          ],
        },
      ],
    },
  });
  closing.push(() => github.close());
  const repository = github.state.repository(REPOSITORY);
  if (repository === undefined) throw new Error(`the seed has no ${REPOSITORY}`);
  const probes = [{ name: 'app', http: { url }, expect: ['status == 200', 'header["x-version"] == artifact'] }];
  const configure = (change: Readonly<Record<string, unknown>>): void => {
    const file = { version: 1, environments: { production: { ...PLAN, probes, ...change } } };
    write(workspace, { '.github/ops/deploy.yml': JSON.stringify(file) });
  };
  configure(plan);
  write(workspace, { current: '', ...files });
  const newest = (): WorkflowRun => {
    const found = repository.workflowRuns.at(-1);
    if (found === undefined) throw new Error('there is no run');
    return found;
  };
  return {
    github,
    repository,
    workspace,
    health,
    served,
    configure,
    answers: () => answers,
    run(change) {
      if (change === undefined) return newest();
      const { workflow, headBranch, headSha } = newest();
      return github.state.addWorkflowRun(repository, workflow, {
        event: 'workflow_dispatch',
        conclusion: null,
        headBranch,
        headSha,
        ...change,
      });
    },
  };
}

/** What each deployment ended as, oldest first: `deploy v2: failure`. */
export function endsOf(stage: Stage): string[] {
  return stage.repository.deployments.map((one) => `${one.task} ${(one.payload as { artifact: string }).artifact}: ${stateOf(one)}`);
}

export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
}

export type Inputs = Readonly<Record<string, string>>;

function optionsFor(stage: Stage, inputs: Inputs, change: Partial<ActionRunOptions>): ActionRunOptions {
  const run = stage.run();
  return {
    script: join(packageRoot(), 'dist/deploy-with-rollback.js'),
    apiUrl: stage.github.url,
    repository: REPOSITORY,
    event: 'workflow_dispatch',
    payload: { ref: 'refs/heads/main', inputs: {}, repository: { default_branch: 'main' } },
    workspace: stage.workspace,
    ...change,
    inputs: { token: TOKEN, environment: 'production', ...inputs },
    env: {
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: String(run.attempt),
      GITHUB_SHA: run.headSha,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_ACTOR: 'ana',
      GITHUB_TRIGGERING_ACTOR: 'ana',
      ...change.env,
    },
  };
}

/** `main` of the shipped action in the newest run, as a process. */
export function runMain(stage: Stage, inputs: Inputs, change: Partial<ActionRunOptions> = {}): Promise<ActionRun> {
  return runAction(optionsFor(stage, inputs, change));
}

export function startMain(stage: Stage, inputs: Inputs, change: Partial<ActionRunOptions> = {}): StartedAction {
  return startAction(optionsFor(stage, inputs, change));
}

/** `post` of the same step, with what `main` saved. */
export function runPost(stage: Stage, inputs: Inputs, { state }: Pick<ActionRun, 'state'>): Promise<ActionRun> {
  return runAction(optionsFor(stage, inputs, { state }));
}

/** One action in a run of its own: the run has ended then, and the next action belongs to a new one. */
export async function runStep(stage: Stage, inputs: Inputs, change: Partial<ActionRunOptions> = {}): Promise<ActionRun> {
  const main = await runMain(stage, inputs, change);
  endRun(stage);
  return main;
}

/** As `runStep`, with its `post`, which must have nothing to do and nothing to ask. */
export async function runWholeStep(stage: Stage, inputs: Inputs): Promise<ActionRun> {
  const main = await runMain(stage, inputs);
  const calls = stage.github.journal.entries.length;
  const post = await runPost(stage, inputs, main);
  const asked = stage.github.journal.entries.length - calls;
  if (post.exitCode !== 0 || post.summary !== '' || asked > 0) {
    throw new Error(
      `post had something to do (${asked} calls): ${post.stdout}${post.stderr}${post.summary}\nmain: ${main.stdout}${main.stderr}`,
    );
  }
  endRun(stage);
  return main;
}

/** v1 serves, and the ledger has it as verified: as an earlier run left it, of the commit before. */
export async function settled(options: StageOptions = {}): Promise<Stage> {
  const stage = await startStage(options);
  const [owner = '', repo = ''] = REPOSITORY.split('/');
  const github = await connect({ token: TOKEN, apiUrl: stage.github.url, owner, repo });
  const sha = stage.run().headSha;
  stage.run().headSha = stage.repository.commit('main', [{ path: 'src/new.ts', content: 'export {};\n' }], { date: new Date() });
  const earlier = { event: 'verified', env: 'production', from: null, to: 'v1', sha, op: 'earlier' };
  await openLedger(gitLog(githubRefs(github), LEDGER)).append([earlier]);
  write(stage.workspace, { current: 'v1' });
  stage.github.journal.clear();
  return stage;
}

/** GitHub says that the newest run has ended, and another is started. */
export function endRun(stage: Stage): void {
  Object.assign(stage.run(), { status: 'completed', conclusion: 'success' });
  stage.run({});
}

export function refsOf(stage: Stage): string[] {
  return [...stage.repository.refs.keys()].filter((ref) => ref.startsWith('refs/heads/ops-ledger/'));
}

/** The events of the ledger in the repository: `verified v1>v2`. */
export function eventsOf(stage: Stage): string[] {
  const sha = stage.repository.refs.get(LEDGER) ?? '';
  const files = stage.repository.git.files(stage.repository.git.commit(sha)?.tree ?? '');
  const lines = [...files.values()].flatMap((file) => stage.repository.git.blob(file.sha)?.toString('utf8').trim().split('\n') ?? []);
  return lines.map((line) => {
    const { event, from, to } = JSON.parse(line) as { event: string; from: string | null; to: string | null };
    return `${event} ${from ?? '-'}>${to ?? '-'}`;
  });
}
