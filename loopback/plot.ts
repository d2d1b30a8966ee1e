import type { SeedContent, SeedConversation } from './seed.ts';
import type { Issue } from './state/model.ts';
import type { Repository } from './state/repository.ts';
import type { State } from './state/state.ts';

/** What planting a repository needs to know. */
export interface Plot {
  state: State;
  repository: Repository;
  /** Bytes of a seed's content; the path only words made-up lines. */
  read(content: SeedContent | undefined, path: string): string | Buffer;
  /** Throws SeedError for a place below this repository. */
  fail(path: readonly (string | number)[], message: string): never;
}

/** The fields that issues and pull requests have in common, for `State.addIssue`. */
export function fields(from: SeedConversation): Pick<Issue, 'title' | 'body' | 'user'> & { number?: number } {
  const { title, user, body = null } = from;
  return { title, user, body, ...(from.number === undefined ? {} : { number: from.number }) };
}

export function converse({ state, repository }: Plot, issue: Issue, from: SeedConversation): void {
  issue.labels = (from.labels ?? []).map((label) => state.label(repository, label).name);
  for (const { user, body } of from.comments ?? []) {
    const at = state.now();
    const id = state.nextId();
    repository.comments.set(id, { id, issue: issue.number, user: state.user(user).login, body, createdAt: at, updatedAt: at });
  }
}
