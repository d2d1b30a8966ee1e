import { describe, expect, test } from '@jest/globals';
import type { Loopback } from '../../loopback/main.ts';
import type { Seed, SeedPullRequest } from '../../loopback/seed.ts';
import { repositoryOf } from './approvals.ts';
import { CI, GRANTS, runGates } from './gates.ts';
import { REPOSITORY, startShop, TOKEN } from './shop.ts';

const HOUR_MS = 3_600_000;

/** Pull requests with the conclusion of their job `test`; `null` still runs. */
function shopOf(pulls: Readonly<Record<number, string | null>>, file = 'required: [test]', more: Partial<SeedPullRequest> = {}): Seed {
  const numbers = Object.keys(pulls).map(Number);
  return {
    tokens: [{ token: TOKEN, permissions: { ...GRANTS, issues: 'read' } }],
    repositories: [
      {
        name: REPOSITORY,
        collaborators: { ana: 'maintain' },
        branches: { main: { files: { 'a.md': 'a\n', '.github/ops/gates.yml': `version: 1\n${file}\n` } } },
        'pull-requests': numbers.map((number) => ({
          number,
          title: `Change ${number}`,
          user: 'ben',
          head: `b${number}`,
          files: [`A f${number}.md`],
          ...more,
        })),
        workflows: [
          {
            name: 'CI',
            path: CI,
            runs: numbers.map((number) => {
              const conclusion = pulls[number] ?? null;
              return { branch: `b${number}`, event: 'pull_request', conclusion, jobs: [{ name: 'test', conclusion }] };
            }),
          },
        ],
      },
    ],
  };
}

function sweep(github: Loopback, inputs: Readonly<Record<string, string>> = {}) {
  return runGates(
    github,
    { mode: 'sweep', ...inputs },
    {
      event: 'schedule',
      payload: { schedule: '*/30 * * * *', repository: { default_branch: 'main' } },
      env: { GITHUB_SHA: repositoryOf(github).refs.get('refs/heads/main') ?? '', GITHUB_REF: 'refs/heads/main' },
    },
  );
}

function head(github: Loopback, number: number): string {
  return repositoryOf(github).pullRequest(number)?.pull.headSha ?? '';
}

/** A verdict that stands on the head of a pull request, of a policy of long ago unless said. */
function put(
  github: Loopback,
  number: number,
  state: 'success' | 'pending' | 'failure' | 'error',
  description = `Old · r5.1 c:${'0'.repeat(12)}`,
): void {
  repositoryOf(github).statuses.push({
    id: github.state.nextId(),
    sha: head(github, number),
    state,
    context: 'ops/gates',
    description,
    targetUrl: null,
    creator: 'github-actions[bot]',
    createdAt: github.state.now(),
  });
}

/** `7 success`, of each status that was written to a pull request since `from`. */
function written(github: Loopback, from = 0): string[] {
  const repository = repositoryOf(github);
  const numberOf = (sha: string) => repository.pullRequests().find(({ pull }) => pull.headSha === sha)?.number ?? 'main';
  return repository.statuses.slice(from).map(({ sha, state, context }) => `${numberOf(sha)} ${context} ${state}`);
}

function judgedNames(outputs: Readonly<Record<string, string>>): string[] {
  return (JSON.parse(outputs.gates ?? '[]') as { name: string; status: string }[]).map(({ name, status }) => `${name}: ${status}`);
}

describe('a sweep', () => {
  test('judges what may not be true any more, and nothing else; what is new is written, and only that', async () => {
    const github = await startShop(shopOf({ 1: 'success', 2: 'success', 3: 'failure', 4: 'failure', 5: null, 6: 'success' }));
    put(github, 1, 'pending');
    put(github, 2, 'success');
    put(github, 3, 'success');
    put(github, 5, 'pending');
    const from = repositoryOf(github).statuses.length;
    const run = await sweep(github);
    expect(run.outputs).toMatchObject({ verdict: 'pass', reason: 'all_pass', 'blocked-on': 'nothing' });
    expect(run.exitCode).toBe(0);
    // The stale greens are taken back before anything is judged. 6 has no verdict, and no run of it has failed.
    const now = written(github, from);
    expect(now.slice(0, 2).sort()).toEqual(['2 ops/gates pending', '3 ops/gates pending']);
    expect(now.slice(2).sort()).toEqual([
      '1 ops/gates success',
      '2 ops/gates success',
      '3 ops/gates failure',
      '4 ops/gates failure',
      '5 ops/gates pending',
    ]);
    expect(judgedNames(run.outputs).sort()).toEqual([
      '#1 Change 1: pass',
      '#2 Change 2: pass',
      '#3 Change 3: fail',
      '#4 Change 4: fail',
      '#5 Change 5: pending',
    ]);
    const total = repositoryOf(github).statuses.length;
    const again = await sweep(github);
    expect([repositoryOf(github).statuses.length, judgedNames(again.outputs)]).toEqual([total, ['#5 Change 5: pending']]);
    expect(github.journal.invalid).toEqual([]);
  });

  test('the head of the default branch, where a run has failed', async () => {
    const seed = shopOf({ 1: 'success' });
    const [repository] = seed.repositories;
    const workflows = [{ name: 'CI', path: CI, runs: [{ conclusion: 'failure', jobs: [{ name: 'test', conclusion: 'failure' }] }] }];
    if (repository === undefined) throw new Error('no repository');
    const github = await startShop({ ...seed, repositories: [{ ...repository, workflows }] });
    const run = await sweep(github);
    expect([written(github), judgedNames(run.outputs)]).toEqual([['main ops/gates failure'], ['main: fail']]);
  });

  test('an approval that was given, or edited away, where the run of the comment was lost', async () => {
    const github = await startShop(shopOf({ 1: 'success' }, 'approval: comment\nenvironment: production'));
    put(github, 1, 'pending');
    const pull = repositoryOf(github).pullRequest(1);
    const now = github.state.now();
    const comment = {
      id: 5_000,
      issue: 1,
      user: github.state.user('ana').login,
      body: `/approve production ${head(github, 1)}`,
      createdAt: now,
      updatedAt: now,
    };
    repositoryOf(github).comments.set(comment.id, comment);
    expect((await sweep(github)).outputs.verdict).toBe('pass');
    expect(written(github).slice(1)).toEqual(['1 ops/gate/production success', '1 ops/gates success']);
    const calls = github.journal.calls()['issues/list-comments'];
    await sweep(github);
    expect(github.journal.calls()['issues/list-comments']).toBe(calls);
    comment.updatedAt = new Date(now.getTime() + HOUR_MS);
    if (pull !== undefined) pull.updatedAt = comment.updatedAt;
    await sweep(github);
    expect(written(github).slice(3)).toEqual(['1 ops/gate/production pending', '1 ops/gates pending']);
  });

  test('whoever starts it by hand has not brought the commits here, and its inputs name none of them', async () => {
    const file = "approval: comment\nenvironment: production\ndispatch: { workflow: ci.yml, inputs: { version: '{sha}' } }";
    const github = await startShop(shopOf({ 1: 'success' }, file));
    put(github, 1, 'pending');
    const now = github.state.now();
    const body = `/approve production ${head(github, 1)}`;
    const comment = { id: 5_000, issue: 1, user: github.state.user('ana').login, body, createdAt: now, updatedAt: now };
    repositoryOf(github).comments.set(comment.id, comment);
    const main = repositoryOf(github).refs.get('refs/heads/main') ?? '';
    await runGates(
      github,
      { mode: 'sweep' },
      {
        event: 'workflow_dispatch',
        payload: { inputs: { version: main }, repository: { default_branch: 'main' } },
        env: { GITHUB_SHA: main, GITHUB_REF: 'refs/heads/main', GITHUB_ACTOR: 'ana' },
      },
    );
    expect(written(github, 1)).toEqual(['1 ops/gate/production success', '1 ops/gates success']);
  });

  test('one that cannot be judged stops none of the others, and is said', async () => {
    const github = await startShop(shopOf({ 1: 'success', 2: 'success', 3: 'success' }));
    for (const number of [1, 2, 3]) put(github, number, 'pending');
    repositoryOf(github).refs.set('refs/heads/b2', 'f'.repeat(40));
    const run = await sweep(github);
    expect([run.outputs.verdict, run.exitCode]).toEqual(['error', 1]);
    expect(written(github, 3).sort()).toEqual(['1 ops/gates success', '3 ops/gates success']);
    expect(judgedNames(run.outputs).sort()).toEqual(['#1 Change 1: pass', '#2 Change 2: fail', '#3 Change 3: pass']);
  });

  test('a configuration that is wrong on one base branch is that branch’s affair', async () => {
    const seed = shopOf({ 1: 'success', 2: 'success' });
    const [repository] = seed.repositories;
    if (repository === undefined) throw new Error('no repository');
    const [first, second] = repository['pull-requests'] ?? [];
    if (first === undefined || second === undefined) throw new Error('no pull requests');
    const branches = { ...repository.branches, old: { from: 'main', files: { '.github/ops/gates.yml': 'version: 1\nrequierd: [x]\n' } } };
    const github = await startShop({
      ...seed,
      repositories: [{ ...repository, branches, 'pull-requests': [{ ...first, base: 'old' }, second] }],
    });
    put(github, 1, 'success');
    put(github, 2, 'pending');
    const run = await sweep(github);
    expect(run.outputs).toMatchObject({ verdict: 'error', reason: 'unreadable' });
    expect(run.exitCode).toBe(1);
    expect(run.summary).toContain('requierd');
    expect(written(github, 2)).toEqual(['2 ops/gates success']);
  });

  test('what the branch requires cannot be read: no green is taken back for that', async () => {
    const github = await startShop(shopOf({ 1: 'success' }));
    put(github, 1, 'success');
    github.faults.add({ operation: 'repos/get-branch-rules', kind: 'status', status: 502 });
    const run = await sweep(github);
    expect(run.outputs).toMatchObject({ verdict: 'error', 'blocked-on': 'api' });
    expect(written(github, 1)).toEqual([]);
  });

  test('budget: 60 pending pull requests are 50 that are judged, within 7 requests each', async () => {
    const pulls = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [index + 1, 'success']));
    const github = await startShop(shopOf(pulls));
    for (let number = 1; number <= 60; number += 1) put(github, number, 'pending');
    const run = await sweep(github);
    expect(run.outputs.verdict).toBe('pass');
    expect(judgedNames(run.outputs)).toHaveLength(50);
    expect(run.summary).toContain('10 more have to be judged anew');
    expect(written(github, 60)).toHaveLength(50);
    const calls = github.journal.calls();
    expect(calls).toEqual({
      'pulls/list': 1,
      'repos/get-branch': 1,
      'repos/get-branch-rules': 1,
      'repos/get-content': 1,
      'repos/get-combined-status-for-ref': 61 + 50,
      'actions/list-workflow-runs-for-repo': 1 + 50,
      'checks/list-for-ref': 50,
      'repos/list-commit-statuses-for-ref': 50,
      'repos/create-commit-status': 50,
    });
  });
});
