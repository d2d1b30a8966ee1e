import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeLabel, exposition, metricsFile } from '../../../../actions/health-probe/metrics/exposition.ts';
import { allFamilies, familiesByTarget } from '../../../../actions/health-probe/metrics/health-metrics.ts';
import { writeMetrics } from '../../../../actions/health-probe/metrics/write-metrics.ts';
import { redactor } from '../../../../core/report/redact.ts';
import { metrics, ODD_NAME, target } from './samples.ts';

const same = (text: string): string => text;
const linesOf = (text: string, name: string): string[] => text.split('\n').filter((line) => new RegExp(`^${name}[ {]`).test(line));

test('what is known of a run', () => {
  const text = metricsFile(allFamilies(metrics(), same));
  const odd = 'a \\"b\\" \\\\ c/d ä 😀';
  // One that nobody could judge is neither up nor down.
  expect(linesOf(text, 'probe_success')).toEqual([
    'probe_success{target="api"} 1',
    `probe_success{target="${odd}"} 0`,
    'probe_success{target="slow"} 1',
  ]);
  expect(linesOf(text, 'probe_duration_seconds').slice(0, 5)).toEqual([
    'probe_duration_seconds{target="api",phase="dns"} 0.0015',
    'probe_duration_seconds{target="api",phase="connect"} 0.002',
    'probe_duration_seconds{target="api",phase="ttfb"} 0.03025',
    'probe_duration_seconds{target="api",phase="body"} 0.0001',
    'probe_duration_seconds{target="api",phase="total"} 0.0345',
  ]);
  expect(linesOf(text, 'probe_ssl_earliest_cert_expiry')).toEqual(['probe_ssl_earliest_cert_expiry{target="api"} 1736164800']);
  expect(linesOf(text, 'ops_health_target_reason')).toContain(`ops_health_target_reason{target="${odd}",reason="status",phase="assert"} 1`);
  expect(linesOf(text, 'ops_health_slo_ratio')).toEqual(['ops_health_slo_ratio{target="api",sli="availability"} 0.9995']);
  expect(linesOf(text, 'ops_health_slo_latency_seconds')).toEqual(['ops_health_slo_latency_seconds{target="api",sli="latency_p95"} 0.25']);
  const burn = (rest: string): string => `{target="api",sli="availability",severity=${rest}`;
  expect(linesOf(text, 'ops_health_slo_burn_rate')).toContain(`ops_health_slo_burn_rate${burn('"page",factor="6",window="short"} 8')}`);
  expect(linesOf(text, 'ops_health_slo_burning')).toEqual([
    `ops_health_slo_burning${burn('"page",factor="14.4"} 0')}`,
    `ops_health_slo_burning${burn('"page",factor="6"} 1')}`,
  ]);
  expect(linesOf(text, 'ops_health_last_run_timestamp_seconds')).toEqual(['ops_health_last_run_timestamp_seconds 1735732800']);
  expect(linesOf(text, 'ops_health_targets')).toHaveLength(4);
  expect(text.endsWith('\n# EOF\n')).toBe(true);
});

test('what is not known has no sample, and a family without one is not there', () => {
  const text = exposition(
    allFamilies(metrics({ targets: [], slo: [], scheduleLagSeconds: null, coverage: null, missedTicks: null }), same),
  );
  expect(text).not.toMatch(/probe_|slo|lag|coverage|missed/);
  expect(text).toContain('ops_health_targets{state="down"} 0');
});

test('no sample is there twice', () => {
  const lines = metricsFile(allFamilies(metrics(), same))
    .split('\n')
    .filter((line) => /^[a-z]/.test(line));
  const series = lines.map((line) => line.slice(0, line.lastIndexOf(' ')));
  expect(new Set(series).size).toBe(series.length);
});

test('each family is written once, with its help and type before its samples', () => {
  const seen = new Set<string>();
  let current = '';
  for (const line of metricsFile(allFamilies(metrics(), same)).trimEnd().split('\n').slice(0, -1)) {
    const name = /^(?:# (?:HELP|TYPE) )?([a-z_]+)/.exec(line)?.[1] ?? '';
    if (name !== current) {
      expect([line.startsWith('# HELP '), seen.has(name)]).toEqual([true, false]);
      seen.add(name);
      current = name;
    }
  }
  expect(seen.size).toBeGreaterThan(20);
});

test('a label value comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      const escaped = escapeLabel(value);
      expect(escaped).not.toMatch(/\n|(?<!\\)(\\\\)*"/);
      expect(escaped.replace(/\\(.)/g, (_all, one: string) => (one === 'n' ? '\n' : one))).toBe(value);
    }),
  );
});

test('a name with a secret is masked, by target too', () => {
  const secret = ['in', 'the', 'name'].join('-');
  const given = metrics({ targets: [target({ name: `x ${secret}` })], slo: [] });
  const families = familiesByTarget(given, redactor([secret]));
  expect(families.targets.map((one) => one.target)).toEqual(['x ***']);
  expect(JSON.stringify([families, exposition(allFamilies(given, redactor([secret])))])).not.toContain(secret);
});

test('by target each group holds its own, and nothing of the others', () => {
  const { targets, run } = familiesByTarget(metrics(), same);
  expect(targets.map(({ target }) => target)).toEqual(['api', ODD_NAME, 'far', 'slow']);
  for (const { target: own, gauges } of targets) {
    const names = gauges.flatMap(({ samples }) => samples.map(({ labels }) => labels.target));
    expect(new Set(names)).toEqual(new Set([own]));
  }
  expect(exposition(run)).not.toContain('target=');
});

test('the file is replaced as a whole, in a folder that is made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'metrics-'));
  const file = join(folder, 'a/b/health.prom');
  for (const notifyFailed of [true, false]) writeMetrics(file, allFamilies(metrics({ notifyFailed }), same));
  expect(readFileSync(file, 'utf8')).toContain('ops_health_notify_failed 0');
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['health.prom']);
  expect(() => writeMetrics(join(file, 'x'), [])).toThrow();
});
