import { notAccessible, notFound } from './api-error.ts';
import type { Access, Token } from './state/model.ts';
import type { Repository } from './state/repository.ts';
import type { State } from './state/state.ts';

/** One grant of a token. Which operation needs which is GitHub's "permissions required for GitHub Apps". */
export interface Need {
  permission: string;
  access: Access;
}
/** `any`: one of these grants is enough. `none`: any token may. `user`: only a person's token may. */
export type Needs = { any: readonly Need[] } | 'none' | 'user';

export function needs(...list: readonly `${string}:${Access}`[]): Needs {
  return {
    any: list.map((text) => {
      const [permission = '', access] = text.split(':');
      return { permission, access: access === 'write' ? 'write' : 'read' };
    }),
  };
}

/** What anyone may read in a public repository, whatever the token was granted. */
const PUBLIC_READ = new Set(['actions', 'checks', 'contents', 'deployments', 'issues', 'pull-requests', 'statuses']);

/** Whether the token may do this to the repository. Every token may read `metadata`. */
export function may(token: Token, repository: Repository | null, { permission, access }: Need): boolean {
  if (access === 'write' && token.readOnlyFork) return false;
  if (permission === 'metadata' || token.permissions === 'all') return true;
  if (access === 'read' && repository !== null && !repository.private && PUBLIC_READ.has(permission)) return true;
  const granted = token.permissions[permission];
  return granted === 'write' || granted === access;
}

/** Throws the 403 that GitHub gives to a token without the grant. */
export function requirePermission(token: Token, repository: Repository | null, wanted: Needs): void {
  if (wanted === 'none') return;
  const allowed = wanted === 'user' ? token.type === 'user' : wanted.any.some((need) => may(token, repository, need));
  if (!allowed) throw notAccessible();
}

/** The repository, if the token can see it; else GitHub's 404, which does not tell "hidden" from "does not exist". */
export function visibleRepository(state: State, token: Token, fullName: string): Repository {
  const repository = state.repository(fullName);
  if (repository === undefined) throw notFound();
  const listed = token.repositories === null || token.repositories.some((name) => name.toLowerCase() === repository.fullName.toLowerCase());
  if (!listed && repository.private) throw notFound();
  return repository;
}
