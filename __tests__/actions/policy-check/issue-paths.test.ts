import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fact, LinkedIssue } from '../../../actions/policy-check/facts.ts';
import type { AllowedPaths } from '../../../actions/policy-check/policy.ts';
import { allowedPaths, factsOf, filesOf, issueLink, policyOf, report } from './judge-samples.ts';

type IssueFact = Fact<LinkedIssue>;
const issue = (number: number, body: string, more: Partial<LinkedIssue> = {}): IssueFact => ({
  state: 'read',
  value: { number, body, author: 'eve', authorAssociation: 'MEMBER', isPullRequest: false, ...more },
});
const own = (body: string, authorAssociation: string | null): IssueFact => issue(12, body, { author: 'Ana', authorAssociation });
const UNREADABLE: IssueFact = { state: 'unreadable', why: 'HTTP 403' };

interface Case {
  body?: string | null;
  files?: string[];
  issues?: IssueFact[] | Record<number, IssueFact>;
  rule?: Partial<AllowedPaths>;
}
const factsFor = ({ body = 'Fixes #12', files = ['M app/a.ts'], issues = [] }: Case) =>
  factsOf(
    { body, files: filesOf(...files) },
    {
      issues: new Map(
        Array.isArray(issues) ? issues.map((fact) => [12, fact]) : Object.entries(issues).map(([number, fact]) => [Number(number), fact]),
      ),
    },
  );
const judged = (given: Case) =>
  report(factsFor(given), policyOf({ allowed_paths: allowedPaths({ from: ['issue', 'body'], ...given.rule }) }));
const statesOf = (given: Case) => judged(given).findings.map(({ state, subject }) => `${state} ${subject}`);

const APP = 'Allowed paths: app/**';
const TABLE: readonly (readonly [string, Case, readonly string[]])[] = [
  ['the issue’s list is the grant', { issues: [issue(12, APP)] }, ['pass 1 file']],
  [
    'an issue form',
    { issues: [issue(12, '### Allowed paths (fnmatch)\n\napp/* lib/*')], files: ['M app/a/b', 'M lib/c'] },
    ['pass 2 files'],
  ],
  ['outside of it', { issues: [issue(12, APP)], files: ['M lib/a'] }, ['fail lib/a']],
  ['both names of a rename', { issues: [issue(12, APP)], files: ['R lib/a -> app/a'] }, ['fail lib/a']],
  ['always', { issues: [issue(12, APP)], files: ['M CHANGELOG.md'] }, ['pass 1 file']],
  [
    'the description cannot add to it',
    { body: 'Fixes #12\n\nAllowed paths: lib/**, app/**', issues: [issue(12, APP)], files: ['M lib/a'] },
    ['fail lib/a'],
  ],
  [
    'the description narrows it',
    { body: 'Fixes #12\n\nAllowed paths: app/a/**', issues: [issue(12, APP)], files: ['M app/a/x', 'M app/b'] },
    ['fail app/b'],
  ],
  [
    'what the description lists beyond does no harm',
    { body: 'Fixes #12\n\nAllowed paths: app/a/**, zzz/**', issues: [issue(12, APP)], files: ['M app/a/x'] },
    ['pass 1 file'],
  ],
  [
    'from: [issue] ignores the description',
    { body: 'Fixes #12\n\nAllowed paths: lib/**', issues: [issue(12, APP)], rule: { from: ['issue'] } },
    ['pass 1 file'],
  ],
  [
    'several issues: what any of them grants',
    {
      body: 'Fixes #1\nFixes #2',
      issues: { 1: issue(1, APP), 2: issue(2, 'Allowed paths: lib/**') },
      files: ['M app/a', 'M lib/a', 'M x/a'],
    },
    ['fail x/a'],
  ],
  ['one of two declares', { body: 'Fixes #1\nFixes #2', issues: { 1: issue(1, 'nothing'), 2: issue(2, APP) } }, ['pass 1 file']],
  ['too wide in the issue', { issues: [issue(12, 'Allowed paths: **')] }, ['fail **', 'fail app/a.ts']],
  ['too wide in the description', { body: 'Fixes #12\n\nAllowed paths: **', issues: [issue(12, APP)] }, ['fail **', 'fail app/a.ts']],

  ['no issue linked', { body: APP }, ['fail description']],
  ['only another repository’s', { body: `${APP}\n\nFixes acme/other#12` }, ['fail description']],
  ['an issue without a list', { body: `Fixes #12\n\n${APP}`, issues: [issue(12, 'Please do it.')] }, ['fail #12']],
  ['… when none is required', { issues: [issue(12, 'x')], rule: { required: false } }, ['not_applicable Allowed paths']],
  [
    '… then the description still binds itself',
    { body: `Fixes #12\n\n${APP}`, issues: [issue(12, 'x')], files: ['M lib/a'], rule: { required: false } },
    ['fail lib/a'],
  ],
  [
    '… but not with from: [issue]',
    { body: `Fixes #12\n\n${APP}`, issues: [issue(12, 'x')], files: ['M lib/a'], rule: { required: false, from: ['issue'] } },
    ['not_applicable Allowed paths'],
  ],
  ['a pull request', { issues: [issue(12, APP, { isPullRequest: true })] }, ['fail #12']],
  ['no such issue', { issues: [{ state: 'absent' }] }, ['fail #12']],
  ['an outsider’s own issue', { issues: [own(APP, 'NONE')] }, ['fail #12']],
  ['a contributor’s own issue', { issues: [own(APP, 'CONTRIBUTOR')] }, ['fail #12']],
  [
    'an outsider’s own issue, none required',
    { issues: [own(APP, 'NONE')], files: ['M lib/a'], rule: { required: false } },
    ['not_applicable Allowed paths'],
  ],
  ['a member’s own issue', { issues: [own(APP, 'MEMBER')] }, ['pass 1 file']],
  ['a collaborator’s own issue', { issues: [own(APP, 'COLLABORATOR')] }, ['pass 1 file']],
  ['own, and the association is not known', { issues: [own(APP, null)] }, ['pass 1 file']],
  [
    'an outsider’s issue beside a member’s',
    { body: 'Fixes #12\nFixes #2', issues: { 12: own('Allowed paths: lib/**', 'NONE'), 2: issue(2, APP) }, files: ['M lib/a'] },
    ['fail lib/a', 'skipped #12'],
  ],

  ['unreadable', { issues: [UNREADABLE] }, ['unknown #12']],
  ['unreadable, none required', { issues: [UNREADABLE], rule: { required: false } }, ['unknown #12']],
  ['not read at all', {}, ['unknown #12']],
  [
    'unreadable, but another allows everything',
    { body: 'Fixes #1\nFixes #12', issues: { 1: issue(1, APP), 12: UNREADABLE } },
    ['pass 1 file'],
  ],
  [
    'unreadable, and the other does not',
    { body: 'Fixes #1\nFixes #12', issues: { 1: issue(1, APP), 12: UNREADABLE }, files: ['M lib/a'] },
    ['unknown #12'],
  ],
  ['no description', { body: null }, ['skipped description']],
];

describe('allowed_paths from the issue', () => {
  test.each(TABLE)('%s', (_, given, expected) => {
    expect(statesOf(given)).toEqual(expected);
  });

  test('says who grants, who does not, and why', () => {
    const messageOf = (given: Case) => judged(given).findings[0];
    expect(messageOf({ issues: [issue(12, APP)], files: ['M lib/a'] })).toMatchObject({
      message: "This change changes it, but it is outside the issue's paths.",
      evidence: '`app/**`',
      fix: 'If this change is meant to touch it, have `lib/a` added under `Allowed paths` (line 1 of issue #12). If not, leave it as it is on `main`.',
    });
    expect(messageOf({ body: APP })?.message).toContain('links no issue of this repository. It cannot grant paths itself.');
    expect(messageOf({ issues: [issue(12, 'x')] })).toMatchObject({
      message: 'The linked issue #12 declares no paths, and the description cannot grant them itself.',
      fix: 'Have the line `Allowed paths: app/**` added to issue #12, as far as this change is meant to reach.',
      evidence: 'from: [issue, body]',
    });
    expect(messageOf({ issues: [own(APP, 'NONE')] })?.message).toContain(
      '`Ana` opened both it and this change, and is no member of this repository (NONE)',
    );
    expect(messageOf({ issues: [issue(12, APP, { isPullRequest: true })] })?.message).toContain('it is a pull request');
    expect(messageOf({ issues: [issue(12, 'Allowed paths: **')] })?.message).toContain('`**` on line 1 of issue #12 is too wide');
    expect(messageOf({ issues: [UNREADABLE] })?.message).toContain('HTTP 403');
    expect(judged({ issues: [UNREADABLE] }).verdict).toEqual({ state: 'error', reason: 'unreadable' });
  });

  test('five issues count, and the keywords are those of issue_link', () => {
    const body = [1, 2, 3, 4, 5, 6].map((number) => `Fixes #${number}`).join('\n');
    const issues = { 1: issue(1, 'x'), 2: issue(2, 'x'), 3: issue(3, 'x'), 4: issue(4, 'x'), 5: issue(5, 'x'), 6: issue(6, APP) };
    expect(statesOf({ body, issues })).toEqual(['fail #1', 'fail #2', 'fail #3', 'fail #4', 'fail #5']);
    const rules = { allowed_paths: allowedPaths({ from: ['issue'] }), issue_link: issueLink({ mode: 'off', keywords: ['refs'] }) };
    const by = (text: string) => report(factsFor({ body: text, issues: [issue(12, APP)] }), policyOf(rules)).verdict.state;
    expect([by('Refs #12'), by('Fixes #12')]).toEqual(['pass', 'fail']);
  });

  test('the description never allows what the issue does not', () => {
    const pattern = fc.constantFrom('app/**', 'lib/**', 'app/a/*', '**', '*', '!app/**', 'x.md', '{app,lib}/**');
    const list = fc
      .array(pattern, { maxLength: 3 })
      .map((patterns) => (patterns.length > 0 ? `Allowed paths: ${patterns.join(', ')}` : 'none'));
    const files = fc.uniqueArray(fc.constantFrom('M app/a.ts', 'M app/a/b', 'M lib/c', 'A x.md'), { minLength: 1 });
    fc.assert(
      fc.property(list, list, files, (granted, narrowed, names) => {
        const stateWith = (body: string) => judged({ body, files: names, issues: [issue(12, granted)] }).verdict.state;
        if (stateWith('Fixes #12') !== 'pass') expect(stateWith(`Fixes #12\n\n${narrowed}`)).not.toBe('pass');
      }),
    );
  });
});
