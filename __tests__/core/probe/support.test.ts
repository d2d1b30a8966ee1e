import { Resolver } from 'node:dns/promises';
import { connect as connectTcp } from 'node:net';
import { connect } from 'node:tls';
import { describe, expect, test } from '@jest/globals';
import { type CertificateFault, certificates } from './support/certificates.ts';
import { fromZone, startDns } from './support/dns-server.ts';
import { closedPort, startTls, startUnanswering } from './support/servers.ts';

// Node's own names of the faults: they say that the certificates are what the other tests take them for.
const NODE_CODES: Record<CertificateFault, string | null> = {
  good: null,
  expired: 'CERT_HAS_EXPIRED',
  'not-yet-valid': 'CERT_NOT_YET_VALID',
  'wrong-host': 'ERR_TLS_CERT_ALTNAME_INVALID',
  'self-signed': 'DEPTH_ZERO_SELF_SIGNED_CERT',
  'unknown-ca': 'SELF_SIGNED_CERT_IN_CHAIN',
  'missing-intermediate': 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'intermediate-ends-first': null,
  'intermediate-expired': 'CERT_HAS_EXPIRED',
  'ends-in-14-days': null,
  'ends-in-3-days': null,
};

describe('certificates', () => {
  test.each(Object.entries(NODE_CODES))('%s', async (fault, code) => {
    const { ca, servers } = await certificates();
    const identity = servers[fault as CertificateFault];
    const server = await startTls(identity, (socket) => socket.end());
    const seen = await new Promise<string | null>((resolve) => {
      const socket = connect({ port: server.port, host: '127.0.0.1', servername: 'api.example.test', ca }, () => resolve(null));
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message)).resume();
    });
    expect(seen).toBe(code);
  });
});

test('a port that answers no SYN', async () => {
  const { port } = await startUnanswering();
  const seen = await new Promise((resolve) => {
    const socket = connectTcp({ port, host: '127.0.0.1', signal: AbortSignal.timeout(400) }, () => resolve('connected'));
    socket.on('error', ({ name }) => resolve(name));
  });
  expect(seen).toBe('AbortError');
  expect(await closedPort()).toBeGreaterThan(0);
});

test('a DNS server over UDP, and over TCP when it truncates', async () => {
  const many = Array.from({ length: 200 }, (_, nth) => `127.0.${nth}.1`);
  const server = await startDns(fromZone({ 'one.test': { A: ['127.0.0.1'] }, 'many.test': { A: many, reply: { truncate: true } } }));
  const resolver = new Resolver();
  resolver.setServers([server.address]);
  expect(await resolver.resolve4('one.test')).toEqual(['127.0.0.1']);
  expect(await resolver.resolve4('many.test')).toEqual(many);
  expect(server.asked.map(({ transport }) => transport)).toEqual(['udp', 'udp', 'tcp']);
  await expect(resolver.resolve6('one.test')).rejects.toMatchObject({ code: 'ENODATA' });
  await expect(resolver.resolve4('none.test')).rejects.toMatchObject({ code: 'ENOTFOUND' });
});
