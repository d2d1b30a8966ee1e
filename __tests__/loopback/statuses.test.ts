import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { combinedState } from '../../loopback/handlers/statuses.ts';
import type { Loopback } from '../../loopback/main.ts';
import { ask, firstError, type Got, start } from './hub.ts';

const REPO = '/repos/acme/shop';

function head(hub: Loopback): string {
  return hub.state.repository('acme/shop')?.pullRequest(2)?.pull.headSha ?? '';
}

function write(hub: Loopback, body: Record<string, unknown>, sha = head(hub)): Promise<Got> {
  return ask(hub, `${REPO}/statuses/${sha}`, { method: 'POST', body });
}

test('the combined state: any failure or error fails, none or any pending is pending, else success', () => {
  expect(combinedState([])).toBe('pending');
  const states = fc.array(fc.constantFrom('error', 'failure', 'pending', 'success'), { minLength: 1 });
  fc.assert(
    fc.property(states, (list) => {
      const bad = list.includes('error') || list.includes('failure');
      const expected = bad ? 'failure' : list.includes('pending') ? 'pending' : 'success';
      expect(combinedState(list.map((state) => ({ state })))).toBe(expected);
    }),
  );
});

test('the newest of each context counts, contexts are compared without case, and the list has them all, newest first', async () => {
  const hub = await start();
  for (const [context, state] of [
    ['ci', 'failure'],
    ['ops/policy', 'pending'],
    ['CI', 'success'],
    ['ops/policy', 'success'],
  ]) {
    await write(hub, { context, state });
  }
  const combined = await ask(hub, `${REPO}/commits/change/status`);
  expect(combined.json).toMatchObject({ state: 'success', total_count: 2, sha: head(hub) });
  const all = await ask(hub, `${REPO}/commits/heads/change/statuses`);
  expect(all.rows.map((row) => `${row.context} ${row.state}`)).toEqual([
    'ops/policy success',
    'CI success',
    'ops/policy pending',
    'ci failure',
  ]);
  expect(all.rows[0]).toMatchObject({ creator: { login: 'github-actions[bot]', type: 'Bot' } });
});

test.each<[string, Record<string, unknown>, string]>([
  ['140 characters', { description: 'x'.repeat(140) }, ''],
  ['141 characters', { description: 'x'.repeat(141) }, 'description custom'],
  ['140 characters of three bytes', { description: '\u2713'.repeat(140) }, ''],
  ['a character of four bytes', { description: '\u{1f600}' }, 'description custom'],
  ['a context with one', { context: '\u{1f600}' }, 'context custom'],
  ['no description', { description: null }, ''],
  ['an address that is not of the web', { target_url: 'ftp://x.example' }, 'target_url custom'],
])('%s', async (_, fields, error) => {
  const hub = await start();
  const got = await write(hub, { state: 'success', ...fields });
  expect([got.status, firstError(got)]).toEqual(error === '' ? [201, ''] : [422, error]);
  expect(hub.journal.invalid).toEqual([]);
});

test('a commit takes 1,000 statuses of one context', async () => {
  const hub = await start();
  const repository = hub.state.repository('acme/shop');
  const [sha, createdAt] = [head(hub), new Date()];
  for (let id = 1; id <= 999; id++) {
    repository?.statuses.push({
      id,
      sha,
      state: 'success',
      context: 'ops/policy',
      description: null,
      targetUrl: null,
      creator: 'x',
      createdAt,
    });
  }
  const results = [];
  for (const context of ['OPS/policy', 'ops/policy', 'other']) results.push((await write(hub, { state: 'success', context })).status);
  expect(results).toEqual([201, 422, 201]);
});

test.each(['change', '0'.repeat(40)])('a status is not written to %s', async (sha) => {
  const hub = await start();
  expect((await write(hub, { state: 'success' }, sha)).json).toMatchObject({ status: '422', message: `No commit found for SHA: ${sha}` });
});
