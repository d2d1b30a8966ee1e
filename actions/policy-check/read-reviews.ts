import { UnreadableError } from '../../core/errors.ts';
import { type Fact, factOf } from '../../core/fact.ts';
import { accountOf, recordOf, textField, textOrNone } from '../../core/github/answer.ts';
import type { Requester } from '../../core/github/client.ts';
import { readPages } from '../../core/github/paging.ts';
import type { LabelGrant, Review } from './facts.ts';

const REVIEWS = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const EVENTS = 'GET /repos/{owner}/{repo}/issues/{issue_number}/events';

/** All reviews of a pull request, oldest first: one request for each 100. A list that may not be whole is unreadable. */
export function readReviews(github: Requester, number: number): Promise<Fact<Review[]>> {
  return factOf(async () => {
    const rows = await everyRow(github, REVIEWS, { pull_number: number }, `The reviews of #${number}`);
    return rows.map((row): Review => {
      const review = recordOf(row);
      return {
        author: accountOf(review, 'user', `A review of #${number}`),
        state: textField(review, 'state', `A review of #${number}`),
        commitSha: textOrNone(review, 'commit_id'),
        submittedAt: textOrNone(review, 'submitted_at'),
      };
    });
  });
}

/**
 * Who put each of these labels on: the newest `labeled` event that no `unlabeled` one follows. All events are read, oldest first,
 * one request for each 100; a list that may not be whole is unreadable, because the newest event is at its end.
 */
export function readLabelGrants(github: Requester, number: number, labels: readonly string[]): Promise<Fact<LabelGrant[]>> {
  return factOf(async () => {
    const what = `The label events of #${number}`;
    const rows = await everyRow(github, EVENTS, { issue_number: number }, what);
    const wanted = new Map(labels.map((label) => [label.toLowerCase(), label]));
    const grants = new Map<string, LabelGrant>();
    for (const event of rows.map(recordOf)) {
      const kind = textField(event, 'event', what);
      if (kind !== 'labeled' && kind !== 'unlabeled') continue;
      const name = textField(recordOf(event.label), 'name', what).toLowerCase();
      const label = wanted.get(name);
      const actor = accountOf(event, 'actor', what);
      if (label === undefined) continue;
      grants.delete(name);
      // Put on by an account that is gone: nobody can be held to it, so nobody granted it.
      if (kind === 'labeled' && actor !== null) grants.set(name, { label, by: actor.login, at: textField(event, 'created_at', what) });
    }
    return [...grants.values()];
  });
}

async function everyRow(github: Requester, route: string, params: Readonly<Record<string, unknown>>, what: string): Promise<unknown[]> {
  const key = (row: unknown): string => JSON.stringify(recordOf(row).id);
  const { rows, complete, why } = await readPages<unknown>(github, route, params, { key });
  if (!complete) throw new UnreadableError(`${what} could not all be read: ${why}. Run again.`);
  return rows;
}
