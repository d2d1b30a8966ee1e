import { describe, expect, test } from '@jest/globals';
import { expectCalls } from '../../loopback/journal.ts';
import type { SeedPullRequest } from '../../loopback/seed.ts';
import { eventOf, JOB, pull, pullOf, push, review, scene, statesOf } from './scenes.ts';
import { commentsOf, FORK_TOKEN, headOf, POLICY_FILE, REPOSITORY, runPolicyCheck, startShop, statusesOf, TOKEN, writesOf } from './shop.ts';

const DRY = { inputs: { 'dry-run': 'true' } };
const BASE = { 'pulls/get': 1, 'pulls/list-files': 1, 'repos/get-content': 1 };
const SIZE = '  size: { max_files: 5 }\n';
const APPROVAL = '  human_approval: { requires: { any_of: { permission: maintain } } }\n';
const PEOPLE = { collaborators: { ana: 'maintain', ben: 'write', cy: 'write' } };
const CI = { name: 'CI', path: '.github/workflows/ci.yml' };
const FAIL_SAFE = "  fail_safe: { branch: main, workflows: [ci.yml], allow: { title: '^HOTFIX: ' } }\n";

describe('nothing is read that no rule asks for', () => {
  const approved = pull(7, { reviews: [{ user: 'ana', state: 'APPROVED' }] });
  const labelled = pull(7, {
    files: ['A secrets/new'],
    labels: ['wide', 'other'],
    'label-events': [{ label: 'wide', user: 'ana' }],
    body: 'Exception: agreed with ops.',
  });
  const exception =
    '  forbidden_paths: { paths: [secrets/**] }\nexceptions: [{ rule: forbidden_paths, label: wide, by: { permission: maintain }, reason: required }]\n';
  const repository = {
    ...PEOPLE,
    issues: [{ number: 1, title: 'x', user: 'ana', body: 'Allowed paths: src/**' }],
    workflows: [{ ...CI, runs: [{ conclusion: 'success' }] }],
  };

  test.each<[string, string, SeedPullRequest, Readonly<Record<string, number>>]>([
    ['size: the base of 3', SIZE, approved, {}],
    [
      'a template',
      "  required_sections: { sections: [{ tag: '[QA]' }], template: t.md }\n",
      pull(7, { body: '## [QA]\nBy hand.' }),
      { 'repos/get-content': 2 },
    ],
    ['paths from the issue', '  allowed_paths: { from: [issue] }\n', pull(7, { body: 'Fixes #1' }), { 'issues/get': 1 }],
    ['an approval', APPROVAL, approved, { 'pulls/list-reviews': 1, 'repos/get-collaborator-permission-level': 1 }],
    ['an approval by name', '  human_approval: { requires: { any_of: { logins: [ana] } } }\n', approved, { 'pulls/list-reviews': 1 }],
    ['an approval that nobody gave', APPROVAL, pull(7), { 'pulls/list-reviews': 1 }],
    [
      'an approval that is not needed',
      `${SIZE}  human_approval: { when: [{ paths: [infra/**] }], requires: { any_of: { permission: maintain } } }\n`,
      approved,
      {},
    ],
    ['a rule that is off', `${SIZE}  human_approval: { mode: off, requires: { any_of: { permission: maintain } } }\n`, approved, {}],
    ['fail_safe by file name', FAIL_SAFE, approved, { 'actions/list-workflow-runs': 1 }],
    [
      'fail_safe by name',
      FAIL_SAFE.replace('ci.yml', 'CI'),
      approved,
      { 'actions/list-repo-workflows': 1, 'actions/list-workflow-runs': 1 },
    ],
    ['an exception', exception, labelled, { 'issues/list-events': 1, 'repos/get-collaborator-permission-level': 1 }],
    ['an exception without its label', exception, pull(7), {}],
  ])('%s', async (_, rules, one, more) => {
    const github = await startShop(scene(rules, [one], repository));
    const run = await runPolicyCheck(github, DRY);
    expect(run.outputs.verdict).toMatch(/^(pass|pending)$/);
    expectCalls(github.journal, { ...BASE, ...more });
  });

  test('everything at once takes four rounds: pull request, policy, what the rules need, who the people are', async () => {
    const rules = `${APPROVAL}${FAIL_SAFE}  allowed_paths: { from: [issue] }\n`;
    const github = await startShop(scene(rules, [{ ...approved, body: 'Fixes #1' }], repository));
    expect((await runPolicyCheck(github, DRY)).outputs).toMatchObject({ verdict: 'pass' });
    const more = {
      'issues/get': 1,
      'pulls/list-reviews': 1,
      'actions/list-workflow-runs': 1,
      'repos/get-collaborator-permission-level': 1,
    };
    expectCalls(github.journal, { ...BASE, ...more });
  });
});

describe('human approval', () => {
  const reviewed = { event: 'pull_request_review', payload: eventOf(7) };

  test('pending without it, exit 0; green when somebody who may approves; pending again when the head moves; named when dismissed', async () => {
    const github = await startShop(scene(APPROVAL, [pull(7)], PEOPLE));
    const waiting = await runPolicyCheck(github);
    expect({ exit: waiting.exitCode, ...waiting.outputs }).toMatchObject({
      exit: 0,
      verdict: 'pending',
      reason: 'human_approval_required',
      'human-approval-required': 'true',
      'pending-rules': '["human_approval"]',
    });
    expect(statesOf(github)).toEqual({ 7: 'pending' });

    review(github, 7, 'cy', 'APPROVED');
    const tooLow = await runPolicyCheck(github, reviewed);
    expect(tooLow.outputs.verdict).toBe('pending');
    expect(tooLow.summary).toMatch(/cy.*only the role/);

    review(github, 7, 'ana', 'APPROVED');
    const green = await runPolicyCheck(github, reviewed);
    expect({ exit: green.exitCode, ...green.outputs }).toMatchObject({ exit: 0, verdict: 'pass', 'human-approval-required': 'false' });
    expect(statesOf(github)).toEqual({ 7: 'success' });

    push(github, 7, 'src/late');
    const moved = await runPolicyCheck(github);
    expect(moved.outputs.verdict).toBe('pending');
    expect(moved.summary).toContain('ana');
    expect(statesOf(github)).toEqual({ 7: 'pending' });

    review(github, 7, 'ana', 'APPROVED');
    expect((await runPolicyCheck(github, reviewed)).outputs.verdict).toBe('pass');
    for (const one of pullOf(github, 7).pull.reviews) if (one.user === 'ana') one.state = 'DISMISSED';
    const dismissed = await runPolicyCheck(github, reviewed);
    expect(dismissed.outputs.verdict).toBe('pending');
    expect(statesOf(github)).toEqual({ 7: 'pending' });
  });

  test('the author, and somebody who asks for changes, do not make it green', async () => {
    const own = pull(7, { user: 'ana', reviews: [{ user: 'ana', state: 'APPROVED' }] });
    expect((await runPolicyCheck(await startShop(scene(APPROVAL, [own], PEOPLE)))).outputs.verdict).toBe('pending');
    const blocked = pull(7, {
      reviews: [
        { user: 'ana', state: 'APPROVED' },
        { user: 'dee', state: 'CHANGES_REQUESTED', commit: 'base' },
      ],
    });
    const github = await startShop(scene(APPROVAL, [blocked], { collaborators: { ana: 'maintain', dee: 'admin' } }));
    const run = await runPolicyCheck(github);
    expect(run.outputs.verdict).toBe('pending');
    expect(run.summary).toContain('dee');
  });

  test("on a fork's review the token is read-only: the exit code carries the verdict", async () => {
    const fork = pull(7, { fork: 'eve/shop', user: 'eve' });
    const github = await startShop(scene(APPROVAL, [fork], PEOPLE));
    const run = await runPolicyCheck(github, { ...reviewed, payload: eventOf(7, 'eve/shop'), inputs: { token: FORK_TOKEN } });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'pending' });
    expect(statusesOf(github)).toEqual([]);
  });

  const TEAMS = '  human_approval: { requires: { any_of: { teams: [platform] } } }\n';
  const teams = { teams: { 'acme/platform': ['ana'] } };
  const byAna = pull(7, { reviews: [{ user: 'ana', state: 'APPROVED' }] });

  test('teams take an App token: without it, the error says so', async () => {
    const run = await runPolicyCheck(await startShop(scene(TEAMS, [byAna], {}, teams)));
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error' });
    expect(run.summary).toContain('`members: read`');
  });

  test('with it, a member’s approval counts, and another’s does not', async () => {
    const tokens = [{ token: TOKEN, permissions: { ...JOB, members: 'read' } as const }];
    const of = async (user: string) => {
      const one = pull(7, { reviews: [{ user, state: 'APPROVED' }] });
      return (await runPolicyCheck(await startShop(scene(TEAMS, [one], {}, { ...teams, tokens })))).outputs.verdict;
    };
    expect([await of('ana'), await of('cy')]).toEqual(['pass', 'pending']);
  });
});

describe('exceptions', () => {
  const rules =
    '  forbidden_paths: { paths: [secrets/**] }\nexceptions: [{ rule: forbidden_paths, label: wide, by: { permission: maintain }, reason: required, expires: 2999-12-31 }]\n';
  const change = (user: string) =>
    pull(7, {
      files: ['A secrets/new'],
      labels: ['wide'],
      'label-events': [{ label: 'wide', user }],
      body: 'Exception: agreed with operations.',
    });

  test('a label from somebody who may waives the rule, and the summary says who', async () => {
    const run = await runPolicyCheck(await startShop(scene(rules, [change('ana')], PEOPLE)));
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pass' });
    expect(run.summary).toMatch(/waived.*ana/);
  });

  test.each(['ben', 'cy'])('a label from %s waives nothing', async (user) => {
    const run = await runPolicyCheck(await startShop(scene(rules, [change(user)], PEOPLE)));
    expect(run.outputs.verdict).toBe('fail');
    expect(run.summary).toContain(user);
  });
});

describe('a policy that extends another', () => {
  const extending = `version: 1\nextends: acme/.github//ops/policy.yml@main\nrules:\n${SIZE}`;
  const parent = 'version: 1\nrules:\n  forbidden_paths: { locked: true, paths: [secrets/**] }\n';
  const seed = (change: Readonly<{ repositories?: readonly string[] }> = {}) => {
    const { repositories, ...rest } = scene('', [pull(7, { files: ['A secrets/new'] })], {
      branches: { main: { files: { [POLICY_FILE]: extending } } },
    });
    const other = { name: 'acme/.github', branches: { main: { files: { 'ops/policy.yml': parent } } } };
    return { ...rest, tokens: [{ token: TOKEN, permissions: JOB, ...change }], repositories: [...repositories, other] } as ReturnType<
      typeof scene
    >;
  };

  test('is judged by both, for one more read', async () => {
    const github = await startShop(seed());
    const run = await runPolicyCheck(github, DRY);
    expect({ ...run.outputs }).toMatchObject({ verdict: 'fail', 'failed-rules': '["forbidden_paths"]' });
    expect(run.summary).toContain('acme/.github//ops/policy.yml@main');
    expectCalls(github.journal, { ...BASE, 'repos/get-content': 2 });
  });

  test('whose repository the token cannot see is unreadable, and names the App token', async () => {
    const run = await runPolicyCheck(await startShop(seed({ repositories: [REPOSITORY] })));
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'unreadable' });
    expect(run.summary).toMatch(/acme\/\.github.*App/);
  });
});

describe('what a rule needs and could not be read is never green, and says which permission', () => {
  test.each<[string, string, SeedPullRequest, RegExp]>([
    ['issues', '  allowed_paths: { from: [issue] }\n', pull(7, { body: 'Fixes #1' }), /issues: read/],
    ['actions', FAIL_SAFE, pull(7), /actions: read/],
    ['pull-requests', APPROVAL, pull(7), /pull-requests: read/],
  ])('%s', async (permission, rules, one, said) => {
    const permissions = Object.fromEntries(Object.entries(JOB).filter(([name]) => name !== permission));
    const github = await startShop({ ...scene(rules, [one], { workflows: [CI] }), tokens: [{ token: TOKEN, permissions }] });
    const run = await runPolicyCheck(github);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error' });
    expect(run.stdout).toMatch(said);
  });
});

describe('the pull request as it is now decides', () => {
  const QA = "  required_sections: { sections: [{ tag: '[QA]' }] }\n";
  const filled = '## [QA]\nBy hand.';

  test('an edited description, and a re-run of the old event', async () => {
    const github = await startShop(scene(QA, [pull(7, { body: filled })]));
    expect((await runPolicyCheck(github)).outputs.verdict).toBe('pass');
    pullOf(github, 7).body = 'Gone.';
    const env = { GITHUB_RUN_ATTEMPT: '2' };
    expect((await runPolicyCheck(github, { env })).outputs.verdict).toBe('fail');
    expect(statesOf(github)).toEqual({ 7: 'failure' });
  });

  test('a closed one is judged, and nothing is written', async () => {
    const github = await startShop(scene(QA, [pull(7, { state: 'closed' })]));
    const run = await runPolicyCheck(github);
    expect(run.outputs.verdict).toBe('fail');
    expect(run.summary).toContain('is closed, so nothing was written');
    expect([writesOf(github), commentsOf(github)]).toEqual([[], []]);
  });

  test('3,000 files are never green, although GitHub shows no error', async () => {
    const files = Array.from({ length: 3001 }, (_, index) => `A src/${index}`);
    const github = await startShop(scene('  forbidden_paths: { paths: [secrets/**] }\n', [pull(7, { files })]));
    const run = await runPolicyCheck(github);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'file_list_incomplete' });
    expect(statusesOf(github)).toMatchObject([{ sha: headOf(github), state: 'error' }]);
  });

  test('workflow_dispatch names it', async () => {
    const github = await startShop(scene(QA, [pull(8, { body: filled })]));
    const run = await runPolicyCheck(github, {
      event: 'workflow_dispatch',
      payload: { inputs: { 'pull-request': '8' } },
      env: { GITHUB_SHA: 'a'.repeat(40), GITHUB_REF: 'refs/heads/main' },
    });
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'pr-url': `https://github.com/${REPOSITORY}/pull/8` });
  });
});
