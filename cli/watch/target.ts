import { rowOf, textOrNull } from '../../actions/gate-reporter/answer.ts';
import { ConfigurationError, UnreadableError } from '../../core/errors.ts';
import { type GitHub, NotFoundError, RejectedError } from '../../core/github/client.ts';
import type { Watched } from './options.ts';

/** The commit that is judged now. */
export interface Target {
  sha: string;
  /** The branch whose rules count; null if GitHub does not say. */
  branch: string | null;
  /** Its page. */
  link: { title: string; url: string } | null;
}

/** Asks where the head of a pull request is: one request, which costs nothing while it is the same. Throws a ConfigurationError. */
export async function headOf(github: GitHub, number: number): Promise<Target> {
  const data = await found(github, `pull request ${number}`, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
  const url = textOrNull(data.html_url);
  return {
    sha: shaOf(rowOf(data.head).sha),
    branch: textOrNull(rowOf(data.base).ref),
    link: url === null ? null : { title: 'Pull request', url },
  };
}

/** Asks for a commit by the beginning of its id, and for the default branch: two requests. Throws a ConfigurationError. */
export async function commitOf(github: GitHub, sha: string): Promise<Target> {
  const [commit, repository] = await Promise.all([
    found(github, `commit ${sha}`, 'GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha, per_page: 1 }),
    found(github, 'repository', 'GET /repos/{owner}/{repo}', {}),
  ]);
  const full = shaOf(commit.sha);
  // A branch may have such a name.
  if (!full.startsWith(sha)) throw missing(github, `commit ${sha}`);
  const url = textOrNull(commit.html_url);
  return { sha: full, branch: textOrNull(repository.default_branch), link: url === null ? null : { title: 'Commit', url } };
}

/** As it is now, whichever is watched. */
export function targetOf(github: GitHub, watched: Watched): Promise<Target> {
  return watched.kind === 'commit' ? commitOf(github, watched.sha) : headOf(github, watched.number);
}

async function found(github: GitHub, what: string, route: string, params: Readonly<Record<string, string | number>>) {
  try {
    return rowOf((await github.request<unknown>(route, params)).data);
  } catch (error) {
    // 422: GitHub's answer for an id that is no commit of the repository.
    if (error instanceof NotFoundError || (error instanceof RejectedError && error.status === 422)) throw missing(github, what);
    throw error;
  }
}

function missing({ owner, repo }: GitHub, what: string): ConfigurationError {
  const remedy = 'Check the name and the repository, and that the token can see it.';
  return new ConfigurationError({ place: `${owner}/${repo}`, message: `has no ${what} that the token can see.`, remedy });
}

function shaOf(value: unknown): string {
  if (typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value)) return value;
  throw new UnreadableError('GitHub gave no id of the commit. Run again.');
}
