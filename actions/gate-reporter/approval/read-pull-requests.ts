import { UnreadableError } from '../../../core/errors.ts';
import type { Requester } from '../../../core/github/client.ts';
import { readPages } from '../../../core/github/paging.ts';
import { numberOrNull, type Row, rowOf, textOrNull } from '../answer.ts';
import type { CommitFacts } from '../facts.ts';
import type { GateTarget } from '../target.ts';

/** A pull request whose comments and reviews are about the commit. */
export interface PullRequestOfCommit {
  number: number;
  author: string | null;
  url: string | null;
  headSha: string;
  headRef: string | null;
  /** `owner/repo`; null for a fork that was deleted. */
  headRepository: string | null;
}

const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const OF_COMMIT = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';

/** The pull request that the event names, else the open ones that have the commit as their head. Throws what the request throws. */
export async function readPullRequests(github: Requester, target: GateTarget): Promise<PullRequestOfCommit[]> {
  if (target.pullRequest !== null) {
    const { data } = await github.request<unknown>(PULL, { pull_number: target.pullRequest });
    return [pullRequestOf(rowOf(data))];
  }
  const { rows, complete, why } = await readPages<unknown>(github, OF_COMMIT, { commit_sha: target.sha });
  if (!complete) throw new UnreadableError(`the pull requests of the commit could not all be read: ${why ?? 'the list is not whole'}.`);
  return rows
    .map(rowOf)
    .filter((row) => row.state === 'open' && rowOf(row.head).sha === target.sha)
    .map(pullRequestOf);
}

/**
 * When the commit had become the head at the latest, ms since the epoch by GitHub's own clock. Runs on the branch of a pull request say it
 * best: the commit may have been elsewhere before. Without one it is the first sign of it anywhere; null for none.
 */
export function headSince(facts: Omit<CommitFacts, 'branchRules'>, pulls: readonly PullRequestOfCommit[]): number | null {
  const runs = facts.workflowRuns.state === 'read' ? facts.workflowRuns.value : [];
  const onBranch = runs.filter((run) =>
    pulls.some(({ headRef, headRepository }) => run.headBranch === headRef && run.headRepository === headRepository),
  );
  const signs = onBranch.length > 0 ? onBranch : [...runs, ...(facts.statuses.state === 'read' ? facts.statuses.value : [])];
  const times = signs.flatMap(({ createdAt }) => (createdAt === null ? [] : [createdAt]));
  return times.length === 0 ? null : times.reduce((first, time) => Math.min(first, time));
}

function pullRequestOf(row: Row): PullRequestOfCommit {
  const number = numberOrNull(row.number);
  const head = rowOf(row.head);
  const headSha = textOrNull(head.sha);
  if (number === null || headSha === null) throw new UnreadableError('The answer is no pull request with a number and a head. Run again.');
  return {
    number,
    author: textOrNull(rowOf(row.user).login),
    url: textOrNull(row.html_url),
    headSha,
    headRef: textOrNull(head.ref),
    headRepository: textOrNull(rowOf(head.repo).full_name),
  };
}
