import { type Answer, type Call, json } from './call.ts';

/** GitHub's cap on `per_page`, for every list that policies read. */
const MAX_PER_PAGE = 100;
const DEFAULT_PER_PAGE = 30;

export interface Page<T> {
  items: T[];
  headers: Record<string, string>;
}

/** The page that the query asks for, with GitHub's `link` header (prev, next, last, first; none for a single page). */
export function page<T>(call: Call, all: readonly T[]): Page<T> {
  const asked = call.query.has('per_page') ? call.query.number('per_page') : DEFAULT_PER_PAGE;
  const perPage = asked < 1 ? DEFAULT_PER_PAGE : Math.min(asked, MAX_PER_PAGE);
  const number = Math.max(1, call.query.has('page') ? call.query.number('page') : 1);
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const shown = call.effects.some(({ kind }) => kind === 'repeat-page') ? Math.max(1, number - 1) : number;
  const items = all.slice((shown - 1) * perPage, shown * perPage);
  for (const effect of call.effects) if (effect.kind === 'short-page') items.length = Math.max(0, items.length - (effect.rows ?? 1));
  const relations: [string, number][] = [];
  if (number > 1) relations.push(['prev', Math.min(number - 1, last)]);
  if (number < last) relations.push(['next', number + 1], ['last', last]);
  if (number > 1) relations.push(['first', 1]);
  const link = relations.map(([relation, at]) => `<${pageUrl(call.url, at)}>; rel="${relation}"`).join(', ');
  return { items, headers: link === '' ? {} : { link } };
}

/** A list answer: one page of rows, each made by `view`. */
export function list<T>(call: Call, all: readonly T[], view: (item: T) => unknown): Answer {
  const { items, headers } = page(call, all);
  return json(items.map(view), 200, headers);
}

/** `total_count` of an answer that has one; the fault `wrong-total` falsifies it. */
export function totalCount(call: Call, count: number): number {
  return call.effects.reduce((total, effect) => (effect.kind === 'wrong-total' ? total + (effect.by ?? 1) : total), count);
}

function pageUrl(url: URL, number: number): string {
  const out = new URL(url);
  out.searchParams.set('page', String(number));
  return out.toString();
}
