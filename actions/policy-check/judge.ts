import {
  byUrgency,
  type Finding,
  type Gate,
  type Report,
  type Verdict,
  type VerdictState,
  verdictOfFinding,
  worstVerdict,
} from '../../core/model.ts';
import { contextOf } from './context.ts';
import { withExceptions } from './exceptions.ts';
import type { PolicyFacts } from './facts.ts';
import type { Policy, RuleId, RuleMode } from './policy.ts';
import { type PolicyReason, policyReport } from './report.ts';
import type { FileListGap } from './rules/file-list.ts';
import { policyLocation, type RuleContext } from './rules/rule.ts';
import { RULES, type Rule } from './rules/table.ts';
import { scopeOf } from './scope.ts';

export { POLICY_REASONS, type PolicyReason, reportOfInvalidPolicy, reportOfMissingPolicy, withHeadMoved } from './report.ts';

interface JudgedRule {
  id: RuleId;
  name: string;
  mode: RuleMode;
  /** `away`: the policy is not meant for this change. `skipped`: the rule was not judged. */
  state: VerdictState | 'skipped' | 'away';
  summary: string;
  findings: Finding[];
  /** What is said beside the rule, and never decides. */
  notes: Finding[];
}

/**
 * Judges one change. Pure: neither I/O nor clock (`now` is for exceptions that expire). `subject` is `owner/repo#7` or how else people name the change.
 * Rules in mode `report` are judged and shown, but leave the verdict alone; a file list that is not whole never lets a verdict be pass.
 * The order of files, reviews, runs and labels does not matter.
 */
export function judge(facts: PolicyFacts, policy: Policy, now: Date, subject: string): Report<PolicyReason> {
  const { change, files: changedFiles } = facts;
  const context: RuleContext = { ...contextOf(policy, change, changedFiles), facts };
  const { files, risk } = context;
  const judged = RULES.filter(({ id }) => policy.rules[id] !== undefined).map((rule) => judgeRule(rule, context, now));
  const isAway = judged.length > 0 && judged.every((rule) => rule.state === 'away');
  const gap = isAway ? null : files.gap;
  const enforced = judged.filter((rule) => rule.mode === 'enforce');
  const findings = [
    ...(gap ? [gap.finding] : []),
    ...judged.flatMap((rule) => rule.findings),
    ...distinct(judged.flatMap((rule) => rule.notes)),
  ];
  return policyReport({
    subject,
    verdict: verdictOf(enforced, gap),
    gates: judged.map(gateOf),
    findings: findings.length > 0 ? byUrgency(findings) : [noRules(policy)],
    failedRules: enforced.filter((rule) => rule.state === 'fail' || rule.state === 'error').map((rule) => rule.id),
    pendingRules: enforced.filter((rule) => rule.state === 'pending').map((rule) => rule.id),
    risk,
    // A held value of `metadata` is pending too, but no approval would lift it.
    humanApprovalRequired: enforced.some((rule) => rule.id === 'human_approval' && rule.findings.some((one) => one.state === 'pending')),
  });
}

function judgeRule({ id, name, judge: judgeThis }: Rule, context: RuleContext, now: Date): JudgedRule {
  const scope = scopeOf(id, context.policy, context.change);
  const unjudged = { id, name, mode: 'off', state: 'skipped', findings: [], notes: [] } as const;
  switch (scope.kind) {
    case 'away':
      return { ...unjudged, state: 'away', summary: scope.finding.message, findings: [], notes: [scope.finding] };
    case 'off':
      return { ...unjudged, summary: 'Switched off in the policy', findings: [], notes: [] };
    case 'exempt': {
      const message = `Bots that the policy names are exempt from this rule, and \`${scope.bot}\` opened this change.`;
      const location = policyLocation(context.policy, ['bots', 'exempt']);
      const exempt: Finding = { rule: id, state: 'skipped', subject: scope.bot, message, location };
      return { ...unjudged, mode: scope.mode, summary: `Exempt: opened by ${scope.bot}`, findings: [exempt], notes: [] };
    }
    case 'judged': {
      const result = judgeThis(context) ?? { findings: [], summary: 'Not in the policy' };
      const { findings, waivedBy, notes } = withExceptions(context, id, result.findings, now);
      const isSkipped = findings.every((one) => one.state === 'skipped' || one.state === 'not_applicable');
      const state = isSkipped ? 'skipped' : worstVerdict(findings.map((one) => verdictOfFinding(one.state)));
      const shown = scope.mode === 'report' ? findings.map((one): Finding => ({ ...one, advisory: true })) : findings;
      const summary = waivedBy !== null && state === 'pass' ? waivedBy : result.summary;
      return { id, name, mode: scope.mode, state, summary, findings: shown, notes };
    }
    default: {
      const never: never = scope;
      throw new TypeError(`Unknown scope: ${JSON.stringify(never)}`);
    }
  }
}

function verdictOf(enforced: readonly JudgedRule[], gap: FileListGap | null): Verdict<PolicyReason> {
  if (gap) return { state: 'error', reason: gap.reason };
  const state = worstVerdict(enforced.map((rule) => (rule.state === 'skipped' || rule.state === 'away' ? 'pass' : rule.state)));
  switch (state) {
    case 'error': {
      const isUnreadable = enforced.some((rule) => rule.findings.some((one) => one.state === 'unknown'));
      return { state, reason: isUnreadable ? 'unreadable' : 'policy_invalid' };
    }
    case 'fail': {
      const isRed = enforced.some((rule) => rule.id === 'fail_safe' && rule.state === 'fail');
      return { state, reason: isRed ? 'hotfix_only' : 'rules_failed' };
    }
    case 'pending':
      return { state, reason: 'human_approval_required' };
    case 'pass':
      return { state, reason: 'all_rules_pass' };
    default: {
      const never: never = state;
      throw new TypeError(`Unknown verdict state: ${String(never)}`);
    }
  }
}

/** A gate knows no `error`: what could not be judged has not passed. */
function gateOf({ id, name, mode, state, summary, findings }: JudgedRule): Gate {
  const shown = state === 'away' ? 'skipped' : state;
  return {
    key: id,
    name,
    status: shown === 'error' ? 'fail' : shown,
    required: mode === 'enforce',
    reason: summary,
    url: null,
    details: { mode, state: shown, findings: findings.length },
  };
}

/** Several rules may have the same to say: that the policy does not apply to the change. */
function distinct(notes: readonly Finding[]): Finding[] {
  return [...new Map(notes.map((note) => [JSON.stringify([note.rule, note.subject, note.message]), note])).values()];
}

function noRules(policy: Policy): Finding {
  const message = 'The policy switches no rule on, so nothing was judged.';
  return { rule: 'policy', state: 'not_applicable', subject: policy.file, message, location: policyLocation(policy, ['rules']) };
}
