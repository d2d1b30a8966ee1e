import type { ConfigurationError } from '../../core/errors.ts';
import type { GitHub } from '../../core/github/client.ts';
import { deliver, type Published, type PublishPlan, publish, show } from '../../core/publish.ts';
import { plain } from '../../core/report/escape.ts';
import type { Wording } from '../../core/report/words.ts';
import type { Runner } from '../../core/runner.ts';
import { reportOfInvalidConfig } from './invalid-config.ts';
import type { JudgedRun } from './run/judge-run.ts';
import { causeSection } from './run/section.ts';

/** The status that says why; it is green whatever it says, for the failed job blocks by itself. */
export const FAILURE_STATUS = 'ops/failure';

export const WORDING: Wording = {
  classified: 'the cause is known',
  unknown_cause: 'no rule knows the cause; the likeliest line is shown',
  nothing_failed: 'nothing failed',
};

/** Status on the head of the failed run, annotations, and the job summary with each cause in full. */
export async function publishRun(
  { run, folded, report }: JudgedRun,
  { github, runner, secrets, pullRequest }: { github: GitHub; runner: Runner; secrets: readonly string[]; pullRequest: number | null },
): Promise<Published> {
  // A run that is green at once needs no word; one that is green at last takes back what was said of it.
  const isQuiet = report.verdict.reason === 'nothing_failed' && run.attempt === 1;
  const description = describe(folded);
  const plan: PublishPlan = {
    sha: isQuiet ? null : run.headSha,
    pullRequest:
      pullRequest === null ? null : { number: pullRequest, url: `${runner.serverUrl}/${runner.owner}/${runner.repo}/pull/${pullRequest}` },
    statusContext: FAILURE_STATUS,
    ...(description === null ? {} : { status: { description } }),
    comment: 'off',
    dryRun: false,
    ...(run.attempt < run.newestAttempt ? { moot: `Attempt ${run.newestAttempt} is newer: the status of the commit is left to it.` } : {}),
    secrets,
  };
  const delivered = await deliver(report, plan, runner, github);
  return show(delivered, runner, github, WORDING, causeSection(folded));
}

/** Says what is wrong with the configuration, on the commit too where it is known. */
export function publishInvalid(
  error: ConfigurationError,
  { github, runner, secrets, sha }: { github: GitHub; runner: Runner; secrets: readonly string[]; sha: string | null },
): Promise<Published> {
  const report = reportOfInvalidConfig(`${runner.owner}/${runner.repo}`, error);
  const plan: PublishPlan = { sha, pullRequest: null, statusContext: FAILURE_STATUS, comment: 'off', dryRun: false, secrets };
  return publish(report, plan, runner, github);
}

/** `compile: error[E0308]: mismatched types (build)`; null where the verdict's own words say more. */
function describe(folded: JudgedRun['folded']): string | null {
  const cause = folded?.root.first.cause;
  if (folded === null || cause === null || cause === undefined || cause.category === 'unknown') return null;
  const job = plain(folded.root.first.job.name, 40);
  return `${plain(`${cause.category}: ${cause.rootCause === '' ? cause.tool : cause.rootCause.trim()}`, 135 - job.length)} (${job})`;
}
