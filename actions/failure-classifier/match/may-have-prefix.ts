const ESC = 0x1b;
/** What a prefix or a command begins with: `#`, `[`, `@`, `:`, `|`, the digits of a time, escape sequences and signs beyond ASCII. */
const STARTS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 127 || byte === ESC || /[#[@:|0-9]/.test(String.fromCharCode(byte)) ? 1 : 0,
);
/** How far the prefixes of a line reach (log/line-text.ts), with the timestamp of columns. */
const REACH = 440;

/**
 * Whether a line may be read without what it begins with (log/line-text.ts): it begins like a prefix, has `: ` or `|` or a timestamp in a column
 * where one could end, or a carriage return. Says yes too often, never too seldom.
 */
export function mayHavePrefix(bytes: Uint8Array, from: number, end: number): boolean {
  if (STARTS[bytes[from] as number] === 1) return true;
  // Indented by one or two, as text is that was copied from the page of a run.
  if (bytes[from] === 0x20 && (bytes[from + 1] !== 0x20 || bytes[from + 2] !== 0x20)) return true;
  const to = Math.min(end, from + REACH);
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x7c || (byte === 0x3a && bytes[at + 1] === 0x20)) return true;
    // A colour whose escape byte was lost.
    if (byte === 0x5b && isDigit(bytes[at + 1] as number)) return true;
    // The year, or the byte order mark in front of it.
    if ((byte === 0x09 || byte === 0x20) && (bytes[at + 1] === 0x32 || bytes[at + 1] === 0xef)) return true;
  }
  // What is written over itself counts from its last return.
  for (let at = from; at < end - 1; at++) if (bytes[at] === 0x0d) return true;
  return false;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
