import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { packageRoot } from '../../../loopback/description.ts';
import type { Loopback } from '../../../loopback/main.ts';
import { REPOSITORY, TOKEN } from '../../bundle/shop.ts';

/** `ops-actions watch` as it is shipped, as a process of its own that a test can look at while it runs. */

export interface Watching {
  readonly stdout: string;
  readonly stderr: string;
  /** Resolves when both outputs together hold it; fails if the process ends before. */
  says(text: string | RegExp): Promise<void>;
  send(signal: NodeJS.Signals): void;
  /** The exit code. */
  ended: Promise<number | null>;
}

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

export function startWatch(
  github: Pick<Loopback, 'url'> | null,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Watching {
  const child = spawn(process.execPath, [join(packageRoot(), 'dist/cli.js'), 'watch', '--interval', '100ms', ...args], {
    env: {
      PATH: process.env.PATH,
      GITHUB_REPOSITORY: REPOSITORY,
      ...(github === null ? {} : { GITHUB_API_URL: github.url, GITHUB_TOKEN: TOKEN }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const said = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  const ended = new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      said[stream] += chunk;
      for (const listener of listeners) listener();
    });
  }
  return {
    get stdout() {
      return said.stdout;
    },
    get stderr() {
      return said.stderr;
    },
    ended,
    send: (signal) => void child.kill(signal),
    says: (text) =>
      new Promise((heard, failed) => {
        const listen = (): void => {
          const all = said.stdout + said.stderr;
          if (typeof text === 'string' ? !all.includes(text) : !text.test(all)) return;
          listeners.delete(listen);
          heard();
        };
        listeners.add(listen);
        ended.then(() => failed(new Error(`ended without ${text}:\n${said.stdout}\n${said.stderr}`)), failed);
        listen();
      }),
  };
}
