import { isDeepStrictEqual } from 'node:util';
import type { Report } from '../../core/model.ts';
import { deliver, type Published, type PublishPlan, show } from '../../core/publish.ts';
import type { Change } from './facts.ts';
import { statusContextOf } from './inputs.ts';
import { type Judgement, judgePullRequest, type PullRequestTarget, type Run } from './judge-pull-request.ts';
import { readChange } from './read-facts.ts';
import { type PolicyReason, withHeadMoved } from './report.ts';

/** A label or a description that changes during the run: judged again at most this often, then the last judgement stands. */
const MORE_TRIES = 2;

/**
 * Reads, judges and publishes one pull request. If anything of it but the head changes meanwhile it is judged again: a label that another
 * job puts on with the job's token starts no run of its own.
 */
export async function checkPullRequest(run: Run, target: PullRequestTarget): Promise<Published> {
  const { runner, sources } = run;
  for (let tries = 0; ; tries += 1) {
    const judgement = await judgePullRequest(run, target);
    const { change: judged } = judgement;
    let isStale = false;
    const moved = async (): Promise<boolean> => {
      const live = await liveChange(sources, judged);
      isStale = tries < MORE_TRIES && live.headSha === judged.headSha && !isDeepStrictEqual(live, judged);
      return isStale || live.headSha !== judged.headSha;
    };
    const plan = { ...planOf(run, judgement), guard: { moved, withMoved } };
    const delivered = await deliver(judgement.report, plan, runner, sources.github);
    if (!isStale) return show(delivered, runner, sources.github);
  }
}

/** Where the verdict on one pull request goes. Nothing is written for a closed one: it cannot be merged, and opening it again starts a run. */
export function planOf({ inputs, sources }: Run, { change, isOpen, report, passWaits }: Judgement): PublishPlan {
  return {
    sha: change.headSha,
    pullRequest: { number: change.number ?? 0, url: change.url ?? '' },
    statusContext: statusContextOf(inputs),
    comment: inputs.comment,
    dryRun: inputs['dry-run'],
    ...(isOpen ? {} : { moot: `Pull request #${change.number} is closed, so nothing was written.` }),
    ...(passWaits === null ? {} : { passWaits }),
    onlyWorsens: report.findings.some(({ rule }) => rule === 'applies_to'),
    secrets: [inputs.token],
    guard: { moved: async () => (await liveChange(sources, change)).headSha !== change.headSha, withMoved },
  };
}

async function liveChange({ github, pageOf }: Run['sources'], { number }: Change): Promise<Change> {
  return (await readChange(github, number ?? 0, pageOf(number ?? 0))).change;
}

function withMoved(report: Report): Report {
  return withHeadMoved(report as Report<PolicyReason>);
}
