import { afterEach, describe, expect, test } from '@jest/globals';
import { UnreadableError } from '../../../core/errors.ts';
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

const LOG = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs';
const stream = { answer: 'stream' } as const;

async function readAll(pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const piece of pieces) bytes += piece.length;
  return bytes;
}

describe('a log that is read as it comes', () => {
  test('from the storage that GitHub sends to, without the token, and never as a whole', async () => {
    const line = Buffer.alloc(1 << 16, 'x');
    const storage = await serving((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      for (let nth = 0; nth < 64; nth += 1) response.write(line);
      response.end();
    });
    const server = await serving((_request, response) => response.writeHead(302, { location: `${storage.url}/signed` }).end());
    const github = await clientOf(server);
    const { data, status } = await github.request<AsyncIterable<Uint8Array>>(LOG, { job_id: 7 }, stream);
    expect([status, await readAll(data)]).toEqual([200, 64 << 16]);
    expect(server.received[0]?.headers.authorization).toBeDefined();
    expect(storage.received[0]?.headers.authorization).toBeUndefined();
  });

  test('is asked for again as long as nothing came', async () => {
    const server = await serving((_request, response, nth) => (nth === 1 ? json(response, 502, {}) : response.end('whole')));
    const { data } = await (await clientOf(server)).request<AsyncIterable<Uint8Array>>(LOG, { job_id: 7 }, stream);
    expect(await readAll(data)).toBe(5);
  });

  test.each<[string, Handler, RegExp]>([
    [
      'breaks off',
      (_request, response) => void response.writeHead(200, { 'content-length': '500' }).write('half', () => response.destroy()),
      /broke off/,
    ],
    ['falls silent', (_request, response) => void response.writeHead(200).write('half'), /nothing came for 200 ms/],
  ])('that %s is unreadable, not a short log', async (_, handler, message) => {
    const server = await serving(handler);
    const { data } = await (await clientOf(server, { timeoutMs: 200 })).request<AsyncIterable<Uint8Array>>(LOG, { job_id: 7 }, stream);
    const failure = await readAll(data).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnreadableError);
    expect(String(failure)).toMatch(message);
  });

  test('takes longer than one silence may last, where something comes all the while', async () => {
    const server = await serving((_request, response) => {
      response.writeHead(200);
      let left = 6;
      const drip = setInterval(() => {
        response.write('x');
        left -= 1;
        if (left === 0) {
          clearInterval(drip);
          response.end();
        }
      }, 100);
    });
    const { data } = await (await clientOf(server, { timeoutMs: 400 })).request<AsyncIterable<Uint8Array>>(LOG, { job_id: 7 }, stream);
    expect(await readAll(data)).toBe(6);
  });

  test('that nobody reads to its end is cut', async () => {
    let isClosed = (): void => undefined;
    const closed = new Promise<void>((resolve) => {
      isClosed = resolve;
    });
    const server = await serving((_request, response) => {
      response.on('close', () => isClosed());
      response.writeHead(200).write('first');
    });
    const { data } = await (await clientOf(server)).request<AsyncIterable<Uint8Array>>(LOG, { job_id: 7 }, stream);
    for await (const piece of data) if (piece.length > 0) break;
    await closed;
  });
});
