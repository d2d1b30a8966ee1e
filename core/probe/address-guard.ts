import ipaddr from 'ipaddr.js';
import { embeddedIpv4 } from './embedded-ipv4.ts';

type Range = readonly [cidr: string, what: string];

/** Metadata services of clouds that are not on a link-local address. They hand out credentials to whoever asks from inside. */
const METADATA: readonly Range[] = [
  ['100.100.100.200/32', 'the metadata service of Alibaba Cloud'],
  // Public by number, and Azure's alone: DNS, load-balancer probes, and the WireServer that serves a machine's certificates and settings.
  ['168.63.129.16/32', 'the WireServer of Azure'],
  ['fd00:ec2::/32', 'the metadata services of AWS'],
  ['fd20:ce::254/128', 'the metadata service of Google Cloud'],
  ['fd00:c1::a9fe:a9fe/128', 'the metadata service of Oracle Cloud'],
  ['fd00:42::42/128', 'the metadata service of Scaleway'],
  ['fd00:a9fe:a9fe::1/128', 'the metadata service of Linode'],
];

/** Never probed: no target lives there (IANA's special-purpose registries, RFC 6890). */
const NEVER: readonly Range[] = [
  ...METADATA,
  ['169.254.0.0/16', 'a link-local address (cloud metadata services live there)'],
  ['fe80::/10', 'a link-local address (cloud metadata services live there)'],
  ['0.0.0.0/8', 'an unspecified address'],
  ['::/128', 'an unspecified address'],
  ['255.255.255.255/32', 'the broadcast address'],
  ['224.0.0.0/4', 'a multicast address'],
  ['ff00::/8', 'a multicast address'],
  // Oracle Cloud's first metadata service was 192.0.0.192.
  ['192.0.0.0/24', 'a reserved address'],
  ['192.88.99.0/24', 'a reserved address'],
  ['240.0.0.0/4', 'a reserved address'],
];

/** Probed where private addresses are allowed. */
const PRIVATE: readonly Range[] = [
  ['127.0.0.0/8', 'a loopback address'],
  ['::1/128', 'a loopback address'],
  ['10.0.0.0/8', 'a private address'],
  ['172.16.0.0/12', 'a private address'],
  ['192.168.0.0/16', 'a private address'],
  ['100.64.0.0/10', 'an address of a carrier (CGNAT)'],
  ['fc00::/7', 'a unique-local address'],
  ['fec0::/10', 'a site-local address'],
  // Nobody's on the internet, and used inside networks all the same.
  ['198.18.0.0/15', 'an address for benchmarks'],
  ['2001:2::/48', 'an address for benchmarks'],
  ['192.0.2.0/24', 'an address for documentation'],
  ['198.51.100.0/24', 'an address for documentation'],
  ['203.0.113.0/24', 'an address for documentation'],
  ['2001:db8::/32', 'an address for documentation'],
  ['3fff::/20', 'an address for documentation'],
];

/** IPv6 addresses that are somebody's on the internet: 2000::/3 without the protocol assignments 2001::/23 (RFC 2928). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
const PROTOCOL_IPV6 = ipaddr.IPv6.parseCIDR('2001::/23');

/** By family: each address is held against those of its own. */
function parsed(ranges: readonly Range[]) {
  const all = ranges.map(([cidr, what]) => ({ range: ipaddr.parseCIDR(cidr), what }));
  const of = (kind: 'ipv4' | 'ipv6') => all.filter(({ range }) => range[0].kind() === kind);
  return { ipv4: of('ipv4'), ipv6: of('ipv6') };
}
const never = parsed(NEVER);
const ifPrivate = parsed(PRIVATE);

/**
 * Why `address` (an IP address in any spelling, not a name) must not be connected to, as a sentence; null if it may be. Ask it of the
 * *resolved* address, for every hop, and connect to that same address: a name can change between two look-ups. What is not an address is
 * refused. Link-local and cloud-metadata, unspecified, multicast, broadcast and reserved addresses are refused always; loopback, private
 * and unique-local ones unless `allowPrivate`. An IPv6 address that wraps IPv4 ones is judged by them.
 */
export function refusalOf(address: string, allowPrivate: boolean): string | null {
  const bare = address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address;
  if (bare.includes('%')) return `${address} has a zone, which means something on one machine only; it is not probed.`;
  const ip = parsedAddress(bare);
  if (ip === null) return `${address} is not an IP address; it is not probed.`;
  const what = judged(ip, allowPrivate);
  if (what === null) return null;
  return what.always
    ? `${address} is ${what.text}, which is never probed.`
    : `${address} is ${what.text}, and \`allow_private\` is false; it is not probed.`;
}

function parsedAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  try {
    return ipaddr.parse(text);
  } catch {
    return null;
  }
}

/** The first refusal among the addresses of one name, null if all may be reached: one bad record makes the whole name suspicious. */
export function refusalOfAny(addresses: readonly string[], allowPrivate: boolean): string | null {
  for (const address of addresses) {
    const refusal = refusalOf(address, allowPrivate);
    if (refusal !== null) return refusal;
  }
  return null;
}

interface Objection {
  text: string;
  always: boolean;
}

function judged(ip: ipaddr.IPv4 | ipaddr.IPv6, allowPrivate: boolean): Objection | null {
  const wrapped = ip.kind() === 'ipv6' ? embeddedIpv4(ip.toByteArray()) : { addresses: [], whole: false };
  for (const inner of wrapped.addresses) {
    const objection = judged(ipaddr.IPv4.parse(inner), allowPrivate);
    if (objection !== null) return { ...objection, text: `a way to ${inner}, ${objection.text}` };
  }
  if (wrapped.whole) return null;
  const refused = whatIs(ip, never);
  if (refused !== null) return { text: refused, always: true };
  const inside = whatIs(ip, ifPrivate);
  if (inside !== null) return allowPrivate ? null : { text: inside, always: false };
  if (ip.kind() === 'ipv6' && (!ip.match(GLOBAL_IPV6) || ip.match(PROTOCOL_IPV6))) return { text: 'a reserved address', always: true };
  return null;
}

function whatIs(ip: ipaddr.IPv4 | ipaddr.IPv6, ranges: ReturnType<typeof parsed>): string | null {
  return ranges[ip.kind()].find(({ range }) => ip.match(range))?.what ?? null;
}
