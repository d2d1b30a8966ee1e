import { branchState } from '../../core/branch-state.ts';
import { fileOf, type IdentifiedRun, readBranchRuns } from '../../core/github/branch-runs.ts';
import { readTextFile } from '../../core/github/contents.ts';
import { type Published, publish } from '../../core/publish.ts';
import { checkBranch, nothing } from './check-several.ts';
import type { Run } from './judge-pull-request.ts';
import type { FailSafe } from './policy.ts';
import { readPolicy } from './read-policy.ts';
import { reportOfInvalidPolicy, reportOfUnreadablePolicy } from './report.ts';
import type { BranchRunEnded } from './task.ts';

/**
 * A run on a branch has ended: if the branch's policy watches that workflow and the run turned the branch red or green, all its open pull
 * requests are judged again. Otherwise nothing is, at the price of 2 requests at most (3 with a parent policy).
 */
export async function checkBranchRun(run: Run, ended: BranchRunEnded): Promise<Published> {
  const { inputs, runner, sources } = run;
  const subject = `${runner.owner}/${runner.repo}@${ended.branch}`;
  const { config } = inputs;
  const read = await readPolicy(sources.shared, await readTextFile(sources.shared, config, ended.branch), config);
  if (read.state === 'absent') return nothing(run, subject, `The branch has no policy \`${config}\`.`);
  if (read.state !== 'read') {
    const report =
      read.state === 'invalid' ? reportOfInvalidPolicy(subject, read.error, null) : reportOfUnreadablePolicy(subject, config, read.why);
    const plan = {
      sha: null,
      pullRequest: null,
      statusContext: null,
      comment: 'off',
      dryRun: inputs['dry-run'],
      secrets: [inputs.token],
    } as const;
    return publish(report, plan, runner, sources.github);
  }
  const name = ended.workflowName ?? ended.workflowPath ?? 'this workflow';
  const watched = watchedAs(read.policy.rules.fail_safe, ended);
  if (watched === null) return nothing(run, subject, `The policy does not watch \`${name}\` on \`${ended.branch}\`.`);
  const runs = (await readBranchRuns(sources.shared, ended.branch, [watched])).get(watched);
  if (runs?.state === 'read' && !hasTurned(runs.value, ended, `${runner.owner}/${runner.repo}`)) {
    return nothing(run, subject, `This run of \`${name}\` turned \`${ended.branch}\` neither red nor green.`);
  }
  return checkBranch(run, ended.branch);
}

/** How the policy names the workflow whose run ended; null if it does not, or not for that branch. */
function watchedAs(rule: FailSafe | undefined, { branch, workflowName, workflowPath }: BranchRunEnded): string | null {
  if (rule === undefined || rule.mode === 'off' || rule.branch !== branch) return null;
  const file = workflowPath === null ? null : fileOf(workflowPath);
  return rule.workflows.find((watched) => watched === workflowName || (file !== null && fileOf(watched) === file)) ?? null;
}

/**
 * Whether the branch's state is another one because of this run. A re-run may undo its own first attempt, of which nothing is left to compare
 * with, so it always may have; so may a run that the list does not show yet, or that nothing came before.
 */
function hasTurned(runs: readonly IdentifiedRun[], { runId, runAttempt }: BranchRunEnded, repository: string): boolean {
  const at = runs.findIndex(({ id }) => id === runId);
  if (at < 0 || runAttempt > 1) return true;
  return branchState(runs.slice(at), repository).is !== branchState(runs.slice(at + 1), repository).is;
}
