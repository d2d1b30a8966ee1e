import { describe, expect, test } from '@jest/globals';
import { type Change, NO_RULE_FACTS, type RuleFacts } from '../../../actions/policy-check/facts.ts';
import { type FactsNeeded, factsNeeded, peopleNeeded } from '../../../actions/policy-check/needs.ts';
import type { Exception, HumanApproval, Policy, RuleMode, Rules } from '../../../actions/policy-check/policy.ts';
import {
  allowedPaths,
  approvers,
  docs,
  factsOf,
  failSafe,
  filesOf,
  forbiddenPaths,
  humanApproval,
  issueLink,
  policyOf,
  requiredSections,
  size,
} from './judge-samples.ts';

const NOTHING: FactsNeeded = { template: null, issues: [], reviews: false, labels: [], branchRuns: null };
const exception = (more: Partial<Exception> = {}): Exception => ({
  rule: 'docs',
  label: 'no-docs',
  by: approvers({ permission: 'maintain' }),
  reasonRequired: false,
  expires: null,
  index: 0,
  ...more,
});
const ALL: Rules = {
  required_sections: requiredSections({ template: 't.md' }),
  allowed_paths: allowedPaths({ from: ['issue', 'body'] }),
  human_approval: humanApproval(),
  docs: docs(),
  fail_safe: failSafe(),
};
const EXCEPTIONS = { exceptions: [exception()] };
const BODY = 'Fixes #3, closes acme/shop#4, resolves #3';
const needed = (policy: Policy, change: Partial<Change> & { files?: ReturnType<typeof filesOf> } = {}) => {
  const facts = factsOf({ body: BODY, labels: ['No-Docs'], ...change });
  return factsNeeded(policy, facts.change, facts.files);
};
const withMode = (mode: RuleMode) => Object.fromEntries(Object.entries(ALL).map(([id, rule]) => [id, { ...rule, mode }])) as Rules;
const EVERYTHING: FactsNeeded = {
  template: 't.md',
  issues: [3, 4],
  reviews: true,
  labels: ['No-Docs'],
  branchRuns: { branch: 'main', workflows: ['CI'] },
};

/** Policy, change, and what they need. */
const TABLE: readonly (readonly [string, Policy, Parameters<typeof needed>[1], Partial<FactsNeeded>])[] = [
  [
    'plain rules',
    policyOf({
      forbidden_paths: forbiddenPaths(),
      issue_link: issueLink(),
      size: size(),
      required_sections: requiredSections(),
      docs: docs(),
    }),
    {},
    {},
  ],
  ['every rule', policyOf(ALL, EXCEPTIONS), {}, EVERYTHING],
  ['mode report reads as well', policyOf(withMode('report'), EXCEPTIONS), {}, EVERYTHING],
  ['mode off does not', policyOf(withMode('off'), EXCEPTIONS), {}, {}],
  ['another base branch', policyOf(ALL, { ...EXCEPTIONS, appliesTo: { branches: ['main'], drafts: 'enforce' } }), { baseRef: 'dev' }, {}],
  ['drafts that are off', policyOf(ALL, { ...EXCEPTIONS, appliesTo: { branches: [], drafts: 'off' } }), { draft: true }, {}],
  [
    'an exempt bot',
    policyOf(ALL, {
      ...EXCEPTIONS,
      bots: { logins: ['r[bot]'], exempt: ['required_sections', 'allowed_paths', 'human_approval', 'docs', 'fail_safe'] },
    }),
    { author: { login: 'r[bot]', type: 'Bot' } },
    { branchRuns: { branch: 'main', workflows: ['CI'] } },
  ],
  [
    'a locked rule goes by the parent',
    policyOf(ALL, {
      appliesTo: { branches: ['dev'], drafts: 'enforce' },
      locked: new Set(['human_approval'] as const),
      parent: { appliesTo: { branches: [], drafts: 'enforce' }, bots: { logins: [], exempt: [] } },
    }),
    {},
    { reviews: true },
  ],
  ['fail_safe for another branch', policyOf({ fail_safe: failSafe({ branch: 'stable' }) }), {}, {}],
  ['paths from the description alone', policyOf({ allowed_paths: allowedPaths({ from: ['body'] }) }), {}, {}],
  ['no description', policyOf({ allowed_paths: allowedPaths({ from: ['issue'] }) }), { body: null }, {}],
  [
    'five issues',
    policyOf({ allowed_paths: allowedPaths({ from: ['issue'] }) }),
    { body: 'fixes #1 fixes #2 fixes #3 fixes #4 fixes #5 fixes #6' },
    { issues: [1, 2, 3, 4, 5] },
  ],
  [
    'a condition that does not hold',
    policyOf({ human_approval: humanApproval({ when: [{ paths: ['db/**'], risk: null, labels: null, metadata: null }] }) }),
    {},
    {},
  ],
  [
    'a condition that does',
    policyOf({ human_approval: humanApproval({ when: [{ paths: ['db/**'], risk: null, labels: null, metadata: null }] }) }),
    { files: filesOf('D db/a') },
    { reviews: true },
  ],
  ['an exception without its label', policyOf({ docs: docs() }, EXCEPTIONS), { labels: ['other'] }, {}],
  ['an exception from a rule that is not there', policyOf({ size: size() }, EXCEPTIONS), {}, {}],
  [
    'a label of two exceptions',
    policyOf({ docs: docs(), size: size() }, { exceptions: [exception(), exception({ rule: 'size' })] }),
    {},
    { labels: ['No-Docs'] },
  ],
];

const HEAD = factsOf().change.headSha;
const review = (login: string, state: string, commitSha = HEAD) => ({
  author: { login, type: 'User' },
  state,
  commitSha,
  submittedAt: '2026-03-01T10:00:00Z',
});
const reviewsOf = (...list: ReturnType<typeof review>[]): RuleFacts['reviews'] => ({ state: 'read', value: list });

describe('what has to be read', () => {
  test.each(TABLE)('%s', (_, policy, change, expected) => {
    expect(needed(policy, change)).toEqual({ ...NOTHING, ...expected });
  });
});

describe('whose standing has to be read', () => {
  const change = factsOf().change;
  const people = (anyOf: HumanApproval['anyOf'], reviews: RuleFacts['reviews']) =>
    peopleNeeded(
      policyOf({ human_approval: humanApproval({ anyOf }) }),
      change,
      { ...NOTHING, reviews: true },
      { ...NO_RULE_FACTS, reviews },
    );

  test('those whose newest review may count or block', () => {
    const reviews = reviewsOf(
      review('ana', 'APPROVED'),
      review('Bob', 'APPROVED'),
      review('eve', 'CHANGES_REQUESTED', 'old'),
      review('kim', 'APPROVED', 'old'),
      review('tom', 'COMMENTED'),
      review('sue', 'DISMISSED'),
      review('x[bot]', 'APPROVED'),
    );
    expect(people(approvers({ permission: 'write' }), reviews)).toEqual({ roles: ['bob', 'eve'], teams: [] });
    expect(people(approvers({ permission: 'write', logins: ['BOB'], teams: ['Acme/Core'] }), reviews)).toEqual({
      roles: ['eve'],
      teams: [{ team: 'acme/core', logins: ['eve'] }],
    });
    expect(people(approvers({ logins: ['bob'] }), reviews)).toEqual({ roles: [], teams: [] });
    expect(people(approvers({ permission: 'write' }), { state: 'unreadable', why: 'x' })).toEqual({ roles: [], teams: [] });
  });

  test('those who put on the label of an exception', () => {
    const policy = (by: Exception['by']) => policyOf({ docs: docs() }, { exceptions: [exception({ by })] });
    const labelled = (by: Exception['by'], ...logins: string[]) =>
      peopleNeeded(
        policy(by),
        change,
        { ...NOTHING, labels: ['No-Docs'] },
        {
          ...NO_RULE_FACTS,
          labelGrants: {
            state: 'read',
            value: logins.map((login, index) => ({ label: 'no-docs', by: login, at: `2026-03-01T1${index}:00:00Z` })),
          },
        },
      );
    expect(labelled(approvers({ permission: 'maintain', teams: ['core'] }), 'bob', 'Kim')).toEqual({
      roles: ['kim'],
      teams: [{ team: 'core', logins: ['kim'] }],
    });
    expect(labelled(approvers({ permission: 'maintain' }), 'Ana')).toEqual({ roles: [], teams: [] });
    expect(labelled(approvers({ permission: 'maintain' }), 'x[bot]')).toEqual({ roles: [], teams: [] });
    expect(labelled(null, 'bob')).toEqual({ roles: [], teams: [] });
  });
});
