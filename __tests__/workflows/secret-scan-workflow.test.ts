import { beforeAll, describe, expect, test } from '@jest/globals';
import { fakeToken, pullPayload, type Stage, startStage } from '../bundle/secret-scan-stage.ts';
import { FORK_TOKEN, REPOSITORY, statusesOf, TOKEN } from '../bundle/shop.ts';
import { type ActOptions, runWorkflow } from './act.ts';
import { expectExit, jobNamed, stepNamed, type WorkflowRun } from './act-log.ts';
import { suite } from './suite.ts';
import { toolsFolder } from './tool.ts';

const WORKFLOW = '.github/workflows/secrets.yml';
const CALLER = `name: secrets
on: [pull_request, merge_group, push]
permissions: {}
jobs:
  secrets:
    permissions:
      contents: read
      statuses: write
    uses: org/ops-actions/.github/workflows/secret-scan.yml@v1
  next:
    needs: secrets
    runs-on: ubuntu-latest
    steps:
      - id: told
        env:
          NEEDS: \${{ toJSON(needs) }}
        run: printf '%s\\n' "$NEEDS"
`;
const LEAK = `export const key = '${fakeToken(3)}';\n`;

let checkout = '';
beforeAll(async () => {
  checkout = await suite();
});

/** A repository whose default branch calls the workflow, and a branch with these files on it. */
async function stageWith(files: Readonly<Record<string, string>>): Promise<{ stage: Stage; head: string }> {
  const stage = await startStage({ [WORKFLOW]: CALLER });
  const head = stage.scratch.commit('change', files);
  stage.scratch.tell(stage.github);
  return { stage, head };
}

function run({ scratch, github, base }: Stage, head: string, change: Partial<ActOptions> = {}): Promise<WorkflowRun> {
  return runWorkflow({
    files: scratch.folder,
    workflow: WORKFLOW,
    event: 'pull_request',
    payload: pullPayload(base, head),
    suite: checkout,
    apiUrl: github.url,
    secrets: { GITHUB_TOKEN: TOKEN },
    env: { OPS_ACTIONS_TOOLS_URL: 'http://127.0.0.1:9' },
    // The pinned gitleaks: nothing is fetched.
    path: [toolsFolder()],
    ...change,
  });
}

describe('the reusable workflow secret-scan.yml', () => {
  test('clean commits: green, the status is on the head, the six outputs reach the caller', async () => {
    const { stage, head } = await stageWith({ 'src/cart.ts': 'export {};\n' });
    const ended = await run(stage, head);
    expectExit(ended, 0);
    expect(statusesOf(stage.github)).toMatchObject([{ sha: head, context: 'ops/secrets', state: 'success' }]);
    const { secrets } = JSON.parse(stepNamed(ended, 'next', 'told').log) as { secrets: { outputs: Record<string, string> } };
    expect({ ...secrets.outputs, result: JSON.parse(secrets.outputs.result ?? '') }).toEqual({
      verdict: 'pass',
      reason: 'no_secrets',
      result: expect.objectContaining({ action: 'secret-scan', subject: `${REPOSITORY}#7` }),
      'pr-url': `https://github.com/${REPOSITORY}/pull/7`,
      'actions-url': `https://github.com/${REPOSITORY}/actions/runs/77/attempts/1`,
      leaks: '0',
    });
  });

  test('a secret that a later commit takes out again: red, and its value nowhere', async () => {
    const { stage } = await stageWith({ 'src/config.ts': LEAK });
    const head = stage.scratch.commit('take it out', { 'src/config.ts': 'export {};\n' });
    stage.scratch.tell(stage.github);
    const ended = await run(stage, head);
    expectExit(ended, 1);
    expect(jobNamed(ended, 'secret-scan').result).toBe('failure');
    expect(stepNamed(ended, 'secret-scan', 'scan').outputs).toMatchObject({ verdict: 'fail', reason: 'secrets_found', leaks: '1' });
    expect(statusesOf(stage.github)).toMatchObject([{ sha: head, context: 'ops/secrets', state: 'failure' }]);
    expect(ended.summary).toContain('src/config.ts');
    expect(JSON.stringify([ended, statusesOf(stage.github)])).not.toContain(fakeToken(3));
  });

  test('a fork: no status can be written, the job is red', async () => {
    const { stage, head } = await stageWith({ 'src/config.ts': LEAK });
    const change = { payload: pullPayload(stage.base, head, 'eve/shop'), secrets: { GITHUB_TOKEN: FORK_TOKEN } };
    expectExit(await run(stage, head, change), 1);
    expect(statusesOf(stage.github)).toEqual([]);
  });

  test('a merge group is scanned from its base to its head', async () => {
    const { stage, head } = await stageWith({ 'src/config.ts': LEAK });
    const headRef = `refs/heads/gh-readonly-queue/main/pr-7-${stage.base}`;
    const payload = { merge_group: { head_sha: head, head_ref: headRef, base_sha: stage.base, base_ref: 'refs/heads/main' } };
    expectExit(await run(stage, head, { event: 'merge_group', payload }), 1);
    expect(statusesOf(stage.github)).toMatchObject([{ sha: head, state: 'failure' }]);
  });

  test('each input reaches the action', async () => {
    const config = '[[rules]]\nid = "word"\ndescription = "A word"\nregex = \'swordfish\'\n';
    const text = CALLER.replace('secret-scan.yml@v1', 'secret-scan.yml@v1\n    with: { config: ./rules.toml, status-context: mine }');
    const stage = await startStage({ [WORKFLOW]: text, 'rules.toml': config });
    const head = stage.scratch.commit('change', { 'a.txt': 'swordfish\n' });
    stage.scratch.tell(stage.github);
    expectExit(await run(stage, head), 1);
    expect(statusesOf(stage.github)).toMatchObject([{ context: 'mine', state: 'failure' }]);
  });
});
