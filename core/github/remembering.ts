import type { Requester } from './client.ts';

/**
 * Asks every question only once in a run: several pull requests of one branch share their policy, its runs and its people.
 * A failure is remembered too, so that it costs its retries once. For GET only, and only where one answer may stand for the whole run.
 */
export function remembering(github: Requester): Requester {
  const asked = new Map<string, ReturnType<Requester['request']>>();
  return {
    request<T>(...[route, params, options]: Parameters<Requester['request']>): ReturnType<typeof github.request<T>> {
      if (!route.startsWith('GET ')) return github.request<T>(route, params, options);
      const question = JSON.stringify([route, params, options]);
      const known = asked.get(question) ?? github.request(route, params, options);
      asked.set(question, known);
      return known as ReturnType<typeof github.request<T>>;
    },
  };
}
