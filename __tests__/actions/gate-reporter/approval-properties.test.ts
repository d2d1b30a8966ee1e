import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ApprovalComment, ApprovalFacts } from '../../../actions/gate-reporter/approval/facts.ts';
import { judgeApproval } from '../../../actions/gate-reporter/approval/judge-approval.ts';
import { peopleNeeded } from '../../../actions/gate-reporter/approval/standing.ts';
import { votesOf } from '../../../actions/gate-reporter/approval/votes.ts';
import { comment, evidence, HEAD, need, OTHER, review, SINCE } from './approval-samples.ts';

const PERMITTED = ['ana', 'abe', 'ada'];
/** Without a role, with too little of one, unknown, an app, or those who brought the commit here. */
const OTHERS = ['mallory', 'wes', 'rob', 'deploy[bot]', 'ben', 'cy'];

const bodies = [
  `/approve production ${HEAD}`,
  '/approve production 1f3a9c0',
  '/approve production 2222222',
  '/approve staging 1f3a9c0',
  '/deny production 2222222',
  'Nice work.',
  '/approve production',
];
const at = fc.integer({ min: SINCE - 5, max: SINCE + 50 });
const commentBy = (logins: readonly string[], texts: readonly string[]) =>
  fc
    .record({ login: fc.constantFrom(...logins), body: fc.constantFrom(...texts), createdAt: at, edited: fc.boolean() })
    .map(({ login, body, createdAt, edited }) => comment(`${login}: ${body}`, { createdAt, updatedAt: createdAt + (edited ? 1 : 0) }));
const reviewBy = (logins: readonly string[]) =>
  fc
    .record({
      login: fc.constantFrom(...logins),
      state: fc.constantFrom('APPROVED', 'COMMENTED', 'DISMISSED', 'CHANGES_REQUESTED'),
      commitSha: fc.constantFrom(HEAD, OTHER),
      submittedAt: at,
    })
    .map(({ login, state, ...rest }) => review(`${login}: ${state}`, rest));

const comments = fc.array(commentBy(PERMITTED, bodies), { maxLength: 5 });
const reviews = fc.array(reviewBy(PERMITTED), { maxLength: 4 });
const kinds = fc.constantFrom('comment', 'review', 'any') as fc.Arbitrary<'comment' | 'review' | 'any'>;
const counts = fc.integer({ min: 1, max: 3 });

/** The larger, the nearer to a pass. */
const RANK = { denied: 0, unread: 1, awaiting: 2, approved: 3, overridden: 3 } as const;

function rank(facts: ApprovalFacts, kind: 'comment' | 'review' | 'any', count: number): number {
  return RANK[judgeApproval(need({ kind, count }), facts).outcome.is];
}

describe('for any evidence', () => {
  test('words of those who may not decide never make it better', () => {
    const hostile = [...bodies, '/override production because I say so'];
    const others = OTHERS.filter((login) => login !== 'ben' && login !== 'cy');
    const more = fc.tuple(
      fc.array(fc.oneof(commentBy(OTHERS, bodies), commentBy(others, hostile)), { maxLength: 4 }),
      fc.array(reviewBy(OTHERS), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(comments, reviews, more, kinds, counts, (given, reviewed, [added, addedReviews], kind, count) => {
        const before = evidence({ comments: given, reviews: reviewed });
        const after = evidence({ comments: [...given, ...added], reviews: [...reviewed, ...addedReviews] });
        expect(rank(after, kind, count)).toBeLessThanOrEqual(rank(before, kind, count));
      }),
    );
  });

  test('an edit never makes it better, and voids an approval', () => {
    const all = fc.array(commentBy(PERMITTED, [...bodies, '/deny production', '/override production because it must be']), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(all, fc.nat(), kinds, counts, (given, pick, kind, count) => {
        const edited = given.map((one, index): ApprovalComment => {
          return index === pick % given.length ? { ...one, updatedAt: one.createdAt + 1 } : one;
        });
        expect(rank(evidence({ comments: edited }), kind, count)).toBeLessThanOrEqual(rank(evidence({ comments: given }), kind, count));
        const allEdited = given.map((one) => ({ ...one, updatedAt: one.createdAt + 1 }));
        expect(rank(evidence({ comments: allEdited }), kind, count)).toBeLessThanOrEqual(RANK.awaiting);
      }),
    );
  });

  test('a push voids what was said of the head before', () => {
    const all = fc.array(commentBy(PERMITTED, [...bodies, '/override production because it must be']), { maxLength: 5 });
    fc.assert(
      fc.property(all, reviews, kinds, counts, (given, reviewed, kind, count) => {
        const sha = '3'.repeat(40);
        const pushed = evidence(
          { comments: given, reviews: reviewed },
          { sha, headSince: SINCE + 1_000, head: { state: 'read', value: { people: ['ben'], committedAt: SINCE + 1_000 } } },
        );
        expect(rank(pushed, kind, count)).toBeLessThanOrEqual(RANK.awaiting);
      }),
    );
  });

  test('neither the order of the lists nor a second voice of the same person matters', () => {
    fc.assert(
      fc.property(comments, reviews, kinds, counts, (given, reviewed, kind, count) => {
        const outcome = rank(evidence({ comments: given, reviews: reviewed }), kind, count);
        expect(rank(evidence({ comments: [...given].reverse(), reviews: [...reviewed].reverse() }), kind, count)).toBe(outcome);
        expect(rank(evidence({ comments: [...given, ...given], reviews: [...reviewed, ...reviewed] }), kind, count)).toBe(outcome);
      }),
    );
  });

  test('a refusal of this commit by somebody who may is final', () => {
    const denial = fc.constantFrom(...PERMITTED).map((login) => comment(`${login}: /deny production 1f3a9c0`));
    fc.assert(
      fc.property(comments, reviews, denial, kinds, counts, (given, reviewed, refused, kind, count) => {
        expect(rank(evidence({ comments: [refused, ...given], reviews: reviewed }), kind, count)).toBe(RANK.denied);
      }),
    );
  });

  test('what could not be read is never a pass, and a role that could not be is one only if nothing hangs on it', () => {
    const broken = fc.constantFrom('comments', 'reviews', 'pullRequests', 'head', 'environment');
    fc.assert(
      fc.property(comments, reviews, broken, kinds, counts, (given, reviewed, list, kind, count) => {
        const whole = evidence({ comments: given, reviews: reviewed });
        const unread = { ...whole, [list]: { state: 'unreadable', why: '502' } };
        expect(rank(unread, kind, count)).toBeLessThan(RANK.awaiting);
        const noRole: ApprovalFacts = { ...whole, people: { ...whole.people, roles: new Map() } };
        expect(rank(noRole, kind, count)).toBeLessThanOrEqual(RANK.awaiting);
      }),
    );
  });
});

test('a crowd of strangers costs at most 50 look-ups, and those who refuse come first', () => {
  const crowd = Array.from({ length: 200 }, (_, index) => `user${index}: /approve production 1f3a9c0`);
  const facts = evidence({ comments: [...crowd, 'ana: /deny production'] });
  const asked = peopleNeeded(need(), votesOf(need(), facts));
  expect(asked.roles).toHaveLength(50);
  expect(asked.roles[0]).toBe('ana');
});
