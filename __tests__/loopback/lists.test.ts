import { expect, test } from '@jest/globals';
import { ask, PULL, seed, start } from './hub.ts';

const REPO = '/repos/acme/shop';
const withFiles = (count: number) =>
  seed({}, { 'pull-requests': [{ ...PULL, files: Array.from({ length: count }, (_, at) => `A f/${String(at).padStart(5, '0')}`) }] });

/** The `link` header as relation -> page, its addresses checked. */
function relations(link: string | null, prefix: string): Record<string, number> {
  const found = [...(link ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)];
  for (const [, url = ''] of found) expect(url.startsWith(prefix)).toBe(true);
  return Object.fromEntries(found.map(([, url = '', relation = '']) => [relation, Number(new URL(url).searchParams.get('page'))]));
}

test('every row is on exactly one page, and the links lead from each to each', async () => {
  const hub = await start({ seed: withFiles(250) });
  const id = hub.state.repository('acme/shop')?.id;
  const seen: unknown[] = [];
  const links: Record<string, number>[] = [];
  let next: string | undefined = `${hub.url}${REPO}/pulls/2/files?per_page=100`;
  while (next !== undefined) {
    const got = await ask(hub, next);
    seen.push(...got.rows.map((row) => row.filename));
    // GitHub names the repository by its id in these addresses.
    links.push(relations(got.headers.get('link'), `${hub.url}/repositories/${id}/pulls/2/files?per_page=100`));
    next = /<([^>]+)>; rel="next"/.exec(got.headers.get('link') ?? '')?.[1];
  }
  expect([seen.length, new Set(seen).size]).toEqual([250, 250]);
  expect(links).toEqual([
    { next: 2, last: 3 },
    { prev: 1, next: 3, last: 3, first: 1 },
    { prev: 2, first: 1 },
  ]);
});

test.each([
  ['', 30],
  ['?per_page=7', 7],
  ['?per_page=100', 100],
  ['?per_page=101', 100],
  ['?per_page=100&page=2', 40],
  ['?per_page=100&page=3', 0],
])('a list with %s has %i rows', async (query, rows) => {
  const hub = await start({ seed: withFiles(140) });
  expect((await ask(hub, `${REPO}/pulls/2/files${query}`)).rows).toHaveLength(rows);
});

test('the file list ends at 3,000 rows while changed_files tells the truth', async () => {
  const hub = await start({ seed: withFiles(3010) });
  expect((await ask(hub, `${REPO}/pulls/2`)).json.changed_files).toBe(3010);
  expect((await ask(hub, `${REPO}/pulls/2/files?per_page=100&page=30`)).rows).toHaveLength(100);
  expect((await ask(hub, `${REPO}/pulls/2/files?per_page=100&page=31`)).rows).toHaveLength(0);
});

test.each([
  ['', [4, 2]],
  ['?state=closed', [3]],
  ['?state=all&direction=asc', [2, 3, 4]],
  ['?base=release', [4]],
  ['?head=acme:change', [2]],
  ['?head=someone:patch', [4]],
])('pull requests with %s are %j', async (query, numbers) => {
  const pulls = [
    PULL,
    { ...PULL, number: 3, head: 'b', state: 'merged' as const },
    { ...PULL, number: 4, head: 'patch', fork: 'someone/shop', base: 'release' },
  ];
  const branches = { main: {}, release: { from: 'main' } };
  const hub = await start({ seed: seed({}, { branches, 'pull-requests': pulls.map((pull) => ({ ...pull, files: ['A x'] })) }) });
  expect((await ask(hub, `${REPO}/pulls${query}`)).rows.map((row) => row.number)).toEqual(numbers);
  expect(hub.journal.invalid).toEqual([]);
});

test('an unchanged answer is 304, free of charge, until the thing changes', async () => {
  const hub = await start();
  const first = await ask(hub, `${REPO}/pulls/2`);
  const conditional = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
  const again = await ask(hub, `${REPO}/pulls/2`, conditional);
  expect([again.status, again.text]).toEqual([304, '']);
  expect([first, again].map((got) => got.headers.get('x-ratelimit-remaining'))).toEqual(['4999', '4999']);
  await ask(hub, `${REPO}/issues/2`, { method: 'PATCH', body: { labels: [] } });
  const changed = await ask(hub, `${REPO}/pulls/2`, conditional);
  expect([changed.status, changed.headers.get('x-ratelimit-used')]).toEqual([200, '3']);
  expect(changed.headers.get('etag')).not.toBe(first.headers.get('etag'));
});

test('the hourly budget ends in a 403, each token has its own, and it comes back', async () => {
  let now = Date.parse('2025-01-01T00:00:00Z');
  const hub = await start({ seed: seed({ 'rate-limit': 2 }), now: () => new Date(now) });
  const statuses = async (token: string) => (await ask(hub, REPO, { token })).status;
  expect([await statuses('job'), await statuses('job'), await statuses('job'), await statuses('person')]).toEqual([200, 200, 403, 200]);
  const limits = await ask(hub, '/rate_limit');
  expect(limits.json.rate).toEqual({ limit: 2, remaining: 0, used: 2, reset: now / 1000 + 3600, resource: 'core' });
  now += 3_600_000;
  expect(await statuses('job')).toBe(200);
});
