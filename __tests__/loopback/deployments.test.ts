import { describe, expect, test } from '@jest/globals';
import type { Loopback } from '../../loopback/main.ts';
import { type Ask, ask, firstError, seed, start } from './hub.ts';

const REPO = '/repos/acme/shop';
const post = (body: unknown): Ask => ({ token: 'person', method: 'POST', body });
const FREE = { auto_merge: false, required_contexts: [] };

async function deploy(hub: Loopback, change: Record<string, unknown> = {}): Promise<number> {
  const got = await ask(hub, `${REPO}/deployments`, post({ ref: 'main', environment: 'staging', ...FREE, ...change }));
  expect(got.status).toBe(201);
  return Number(got.json.id);
}
async function say(hub: Loopback, id: number, state: string, change: Record<string, unknown> = {}) {
  return ask(hub, `${REPO}/deployments/${id}/statuses`, post({ state, ...change }));
}
async function statesOf(hub: Loopback, id: number): Promise<unknown[]> {
  return (await ask(hub, `${REPO}/deployments/${id}/statuses`, { token: 'person' })).rows.map(({ state }) => state);
}

describe('a success makes earlier ones of its environment inactive', () => {
  test.each([
    ['those that were a success', {}, {}, ['inactive', 'success']],
    ['not in production', { environment: 'production' }, {}, ['success']],
    ['in production that is said to be none', { environment: 'production', production_environment: false }, {}, ['inactive', 'success']],
    ['not of a transient one', { transient_environment: true }, {}, ['success']],
    ['not where it is not wanted', {}, { auto_inactive: false }, ['success']],
  ])('%s', async (_, change, status, states) => {
    const hub = await start();
    const [first, failed, second] = [await deploy(hub, change), await deploy(hub, change), await deploy(hub, change)];
    const elsewhere = await deploy(hub, { environment: 'other' });
    await say(hub, first, 'success');
    await say(hub, elsewhere, 'success');
    await say(hub, failed, 'failure');
    await say(hub, second, 'success', status);
    expect(await statesOf(hub, first)).toEqual(states);
    expect([await statesOf(hub, failed), await statesOf(hub, elsewhere)]).toEqual([['failure'], ['success']]);
    expect(hub.journal.invalid).toEqual([]);
  });
});

describe('what keeps a deployment from being made', () => {
  test('a branch that lacks commits of the default branch gets them first: no deployment, and no id', async () => {
    const hub = await start();
    hub.state.repository('acme/shop')?.commit('main', [{ path: 'a', content: 'a' }], { date: new Date(0) });
    const got = await ask(hub, `${REPO}/deployments`, post({ ref: 'change', required_contexts: [] }));
    expect([got.status, got.json.id, got.json.message]).toEqual([202, undefined, 'Auto-merged main into change on deployment.']);
    const free = await ask(hub, `${REPO}/deployments`, post({ ref: 'change', ...FREE }));
    expect(free.status).toBe(201);
  });

  test('a red or missing status, unless the list of those that count is empty', async () => {
    const hub = await start();
    const sha = hub.state.repository('acme/shop')?.refs.get('refs/heads/main') ?? '';
    const ask1 = (body: unknown) => ask(hub, `${REPO}/deployments`, post({ ref: sha, ...(body as object) }));
    expect((await ask1({})).status).toBe(201);
    await ask(hub, `${REPO}/statuses/${sha}`, post({ state: 'failure', context: 'ci' }));
    expect((await ask1({})).status).toBe(409);
    expect((await ask1({ required_contexts: ['other'] })).status).toBe(409);
    expect((await ask1({ required_contexts: [] })).status).toBe(201);
  });

  test('a ref that is not there, and a description that is too long', async () => {
    const hub = await start();
    const none = await ask(hub, `${REPO}/deployments`, post({ ref: 'v9', ...FREE }));
    expect([none.status, none.json.message]).toEqual([422, 'No ref found for: v9']);
    const id = await deploy(hub);
    expect(firstError(await say(hub, id, 'success', { description: 'x'.repeat(141) }))).toBe('description custom');
    expect((await say(hub, id, 'success', { description: 'x'.repeat(140), log_url: 'javascript:1' })).status).toBe(422);
    expect((await say(hub, id + 1, 'success')).status).toBe(404);
  });
});

test('lists are newest first and go by environment and task; the grant is asked for by name', async () => {
  const hub = await start({
    seed: seed({
      tokens: [
        { token: 'person', login: 'ana' },
        { token: 'bare', permissions: {} },
      ],
    }),
  });
  const ids = [await deploy(hub), await deploy(hub, { task: 'rollback' }), await deploy(hub, { environment: 'Other' })];
  const listed = async (query: string) => (await ask(hub, `${REPO}/deployments${query}`, { token: 'person' })).rows.map(({ id }) => id);
  expect(await listed('')).toEqual([...ids].reverse());
  expect([await listed('?environment=staging'), await listed('?task=rollback')]).toEqual([[ids[1], ids[0]], [ids[1]]]);
  expect((await ask(hub, `${REPO}/deployments`, { token: 'bare' })).status).toBe(403);
});

test('issues are made with labels, and found by them; a run is found by its id', async () => {
  const hub = await start();
  const made = await ask(hub, `${REPO}/issues`, { method: 'POST', body: { title: 'Down', labels: ['ops-critical'] } });
  expect([made.status, made.json.number]).toEqual([201, 3]);
  const found = async (query: string) => (await ask(hub, `${REPO}/issues?${query}`)).rows.map(({ number }) => number);
  expect(await found('state=all')).toEqual([3, 2, 1]);
  expect(await found('labels=OPS-critical')).toEqual([3]);
  expect((await ask(hub, `${REPO}/issues`, { method: 'POST', body: { title: ' ' } })).status).toBe(422);
  expect((await ask(hub, `${REPO}/actions/runs/1`)).status).toBe(404);
  expect(hub.journal.invalid).toEqual([]);
});
