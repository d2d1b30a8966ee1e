import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AdapterDeps, SshConfig, SymlinkConfig } from '../../../../../actions/deploy-with-rollback/adapters/config.ts';
import { makeAdapter } from '../../../../../actions/deploy-with-rollback/adapters/make-adapter.ts';
import type { Adapter } from '../../../../../actions/deploy-with-rollback/ports.ts';
import { context, folder, never, type Stage, stage, told, until } from '../stage.ts';
import { type Sshd, startSshd } from './sshd.ts';

let sshd: Sshd;
beforeAll(async () => {
  sshd = await startSshd(folder());
});
afterAll(() => sshd?.stop());

function site(
  change: Partial<SymlinkConfig> = {},
  ssh: Partial<SshConfig> = {},
  deps: Partial<AdapterDeps> = {},
): { adapter: Adapter; at(...path: string[]): string; lines: string[] } {
  const root = folder();
  const at = (...path: string[]): string => join(root, ...path);
  for (const [index, name] of ['v1', 'v2', 'v3'].entries()) {
    mkdirSync(at('releases', name), { recursive: true });
    writeFileSync(at('releases', name, 'version'), name);
    utimesSync(at('releases', name), 1_700_000_000 + index, 1_700_000_000 + index);
  }
  const tools: Stage = stage(deps);
  const config: SymlinkConfig = {
    ...{ releases: at('releases'), current: at('current') },
    ...change,
    ssh: { host: '127.0.0.1', port: sshd.port, user: sshd.user, key_file: sshd.key, known_hosts: sshd.knownHosts, ...ssh },
  };
  return { adapter: makeAdapter({ kind: 'symlink', symlink: config }, tools), at, lines: tools.lines };
}

const serves = (artifact: string | null): unknown => ({ state: 'read', artifact, sha: null });

test('a release is switched to, asked for, gone back from and cleaned up', async () => {
  const words = ["it's", '$(touch x)', '', 'a  b', '-n', '\\n'];
  const out = join(folder(), 'reloaded');
  const { adapter, at, lines } = site({ reload: ['bash', '-c', `printf '%s\\0' "$@" >> '${out}'; echo reloaded`, 'sh', ...words] });
  expect(await adapter.current(never())).toEqual(serves(null));
  expect(told(await adapter.prepare(context('v3')))).toBe('done');
  expect(told(await adapter.switchTo(context('v3')))).toBe('done');
  expect(await adapter.current(never())).toEqual(serves('v3'));
  expect(told(await adapter.rollback(context('v2')))).toBe('done');
  expect(readlinkSync(at('current'))).toBe(at('releases', 'v2'));
  expect(readFileSync(out, 'utf8').split('\0')).toEqual([...words, ...words, '']);
  expect(lines).toEqual(['reloaded', 'reloaded']);
  expect(await Promise.all(['v1', 'v9', '..', '$(id)'].map((name) => adapter.has(name, never())))).toEqual(['yes', 'no', 'no', 'no']);
  expect(await adapter.cleanup?.([], ['v1'], never())).toEqual({ state: 'done', output: 'v1' });
  expect(readdirSync(at('releases')).sort()).toEqual(['v2', 'v3']);
});

test('a reader never finds the link missing', async () => {
  const { adapter, at } = site();
  await adapter.switchTo(context('v1'));
  let [reads, isOver] = [0, false];
  const bad: unknown[] = [];
  const read = (): void => {
    for (let i = 0; i < 50; i += 1) {
      try {
        const version = readFileSync(at('current', 'version'), 'utf8');
        if (!/^v[12]$/.test(version)) bad.push(version);
        reads += 1;
      } catch (error) {
        bad.push(error);
      }
    }
    if (!isOver) setImmediate(read);
  };
  read();
  for (let i = 0; i < 6; i += 1) expect(told(await adapter.switchTo(context(i % 2 === 0 ? 'v2' : 'v1')))).toBe('done');
  isOver = true;
  expect(bad).toEqual([]);
  expect(reads).toBeGreaterThan(50);
});

test('the key can come from a variable, and the file it is put into does not stay', async () => {
  const temp = folder();
  const deployEnv = { SSH_KEY: readFileSync(sshd.key).toString('base64') };
  const tools = stage({ deployEnv, env: { PATH: process.env.PATH, RUNNER_TEMP: temp } });
  const ssh = { host: '127.0.0.1', port: sshd.port, user: sshd.user, known_hosts: sshd.knownHosts, key_env: 'SSH_KEY' };
  mkdirSync(join(tools.workspace, 'releases/v1'), { recursive: true });
  const [releases, current] = [join(tools.workspace, 'releases'), join(tools.workspace, 'current')];
  const adapter = makeAdapter({ kind: 'symlink', symlink: { releases, current, ssh } }, tools);
  expect(await adapter.has('v1', never())).toBe('yes');
  expect(readdirSync(temp)).toEqual([]);
});

test.each<[string, () => Partial<SshConfig>, boolean]>([
  ['a machine that is not the one we know', () => ({ known_hosts: sshd.wrongHosts }), false],
  ['a machine that we do not know', () => ({ known_hosts: 'other.example ssh-ed25519 AAAA' }), false],
  ['a key that is not let in', () => ({ key_file: sshd.strangersKey }), false],
  ['a port where nobody answers', () => ({ port: 1 }), true],
])('%s: nothing is known, nothing is changed', async (_, ssh, transient) => {
  const { adapter, at } = site({}, ssh());
  expect(await adapter.has('v9', never())).toBe('unknown');
  expect(await adapter.current(never())).toMatchObject({ state: 'unknown', why: expect.stringContaining('ssh could not connect') });
  expect(await adapter.switchTo(context('v1'))).toMatchObject({ state: 'failed', transient });
  expect(existsSync(at('current'))).toBe(false);
});

test('a switch that hangs is ended, here at least', async () => {
  const mark = join(folder(), 'hangs');
  const { adapter } = site({ reload: ['bash', '-c', `echo $$ > '${mark}'; exec sleep 60`] });
  const cancel = new AbortController();
  const running = adapter.switchTo(context('v1', { signal: cancel.signal }));
  await until(() => existsSync(mark) && readFileSync(mark, 'utf8').trim() !== '');
  cancel.abort();
  expect(told(await running)).toMatch(/^interrupted: /);
  process.kill(Number(readFileSync(mark, 'utf8')), 'SIGKILL');
});
