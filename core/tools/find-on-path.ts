import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, sep } from 'node:path';

export interface Candidates {
  /** Executables of that name, in the order of PATH. */
  files: string[];
  /** Executables that were left out because they lie in `notUnder`. */
  refused: string[];
}

/**
 * Looks a program up on PATH. Entries that are not absolute are left out, and so is whatever lies (behind symbolic links too) under
 * `notUnder`: what is in a checkout may have come with the pull request that is to be judged.
 */
export function findOnPath(name: string, pathVariable: string, notUnder: string | null): Candidates {
  const folders = pathVariable.split(delimiter).filter((folder) => isAbsolute(folder));
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const found: Candidates = { files: [], refused: [] };
  const forbidden = notUnder === null ? null : (realPath(notUnder) ?? notUnder);
  for (const candidate of new Set(folders.map((folder) => join(folder, file)))) {
    const real = realPath(candidate);
    if (real === null || !isExecutable(real)) continue;
    const isInside = forbidden !== null && `${real}${sep}`.startsWith(`${forbidden}${sep}`);
    (isInside ? found.refused : found.files).push(candidate);
  }
  return found;
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
