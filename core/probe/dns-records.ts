import type { CaaRecord } from 'node:dns';
import type { Resolver } from 'node:dns/promises';
import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { DnsCheck } from './model.ts';

/**
 * How each type is asked for, and its records as `dig +short` prints them: names end in a dot, texts stand in quotes. Unlike dig, an A
 * or AAAA question gives addresses only: c-ares does not hand out the aliases on the way.
 */
export const QUESTIONS: { readonly [T in DnsCheck['type']]: (resolver: Resolver, name: string) => Promise<string[]> } = {
  A: (resolver, name) => resolver.resolve4(name),
  AAAA: (resolver, name) => resolver.resolve6(name),
  CNAME: async (resolver, name) => (await resolver.resolveCname(name)).map(dotted),
  NS: async (resolver, name) => (await resolver.resolveNs(name)).map(dotted),
  PTR: async (resolver, name) => (await resolver.resolvePtr(name)).map(dotted),
  MX: async (resolver, name) => (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${dotted(exchange)}`),
  TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((chunks) => chunks.map(quoted).join(' ')),
  SRV: async (resolver, name) =>
    (await resolver.resolveSrv(name)).map(({ priority, weight, port, name: target }) => `${priority} ${weight} ${port} ${dotted(target)}`),
  SOA: async (resolver, name) => {
    const { nsname, hostmaster, serial, refresh, retry, expire, minttl } = await resolver.resolveSoa(name);
    return [`${dotted(nsname)} ${dotted(hostmaster)} ${serial} ${refresh} ${retry} ${expire} ${minttl}`];
  },
  CAA: async (resolver, name) => (await resolver.resolveCaa(name)).map(caa),
};

/** The name under which an address's own name is kept: `1.2.0.192.in-addr.arpa` (RFC 1035, 3.5), `….ip6.arpa` (RFC 3596, 2.5). */
export function reverseName(address: string): string {
  if (isIPv4(address)) return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
  const nibbles = ipaddr.IPv6.parse(address)
    .toByteArray()
    .flatMap((byte) => [byte >> 4, byte & 15]);
  return `${nibbles
    .reverse()
    .map((nibble) => nibble.toString(16))
    .join('.')}.ip6.arpa`;
}

/** c-ares leaves the last dot out, and all of the root. */
function dotted(name: string): string {
  return `${name}.`;
}

/** A character string (Node gives a byte a character) in quotes; what is not printable ASCII as three decimal digits a byte (RFC 1035, 5.1). */
function quoted(text: string): string {
  const escaped = [...Buffer.from(text, 'latin1')].map((byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\${String(byte).padStart(3, '0')}`;
  });
  return `"${escaped.join('')}"`;
}

/** Flags, tag and value (RFC 8659, 4.1.1); Node gives the value under its tag's name. */
function caa({ critical, ...tagged }: CaaRecord): string {
  const [tag, value] = Object.entries(tagged).find(([name]) => name !== 'type') ?? ['', ''];
  return `${critical} ${tag} ${quoted(String(value))}`;
}
