import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { sender } from '../../../../actions/health-probe/notify/send.ts';
import { type Server, serve } from '../../../core/github/server.ts';
import { certificates } from '../../../core/probe/support/certificates.ts';
import { startHttp } from '../../../core/probe/support/servers.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function origin(text: string): Promise<Server> {
  const server = await serve((_request, response) => response.end(text));
  open.push(server.close);
  return server;
}

/** A proxy that notes what it is asked for; `tunnel` false refuses to connect. */
async function proxy(tunnel: boolean) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`);
    response.end('by proxy');
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.on('error', () => undefined);
    if (!tunnel) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const target = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    socket.on('close', () => target.destroy());
    target.on('close', () => socket.destroy());
    target.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { asked, url: `http://user:word@127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const post = { method: 'POST', body: 'ü', timeoutMs: 5_000 } as const;

test('method, headers, body and credentials arrive; a long answer is cut', async () => {
  const server = await origin('x'.repeat(1_000_000));
  const url = new URL(server.url.replace('://', '://me:p%40ss@'));
  const sent = await sender({})({ ...post, url, headers: { 'x-own': '1' } });
  expect([sent.status, sent.text.length, sent.cut]).toEqual([200, 4_096, true]);
  const [got] = server.received;
  expect([got?.method, got?.body, got?.headers['x-own'], got?.headers.authorization]).toEqual([
    'POST',
    'ü',
    '1',
    `Basic ${Buffer.from('me:p@ss').toString('base64')}`,
  ]);
});

test('an answer that never ends is over in time', async () => {
  const server = await serve((_request, response) => void response.writeHead(200).write('a'));
  open.push(server.close);
  await expect(sender({})({ ...post, url: new URL(server.url), timeoutMs: 200 })).rejects.toThrow('no answer within 0.2 s');
});

test('what the environment names as proxy is asked, with its credentials, and NO_PROXY is kept to', async () => {
  const [server, { asked, url }] = await Promise.all([origin('direct'), proxy(true)]);
  const through = await sender({ http_proxy: url })({ ...post, url: new URL(`${server.url}/a?b=1`) });
  expect([through.text, asked]).toEqual(['by proxy', [`POST ${server.url}/a?b=1 Basic ${Buffer.from('user:word').toString('base64')}`]]);
  const direct = await sender({ http_proxy: url, no_proxy: '127.0.0.1' })({ ...post, url: new URL(server.url) });
  expect(direct.text).toBe('direct');
});

test('through a proxy TLS is with the service itself, whose certificate is checked', async () => {
  const { servers } = await certificates();
  let reached = 0;
  const service = await startHttp(
    (_request, response) => {
      reached += 1;
      response.end();
    },
    { tls: servers['self-signed'] },
  );
  const { asked, url } = await proxy(true);
  const send = sender({ https_proxy: url })({ ...post, url: new URL(`https://${service.authority}/`) });
  await expect(send).rejects.toThrow(/SELF_SIGNED|UNABLE_TO_VERIFY/);
  expect([asked, reached]).toEqual([[`CONNECT ${service.authority}`], 0]);
});

test('a proxy that refuses is told as such', async () => {
  const { url } = await proxy(false);
  await expect(sender({ https_proxy: url })({ ...post, url: new URL('https://127.0.0.1:9/') })).rejects.toThrow('the proxy answered 407');
});
