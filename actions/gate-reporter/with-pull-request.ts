import type { GitHub } from '../../core/github/client.ts';
import { readPages } from '../../core/github/paging.ts';
import type { Subject } from '../../core/github/subject.ts';
import { numberOrNull, rowOf, textOrNull } from './answer.ts';
import type { GateTarget } from './target.ts';

/**
 * The target of a run that a pull request started: `workflow_run.pull_requests` is empty for a fork's, and often for others, so the open
 * pull request with that head branch and commit is looked up, for its base branch and the links. What the run itself left behind is not
 * asked. Other targets come back as they are. Throws UnreadableError where the list cannot be read.
 */
export async function withPullRequest(github: GitHub, target: GateTarget, subject: Subject): Promise<GateTarget> {
  if (subject.kind !== 'workflow-run' || !subject.trigger.startsWith('pull_request')) return target;
  const owner = subject.headRepository?.split('/')[0];
  if (target.pullRequest !== null || owner === undefined || subject.headRef === null) return target;
  const { rows } = await readPages<unknown>(github, 'GET /repos/{owner}/{repo}/pulls', {
    state: 'open',
    head: `${owner}:${subject.headRef}`,
  });
  const [found, ...others] = rows.map(rowOf).filter((row) => rowOf(row.head).sha === target.sha);
  const number = numberOrNull(found?.number);
  if (found === undefined || number === null) return target;
  const branch = textOrNull(rowOf(found.base).ref);
  const isOneBranch = others.every((row) => rowOf(row.base).ref === branch);
  return { ...target, pullRequest: number, branch: isOneBranch ? branch : null };
}
