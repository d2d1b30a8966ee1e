import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../loopback/faults.ts';
import { expectCalls } from '../../loopback/journal.ts';
import type { Loopback } from '../../loopback/main.ts';
import { addCheckRun, appOf } from '../../loopback/state/checks.ts';
import type { State } from '../../loopback/state/state.ts';
import { GRANTS, LISTS, runGates, scene } from './gates.ts';
import { commentsOf, headOf, REPOSITORY, startShop, statusesOf, TOKEN, writesOf } from './shop.ts';

const NOT_ACCESSIBLE = {
  message: 'Resource not accessible by integration',
  documentation_url: 'https://docs.github.com/rest',
  status: '403',
};
const GREEN = { jobs: { test: 'success', lint: 'success' } };
const REQUIRED = { required: 'test\nlint' };

/** Ends the one job that is open, as CI would. */
function finish(state: State, conclusion: string): void {
  const repository = state.repository(REPOSITORY);
  for (const run of repository?.checkRuns.values() ?? []) {
    if (run.status !== 'completed') Object.assign(run, { status: 'completed', conclusion, completedAt: state.now() });
  }
  for (const run of repository?.workflowRuns ?? []) Object.assign(run, { status: 'completed', conclusion });
}

function on(github: Loopback, operation: string): { status: number; at: string }[] {
  return github.journal.entries.filter(({ operationId }) => operationId === operation).map(({ status, at }) => ({ status, at }));
}

describe('once', () => {
  test('pass: the status on the head, stamped; every output of the contract', async () => {
    const github = await startShop(scene({ ...GREEN, statuses: [{ context: 'ci/legacy', state: 'failure' }] }));
    const run = await runGates(github, REQUIRED);
    expect(run.exitCode).toBe(0);
    expect(statusesOf(github).at(-1)).toEqual({
      sha: headOf(github),
      context: 'ops/gates',
      state: 'success',
      description: expect.stringMatching(/^Passed: all pass · r77\.1 c:[0-9a-f]{12}$/),
    });
    expect(run.outputs).toMatchObject({
      verdict: 'pass',
      reason: 'all_pass',
      pending: '[]',
      failed: '[]',
      skipped: '[]',
      'blocked-on': 'nothing',
      'pr-url': `https://github.com/${REPOSITORY}/pull/7`,
      'actions-url': `https://github.com/${REPOSITORY}/actions/runs/77/attempts/1`,
    });
    const gates = JSON.parse(run.outputs.gates ?? '') as { name: string; status: string; required: boolean }[];
    expect(gates.map(({ name, status, required }) => `${name} ${status} ${required}`)).toEqual([
      'test pass true',
      'lint pass true',
      'ci/legacy fail false',
    ]);
    expect(JSON.parse(run.outputs.result ?? '')).toMatchObject({
      schema: 1,
      action: 'gate-reporter',
      subject: `${REPOSITORY}@${headOf(github)}`,
    });
    expect(github.journal.invalid).toEqual([]);
  });

  test.each([
    [{ test: 'success', lint: 'failure' }, 'fail', 'required_failed', 1, '1 gate failed: lint'],
    [{ test: 'success', lint: 'skipped' }, 'fail', 'required_skipped', 1, '1 gate skipped: lint (required skipped)'],
    [{ test: 'success', lint: null }, 'pending', 'pending', 0, '1 gate pending: lint'],
    [{ test: 'success' }, 'pending', 'pending', 0, '1 gate pending: lint'],
  ] as const)('%j: %s', async (jobs, verdict, reason, exit, description) => {
    const github = await startShop(scene({ jobs }));
    const run = await runGates(github, REQUIRED);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit, verdict, reason });
    const state = verdict === 'fail' ? 'failure' : 'pending';
    expect(statusesOf(github)).toMatchObject([
      { state, description: expect.stringMatching(new RegExp(`^${description.replace(/[()]/g, '\\$&')} · r77`)) },
    ]);
    expect(run.summary).toContain('lint');
  });

  test('what the branch requires is added, from rulesets and from classic protection; the file too', async () => {
    const github = await startShop(
      scene({
        jobs: { test: 'success', lint: 'failure', docs: 'success' },
        files: { '.github/ops/gates.yml': 'version: 1\nrequired: [docs]\nallow-failed: [lint]\n' },
        repository: {
          'required-checks': { main: { rulesets: [{ context: 'test' }, { context: 'ops/gates' }], protection: [{ context: 'lint' }] } },
        },
      }),
    );
    const run = await runGates(github);
    expect(run.outputs).toMatchObject({ verdict: 'pass', failed: '["lint"]' });
    expect((await runGates(github, { config: '' })).outputs).toMatchObject({ verdict: 'fail', reason: 'required_failed' });
    expect((await runGates(github, { config: '', 'include-branch-rules': 'false' })).outputs).toMatchObject({
      verdict: 'fail',
      reason: 'empty',
    });
  });

  test('its own job and its own status are not waited for', async () => {
    const github = await startShop(scene({ ...GREEN, statuses: [{ context: 'ops/gates', state: 'failure' }] }));
    const repository = github.state.repository(REPOSITORY);
    if (repository === undefined) throw new Error('the seed has no repository');
    const workflow = { id: 5, name: 'Gates', path: '.github/workflows/gates.yml', state: 'active', createdAt: new Date(0) } as const;
    github.state.addWorkflowRun(repository, workflow, {
      id: 77,
      event: 'pull_request',
      conclusion: null,
      headBranch: 'sum',
      headSha: headOf(github),
    });
    const app = appOf(github.state, 'github-actions');
    const own = addCheckRun(github.state, repository, { name: 'gates', headSha: headOf(github), app, suiteId: 77, conclusion: null });
    expect((await runGates(github, { scope: 'all' })).outputs).toMatchObject({ verdict: 'pending' });
    expect((await runGates(github, { scope: 'all', 'self-check-run-id': String(own.id) })).outputs).toMatchObject({ verdict: 'pass' });
  });
});

describe('budgets', () => {
  const jobs = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`job ${index}`, 'success']));
  const big = scene({
    statuses: Array.from({ length: 20 }, (_, index) => ({ context: `ci/${index}`, state: 'success' as const })),
    repository: {
      workflows: Array.from({ length: 40 }, (_, index) => ({
        name: `W${index}`,
        path: `.github/workflows/w${index}.yml`,
        runs: [
          {
            branch: 'sum',
            event: 'pull_request',
            conclusion: 'success',
            jobs: Object.entries(jobs).map(([name, conclusion]) => ({ name, conclusion })),
          },
        ],
      })),
    },
  });

  test('300 check runs, 20 statuses, 40 workflow runs: 5 requests; what the branch requires and the file are read once', async () => {
    const github = await startShop(big);
    const repository = github.state.repository(REPOSITORY);
    if (repository === undefined) throw new Error('the seed has no repository');
    for (let index = 0; index < 20; index += 1) {
      addCheckRun(github.state, repository, {
        name: `scan ${index}`,
        headSha: headOf(github),
        app: appOf(github.state, 'scanner'),
        conclusion: 'success',
      });
    }
    expect(repository.checkRuns.size).toBe(300);
    const run = await runGates(github, { scope: 'all' });
    expect(run.outputs).toMatchObject({ verdict: 'pass' });
    expectCalls(github.journal, {
      'checks/list-for-ref': 3,
      'repos/get-combined-status-for-ref': 1,
      'actions/list-workflow-runs-for-repo': 1,
      'repos/get-branch-rules': 1,
      'repos/get-branch': 1,
      'repos/get-content': 1,
      'repos/list-commit-statuses-for-ref': 1,
      'repos/create-commit-status': 1,
    });
    github.journal.clear();
    expect(
      (await runGates(github, { scope: 'all', config: '', 'include-branch-rules': 'false' }, { env: { GITHUB_RUN_ID: '78' } })).exitCode,
    ).toBe(0);
    expect(writesOf(github)).toEqual([]);
    expect(github.journal.count()).toBe(6);
  });

  test('a later run’s status is not overwritten by an earlier one', async () => {
    const github = await startShop(scene({ jobs: { test: 'failure' } }));
    await runGates(github, { required: 'test' }, { env: { GITHUB_RUN_ID: '80', GITHUB_RUN_ATTEMPT: '2' } });
    finish(github.state, 'success');
    for (const run of github.state.repository(REPOSITORY)?.checkRuns.values() ?? []) run.conclusion = 'success';
    const early = await runGates(github, { required: 'test' }, { env: { GITHUB_RUN_ID: '80', GITHUB_RUN_ATTEMPT: '1' } });
    expect(statusesOf(github)).toMatchObject([{ state: 'failure' }]);
    expect(early.summary).toContain('Run 80, attempt 2, is later');
    await runGates(github, { required: 'test' }, { env: { GITHUB_RUN_ID: '81' } });
    expect(statusesOf(github).map(({ state }) => state)).toEqual(['failure', 'success']);
  });
});

describe('wait', () => {
  test('sees the last check within one interval; a poll in which nothing changed costs only 304s', async () => {
    const polls = 4;
    const done = {
      operation: 'actions/list-workflow-runs-for-repo',
      nth: polls,
      kind: 'mutate-state',
      mutate: (state: State) => finish(state, 'success'),
    } as const;
    const github = await startShop(scene({ jobs: { test: 'success', lint: null } }), [done]);
    const run = await runGates(github, { ...REQUIRED, mode: 'wait', interval: '200ms', config: '' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pass' });
    for (const list of LISTS) {
      const statuses = on(github, list).map(({ status }) => status);
      // The first poll's own pending status changes the list of statuses once.
      expect(statuses.slice(2, polls - 1)).toEqual(statuses.slice(2, polls - 1).map(() => 304));
      expect(statuses.length).toBeLessThanOrEqual(polls + 1);
    }
    expect(github.journal.count('repos/get-branch-rules')).toBe(1);
    expect(statusesOf(github).map(({ state }) => state)).toEqual(['pending', 'success']);
  });

  test.each([
    ['a failure ends it', (state: State) => finish(state, 'failure'), '30s', 'required_failed'],
    ['the time ends it', () => undefined, '500ms', 'timed_out'],
  ] as const)('%s', async (_, mutate, timeout, reason) => {
    const github = await startShop(scene({ jobs: { lint: null } }), [
      { operation: 'checks/list-for-ref', nth: 2, kind: 'mutate-state', mutate },
    ]);
    const run = await runGates(github, { required: 'lint', mode: 'wait', interval: '100ms', timeout });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'fail', reason });
    expect(statusesOf(github).map(({ state }) => state)).toEqual(['pending', 'failure']);
  });
});

describe('needs', () => {
  test.each([
    ['{"test":{"result":"success"}}', 0, 'pass'],
    ['{"test":{"result":"skipped"}}', 1, 'fail'],
    ['{}', 1, 'fail'],
  ])('%s: exit %i, and not one request', async (needs, exit, verdict) => {
    const github = await startShop(scene({ token: { token: TOKEN, permissions: {} } }));
    const run = await runGates(github, { mode: 'needs', needs });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit, verdict });
    expect(run.summary).toContain('gate-reporter');
    expect(github.journal.count()).toBe(0);
  });
});

describe('set', () => {
  test('one gate, one status; read back by the next verdict', async () => {
    const github = await startShop(scene(GREEN));
    const gate = { mode: 'set', gate: 'Load test', details: 'p95 212 ms', url: 'https://example.com/report' };
    for (const [status, exit, state] of [
      ['pending', 0, 'pending'],
      ['fail', 1, 'failure'],
      ['skipped', 0, 'success'],
      ['pass', 0, 'success'],
    ] as const) {
      const set = await runGates(github, { ...gate, 'gate-status': status });
      expect(set.exitCode).toBe(exit);
      expect(statusesOf(github).at(-1)).toMatchObject({
        context: 'ops/gate/load-test',
        state,
        description: `${status}: p95 212 ms · r77.1`,
      });
      const read = await runGates(github, { required: 'ops/gate/load-test' });
      expect(JSON.parse(read.outputs.gates ?? '')).toContainEqual(expect.objectContaining({ name: 'ops/gate/load-test', status }));
    }
    github.journal.clear();
    await runGates(github, { ...gate, 'gate-status': 'fail' }, { env: { GITHUB_RUN_ID: '76' } });
    expect(writesOf(github)).toEqual([]);
  });
});

describe('the comment', () => {
  test.each([
    ['off', [0, 0, 0]],
    ['always', [1, 1, 1]],
    ['on-change', [0, 1, 1]],
    ['on-failure', [0, 1, 1]],
  ] as const)('%s: pending, then failed, then passed', async (comment, counts) => {
    const github = await startShop(scene({ jobs: { test: null } }));
    const seen: number[] = [];
    for (const conclusion of [null, 'failure', 'success']) {
      if (conclusion !== null) finish(github.state, conclusion);
      for (const run of github.state.repository(REPOSITORY)?.checkRuns.values() ?? []) run.conclusion = conclusion;
      await runGates(github, { required: 'test', comment });
      seen.push(commentsOf(github).length);
    }
    expect(seen).toEqual(counts);
    if (comment !== 'off') expect(commentsOf(github)[0]).toContain('gate-reporter passed');
    github.journal.clear();
    await runGates(github, { required: 'test', comment });
    expect(writesOf(github)).toEqual([]);
  });
});

describe('what could not be read is never green', () => {
  const faults: readonly [string, (operation: string) => Fault][] = [
    ['5xx', (operation) => ({ operation, kind: 'status', status: 502 })],
    ['cut short', (operation) => ({ operation, kind: 'truncated' })],
    ['no JSON', (operation) => ({ operation, kind: 'garbage' })],
    ['a wrong count', (operation) => ({ operation, kind: 'wrong-total' })],
    ['a row less', (operation) => ({ operation, kind: 'short-page' })],
    ['refused', (operation) => ({ operation, kind: 'status', status: 403, body: NOT_ACCESSIBLE })],
    ['not there', (operation) => ({ operation, kind: 'status', status: 404 })],
  ];
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`job ${index}`, 'success']));

  test.each(faults)('a list that is answered with %s', async (_, fault) => {
    const runs = LISTS.map(async (list) => {
      const github = await startShop(scene({ ...GREEN, statuses: [{ context: 'x', state: 'success' }] }), [fault(list)]);
      const { exitCode, outputs } = await runGates(github, { ...REQUIRED, 'on-empty': 'pass' });
      const [verdict, reason, on] = [outputs.verdict, outputs.reason, outputs['blocked-on']];
      return [list, exitCode, verdict, reason, on, statusesOf(github).at(-1)?.state];
    });
    expect(await Promise.all(runs)).toEqual(LISTS.map((list) => [list, 1, 'error', 'unreadable', 'api', 'error']));
  });

  test('a page that repeats', async () => {
    const github = await startShop(scene({ jobs: many }), [{ operation: 'checks/list-for-ref', kind: 'repeat-page' }]);
    expect((await runGates(github, { scope: 'all' })).outputs).toMatchObject({ verdict: 'error', reason: 'unreadable' });
  });

  test('a set that changes while it is read is read once more, and the red check in it counts', async () => {
    const grow = (state: State): void => {
      const repository = state.repository(REPOSITORY);
      const [run] = repository?.workflowRuns ?? [];
      if (repository === undefined || run === undefined) throw new Error('the seed has no run');
      addCheckRun(state, repository, {
        name: 'late',
        headSha: run.headSha,
        app: appOf(state, 'github-actions'),
        suiteId: run.id,
        conclusion: 'failure',
      });
    };
    const github = await startShop(scene({ jobs: many }), [
      { operation: 'checks/list-for-ref', nth: 2, kind: 'mutate-state', mutate: grow },
    ]);
    expect((await runGates(github, { scope: 'all' })).outputs).toMatchObject({ verdict: 'fail', failed: '["late"]' });
  });

  test('5xx on what the branch requires is an error; a token that may not read it is a warning beside the list', async () => {
    const broken = await startShop(scene(GREEN), [{ operation: 'repos/get-branch-rules', kind: 'status', status: 502 }]);
    expect((await runGates(broken, REQUIRED)).outputs).toMatchObject({ verdict: 'error', reason: 'unreadable' });
    const { contents: _, ...less } = GRANTS;
    const github = await startShop(scene({ ...GREEN, token: { token: TOKEN, permissions: less } }));
    const run = await runGates(github, REQUIRED);
    expect(run.outputs).toMatchObject({ verdict: 'pass' });
    expect(run.stdout).toContain('::warning title=branch_rules');
    expect(run.summary).toContain('contents: read');
    expect((await runGates(github, { 'on-empty': 'pass' })).outputs).toMatchObject({ verdict: 'fail', reason: 'empty' });
  });

  test('a file that GitHub does not give is an error, and takes an older success back; a later run’s is left alone', async () => {
    const github = await startShop(scene(GREEN), [{ operation: 'repos/get-content', from: 2, kind: 'status', status: 502 }]);
    await runGates(github, REQUIRED);
    const early = await runGates(github, REQUIRED, { env: { GITHUB_RUN_ID: '76' } });
    expect(early.outputs).toMatchObject({ verdict: 'error', reason: 'unreadable' });
    expect(statusesOf(github).map(({ state }) => state)).toEqual(['success']);
    await runGates(github, REQUIRED, { env: { GITHUB_RUN_ID: '78' } });
    expect(statusesOf(github).map(({ state }) => state)).toEqual(['success', 'error']);
  });

  test('a missing `statuses: write` is named, and the run is red even if the verdict is pass', async () => {
    const github = await startShop(scene({ ...GREEN, token: { token: TOKEN, permissions: { ...GRANTS, statuses: 'read' } } }));
    const run = await runGates(github, REQUIRED);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('statuses: write');
  });

  test('a fork’s read-only token leaves the verdict to the exit code', async () => {
    const github = await startShop(scene({ jobs: { test: null }, token: { token: TOKEN, permissions: GRANTS, 'read-only-fork': true } }));
    const sha = headOf(github);
    const head = { sha, ref: 'sum', repo: { full_name: 'mallory/shop' } };
    const payload = { pull_request: { number: 7, head, base: { sha, ref: 'main', repo: { full_name: REPOSITORY } } } };
    const run = await runGates(github, { required: 'test' }, { payload });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'pending' });
    expect(run.summary).toContain('read-only');
  });
});

describe('bad input is one clear error with place and remedy', () => {
  test.each([
    [{ approvers: 'permission: read' }, 'input `approvers`: `read` is no permission to approve with.', []],
    [{ mode: 'set', approval: 'review' }, 'input `approval`: needs the API, and mode `set` reads no approvals', []],
    [{ required: '"open' }, 'input `required`: `"open` has a quote that does not end', []],
    [{ mode: 'needs' }, 'input `needs`: is no JSON.', []],
    [{ mode: 'set' }, 'input `gate`: is required in mode `set`.', []],
    [{ config: 'nowhere.yml' }, 'input `config`: `nowhere.yml` is not there', ['error']],
    [{ 'self-check-run-id': 'me' }, 'input `self-check-run-id`: `me` is no id', ['error']],
  ])('%j', async (inputs, message, states) => {
    const github = await startShop(scene(GREEN));
    const run = await runGates(github, inputs);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'configuration_error' });
    expect(run.stdout).toContain(message);
    // Whatever stood on the commit is no verdict any more.
    expect(statusesOf(github).map(({ state }) => state)).toEqual(states);
  });
});

test('names out of a pull request cannot form workflow commands or Markdown', async () => {
  const name = '::error::forged|<b>`@everyone';
  const github = await startShop(scene({ jobs: { [name]: 'failure' }, statuses: [{ context: '##[error]forged', state: 'failure' }] }));
  const run = await runGates(github, { scope: 'all', comment: 'always' });
  expect(run.outputs.verdict).toBe('fail');
  expect(run.stdout.split('\n').filter((line) => line.startsWith('::error::') || line.includes('##['))).toEqual([]);
  expect(run.summary + commentsOf(github).join('')).not.toContain('<b>');
});
