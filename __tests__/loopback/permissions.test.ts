import { expect, test } from '@jest/globals';
import type { SeedToken } from '../../loopback/seed.ts';
import { type Ask, ask, seed, start } from './hub.ts';

const REPO = '/repos/acme/shop';
const post = (body: unknown): Ask => ({ method: 'POST', body });
const patch = (body: unknown): Ask => ({ method: 'PATCH', body });
const grant = (permissions: SeedToken['permissions'], more: Partial<SeedToken> = {}): SeedToken => ({
  token: 't',
  ...(permissions === undefined ? {} : { permissions }),
  ...more,
});

test.each<[string, SeedToken, string, Ask, number]>([
  ['no grant reads no pull request', grant({}), `${REPO}/pulls/2`, {}, 403],
  ['pull-requests: read reads one', grant({ 'pull-requests': 'read' }), `${REPO}/pulls/2`, {}, 200],
  ['pull-requests: read changes none', grant({ 'pull-requests': 'read' }), `${REPO}/pulls/2`, patch({ title: 'x' }), 403],
  ['pull-requests: read comments on none', grant({ 'pull-requests': 'read' }), `${REPO}/issues/2/comments`, post({ body: 'x' }), 403],
  ['pull-requests: write comments on one', grant({ 'pull-requests': 'write' }), `${REPO}/issues/2/comments`, post({ body: 'x' }), 201],
  ['pull-requests: write comments on no issue', grant({ 'pull-requests': 'write' }), `${REPO}/issues/1/comments`, post({ body: 'x' }), 403],
  ['pull-requests: write labels one', grant({ 'pull-requests': 'write' }), `${REPO}/issues/2`, patch({ labels: ['x'] }), 200],
  ['pull-requests: write labels no issue', grant({ 'pull-requests': 'write' }), `${REPO}/issues/1`, patch({ labels: ['x'] }), 403],
  ['pull-requests: write reads no issue', grant({ 'pull-requests': 'write' }), `${REPO}/issues/1`, {}, 403],
  ['issues: read reads an issue', grant({ issues: 'read' }), `${REPO}/issues/1`, {}, 200],
  ['contents: read reads no statuses', grant({ contents: 'read' }), `${REPO}/commits/main/status`, {}, 403],
  ['every token reads the repository', grant({}), REPO, {}, 200],
  ['every token reads a collaborator', grant({}), `${REPO}/collaborators/ana/permission`, {}, 200],
  [
    "a fork's token writes nothing",
    grant({ 'pull-requests': 'write' }, { 'read-only-fork': true }),
    `${REPO}/issues/2/comments`,
    post({ body: 'x' }),
    403,
  ],
  ["a fork's token still reads", grant({ 'pull-requests': 'write' }, { 'read-only-fork': true }), `${REPO}/pulls/2`, {}, 200],
  ['an installation is no user', grant({}), '/user', {}, 403],
  ['a person is one', grant(undefined, { login: 'ana' }), '/user', {}, 200],
  ['a person may do all', grant(undefined, { login: 'ana' }), `${REPO}/issues/1`, patch({ state: 'closed' }), 200],
  [
    'a private repository out of reach is not there',
    grant({ 'pull-requests': 'read' }, { repositories: ['acme/other'] }),
    `${REPO}/pulls/2`,
    {},
    404,
  ],
  ['nor is one that does not exist', grant({ 'pull-requests': 'read' }), '/repos/acme/other/pulls/2', {}, 404],
  [
    'names are not case sensitive',
    grant({ 'pull-requests': 'read' }, { repositories: ['ACME/Shop'] }),
    '/repos/Acme/SHOP/pulls/2',
    {},
    200,
  ],
])('%s', async (_, token, path, request, status) => {
  const hub = await start({ seed: seed({ tokens: [token] }) });
  const got = await ask(hub, path, { ...request, token: 't' });
  expect(got.status).toBe(status);
  if (status === 403) {
    expect(got.json).toEqual({
      message: 'Resource not accessible by integration',
      documentation_url: expect.stringMatching(/^https:\/\/docs\.github\.com\/rest\//),
      status: '403',
    });
  }
  expect(hub.journal.invalid).toEqual([]);
});

test('anyone reads a public repository, and nobody writes to it without the grant', async () => {
  const hub = await start({ seed: seed({ tokens: [grant({}, { repositories: [] })] }, { private: false }) });
  expect((await ask(hub, `${REPO}/pulls/2`, { token: 't' })).status).toBe(200);
  expect((await ask(hub, `${REPO}/issues/2/comments`, { token: 't', ...post({ body: 'x' }) })).status).toBe(403);
});

test.each([null, 'unknown'])('token %s is refused', async (token) => {
  const hub = await start();
  const got = await ask(hub, REPO, { token });
  expect([got.status, got.json.message]).toEqual([401, 'Bad credentials']);
  expect(hub.journal.entries[0]).toMatchObject({ token: null, operationId: 'repos/get', status: 401 });
});
