import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exposition, metricsFile } from '../../../../../actions/health-probe/metrics/exposition.ts';
import { allFamilies, familiesByTarget, type HealthMetrics } from '../../../../../actions/health-probe/metrics/health-metrics.ts';
import { pushMetrics } from '../../../../../actions/health-probe/metrics/pushgateway.ts';
import { sender } from '../../../../../actions/health-probe/notify/send.ts';
import { packageRoot } from '../../../../../loopback/description.ts';
import { metrics, ODD_NAME, target } from '../samples.ts';
import { daemon, freePort, until } from './daemon.ts';

/** Debian's `prometheus` (promtool, prometheus) and `prometheus-pushgateway`. */
const DASHBOARDS = join(packageRoot(), 'docs/dashboards');
const same = (text: string): string => text;

/** What promtool says; a program that is not there throws. */
function promtool(args: readonly string[], input = ''): { code: number | null; said: string } {
  const { status, stdout, stderr, error } = spawnSync('promtool', args, { input, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return { code: status, said: `${stdout}${stderr}` };
}

describe('promtool', () => {
  test.each<[string, HealthMetrics]>([
    ['everything', metrics()],
    ['no target', metrics({ targets: [], slo: [] })],
    ['nothing known', metrics({ slo: [], scheduleLagSeconds: null, coverage: null, missedTicks: null, loopDelaySeconds: null })],
    ['names that need escapes', metrics({ targets: [target({ name: ODD_NAME }), target({ name: 'line\nfeed' }), target({ name: '"' })] })],
  ])('finds nothing wrong with the metrics of %s', (_name, given) => {
    expect(promtool(['check', 'metrics'], metricsFile(allFamilies(given, same)))).toEqual({ code: 0, said: '' });
    for (const { gauges } of familiesByTarget(given, same).targets)
      expect(promtool(['check', 'metrics'], exposition(gauges))).toEqual({ code: 0, said: '' });
  });

  test('would find what is wrong', () => {
    expect(promtool(['check', 'metrics'], '# TYPE x_total gauge\nx_total 1\n').code).toBe(3);
  });

  test('the alert rules are rules, and fire when they should', () => {
    expect(promtool(['check', 'rules', join(DASHBOARDS, 'health-probe.rules.yml')])).toMatchObject({ code: 0 });
    expect(promtool(['test', 'rules', join(DASHBOARDS, 'health-probe.rules-test.yml')])).toMatchObject({ code: 0 });
  });
});

describe('a real Pushgateway', () => {
  let url = '';
  beforeAll(async () => {
    url = `http://127.0.0.1:${await freePort()}`;
    await daemon('prometheus-pushgateway', [`--web.listen-address=${new URL(url).host}`], `${url}/-/ready`);
  });
  const push = (given: HealthMetrics, known: string[], repository = 'acme/shop') =>
    pushMetrics(familiesByTarget(given, same), { url, repository, known, send: sender({}), clean: same });
  const scraped = async (): Promise<string> => (await fetch(`${url}/metrics`)).text();
  const names = ({ targets }: HealthMetrics): string[] => targets.map(({ result }) => result.name);

  test('takes every group, replaces them, and loses those of targets that are gone', async () => {
    const given = metrics();
    expect(await push(given, names(given))).toEqual({ written: 5, removed: 0, failures: [] });
    await push(given, names(given), 'acme/other');
    const labels = 'instance="",job="health-probe",repository="acme/shop"';
    const odd = ODD_NAME.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
    expect((await scraped()).split('\n')).toEqual(
      expect.arrayContaining([
        `probe_success{${labels},target="api"} 1`,
        `probe_success{${labels},target="${odd}"} 0`,
        `ops_health_notify_failed{${labels}} 1`,
      ]),
    );
    const slo = `ops_health_slo_ratio{${labels},sli="availability",target="api"}`;
    expect(await scraped()).toContain(slo);
    const [api] = given.targets;
    const later = metrics({ targets: [api ?? target(), target({ name: 'new', state: 'down' })], slo: [] });
    // `slow` was not probed in this run, and is still in the file.
    expect(await push(later, ['api', 'new', 'slow'])).toEqual({ written: 3, removed: 2, failures: [] });
    const after = await scraped();
    expect(after).toContain(`probe_success{${labels},target="new"} 0`);
    expect(after).toContain(`probe_success{${labels},target="slow"} 1`);
    expect(after).not.toContain(`${labels},target="${odd}"`);
    // What is not known any more is gone, and not as it was.
    expect(after).not.toContain(slo);
    expect(after).toContain('repository="acme/other",target="far"');
  });
});

describe('a real Prometheus', () => {
  let api = '';
  const served = createServer((_request, response) => {
    response.setHeader('content-type', 'application/openmetrics-text; version=1.0.0; charset=utf-8');
    response.end(metricsFile(allFamilies(metrics(), same)));
  });
  afterAll(() => {
    served.close();
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => served.listen(0, '127.0.0.1', resolve));
    const folder = mkdtempSync(join(tmpdir(), 'prometheus-'));
    const host = `127.0.0.1:${await freePort()}`;
    api = `http://${host}/api/v1`;
    const scrape = {
      job_name: 'file',
      scrape_interval: '1s',
      static_configs: [{ targets: [`127.0.0.1:${(served.address() as AddressInfo).port}`] }],
    };
    writeFileSync(join(folder, 'prometheus.yml'), JSON.stringify({ scrape_configs: [scrape] }));
    const args = [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=${host}`,
    ];
    await daemon('prometheus', args, `http://${host}/-/ready`);
  });

  const query = async (expr: string) => {
    const answer = await fetch(`${api}/query?query=${encodeURIComponent(expr)}`);
    return (await answer.json()) as { status: string; error?: string; data: { result: { metric: Record<string, string> }[] } };
  };

  test('reads the file as OpenMetrics, and understands every panel of the dashboard', async () => {
    const scraped = await until(async () => {
      const { data } = (await (await fetch(`${api}/targets`)).json()) as {
        data: { activeTargets: { health: string; lastError: string }[] };
      };
      const [one] = data.activeTargets;
      return one === undefined || one.health === 'unknown' ? null : one;
    });
    expect(scraped).toMatchObject({ health: 'up', lastError: '' });
    expect((await query('probe_success')).data.result.map(({ metric }) => metric.target)).toContain(ODD_NAME);

    const text = readFileSync(join(DASHBOARDS, 'health-probe.json'), 'utf8');
    const { panels } = JSON.parse(text) as { panels: { id: number; title: string; targets: { expr: string }[] }[] };
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const empty: string[] = [];
    for (const { title, targets } of panels) {
      for (const { expr } of targets) {
        const { status, error, data } = await query(expr.replace(/\$(repository|target)/g, '.*'));
        expect([expr, status, error]).toEqual([expr, 'success', undefined]);
        if (data.result.length === 0) empty.push(title);
      }
    }
    expect(empty).toEqual([]);
  });
});
