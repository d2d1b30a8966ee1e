import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fact, Review, Role, RuleFacts } from '../../../actions/policy-check/facts.ts';
import type { Approvers, HumanApproval } from '../../../actions/policy-check/policy.ts';
import { VERDICT_STATES } from '../../../core/model.ts';
import { approvers, factsOf, humanApproval, policyOf, report } from './judge-samples.ts';

const HEAD = '0123456789012345678901234567890123456789';
const OLD = 'fedcba9876543210fedcba9876543210fedcba98';

/** `bob approves`, `bob approves OLD`, `bob requests`, `bob comments`, `bob dismissed`: one a minute. */
function reviewsOf(...texts: string[]): Review[] {
  const states: { [verb: string]: string } = {
    approves: 'APPROVED',
    requests: 'CHANGES_REQUESTED',
    comments: 'COMMENTED',
    dismissed: 'DISMISSED',
    drafts: 'PENDING',
  };
  return texts.map((text, minute) => {
    const [login = '', verb = '', commit] = text.split(' ');
    return {
      author: login === 'ghost' ? null : { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
      state: states[verb] ?? verb,
      commitSha: commit === 'OLD' ? OLD : commit === 'GONE' ? null : HEAD,
      submittedAt: verb === 'drafts' ? null : `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`,
    };
  });
}

const read = <T>(value: T): Fact<T> => ({ state: 'read', value });
const ROLES = new Map<string, Fact<Role>>([
  ['ana', read('admin')],
  ['bob', read('maintain')],
  ['eve', read('admin')],
  ['kim', read('write')],
  ['tom', read('none')],
  ['sre', read('release-manager')],
  ['gone', { state: 'absent' }],
  ['lost', { state: 'unreadable', why: 'HTTP 502' }],
  ['ci[bot]', read('admin')],
]);

const judged = (reviews: Fact<readonly Review[]>, rule: Partial<HumanApproval> = {}, more: Partial<RuleFacts> = {}) =>
  report(factsOf({}, { reviews, roles: ROLES, ...more }), policyOf({ human_approval: humanApproval(rule) }));
const textOf = (reviews: string[], rule: Partial<HumanApproval> = {}, more: Partial<RuleFacts> = {}) =>
  judged(read(reviewsOf(...reviews)), rule, more).findings.map(({ state, subject, message }) => `${state} ${subject}: ${message}`);

/** Reviews in their order, the state and subject of each finding, and what its message must hold. */
const TABLE: readonly (readonly [string, readonly string[], string, string])[] = [
  ['nobody yet', [], 'pending 0 of 1 approval', 'Nobody who may has approved its head.'],
  ['a maintainer', ['bob approves'], 'pass 1 of 1 approval', 'Approved by `bob`.'],
  ['an admin', ['eve approves'], 'pass 1 of 1 approval', 'Approved by `eve`.'],
  ['a comment afterwards', ['bob approves', 'bob comments'], 'pass 1 of 1 approval', 'Approved by `bob`.'],
  ['a review not yet submitted', ['bob approves', 'bob drafts'], 'pass 1 of 1 approval', 'Approved by `bob`.'],
  ['a comment only', ['bob comments'], 'pending 0 of 1 approval', 'Nobody who may'],
  ['after requesting changes', ['bob requests', 'bob approves'], 'pass 1 of 1 approval', 'Approved by `bob`.'],
  ['again after a push', ['bob approves OLD', 'bob approves'], 'pass 1 of 1 approval', 'Approved by `bob`.'],
  ['the author', ['ana approves'], 'pending 0 of 1 approval', 'Not counted: `ana` is the author.'],
  ['the author in capitals', ['ANA approves'], 'pending 0 of 1 approval', 'Not counted: `ANA` is the author.'],
  ['an old commit', ['bob approves OLD'], 'pending 0 of 1 approval', '`bob` approved `fedcba9`, which is not the head `0123456`.'],
  ['a commit that is gone', ['bob approves GONE'], 'pending 0 of 1 approval', '`bob` approved a commit that is gone.'],
  ['dismissed', ['bob dismissed'], 'pending 0 of 1 approval', 'the review of `bob` was dismissed.'],
  ['a request dismissed later', ['bob approves', 'bob dismissed'], 'pending 0 of 1 approval', 'the review of `bob` was dismissed.'],
  ['a bot', ['ci[bot] approves'], 'pending 0 of 1 approval', '`ci[bot]` is a bot.'],
  ['an account that is gone', ['ghost approves'], 'pending 0 of 1 approval', 'an account that is gone approved.'],
  ['a role too low', ['kim approves'], 'pending 0 of 1 approval', '`kim` has only the role `write`.'],
  [
    'a custom role',
    ['sre approves'],
    'pending 0 of 1 approval',
    '`sre` has the custom role `release-manager`, which is not counted as `maintain`.',
  ],
  ['no role', ['tom approves'], 'pending 0 of 1 approval', '`tom` is not a member of this repository.'],
  ['an unknown login', ['gone approves'], 'pending 0 of 1 approval', '`gone` is not a member of this repository.'],
  ['a role that cannot be read', ['lost approves'], 'unknown lost', 'could not be read: HTTP 502'],
  ['a role that was not read', ['new approves'], 'unknown new', 'was not read'],
  ['one that counts is enough', ['lost approves', 'bob approves'], 'pass 1 of 1 approval', 'Approved by `bob`.'],
  ['changes requested by one who may', ['bob requests'], 'pending bob', '`bob` requested changes, and may decide'],
  ['… on an old commit, too', ['bob approves', 'eve requests OLD'], 'pending eve', '`eve` requested changes'],
  ['… after having approved', ['bob approves', 'bob requests'], 'pending bob', 'Not counted: `bob` requested changes later.'],
  ['changes requested by one who may not', ['bob approves', 'kim requests'], 'pass 1 of 1 approval', 'Approved by `bob`.'],
  ['changes requested by the author or a bot', ['bob approves', 'ana requests', 'ci[bot] requests'], 'pass 1 of 1 approval', 'by `bob`'],
  [
    'changes requested by one of unknown role',
    ['bob approves', 'lost requests'],
    'unknown lost',
    '`lost` requested changes, and has a role',
  ],
  [
    'changes requested, then dismissed',
    ['bob approves', 'eve requests', 'eve dismissed'],
    'pass 1 of 1 approval',
    'the review of `eve` was',
  ],
];

describe('human_approval: which reviews count', () => {
  test.each(TABLE)('%s', (_, reviews, head, part) => {
    const findings = textOf([...reviews]);
    expect(findings.some((text) => text.startsWith(`${head}: `))).toBe(true);
    expect(findings.join('\n')).toContain(part);
    const { verdict, outputs } = judged(read(reviewsOf(...reviews)));
    const expected = { pass: 'pass', pending: 'pending', unknown: 'error' }[head.split(' ')[0] as 'pass'];
    expect(verdict.state).toBe(expected);
    expect(outputs['human-approval-required']).toBe(expected === 'pending');
    expect(outputs['pending-rules']).toEqual(expected === 'pending' ? ['human_approval'] : []);
  });

  test('two are two people, and every approval that did not count is named', () => {
    const two = { count: 2 };
    expect(textOf(['bob approves', 'bob approves'], two)[0]).toMatch(/^pending 1 of 2 approvals: .*Approved by `bob`\.$/);
    expect(textOf(['bob approves', 'BOB approves'], two)[0]).toMatch(/^pending 1 of 2/);
    expect(textOf(['bob approves', 'eve approves'], two)[0]).toMatch(/^pass 2 of 2 approvals: .*Approved by `bob`, `eve`\.$/);
    expect(textOf(['ana approves', 'kim approves', 'ci[bot] approves', 'eve approves OLD', 'bob approves'], two)[0]).toContain(
      'Approved by `bob`. Not counted: `ana` is the author; `kim` has only the role `write`; `ci[bot]` is a bot; ' +
        '`eve` approved `fedcba9`, which is not the head `0123456`.',
    );
  });

  test('a bot never counts, though the policy lists it and whatever its name', () => {
    const anyOf = approvers({ logins: ['ci[bot]', 'robot'] });
    expect(textOf(['ci[bot] approves'], { anyOf })[0]).toMatch(/^pending 0 of 1 .* Not counted: `ci\[bot\]` is a bot\.$/);
    const robot = reviewsOf('robot approves').map((review) => ({ ...review, author: { login: 'robot', type: 'Bot' } }));
    expect(judged(read(robot), { anyOf }).findings[0]).toMatchObject({
      state: 'pending',
      message: expect.stringContaining('`robot` is a bot.'),
    });
  });

  test('logins and teams count as well, whatever the role, and their case does not matter', () => {
    const anyOf = approvers({ permission: 'admin', logins: ['Kim'], teams: ['Acme/Platform'] });
    const teams = new Map([['acme/platform', read(['tom'])]]);
    expect(textOf(['kim approves'], { anyOf }, { teams })[0]).toMatch(/^pass/);
    expect(textOf(['TOM approves'], { anyOf }, { teams })[0]).toMatch(/^pass/);
    expect(textOf(['bob approves'], { anyOf }, { teams })[0]).toContain(
      '`bob` has only the role `maintain` and is not in the team `Acme/Platform`.',
    );
    expect(textOf(['bob approves'], { anyOf: approvers({ logins: ['kim'] }) })[0]).toContain('`bob` is not among those who may decide.');
    const [found] = judged(read([]), { anyOf }).findings;
    expect(found?.fix).toBe(
      "Ask somebody with the role `admin`, `Kim` or a member of the team `Acme/Platform` to approve the head `0123456`; the author's own approval does not count.",
    );
  });

  test.each<[string, RuleFacts['teams'], string[], string]>([
    ['unreadable', new Map([['platform', { state: 'unreadable', why: 'HTTP 403' }]]), ['kim approves'], 'error'],
    ['unknown to the token', new Map([['platform', { state: 'absent' }]]), ['kim approves'], 'error'],
    ['not needed: another way says yes', new Map([['platform', { state: 'unreadable', why: 'HTTP 403' }]]), ['bob approves'], 'pass'],
    ['not needed: too few in any case', new Map([['platform', { state: 'unreadable', why: 'HTTP 403' }]]), ['ana approves'], 'pending'],
  ])('a team is %s', (_, teams, reviews, state) => {
    const anyOf = approvers({ permission: 'maintain', teams: ['platform'] });
    const result = judged(read(reviewsOf(...reviews)), { anyOf }, { teams });
    expect(result.verdict.state).toBe(state);
    if (state === 'error') {
      expect(result.verdict.reason).toBe('policy_invalid');
      expect(result.findings[0]).toMatchObject({ state: 'error', message: expect.stringContaining('team `platform`') });
      expect(result.findings[0]?.fix).toContain('App token');
    }
  });

  test('reviews that cannot be read are never a pass', () => {
    const result = judged({ state: 'unreadable', why: 'HTTP 500' });
    expect(result.verdict).toEqual({ state: 'error', reason: 'unreadable' });
    expect(result.findings[0]).toMatchObject({ state: 'unknown', message: expect.stringContaining('HTTP 500') });
    expect(judged({ state: 'absent' }).verdict.state).toBe('pending');
  });
});

describe('human_approval: properties', () => {
  const logins = ['ana', 'bob', 'eve', 'kim', 'tom', 'sre', 'ci[bot]', 'gone'];
  const text = fc
    .tuple(fc.constantFrom(...logins), fc.constantFrom('approves', 'requests', 'comments', 'dismissed'), fc.constantFrom('', ' OLD'))
    .map(([login, verb, commit]) => `${login} ${verb}${commit}`);
  const reviews = fc.array(text, { maxLength: 8 });
  const anyOf: fc.Arbitrary<Approvers> = fc.constantFrom(
    approvers({ permission: 'write' }),
    approvers({ permission: 'maintain' }),
    approvers({ logins: ['tom', 'ci[bot]'] }),
  );
  const rankOf = (list: readonly Review[], rule: Partial<HumanApproval>) => VERDICT_STATES.indexOf(judged(read(list), rule).verdict.state);

  test('one more approval of the head, by whomever, never makes the verdict worse', () => {
    fc.assert(
      fc.property(reviews, fc.constantFrom(...logins), anyOf, fc.constantFrom(1, 2), (texts, login, who, count) => {
        const rule = { anyOf: who, count };
        expect(rankOf(reviewsOf(...texts, `${login} approves`), rule)).toBeGreaterThanOrEqual(rankOf(reviewsOf(...texts), rule));
      }),
    );
  });

  test('one more request for changes never makes it better', () => {
    fc.assert(
      fc.property(reviews, fc.constantFrom(...logins), anyOf, (texts, login, who) => {
        const rule = { anyOf: who };
        expect(rankOf(reviewsOf(...texts, `${login} requests`), rule)).toBeLessThanOrEqual(rankOf(reviewsOf(...texts), rule));
      }),
    );
  });

  test('times decide, not the order of the list, even within one second', () => {
    const timed = fc
      .array(fc.tuple(text, fc.nat(3)), { maxLength: 8 })
      .map((entries) =>
        entries.map(([one, minute]) => ({ ...(reviewsOf(one)[0] as Review), submittedAt: `2026-03-01T10:0${minute}:00Z` })),
      );
    const shuffled = timed.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, anyOf, ([list, other], who) => {
        expect(judged(read(other), { anyOf: who }).verdict).toEqual(judged(read(list), { anyOf: who }).verdict);
      }),
    );
  });
});

test('of two approvals of one person in one second, that of the head is the newer', () => {
  const both = reviewsOf('bob approves OLD', 'bob approves').map((one) => ({ ...one, submittedAt: '2026-03-01T10:00:00Z' }));
  for (const reviews of [both, [...both].reverse()]) expect(judged(read(reviews)).verdict.state).toBe('pass');
});
