import { UnreadableError } from '../errors.ts';
import type { Params, Requester } from './client.ts';

export interface PageOptions<T> {
  /**
   * How many rows there are, known from elsewhere (a pull request's `changed_files`): all pages are then asked for at once.
   * A promise is waited for while the first page is on its way. Without it the answer's own `total_count` counts.
   */
  expected?: number | Promise<number> | undefined;
  /** Rows a page; default 100, GitHub's maximum. */
  perPage?: number;
  /** No page after this one is read; default 100. */
  maxPages?: number;
  /** The rows of one answer; default: the answer is the list. */
  select?: (data: unknown) => readonly T[];
  /** What tells two rows apart. A list that moves while it is read can show one row twice and hide another at the same count. */
  key?: (row: T) => string | number;
}

/** `complete` is true only if every row is known to be there; otherwise `why` says what is short, and the caller judges. */
export interface Pages<T> {
  rows: T[];
  complete: boolean;
  why: string | null;
  expected: number | null;
  pages: number;
}

interface Page<T> {
  rows: readonly T[];
  total: number | null;
  next: Params | null;
}

type Ask<T> = (position: Params) => Promise<Page<T>>;

const PARALLEL = 8;
/** Where a `next` link may lead: only its position is taken, the path and all else stay ours. */
const POSITION = ['page', 'after', 'before', 'cursor', 'since'];

/**
 * Reads a list page by page, because Octokit's `paginate` drops `total_count` and cannot tell a short list from a whole one.
 * Throws UnreadableError if a page is no list, repeats another or does not advance; and what `request` throws.
 */
export async function readPages<T>(github: Requester, route: string, params: Params = {}, options: PageOptions<T> = {}): Promise<Pages<T>> {
  const { perPage = 100, maxPages = 100 } = options;
  const ask = asker(github, route, params, options);
  const count = (rows: number): number => Math.min(Math.max(1, Math.ceil(rows / perPage)), maxPages);
  const askFrom = (first: number, rows: number): Promise<Page<T>[]> => {
    const numbers = Array.from({ length: Math.max(0, count(rows) - first + 1) }, (_, index) => first + index);
    return atMostAtOnce(PARALLEL, numbers, (page) => ask({ page }));
  };
  let expected: number | null;
  let pages: Page<T>[];
  if (typeof options.expected === 'number') {
    expected = options.expected;
    pages = await askFrom(1, expected);
  } else {
    const [first, given] = await Promise.all([ask({ page: 1 }), options.expected]);
    expected = given ?? first.total;
    pages = expected === null ? await collect(follow(first, ask, maxPages, route)) : [first, ...(await askFrom(2, expected))];
  }
  refuseRepeats(pages, route);
  const rows = pages.flatMap((page) => [...page.rows]);
  const why = shortfall(rows, pages, expected, options.key);
  return { rows, complete: why === null, why, expected, pages: pages.length };
}

/** The first row that fits, reading no further than its page; null if none does within `maxPages` (default 10). */
export async function findInPages<T>(
  github: Requester,
  route: string,
  params: Params,
  fits: (row: T) => boolean,
  options: Pick<PageOptions<T>, 'select' | 'perPage' | 'maxPages'> = {},
): Promise<T | null> {
  const ask = asker(github, route, params, options);
  for await (const page of follow(await ask({ page: 1 }), ask, options.maxPages ?? 10, route)) {
    const found = page.rows.find(fits);
    if (found !== undefined) return found;
  }
  return null;
}

function asker<T>(github: Requester, route: string, params: Params, { perPage = 100, select = asList }: PageOptions<T>): Ask<T> {
  return async (position) => {
    const { data, headers } = await github.request<unknown>(route, { ...params, per_page: perPage, ...position });
    const rows = select(data);
    if (!Array.isArray(rows)) throw new UnreadableError(`${route}: the answer is not the list that it should be. Run again.`);
    return { rows, total: totalOf(data), next: nextOf(headers.link) };
  };
}

/** Rows of an unknown shape: what they are is for the caller to check. */
function asList<T>(data: unknown): readonly T[] {
  return data as readonly T[];
}

async function* follow<T>(first: Page<T>, ask: Ask<T>, maxPages: number, route: string): AsyncGenerator<Page<T>> {
  const seen = new Set([JSON.stringify({ page: '1' })]);
  let page = first;
  yield page;
  for (let read = 1; page.next !== null && read < maxPages; read += 1) {
    const position = JSON.stringify(page.next);
    if (seen.has(position)) throw new UnreadableError(`${route}: the link to the next page leads back (${position}). Run again.`);
    seen.add(position);
    page = await ask(page.next);
    yield page;
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function refuseRepeats<T>(pages: readonly Page<T>[], route: string): void {
  const seen = new Set<string>();
  for (const [index, { rows }] of pages.entries()) {
    const print = JSON.stringify([rows.length, rows[0], rows.at(-1)]);
    if (rows.length > 0 && seen.has(print)) {
      throw new UnreadableError(`${route}: page ${index + 1} repeats an earlier page, so the list cannot be trusted. Run again.`);
    }
    seen.add(print);
  }
}

function shortfall<T>(rows: readonly T[], pages: readonly Page<T>[], expected: number | null, key: PageOptions<T>['key']): string | null {
  if (expected !== null && rows.length !== expected) return `${rows.length} of ${expected} rows were given`;
  if (pages.at(-1)?.next) return `there are more than the ${rows.length} rows of ${pages.length} pages`;
  const totals = new Set(pages.map((page) => page.total).filter((total) => total !== null));
  if (totals.size > 1) return `the list changed from ${[...totals].join(' to ')} rows while it was read`;
  const twice = key === undefined ? 0 : rows.length - new Set(rows.map(key)).size;
  return twice > 0 ? `${twice} of ${rows.length} rows were given twice, so others may be missing` : null;
}

function totalOf(data: unknown): number | null {
  const { total_count: total } = (data ?? {}) as { total_count?: unknown };
  return typeof total === 'number' ? total : null;
}

function nextOf(link: string | undefined): Params | null {
  const address = /<([^>]+)>;[^,]*\brel="next"/.exec(link ?? '')?.[1];
  if (address === undefined || !URL.canParse(address, 'http://relative')) return null;
  const query = new URL(address, 'http://relative').searchParams;
  return Object.fromEntries(POSITION.flatMap((name) => query.getAll(name).map((value) => [name, value])));
}

/** Stops handing out work at the first failure, which is what it throws. */
async function atMostAtOnce<I, O>(limit: number, items: readonly I[], work: (item: I) => Promise<O>): Promise<O[]> {
  const results: O[] = [];
  const queue = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
      const [index, item] = entry;
      try {
        results[index] = await work(item);
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
}
