import type { Literal } from './rule-set.ts';

/** Kinds of bytes that the wild signs of a literal stand for (rules/literals.ts), by the sign's code. */
const KINDS: readonly Uint8Array[] = [
  bytesThat(() => false),
  bytesThat(isDigit),
  bytesThat((byte) => byte >= 0x41 && byte <= 0x5a),
  bytesThat((byte) => byte < 0x80 && /\w/.test(String.fromCharCode(byte))),
  bytesThat((byte) => byte > 0x20),
  bytesThat(isDigit),
  // White space has characters beyond ASCII, whose bytes are not told apart here.
  bytesThat((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d && byte !== 0x0a) || byte >= 0x80),
];
/** From here on a sign stands for as many bytes as there are, but one at least. */
const FIRST_RUN = 5;

/** Whether a literal stands in the bytes, given that the part of it that is looked for ends in front of `at`. */
export function standsAt(bytes: Uint8Array, at: number, { bytes: text, cased, keyStart, keyEnd }: Literal): boolean {
  let place = at;
  for (let index = keyEnd; index < text.length; index++) {
    const sign = text[index] as number;
    if (!fits(bytes[place], sign, cased)) return false;
    place += 1;
    if (sign >= FIRST_RUN && sign < KINDS.length) while (fits(bytes[place], sign, cased)) place += 1;
  }
  place = at - 1;
  // The part itself was found without regard to case.
  for (let index = keyEnd - 1; index >= keyStart; index--, place--) if (!fits(bytes[place], text[index] as number, cased)) return false;
  for (let index = keyStart - 1; index >= 0; index--) {
    const sign = text[index] as number;
    if (!fits(bytes[place], sign, cased)) return false;
    place -= 1;
    if (sign >= FIRST_RUN && sign < KINDS.length) while (fits(bytes[place], sign, cased)) place -= 1;
  }
  return true;
}

function fits(byte: number | undefined, sign: number, cased: boolean): boolean {
  if (byte === undefined) return false;
  if (sign < KINDS.length) return (KINDS[sign] as Uint8Array)[byte] === 1;
  return byte === sign || (!cased && byte >= 0x41 && byte <= 0x5a && byte + 0x20 === sign);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function bytesThat(isOfIt: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (isOfIt(byte) ? 1 : 0));
}
