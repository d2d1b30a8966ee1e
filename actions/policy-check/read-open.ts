import { UnreadableError } from '../../core/errors.ts';
import { numberField, recordOf, textField, textOrNone } from '../../core/github/answer.ts';
import type { Requester } from '../../core/github/client.ts';
import { readPages } from '../../core/github/paging.ts';

/** A row of the list of pull requests: enough to choose by, not enough to judge by. */
export interface OpenPullRequest {
  number: number;
  title: string;
  /** null where the answer leaves it out. */
  url: string | null;
  baseRef: string;
  headSha: string;
  /** `owner/repo`; null for a fork that was deleted. */
  headRepository: string | null;
}

export interface OpenPullRequests {
  rows: OpenPullRequest[];
  /** Why there may be more than these; null if the list is whole. */
  gap: string | null;
}

const PULLS = 'GET /repos/{owner}/{repo}/pulls';

/** The open pull requests of a base branch, oldest first: one request for each 100. */
export function readOpenOfBase(github: Requester, base: string): Promise<OpenPullRequests> {
  return readOpen(github, { base });
}

/**
 * The open pull requests from one head branch, whichever their base. GitHub's `head` filter knows owner and branch only, so an owner's
 * second fork is left out by its name. This is how a fork's pull requests are found: a run's payload lists none of them.
 */
export async function readOpenOfHead(github: Requester, repository: string, ref: string): Promise<OpenPullRequest[]> {
  const owner = repository.split('/')[0] ?? '';
  const { rows, gap } = await readOpen(github, { head: `${owner}:${ref}` });
  if (gap !== null) throw new UnreadableError(`The pull requests of ${owner}:${ref} could not all be listed: ${gap}. Run again.`);
  return rows.filter((row) => row.headRepository?.toLowerCase() === repository.toLowerCase());
}

async function readOpen(github: Requester, filter: Readonly<Record<string, string>>): Promise<OpenPullRequests> {
  const params = { state: 'open', sort: 'created', direction: 'asc', ...filter };
  const { rows, why } = await readPages<unknown>(github, PULLS, params, { key: (row) => Number(recordOf(row).number) });
  const open = new Map(rows.map(rowOf).map((row) => [row.number, row]));
  return { rows: [...open.values()], gap: why };
}

function rowOf(value: unknown): OpenPullRequest {
  const what = 'A row of the list of pull requests';
  const row = recordOf(value);
  const head = recordOf(row.head);
  return {
    number: numberField(row, 'number', what),
    title: textField(row, 'title', what),
    url: textOrNone(row, 'html_url'),
    baseRef: textField(recordOf(row.base), 'ref', what),
    headSha: textField(head, 'sha', what),
    headRepository: textOrNone(recordOf(head.repo), 'full_name'),
  };
}
