import type { Socket } from 'node:net';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Loopback } from '../../loopback/main.ts';
import type { ActionRun } from '../../loopback/run-action.ts';
import { startWatch } from '../cli/watch/run-watch.ts';
import { MIGRATION } from '../core/sinks/postgres/lite.ts';
import { runGates, scene } from './gates.ts';
import { type Served, serveBroken, serveDatabase } from './served-database.ts';
import { headOf, REPOSITORY, startShop, statusesOf } from './shop.ts';

const PASSWORD = ['s3cret', 'password'].join('-');
const REQUIRED = { required: 'test\nlint' };
const GREEN = { jobs: { test: 'success', lint: 'success' } };

let served: Served;
beforeAll(async () => {
  served = await serveDatabase(MIGRATION);
});
beforeEach(async () => {
  await served.db.exec('truncate ops.runs cascade');
});

function urlOf(port = served.port, rest = ''): string {
  return `postgres://ana:${PASSWORD}@127.0.0.1:${port}/postgres${rest}`;
}

async function stored(): Promise<unknown[]> {
  const { rows } = await served.db.query(
    `select r.context, r.verdict, r.reason, g.kind, g.name, g.required, g.status
     from ops.runs r left join ops.run_gates g on g.run_id = r.id order by r.context, g.name`,
  );
  return rows;
}

/** What a run comes to that the database has no part in. */
function verdictOf(run: ActionRun, github: Loopback): unknown {
  const { result: _, ...outputs } = run.outputs;
  return { exit: run.exitCode, outputs, statuses: statusesOf(github).map(({ context, state }) => [context, state]) };
}

function expectNothingTold(run: ActionRun): void {
  const log = run.stdout.replace(/^::add-mask::.*$/gm, '');
  for (const text of [log, run.stderr, run.summary, JSON.stringify(run.outputs)]) expect(text).not.toContain(PASSWORD);
}

const ROW = { context: 'ops/gates', verdict: 'fail', reason: 'required_failed', kind: 'required', required: true };

describe('the sink', () => {
  test('once: the verdict, every gate, and where it came from', async () => {
    const github = await startShop(
      scene({ jobs: { test: 'success', lint: 'failure' }, statuses: [{ context: 'ci/legacy', state: 'pending' }] }),
    );
    const run = await runGates(github, { ...REQUIRED, 'database-url': urlOf() });
    expect(await stored()).toEqual([
      { ...ROW, kind: 'status', name: 'ci/legacy', required: false, status: 'pending' },
      { ...ROW, name: 'lint', status: 'fail' },
      { ...ROW, name: 'test', status: 'pass' },
    ]);
    const { rows } = await served.db.query('select repo, sha, pr_number, pr_url, actions_url, gh_run_id, report from ops.runs');
    expect(rows).toEqual([
      {
        repo: REPOSITORY,
        sha: headOf(github),
        pr_number: 7,
        pr_url: run.outputs['pr-url'],
        actions_url: run.outputs['actions-url'],
        gh_run_id: 77,
        report: JSON.parse(run.outputs.result ?? ''),
      },
    ]);
    expect(run.stdout).toContain(`::add-mask::${urlOf()}\n::add-mask::${PASSWORD}\n`);
    expectNothingTold(run);
  });

  test('set adds its gate to the commit and leaves the verdict; the next report has it among its own', async () => {
    const github = await startShop(scene(GREEN));
    const set = { mode: 'set', gate: 'Load test', 'gate-status': 'fail', 'database-url': urlOf() };
    expect((await runGates(github, set)).exitCode).toBe(1);
    const gate = { kind: 'status', name: 'Load test', required: true, status: 'fail' };
    expect(await stored()).toEqual([{ context: 'ops/gates', verdict: null, reason: null, ...gate }]);
    await runGates(github, { ...REQUIRED, 'database-url': urlOf() });
    const rows = (await stored()) as { name: string; status: string; verdict: string }[];
    expect(rows.map(({ name, status, verdict }) => `${name} ${status} ${verdict}`)).toEqual([
      'lint pass pass',
      'ops/gate/load-test fail pass',
      'test pass pass',
    ]);
  });

  test('needs: the jobs of the run as a set of their own', async () => {
    const github = await startShop(scene(GREEN));
    const needs = JSON.stringify({ build: { result: 'success' }, test: { result: 'failure' } });
    await runGates(github, { mode: 'needs', needs, 'database-url': urlOf() });
    const row = { ...ROW, context: 'needs/77', kind: 'job' };
    expect(await stored()).toEqual([
      { ...row, name: 'build', status: 'pass' },
      { ...row, name: 'test', status: 'fail' },
    ]);
  });

  test('wait shows what is pending while it waits, and a watch on the database sees it end', async () => {
    const github = await startShop(scene({ jobs: { test: 'success', lint: null } }));
    const watch = startWatch(null, [headOf(github), '--json', '--database-url', 'env:DATABASE'], { DATABASE: urlOf() });
    const run = runGates(github, { ...REQUIRED, mode: 'wait', interval: '100ms', 'database-url': urlOf() });
    await watch.says('pending  lint  running');
    const repository = github.state.repository(REPOSITORY);
    for (const check of repository?.checkRuns.values() ?? []) Object.assign(check, { status: 'completed', conclusion: 'success' });
    for (const one of repository?.workflowRuns ?? []) Object.assign(one, { status: 'completed', conclusion: 'success' });
    const { exitCode, outputs } = await run;
    expect(exitCode).toBe(0);
    expect(await watch.ended).toBe(0);
    expect(JSON.parse(watch.stdout)).toEqual(JSON.parse(outputs.result ?? ''));
  });
});

describe('a database that fails is a warning, and nothing else changes', () => {
  const hello = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
  const killed = (socket: Socket): void => {
    let messages = 0;
    socket.on('data', () => {
      messages += 1;
      if (messages === 1) socket.write(hello);
      else socket.destroy();
    });
  };
  test.each<[string, () => Promise<string> | string, string]>([
    ['is down', async () => urlOf(1), 'nothing listens at its address (ECONNREFUSED). Start the server'],
    [
      'never answers',
      async () => urlOf(await serveBroken(() => undefined), '?sslmode=disable'),
      'it gave no answer within 5 s. Open its firewall',
    ],
    ['hangs up', async () => urlOf(await serveBroken((socket) => socket.destroy())), 'the connection was cut'],
    ['is killed midway', async () => urlOf(await serveBroken(killed), '?sslmode=disable'), 'the connection was cut'],
    ['offers no TLS', () => urlOf(served.port, '?sslmode=verify-full'), 'it offers no TLS, which `sslmode` asks for. Turn TLS on'],
    [
      'has no schema',
      async () => urlOf((await serveDatabase('select 1')).port),
      'its schema `ops` is missing, or of another version (3F000). Run docs/',
    ],
    ['has an address that is none', () => `db.example.com:${PASSWORD}`, 'input `database-url`: does not begin with'],
    ['has a password that is not encoded', () => `postgres://ana:${PASSWORD}#@h/x`, 'input `database-url`: is no address of a PostgreSQL'],
  ])('%s', async (_, url, warning) => {
    const without = await startShop(scene({ jobs: { test: 'success', lint: 'failure' } }));
    const expected = verdictOf(await runGates(without, REQUIRED), without);
    const github = await startShop(scene({ jobs: { test: 'success', lint: 'failure' } }));
    const run = await runGates(github, { ...REQUIRED, 'database-url': await url() });
    expect(verdictOf(run, github)).toEqual(expected);
    expect(run.stdout).toMatch(/^::warning title=gate-reporter%3A not written::.*The verdict does not depend on it\.$/m);
    expect(run.stdout).toContain(warning);
    expect(run.summary).toContain('database');
    expectNothingTold(run);
    expect(await stored()).toEqual([]);
  });
});
