import type { Socket } from 'node:net';
import * as zlib from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HttpCheck } from '../../../core/probe/model.ts';
import { type ProbeOptions, probe, said } from './support/http-probe.ts';
import * as servers from './support/servers.ts';

type Wish = Partial<HttpCheck>;
type Start = () => Promise<{ authority: string }>;

const OK = 'HTTP/1.1 200 OK\r\n';
const raw = (answer: string | Uint8Array, after?: 'close' | 'stay' | 'reset') => () => servers.startRaw(answer, after);
const encoded = (coding: string, body: Uint8Array) =>
  raw(Buffer.concat([Buffer.from(`${OK}content-encoding: ${coding}\r\ncontent-length: ${body.length}\r\n\r\n`), body]));
/** Resets some time after `answer`: a reset that comes together with bytes looks like an end to Node 20. */
const resetAfter = (answer: string) => () =>
  servers.startTcp((socket: Socket) => {
    socket.once('data', () => socket.write(answer, () => setTimeout(() => socket.resetAndDestroy(), 50)));
  });
/** Writes `chunk` for ever, as fast as it is taken, after `head`. */
const flood = (head: string, chunk: Uint8Array) => () =>
  servers.startTcp((socket: Socket) => {
    const pour = () => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', pour).once('data', () => {
      socket.write(head);
      pour();
    });
  });

const HAS_ZSTD = 'createZstdDecompress' in zlib;
/** A frame (RFC 8878, 3.1) with one block, which is not compressed. */
const zstd = (header: readonly number[], content: string) =>
  Buffer.from([0x28, 0xb5, 0x2f, 0xfd, ...header, (content.length << 3) | 1, 0, 0, ...Buffer.from(content)]);

const MEBIBYTE = 1024 * 1024;
const text = Buffer.from('all is well '.repeat(100));

// What comes back, whatever the server does. A row that waits for the deadline has a short one; the others would take 10 s if they hung.
const ROWS: [string, Start, string, (Wish & ProbeOptions)?][] = [
  // Connecting.
  ['a closed port', async () => ({ authority: `127.0.0.1:${await servers.closedPort()}` }), 'connect_refused in connect'],
  ['no answer to SYN', () => servers.startUnanswering(), 'connect_timeout in connect', { timeoutMs: 300 }],
  // The head.
  ['silence', () => servers.startSilent(), 'ttfb_timeout in ttfb', { timeoutMs: 200 }],
  ['a head that drips', () => servers.startDripping(`${OK}x-drip: `, 'a', 20), 'ttfb_timeout in ttfb', { timeoutMs: 200 }],
  ['closed without a word', raw(''), 'connect_reset in ttfb'],
  ['reset without a word', raw('', 'reset'), 'connect_reset in ttfb'],
  ['closed in the head', raw(`${OK}x-a: `), 'malformed_http in ttfb'],
  ['reset in the head', resetAfter(`${OK}x-a: `), 'connect_reset in ttfb'],
  ['another protocol', raw('220 mail.example.test ESMTP\r\n', 'stay'), 'malformed_http in ttfb'],
  ['a head without colon', raw(`${OK}what is this\r\n\r\n`), 'malformed_http in ttfb'],
  ['a status that is no number', raw('HTTP/1.1 abc OK\r\n\r\n'), 'malformed_http in ttfb'],
  ['HTTP/2 in words', raw('HTTP/2.0 200 OK\r\n\r\n'), 'malformed_http in ttfb'],
  ['an endless head', flood(`${OK}x-a: `, Buffer.alloc(4096, 'a')), 'malformed_http in ttfb'],
  ['a head of 40 KiB', raw(`${OK}x-a: ${'a'.repeat(40_000)}\r\ncontent-length: 2\r\n\r\nok`), '200 ok'],
  ['two lengths', raw(`${OK}content-length: 2\r\ncontent-length: 3\r\n\r\nabc`), 'malformed_http in ttfb'],
  // The body.
  [
    'a body that drips',
    () => servers.startDripping(`${OK}content-length: 999\r\n\r\n`, 'a', 20),
    'body_timeout in body',
    { timeoutMs: 200 },
  ],
  ['a body that stops', raw(`${OK}content-length: 9\r\n\r\nabc`, 'stay'), 'body_timeout in body', { timeoutMs: 200 }],
  ['a body that is too short', raw(`${OK}content-length: 9\r\n\r\nabc`), 'truncated_body in body'],
  ['a body that is reset', resetAfter(`${OK}content-length: 9\r\n\r\nabc`), 'connect_reset in body'],
  ['chunks without an end', raw(`${OK}transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n`), 'truncated_body in body'],
  ['a chunk of no length', raw(`${OK}transfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n`), 'malformed_http in body'],
  ['more than the length says', raw(`${OK}content-length: 2\r\n\r\nokay`), '200 ok'],
  ['a body until the end', raw(`${OK}\r\nall of it`), '200 all of it'],
  ['HTTP/1.0', raw('HTTP/1.0 200 OK\r\n\r\nold'), '200 old'],
  [
    '100 first',
    raw(`HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${OK}content-length: 2\r\n\r\nok`),
    '200 ok',
  ],
  ['an endless body', flood(`${OK}\r\n`, Buffer.alloc(65_536)), 'body_too_large in body'],
  ['a body of the limit', raw(`${OK}content-length: 4\r\n\r\nfour`), '200 four', { bodyLimit: 4 }],
  ['a byte over the limit', raw(`${OK}content-length: 5\r\n\r\nfives`), 'body_too_large in body', { bodyLimit: 4 }],
  ['an empty body, said to be gzip', raw(`${OK}content-encoding: gzip\r\ncontent-length: 0\r\n\r\n`, 'stay'), '200'],
  // Encodings.
  ['gzip', encoded('gzip', zlib.gzipSync(text)), `200 ${text.toString().trim()}`],
  ['x-gzip, in capitals', encoded('X-GZIP', zlib.gzipSync(text)), `200 ${text.toString().trim()}`],
  ['deflate', encoded('deflate', zlib.deflateSync(text)), `200 ${text.toString().trim()}`],
  ['bare deflate', encoded('deflate', zlib.deflateRawSync(text)), `200 ${text.toString().trim()}`],
  ['br', encoded('br', zlib.brotliCompressSync(text)), `200 ${text.toString().trim()}`],
  ['br on gzip', encoded('gzip, br', zlib.brotliCompressSync(zlib.gzipSync(text))), `200 ${text.toString().trim()}`],
  ['gzip on br', encoded('br, gzip', zlib.gzipSync(zlib.brotliCompressSync(text))), `200 ${text.toString().trim()}`],
  ['rot13 under br', encoded('rot13, br', zlib.brotliCompressSync(text)), 'decode_error in body'],
  ['an empty gzip', encoded('gzip', Buffer.alloc(0)), '200'],
  ['an empty br', encoded('br', Buffer.alloc(0)), '200'],
  ['half a br', encoded('br', zlib.brotliCompressSync(text).subarray(0, -3)), 'decode_error in body'],
  ['identity', encoded('identity', Buffer.from('plain')), '200 plain'],
  ['what is no gzip', encoded('gzip', Buffer.from('plain')), 'decode_error in body'],
  ['what is no br', encoded('br', Buffer.from('plain text')), 'decode_error in body'],
  ['half a gzip', encoded('gzip', zlib.gzipSync(text).subarray(0, 30)), 'decode_error in body'],
  ['an unknown encoding', encoded('rot13', Buffer.from('cynva')), 'decode_error in body'],
  [
    'four encodings',
    encoded(
      'gzip, gzip, gzip, gzip',
      [1, 2, 3, 4].reduce<Buffer>((body) => zlib.gzipSync(body), text),
    ),
    'decode_error in body',
  ],
  [
    'gzip that is too short',
    raw(Buffer.concat([Buffer.from(`${OK}content-encoding: gzip\r\ncontent-length: 999\r\n\r\n`), zlib.gzipSync(text)])),
    'truncated_body in body',
  ],
  ['a gzip bomb', encoded('gzip', zlib.gzipSync(Buffer.alloc(64 * MEBIBYTE))), 'body_too_large in body'],
  ['a bomb in a bomb', encoded('gzip, gzip', zlib.gzipSync(zlib.gzipSync(Buffer.alloc(64 * MEBIBYTE)))), 'body_too_large in body'],
  ['a br bomb', encoded('br', zlib.brotliCompressSync(Buffer.alloc(64 * MEBIBYTE))), 'body_too_large in body'],
  ['zstd, where Node has it', encoded('zstd', zstd([0x20, 5], 'hello')), HAS_ZSTD ? '200 hello' : 'decode_error in body'],
  ['zstd with a window of 1 GiB', encoded('zstd', zstd([0x00, 0xa0], 'hello')), 'decode_error in body'],
  ['limit after decoding', encoded('gzip', zlib.gzipSync(text)), 'body_too_large in body', { bodyLimit: text.length - 1 }],
  ['br over the limit before it is decoded', flood(`${OK}content-encoding: br\r\n\r\n`, Buffer.alloc(65_536)), 'body_too_large in body'],
  ['at the limit after decoding', encoded('gzip', zlib.gzipSync(Buffer.from('four'))), '200 four', { bodyLimit: 4 }],
  ['br at the limit after decoding', encoded('br', zlib.brotliCompressSync(Buffer.from('four'))), '200 four', { bodyLimit: 4 }],
  [
    'br over the limit after decoding',
    encoded('br', zlib.brotliCompressSync(Buffer.from('fives'))),
    'body_too_large in body',
    { bodyLimit: 4 },
  ],
];

// Nothing is waited for, whatever the head says: the connection stays open.
const BODILESS: typeof ROWS = [
  ['HEAD', raw(`${OK}content-length: 999\r\ncontent-encoding: gzip\r\n\r\n`, 'stay'), '200', { method: 'HEAD' }],
  ['204', raw('HTTP/1.1 204 No Content\r\n\r\n', 'stay'), '204'],
  ['304', raw('HTTP/1.1 304 Not Modified\r\ncontent-length: 999\r\n\r\n', 'stay'), '304'],
  ['101 unasked', raw('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n', 'stay'), '101'],
];

describe('whatever the server does', () => {
  test.each(ROWS)('%s', async (_what, start, expected, { timeoutMs = 10_000, ...wish } = {}) => {
    const { authority } = await start();
    const facts = await probe({ url: `http://${authority}/`, ...wish }, { timeoutMs });
    expect(said(facts)).toBe(expected);
    // A phase that was reached was timed, and the parts are no more than the whole.
    const { ttfb, body, ...others } = facts.phases;
    const sum = [...Object.values(others), ttfb, body].reduce<number>((all, ms) => all + (ms ?? 0), 0);
    expect(sum).toBeLessThanOrEqual(facts.totalMs + 0.001);
    expect(ttfb === null).toBe(!facts.answered && facts.failure.phase === 'connect');
  });

  test.each(BODILESS)('no body: %s', async (_what, start, expected, wish = {}) => {
    const { authority } = await start();
    const facts = await probe({ url: `http://${authority}/`, ...wish });
    expect(said(facts)).toBe(expected);
    expect(facts.phases.body).toBeNull();
  });

  test('a reset as soon as the connection is there, whichever is noticed first', async () => {
    const { authority } = await servers.startResetting();
    expect(said(await probe({ url: `http://${authority}/` }))).toMatch(/^connect_reset in (connect|ttfb)$/);
  });

  test('the time of the run ends an attempt in any phase, and before it begins', async () => {
    const run = new AbortController();
    const server = await servers.startTcp((socket) => socket.once('data', () => run.abort()));
    expect(said(await probe({ url: `http://${server.authority}/` }, { signal: run.signal }))).toBe('deadline in ttfb');
    expect(said(await probe({ url: `http://${server.authority}/` }, { signal: run.signal }))).toBe('deadline in dns');
    expect(said(await probe({ url: 'http://silent.example.test/' }, { timeoutMs: 100 }))).toBe('dns_timeout in dns');
  });

  // Pieces of HTTP in any order, cut anywhere: an attempt always ends, in a word of the closed list, and never by an exception.
  test('any answer at all', async () => {
    const pieces = fc.constantFrom(
      'HTTP/1.1 200 OK\r\n',
      'HTTP/1.0 404 \r\n',
      'HTTP/1.1 100 Continue\r\n\r\n',
      'HTTP/1.1 302 Found\r\nlocation: /\r\n',
      'location: http://[\r\n',
      'content-length: 5\r\n',
      'transfer-encoding: chunked\r\n',
      'content-encoding: gzip\r\n',
      'content-encoding: br, deflate\r\n',
      'set-cookie: ;=;a=b\r\n',
      'upgrade: x\r\nconnection: upgrade\r\n',
      '\r\n',
      '5\r\nhello\r\n',
      '0\r\n\r\n',
      'hello',
      ':',
    );
    let bytes: Uint8Array[] = [];
    const { authority } = await servers.startTcp((socket) => {
      socket.once('data', () => {
        for (const part of bytes) socket.write(part);
        socket.end();
      });
    });
    const parts = fc.array(fc.oneof({ weight: 6, arbitrary: pieces.map((piece) => Buffer.from(piece)) }, fc.uint8Array({ maxLength: 8 })), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(parts, async (written) => {
        bytes = written;
        const facts = await probe({ url: `http://${authority}/`, follow: 'any' });
        expect(said(facts)).toMatch(
          /^([1-9]\d\d( |$)|(connect_reset|malformed_http|too_many_redirects) in ttfb|(truncated_body|malformed_http|decode_error) in body)/,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('nothing is left open', async () => {
    const gone = new Promise((resolve) => {
      servers
        .startTcp((socket) => {
          socket.once('close', resolve);
          socket.once('data', () => socket.write(`${OK}content-length: 999\r\n\r\nabc`));
        })
        .then(({ authority }) => probe({ url: `http://${authority}/`, bodyLimit: 2 }));
    });
    await gone;
  });
});
