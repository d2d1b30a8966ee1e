import { beforeAll, expect, test } from '@jest/globals';
import { failedJob, startFailed } from '../bundle/failed-run.ts';
import { statusesOf, TOKEN } from '../bundle/shop.ts';
import { runWorkflow } from './act.ts';
import { expectExit, stepNamed } from './act-log.ts';
import { suite } from './suite.ts';

/** A team that classifies a run by its id, and uses the outputs in a step of its own. */
const CONSUMER = `name: why
on: { workflow_dispatch: { inputs: { run: { required: true } } } }
permissions: {}
jobs:
  classify:
    runs-on: ubuntu-latest
    permissions:
      actions: read
      checks: read
      contents: read
      statuses: write
    steps:
      - id: why
        uses: org/ops-actions/failure-classifier@v1
        with: { run-id: '\${{ vars.RUN }}', dispatch: none }
      - id: told
        env: { CAUSE: '\${{ steps.why.outputs.root-cause }}', ROUTE: '\${{ steps.why.outputs.route }}' }
        run: printf '%s=%s\\n' "$ROUTE" "$CAUSE"
`;

let checkout = '';
beforeAll(async () => {
  checkout = await suite();
});

test('a workflow with `uses: org/ops-actions/failure-classifier@v1`: outputs for later steps, summary, status', async () => {
  const output = [
    'FAIL src/cart.test.ts',
    '  ● cart › sums once',
    '',
    '    expect(received).toBe(expected) // Object.is equality',
    '',
    'Tests:       1 failed, 3 passed, 4 total',
  ];
  const failed = await startFailed({ jobs: [failedJob('unit', 'npx jest', output)] });
  const ended = await runWorkflow({
    files: { '.github/workflows/why.yml': CONSUMER },
    workflow: '.github/workflows/why.yml',
    event: 'workflow_dispatch',
    suite: checkout,
    apiUrl: failed.github.url,
    secrets: { GITHUB_TOKEN: TOKEN },
    vars: { RUN: String(failed.run.id) },
  });
  expectExit(ended, 0);
  expect(stepNamed(ended, 'classify', 'told').log).toContain('frontend=● cart › sums once');
  expect(ended.summary).toContain('Cause: unit-test in unit');
  expect(statusesOf(failed.github)).toMatchObject([{ context: 'ops/failure', state: 'success' }]);
});
