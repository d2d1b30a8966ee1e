import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UnreadableError } from '../../../core/errors.ts';
import type { Params } from '../../../core/github/client.ts';
import { findInPages, readPages } from '../../../core/github/paging.ts';
import { fake, type Linked, pageOf } from './fake.ts';

type Row = { id: number };
const LIST = 'GET /list';
const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, id) => ({ id }));
const ticks = async (count: number): Promise<void> => {
  for (let tick = 0; tick < count; tick += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** How the caller comes to know the number of rows. */
const modes = fc.constantFrom('number', 'promise', 'total_count', 'links');
/** What goes wrong on one page: a row is lost, shown twice in place of another, the page repeats an earlier one, or comes as no list. */
const faults = fc.constantFrom(null, 'lost row', 'row twice', 'repeated page', 'no list');

test('whatever the order of arrival, every row is there once, or the list is called incomplete or refused', async () => {
  const property = fc.asyncProperty(
    fc.record({
      count: fc.integer({ min: 0, max: 60 }),
      perPage: fc.integer({ min: 1, max: 7 }),
      maxPages: fc.constantFrom(100, 100, 3),
      mode: modes,
      fault: faults,
      at: fc.nat(),
      delays: fc.array(fc.nat(3), { minLength: 1 }),
    }),
    async ({ count, perPage, maxPages, mode, fault, at, delays }) => {
      const rows = rowsOf(count);
      const broken = (at % Math.max(1, Math.ceil(count / perPage))) + 1;
      let running = 0;
      let most = 0;
      const github = fake(async (_route, params) => {
        running += 1;
        most = Math.max(most, running);
        const page = Number(params.page);
        await ticks(delays[page % delays.length] ?? 0);
        running -= 1;
        const { data, link } = page === broken ? withFault(rows, params, fault) : pageOf(rows, params);
        return { data: mode === 'total_count' ? { total_count: count, items: data } : data, link };
      });
      const expected = mode === 'number' ? count : mode === 'promise' ? ticks(1).then(() => count) : undefined;
      const select = (data: unknown): Row[] => (mode === 'total_count' ? (data as { items: Row[] }).items : (data as Row[]));
      const read = readPages<Row>(github, LIST, {}, { expected, perPage, maxPages, select, key: (row) => row.id });
      const outcome = await read.catch((error: unknown) => error);
      expect(most).toBeLessThanOrEqual(8);
      if (outcome instanceof UnreadableError) {
        expect(fault).not.toBeNull();
        return;
      }
      if (outcome instanceof Error) throw outcome;
      const { rows: given, complete, why } = outcome as Awaited<typeof read>;
      expect(complete).toBe(why === null);
      // Where only links tell where the list ends, a row that is lost on the way cannot be noticed.
      const noticed = mode !== 'links' || fault !== 'lost row';
      if (complete && noticed) expect(given).toEqual(rows);
      if (fault === null && Math.ceil(count / perPage) <= maxPages) expect(complete).toBe(true);
    },
  );
  await fc.assert(property, { numRuns: 300 });
});

function withFault(rows: Row[], params: Params, fault: string | null): Linked {
  const { data, link } = pageOf(rows, params);
  const page = data as Row[];
  if (fault === 'lost row') return { data: page.slice(1), link };
  if (fault === 'row twice' && page.length > 0) return { data: [...page.slice(0, -1), rows[0]], link };
  if (fault === 'repeated page') return pageOf(rows, { ...params, page: 1 });
  return fault === 'no list' ? { data: { message: 'odd' }, link } : { data, link };
}

test('a page that repeats an earlier one is refused, though the count is right', async () => {
  const github = fake((_route, params) => pageOf(rowsOf(300), { ...params, page: params.page === 3 ? 1 : params.page }));
  await expect(readPages(github, LIST, {}, { expected: 300 })).rejects.toThrow('GET /list: page 3 repeats an earlier page');
});

test('asks for all pages at once when it knows their number, and for the first one while it waits to know', async () => {
  const rows = rowsOf(250);
  const known = fake((_route, params) => pageOf(rows, params));
  expect(await readPages(known, LIST, {}, { expected: 250 })).toMatchObject({ complete: true, pages: 3, expected: 250, why: null });
  let tell: (count: number) => void = () => undefined;
  const later = fake((_route, params) => pageOf(rows, params));
  const expected = new Promise<number>((resolve) => {
    tell = resolve;
  });
  const read = readPages(later, LIST, {}, { expected });
  await ticks(2);
  expect(later.sent).toEqual([{ per_page: 100, page: 1 }]);
  tell(250);
  expect(await read).toMatchObject({ complete: true, pages: 3 });
});

test.each([
  ['fewer rows than expected', rowsOf(5), 7, '5 of 7 rows were given'],
  ['more rows than expected', rowsOf(7), 5, '7 of 5 rows were given'],
  ['a full last page with a next', rowsOf(201), 200, 'there are more than the 200 rows of 2 pages'],
  ['more pages than are read', rowsOf(500), 500, '300 of 500 rows were given'],
])('%s are incomplete, in words', async (_, rows, expected, why) => {
  const github = fake((_route, params) => pageOf(rows, params));
  expect(await readPages(github, LIST, {}, { expected, maxPages: 3 })).toMatchObject({ complete: false, why });
});

test('a next link that leads back is refused, and none leads to another host or path', async () => {
  const github = fake((_route, { page }) => ({
    data: [{ id: page }],
    link: `<https://evil.example/steal?page=${page === '2' ? 1 : 2}&q=x>; rel="next"`,
  }));
  await expect(readPages(github, LIST, { q: 'mine' })).rejects.toThrow(/GET \/list: the link to the next page leads back/);
  expect(github.sent).toEqual([
    { q: 'mine', per_page: 100, page: 1 },
    { q: 'mine', per_page: 100, page: '2' },
  ]);
});

test('stops asking after the first page that fails', async () => {
  const github = fake(async (_route, { page }) => {
    await ticks(1);
    if (page === 2) throw new UnreadableError('page 2 is out');
    return [{ id: page }];
  });
  await expect(readPages(github, LIST, {}, { expected: 5_000 })).rejects.toThrow('page 2 is out');
  await ticks(5);
  expect(github.sent.length).toBeLessThanOrEqual(16);
});

test('finds a row without reading past its page', async () => {
  const github = fake((_route, params) => pageOf(rowsOf(30), params));
  expect(await findInPages<Row>(github, LIST, {}, ({ id }) => id === 14, { perPage: 10 })).toEqual({ id: 14 });
  expect(github.sent).toHaveLength(2);
  expect(await findInPages<Row>(github, LIST, {}, ({ id }) => id === 99, { perPage: 10 })).toBeNull();
});
