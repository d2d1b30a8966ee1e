import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { packageRoot } from '../../loopback/description.ts';
import { eventOf } from '../bundle/scenes.ts';
import { pullPayload, startStage } from '../bundle/secret-scan-stage.ts';
import { GOOD_PULL, headOf, POLICY_FILE, payloadOf, REPOSITORY, shop, startShop, statusesOf, TOKEN } from '../bundle/shop.ts';
import { type ActOptions, runWorkflow } from './act.ts';
import { expectExit, stepNamed, type WorkflowRun } from './act-log.ts';
import { renderedWorkflow, suite } from './suite.ts';
import { toolsFolder } from './tool.ts';

const WORKFLOW = '.github/workflows/pull-request.yml';

let checkout = '';
let own = '';
beforeAll(async () => {
  [checkout, own] = await Promise.all([suite(), renderedWorkflow('pull-request.yml')]);
});

function run(apiUrl: string, change: Partial<ActOptions> = {}): Promise<WorkflowRun> {
  return runWorkflow({
    files: { [WORKFLOW]: own },
    workflow: WORKFLOW,
    event: 'pull_request_target',
    payload: payloadOf(REPOSITORY),
    suite: checkout,
    apiUrl,
    secrets: { GITHUB_TOKEN: TOKEN },
    env: { OPS_ACTIONS_TOOLS_URL: 'http://127.0.0.1:9' },
    path: [toolsFolder()],
    ...change,
  });
}

test('is shorter than 20 lines', () => {
  const text = readFileSync(join(packageRoot(), WORKFLOW), 'utf8');
  expect(text.trimEnd().split('\n').length).toBeLessThan(20);
});

describe('which job runs for which event', () => {
  const queued = {
    head_sha: 'a'.repeat(40),
    base_sha: 'b'.repeat(40),
    head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${'b'.repeat(40)}`,
  };
  const edited = (changes: object) => ({ ...(eventOf(7) as object), action: 'edited', changes });
  test.each<[string, string, unknown, string[]]>([
    ['a new commit', 'pull_request', pullPayload('b'.repeat(40), 'a'.repeat(40)), ['secret-scan']],
    ['the same, where the token may write', 'pull_request_target', payloadOf(REPOSITORY), ['policy']],
    ['another title', 'pull_request', edited({ title: { from: 'x' } }), []],
    ['another base branch', 'pull_request', edited({ base: { ref: { from: 'next' } } }), ['secret-scan']],
    ['another title, for the policy', 'pull_request_target', edited({ title: { from: 'x' } }), ['policy']],
    ['a review', 'pull_request_review', payloadOf(REPOSITORY), ['policy']],
    ['the merge queue', 'merge_group', { merge_group: queued }, ['policy', 'secret-scan']],
    ['by hand', 'workflow_dispatch', { inputs: { 'pull-request': '7' } }, ['policy']],
  ])('%s (%s)', async (_, event, payload, jobs) => {
    const github = await startShop(shop(GOOD_PULL));
    const ended = await run(github.url, { event, payload });
    expect(ended.jobs.map(({ id }) => id).sort()).toEqual(jobs);
  });
});

describe("this repository's own pull requests", () => {
  const ownFile = (path: string): string => readFileSync(join(packageRoot(), path), 'utf8');
  const template = ownFile('.github/pull_request_template.md');
  const files = { [POLICY_FILE]: ownFile(POLICY_FILE), '.github/pull_request_template.md': template };
  const filled = template
    .replace('[DEV]\n', '[DEV]\nTotals are summed once, so that a customer pays what the shelf says.\n')
    .replace('[QA]\n', '[QA]\nA unit test for a repeated price.\n')
    .replace('Fixes #', 'Fixes #1')
    .replace('Allowed paths:', 'Allowed paths: `src/**`');

  test.each([
    ['the template as it is fails every rule on the description', template, '["required_sections","issue_link","allowed_paths"]', 1],
    ['filled in it passes', filled, '[]', 0],
  ])('%s', async (_, body, failed, exitCode) => {
    const github = await startShop(shop({ ...GOOD_PULL, body }, files));
    const ended = await run(github.url);
    expectExit(ended, exitCode);
    expect(stepNamed(ended, 'policy', 'check').outputs['failed-rules']).toBe(failed);
  });

  test('can be judged again by hand', async () => {
    const github = await startShop(shop({ ...GOOD_PULL, body: filled }, files));
    const ended = await run(github.url, { event: 'workflow_dispatch', payload: { inputs: { 'pull-request': '7' } } });
    expectExit(ended, 0);
    expect(statusesOf(github)).toMatchObject([{ sha: headOf(github), state: 'success' }]);
  });

  test('have their commits scanned', async () => {
    const { github, scratch, base } = await startStage({ [WORKFLOW]: own });
    const head = scratch.commit('change', { 'a.txt': 'nothing\n' });
    scratch.tell(github);
    expectExit(await run(github.url, { files: scratch.folder, event: 'pull_request', payload: pullPayload(base, head) }), 0);
    expect(statusesOf(github)).toMatchObject([{ sha: head, context: 'ops/secrets', state: 'success' }]);
  });
});
