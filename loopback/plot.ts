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
  const events = from['label-events'] ?? [];
  state.setLabels(
    repository,
    issue,
    (from.labels ?? []).filter((label) => !events.some((event) => event.label === label)),
    from.user,
  );
  for (const { label, user, event = 'labeled' } of events) {
    const others = issue.labels.filter((name) => name !== label);
    state.setLabels(repository, issue, event === 'labeled' ? [...others, label] : others, user);
  }
  for (const { user, body, edited = false } of from.comments ?? []) {
    const at = state.now();
    const id = state.nextId();
    repository.comments.set(id, {
      id,
      issue: issue.number,
      user: state.user(user).login,
      body,
      createdAt: at,
      updatedAt: edited ? new Date(at.getTime() + 60_000) : at,
    });
  }
}
