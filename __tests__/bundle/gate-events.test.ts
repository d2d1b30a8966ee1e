import { expect, test } from '@jest/globals';
import { GRANTS, runGates, type Scene, scene } from './gates.ts';
import { headOf, REPOSITORY, startShop, TOKEN } from './shop.ts';

/** Events of a commit, which name the branch that the change is on, and not the one that it is for. */

const seed = (token: Pick<Scene, 'token'> = {}) =>
  scene({
    jobs: { test: 'failure' },
    repository: { 'required-checks': { main: { rulesets: [{ context: 'test' }] } } },
    ...token,
  });

const events = (sha: string) =>
  [
    ['status', { sha, branches: [{ name: 'sum' }] }],
    ['check_suite', { check_suite: { head_sha: sha, head_branch: 'sum', pull_requests: [] } }],
    [
      'workflow_run',
      {
        workflow_run: {
          id: 1,
          head_sha: sha,
          head_branch: 'sum',
          event: 'pull_request',
          pull_requests: [],
          repository: { full_name: REPOSITORY },
          head_repository: { full_name: REPOSITORY },
        },
      },
    ],
    ['check_run', { check_run: { head_sha: sha, check_suite: { head_branch: 'sum' }, pull_requests: [{ number: 7 }] } }],
  ] as const;

test('the pull request’s base says what is required, and whose file counts; never the change itself', async () => {
  const github = await startShop(seed());
  const repository = github.state.repository(REPOSITORY);
  if (repository === undefined) throw new Error('the seed has no repository');
  for (const [event, payload] of events(headOf(github))) {
    github.journal.clear();
    const run = await runGates(github, {}, { event, payload });
    expect([event, run.outputs.verdict, run.outputs.reason]).toEqual([event, 'fail', 'required_failed']);
    expect(run.outputs['pr-url']).toBe(`https://github.com/${REPOSITORY}/pull/7`);
    const asked = github.journal.entries.filter(({ operationId }) => operationId === 'repos/get-content').map(({ query }) => query);
    expect(JSON.stringify(asked)).not.toContain('sum');
  }
});

test('where the pull request may not be looked up, the default branch’s file counts, and the summary says what is missing', async () => {
  const { 'pull-requests': _, ...less } = GRANTS;
  const github = await startShop(seed({ token: { token: TOKEN, permissions: less } }));
  for (const [event, payload] of events(headOf(github))) {
    const run = await runGates(github, {}, { event, payload });
    expect([event, run.outputs.verdict, run.outputs.reason]).toEqual([event, 'fail', 'empty']);
    expect(run.stdout).toContain('::warning title=branch_rules');
  }
});
