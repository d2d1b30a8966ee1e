import { lstatSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../../core/errors.ts';
import type { IpFamily } from '../../../core/probe/model.ts';
import { candidates, parseHosts, parseSearch } from '../../../core/probe/name-files.ts';
import { createResolver, type NameSources } from '../../../core/probe/resolve.ts';
import { fromZone, startDns } from './support/dns-server.ts';

const directory = mkdtempSync(join(tmpdir(), 'names-'));
afterAll(() => rmSync(directory, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

const NO_FILES = { hosts: null, resolvConf: null };
/** c-ares' sockets are no resources that Node lists; the kernel does (Linux). */
function openSockets(): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    const path = `/proc/self/fd/${fd}`;
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined && readlinkSync(path).startsWith('socket:');
  }).length;
}

const never = () => new AbortController();

const zone = fromZone({
  'both.test': { A: ['127.0.0.2'], AAAA: ['::1'] },
  'four.test': { A: ['127.0.0.2', '127.0.0.3'] },
  'six.test': { AAAA: ['::1'] },
  'metadata.test': { A: ['169.254.169.254'] },
  'xn--bcher-kva.test': { A: ['127.0.0.4'] },
  'big.test': { A: ['127.0.0.5'], reply: { truncate: true } },
  'slow.test': { A: ['127.0.0.6'], AAAA: ['::1'], reply: { delayMs: 300 } },
  'broken.test': { reply: { rcode: 'SERVFAIL' } },
  'refused.test': { reply: { rcode: 'REFUSED' } },
  'silent.test': { reply: { silent: true } },
});

describe('one name', () => {
  const table: [host: string, family: IpFamily, expected: string[] | [reason: string, detail: RegExp]][] = [
    ['both.test', 'any', ['127.0.0.2', '::1']],
    ['both.test', 4, ['127.0.0.2']],
    ['both.test', 6, ['::1']],
    ['BOTH.Test.', 4, ['127.0.0.2']],
    ['four.test', 'any', ['127.0.0.2', '127.0.0.3']],
    ['four.test', 6, ['dns_nxdomain', /no IPv6 address/]],
    ['six.test', 'any', ['::1']],
    ['six.test', 4, ['dns_nxdomain', /no IPv4 address/]],
    ['bücher.test', 4, ['127.0.0.4']],
    ['big.test', 4, ['127.0.0.5']],
    ['slow.test', 'any', ['127.0.0.6', '::1']],
    // What it says is passed on: the guard judges it.
    ['metadata.test', 4, ['169.254.169.254']],
    ['none.test', 'any', ['dns_nxdomain', /NXDOMAIN/]],
    ['broken.test', 'any', ['dns_servfail', /SERVFAIL/]],
    ['refused.test', 4, ['dns_servfail', /REFUSED/]],
    ['localhost', 'any', ['127.0.0.1', '::1']],
    ['localhost', 6, ['::1']],
    ['app.LOCALHOST.', 4, ['127.0.0.1']],
    ['127.0.0.1', 'any', ['127.0.0.1']],
    ['0x7f.1', 4, ['127.0.0.1']],
    ['2130706433', 4, ['127.0.0.1']],
    ['[::1]', 'any', ['::1']],
    ['::1', 6, ['::1']],
    ['::1', 4, ['dns_nxdomain', /IPv6 address/]],
    ['127.0.0.1', 6, ['dns_nxdomain', /IPv4 address/]],
    ['fe80::1%lo', 'any', ['blocked_target', /zone/]],
    ['[fe80::1%25lo]', 'any', ['blocked_target', /zone/]],
    ['', 'any', ['dns_nxdomain', /not a valid/]],
    ['a..test', 'any', ['dns_nxdomain', /not a valid/]],
    ['both.test/x', 'any', ['dns_nxdomain', /not a valid/]],
    ['both.test:80', 'any', ['dns_nxdomain', /not a valid/]],
    ['a b', 'any', ['dns_nxdomain', /not a valid/]],
    [`${'a'.repeat(64)}.test`, 'any', ['dns_nxdomain', /not a valid/]],
    [`${'a.'.repeat(130)}test`, 'any', ['dns_nxdomain', /not a valid/]],
  ];
  test.each(table)('%s over IPv%s', async (host, family, expected) => {
    const server = await startDns(zone);
    const result = await createResolver({ resolvers: [server.address] }, { files: NO_FILES })(host, family, never());
    if (result.ok) expect(result.addresses).toEqual(expected);
    else expect([result.failure.reason, result.failure.detail]).toEqual([expected[0], expect.stringMatching(expected[1] ?? 'addresses')]);
    expect(result.ok && result.ms === null).toBe(result.ok && /^[\da-f:x.[\]]+$/.test(host));
  });
});

test.each([
  ['AAAA', ['127.0.0.2', '127.0.0.3']],
  ['A', 'dns_servfail'],
])('a server that fails at %s records only', async (broken, expected) => {
  const server = await startDns((question) => (question.type === broken ? { rcode: 'SERVFAIL' } : zone(question)));
  const result = await createResolver({ resolvers: [server.address] }, { files: NO_FILES })('four.test', 'any', never());
  expect(result.ok ? result.addresses : result.failure.reason).toEqual(expected);
});

test('every look-up asks anew, each family once', async () => {
  const server = await startDns(zone);
  const resolve = createResolver({ resolvers: [server.address] }, { files: NO_FILES });
  await resolve('both.test', 'any', never());
  await resolve('both.test', 'any', never());
  expect(server.asked.map(({ type }) => type).sort()).toEqual(['A', 'A', 'AAAA', 'AAAA']);
});

describe('the deadline', () => {
  test('a server that never answers is dns_timeout, and nothing is left under way', async () => {
    const server = await startDns(zone);
    const resolve = createResolver({ resolvers: [server.address] }, { files: NO_FILES });
    const before = openSockets();
    const result = await resolve('silent.test', 'any', { signal: AbortSignal.timeout(50) });
    expect(result).toMatchObject({ ok: false, failure: { reason: 'dns_timeout', phase: 'dns' } });
    expect(openSockets()).toBe(before);
    expect(await resolve('both.test', 4, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, failure: { reason: 'dns_timeout' } });
  });

  test('one look-up that is cut leaves the others alone', async () => {
    const server = await startDns(zone);
    const resolve = createResolver({ resolvers: [server.address] }, { files: NO_FILES });
    const [cut, kept] = await Promise.all([
      resolve('silent.test', 4, { signal: AbortSignal.timeout(50) }),
      resolve('slow.test', 4, never()),
    ]);
    expect([cut.ok, kept.ok]).toEqual([false, true]);
  });

  test('an A record does not wait for an AAAA that never comes', async () => {
    const server = await startDns(({ name, type }) => (type === 'AAAA' ? { silent: true } : zone({ name, type, transport: 'udp' })));
    const resolve = createResolver({ resolvers: [server.address] }, { files: NO_FILES });
    const before = openSockets();
    expect(await resolve('four.test', 'any', never())).toMatchObject({ ok: true, addresses: ['127.0.0.2', '127.0.0.3'] });
    expect(openSockets()).toBe(before);
  });

  test('an AAAA record waits for an A that comes late', async () => {
    const server = await startDns(({ name, type }) => ({ ...zone({ name, type, transport: 'udp' }), delayMs: type === 'A' ? 200 : 0 }));
    const resolve = createResolver({ resolvers: [server.address] }, { files: NO_FILES });
    expect(await resolve('both.test', 'any', never())).toMatchObject({ ok: true, addresses: ['127.0.0.2', '::1'] });
  });
});

describe('a question that is put again', () => {
  const again = { files: NO_FILES, askAgainMs: [40] };

  test('after a lost packet', async () => {
    let asked = 0;
    const server = await startDns((question) => {
      asked += 1;
      return asked === 1 ? { silent: true } : zone(question);
    });
    expect(await createResolver({ resolvers: [server.address] }, again)('four.test', 4, never())).toMatchObject({ ok: true });
  });

  test('to the next server when the first is dead', async () => {
    const dead = await startDns(() => ({ silent: true }));
    const alive = await startDns(zone);
    const resolve = createResolver({ resolvers: [dead.address, alive.address] }, again);
    expect(await resolve('four.test', 4, never())).toMatchObject({ ok: true, addresses: ['127.0.0.2', '127.0.0.3'] });
  });

  test('while the late answer to the first still counts', async () => {
    let asked = 0;
    const server = await startDns(() => {
      asked += 1;
      return asked === 1 ? { delayMs: 200, answers: [{ name: 'a.test', type: 'A', data: '127.0.0.9' }] } : { silent: true };
    });
    const result = await createResolver({ resolvers: [server.address] }, again)('a.test', 4, never());
    expect(result).toMatchObject({ ok: true, addresses: ['127.0.0.9'] });
    expect(asked).toBe(2);
  });
});

test('a hundred look-ups are under way together', async () => {
  // No answer is sent before the hundredth question is there: a pool of two threads would never get that far.
  let all: (value: unknown) => void = () => undefined;
  const hundred = new Promise((resolve) => {
    all = resolve;
  });
  let asked = 0;
  const server = await startDns(() => {
    asked += 1;
    if (asked === 100) all(null);
    return { after: hundred, answers: [] };
  });
  const resolve = createResolver({ resolvers: [server.address] }, { files: NO_FILES });
  const results = await Promise.all(Array.from({ length: 100 }, (_, nth) => resolve(`n${nth}.test`, 4, never())));
  expect(results.filter(({ ok }) => ok)).toEqual([]);
  expect(server.asked).toHaveLength(100);
});

describe('the machine’s files', () => {
  test('a name of the hosts file is not asked for; a family it does not have is', async () => {
    const server = await startDns(zone);
    const hosts = file(
      'hosts',
      '# comment\n127.0.0.7\tdb.internal db # two names\n::1 db.internal\n127.0.0.8 Both.Test.\nbad line\nfe80::1%lo z.test\n',
    );
    const sources: Partial<NameSources> = { files: { hosts, resolvConf: null } };
    const resolve = createResolver({ resolvers: [server.address] }, sources);
    expect(await resolve('db.internal', 'any', never())).toMatchObject({ addresses: ['127.0.0.7', '::1'] });
    expect(await resolve('DB', 4, never())).toMatchObject({ addresses: ['127.0.0.7'] });
    expect(await resolve('both.test', 4, never())).toMatchObject({ addresses: ['127.0.0.8'] });
    expect(server.asked).toEqual([]);
    expect(await resolve('both.test', 6, never())).toMatchObject({ addresses: ['::1'] });
    expect([...parseHosts('127.0.0.1 a # b\n127.0.0.1 a\n')]).toEqual([['a', ['127.0.0.1']]]);
  });

  test.each([
    ['', { domains: [], ndots: 1 }, ['db', 'a.b']],
    [
      'search one.test Two.test.\noptions ndots:2 timeout:1',
      { domains: ['one.test', 'two.test'], ndots: 2 },
      ['db.one.test', 'a.b.one.test'],
    ],
    ['domain one.test\nsearch two.test', { domains: ['two.test'], ndots: 1 }, ['db.two.test', 'a.b']],
    ['search two.test\n; search no.test\ndomain one.test x', { domains: ['one.test'], ndots: 1 }, ['db.one.test', 'a.b']],
    ['options ndots:99', { domains: [], ndots: 15 }, ['db', 'a.b']],
  ])('search list of %j', (text, search, firsts) => {
    expect(parseSearch(text)).toEqual(search);
    expect(['db', 'a.b'].map((name) => candidates(name, false, search)[0])).toEqual(firsts);
    expect(candidates('db', true, search)).toEqual(['db']);
  });
});

test.each(['example.test', '127.0.0.1:x', '', '300.1.1.1'])('%j is not a server to ask', (server) => {
  expect(() => createResolver({ resolvers: [server] })).toThrow(ConfigurationError);
});

test('nobody at the server’s port is a failure of the DNS', async () => {
  const server = await startDns(zone);
  await server.stop();
  const result = await createResolver({ resolvers: [server.address] }, { files: NO_FILES })('four.test', 'any', never());
  expect(result).toMatchObject({
    ok: false,
    failure: { reason: 'dns_servfail', phase: 'dns', detail: expect.stringContaining('reached') },
  });
});
