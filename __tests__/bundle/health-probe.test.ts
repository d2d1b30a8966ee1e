import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { startHttp, startSilent } from '../core/probe/support/servers.ts';
import { HEALTH_FILE, runHealth, startHealth, statesOf, targetsOf, write } from './health-stage.ts';
import { REPOSITORY } from './shop.ts';

/** Nobody listens there: only root could, and no system gives that port to anybody by itself. */
const NOBODY = '127.0.0.1:1';

/** A service with a page for each state. */
function startService() {
  return startHttp((request, response) => {
    if (request.url === '/wrong') response.statusCode = 503;
    if (request.url === '/reset' && service.asked++ === 0) return request.socket.resetAndDestroy();
    response.setHeader('x-version', 'v1.2');
    response.end('{"status":"ok"}');
  });
}
const service = { asked: 0 };

describe('a monitor', () => {
  test('tells every target in the order of the file, and is green whatever it finds', async () => {
    service.asked = 0;
    const { authority } = await startService();
    const stage = await startHealth();
    const file = `version: 1
defaults: { retries: 1, timeout: 5s }
targets:
  - { name: right, http: { url: 'http://${authority}/' }, expect: ['body.status == "ok"'] }
  - { name: wrong, http: { url: 'http://${authority}/wrong' } }
  - { name: gone, tcp: { host: 127.0.0.1, port: ${NOBODY.split(':')[1]} } }
  - { name: slow, http: { url: 'http://${authority}/' }, degraded_over: 1ms, expect: ['header["x-version"] matches "^v1"'] }
  - { name: again, http: { url: 'http://${authority}/reset' } }
`;
    write(stage.workspace, HEALTH_FILE, file);
    const run = await runHealth(stage, { state: 'none' });
    expect(statesOf(run)).toEqual([
      ...['right up null', 'wrong down status', 'gone down connect_refused', 'slow degraded slow', 'again up null'],
    ]);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({
      ...{ exit: 0, verdict: 'pass', reason: 'targets_down', up: '2', degraded: '1', down: '2', unknown: '0' },
      ...{
        slo: '[]',
        coverage: '',
        'schedule-lag-seconds': expect.any(String),
        'missed-ticks': '[]',
        'metrics-file': '',
        'notify-failed': 'false',
      },
      ...{ 'pr-url': '', 'actions-url': `https://github.com/${REPOSITORY}/actions/runs/77/attempts/1` },
    });
    const [right, , gone, , again] = targetsOf(run);
    expect(right).toMatchObject({ phase: null, detail: '', flaky: false, attempts: 1, address: '127.0.0.1', version: 'v1.2' });
    expect(right?.phases).toEqual({
      dns: null,
      connect: expect.any(Number),
      tls: null,
      ttfb: expect.any(Number),
      body: expect.any(Number),
    });
    expect(gone).toMatchObject({ phase: 'connect', attempts: 2, version: null });
    expect(again).toMatchObject({ flaky: true, attempts: 2, detail: expect.stringContaining('connect_reset') });
    // What is down is a warning at its line of the file.
    expect(run.stdout).toMatch(/^::warning title=probe \(fail[^)]*\)%3A wrong,file=\.github\/ops\/health\.yml,line=5::down \(status\)/m);
    expect(run.stdout).not.toMatch(/^::error/m);
    expect(run.summary).toContain('fails nothing here');
    const report: unknown = JSON.parse(readFileSync(run.outputs['report-file'] ?? '', 'utf8'));
    expect(report).toEqual(JSON.parse(run.outputs.result ?? ''));
    expect(stage.github.journal.entries).toEqual([]);
  });

  test('`fail-on: down` turns red, and names what is down', async () => {
    const { authority } = await startService();
    const stage = await startHealth();
    write(stage.workspace, 'h.yml', `version: 1\ntargets: [{ name: web, http: { url: 'http://${authority}/wrong' } }]\n`);
    const run = await runHealth(stage, { config: 'h.yml', 'fail-on': 'down', state: 'none' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'fail', reason: 'targets_down' });
    expect(run.stdout).toMatch(/^::error title=probe \(fail\)%3A web/m);
    expect(run.summary).toContain('1 gate failed: web');
  });

  test('targets are chosen by name and glob, and one that nobody has is an error with what there is', async () => {
    const { authority } = await startService();
    const stage = await startHealth();
    const names = ['edge-1', 'api', 'edge-2'];
    const rows = names.map((name) => `  - { name: ${name}, http: { url: 'http://${authority}/' } }\n`).join('');
    write(stage.workspace, HEALTH_FILE, `version: 1\ntargets:\n${rows}`);
    const some = await runHealth(stage, { targets: 'edge-*', state: 'none' });
    expect(targetsOf(some).map(({ name }) => name)).toEqual(['edge-1', 'edge-2']);
    const none = await runHealth(stage, { targets: 'api,\nweb' });
    expect({ exit: none.exitCode, ...none.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'configuration_error' });
    expect(none.summary).toContain('There is no target `web`');
  });

  test('where the control target is silent too, what got no answer is unknown, and what got one stands', async () => {
    const { authority } = await startService();
    const stage = await startHealth();
    const file = (control: string): string => `version: 1
defaults: { retries: 0 }
control: { url: 'http://${control}/' }
targets:
  - { name: gone, http: { url: 'http://${NOBODY}/' } }
  - { name: wrong, http: { url: 'http://${authority}/wrong' } }
`;
    write(stage.workspace, HEALTH_FILE, file(NOBODY));
    const silent = await runHealth(stage, { 'fail-on': 'down', state: 'none' });
    expect(statesOf(silent)).toEqual(['gone unknown prober_egress', 'wrong down status']);
    expect(silent.outputs).toMatchObject({ down: '1', unknown: '1', verdict: 'fail', reason: 'targets_down' });
    write(stage.workspace, HEALTH_FILE, file(`${authority}/wrong`));
    expect(statesOf(await runHealth(stage, { state: 'none' }))).toEqual(['gone down connect_refused', 'wrong down status']);
  });
});

describe('a gate', () => {
  test('waits until the new release answers three times in a row, each time on a connection of its own', async () => {
    let asked = 0;
    const server = await startHttp((_, response) => {
      asked += 1;
      response.setHeader('x-version', asked > 2 ? 'v2' : 'v1');
      response.end('ok');
    });
    const stage = await startHealth();
    const inputs = { mode: 'gate', url: `http://${server.authority}/`, poll: '50ms', 'expect-version': 'v2' };
    const run = await runHealth(stage, inputs);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pass', reason: 'all_up', up: '1' });
    expect(targetsOf(run)).toMatchObject([{ state: 'up', version: 'v2', attempts: 5, flaky: false }]);
    expect(server.connections()).toBe(5);
    // What was repeated is told once.
    expect(run.stdout.match(/version v1 answered, not v2/g)).toHaveLength(1);
    expect(run.stdout).toContain('3 of 3 passes in a row');
  });

  test('that waits in vain is red, and shows the last reason', async () => {
    const { authority } = await startService();
    const stage = await startHealth();
    const file = `version: 1
targets:
  - { name: web, http: { url: 'http://${authority}/' } }
  - { name: new, http: { url: 'http://${authority}/' }, expect: ['header["x-version"] == artifact'] }
`;
    write(stage.workspace, HEALTH_FILE, file);
    const run = await runHealth(stage, { mode: 'gate', 'wait-for': '900ms', poll: '100ms', 'expect-version': 'v9' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'fail', reason: 'targets_down', down: '2' });
    expect(statesOf(run)).toEqual(['web down version', 'new down version']);
    expect(run.summary).toContain('version v1.2 answered, not v9');
  });

  test('a target that hangs is cut at the end of the wait', async () => {
    const server = await startSilent();
    const stage = await startHealth();
    const run = await runHealth(stage, { mode: 'gate', url: `http://${server.authority}/`, 'wait-for': '1500ms' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'fail', reason: 'targets_down' });
    expect(targetsOf(run)).toMatchObject([{ state: 'down', reason: 'deadline', phase: 'ttfb' }]);
  });

  test('with a silent control target nothing was learned: an error, and not a failure of the deploy', async () => {
    const stage = await startHealth();
    const file = `version: 1\ncontrol: { url: 'http://${NOBODY}/', retries: 0 }\ntargets: [{ name: web, http: { url: 'http://${NOBODY}/' } }]\n`;
    write(stage.workspace, HEALTH_FILE, file);
    const run = await runHealth(stage, { mode: 'gate', 'wait-for': '300ms', poll: '100ms' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'targets_unknown', unknown: '1' });
  });

  test('a version that no target says is asked of nobody, and refused', async () => {
    const stage = await startHealth();
    write(stage.workspace, HEALTH_FILE, 'version: 1\ntargets: [{ name: db, tcp: { host: 127.0.0.1, port: 1 } }]\n');
    const run = await runHealth(stage, { mode: 'gate', 'expect-version': 'v1' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'configuration_error' });
    expect(run.summary).toContain('expect-version');
  });
});

test('a self-test of the shipped bundle notices every fault', async () => {
  const stage = await startHealth();
  const run = await runHealth(stage, { mode: 'selftest' });
  expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pass', reason: 'selftest_passed', targets: '[]' });
  const { findings } = JSON.parse(run.outputs.result ?? '') as { findings: { state: string }[] };
  expect(findings.length).toBeGreaterThan(20);
  expect(findings.every(({ state }) => state === 'pass')).toBe(true);
});

test('every probe is a line of JSON with `log-format: json`', async () => {
  const { authority } = await startService();
  const stage = await startHealth();
  const run = await runHealth(stage, { mode: 'gate', url: `http://${authority}/`, poll: '20ms', 'log-format': 'json' });
  const lines = run.stdout.split('\n').filter((line) => line.startsWith('{'));
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(told.map(({ request_id: id }) => id)).toEqual(['77-1-1', '77-1-2', '77-1-3']);
  for (const line of told) {
    expect(Object.keys(line)).toEqual(['time', 'target', 'request_id', 'state', 'reason', 'phases']);
    expect(line).toMatchObject({ target: `http://${authority}/`, state: 'up', reason: null });
  }
});
