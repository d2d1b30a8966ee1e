import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { HttpCheck, TlsSettings } from '../../../core/probe/model.ts';
import { PLAIN_TLS } from '../../../core/probe/tls.ts';
import { type Certificates, certificates } from './support/certificates.ts';
import { probe, said } from './support/http-probe.ts';
import * as servers from './support/servers.ts';

let made: Certificates;
beforeAll(async () => {
  made = await certificates();
});

const trusting = (): TlsSettings => ({ ...PLAIN_TLS, ca: made.ca });
const start = (tls: { cert: string; key: string }) => servers.startHttp((_, response) => response.end(), { tls });
const https = (server: { port: number }) => `https://api.example.test:${server.port}/`;

describe('HTTP/2', () => {
  type Serve = (request: Http2ServerRequest, response: Http2ServerResponse, raw: Socket) => void;
  async function startHttp2(serve: Serve, allowHTTP1: boolean) {
    const raw: Socket[] = [];
    const server = createSecureServer({ ...made.servers.good, allowHTTP1 }, (request, response) => {
      const [socket] = raw;
      if (socket !== undefined) serve(request, response, socket);
    });
    server.on('connection', (socket: Socket) => raw.push(socket));
    server.on('sessionError', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.stoppedAtEnd(async () => void server.close());
    return { port: (server.address() as AddressInfo).port };
  }
  const echo = (request: Http2ServerRequest, response: Http2ServerResponse) => {
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    request
      .on('data', (chunk) => response.write(chunk))
      .on('end', () => response.end(` ${request.method} ${request.headers['x-token'] ?? ''}`));
  };

  // What HTTP/2 forbids is left out, and no reason not to ask.
  const OWN: HttpCheck['headers'] = [
    ['X-Token', 't'],
    ['Connection', 'close'],
    ['TE', 'gzip'],
  ];
  test.each<[string, HttpCheck['httpVersion'], boolean, string]>([
    ['any, where both are spoken', 'any', true, '2'],
    ['1.1, where both are spoken', '1.1', true, '1.1'],
    ['2, where both are spoken', '2', true, '2'],
    ['any, where only 2 is', 'any', false, '2'],
    ['1.1, where only 2 is', '1.1', false, 'tls_protocol in tls'],
  ])('%s', async (_what, httpVersion, allowHTTP1, expected) => {
    const server = await startHttp2(echo, allowHTTP1);
    const facts = await probe({
      url: https(server),
      httpVersion,
      tls: trusting(),
      method: 'POST',
      body: 'hi',
      headers: OWN,
    });
    expect(facts.answered && facts.kind === 'http' ? facts.httpVersion : said(facts)).toBe(expected);
    if (!facts.answered || facts.kind !== 'http') return;
    expect(said(facts)).toBe('200 hi POST t');
    expect(facts.headers.filter(([name]) => name === 'set-cookie')).toEqual([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]);
    expect(facts.headers.some(([name]) => name.startsWith(':'))).toBe(false);
  });

  test('2, where only 1.1 is', async () => {
    const server = await start(made.servers.good);
    expect(said(await probe({ url: https(server), httpVersion: '2', tls: trusting() }))).toBe('tls_protocol in tls');
    // A server without ALPN says nothing about it.
    const mute = await servers.startTls({ ...made.servers.good }, (socket) => socket.resume());
    expect(said(await probe({ url: https(mute), httpVersion: '2', tls: trusting() }))).toBe('tls_protocol in tls');
  });

  const session = (response: Http2ServerResponse) => response.stream.session;
  test.each<[string, Serve, string, { method?: string; timeoutMs?: number }?]>([
    ['HEAD', (_, response) => response.end(), '200', { method: 'HEAD' }],
    ['a stream refused', (_, response) => response.stream.close(7), 'connect_reset in ttfb'],
    ['a stream reset for a protocol error', (_, response) => response.stream.close(1), 'malformed_http in ttfb'],
    ['GOAWAY', (_, response) => session(response)?.goaway(0, 0) ?? session(response)?.destroy(), 'connect_reset in ttfb'],
    ['the session destroyed', (_, response) => session(response)?.destroy(), 'connect_reset in ttfb'],
    ['the socket closed', (_request, _response, raw) => raw.destroy(), 'connect_reset in ttfb'],
    ['the socket reset', (_request, _response, raw) => raw.resetAndDestroy(), 'connect_reset in ttfb'],
    ['no answer', () => undefined, 'ttfb_timeout in ttfb', { timeoutMs: 200 }],
    ['a body that stops', (_, response) => response.write('abc'), 'body_timeout in body', { timeoutMs: 200 }],
    ['a body that is cut', (_, response) => response.write('abc', () => response.stream.close(2)), 'truncated_body in body'],
    [
      'a socket closed in the body',
      (_, response, raw) => response.write('abc', () => setTimeout(() => raw.destroy(), 50)),
      'truncated_body in body',
    ],
    [
      'an endless body',
      (_, response) => void import('node:fs').then((fs) => fs.createReadStream('/dev/zero').pipe(response)),
      'body_too_large in body',
    ],
  ])('%s', async (_what, serve, expected, { method = 'GET', timeoutMs = 10_000 } = {}) => {
    const server = await startHttp2(serve, false);
    expect(said(await probe({ url: https(server), method, tls: trusting() }, { timeoutMs }))).toBe(expected);
  });

  test('what is no HTTP/2 behind its ALPN', async () => {
    const server = await servers.startTls({ ...made.servers.good, ALPNProtocols: ['h2'] }, (socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'));
    });
    expect(said(await probe({ url: https(server), tls: trusting() }))).toBe('malformed_http in ttfb');
  });
});
