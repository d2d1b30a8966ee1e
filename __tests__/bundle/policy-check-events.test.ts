import { describe, expect, test } from '@jest/globals';
import { expectCalls } from '../../loopback/journal.ts';
import { enqueue } from '../actions/policy-check/queue.ts';
import { endRun, pull, pullOf, push, repositoryOf, review, reviewRun, scene, statesOf } from './scenes.ts';
import { POLICY_FILE, REPOSITORY, runPolicyCheck, startShop, statusesOf, writesOf } from './shop.ts';

const FORBIDDEN = '  forbidden_paths: { paths: [secrets/**] }\n';
const APPROVAL = '  human_approval: { requires: { any_of: { permission: maintain } } }\n';
const FAIL_SAFE = "  fail_safe: { branch: main, workflows: [CI], allow: { title: '^HOTFIX: ' } }\n";
const PEOPLE = { collaborators: { ana: 'maintain' } };
const GREEN = { workflows: [{ name: 'CI', path: '.github/workflows/ci.yml', runs: [{ conclusion: 'success' }] }] };
const bad = { files: ['A secrets/new'] };
const sweep = {
  event: 'schedule',
  payload: { schedule: '0 6 * * *' },
  env: { GITHUB_SHA: 'a'.repeat(40), GITHUB_REF: 'refs/heads/main' },
  inputs: { mode: 'sweep' },
};

describe('a merge group', () => {
  test('of two, one of which fails: every one is judged, the status is on the head of the group, and names the one', async () => {
    const github = await startShop(scene(FORBIDDEN, [pull(7), pull(8, bad)]));
    const queued = enqueue(github, 'merge', [8, 7]);
    const run = await runPolicyCheck(github, { event: 'merge_group', payload: queued.payload });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({
      exit: 1,
      verdict: 'fail',
      reason: 'rules_failed',
      'failed-rules': '["forbidden_paths"]',
    });
    expect(statusesOf(github)).toMatchObject([{ sha: queued.headSha, context: 'ops/policy', state: 'failure' }]);
    expect(writesOf(github)).toEqual(['POST repos/create-commit-status']);
    const { gates, findings, subject } = JSON.parse(run.outputs.result ?? '');
    expect(subject).toBe(`${REPOSITORY}@${queued.headSha}`);
    expect(gates).toMatchObject([{ key: 'forbidden_paths', status: 'fail', reason: expect.stringMatching(/^#8: /) }]);
    expect(findings).toContainEqual(expect.objectContaining({ state: 'fail', subject: '#8 secrets/new' }));
  });

  test.each(['merge', 'squash', 'rebase'] as const)('of one, by %s: 4 reads, and green', async (method) => {
    const github = await startShop(scene(FORBIDDEN, [pull(7)]));
    const { payload, headSha } = enqueue(github, method, [7]);
    expect((await runPolicyCheck(github, { event: 'merge_group', payload })).exitCode).toBe(0);
    expect(statusesOf(github)).toMatchObject([{ sha: headSha, state: 'success' }]);
    const judging = { 'repos/compare-commits-with-basehead': 1, 'pulls/get': 1, 'pulls/list-files': 1, 'repos/get-content': 1 };
    expectCalls(github.journal, { ...judging, 'repos/list-commit-statuses-for-ref': 1, 'repos/create-commit-status': 1 });
  });

  test('goes by the policy of its base, not by that of the branch now', async () => {
    const github = await startShop(scene(FORBIDDEN, [pull(7, bad)]));
    const { payload } = enqueue(github, 'squash', [7]);
    repositoryOf(github).commit('main', [{ path: POLICY_FILE, content: 'version: 1\nrules:\n  size: { max_files: 9 }\n' }], {
      date: new Date(0),
    });
    expect((await runPolicyCheck(github, { event: 'merge_group', payload })).outputs.verdict).toBe('fail');
  });

  test('whose pull requests cannot be told is an error, never green', async () => {
    const github = await startShop(scene(FORBIDDEN, [pull(7), pull(8)]));
    const { payload, headSha } = enqueue(github, 'rebase', [7, 8]);
    const run = await runPolicyCheck(github, { event: 'merge_group', payload });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'unreadable' });
    expect(statusesOf(github)).toMatchObject([{ sha: headSha, state: 'error' }]);
  });

  test('whose commits name a harmless pull request for what another one did is an error', async () => {
    const github = await startShop(scene(FORBIDDEN, [pull(3), pull(7), pull(8, { ...bad, title: 'Bad' })]));
    pullOf(github, 8).number = 3;
    const forged = enqueue(github, 'squash', [8, 7]);
    pullOf(github, 8).number = 8;
    const run = await runPolicyCheck(github, { event: 'merge_group', payload: forged.payload });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'unreadable' });
    expect(run.summary).toContain('secrets/new');
  });

  test('that was made before the head moved waits for the queue to make a new one', async () => {
    const github = await startShop(scene(FORBIDDEN, [pull(7)]));
    const { payload } = enqueue(github, 'merge', [7]);
    push(github, 7, 'src/late');
    expect((await runPolicyCheck(github, { event: 'merge_group', payload })).outputs).toMatchObject({
      verdict: 'pending',
      reason: 'head_moved',
    });
  });

  test('one of which cannot be read is an error', async () => {
    const github = await startShop(scene(FORBIDDEN, [pull(7), pull(8)]), [{ operation: 'pulls/get', nth: 1, kind: 'status', status: 404 }]);
    const run = await runPolicyCheck(github, { event: 'merge_group', payload: enqueue(github, 'merge', [7, 8]).payload });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'unreadable' });
  });
});

describe('workflow_run after a review of a fork', () => {
  const fork = pull(7, { fork: 'eve/shop', user: 'eve' });

  test('finds the pull request by its head, and turns it green', async () => {
    const github = await startShop(scene(APPROVAL, [fork, pull(8)], PEOPLE));
    review(github, 7, 'ana', 'APPROVED');
    const run = await runPolicyCheck(github, { event: 'workflow_run', payload: reviewRun(github, 7) });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pass' });
    expect(statesOf(github)).toEqual({ 7: 'success', 8: 'none' });
    expect(github.journal.count('pulls/list')).toBe(1);
  });

  test('a head that moved on is left to its own run', async () => {
    const github = await startShop(scene(APPROVAL, [fork], PEOPLE));
    const payload = reviewRun(github, 7);
    push(github, 7, 'src/late');
    const run = await runPolicyCheck(github, { event: 'workflow_run', payload });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pass', 'pr-url': '' });
    expect(run.summary).toContain('No open pull request has this head');
    expect(JSON.parse(run.outputs.result ?? '').findings).toMatchObject([{ message: expect.stringContaining('#7 is at') }]);
    expectCalls(github.journal, { 'pulls/list': 1 });
  });

  test('one head with two pull requests: both are judged', async () => {
    const branches = { main: { files: { [POLICY_FILE]: `version: 1\nrules:\n${FORBIDDEN}` } }, next: { from: 'main' } };
    const github = await startShop(scene('', [pull(7), pull(8, { base: 'next' })], { branches }));
    pullOf(github, 8).pull.headRef = 'change-7';
    const run = await runPolicyCheck(github, { event: 'workflow_run', payload: reviewRun(github, 7) });
    expect(JSON.parse(run.outputs.result ?? '').gates).toMatchObject([{ key: 'pull-request-7' }, { key: 'pull-request-8' }]);
  });
});

describe('workflow_run on the default branch', () => {
  const pulls = [pull(7), pull(8, { title: 'HOTFIX: mend main' })];

  test('red: only the hotfix passes; green again: all are judged again', async () => {
    const github = await startShop(scene(FAIL_SAFE, pulls, GREEN));
    const red = await runPolicyCheck(github, { event: 'workflow_run', payload: endRun(github, 'failure') });
    expect({ exit: red.exitCode, ...red.outputs }).toMatchObject({ exit: 0, verdict: 'pass', reason: 'all_rules_pass' });
    expect(statesOf(github)).toEqual({ 7: 'failure', 8: 'success' });
    expect(red.summary).toContain('every pull request was judged');
    expect((await runPolicyCheck(github, { payload: { pull_request: { number: 7 } } })).outputs).toMatchObject({
      verdict: 'fail',
      reason: 'hotfix_only',
    });

    await runPolicyCheck(github, { event: 'workflow_run', payload: endRun(github, 'success') });
    expect(statesOf(github)).toEqual({ 7: 'success', 8: 'success' });
  });

  test.each<[string, (github: Awaited<ReturnType<typeof startShop>>) => unknown, Readonly<Record<string, number>>]>([
    [
      'a run that changes nothing',
      (github) => endRun(github, 'success'),
      { 'repos/get-content': 1, 'actions/list-repo-workflows': 1, 'actions/list-workflow-runs': 1 },
    ],
    [
      'a run that says nothing',
      (github) => endRun(github, 'cancelled'),
      { 'repos/get-content': 1, 'actions/list-repo-workflows': 1, 'actions/list-workflow-runs': 1 },
    ],
    [
      'a workflow that the policy does not name',
      (github) => endRun(github, 'failure', { name: 'Lint', path: '.github/workflows/lint.yml' }),
      { 'repos/get-content': 1 },
    ],
    ['another branch', (github) => endRun(github, 'failure', { head_branch: 'topic' }), { 'repos/get-content': 1 }],
  ])('%s costs a look, and judges nothing', async (_, payloadOf, calls) => {
    const branches = { main: { files: { [POLICY_FILE]: `version: 1\nrules:\n${FAIL_SAFE}` } }, topic: { from: 'main' } };
    const github = await startShop(scene('', pulls, { ...GREEN, branches }));
    const run = await runPolicyCheck(github, { event: 'workflow_run', payload: payloadOf(github) });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pass' });
    expectCalls(github.journal, calls);
  });

  test('a re-run may undo its own first attempt, so it is always looked into', async () => {
    const github = await startShop(scene(FAIL_SAFE, pulls, GREEN));
    await runPolicyCheck(github, { event: 'workflow_run', payload: endRun(github, 'success', { run_attempt: 2 }) });
    expect(statesOf(github)).toEqual({ 7: 'success', 8: 'success' });
  });

  test('a policy that cannot be used makes the run red', async () => {
    const github = await startShop(scene('  size: {}\n  nothing: {}\n', pulls, GREEN));
    const run = await runPolicyCheck(github, { event: 'workflow_run', payload: endRun(github, 'failure') });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'policy_invalid' });
  });
});

describe('sweep', () => {
  test('judges every open pull request of the branch, shares what is theirs together, and writes what changed', async () => {
    const pulls = [pull(7), pull(8, bad), pull(9, { state: 'closed' }), pull(10, { base: 'next' })];
    const branches = { main: { files: { [POLICY_FILE]: `version: 1\nrules:\n${FORBIDDEN}${FAIL_SAFE}` } }, next: { from: 'main' } };
    const github = await startShop(scene('', pulls, { ...GREEN, branches }));
    const run = await runPolicyCheck(github, { ...sweep, inputs: { ...sweep.inputs, comment: 'off' } });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({
      exit: 0,
      verdict: 'pass',
      'pr-url': '',
      'failed-rules': '["forbidden_paths"]',
    });
    expect(statesOf(github)).toEqual({ 7: 'success', 8: 'failure', 9: 'none', 10: 'none' });
    const result = JSON.parse(run.outputs.result ?? '');
    expect(result).toMatchObject({
      subject: `${REPOSITORY}@main`,
      gates: [
        { name: '#7 Change 7', status: 'pass' },
        { name: '#8 Change 8', status: 'fail' },
      ],
    });
    expect(result.findings).toContainEqual(expect.objectContaining({ subject: '#8 secrets/new', state: 'fail', advisory: true }));
    const shared = { 'pulls/list': 1, 'repos/get-content': 1, 'actions/list-repo-workflows': 1, 'actions/list-workflow-runs': 1 };
    const each = { 'pulls/get': 4, 'pulls/list-files': 2, 'repos/list-commit-statuses-for-ref': 2, 'repos/create-commit-status': 2 };
    expectCalls(github.journal, { ...shared, ...each });

    github.journal.clear();
    await runPolicyCheck(github, { ...sweep, inputs: { ...sweep.inputs, comment: 'off' } });
    expect(writesOf(github)).toEqual([]);
  });

  test('one that cannot be judged stops none of the others, and makes the sweep an error', async () => {
    const github = await startShop(scene(FORBIDDEN, [pull(7), pull(8), pull(9)]), [
      { operation: 'pulls/list-files', nth: 2, kind: 'status', status: 404 },
    ]);
    const run = await runPolicyCheck(github, sweep);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'unreadable' });
    expect(Object.values(statesOf(github)).sort()).toEqual(['error', 'success', 'success']);
  });

  test('one whose head moves meanwhile is left to its own run; the others are not', async () => {
    const github = await startShop(scene(FORBIDDEN, [pull(7), pull(8)]));
    // The first two calls judge, the third looks at a head again.
    github.faults.add({ operation: 'pulls/get', nth: 3, kind: 'mutate-state', mutate: () => push(github, 7, 'src/late') });
    const run = await runPolicyCheck(github, sweep);
    expect(run.exitCode).toBe(0);
    expect(statesOf(github)[8]).toBe('success');
    expect(statesOf(github)[7]).toBe('none');
    expect(run.stdout).toContain('#7: The head moved while it was judged; nothing was written.');
  });

  test('dry-run writes nothing; a branch without pull requests is said to have none', async () => {
    const github = await startShop(scene(FORBIDDEN, [pull(7, bad)]));
    expect((await runPolicyCheck(github, { ...sweep, inputs: { ...sweep.inputs, 'dry-run': 'true' } })).exitCode).toBe(0);
    expect(writesOf(github)).toEqual([]);
    const empty = await runPolicyCheck(await startShop(scene(FORBIDDEN, [])), sweep);
    expect({ exit: empty.exitCode, verdict: empty.outputs.verdict }).toEqual({ exit: 0, verdict: 'pass' });
    expect(empty.summary).toContain('No pull request is open to this branch.');
  });

  test('a status that may not be written makes the sweep red', async () => {
    const refused = { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest', status: '403' };
    const github = await startShop(scene(FORBIDDEN, [pull(7)]), [
      { operation: 'repos/create-commit-status', kind: 'status', status: 403, body: refused },
    ]);
    const run = await runPolicyCheck(github, sweep);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('#7: The commit status could not be written');
  });
});
