import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { ApiError } from '../api-error.ts';
import { authenticated, type Desk, ownFault } from '../exchange.ts';
import type { Entry } from '../journal.ts';
import { rateHeaders } from '../rate-limit.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { Problem } from './problem.ts';
import { roots } from './roots.ts';
import { githubSchema } from './schema.ts';

/** A request to /graphql, read but not yet judged. */
export interface Asked {
  /** `graphql/updateRefs`: the fields at the root, for the journal and for faults; `graphql` where there are none. */
  operationId: string;
  document: DocumentNode | null;
  /** What GitHub says to a document that is none, or to a body without one. */
  problem: string | null;
  operationName: string | null;
  variables: Record<string, unknown>;
}

const DOCUMENTATION = 'https://docs.github.com/graphql';

/** Never throws: what is wrong with the request is its answer. */
export function readGraphql(bodyText: string): Asked {
  const nothing: Asked = { operationId: 'graphql', document: null, problem: null, operationName: null, variables: {} };
  let body: { query?: unknown; operationName?: string | null; variables?: Record<string, unknown> | null };
  try {
    body = JSON.parse(bodyText) as typeof body;
  } catch {
    return { ...nothing, problem: 'Problems parsing JSON' };
  }
  if (typeof body?.query !== 'string') return { ...nothing, problem: 'A query attribute must be specified and must be a string.' };
  const operationName = body.operationName ?? null;
  try {
    const document = parse(body.query);
    const fields = rootFields(getOperationAST(document, operationName));
    const operationId = fields.length === 0 ? 'graphql' : `graphql/${fields.join(',')}`;
    return { operationId, document, problem: null, operationName, variables: body.variables ?? {} };
  } catch (error) {
    return { ...nothing, problem: error instanceof Error ? error.message : String(error) };
  }
}

function rootFields(operation: OperationDefinitionNode | null | undefined): string[] {
  return (operation?.selectionSet.selections ?? [])
    .filter((selection): selection is FieldNode => selection.kind === Kind.FIELD)
    .map(({ name }) => name.value);
}

/** Answers as GitHub would: errors come with status 200, only a bad token and a body without a query do not. Never throws. */
export function answerGraphql(desk: Desk, asked: Asked, authorization: string | undefined, entry: Entry): Reply {
  try {
    const token = authenticated(desk.state, authorization);
    entry.token = token.login;
    const now = desk.state.now();
    // A budget of its own beside that of REST.
    const budget = `${token.value} graphql`;
    const charged = desk.rates.charge(budget, now);
    const rate = desk.rates.view(budget, now);
    const headers = { ...rateHeaders(rate), 'x-ratelimit-resource': 'graphql' };
    if (!charged) {
      const message = `API rate limit exceeded for ${token.login}.`;
      return jsonReply(200, { errors: [{ type: 'RATE_LIMITED', message }] }, headers);
    }
    if (asked.document === null) {
      return asked.problem?.startsWith('Syntax Error')
        ? jsonReply(200, { errors: [{ message: asked.problem }] }, headers)
        : jsonReply(400, { message: asked.problem, documentation_url: DOCUMENTATION, status: '400' }, headers);
    }
    const answer = run(asked, asked.document, { state: desk.state, token, rate }, entry);
    return 'fault' in answer ? ownFault(desk, asked.operationId, 200, answer.fault) : jsonReply(200, answer.body, headers);
  } catch (error) {
    if (!(error instanceof ApiError)) return ownFault(desk, asked.operationId, 500, [String(error instanceof Error ? error.stack : error)]);
    return jsonReply(error.status, { message: error.message, documentation_url: DOCUMENTATION, status: String(error.status) });
  }
}

type Run = { body: unknown } | { fault: string[] };

function run(asked: Asked, document: DocumentNode, contextValue: Parameters<typeof roots.viewer>[1], entry: Entry): Run {
  const schema = githubSchema();
  const invalid = validate(schema, document);
  if (invalid.length > 0) return { body: { errors: noted(invalid, entry) } };
  const { operationName, variables: variableValues } = asked;
  const result = executeSync({ schema, document, rootValue: roots, contextValue, variableValues, operationName });
  const errors = result.errors ?? [];
  // An error with a path that no resolver meant is an answer of ours that GitHub's schema does not allow.
  const faults = errors.filter(({ path, originalError }) => path !== undefined && !(originalError instanceof Problem));
  if (faults.length > 0) return { fault: faults.map(({ message, path }) => `${(path ?? []).join('.')}: ${message}`) };
  return { body: errors.length === 0 ? { data: result.data } : { data: result.data ?? null, errors: noted(errors, entry) } };
}

/** The errors as GitHub writes them, and in the journal. */
function noted(errors: readonly GraphQLError[], entry: Entry): unknown[] {
  return errors.map((error) => {
    const { originalError, path, locations, message } = error;
    entry.problems.push({ resource: 'GraphQL', field: (path ?? []).join('.'), code: 'invalid', message });
    return {
      ...(originalError instanceof Problem ? { type: originalError.type } : {}),
      ...(path === undefined ? { extensions: { code: 'invalid' } } : { path }),
      locations,
      message,
    };
  });
}
