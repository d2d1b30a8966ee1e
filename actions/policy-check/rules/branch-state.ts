import type { BranchRun } from '../facts.ts';

/** What the newest run that decides says of a branch; `none` where no run does. */
export type BranchState = { is: 'green'; run: BranchRun } | { is: 'red'; run: BranchRun } | { is: 'none' };

/** GitHub's conclusions of a run that failed, as opposed to one that says nothing (cancelled, skipped, neutral, stale). */
const RED: ReadonlySet<string> = new Set(['failure', 'timed_out', 'startup_failure', 'action_required']);

/**
 * The state of one workflow on a branch. Runs of pull requests do not count, nor those of another repository (a fork's branch may have the
 * same name), nor those that are not finished or say nothing. Of two runs of one second the red one counts, so the order does not matter.
 */
export function branchState(runs: readonly BranchRun[], repository: string | null): BranchState {
  let newest: BranchRun | null = null;
  for (const run of runs) {
    if (!decides(run, repository)) continue;
    const later = newest ? timeOf(run) - timeOf(newest) : 1;
    if (later > 0 || (later === 0 && isRed(run))) newest = run;
  }
  return newest ? { is: isRed(newest) ? 'red' : 'green', run: newest } : { is: 'none' };
}

function decides({ status, conclusion, event, headRepository }: BranchRun, repository: string | null): boolean {
  if (status !== 'completed' || conclusion === null || !(conclusion === 'success' || RED.has(conclusion))) return false;
  if (event === 'pull_request' || event === 'pull_request_target' || headRepository === null) return false;
  return repository === null || headRepository.toLowerCase() === repository.toLowerCase();
}

function isRed({ conclusion }: BranchRun): boolean {
  return conclusion !== null && RED.has(conclusion);
}

function timeOf({ createdAt }: BranchRun): number {
  const time = Date.parse(createdAt);
  return Number.isNaN(time) ? 0 : time;
}
