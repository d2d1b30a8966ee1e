import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Loopback } from '../../loopback/main.ts';
import { CI, scene } from '../bundle/gates.ts';
import { headOf, REPOSITORY, startShop, statusesOf, TOKEN } from '../bundle/shop.ts';
import { type ActOptions, runWorkflow } from './act.ts';
import { expectExit, stepNamed, type WorkflowRun } from './act-log.ts';
import { suite } from './suite.ts';

/** The callers that a team writes: mode `needs` without the API, and the reusable workflow in `once` and `wait`. */
const NEEDS = (ending: number): string => `name: ci
on: [pull_request, merge_group]
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    steps: [{ run: 'exit 0' }]
  docs:
    needs: test
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    steps: [{ run: 'exit 0' }]
  gates:
    if: always()
    needs: [test, docs]
    runs-on: ubuntu-latest
    steps:
      - id: gates
        uses: org/ops-actions/gate-reporter@v1
        with:
          mode: needs
          needs: \${{ toJSON(needs) }}
          ${ending === 0 ? 'allow-skipped: docs' : "details: ''"}
`;

const CALLER = (inputs: string): string => `name: gates
on: [pull_request, merge_group]
permissions: {}
jobs:
  gates:
    permissions: { actions: read, checks: read, contents: read, pull-requests: write, statuses: write }
    uses: org/ops-actions/.github/workflows/gates.yml@v1
    with: { ${inputs} }
  next:
    needs: gates
    runs-on: ubuntu-latest
    steps:
      - id: told
        env: { NEEDS: '\${{ toJSON(needs) }}' }
        run: printf '%s\\n' "$NEEDS"
`;

const PUBLISH = `name: gate-publish
on: { workflow_run: { workflows: [ci], types: [completed] } }
permissions: {}
jobs:
  publish:
    permissions: { actions: read, checks: read, contents: read, pull-requests: write, statuses: write }
    uses: org/ops-actions/.github/workflows/gate-publish.yml@v1
    with: { required: test }
`;

let checkout = '';
beforeAll(async () => {
  checkout = await suite();
});

function run(workflow: string, github: Loopback, change: Partial<ActOptions> = {}): Promise<WorkflowRun> {
  const payload = { pull_request: { number: 7, head: { sha: headOf(github), ref: 'sum' }, base: { ref: 'main' } } };
  return runWorkflow({
    files: { '.github/workflows/w.yml': workflow },
    workflow: '.github/workflows/w.yml',
    event: 'pull_request',
    payload: { action: 'synchronize', ...payload },
    suite: checkout,
    apiUrl: github.url,
    secrets: { GITHUB_TOKEN: TOKEN },
    ...change,
  });
}

/** Ends the open job of CI once a status says that it is waited for. */
async function finishWhenAwaited(github: Loopback, conclusion: string, signal: AbortSignal): Promise<void> {
  const repository = github.state.repository(REPOSITORY);
  while (!signal.aborted && !statusesOf(github).some(({ state }) => state === 'pending')) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const check of repository?.checkRuns.values() ?? []) Object.assign(check, { status: 'completed', conclusion });
  for (const one of repository?.workflowRuns ?? []) Object.assign(one, { status: 'completed', conclusion });
}

describe('gates of a consumer', () => {
  test.each([
    ['a skipped job that may be', 0, 'all_pass'],
    ['a skipped job that may not be', 1, 'required_skipped'],
  ] as const)('needs: %s', async (_, exitCode, reason) => {
    const github = await startShop(scene({}));
    const ended = await run(NEEDS(exitCode), github);
    expectExit(ended, exitCode);
    expect(stepNamed(ended, 'gates', 'gates').outputs).toMatchObject({ reason });
    expect(github.journal.entries).toEqual([]);
  });

  test('once: the outputs reach the caller, the status is set', async () => {
    const github = await startShop(scene({ jobs: { test: 'success', lint: 'success' } }));
    const ended = await run(CALLER("mode: once, required: 'test'"), github);
    expectExit(ended, 0);
    expect(statusesOf(github)).toMatchObject([{ sha: headOf(github), context: 'ops/gates', state: 'success' }]);
    const { gates } = JSON.parse(stepNamed(ended, 'next', 'told').log) as { gates: { outputs: Record<string, string> } };
    expect(gates.outputs).toMatchObject({ verdict: 'pass', reason: 'all_pass', pending: '[]', failed: '[]', skipped: '[]' });
    expect(gates.outputs).toMatchObject({ 'blocked-on': 'nothing', 'pr-url': `https://github.com/${REPOSITORY}/pull/7` });
  });

  test.each([
    ['success', 0],
    ['failure', 1],
  ] as const)('wait: the check ends with %s while it waits', async (conclusion, exitCode) => {
    const github = await startShop(scene({ jobs: { test: null } }));
    const done = new AbortController();
    const finishing = finishWhenAwaited(github, conclusion, done.signal);
    const ended = await run(CALLER("mode: wait, required: 'test', timeout: 60s, interval: 500ms"), github);
    done.abort();
    await finishing;
    expectExit(ended, exitCode);
    expect(statusesOf(github).map(({ state }) => state)).toEqual(['pending', conclusion]);
  });

  test('a fork’s run leaves its report, and the run after it judges anew and writes', async () => {
    const github = await startShop(scene({ jobs: { test: 'success' } }));
    const head = { sha: headOf(github), ref: 'sum', repo: { fork: true, full_name: 'eve/shop' } };
    const pull = { number: 7, head, base: { ref: 'main', repo: { full_name: REPOSITORY } } };
    const first = await run(CALLER("mode: once, required: 'test'"), github, { payload: { pull_request: pull } });
    expectExit(first, 0);
    const uploaded = first.jobs.flatMap(({ steps }) => steps).map(({ log }) => log);
    expect(uploaded.some((log) => log.startsWith('ops-gates-77-1\n{"schema":1,"action":"gate-reporter"'))).toBe(true);
    const workflowRun = {
      ...{ id: 77, run_attempt: 1, event: 'pull_request', path: CI, pull_requests: [] },
      ...{
        head_sha: headOf(github),
        head_branch: 'sum',
        head_repository: { full_name: REPOSITORY },
        repository: { full_name: REPOSITORY },
      },
    };
    const second = await run(PUBLISH, github, { event: 'workflow_run', payload: { action: 'completed', workflow_run: workflowRun } });
    expectExit(second, 0);
    expect(stepNamed(second, 'publish', 'gates').outputs).toMatchObject({ verdict: 'pass', 'blocked-on': 'nothing' });
  });
});
