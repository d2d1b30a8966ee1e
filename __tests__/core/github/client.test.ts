import { afterEach, expect, test } from '@jest/globals';
import { ConfigurationError, messageOf, PermissionError, UnreadableError } from '../../../core/errors.ts';
import { connect, NotFoundError, RejectedError } from '../../../core/github/client.ts';
import { clientOf, type Handler, json, type Server, serve, TOKEN } from './server.ts';

const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serving(handler: Handler): Promise<Server> {
  const server = await serve(handler);
  open.push(server);
  return server;
}

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const outcome = await promise.then(
    (value) => new Error(`no failure, but ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new TypeError('what was thrown is no Error');
  expect(`${outcome.message} ${outcome.stack} ${JSON.stringify(outcome)}`).not.toContain(TOKEN);
  return outcome;
}

const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const COMMENT = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const STATUS = 'POST /repos/{owner}/{repo}/statuses/{sha}';
const LABEL = 'PATCH /repos/{owner}/{repo}/labels/{name}';
const WORDS_OF_A_SECONDARY_LIMIT = { message: 'You have exceeded a secondary rate limit.' };

/** Faults that the first requests meet; after them the server answers 200 {"n": NTH}. */
const faults: Record<string, (response: Parameters<Handler>[1]) => void> = {
  'a 502': (response) => json(response, 502, { message: 'Bad Gateway' }),
  'a 503 with retry-after': (response) => json(response, 503, { message: 'Busy' }, { 'retry-after': '2' }),
  'a reset': (response) => response.destroy(),
  'a body that breaks off': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
    response.write('{"n":', () => response.destroy());
  },
  'truncated JSON': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"n": 1, "files": [');
  },
  'an empty 200': (response) => response.writeHead(200).end(),
  'a page of a proxy': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>'),
};
const limits: typeof faults = {
  'a secondary limit, retry-after 0': (response) => json(response, 403, WORDS_OF_A_SECONDARY_LIMIT, { 'retry-after': '0' }),
  'a secondary limit, retry-after 1': (response) => json(response, 403, WORDS_OF_A_SECONDARY_LIMIT, { 'retry-after': '1' }),
  'a bare 429': (response) => json(response, 429, { message: 'Too many requests' }, { 'retry-after': '3' }),
  'a primary limit that resets soon': (response) =>
    json(
      response,
      403,
      { message: 'API rate limit exceeded for installation ID 1.' },
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.floor(Date.now() / 1_000) + 2),
      },
    ),
};

test.each(Object.entries({ ...faults, ...limits }))('%s is met twice, then the read succeeds', async (_, fault) => {
  const server = await serving((_request, response, nth) => (nth <= 2 ? fault(response) : json(response, 200, { n: nth })));
  const github = await clientOf(server);
  const { data, status } = await github.request<{ n: number }>(PULL, { pull_number: 7 });
  expect({ data, status }).toEqual({ data: { n: 3 }, status: 200 });
  expect(server.received.map(({ url }) => url)).toEqual(Array(3).fill('/repos/octo/app/pulls/7'));
  expect(github.requests).toEqual({ total: 3, reads: 3, writes: 0, notModified: 0, retried: 2 });
});

test.each(Object.entries(faults))('%s that stays is an UnreadableError after three tries', async (_, fault) => {
  const server = await serving((_request, response) => fault(response));
  const error = await failureOf((await clientOf(server)).request(PULL, { pull_number: 7 }));
  expect(error).toBeInstanceOf(UnreadableError);
  expect(error.message).toMatch(/GET \/repos\/octo\/app\/pulls\/7: .* after 3 tries.* (Run|Check)/);
  expect(server.received).toHaveLength(3);
});

test.each([
  ['a comment', COMMENT, { issue_number: 7, body: 'x' }, 1],
  ['a comment that its caller calls repeatable', COMMENT, { issue_number: 7, body: 'x' }, 3],
  ['a status', STATUS, { sha: 'a'.repeat(40), state: 'success' }, 3],
  ['a PATCH', LABEL, { name: 'x' }, 3],
])('after a 502 or a reset, %s is sent %#', async (what, route, params, times) => {
  for (const fault of ['a 502', 'a reset', 'truncated JSON']) {
    const server = await serving((_request, response) => faults[fault]?.(response));
    const error = await failureOf((await clientOf(server)).request(route, params, { repeatable: what.includes('repeatable') }));
    expect(error).toBeInstanceOf(UnreadableError);
    expect(error.message.includes('it may have taken effect')).toBe(times === 1);
    expect(server.received).toHaveLength(times);
  }
});

test('a comment that met a rate limit is sent again, because GitHub did not look at it', async () => {
  const server = await serving((_request, response, nth) =>
    nth === 1 ? limits['a secondary limit, retry-after 1']?.(response) : json(response, 201, { id: 5 }),
  );
  const github = await clientOf(server);
  expect((await github.request(COMMENT, { issue_number: 7, body: 'x' })).data).toEqual({ id: 5 });
  expect(github.requests).toMatchObject({ total: 2, writes: 2, retried: 1 });
  expect(server.received[1]?.body).toBe('{"body":"x"}');
});

test.each([
  ['secondary', 403, WORDS_OF_A_SECONDARY_LIMIT, { 'retry-after': '61' }, 1],
  ['secondary', 403, WORDS_OF_A_SECONDARY_LIMIT, { 'retry-after': '25' }, 3],
  ['secondary', 403, WORDS_OF_A_SECONDARY_LIMIT, { 'retry-after': '1' }, 4],
  ['secondary', 429, {}, {}, 2],
  ['primary', 403, { message: 'API rate limit exceeded' }, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1900000000' }, 1],
])('a %s limit beyond the bound says when it ends (%j %j %j)', async (kind, status, body, headers, requests) => {
  const server = await serving((_request, response) => json(response, status, body, headers as Record<string, string>));
  const error = await failureOf((await clientOf(server)).request(PULL, { pull_number: 7 }));
  expect(error).toBeInstanceOf(UnreadableError);
  expect(error.message).toContain(`the ${kind} rate limit of the token is used up until 20`);
  if (kind === 'primary') expect(error.message).toContain('2030-03-17T17:46:40Z');
  expect(server.received).toHaveLength(requests);
});

test('what comes after a limit that was waited out is judged by itself', async () => {
  const server = await serving((_request, response, nth) =>
    nth === 1 ? json(response, 429, {}, { 'retry-after': '1' }) : json(response, 404, { message: 'Not Found' }),
  );
  expect(await failureOf((await clientOf(server)).request(PULL, { pull_number: 7 }))).toBeInstanceOf(NotFoundError);
});

test('a 503 that asks for more time than the bound is not asked again', async () => {
  const server = await serving((_request, response) => json(response, 503, {}, { 'retry-after': '120' }));
  expect(await failureOf((await clientOf(server)).request(PULL, { pull_number: 7 }))).toBeInstanceOf(UnreadableError);
  expect(server.received).toHaveLength(1);
});

const NOT_ACCESSIBLE = { message: 'Resource not accessible by integration' };
test.each<[string, string, Record<string, string>, number, unknown, new (...args: never[]) => Error, RegExp]>([
  ['no permission, by the table', STATUS, {}, 403, NOT_ACCESSIBLE, PermissionError, /statuses: write`.*pull_request_target/],
  [
    'no permission, by the header',
    STATUS,
    { 'x-accepted-github-permissions': 'pages=write' },
    403,
    NOT_ACCESSIBLE,
    PermissionError,
    /pages: write/,
  ],
  [
    'no permission, one of two by the header',
    COMMENT,
    { 'x-accepted-github-permissions': 'issues=write; pull_requests=write,contents=read' },
    403,
    NOT_ACCESSIBLE,
    PermissionError,
    /lacks `pull-requests: write, contents: read`/,
  ],
  [
    'no permission to read, though a fork',
    PULL,
    {},
    403,
    NOT_ACCESSIBLE,
    PermissionError,
    /Grant the job `permissions: { pull-requests: read }`/,
  ],
  [
    'no permission with the last call of the hour',
    PULL,
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
    403,
    NOT_ACCESSIBLE,
    PermissionError,
    /pull-requests: read/,
  ],
  [
    'a 403 that no permission cures',
    LABEL,
    {},
    403,
    { message: 'Repository was archived so is read-only.' },
    RejectedError,
    /403: Repository was archived/,
  ],
  ['a bad token', PULL, {}, 401, { message: `Bad credentials ${TOKEN}` }, ConfigurationError, /input `token`: .*Bad credentials \*\*\*/],
  [
    'nothing there',
    PULL,
    {},
    404,
    { message: 'Not Found' },
    NotFoundError,
    /pulls\/7\S*: not found.*cannot see it \(`pull-requests: read`\)/,
  ],
  [
    'invalid',
    STATUS,
    {},
    422,
    { message: 'Validation Failed', errors: [{ field: 'state' }] },
    RejectedError,
    /422: Validation Failed.*state/,
  ],
  ['a lost race', LABEL, {}, 409, { message: 'Conflict' }, RejectedError, /409: Conflict/],
])('%s is told apart and not retried', async (_, route, headers, status, body, type, message) => {
  const server = await serving((_request, response) => json(response, status, body, headers));
  const github = await clientOf(server, { readOnlyFork: true });
  const error = await failureOf(github.request(route, { pull_number: 7, issue_number: 7, sha: 'a'.repeat(40), name: 'x' }));
  expect(error).toBeInstanceOf(type);
  expect(error.message).toMatch(message);
  expect(github.requests).toMatchObject({ total: 1, retried: 0 });
});

test('a host that cannot be reached is named with what to check', async () => {
  const server = await serve(() => undefined);
  await server.close();
  const error = await failureOf((await clientOf(server)).request(PULL, { pull_number: 7 }));
  expect(error).toBeInstanceOf(UnreadableError);
  expect(error.message).toMatch(new RegExp(`^${server.url} could not be reached \\(ECONNREFUSED.*GITHUB_API_URL.*HTTPS_PROXY`));
});

test('a server that never answers is given up after the time limit of each try', async () => {
  const server = await serving(() => undefined);
  const error = await failureOf((await clientOf(server, { timeoutMs: 20 })).request(PULL, { pull_number: 7 }));
  expect(error.message).toMatch(/did not answer \(.*timeout.*\) after 3 tries/);
});

test('an unchanged answer comes from memory after a 304, text and JSON apart', async () => {
  const server = await serving((request, response) => {
    const etag = `"${request.headers.accept}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else if (request.headers.accept?.includes('raw')) response.writeHead(200, { etag, 'content-type': 'text/plain' }).end('version: 1');
    else json(response, 200, { n: 1 }, { etag, link: '<x>; rel="next"' });
  });
  const github = await clientOf(server);
  const ask = async (): Promise<unknown[]> => {
    const { data, headers, status } = await github.request('GET /repos/{owner}/{repo}/contents/{path}', { path: 'a' });
    const text = await github.request(
      'GET /repos/{owner}/{repo}/contents/{path}',
      { path: 'a' },
      { answer: 'text', accept: 'application/vnd.github.raw+json' },
    );
    return [data, headers.link, status, text.data];
  };
  const first = await ask();
  expect(first).toEqual([{ n: 1 }, '<x>; rel="next"', 200, 'version: 1']);
  expect(await ask()).toEqual(first);
  expect(github.requests).toEqual({ total: 4, reads: 4, writes: 0, notModified: 2, retried: 0 });
});

test('a text that breaks off is never an empty text', async () => {
  const server = await serving((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/vnd.github.raw+json; charset=utf-8', 'content-length': '500' });
    response.write('version: 1', () => response.destroy());
  });
  const error = await failureOf(
    (await clientOf(server)).request('GET /repos/{owner}/{repo}/contents/{path}', { path: 'a' }, { answer: 'text' }),
  );
  expect(error).toBeInstanceOf(UnreadableError);
});

test('a 204 and a write answered with nothing are null', async () => {
  const server = await serving((request, response) =>
    request.method === 'DELETE' ? response.writeHead(204).end() : response.writeHead(201, { 'content-length': '0' }).end(),
  );
  const github = await clientOf(server);
  expect((await github.request('DELETE /repos/{owner}/{repo}/labels/{name}', { name: 'x' })).data).toBeNull();
  expect((await github.request(COMMENT, { issue_number: 1, body: '' })).data).toBeNull();
});

test('writes go one after the other, reads at most ten at once, both without pauses', async () => {
  const running = { writes: 0, reads: 0, mostWrites: 0, mostReads: 0 };
  const server = await serving((request, response) => {
    const kind = request.method === 'GET' ? 'reads' : 'writes';
    const most = kind === 'reads' ? 'mostReads' : 'mostWrites';
    running[kind] += 1;
    running[most] = Math.max(running[most], running[kind]);
    setImmediate(() => {
      running[kind] -= 1;
      json(response, 200, {});
    });
  });
  const github = await clientOf(server);
  const writes = Array.from({ length: 12 }, (_, n) => github.request(COMMENT, { issue_number: 1, body: `${n}` }));
  const reads = Array.from({ length: 30 }, (_, n) => github.request(PULL, { pull_number: n + 1 }));
  await Promise.all([...writes, ...reads]);
  expect(running.mostWrites).toBe(1);
  expect(running.mostReads).toBeLessThanOrEqual(10);
  const bodies = server.received.filter(({ method }) => method === 'POST').map(({ body }) => body);
  expect(bodies).toEqual(Array.from({ length: 12 }, (_, n) => `{"body":"${n}"}`));
});

test('a write that fails does not hold up the next; the 81st of a minute is refused when it may not wait', async () => {
  const server = await serving((_request, response, nth) => json(response, nth === 1 ? 422 : 201, {}));
  const github = await clientOf(server, { maxWaitSeconds: 10 });
  const writes = await Promise.allSettled(Array.from({ length: 82 }, () => github.request(COMMENT, { issue_number: 1, body: 'x' })));
  expect(writes.map(({ status }) => status)).toEqual(['rejected', ...Array(79).fill('fulfilled'), 'rejected', 'rejected']);
  const last = writes.at(-1);
  expect(last?.status === 'rejected' && messageOf(last.reason)).toMatch(/budget of writes \(80 a minute, 500 an hour\) until 20/);
  expect(server.received).toHaveLength(80);
});

test('keeps the path of the API of GitHub Enterprise Server, and fills in owner and repo only where the route has them', async () => {
  const server = await serving((_request, response) => json(response, 200, {}));
  const github = await clientOf({ url: `${server.url}/api/v3/` });
  await github.request('GET /user');
  await github.request(PULL, { pull_number: 7, owner: 'else' });
  expect(server.received.map(({ url }) => url)).toEqual(['/api/v3/user', '/api/v3/repos/else/app/pulls/7']);
  expect(server.received[0]?.headers).toMatchObject({ authorization: `token ${TOKEN}`, 'x-github-api-version': '2022-11-28' });
});

test.each([
  [{ token: '' }, /input `token`: is empty/],
  [{ token: `${TOKEN}\n` }, /input `token`: holds a space, a line break/],
  [{ apiUrl: 'api.github.com' }, /GITHUB_API_URL: is not the address/],
  [{ apiUrl: `https://me:${TOKEN}@ghe.example` }, /GITHUB_API_URL: .*without user name/],
])('refuses %#', async (wrong, message) => {
  const given = { token: TOKEN, apiUrl: 'https://api.github.com', owner: 'o', repo: 'r', ...wrong };
  const error = await failureOf(connect(given));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error.message).toMatch(message);
});
