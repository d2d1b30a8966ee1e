import type { Readable, Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import type { HeaderList } from './http-hop.ts';
import { codeOf, ProbeStop } from './probe-stop.ts';

/** More codings on top of each other are nobody's answer. */
const MAX_CODINGS = 3;

/** The window that RFC 9659 allows for zstd in HTTP, as a power of two; the format itself would let a server ask for gigabytes. */
const ZSTD_WINDOW_LOG = 23;

/** An answer whose head was read: its body, and what to say of a body that ends too soon. */
export interface Incoming {
  status: number;
  headers: HeaderList;
  httpVersion: '1.0' | '1.1' | '2';
  /** Paused until it is read. */
  stream: Readable;
  /** Why the body is not whole, asked when the stream has ended or closed; null if it is. */
  flaw(): ProbeStop | null;
}

/** Whether an answer has no body, whatever its headers say (RFC 9112, 6.3): nothing is waited for. */
export function isBodiless(method: string, status: number): boolean {
  return method === 'HEAD' || status === 204 || status === 304 || status === 101;
}

/**
 * Reads a body to its end and decodes it (gzip, deflate, br, zstd where Node has it; several in a row too). Rejects with a ProbeStop:
 * `body_too_large` as soon as more than `limit` decoded bytes came, `decode_error`, or the stream's own flaw. Nothing beyond the limit and
 * one chunk is kept at any time.
 */
export function readBody(incoming: Incoming, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { stream } = incoming;
    const chunks: Buffer[] = [];
    let size = 0;
    const decoders: Transform[] = [];
    const fail = (stop: ProbeStop) => {
      for (const part of [stream, ...decoders]) part.destroy();
      reject(stop);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) fail(new ProbeStop('body_too_large', `The decoded body is longer than the limit of ${limit} bytes.`));
      else chunks.push(chunk);
    };
    const done = () => {
      const flaw = incoming.flaw();
      if (flaw === null) resolve(Buffer.concat(chunks, size));
      else fail(flaw);
    };

    stream.on('error', () => undefined);
    // A body that ends too soon closes without an end, with an error or without one.
    stream.once('close', () => {
      const flaw = incoming.flaw();
      if (flaw !== null) fail(flaw);
    });
    let codings: string[];
    try {
      codings = codingsOf(incoming.headers);
    } catch (error) {
      stream.once('end', () => undefined);
      fail(error as ProbeStop);
      return;
    }
    if (codings.length === 0) {
      stream.on('data', take).once('end', done);
      return;
    }
    // A decoder is made with the first byte: an empty body is not a broken gzip, and deflate shows only then which of its two forms it is.
    stream.once('end', () => decoders.length === 0 && done());
    stream.once('data', (first: Buffer) => {
      stream.pause();
      try {
        decoders.push(...codings.toReversed().map((coding, nth) => decoderOf(coding, nth === 0 ? first : null)));
      } catch (error) {
        fail(error as ProbeStop);
        return;
      }
      for (const decoder of decoders) {
        decoder.on('error', (error) =>
          fail(new ProbeStop('decode_error', `The body cannot be decoded as ${codings.join(', ')} (${codeOf(error)}).`)),
        );
      }
      const [entry] = decoders;
      const last = decoders.reduce((before, decoder) => before.pipe(decoder));
      last.on('data', take).once('end', done);
      entry?.write(first);
      if (entry !== undefined) stream.pipe(entry);
    });
  });
}

const ALIASES: Readonly<Record<string, string>> = { 'x-gzip': 'gzip' };

/** `Content-Encoding` as a list in the order of its application, without `identity`. */
function codingsOf(headers: HeaderList): string[] {
  const named = headers
    .filter(([name]) => name.toLowerCase() === 'content-encoding')
    .flatMap(([, value]) => value.split(','))
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .map((coding) => ALIASES[coding] ?? coding);
  if (named.length > MAX_CODINGS) throw new ProbeStop('decode_error', `The body is encoded ${named.length} times.`);
  return named;
}

function decoderOf(coding: string, first: Buffer | null): Transform {
  switch (coding) {
    case 'gzip':
      return zlib.createGunzip();
    case 'br':
      return zlib.createBrotliDecompress();
    case 'deflate':
      // RFC 9110 means zlib's format; some servers send bare deflate, which every browser takes.
      return first === null || isZlib(first) ? zlib.createInflate() : zlib.createInflateRaw();
    case 'zstd':
      return zstdDecoder();
    default:
      throw new ProbeStop('decode_error', 'The body has an encoding that is not known here.');
  }
}

/** The first byte of RFC 1950: method 8, a window of at most 32 KiB, and a checksum over two bytes where there are two. */
function isZlib(bytes: Buffer): boolean {
  const [one = 0, two] = bytes;
  return (one & 0x0f) === 8 && one >> 4 <= 7 && (two === undefined || ((one << 8) | two) % 31 === 0);
}

/** Node has zstd since 22.15. */
function zstdDecoder(): Transform {
  if (!('createZstdDecompress' in zlib))
    throw new ProbeStop('decode_error', 'The body is encoded with zstd, which Node decodes from 22.15 on.');
  return zlib.createZstdDecompress({ params: { [zlib.constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } });
}
