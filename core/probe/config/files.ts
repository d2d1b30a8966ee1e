import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { codeOf } from '../probe-stop.ts';

/** Certificates and keys are smaller. */
const MOST_BYTES = 1_048_576;

/**
 * Reads the files that a health file names: from the working directory, as every path of the suite, else beside the health file. The
 * function throws an Error whose `code` says why (`ENOENT`), or whose message does.
 */
export function filesBeside(healthFile: string): (path: string) => string {
  return (path) => {
    try {
      return readSmall(path);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || isAbsolute(path)) throw error;
      return readSmall(join(dirname(healthFile), path));
    }
  };
}

function readSmall(path: string): string {
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new Error('it is larger than 1 MiB');
  return readFileSync(path, 'utf8');
}
