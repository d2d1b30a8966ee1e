import { describe, expect, test } from '@jest/globals';
import type packet from 'dns-packet';
import { ConfigurationError } from '../../../core/errors.ts';
import { createDnsAttempt } from '../../../core/probe/dns.ts';
import { reverseName } from '../../../core/probe/dns-records.ts';
import type { AttemptFacts, DnsCheck } from '../../../core/probe/model.ts';
import { type DnsQuestion, type DnsReply, startDns } from './support/dns-server.ts';
import { closedPort } from './support/servers.ts';

const name = 'example.test';
const RECORDS: Partial<Record<string, packet.Answer[]>> = {
  A: [
    { name, type: 'A', data: '192.0.2.1' },
    { name, type: 'A', data: '192.0.2.2' },
  ],
  AAAA: [{ name, type: 'AAAA', data: '2001:db8::1' }],
  CNAME: [{ name, type: 'CNAME', data: 'target.example.test' }],
  NS: [{ name, type: 'NS', data: 'ns1.example.test' }],
  MX: [
    { name, type: 'MX', data: { preference: 10, exchange: 'mail.example.test' } },
    { name, type: 'MX', data: { preference: 0, exchange: '.' } },
  ],
  TXT: [
    { name, type: 'TXT', data: ['v=spf1 -all'] },
    { name, type: 'TXT', data: ['one', 'say "two" \\ grün\n'] },
  ],
  SRV: [{ name, type: 'SRV', data: { priority: 1, weight: 2, port: 443, target: 'a.example.test' } }],
  SOA: [
    {
      name,
      type: 'SOA',
      data: { mname: 'ns1.example.test', rname: 'admin.example.test', serial: 2024010203, refresh: 1, retry: 2, expire: 3, minimum: 4 },
    },
  ],
  CAA: [
    { name, type: 'CAA', data: { flags: 0, tag: 'issue', value: 'ca.example.test' } },
    { name, type: 'CAA', data: { flags: 128, tag: 'iodef', value: 'mailto:a@example.test' } },
  ],
};

const REPLIES: Record<string, (question: DnsQuestion) => DnsReply> = {
  'example.test': ({ type }) => ({ answers: RECORDS[type] ?? [] }),
  'xn--bcher-kva.test': () => ({ answers: [{ name: 'xn--bcher-kva.test', type: 'A', data: '192.0.2.3' }] }),
  '_sip._tcp.example.test': () => ({ answers: [{ ...RECORDS.SRV?.[0], name: '_sip._tcp.example.test' } as packet.Answer] }),
  'alias.test': () => ({
    answers: [
      { name: 'alias.test', type: 'CNAME', data: 'real.test' },
      { name: 'real.test', type: 'A', data: '192.0.2.4' },
    ],
  }),
  'big.test': () => ({ truncate: true, answers: [{ name: 'big.test', type: 'A', data: '192.0.2.5' }] }),
  'empty.test': () => ({}),
  'broken.test': () => ({ rcode: 'SERVFAIL' }),
  'refused.test': () => ({ rcode: 'REFUSED' }),
  'silent.test': () => ({ silent: true }),
  'metadata.test': () => ({ answers: [{ name: 'metadata.test', type: 'A', data: '169.254.169.254' }] }),
  '1.2.0.192.in-addr.arpa': () => ({ answers: [{ name: '1.2.0.192.in-addr.arpa', type: 'PTR', data: 'host.example.test' }] }),
};
const answer = (question: DnsQuestion): DnsReply => REPLIES[question.name]?.(question) ?? { rcode: 'NXDOMAIN' };

function said(facts: AttemptFacts): string[] {
  if (!facts.answered) return [`${facts.failure.reason} in ${facts.failure.phase}`];
  return facts.kind === 'dns' ? [facts.rcode, ...facts.answers] : [facts.kind];
}

const probe = (check: Partial<DnsCheck> & { server: string | null }, timeoutMs = 5_000, allowPrivate = true, resolvers: string[] = []) =>
  createDnsAttempt({ resolvers, allowPrivate })({ kind: 'dns', name, type: 'A', ...check }, timeoutMs);

// As `dig +short` prints them, after the code.
test.each<[string, DnsCheck['type'], string[]]>([
  ['example.test', 'A', ['NOERROR', '192.0.2.1', '192.0.2.2']],
  ['EXAMPLE.test.', 'AAAA', ['NOERROR', '2001:db8::1']],
  ['example.test', 'CNAME', ['NOERROR', 'target.example.test.']],
  ['example.test', 'NS', ['NOERROR', 'ns1.example.test.']],
  ['example.test', 'MX', ['NOERROR', '10 mail.example.test.', '0 .']],
  ['example.test', 'TXT', ['NOERROR', '"v=spf1 -all"', '"one" "say \\"two\\" \\\\ gr\\195\\188n\\010"']],
  ['example.test', 'SRV', ['NOERROR', '1 2 443 a.example.test.']],
  ['_sip._tcp.example.test', 'SRV', ['NOERROR', '1 2 443 a.example.test.']],
  ['example.test', 'SOA', ['NOERROR', 'ns1.example.test. admin.example.test. 2024010203 1 2 3 4']],
  ['example.test', 'CAA', ['NOERROR', '0 issue "ca.example.test"', '128 iodef "mailto:a@example.test"']],
  ['192.0.2.1', 'PTR', ['NOERROR', 'host.example.test.']],
  ['1.2.0.192.in-addr.arpa', 'PTR', ['NOERROR', 'host.example.test.']],
  ['bücher.test', 'A', ['NOERROR', '192.0.2.3']],
  ['alias.test', 'A', ['NOERROR', '192.0.2.4']],
  ['big.test', 'A', ['NOERROR', '192.0.2.5']],
  ['metadata.test', 'A', ['NOERROR', '169.254.169.254']],
  ['empty.test', 'A', ['NOERROR']],
  ['none.test', 'MX', ['NXDOMAIN']],
  ['broken.test', 'A', ['SERVFAIL']],
  ['refused.test', 'A', ['REFUSED']],
  ['a..test', 'A', ['dns_nxdomain in dns']],
])('%s %s', async (asked, type, expected) => {
  const server = await startDns(answer);
  const facts = await probe({ name: asked, type, server: server.address });
  expect(said(facts)).toEqual(expected);
  expect(facts).toMatchObject({ address: '127.0.0.1', certificate: null, phases: { dns: expect.any(Number), connect: null, ttfb: null } });
});

test('a server on IPv6', async () => {
  const server = await startDns(answer, '::1');
  expect(await probe({ server: server.address })).toMatchObject({ rcode: 'NOERROR', address: '::1' });
});

test('the names of addresses', () => {
  expect(reverseName('2001:db8::567:89ab')).toBe('b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa');
});

describe('failures', () => {
  test('no answer in time', async () => {
    const server = await startDns(answer);
    expect(said(await probe({ name: 'silent.test', server: server.address }, 100))).toEqual(['dns_timeout in dns']);
  });

  test('truncated over UDP, and nobody answers over TCP', async () => {
    const server = await startDns((question) => (question.transport === 'tcp' ? { silent: true } : { truncate: true }));
    expect(said(await probe({ server: server.address }, 150))).toEqual(['dns_timeout in dns']);
  });

  test('nobody at the port', async () => {
    expect(said(await probe({ server: `127.0.0.1:${await closedPort()}` }))).toEqual(['connect_refused in dns']);
  });

  test('the end of the run', async () => {
    const server = await startDns(answer);
    const attempt = createDnsAttempt({ resolvers: [], allowPrivate: true });
    const check: DnsCheck = { kind: 'dns', name: 'silent.test', type: 'A', server: server.address };
    expect(said(await attempt(check, 5_000, AbortSignal.timeout(50)))).toEqual(['deadline in dns']);
  });

  test.each([
    ['169.254.169.254', true],
    ['[fd00:ec2::254]:53', true],
    ['127.0.0.1:53', false],
    ['not an address', true],
  ])('the server %s is not asked (private ones allowed: %s)', async (server, allowPrivate) => {
    expect(said(await probe({ server }, 5_000, allowPrivate))).toEqual(['blocked_target in dns']);
  });
});

describe('the prober’s own resolver', () => {
  test('is asked when the check names none, and is no target', async () => {
    const server = await startDns(answer);
    expect(said(await probe({ server: null }, 5_000, false, [server.address]))).toEqual(['NOERROR', '192.0.2.1', '192.0.2.2']);
    expect(server.asked).toHaveLength(1);
  });

  test('has to be an address', () => {
    expect(() => createDnsAttempt({ resolvers: ['dns.example.test'], allowPrivate: true })).toThrow(ConfigurationError);
  });

  test('the next one is asked when the first is dead', async () => {
    const [dead, alive] = [await startDns(() => ({ silent: true })), await startDns(answer)];
    const attempt = createDnsAttempt({ resolvers: [dead.address, alive.address], allowPrivate: true }, [30]);
    expect(said(await attempt({ kind: 'dns', name, type: 'AAAA', server: null }, 5_000))).toEqual(['NOERROR', '2001:db8::1']);
  });
});
