import { beforeAll, describe, expect, test } from '@jest/globals';
import { BAD_PULL, commentsOf, GOOD_PULL, headOf, payloadOf, REPOSITORY, shop, startShop, statusesOf, TOKEN } from '../bundle/shop.ts';
import { type ActOptions, runWorkflow } from './act.ts';
import { expectExit, jobNamed, stepNamed, type WorkflowRun } from './act-log.ts';
import { suite } from './suite.ts';

/** A team's one caller, and a job after it that is told what the called workflow gives back. */
const caller = (inputs = ''): string => `name: pull-request
on:
  pull_request_target:
permissions: {}
jobs:
  policy:
    permissions:
      actions: read
      contents: read
      issues: read
      pull-requests: write
      statuses: write
    uses: org/ops-actions/.github/workflows/policy.yml@v1
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
beforeAll(async () => {
  checkout = await suite();
});

function run(workflow: string, apiUrl: string, change: Partial<ActOptions> = {}): Promise<WorkflowRun> {
  return runWorkflow({
    files: { '.github/workflows/pull-request.yml': workflow },
    workflow: '.github/workflows/pull-request.yml',
    event: 'pull_request_target',
    payload: payloadOf(REPOSITORY),
    suite: checkout,
    apiUrl,
    secrets: { GITHUB_TOKEN: TOKEN },
    ...change,
  });
}

describe('the reusable workflow policy.yml', () => {
  test('green: its nine outputs reach the caller, the status is set', async () => {
    const github = await startShop(shop(GOOD_PULL));
    const ended = await run(caller(), github.url);
    expectExit(ended, 0);
    expect(statusesOf(github)).toMatchObject([{ sha: headOf(github), context: 'ops/policy', state: 'success' }]);
    const { policy } = JSON.parse(stepNamed(ended, 'next', 'told').log) as { policy: { result: string; outputs: Record<string, string> } };
    expect(policy.result).toBe('success');
    expect({ ...policy.outputs, result: JSON.parse(policy.outputs.result ?? '') }).toEqual({
      verdict: 'pass',
      reason: 'all_rules_pass',
      result: expect.objectContaining({ schema: 1, action: 'policy-check', subject: `${REPOSITORY}#7` }),
      'pr-url': `https://github.com/${REPOSITORY}/pull/7`,
      'actions-url': `https://github.com/${REPOSITORY}/actions/runs/77/attempts/1`,
      'failed-rules': '[]',
      'pending-rules': '[]',
      risk: 'medium',
      'human-approval-required': 'false',
    });
    expect(ended.summary).toContain('policy-check passed');
  });

  test('red: the call fails, and says why in status, comment and summary', async () => {
    const github = await startShop(shop(BAD_PULL));
    const ended = await run(caller(), github.url);
    expectExit(ended, 1);
    expect(jobNamed(ended, 'policy').result).toBe('failure');
    expect(stepNamed(ended, 'policy', 'check').outputs).toMatchObject({ verdict: 'fail', reason: 'rules_failed' });
    expect(statusesOf(github)).toMatchObject([{ sha: headOf(github), context: 'ops/policy', state: 'failure' }]);
    for (const text of [ended.summary, commentsOf(github).join('')]) expect(text).toContain('secrets/key');
  });

  test('each input reaches the action', async () => {
    const file = '.github/elsewhere.yml';
    const github = await startShop(shop(BAD_PULL, { [file]: "version: 1\nrules: { forbidden_paths: { paths: ['secrets/**'] } }\n" }));
    const dry = await run(caller(`config: ${file}, dry-run: true`), github.url);
    expect(stepNamed(dry, 'policy', 'check').outputs['failed-rules']).toBe('["forbidden_paths"]');
    expect([statusesOf(github), commentsOf(github)]).toEqual([[], []]);
    const quiet = await run(caller(`config: ${file}, status-context: mine, comment: 'off', pull-request: '7'`), github.url, {
      payload: { pull_request: { number: 8 } },
    });
    expectExit(quiet, 1);
    expect(statusesOf(github)).toMatchObject([{ context: 'mine', state: 'failure' }]);
    expect(commentsOf(github)).toEqual([]);
  });
});
