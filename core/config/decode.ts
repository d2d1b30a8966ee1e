import { type Position, refusal } from './problems.ts';

/** Far above any real configuration, and small enough that hostile YAML of this size is read within seconds. */
const MOST_BYTES = 1024 * 1024;

/** What YAML 1.2.2 section 5.1 does not allow in a stream, and a byte order mark that is not the first character. */
const NOT_PRINTABLE = /[^\t\n\r\x20-\x7E\x85\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|\uFEFF/u;

/**
 * The text of a configuration file, without its byte order mark. Line ends are left as they are.
 * Throws a ConfigurationError for more than 1 MiB, bytes that are not UTF-8, and characters that no text file has (NUL and its like).
 */
export function decode(file: string, content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  if (bytes > MOST_BYTES) {
    throw refusal(file, [{ at: { line: 1, column: 1 }, message: `The file has ${bytes} bytes; at most ${MOST_BYTES} are read.` }]);
  }
  const text = (typeof content === 'string' ? content : decodeUtf8(file, content)).replace(/^\uFEFF/, '');
  const stray = NOT_PRINTABLE.exec(text);
  if (stray !== null) {
    const message = `The character ${nameOf(stray[0])} is not allowed in a YAML file.`;
    throw refusal(file, [{ at: endOf(text.slice(0, stray.index)), message, remedy: 'Remove it.' }]);
  }
  return text;
}

function decodeUtf8(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refusal(file, [{ at: endOf(validPrefix(bytes)), message: 'The file is not UTF-8 from here on.', remedy: 'Save it as UTF-8.' }]);
  }
}

/** Byte by byte, only for a file that is already known to be broken: TextDecoder does not say where it stopped. */
function validPrefix(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for (const byte of bytes) text += decoder.decode(Uint8Array.of(byte), { stream: true });
  } catch {
    // The text up to here is what was asked for.
  }
  return text;
}

function endOf(text: string): Position {
  const lastBreak = text.lastIndexOf('\n');
  return { line: text.split('\n').length, column: text.length - lastBreak };
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return code === '0000' ? 'U+0000 (NUL)' : code === 'FEFF' ? 'U+FEFF (a byte order mark inside the file)' : `U+${code}`;
}
