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

/** So that no setting of the person or of the repository (`diff.relative`, `ignore = all` in .gitmodules) can leave a file out. */
const DIFF_OPTIONS = ['--no-relative', '--ignore-submodules=none', '--no-ext-diff', '--no-textconv'];

/** What differs between the current branch of a checkout and the point where it left `base`. */
export interface LocalChange {
  change: Change;
  files: ChangedFile[];
  /** What the branch was compared with, as it was named, and the commit that it is. */
  base: string;
  baseSha: string;
  /** The branch that `base` is, without its remote; null if it is a commit or a tag. */
  baseBranch: string | null;
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
  const { sha: baseSha, branch: baseBranch } = resolveBase(folder, baseRef);
  const headSha = resolve(folder, 'HEAD');
  if (headSha === null) throw new ConfigurationError({ place: folder, message: 'has no commit yet, so there is nothing to judge.' });
  const mergeBase = tryRun(folder, 'merge-base', baseSha, headSha)?.trim();
  if (!mergeBase) {
    throw new ConfigurationError({
      place: `--base ${baseRef}`,
      message: 'has no common history with the current branch.',
      remedy: 'In a shallow clone fetch it first: git fetch --unshallow.',
    });
  }
  const diff = (...options: string[]): string => run(folder, 'diff-tree', '-r', '-z', ...DIFF_OPTIONS, ...options, mergeBase, headSha);
  const files = parseNameStatus(diff('--name-status', '--find-renames'));
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
      baseRef: baseBranch ?? baseRef,
      headSha,
      headRef: branch,
      changedFiles: files.length,
      changedLines: countLines(diff('--numstat', '--no-renames')),
    },
    files,
    base: baseRef,
    baseSha,
    baseBranch,
    uncommitted: run(folder, 'status', '--porcelain', '-z').split('\0').filter(Boolean).length,
    name: repositoryName(folder),
  };
}

/**
 * The text of a file at a commit; null where it does not exist there. Throws a ConfigurationError where something else has that name:
 * a folder, a submodule, a symbolic link.
 */
export function readAt(folder: string, sha: string, path: string): string | null {
  const [entry = ''] = run(folder, 'ls-tree', '-z', '--full-tree', sha, '--', path).split('\0');
  if (entry === '') return null;
  const [mode = '', , object = ''] = entry.split(/[ \t]/);
  if (!mode.startsWith('100')) throw new ConfigurationError({ place: path, message: `is no file at ${sha.slice(0, 12)}.` });
  return run(folder, 'cat-file', 'blob', object);
}

/** The base branch as git knows it: what `origin/HEAD` points to, else a local `main` or `master`. */
function defaultBase(folder: string): string {
  const remote = tryRun(folder, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD')?.trim();
  const found = [remote, 'main', 'master'].find((ref) => ref && resolve(folder, ref));
  if (found) return found;
  throw new ConfigurationError({
    place: folder,
    message: 'has neither origin/HEAD nor a branch `main` or `master`.',
    remedy: 'Name the base branch with --base.',
  });
}

/** A branch wins over a tag of the same name, which plain git would take first. */
function resolveBase(folder: string, name: string): { sha: string; branch: string | null } {
  const ref = [name, `refs/heads/${name}`, `refs/remotes/${name}`].find(
    (one) => /^refs\/(heads|remotes)\//.test(one) && resolve(folder, one),
  );
  const sha = resolve(folder, ref ?? name);
  if (sha !== null) return { sha, branch: ref?.replace(/^refs\/(heads\/|remotes\/[^/]+\/)/, '') ?? null };
  throw new ConfigurationError({
    place: `--base ${name}`,
    message: `\`${name}\` is not a commit here.`,
    remedy: 'Name a branch that exists, such as --base origin/main.',
  });
}

/** Added and deleted lines of `git diff --numstat -z --no-renames`; binary files count none, as on GitHub. */
function countLines(output: string): number {
  return [...output.matchAll(/(?:^|\0)(\d+)\t(\d+)\t/g)].reduce((sum, [, added, deleted]) => sum + Number(added) + Number(deleted), 0);
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

function resolve(folder: string, ref: string): string | null {
  return tryRun(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)?.trim() || null;
}

/** From the path of the remote's address alone: what stands before it may hold a password. */
export function repositoryName(folder: string): string {
  const url = tryRun(folder, 'remote', 'get-url', 'origin')?.trim() ?? '';
  const path = URL.canParse(url) ? new URL(url).pathname : (/^[^/]*:(.+)$/.exec(url)?.[1] ?? '');
  const name = /(?:^|\/)([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(path)?.[1];
  return name ?? run(folder, 'rev-parse', '--show-toplevel').trim().split('/').at(-1) ?? 'checkout';
}

function run(folder: string, ...args: string[]): string {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: ownEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new ConfigurationError({ place: folder, message: `git ${args[0]} failed: ${stderr.split('\n')[0] ?? ''}` }, { cause: error });
  }
}

/** A hook's GIT_DIR or GIT_INDEX_FILE would have git read another repository than the one that was named. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
}

function tryRun(folder: string, ...args: string[]): string | null {
  try {
    return run(folder, ...args);
  } catch (error) {
    if (error instanceof ConfigurationError) return null;
    throw error;
  }
}
