import { UnreadableError } from '../../core/errors.ts';
import { numberField, recordOf, textField, textOrNone } from '../../core/github/answer.ts';
import type { Requester } from '../../core/github/client.ts';
import { readPages } from '../../core/github/paging.ts';
import type { MergeGroup } from './task.ts';

/** One pull request of a merge group. */
export interface GroupMember {
  number: number;
  /** The head that was merged, where the group's commit tells it (a merge commit does, a squashed one only names a number). */
  head: string | null;
}

export interface GroupRead {
  members: GroupMember[];
  /** Every name that the group changes, both names of a rename; null if GitHub does not list all of them. */
  names: string[] | null;
  /** The ref and the merge commits alone say who is in it; otherwise the commits' texts were believed, and `names` have to bear them out. */
  isProven: boolean;
}

interface Commit {
  sha: string;
  message: string;
  /** When it was written: a rebase keeps it. */
  written: string | null;
  parents: string[];
}

const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
const COMMITS = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
/** A comparison lists no more files (REST, "Compare two commits"). */
const FILE_LIMIT = 300;
const MERGED = /^Merge pull request #([1-9]\d{0,9}) from /;
const SQUASHED = /\(#([1-9]\d{0,9})\)\s*$/;

/**
 * Which pull requests are in a merge group. GitHub's payload and its list of a commit's pull requests do not say; the group's own commits do:
 * from the head down to the base, each is a pull request merged or squashed by the queue, or one of its rebased commits, which carry no
 * number and are looked for among the commits of the last one. One request for each 100 commits, and one for such a look.
 * Throws UnreadableError if a commit can be given to none: a group must not be judged in part.
 */
export async function readGroup(github: Requester, group: MergeGroup): Promise<GroupRead> {
  const { commits, names } = await compare(github, group);
  const chain = chainOf(commits, group);
  const [top, ...below] = chain;
  const members = new Map<number, GroupMember>();
  const add = (number: number, commit: Commit | undefined): unknown => members.set(number, { number, head: commit?.parents[1] ?? null });
  add(group.last, top);
  // The ref names the last one, so a single commit, and a merge at the top, need no look at their text.
  const isClear = (commit: Commit): boolean =>
    commit === top ? chain.length === 1 || isMerge(commit) : isMerge(commit) && numberOf(commit) !== null;
  const unclear = chain.filter((commit) => !isClear(commit));
  const own = unclear.length === 0 ? new Set<string>() : await commitsOf(github, group.last);
  for (const commit of unclear.filter((one) => !own.has(print(one)) && !(one === top && numberOf(one) === group.last))) {
    const number = numberOf(commit);
    if (commit === top || number === null) throw new UnreadableError(strangerMessage(commit, group));
    add(number, commit);
  }
  for (const commit of below.filter(isClear)) add(numberOf(commit) ?? group.last, commit);
  const isProven = chain.length === 1 || chain.every(isMerge);
  return { members: [...members.values()].sort((a, b) => a.number - b.number), names, isProven };
}

async function compare(github: Requester, { baseSha, headSha }: MergeGroup): Promise<{ commits: Commit[]; names: string[] | null }> {
  const totals: number[] = [];
  let files: unknown;
  const select = (data: unknown): unknown[] => {
    const comparison = recordOf(data);
    totals.push(numberField(comparison, 'total_commits', 'The merge group'));
    files ??= comparison.files;
    if (comparison.status !== 'ahead') throw new UnreadableError(`The merge group ${headSha} does not stand on its base ${baseSha}.`);
    return comparison.commits as unknown[];
  };
  const key = (row: unknown): string => String(recordOf(row).sha);
  const { rows, complete, why } = await readPages<unknown>(github, COMPARE, { basehead: `${baseSha}...${headSha}` }, { select, key });
  if (!complete || totals.some((total) => total !== rows.length)) {
    throw new UnreadableError(
      `The commits of the merge group could not all be read: ${why ?? `${rows.length} of ${totals[0]}`}. Run again.`,
    );
  }
  return { commits: rows.map(commitOf), names: namesOf(files) };
}

/** From the head down to the base, by first parents: what the queue itself made. */
function chainOf(commits: readonly Commit[], { baseSha, headSha }: MergeGroup): Commit[] {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const chain: Commit[] = [];
  for (let sha = headSha; sha !== baseSha; ) {
    const commit = bySha.get(sha);
    if (commit === undefined) throw new UnreadableError(`The merge group's commits do not lead from ${headSha} to its base ${baseSha}.`);
    bySha.delete(sha);
    chain.push(commit);
    sha = commit.parents[0] ?? '';
  }
  return chain;
}

function numberOf({ message }: Commit): number | null {
  const title = message.split('\n')[0] ?? '';
  const found = (MERGED.exec(title) ?? SQUASHED.exec(title))?.[1];
  return found === undefined ? null : Number(found);
}

function isMerge({ parents }: Commit): boolean {
  return parents.length > 1;
}

/** What a rebase keeps of a commit, whose id is a new one. */
function print({ message, written }: Commit): string {
  return `${written}\n${message}`;
}

async function commitsOf(github: Requester, number: number): Promise<Set<string>> {
  const { rows } = await readPages<unknown>(github, COMMITS, { pull_number: number });
  return new Set(rows.map(commitOf).map(print));
}

function strangerMessage({ sha }: Commit, { last }: MergeGroup): string {
  return (
    `Which pull requests are in the merge group cannot be told: commit ${sha} names none, and #${last} does not have it. ` +
    'Let the queue merge or squash, or set its group size to 1.'
  );
}

function commitOf(value: unknown): Commit {
  const row = recordOf(value);
  const commit = recordOf(row.commit);
  const what = 'A commit of the merge group';
  if (!Array.isArray(row.parents)) throw new UnreadableError(`${what}: the answer has no usable \`parents\`. Run again.`);
  return {
    sha: textField(row, 'sha', what),
    message: textField(commit, 'message', what),
    written: textOrNone(recordOf(commit.author), 'date'),
    parents: row.parents.map((parent) => textField(recordOf(parent), 'sha', what)),
  };
}

function namesOf(files: unknown): string[] | null {
  if (!Array.isArray(files) || files.length >= FILE_LIMIT) return null;
  return files.map(recordOf).flatMap((file) => {
    const previous = textOrNone(file, 'previous_filename');
    return [textField(file, 'filename', 'A file of the merge group'), ...(previous === null ? [] : [previous])];
  });
}
