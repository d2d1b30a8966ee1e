import { expect, test } from '@jest/globals';
import type { Loopback } from '../../loopback/main.ts';
import { ask, type Got, seed, start } from './hub.ts';

const ZERO = '0'.repeat(40);
const UPDATE = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';

interface Update {
  name: string;
  afterOid: string;
  beforeOid?: string;
  force?: boolean;
}

async function hubWith(): Promise<{ hub: Loopback; ids: Record<string, string>; refs: () => Record<string, string> }> {
  const tokens = [
    { token: 'writer', permissions: { contents: 'write' as const } },
    { token: 'reader', permissions: { contents: 'read' as const } },
    { token: 'bare', permissions: {} },
    { token: 'elsewhere', permissions: { contents: 'write' as const }, repositories: ['acme/other'] },
  ];
  const branches = { main: { files: { a: 'a' } }, next: { from: 'main', files: { b: 'b' } }, other: { files: { c: 'c' } } };
  const rulesets = [{ name: 'Tags', refs: 'refs/heads/kept', rules: ['creation' as const] }];
  const hub = await start({ seed: seed({ tokens }, { branches, rulesets, 'pull-requests': [] }) });
  const heads = (): Record<string, string> =>
    Object.fromEntries([...(hub.state.repository('acme/shop')?.refs ?? [])].map(([ref, sha]) => [ref.slice('refs/heads/'.length), sha]));
  return { hub, ids: heads(), refs: heads };
}

function graphql(hub: Loopback, query: string, variables: object = {}, token = 'writer'): Promise<Got> {
  return ask(hub, '/graphql', { method: 'POST', token, body: { query, variables } });
}

async function update(hub: Loopback, refUpdates: Update[], token = 'writer'): Promise<Got> {
  const { json } = await ask(hub, '/repos/acme/shop', { token: 'writer' });
  return graphql(hub, UPDATE, { input: { repositoryId: json.node_id, clientMutationId: 'm', refUpdates } }, token);
}

function firstError({ json }: Got): Record<string, unknown> {
  return ((json.errors ?? []) as Record<string, unknown>[])[0] ?? {};
}

test('a repository, its ref and who asks; the REST node id is the GraphQL id', async () => {
  const { hub, ids } = await hubWith();
  const query = `query Everything { viewer { login } rateLimit { limit remaining }
    repository(owner: "acme", name: "SHOP") { id nameWithOwner ref(qualifiedName: "refs/heads/next") { name prefix target { __typename oid } }
      none: ref(qualifiedName: "nothing") { name } object(expression: "next:b") { ... on Blob { text } } } }`;
  const got = await graphql(hub, query, {}, 'reader');
  const { json: rest } = await ask(hub, '/repos/acme/shop', { token: 'reader' });
  expect(got.json).toEqual({
    data: {
      viewer: { login: 'github-actions[bot]' },
      rateLimit: { limit: 5000, remaining: 4999 },
      repository: {
        id: rest.node_id,
        nameWithOwner: 'acme/shop',
        ref: { name: 'next', prefix: 'refs/heads/', target: { __typename: 'Commit', oid: ids.next } },
        none: null,
        object: { text: 'b' },
      },
    },
  });
  expect([got.headers.get('x-ratelimit-resource'), got.headers.get('x-ratelimit-used')]).toEqual(['graphql', '1']);
  expect(hub.journal.entries[0]).toMatchObject({
    operationId: 'graphql/viewer,rateLimit,repository',
    status: 200,
    token: 'github-actions[bot]',
  });
});

test.each<[string, (ids: Record<string, string>) => Update[], Record<string, string | undefined> | null]>([
  ['creates where nothing may be', ({ main = '' }) => [{ name: 'refs/heads/x', beforeOid: ZERO, afterOid: main }], { x: 'main' }],
  ['does not create over another', ({ main = '' }) => [{ name: 'refs/heads/next', beforeOid: ZERO, afterOid: main, force: true }], null],
  [
    'moves forward from where it is',
    ({ main = '', next = '' }) => [{ name: 'refs/heads/main', beforeOid: main, afterOid: next }],
    { main: 'next' },
  ],
  ['does not move from elsewhere', ({ next = '', other = '' }) => [{ name: 'refs/heads/main', beforeOid: other, afterOid: next }], null],
  [
    'does not move to another history',
    ({ main = '', other = '' }) => [{ name: 'refs/heads/main', beforeOid: main, afterOid: other }],
    null,
  ],
  [
    'does so by force',
    ({ main = '', other = '' }) => [{ name: 'refs/heads/main', beforeOid: main, afterOid: other, force: true }],
    { main: 'other' },
  ],
  ['deletes what is as it was', ({ other = '' }) => [{ name: 'refs/heads/other', beforeOid: other, afterOid: ZERO }], { other: undefined }],
  ['does not delete what has moved', ({ next = '' }) => [{ name: 'refs/heads/other', beforeOid: next, afterOid: ZERO }], null],
  ['does not point to nothing', ({ main = '' }) => [{ name: 'refs/heads/main', beforeOid: main, afterOid: 'a'.repeat(40) }], null],
  ['obeys rulesets', ({ main = '' }) => [{ name: 'refs/heads/kept', beforeOid: ZERO, afterOid: main }], null],
  [
    'does all or nothing',
    ({ main = '', next = '', other = '' }) => [
      { name: 'refs/heads/main', beforeOid: main, afterOid: next },
      { name: 'refs/heads/other', beforeOid: next, afterOid: ZERO },
      { name: 'refs/heads/x', beforeOid: ZERO, afterOid: other },
    ],
    null,
  ],
])('updateRefs %s', async (_, updates, change) => {
  const { hub, ids, refs } = await hubWith();
  const got = await update(hub, updates(ids));
  if (change === null) {
    expect(firstError(got)).toMatchObject({ type: 'UNPROCESSABLE', path: ['updateRefs'] });
    expect([got.status, got.json.data, refs()]).toEqual([200, { updateRefs: null }, ids]);
  } else {
    expect(got.json).toEqual({ data: { updateRefs: { clientMutationId: 'm' } } });
    const named = Object.entries(change).map(([name, of]) => [name, of === undefined ? undefined : ids[of]]);
    expect(refs()).toEqual({ ...ids, ...Object.fromEntries(named) });
  }
  expect([hub.journal.count('graphql/updateRefs'), hub.journal.invalid]).toEqual([1, []]);
});

test.each([
  ['reader', 'FORBIDDEN', 'Resource not accessible by integration'],
  ['elsewhere', 'NOT_FOUND', /^Could not resolve to a node with the global id of/],
])('a token that is %s gets %s', async (token, type, message) => {
  const { hub, ids } = await hubWith();
  const got = await update(hub, [{ name: 'refs/heads/main', afterOid: ids.next ?? '' }], token);
  expect(firstError(got)).toMatchObject({ type, message: expect.stringMatching(message) });
});

test('reading refs needs the grant too, and the rest of the answer still comes', async () => {
  const { hub } = await hubWith();
  const got = await graphql(
    hub,
    '{ repository(owner: "acme", name: "shop") { nameWithOwner ref(qualifiedName: "main") { name } } }',
    {},
    'bare',
  );
  expect(got.json).toMatchObject({
    data: { repository: { nameWithOwner: 'acme/shop', ref: null } },
    errors: [{ type: 'FORBIDDEN', path: ['repository', 'ref'] }],
  });
});

test.each<[string, string, object, RegExp]>([
  ['an unknown field', '{ viewer { shoeSize } }', {}, /Cannot query field "shoeSize" on type "User"/],
  ['no GraphQL', '{ viewer {', {}, /^Syntax Error/],
  [
    'a bad id',
    UPDATE,
    { input: { repositoryId: 'x', refUpdates: [{ name: 'refs/heads/x', afterOid: 'main' }] } },
    /not a valid GitObjectID/,
  ],
  ['a missing repository', '{ repository(owner: "acme", name: "none") { id } }', {}, /Could not resolve to a Repository with the name/],
])('%s is an error in an answer of status 200', async (_, query, variables, message) => {
  const { hub } = await hubWith();
  const got = await graphql(hub, query, variables);
  expect([got.status, firstError(got).message]).toEqual([200, expect.stringMatching(message)]);
  expect(hub.journal.invalid).toEqual([]);
});

test('a body without a query is 400, a bad token 401, and a used-up budget an error', async () => {
  const { hub } = await hubWith();
  expect((await ask(hub, '/graphql', { method: 'POST', token: 'writer', body: {} })).status).toBe(400);
  expect((await graphql(hub, '{ viewer { login } }', {}, 'unknown')).status).toBe(401);
  const poor = await start({ seed: seed({ 'rate-limit': 1 }) });
  const both = [await graphql(poor, '{ viewer { login } }', {}, 'job'), await graphql(poor, '{ viewer { login } }', {}, 'job')];
  expect(both.map((got) => [got.status, firstError(got).type])).toEqual([
    [200, undefined],
    [200, 'RATE_LIMITED'],
  ]);
});

test('faults hit a mutation by its name, before or after its work', async () => {
  const { hub, ids, refs } = await hubWith();
  hub.faults.add(
    { operation: 'graphql/updateRefs', nth: 1, kind: 'status', status: 502 },
    { operation: 'graphql/updateRefs', nth: 2, kind: 'reset', after: true },
  );
  const wish = [{ name: 'refs/heads/main', beforeOid: ids.main ?? '', afterOid: ids.next ?? '' }];
  expect((await update(hub, wish)).status).toBe(502);
  expect(refs()).toEqual(ids);
  await expect(update(hub, wish)).rejects.toThrow('fetch failed');
  expect(refs().main).toBe(ids.next);
});
