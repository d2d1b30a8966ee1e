import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { historyOf, rollbackTargets } from '../../../actions/deploy-with-rollback/history.ts';
import { EVENTS, type History } from '../../../actions/deploy-with-rollback/model.ts';
import type { LedgerEvent } from '../../../core/ledger/ledger.ts';

type Step = readonly [event: string, fields?: Readonly<Record<string, string | number | null>>];

function ledger(...steps: Step[]): LedgerEvent[] {
  return steps.map(([event, fields = {}], index) => ({
    ...{ v: 1, seq: index + 1, prev: '', hash: '', id: `e${index}` },
    ts: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    ...{ event, op: 'a', from: null, to: null, sha: null, digest: null, actor: 'ana', reason: '' },
    ...fields,
  }));
}

const deploy = (from: string | null, to: string, op = to): Step[] => [
  ['deploy_intent', { from, to, op }],
  ['switched', { from, to, op }],
  ['verified', { from, to, op, sha: `sha-${to}` }],
];
const rollback = (from: string, to: string, op = `undo-${from}`): Step[] => [
  ['rollback_intent', { from, to, op }],
  ['rolled_back', { from, to, op, sha: `sha-${from}` }],
  ['frozen', { freeze: 'after_rollback', reason: `${from} was rolled back` }],
];

const short = ({ served, verified, bad, freeze, open }: History) => ({
  served,
  verified: verified.map(({ artifact }) => artifact).join(' '),
  bad: [...bad.keys()].join(' '),
  freeze: freeze?.kind ?? null,
  open: open === null ? null : `${open.kind} ${open.from}>${open.to} ${open.phase}`,
});
const calm = { served: null, verified: '', bad: '', freeze: null, open: null };

test.each([
  ['nothing', [], calm],
  ['one deploy', deploy(null, 'v1'), { served: 'v1', verified: 'v1' }],
  ['two deploys: the newest first', [...deploy(null, 'v1'), ...deploy('v1', 'v2')], { served: 'v2', verified: 'v2 v1' }],
  [
    'the first again: it is the newest, and stands once',
    [...deploy(null, 'v1'), ...deploy('v1', 'v2'), ...deploy('v2', 'v1', 'again')],
    { served: 'v1', verified: 'v1 v2' },
  ],
  ['an intent without an end', deploy(null, 'v1').slice(0, 1), { open: 'deploy null>v1 intent' }],
  ['switched without an end', deploy(null, 'v1').slice(0, 2), { open: 'deploy null>v1 switched' }],
  [
    'a rollback in the middle of its deploy',
    [...deploy(null, 'v1'), ...deploy('v1', 'v2').slice(0, 2), ['rollback_intent', { from: 'v2', to: 'v1', op: 'v2' }]],
    { served: 'v1', verified: 'v1', open: 'rollback v2>v1 intent' },
  ],
  [
    'a rollback: what it left is bad, and frozen',
    [...deploy(null, 'v1'), ...deploy('v1', 'v2'), ...rollback('v2', 'v1')],
    { served: 'v1', verified: 'v1 v2', bad: 'v2', freeze: 'after_rollback' },
  ],
  [
    'a rollback by name: what serves again was verified last, so the next failure goes back to it and not to what was passed over',
    [...deploy(null, 'v1'), ...deploy('v1', 'v2'), ...deploy('v2', 'v3'), ...rollback('v3', 'v1')],
    { served: 'v1', verified: 'v1 v3 v2', bad: 'v3', freeze: 'after_rollback' },
  ],
  [
    'the fix lifts the freeze and forgives nothing',
    [...deploy(null, 'v1'), ...rollback('v2', 'v1'), ...deploy('v1', 'v3'), ['unfrozen', { reason: 'fixed' }]],
    { served: 'v3', verified: 'v3 v1', bad: 'v2' },
  ],
  [
    'a person lifts all of it',
    [...deploy(null, 'v1'), ...rollback('v2', 'v1'), ['unfrozen', { reason: 'false alarm' }]],
    { served: 'v1', verified: 'v1' },
  ],
  [
    'the fix does not lift what a person froze',
    [
      ['frozen', { freeze: 'by_hand' }],
      ['frozen', { freeze: 'after_rollback' }],
      ['unfrozen', { reason: 'fixed' }],
    ],
    { freeze: 'by_hand' },
  ],
  ['a freeze of an unknown kind is a person’s', [['frozen', { freeze: 'lunar' }]], { freeze: 'by_hand' }],
  [
    'halted: what was tried is bad, what serves is known',
    [...deploy(null, 'v1').slice(0, 2), ['halted', { from: 'v1', to: 'v1', op: 'v1' }]],
    { served: 'v1' },
  ],
  [
    'kept: nothing has changed',
    [...deploy(null, 'v1'), ['deploy_intent', { from: 'v1', to: 'v2', op: 'x' }], ['kept', { from: 'v1', to: 'v2', op: 'x' }]],
    { served: 'v1', verified: 'v1' },
  ],
  [
    'unverified serves, and is nothing to go back to',
    [
      ['deploy_intent', { to: 'v1' }],
      ['unverified', { to: 'v1' }],
    ],
    { served: 'v1' },
  ],
  [
    'an end of another operation ends nothing',
    [
      ['deploy_intent', { to: 'v1', op: 'x' }],
      ['kept', { op: 'y' }],
    ],
    { open: 'deploy null>v1 intent' },
  ],
] as [string, Step[], Partial<typeof calm>][])('%s', (_, steps, expected) => {
  expect(short(historyOf(ledger(...steps)))).toEqual({ ...calm, ...expected });
});

test('a freeze that comes of the reader’s own recovery says so, and never hides one that was there before, or came after', () => {
  const asked: Step = ['frozen', { freeze: 'after_rollback', reason: 'asked', op: null }];
  const own: Step[] = [...rollback('v2', 'v1', 'dead').slice(0, 2), ['frozen', { freeze: 'after_rollback', op: 'dead' }]];
  const of = (...steps: Step[]) => historyOf(ledger(...steps), 'dead').freeze;
  expect(of(...own)).toMatchObject({ kind: 'after_rollback', isOwn: true });
  expect([of(asked, ...own), of(...own, asked)].map((freeze) => [freeze?.reason, freeze?.isOwn])).toEqual([
    ['asked', undefined],
    ['asked', undefined],
  ]);
  expect(historyOf(ledger(...own)).freeze?.isOwn).toBeUndefined();
});

test.each([
  ['an event of a newer version', [['teleported']], 'Event 1 of the ledger is `teleported`'],
  ['an intent that names nothing', [['deploy_intent', { op: 'a' }]], 'lacks `to` or `op`'],
] as [string, Step[], string][])('is not passed over: %s', (_, steps, message) => {
  expect(() => historyOf(ledger(...steps))).toThrow(message);
});

describe('what may be rolled back to', () => {
  const steps = fc.array(
    fc.record({
      event: fc.constantFrom(...EVENTS),
      from: fc.constantFrom(null, 'v1', 'v2', 'v3'),
      to: fc.constantFrom('v1', 'v2', 'v3'),
      op: fc.constantFrom('a', 'b'),
    }),
    { maxLength: 30 },
  );

  test('is verified, never bad, and not what is left out', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom('v1', 'v2', null), (given, without) => {
        const history = historyOf(ledger(...given.map(({ event, ...fields }): Step => [event, fields])));
        const targets = rollbackTargets(history, [without]).map(({ artifact }) => artifact);
        const verified = given.filter(({ event }) => event === 'verified').map(({ to }) => to);
        for (const target of targets) {
          expect([verified.includes(target as 'v1'), history.bad.has(target), target === without]).toEqual([true, false, false]);
        }
      }),
    );
  });
});

test('the commit and digest of a version are those that it was deployed with, whoever ends or undoes it', () => {
  const of = { from: 'v1', to: 'v2', op: 'a', sha: 'two', digest: 'sha256:2' };
  // A later run of another commit recovers it, and one of a third rolls it back.
  const adopted = historyOf(ledger(['deploy_intent', of], ['verified', { from: 'v1', to: 'v2', op: 'a', sha: 'three' }]));
  expect(adopted.verified).toMatchObject([{ artifact: 'v2', sha: 'two', digest: 'sha256:2' }]);
  const undone = historyOf(
    ledger(
      ['deploy_intent', of],
      ['verified', of],
      ['rollback_intent', { from: 'v2', to: 'v1', op: 'b' }],
      ['rolled_back', { from: 'v2', to: 'v1', op: 'b', sha: 'four' }],
    ),
  );
  expect(undone.bad.get('v2')?.sha).toBe('two');
  const failed = historyOf(ledger(['deploy_intent', of], ['rolled_back', { from: 'v2', to: 'v1', op: 'a', sha: 'three' }]));
  expect(failed.bad.get('v2')?.sha).toBe('two');
});
