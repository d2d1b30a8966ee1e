import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type Desk, exchange } from './exchange.ts';
import type { Effect, Faults } from './faults.ts';
import type { Entry } from './journal.ts';
import { rateHeaders } from './rate-limit.ts';
import { entityTag, jsonReply, matchesTag, type Reply, readBody, send } from './reply.ts';
import type { Router } from './router.ts';

export interface Service extends Desk {
  router: Router;
  faults: Faults;
  /** Added to every answer, in milliseconds. */
  latencyMs: number;
  /** `http://127.0.0.1:PORT` */
  origin: string;
}

/** A GitHub Enterprise Server has its API under this prefix; it works here too. */
const GHES_PREFIX = '/api/v3';

/** Answers one request of the API, and writes it into the journal. */
export async function serve(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = performance.now();
  // A caller that hangs up, and a server that closes, end a wait.
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const url = new URL(request.url ?? '/', service.origin);
  const prefix = url.pathname.startsWith(`${GHES_PREFIX}/`) ? GHES_PREFIX : '';
  const path = byName(service, url.pathname.slice(prefix.length));
  const method = request.method ?? 'GET';
  const match = service.router.match(method, path);
  const entry: Entry = {
    number: service.journal.nextNumber(),
    at: service.state.now().toISOString(),
    method,
    path,
    operationId: match?.operationId ?? null,
    query: Object.fromEntries(url.searchParams),
    status: 0,
    token: null,
    problems: [],
    lint: [],
    faults: [],
    ms: 0,
  };
  try {
    // Loaded only when it is used: the library is as large as the rest of the loopback.
    const graphql = isGraphql(method, url) ? await import('./graphql/answer.ts') : null;
    const bodyText = await readBody(request);
    const asked = graphql?.readGraphql(bodyText);
    if (asked !== undefined) entry.operationId = asked.operationId;
    const effects = service.faults.next(entry.operationId ?? 'unknown');
    entry.faults = effects.map(({ kind }) => kind);
    for (const effect of effects) if (effect.kind === 'mutate-state') effect.mutate(service.state);
    const wait = service.latencyMs + effects.reduce((sum, effect) => sum + (effect.kind === 'slow' ? effect.ms : 0), 0);
    if (wait > 0) await delay(wait, undefined, { signal: gone.signal });
    if (effects.some((effect) => effect.kind === 'reset' && !effect.after)) return void request.socket.destroy();
    const headers = { authorization: request.headers.authorization, accept: request.headers.accept };
    const reply =
      substitute(service, effects) ??
      (graphql && asked
        ? graphql.answerGraphql(service, asked, headers.authorization, entry)
        : exchange(service, { match, base: service.origin + prefix, url, headers, bodyText, effects }, entry));
    if (effects.some((effect) => effect.kind === 'reset')) return void request.socket.destroy();
    finish(service, request, response, entry, reply, effects);
  } catch {
    // The caller went away, or sent more than any request has.
    request.socket.destroy();
  } finally {
    entry.ms = Math.round((performance.now() - started) * 1000) / 1000;
    service.journal.entries.push(entry);
  }
}

/** `/repositories/ID/…` is how `link` headers name a repository. */
function byName({ state }: Service, path: string): string {
  const found = /^\/repositories\/(\d+)(\/.*)?$/.exec(path);
  const repository = found === null ? undefined : state.repositoryById(Number(found[1]));
  return repository === undefined ? path : `/repos/${repository.fullName}${found?.[2] ?? ''}`;
}

function isGraphql(method: string, url: URL): boolean {
  return method === 'POST' && (url.pathname === '/graphql' || url.pathname === '/api/graphql');
}

/** The answer of a fault that stands in for the real one. */
function substitute(service: Service, effects: readonly Effect[]): Reply | null {
  const nowSeconds = Math.floor(service.state.now().getTime() / 1000);
  for (const effect of effects) {
    switch (effect.kind) {
      case 'status':
        return jsonReply(effect.status, effect.body ?? { message: `Injected ${effect.status}`, status: String(effect.status) }, {
          ...effect.headers,
        });
      case 'secondary-limit':
        return jsonReply(
          403,
          {
            message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
            documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
            status: '403',
          },
          { 'retry-after': String(effect.retryAfter ?? 1) },
        );
      case 'primary-limit':
        return jsonReply(
          403,
          {
            message: 'API rate limit exceeded for installation.',
            documentation_url: 'https://docs.github.com/rest/rate-limit',
            status: '403',
          },
          { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(nowSeconds + (effect.resetIn ?? 1)) },
        );
      case '429':
        return jsonReply(429, { message: 'Too many requests', status: '429' }, { 'retry-after': String(effect.retryAfter ?? 1) });
      case 'garbage':
        return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: Buffer.from('<html>Unicorn!</html>') };
    }
  }
  return null;
}

function finish(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  reply: Reply,
  effects: readonly Effect[],
): void {
  let out = reply;
  const token = /\s(\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const now = service.state.now();
  const tag = entry.method === 'GET' && reply.status === 200 ? entityTag(reply) : null;
  if (tag !== null && matchesTag(request.headers['if-none-match'], tag)) {
    out = { ...reply, status: 304, body: null };
    service.rates.refund(token, now);
  }
  entry.status = out.status;
  const rate = entry.token === null ? {} : rateHeaders(service.rates.view(token, now));
  const common = {
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': randomBytes(10).toString('hex').toUpperCase(),
    ...(tag === null ? {} : { etag: tag, 'cache-control': 'private, max-age=60, s-maxage=60', vary: 'Accept, Authorization, Cookie' }),
  };
  const truncated = effects.some(({ kind }) => kind === 'truncated');
  send(response, { ...out, headers: { ...common, ...rate, ...out.headers } }, truncated);
}
