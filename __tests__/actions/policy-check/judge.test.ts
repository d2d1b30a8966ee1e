import { describe, expect, test } from '@jest/globals';
import type { Change, ChangedFile } from '../../../actions/policy-check/facts.ts';
import { reportOfInvalidPolicy, reportOfMissingPolicy, withHeadMoved } from '../../../actions/policy-check/judge.ts';
import type { Policy, RuleMode, Rules } from '../../../actions/policy-check/policy.ts';
import { ConfigurationError } from '../../../core/errors.ts';
import {
  allowedPaths,
  docs,
  factsOf,
  failSafe,
  filesOf,
  forbiddenPaths,
  humanApproval,
  issueLink,
  policyOf,
  report,
  requiredSections,
  SUBJECT,
  size,
} from './judge-samples.ts';

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

  test('nine rules in their order, and the outputs that callers branch on', () => {
    const when = [{ paths: ['src/**'], risk: null, labels: null, metadata: null }];
    const rules: Rules = {
      fail_safe: failSafe(),
      human_approval: humanApproval({ when }),
      size: size({ maxFiles: 1 }),
      docs: docs({ allow: ['docs/**'] }),
      ...RULES,
      metadata: { mode: 'enforce', keys: [{ key: 'PR_TYPE', oneOf: ['HOTFIX'], hold: ['WIP'] }] },
    };
    const branchRuns = new Map([['CI', { state: 'read', value: [] } as const]]);
    const judged = (body: string, files = filesOf('M src/a.ts')) => report(factsOf({ body, files }, { branchRuns }), policyOf(rules));
    const waiting = judged(`${GOOD_BODY}\n\nPR_TYPE: WIP`);
    expect(waiting.gates.map((gate) => `${gate.key} ${gate.status}`)).toEqual([
      'required_sections pass',
      'metadata pending',
      'issue_link pass',
      'allowed_paths pass',
      'forbidden_paths pass',
      'docs pass',
      'size pass',
      'human_approval pending',
      'fail_safe pass',
    ]);
    expect(waiting.verdict).toEqual({ state: 'pending', reason: 'human_approval_required' });
    expect(waiting.outputs).toEqual({
      'failed-rules': [],
      'pending-rules': ['metadata', 'human_approval'],
      risk: 'medium',
      'human-approval-required': true,
    });
    const failing = judged(`${GOOD_BODY}\n\nPR_TYPE: HOTFIX`, filesOf('M src/a.ts', 'A src/a.md'));
    expect(failing.verdict).toEqual({ state: 'fail', reason: 'rules_failed' });
    expect(failing.outputs).toMatchObject({
      'failed-rules': ['docs', 'size'],
      'pending-rules': ['human_approval'],
      'human-approval-required': true,
    });
  });

  test('a value that metadata holds is pending, and asks for no approval', () => {
    const keys = [{ key: 'PR_TYPE', oneOf: ['HOTFIX'], hold: ['WIP'] }];
    const held = report(factsOf({ body: 'PR_TYPE: WIP' }), policyOf({ metadata: { mode: 'enforce', keys } }));
    expect(held.verdict).toEqual({ state: 'pending', reason: 'human_approval_required' });
    expect(held.outputs).toMatchObject({ 'pending-rules': ['metadata'], 'human-approval-required': false });
  });

  test('mode report: an approval that is awaited is shown, and neither blocks nor counts as required', () => {
    const result = report(factsOf(), policyOf({ human_approval: humanApproval({ mode: 'report' }) }));
    expect(result.findings[0]).toMatchObject({ state: 'pending', advisory: true });
    expect(result.verdict.state).toBe('pass');
    expect(result.outputs).toMatchObject({ 'pending-rules': [], 'human-approval-required': false });
  });

  test('no bot is exempt from fail_safe', () => {
    const bots = { logins: ['r[bot]'], exempt: ['fail_safe', 'human_approval'] } as const;
    const result = report(
      factsOf({ author: { login: 'r[bot]', type: 'Bot' } }),
      policyOf({ fail_safe: failSafe(), human_approval: humanApproval() }, { bots }),
    );
    expect(result.gates.map(({ key, status }) => `${key} ${status}`)).toEqual(['human_approval skipped', 'fail_safe fail']);
  });
});

describe('reports without a judgement', () => {
  test('an invalid policy: every problem, with its place', () => {
    const error = new ConfigurationError([
      { place: '.github/ops/policy.yml:3:7', message: 'Unknown key `rulez`.', remedy: 'Write `rules`.' },
      { place: '.github/ops/policy.yml', message: 'Not YAML.' },
    ]);
    const result = reportOfInvalidPolicy(SUBJECT, error, null);
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
    // The author of a change would look for the fault in the change.
    const said = 'The policy is read from the base branch `release/1`, and this pull request cannot change it.';
    expect(reportOfInvalidPolicy(SUBJECT, error, 'release/1').findings.map(({ message }) => message)).toEqual([
      `Unknown key \`rulez\`. ${said}`,
      `Not YAML. ${said}`,
    ]);
  });

  test('a missing policy is an error, unless the change adds it: then a person decides', () => {
    const missing = reportOfMissingPolicy(SUBJECT, 'p.yml', false);
    expect(missing).toMatchObject({
      verdict: { state: 'error', reason: 'policy_missing' },
      findings: [{ state: 'error', subject: 'p.yml' }],
    });
    expect(missing.outputs['human-approval-required']).toBe(false);
    expect(missing.findings[0]?.fix).toContain('with the input `config`');
    const locally = [false, true].map((isAdded) => reportOfMissingPolicy(SUBJECT, 'p.yml', isAdded, 'options').findings[0]?.fix);
    expect(locally).toEqual([expect.stringMatching(/`--config PATH`.*`--policy FILE`/), expect.stringContaining('`--policy FILE`')]);
    expect(locally.join(' ')).not.toContain('input');
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
