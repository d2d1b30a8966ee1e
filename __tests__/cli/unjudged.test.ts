import { expect, test } from '@jest/globals';
import type { Rules } from '../../actions/policy-check/policy.ts';
import { unjudgedNote, withUnjudged } from '../../cli/unjudged.ts';
import {
  allowedPaths,
  factsOf,
  failSafe,
  filesOf,
  forbiddenPaths,
  humanApproval,
  issueLink,
  policyOf,
  report,
  requiredSections,
} from '../actions/policy-check/judge-samples.ts';

const BODY = '## [QA]\nRan the whole suite.\n\nFixes #12\n\nAllowed paths: src/**';
const HIGH = { paths: null, risk: 'high', labels: null, metadata: null } as const;

/** A local branch under these rules: the verdict, and what was not judged. */
function local(rules: Rules, change: Parameters<typeof factsOf>[0] = {}, policy: Parameters<typeof policyOf>[1] = {}) {
  const facts = factsOf({ number: null, url: null, author: null, body: null, ...change });
  const { report: shown, unjudged } = withUnjudged(report(facts, policyOf(rules, policy)));
  return { ...shown, verdict: `${shown.verdict.state} ${shown.verdict.reason}`, unjudged };
}

test.each<[name: string, rules: Rules, change: Parameters<typeof factsOf>[0], verdict: string, pending: string[]]>([
  ['nothing to read', { forbidden_paths: forbiddenPaths() }, {}, 'pass all_rules_pass', []],
  [
    'no description',
    {
      required_sections: requiredSections(),
      metadata: { mode: 'enforce', keys: [] },
      issue_link: issueLink(),
      allowed_paths: allowedPaths(),
    },
    {},
    'pending unreadable',
    ['required_sections', 'metadata', 'issue_link', 'allowed_paths'],
  ],
  ['a description', { required_sections: requiredSections(), issue_link: issueLink() }, { body: BODY }, 'pass all_rules_pass', []],
  ['an empty description is one', { issue_link: issueLink() }, { body: '' }, 'fail rules_failed', []],
  ['rules that only report', { issue_link: issueLink({ mode: 'report' }) }, {}, 'pass all_rules_pass', []],
  ['rules that are off', { issue_link: issueLink({ mode: 'off' }) }, {}, 'pass all_rules_pass', []],
  ['the issue', { allowed_paths: allowedPaths({ from: ['issue', 'body'] }) }, { body: BODY }, 'pending unreadable', ['allowed_paths']],
  [
    'what fails anyway',
    { issue_link: issueLink(), forbidden_paths: forbiddenPaths() },
    { files: filesOf('A x.pem') },
    'fail rules_failed',
    ['issue_link'],
  ],
  ['the branch', { fail_safe: failSafe() }, {}, 'pending unreadable', ['fail_safe']],
  ['a hotfix', { fail_safe: failSafe() }, { title: 'HOTFIX: x', headRef: 'hotfix/x' }, 'pass all_rules_pass', []],
  ['a policy without hotfixes', { fail_safe: failSafe({ allow: { title: null, head: null } }) }, {}, 'pending unreadable', ['fail_safe']],
  ['another branch', { fail_safe: failSafe({ branch: 'next' }) }, {}, 'pass all_rules_pass', []],
  [
    'an approval that nobody can have given',
    { human_approval: humanApproval() },
    { body: BODY },
    'pending human_approval_required',
    ['human_approval'],
  ],
  [
    'approval and description',
    { human_approval: humanApproval(), issue_link: issueLink() },
    {},
    'pending human_approval_required',
    ['human_approval', 'issue_link'],
  ],
])('locally, %s', (_, rules, change, verdict, pending) => {
  const judged = local(rules, change);
  expect(judged.verdict).toBe(verdict);
  expect(judged.outputs['pending-rules']).toEqual(pending);
  expect(
    judged.gates
      .filter(({ status }) => status === 'pending')
      .map(({ key }) => key)
      .sort(),
  ).toEqual([...pending].sort());
  for (const rule of judged.unjudged)
    expect(judged.findings.filter((one) => one.rule === rule.rule && one.state === 'skipped')).toEqual([]);
});

test('a risk that the description may say is open without one', () => {
  const risk = { lowOnly: null, highAny: null, highBody: 'Risk: high' };
  const rules = { human_approval: humanApproval({ when: [HIGH] }) };
  expect(local(rules, {}, { risk }).verdict).toBe('pending unreadable');
  expect(local(rules, { body: '' }, { risk }).verdict).toBe('pass all_rules_pass');
  expect(local(rules, {}, { risk: { ...risk, highBody: null, highAny: ['x'] } }).verdict).toBe('pass all_rules_pass');
});

test('the note names every rule, and each thing to do once', () => {
  const rules = { required_sections: requiredSections(), issue_link: issueLink(), fail_safe: failSafe() };
  expect(unjudgedNote(local(rules).unjudged)).toBe(
    'NOT JUDGED, so this is no pass: required_sections, issue_link, fail_safe. ' +
      'Give the description as a file: `npx ops-actions check --body FILE`. ' +
      'It is judged on the pull request. A hotfix passes whatever the runs say: give it a title that matches `^HOTFIX: `, ' +
      'and open it from a branch named as `hotfix/**` (it is `topic`) (locally with `--title TEXT`).',
  );
});
