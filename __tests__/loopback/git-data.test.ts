import { expect, test } from '@jest/globals';
import type { Loopback } from '../../loopback/main.ts';
import type { SeedRuleset } from '../../loopback/seed.ts';
import { type Ask, ask, type Got, seed, start } from './hub.ts';

const GIT = '/repos/acme/shop/git';
const NOW = new Date('2026-01-02T03:04:05Z');
const post = (body: unknown): Ask => ({ method: 'POST', body, token: 'writer' });
const patch = (body: unknown): Ask => ({ method: 'PATCH', body, token: 'writer' });

/** `main`, `next` (a commit on main) and `other` (an unrelated history), and a token that may write contents. */
async function repository(rulesets: SeedRuleset[] = []): Promise<{ hub: Loopback; main: string; next: string; other: string }> {
  const tokens = [
    { token: 'writer', permissions: { contents: 'write' as const } },
    { token: 'reader', permissions: { contents: 'read' as const } },
    { token: 'ana', login: 'ana' },
  ];
  const branches = { main: { files: { a: 'a' } }, next: { from: 'main', files: { b: 'b' } }, other: { files: { c: 'c' } } };
  const hub = await start({ seed: seed({ tokens }, { branches, rulesets, 'pull-requests': [] }), now: () => NOW });
  const of = (name: string): string => hub.state.repository('acme/shop')?.refs.get(`refs/heads/${name}`) ?? '';
  return { hub, main: of('main'), next: of('next'), other: of('other') };
}

const said = ({ status, json }: Got): unknown => [status, json.message];

test('objects get the ids that git gives them, and come back as they were', async () => {
  const { hub } = await repository();
  const blob = await ask(hub, `${GIT}/blobs`, post({ content: Buffer.from('hello\n').toString('base64'), encoding: 'base64' }));
  expect(blob.json.sha).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
  const entries = [
    { path: 'hello.txt', mode: '100644', type: 'blob', sha: blob.json.sha },
    { path: 'events/0001.jsonl', mode: '100644', type: 'blob', content: '{"a":1}\n' },
  ];
  const tree = await ask(hub, `${GIT}/trees`, post({ tree: entries }));
  expect(tree.json.sha).toBe('6a58a01eeae3b9bdcb6945a75722e719f0e08165');
  const author = { name: 'ana', email: 'ana@example.com' };
  const commit = await ask(hub, `${GIT}/commits`, post({ message: 'First [skip ci]', tree: tree.json.sha, author }));
  expect(commit.json).toMatchObject({ sha: '3600db91d58891e4da144f70770dba2ef002ab2f', verification: { verified: false } });

  const listed = await ask(hub, `${GIT}/trees/${commit.json.sha}?recursive=1`, { token: 'reader' });
  expect((listed.json.tree as { path: string; sha: string }[]).map(({ path, sha }) => [path, sha])).toEqual([
    ['events', expect.any(String)],
    ['events/0001.jsonl', '0187f3b09d66cef7911083ad49f890f5a6589589'],
    ['hello.txt', blob.json.sha],
  ]);
  const read = await ask(hub, `${GIT}/blobs/0187f3b09d66cef7911083ad49f890f5a6589589`, { token: 'reader' });
  expect(Buffer.from(String(read.json.content), 'base64').toString()).toBe('{"a":1}\n');
});

test('a tree on a base keeps the rest, takes paths away and turns a folder into a file', async () => {
  const { hub, next } = await repository();
  const paths = async (tree: unknown): Promise<string[]> => {
    const made = await ask(hub, `${GIT}/trees`, post({ base_tree: hub.state.repository('acme/shop')?.git.commit(next)?.tree, tree }));
    const got = await ask(hub, `${GIT}/trees/${made.json.sha}?recursive=1`, { token: 'reader' });
    return (got.json.tree as { path: string; type: string }[]).map(({ path, type }) => `${type} ${path}`);
  };
  expect(await paths([{ path: 'd/e', mode: '100644', content: 'e' }])).toEqual(['blob a', 'blob b', 'tree d', 'blob d/e']);
  expect(await paths([{ path: 'a', mode: '100644', sha: null }])).toEqual(['blob b']);
});

test('what an app commits in its own name is signed, what names an author or comes from a person is not', async () => {
  const { hub, main } = await repository();
  const tree = hub.state.repository('acme/shop')?.git.commit(main)?.tree;
  const verified = async (body: object, token: string): Promise<unknown> =>
    ((await ask(hub, `${GIT}/commits`, { ...post({ message: 'x', tree, ...body }), token })).json.verification as { verified: boolean })
      .verified;
  expect(await verified({}, 'writer')).toBe(true);
  expect(await verified({ author: { name: 'x', email: 'x@example.com' } }, 'writer')).toBe(false);
  expect(await verified({}, 'ana')).toBe(false);
});

const ZERO = '0'.repeat(40);
test.each<[string, string, (ids: { main: string; next: string; other: string }) => Ask, number, string | undefined]>([
  ['a new ref', 'refs', ({ next }) => post({ ref: 'refs/heads/x', sha: next }), 201, undefined],
  ['a ref that is there', 'refs', ({ next }) => post({ ref: 'refs/heads/main', sha: next }), 422, 'Reference already exists'],
  ['a ref to nothing', 'refs', () => post({ ref: 'refs/heads/x', sha: ZERO }), 422, 'Object does not exist'],
  ['a ref below another', 'refs', ({ next }) => post({ ref: 'refs/heads/main/x', sha: next }), 422, 'Reference update failed'],
  ['a ref without refs/', 'refs', ({ next }) => post({ ref: 'heads/x', sha: next }), 422, 'heads/x is not a valid ref name'],
  ['a fast forward', 'refs/heads/main', ({ next }) => patch({ sha: next }), 200, undefined],
  ['the same again', 'refs/heads/main', ({ main }) => patch({ sha: main }), 200, undefined],
  ['another history', 'refs/heads/main', ({ other }) => patch({ sha: other }), 422, 'Update is not a fast forward'],
  ['back to an ancestor', 'refs/heads/next', ({ main }) => patch({ sha: main }), 422, 'Update is not a fast forward'],
  ['another history by force', 'refs/heads/main', ({ other }) => patch({ sha: other, force: true }), 200, undefined],
  ['a ref that is not there', 'refs/heads/x', ({ next }) => patch({ sha: next }), 422, 'Reference does not exist'],
  ['taking one away', 'refs/heads/next', () => ({ method: 'DELETE', token: 'writer' }), 204, undefined],
  ['taking none away', 'refs/heads/x', () => ({ method: 'DELETE', token: 'writer' }), 422, 'Reference does not exist'],
  ['reading none', 'ref/heads/mai', () => ({ token: 'reader' }), 404, 'Not Found'],
  [
    'writing without the grant',
    'refs',
    ({ next }) => ({ ...post({ ref: 'refs/heads/x', sha: next }), token: 'reader' }),
    403,
    'Resource not accessible by integration',
  ],
])('%s', async (_, path, request, status, message) => {
  const { hub, ...ids } = await repository();
  expect(said(await ask(hub, `${GIT}/${path}`, request(ids)))).toEqual([status, message]);
  expect(hub.journal.invalid).toEqual([]);
});

test('a repository without a commit has no Git data', async () => {
  const { hub } = await repository();
  hub.state.repository('acme/shop')?.refs.clear();
  expect(said(await ask(hub, `${GIT}/blobs`, post({ content: 'x' })))).toEqual([409, 'Git Repository is empty.']);
});

const rule = (type: SeedRuleset['rules'][number], more: Partial<SeedRuleset> = {}): SeedRuleset[] => [
  { name: 'Protected', refs: ['refs/heads/ops-ledger/**/*', 'refs/heads/next'], rules: [type], ...more },
];
const NAME = 'refs/heads/ops-ledger/x';
test.each<[string, SeedRuleset[], string, (ids: { main: string; next: string; other: string }) => Ask, string | null]>([
  [
    'creation',
    rule('creation'),
    'refs',
    ({ next }) => post({ ref: NAME, sha: next }),
    'Cannot create ref due to creations being restricted.',
  ],
  ['creation, elsewhere', rule('creation'), 'refs', ({ next }) => post({ ref: 'refs/heads/x', sha: next }), null],
  [
    'creation, excluded',
    rule('creation', { refs: '~ALL', exclude: ['refs/heads/ops-ledger/**/*'] }),
    'refs',
    ({ next }) => post({ ref: NAME, sha: next }),
    null,
  ],
  ['creation, bypassed', rule('creation', { bypass: ['github-actions[bot]'] }), 'refs', ({ next }) => post({ ref: NAME, sha: next }), null],
  ['update', rule('update'), 'refs/heads/next', ({ next }) => patch({ sha: next }), 'Cannot update this protected ref.'],
  ['deletion', rule('deletion'), 'refs/heads/next', () => ({ method: 'DELETE', token: 'writer' }), 'Cannot delete this branch'],
  [
    'non_fast_forward',
    rule('non_fast_forward'),
    'refs/heads/next',
    ({ other }) => patch({ sha: other, force: true }),
    'Cannot force-push to this branch',
  ],
  [
    'required_signatures',
    rule('required_signatures'),
    'refs',
    ({ next }) => post({ ref: NAME, sha: next }),
    'Commits must have verified signatures.',
  ],
])('rule %s', async (_, rulesets, path, request, sentence) => {
  const { hub, ...ids } = await repository(rulesets);
  const got = await ask(hub, `${GIT}/${path}`, request(ids));
  if (sentence === null) expect(got.status).toBe(201);
  else expect(said(got)).toEqual([422, `Repository rule violations found\n\n${sentence}\n\n`]);
  expect(hub.journal.invalid).toEqual([]);
});

test('the rules of a branch name their ruleset', async () => {
  const { hub } = await repository(rule('update'));
  const got = await ask(hub, '/repos/acme/shop/rules/branches/ops-ledger/x', { token: 'reader' });
  expect(got.rows).toEqual([
    { type: 'update', ruleset_source_type: 'Repository', ruleset_source: 'acme/shop', ruleset_id: expect.any(Number) },
  ]);
  expect((await ask(hub, '/repos/acme/shop/rules/branches/main', { token: 'reader' })).rows).toEqual([]);
});

test('a commit shows its files, and a list goes back from its tip', async () => {
  const { hub, main, next } = await repository();
  const commit = await ask(hub, '/repos/acme/shop/commits/next', { token: 'reader' });
  expect(commit.json).toMatchObject({
    sha: next,
    stats: { total: 1 },
    files: [{ filename: 'b', status: 'added' }],
  });
  const list = await ask(hub, '/repos/acme/shop/commits?sha=next&per_page=1&page=2', { token: 'reader' });
  expect(list.rows.map(({ sha }) => sha)).toEqual([main]);
});
