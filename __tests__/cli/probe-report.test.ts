import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../core/model.ts';
import { packageRoot } from '../../loopback/description.ts';
import { scratch, write } from '../bundle/health-stage.ts';

const FILE = `version: 1
targets:
  - name: api
    http: { url: 'https://\${{ env.HOST }}/health', headers: { authorization: '\${{ env.KEY }}' } }
    interval: 5m
    slo: { availability: 90% }
  - { name: base, http: { url: '\${{ env.BASE }}' }, interval: 5m }
`;
const START = Date.parse('2026-01-05T00:00:00Z');

/** A sample a letter, five minutes apart: `u` up, `d` down. */
function lines(target: string, letters: string): string {
  const states = [...letters].map((letter, n) => {
    const state = letter === 'u' ? 'up' : 'down';
    const at = new Date(START + n * 300_000).toISOString();
    return {
      v: 1,
      target,
      run: String(n),
      attempt: 1,
      at,
      state,
      reason: letter === 'u' ? null : 'status',
      ms: 40,
      maintenance: false,
      tainted: false,
    };
  });
  return states.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function folder(letters = 'uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu'): string {
  const at = scratch();
  write(at, 'health.yml', FILE);
  write(at, 'state.jsonl', `${lines('api', letters.padEnd(40, 'u'))}${lines('base', 'd'.repeat(40))}`);
  return at;
}

function report(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const command = [join(packageRoot(), 'dist/cli.js'), 'probe', ...args];
  return spawnSync(process.execPath, command, { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, ...env } });
}

const NOW = '2026-01-05T03:20:00Z';

describe('probe report', () => {
  test('judges a state file at a moment, without what only a probe needs from the environment', () => {
    const { status, stdout, stderr } = report(folder(), ['report', 'health.yml', '--state-file', 'state.jsonl', '--now', NOW, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const { verdict, outputs } = JSON.parse(stdout) as Report;
    expect(verdict).toEqual({ state: 'pass', reason: 'targets_down' });
    expect(outputs).toMatchObject({ up: 1, down: 1, 'missed-ticks': [], 'schedule-lag-seconds': '', 'notify-failed': false });
    expect(outputs.slo).toMatchObject([{ target: 'api', sli: 'availability', verdict: 'met', value: 1, n: 40, expected: 40, coverage: 1 }]);
    expect(outputs.targets).toMatchObject([
      { name: 'api', state: 'up' },
      { name: 'base', state: 'down', reason: 'status' },
    ]);
  });

  test('what is later than --now is not known yet; without it, the moment is now', () => {
    const of = (args: readonly string[]): Report =>
      JSON.parse(report(folder(), ['report', 'health.yml', '--state-file', 'state.jsonl', '--json', ...args]).stdout) as Report;
    expect(of(['--now', '2026-01-05T00:10:00+00:00']).outputs.slo).toMatchObject([{ n: 3, verdict: 'insufficient-data' }]);
    expect(of([]).outputs.slo).toMatchObject([{ n: expect.any(Number) }]);
  });

  test.each<[string, readonly string[], string, number]>([
    ['a breached objective', ['--fail-on', 'slo'], 'slo_breached', 1],
    ['what is down', ['--fail-on', 'down'], 'targets_down', 1],
    ['nothing', [], 'targets_down', 0],
  ])('--fail-on decides the exit code: %s', (_, args, reason, exit) => {
    const cwd = folder('dddddddddddddduu');
    const { status, stdout } = report(cwd, ['report', 'health.yml', '--state-file', 'state.jsonl', '--now', NOW, '--json', ...args]);
    expect([status, (JSON.parse(stdout) as Report).verdict.reason]).toEqual([exit, reason]);
  });

  test('a week later nobody knows, and that is no pass', () => {
    const args = ['--state-file', 'state.jsonl', '--targets', 'api', '--fail-on', 'down', '--now', '2026-01-12T03:20:00Z', '--json'];
    const { status, stdout } = report(folder(), ['report', 'health.yml', ...args]);
    const { verdict, outputs } = JSON.parse(stdout) as Report;
    expect([status, verdict, outputs.up]).toEqual([1, { state: 'error', reason: 'targets_unknown' }, 0]);
  });

  test('for people, it shows the objectives', () => {
    const { status, stdout } = report(folder(), ['report', 'health.yml', '--state-file', 'state.jsonl', '--now', NOW]);
    expect(status).toBe(0);
    expect(stdout).toContain('met: 40 of 40 valid samples good');
  });

  test.each<[readonly string[], string]>([
    [['report', 'health.yml', '--now', 'yesterday'], '--now'],
    [['report', 'health.yml', '--now', '2026-02-30T00:00:00Z'], '`2026-02-30T00:00:00Z` is no moment.'],
    [['report', 'health.yml', '--state-file', 'gone.jsonl'], 'There is no state file here.'],
    [['report', 'gone.yml', '--state-file', 'state.jsonl'], 'There is no health file.'],
    [['health.yml', '--now', NOW], 'is for a report.'],
    [['report', 'https://example.com'], '--url: is probed'],
    [['reprt', 'health.yml'], 'Did you mean `report`?'],
    [['selftets'], 'Did you mean `selftest`?'],
    [['health.yml', '--fail-on', 'slo'], 'Use `ops-actions probe report FILE'],
  ])('%j is refused: %s', (args, message) => {
    const { status, stdout, stderr } = report(folder(), args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
  });

  test('a value of the environment that is set is in no report', () => {
    const key = ['secret', 'of', 'the', 'file'].join('-');
    const cwd = scratch();
    write(cwd, 'health.yml', `version: 1\ntargets: [{ name: api, http: { url: 'https://\${{ env.KEY }}.example/' } }]\n`);
    write(cwd, 'state.jsonl', `${key}\n`);
    const { stdout } = report(cwd, ['report', 'health.yml', '--state-file', 'state.jsonl', '--json'], { KEY: key });
    expect(stdout).toContain('could not be read');
    expect(stdout).not.toContain(key);
  });
});
