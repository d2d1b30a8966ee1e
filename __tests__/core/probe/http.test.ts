import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { CookieJar } from '../../../core/probe/http-cookies.ts';
import type { HttpCheck } from '../../../core/probe/model.ts';
import { sameSite } from '../../../core/probe/site.ts';
import { answerOf, probe, said, textOf } from './support/http-probe.ts';
import * as servers from './support/servers.ts';

/** Answers with the request as it came: line, headers in their order, body. */
const mirror = (host?: string) =>
  servers.startHttp(
    (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => response.end(JSON.stringify(seen(request, chunks))));
    },
    host === undefined ? {} : { host },
  );

function seen({ method, url, rawHeaders }: IncomingMessage, chunks: readonly Buffer[]) {
  const lines = rawHeaders.flatMap((name, nth) => (nth % 2 === 0 ? [`${name}: ${rawHeaders[nth + 1]}`] : []));
  return { line: `${method} ${url}`, lines, body: Buffer.concat(chunks).toString() };
}

async function sent(wish: Partial<HttpCheck>, path = '/'): Promise<{ line: string; lines: string[]; body: string }> {
  const { authority } = await mirror();
  return JSON.parse(textOf(await answerOf({ url: `http://${authority}${path}`, ...wish })));
}

describe('what is asked', () => {
  test('path, query, Host and defaults', async () => {
    const { line, lines } = await sent({}, '/a%20b/ä?x=1&y=%20#fragment');
    expect(line).toBe('GET /a%20b/%C3%A4?x=1&y=%20');
    expect(lines).toEqual([
      expect.stringMatching(/^Host: 127\.0\.0\.1:\d+$/),
      expect.stringMatching(/^User-Agent: ops-actions\//),
      'Accept: */*',
      'Connection: close',
    ]);
  });

  test('headers as they are written, several of one name too, and none twice', async () => {
    const { lines } = await sent({
      headers: [
        ['X-A', '1'],
        ['x-a', '2'],
        ['accept', 'text/plain'],
        ['user-agent', 'me'],
        ['host', 'virtual.example.test'],
        ['content-length', '999'],
      ],
    });
    expect(lines).toEqual(['Host: virtual.example.test', 'X-A: 1', 'x-a: 2', 'accept: text/plain', 'user-agent: me', 'Connection: close']);
  });

  test.each<[string, string | null, string, string | undefined]>([
    ['POST', 'ä', 'ä', 'Content-Length: 2'],
    ['POST', null, '', 'Content-Length: 0'],
    ['GET', 'x', 'x', 'Content-Length: 1'],
    ['DELETE', null, '', undefined],
  ])('%s with body %s', async (method, body, expected, length) => {
    const got = await sent({ method, body });
    expect(got).toMatchObject({ body: expected, line: `${method} /` });
    expect(got.lines.find((line) => /^(content-length|transfer-encoding)/i.test(line))).toBe(length);
  });

  test('user and password of the URL, unless the check has its own', async () => {
    const { authority } = await mirror();
    const basic = `authorization: Basic ${Buffer.from('me:p@ß').toString('base64')}`;
    const url = `http://me:p%40%C3%9F@${authority}/`;
    const of = async (wish: Partial<HttpCheck>) => textOf(await answerOf({ url, ...wish })).toLowerCase();
    expect(await of({})).toContain(basic.toLowerCase());
    expect(await of({ headers: [['Authorization', 'own']] })).toContain('authorization: own');
    expect(await of({ headers: [['Authorization', 'own']] })).not.toContain('basic');
  });

  test('a header that cannot be sent is our trouble, and its value is not shown', async () => {
    const { authority } = await mirror();
    const facts = await probe({ url: `http://${authority}/`, headers: [['x-a', 'hidden\nvalue']] });
    expect(said(facts)).toBe('internal in ttfb');
    expect(JSON.stringify(facts)).not.toContain('hidden');
  });
});

describe('what is answered', () => {
  test('status, headers, body, version, address, phases', async () => {
    const { authority } = await servers.startHttp((_, response) => {
      response.writeHead(418, ['X-One', 'a', 'x-one', 'b', 'Content-Length', '2']).end('hi');
    });
    const answer = await answerOf({ url: `http://user:word@${authority}/path?query=1` });
    expect(answer).toMatchObject({
      status: 418,
      httpVersion: '1.1',
      address: '127.0.0.1',
      certificate: null,
      hops: [`http://${authority}/path`],
    });
    expect(answer.headers.slice(0, 3)).toEqual([
      ['X-One', 'a'],
      ['x-one', 'b'],
      ['Content-Length', '2'],
    ]);
    expect(answer.phases).toEqual({
      dns: null,
      connect: expect.any(Number),
      tls: null,
      ttfb: expect.any(Number),
      body: expect.any(Number),
    });
  });

  test('a look-up is a phase of its own', async () => {
    const { port } = await mirror();
    const { phases, address } = await answerOf({ url: `http://api.example.test:${port}/` });
    expect(phases.dns).toEqual(expect.any(Number));
    expect(address).toBe('127.0.0.1');
  });

  test.each<[string, HttpCheck['ip'], string]>([
    ['[::1]', 'any', '::1'],
    ['[0:0:0:0:0:0:0:1]', 6, '::1'],
    ['six.example.test', 'any', '::1'],
    ['[::1]', 4, 'dns_nxdomain in dns'],
    ['six.example.test', 4, 'dns_nxdomain in dns'],
    ['none.example.test', 'any', 'dns_nxdomain in dns'],
  ])('%s, IP %s', async (host, ip, expected) => {
    const { port } = await mirror('::1');
    const facts = await probe({ url: `http://${host}:${port}/`, ip });
    expect(facts.answered ? facts.address : said(facts)).toBe(expected);
  });

  test('localhost, whichever family listens', async () => {
    for (const host of ['127.0.0.1', '::1']) {
      const { port } = await mirror(host);
      expect(await answerOf({ url: `http://localhost:${port}/` })).toMatchObject({ address: host });
    }
  });

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://0xa9fea9fe/',
    'http://2852039166/',
    'http://[::ffff:169.254.169.254]/',
    'http://[fe80::1]/',
    'http://metadata.example.test/',
    'http://0.0.0.0/',
  ])('%s is never asked', async (url) => {
    expect(said(await probe({ url }))).toBe('blocked_target in dns');
  });

  test('a private address only where that is allowed', async () => {
    const server = await mirror();
    expect(said(await probe({ url: `http://${server.authority}/` }, { allowPrivate: false }))).toBe('blocked_target in dns');
    expect(server.connections()).toBe(0);
  });

  test('HTTP/2 without TLS, where it was asked for by name', async () => {
    const server = createServer((_, response) => response.end('two'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.stoppedAtEnd(async () => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await answerOf({ url, httpVersion: '2' })).toMatchObject({ httpVersion: '2', status: 200 });
    const old = await servers.startRaw('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n');
    expect(said(await probe({ url: `http://${old.authority}/`, httpVersion: '2' }))).toBe('malformed_http in ttfb');
    expect(await answerOf({ url: `http://${(await mirror()).authority}/`, httpVersion: 'any' })).toMatchObject({ httpVersion: '1.1' });
  });
});

test.each<[string, string, boolean]>([
  ['example.com', 'www.example.com', true],
  ['a.example.com', 'b.c.example.com', true],
  ['Example.com.', 'example.com', true],
  ['example.com', 'example.org', false],
  ['example.com', 'notexample.com', false],
  ['a.co.uk', 'b.co.uk', false],
  ['a.b.co.uk', 'b.co.uk', true],
  ['one.github.io', 'two.github.io', false],
  ['docs.one.github.io', 'one.github.io', true],
  ['127.0.0.1', '127.0.0.1', true],
  ['127.0.0.1', '10.0.0.1', false],
  ['1.0.0.1', '2.0.0.1', false],
  ['[::1]', '[::2]', false],
  ['localhost', 'localhost', true],
  ['com', 'example.com', false],
])('%s and %s are one site: %s', (one, other, expected) => {
  expect(sameSite(one, other)).toBe(expected);
  expect(sameSite(other, one)).toBe(expected);
});

describe('cookies', () => {
  const NOW = Date.parse('2026-11-20T00:00:00Z');
  // What is sent to http://a.test/x/y after http://a.test/x/set gave these.
  test.each<[string, readonly string[], string | null]>([
    ['one', ['a=1'], 'a=1'],
    ['several', ['a=1; Secure; HttpOnly', 'b=2; Path=/'], 'a=1; b=2'],
    ['the later one of a name', ['a=1', 'a=2'], 'a=2'],
    ['deleted by age', ['a=1', 'a=; Max-Age=0'], null],
    ['deleted by date', ['a=1', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'], null],
    ['age before date', ['a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT'], 'a=1'],
    ['another path', ['a=1; Path=/z', 'b=2; Path=/x/y', 'c=3; Path=/x/yy'], 'b=2'],
    ['no name', ['=1', 'x', ''], null],
    ['a value with signs', ['a="1=2"'], 'a="1=2"'],
  ])('%s', (_what, lines, expected) => {
    const jar = new CookieJar();
    jar.store(
      new URL('http://a.test/x/set'),
      lines.map((line) => ['Set-Cookie', line] as const),
      NOW,
    );
    expect(jar.headerFor(new URL('http://a.test/x/y'))).toBe(expected);
    for (const other of ['https://a.test/x/y', 'http://a.test:81/x/y', 'http://b.test/x/y'])
      expect(jar.headerFor(new URL(other))).toBeNull();
  });
});
