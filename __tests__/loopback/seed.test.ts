import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { startLoopback } from '../../loopback/main.ts';
import { ask, PULL, seed, start } from './hub.ts';

const folder = mkdtempSync(join(tmpdir(), 'loopback-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MINIMAL = ['repositories:', '  - name: acme/shop', '    branches:', '      main: {}'];

function file(...lines: string[]): string {
  const path = join(folder, 'seed.yml');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

test.each<[string, string[], RegExp]>([
  ['is no YAML', ['repositories: ['], /seed\.yml:\d+: /],
  [
    'has an unknown key',
    [...MINIMAL, '    colour: red'],
    /seed\.yml:5: `repositories\.0` has an unknown key `colour`; allowed are name, private,/,
  ],
  ['lacks a key', ['repositories:', '  - name: acme/shop'], /seed\.yml:2: `repositories\.0` must have required property 'branches'/],
  [
    'has a wrong value',
    [...MINIMAL, '    collaborators:', '      ana: boss'],
    /seed\.yml:6: `repositories\.0\.collaborators\.ana` must be one of read,/,
  ],
  [
    'has a fault of no kind',
    [...MINIMAL, 'faults:', '  - { operation: x, kind: fire }'],
    /seed\.yml:6: `faults\.0\.kind` must be one of status,/,
  ],
  [
    'names a base that is not there',
    [...MINIMAL, '    pull-requests:', '      - { title: T, user: u, head: h, files: [], ', '          base: none }'],
    /seed\.yml:7: there is no branch none/,
  ],
  [
    'uses a number twice',
    [
      ...MINIMAL,
      '    issues:',
      '      - { number: 1, title: T, user: u }',
      '    pull-requests:',
      '      - { number: 1, title: T, user: u, head: h, files: [] }',
    ],
    /seed\.yml:8: number 1 is taken/,
  ],
  ['has no default branch', ['repositories:', '  - name: a/b', '    branches: { x: {}, y: {} }'], /seed\.yml:3: there is no branch main/],
  [
    'reads a file that is not there',
    ['repositories:', '  - name: a/b', '    branches: { main: { files: { x: { file: none } } } }'],
    /x: its content .*none could not be read/,
  ],
])('a seed that %s is refused with its line', async (_, lines, message) => {
  await expect(startLoopback({ seed: file(...lines) })).rejects.toThrow(message);
});

test('a seed that is an object is checked in the same way', async () => {
  const wrong = { repositories: [{ name: 'shop', branches: { main: {} } }] };
  await expect(startLoopback({ seed: wrong })).rejects.toThrow('seed repositories.0.name: `repositories.0.name` must match pattern');
});

test('content comes from a text, from a file beside the seed, or is made up', async () => {
  writeFileSync(join(folder, 'policy.yml'), 'version: 1\n');
  const lines = ['    branches:', '      main:', '        files: { a: "text", b: { file: policy.yml }, c: { lines: 2 } }'];
  const hub = await start({ seed: file('repositories:', '  - name: acme/shop', ...lines) });
  const read = async (path: string) =>
    (
      await ask(hub, `/repos/acme/shop/contents/${path}`, {
        token: 'loopback-token',
        headers: { accept: 'application/vnd.github.raw+json' },
      })
    ).text;
  expect([await read('a'), await read('b'), await read('c')]).toEqual(['text', 'version: 1\n', 'line 1 of c\nline 2 of c\n']);
});

test("a fork's pull request has its head in the fork, and the fork shares the commits", async () => {
  const hub = await start({ seed: seed({}, { 'pull-requests': [{ ...PULL, fork: 'someone/shop' }] }) });
  const { json } = await ask(hub, '/repos/acme/shop/pulls/2');
  expect(json).toMatchObject({
    head: { label: 'someone:change', ref: 'change', repo: { full_name: 'someone/shop', fork: true } },
    base: { label: 'acme:main', repo: { full_name: 'acme/shop', fork: false } },
    changed_files: 4,
  });
  const sha = (json.head as { sha: string }).sha;
  expect((await ask(hub, `/repos/acme/shop/commits/${sha}/status`)).json.state).toBe('pending');
  expect((await ask(hub, '/repos/acme/shop/branches/change')).status).toBe(404);
});

test('a closed pull request does not follow its branch', async () => {
  const hub = await start();
  const head = async () => ((await ask(hub, '/repos/acme/shop/pulls/2')).json.head as { sha: string }).sha;
  const push = () =>
    hub.state.repository('acme/shop')?.commit('change', [{ path: 'more', content: String(Math.random()) }], { date: new Date() });
  await ask(hub, '/repos/acme/shop/pulls/2', { method: 'PATCH', body: { state: 'closed' } });
  const before = await head();
  push();
  expect(await head()).toBe(before);
  await ask(hub, '/repos/acme/shop/pulls/2', { method: 'PATCH', body: { state: 'open' } });
  expect(await head()).not.toBe(before);
});
