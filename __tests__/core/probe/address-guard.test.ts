import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { refusalOf, refusalOfAny } from '../../../core/probe/address-guard.ts';

type Verdict = 'reached' | 'private' | 'never';

/** What the guard says of an address, whatever its words. */
function verdictOn(address: string): Verdict {
  const allowed = refusalOf(address, true) === null;
  const strict = refusalOf(address, false) === null;
  // What is refused where private addresses are allowed is refused where they are not.
  expect(strict && !allowed).toBe(false);
  return strict ? 'reached' : allowed ? 'private' : 'never';
}

describe('one address', () => {
  const table: [Verdict, ...string[]][] = [
    ['never', '169.254.169.254', '169.254.0.1', '169.254.170.2', 'fe80::1', 'febf::1', '::ffff:169.254.169.254', '::ffff:a9fe:a9fe'],
    ['never', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376', '0xa9.0xfe.0xa9.0xfe', '169.254.43518', '[::ffff:a9fe:a9fe]'],
    [
      'never',
      '64:ff9b::a9fe:a9fe',
      '64:ff9b:1::a9fe:a9fe',
      '64:ff9b:1:a9fe:a9:fe00::',
      '64:ff9b:1:a9:fe:a9fe::',
      '64:ff9b:1:0:a9:fea9:fe00::',
      '64:ff9b:1::1',
      '64:ff9b:1:a9fe:a9:fe00:808:808',
      '2002:a9fe:a9fe::1',
      '::ffff:0:a9fe:a9fe',
    ],
    ['never', '::a9fe:a9fe', '2001:0:a9fe:a9fe::', '2001:0:102:304::5601:5601', '2600::5efe:a9fe:a9fe', '2600::200:5efe:a9fe:a9fe'],
    ['never', '100.100.100.200', '::ffff:100.100.100.200', '168.63.129.16', '192.0.0.192', 'fd00:ec2::254', 'FD00:0EC2:0:0:0:0:0:254'],
    ['never', 'fd20:ce::254', 'fd00:42::42', 'fd00:c1::a9fe:a9fe', 'fd00:a9fe:a9fe::1', 'fe80::a9fe:a9fe'],
    ['never', '0.0.0.0', '0.1.2.3', '::', '224.0.0.1', '239.255.255.255', 'ff02::1', '255.255.255.255', '240.0.0.1', '254.1.1.1'],
    [
      'never',
      '::2',
      '100::1',
      '5f00::1',
      '4000::1',
      '2001:1::1',
      'fe80::1%eth0',
      '127.0.0.1%lo',
      'example.test',
      '',
      '1.2.3.4.5',
      '256.1.1.1',
    ],
    [
      'private',
      '127.0.0.1',
      '127.255.255.254',
      '::1',
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '100.64.0.1',
      '100.127.255.255',
    ],
    [
      'private',
      'fc00::1',
      'fd12:3456::1',
      'fec0::1',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '64:ff9b::10.0.0.1',
      '2002:7f00:1::',
      '::10.0.0.1',
    ],
    ['private', '198.18.0.1', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '0x7f000001', '127.1', '2600::5efe:a00:1'],
    ['reached', '1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '172.15.255.255', '172.32.0.0', '100.63.255.255', '100.128.0.0'],
    ['reached', '169.253.255.255', '169.255.0.0', '168.63.129.15', '168.63.129.17', '223.255.255.255', '198.20.0.0'],
    [
      'reached',
      '2600::1',
      '2a00:1450:4001:81b::200e',
      '::ffff:8.8.8.8',
      '64:ff9b::8.8.8.8',
      '64:ff9b:1::8.8.8.8',
      '64:ff9b:1:808:8:800::',
      '64:ff9b:1:0:8:808:800::',
      '2002:808:808::1',
      '2001:4860:4860::8888',
    ],
  ];
  test.each(table.flatMap(([verdict, ...addresses]) => addresses.map((address) => [address, verdict] as const)))(
    '%s: %s',
    (address, verdict) => {
      expect(verdictOn(address)).toBe(verdict);
    },
  );
});

test('the sentence says which address, what it is, and the way out where there is one', () => {
  expect(refusalOf('169.254.169.254', true)).toBe(
    '169.254.169.254 is a link-local address (cloud metadata services live there), which is never probed.',
  );
  expect(refusalOf('10.1.2.3', false)).toBe('10.1.2.3 is a private address, and `allow_private` is false; it is not probed.');
  expect(refusalOf('64:ff9b::a9fe:a9fe', true)).toMatch(/a way to 169\.254\.169\.254, a link-local address/);
  expect(refusalOfAny(['8.8.8.8', '10.0.0.1', '169.254.1.1'], true)).toMatch(/^169\.254\.1\.1 /);
  expect(refusalOfAny(['8.8.8.8', '2600::1'], false)).toBeNull();
});

/** The slow reference for IPv4: the ranges of ipaddr.js, one by one, and what this guard says beyond them. */
function referenceIpv4(address: string): Verdict {
  const ip = ipaddr.IPv4.parse(address);
  if (['100.100.100.200', '168.63.129.16'].includes(address)) return 'never';
  const range = ip.range();
  if (['unspecified', 'broadcast', 'multicast', 'linkLocal'].includes(range)) return 'never';
  if (['private', 'loopback', 'carrierGradeNat'].includes(range)) return 'private';
  if (range !== 'reserved') return 'reached';
  const open = ['198.18.0.0/15', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'];
  return open.some((cidr) => ip.match(ipaddr.IPv4.parseCIDR(cidr))) ? 'private' : 'never';
}

const EDGES = [
  ...[
    '0.0.0.0',
    '10.0.0.0',
    '100.64.0.0',
    '127.0.0.0',
    '169.254.0.0',
    '172.16.0.0',
    '192.0.0.0',
    '192.0.2.0',
    '192.88.99.0',
    '192.168.0.0',
  ],
  ...['198.18.0.0', '198.51.100.0', '203.0.113.0', '224.0.0.0', '240.0.0.0', '168.63.129.16', '100.100.100.200', '255.255.255.255'],
];
const numberOf = (address: string) => address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
const dotted = (number: number) => [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');

// Anywhere, and often near the edge of a range, where mistakes live.
const ipv4 = fc
  .oneof(
    fc.nat(0xffffffff),
    fc.tuple(fc.constantFrom(...EDGES), fc.integer({ min: -300, max: 300 })).map(([edge, off]) => numberOf(edge) + off),
  )
  .map((number) => Math.min(0xffffffff, Math.max(0, number)));

test('any IPv4 address, in any spelling, against the reference', () => {
  fc.assert(
    fc.property(ipv4, fc.nat(6), (number, spelling) => {
      const [a, b, c, d] = dotted(number).split('.').map(Number);
      const hex = (part = 0) => `0x${part.toString(16)}`;
      const octal = (part = 0) => `0${part.toString(8)}`;
      const spellings = [
        dotted(number),
        String(number),
        hex(number),
        `${a}.${b}.${number % 65_536}`,
        `${a}.${number % 2 ** 24}`,
        [a, b, c, d].map(hex).join('.'),
        [a, b, c, d].map(octal).join('.'),
      ];
      expect(verdictOn(spellings[spelling] ?? '')).toBe(referenceIpv4(dotted(number)));
    }),
    { numRuns: 2_000 },
  );
});

test('an IPv4 address in any wrapping, in any spelling, is judged as itself', () => {
  const groups = (number: number) => `${Math.floor(number / 65_536).toString(16)}:${(number % 65_536).toString(16)}`;
  const turned = (number: number) => 0xffffffff - number;
  const wrap: ((number: number) => string)[] = [
    (number) => `::ffff:${groups(number)}`,
    (number) => `::ffff:${dotted(number)}`,
    (number) => `0000:0000:0000:0000:0000:FFFF:${groups(number).toUpperCase()}`,
    (number) => `::ffff:0:${groups(number)}`,
    (number) => `64:ff9b::${groups(number)}`,
    (number) => `0064:FF9B:0:0:0:0:${dotted(number)}`,
    (number) => `2002:${groups(number)}::1`,
    (number) => `2001:0:808:808:0:0:${groups(turned(number))}`,
    (number) => `2001:0:${groups(number)}:0:0:${groups(turned(numberOf('8.8.8.8')))}`,
    (number) => `2600::5efe:${groups(number)}`,
    (number) => `2600:1:2:3:200:5efe:${groups(number)}`,
  ];
  fc.assert(
    fc.property(ipv4, fc.constantFrom(...wrap), fc.boolean(), (number, wrapping, brackets) => {
      const address = wrapping(number);
      expect(verdictOn(brackets ? `[${address}]` : address)).toBe(referenceIpv4(dotted(number)));
    }),
    { numRuns: 2_000 },
  );
});

test('an IPv4 address hidden in a local NAT64 prefix of any length is judged as itself', () => {
  const bytes = (number: number) => dotted(number).split('.').map(Number);
  // RFC 6052, 2.2: byte 8 is left out.
  const places = [
    [6, 7, 9, 10],
    [7, 9, 10, 11],
    [9, 10, 11, 12],
    [12, 13, 14, 15],
  ];
  fc.assert(
    fc.property(ipv4, fc.constantFrom(...places), (number, at) => {
      const whole = [0, 0x64, 0xff, 0x9b, 0, 1, ...new Array<number>(10).fill(0)];
      for (const [nth, place] of at.entries()) whole[place] = bytes(number)[nth] ?? 0;
      const verdict = verdictOn(ipaddr.fromByteArray(whole).toString());
      // No address of 0.0.0.0/8 can be meant.
      if (number < 2 ** 24) return;
      if (referenceIpv4(dotted(number)) === 'never') expect(verdict).toBe('never');
      // Its last bytes alone, read at another place, may be worse than all of it.
      else if (number % 256 !== 0 && at[3] === 15) expect(verdict).toBe(referenceIpv4(dotted(number)));
    }),
  );
});

test('any IPv6 address: only global unicast ones are reached where private ones are not allowed', () => {
  const words = fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(words, (parts) => {
      const ip = new ipaddr.IPv6(parts);
      const [verdict, range] = [verdictOn(ip.toString()), ip.range()];
      // What wraps an IPv4 address is the other properties' business.
      if (['ipv4Mapped', 'rfc6145', 'rfc6052', '6to4', 'teredo'].includes(range) || ip.toNormalizedString().includes(':5efe:')) return;
      const global = range === 'unicast' && ((parts[0] ?? 0) & 0xe000) === 0x2000;
      if (verdict === 'reached') expect(global || range === 'as112v6').toBe(true);
      else expect(global).toBe(false);
      expect(verdictOn(parts.map((part) => part.toString(16).padStart(4, '0').toUpperCase()).join(':'))).toBe(verdict);
    }),
    { numRuns: 2_000 },
  );
});
