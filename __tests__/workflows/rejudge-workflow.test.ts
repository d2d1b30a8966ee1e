import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Loopback } from '../../loopback/main.ts';
import { endRun, pull, review, reviewRun, scene, statesOf } from '../bundle/scenes.ts';
import { commentsOf, REPOSITORY, startShop, statusesOf, TOKEN } from '../bundle/shop.ts';
import { type ActOptions, runWorkflow } from './act.ts';
import { expectExit, stepNamed, type WorkflowRun } from './act-log.ts';
import { renderedWorkflow, suite } from './suite.ts';

const WORKFLOW = '.github/workflows/rejudge.yml';
const APPROVAL = '  human_approval: { requires: { any_of: { permission: maintain } } }\n';
const FAIL_SAFE = "  fail_safe: { branch: main, workflows: [CI], allow: { title: '^HOTFIX: ' } }\n";
const FORBIDDEN = '  forbidden_paths: { paths: [secrets/**] }\n';
const PEOPLE = { collaborators: { ana: 'maintain' } };
const GREEN = { workflows: [{ name: 'CI', path: '.github/workflows/ci.yml', runs: [{ conclusion: 'success' }] }] };
const fork = pull(7, { fork: 'eve/shop', user: 'eve' });
const pulls = [pull(7), pull(8, { title: 'HOTFIX: mend main' })];

/** A team's own caller with inputs, and a job that is told what comes back. */
const caller = (inputs: string): string => `name: rejudge
on: [workflow_run, schedule]
permissions: {}
jobs:
  policy:
    permissions:
      actions: read
      contents: read
      issues: read
      pull-requests: write
      statuses: write
    uses: org/ops-actions/.github/workflows/policy-rejudge.yml@v1
    with: { ${inputs} }
  next:
    needs: policy
    runs-on: ubuntu-latest
    steps:
      - id: told
        env:
          NEEDS: \${{ toJSON(needs) }}
        run: printf '%s\\n' "$NEEDS"
`;

let checkout = '';
let own = '';
beforeAll(async () => {
  [checkout, own] = await Promise.all([suite(), renderedWorkflow('rejudge.yml')]);
});

function run(github: Loopback, payload: unknown, change: Partial<ActOptions> = {}): Promise<WorkflowRun> {
  return runWorkflow({
    files: { [WORKFLOW]: own },
    workflow: WORKFLOW,
    event: 'workflow_run',
    payload,
    suite: checkout,
    apiUrl: github.url,
    secrets: { GITHUB_TOKEN: TOKEN },
    ...change,
  });
}

/** What a run's event says of another run than the one that `made` is about. */
function other(made: unknown, change: Readonly<Record<string, unknown>>): unknown {
  const { workflow_run: ended, ...rest } = made as { workflow_run: object };
  return { ...rest, workflow_run: { ...ended, ...change } };
}

describe("this repository's own rejudge.yml, which calls policy-rejudge.yml", () => {
  test('a review of a fork’s pull request turns it green', async () => {
    const github = await startShop(scene(APPROVAL, [fork, pull(8)], PEOPLE));
    review(github, 7, 'ana', 'APPROVED');
    expectExit(await run(github, reviewRun(github, 7)), 0);
    expect(statesOf(github)).toEqual({ 7: 'success', 8: 'none' });
  });

  test('the default branch turns red, then green: every open pull request is judged again', async () => {
    const github = await startShop(scene(FAIL_SAFE, pulls, GREEN));
    expectExit(await run(github, endRun(github, 'failure')), 0);
    expect(statesOf(github)).toEqual({ 7: 'failure', 8: 'success' });
    expectExit(await run(github, endRun(github, 'success')), 0);
    expect(statesOf(github)).toEqual({ 7: 'success', 8: 'success' });
  });

  test.each([
    ['schedule', { schedule: '17 4 * * *' }],
    ['workflow_dispatch', {}],
  ])('%s: all of the default branch', async (event, payload) => {
    const github = await startShop(scene(FORBIDDEN, [pull(7), pull(8, { files: ['A secrets/new'] })]));
    const repository = { full_name: REPOSITORY, default_branch: 'main' };
    expectExit(await run(github, { ...payload, repository }, { event }), 0);
    expect(statesOf(github)).toEqual({ 7: 'success', 8: 'failure' });
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['a review of a branch here, which its own run has judged', { head_repository: { full_name: REPOSITORY } }],
    ['a run for a fork’s commits', { event: 'pull_request' }],
    ['one that had the base repository’s token', { event: 'pull_request_target' }],
    ['one of the merge queue', { event: 'merge_group', head_repository: { full_name: REPOSITORY } }],
    ['a push in a fork', { event: 'push' }],
    ['a fork that is gone', { head_repository: null }],
  ])('%s starts no job', async (_, change) => {
    const github = await startShop(scene(FORBIDDEN, [fork]));
    const ended = await run(github, other(reviewRun(github, 7), change));
    expectExit(ended, 0);
    expect(ended.jobs).toEqual([]);
    expect(github.journal.entries).toEqual([]);
  });
});

describe('a caller of policy-rejudge.yml', () => {
  const files = (inputs: string) => ({ files: { [WORKFLOW]: caller(inputs) } });

  test('is told the verdict', async () => {
    const github = await startShop(scene(APPROVAL, [fork], PEOPLE));
    review(github, 7, 'ana', 'APPROVED');
    const ended = await run(github, reviewRun(github, 7), files("comment: 'off'"));
    const { policy } = JSON.parse(stepNamed(ended, 'next', 'told').log) as { policy: { outputs: Record<string, string> } };
    expect({ ...policy.outputs, result: JSON.parse(policy.outputs.result ?? '') }).toEqual({
      verdict: 'pass',
      reason: 'all_rules_pass',
      result: expect.objectContaining({ subject: `${REPOSITORY}#7` }),
      'actions-url': `https://github.com/${REPOSITORY}/actions/runs/77/attempts/1`,
    });
  });

  test('each input reaches the action; with `mode: sweep` a run that turned nothing judges all the same', async () => {
    const file = '.github/elsewhere.yml';
    const branches = { main: { files: { [file]: `version: 1\nrules:\n${FORBIDDEN}` } } };
    const github = await startShop(scene('', [pull(7, { files: ['A secrets/new'] })], { branches, ...GREEN }));
    const dry = await run(github, endRun(github, 'success'), files(`mode: sweep, config: ${file}, dry-run: true`));
    expectExit(dry, 0);
    expect(stepNamed(dry, 'rejudge', 'check').outputs['failed-rules']).toBe('["forbidden_paths"]');
    expect(statusesOf(github)).toEqual([]);
    await run(github, endRun(github, 'success'), files(`mode: sweep, config: ${file}, status-context: mine, comment: 'off'`));
    expect(statusesOf(github)).toMatchObject([{ context: 'mine', state: 'failure' }]);
    expect(commentsOf(github)).toEqual([]);
  });
});
