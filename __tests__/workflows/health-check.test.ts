import { beforeAll, describe, expect, test } from '@jest/globals';
import { REPOSITORY, startShop, TOKEN } from '../bundle/shop.ts';
import { startHttp } from '../core/probe/support/servers.ts';
import { runWorkflow } from './act.ts';
import { expectExit, jobNamed, stepNamed, type WorkflowRun } from './act-log.ts';
import { suite } from './suite.ts';

/** What a team copies, with the inputs that a test needs. */
const CALLER = (failOn: string): string => `name: health
on:
  schedule: [{ cron: '*/15 * * * *' }]
  repository_dispatch: { types: [health] }
permissions: {}
jobs:
  health:
    permissions:
      contents: write
      issues: write
    uses: org/ops-actions/.github/workflows/health-check.yml@v1
    with: { checkout: true, fail-on: ${failOn}, metrics-file: health.prom, log-format: json }
    secrets:
      HEALTH_ENV: \${{ secrets.HEALTH_ENV }}
  told:
    needs: health
    if: always()
    runs-on: ubuntu-latest
    steps:
      - id: told
        env: { NEEDS: '\${{ toJSON(needs) }}' }
        run: printf '%s\\n' "$NEEDS"
`;
const KEY = ['health', 'key', 'of', 'the', 'shop'].join('-');

let checkout = '';
beforeAll(async () => {
  checkout = await suite();
});

async function scene() {
  let status = 503;
  const { authority } = await startHttp((request, response) => {
    response.statusCode = request.headers['x-key'] === KEY ? status : 401;
    response.end(`{"told":"${request.headers['x-key']}"}`);
  });
  const github = await startShop({
    tokens: [{ token: TOKEN, permissions: { contents: 'write', issues: 'write' } }],
    repositories: [{ name: REPOSITORY, private: true, branches: { main: { files: { 'README.md': 'The shop\n' } } } }],
  });
  const target = `{ name: shop, http: { url: 'http://${authority}/', headers: { x-key: '\${{ env.KEY }}' } }, slo: { availability: 99% }, alert: { after: 2, resolve_after: 1 } }`;
  let runs = 100;
  const run = (failOn = 'config', event = 'schedule'): Promise<WorkflowRun> => {
    runs += 1;
    return runWorkflow({
      files: {
        '.github/workflows/health.yml': CALLER(failOn),
        '.github/ops/health.yml': `version: 1\ndefaults: { interval: 15m }\ntargets:\n  - ${target}\n`,
      },
      workflow: '.github/workflows/health.yml',
      event,
      payload: event === 'schedule' ? { schedule: '*/15 * * * *' } : { action: 'health' },
      suite: checkout,
      apiUrl: github.url,
      secrets: { GITHUB_TOKEN: TOKEN, HEALTH_ENV: `KEY=${KEY}` },
      env: { GITHUB_RUN_ID: String(runs) },
    });
  };
  const issues = (): string[] => {
    const all = [...(github.state.repository(REPOSITORY)?.issues.values() ?? [])];
    return all.map(({ number, state, title }) => `#${number} ${state} ${title}`);
  };
  const mend = (): void => {
    status = 200;
  };
  return { run, issues, mend, github };
}

const outputsOf = (run: WorkflowRun): Record<string, string> =>
  (JSON.parse(stepNamed(run, 'told', 'told').log) as { health: { outputs: Record<string, string> } }).health.outputs;

describe('a caller of health-check.yml', () => {
  test('one job probes and one publishes: the history grows, an incident comes and goes, outputs reach the caller', async () => {
    const { run, issues, mend, github } = await scene();
    const first = await run();
    expectExit(first, 0);
    expect(outputsOf(first)).toMatchObject({ verdict: 'pass', reason: 'targets_down', down: '1', 'notify-failed': 'false' });
    expect(issues()).toEqual([]);
    const second = await run('config', 'repository_dispatch');
    expectExit(second, 0);
    expect(issues()).toEqual(['#1 open Health: shop is down']);
    expect(JSON.parse(outputsOf(second).slo ?? '')).toMatchObject([{ target: 'shop', coverage: 1 }]);
    // Three prove it.
    await run();
    const red = await run('slo');
    expectExit(red, 1);
    expect(stepNamed(red, 'health/health-check/publish', 'publish').outputs).toMatchObject({ verdict: 'fail', reason: 'slo_breached' });
    mend();
    expectExit(await run(), 0);
    expect(issues()).toEqual(['#1 closed Health: shop is down']);
    // The probing job reads and never writes: every write is the other's, in each of four runs.
    expect(github.state.repository(REPOSITORY)?.refs.has('refs/heads/ops-ledger/health')).toBe(true);
    const probing = jobNamed(first, 'health/health-check/probe')
      .steps.map(({ log }) => log)
      .join('\n');
    expect(probing).toContain('"target":"shop","request_id":"101-1-1","state":"down","reason":"status"');
    expect(probing).not.toContain(KEY);
    expect(first.summary).toContain('### Objectives');
    expect([first, second, red].map(({ summary }) => summary.includes(KEY))).toEqual([false, false, false]);
  });
});
