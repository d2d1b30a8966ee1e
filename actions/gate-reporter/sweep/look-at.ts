import { ConfigurationError, PermissionError, UnreadableError } from '../../../core/errors.ts';
import type { Report } from '../../../core/model.ts';
import type { CommitStatus } from '../facts.ts';
import type { GateRun } from '../judge-commit.ts';
import { aggregateContext, approvalContext } from '../options.ts';
import { readRuns, readStatuses } from '../read-facts.ts';
import { branchPolicy } from './branch-policy.ts';
import type { OpenCommit } from './open-commits.ts';
import { type Cause, causeOf, hasFailedLately } from './select.ts';
import { reportOfUnread } from './sweep-report.ts';

/** What was found of one commit. `unread`: it could not be told whether it has to be judged. */
export type Looked =
  | { is: 'leave'; commit: OpenCommit }
  | { is: 'judge'; commit: OpenCommit; cause: Cause; context: string; policy: string }
  | { is: 'unread'; commit: OpenCommit; report: Report };

/** Looks up whether a commit has to be judged anew: 1 request for its statuses, and 1 for its runs where it has no verdict. */
export async function lookAt(run: GateRun, commit: OpenCommit, now: number): Promise<Looked> {
  try {
    const { options, hash } = await branchPolicy(run, commit.branch);
    const statuses = await readStatuses(run.github, commit.sha);
    if (statuses.state !== 'read') return unread(run, commit, statuses.state === 'absent' ? 'GitHub does not know it' : statuses.why);
    const newest = (context: string | null): CommitStatus | null =>
      context === null ? null : (statuses.value.find((one) => one.context.toLowerCase() === context.toLowerCase()) ?? null);
    const context = aggregateContext(options);
    const approval = newest(approvalContext(options));
    const needsApproval = options.approval !== null;
    const cause = causeOf({ commit, aggregate: newest(context), approval, policy: hash, needsApproval }, now);
    if (cause === null) return { is: 'leave', commit };
    if (cause === 'missing' && !(await failedLately(run, commit, now))) return { is: 'leave', commit };
    return { is: 'judge', commit, cause, context, policy: hash };
  } catch (error) {
    const isExpected = error instanceof ConfigurationError || error instanceof UnreadableError || error instanceof PermissionError;
    if (isExpected) return unread(run, commit, error.message);
    throw error;
  }
}

async function failedLately({ github }: GateRun, { sha }: OpenCommit, now: number): Promise<boolean> {
  const runs = await readRuns(github, sha);
  if (runs.state === 'unreadable') throw new UnreadableError(runs.why);
  return runs.state === 'read' && hasFailedLately(runs.value, now);
}

function unread({ runner }: GateRun, commit: OpenCommit, why: string): Looked {
  return { is: 'unread', commit, report: reportOfUnread(`${runner.owner}/${runner.repo}@${commit.sha}`, why) };
}
