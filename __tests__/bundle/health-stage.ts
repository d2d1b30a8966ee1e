import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from '@jest/globals';
import { packageRoot } from '../../loopback/description.ts';
import type { Loopback } from '../../loopback/main.ts';
import { type ActionRun, type ActionRunOptions, runAction } from '../../loopback/run-action.ts';
import { REPOSITORY, startShop, TOKEN } from './shop.ts';

/** A workspace and a GitHub for runs of the shipped health-probe. */
export interface HealthStage {
  github: Loopback;
  /** GITHUB_WORKSPACE, with nothing in it but what a test writes. */
  workspace: string;
  /** RUNNER_TEMP. */
  temp: string;
  /** The head of main, whose files GitHub has. */
  sha: string;
}

export const HEALTH_FILE = '.github/ops/health.yml';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is removed after the test. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'health-'));
  folders.push(folder);
  return folder;
}

/** `files` are those of main on GitHub; `permissions` those of the job's token. */
export async function startHealth(
  files: Readonly<Record<string, string>> = {},
  permissions: Readonly<Record<string, 'read' | 'write'>> = { contents: 'read' },
): Promise<HealthStage> {
  const github = await startShop({
    tokens: [{ token: TOKEN, permissions }],
    repositories: [{ name: REPOSITORY, private: true, branches: { main: { files: { 'README.md': 'The shop\n', ...files } } } }],
  });
  const sha = github.state.repository(REPOSITORY)?.refs.get('refs/heads/main') ?? '';
  return { github, workspace: scratch(), temp: scratch(), sha };
}

export function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Runs the shipped health-probe, as a scheduled workflow with a checkout would. */
export function runHealth(stage: HealthStage, inputs: Readonly<Record<string, string>>, change: Partial<ActionRunOptions> = {}) {
  const { env, ...rest } = change;
  return runAction({
    script: join(packageRoot(), 'dist/health-probe.js'),
    apiUrl: stage.github.url,
    repository: REPOSITORY,
    event: 'schedule',
    payload: { schedule: '*/15 * * * *' },
    ...rest,
    inputs: { token: TOKEN, ...inputs },
    env: { GITHUB_SHA: stage.sha, GITHUB_REF: 'refs/heads/main', GITHUB_WORKSPACE: stage.workspace, RUNNER_TEMP: stage.temp, ...env },
  });
}

/** An entry of the output `targets`. */
export interface TargetOutput {
  name: string;
  state: string;
  reason: string | null;
  phase: string | null;
  detail: string;
  flaky: boolean;
  attempts: number;
  durationMs: number;
  phases: Readonly<Record<string, number | null>>;
  address: string | null;
  version: string | null;
}

export function targetsOf(run: ActionRun): TargetOutput[] {
  return JSON.parse(run.outputs.targets ?? 'null') as TargetOutput[];
}

/** `name state reason` of each target. */
export function statesOf(run: ActionRun): string[] {
  return targetsOf(run).map(({ name, state, reason }) => `${name} ${state} ${reason}`);
}

/** Everything that a run leaves behind, but for the lines that have the runner mask a value. */
export function leftBy(run: ActionRun): string {
  const log = run.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const file = run.outputs['report-file'];
  return [...log, run.stderr, run.summary, JSON.stringify(run.outputs), file === undefined ? '' : readFileSync(file, 'utf8')].join('\n');
}
