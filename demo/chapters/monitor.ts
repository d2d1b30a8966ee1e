import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Loopback, startLoopback } from '../../loopback/main.ts';
import type { ActionRun } from '../../loopback/run-action.ts';
import type { Seed } from '../../loopback/seed.ts';
import { expectThat, type Stage } from '../stage.ts';

const NAME = 'acme/shop';
const TOKEN = 'demo-token';
const MINUTE_MS = 60_000;
const SEED: Seed = {
  tokens: [{ token: TOKEN, permissions: { contents: 'write', issues: 'write' } }],
  repositories: [{ name: NAME, branches: { main: { files: { 'README.md': 'The shop\n' } } } }],
};

/** What each run finds, by the minutes after the first one. GitHub forgot the tick at 45. */
const COURSE: readonly (readonly [minutes: number, status: number])[] = [
  ...[0, 15, 30].map((minutes) => [minutes, 200] as const),
  ...[60, 75, 90, 121].map((minutes) => [minutes, 503] as const),
  ...[135, 150].map((minutes) => [minutes, 200] as const),
];

/** An outage as a monitor sees it, with the clock put forward: one issue, one message a news, and an objective that is not proven. */
export async function monitorChapter(stage: Stage, root: string): Promise<void> {
  stage.chapter('health-probe: a monitor without a server, and what it cannot prove');
  const github = await startLoopback({ seed: SEED, unref: true });
  const scene = await setUp();
  try {
    const first = Math.floor(Date.now() / (15 * MINUTE_MS)) * 15 * MINUTE_MS;
    const clock = { NODE_OPTIONS: `--import=${pathToFileURL(join(root, '__tests__/bundle/set-clock.mjs')).href}` };
    let last: ActionRun | null = null;
    for (const [minutes, status] of COURSE) {
      scene.status = status;
      const at = String(first + minutes * MINUTE_MS);
      last = await run(stage, github, scene, { ...clock, TEST_CLOCK: at, GITHUB_RUN_ID: String(1_000 + minutes) });
      expectThat(last.exitCode === 0, 'a target that is down turns no run red');
      stage.say(`${String(minutes).padStart(3)} min: the shop answers ${status}, ${last.outputs.reason}. Issue: ${issueOf(github)}`);
      stage.show(scene.messages.splice(0).join('\n'));
      if (minutes === 121) stage.keep('Job summary: an hour into the outage', last.summary);
    }
    const { outputs, summary } = last ?? { outputs: {} as ActionRun['outputs'], summary: '' };
    const [slo] = JSON.parse(outputs.slo ?? '[]') as { verdict: string; value: number; lower: number; upper: number; n: number }[];
    stage.say(`Objective 99 %: ${slo?.verdict}, ${slo?.n} samples, between ${slo?.lower.toFixed(2)} and ${slo?.upper.toFixed(2)}.`);
    stage.say(`Missed ticks: ${outputs['missed-ticks']}. A gap counts neither as up nor as down.`);
    stage.keep('Job summary: after it', summary);
    stage.keep('The incident', [...issues(github)].map(({ title, body }) => `# ${title}\n\n${body}`).join('\n'));
    expectThat(issueOf(github) === 'closed [CRITICAL] Health: shop is down', 'the incident is closed, and was critical');
    expectThat(slo?.verdict === 'breached' && JSON.parse(outputs['missed-ticks'] ?? '[]').length > 0, 'history and schedule are judged');
    const { invalid } = github.journal;
    expectThat(invalid.length === 0 && github.journal.lint().length === 0, 'every request and answer fits the API description');
  } finally {
    await github.close();
    for (const server of scene.servers) server.close();
    rmSync(scene.workspace, { recursive: true, force: true });
  }
}

interface Scene {
  workspace: string;
  webhook: string;
  status: number;
  /** What Slack shows as notification, each once. */
  messages: string[];
  servers: Server[];
}

/** A shop, a stand-in for Slack, and a checkout with the health file. */
async function setUp(): Promise<Scene> {
  const workspace = mkdtempSync(join(tmpdir(), 'demo-monitor-'));
  const scene: Scene = { workspace, webhook: '', status: 200, messages: [], servers: [] };
  const shop = createServer((_request, response) => response.writeHead(scene.status).end('{"status":"ok"}'));
  const slack = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      scene.messages.push(`Slack: ${(JSON.parse(body) as { text: string }).text}`);
      response.end('ok');
    });
  });
  scene.servers.push(shop, slack);
  const [shopAt = '', slackAt = ''] = await Promise.all(scene.servers.map(listen));
  scene.webhook = `${slackAt}/services/demo`;
  mkdirSync(join(workspace, '.github/ops'), { recursive: true });
  const target = `{ name: shop, http: { url: '${shopAt}/' }, slo: { availability: 99% }, alert: { after: 2, resolve_after: 2, to: [slack] } }`;
  writeFileSync(join(workspace, '.github/ops/health.yml'), `version: 1\ntargets:\n  - ${target}\n`);
  return scene;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function run(stage: Stage, github: Loopback, scene: Scene, env: Readonly<Record<string, string>>): Promise<ActionRun> {
  return stage.run('health-probe', {
    apiUrl: github.url,
    repository: NAME,
    event: 'schedule',
    payload: { schedule: '*/15 * * * *' },
    workspace: scene.workspace,
    inputs: { token: TOKEN, 'slack-webhook': scene.webhook },
    env,
  });
}

const issues = (github: Loopback) => github.state.repository(NAME)?.issues.values() ?? [];

function issueOf(github: Loopback): string {
  const [issue] = issues(github);
  return issue === undefined ? 'none' : `${issue.state} ${issue.title}`;
}
