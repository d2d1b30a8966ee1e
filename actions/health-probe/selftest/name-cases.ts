import { down, type SelftestCase, SHORT, up } from './case.ts';
import { HOST } from './identities.ts';
import type { Zone } from './name-server.ts';

/** What the name server of a run knows. */
export const ZONE: Zone = {
  [HOST]: '127.0.0.1',
  'broken.selftest.test': 'SERVFAIL',
  'silent.selftest.test': 'SILENT',
  'metadata.selftest.test': '169.254.169.254',
};

const url = (name: string, host: string, expected: SelftestCase['expected'], timeout = '5s'): SelftestCase => ({
  name,
  expected,
  // The port is one of ours: a prober that does go to the address its name gives reaches nobody there.
  play: async ({ stage }) => ({ timeout, http: { url: `http://${host}:${await stage.http((_request, response) => response.end())}/` } }),
});

const banner = (name: string, expected: SelftestCase['expected'], text: string | null, timeout = '5s'): SelftestCase => ({
  name,
  expected,
  play: async ({ stage }) => {
    const port = await stage.tcp((socket) => (text === null ? socket.resume() : socket.end(text)));
    return { timeout, tcp: { host: '127.0.0.1', port, expect: '^220 .*ready' } };
  },
});

const record = (name: string, asked: string, expected: SelftestCase['expected'], timeout = '5s'): SelftestCase => ({
  name,
  expected,
  play: async ({ nameServer }) => ({ timeout, dns: { name: asked, server: nameServer, expect: ['answer contains "127.0.0.1"'] } }),
});

/** Names, TCP and DNS. */
export const NAME_CASES: readonly SelftestCase[] = [
  url('control: host by its name', HOST, up),
  url('name that does not exist', 'missing.selftest.test', down('dns_nxdomain')),
  url('name server that fails', 'broken.selftest.test', down('dns_servfail')),
  url('name server that is silent', 'silent.selftest.test', down('dns_timeout', 'deadline'), SHORT),
  url('name that leads to the metadata address', 'metadata.selftest.test', down('blocked_target'), SHORT),
  banner('control: TCP banner', up, '220 mail.selftest.test ready\r\n'),
  banner('wrong TCP banner', down('body'), '421 too busy\r\n'),
  banner('silent TCP server', down('ttfb_timeout', 'body_timeout', 'deadline'), null, SHORT),
  record('control: DNS record', HOST, up),
  record('wrong DNS record', 'metadata.selftest.test', down('answer')),
  record('DNS record that does not exist', 'missing.selftest.test', down('dns_nxdomain', 'answer')),
];
