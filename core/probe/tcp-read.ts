import type { Socket } from 'node:net';
import { StringDecoder } from 'node:string_decoder';
import type { Pattern } from './expression/pattern.ts';

/** More of an answer is not read: what a check waits for stands at its beginning. */
export const MAX_ANSWER_BYTES = 64 * 1024;

/** Between two looks at a growing text, this many times what the last look took: a byte at a time must not cost a scan of all each. */
const REST = 10;

/**
 * Reads text (UTF-8) until `pattern` matches, the other side ends, or 64 KiB have come; resolves with what was read in each case.
 * `onFirst` is called with the first byte. Rejects with the socket's error, or when it is destroyed without one, unless what came matches.
 */
export function readUntil(socket: Socket, pattern: Pattern, onFirst: () => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const decoder = new StringDecoder('utf8');
    let text = '';
    let bytes = 0;
    let lookedAt = -1;
    let resting: NodeJS.Timeout | null = null;

    const leave = () => {
      if (resting !== null) clearTimeout(resting);
      socket.off('data', onData).off('end', onEnd).off('close', onClose);
      socket.pause();
    };
    const finish = () => {
      leave();
      resolve(text);
    };
    const matches = () => {
      if (lookedAt === text.length) return false;
      lookedAt = text.length;
      return pattern.test(text);
    };
    const look = () => {
      const started = performance.now();
      if (matches()) return finish();
      resting = setTimeout(rested, Math.ceil(REST * (performance.now() - started)));
    };
    const rested = () => {
      resting = null;
      if (lookedAt !== text.length) look();
    };
    const fail = (error: Error) => {
      if (matches()) return finish();
      leave();
      reject(error);
    };
    const onData = (chunk: Buffer) => {
      if (bytes === 0) onFirst();
      const part = chunk.subarray(0, MAX_ANSWER_BYTES - bytes);
      bytes += part.length;
      text += decoder.write(part);
      if (bytes >= MAX_ANSWER_BYTES) finish();
      else if (resting === null) look();
    };
    const onEnd = () => {
      text += decoder.end();
      finish();
    };
    const onClose = () => fail(new Error('the socket was closed'));
    socket.on('data', onData).once('end', onEnd).once('close', onClose);
    // Stays after this: an error of a socket that nobody reads from any more must not end the process.
    socket.on('error', fail);
  });
}
