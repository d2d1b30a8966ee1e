import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TlsOptions } from 'node:tls';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { HttpCheck, TlsSettings } from '../../../core/probe/model.ts';
import { PLAIN_TLS, secureContextFor } from '../../../core/probe/tls.ts';
import { type CertificateFault, type Certificates, certificates } from './support/certificates.ts';
import { answerOf, probe, said } from './support/http-probe.ts';
import * as servers from './support/servers.ts';

let made: Certificates;
beforeAll(async () => {
  made = await certificates();
});

const trusting = (wish: Partial<TlsSettings> = {}): TlsSettings => ({ ...PLAIN_TLS, ca: made.ca, ...wish });
const start = (tls: TlsOptions, host?: string) =>
  servers.startHttp((request, response) => response.end(`for ${request.headers.host ?? ''}`), {
    tls,
    ...(host === undefined ? {} : { host }),
  });
const https = (server: { port: number }, host = 'api.example.test') => `https://${host}:${server.port}/`;

// What each certificate is called, and whether its facts are known although it is not trusted: with one handshake, never a second look.
const FAULTS: [CertificateFault, string][] = [
  ['good', '200'],
  ['expired', 'tls_expired in tls'],
  ['not-yet-valid', 'tls_not_yet_valid in tls'],
  ['wrong-host', 'tls_hostname in tls'],
  ['self-signed', 'tls_self_signed in tls'],
  ['unknown-ca', 'tls_untrusted in tls'],
  ['missing-intermediate', 'tls_untrusted in tls'],
  ['intermediate-ends-first', '200'],
  ['intermediate-expired', 'tls_expired in tls'],
  ['ends-in-14-days', '200'],
  ['ends-in-3-days', '200'],
];

describe('certificates', () => {
  test.each(FAULTS)('%s', async (fault, expected) => {
    const { cert, key, leafExpiresAt, earliestExpiresAt } = made.servers[fault];
    const server = await start({ cert, key });
    const facts = await probe({ url: https(server), tls: trusting() });
    expect(said(facts).replace(/ for .*/, '')).toBe(expected);
    expect(facts.certificate).toMatchObject({ leafExpiresAt, earliestExpiresAt, protocol: 'TLSv1.3' });
    expect(server.connections()).toBe(1);
    // Unverified, every one of them is answered, with the same facts.
    const trustful = await answerOf({ url: https(server), tls: trusting({ verify: false }) });
    expect(trustful).toMatchObject({ status: 200, certificate: facts.certificate });
  });

  test('nothing is sent to a server that is not trusted', async () => {
    let asked = 0;
    const server = await servers.startHttp(() => (asked += 1), { tls: made.servers.expired });
    await probe({ url: https(server), tls: trusting() });
    expect(asked).toBe(0);
  });

  test('subject and issuer are those of the leaf', async () => {
    const { certificate } = await probe({ url: https(await start(made.servers.good)), tls: trusting() });
    expect(certificate).toMatchObject({ subject: 'CN=api.example.test', issuer: 'CN=Test Intermediate CA' });
  });

  test.each(['sent', 'unsent'] as const)('a root that ends first counts where it is %s', async (which) => {
    const { ca, [which]: identity } = made.shortRoot;
    const { certificate } = await answerOf({ url: https(await start(identity)), tls: trusting({ ca }) });
    expect(certificate?.earliestExpiresAt).toBe(identity.earliestExpiresAt);
    expect(identity.earliestExpiresAt === identity.leafExpiresAt).toBe(which === 'unsent');
  });

  test("without its own authority a check trusts Node's only", async () => {
    const server = await start(made.servers.good);
    expect(said(await probe({ url: https(server) }))).toBe('tls_untrusted in tls');
  });
});

describe('names', () => {
  test.each<[string, string, Partial<TlsSettings>, HttpCheck['headers'], string]>([
    ['an IPv4 address', '127.0.0.1', {}, [], '200'],
    ['a name that the certificate has', 'api.example.test', {}, [], '200'],
    ['a name that it has not', 'elsewhere.test', {}, [], 'tls_hostname in tls'],
    ['server_name', 'elsewhere.test', { serverName: 'api.example.test' }, [], '200'],
    ['a wildcard', 'elsewhere.test', { serverName: 'any.apps.example.test' }, [], '200'],
    ['not two levels of a wildcard', 'elsewhere.test', { serverName: 'a.b.apps.example.test' }, [], 'tls_hostname in tls'],
    ['the Host header', 'elsewhere.test', {}, [['Host', 'api.example.test']], '200'],
    [
      'server_name before the Host header',
      'api.example.test',
      { serverName: 'other.test' },
      [['host', 'api.example.test']],
      'tls_hostname in tls',
    ],
  ])('%s', async (_what, host, settings, headers, expected) => {
    const server = await start(made.servers.good);
    expect(said(await probe({ url: https(server, host), tls: trusting(settings), headers })).replace(/ for .*/, '')).toBe(expected);
  });

  test('IPv6', async () => {
    const server = await start(made.servers.good, '::1');
    expect(await answerOf({ url: https(server, '[::1]'), tls: trusting() })).toMatchObject({ status: 200, address: '::1' });
  });
});

describe('handshakes', () => {
  const OLD: TlsOptions = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
  const rows: [string, () => Promise<{ port: number }>, string][] = [
    ['TLS 1.1', () => start({ ...made.servers.good, ...OLD }), 'tls_protocol in tls'],
    ['TLS 1.2', () => start({ ...made.servers.good, maxVersion: 'TLSv1.2' }), '200'],
    ['no cipher in common', () => start({ ...made.servers.good, ciphers: 'AES128-SHA', maxVersion: 'TLSv1.2' }), 'tls_protocol in tls'],
    ['no TLS', () => servers.startRaw('HTTP/1.1 400 Bad Request\r\n\r\n'), 'tls_protocol in tls'],
    ['something else at once', () => servers.startTcp((socket) => socket.write('SSH-2.0-OpenSSH\r\n')), 'tls_protocol in tls'],
    ['closed', () => servers.startRaw(''), 'connect_reset in tls'],
    ['reset', () => servers.startRaw('', 'reset'), 'connect_reset in tls'],
  ];
  test.each(rows)('%s', async (_what, server, expected) => {
    const facts = await probe({ url: https(await server()), tls: trusting() });
    expect(said(facts).replace(/ for .*/, '')).toBe(expected);
    expect(facts.phases.tls).toEqual(expect.any(Number));
  });

  test('silence, for as long as the attempt may take', async () => {
    expect(said(await probe({ url: https(await servers.startSilent()), tls: trusting() }, { timeoutMs: 200 }))).toBe('tls_timeout in tls');
  });

  test('reset behind the handshake', async () => {
    // The raw connection: a TLS socket does not reset.
    const raw: Socket[] = [];
    const server = await servers.startTls(made.servers.good, (socket) => socket.once('data', () => raw[0]?.resetAndDestroy()));
    const before = await servers.startTcp((socket) => {
      raw.push(socket);
      import('node:net').then(({ connect }) => socket.pipe(connect(server.port, '127.0.0.1')).pipe(socket));
    });
    expect(said(await probe({ url: https(before), tls: trusting() }))).toBe('connect_reset in ttfb');
  });
});

describe('client certificates', () => {
  const asking = (maxVersion: 'TLSv1.2' | 'TLSv1.3') => ({
    ...made.servers.good,
    ca: made.ca,
    requestCert: true,
    rejectUnauthorized: true,
    maxVersion,
  });

  // TLS 1.3 says it only behind the handshake, TLS 1.2 without saying what it misses.
  test.each(['TLSv1.2', 'TLSv1.3'] as const)('%s', async (version) => {
    const server = await start(asking(version));
    const facts = await probe({ url: https(server), tls: trusting() });
    expect(said(facts)).toBe('tls_client_cert in tls');
    const { cert, key } = made.client;
    expect(await answerOf({ url: https(server), tls: trusting({ cert, key }) })).toMatchObject({ status: 200 });
  });

  test('it is not shown to another host', async () => {
    let shown: boolean | null = null;
    const other = await servers.startTls({ ...made.servers.good, requestCert: true, rejectUnauthorized: false }, (socket) => {
      shown = socket.getPeerX509Certificate() !== undefined;
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'));
    });
    const redirecting = (to: string) =>
      servers.startHttp((_, response) => response.writeHead(302, { location: to }).end(), { tls: made.servers.good });
    const { cert, key } = made.client;
    const first = await redirecting(https(other));
    await answerOf({ url: https(first), follow: 'any', tls: trusting({ cert, key }) });
    expect(shown).toBe(true);
    await answerOf({ url: https(first, 'localhost'), follow: 'any', tls: trusting({ cert, key }) });
    expect(shown).toBe(false);
  });

  test('settings that OpenSSL refuses are not the fault of the target', async () => {
    const server = await start(made.servers.good);
    const facts = await probe({ url: https(server), tls: trusting({ cert: 'what', key: 'ever' }) });
    expect(said(facts)).toBe('internal in tls');
  });
});

test('one context for all checks with the same certificates', () => {
  expect(secureContextFor(trusting())).toBe(secureContextFor(trusting({ serverName: 'a', verify: false })));
  expect(secureContextFor(trusting())).not.toBe(secureContextFor(PLAIN_TLS));
});

test("a check's own authority is trusted besides those of NODE_EXTRA_CA_CERTS", async () => {
  const directory = mkdtempSync(join(tmpdir(), 'probe-tls-'));
  const file = join(directory, 'extra.pem');
  writeFileSync(file, made.ca);
  process.env.NODE_EXTRA_CA_CERTS = file;
  try {
    // Leaf and root of the stranger, in one file.
    const tls = { ...PLAIN_TLS, ca: made.servers['unknown-ca'].cert };
    for (const fault of ['good', 'unknown-ca'] as const) {
      expect(await answerOf({ url: https(await start(made.servers[fault])), tls })).toMatchObject({ status: 200 });
    }
  } finally {
    delete process.env.NODE_EXTRA_CA_CERTS;
    rmSync(directory, { recursive: true });
  }
});
