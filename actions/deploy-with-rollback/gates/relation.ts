import type { GateFacts, Relation } from './facts.ts';

/** `unrelated`: GitHub does not have the other commit, so nothing can be built on it. `unasked`: there is nothing to ask, or to compare. */
export type Related = { is: Relation | 'unrelated' | 'unasked' } | { is: 'unknown'; why: string };

/** How the commit that is deployed stands to another. */
export function relationTo(commit: string, { sha, relations, github }: Pick<GateFacts, 'sha' | 'relations' | 'github'>): Related {
  if (sha === null) return { is: 'unasked' };
  if (sha === commit) return { is: 'identical' };
  const fact = relations.get(commit);
  if (fact === undefined) return github === null ? { is: 'unasked' } : { is: 'unknown', why: 'the two were not compared.' };
  switch (fact.state) {
    case 'read':
      return { is: fact.value };
    case 'absent':
      return { is: 'unrelated' };
    case 'unreadable':
      return { is: 'unknown', why: fact.why };
    default: {
      const never: never = fact;
      throw new TypeError(`Unknown fact: ${JSON.stringify(never)}`);
    }
  }
}
