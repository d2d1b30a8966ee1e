import type { Head } from '../../core/ledger/chain.ts';
import type { Finding, FindingState, Gate, JsonValue, Report, VerdictState } from '../../core/model.ts';
import { CANCELLED_AND_FROZEN, fixOf } from './fixes.ts';
import { gateStatusOf, verdictOf } from './judge.ts';
import type { Ended, MachinePlan } from './machine/machine.ts';
import type { DeployReason, Freeze, Operation } from './model.ts';

/** What a report needs besides the end of the operation. */
export interface ReportParts {
  environment: string;
  /** What was to be deployed; null for any other operation. */
  artifact: string | null;
  proof: MachinePlan['proof'];
  /** Page of the run, null on a person's machine. */
  runUrl: string | null;
  ledger: { place: string; head: Head | null };
  /** Rows about the environment, such as its figures. */
  more?: readonly Finding[];
  /** Of the operation `status`. */
  standing?: { lastVerified: string | null; lock: string };
}

const FINDING_STATES: { readonly [state in VerdictState]: FindingState } = {
  pass: 'pass',
  fail: 'fail',
  pending: 'pending',
  error: 'unknown',
};

/** The end of an operation as a report. Pure. */
export function reportOf(ended: Ended, parts: ReportParts): Report<DeployReason> {
  const verdict = verdictOf(ended, parts.proof);
  const { operation, frozen } = ended;
  const findings = [
    outcomeFinding(ended, verdict.state, parts),
    ...unproven(ended, parts),
    ...(frozen === null || ended.reason === 'frozen_by_hand' || ended.reason === 'frozen'
      ? []
      : [frozenFinding(frozen, parts.environment)]),
    ...standing(ended, parts),
    ...ledgerFinding(parts),
    ...(parts.more ?? []),
  ];
  return {
    schema: 1,
    action: 'deploy-with-rollback',
    subject: parts.environment,
    verdict,
    gates: [...ended.gates, ...ownGate(ended, verdict.state, parts)],
    findings,
    artifacts: [],
    outputs: {
      ...outputsOf(ended),
      ...(operation === 'status' && parts.standing !== undefined
        ? { 'last-verified': parts.standing.lastVerified, lock: parts.standing.lock }
        : {}),
    },
  };
}

/** A run that a signal cut off: `post`, which has the rest of the time, ends what it began. Nothing of it is known here. */
export function interruptedReport(operation: Operation, environment: string): Report<DeployReason> {
  const message = 'It was cancelled in the middle. The end of this step (post) undoes it, or keeps it, as `on-cancel` says.';
  return {
    schema: 1,
    action: 'deploy-with-rollback',
    subject: environment,
    verdict: { state: 'fail', reason: 'cancelled' },
    gates: [],
    findings: [
      { rule: operation, state: 'fail', subject: environment, message, fix: 'See the end of the log of this step for what serves.' },
    ],
    artifacts: [],
    outputs: { outcome: '', from: '', to: '', served: '', 'deployment-id': '', 'detect-ms': '', 'rollback-ms': '', frozen: '' },
  };
}

function outputsOf({ outcome, from, to, served, deploymentId, detectMs, rollbackMs, frozen }: Ended): { [name: string]: JsonValue } {
  return {
    ...{ outcome, from, to, served },
    ...{ 'deployment-id': deploymentId, 'detect-ms': detectMs, 'rollback-ms': rollbackMs, frozen: frozen !== null },
  };
}

function outcomeFinding(ended: Ended, state: VerdictState, { environment, artifact }: ReportParts): Finding {
  const { operation, message, detectMs, rollbackMs, served } = ended;
  const told = [
    ...(detectMs === null ? [] : [`${detectMs} ms from the first bad look to the decision`]),
    ...(rollbackMs === null ? [] : [`${rollbackMs} ms from the decision to the first good look`]),
    ...(served === null ? [] : [`serves: ${served}`]),
  ];
  const isRefusedNow = ended.reason === 'cancelled' && ended.outcome === 'rolled_back' && ended.frozen !== null;
  const fix = state === 'pass' ? null : (ended.fix ?? (isRefusedNow ? CANCELLED_AND_FROZEN : fixOf(ended.reason)));
  return {
    rule: operation,
    state: FINDING_STATES[state],
    subject: artifact ?? environment,
    message: message === '' ? `${operation} of ${environment}.` : message,
    ...(told.length === 0 ? {} : { evidence: told.join('; ') }),
    ...(fix === null ? {} : { fix }),
  };
}

function unproven({ outcome, served }: Ended, { proof }: ReportParts): Finding[] {
  if (outcome !== 'unverified' || proof.required) return [];
  return [
    {
      rule: 'verification',
      state: 'unknown',
      subject: served ?? '',
      message: `Nothing proves that it works: ${proof.reason}`,
      fix: 'Add `probes`: a version that was not verified can never be rolled back to.',
      advisory: true,
    },
  ];
}

function frozenFinding({ kind, reason, actor, since }: Freeze, environment: string): Finding {
  const what = kind === 'by_hand' ? 'Every deploy is refused' : 'What was rolled back, and what was asked for before that, is refused';
  return {
    rule: 'frozen',
    state: 'pending',
    subject: environment,
    message: `${what} since ${since}${actor === '' ? '' : `, by ${actor}`}: ${reason}`,
    fix: kind === 'by_hand' ? 'Lift it with the operation `unfreeze`.' : 'Deploy a version that repairs it, or lift it with `unfreeze`.',
    advisory: true,
  };
}

function standing({ operation, reason, served }: Ended, { standing: now, environment }: ReportParts): Finding[] {
  if (operation !== 'status' || now === undefined) return [];
  // What was not read is not known: it must not look like nothing.
  const row = (rule: string, value: string | null, none: string, unread: DeployReason): Finding => ({
    ...{ rule, subject: environment },
    ...(value === null && (reason === unread || reason === 'ledger_unreadable')
      ? { state: 'unknown', message: 'It is not known: see the first row.' }
      : { state: reason === unread ? 'unknown' : 'pass', message: value ?? none }),
  });
  return [
    row('served', served, 'not known, or nothing', 'target_unreadable'),
    row('last-verified', now.lastVerified, 'nothing was verified yet', 'ledger_unreadable'),
    row('lock', now.lock, '', 'lock_ambiguous'),
  ];
}

/** Kept outside the ledger, its head shows whether somebody wrote the ledger anew: `ledger verify --seen`. */
function ledgerFinding({ ledger: { place, head } }: ReportParts): Finding[] {
  if (head === null) return [];
  const evidence = `${head.seq}:${head.hash}`;
  // Where a row that passes is one line, only the message is shown.
  const message = `Ends at event ${head.seq}; its head, to be noted: ${evidence}`;
  return [{ rule: 'ledger', state: 'pass', subject: place, message, evidence }];
}

function ownGate(ended: Ended, state: VerdictState, { environment, artifact, runUrl }: ReportParts): Gate[] {
  const { operation, reason } = ended;
  if (operation !== 'deploy' && operation !== 'rollback' && operation !== 'recover') return [];
  const words = {
    deploy: `Deploy ${artifact ?? ''} to ${environment}`,
    rollback: `Rollback of ${environment}`,
    recover: `Recovery of ${environment}`,
  };
  return [
    {
      key: operation,
      name: words[operation],
      status: gateStatusOf(ended, state),
      required: true,
      reason,
      url: runUrl,
      details: { outcome: ended.outcome },
    },
  ];
}
