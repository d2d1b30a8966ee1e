import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Report } from '../../../../../core/model.ts';
import { runGates, scene } from '../../../../bundle/gates.ts';
import { headOf, REPOSITORY, startShop } from '../../../../bundle/shop.ts';
import { startWatch } from '../../../../cli/watch/run-watch.ts';
import { installPostgres, migrate, type PostgresServer } from './server.ts';

/** The shipped action writes, the shipped command line watches, and a real server is between them. */

let server: PostgresServer;
beforeAll(async () => {
  server = await installPostgres();
  await server.start();
  await migrate(server);
});
afterAll(() => server.remove());

test('a watch that looks once an hour sees every change at once, by NOTIFY, and asks GitHub for nothing but the head', async () => {
  const github = await startShop(scene({ jobs: { test: 'success', lint: null } }));
  const database = { 'database-url': server.url() };
  const inputs = { required: 'test\nlint', ...database };
  const watch = startWatch(github, ['7', '--json', '--interval', '1h', '--database-url', 'env:DATABASE'], { DATABASE: server.url() });
  await watch.says('No run has reported on');
  await runGates(github, inputs);
  await watch.says('pending  lint  running');
  await runGates(github, { ...database, mode: 'set', gate: 'Load test', 'gate-status': 'pass' });
  const repository = github.state.repository(REPOSITORY);
  for (const run of repository?.checkRuns.values() ?? []) Object.assign(run, { status: 'completed', conclusion: 'success' });
  for (const run of repository?.workflowRuns ?? []) Object.assign(run, { status: 'completed', conclusion: 'success' });
  github.journal.clear();
  const { exitCode, outputs } = await runGates(github, inputs);
  expect(exitCode).toBe(0);
  expect(await watch.ended).toBe(0);
  expect(JSON.parse(watch.stdout) as Report).toEqual(JSON.parse(outputs.result ?? ''));
  expect(watch.stderr).toContain('pass     lint');
  const rows = await server.psql('--command', 'select name, status from ops.run_gates order by name');
  expect(rows.split('\n')).toEqual(['lint|pass', 'ops/gate/load-test|pass', 'test|pass']);
});

test('20 runs of the action at once on one commit: one row a gate, and every one of them says the same', async () => {
  await server.psql('--command', 'truncate ops.runs cascade');
  const github = await startShop(scene({ jobs: { test: 'success', lint: 'failure' } }));
  const inputs = { required: 'test\nlint', 'database-url': server.url() };
  const env = (at: number) => ({ GITHUB_RUN_ID: String(100 + at) });
  const runs = await Promise.all(Array.from({ length: 20 }, (_, at) => runGates(github, inputs, { env: env(at) })));
  expect(new Set(runs.map(({ exitCode }) => exitCode))).toEqual(new Set([1]));
  expect(runs.filter(({ stdout }) => stdout.includes('::warning')).map(({ stdout }) => stdout)).toEqual([]);
  const rows = await server.psql(
    '--command',
    'select r.sha, g.name, g.status from ops.runs r join ops.run_gates g on g.run_id = r.id order by 2',
  );
  expect(rows.split('\n')).toEqual([`${headOf(github)}|lint|fail`, `${headOf(github)}|test|pass`]);
});
