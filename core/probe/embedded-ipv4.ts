/** Bytes of an IPv6 address, 16 of them. */
type Bytes = readonly number[];

/** NAT64 prefixes whose length is known to be 96 bits, and others that carry an IPv4 address in their last 32 bits. */
const LAST_32_BITS: readonly (readonly number[])[] = [
  // ::/96, IPv4-compatible (RFC 4291, 2.5.5.1), deprecated and still understood by some stacks.
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  // ::ffff:0:0/96, IPv4-mapped (RFC 4291, 2.5.5.2): the socket it makes is an IPv4 one.
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff],
  // ::ffff:0:0:0/96, IPv4-translated (RFC 6145).
  [0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0],
  // 64:ff9b::/96, NAT64 (RFC 6052, 2.1).
  [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0],
];

/** 64:ff9b:1::/48, NAT64 for local use (RFC 8215); an operator picks any prefix length of RFC 6052 in it. */
const LOCAL_NAT64 = [0, 0x64, 0xff, 0x9b, 0, 1];
/** Where RFC 6052, 2.2 puts the four bytes for prefixes of 48, 56, 64 and 96 bits; byte 8 is left out. */
const NAT64_PLACES = [
  [6, 7, 9, 10],
  [7, 9, 10, 11],
  [9, 10, 11, 12],
  [12, 13, 14, 15],
];

/**
 * The IPv4 addresses (dotted) that packets to the IPv6 address may end up at, and whether the address is nothing but a wrapping of
 * them: mapped, translated, NAT64, 6to4 and Teredo addresses are judged by what they wrap, an ISATAP address by both.
 */
export function embeddedIpv4(bytes: Bytes): { addresses: string[]; whole: boolean } {
  // :: and ::1 are themselves, not a wrapping of 0.0.0.0 and 0.0.0.1.
  if (bytes.slice(0, 15).every((byte) => byte === 0) && (bytes[15] ?? 0) <= 1) return { addresses: [], whole: false };
  if (LAST_32_BITS.some((prefix) => startsWith(bytes, prefix))) return { addresses: [dotted(bytes, [12, 13, 14, 15])], whole: true };
  if (startsWith(bytes, LOCAL_NAT64)) return { addresses: localNat64(bytes), whole: true };
  // 2002::/16, 6to4 (RFC 3056, 2).
  if (startsWith(bytes, [0x20, 0x02])) return { addresses: [dotted(bytes, [2, 3, 4, 5])], whole: true };
  // 2001::/32, Teredo (RFC 4380, 4): the server as it is, the client's address with every bit turned.
  if (startsWith(bytes, [0x20, 0x01, 0, 0])) {
    const turned = bytes.map((byte) => byte ^ 0xff);
    return { addresses: [dotted(bytes, [4, 5, 6, 7]), dotted(turned, [12, 13, 14, 15])], whole: true };
  }
  // ISATAP (RFC 5214, 6.1): 0:5efe or 200:5efe before the IPv4 address, behind any prefix.
  const isatap = bytes[8] === 0 || bytes[8] === 2 ? startsWith(bytes.slice(9), [0, 0x5e, 0xfe]) : false;
  return { addresses: isatap ? [dotted(bytes, [12, 13, 14, 15])] : [], whole: false };
}

/** One of these is meant. What begins with 0 is nobody's address: there the bytes are the prefix's or the suffix's. */
function localNat64(bytes: Bytes): string[] {
  const addresses = NAT64_PLACES.map((places) => dotted(bytes, places));
  const possible = addresses.filter((address) => !address.startsWith('0.'));
  return possible.length > 0 ? possible : addresses;
}

function startsWith(bytes: Bytes, prefix: Bytes): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

function dotted(bytes: Bytes, places: readonly number[]): string {
  return places.map((at) => bytes[at] ?? 0).join('.');
}
