import type { GitHub } from '../../core/github/client.ts';
import type { Verdict } from '../../core/model.ts';
import { type Delivered, deliver, type PublishPlan } from '../../core/publish.ts';
import { redact } from '../../core/report/redact.ts';
import type { Runner } from '../../core/runner.ts';
import type { JudgedApproval } from './approval/approval-row.ts';
import { type ApprovalStart, startedWords } from './dispatch-approved.ts';
import type { GateInputs } from './inputs.ts';
import { type GateReason, gateReport } from './report.ts';
import { secretsIn } from './secrets.ts';
import type { GateTarget } from './target.ts';

export interface ApprovalPublication {
  github: GitHub;
  runner: Runner;
  inputs: GateInputs;
  target: GateTarget;
  /** null while the run goes on. */
  start: ApprovalStart | null;
}

/** Sets the status of an approval gate, which has no check of its own. For people: nothing reads it as an approval. */
export async function deliverApproval(approval: JudgedApproval, publication: ApprovalPublication): Promise<Delivered> {
  const { github, runner, inputs, target, start } = publication;
  const { runId, runAttempt } = runner;
  const { gate } = approval.row;
  const begun = start?.is === 'started' || start?.is === 'before' ? startedWords(start.workflow) : '';
  const secrets = secretsIn(inputs);
  const plan: PublishPlan = {
    sha: target.sha,
    pullRequest: null,
    statusContext: approval.context,
    status: {
      description: redact(begun + gate.reason.replaceAll('`', ''), secrets),
      targetUrl: approval.url ?? runner.runUrl,
      stamp: { runId, runAttempt, policy: null },
    },
    comment: 'off',
    dryRun: false,
    secrets,
  };
  const verdict = VERDICTS[approval.outcome];
  const report = gateReport({ subject: gate.name, verdict, gates: [gate], findings: [], blockedOn: 'human' });
  const delivered = await deliver(report, plan, runner, github);
  return { ...delivered, notes: [...delivered.notes, ...notesOf(start, target)], failures: [...delivered.failures, ...failuresOf(start)] };
}

const VERDICTS: { readonly [outcome in JudgedApproval['outcome']]: Verdict<GateReason> } = {
  approved: { state: 'pass', reason: 'all_pass' },
  overridden: { state: 'pass', reason: 'overridden' },
  denied: { state: 'fail', reason: 'denied' },
  awaiting: { state: 'pending', reason: 'awaiting_approval' },
  unread: { state: 'error', reason: 'unreadable' },
};

function notesOf(start: ApprovalStart | null, { sha }: GateTarget): string[] {
  if (start?.is === 'left') return [start.why];
  return start?.is === 'started' ? [`\`${start.workflow}\` was started with the approved commit \`${sha}\`.`] : [];
}

function failuresOf(start: ApprovalStart | null): string[] {
  return start?.is === 'failed' ? [start.why] : [];
}
