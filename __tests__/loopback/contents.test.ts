import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ObjectStore } from '../../loopback/state/git.ts';
import { ask, PULL, seed, start } from './hub.ts';

const CONTENTS = '/repos/acme/shop/contents';
const MEGABYTE = 1024 * 1024;
const tree = {
  'a.txt': 'old\n',
  'b dir/\u00fc.txt': 'x',
  'b.txt': '',
  'big.bin': 'x'.repeat(MEGABYTE + 1),
  'edge.bin': 'x'.repeat(MEGABYTE),
};
const withTree = () => seed({}, { branches: { main: { files: tree }, 'release/1': { from: 'main', files: { 'a.txt': 'new\n' } } } });

test.each<[string, string, Record<string, unknown>]>([
  [
    'a file of the default branch',
    '/a.txt',
    { content: 'b2xkCg==\n', encoding: 'base64', size: 4, type: 'file', name: 'a.txt', path: 'a.txt' },
  ],
  ['a file of a branch with a slash', '/a.txt?ref=release/1', { content: 'bmV3Cg==\n' }],
  ['a file by a full ref', '/a.txt?ref=refs/heads/release/1', { content: 'bmV3Cg==\n' }],
  ['a name with a space and an umlaut', '/b%20dir/%C3%BC.txt', { content: 'eA==\n', path: 'b dir/\u00fc.txt' }],
  ['a path that is encoded as a whole', '/b%20dir%2F%C3%BC.txt', { content: 'eA==\n' }],
  ['an empty file', '/b.txt', { content: '', encoding: 'base64', size: 0 }],
  ['a file above 1 MB', '/big.bin', { content: '', encoding: 'none', size: MEGABYTE + 1 }],
])('%s', async (_, path, expected) => {
  const hub = await start({ seed: withTree() });
  expect((await ask(hub, CONTENTS + path)).json).toMatchObject(expected);
  expect(hub.journal.invalid).toEqual([]);
});

test('a file of exactly 1 MB is still in the answer, and the raw media type has any', async () => {
  const hub = await start({ seed: withTree() });
  const edge = await ask(hub, `${CONTENTS}/edge.bin`);
  expect(Buffer.from(String(edge.json.content), 'base64')).toHaveLength(MEGABYTE);
  const raw = await ask(hub, `${CONTENTS}/big.bin`, { headers: { accept: 'application/vnd.github.raw+json' } });
  expect([raw.status, raw.text.length, raw.headers.get('content-type')]).toEqual([
    200,
    MEGABYTE + 1,
    'application/vnd.github.raw+json; charset=utf-8',
  ]);
});

test('a folder is listed, in git order', async () => {
  const hub = await start({ seed: withTree() });
  for (const path of ['', '/']) {
    const rows = (await ask(hub, CONTENTS + path)).rows;
    expect(rows.map((row) => `${row.type} ${row.path}`)).toEqual([
      'file a.txt',
      'dir b dir',
      'file b.txt',
      'file big.bin',
      'file edge.bin',
      'file old.txt',
      'dir secrets',
      'dir src',
    ]);
  }
});

test.each(['/none.txt', '/a.txt/below', '/a.txt?ref=none'])('%s is not there', async (path) => {
  const hub = await start({ seed: withTree() });
  expect((await ask(hub, CONTENTS + path)).status).toBe(404);
});

test('a similar file under a new name is a rename, an unlike one is not, and lines are counted', async () => {
  const lines = (...text: string[]) => `${text.join('\n')}\n`;
  const files = [
    { path: 'moved.md', from: 'here.md', status: 'renamed' as const, content: lines('1', '2', '3', 'four') },
    { path: 'other.md', status: 'added' as const, content: lines('a', 'b') },
    { path: 'gone.md', status: 'removed' as const },
    { path: 'edit.md', status: 'modified' as const, content: lines('1', 'two', '3') },
  ];
  const branches = {
    main: { files: { 'here.md': lines('1', '2', '3', '4'), 'gone.md': lines('x', 'y'), 'edit.md': lines('1', '2', '3') } },
  };
  const hub = await start({ seed: seed({}, { branches, 'pull-requests': [{ ...PULL, files }] }) });
  const { rows } = await ask(hub, '/repos/acme/shop/pulls/2/files');
  expect(rows.map((row) => [row.status, row.previous_filename, row.filename, row.additions, row.deletions])).toEqual([
    ['modified', undefined, 'edit.md', 1, 1],
    ['removed', undefined, 'gone.md', 0, 2],
    ['renamed', 'here.md', 'moved.md', 1, 1],
    ['added', undefined, 'other.md', 2, 0],
  ]);
  expect(rows[0]?.patch).toBe('@@ -2,1 +2,1 @@\n-2\n+two');
  expect((await ask(hub, '/repos/acme/shop/pulls/2')).json).toMatchObject({ changed_files: 4, additions: 4, deletions: 4, commits: 1 });
});

test('ids are those that git gives', () => {
  const store = new ObjectStore();
  const date = new Date('2025-01-02T03:04:05Z');
  const person = { name: 'Ana', email: 'ana@example.com', date };
  const files = { 'a.txt': 'hello\n', 'a/b.txt': 'deep\n', 'a-b': 'x' };
  const first = store.putCommit({
    tree: store.changed(null, [{ path: 'a.txt', content: 'hello\n' }]),
    parents: [],
    author: person,
    committer: person,
    message: 'one\n',
  });
  const whole = store.changed(
    store.commit(first)?.tree ?? null,
    Object.entries(files).map(([path, content]) => ({ path, content })),
  );
  const second = store.putCommit({ tree: whole, parents: [first], author: person, committer: person, message: 'two\n' });

  const folder = mkdtempSync(join(tmpdir(), 'loopback-'));
  try {
    const stamp = '2025-01-02T03:04:05Z';
    const author = { GIT_AUTHOR_NAME: 'Ana', GIT_AUTHOR_EMAIL: 'ana@example.com', GIT_AUTHOR_DATE: stamp };
    const committer = { GIT_COMMITTER_NAME: 'Ana', GIT_COMMITTER_EMAIL: 'ana@example.com', GIT_COMMITTER_DATE: stamp };
    const env = { ...process.env, ...author, ...committer, TZ: 'UTC', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const git = (input: string, ...args: string[]) => execFileSync('git', args, { cwd: folder, env, input, encoding: 'utf8' }).trim();
    git('', 'init', '-q');
    const blob = (text: string) => git(text, 'hash-object', '-w', '--stdin');
    const one = git(`100644 blob ${blob('hello\n')}\ta.txt\n`, 'mktree');
    const deep = git(`100644 blob ${blob('deep\n')}\tb.txt\n`, 'mktree');
    const two = git(`100644 blob ${blob('hello\n')}\ta.txt\n040000 tree ${deep}\ta\n100644 blob ${blob('x')}\ta-b\n`, 'mktree');
    const parent = git('one\n', 'commit-tree', one);
    expect([whole, first, second]).toEqual([two, parent, git('two\n', 'commit-tree', two, '-p', parent)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
