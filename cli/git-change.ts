import { execFileSync } from 'node:child_process';
import type { Change, ChangedFile } from '../actions/policy-check/facts.ts';
import { ConfigurationError } from '../core/errors.ts';

/** Statuses of `git diff --name-status` in the words of GitHub's file list. */
const STATUS_WORDS: { readonly [letter: string]: string } = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

/** What differs between the current branch of a checkout and the point where it left `base`. */
export interface LocalChange {
  change: Change;
  files: ChangedFile[];
  /** What the branch was compared with, as git resolves it. */
  base: string;
  /** Files with changes that are not committed yet, and so not judged. */
  uncommitted: number;
  /** `OWNER/REPO` of the remote `origin`, or the folder's name. */
  name: string;
}

/**
 * Reads a checkout with git: committed changes since the merge base, both names of a rename, NUL-separated, so that no file name
 * can be misread. Throws a ConfigurationError where there is no checkout, no base or no common history.
 */
export function readLocalChange(folder: string, base: string | null): LocalChange {
  if (tryRun(folder, 'rev-parse', '--is-inside-work-tree')?.trim() !== 'true') {
    throw new ConfigurationError({
      place: folder,
      message: 'is not a git work tree.',
      remedy: 'Run it inside a checkout, or give --repo.',
    });
  }
  const baseRef = base ?? defaultBase(folder);
  const baseSha = verify(folder, baseRef, `--base ${baseRef}`);
  const headSha = verify(folder, 'HEAD', folder);
  const mergeBase = tryRun(folder, 'merge-base', baseSha, headSha)?.trim();
  if (!mergeBase) {
    throw new ConfigurationError({
      place: `--base ${baseRef}`,
      message: 'has no common history with the current branch.',
      remedy: 'In a shallow clone fetch it first: git fetch --unshallow.',
    });
  }
  const files = parseNameStatus(run(folder, 'diff', '--name-status', '-z', '--find-renames', mergeBase, headSha));
  const branch = tryRun(folder, 'symbolic-ref', '--short', 'HEAD')?.trim() ?? headSha.slice(0, 12);
  return {
    change: {
      number: null,
      url: null,
      title: branch,
      body: null,
      author: null,
      draft: false,
      labels: [],
      baseRef: baseRef.replace(/^(refs\/)?(remotes\/)?origin\//, ''),
      headSha,
      changedFiles: files.length,
    },
    files,
    base: baseRef,
    uncommitted: run(folder, 'status', '--porcelain', '-z').split('\0').filter(Boolean).length,
    name: repositoryName(folder),
  };
}

/** The text of a file at a commit or branch; null where it does not exist there. */
export function readAt(folder: string, ref: string, path: string): string | null {
  return tryRun(folder, 'show', `${ref}:${path}`);
}

/** The base branch as git knows it: what `origin/HEAD` points to, else a local `main` or `master`. */
function defaultBase(folder: string): string {
  const remote = tryRun(folder, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD')?.trim();
  const found = [remote, 'main', 'master'].find((ref) => ref && tryRun(folder, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`));
  if (found) return found;
  throw new ConfigurationError({
    place: folder,
    message: 'has neither origin/HEAD nor a branch `main` or `master`.',
    remedy: 'Name the base branch with --base.',
  });
}

/** Parses `git diff --name-status -z`: `M\0path\0`, and `R100\0old\0new\0` for renames and copies. */
export function parseNameStatus(output: string): ChangedFile[] {
  const fields = output.split('\0');
  const files: ChangedFile[] = [];
  for (let i = 0; i + 1 < fields.length; ) {
    const letter = (fields[i] ?? '').charAt(0);
    const status = STATUS_WORDS[letter] ?? 'changed';
    const hasOldName = letter === 'R' || letter === 'C';
    const path = fields[i + (hasOldName ? 2 : 1)] ?? '';
    files.push({ path, previousPath: hasOldName ? (fields[i + 1] ?? null) : null, status });
    i += hasOldName ? 3 : 2;
  }
  return files;
}

function verify(folder: string, ref: string, place: string): string {
  const sha = tryRun(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)?.trim();
  if (sha) return sha;
  throw new ConfigurationError({
    place,
    message: `\`${ref}\` is not a commit here.`,
    remedy: 'Name a branch that exists, such as --base origin/main.',
  });
}

function repositoryName(folder: string): string {
  const url = tryRun(folder, 'remote', 'get-url', 'origin')?.trim() ?? '';
  const path = /[/:]([^/:]+\/[^/:]+?)(?:\.git)?\/?$/.exec(url)?.[1];
  return path ?? run(folder, 'rev-parse', '--show-toplevel').trim().split('/').at(-1) ?? 'checkout';
}

function run(folder: string, ...args: string[]): string {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new ConfigurationError({ place: folder, message: `git ${args[0]} failed: ${stderr.split('\n')[0] ?? ''}` }, { cause: error });
  }
}

function tryRun(folder: string, ...args: string[]): string | null {
  try {
    return run(folder, ...args);
  } catch (error) {
    if (error instanceof ConfigurationError) return null;
    throw error;
  }
}
