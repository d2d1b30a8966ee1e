import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root of the checkout, absolute. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** Every file that git tracks or would track, relative to the root, sorted; ignored and deleted files and links are not among them. */
export function files(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && isFile(path)).sort();
}

function isFile(path: string): boolean {
  return lstatSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() === true;
}

/** The files that match, with their text. Throws if none does: a check of nothing would pass. */
export function texts(pattern: RegExp): { path: string; text: string }[] {
  const found = files().filter((path) => pattern.test(path));
  if (found.length === 0) throw new Error(`No file matches ${String(pattern)}.`);
  return found.map((path) => ({ path, text: read(path) }));
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The actions: folders of the root with an `action.yml`. */
export function actionNames(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, entry.name, 'action.yml')))
    .map(({ name }) => name)
    .sort();
}
