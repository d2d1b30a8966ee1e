import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { HttpFile, TargetFile } from '../../../core/probe/config/health-file.ts';
import { degraded, down, type Props, type SelftestCase, SHORT, up } from './case.ts';
import { OTHER_HOST } from './identities.ts';

const OK = 'HTTP/1.1 200 OK\r\n';
const SOUND = JSON.stringify({ status: 'ok', checks: { database: 'ok' } });
const MEBIBYTE = 1024 * 1024;

type Extra = Omit<TargetFile, 'name' | 'http'> & { http?: Partial<HttpFile> };
type Start = (props: Props) => Promise<number>;

/** A case at `http://127.0.0.1:PORT/`. */
function at(name: string, expected: SelftestCase['expected'], start: Start, { http = {}, ...target }: Extra = {}): SelftestCase {
  return {
    name,
    expected,
    play: async (props) => ({ ...target, http: { url: `http://127.0.0.1:${await start(props)}/`, ...http } }),
  };
}

const raw =
  (bytes: string | Uint8Array, then?: 'close' | 'stay' | 'reset'): Start =>
  ({ stage }) =>
    stage.raw(bytes, then);
const web =
  (serve: RequestListener): Start =>
  ({ stage }) =>
    stage.http(serve);
const answer = (status: number, body: string, headers: { [name: string]: string } = {}): Start =>
  web((_request, response) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body));
const encoded = (coding: string, body: () => Uint8Array): Start =>
  web((_request, response) => response.writeHead(200, { 'content-encoding': coding }).end(body()));
const redirect = (to: (own: string) => string): Start =>
  web((request, response) => response.writeHead(302, { location: to(request.headers.host ?? '') }).end());
const late =
  (ms: number, status = 200): Start =>
  ({ stage }) =>
    stage.http((_request, response) => void setTimeout(() => response.writeHead(status).end(), ms));

/** Writes `byte` for ever, now and then, once something was asked. */
const drip =
  (head: string): Start =>
  ({ stage }) =>
    stage.tcp((socket) => {
      socket.once('data', () => {
        socket.write(head);
        const timer = setInterval(() => socket.write('a'), 50);
        socket.once('close', () => clearInterval(timer));
      });
    });

/** Writes for ever, as fast as it is taken. */
const flood =
  (head: string): Start =>
  ({ stage }) =>
    stage.tcp((socket) => {
      const chunk = Buffer.alloc(65_536, 'a');
      const pour = () => {
        while (!socket.destroyed && socket.write(chunk));
      };
      socket.on('drain', pour).once('data', () => {
        socket.write(head);
        pour();
      });
    });

/** The first connection is closed without a word, the others are answered. */
const secondTry: Start = ({ stage }) => {
  let connections = 0;
  return stage.tcp((socket: Socket) => {
    connections += 1;
    if (connections === 1) socket.destroy();
    else socket.once('data', () => socket.end(`${OK}content-length: 2\r\n\r\nok`));
  });
};

/** Over HTTP without TLS: connection, head, body, redirects, and what the answer says. */
export const HTTP_CASES: readonly SelftestCase[] = [
  at('control: sound answer', up, answer(200, SOUND, { 'x-version': 'v2' }), {
    expect: ['status == 200', 'body.status == "ok"', 'body.checks.database == "ok"', 'header["x-version"] == artifact', 'time.total < 5s'],
  }),
  at(
    'control: compressed answer',
    up,
    encoded('gzip', () => gzipSync(SOUND)),
    { expect: ['body.status == "ok"'] },
  ),
  at('control: answer in chunks', up, raw(`${OK}transfer-encoding: chunked\r\n\r\n6\r\nall ok\r\n0\r\n\r\n`), {
    expect: ['body contains "ok"'],
  }),
  at(
    'control: redirect on the same host',
    up,
    web((request, response) =>
      request.url === '/here' ? response.end(SOUND) : response.writeHead(302, { location: '/here' }).end('elsewhere'),
    ),
    { expect: ['body.status == "ok"'] },
  ),
  at('control: right on the second try', { ...up, flaky: true }, secondTry, { retries: 1 }),

  at('connection refused', down('connect_refused'), ({ stage }) => stage.closedPort()),
  at('reset before the answer', down('connect_reset'), ({ stage }) => stage.tcp((socket) => socket.resetAndDestroy())),
  at('closed before the answer', down('connect_reset'), raw('')),
  at('reset in the head', down('connect_reset', 'malformed_http'), raw(`${OK}x-a: `, 'reset')),
  at('reset in the body', down('connect_reset', 'truncated_body'), raw(`${OK}content-length: 99\r\n\r\nabc`, 'reset')),
  at('silent server', down('ttfb_timeout', 'deadline'), ({ stage }) => stage.tcp((socket) => socket.resume()), { timeout: SHORT }),
  at('head that drips', down('ttfb_timeout', 'deadline'), drip(`${OK}x-drip: `), { timeout: SHORT }),
  at('body that drips', down('body_timeout', 'deadline'), drip(`${OK}content-length: 9999\r\n\r\n`), { timeout: SHORT }),
  at('body that stops', down('body_timeout', 'deadline'), raw(`${OK}content-length: 99\r\n\r\nabc`, 'stay'), { timeout: SHORT }),
  at('endless head', down('malformed_http'), flood(`${OK}x-a: `)),
  at('endless body', down('body_too_large'), flood(`${OK}\r\n`)),
  at(
    'gzip bomb',
    down('body_too_large'),
    encoded('gzip', () => gzipSync(Buffer.alloc(16 * MEBIBYTE), { level: 1 })),
  ),
  at('truncated body', down('truncated_body'), raw(`${OK}content-length: 99\r\n\r\nabc`)),
  at('chunks without an end', down('truncated_body'), raw(`${OK}transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n`)),
  at('not HTTP', down('malformed_http'), raw('220 mail.selftest.test ESMTP\r\n', 'stay')),
  at('broken head', down('malformed_http'), raw(`${OK}no colon here\r\n\r\n`)),
  at(
    'wrong encoding',
    down('decode_error'),
    encoded('gzip', () => Buffer.from(SOUND)),
  ),

  at(
    'redirect loop',
    down('too_many_redirects'),
    redirect((own) => `http://${own}/`),
  ),
  at(
    'redirects without an end',
    down('too_many_redirects'),
    web((request, response) => response.writeHead(302, { location: `${request.url}x` }).end()),
  ),
  // Nobody is asked even by a prober that follows it: the port is one of ours.
  at(
    'redirect to the metadata address',
    down('blocked_target'),
    redirect((own) => `http://${own.replace(/^[\d.]+/, '169.254.169.254')}/latest/meta-data/`),
    { http: { follow: 'any' }, timeout: SHORT },
  ),
  at(
    'redirect to a file',
    down('redirect_blocked'),
    redirect(() => `${'file:'}///etc/hostname`),
    { http: { follow: 'any' } },
  ),
  at(
    'redirect to another host',
    down('redirect_blocked'),
    redirect((own) => `http://${own.replace(/^[\d.]+/, OTHER_HOST)}/`),
  ),

  at('status 500', down('status'), answer(500, SOUND)),
  at('status 404', down('status'), answer(404, SOUND)),
  at('wrong text', down('body'), answer(200, 'maintenance'), { expect: ['body contains "ok"'] }),
  at('wrong JSON', down('json'), answer(200, '{"status":"failing"}'), { expect: ['body.status == "ok"'] }),
  at('missing path in the JSON', down('json'), answer(200, SOUND), { expect: ['body.errors < 5'] }),
  at('no JSON', down('json'), answer(200, '<html>ok</html>'), { expect: ['body.status == "ok"'] }),
  at('missing header', down('header'), answer(200, SOUND), { expect: ['has(header["x-version"])'] }),
  at('wrong version', down('version'), answer(200, SOUND, { 'x-version': 'v1' }), { expect: ['header["x-version"] == artifact'] }),
  at('slow', degraded('slow'), late(300), { degraded_over: '100ms' }),
  at('slow and wrong', down('status'), late(300, 500), { degraded_over: '100ms' }),
];

/** What `artifact` is in the expressions above. */
export const ARTIFACT = 'v2';
