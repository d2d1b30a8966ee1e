import type { Repository } from '../state/repository.ts';
import { ruleViolation } from './git-rules.ts';

/** A wish to move one ref. `to: null` deletes it. `before` is what the ref must be now: an id, null for no ref, undefined for anything. */
export interface RefWish {
  ref: string;
  to: string | null;
  force: boolean;
  before?: string | null;
}

/** Why a ref is not moved, in GitHub's words; `kind` is for callers that word it themselves. */
export interface RefRefusal {
  kind: 'name' | 'object' | 'exists' | 'missing' | 'conflict' | 'moved' | 'not-fast-forward' | 'rule';
  message: string;
}

/**
 * Moves a ref, or says why not. The check and the move are one turn of the event loop, so nothing comes between them.
 * `creating` and `updating` refuse what exists and what does not, as the REST operations do.
 */
export function moveRef(repository: Repository, login: string, wish: RefWish, mode: 'creating' | 'updating' | 'either'): RefRefusal | null {
  const refused = refusal(repository, login, wish, mode);
  if (refused === null) applyMove(repository, wish);
  return refused;
}

/** Only after `refusal` found nothing. */
export function applyMove(repository: Repository, { ref, to }: RefWish): void {
  if (to === null) repository.refs.delete(ref);
  else repository.refs.set(ref, to);
}

export function refusal(
  repository: Repository,
  login: string,
  wish: RefWish,
  mode: 'creating' | 'updating' | 'either' = 'either',
): RefRefusal | null {
  const { ref, to, force, before } = wish;
  const from = repository.refs.get(ref) ?? null;
  if (!isRefName(ref)) return { kind: 'name', message: `${ref} is not a valid ref name` };
  if (to !== null && repository.git.commit(to) === undefined) return { kind: 'object', message: 'Object does not exist' };
  if (mode === 'creating' && from !== null) return { kind: 'exists', message: 'Reference already exists' };
  if (mode === 'updating' && from === null) return { kind: 'missing', message: 'Reference does not exist' };
  if (before !== undefined && before !== from) return { kind: 'moved', message: 'Reference cannot be updated' };
  if (from === null && to === null) return { kind: 'missing', message: 'Reference does not exist' };
  if (from === null && [...repository.refs.keys()].some((other) => other.startsWith(`${ref}/`) || ref.startsWith(`${other}/`))) {
    return { kind: 'conflict', message: 'Reference update failed' };
  }
  const forced = from !== null && to !== null && !isAncestor(repository, from, to);
  if (forced && !force) return { kind: 'not-fast-forward', message: 'Update is not a fast forward' };
  const violation = ruleViolation(repository, login, { ref, from, to, forced });
  return violation === null ? null : { kind: 'rule', message: violation };
}

/** git check-ref-format: no empty, dotted or `.lock` component, none of git's special characters. */
function isRefName(ref: string): boolean {
  const parts = ref.split('/');
  return (
    parts.length >= 3 &&
    parts[0] === 'refs' &&
    !/[\s~^:?*[\\\x7f]|\.\.|@\{/.test(ref) &&
    parts.every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.') && !part.endsWith('.lock'))
  );
}

/** Walks from the new commit; the old one is nearly always found at once. */
function isAncestor({ git }: Repository, old: string, sha: string): boolean {
  const seen = new Set([sha]);
  for (const at of seen) {
    if (at === old) return true;
    for (const parent of git.commit(at)?.parents ?? []) seen.add(parent);
  }
  return false;
}
