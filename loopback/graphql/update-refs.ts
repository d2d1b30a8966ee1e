import { applyMove, type RefWish, refusal } from '../handlers/git-ref-write.ts';
import type { Repository } from '../state/repository.ts';
import { Problem } from './problem.ts';

export interface UpdateRefsInput {
  repositoryId: string;
  clientMutationId?: string | null;
  refUpdates: readonly { name: string; afterOid: string; beforeOid?: string | null; force?: boolean | null }[];
}

/** No object: "must not exist" before, "delete" after. */
const ZERO = '0'.repeat(40);

/**
 * All of them or none, and each only where `beforeOid` is what the ref is (its words in the schema). What GitHub says
 * when a ref has moved is not documented; callers should look at the ref, not at the message.
 */
export function updateRefs(repository: Repository, login: string, input: UpdateRefsInput): { clientMutationId: string | null } {
  const wishes = input.refUpdates.map(
    ({ name, afterOid, beforeOid, force }): RefWish => ({
      ref: name,
      to: afterOid === ZERO ? null : afterOid,
      force: force === true,
      ...(beforeOid === undefined || beforeOid === null ? {} : { before: beforeOid === ZERO ? null : beforeOid }),
    }),
  );
  for (const wish of wishes) {
    const refused = refusal(repository, login, wish);
    if (refused !== null) throw new Problem('UNPROCESSABLE', refused.message);
  }
  for (const wish of wishes) applyMove(repository, wish);
  return { clientMutationId: input.clientMutationId ?? null };
}
