import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../loopback/description.ts';
import type { ActionRun } from '../../loopback/run-action.ts';
import { PagerDutyStandIn, ROUTING_KEY, slackAnswer, standIn, type Trouble, WEBHOOK_PATH } from '../actions/health-probe/notify/support.ts';
import { type Running, startHttp } from '../core/probe/support/servers.ts';
import { HEALTH_FILE, type HealthStage, runHealth, startHealth, write } from './health-stage.ts';
import { REPOSITORY } from './shop.ts';

export const MINUTE = 60_000;
/** A tick of every quarter of an hour; not far from now, so that what GitHub dates itself fits to it. */
export const T0 = Math.floor(Date.now() / (15 * MINUTE)) * 15 * MINUTE;
export const STORE = 'refs/heads/ops-ledger/health';
const CLOCK = pathToFileURL(join(packageRoot(), '__tests__/bundle/set-clock.mjs')).href;

/** A shop with a service, and everybody who can be told of it. */
export interface MonitorStage extends HealthStage {
  service: Running;
  /** The path of each request gets this status. */
  answers: Map<string, number>;
  /** Texts of the messages that Slack took. */
  slack: string[];
  pagerDuty: PagerDutyStandIn;
  /** What Slack and PagerDuty do instead of answering properly; null for nothing. */
  trouble: { slack: Trouble | null; pagerDuty: Trouble | null };
  inputs: Readonly<Record<string, string>>;
  env: Readonly<Record<string, string>>;
}

const GRANTS = { contents: 'write', issues: 'write' } as const;

/** `targets` are lines of the health file under `targets:`; `$SERVICE` is the service. */
export async function startMonitor(targets: string, permissions: Parameters<typeof startHealth>[1] = GRANTS): Promise<MonitorStage> {
  const answers = new Map<string, number>();
  const service = await startHttp((request, response) => {
    response.statusCode = answers.get(request.url ?? '') ?? 200;
    response.end(JSON.stringify({ status: 'ok', told: request.headers.authorization ?? '' }));
  });
  const trouble: MonitorStage['trouble'] = { slack: null, pagerDuty: null };
  const slack: string[] = [];
  const pagerDuty = new PagerDutyStandIn();
  const slackServer = await standIn(
    (request) => {
      const answer = slackAnswer(request);
      if (answer.status === 200) slack.push(request.body);
      return answer;
    },
    () => trouble.slack,
  );
  const pagerServer = await standIn(pagerDuty.answer, () => trouble.pagerDuty);
  const stage = await startHealth({}, permissions);
  write(stage.workspace, HEALTH_FILE, `version: 1\ntargets:\n${targets}`.replaceAll('$SERVICE', `http://${service.authority}`));
  const inputs = { 'slack-webhook': `${slackServer.url}${WEBHOOK_PATH}`, 'pagerduty-routing-key': ROUTING_KEY };
  return { ...stage, service, answers, slack, pagerDuty, trouble, inputs, env: { OPS_ACTIONS_PAGERDUTY_URL: pagerServer.url } };
}

let runs = 100;

/** A run of its own, `minutes` after the first tick. */
export function monitor(
  stage: MonitorStage,
  minutes: number,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  runs += 1;
  const clock = { NODE_OPTIONS: `--import=${CLOCK}`, TEST_CLOCK: String(T0 + minutes * MINUTE) };
  const own = { ...stage.env, ...clock, GITHUB_RUN_ID: String(runs), ...env };
  return runHealth(stage, { ...stage.inputs, ...inputs }, { env: own });
}

/** Issues as people see them: `#1 open [CRITICAL] Health: api is down`. */
export function issuesOf(stage: HealthStage): string[] {
  const issues = stage.github.state.repository(REPOSITORY)?.issues ?? new Map();
  return [...issues.values()].map(({ number, state, title }) => `#${number} ${state} ${title}`);
}

/** What people read first of each comment of an issue. */
export function commentsOn(stage: HealthStage, number: number): string[] {
  const comments = [...(stage.github.state.repository(REPOSITORY)?.comments.values() ?? [])];
  return comments.filter(({ issue }) => issue === number).map(({ body }) => body.split('\n')[1] ?? '');
}

/** What the store holds, as text; null where there is none. */
export function stored(stage: HealthStage): string | null {
  const repository = stage.github.state.repository(REPOSITORY);
  const sha = repository?.refs.get(STORE);
  if (sha === undefined || repository === undefined) return null;
  const file = repository.git.files(repository.git.commit(sha)?.tree ?? '').get('value.json');
  return repository.git.blob(file?.sha ?? '')?.toString('utf8') ?? null;
}

/** Puts something else into the store. */
export function tamper(stage: HealthStage, text: string): void {
  const repository = stage.github.state.repository(REPOSITORY);
  repository?.refs.delete(STORE);
  repository?.commit(STORE.replace('refs/heads/', ''), [{ path: 'value.json', content: text }], { date: new Date() });
}
