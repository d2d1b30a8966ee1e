import { afterEach, expect, test } from '@jest/globals';
import { PermissionError, UnreadableError } from '../../../core/errors.ts';
import { NotFoundError, RejectedError } from '../../../core/github/client.ts';
import { graphql } from '../../../core/github/graphql.ts';
import { clientOf, type Handler, json, type Server, serve } from './server.ts';

const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});
async function serving(handler: Handler): Promise<Server> {
  const server = await serve(handler);
  open.push(server);
  return server;
}

const QUERY = 'query($name: String!) { repository(owner: "octo", name: $name) { id } }';
const MUTATION = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';

test('sends document and variables, and gives the data; a server of its own has its address beside REST', async () => {
  const server = await serving((_, response) => json(response, 200, { data: { repository: { id: 'R_1' } } }));
  for (const base of [server.url, `${server.url}/api/v3`]) {
    const github = await clientOf({ url: base });
    expect(await graphql(github, QUERY, { name: 'app' })).toEqual({ repository: { id: 'R_1' } });
  }
  expect(server.received.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /graphql', 'POST /api/graphql']);
  expect(JSON.parse(server.received[0]?.body ?? '')).toEqual({ query: QUERY, variables: { name: 'app' } });
});

test.each<[string, unknown, new (...args: never[]) => Error, RegExp]>([
  ['FORBIDDEN', { type: 'FORBIDDEN', message: 'Resource not accessible by integration' }, PermissionError, /lacks `contents: write`/],
  ['INSUFFICIENT_SCOPES', { type: 'INSUFFICIENT_SCOPES', message: 'Your token has not been granted' }, PermissionError, /contents: write/],
  ['NOT_FOUND', { type: 'NOT_FOUND', message: 'Could not resolve to a node' }, NotFoundError, /Could not resolve to a node/],
  ['RATE_LIMITED', { type: 'RATE_LIMITED', message: 'API rate limit exceeded' }, UnreadableError, /filled again at 2026-01-01T00:00:00/],
  ['UNPROCESSABLE', { type: 'UNPROCESSABLE', message: 'Reference\n cannot be updated' }, RejectedError, /\(Reference cannot be updated\)/],
  ['a field that is not there', { message: "Field 'x'", extensions: { code: 'undefinedField' } }, RejectedError, /Field 'x'/],
  ['a failure inside GitHub', { message: 'Something went wrong while executing your query' }, UnreadableError, /GitHub failed/],
])('%s is typed, and data beside it is not used', async (_, error, type, message) => {
  const headers = { 'x-ratelimit-reset': String(Date.UTC(2026, 0, 1) / 1_000) };
  const server = await serving((_request, response) => json(response, 200, { data: { updateRefs: {} }, errors: [error] }, headers));
  const outcome = graphql(await clientOf(server), MUTATION, {}, { permission: 'contents: write' });
  const thrown = await outcome.catch((caught: unknown) => caught);
  expect(thrown).toBeInstanceOf(type);
  // "GitHub said no" and "nobody knows" must not be taken for each other.
  expect(thrown instanceof RejectedError).toBe(type === RejectedError);
  expect(String(thrown)).toMatch(message);
  expect(server.received).toHaveLength(1);
});

test.each([{}, { data: null }, null, []])('an answer that is %j is no data', async (body) => {
  const server = await serving((_, response) => json(response, 200, body));
  await expect(graphql(await clientOf(server), QUERY)).rejects.toThrow('neither data nor errors');
});

test('a query is sent again after a failure, a mutation never', async () => {
  const server = await serving((_, response, nth) =>
    nth === 1 || nth === 3 ? json(response, 502, { message: 'Bad Gateway' }) : json(response, 200, { data: { x: 1 } }),
  );
  const github = await clientOf(server);
  expect(await graphql(github, QUERY)).toEqual({ x: 1 });
  await expect(graphql(github, MUTATION)).rejects.toThrow('it was not repeated');
  expect(server.received).toHaveLength(3);
});
