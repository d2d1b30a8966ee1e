import type { ConfigurationError } from '../../core/errors.ts';
import type { Finding, Gate, Location, Report, Verdict } from '../../core/model.ts';
import type { RiskLevel } from './policy.ts';
import { runAgain } from './rules/run-again.ts';

/** Why the verdict is what it is; a closed list that callers may branch on. */
export const POLICY_REASONS = [
  'all_rules_pass',
  'rules_failed',
  'head_moved',
  'human_approval_required',
  'hotfix_only',
  'file_list_incomplete',
  'policy_invalid',
  'policy_missing',
  'unreadable',
] as const;
export type PolicyReason = (typeof POLICY_REASONS)[number];

/** What differs between two reports of policy-check. */
export interface PolicyReportParts {
  subject: string;
  verdict: Verdict<PolicyReason>;
  gates?: Gate[];
  findings: Finding[];
  failedRules?: readonly string[];
  pendingRules?: readonly string[];
  /** `medium` where nothing was judged. */
  risk?: RiskLevel;
  humanApprovalRequired?: boolean;
}

/** A report with the action's outputs under their contract names. */
export function policyReport(parts: PolicyReportParts): Report<PolicyReason> {
  return {
    schema: 1,
    action: 'policy-check',
    subject: parts.subject,
    verdict: parts.verdict,
    gates: parts.gates ?? [],
    findings: parts.findings,
    artifacts: [],
    outputs: {
      'failed-rules': [...(parts.failedRules ?? [])],
      'pending-rules': [...(parts.pendingRules ?? [])],
      risk: parts.risk ?? 'medium',
      'human-approval-required': parts.humanApprovalRequired ?? false,
    },
  };
}

/**
 * The policy file cannot be used: every problem of it is a finding. `baseBranch` is where the file was read for a change, whose author would
 * otherwise look for the fault in the change; null where nothing is judged but the file.
 */
export function reportOfInvalidPolicy(subject: string, error: ConfigurationError, baseBranch: string | null): Report<PolicyReason> {
  const findings = error.problems.map(({ place, message, remedy }): Finding => {
    const location = locationOf(place);
    return {
      rule: 'policy',
      state: 'error',
      subject: place,
      message: baseBranch === null ? message : atBase(message, baseBranch),
      ...(location ? { location } : {}),
      ...(remedy ? { fix: remedy } : {}),
    };
  });
  return policyReport({ subject, verdict: { state: 'error', reason: 'policy_invalid' }, findings });
}

function atBase(message: string, branch: string): string {
  return `${message} The policy is read from the base branch \`${branch}\`, and this pull request cannot change it.`;
}

/** Something is there, or might be, and could not be read: so nothing can be judged by it. */
export function reportOfUnreadablePolicy(subject: string, file: string, why: string): Report<PolicyReason> {
  const message = `The policy could not be read: ${why}`;
  const finding: Finding = { rule: 'policy', state: 'unknown', subject: file, message, location: { file }, fix: runAgain(why) };
  return policyReport({ subject, verdict: { state: 'error', reason: 'unreadable' }, findings: [finding] });
}

/**
 * The base branch has no policy file. Where the change itself adds it, a person has to approve, because nothing else can judge that change.
 * `from`: how another file is named, by the action's input or the options of the command line.
 */
export function reportOfMissingPolicy(
  subject: string,
  file: string,
  addedByChange: boolean,
  from: 'input' | 'options' = 'input',
): Report<PolicyReason> {
  const location: Location = { file };
  if (addedByChange) {
    const message = `This change adds the policy \`${file}\`, so no policy can judge it yet.`;
    const review = 'Let a person who may decide on the policy review this change and merge it.';
    const fix = from === 'input' ? review : `${review} Until then, try it out with \`--policy FILE\`.`;
    const finding: Finding = { rule: 'policy', state: 'pending', subject: file, message, location, fix };
    return policyReport({
      subject,
      verdict: { state: 'pending', reason: 'policy_missing' },
      findings: [finding],
      humanApprovalRequired: true,
    });
  }
  const message = `The base branch has no policy \`${file}\`.`;
  const fix =
    from === 'input'
      ? `Add \`${file}\` to the base branch, or name another file with the input \`config\`.`
      : `Add \`${file}\` to the base branch, or name another file of it with \`--config PATH\`, or one not committed yet with \`--policy FILE\`.`;
  const finding: Finding = { rule: 'policy', state: 'error', subject: file, message, location, fix };
  return policyReport({ subject, verdict: { state: 'error', reason: 'policy_missing' }, findings: [finding] });
}

/** The same report once the head has moved on: what was judged is no longer what would be merged, so nothing of it counts. */
export function withHeadMoved(report: Report<PolicyReason>): Report<PolicyReason> {
  const message = 'The head moved while it was judged, so nothing was written.';
  const fix = 'Wait for the run of the new head.';
  const finding: Finding = { rule: 'head', state: 'pending', subject: report.subject, message, fix };
  const gates = report.gates.map((gate): Gate => ({ ...gate, status: 'pending', reason: 'The head moved while this was judged' }));
  const moved = policyReport({ subject: report.subject, verdict: { state: 'pending', reason: 'head_moved' }, gates, findings: [finding] });
  return { ...moved, artifacts: report.artifacts };
}

/** `file:line:column` or `file:line`; null for anything else, such as an input's name. */
function locationOf(place: string): Location | null {
  const match = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/.exec(place);
  if (!match?.[1]) return null;
  return { file: match[1], line: Number(match[2]), ...(match[3] ? { column: Number(match[3]) } : {}) };
}
