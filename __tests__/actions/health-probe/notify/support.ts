import type { ServerResponse } from 'node:http';
import { afterEach } from '@jest/globals';
import type { Clock } from '../../../../actions/health-probe/notify/persist.ts';
import type { Telling } from '../../../../actions/health-probe/notify/telling.ts';
import { type Received, type Server, serve } from '../../../core/github/server.ts';

export const REPOSITORY = 'acme/shop';
export const RUN_URL = 'https://github.com/acme/shop/actions/runs/42';
export const NOON = Date.parse('2025-01-01T12:00:00Z');
/** Built at run time, so that no scanner takes them for real ones. */
export const SECRET = ['s3cr3t', 'p@ss/w0rd', 'of the file'].join('-');
export const WEBHOOK_PATH = ['/services', 'T00FAKE00', 'B00FAKE00', 'x1y2z3'.repeat(4)].join('/');
export const ROUTING_KEY = ['fake', 'r0ut1ng', 'key', '0123456789'].join('');

export function telling(change: Partial<Telling> = {}): Telling {
  const { kind = 'open', target = 'api' } = change;
  return {
    ...{ key: `${target}/${kind}`, kind, target, state: 'down', reason: 'connect_refused', detail: 'Nobody listens there.' },
    ...{ level: 1, since: NOON - 900_000, at: NOON, closes: kind === 'resolve', severity: 'error', runbook: null },
    ...(kind === 'resolve' ? { state: 'up' as const, reason: null, detail: '' } : {}),
    ...change,
  } as Telling;
}

/** A clock that a test holds: a sleep takes no time, and is noted. */
export function heldClock(): Clock & { slept: number[] } {
  const slept: number[] = [];
  let at = 0;
  return {
    slept,
    monotonic: () => at,
    sleep: async (ms) => {
      slept.push(ms);
      at += ms;
    },
    random: () => 1,
    now: () => NOON,
  };
}

const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** What a stand-in does instead of answering properly: a status, with headers and text, or what a broken network does. */
export type Trouble = { status: number; text?: string; headers?: Record<string, string> } | 'reset' | 'silence';

/** A server that answers as `proper` says, except where there is trouble at that call (the first is 1). */
export async function standIn(
  proper: (request: Received) => { status: number; text: string },
  trouble: (nth: number, request: Received) => Trouble | null = () => null,
): Promise<Server> {
  const server = await serve((request, response, nth) => {
    const wrong = trouble(nth, request);
    if (wrong === 'silence') return;
    if (wrong === 'reset') return void response.socket?.destroy();
    if (wrong !== null) return end(response, wrong.status, wrong.text ?? '', wrong.headers);
    const { status, text } = proper(request);
    end(response, status, text);
  });
  open.push(server);
  return server;
}

function end(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain', ...headers });
  response.end(text);
}

type Json = Record<string, unknown>;

/** Answers like Slack's incoming webhooks, with its limits: errors are a word and a 4xx. */
export function slackAnswer({ method, url, headers, body }: Received): { status: number; text: string } {
  if (method !== 'POST' || url !== WEBHOOK_PATH) return { status: 404, text: 'no_service' };
  if (!headers['content-type']?.startsWith('application/json')) return { status: 400, text: 'invalid_payload' };
  const { text, blocks } = JSON.parse(body) as { text: unknown; blocks: Json[] };
  if (typeof text !== 'string' || text === '') return { status: 400, text: 'no_text' };
  if (text.length > 40_000) return { status: 400, text: 'msg_too_long' };
  if (blocks.length > 50 || blocks.some((block) => !isBlock(block))) return { status: 400, text: 'invalid_blocks' };
  if (JSON.stringify(blocks).length > 13_000) return { status: 400, text: 'msg_blocks_too_long' };
  return { status: 200, text: 'ok' };
}

function isBlock(block: Json): boolean {
  const isText = (value: unknown, type: string, most: number): boolean => {
    const { type: own, text } = (value ?? {}) as Json;
    return own === type && typeof text === 'string' && text.length >= 1 && text.length <= most;
  };
  if (block.type === 'header') return isText(block.text, 'plain_text', 150);
  if (block.type === 'section') return isText(block.text, 'mrkdwn', 3_000);
  const elements = (block.elements ?? []) as unknown[];
  return block.type === 'context' && elements.length >= 1 && elements.length <= 10 && elements.every((one) => isText(one, 'mrkdwn', 2_000));
}

/** What PagerDuty's events come to: one alert a key. */
export class PagerDutyStandIn {
  readonly alerts = new Map<string, 'triggered' | 'resolved'>();
  readonly triggers: Json[] = [];

  answer = ({ method, url, body }: Received): { status: number; text: string } => {
    const invalid = (...errors: string[]) => ({
      status: 400,
      text: JSON.stringify({ status: 'invalid event', message: 'Event object is invalid', errors }),
    });
    if (method !== 'POST' || url !== '/v2/enqueue') return { status: 404, text: 'Not Found' };
    if (Buffer.byteLength(body) > 512 * 1024) return { status: 413, text: '' };
    const { routing_key: routing, event_action: action, dedup_key: key, payload } = JSON.parse(body) as Json;
    if (routing !== ROUTING_KEY) return invalid("'routing_key' is invalid");
    if (typeof key !== 'string' || key === '' || key.length > 255)
      return invalid("Length of 'dedup_key' is incorrect (should be between 0 and 255 characters)");
    if (action === 'resolve') {
      // A resolve of what was never triggered is dropped, and accepted all the same.
      if (this.alerts.has(key)) this.alerts.set(key, 'resolved');
    } else if (action === 'trigger') {
      const { summary, source, severity, timestamp } = (payload ?? {}) as Json;
      if (typeof summary !== 'string' || summary === '' || summary.length > 1_024)
        return invalid("'payload.summary' is missing or too long");
      if (typeof source !== 'string' || source === '') return invalid("'payload.source' is missing or blank");
      if (!['critical', 'error', 'warning', 'info'].includes(String(severity))) return invalid("'payload.severity' is invalid");
      if (Number.isNaN(Date.parse(String(timestamp)))) return invalid("'payload.timestamp' is invalid");
      this.alerts.set(key, 'triggered');
      this.triggers.push(payload as Json);
    } else return invalid("'event_action' is invalid");
    return { status: 202, text: JSON.stringify({ status: 'success', message: 'Event processed', dedup_key: key }) };
  };
}

/** Every form of a secret that must not be found in what was sent or told. */
export function formsOf(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    JSON.stringify(secret).slice(1, -1),
  ];
}
