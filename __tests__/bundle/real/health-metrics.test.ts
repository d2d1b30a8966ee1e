import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { daemon, freePort } from '../../actions/health-probe/metrics/real/daemon.ts';
import { HEALTH_FILE, write } from '../health-stage.ts';
import { monitor, startMonitor } from '../monitor-stage.ts';
import { REPOSITORY } from '../shop.ts';

/** The shipped bundle, with Debian's `prometheus` (promtool) and `prometheus-pushgateway`. */
const TARGETS = `  - { name: api, http: { url: '$SERVICE/api' }, slo: { availability: 99%, latency_p95: 500ms }, alert: { after: 1 } }
  - { name: 'a "quoted" \\name', http: { url: '$SERVICE/' } }
  - { name: gone, tcp: { host: 127.0.0.1, port: 1 }, retries: 0 }
`;

function promtool(file: string): { code: number | null; said: string } {
  const { status, stdout, stderr, error } = spawnSync('promtool', ['check', 'metrics'], {
    input: readFileSync(file, 'utf8'),
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return { code: status, said: `${stdout}${stderr}` };
}

test('what a monitor, a gate and a report write is valid, and a gateway holds what the targets of the file are', async () => {
  const gateway = `http://127.0.0.1:${await freePort()}`;
  await daemon('prometheus-pushgateway', [`--web.listen-address=${new URL(gateway).host}`], `${gateway}/-/ready`);
  const stage = await startMonitor(TARGETS);
  stage.answers.set('/api', 503);
  const inputs = { 'metrics-file': 'health.prom', 'pushgateway-url': gateway };
  await monitor(stage, 0, inputs);
  const run = await monitor(stage, 16, inputs);
  expect(run.outputs).toMatchObject({ verdict: 'pass', 'notify-failed': 'false' });
  const file = run.outputs['metrics-file'] ?? '';
  expect(promtool(file)).toEqual({ code: 0, said: '' });
  const scraped = async (): Promise<string> => (await fetch(`${gateway}/metrics`)).text();
  const labels = `instance="",job="health-probe",repository="${REPOSITORY}"`;
  const before = await scraped();
  expect(before).toContain(`probe_success{${labels},target="api"} 0`);
  expect(before).toContain(`ops_health_incident_level{${labels},target="api"} 2`);
  expect(before).toContain(`ops_health_coverage_ratio{${labels}} 1`);
  expect(before).toContain(`probe_success{${labels},target="gone"} 0`);

  // A target that leaves the file leaves the gateway.
  write(stage.workspace, HEALTH_FILE, readFileSync(`${stage.workspace}/${HEALTH_FILE}`, 'utf8').replace(/ {2}- \{ name: gone.*\n/, ''));
  await monitor(stage, 30, inputs);
  expect(await scraped()).not.toContain('target="gone"');

  const gate = await monitor(stage, 31, { mode: 'gate', 'wait-for': '200ms', 'metrics-file': 'gate.prom' });
  expect(promtool(gate.outputs['metrics-file'] ?? '')).toEqual({ code: 0, said: '' });
  const results = run.outputs['results-file'] ?? '';
  const report = await monitor(stage, 32, { mode: 'report', 'results-file': results, 'metrics-file': 'report.prom' });
  expect(promtool(report.outputs['metrics-file'] ?? '')).toEqual({ code: 0, said: '' });
});

test('a gateway that is away changes no verdict, and is told', async () => {
  const stage = await startMonitor(TARGETS);
  const run = await monitor(stage, 0, { 'pushgateway-url': `http://127.0.0.1:${await freePort()}` });
  expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pass', 'notify-failed': 'true' });
  expect(run.summary).toContain('groups of metrics were not pushed');
});
