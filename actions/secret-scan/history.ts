import { appendFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { ScannedRange } from './facts.ts';
import { GitError, git, gitLine, gitLineOrNull } from './git.ts';
import type { ScanTarget } from './target.ts';

/** The commits could not be read; `remedy` is a sentence for people. */
export class UnreadableHistoryError extends Error {
  override readonly name = 'UnreadableHistoryError';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** The history of a checkout, seen through an empty bare repository of our own. */
export interface History {
  folder: string;
  range: ScannedRange;
  /** `BASE..HEAD`, or `HEAD` for everything, as git takes it. */
  revisions: string;
}

const FETCH_ALL = 'Check out with `fetch-depth: 0`.';

/**
 * Opens the commits of a checkout in the empty folder `bare`, by reference to the checkout's objects. Nothing else of the checkout is in
 * force there: neither its working tree, whose `.gitattributes` (`* -diff`) would hide files from `git log -p`, whose `.gitleaksignore`
 * gitleaks always obeys, nor its configuration and its list of cut-off commits.
 * Throws an UnreadableHistoryError for a checkout that is none, is shallow or lacks the commits.
 */
export async function openHistory(checkout: string, bare: string, target: ScanTarget, env: NodeJS.ProcessEnv): Promise<History> {
  const objects = await gitLineOrNull(checkout, env, 'rev-parse', '--path-format=absolute', '--git-path', 'objects');
  if (objects === null || !isAbsolute(objects)) {
    throw new UnreadableHistoryError(
      `\`${checkout}\` is no git checkout.`,
      `Run actions/checkout before this step. ${FETCH_ALL} The input \`path\` names its folder.`,
    );
  }
  if ((await gitLine(checkout, env, 'rev-parse', '--is-shallow-repository')) === 'true') {
    throw new UnreadableHistoryError('The checkout is shallow: commits of the change are missing.', FETCH_ALL);
  }
  const { head } = target;
  await git(bare, env, 'init', '--quiet', '--bare', `--object-format=${head.length === 64 ? 'sha256' : 'sha1'}`, '.');
  await appendFile(join(bare, 'objects', 'info', 'alternates'), `${objects}\n`);
  const has = async (sha: string): Promise<boolean> => (await gitLineOrNull(bare, env, 'cat-file', '-e', `${sha}^{commit}`)) !== null;
  if (!(await has(head))) {
    throw new UnreadableHistoryError(
      `The head commit ${head} is not in the checkout.`,
      `${FETCH_ALL} On \`pull_request\` the default checkout has it; on \`pull_request_target\` it has not, so run on \`pull_request\`.`,
    );
  }
  const base = target.base !== null && (await has(target.base)) ? target.base : await fallbackBase(checkout, target, env);
  const revisions = base === null ? head : `${base}..${head}`;
  return { folder: bare, revisions, range: { base, head, commits: await countCommits(bare, revisions, env) } };
}

/** For a push without a commit before it: the default branch, whose commits need no scan. Null: everything is scanned. */
async function fallbackBase(checkout: string, target: ScanTarget, env: NodeJS.ProcessEnv): Promise<string | null> {
  if (target.fallbackBranch !== null) {
    const ref = `refs/remotes/origin/${target.fallbackBranch}`;
    const tip = await gitLineOrNull(checkout, env, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
    if (tip !== null) return tip;
    throw new UnreadableHistoryError(`The branch \`${ref}\` is not in the checkout, so it is not known which commits are new.`, FETCH_ALL);
  }
  if (target.base === null) return null;
  throw new UnreadableHistoryError(
    `The commit ${target.base}, which the change starts from, is not in the checkout.`,
    `${FETCH_ALL} After a forced push fetch that commit by its id in a step before this one.`,
  );
}

async function countCommits(bare: string, revisions: string, env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const octopus = await gitLine(bare, env, 'rev-list', '--min-parents=3', '--max-count=1', revisions, '--');
    if (octopus !== '') {
      throw new UnreadableHistoryError(
        `Commit ${octopus} merges more than two branches at once, and git cannot show what such a merge itself adds.`,
        'Merge the branches one by one, or rebase.',
      );
    }
    return Number(await gitLine(bare, env, 'rev-list', '--count', revisions, '--'));
  } catch (error) {
    if (error instanceof GitError) throw new UnreadableHistoryError(`The commits could not be listed: ${error.message}.`, FETCH_ALL);
    throw error;
  }
}

/**
 * A file as a commit has it; null where it is not there. The path is literal.
 * Throws an UnreadableHistoryError for a folder, a link or a submodule.
 */
export async function fileAt(bare: string, commit: string, path: string, env: NodeJS.ProcessEnv): Promise<Buffer | null> {
  const listed = (await git(bare, env, 'ls-tree', '-z', '--full-tree', commit, '--', path)).toString('utf8');
  const [, mode, id, name] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^\0]*)\0/.exec(listed) ?? [];
  if (mode === undefined || id === undefined || name !== path) return null;
  if (!mode.startsWith('100')) {
    throw new UnreadableHistoryError(`\`${path}\` at ${commit} is no file.`, `Make \`${path}\` an ordinary file.`);
  }
  return git(bare, env, 'cat-file', 'blob', id);
}
