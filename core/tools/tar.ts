import { gunzipSync } from 'node:zlib';

const BLOCK = 512;
/** No tool of ours is near this; more is a bomb, or not a tool. */
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/**
 * The content of one file of a `.tar.gz`, by its base name; null if it is not in there (POSIX.1-1988 ustar).
 * Only for archives whose checksum was checked: nothing is written, no path of the archive is followed.
 * Throws an Error if it is no gzip, or ends in the middle of an entry.
 */
export function fileInTarGz(archive: Uint8Array, baseName: string): Buffer | null {
  const tar = gunzipSync(archive, { maxOutputLength: MAX_UNPACKED_BYTES });
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const name = textAt(tar, at, 100);
    // Two blocks of zeros end the archive.
    if (name === '') return null;
    const size = Number.parseInt(textAt(tar, at + 124, 12).trim(), 8);
    const start = at + BLOCK;
    if (!Number.isSafeInteger(size) || size < 0 || start + size > tar.length) {
      throw new Error('The archive ends in the middle of an entry, or is no tar archive.');
    }
    const type = tar[at + 156];
    const isFile = type === 0 || type === '0'.charCodeAt(0);
    if (isFile && name.split('/').at(-1) === baseName) return tar.subarray(start, start + size);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return null;
}

function textAt(bytes: Buffer, start: number, length: number): string {
  const field = bytes.toString('latin1', start, start + length);
  const end = field.indexOf('\0');
  return end < 0 ? field : field.slice(0, end);
}
