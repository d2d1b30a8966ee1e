import type { Subject } from '../../core/github/subject.ts';
import type { PublishPlan } from '../../core/publish.ts';
import { redact } from '../../core/report/redact.ts';
import type { Runner } from '../../core/runner.ts';
import type { GateInputs } from './inputs.ts';
import { secretsIn } from './secrets.ts';
import { descriptionOf, type GateToSet } from './set-gate.ts';
import type { GateTarget } from './target.ts';

/** Mode `needs` writes nothing to GitHub: the job's own check run carries its verdict. */
export function planOfNeeds(inputs: GateInputs, subject: Subject, runner: Runner): PublishPlan {
  const number = 'number' in subject && subject.kind !== 'issue' ? subject.number : null;
  return {
    sha: null,
    pullRequest: number === null ? null : { number, url: pullRequestUrl(runner, number) },
    statusContext: null,
    comment: 'off',
    dryRun: false,
    secrets: secretsIn(inputs),
  };
}

/** Mode `set` writes one status, and nothing else. */
export function planOfSet(gate: GateToSet, inputs: GateInputs, target: GateTarget, runner: Runner): PublishPlan {
  const { runId, runAttempt, runUrl } = runner;
  const { sha, pullRequest } = target;
  return {
    sha,
    pullRequest: pullRequest === null ? null : { number: pullRequest, url: pullRequestUrl(runner, pullRequest) },
    statusContext: gate.context,
    status: {
      description: redact(descriptionOf(gate), secretsIn(inputs)),
      targetUrl: gate.url ?? runUrl,
      stamp: { runId, runAttempt, policy: null },
    },
    comment: 'off',
    dryRun: false,
    secrets: secretsIn(inputs),
  };
}

export function pullRequestUrl({ serverUrl, owner, repo }: Pick<Runner, 'serverUrl' | 'owner' | 'repo'>, number: number): string {
  return `${serverUrl}/${owner}/${repo}/pull/${number}`;
}
