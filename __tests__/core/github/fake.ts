import type { Answer, GitHub, Params } from '../../../core/github/client.ts';

export interface Fake extends Pick<GitHub, 'request' | 'tokenKind' | 'apiUrl'> {
  /** `METHOD path-template` of every request, in order. */
  routes: string[];
  sent: Params[];
}

/** A GitHub in one function: it gives the data of an answer, or `{ data, link }`, or throws what the client would throw. */
export function fake(answer: (route: string, params: Params) => unknown, tokenKind: GitHub['tokenKind'] = 'installation'): Fake {
  const routes: string[] = [];
  const sent: Params[] = [];
  return {
    tokenKind,
    apiUrl: 'https://api.github.com',
    routes,
    sent,
    async request<T>(route: string, params: Params = {}): Promise<Answer<T>> {
      routes.push(route);
      sent.push(params);
      const given = await answer(route, params);
      const { data, link } =
        typeof given === 'object' && given !== null && 'link' in given ? (given as Linked) : { data: given, link: undefined };
      return { data: data as T, status: 200, headers: { link } };
    },
  };
}

export interface Linked {
  data: unknown;
  link: string | undefined;
}

/** One page of `rows` as GitHub gives it: cut by `page` and `per_page`, with a `next` link while there is more. */
export function pageOf(rows: readonly unknown[], params: Params): Linked {
  const page = Number(params.page ?? 1);
  const size = Number(params.per_page ?? 30);
  const more = page * size < rows.length;
  return {
    data: rows.slice((page - 1) * size, page * size),
    link: more
      ? `<https://api.github.com/x?per_page=${size}&page=${page + 1}>; rel="next", <https://api.github.com/x?page=9>; rel="last"`
      : undefined,
  };
}
