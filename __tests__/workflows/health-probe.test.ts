import { beforeAll, describe, expect, test } from '@jest/globals';
import { TOKEN } from '../bundle/shop.ts';
import { startHttp } from '../core/probe/support/servers.ts';
import { runWorkflow } from './act.ts';
import { expectExit, jobNamed, stepNamed, type WorkflowRun } from './act-log.ts';
import { suite } from './suite.ts';

/** A team's deploy: what comes after the gate runs only where the new release is healthy, and a report of it runs in any case. */
const CONSUMER = `name: deploy
on: { workflow_dispatch: {} }
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      verdict: \${{ steps.gate.outputs.verdict }}
    steps:
      - env: { FILE: '\${{ vars.HEALTH_FILE }}' }
        run: mkdir -p .github/ops && printf '%s\\n' "$FILE" > .github/ops/health.yml
      - id: gate
        uses: org/ops-actions/health-probe@v1
        env: { KEY: '\${{ secrets.HEALTH_KEY }}' }
        with: { mode: gate, wait-for: 3s, poll: 100ms, expect-version: v2 }
      - id: after
        run: echo released
      - id: told
        if: always()
        env:
          OUTCOME: \${{ steps.gate.outcome }}
          TARGETS: \${{ steps.gate.outputs.targets }}
        run: printf '%s\\n%s\\n' "$OUTCOME" "$TARGETS"
  next:
    needs: deploy
    if: always()
    runs-on: ubuntu-latest
    steps:
      - id: told
        env:
          NEEDS: \${{ toJSON(needs) }}
        run: printf '%s\\n' "$NEEDS"
`;
const KEY = ['health', 'key', 'of', 'the', 'shop'].join('-');

let checkout = '';
beforeAll(async () => {
  checkout = await suite();
});

/** Runs it against a service that says this version, and asks for a key. */
async function run(version: () => string): Promise<WorkflowRun> {
  const { authority } = await startHttp((request, response) => {
    response.statusCode = request.headers['x-key'] === KEY ? 200 : 401;
    response.setHeader('x-version', version());
    response.end(`{"status":"ok","told":"${request.headers['x-key']}"}`);
  });
  const target = `{ name: shop, http: { url: 'http://${authority}/', headers: { x-key: '\${{ env.KEY }}' } }, expect: ['body.status == "ok"'] }`;
  return runWorkflow({
    files: { '.github/workflows/deploy.yml': CONSUMER },
    workflow: '.github/workflows/deploy.yml',
    event: 'workflow_dispatch',
    suite: checkout,
    apiUrl: 'http://127.0.0.1:9',
    secrets: { GITHUB_TOKEN: TOKEN, HEALTH_KEY: KEY },
    vars: { HEALTH_FILE: `version: 1\ntargets:\n  - ${target}` },
  });
}

describe('a workflow with `uses: org/ops-actions/health-probe@v1`', () => {
  test('goes on when the new release answers: outputs for later steps and jobs, summary', async () => {
    let asked = 0;
    const ended = await run(() => (++asked > 2 ? 'v2' : 'v1'));
    expectExit(ended, 0);
    const [outcome, ...targets] = stepNamed(ended, 'deploy', 'told').log.split('\n');
    expect(outcome).toBe('success');
    expect(JSON.parse(targets.join('\n'))).toMatchObject([{ name: 'shop', state: 'up', attempts: 5, version: 'v2' }]);
    expect(stepNamed(ended, 'deploy', 'after').log).toContain('released');
    expect(JSON.parse(stepNamed(ended, 'next', 'told').log)).toEqual({ deploy: { result: 'success', outputs: { verdict: 'pass' } } });
    expect(ended.summary).toContain('health-probe passed');
    expect(ended.summary).not.toContain(KEY);
  });

  test('stops when the old one still does: red, with the reason, and nothing after it is released', async () => {
    const ended = await run(() => 'v1');
    expectExit(ended, 1);
    expect(jobNamed(ended, 'deploy').result).toBe('failure');
    expect(jobNamed(ended, 'deploy').steps.map(({ id }) => id)).not.toContain('after');
    const [outcome, ...targets] = stepNamed(ended, 'deploy', 'told').log.split('\n');
    expect(outcome).toBe('failure');
    expect(JSON.parse(targets.join('\n'))).toMatchObject([{ name: 'shop', state: 'down', reason: 'version', version: 'v1' }]);
    expect(JSON.parse(stepNamed(ended, 'next', 'told').log)).toEqual({ deploy: { result: 'failure', outputs: { verdict: 'fail' } } });
    expect(ended.summary).toContain('version v1 answered, not v2');
  });
});
