import type { Readable, Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import type { HeaderList } from './http-hop.ts';
import { codeOf, ProbeStop } from './probe-stop.ts';

/** More codings on top of each other are nobody's answer. */
const MAX_CODINGS = 3;

/** The window that RFC 9659 allows for zstd in HTTP, as a power of two; the format itself would let a server ask for gigabytes. */
const ZSTD_WINDOW_LOG = 23;

/**
 * Their decoders take as many megabytes as the server likes, up to 16 (RFC 7932, 9.1) and 8; the others' windows have 32 KiB. With one for
 * each probe, 25 hostile servers would have 400 MB of us; two on Node's threads still 200, since each thread keeps what it once had.
 */
const HEAVY = new Set(['br', 'zstd']);

const ALIASES: Readonly<Record<string, string>> = { 'x-gzip': 'gzip' };

/** `Content-Encoding` as a list in the order of its application, without `identity`. Throws a ProbeStop `decode_error` for too many. */
export function codingsOf(headers: HeaderList): string[] {
  const named = headers
    .filter(([name]) => name.toLowerCase() === 'content-encoding')
    .flatMap(([, value]) => value.split(','))
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .map((coding) => ALIASES[coding] ?? coding);
  if (named.length > MAX_CODINGS) throw new ProbeStop('decode_error', `The body is encoded ${named.length} times.`);
  return named;
}

/** Bytes that a coding may add to a body that it cannot make smaller. */
export const OVERHEAD = 65_536;

/** Whether one of the codings needs a window so large that only one body may be decoded at a time. */
export function isHeavy(codings: readonly string[]): boolean {
  return codings.some((coding) => HEAVY.has(coding));
}

/**
 * Decodes a whole body, at most `limit` decoded bytes, while nothing else runs: 1 MiB takes some milliseconds, and a bomb no more than its
 * first `limit` bytes. Throws a ProbeStop `body_too_large` or `decode_error`.
 */
export function decodeAtOnce(encoded: Buffer, codings: readonly string[], limit: number): Buffer {
  try {
    // What is still encoded once more may be a little longer than what comes out.
    return codings.reduceRight((body, coding, nth) => decodedOnce(body, coding, nth === 0 ? limit : limit + OVERHEAD), encoded);
  } catch (error) {
    if (error instanceof ProbeStop) throw error;
    throw codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(limit) : undecodable(codings, error);
  }
}

function decodedOnce(body: Buffer, coding: string, limit: number): Buffer {
  const options = { maxOutputLength: limit };
  switch (coding) {
    case 'gzip':
      return zlib.gunzipSync(body, options);
    case 'br':
      return zlib.brotliDecompressSync(body, options);
    case 'deflate':
      return isZlib(body) ? zlib.inflateSync(body, options) : zlib.inflateRawSync(body, options);
    case 'zstd':
      // Node has it since 22.15.
      if (!('zstdDecompressSync' in zlib))
        throw new ProbeStop('decode_error', 'The body is encoded with zstd, which Node decodes from 22.15 on.');
      return zlib.zstdDecompressSync(body, { ...options, params: { [zlib.constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } });
    default:
      throw unknownCoding();
  }
}

/** Decodes a stream to its end, at most `limit` decoded bytes. Rejects with a ProbeStop `body_too_large` or `decode_error`. */
export function decode(stream: Readable, codings: readonly string[], limit: number): Promise<Buffer> {
  const decoders: Transform[] = [];
  const decoded = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) reject(tooLarge(limit));
      else chunks.push(chunk);
    };
    const done = () => resolve(Buffer.concat(chunks, size));
    // A decoder is made with the first byte: an empty body is not a broken gzip, and deflate shows only then which of its two forms it is.
    stream.once('end', () => decoders.length === 0 && done());
    stream.once('data', (first: Buffer) => {
      stream.pause();
      try {
        decoders.push(...codings.toReversed().map((coding, nth) => decoderOf(coding, nth === 0 ? first : null)));
      } catch (error) {
        reject(error);
        return;
      }
      for (const decoder of decoders) decoder.on('error', (error) => reject(undecodable(codings, error)));
      const [entry] = decoders;
      const last = decoders.reduce((before, decoder) => before.pipe(decoder));
      last.on('data', take).once('end', done);
      entry?.write(first);
      if (entry !== undefined) stream.pipe(entry);
    });
  });
  return decoded.finally(() => {
    for (const decoder of decoders) decoder.destroy();
  });
}

/** One of those that are not heavy. `first` is the beginning of the encoded body where this decoder reads it. */
function decoderOf(coding: string, first: Buffer | null): Transform {
  if (coding === 'gzip') return zlib.createGunzip();
  if (coding === 'deflate') return first === null || isZlib(first) ? zlib.createInflate() : zlib.createInflateRaw();
  throw unknownCoding();
}

/**
 * RFC 9110 means zlib's format with `deflate`; some servers send bare deflate, which every browser takes. The first byte of RFC 1950:
 * method 8, a window of at most 32 KiB, and a checksum over two bytes where there are two.
 */
function isZlib(bytes: Buffer): boolean {
  const [one = 0, two] = bytes;
  return (one & 0x0f) === 8 && one >> 4 <= 7 && (two === undefined || ((one << 8) | two) % 31 === 0);
}

function tooLarge(limit: number): ProbeStop {
  return new ProbeStop('body_too_large', `The decoded body is longer than the limit of ${limit} bytes.`);
}

function undecodable(codings: readonly string[], error: unknown): ProbeStop {
  return new ProbeStop('decode_error', `The body cannot be decoded as ${codings.join(', ')} (${codeOf(error)}).`);
}

function unknownCoding(): ProbeStop {
  return new ProbeStop('decode_error', 'The body has an encoding that is not known here.');
}
