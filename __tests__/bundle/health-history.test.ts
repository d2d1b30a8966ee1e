import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ActionRun } from '../../loopback/run-action.ts';
import { ROUTING_KEY, WEBHOOK_PATH } from '../actions/health-probe/notify/support.ts';
import { HEALTH_FILE, leftBy, runHealth, startHealth, targetsOf, write } from './health-stage.ts';
import { issuesOf, MINUTE, type MonitorStage, monitor, STORE, startMonitor, stored, T0, tamper } from './monitor-stage.ts';
import { REPOSITORY } from './shop.ts';

const ALERT = 'alert: { after: 1, to: [slack, pagerduty] }';
const API = `  - { name: api, http: { url: '$SERVICE/api' }, slo: { availability: 99% }, ${ALERT} }\n`;

const verdict = ({ exitCode, outputs }: ActionRun): unknown => ({ exit: exitCode, verdict: outputs.verdict, reason: outputs.reason });
const asides = (stage: MonitorStage): string[] =>
  [...(stage.github.state.repository(REPOSITORY)?.refs.keys() ?? [])].filter((ref) => ref.includes('aside'));

describe('the store', () => {
  test('that is corrupt is kept aside with a warning, and begins anew', async () => {
    const stage = await startMonitor(API);
    await monitor(stage, 0);
    tamper(stage, '{ "v": 1, "value": ');
    stage.answers.set('/api', 503);
    const run = await monitor(stage, 15);
    expect(verdict(run)).toEqual({ exit: 0, verdict: 'pass', reason: 'targets_down' });
    expect(run.stdout).toMatch(/^::warning title=health-probe%3A state::.*begins anew; the old content is kept as/m);
    expect(run.summary).toContain('begins anew');
    expect(asides(stage)).toHaveLength(1);
    expect(stored(stage)?.match(/"run":/g)).toHaveLength(1);
    expect(issuesOf(stage)).toEqual(['#1 open Health: api is down']);
  });

  test('of a newer version is left as it is: nobody is told anything on the ground of nothing', async () => {
    const stage = await startMonitor(API);
    await monitor(stage, 0);
    const newer = JSON.stringify({ ...(JSON.parse(stored(stage) ?? '') as object), v: 2 });
    tamper(stage, newer);
    stage.answers.set('/api', 503);
    const run = await monitor(stage, 15);
    expect(verdict(run)).toEqual({ exit: 0, verdict: 'pass', reason: 'targets_down' });
    expect(run.stdout).toMatch(/^::warning title=health-probe%3A state::/m);
    expect([stored(stage), issuesOf(stage), stage.slack]).toEqual([newer, [], []]);
  });

  test('that may not be written is an error which names the grant, and the targets are told all the same', async () => {
    const stage = await startMonitor(API, { contents: 'read', issues: 'write' });
    stage.answers.set('/api', 503);
    const run = await monitor(stage, 0);
    expect(verdict(run)).toEqual({ exit: 1, verdict: 'error', reason: 'permission_error' });
    expect(run.outputs).toMatchObject({ down: '1', slo: '[]', 'notify-failed': 'false' });
    expect(run.summary).toContain('contents: write');
    expect(issuesOf(stage)).toEqual([]);
  });

  test('is not needed: with `state: none` nothing is written, nobody is told, and that is said', async () => {
    const stage = await startMonitor(API);
    stage.answers.set('/api', 503);
    const run = await monitor(stage, 0, { state: 'none' });
    expect(verdict(run)).toEqual({ exit: 0, verdict: 'pass', reason: 'targets_down' });
    expect([stored(stage), issuesOf(stage), stage.slack]).toEqual([null, [], []]);
    expect(run.summary).toContain('nobody is told anything');
    expect(run.outputs).toMatchObject({ slo: '[]', coverage: '', 'schedule-lag-seconds': expect.stringMatching(/^\d+$/) });
  });
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['a webhook', { 'slack-webhook': 'hooks.example.com/hidden' }, 'input `slack-webhook`'],
  ['a key', { 'pagerduty-routing-key': 'hid den' }, 'input `pagerduty-routing-key`'],
  ['a gateway', { 'pushgateway-url': 'ftp://hidden' }, 'input `pushgateway-url`'],
])('%s that can be none is found before anything is probed, and not shown', async (_, inputs, place) => {
  const stage = await startMonitor(API);
  const run = await monitor(stage, 0, inputs);
  expect(verdict(run)).toEqual({ exit: 1, verdict: 'error', reason: 'configuration_error' });
  expect(run.outputs.result).toContain(place);
  expect(leftBy(run)).not.toMatch(/hid ?den/);
  expect(stage.service.connections()).toBe(0);
});

test('a history in a file: a line a sample, corrupt lines are set apart, and `mode: report` reads it', async () => {
  const stage = await startMonitor(API.replace('to: [slack, pagerduty]', 'to: []').replace('slo:', 'interval: 15m, slo:'));
  const file = join(stage.workspace, '.ops/health-state.jsonl');
  for (const minutes of [0, 15]) await monitor(stage, minutes, { state: 'file' });
  const [line = ''] = readFileSync(file, 'utf8')
    .split('\n')
    .filter((one) => !one.includes('"kind"'));
  expect(JSON.parse(line)).toEqual({
    ...{ v: 1, target: 'api', run: expect.any(String), attempt: 1, at: expect.any(String), state: 'up', reason: null },
    ...{ ms: expect.any(Number), maintenance: false, tainted: false },
  });
  write(stage.workspace, '.ops/health-state.jsonl', `garbage\n${readFileSync(file, 'utf8')}`);
  stage.answers.set('/api', 503);
  const run = await monitor(stage, 30, { state: 'file', 'fail-on': 'down' });
  expect(verdict(run)).toEqual({ exit: 1, verdict: 'fail', reason: 'targets_down' });
  expect(readFileSync(`${file}.aside`, 'utf8')).toBe('garbage\n');
  expect([stored(stage), issuesOf(stage)]).toEqual([null, ['#1 open Health: api is down']]);

  const writes = stage.github.journal.entries.length;
  const report = await monitor(stage, 35, { mode: 'report', state: 'file' });
  expect(verdict(report)).toEqual({ exit: 0, verdict: 'pass', reason: 'targets_down' });
  expect(targetsOf(report)).toMatchObject([{ name: 'api', state: 'down', reason: 'status' }]);
  expect(JSON.parse(report.outputs.slo ?? '')).toMatchObject([{ target: 'api', expected: 3, coverage: 1 }]);
  expect(report.summary).toContain('### Objectives');
  expect(stage.service.connections()).toBe(3);
  expect(stage.github.journal.entries).toHaveLength(writes);
});

test('an objective that is certainly breached is red with `fail-on: slo`, and only then', async () => {
  const stage = await startMonitor(API);
  stage.answers.set('/api', 503);
  const runs = [];
  // More than the three that it takes, in case this machine was too busy for one.
  for (const minutes of [0, 15, 30, 45, 60, 75]) runs.push(verdict(await monitor(stage, minutes, { 'fail-on': 'slo' })));
  // Two prove nothing.
  expect(runs.slice(0, 2)).toEqual([0, 1].map(() => ({ exit: 0, verdict: 'pass', reason: 'targets_down' })));
  expect(runs.at(-1)).toEqual({ exit: 1, verdict: 'fail', reason: 'slo_breached' });
  stage.answers.set('/api', 200);
  expect(verdict(await monitor(stage, 90))).toEqual({ exit: 0, verdict: 'pass', reason: 'all_up' });
  expect(verdict(await monitor(stage, 91, { mode: 'report', 'fail-on': 'slo' }))).toMatchObject({ exit: 1, reason: 'slo_breached' });
});

describe('the prober’s own liveness', () => {
  const WORKFLOW = '.github/workflows/health.yml';
  const REF = { GITHUB_WORKFLOW_REF: `${REPOSITORY}/${WORKFLOW}@refs/heads/main` };

  test('ticks come from the workflow’s cron: how late the run is, and which were missed', async () => {
    const stage = await startMonitor(API);
    write(stage.workspace, WORKFLOW, "on: { schedule: [{ cron: '*/5 * * * *' }], repository_dispatch: {} }\njobs: {}\n");
    await monitor(stage, 0, {}, REF);
    const run = await monitor(stage, 17, {}, REF);
    expect(run.outputs.coverage).toBe('0.5');
    // The run itself takes its time, and no more than a tick of it.
    expect(Number(run.outputs['schedule-lag-seconds'])).toBeGreaterThanOrEqual(120);
    expect(JSON.parse(run.outputs['missed-ticks'] ?? '')).toEqual([5, 10].map((minutes) => new Date(T0 + minutes * MINUTE).toISOString()));
    expect(run.summary).toMatch(/this run began 1\d\d seconds after its tick, coverage 50 %, 2 ticks missed in 7 days/);
  });

  test('without a checkout the workflow is read at the run’s commit; what cannot be read is said', async () => {
    const stage = await startMonitor(API);
    const run = await monitor(stage, 1, {}, { ...REF, GITHUB_WORKFLOW_SHA: '0'.repeat(40) });
    // By the event itself.
    expect(Number(run.outputs['schedule-lag-seconds'])).toBeGreaterThanOrEqual(60);
    write(stage.workspace, WORKFLOW, 'on: { schedule: [{ cron: never }] }\n');
    const broken = await monitor(stage, 2, {}, REF);
    expect(broken.outputs.verdict).toBe('pass');
    expect(Number(broken.outputs['schedule-lag-seconds'])).toBeGreaterThanOrEqual(120);
    expect(broken.stdout).toMatch(/^::warning title=health-probe%3A schedule::.*`never`/m);
  });
});

describe('a job that may only read, and one that publishes', () => {
  test('the second remembers and tells what the first has seen', async () => {
    const stage = await startMonitor(API);
    const reader = await startHealth({}, { contents: 'read' });
    stage.answers.set('/api', 503);
    const probing: MonitorStage = { ...stage, github: reader.github, inputs: {} };
    const first = await monitor(probing, 0, { state: 'none' }, { GITHUB_RUN_ID: '50' });
    expect(verdict(first)).toEqual({ exit: 0, verdict: 'pass', reason: 'targets_down' });
    const results = first.outputs['results-file'] ?? '';
    const publishing = { mode: 'report', 'results-file': results, 'metrics-file': 'health.prom' };
    const second = await monitor(stage, 1, publishing, { GITHUB_RUN_ID: '50' });
    expect(verdict(second)).toEqual({ exit: 0, verdict: 'pass', reason: 'targets_down' });
    expect(targetsOf(second)).toEqual(targetsOf(first));
    expect(second.outputs).toMatchObject({ 'schedule-lag-seconds': first.outputs['schedule-lag-seconds'], 'notify-failed': 'false' });
    expect([issuesOf(stage), stage.slack.length]).toEqual([['#1 open Health: api is down'], 1]);
    expect(readFileSync(second.outputs['metrics-file'] ?? '', 'utf8')).toContain('probe_http_status_code{target="api"} 503');
    // Once more, as when only that job is run again: it is the same sample.
    await monitor(stage, 2, publishing, { GITHUB_RUN_ID: '50', GITHUB_RUN_ATTEMPT: '2' });
    expect(stored(stage)?.match(/"run":"50"/g)).toHaveLength(1);
    expect([issuesOf(stage).length, stage.slack.length]).toEqual([1, 1]);
    const red = await monitor(stage, 3, { ...publishing, 'fail-on': 'down' });
    expect(verdict(red)).toEqual({ exit: 1, verdict: 'fail', reason: 'targets_down' });
  });

  test.each(['{ "v": 1 }', 'not JSON', '{ "v": 2, "kind": "results" }'])('results that are none are refused: %s', async (text) => {
    const stage = await startMonitor(API);
    write(stage.workspace, 'r.json', text);
    const run = await monitor(stage, 0, { mode: 'report', 'results-file': 'r.json' });
    expect(verdict(run)).toEqual({ exit: 1, verdict: 'error', reason: 'configuration_error' });
    expect(run.outputs.result).toContain('results-file');
  });
});

/** Built here, so that no scanner takes them for real ones; with characters that every encoding changes. */
const TOKEN_VALUE = ['tok', 'en"of', '/the', '+api', '=9'].join('');
const PUSH_PASSWORD = ['push', 'w&rd', '7'].join('-');

test('secrets are nowhere: not in state, issue, Slack, PagerDuty, metrics or results, however they come back', async () => {
  const target = `  - name: api
    http: { url: '$SERVICE/api?key=\${{ env.KEY }}', headers: { authorization: 'Bearer \${{ env.KEY }}' } }
    expect: ['body == "\${{ env.KEY }}"']
    alert: { after: 1, to: [slack, pagerduty], runbook: 'https://example.com/\${{ env.KEY }}' }
`;
  const stage = await startMonitor(target);
  const gateway = `http://ops:${encodeURIComponent(PUSH_PASSWORD)}@127.0.0.1:1/push`;
  const inputs = { 'health-env': `# of the service\nKEY=${TOKEN_VALUE}\n`, 'metrics-file': 'health.prom', 'pushgateway-url': gateway };
  stage.trouble.slack = { status: 404, text: `no ${TOKEN_VALUE} at ${WEBHOOK_PATH}` };
  const failed = await monitor(stage, 0, inputs);
  expect(failed.outputs).toMatchObject({ down: '1', 'notify-failed': 'true' });
  stage.trouble.slack = null;
  const told = await monitor(stage, 16, inputs);
  // PagerDuty was told at once, and of level 2.
  expect([stage.slack.length, stage.pagerDuty.triggers.length]).toEqual([1, 2]);
  expect(targetsOf(told)[0]?.detail).toContain('***');
  const repository = stage.github.state.repository(REPOSITORY);
  const all = [
    ...[failed, told].flatMap((run) => [leftBy(run), readFileSync(run.outputs['results-file'] ?? '', 'utf8')]),
    readFileSync(join(stage.workspace, 'health.prom'), 'utf8'),
    stored(stage) ?? '',
    ...[...(repository?.issues.values() ?? [])].map(({ title, body }) => `${title}\n${body}`),
    ...[...(repository?.comments.values() ?? [])].map(({ body }) => body),
    ...stage.slack,
    JSON.stringify(stage.pagerDuty.triggers),
  ].join('\n');
  expect(all).toContain('***');
  const forms = [TOKEN_VALUE, PUSH_PASSWORD, WEBHOOK_PATH, ROUTING_KEY].flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    JSON.stringify(secret).slice(1, -1),
  ]);
  expect(forms.filter((form) => all.includes(form))).toEqual([]);
  expect(STORE).toContain('health');
});

test('where nothing asks for a history, one that cannot be kept is a note', async () => {
  const stage = await startMonitor("  - { name: api, http: { url: '$SERVICE/api' } }\n", { contents: 'read' });
  const run = await monitor({ ...stage, inputs: {} }, 0);
  expect(verdict(run)).toEqual({ exit: 0, verdict: 'pass', reason: 'all_up' });
  expect(run.summary).toContain('No history is kept: ');
  expect(run.summary).toContain('contents: write');
});

test('a URL without a file asks for no grant, and keeps a history where it is told to', async () => {
  const stage = await startMonitor(API, {});
  const url = `http://${stage.service.authority}/`;
  const run = await monitor({ ...stage, inputs: {} }, 0, { url });
  expect(verdict(run)).toEqual({ exit: 0, verdict: 'pass', reason: 'all_up' });
  expect(stage.github.journal.entries).toEqual([]);
  await monitor({ ...stage, inputs: {} }, 1, { url, state: 'file', 'state-file': 'h.jsonl' });
  expect(readFileSync(join(stage.workspace, 'h.jsonl'), 'utf8')).toContain(`"target":"${url}"`);
});

test('a broken health file is still an error, and what it had is not forgotten', async () => {
  const stage = await startMonitor(API);
  await monitor(stage, 0);
  const before = stored(stage);
  write(stage.workspace, HEALTH_FILE, 'version: 1\ntargets: []\n');
  expect(verdict(await runHealth(stage, stage.inputs, { env: stage.env }))).toMatchObject({ reason: 'configuration_error' });
  expect(stored(stage)).toBe(before);
});
