import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach } from '@jest/globals';
import { packageRoot } from '../../loopback/description.ts';
import type { Loopback } from '../../loopback/main.ts';
import { type ActionRun, type ActionRunOptions, runAction } from '../../loopback/run-action.ts';
import type { Mode } from '../../loopback/state/git.ts';
import { FORK_TOKEN, REPOSITORY, startShop, TOKEN } from './shop.ts';

/** Scratch git repositories, a GitHub that knows their commits, and runs of the shipped secret-scan on them. */

/** Built here, so that no scanner takes it for a real one. gitleaks wants as much chance in it as a real one has. */
export function fakeToken(number: number): string {
  const letters = 'aK3xR9mQ2wZ7bT5nL8cV4dF6gH1jP0sYEuXi';
  const turned = letters.slice(number % 36) + letters.slice(0, number % 36);
  return ['gh', 'p_', turned].join('');
}

/** What takes a text out of a file, or the file away. */
export type Files = Readonly<Record<string, string | null>>;

const TIME = '2026-01-01T00:00:00Z';
const WHO = { name: 'Ben', email: 'ben@example.com' };

export class Scratch {
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(parent: string) {
    this.folder = join(parent, 'checkout');
    mkdirSync(this.folder);
    this.#env = {
      PATH: process.env.PATH,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: WHO.name,
      GIT_AUTHOR_EMAIL: WHO.email,
      GIT_AUTHOR_DATE: TIME,
      GIT_COMMITTER_NAME: WHO.name,
      GIT_COMMITTER_EMAIL: WHO.email,
      GIT_COMMITTER_DATE: TIME,
    };
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: string[]): string {
    return execFileSync('git', ['-C', this.folder, ...args], {
      env: this.#env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  /** Writes files and commits them; gives the commit's id. */
  commit(message: string, files: Files): string {
    for (const [name, content] of Object.entries(files)) {
      const file = join(this.folder, name);
      mkdirSync(dirname(file), { recursive: true });
      if (content === null) rmSync(file);
      else writeFileSync(file, content);
    }
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD');
  }

  /** Every commit as the GitHub of the test takes it; their ids are the same there. */
  tell(github: Loopback): void {
    const repository = github.state.repository(REPOSITORY);
    if (!repository) throw new Error(`the seed has no ${REPOSITORY}`);
    const signature = { ...WHO, date: new Date(TIME) };
    for (const sha of this.git('rev-list', '--reverse', '--topo-order', '--all').split('\n')) {
      const [tree = '', parents = ''] = this.git('show', '--no-patch', '--format=%T|%P', sha).split('|');
      const message = `${this.git('show', '--no-patch', '--format=%B', sha)}\n`;
      const commit = { tree, parents: parents.split(' ').filter(Boolean), author: signature, committer: signature, message };
      const told = repository.git.putCommit(commit);
      if (told !== sha) throw new Error(`${sha} became ${told}`);
      const entries = this.git('ls-tree', sha).split('\n').filter(Boolean);
      repository.git.putTree(
        entries.map((line) => {
          const [, mode, id, name] = /^(\d{6}) \w+ ([0-9a-f]{40})\t(.+)$/.exec(line) ?? [];
          return { mode: mode as Mode, sha: id ?? '', name: name ?? '' };
        }),
      );
    }
  }
}

export interface Stage {
  github: Loopback;
  scratch: Scratch;
  /** Of the test; removed with it. */
  folder: string;
  /** A PATH with git and node, and without gitleaks. */
  plainPath: string;
  base: string;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A repository with these files on main, and the branch `sum` checked out. */
export async function startStage(files: Files = { 'README.md': 'The shop\n' }): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  folders.push(folder);
  const permissions = { contents: 'read', statuses: 'write' } as const;
  const github = await startShop({
    tokens: [
      { token: TOKEN, permissions },
      { token: FORK_TOKEN, permissions, 'read-only-fork': true },
    ],
    repositories: [{ name: REPOSITORY, branches: { main: { files: { 'README.md': 'The shop\n' } } } }],
  });
  const scratch = new Scratch(folder);
  const base = scratch.commit('base', files);
  scratch.git('checkout', '--quiet', '-b', 'sum');
  const plain = join(folder, 'plain');
  mkdirSync(plain);
  for (const name of ['git', 'node', 'sh', 'tar']) symlinkSync(name === 'node' ? process.execPath : onPath(name), join(plain, name));
  return { github, scratch, folder, plainPath: plain, base };
}

/** The first program of that name on this process's PATH; throws if there is none. */
export function onPath(name: string): string {
  const folder = (process.env.PATH ?? '').split(delimiter).find((each) => existsSync(join(each, name)));
  if (folder === undefined) throw new Error(`${name} is not on PATH.`);
  return join(folder, name);
}

/** Puts an executable into a folder of its own; gives the folder. */
export function program(parent: string, name: string, text: string): string {
  const folder = join(parent, `${name}-bin`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

/** Runs the shipped secret-scan on the checked-out branch, as a pull request against main. */
export function runSecretScan(stage: Stage, path: string, change: Partial<ActionRunOptions> = {}): Promise<ActionRun> {
  const { inputs, env, ...rest } = change;
  const head = stage.scratch.git('rev-parse', 'HEAD');
  return runAction({
    script: join(packageRoot(), 'dist/secret-scan.js'),
    apiUrl: stage.github.url,
    repository: REPOSITORY,
    event: 'pull_request',
    payload: pullPayload(stage.base, head),
    ...rest,
    inputs: { token: TOKEN, path: stage.scratch.folder, ...inputs },
    // Nothing is ever fetched from the internet.
    env: { PATH: path, OPS_ACTIONS_TOOLS_URL: 'http://127.0.0.1:9', ...env },
  });
}

export function pullPayload(base: string, head: string, headRepository = REPOSITORY): unknown {
  return {
    action: 'synchronize',
    pull_request: {
      number: 7,
      head: { sha: head, ref: 'sum', repo: { full_name: headRepository } },
      base: { sha: base, ref: 'main', repo: { full_name: REPOSITORY } },
    },
  };
}

/** Everything that a run leaves behind, but for the line that has the runner mask the token. */
export function leftBy(run: ActionRun, github: Loopback): string {
  const statuses = github.state.repository(REPOSITORY)?.statuses ?? [];
  return [
    run.stdout,
    run.stderr,
    run.summary,
    JSON.stringify(run.outputs),
    JSON.stringify(statuses),
    JSON.stringify(github.journal.entries),
  ].join('\n');
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
