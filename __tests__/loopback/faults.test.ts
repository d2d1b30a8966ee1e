import { expect, test } from '@jest/globals';
import type { Effect } from '../../loopback/faults.ts';
import { ask, PULL, seed, start } from './hub.ts';

const REPO = '/repos/acme/shop';
const FILES = `${REPO}/pulls/2/files?per_page=2`;

test.each<[Effect, number, Record<string, string>, RegExp]>([
  [{ kind: 'status', status: 502 }, 502, {}, /Injected 502/],
  [{ kind: 'status', status: 500, body: { message: 'mine' }, headers: { 'x-mine': '1' } }, 500, { 'x-mine': '1' }, /mine/],
  [{ kind: 'secondary-limit', retryAfter: 7 }, 403, { 'retry-after': '7' }, /secondary rate limit/],
  [{ kind: 'primary-limit', resetIn: 9 }, 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1009' }, /API rate limit exceeded/],
  [{ kind: '429', retryAfter: 3 }, 429, { 'retry-after': '3' }, /Too many requests/],
  [{ kind: 'garbage' }, 200, { 'content-type': 'application/json; charset=utf-8' }, /^<html>/],
])('%j', async (effect, status, headers, text) => {
  const hub = await start({ now: () => new Date(1_000_000), faults: [{ operation: 'repos/get', nth: 2, ...effect }] });
  const got = [await ask(hub, REPO), await ask(hub, REPO), await ask(hub, REPO)];
  expect(got.map((each) => each.status)).toEqual([200, status, 200]);
  for (const [name, value] of Object.entries(headers)) expect(got[1]?.headers.get(name)).toBe(value);
  expect(got[1]?.text).toMatch(text);
  expect(hub.journal.entries.map((entry) => entry.faults)).toEqual([[], [effect.kind], []]);
});

test('the connection is cut before the work, after the work, and in the middle of the answer', async () => {
  const hub = await start();
  const comment = () => ask(hub, `${REPO}/issues/2/comments`, { method: 'POST', body: { body: 'x' } });
  const count = () => hub.state.repository('acme/shop')?.commentsOf(2).length;
  const counts = [count()];
  for (const effect of [{ kind: 'reset' }, { kind: 'reset', after: true }, { kind: 'truncated' }] as const) {
    hub.faults.clear();
    hub.faults.add({ operation: 'issues/create-comment', ...effect });
    await expect(comment()).rejects.toThrow();
    counts.push(count());
  }
  expect(counts).toEqual([1, 1, 2, 3]);
  expect(hub.journal.entries.map((entry) => entry.status)).toEqual([0, 0, 201]);
});

test('a slow answer comes, only later, and its caller may go away meanwhile', async () => {
  const hub = await start({ faults: [{ operation: '*', kind: 'slow', ms: 60_000 }] });
  const signal = AbortSignal.timeout(50);
  await expect(fetch(hub.url + REPO, { headers: { authorization: 'token job' }, signal })).rejects.toThrow();
  // The wait ends with its caller, not after a minute.
  while (hub.journal.count() === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(hub.journal.entries[0]).toMatchObject({ faults: ['slow'], status: 0 });
  hub.faults.clear();
  hub.faults.add({ operation: 'repos/get', kind: 'slow', ms: 5 });
  expect((await ask(hub, REPO)).status).toBe(200);
  expect(hub.journal.entries.at(-1)).toMatchObject({ faults: ['slow'], status: 200 });
});

test('a page is shown twice, a page is short, a total is wrong, each with honest links', async () => {
  const hub = await start({
    seed: seed({}, { 'pull-requests': [{ ...PULL, statuses: [{ context: 'ci', state: 'success' }] }] }),
    faults: [
      { operation: 'pulls/list-files', nth: 2, kind: 'repeat-page' },
      { operation: 'pulls/list-files', nth: 4, kind: 'short-page' },
      { operation: 'repos/get-combined-status-for-ref', kind: 'wrong-total', by: 5 },
    ],
  });
  const names = async (page: number) => (await ask(hub, `${FILES}&page=${page}`)).rows.map((row) => row.filename);
  const [one, repeated, two, short] = [await names(1), await names(2), await names(2), await names(2)];
  expect(repeated).toEqual(one);
  expect(two).not.toEqual(one);
  expect(short).toEqual(two.slice(0, 1));
  expect((await ask(hub, `${REPO}/commits/change/status`)).json).toMatchObject({ total_count: 6, statuses: [{ context: 'ci' }] });
  expect(hub.journal.invalid).toEqual([]);
});

test('the head moves between two calls', async () => {
  const hub = await start({
    faults: [
      {
        operation: 'pulls/get',
        nth: 2,
        kind: 'mutate-state',
        mutate: (state) => {
          state.repository('acme/shop')?.commit('change', [{ path: 'late.md', content: 'late\n' }], { date: state.now() });
        },
      },
    ],
  });
  const heads = [];
  for (let call = 0; call < 3; call++) {
    const { json } = await ask(hub, `${REPO}/pulls/2`);
    heads.push([(json.head as { sha: string }).sha, json.changed_files, json.commits]);
  }
  expect(heads.map((head) => head.slice(1))).toEqual([
    [4, 1],
    [5, 2],
    [5, 2],
  ]);
  expect(heads[1]?.[0]).not.toBe(heads[0]?.[0]);
  expect(heads[2]).toEqual(heads[1]);
});

test.each([
  [{}, [1, 2, 3, 4, 5]],
  [{ nth: 3 }, [3]],
  [{ from: 4 }, [4, 5]],
  [{ from: 2, count: 2 }, [2, 3]],
  [{ count: 1 }, [1]],
])('%j hits the calls %j', async (when, hit) => {
  const hub = await start({ faults: [{ operation: '*', kind: 'status', status: 503, ...when }] });
  const failed = [];
  for (let call = 1; call <= 5; call++) if ((await ask(hub, call % 2 === 0 ? REPO : `${REPO}/pulls/2`)).status === 503) failed.push(call);
  expect(failed).toEqual(hit);
});
