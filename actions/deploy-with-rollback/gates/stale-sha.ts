import type { History } from '../model.ts';
import { type GateFacts, servedCommit } from './facts.ts';
import { type Judged, passed, refused, skipped, unreadable } from './judged.ts';
import { relationTo } from './relation.ts';

/** What serves may not be replaced by what it was built on: a run that was overtaken ends here. To go back is a rollback. */
export function judgeStale(history: History, facts: GateFacts): Judged {
  const served = servedCommit(history);
  if (facts.sha === null || served === null)
    return skipped('stale', `the commit of ${facts.sha === null ? 'this' : 'what serves'} is not known`);
  const commit = served.slice(0, 12);
  const relation = relationTo(served, facts);
  switch (relation.is) {
    case 'behind': {
      const message = `Commit ${facts.sha.slice(0, 12)} is older than ${commit}, which serves (${history.served ?? ''}).`;
      return refused('stale', {
        reason: 'stale_sha',
        outcome: 'superseded',
        message,
        fix: 'Deploy a newer commit; to go back to an older version, ask for a rollback.',
      });
    }
    case 'unknown':
      return unreadable('stale', `Whether this is older than what serves could not be told: ${relation.why}`);
    case 'unasked':
      return skipped('stale', 'needs GitHub to compare commits');
    case 'identical':
      return passed('stale', `the commit that serves, ${commit}`);
    case 'unrelated':
      return passed('stale', `commit ${commit}, which serves, is not in the repository any more`);
    case 'ahead':
    case 'diverged':
      return passed('stale', `not older than ${commit}`);
    default: {
      const never: never = relation;
      throw new TypeError(`Unknown relation: ${JSON.stringify(never)}`);
    }
  }
}
