import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** What stands where a host is expected. */
export type Host =
  | { kind: 'address'; address: string; family: 4 | 6 }
  /** `name` in ASCII and lower case, without the trailing dot; `rooted` if there was one: such a name is not searched for. */
  | { kind: 'name'; name: string; rooted: boolean }
  | { kind: 'zone' }
  | { kind: 'invalid' };

/** Longest name that fits a DNS question, and longest label (RFC 1035, 2.3.4), in characters. */
const MAX_NAME = 253;
const MAX_LABEL = 63;

/**
 * Reads a host as a URL's parser does (WHATWG URL, 3.5), so that a TCP check and an HTTP check mean the same: IDN becomes ASCII, and every
 * spelling of an IPv4 address (decimal, octal, hexadecimal, short, full-width) becomes the dotted one. Never throws.
 */
export function parseHost(host: string): Host {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  if (bare.includes(':') && bare.includes('%')) return { kind: 'zone' };
  if (isIP(bare) === 6) return { kind: 'address', address: bare, family: 6 };
  // What has a meaning in a URL would be cut off or decoded below.
  if (bare !== host || /[\s/?#@\\:%[\]<>^|]/.test(bare)) return { kind: 'invalid' };
  const ascii = domainToASCII(bare);
  if (isIP(ascii) === 4) return { kind: 'address', address: ascii, family: 4 };
  const rooted = ascii.endsWith('.');
  const name = rooted ? ascii.slice(0, -1) : ascii;
  const fits = name.length <= MAX_NAME && name.split('.').every((label) => label.length > 0 && label.length <= MAX_LABEL);
  return fits ? { kind: 'name', name, rooted } : { kind: 'invalid' };
}
