/** Writes the part of DER (ITU-T X.690) that a certificate needs. Every function gives one whole element: tag, length, content. */

/** An element with any tag. Lengths over 127 are written as the number of their bytes, then those (X.690, 8.1.3.5). */
export function element(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = bytesOf(body.length);
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length, ...length]), body]);
}

export function sequence(...content: readonly Uint8Array[]): Buffer {
  return element(0x30, ...content);
}

export function setOf(...content: readonly Uint8Array[]): Buffer {
  return element(0x31, ...content);
}

/** `[number]` around whole elements: EXPLICIT. */
export function tagged(number: number, ...content: readonly Uint8Array[]): Buffer {
  return element(0xa0 | number, ...content);
}

/** A positive number in big-endian bytes. The first byte is neither 0 nor over 127: its first bit would be the sign. */
export function integer(bytes: readonly number[]): Buffer {
  return element(0x02, Buffer.from(bytes));
}

export const TRUE = element(0x01, Buffer.from([0xff]));

export function octets(content: Uint8Array): Buffer {
  return element(0x04, content);
}

/** `unused` bits at the end do not count. */
export function bits(content: Uint8Array, unused = 0): Buffer {
  return element(0x03, Buffer.from([unused]), content);
}

export function utf8(text: string): Buffer {
  return element(0x0c, Buffer.from(text, 'utf8'));
}

/** An object identifier as it is written, `2.5.29.17`: the first two numbers share a byte, 7 bits a byte follow (X.690, 8.19). */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [40 * first + second, ...rest].flatMap((number) => {
    const groups = [number & 0x7f];
    for (let left = number >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return element(0x06, Buffer.from(bytes));
}

/** Whole seconds in UTC: UTCTime up to 2049, GeneralizedTime from 2050 on (RFC 5280, 4.1.2.5). */
export function time(ms: number): Buffer {
  const digits = `${new Date(ms).toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
  return digits < '2050' ? element(0x17, Buffer.from(digits.slice(2))) : element(0x18, Buffer.from(digits));
}

function bytesOf(value: number): number[] {
  const bytes: number[] = [];
  for (let left = value; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256);
  return bytes;
}
