import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { HEALTH_FILE, targetsOf, write } from './health-stage.ts';
import { commentsOn, issuesOf, type MonitorStage, monitor, STORE, startMonitor, stored, T0 } from './monitor-stage.ts';
import { REPOSITORY, TOKEN } from './shop.ts';

const ALERT = "alert: { after: 2, resolve_after: 2, to: [slack, pagerduty], severity: error, runbook: 'https://example.com/runbook' }";
const API = `  - { name: api, http: { url: '$SERVICE/api' }, slo: { availability: 99% }, ${ALERT} }\n`;
const KEY = `${REPOSITORY}/api`;

const issue = (stage: MonitorStage) => stage.github.state.repository(REPOSITORY)?.issues.get(1);

test('an outage: one issue, which is opened, updated, critical after an hour, and closed; each channel is told once of each', async () => {
  const stage = await startMonitor(API);
  const seen = async (minutes: number, status: number) => {
    stage.answers.set('/api', status);
    const run = await monitor(stage, minutes);
    expect({ minutes, exit: run.exitCode, notified: run.outputs['notify-failed'] }).toEqual({ minutes, exit: 0, notified: 'false' });
    return run;
  };
  expect((await seen(0, 200)).outputs).toMatchObject({ reason: 'all_up', 'missed-ticks': '[]' });
  await seen(15, 503);
  expect([issuesOf(stage), stage.slack]).toEqual([[], []]);
  await seen(20, 503);
  expect(issuesOf(stage)).toEqual(['#1 open Health: api is down']);
  expect(issue(stage)).toMatchObject({ labels: ['health:incident'] });
  expect(issue(stage)?.body).toContain('the status is 503');
  expect(stage.slack).toEqual([expect.stringContaining('is down (status)')]);
  expect([...stage.pagerDuty.alerts]).toEqual([[KEY, 'triggered']]);
  expect(stage.pagerDuty.triggers).toMatchObject([{ severity: 'error', class: 'status' }]);
  await seen(25, 503);
  // The same again is no news.
  expect([commentsOn(stage, 1), stage.slack.length, stage.pagerDuty.triggers.length]).toEqual([[], 1, 1]);
  await seen(31, 503);
  expect(commentsOn(stage, 1)).toEqual([expect.stringMatching(/^Level 2: api is down/)]);
  const critical = await seen(76, 503);
  expect(issuesOf(stage)).toEqual(['#1 open [CRITICAL] Health: api is down']);
  expect(stage.pagerDuty.triggers.at(-1)).toMatchObject({ severity: 'critical' });
  expect(critical.summary).toContain('### Alarms');
  expect(critical.summary).toMatch(/\| `api` \| .*Z \| 3 of 3 \|/);
  expect(critical.summary).toMatch(/\| `api` \| availability \| /);
  await seen(90, 200);
  expect(issuesOf(stage)).toEqual(['#1 open [CRITICAL] Health: api is down']);
  await seen(105, 200);
  expect(issuesOf(stage)).toEqual(['#1 closed [CRITICAL] Health: api is down']);
  expect([...stage.pagerDuty.alerts]).toEqual([[KEY, 'resolved']]);
  expect([stage.slack.length, commentsOn(stage, 1).length]).toEqual([4, 3]);
  const calm = await seen(120, 200);
  expect([stage.slack.length, stage.pagerDuty.triggers.length, issuesOf(stage).length]).toEqual([4, 3, 1]);
  const [slo] = JSON.parse(calm.outputs.slo ?? '') as { n: number; value: number; verdict: string }[];
  expect(slo).toMatchObject({ verdict: 'breached', coverage: 1 });
  // It comes back within a day: the same issue.
  await seen(135, 503);
  await seen(150, 503);
  expect(issuesOf(stage)).toEqual(['#1 open Health: api is down']);
});

test('who could not be told is told by the next run, and no verdict changes', async () => {
  const stage = await startMonitor(API);
  stage.answers.set('/api', 503);
  stage.trouble.slack = { status: 403, text: 'invalid_token' };
  stage.trouble.pagerDuty = { status: 400, text: 'invalid' };
  await monitor(stage, 0);
  const failed = await monitor(stage, 15);
  expect({ exit: failed.exitCode, ...failed.outputs }).toMatchObject({ exit: 0, verdict: 'pass', 'notify-failed': 'true' });
  expect(failed.summary).toContain('Slack was not told: it answered 403 (invalid_token).');
  expect(failed.stdout).toContain('PagerDuty was not told of api');
  expect([issuesOf(stage).length, stage.slack.length, stage.pagerDuty.triggers.length]).toEqual([1, 0, 0]);
  stage.trouble.pagerDuty = null;
  expect((await monitor(stage, 16)).outputs['notify-failed']).toBe('true');
  expect([stage.slack.length, stage.pagerDuty.triggers.length]).toEqual([0, 1]);
  stage.trouble.slack = null;
  expect((await monitor(stage, 17)).outputs['notify-failed']).toBe('false');
  expect((await monitor(stage, 18)).outputs['notify-failed']).toBe('false');
  expect([issuesOf(stage).length, stage.slack.length, stage.pagerDuty.triggers.length]).toEqual([1, 1, 1]);
});

test('a token without `issues: write`: the others are told, and the run says what is missing', async () => {
  const stage = await startMonitor(API, { contents: 'write' });
  stage.answers.set('/api', 503);
  await monitor(stage, 0);
  const run = await monitor(stage, 15);
  expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pass', 'notify-failed': 'true' });
  expect(run.stdout).toContain('issues');
  expect([issuesOf(stage).length, stage.slack.length, stage.pagerDuty.triggers.length]).toEqual([0, 1, 1]);
});

test('two runs at once lose no sample, open one incident and tell everybody once', async () => {
  const stage = await startMonitor(API);
  stage.answers.set('/api', 503);
  await monitor(stage, 0);
  const runs = await Promise.all([15, 15, 15, 15].map((minutes) => monitor(stage, minutes)));
  expect(runs.map(({ exitCode, outputs }) => [exitCode, outputs['notify-failed']])).toEqual(runs.map(() => [0, 'false']));
  const { value } = JSON.parse(stored(stage) ?? '') as { value: { lines: { target?: string; kind?: string; run: string }[] } };
  const samples = value.lines.filter(({ kind }) => kind === undefined);
  expect(new Set(samples.map(({ run }) => run)).size).toBe(5);
  expect(issuesOf(stage).filter((one) => one.includes('open'))).toHaveLength(1);
  expect([stage.slack.length, stage.pagerDuty.triggers.length]).toEqual([1, 1]);
});

test('a run that is started again under its number is the same sample', async () => {
  const stage = await startMonitor(API);
  for (const GITHUB_RUN_ATTEMPT of ['1', '1', '2']) await monitor(stage, 0, {}, { GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT });
  expect(stored(stage)?.match(/"run":"7"/g)).toHaveLength(2);
});

describe('what keeps people from being told', () => {
  test('a human: the label `health:mute` holds, for every channel, until it is taken off', async () => {
    const stage = await startMonitor(API);
    stage.answers.set('/api', 503);
    for (const minutes of [0, 5]) await monitor(stage, minutes);
    issue(stage)?.labels.push('health:mute');
    const before = { ...issue(stage) };
    const muted = await monitor(stage, 70);
    expect(issue(stage)).toMatchObject({ title: before.title, body: before.body });
    expect(muted.summary).toContain('`health:mute`');
    expect([stage.slack.length, stage.pagerDuty.triggers.length, muted.outputs['notify-failed']]).toEqual([1, 1, 'false']);
    issue(stage)?.labels.pop();
    await monitor(stage, 75);
    expect(issuesOf(stage)).toEqual(['#1 open [CRITICAL] Health: api is down']);
  });

  test('maintenance: nothing begins in it and nothing ends, and its samples count for nothing', async () => {
    const at = new Date(T0 + 15 * 60_000);
    const window = `maintenance: [{ cron: '${at.getUTCMinutes()} ${at.getUTCHours()} * * *', for: 1h }]`;
    const stage = await startMonitor(API.replace('slo:', `${window}, slo:`));
    stage.answers.set('/api', 503);
    for (const minutes of [15, 30, 45]) await monitor(stage, minutes);
    const run = await monitor(stage, 60);
    expect(run.summary).toContain('in maintenance');
    expect(JSON.parse(run.outputs.slo ?? '')).toMatchObject([{ n: 0, value: null, verdict: 'insufficient-data' }]);
    expect(issuesOf(stage)).toEqual([]);
    for (const minutes of [75, 90]) await monitor(stage, minutes);
    expect(issuesOf(stage)).toEqual(['#1 open Health: api is down']);
  });

  test('a parent: what depends on a target that is down is silent', async () => {
    const child = "  - { name: shop, http: { url: '$SERVICE/shop' }, depends_on: [api], alert: { after: 1 } }\n";
    const stage = await startMonitor(`${child}${API}`);
    stage.answers.set('/api', 503).set('/shop', 503);
    for (const minutes of [0, 15]) await monitor(stage, minutes);
    expect(issuesOf(stage)).toEqual(['#1 open Health: api is down']);
    stage.answers.set('/api', 200);
    for (const minutes of [30, 45]) await monitor(stage, minutes);
    expect(issuesOf(stage)).toEqual(['#1 closed Health: api is down', '#2 open Health: shop is down']);
  });

  test('the prober: what only its own way out is to blame for is unknown, and opens nothing', async () => {
    const gone = '  - { name: gone, tcp: { host: 127.0.0.1, port: 1 }, retries: 0, slo: { availability: 99% }, alert: { after: 1 } }\n';
    const stage = await startMonitor(`${gone}control: { url: 'http://127.0.0.1:1/', retries: 0 }\n`);
    const run = await monitor(stage, 0);
    expect(targetsOf(run)).toMatchObject([{ state: 'unknown', reason: 'prober_egress' }]);
    expect(JSON.parse(run.outputs.slo ?? '')).toMatchObject([{ n: 0, coverage: 1 }]);
    expect(issuesOf(stage)).toEqual([]);
  });
});

test('metrics come as a file, and know what the history knows', async () => {
  const stage = await startMonitor(API);
  stage.answers.set('/api', 503);
  await monitor(stage, 0);
  const run = await monitor(stage, 16, { 'metrics-file': 'out/health.prom' });
  expect(run.outputs['metrics-file']).toBe(`${stage.workspace}/out/health.prom`);
  const lines = readFileSync(run.outputs['metrics-file'] ?? '', 'utf8').split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'probe_success{target="api"} 0',
      'probe_http_status_code{target="api"} 503',
      'ops_health_incident_level{target="api"} 2',
      'ops_health_slo_ratio{target="api",sli="availability"} 0',
      '# EOF',
    ]),
  );
});

test('the history of targets that were not probed in a run stands, and so do their alarms', async () => {
  const stage = await startMonitor(`${API}  - { name: web, http: { url: '$SERVICE/web' } }\n`);
  stage.answers.set('/api', 503);
  for (const minutes of [0, 15]) await monitor(stage, minutes);
  await monitor(stage, 30, { targets: 'web' });
  expect(issuesOf(stage)).toEqual(['#1 open Health: api is down']);
  write(stage.workspace, HEALTH_FILE, readFileSync(`${stage.workspace}/${HEALTH_FILE}`, 'utf8').replace('after: 2', 'after: 9'));
  expect(issuesOf(stage)).toHaveLength(1);
  expect([STORE, TOKEN].every((text) => !JSON.stringify(stage.slack).includes(text))).toBe(true);
});
