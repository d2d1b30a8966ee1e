import type { Freeze, History } from '../model.ts';
import { badCommits, type GateFacts } from './facts.ts';
import { type Judged, passed, refused, unreadable } from './judged.ts';
import { relationTo } from './relation.ts';

/**
 * A freeze by hand refuses everything. After a rollback three things are refused: what was rolled back (also once the freeze is lifted by
 * a fix: only a person forgives a version), what was asked for before the rollback (a queued run, a run that is run again; but not by the
 * deploy that itself rolled a dead run back before it began), and a commit that what was rolled back was built on. Anything else may be
 * the fix.
 */
export function judgeFrozen(history: History, facts: GateFacts): Judged {
  const { freeze, bad } = history;
  if (freeze?.kind === 'by_hand') {
    const message = `It is frozen ${sinceWords(freeze)}.`;
    return refused('frozen', { reason: 'frozen_by_hand', outcome: 'blocked', message, fix: UNFREEZE });
  }
  const mark = bad.get(facts.artifact);
  if (mark !== undefined) {
    return afterRollback(`${facts.artifact} was rolled back on ${mark.at}.`, `Deploy a version that repairs it. ${UNFREEZE}`);
  }
  if (freeze === null) return passed('frozen', 'not frozen');
  return askedBefore(freeze, facts) ?? builtBefore(history, facts) ?? passed('frozen', 'rolled back, and this is another version');
}

function askedBefore(freeze: Freeze, { requestedAt }: GateFacts): Judged | null {
  if (freeze.isOwn === true) return null;
  const asked = requestedAt.state === 'read' ? Date.parse(requestedAt.value) : Number.NaN;
  const since = Date.parse(freeze.since);
  if (Number.isNaN(asked) || Number.isNaN(since)) {
    const why = requestedAt.state === 'unreadable' ? `: ${requestedAt.why}` : '.';
    return unreadable('frozen', `Whether this was asked for before the rollback could not be told${why}`);
  }
  if (asked >= since) return null;
  const message = `This was asked for on ${new Date(asked).toISOString()}, before the rollback: it is frozen ${sinceWords(freeze)}.`;
  return afterRollback(message, 'Start a new run for a version that repairs it: a queued run, and one that is run again, stay refused.');
}

function builtBefore(history: History, facts: GateFacts): Judged | null {
  let unread: Judged | null = null;
  for (const commit of badCommits(history)) {
    const relation = relationTo(commit, facts);
    if (relation.is === 'behind') {
      const message = `Commit ${short(facts.sha)} is older than ${short(commit)}, which was rolled back.`;
      return afterRollback(message, `Deploy a commit that repairs it, or go back further with a rollback. ${UNFREEZE}`);
    }
    if (relation.is === 'unknown') {
      unread ??= unreadable(
        'frozen',
        `Whether this is older than ${short(commit)}, which was rolled back, could not be told: ${relation.why}`,
      );
    }
  }
  return unread;
}

const UNFREEZE = 'A person who is sure unfreezes the environment, with a reason; a rollback is possible at any time.';

function afterRollback(message: string, fix: string): Judged {
  return refused('frozen', { reason: 'frozen_after_rollback', outcome: 'blocked', message, fix });
}

function sinceWords({ since, actor, reason }: Freeze): string {
  return `since ${since}${actor === '' ? '' : `, by ${actor}`}${reason === '' ? '' : `: ${reason.replace(/\.$/, '')}`}`;
}

function short(sha: string | null): string {
  return (sha ?? '').slice(0, 12);
}
