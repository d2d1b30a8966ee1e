import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding, Report } from '../../../core/model.ts';
import { statusDescription } from '../../../core/report/description.ts';
import { aFinding, aGate, anyReport, aReport, hostileReport } from './reports.ts';

const finding = (rule: string, state: Finding['state']) => aFinding({ rule, state });

describe('statusDescription', () => {
  const cases: [string, Partial<Report>, string][] = [
    [
      'the rules that failed, each once',
      {
        findings: [
          finding('docs', 'pass'),
          finding('required_sections', 'fail'),
          finding('required_sections', 'fail'),
          finding('forbidden_paths', 'fail'),
        ],
      },
      '2 rules failed: required_sections, forbidden_paths',
    ],
    [
      'a reason that says more than the counts',
      { verdict: { state: 'fail', reason: 'hotfix_only' }, findings: [finding('fail_safe', 'fail')] },
      '1 rule failed: fail_safe (hotfix only)',
    ],
    ['the reason alone', { verdict: { state: 'fail', reason: 'timed_out' } }, 'Failed: timed out'],
    ['pass', { verdict: { state: 'pass', reason: 'all_rules_pass' }, findings: [finding('docs', 'pass')] }, 'Passed: all rules pass'],
    [
      'a rule that only reports is not what blocks',
      {
        verdict: { state: 'pending', reason: 'human_approval_required' },
        findings: [finding('size', 'fail'), finding('human_approval', 'pending')],
      },
      'Pending: human approval required (human_approval)',
    ],
    [
      'errors before failures',
      { verdict: { state: 'error', reason: 'unreadable' }, findings: [finding('docs', 'fail'), finding('issue_link', 'unknown')] },
      '1 rule could not be judged: issue_link; 1 rule failed: docs (unreadable)',
    ],
    [
      'an error is not explained by a failure',
      { verdict: { state: 'error', reason: 'policy_invalid' }, findings: [finding('docs', 'fail')] },
      'Not judged: policy invalid',
    ],
    [
      'the gates that could not be judged, and neither those that failed nor those that only report',
      {
        verdict: { state: 'error', reason: 'unreadable' },
        gates: [
          aGate({ key: 'fail_safe', name: 'Fail-safe', status: 'fail' }),
          aGate({ key: 'docs', name: 'Docs', status: 'fail' }),
          aGate({ key: 'size', name: 'Size', status: 'fail' }),
        ],
        findings: [finding('fail_safe', 'unknown'), finding('docs', 'fail'), { ...finding('size', 'unknown'), advisory: true }],
      },
      'Not judged: unreadable (Fail-safe)',
    ],
    [
      'as many of them as fit',
      {
        verdict: { state: 'error', reason: 'unreadable' },
        gates: Array.from({ length: 40 }, (_, i) => aGate({ key: `r${i}`, name: `Rule number ${i}`, status: 'fail' })),
        findings: Array.from({ length: 40 }, (_, i) => finding(`r${i}`, 'unknown')),
      },
      `Not judged: unreadable (${[0, 1, 2, 3, 4, 5, 6].map((i) => `Rule number ${i}`).join(', ')} +33 more)`,
    ],
    [
      'gates where there are any',
      {
        verdict: { state: 'fail', reason: 'required_failed' },
        gates: [
          aGate({ name: 'lint', status: 'fail' }),
          aGate({ name: 'e2e', status: 'fail', required: false }),
          aGate({ name: 'test', status: 'pending' }),
        ],
        findings: [finding('docs', 'fail')],
      },
      '1 gate failed: lint; 1 gate pending: test',
    ],
    [
      'what is pending when the reason is no more than that',
      {
        verdict: { state: 'pending', reason: 'pending' },
        gates: [aGate({ name: 'test', status: 'pending' }), aGate({ name: 'build', status: 'pending' })],
      },
      '2 gates pending: test, build',
    ],
  ];
  test.each(cases)('%s', (_, given, expected) => expect(statusDescription(aReport(given))).toBe(expected));

  test('words for a reason can be given', () => {
    expect(statusDescription(aReport({ verdict: { state: 'fail', reason: 'hotfix_only' } }), { hotfix_only: 'main is red' })).toBe(
      'Failed: main is red',
    );
  });

  test('names give way to the counts', () => {
    const findings = Array.from({ length: 3000 }, (_, i) => finding(`rule_number_${i}`, 'fail'));
    expect(statusDescription(aReport({ findings: [...findings, finding('human_approval', 'pending')] }))).toBe(
      `3,000 rules failed: ${[0, 1, 2, 3, 4, 5].map((i) => `rule_number_${i}`).join(', ')} +2,994 more; 1 rule pending`,
    );
  });

  const acceptable = (description: string) => {
    expect(description.length).toBeLessThanOrEqual(140);
    expect(description).toMatch(/^[^\u{10000}-\u{10ffff}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]+$/u);
  };

  test('GitHub takes it, whatever is in the report', () => {
    acceptable(statusDescription(hostileReport()));
    fc.assert(
      fc.property(anyReport, (report) => acceptable(statusDescription(report))),
      { numRuns: 500 },
    );
  });
});
