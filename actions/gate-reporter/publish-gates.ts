import { PermissionError, UnreadableError } from '../../core/errors.ts';
import type { GitHub } from '../../core/github/client.ts';
import type { Verdict } from '../../core/model.ts';
import { type Delivered, deliver, type PublishPlan } from '../../core/publish.ts';
import type { Runner } from '../../core/runner.ts';
import { rowOf } from './answer.ts';
import type { GateDatabase } from './database.ts';
import type { ApprovalStart } from './dispatch-approved.ts';
import type { GateInputs } from './inputs.ts';
import type { Judged } from './judge.ts';
import { aggregateContext } from './options.ts';
import { pullRequestUrl } from './plans.ts';
import { deliverApproval } from './publish-approval.ts';
import { secretsIn } from './secrets.ts';
import type { GateTarget } from './target.ts';

export interface GatePublication {
  github: GitHub;
  runner: Runner;
  inputs: GateInputs;
  target: GateTarget;
  /** Hash of what the verdict was earned under. */
  policy: string;
  /** What the aggregate status said before this run; null for nothing. */
  before: string | null;
  /** What became of the run that an approval starts; null while mode `wait` goes on: then only the statuses are set. */
  start: ApprovalStart | null;
  database: GateDatabase;
}

const STATES = { pass: 'success', fail: 'failure', pending: 'pending', error: 'error' } as const;

/** Sets the approval gate's status and then the aggregate, and at the end keeps the comment and fills the database. */
export async function publishGates({ report, approval }: Judged, publication: GatePublication): Promise<Delivered> {
  const { github, runner, inputs, target, policy, start, database } = publication;
  const isFinal = start !== null;
  const { runId, runAttempt } = runner;
  const plan: PublishPlan = {
    sha: target.sha,
    pullRequest: target.pullRequest === null ? null : { number: target.pullRequest, url: pullRequestUrl(runner, target.pullRequest) },
    statusContext: aggregateContext({ contextPrefix: inputs['context-prefix'] }),
    status: { stamp: { runId, runAttempt, policy } },
    comment: isFinal ? await commentPlan(report.verdict, publication) : 'off',
    dryRun: false,
    secrets: secretsIn(inputs),
    ...(isFinal ? { sinks: [database] } : {}),
  };
  const gate = approval === null ? null : await deliverApproval(approval, { github, runner, inputs, target, start });
  const whole = await deliver(report, plan, runner, github);
  return { ...whole, failures: [...(gate?.failures ?? []), ...whole.failures], notes: [...(gate?.notes ?? []), ...whole.notes] };
}

/** A comment speaks of the pull request's head: where that has moved on, the run of the new one has the word. */
async function commentPlan({ state }: Verdict, { github, inputs, target, before }: GatePublication): Promise<PublishPlan['comment']> {
  if (inputs.comment === 'off' || target.pullRequest === null || !(await isHead(github, target.pullRequest, target.sha))) return 'off';
  const isBad = state === 'fail' || state === 'error';
  switch (inputs.comment) {
    case 'always':
      return 'always';
    case 'on-failure':
      return isBad ? 'always' : 'if-present';
    case 'on-change':
      return (before === null ? isBad : before !== STATES[state]) ? 'always' : 'if-present';
    default: {
      const never: never = inputs.comment;
      throw new TypeError(`Unknown comment mode: ${String(never)}`);
    }
  }
}

/** A head that cannot be read is taken for the same: the comment is not worth a red run. */
async function isHead(github: GitHub, number: number, sha: string): Promise<boolean> {
  try {
    const { data } = await github.request<unknown>('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
    return rowOf(rowOf(data).head).sha === sha;
  } catch (error) {
    if (error instanceof UnreadableError || error instanceof PermissionError) return true;
    throw error;
  }
}
