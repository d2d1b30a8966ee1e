import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readStamp, stamped, withoutRun } from '../../../core/github/stamp.ts';
import { setStatus } from '../../../core/github/statuses.ts';
import { fake, pageOf } from './fake.ts';

const POLICY = '1f3a9c04be11';

test('a stamp is read back, whatever the text, and never makes it longer than 140 characters', () => {
  const stamp = fc.record({
    runId: fc.integer({ min: 1, max: 10 ** 11 - 1 }),
    runAttempt: fc.integer({ min: 1, max: 999 }),
    policy: fc.constantFrom(null, POLICY),
  });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), stamp, (text, one) => {
      const description = stamped(text, one);
      expect(description.length).toBeLessThanOrEqual(140);
      expect(description).not.toMatch(/[\u{10000}-\u{10ffff}]/u);
      expect(readStamp(description)).toEqual(one);
      expect(withoutRun(description)).toBe(withoutRun(stamped(text, { ...one, runAttempt: 1_000 - one.runAttempt })));
    }),
  );
});

test.each([
  ['Passed', null],
  ['Passed · r12', null],
  ['Passed · r12.1 and more', null],
  ['error12.1', null],
  ['r12.1', { runId: 12, runAttempt: 1, policy: null }],
  [`Passed · r12.1 c:${POLICY}`, { runId: 12, runAttempt: 1, policy: POLICY }],
  ['Passed · r12.1 c:xyz', null],
])('%s', (description, stamp) => {
  expect(readStamp(description)).toEqual(stamp);
});

describe('a stamped status', () => {
  const wanted = {
    sha: 'a'.repeat(40),
    context: 'ops/gates',
    state: 'success',
    description: 'Passed',
    targetUrl: null,
    stamp: { runId: 50, runAttempt: 2, policy: POLICY },
  } as const;
  test.each([
    ['nothing', null, 'success', 'written'],
    ['the same of an earlier run', `Passed · r49.1 c:${POLICY}`, 'success', 'unchanged'],
    ['the same under another policy', 'Passed · r49.1 c:000000000000', 'success', 'written'],
    ['another verdict of an earlier run', `Passed · r49.1 c:${POLICY}`, 'failure', 'written'],
    ['another verdict of an earlier attempt', `1 gate failed · r50.1 c:${POLICY}`, 'failure', 'written'],
    ['another verdict of a later attempt', `1 gate failed · r50.3 c:${POLICY}`, 'failure', 'superseded'],
    ['another verdict of a later run', `1 gate failed · r51.1 c:${POLICY}`, 'failure', 'superseded'],
    ['a status without a stamp', 'Passed', 'failure', 'written'],
  ])('over %s', async (_, description, state, outcome) => {
    const listed = description === null ? [] : [{ context: 'OPS/gates', state, description }];
    const github = fake((route, params) => (route.startsWith('GET') ? pageOf(listed, params) : {}));
    expect((await setStatus(github, wanted)).outcome).toBe(outcome);
    const written = github.sent.filter((_params, index) => github.routes[index]?.startsWith('POST'));
    expect(written).toEqual(outcome === 'written' ? [expect.objectContaining({ description: `Passed · r50.2 c:${POLICY}` })] : []);
  });
});
