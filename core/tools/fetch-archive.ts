import { createHash } from 'node:crypto';
import { messageOf } from '../errors.ts';
import { ChecksumError } from './tool.ts';

/** The largest archive of a tool is about 25 MB. */
const MAX_BYTES = 128 * 1024 * 1024;

/** The archive could not be had; nothing is known of its content. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

/**
 * Downloads a file into memory and checks it. One try, within `limitMs` for all of it.
 * Throws a FetchError (unreachable, not 200, cut short, too large, too slow) or a ChecksumError.
 */
export async function fetchArchive(url: string, sha256: string, limitMs: number): Promise<Buffer> {
  let bytes: Buffer;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(limitMs), headers: { 'user-agent': 'ops-actions' } });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw new FetchError(`${url} answered ${response.status}.`);
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > MAX_BYTES) throw new FetchError(`${url} is larger than ${MAX_BYTES} bytes.`);
      chunks.push(chunk);
    }
    bytes = Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof FetchError) throw error;
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw new FetchError(`${url} was not read within ${limitMs / 1_000} s.`);
    }
    throw new FetchError(`${url} could not be read: ${causeOf(error)}.`, { cause: error });
  }
  checkArchive(bytes, sha256, url);
  return bytes;
}

/** Throws a ChecksumError that names both checksums. */
export function checkArchive(bytes: Uint8Array, sha256: string, what: string): void {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new ChecksumError(what, sha256, found);
}

/** fetch says `fetch failed`; its cause says why. */
function causeOf(error: unknown): string {
  return error instanceof Error && error.cause instanceof Error ? messageOf(error.cause) : messageOf(error);
}
