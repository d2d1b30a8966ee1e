import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change, ChangedFile } from '../../../actions/policy-check/facts.ts';
import { POLICY_REASONS, reportOfInvalidPolicy, reportOfMissingPolicy, withHeadMoved } from '../../../actions/policy-check/judge.ts';
import type { Policy, RuleMode, Rules } from '../../../actions/policy-check/policy.ts';
import { ConfigurationError } from '../../../core/errors.ts';
import { VERDICT_STATES } from '../../../core/model.ts';
import { allowedPaths, factsOf, filesOf, forbiddenPaths, issueLink, policyOf, report, requiredSections, SUBJECT } from './judge-samples.ts';

const RULES: Rules = {
  required_sections: requiredSections(),
  issue_link: issueLink(),
  allowed_paths: allowedPaths(),
  forbidden_paths: forbiddenPaths(),
};
const GOOD_BODY = '## [QA]\nRan the whole suite.\n\nFixes #12\n\nAllowed paths: src/**, secrets/**';
const withModes = (mode: RuleMode): Rules =>
  Object.fromEntries(Object.entries(RULES).map(([id, rule]) => [id, { ...rule, mode }])) as Rules;
const verdictOf = (change: Partial<Change> & { files?: readonly ChangedFile[] }, policy: Policy = policyOf(RULES)) =>
  report(factsOf({ body: GOOD_BODY, ...change }), policy).verdict;

describe('judge', () => {
  test('a change that keeps every rule', () => {
    const result = report(factsOf({ body: GOOD_BODY }), policyOf(RULES));
    expect(result).toMatchObject({
      schema: 1,
      action: 'policy-check',
      subject: SUBJECT,
      verdict: { state: 'pass', reason: 'all_rules_pass' },
      artifacts: [],
    });
    expect(result.outputs).toEqual({ 'failed-rules': [], 'pending-rules': [], risk: 'medium', 'human-approval-required': false });
    expect(result.gates.map((gate) => `${gate.key} ${gate.status} ${gate.required}`)).toEqual([
      'required_sections pass true',
      'issue_link pass true',
      'allowed_paths pass true',
      'forbidden_paths pass true',
    ]);
    expect(result.findings.map((one) => `${one.rule} ${one.state}`)).toEqual([
      'required_sections pass',
      'issue_link pass',
      'allowed_paths pass',
      'forbidden_paths pass',
    ]);
  });

  test('a change that breaks every rule: what blocks stands first, and a reason stands at each gate', () => {
    const result = report(
      factsOf({ body: '', files: filesOf('A secrets/a', 'A lib/b') }),
      policyOf({ ...RULES, issue_link: issueLink({ mode: 'report' }) }),
    );
    expect(result.verdict).toEqual({ state: 'fail', reason: 'rules_failed' });
    expect(result.outputs['failed-rules']).toEqual(['required_sections', 'allowed_paths', 'forbidden_paths']);
    expect(result.gates.map((gate) => [gate.key, gate.status, gate.required, gate.reason])).toEqual([
      ['required_sections', 'fail', true, '1 of 1 section missing or not filled in: [QA]'],
      ['issue_link', 'fail', false, 'The description links no issue'],
      ['allowed_paths', 'fail', true, 'The description declares no paths'],
      ['forbidden_paths', 'fail', true, '1 forbidden name in 2 changed files'],
    ]);
  });

  test('mode report shows, mode off is silent, and neither blocks', () => {
    const bad = factsOf({ body: '', files: filesOf('A secrets/a') });
    const reported = report(bad, policyOf(withModes('report')));
    expect(reported.verdict).toEqual({ state: 'pass', reason: 'all_rules_pass' });
    expect(reported.findings.map((one) => one.state)).toEqual(['fail', 'fail', 'fail', 'fail']);
    expect(reported.gates.map((gate) => `${gate.status} ${gate.required}`)).toEqual([
      'fail false',
      'fail false',
      'fail false',
      'fail false',
    ]);
    expect(reported.outputs['failed-rules']).toEqual([]);
    const off = report(bad, policyOf(withModes('off')));
    expect(off.verdict.state).toBe('pass');
    expect(off.findings.map((one) => `${one.rule} ${one.state}`)).toEqual(['policy not_applicable']);
    expect(off.gates.map((gate) => gate.status)).toEqual(['skipped', 'skipped', 'skipped', 'skipped']);
  });

  test('bots: the author, of type Bot, named by the policy, and never for forbidden paths', () => {
    const bots = { logins: ['dependabot[bot]'], exempt: ['required_sections', 'allowed_paths', 'issue_link', 'forbidden_paths'] } as const;
    const policy = policyOf(RULES, { bots });
    const by = (login: string, type: string, files = filesOf('M src/a.ts')) =>
      report(factsOf({ body: '', author: { login, type }, files }), policy);
    const exempt = by('dependabot[bot]', 'Bot');
    expect(exempt.verdict.state).toBe('pass');
    expect(exempt.gates.map((gate) => gate.status)).toEqual(['skipped', 'skipped', 'skipped', 'pass']);
    expect(exempt.findings.filter((one) => one.state === 'skipped')).toHaveLength(3);
    expect(by('Dependabot[bot]', 'Bot').verdict.state).toBe('pass');
    expect(by('dependabot[bot]', 'User').verdict.state).toBe('fail');
    expect(by('other[bot]', 'Bot').verdict.state).toBe('fail');
    expect(by('dependabot[bot]', 'Bot', filesOf('M secrets/a')).outputs['failed-rules']).toEqual(['forbidden_paths']);
  });

  test.each([
    ['main', [], 'fail'],
    ['main', ['main', 'release/**'], 'fail'],
    ['release/1/x', ['main', 'release/**'], 'fail'],
    ['dev', ['main', 'release/**'], 'pass'],
  ])('a change to %s under branches %j', (baseRef, branches, state) => {
    const policy = policyOf(RULES, { appliesTo: { branches, drafts: 'report' } });
    const result = report(factsOf({ body: '', baseRef }), policy);
    expect(result.verdict.state).toBe(state);
    if (state === 'pass')
      expect(result).toMatchObject({
        findings: [{ rule: 'applies_to', state: 'not_applicable', subject: 'dev' }],
        gates: [{ status: 'skipped' }, {}, {}, {}],
      });
  });

  test.each([
    ['enforce', 'fail', 4],
    ['report', 'pass', 4],
    ['off', 'pass', 1],
  ] as const)('a draft under drafts: %s', (drafts, state, findings) => {
    const policy = policyOf(RULES, { appliesTo: { branches: [], drafts } });
    const result = report(factsOf({ body: '', draft: true }), policy);
    expect(result.verdict.state).toBe(state);
    expect(result.findings).toHaveLength(findings);
    expect(report(factsOf({ body: '' }), policy).verdict.state).toBe('fail');
    expect(report(factsOf({ body: '', draft: true }), { ...policy, rules: withModes('off') }).findings).toHaveLength(1);
  });

  test('a list that could not be read is an error, whatever the rules say', () => {
    const facts = factsOf({ body: GOOD_BODY }, { files: { state: 'unreadable', why: 'HTTP 502' } });
    const result = report(facts, policyOf(RULES));
    expect(result.verdict).toEqual({ state: 'error', reason: 'unreadable' });
    expect(result.outputs['failed-rules']).toEqual(['allowed_paths', 'forbidden_paths']);
    expect(result.findings[0]).toMatchObject({ rule: 'file_list', state: 'unknown', message: expect.stringContaining('HTTP 502') });
    for (const mode of ['report', 'off'] as const) expect(report(facts, policyOf(withModes(mode))).verdict.state).toBe('error');
    expect(report({ ...facts, files: { state: 'absent' } }, policyOf(RULES)).verdict.reason).toBe('unreadable');
  });

  test.each([
    ['short', 7, 2, 3],
    ['long', 7, 3, 2],
    ['at the limit of the list', 7, 3000, 3000],
    ['cut at the limit', 7, 3000, 4512],
  ])('a list that is %s is an error, and what it shows is shown', (_, number, rows, changedFiles) => {
    const files = [...filesOf('A secrets/a'), ...Array.from({ length: rows - 1 }, (__, index) => filesOf(`A src/${index}`)).flat()];
    const result = report(factsOf({ body: GOOD_BODY, number, files, changedFiles }), policyOf(RULES));
    expect(result.verdict).toEqual({ state: 'error', reason: 'file_list_incomplete' });
    expect(result.findings.map((one) => `${one.rule} ${one.state} ${one.subject}`)).toEqual(
      expect.arrayContaining(['file_list error changed files', 'forbidden_paths fail secrets/a', 'allowed_paths unknown changed files']),
    );
    expect(result.findings.filter((one) => one.rule === 'forbidden_paths' && one.state === 'pass')).toEqual([]);
  });

  test('a local checkout has no limit', () => {
    const files = Array.from({ length: 3500 }, (_, index) => filesOf(`A src/${index}`)).flat();
    expect(verdictOf({ number: null, files })).toEqual({ state: 'pass', reason: 'all_rules_pass' });
  });

  test('an unreadable template is `unreadable`, a missing one `policy_invalid`, and both beat `rules_failed`', () => {
    const policy = policyOf({ ...RULES, required_sections: requiredSections({ template: 't.md' }) });
    const facts = factsOf({ body: GOOD_BODY, files: filesOf('A secrets/a') });
    expect(report({ ...facts, template: { state: 'unreadable', why: 'x' } }, policy).verdict).toEqual({
      state: 'error',
      reason: 'unreadable',
    });
    expect(report(facts, policy).verdict).toEqual({ state: 'error', reason: 'policy_invalid' });
    expect(report({ ...facts, template: { state: 'read', value: '' } }, policy).verdict).toEqual({ state: 'fail', reason: 'rules_failed' });
  });

  test('without a description the rules on it are skipped and the others judged', () => {
    const result = report(factsOf({ body: null, files: filesOf('A secrets/a') }), policyOf(RULES));
    expect(result.gates.map((gate) => gate.status)).toEqual(['skipped', 'skipped', 'skipped', 'fail']);
    expect(result.verdict.state).toBe('fail');
  });

  const name = fc.constantFrom('src/a', 'src/b', 'lib/c', 'secrets/d', 'x.pem', '.env', '.env.example', 'CHANGELOG.md', 'secrets');
  const file: fc.Arbitrary<ChangedFile> = fc.record({
    path: name,
    previousPath: fc.option(name),
    status: fc.constantFrom('added', 'modified', 'removed', 'renamed', 'copied', 'changed', 'unheard-of'),
  });
  const body = fc.constantFrom(GOOD_BODY, '', 'Allowed paths: **', GOOD_BODY.replace('src/**', 'lib/**'));

  test('the order of the files never matters', () => {
    const shuffled = fc
      .array(file, { maxLength: 8 })
      .chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })));
    fc.assert(
      fc.property(shuffled, body, ([files, other], text) => {
        const [one, two] = [files, other].map((list) => report(factsOf({ body: text, files: list }), policyOf(RULES)));
        const sorted = (result = one) => result?.findings.map(({ state, subject, message }) => `${state} ${subject} ${message}`).sort();
        expect(two?.verdict).toEqual(one?.verdict);
        expect(two?.outputs).toEqual(one?.outputs);
        expect(sorted(two)).toEqual(sorted(one));
      }),
    );
  });

  test('one more forbidden file never makes the verdict better, and it is never pass', () => {
    const forbidden = fc.constantFrom(...filesOf('A secrets/z', 'D secrets/z', 'R secrets/z -> src/z', 'R src/z -> z.pem', 'A secrets'));
    fc.assert(
      fc.property(fc.array(file, { maxLength: 6 }), forbidden, body, fc.nat(6), (files, extra, text, at) => {
        const more = files.toSpliced(at, 0, extra);
        const before = VERDICT_STATES.indexOf(verdictOf({ body: text, files }).state);
        const after = verdictOf({ body: text, files: more });
        expect(VERDICT_STATES.indexOf(after.state)).toBeLessThanOrEqual(before);
        expect(after.state).not.toBe('pass');
      }),
    );
  });

  test('the verdict is the worst of the enforced gates', () => {
    fc.assert(
      fc.property(
        fc.array(file, { maxLength: 5 }),
        body,
        fc.array(fc.constantFrom<RuleMode>('enforce', 'report', 'off'), { minLength: 4, maxLength: 4 }),
        (files, text, modes) => {
          const rules = Object.fromEntries(
            Object.entries(RULES).map(([id, rule], index) => [id, { ...rule, mode: modes[index] }]),
          ) as Rules;
          const result = report(factsOf({ body: text, files }), policyOf(rules));
          const failed = result.gates.filter((gate) => gate.required && gate.status === 'fail').map((gate) => gate.key);
          expect(result.outputs['failed-rules']).toEqual(failed);
          expect(result.verdict.state).toBe(failed.length > 0 ? 'fail' : 'pass');
          expect(POLICY_REASONS).toContain(result.verdict.reason);
          for (const one of result.findings) if (one.state === 'fail') expect([one.fix, one.location?.file].every(Boolean)).toBe(true);
        },
      ),
    );
  });

  test('3,000 files, 500 patterns and a long description end', () => {
    const files = Array.from({ length: 2999 }, (_, index) => filesOf(`R src/${'deep/'.repeat(20)}${index}.ts -> lib/${index}.ts`)).flat();
    const patterns = Array.from({ length: 400 }, (_, index) => `**/*a*${index}*b*.x`).join(' ');
    const result = report(
      factsOf({ files, body: `Allowed paths: ${patterns}\n${'- [ ] text <!-- c -->\n'.repeat(3000)}` }),
      policyOf(RULES),
    );
    expect(result.gates[2]).toMatchObject({ status: 'fail', reason: '5998 names outside the declared paths' });
  });
});

describe('reports without a judgement', () => {
  test('an invalid policy: every problem, with its place', () => {
    const error = new ConfigurationError([
      { place: '.github/ops/policy.yml:3:7', message: 'Unknown key `rulez`.', remedy: 'Write `rules`.' },
      { place: '.github/ops/policy.yml', message: 'Not YAML.' },
    ]);
    const result = reportOfInvalidPolicy(SUBJECT, error);
    expect(result.verdict).toEqual({ state: 'error', reason: 'policy_invalid' });
    expect(result.findings).toEqual([
      {
        rule: 'policy',
        state: 'error',
        subject: '.github/ops/policy.yml:3:7',
        message: 'Unknown key `rulez`.',
        location: { file: '.github/ops/policy.yml', line: 3, column: 7 },
        fix: 'Write `rules`.',
      },
      { rule: 'policy', state: 'error', subject: '.github/ops/policy.yml', message: 'Not YAML.' },
    ]);
  });

  test('a missing policy is an error, unless the change adds it: then a person decides', () => {
    const missing = reportOfMissingPolicy(SUBJECT, 'p.yml', false);
    expect(missing).toMatchObject({
      verdict: { state: 'error', reason: 'policy_missing' },
      findings: [{ state: 'error', subject: 'p.yml' }],
    });
    expect(missing.outputs['human-approval-required']).toBe(false);
    const added = reportOfMissingPolicy(SUBJECT, 'p.yml', true);
    expect(added).toMatchObject({ verdict: { state: 'pending', reason: 'policy_missing' }, findings: [{ state: 'pending' }] });
    expect(added.outputs['human-approval-required']).toBe(true);
  });

  test('once the head has moved nothing that was judged counts', () => {
    const judged = report(factsOf({ body: '' }), policyOf(RULES));
    const moved = withHeadMoved({ ...judged, artifacts: [{ kind: 'link', title: 'Pull request', value: 'https://example.com' }] });
    expect(moved.verdict).toEqual({ state: 'pending', reason: 'head_moved' });
    expect(moved.findings.map((one) => one.state)).toEqual(['pending']);
    expect(moved.gates.map((gate) => gate.status)).toEqual(['pending', 'pending', 'pending', 'pending']);
    expect(moved.outputs['failed-rules']).toEqual([]);
    expect(moved.artifacts).toHaveLength(1);
  });
});
