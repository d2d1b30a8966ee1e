import type { Readable } from 'node:stream';
import { codingsOf, decode, decodeAtOnce, isHeavy, OVERHEAD } from './http-decode.ts';
import type { HeaderList } from './http-hop.ts';
import { ProbeStop } from './probe-stop.ts';

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
 * one chunk is kept at any time. What needs a large window is decoded when all of it is there.
 */
export async function readBody(incoming: Incoming, limit: number): Promise<Buffer> {
  const codings = startOf(incoming);
  if (codings.length === 0) return gathered(incoming, limit);
  if (!isHeavy(codings)) return whole(incoming, decode(incoming.stream, codings, limit));
  const encoded = await gathered(incoming, limit + OVERHEAD);
  // Nothing is not a broken br.
  return encoded.length === 0 ? encoded : decodeAtOnce(encoded, codings, limit);
}

/** The codings of a body, whose stream is looked after from here on. */
function startOf({ stream, headers }: Incoming): string[] {
  stream.on('error', () => undefined);
  try {
    return codingsOf(headers);
  } catch (error) {
    stream.destroy();
    throw error;
  }
}

/** What `reading` makes of the body, unless that is not whole. Ends with the stream, which may close without an end or an error. */
function whole(incoming: Incoming, reading: Promise<Buffer>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { stream } = incoming;
    const fail = (stop: unknown) => {
      stream.destroy();
      reject(stop);
    };
    stream.once('close', () => {
      const flaw = incoming.flaw();
      if (flaw !== null) fail(flaw);
    });
    reading.then((body) => {
      const flaw = incoming.flaw();
      if (flaw === null) resolve(body);
      else fail(flaw);
    }, fail);
  });
}

/** The bytes as they come. */
function gathered(incoming: Incoming, limit: number): Promise<Buffer> {
  const { stream } = incoming;
  const reading = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) reject(new ProbeStop('body_too_large', `The body is longer than the limit of ${limit} bytes.`));
      else chunks.push(chunk);
    });
    stream.once('end', () => resolve(Buffer.concat(chunks, size)));
  });
  return whole(incoming, reading);
}
