import { expect, test } from '@jest/globals';
import type { AppliesTo, Policy, RuleMode } from '../../../actions/policy-check/policy.ts';
import { draftWaits } from '../../../actions/policy-check/scope.ts';
import { factsOf, forbiddenPaths, issueLink, policyOf } from './judge-samples.ts';

const REPORTED = 'Draft: reported only, judged when ready for review';
const UNJUDGED = 'Draft: judged when ready for review';

interface Case {
  draft?: boolean;
  drafts: RuleMode;
  branches?: string[];
  modes?: RuleMode;
  author?: { login: string; type: string };
  more?: Partial<Policy>;
}
const parent = (drafts: RuleMode): Partial<Policy> => {
  const appliesTo: AppliesTo = { branches: [], drafts };
  return { locked: new Set(['forbidden_paths'] as const), parent: { appliesTo, bots: { logins: [], exempt: [] } } };
};
const bots = { logins: ['r[bot]'], exempt: ['issue_link', 'forbidden_paths'] } as const;

test.each<[string, Case, string | null]>([
  ['rules that only report on drafts', { drafts: 'report' }, REPORTED],
  ['rules that leave drafts out', { drafts: 'off' }, UNJUDGED],
  ['rules that drafts have to keep', { drafts: 'enforce' }, null],
  ['no draft', { drafts: 'report', draft: false }, null],
  ['rules that report on everything', { drafts: 'report', modes: 'report' }, null],
  ['rules that are off', { drafts: 'off', modes: 'off' }, null],
  ['a branch that the policy leaves alone', { drafts: 'report', branches: ['release/**'] }, null],
  ['a locked rule that the parent only reports on drafts', { drafts: 'enforce', more: parent('report') }, REPORTED],
  ['a locked rule for drafts too, and others of the child', { drafts: 'off', more: parent('enforce') }, UNJUDGED],
  ['a bot, exempt from one of two', { drafts: 'report', author: { login: 'r[bot]', type: 'Bot' }, more: { bots } }, REPORTED],
])('%s', (_, { draft = true, drafts, branches = [], modes: mode = 'enforce', author, more = {} }, expected) => {
  const policy = policyOf(
    { issue_link: issueLink({ mode }), forbidden_paths: forbiddenPaths({ mode }) },
    { appliesTo: { branches, drafts }, ...more },
  );
  const { change } = factsOf({ draft, ...(author ? { author } : {}) });
  expect(draftWaits(policy, change)).toBe(expected);
});

test('a bot that is exempt from every rule is as free when the draft is ready', () => {
  const { change } = factsOf({ draft: true, author: { login: 'r[bot]', type: 'Bot' } });
  expect(draftWaits(policyOf({ issue_link: issueLink() }, { bots }), change)).toBeNull();
});
