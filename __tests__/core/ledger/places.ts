import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach } from '@jest/globals';
import type { GitHub } from '../../../core/github/client.ts';
import { githubRefs } from '../../../core/github/refs.ts';
import { directoryCells, directoryLog } from '../../../core/ledger/directory.ts';
import { gitCells } from '../../../core/ledger/git-cells.ts';
import { gitLog } from '../../../core/ledger/git-log.ts';
import { DEFAULT_PREFIX } from '../../../core/ledger/names.ts';
import { PATIENCE } from '../../../core/ledger/patience.ts';
import type { CellPort, LogPort } from '../../../core/ledger/ports.ts';
import { type Loopback, startLoopback } from '../../../loopback/main.ts';
import type { Seed, SeedRuleset, SeedToken } from '../../../loopback/seed.ts';
import { clientOf, TOKEN } from '../github/server.ts';

/** The two places that state is kept in, so that each test of ledger, store and lock runs over both. */

/** The real patience, in whose time a second takes 20 ms. */
export const HURRY = { ...PATIENCE, sleep: (ms: number) => delay(ms / 50) };

/** Each `cells` and `log` is a writer of its own, with its own client. */
export interface Place {
  cells(): Promise<CellPort>;
  log(name: string): Promise<LogPort>;
  /** Replaces a cell's text, or a log's lines, behind everybody's back. */
  tamperCell(name: string, text: string): void;
  tamperLog(name: string, change: (lines: string) => string): void;
}

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

export interface Hub extends Place {
  hub: Loopback;
  client(): Promise<GitHub>;
}

export async function hubPlace({ rulesets = [], token = {} }: { rulesets?: SeedRuleset[]; token?: Partial<SeedToken> } = {}): Promise<Hub> {
  const seed: Seed = {
    tokens: [{ token: TOKEN, permissions: { contents: 'write' }, ...token }],
    'rate-limit': 100_000,
    repositories: [{ name: 'octo/app', branches: { main: { files: { 'README.md': '# App\n' } } }, rulesets }],
  };
  const hub = await startLoopback({ seed, unref: true });
  closing.push(() => hub.close());
  const client = (): Promise<GitHub> => clientOf(hub);
  const replace = (name: string, change: (files: Map<string, string>) => void): void => {
    const repository = hub.state.repository('octo/app');
    const [ref, git] = [`${DEFAULT_PREFIX}${name}`, repository?.git];
    const old = git?.commit(repository?.refs.get(ref) ?? '');
    if (repository === undefined || git === undefined || old === undefined) throw new Error(`there is no ${ref}`);
    const files = new Map([...git.files(old.tree)].map(([path, { sha }]) => [path, git.blob(sha)?.toString('utf8') ?? '']));
    change(files);
    const tree = git.changed(
      null,
      [...files].map(([path, content]) => ({ path, content })),
    );
    repository.refs.set(ref, git.putCommit({ ...old, tree, message: 'tampered' }));
  };
  return {
    hub,
    client,
    cells: async () => gitCells(githubRefs(await client()), DEFAULT_PREFIX),
    log: async (name) => gitLog(githubRefs(await client()), `${DEFAULT_PREFIX}${name}`),
    tamperCell: (name, text) => replace(name, (files) => files.set('value.json', text)),
    tamperLog: (name, change) =>
      replace(name, (files) => {
        const [path = ''] = [...files.keys()].sort();
        files.set(path, change(files.get(path) ?? ''));
      }),
  };
}

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ledger-'));
  closing.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export async function directoryPlace(): Promise<Place & { path: string }> {
  const { readFileSync, writeFileSync } = await import('node:fs');
  const path = folder();
  return {
    path,
    cells: async () => directoryCells(path, { patience: HURRY }),
    log: async (name) => directoryLog(path, name, { patience: HURRY }),
    tamperCell: (name, text) => writeFileSync(join(path, `${name}.json`), text),
    tamperLog: (name, change) => {
      const file = join(path, `${name}.jsonl`);
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    },
  };
}

export const PLACES: readonly (readonly [string, () => Promise<Place>])[] = [
  ['refs', () => hubPlace()],
  ['a folder', directoryPlace],
];

/** Numbers 1 to n. */
export function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}
