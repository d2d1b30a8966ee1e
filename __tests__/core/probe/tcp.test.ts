import { connect, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { describe, expect, test } from '@jest/globals';
import type { AttemptFacts, TcpCheck, TlsSettings } from '../../../core/probe/model.ts';
import { createResolver } from '../../../core/probe/resolve.ts';
import { createTcpAttempt } from '../../../core/probe/tcp.ts';
import { readUntil } from '../../../core/probe/tcp-read.ts';
import { PLAIN_TLS } from '../../../core/probe/tls.ts';
import { type CertificateFault, certificates } from './support/certificates.ts';
import { fromZone, startDns } from './support/dns-server.ts';
import * as servers from './support/servers.ts';

const NO_FILES = { hosts: null, resolvConf: null };

/** What can be said of an attempt in a table: its text, or where and why it ended. */
function said(facts: AttemptFacts): string {
  if (!facts.answered) return `${facts.failure.reason} in ${facts.failure.phase}`;
  return facts.kind === 'tcp' ? `answered ${JSON.stringify(facts.text)}` : facts.kind;
}

async function probe(check: Partial<TcpCheck> & { port: number }, { timeoutMs = 5_000, allowPrivate = true } = {}): Promise<AttemptFacts> {
  const dns = await startDns(
    fromZone({
      'api.example.test': { A: ['127.0.0.1'] },
      'six.example.test': { AAAA: ['::1'] },
      'both.example.test': { A: ['127.0.0.1'], AAAA: ['::1'] },
      'metadata.example.test': { A: ['127.0.0.1', '169.254.169.254'] },
      'silent.example.test': { reply: { silent: true } },
    }),
  );
  const attempt = createTcpAttempt({ allowPrivate }, createResolver({ resolvers: [dns.address] }, { files: NO_FILES }));
  const whole: TcpCheck = {
    kind: 'tcp',
    host: 'api.example.test',
    tls: null,
    starttls: null,
    send: null,
    expect: null,
    ip: 'any',
    ...check,
  };
  return attempt(whole, timeoutMs);
}

const greeting = (text: string) => servers.startTcp((socket) => socket.write(text));
const echo = () => servers.startTcp((socket) => socket.pipe(socket));

describe('connecting', () => {
  test('a port that accepts is an answer, with its address and phases', async () => {
    const { port } = await servers.startSilent();
    const facts = await probe({ port });
    expect(facts).toMatchObject({ answered: true, kind: 'tcp', text: '', address: '127.0.0.1', certificate: null });
    expect(facts.phases).toEqual({ dns: expect.any(Number), connect: expect.any(Number), tls: null, ttfb: null, body: null });
    expect((await probe({ port, host: '127.0.0.1' })).phases.dns).toBeNull();
  });

  test('IPv6, and the other address where the first refuses', async () => {
    const { port } = await servers.startSilent('::1');
    expect(await probe({ port, host: '[::1]' })).toMatchObject({ answered: true, address: '::1' });
    expect(await probe({ port, host: 'six.example.test' })).toMatchObject({ answered: true, address: '::1' });
    expect(await probe({ port, host: 'both.example.test' })).toMatchObject({ answered: true, address: '::1' });
    expect(said(await probe({ port, host: 'both.example.test', ip: 4 }))).toBe('connect_refused in connect');
  });

  test.each<[string, Partial<TcpCheck>, { timeoutMs?: number; allowPrivate?: boolean }, string]>([
    ['nobody listens', {}, {}, 'connect_refused in connect'],
    ['no such name', { host: 'none.example.test' }, {}, 'dns_nxdomain in dns'],
    ['no record of the family', { host: 'six.example.test', ip: 4 }, {}, 'dns_nxdomain in dns'],
    ['a DNS server that never answers', { host: 'silent.example.test' }, { timeoutMs: 100 }, 'dns_timeout in dns'],
    ['one metadata address among others', { host: 'metadata.example.test' }, {}, 'blocked_target in dns'],
    ['a metadata address in hexadecimal', { host: '0xa9fea9fe' }, {}, 'blocked_target in dns'],
    ['a zone', { host: 'fe80::1%lo' }, {}, 'blocked_target in dns'],
    ['a private address where none is allowed', {}, { allowPrivate: false }, 'blocked_target in dns'],
  ])('%s', async (_what, check, options, expected) => {
    expect(said(await probe({ port: await servers.closedPort(), ...check }, options))).toBe(expected);
  });

  test('a refused address is not connected to', async () => {
    const server = await servers.startSilent();
    await probe({ port: server.port, host: 'metadata.example.test' });
    await probe({ port: server.port, host: '127.0.0.1' }, { allowPrivate: false });
    expect(server.connections()).toBe(0);
  });

  test('nobody answers the SYN', async () => {
    const { port } = await servers.startUnanswering();
    expect(said(await probe({ port }, { timeoutMs: 200 }))).toBe('connect_timeout in connect');
  });

  test('the end of the run is not the target’s', async () => {
    const { port } = await servers.startSilent();
    const attempt = createTcpAttempt({ allowPrivate: true }, createResolver({ resolvers: [] }));
    const check: TcpCheck = { kind: 'tcp', host: '127.0.0.1', port, tls: null, starttls: null, send: null, expect: 'x', ip: 'any' };
    expect(said(await attempt(check, 5_000, AbortSignal.timeout(50)))).toBe('deadline in ttfb');
  });
});

describe('send and expect', () => {
  test.each<[string, () => Promise<servers.Running>, Partial<TcpCheck>, string]>([
    ['a greeting', () => greeting('SSH-2.0-x\r\nmore'), { expect: '^SSH-2\\.0' }, 'answered "SSH-2.0-x\\r\\nmore"'],
    ['a question and its answer', echo, { send: 'PING\r\n', expect: 'PING' }, 'answered "PING\\r\\n"'],
    ['nothing is waited for', echo, { send: 'PING\r\n' }, 'answered ""'],
    ['an end without the answer', () => servers.startRaw('-ERR\r\n'), { send: 'x', expect: 'PONG' }, 'answered "-ERR\\r\\n"'],
    ['an end without a word', () => servers.startTcp((socket) => socket.end()), { expect: 'x' }, 'answered ""'],
    ['no answer', () => servers.startSilent(), { expect: 'x' }, 'ttfb_timeout in ttfb'],
    ['another answer, and then nothing', () => greeting('hello'), { expect: 'bye' }, 'body_timeout in body'],
    ['a drip that never matches', () => servers.startDripping('', 'a', 5), { send: 'x', expect: 'b' }, 'body_timeout in body'],
    ['a drip that matches', () => servers.startDripping('', 'a', 5), { send: 'x', expect: '^aaaaa$' }, 'answered "aaaaa"'],
    ['a reset', () => servers.startRaw('', 'reset'), { send: 'x', expect: 'y' }, 'connect_reset in ttfb'],
    ['a reset behind a match', () => servers.startRaw('yes', 'reset'), { send: 'x', expect: 'yes' }, 'answered "yes"'],
  ])('%s', async (_what, start, check, expected) => {
    const { port } = await start();
    expect(said(await probe({ port, ...check }, { timeoutMs: expected.includes('timeout') ? 150 : 5_000 }))).toBe(expected);
  });

  test('a character that is cut in two chunks is one character', async () => {
    const [before, after] = [Buffer.from('grü').subarray(0, 3), Buffer.from('grü').subarray(3)];
    const { port } = await servers.startTcp((socket) => {
      socket.write(before);
      setTimeout(() => socket.end(after), 20);
    });
    expect(said(await probe({ port, expect: '^grü$' }))).toBe('answered "grü"');
  });

  test.each(['stay', 'reset'] as const)(
    'a slow expression is not tried at every byte, and what comes meanwhile counts (%s)',
    async (then) => {
      const { port } = await servers.startTcp((socket) => {
        socket.write('a');
        const drip = setInterval(() => socket.write('a'), 5);
        setTimeout(() => {
          clearInterval(drip);
          socket.write('d');
        }, 100);
        if (then === 'reset') setTimeout(() => socket.resetAndDestroy(), 150);
      });
      let looks = 0;
      const slow = (text: string) => {
        looks += 1;
        const end = performance.now() + 30;
        while (performance.now() < end);
        return text.includes('d');
      };
      const text = await readUntil(connect(port, '127.0.0.1'), { source: 'd', test: slow }, () => undefined);
      expect(text).toMatch(/^a+d$/);
      expect(looks).toBe(2);
    },
  );

  test('64 KiB at most, of a server that never ends', async () => {
    const pour = (socket: Socket) => {
      while (!socket.destroyed && socket.write('a'.repeat(16_384)));
    };
    const { port } = await servers.startTcp((socket) => {
      socket.on('drain', () => pour(socket));
      pour(socket);
    });
    const facts = await probe({ port, expect: 'b' });
    expect(facts.answered && facts.kind === 'tcp' ? facts.text.length : facts).toBe(65_536);
  });
});

describe('TLS', () => {
  const EXPECTED: Record<CertificateFault, string> = {
    good: 'answered "hi"',
    expired: 'tls_expired in tls',
    'not-yet-valid': 'tls_not_yet_valid in tls',
    'wrong-host': 'tls_hostname in tls',
    'self-signed': 'tls_self_signed in tls',
    'unknown-ca': 'tls_untrusted in tls',
    'missing-intermediate': 'tls_untrusted in tls',
    'intermediate-ends-first': 'answered "hi"',
    'intermediate-expired': 'tls_expired in tls',
    'ends-in-14-days': 'answered "hi"',
    'ends-in-3-days': 'answered "hi"',
  };
  test.each(Object.entries(EXPECTED))('%s', async (fault, expected) => {
    const { ca, servers: identities } = await certificates();
    const identity = identities[fault as CertificateFault];
    const tls: TlsSettings = { ...PLAIN_TLS, ca };
    const { port } = await servers.startTls(identity, (socket) => socket.end('hi'));
    const facts = await probe({ port, tls, expect: 'hi' });
    expect(said(facts)).toBe(expected);
    // Whatever is wrong with it, its end is told.
    expect(facts.certificate).toMatchObject({ leafExpiresAt: identity.leafExpiresAt, earliestExpiresAt: identity.earliestExpiresAt });
    expect(facts.phases.tls).not.toBeNull();
  });

  test('client certificates: the right one, and none', async () => {
    const { ca, servers: identities, client } = await certificates();
    const { port } = await servers.startTls({ ...identities.good, ca, requestCert: true, rejectUnauthorized: true }, (socket) =>
      socket.end('hi'),
    );
    const results = await Promise.all(
      [client, { cert: null, key: null }].map(({ cert, key }) => probe({ port, tls: { ...PLAIN_TLS, ca, cert, key }, expect: 'hi' })),
    );
    expect(results.map(said)).toEqual(['answered "hi"', 'tls_client_cert in tls']);
  });

  test('no TLS at the port; a handshake that never ends; a verification that is waived', async () => {
    const { servers: identities } = await certificates();
    const plain = await greeting('220 hello\r\n');
    const silent = await servers.startSilent();
    const selfSigned = await servers.startTls(identities['self-signed'], (socket) => socket.end('hi'));
    expect(said(await probe({ port: plain.port, tls: PLAIN_TLS }))).toBe('tls_protocol in tls');
    expect(said(await probe({ port: silent.port, tls: PLAIN_TLS }, { timeoutMs: 150 }))).toBe('tls_timeout in tls');
    expect(said(await probe({ port: selfSigned.port, tls: { ...PLAIN_TLS, verify: false }, expect: 'hi' }))).toBe('answered "hi"');
  });
});

describe('STARTTLS', () => {
  interface Dialogue {
    greeting?: string;
    hello?: string;
    starttls?: string;
    fault?: CertificateFault;
  }

  async function startSmtp({ greeting = '220-mail\r\n220 ready\r\n', hello, starttls = '220 go\r\n', fault = 'good' }: Dialogue) {
    const identity = (await certificates()).servers[fault];
    return servers.startTcp((socket) => {
      socket.write(greeting);
      socket.on('data', function onLine(chunk: Buffer) {
        const line = chunk.toString();
        if (line.startsWith('EHLO')) socket.write(hello ?? '250-mail\r\n250-SIZE 1000\r\n250 STARTTLS\r\n');
        if (!line.startsWith('STARTTLS')) return;
        socket.write(starttls);
        if (!starttls.startsWith('220')) return;
        socket.off('data', onLine);
        const encrypted = new TLSSocket(socket, { isServer: true, ...identity });
        encrypted.on('error', () => undefined);
        encrypted.on('data', (bytes: Buffer) => encrypted.end(bytes.toString().startsWith('EHLO') ? '250 secure\r\n' : '500\r\n'));
      });
    });
  }

  test.each<[string, Dialogue, string]>([
    ['as it should be', {}, 'answered "250 secure\\r\\n"'],
    ['an expired certificate', { fault: 'expired' }, 'tls_expired in tls'],
    ['not offered', { hello: '250-mail\r\n250 SIZE\r\n' }, 'tls_protocol in tls'],
    ['refused', { starttls: '454 not now\r\n' }, 'tls_protocol in tls'],
    ['no service', { greeting: '554 go away\r\n' }, 'tls_protocol in tls'],
    ['no SMTP', { greeting: 'SSH-2.0-x\r\n' }, 'tls_protocol in tls'],
    ['no line ever', { greeting: 'x'.repeat(20_000) }, 'tls_protocol in tls'],
    ['no greeting', { greeting: '' }, 'ttfb_timeout in ttfb'],
    ['no answer to EHLO', { hello: '250-wait\r\n' }, 'tls_timeout in tls'],
  ])('%s', async (_what, dialogue, expected) => {
    const { port } = await startSmtp(dialogue);
    const tls: TlsSettings = { ...PLAIN_TLS, ca: (await certificates()).ca };
    const timeoutMs = expected.includes('timeout') ? 150 : 5_000;
    expect(said(await probe({ port, tls, starttls: 'smtp', send: 'EHLO x\r\n', expect: '^250' }, { timeoutMs }))).toBe(expected);
  });

  test('words put in before the encryption are noticed as such', async () => {
    const { port } = await startSmtp({ starttls: '220 go\r\n250 injected\r\n' });
    expect(await probe({ port, starttls: 'smtp' })).toMatchObject({ failure: { detail: expect.stringContaining('before encryption') } });
  });

  test('a server that closes in the middle', async () => {
    const { port } = await servers.startTcp((socket) => {
      socket.write('220 hello\r\n');
      socket.once('data', () => socket.end());
    });
    expect(said(await probe({ port, tls: PLAIN_TLS, starttls: 'smtp' }))).toBe('connect_reset in tls');
  });
});

test('what is sent is in no result', async () => {
  const secret = ['AUTH', 'hunter', 'two', '9f8e7d'].join('-');
  const mute = await servers.startSilent();
  const failing = [mute, await servers.startResetting(), await servers.startRaw('no\r\n'), await servers.startRaw('no', 'stay')];
  const results = await Promise.all(failing.map(({ port }) => probe({ port, send: secret, expect: 'yes' }, { timeoutMs: 150 })));
  const plainTls = await probe({ port: mute.port, send: secret, expect: 'yes', tls: PLAIN_TLS }, { timeoutMs: 150 });
  const refused = await probe({ port: await servers.closedPort(), send: secret, expect: 'yes' });
  expect(results.filter(({ answered }) => answered)).toHaveLength(1);
  for (const text of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
    expect(JSON.stringify([...results, plainTls, refused])).not.toContain(text);
  }
});
