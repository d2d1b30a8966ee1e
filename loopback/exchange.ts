import { ApiError, badCredentials, notFound, validationFailed } from './api-error.ts';
import type { Answer, Call, Operation } from './call.ts';
import type { Descriptions } from './description.ts';
import type { Effect } from './faults.ts';
import type { Entry, Journal } from './journal.ts';
import { Params } from './params.ts';
import { requirePermission, visibleRepository } from './permissions.ts';
import type { RateLimit } from './rate-limit.ts';
import { jsonReply, type Reply } from './reply.ts';
import type { Match } from './router.ts';
import type { Token } from './state/model.ts';
import type { State } from './state/state.ts';
import type { Validator } from './validator.ts';

/** What every request is answered with. */
export interface Desk {
  descriptions: Descriptions;
  validator: Validator;
  operations: Readonly<Record<string, Operation>>;
  state: State;
  journal: Journal;
  rates: RateLimit;
}
/** One request, read and routed. */
export interface Exchange {
  match: Match | undefined;
  /** Where this server is, with the prefix that the caller uses. */
  base: string;
  url: URL;
  headers: Readonly<Record<string, string | undefined>>;
  bodyText: string;
  effects: readonly Effect[];
}

const HTML = 'https://github.com';
const ADDING = 'docs/loopback.md, "Adding an operation"';

/**
 * Answers one request as GitHub would: who asks, may they see the repository, may they do this, is it valid, and only
 * then the handler. Fills in what the journal says about it. Never throws.
 */
export function exchange(desk: Desk, request: Exchange, entry: Entry): Reply {
  const operationId = request.match?.operationId;
  const documentation =
    operationId === undefined ? 'https://docs.github.com/rest' : desk.descriptions.operations[operationId]?.documentationUrl;
  try {
    const answer = handled(desk, request, entry);
    return checked(desk, operationId ?? '', answer);
  } catch (error) {
    if (!(error instanceof ApiError))
      return ownFault(desk, operationId ?? request.url.pathname, 500, [String(error instanceof Error ? error.stack : error)]);
    if (error.fields.errors !== undefined) entry.problems.push(...(error.fields.errors as Entry['problems']));
    const body = { message: error.message, ...error.fields, documentation_url: documentation, status: String(error.status) };
    const answer: Answer = { kind: 'json', status: error.status, body, headers: error.headers };
    return operationId === undefined || error.status === 501
      ? jsonReply(error.status, body, { ...error.headers })
      : checked(desk, operationId, answer);
  }
}

function handled(desk: Desk, request: Exchange, entry: Entry): Answer {
  const token = authenticated(desk.state, request.headers.authorization);
  entry.token = token.login;
  const { match } = request;
  const now = desk.state.now();
  if (match?.operationId !== 'rate-limit/get' && !desk.rates.charge(token.value, now)) {
    throw new ApiError(403, `API rate limit exceeded for ${token.login}.`);
  }
  if (match === undefined) throw notFound();
  const operation = desk.operations[match.operationId];
  if (operation === undefined) {
    throw new ApiError(501, `The loopback does not answer ${match.operationId} yet. How to add it: ${ADDING}.`);
  }
  const { owner, repo } = match.path;
  const repository = owner === undefined || repo === undefined ? null : visibleRepository(desk.state, token, `${owner}/${repo}`);
  requirePermission(token, repository, operation.needs);
  const body = parsedBody(request.bodyText);
  const valid = desk.validator.request(match.operationId, { path: match.path, query: request.url.searchParams, body });
  entry.lint.push(...valid.lint);
  if (valid.pathProblems.length > 0) throw notFound();
  if (valid.problems.length > 0) throw validationFailed(...valid.problems);
  const call: Call = {
    operationId: match.operationId,
    state: desk.state,
    token,
    repository,
    path: new Params(valid.path),
    query: new Params(valid.query),
    body: new Params(isObject(body) ? body : {}),
    accept: request.headers.accept ?? '',
    links: { api: request.base, html: HTML },
    url: linkUrl(request, repository?.id),
    now,
    rate: desk.rates.view(token.value, now),
    effects: request.effects,
  };
  return operation.handle(call);
}

/** In `link` headers GitHub names a repository by its id. */
function linkUrl({ base, url }: Exchange, repositoryId: number | undefined): URL {
  const path = url.pathname.slice(new URL(base).pathname.replace(/\/$/, '').length);
  const byId = repositoryId === undefined ? path : path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${repositoryId}`);
  return new URL(`${base}${byId}${url.search}`);
}

/** The token of an `authorization` header. Throws GitHub's 401. */
export function authenticated(state: State, header: string | undefined): Token {
  const value = /^(?:bearer|token)\s+(\S+)$/i.exec(header ?? '')?.[1];
  const token = value === undefined ? undefined : state.tokens.get(value);
  if (token === undefined) throw badCredentials();
  return token;
}

function parsedBody(text: string): unknown {
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiError(400, 'Problems parsing JSON');
  }
  if (!isObject(value)) throw new ApiError(400, 'Body should be a JSON object');
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An answer of ours that GitHub's description does not allow is not sent: it would teach callers a wrong GitHub. */
function checked(desk: Desk, operationId: string, answer: Answer): Reply {
  const headers = { ...answer.headers };
  if (answer.kind === 'raw') return { status: answer.status, headers: { 'content-type': answer.type, ...headers }, body: answer.body };
  // Through JSON first, so that what is checked is what is sent.
  const body: unknown = answer.kind === 'empty' ? undefined : JSON.parse(JSON.stringify(answer.body));
  const problems = desk.validator.response(operationId, answer.status, body);
  if (problems.length > 0) return ownFault(desk, operationId, answer.status, problems);
  return body === undefined ? { status: answer.status, headers, body: null } : jsonReply(answer.status, body, headers);
}

/** Notes an answer of ours that GitHub would not give, and says so instead of giving it. */
export function ownFault(desk: Desk, operationId: string, status: number, problems: string[]): Reply {
  desk.journal.invalid.push({ operationId, status, problems });
  return jsonReply(599, { message: `The loopback's own answer to ${operationId} is not what GitHub describes.`, problems, status: '599' });
}
