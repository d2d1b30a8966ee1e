import { PermissionError } from '../../core/errors.ts';
import { type GitHub, NotFoundError, RejectedError } from '../../core/github/client.ts';
import { readPages } from '../../core/github/paging.ts';
import type { Subject } from '../../core/github/subject.ts';
import { numberOrNull, type Row, rowOf, textOrNull } from './answer.ts';
import type { GateTarget } from './target.ts';

const OF_HEAD = 'GET /repos/{owner}/{repo}/pulls';
const OF_COMMIT = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
/** Events of a commit that name its own branch, and a pull request without its base at best. */
const OF_SOME_COMMIT: readonly string[] = ['check_run', 'check_suite', 'status'];

/**
 * The target of an event that does not say whether its commit is the head of a pull request: the open one is looked up, for its base
 * branch and the links. `workflow_run.pull_requests` is empty for a fork's run, and often for others; a `status`, `check_run` or
 * `check_suite` names the branch that the commit is on, and what that one says is the change's own word. What the run itself left behind
 * is not asked. Other targets come back as they are. Throws UnreadableError where the list cannot be read.
 */
export async function withPullRequest(github: GitHub, target: GateTarget, subject: Subject): Promise<GateTarget> {
  // A merge queue's branch is known by its name.
  if (target.approves === 'head') return target;
  const open = await openPullRequests(github, target, subject);
  // Not known is not none: the default branch's file counts then, and what the branch requires is said to be missing.
  if (open === 'refused') return { ...target, branch: null };
  const [found, ...others] = open.filter((row) => rowOf(row.head).sha === target.sha);
  const number = numberOrNull(found?.number);
  if (found === undefined || number === null) return target;
  const branch = textOrNull(rowOf(found.base).ref);
  const isOneBranch = others.every((row) => rowOf(row.base).ref === branch);
  return { ...target, pullRequest: target.pullRequest ?? number, branch: isOneBranch ? branch : null };
}

async function openPullRequests(github: GitHub, target: GateTarget, subject: Subject): Promise<Row[] | 'refused'> {
  try {
    if (subject.kind === 'commit' && OF_SOME_COMMIT.includes(subject.event)) return await ofCommit(github, target.sha);
    if (subject.kind !== 'workflow-run' || !subject.trigger.startsWith('pull_request')) return [];
    const owner = subject.headRepository?.split('/')[0];
    if (target.pullRequest !== null || owner === undefined || subject.headRef === null) return [];
    const { rows } = await readPages<unknown>(github, OF_HEAD, { state: 'open', head: `${owner}:${subject.headRef}` });
    return rows.map(rowOf);
  } catch (error) {
    if (error instanceof PermissionError) return 'refused';
    throw error;
  }
}

async function ofCommit(github: GitHub, sha: string): Promise<Row[]> {
  try {
    const { rows } = await readPages<unknown>(github, OF_COMMIT, { commit_sha: sha });
    return rows.map(rowOf).filter(({ state }) => state === 'open');
  } catch (error) {
    // GitHub does not know the commit: then nothing else can be read of it either, and the lists say so.
    if (error instanceof NotFoundError || (error instanceof RejectedError && error.status === 422)) return [];
    throw error;
  }
}
