import { describe, expect, test } from '@jest/globals';
import type { PolicyFacts, Review } from '../../../actions/policy-check/facts.ts';
import type { Policy } from '../../../actions/policy-check/policy.ts';
import { reportOfUnreadablePolicy } from '../../../actions/policy-check/report.ts';
import { reportOfUnreadable } from '../../../actions/policy-check/several-report.ts';
import { PermissionError } from '../../../core/errors.ts';
import type { Finding } from '../../../core/model.ts';
import { statusDescription } from '../../../core/report/description.ts';
import {
  allowedPaths,
  approvers,
  factsOf,
  failSafe,
  filesOf,
  forbiddenPaths,
  humanApproval,
  policyOf,
  report,
  requiredSections,
} from './judge-samples.ts';

const HEAD = '0123456789012345678901234567890123456789';
const DENIED = new PermissionError('GET /x', 'contents: read').message;
const OUT = 'HTTP 502';
type Unread = { state: 'unreadable'; why: string };

const APPROVED: Review = {
  author: { login: 'bob', type: 'User' },
  state: 'APPROVED',
  commitSha: HEAD,
  submittedAt: '2026-03-01T10:00:00Z',
};
const WIDE: Policy['exceptions'][number] = {
  rule: 'forbidden_paths',
  label: 'wide-change',
  by: approvers({ permission: 'maintain' }),
  reasonRequired: false,
  expires: null,
  index: 0,
};

function excepted(facts: Partial<PolicyFacts>): Finding[] {
  const change = { labels: ['wide-change'], files: filesOf('M public.pem') };
  return report(factsOf(change, facts), policyOf({ forbidden_paths: forbiddenPaths() }, { exceptions: [WIDE] })).findings;
}

/** Every place that may find something unreadable, and what it says of it. */
const PLACES: [name: string, findings: (unread: Unread) => Finding[]][] = [
  ['the policy', ({ why }) => reportOfUnreadablePolicy('o/r#1', 'p.yml', why).findings],
  ['a pull request of several', ({ why }) => reportOfUnreadable('o/r#1', why).findings],
  ['the list of files', (files) => report(factsOf({}, { files }), policyOf({ forbidden_paths: forbiddenPaths() })).findings],
  [
    'the template',
    (template) => {
      const rule = requiredSections({ template: 't.md' });
      return report(factsOf({ body: '## [QA]\nBy hand, twice.' }, { template }), policyOf({ required_sections: rule })).findings;
    },
  ],
  [
    'an issue',
    (issue) => {
      const facts = factsOf({ body: 'Fixes #12' }, { issues: new Map([[12, issue]]) });
      return report(facts, policyOf({ allowed_paths: allowedPaths({ from: ['issue'] }) })).findings;
    },
  ],
  ['runs', (runs) => report(factsOf({}, { branchRuns: new Map([['CI', runs]]) }), policyOf({ fail_safe: failSafe() })).findings],
  ['reviews', (reviews) => report(factsOf({}, { reviews }), policyOf({ human_approval: humanApproval() })).findings],
  [
    'the role of a reviewer',
    (role) => {
      const facts = factsOf({}, { reviews: { state: 'read', value: [APPROVED] }, roles: new Map([['bob', role]]) });
      return report(facts, policyOf({ human_approval: humanApproval() })).findings;
    },
  ],
  ['who put a label on', (labelGrants) => excepted({ labelGrants })],
  [
    'the role of who did',
    (role) => {
      const value = [{ label: 'wide-change', by: 'bob', at: '2026-03-01T10:00:00Z' }];
      return excepted({ labelGrants: { state: 'read', value }, roles: new Map([['bob', role]]) });
    },
  ],
];

describe.each(PLACES)('%s that cannot be read', (_, findingsOf) => {
  test.each([
    [DENIED, 'Grant what the message names, then run the check again.'],
    [OUT, 'Run the check again.'],
  ])('%s', (why, fix) => {
    const said = findingsOf({ state: 'unreadable', why }).filter(({ message }) => message.includes(why));
    expect(said.map((one) => [one.state, one.fix])).toEqual([['unknown', fix]]);
  });
});

test('what an error said ends with one full stop', () => {
  const messages = PLACES.filter(([name]) => name.includes('role')).flatMap(([, findingsOf]) =>
    [DENIED, OUT].flatMap((why) => findingsOf({ state: 'unreadable', why }).map(({ message }) => message)),
  );
  expect(messages.filter((message) => message.includes('role here'))).toHaveLength(4);
  expect(messages.filter((message) => !/[^.]\.$/.test(message))).toEqual([]);
});

test.each<[what: string, facts: Partial<PolicyFacts>, said: string]>([
  ['runs', { branchRuns: new Map([['CI', { state: 'unreadable', why: OUT }]]) }, 'Not judged: unreadable (Fail-safe)'],
  ['a workflow that does not exist', { branchRuns: new Map([['CI', { state: 'absent' }]]) }, 'Not judged: policy invalid (Fail-safe)'],
  ['the list of files', { files: { state: 'unreadable', why: OUT } }, 'Not judged: unreadable (Forbidden paths, Fail-safe)'],
])('the status names the gate: %s', (_, facts, said) => {
  const policy = policyOf({ forbidden_paths: forbiddenPaths(), fail_safe: failSafe() });
  expect(statusDescription(report(factsOf({}, facts), policy))).toBe(said);
});
