import { createServer, request as forward, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import type { ProbeSettings } from '../../../core/probe/model.ts';
import { PLAIN_TLS } from '../../../core/probe/tls.ts';
import { certificates } from './support/certificates.ts';
import { answerOf, probe, said } from './support/http-probe.ts';
import * as servers from './support/servers.ts';

interface Asked {
  line: string;
  headers: IncomingHttpHeaders;
}

/** A proxy that forwards and tunnels to 127.0.0.1, whatever the name; it wants `Basic me:word` if `guarded`. */
async function startProxy({ guarded = false, tunnel = 200 }: { guarded?: boolean; tunnel?: number | 'hang' } = {}) {
  const asked: Asked[] = [];
  const admits = (headers: IncomingHttpHeaders) =>
    !guarded || headers['proxy-authorization'] === `Basic ${Buffer.from('me:word').toString('base64')}`;
  const server = createServer((request, response) => {
    asked.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    if (!admits(request.headers)) return void response.writeHead(407).end();
    const url = new URL(request.url ?? '');
    // A proxy does not hand on what was meant for itself.
    const { 'proxy-authorization': _own, ...headers } = request.headers;
    request.pipe(
      forward({ host: '127.0.0.1', port: url.port, path: url.pathname, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  server.on('connect', (request, socket) => {
    socket.on('error', () => undefined);
    asked.push({ line: `CONNECT ${request.url}`, headers: request.headers });
    if (tunnel === 'hang') return;
    if (!admits(request.headers)) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    if (tunnel !== 200) return void socket.end(`HTTP/1.1 ${tunnel} No\r\n\r\n`);
    const onward = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.stoppedAtEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  const authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, authority };
}

const using = (authority: string, credentials = ''): { environment: ProbeSettings['environment'] } => ({
  environment: { HTTP_PROXY: `http://${credentials}${authority}`, HTTPS_PROXY: `http://${credentials}${authority}` },
});

async function targets() {
  const { ca, servers: made } = await certificates();
  const headers: IncomingHttpHeaders[] = [];
  const serve: Parameters<typeof servers.startHttp>[0] = (request, response) => {
    headers.push(request.headers);
    response.end('here');
  };
  return {
    http: await servers.startHttp(serve),
    https: await servers.startHttp(serve, { tls: made.good }),
    tls: { ...PLAIN_TLS, ca },
    headers,
  };
}

describe('a proxy', () => {
  test('is asked in the open for http, and never resolves the name here', async () => {
    const { http } = await targets();
    const { asked, authority } = await startProxy();
    const answer = await answerOf({ url: `http://unknown.example.test:${http.port}/a?b=1` }, using(authority));
    expect(said({ answered: true, ...answer })).toBe('200 here');
    expect(asked.map(({ line }) => line)).toEqual([`GET http://unknown.example.test:${http.port}/a?b=1`]);
    expect(answer.phases).toMatchObject({ dns: null, connect: null, tls: null });
    expect(answer.address).toBeNull();
  });

  test('is asked for a tunnel for https, in which the certificate is checked', async () => {
    const { https, tls } = await targets();
    const { asked, authority } = await startProxy();
    const answer = await answerOf({ url: `https://api.example.test:${https.port}/`, tls }, using(authority));
    expect(answer).toMatchObject({ status: 200, phases: { dns: null, connect: null, tls: expect.any(Number) } });
    expect(answer.certificate?.subject).toBe('CN=api.example.test');
    expect(asked.map(({ line }) => line)).toEqual([`CONNECT api.example.test:${https.port}`]);
    expect(said(await probe({ url: `https://unknown.example.test:${https.port}/`, tls }, using(authority)))).toBe('tls_hostname in tls');
  });

  test('over TLS', async () => {
    const { https, tls } = await targets();
    const { authority } = await startProxy();
    const { servers: made } = await certificates();
    const wrapped = await servers.startTls(made.good, (socket) => {
      const [host, port] = authority.split(':');
      socket.pipe(connect(Number(port), host)).pipe(socket);
    });
    // Nobody trusts the tests' authority here, which is the proxy's fault and not the target's.
    const environment = { https_proxy: `https://${wrapped.authority}` };
    const facts = await probe({ url: `https://api.example.test:${https.port}/`, tls }, { environment });
    expect(said(facts)).toBe('proxy in proxy');
  });

  test('gets its credentials, and no origin sees them', async () => {
    const { http, https, tls, headers } = await targets();
    const { asked, authority } = await startProxy({ guarded: true });
    for (const url of [`http://api.example.test:${http.port}/`, `https://api.example.test:${https.port}/`]) {
      expect(
        said(
          await probe(
            {
              url,
              tls,
              headers: [
                ['Proxy-Authorization', 'own'],
                ['X-Own', 'yes'],
              ],
            },
            using(authority, 'me:word@'),
          ),
        ),
      ).toBe('200 here');
    }
    expect(asked).toHaveLength(2);
    expect(headers.map((one) => [one['x-own'], one['proxy-authorization']])).toEqual([
      ['yes', undefined],
      ['yes', undefined],
    ]);
  });

  test.each<[string, Parameters<typeof startProxy>[0], string]>([
    ['wants credentials that it does not get', { guarded: true }, ''],
    ['refuses the credentials', { guarded: true }, 'me:other@'],
  ])('%s', async (_what, options, credentials) => {
    const { http, https, tls } = await targets();
    const { authority } = await startProxy(options);
    for (const url of [`http://api.example.test:${http.port}/`, `https://api.example.test:${https.port}/`]) {
      const facts = await probe({ url, tls }, using(authority, credentials));
      expect(said(facts)).toMatch(/^proxy in /);
      expect(JSON.stringify(facts)).not.toContain('other');
    }
    expect([http.connections(), https.connections()]).toEqual([0, 0]);
  });

  test.each<[string, () => Promise<string>, string]>([
    ['cannot be reached', async () => `127.0.0.1:${await servers.closedPort()}`, ''],
    ['is no proxy', async () => (await servers.startRaw('220 mail\r\n')).authority, ''],
    ['hangs up', async () => (await servers.startRaw('')).authority, ''],
    ['resets', async () => (await servers.startRaw('', 'reset')).authority, ''],
    ['does not answer', async () => (await servers.startSilent()).authority, ''],
    ['does not connect', async () => (await startProxy({ tunnel: 502 })).authority, ''],
    ['hangs', async () => (await startProxy({ tunnel: 'hang' })).authority, ''],
    ['has a name that does not exist', async () => 'none.example.test:3128', ''],
  ])('%s', async (_what, start) => {
    const { https, tls } = await targets();
    const facts = await probe({ url: `https://api.example.test:${https.port}/`, tls }, { ...using(await start()), timeoutMs: 500 });
    expect(said(facts)).toBe('proxy in proxy');
    expect(https.connections()).toBe(0);
  });

  test('that hangs up on a request in the open says nothing about the target', async () => {
    const { authority } = await servers.startRaw('');
    expect(said(await probe({ url: 'http://api.example.test/' }, using(authority)))).toBe('proxy in proxy');
  });

  test('is not asked for addresses that are never probed', async () => {
    const { asked, authority } = await startProxy();
    for (const url of ['http://169.254.169.254/', 'https://[fe80::1]/'])
      expect(said(await probe({ url }, using(authority)))).toBe('blocked_target in dns');
    expect(asked).toEqual([]);
  });

  test('is chosen anew for each hop', async () => {
    const { http } = await targets();
    const { asked, authority } = await startProxy();
    const first = await servers.startHttp((_, response) =>
      response.writeHead(302, { location: `http://elsewhere.test:${http.port}/` }).end(),
    );
    const environment = { ...using(authority).environment, no_proxy: 'api.example.test' };
    const facts = await probe({ url: `http://api.example.test:${first.port}/`, follow: 'any' }, { environment });
    expect(said(facts)).toBe('200 here');
    expect(asked.map(({ line }) => line)).toEqual([`GET http://elsewhere.test:${http.port}/`]);
  });
});
