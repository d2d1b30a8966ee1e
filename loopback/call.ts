import type { Effect } from './faults.ts';
import type { Params } from './params.ts';
import type { Needs } from './permissions.ts';
import type { Token } from './state/model.ts';
import type { Repository } from './state/repository.ts';
import type { State } from './state/state.ts';
import type { Links } from './views/links.ts';

/** One request as a handler sees it: authenticated, allowed and valid. */
export interface Call {
  operationId: string;
  state: State;
  token: Token;
  /** null where the operation is not about a repository. */
  repository: Repository | null;
  path: Params;
  query: Params;
  body: Params;
  accept: string;
  links: Links;
  /** Absolute URL of the request as GitHub would write it in a `link` header; `page` is still in it. */
  url: URL;
  now: Date;
  rate: RateView;
  effects: readonly Effect[];
}
export type RepositoryCall = Call & { repository: Repository };

/** The token's hourly budget; `reset` is a Unix time in seconds. */
export interface RateView {
  limit: number;
  remaining: number;
  used: number;
  reset: number;
}

export type Headers = Readonly<Record<string, string>>;
export type Answer =
  | { kind: 'json'; status: number; body: unknown; headers?: Headers }
  | { kind: 'raw'; status: number; type: string; body: Buffer; headers?: Headers }
  | { kind: 'empty'; status: number; headers?: Headers };

/** A handler, with the grant that it needs. */
export interface Operation {
  needs: Needs;
  handle(call: Call): Answer;
}
/** A family of handlers: operationId -> handler. */
export type Operations = Readonly<Record<string, Operation>>;

/** A handler of an operation under `/repos/{owner}/{repo}`. */
export function onRepository(needs: Needs, handle: (call: RepositoryCall) => Answer): Operation {
  return {
    needs,
    handle: (call) => {
      if (call.repository === null) throw new Error(`${call.operationId} is not under /repos/{owner}/{repo}`);
      return handle({ ...call, repository: call.repository });
    },
  };
}

export function json(body: unknown, status = 200, headers: Headers = {}): Answer {
  return { kind: 'json', status, body, headers };
}
