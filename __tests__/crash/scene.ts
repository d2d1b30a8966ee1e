import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { LedgerEvent } from '../../core/ledger/ledger.ts';
import type { Report } from '../../core/model.ts';
import { packageRoot } from '../../loopback/description.ts';

/** A machine with releases, a link to the one that serves, a real server behind it, and the shipped command line. */
export interface Scene {
  folder: string;
  /** Of ledger and lock. */
  ledger: string;
  url: string;
  /** Starts `ops-actions ARGS --environment production --json`. */
  start(args: readonly string[], env?: NodeJS.ProcessEnv): Running;
  /** Runs it to its end. */
  run(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Done>;
  /** Changes keys of the environment in the configuration. */
  configure(change: Readonly<Record<string, unknown>>): void;
  /** What answers: `v1 200`. */
  ask(): Promise<string>;
  /** The server keeps the `after`th answer of `version` back. Resolves when somebody waits for it. */
  hold(version: string, after: number): Promise<void>;
  letGo(): void;
  events(): LedgerEvent[];
  /** Files in the folder of ledger and lock. */
  state(): string[];
  close(): Promise<void>;
}

export interface Running {
  child: ChildProcess;
  stderr(): string;
  ended: Promise<Done>;
}

export interface Done {
  exit: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
  /** Throws where none was printed. */
  report(): Report;
}

const CLI = join(packageRoot(), 'dist/cli.js');
const SERVER = join(packageRoot(), '__tests__/crash/served-app.mjs');

/** The reload hook: stays in the middle of a switch as long as there is a file `pause-VERSION`, and says that it does. */
export const PAUSE = 'if [ -e "pause-$OPS_ARTIFACT" ]; then echo $$ > pausing; while [ -e "pause-$OPS_ARTIFACT" ]; do sleep 0.02; done; fi';

/** The same releases switched by a command, which pauses before it changes anything. */
export const BY_COMMAND = {
  adapter: 'command',
  symlink: undefined,
  commands: {
    switch: `${PAUSE}\nln -sfn "releases/$OPS_ARTIFACT" next\nmv -T next current`,
    current: 'basename "$(readlink current)"',
  },
};

const ledgers = new Map<string, Promise<string>>();

/** `verified` were deployed one after the other by the command line, so the last of them serves; v2 answers with `status`. */
export async function openScene({ verified, status = 200 }: { verified: readonly string[]; status?: number }): Promise<Scene> {
  const key = verified.join(' ');
  const made = ledgers.get(key) ?? ledgerOf(verified);
  ledgers.set(key, made);
  const text = await made;
  const scene = await emptyScene(status);
  mkdirSync(scene.ledger, { recursive: true });
  writeFileSync(join(scene.ledger, LEDGER), text);
  pointTo(scene.folder, verified.at(-1) ?? 'v1');
  return scene;
}

const LEDGER = 'deploy-production.jsonl';

async function ledgerOf(verified: readonly string[]): Promise<string> {
  const scene = await emptyScene(200);
  try {
    for (const version of verified) {
      const { exit, stdout, stderr } = await scene.run(['deploy', '--artifact', version]);
      if (exit !== 0) throw new Error(`${version} was not deployed: ${stdout}${stderr}`);
    }
    return readFileSync(join(scene.ledger, LEDGER), 'utf8');
  } finally {
    await scene.close();
  }
}

function pointTo(folder: string, version: string): void {
  rmSync(join(folder, 'current'), { force: true });
  symlinkSync(`releases/${version}`, join(folder, 'current'));
}

async function emptyScene(status: number): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'ops-crash-'));
  for (const [version, answers] of [
    ['v0', 200],
    ['v1', 200],
    ['v2', status],
    ['v3', 200],
  ] as const) {
    mkdirSync(join(folder, 'releases', version), { recursive: true });
    writeFileSync(join(folder, 'releases', version, 'status'), String(answers));
  }
  // Before the first deploy something else serves.
  pointTo(folder, 'v0');
  const server = fork(SERVER, [join(folder, 'current')], { stdio: 'inherit', execArgv: [] });
  const [{ port }] = (await once(server, 'message')) as [{ port: number }];
  const url = `http://127.0.0.1:${port}/health`;
  const ledger = join(folder, '.ops/ledger');
  const running = new Set<ChildProcess>();

  const configure: Scene['configure'] = (change) => {
    mkdirSync(join(folder, '.github/ops'), { recursive: true });
    const production = {
      adapter: 'symlink',
      symlink: { releases: 'releases', current: 'current', reload: ['sh', '-c', PAUSE] },
      probes: [{ name: 'app', http: { url }, expect: ['status == 200', 'header["x-version"] == artifact'] }],
      verify: { interval: '20ms', failures: 3, successes: 3, soak: '100ms', grace: '0s' },
      windows: [],
      ...change,
    };
    writeFileSync(join(folder, '.github/ops/deploy.yml'), JSON.stringify({ version: 1, environments: { production } }));
  };
  const start: Scene['start'] = (args, env = {}) => {
    const argv = [CLI, ...args, '--environment', 'production', '--json'];
    const child = spawn(process.execPath, argv, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const ended = new Promise<Done>((done) => {
      child.once('close', (exit, signal) => {
        running.delete(child);
        done({ exit, signal, stdout, stderr, report: () => reportIn(stdout, stderr) });
      });
    });
    return { child, stderr: () => stderr, ended };
  };
  configure({});
  return {
    ...{ folder, ledger, url, start, configure },
    run: (args, env) => start(args, env).ended,
    async ask() {
      const response = await fetch(url, { headers: { connection: 'close' } });
      await response.arrayBuffer();
      return `${response.headers.get('x-version')} ${response.status}`;
    },
    async hold(version, after) {
      server.send({ hold: version, after });
      await once(server, 'message');
    },
    letGo: () => void server.send({ letGo: true }),
    events: () => eventsIn(join(ledger, LEDGER)),
    state: () => (existsSync(ledger) ? readdirSync(ledger).sort() : []),
    async close() {
      for (const child of running) child.kill('SIGKILL');
      server.kill('SIGKILL');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function reportIn(stdout: string, stderr: string): Report {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    throw new Error(`no report: ${stdout}\n${stderr}`);
  }
}

/** Whole lines only: another process may be writing one. */
function eventsIn(file: string): LedgerEvent[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LedgerEvent);
}

/** Waits for something that will be. Rejects after `limitMs`, or as soon as `never` says why it will not be. */
export async function until(is: () => boolean, what: string, never: () => string | null = () => null, limitMs = 30_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!is()) {
    const why = never();
    if (why !== null) throw new Error(`${what} will not be: ${why}`);
    if (performance.now() > end) throw new Error(`${what} was not within ${limitMs / 1000} s`);
    await delay(3);
  }
}
