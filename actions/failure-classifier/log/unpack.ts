import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';

/** Takes one log, in parts. */
export interface LogTaker {
  push(chunk: Uint8Array): void;
  end(): void;
}

/** Gives what takes the log `name`: empty for a plain or gzipped one, else its path in the archive. null: it is not wanted. */
export type OpenLog = (name: string) => LogTaker | null;

/** The log cannot be read; the message says why, as a sentence. */
export class LogUnreadable extends Error {
  override readonly name = 'LogUnreadable';
}

/** More than this no log of a job has; what unpacks to more is a bomb. */
export const MOST_BYTES = 2 * 1024 ** 3;
const MOST_FILES = 5000;
/** So little is unpacked at once: 16 KB can become 16 MB. */
const SLICE = 16 * 1024;

/**
 * Reads plain text, gzip, or the zip archive of a run's logs, whichever the first bytes say, and hands the logs over in parts. Nothing is
 * held that was handed over. Throws LogUnreadable where the data is damaged or unpacks to more than 2 GiB.
 */
export async function unpack(source: AsyncIterable<Uint8Array>, open: OpenLog): Promise<void> {
  const { first, all } = await peek(source);
  if (first[0] === 0x1f && first[1] === 0x8b) return readPlain(gunzipped(all), open);
  if (first[0] === 0x50 && first[1] === 0x4b && (first[2] === 3 || first[2] === 5)) return readZip(all, open);
  return readPlain(all, open);
}

async function readPlain(chunks: AsyncIterable<Uint8Array>, open: OpenLog): Promise<void> {
  const taker = open('');
  const count = counter();
  for await (const chunk of chunks) {
    count(chunk.length);
    taker?.push(chunk);
  }
  taker?.end();
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks, { objectMode: false });
  const gunzip = source.pipe(createGunzip());
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } catch (error) {
    throw new LogUnreadable(`The gzip data is damaged: ${messageOf(error)}.`, { cause: error });
  } finally {
    source.destroy();
  }
}

async function readZip(chunks: AsyncIterable<Uint8Array>, open: OpenLog): Promise<void> {
  const count = counter();
  let files = 0;
  let unfinished = 0;
  const unzip = new Unzip((file: UnzipFile) => {
    files += 1;
    if (files > MOST_FILES) throw new LogUnreadable(`The archive holds more than ${MOST_FILES} files.`);
    const taker = file.name.endsWith('/') ? null : open(file.name);
    unfinished += 1;
    file.ondata = (error, chunk, final) => {
      if (error !== null) throw new LogUnreadable(`\`${file.name}\` in the archive is damaged: ${error.message}.`, { cause: error });
      count(chunk.length);
      taker?.push(chunk);
      if (!final) return;
      unfinished -= 1;
      taker?.end();
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += SLICE) unzip.push(chunk.subarray(at, at + SLICE));
    }
    unzip.push(new Uint8Array(0), true);
  } catch (error) {
    if (error instanceof LogUnreadable) throw error;
    throw new LogUnreadable(`The zip archive is damaged: ${messageOf(error)}.`, { cause: error });
  }
  if (unfinished > 0) throw new LogUnreadable('The zip archive ends too early.');
}

/** Counts unpacked bytes; throws beyond the limit. */
function counter(): (bytes: number) => void {
  let total = 0;
  return (bytes) => {
    total += bytes;
    if (total > MOST_BYTES) throw new LogUnreadable(`It unpacks to more than ${MOST_BYTES / 1024 ** 3} GiB.`);
  };
}

/** The first bytes of a stream, and the stream with them. */
async function peek(source: AsyncIterable<Uint8Array>): Promise<{ first: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  while (size < 4) {
    const { value, done } = await iterator.next();
    if (done) break;
    held.push(value);
    size += value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* held;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { first: Buffer.concat(held).subarray(0, 4), all: all() };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
