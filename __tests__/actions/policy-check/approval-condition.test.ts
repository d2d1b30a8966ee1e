import { describe, expect, test } from '@jest/globals';
import type { ApprovalCondition } from '../../../actions/policy-check/policy.ts';
import { factsOf, filesOf, humanApproval, policyOf, report } from './judge-samples.ts';

const condition = (more: Partial<ApprovalCondition>): ApprovalCondition => ({
  paths: null,
  risk: null,
  labels: null,
  metadata: null,
  ...more,
});

/** Conditions, a change, and why the approval is needed (null: it is not). */
const CONDITIONS: readonly (readonly [string, Partial<ApprovalCondition>[], Parameters<typeof factsOf>[0], string | null])[] = [
  ['no condition', [], {}, 'the policy asks for it on every change'],
  [
    'a path',
    [{ paths: ['.github/workflows/**'] }],
    { files: filesOf('M .github/workflows/ci.yml') },
    '`.github/workflows/ci.yml` matches `.github/workflows/**`',
  ],
  ['the old name of a rename', [{ paths: ['db/**'] }], { files: filesOf('R db/a -> x/a') }, '`db/a` matches `db/**`'],
  ['a deleted file', [{ paths: ['**/CODEOWNERS'] }], { files: filesOf('D CODEOWNERS') }, '`CODEOWNERS` matches'],
  ['another path', [{ paths: ['db/**'] }], { files: filesOf('M x/db') }, null],
  ['the risk', [{ risk: 'high' }], { files: filesOf('M infra/a') }, 'the risk is high'],
  ['another risk', [{ risk: 'high' }], { files: filesOf('M src/a') }, null],
  ['a label', [{ labels: ['needs-review', 'x'] }], { labels: ['Needs-Review'] }, 'it has the label `needs-review`'],
  ['no label', [{ labels: ['needs-review'] }], {}, null],
  ['metadata', [{ metadata: { MODE: 'guided' } }], { body: 'MODE: GUIDED' }, 'the description says `MODE: guided`'],
  ['other metadata', [{ metadata: { MODE: 'guided' } }], { body: 'MODE: free' }, null],
  ['two values', [{ metadata: { MODE: 'guided' } }], { body: 'MODE: guided\nMODE: free' }, null],
  ['all keys of an entry must hold', [{ paths: ['a'], labels: ['x'] }], { files: filesOf('M a') }, null],
  ['… and do', [{ paths: ['a'], labels: ['x'] }], { files: filesOf('M a'), labels: ['x'] }, '`a` matches `a` and it has the label `x`'],
  ['any entry will do', [{ labels: ['x'] }, { paths: ['a'] }], { files: filesOf('M a') }, '`a` matches `a`'],
];

describe('human_approval: when', () => {
  const judge = (when: Partial<ApprovalCondition>[], change: Parameters<typeof factsOf>[0]) =>
    report(
      factsOf(change),
      policyOf(
        { human_approval: humanApproval({ when: when.map(condition) }) },
        { risk: { lowOnly: null, highAny: ['infra/**'], highBody: null } },
      ),
    );

  test.each(CONDITIONS)('%s', (_, when, change, why) => {
    const result = judge(when, change);
    const [found] = result.findings;
    if (why === null) expect(found).toMatchObject({ state: 'not_applicable', subject: 'approval' });
    else expect(found).toMatchObject({ state: 'pending', message: expect.stringContaining(`, because ${why}`) });
    expect(result.verdict.state).toBe(why === null ? 'pass' : 'pending');
  });

  test('the finding stands at the entry that holds', () => {
    expect(judge([{ labels: ['x'] }, { paths: ['src/**'] }], {}).findings[0]?.location?.line).toBe(21);
  });

  test('a list that is not whole, or no description, leaves it open', () => {
    const gap = judge([{ paths: ['db/**'] }], { changedFiles: 2 });
    expect(gap.findings.map(({ rule, state }) => `${rule} ${state}`)).toEqual(['file_list error', 'human_approval unknown']);
    expect(judge([{ paths: ['src/**'] }], { changedFiles: 2 }).findings.map(({ state }) => state)).toEqual(['error', 'pending']);
    expect(judge([{ labels: ['x'] }], { changedFiles: 2 }).findings.map(({ state }) => state)).toEqual(['error', 'not_applicable']);
    expect(judge([{ metadata: { MODE: 'x' } }], { number: null, body: null }).findings[0]?.state).toBe('skipped');
  });
});
