import { UnreadableError } from '../../../core/errors.ts';
import type { Requester } from '../../../core/github/client.ts';
import { readPages } from '../../../core/github/paging.ts';
import { idOf, numberOrNull, type Row, rowOf, textOf, textOrNull, timeOrNull } from '../answer.ts';

/** A commit that a sweep may look at: the head of an open pull request, or of the default branch. */
export interface OpenCommit {
  sha: string;
  /** The branch whose rules and configuration count. */
  branch: string;
  pullRequest: number | null;
  /** `#7 Sum once`, or the branch. Untrusted text. */
  name: string;
  url: string | null;
  /** When anything was said of the pull request last, ms since the epoch; null for a branch. */
  updatedAt: number | null;
}

/** `gap` is why there may be more; null for a whole list. */
export interface OpenCommits {
  commits: OpenCommit[];
  gap: string | null;
}

const PULLS = 'GET /repos/{owner}/{repo}/pulls';
const BRANCH = 'GET /repos/{owner}/{repo}/branches/{branch}';

/** Most recently updated first, after the head of the default branch; a commit that several have as their head is there once. */
export async function readOpenCommits(github: Requester, defaultBranch: string): Promise<OpenCommits> {
  const [pulls, branch] = await Promise.all([
    readPages<unknown>(
      github,
      PULLS,
      { state: 'open', sort: 'updated', direction: 'desc' },
      { key: (row) => idOf(rowOf(row), 'pull requests') },
    ),
    github.request<unknown>(BRANCH, { branch: defaultBranch }),
  ]);
  const sha = textOrNull(rowOf(rowOf(branch.data).commit).sha);
  if (sha === null) throw new UnreadableError(`The branch \`${defaultBranch}\` has no commit. Run again.`);
  const own: OpenCommit = { sha, branch: defaultBranch, pullRequest: null, name: defaultBranch, url: null, updatedAt: null };
  const unique = new Map<string, OpenCommit>();
  for (const commit of [own, ...pulls.rows.map(rowOf).map(commitOf)]) if (!unique.has(commit.sha)) unique.set(commit.sha, commit);
  return { commits: [...unique.values()], gap: pulls.complete ? null : (pulls.why ?? 'the list is not whole') };
}

function commitOf(row: Row): OpenCommit {
  const number = numberOrNull(row.number);
  if (number === null) throw new UnreadableError('A row of the pull requests has no usable `number`. Run again.');
  return {
    sha: textOf(rowOf(row.head), 'sha', 'pull requests'),
    branch: textOf(rowOf(row.base), 'ref', 'pull requests'),
    pullRequest: number,
    name: `#${number} ${textOrNull(row.title) ?? ''}`.trim(),
    url: textOrNull(row.html_url),
    updatedAt: timeOrNull(row.updated_at),
  };
}
