import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll } from '@jest/globals';
import { packageRoot } from '../../loopback/description.ts';

/** How a process ended. */
export interface Ended {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Where scripts/install-tools.mjs puts programs. */
export function toolsFolder(): string {
  return join(packageRoot(), '.tools/bin');
}

/** The path of a program that scripts/install-tools.mjs put there. */
export function tool(name: 'act' | 'actionlint' | 'gitleaks' | 'zizmor'): string {
  return join(toolsFolder(), name);
}

/** PATH with the Node that GitHub runs actions with in front. */
export function pathWithNode24(): string {
  return [join(packageRoot(), '.tools/node24'), process.env.PATH ?? ''].join(delimiter);
}

/**
 * Runs a program to its end with nothing but `env` in its environment; ends it after `limitMs`.
 * Resolves whatever the exit code, and rejects when it cannot be started. `started` is told its process id.
 */
export async function runTool(
  program: string,
  args: readonly string[],
  cwd: string,
  env = {},
  limitMs = 100_000,
  started?: (pid: number) => void,
): Promise<Ended> {
  const child = spawn(program, args, { cwd, env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: limitMs });
  if (child.pid !== undefined) started?.(child.pid);
  const ended: Ended = { exitCode: null, stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      ended[stream] += chunk;
    });
  }
  ended.exitCode = await new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
  return ended;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is removed after the tests of the file. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ops-actions-'));
  folders.push(folder);
  return folder;
}
