import { describe, expect, test } from '@jest/globals';
import type { ApprovalFacts } from '../../../actions/gate-reporter/approval/facts.ts';
import { judgeApproval } from '../../../actions/gate-reporter/approval/judge-approval.ts';
import type { ApprovalNeed } from '../../../actions/gate-reporter/approval/need.ts';
import { comment, type Evidence, evidence, HEAD, need, OTHER, outcomeOf, review, SINCE } from './approval-samples.ts';

const YES = '/approve production 1f3a9c0';
const edited = (text: string) => comment(text, { updatedAt: SINCE + 61_000 });
const tracking = (text: string) => comment(text, { isTracking: true });
const early = (text: string) => comment(text, { createdAt: SINCE - 1 });

describe('comments', () => {
  test.each<[string, Evidence['comments'], string]>([
    ['nobody', [], 'awaiting'],
    ['one who may', [`ana: ${YES}`], 'approved by ana'],
    ['the whole id', [`ana: /approve production ${HEAD}`], 'approved by ana'],
    ['in another spelling', [`ana: /approve Production ${HEAD.toUpperCase()}`], 'approved by ana'],
    ['another gate', ['ana: /approve staging 1f3a9c0'], 'awaiting'],
    ['another commit', ['ana: /approve production 2222222'], 'awaiting'],
    ['one digit wrong', [`ana: /approve production ${HEAD.slice(0, 12)}0`], 'awaiting'],
    ['more digits than the id has', [`ana: /approve production ${HEAD}00`], 'awaiting'],
    ['no commit', ['ana: /approve production'], 'awaiting'],
    ['edited', [edited(`ana: ${YES}`)], 'awaiting'],
    ['too little a role', [`wes: ${YES}`], 'awaiting'],
    ['a custom role', [`rob: ${YES}`], 'awaiting'],
    ['no role at all', [`mallory: ${YES}`], 'awaiting'],
    ['a bot', [`deploy[bot]: ${YES}`], 'awaiting'],
    ['an account that is gone', [`ghost: ${YES}`], 'awaiting'],
    ['the author', [`ben: ${YES}`], 'awaiting'],
    ['the author in another spelling', [`BEN: ${YES}`], 'awaiting'],
    ['who pushed it', [`cy: ${YES}`], 'awaiting'],
    ['a role that cannot be read', [`zoe: ${YES}`], 'unread'],
    ['that, and one who may', [`zoe: ${YES}`, `ana: ${YES}`], 'approved by ana'],
    ['refused', ['ana: /deny production'], 'denied by ana'],
    ['refused, with the commit', ['ana: /deny production 1f3a9c0'], 'denied by ana'],
    ['refused, another commit', ['ana: /deny production 2222222', `abe: ${YES}`], 'approved by abe'],
    ['refused by the author', ['ben: /deny production', `ana: ${YES}`], 'denied by ben'],
    ['refused by one who may not', ['mallory: /deny production', `ana: ${YES}`], 'approved by ana'],
    ['refused by one who cannot be told', ['zoe: /deny production', `ana: ${YES}`], 'unread'],
    ['refused, in a comment that was edited', [edited('ana: /deny production'), `abe: ${YES}`], 'denied by ana'],
    ['refused, and approved later by the same', ['ana: /deny production', `ana: ${YES}`], 'denied by ana'],
    ['refused before this head', [early('ana: /deny production'), `abe: ${YES}`], 'approved by abe'],
    ['overridden', ['ada: /override production the outage is worse'], 'overridden by ada'],
    ['overridden by the author, an admin', ['ben: /override production the outage is worse'], 'overridden by ben'],
    ['overridden by one who may only approve', ['ana: /override production the outage is worse'], 'awaiting'],
    ['overridden by one who cannot be told', ['zoe: /override production the outage is worse'], 'unread'],
    ['overridden without a reason', ['ada: /override production'], 'awaiting'],
    ['overridden, edited', [edited('ada: /override production the outage is worse')], 'awaiting'],
    ['overridden before this head', [early('ada: /override production the outage is worse')], 'awaiting'],
    ['overridden before this head, naming it', [early('ada: /override production 1f3a9c0 the outage is worse')], 'overridden by ada'],
    ['overridden on the tracking issue', [tracking('ada: /override production the outage is worse')], 'awaiting'],
    ['overridden there, naming it', [tracking('ada: /override production 1f3a9c0 the outage is worse')], 'overridden by ada'],
    ['refused there', [tracking('ana: /deny production'), `abe: ${YES}`], 'denied by ana'],
    ['overridden, another commit', ['ada: /override production 2222222 the outage is worse'], 'awaiting'],
    ['overridden and refused', ['ada: /override production the outage is worse', 'ana: /deny production'], 'denied by ana'],
    ['overridden and approved: it shows for ever', ['ada: /override production the outage is worse', `ana: ${YES}`], 'overridden by ada'],
  ])('%s', (_, comments, outcome) => {
    expect(outcomeOf(evidence({ ...(comments === undefined ? {} : { comments }) }))).toBe(outcome);
  });

  test.each(['Bot', 'Organization', 'Mannequin'])('an account of the type %s is no person, even if its login is listed', (type) => {
    const approvers = { permission: null, logins: ['release'], teams: [] };
    const said = (kind: string) => evidence({ comments: [comment(`release: ${YES}`, { user: { login: 'release', type: kind } })] });
    expect(outcomeOf(said(type), { approvers })).toBe('awaiting');
    expect(outcomeOf(said('User'), { approvers })).toBe('approved by release');
  });

  test.each<[string, Evidence['comments'], string]>([
    ['one of two', [`ana: ${YES}`], 'awaiting by ana'],
    ['twice the same', [`ana: ${YES}`, `Ana: ${YES}`], 'awaiting by ana'],
    ['two', [`ana: ${YES}`, `abe: ${YES}`], 'approved by ana, abe'],
    ['one, and one who cannot be told', [`ana: ${YES}`, `zoe: ${YES}`], 'unread'],
    ['two, and one who cannot be told', [`ana: ${YES}`, `abe: ${YES}`, `zoe: ${YES}`], 'approved by ana, abe'],
    ['one, and the author', [`ana: ${YES}`, `ben: ${YES}`], 'awaiting by ana'],
  ])('two people: %s', (_, comments, outcome) => {
    expect(outcomeOf(evidence({ ...(comments === undefined ? {} : { comments }) }), { count: 2 })).toBe(outcome);
  });

  test.each<[string, Partial<ApprovalFacts>, string]>([
    ['nothing ran on it: the date of the commit counts', { headSince: null }, 'awaiting'],
    ['nothing is known of it', { headSince: null, head: { state: 'read', value: { people: [], committedAt: null } } }, 'overridden by ada'],
    ['a commit with a date of old', { head: { state: 'read', value: { people: [], committedAt: 0 } } }, 'awaiting'],
  ])('an override without its commit, older than the head: %s', (_, change, outcome) => {
    expect(outcomeOf(evidence({ comments: [early('ada: /override production the outage is worse')] }, change))).toBe(outcome);
  });

  test.each<[string, Partial<ApprovalFacts>, string]>([
    ['nothing ran on it', { headSince: null }, 'denied by ana'],
    ['the date of the commit is older', { head: { state: 'read', value: { people: [], committedAt: 0 } } }, 'denied by ana'],
  ])('a refusal without its commit, older than the head, but %s', (_, change, outcome) => {
    expect(outcomeOf(evidence({ comments: [early('ana: /deny production')] }, change))).toBe(outcome);
  });
});

describe('reviews', () => {
  const old = (text: string) => review(text, { commitSha: OTHER });
  const first = (text: string) => review(text, { submittedAt: 1 });
  test.each<[string, Evidence['reviews'], string]>([
    ['of the head', ['ana: APPROVED'], 'approved by ana'],
    ['of an earlier head', [old('ana: APPROVED')], 'awaiting'],
    ['by the author', ['ben: APPROVED'], 'awaiting'],
    ['by who pushed', ['cy: APPROVED'], 'awaiting'],
    ['by one who may not', ['wes: APPROVED'], 'awaiting'],
    ['by a bot', ['review[bot]: APPROVED'], 'awaiting'],
    ['a mere comment', ['ana: COMMENTED'], 'awaiting'],
    ['a mere comment later', [first('ana: APPROVED'), 'ana: COMMENTED'], 'approved by ana'],
    ['dismissed', ['ana: DISMISSED'], 'awaiting'],
    ['changes asked for later', [first('ana: APPROVED'), 'ana: CHANGES_REQUESTED'], 'awaiting'],
    ['approved later', ['ana: APPROVED', first('ana: CHANGES_REQUESTED')], 'approved by ana'],
    ['changes asked for by another', ['ana: APPROVED', 'abe: CHANGES_REQUESTED'], 'awaiting by ana'],
    ['changes asked for on an earlier head', ['ana: APPROVED', old('abe: CHANGES_REQUESTED')], 'awaiting by ana'],
    ['changes asked for by one who may not', ['ana: APPROVED', 'wes: CHANGES_REQUESTED'], 'approved by ana'],
    ['changes asked for by one who cannot be told', ['ana: APPROVED', 'zoe: CHANGES_REQUESTED'], 'unread'],
    ['a state that is new', ['ana: BLESSED'], 'awaiting'],
  ])('%s', (_, reviews, outcome) => {
    expect(outcomeOf(evidence({ ...(reviews === undefined ? {} : { reviews }) }), { kind: 'review' })).toBe(outcome);
  });
});

describe('an environment', () => {
  test.each<[string, string[], Partial<ApprovalNeed>, string]>([
    ['approved by a reviewer of any role', ['wes: approved'], {}, 'approved by wes'],
    ['where approvers are given, they count too', ['wes: approved'], { approversGiven: true }, 'awaiting'],
    ['and yet a reviewer of any role can refuse', ['wes: rejected', 'ana: approved'], { approversGiven: true }, 'denied by wes'],
    ['approved by the author', ['ben: approved'], {}, 'awaiting'],
    ['rejected', ['wes: rejected'], {}, 'denied by wes'],
    ['rejected once, approved by another', ['wes: rejected', 'ana: approved'], {}, 'denied by wes'],
    ['one of two', ['wes: approved'], { count: 2 }, 'awaiting by wes'],
    ['a state that is new', ['wes: blessed'], {}, 'awaiting'],
    ['nobody yet', ['wes: pending'], {}, 'awaiting'],
  ])('%s', (_, environment, change, outcome) => {
    expect(outcomeOf(evidence({ environment }), { kind: 'environment', ...change })).toBe(outcome);
  });
});

describe('which way counts', () => {
  const all: Evidence = { comments: [`ana: ${YES}`], reviews: ['abe: APPROVED'], environment: ['wes: approved'] };
  test.each<[ApprovalNeed['kind'], Evidence, string]>([
    ['any', all, 'approved by ana, abe, wes'],
    ['any', { comments: [`ana: ${YES}`], reviews: ['ana: APPROVED'] }, 'awaiting by ana'],
    ['comment', { comments: [`ana: ${YES}`, `abe: ${YES}`] }, 'approved by ana, abe'],
    ['review', { comments: [`ana: ${YES}`, `abe: ${YES}`] }, 'awaiting'],
    ['environment', { comments: [`ana: ${YES}`, `abe: ${YES}`] }, 'awaiting'],
    ['review', { comments: ['ana: /deny production'] }, 'denied by ana'],
    ['environment', { comments: ['ada: /override production the outage is worse'] }, 'overridden by ada'],
  ])('%s: %j', (kind, given, outcome) => {
    expect(outcomeOf(evidence(given), { kind, count: 2 })).toBe(outcome);
  });
});

describe('what could not be read is never an approval', () => {
  const unreadable = { state: 'unreadable', why: '502' } as const;
  test.each<[string, Partial<ApprovalFacts>]>([
    ['the comments', { comments: unreadable }],
    ['the reviews', { reviews: unreadable }],
    ['the reviews of the environment', { environment: unreadable }],
    ['the pull request', { pullRequests: unreadable }],
    ['the commit', { head: unreadable }],
    ['the commit is not there', { head: { state: 'absent' } }],
    ['nobody was looked up', { people: { roles: new Map(), teams: new Map() } }],
  ])('%s', (_, change) => {
    expect(outcomeOf(evidence({ comments: [`ana: ${YES}`], reviews: ['abe: APPROVED'] }, change), { kind: 'any' })).toBe('unread');
  });

  test('a team that this token cannot read is a mistake in the configuration, and named', () => {
    const approvers = { permission: null, logins: [], teams: ['acme/sre'] };
    const people = { roles: new Map(), teams: new Map([['acme/sre', { state: 'unreadable', why: 'the token lacks it' } as const]]) };
    const { outcome } = judgeApproval(need({ approvers }), evidence({ comments: [`ana: ${YES}`] }, { people }));
    expect(outcome).toMatchObject({
      is: 'unread',
      findings: [{ state: 'error', subject: 'ana', message: expect.stringContaining('acme/sre') }],
    });
  });
});

test('what was meant as a vote and is none is named with its cause', () => {
  const comments = [
    `ben: ${YES}`,
    edited(`ana: ${YES}`),
    'abe: /approve production 2222222',
    `wes: ${YES}`,
    'ada: /approve production',
    'eve: nice',
  ];
  const { ignored } = judgeApproval(need(), evidence({ comments }));
  expect(ignored).toEqual([
    '`ben`: opened the pull request',
    '`ana`: `/approve` in a comment that was edited',
    '`abe`: `/approve` of `2222222`, which is another commit',
    '`ada`: names no commit: `/approve GATE SHA`',
    '`wes` approved, and has only the role `write`',
  ]);
});
