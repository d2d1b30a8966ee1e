import { describe, expect, test } from '@jest/globals';
import type { Leak, ScanFacts } from '../../../actions/secret-scan/facts.ts';
import { judge, SECRET_SCAN_REASONS } from '../../../actions/secret-scan/judge.ts';

const BASE = 'a'.repeat(40);
const HEAD = 'b'.repeat(40);
const LEAK: Leak = {
  rule: 'github-pat',
  description: 'Uncovered a GitHub Personal Access Token',
  file: 'src/config.ts',
  line: 3,
  commit: HEAD,
  fingerprint: `${HEAD}:src/config.ts:github-pat:3`,
};
const SCANNED = {
  state: 'scanned',
  range: { base: BASE, head: HEAD, commits: 2 },
  leaks: [],
  config: null,
  tool: 'gitleaks 8.30.1',
} as const;
const OTHER = { why: 'Because.', remedy: 'Do it.' } as const;

const CASES: readonly [string, ScanFacts, string, string, string, number, string[]][] = [
  ['nothing found', SCANNED, 'pass', 'no_secrets', 'pass', 0, ['pass']],
  ['no commits', { ...SCANNED, range: { base: BASE, head: BASE, commits: 0 } }, 'pass', 'no_secrets', 'pass', 0, ['pass']],
  ['a leak', { ...SCANNED, leaks: [LEAK] }, 'fail', 'secrets_found', 'fail', 1, ['fail']],
  ['two leaks', { ...SCANNED, leaks: [LEAK, { ...LEAK, line: null, commit: null }] }, 'fail', 'secrets_found', 'fail', 2, ['fail', 'fail']],
  ['an early end', { state: 'scan_failed', ...OTHER, leaks: [] }, 'error', 'scan_failed', 'fail', 0, ['error']],
  ['an early end with a leak', { state: 'scan_failed', ...OTHER, leaks: [LEAK] }, 'error', 'scan_failed', 'fail', 1, ['fail', 'error']],
  ['no history', { state: 'unreadable', ...OTHER }, 'error', 'unreadable', 'fail', 0, ['unknown']],
  ['no gitleaks', { state: 'tool_missing', ...OTHER }, 'error', 'tool_missing', 'fail', 0, ['unknown']],
  ['no rules', { state: 'config_missing', ...OTHER }, 'error', 'config_missing', 'fail', 0, ['error']],
];

describe('judge', () => {
  test.each(CASES)('%s', (_, facts, state, reason, gate, leaks, states) => {
    const report = judge(facts, 'acme/shop#7');
    expect(report.verdict).toEqual({ state, reason });
    expect(report.gates).toMatchObject([{ key: 'ops/secrets', status: gate, required: true }]);
    expect(report.outputs).toEqual({ leaks });
    expect(report.findings.map((finding) => finding.state)).toEqual(states);
    if (facts.state !== 'scanned') expect(report.findings.at(-1)).toMatchObject({ message: 'Because.', fix: 'Do it.' });
  });

  test('every reason is reached', () => {
    expect(new Set(CASES.map(([, , , reason]) => reason))).toEqual(new Set(SECRET_SCAN_REASONS));
  });

  test('a leak: rule, file and line, commit, fingerprint, and rotate before anything else', () => {
    const [finding] = judge({ ...SCANNED, leaks: [LEAK] }, 'acme/shop#7').findings;
    expect(finding).toEqual({
      rule: 'github-pat',
      state: 'fail',
      subject: 'src/config.ts',
      message: 'Uncovered a GitHub Personal Access Token. It came in with commit `bbbbbbbbbbbb`.',
      evidence: LEAK.fingerprint,
      location: { file: 'src/config.ts', line: 3 },
      fix: expect.stringMatching(/^Rotate the secret first.+`\.gitleaksignore` on the base branch\.$/),
    });
  });

  test('a clean scan says what was scanned, with which rules', () => {
    const [finding] = judge({ ...SCANNED, config: '.gitleaks.toml' }, 'acme/shop#7').findings;
    expect(finding?.subject).toBe('aaaaaaaaaaaa..bbbbbbbbbbbb');
    expect(finding?.message).toBe(
      'gitleaks 8.30.1 scanned 2 commits with the rules of `.gitleaks.toml` in the base commit and found nothing.',
    );
  });
});
