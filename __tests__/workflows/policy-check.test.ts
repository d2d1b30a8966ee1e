import { beforeAll, describe, expect, test } from '@jest/globals';
import { BAD_PULL, commentsOf, GOOD_PULL, headOf, payloadOf, REPOSITORY, shop, startShop, statusesOf, TOKEN } from '../bundle/shop.ts';
import { runWorkflow } from './act.ts';
import { expectExit, jobNamed, stepNamed, type WorkflowRun } from './act-log.ts';
import { suite } from './suite.ts';

/** A team's own workflow around the action: a step after it sees its outputs, a job after that sees the job's. */
const CONSUMER = `name: policy
on:
  pull_request_target:
    types: [opened, edited, synchronize]
permissions: {}
jobs:
  policy:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write
      statuses: write
    outputs:
      verdict: \${{ steps.check.outputs.verdict }}
    steps:
      - id: check
        uses: org/ops-actions/policy-check@v1
      - id: told
        if: always()
        env:
          OUTPUTS: \${{ toJSON(steps.check.outputs) }}
          OUTCOME: \${{ steps.check.outcome }}
        run: printf '%s\\n%s\\n' "$OUTCOME" "$OUTPUTS"
  next:
    needs: policy
    if: always()
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

function run(apiUrl: string): Promise<WorkflowRun> {
  return runWorkflow({
    files: { '.github/workflows/policy.yml': CONSUMER },
    workflow: '.github/workflows/policy.yml',
    event: 'pull_request_target',
    payload: payloadOf(REPOSITORY),
    suite: checkout,
    apiUrl,
    secrets: { GITHUB_TOKEN: TOKEN },
  });
}

describe('a workflow with `uses: org/ops-actions/policy-check@v1`', () => {
  test('a pull request that keeps the policy: green, status, outputs for later steps and jobs, summary', async () => {
    const github = await startShop(shop(GOOD_PULL));
    const ended = await run(github.url);
    expectExit(ended, 0);
    expect(statusesOf(github)).toMatchObject([{ sha: headOf(github), context: 'ops/policy', state: 'success' }]);
    expect(commentsOf(github)).toEqual([]);
    const [outcome, ...outputs] = stepNamed(ended, 'policy', 'told').log.split('\n');
    expect(outcome).toBe('success');
    expect(JSON.parse(outputs.join('\n'))).toMatchObject({
      verdict: 'pass',
      reason: 'all_rules_pass',
      'pr-url': `https://github.com/${REPOSITORY}/pull/7`,
      'actions-url': `https://github.com/${REPOSITORY}/actions/runs/77/attempts/1`,
      'failed-rules': '[]',
    });
    expect(JSON.parse(stepNamed(ended, 'next', 'told').log)).toEqual({ policy: { result: 'success', outputs: { verdict: 'pass' } } });
    expect(ended.summary).toContain('policy-check passed');
  });

  test('one that breaks it: red, with the reason in status, comment and summary; a job with `always()` still learns why', async () => {
    const github = await startShop(shop(BAD_PULL));
    const ended = await run(github.url);
    expectExit(ended, 1);
    expect(jobNamed(ended, 'policy').result).toBe('failure');
    expect(statusesOf(github)).toMatchObject([{ sha: headOf(github), context: 'ops/policy', state: 'failure' }]);
    const [outcome, ...outputs] = stepNamed(ended, 'policy', 'told').log.split('\n');
    expect(outcome).toBe('failure');
    const { verdict, 'failed-rules': failed } = JSON.parse(outputs.join('\n')) as Record<string, string>;
    expect({ verdict, failed: JSON.parse(failed ?? '') }).toEqual({
      verdict: 'fail',
      failed: ['required_sections', 'issue_link', 'allowed_paths', 'forbidden_paths'],
    });
    expect(JSON.parse(stepNamed(ended, 'next', 'told').log)).toEqual({ policy: { result: 'failure', outputs: { verdict: 'fail' } } });
    for (const text of [ended.summary, commentsOf(github).join('')]) expect(text).toContain('secrets/key');
  });
});
