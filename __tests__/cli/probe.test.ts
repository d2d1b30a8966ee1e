import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../core/model.ts';
import { packageRoot } from '../../loopback/description.ts';
import { HEALTH_FILE, scratch, write } from '../bundle/health-stage.ts';
import { startHttp } from '../core/probe/support/servers.ts';

interface Ran {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** The shipped command line, as a process of its own: the servers of the test answer meanwhile. */
async function probe(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [join(packageRoot(), 'dist/cli.js'), 'probe', ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ran: Ran = { exitCode: null, stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      ran[stream] += chunk;
    });
  }
  ran.exitCode = await new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
  return ran;
}

function reportOf({ stdout }: Ran): Report {
  expect(stdout.trim().split('\n')).toHaveLength(1);
  return JSON.parse(stdout) as Report;
}

const statesOf = ({ outputs }: Report): string[] =>
  (outputs.targets as { name: string; state: string; reason: string | null }[]).map(
    ({ name, state, reason }) => `${name} ${state} ${reason}`,
  );

function startService(version = () => 'v1') {
  return startHttp((request, response) => {
    if (request.url?.startsWith('/wrong')) response.statusCode = 500;
    response.setHeader('x-version', version());
    response.end('{"status":"ok"}');
  });
}

async function withFile(): Promise<{ folder: string; authority: string }> {
  const { authority } = await startService();
  const folder = scratch();
  const rows = ['wrong', '', 'wrong'].map((path, index) => `  - { name: t${index}, http: { url: 'http://${authority}/${path}' } }\n`);
  write(folder, HEALTH_FILE, `version: 1\ntargets:\n${rows.join('')}`);
  return { folder, authority };
}

describe('probe FILE', () => {
  test('--json is exactly one report, with the targets in the order of the file; exit 1 for what is down', async () => {
    const { folder } = await withFile();
    const ran = await probe(folder, ['--json']);
    const report = reportOf(ran);
    expect({ exit: ran.exitCode, stderr: ran.stderr }).toEqual({ exit: 1, stderr: '' });
    expect(report).toMatchObject({
      ...{ schema: 1, action: 'health-probe', subject: HEALTH_FILE, verdict: { state: 'fail', reason: 'targets_down' } },
      outputs: { up: 1, degraded: 0, down: 2, unknown: 0 },
    });
    expect(statesOf(report)).toEqual(['t0 down status', 't1 up null', 't2 down status']);
    const some = await probe(folder, [HEALTH_FILE, '--targets', 't1', '--json']);
    expect([some.exitCode, statesOf(reportOf(some))]).toEqual([0, ['t1 up null']]);
    const told = await probe(folder, ['--config', HEALTH_FILE, '--fail-on', 'config', '--json']);
    expect([told.exitCode, reportOf(told).verdict]).toEqual([0, { state: 'pass', reason: 'targets_down' }]);
  });

  test('for people: a row a target with the phases, the worst first, and what to do; no colour where nobody looks', async () => {
    const { folder } = await withFile();
    const { stdout, stderr, exitCode } = await probe(folder, []);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
    expect(stdout).toContain(`health-probe  ${HEALTH_FILE}  fail (targets down)`);
    expect(stdout).toMatch(/^state +target +total +dns +connect +tls +ttfb +body +\(ms\)$/m);
    expect(stdout.match(/^(down|up) +t\d/gm)?.map((row) => row.split(/ +/).join(' '))).toEqual(['down t0', 'down t2', 'up t1']);
    expect(stdout).toMatch(/^ {4}down \(status\): the status is 500/m);
    expect(stdout).toMatch(/^ {4}fix: /m);
    expect(stdout).toContain('2 down, 1 up');
    expect(stdout).not.toContain('\u001b');
  });

  test('with mistakes: each at its place, on standard error, and as a report for whoever asked for JSON', async () => {
    const folder = scratch();
    write(folder, 'h.yml', 'version: 1\ntargets:\n  - { name: a, http: { url: x } }\n  - { name: a, tcp: { host: b, port: 0 } }\n');
    const ran = await probe(folder, ['h.yml', '--json']);
    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toMatch(/h\.yml:3:\d+: .*\n.*h\.yml:4:\d+: /);
    const report = reportOf(ran);
    expect(report.verdict).toEqual({ state: 'error', reason: 'configuration_error' });
    expect(report.findings.map(({ subject }) => subject)).toEqual(expect.arrayContaining([expect.stringMatching(/^h\.yml:4:\d+$/)]));
    expect((await probe(folder, [])).stderr).toContain(`${HEALTH_FILE}: There is no health file.`);
  });

  test('secrets of the environment are in neither stream', async () => {
    const secret = ['hidden', 'in', 'the', 'environment'].join('-');
    const server = await startHttp((request, response) => response.end(JSON.stringify(request.headers)));
    const folder = scratch();
    const target = `{ name: a, http: { url: 'http://${server.authority}/', headers: { x-key: '\${{ env.KEY }}' } }, expect: ['body.x-key == "x"'] }`;
    write(folder, 'h.yml', `version: 1\ntargets: [${target.replace('body.x-key', 'body["x-key"]')}]\n`);
    for (const args of [['--json'], [], ['--log-format', 'text'], ['--log-format', 'json']]) {
      const { stdout, stderr, exitCode } = await probe(folder, ['h.yml', ...args], { KEY: secret });
      expect(exitCode).toBe(1);
      expect(stdout).toContain('***');
      expect(stdout + stderr).not.toContain(secret);
    }
  });
});

describe('probe URL...', () => {
  test('each is a target, named without its secrets', async () => {
    const { authority } = await startService();
    const password = ['pass', 'word', 'of', 'url'].join('-');
    const ran = await probe(scratch(), [`http://${authority}/`, `http://ana:${password}@${authority}/wrong?key=${password}`, '--json']);
    expect(statesOf(reportOf(ran))).toEqual([`http://${authority}/ up null`, `http://${authority}/wrong down status`]);
    expect(ran.stdout + ran.stderr).not.toContain(password);
    const one = await probe(scratch(), ['--url', `http://${authority}/`, '--json']);
    expect(reportOf(one)).toMatchObject({ subject: `http://${authority}/`, verdict: { state: 'pass', reason: 'all_up' } });
  });

  test('--wait-for makes it a gate, and --expect-version keeps the old release out', async () => {
    let asked = 0;
    const { authority } = await startService(() => (++asked > 3 ? 'v2' : 'v1'));
    const args = [`http://${authority}/`, '--wait-for', '20s', '--poll', '20ms', '--expect-version', 'v2', '--log-format', 'json'];
    const ran = await probe(scratch(), [...args, '--json']);
    expect(ran.exitCode).toBe(0);
    expect(reportOf(ran).outputs.targets).toMatchObject([{ state: 'up', attempts: 6, version: 'v2' }]);
    const lines = ran.stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { reason: string | null });
    expect(lines.map(({ reason }) => reason)).toEqual(['version', 'version', 'version', null, null, null]);
    const never = await probe(scratch(), [`http://${authority}/`, '--wait-for', '600ms', '--expect-version', 'v3', '--json']);
    expect([never.exitCode, reportOf(never).verdict]).toEqual([1, { state: 'fail', reason: 'targets_down' }]);
  });
});

test('probe selftest proves the shipped bundle', async () => {
  const ran = await probe(scratch(), ['selftest', '--json']);
  expect([ran.exitCode, reportOf(ran).verdict]).toEqual([0, { state: 'pass', reason: 'selftest_passed' }]);
});

describe('what cannot be meant is refused, with the remedy', () => {
  test.each<[string[], string]>([
    [['a.yml', 'http://127.0.0.1/'], '`a.yml` is a file, and the others are URLs.'],
    [['a.yml', 'b.yml'], 'One file at a time: `b.yml` is one too many.'],
    [['http://127.0.0.1/', '--targets', 'api'], '--targets: names targets of a health file'],
    [['http://127.0.0.1/', '--wait-for', '5'], '--wait-for: `5` is not a duration such as `90s`, `5m` or `1h30m` from 1ms to 1d.'],
    [['http://127.0.0.1/', '--concurrency', '0', '--poll', 'x'], '--concurrency: `0` is not a whole number from 1 to 1000'],
    [['--mode', 'report', '--url', 'http://127.0.0.1/'], '--url: is probed, and a report probes nothing.'],
    [['--mdoe', 'gate'], "Unknown option '--mdoe'"],
    [['http://[::1'], 'is not a URL'],
  ])('%j', async (args, said) => {
    const { exitCode, stderr, stdout } = await probe(scratch(), args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(said);
  });
});
