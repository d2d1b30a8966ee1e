import { expect, test } from '@jest/globals';
import { type Ask, ask, PULL, seed, start } from './hub.ts';

const REPO = '/repos/acme/shop';

test('putting labels on and taking them off leaves events that name who did it', async () => {
  const events = [{ label: 'wide', user: 'ana' } as const];
  const hub = await start({ seed: seed({}, { 'pull-requests': [{ ...PULL, 'label-events': events }] }) });
  const labels = async (names: string[], token: string) =>
    ask(hub, `${REPO}/issues/2`, { method: 'PATCH', body: { labels: names }, token });
  await labels(['bug'], 'person');
  await labels(['bug', 'wide'], 'job');
  const { rows } = await ask(hub, `${REPO}/issues/2/events`);
  expect(rows.map(({ event, label, actor }) => [event, (label as { name: string }).name, (actor as { login: string }).login])).toEqual([
    ['labeled', 'bug', 'ben'],
    ['labeled', 'wide', 'ana'],
    ['unlabeled', 'wide', 'ana'],
    ['labeled', 'wide', 'github-actions[bot]'],
  ]);
});

test('runs come newest first, and a filter by branch finds a fork’s branch of that name too', async () => {
  const runs = [
    { conclusion: null },
    { conclusion: 'success', fork: 'eve/shop', sha: 'e'.repeat(40), event: 'pull_request' },
    { conclusion: 'failure' },
    { conclusion: 'success', branch: 'change' },
  ];
  const hub = await start({ seed: seed({}, { workflows: [{ name: 'CI', path: '.github/workflows/ci.yml', runs }] }) });
  const list = async (query: string) => {
    const { json } = await ask(hub, `${REPO}/actions/workflows/ci.yml/runs?${query}`);
    const rows = json.workflow_runs as { status: string; conclusion: string | null; head_repository: { full_name: string } }[];
    return [json.total_count, ...rows.map((run) => `${run.conclusion ?? run.status} in ${run.head_repository.full_name}`)];
  };
  expect(await list('branch=main')).toEqual([3, 'in_progress in acme/shop', 'success in eve/shop', 'failure in acme/shop']);
  expect(await list('branch=main&event=push&status=completed')).toEqual([1, 'failure in acme/shop']);
  expect(await list('per_page=1&page=4')).toEqual([4, 'success in acme/shop']);
  expect(await list('status=failure')).toEqual([1, 'failure in acme/shop']);
});

test('a workflow is found by its id and by the name of its file, not by its name', async () => {
  const hub = await start();
  const { json } = await ask(hub, `${REPO}/actions/workflows`);
  const [{ id } = { id: 0 }] = json.workflows as { id: number }[];
  const statusOf = async (workflow: string | number) => (await ask(hub, `${REPO}/actions/workflows/${workflow}/runs`)).status;
  expect([await statusOf(id), await statusOf('ci.yml'), await statusOf('CI')]).toEqual([200, 200, 404]);
});

test('a comparison has the commits of the head, parents first, and its files on the first page only', async () => {
  const hub = await start();
  const repository = hub.state.repository('acme/shop');
  for (const path of ['b', 'c']) repository?.commit('change', [{ path, content: path }], { date: new Date(0), message: `Add ${path}` });
  repository?.commit('main', [{ path: 'z', content: 'z' }], { date: new Date(0) });
  const compare = async (query: string) => (await ask(hub, `${REPO}/compare/main...change${query}`)).json;
  const messages = (json: Record<string, unknown>) =>
    (json.commits as { commit: { message: string } }[]).map(({ commit }) => commit.message);
  const whole = await compare('');
  expect(whole).toMatchObject({ status: 'diverged', ahead_by: 3, behind_by: 1, total_commits: 3 });
  expect(messages(whole)).toEqual(['Change things', 'Add b', 'Add c']);
  expect((whole.files as { filename: string }[]).map(({ filename }) => filename)).not.toContain('z');
  const second = await compare('?per_page=2&page=2');
  expect([messages(second), 'files' in second]).toEqual([['Add c'], false]);
  expect((await ask(hub, `${REPO}/compare/main...none`)).status).toBe(404);
});

test.each<[string, string, Ask, number]>([
  ["a job's token reads no team", '/orgs/acme/teams/platform/memberships/ana', {}, 403],
  ['who is in no such team is not found', '/orgs/acme/teams/none/memberships/ana', { token: 'person' }, 404],
  ['who is not in it is not found', '/orgs/acme/teams/platform/memberships/ben', { token: 'person' }, 404],
  ['runs take `actions: read`', `${REPO}/actions/workflows/ci.yml/runs`, { token: 'bare' }, 403],
  ['a comparison takes `contents: read`', `${REPO}/compare/main...change`, { token: 'bare' }, 403],
  ["an issue's events take `issues: read`", `${REPO}/issues/1/events`, { token: 'reader' }, 403],
  ["a pull request's take `pull-requests: read` only", `${REPO}/issues/2/events`, { token: 'reader' }, 200],
])('%s', async (_, path, request, status) => {
  const { tokens = [] } = seed();
  const hub = await start({ seed: seed({ tokens: [...tokens, { token: 'reader', permissions: { 'pull-requests': 'read' } }] }) });
  expect((await ask(hub, path, request)).status).toBe(status);
  expect(hub.journal.invalid).toEqual([]);
});
