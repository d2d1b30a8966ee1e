import { expect, test } from '@jest/globals';
import { degraded, down, type Expected, up } from '../../../../actions/health-probe/selftest/case.ts';
import { judgeSelftest } from '../../../../actions/health-probe/selftest/judge.ts';
import type { SelftestResult } from '../../../../actions/health-probe/selftest/run.ts';

const result = (expected: Expected, got: Partial<SelftestResult['got']>, noticed: boolean): SelftestResult => ({
  name: 'one case',
  expected,
  got: { state: 'up', reason: null, flaky: false, detail: '', ...got },
  noticed,
  durationMs: 12.4,
});

test.each<[string, SelftestResult, string, string]>([
  [
    'a fault that was noticed',
    result(down('connect_reset', 'truncated_body'), { state: 'down', reason: 'truncated_body', detail: 'cut' }, true),
    'pass',
    'noticed: down (truncated_body)',
  ],
  ['a sound server', result(up, {}, true), 'pass', 'up'],
  ['a second try', result({ ...up, flaky: true }, { flaky: true }, true), 'pass', 'up, but not on the first try'],
  [
    'a fault that was not',
    result(down('connect_reset', 'truncated_body'), {}, false),
    'fail',
    'expected down (connect_reset or truncated_body), got up',
  ],
  [
    'a fault taken for another',
    result(degraded('slow'), { state: 'down', reason: 'status', detail: 'the status is 500' }, false),
    'fail',
    'expected degraded (slow), got down (status). the status is 500',
  ],
  ['a sound server called down', result(up, { state: 'down', reason: 'body' }, false), 'fail', 'expected up, got down (body)'],
])('%s', (_what, one, state, message) => {
  const report = judgeSelftest([one], 'selftest');
  expect(report.findings).toEqual([expect.objectContaining({ rule: 'selftest', state, subject: 'one case', message, evidence: '12 ms' })]);
  expect(report.findings.every(({ fix }) => (fix === undefined) === (state === 'pass'))).toBe(true);
  expect(report.verdict).toEqual(
    state === 'pass' ? { state: 'pass', reason: 'selftest_passed' } : { state: 'fail', reason: 'selftest_failed' },
  );
});

test('one miss among many is a failure, and so is nothing at all', () => {
  const sound = result(up, {}, true);
  expect(judgeSelftest([sound, result(up, {}, false), sound], 'selftest').verdict.state).toBe('fail');
  expect(judgeSelftest([], 'selftest')).toMatchObject({
    verdict: { state: 'fail', reason: 'selftest_failed' },
    findings: [{ state: 'fail', message: 'Nothing was tested.' }],
  });
});
