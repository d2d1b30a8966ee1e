import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packageRoot } from '../../../loopback/description.ts';
import { REPOSITORY, TOKEN } from '../../bundle/shop.ts';

/** Plays the runner's folder for temporary files, where the action installs Danger: 89 packages, 35 MB. Test files at work at once keep apart. */
export const TEMP = join(packageRoot(), '.tools/danger', process.env.JEST_WORKER_ID ?? '1');
const DANGER = join(TEMP, 'ops-allowed-paths/node_modules/danger/distribution/commands/danger.js');

export interface Run {
  exitCode: number | null;
  /** Standard output and standard error, as the log has them. */
  log: string;
  summary: string;
  outputs: Readonly<Record<string, string>>;
}

/**
 * A project of a team beside the installed Danger: `ops-actions` as npm would unpack it, and a TypeScript that can compile Dangerfiles.
 * Danger 14 calls `transpileModule`, which TypeScript 7 no longer has.
 */
export async function installProject(): Promise<void> {
  const modules = join(TEMP, 'node_modules');
  if (!existsSync(join(modules, 'typescript'))) {
    const parameters = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--prefix', TEMP, 'typescript@5.9.3'];
    const { exitCode, log } = await start('npm', parameters, TEMP, process.env);
    if (exitCode !== 0) throw new Error(`npm ${parameters.join(' ')} failed:\n${log}`);
  }
  // Afterwards: npm removes what it did not install.
  const own = join(modules, 'ops-actions');
  rmSync(own, { recursive: true, force: true });
  for (const path of ['package.json', 'dist']) cpSync(join(packageRoot(), path), join(own, path), { recursive: true });
}

/** Runs a Dangerfile of the given name and text in a project of its own, as `danger ci` in a job of pull request 7. */
export async function runDangerfile(apiUrl: string, name: string, text: string, env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return inJob(apiUrl, async (folder, jobEnv) => {
    writeFileSync(join(folder, name), text);
    symlinkSync(join(TEMP, 'node_modules'), join(folder, 'node_modules'));
    const parameters = ['ci', '--dangerfile', name, '--failOnErrors'];
    return start(process.execPath, [DANGER, ...parameters], folder, {
      ...jobEnv,
      DANGER_GITHUB_API_BASE_URL: apiUrl,
      DANGER_GITHUB_API_TOKEN: TOKEN,
      ...env,
    });
  });
}

/** Calls `work` with a folder and the environment that a runner gives a job's step, and reads what the step left behind. */
export async function inJob(
  apiUrl: string,
  work: (folder: string, env: NodeJS.ProcessEnv) => Promise<Pick<Run, 'exitCode' | 'log'>>,
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'danger-'));
  const file = (name: string, text = ''): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const pull = { number: 7, base: { repo: { full_name: REPOSITORY } } };
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKFLOW: 'Paths',
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/paths.yml@refs/heads/main`,
    GITHUB_EVENT_NAME: 'pull_request_target',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify({ pull_request: pull })),
    GITHUB_API_URL: apiUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_RUN_ID: '77',
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    RUNNER_TEMP: TEMP,
  };
  try {
    const { exitCode, log } = await work(folder, env);
    const outputs = readFileSync(env.GITHUB_OUTPUT, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    return {
      exitCode,
      log,
      summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'),
      outputs: Object.fromEntries(outputs.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command; nothing but `env` reaches it. */
export async function start(
  command: string,
  parameters: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Pick<Run, 'exitCode' | 'log'>> {
  const child = spawn(command, parameters, { cwd: resolve(folder), env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
    });
  }
  const exitCode = await new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
  return { exitCode, log };
}
