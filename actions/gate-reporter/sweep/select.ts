import { readStamp } from '../../../core/github/stamp.ts';
import type { CommitStatus, WorkflowRun } from '../facts.ts';
import type { OpenCommit } from './open-commits.ts';

/**
 * Why a commit is judged anew, most urgent first: a green that was earned under another policy; no verdict after a run that failed; a verdict
 * that is pending, or that could not be read; another policy; and something said of a pull request that needs an approval.
 */
export const CAUSES = ['stale-green', 'missing', 'pending', 'error', 'stale', 'approval'] as const;
export type Cause = (typeof CAUSES)[number];

/** A commit, and what is on it. */
export interface Seen {
  commit: OpenCommit;
  /** The newest of its aggregate, and of its approval gate; null for none. */
  aggregate: CommitStatus | null;
  approval: CommitStatus | null;
  /** Hash of the policy that counts on its branch now. */
  policy: string;
  needsApproval: boolean;
}

/** So many commits are judged anew at most. */
export const MOST_JUDGED = 50;
/** Of so many it is looked up at most whether they have to be. */
export const MOST_LOOKED_AT = 200;
const DAY_MS = 86_400_000;
/** The rest is looked at in turns, a turn for each time a sweep is run. */
const TURN_MS = 1_800_000;
const FAILED: readonly (string | null)[] = ['failure', 'startup_failure', 'timed_out', 'cancelled'];

/** Which commits are looked at: the first half of the places for those at the front, the other half for the rest in turns. Pure. */
export function toLookAt(commits: readonly OpenCommit[], now: number, most: number = MOST_LOOKED_AT): OpenCommit[] {
  if (commits.length <= most) return [...commits];
  const half = Math.floor(most / 2);
  const rest = commits.slice(half);
  const places = most - half;
  const turn = Math.floor(now / TURN_MS) % Math.ceil(rest.length / places);
  return [...commits.slice(0, half), ...rest.slice(turn * places, (turn + 1) * places)];
}

/** Why a commit is judged anew; null if it is not. `missing` still depends on whether a run has failed. Pure. */
export function causeOf({ commit, aggregate, approval, policy, needsApproval }: Seen, now: number): Cause | null {
  if (aggregate === null) {
    const isRecent = commit.updatedAt === null || now - commit.updatedAt <= DAY_MS;
    return isRecent ? 'missing' : null;
  }
  const isStale = readStamp(aggregate.description)?.policy !== policy;
  if (aggregate.state === 'success') {
    if (isStale) return 'stale-green';
  } else if (aggregate.state === 'pending' || aggregate.state === 'error') return aggregate.state;
  else if (isStale) return 'stale';
  const toldAt = Math.max(aggregate.createdAt ?? 0, approval?.createdAt ?? 0);
  return needsApproval && commit.updatedAt !== null && commit.updatedAt > toldAt ? 'approval' : null;
}

/** Whether one of the runs has failed within a day. Pure. */
export function hasFailedLately(runs: readonly WorkflowRun[], now: number): boolean {
  return runs.some(({ conclusion, createdAt }) => FAILED.includes(conclusion) && createdAt !== null && now - createdAt <= DAY_MS);
}

/** The most urgent first, at most `MOST_JUDGED`; the number of those that have to wait for the next sweep besides. Pure. */
export function toJudge<T extends { cause: Cause }>(found: readonly T[], most: number = MOST_JUDGED): { chosen: T[]; left: number } {
  const sorted = [...found].sort((a, b) => CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause));
  return { chosen: sorted.slice(0, most), left: Math.max(0, sorted.length - most) };
}
