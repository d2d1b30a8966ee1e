import { describe, expect, test } from '@jest/globals';
import { type JobLog, judgeLogs, judgeUnreadable } from '../../../actions/failure-classifier/judge.ts';
import { jobWords } from '../../../cli/classify/view.ts';
import { classified, step } from './logs.ts';

const job = (name: string, lines: readonly string[], failed = true): JobLog => ({ name, state: 'read', cause: classified(lines), failed });
const verdict = (jobs: JobLog[]): string => {
  const { state, reason } = judgeLogs({ subject: 'log', jobs }).verdict;
  return `${state} ${reason}`;
};

const CAUSE = step('make', ['cause: x'], 2);
const GATE = step('gate', ['gate: one or more failed'], 1);

test.each([
  ['a cause', [job('build', CAUSE)], 'pass classified'],
  ['no cause', [job('build', ['hello'])], 'pass unknown_cause'],
  ['nothing failed', [job('build', CAUSE, false)], 'pass nothing_failed'],
  ['unreadable', [{ name: 'x', state: 'unreadable', why: 'It is no text.' } as const], 'error log_unreadable'],
  ['one of two is readable', [{ name: 'x', state: 'unreadable', why: 'It is no text.' } as const, job('build', CAUSE)], 'pass classified'],
])('%s: %s', (_, jobs, expected) => {
  expect(verdict(jobs)).toBe(expected);
});

test('the report has the outputs of the contract, and says of each job what it came to', () => {
  const report = judgeLogs(
    { subject: 'run', jobs: [job('all green', GATE), job('build', CAUSE), job('docs', CAUSE, false)] },
    { native: 'Rex' },
  );
  expect(report.outputs).toMatchObject({
    category: 'compile',
    route: 'native',
    'root-cause': 'cause: x',
    'root-cause-line': 5,
    dedup: 'new',
    'fail-safe': false,
  });
  expect(Object.keys(report.outputs).sort()).toEqual(
    [
      ...['category', 'confidence', 'dedup', 'fail-safe', 'fingerprint', 'jobs', 'language', 'location', 'remediation-url'],
      ...['root-cause', 'root-cause-line', 'route', 'tool', 'transient'],
    ].sort(),
  );
  expect(report.gates.map(({ key, status, reason }) => [key, status, reason])).toEqual([
    ['job:all green', 'fail', 'aggregate-gate'],
    ['job:build', 'fail', 'compile'],
  ]);
  expect(report.gates[1]?.details).toMatchObject({ owner: 'Rex' });
  expect(report.findings[0]).toMatchObject({ rule: 'test/cause', subject: 'build', evidence: 'line 5' });
});

test('a file that is not there', () => {
  expect(judgeUnreadable('x.log', 'ENOENT.')).toMatchObject({
    verdict: { state: 'error', reason: 'log_unreadable' },
    findings: [{ message: 'ENOENT.' }],
  });
});

describe('what a log can do to those who read about it', () => {
  const TOKEN = `ghp_${'a1'.repeat(18)}`;
  const KEY = ['-----BEGIN RSA ', 'PRIVATE KEY-----'].join('');
  const END = ['-----END RSA ', 'PRIVATE KEY-----'].join('');
  const shown = (lines: readonly string[]): string => {
    const log = job('build', lines);
    return JSON.stringify(judgeLogs({ subject: 'x', jobs: [log] })) + jobWords(log, { colour: false, explain: true, ownerOf: () => null });
  };

  test('tokens, keys and addresses are not repeated', () => {
    const text = shown(step('make', ['cause: x', `curl -H ${TOKEN}`, 'ask ana@example.com', KEY, 'c2VjcmV0', END, 'after'], 2));
    for (const secret of [TOKEN, 'ana@example.com', 'c2VjcmV0']) expect(text).not.toContain(secret);
    expect(text).toContain('after');
  });

  test('what a scanner found is not pasted', () => {
    expect(shown(step('gitleaks detect', ['Finding:     key = s3cr3t-value', 'RuleID: x', 'Secret: s3cr3t-value'], 1))).not.toContain(
      's3cr3t-value',
    );
  });

  test('no line of ours can be forged, and no command of the runner given', () => {
    const log = job(
      'build',
      step('make', ['cause: x\u001b[2K\u001b[1A ::set-output name=a::b', '::error::x', '##[error]cause: y\u202e', '::add-mask::x'], 2),
    );
    const text = jobWords(log, { colour: false, explain: true, ownerOf: () => null });
    expect(text).not.toMatch(/^\s*::|##\[/m);
    for (const unseen of ['\u001b', '\u202e']) expect(text).not.toContain(unseen);
  });
});
