import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { SeedRun } from '../../loopback/seed.ts';
import { ask, seed, start } from './hub.ts';

const REPO = '/repos/acme/shop';
const FAILED: SeedRun = {
  conclusion: 'failure',
  jobs: [
    { name: 'lint', conclusion: 'success', steps: [{ name: 'Run lint', conclusion: 'success' }], log: 'fine\n' },
    {
      name: 'test / unit',
      conclusion: 'failure',
      steps: [
        { name: 'Run tests', conclusion: 'failure' },
        { name: 'Upload', conclusion: 'skipped' },
      ],
      log: 'boom\n',
      annotations: [{ message: 'Process completed with exit code 1.' }],
    },
    { name: 'gone', conclusion: 'cancelled', annotations: [{ message: 'The runner lost communication with the server.' }] },
  ],
};

async function failed(run: Partial<SeedRun> = {}) {
  const hub = await start({
    seed: seed({}, { workflows: [{ name: 'CI', path: '.github/workflows/ci.yml', runs: [{ ...FAILED, ...run }] }] }),
  });
  const repository = hub.state.repository('acme/shop');
  const [found] = repository?.workflowRuns ?? [];
  if (repository === undefined || found === undefined) throw new Error('the seed has no run');
  return { hub, run: found, ids: repository.jobs.map(({ checkRun }) => checkRun.id), at: `${REPO}/actions/runs/${found.id}` };
}

describe('the jobs of a run', () => {
  test('have steps, a log behind a signed address, and annotations', async () => {
    const { hub, at, ids } = await failed();
    const jobs = (await ask(hub, `${at}/attempts/1/jobs`)).json as { total_count: number; jobs: unknown[] };
    expect(jobs).toMatchObject({
      total_count: 3,
      jobs: [
        { name: 'lint', conclusion: 'success', runner_name: 'GitHub Actions 1' },
        {
          name: 'test / unit',
          run_attempt: 1,
          steps: [
            { number: 1, conclusion: 'failure' },
            { number: 2, conclusion: 'skipped' },
          ],
        },
        { name: 'gone', conclusion: 'cancelled', steps: [], runner_name: null },
      ],
    });
    const log = await fetch(`${hub.url}${REPO}/actions/jobs/${ids[1]}/logs`, { headers: { authorization: 'token job' } });
    expect([log.redirected, await log.text()]).toEqual([true, 'boom\n']);
    expect((await ask(hub, `${REPO}/actions/jobs/${ids[2]}/logs`)).status).toBe(404);
    const zip = await fetch(`${hub.url}${at}/logs`, { headers: { authorization: 'token job' } });
    expect(Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())))).toEqual(['0_lint.txt', '1_test _ unit.txt']);
    expect((await ask(hub, `${REPO}/check-runs/${ids[2]}/annotations`)).rows).toMatchObject([
      { annotation_level: 'failure', path: '.github', message: 'The runner lost communication with the server.' },
    ]);
    expect(hub.journal.invalid).toEqual([]);
  });

  test('run again in a next attempt, and the earlier one is still there', async () => {
    const { hub, at, run } = await failed();
    const again = { token: 'person', method: 'POST' };
    expect((await ask(hub, `${at}/rerun-failed-jobs`)).status).not.toBe(201);
    expect((await ask(hub, `${at}/rerun-failed-jobs`, again)).status).toBe(201);
    expect([run.attempt, run.status, run.conclusion]).toEqual([2, 'queued', null]);
    const attempts = async (attempt: number) =>
      ((await ask(hub, `${at}/attempts/${attempt}/jobs`)).json as { jobs: { name: string; run_attempt: number }[] }).jobs.map(
        ({ name, run_attempt }) => `${name} ${run_attempt}`,
      );
    expect(await attempts(1)).toEqual(['lint 1', 'test / unit 1', 'gone 1']);
    expect(await attempts(2)).toEqual(['lint 1', 'test / unit 2', 'gone 2']);
    expect((await ask(hub, `${at}/attempts/1`)).json).toMatchObject({ run_attempt: 1, conclusion: 'failure' });
    expect((await ask(hub, `${at}/attempts/3`)).status).toBe(404);
    expect((await ask(hub, `${at}/rerun`, again)).json).toMatchObject({ message: 'This workflow is already running' });
  });
});
