import { compileGlobs } from '../../core/glob.ts';
import { scanMarkdown } from '../../core/markdown/scan.ts';
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
import type { PolicyFacts } from './facts.ts';
import type { Policy, RuleId, RuleMode, Rules } from './policy.ts';
import { type PolicyReason, policyReport } from './report.ts';
import { judgeAllowedPaths } from './rules/allowed-paths.ts';
import { type FileListGap, fileListOf } from './rules/file-list.ts';
import { judgeForbiddenPaths } from './rules/forbidden-paths.ts';
import { judgeIssueLink } from './rules/issue-link.ts';
import { judgeRequiredSections } from './rules/required-sections.ts';
import { policyLocation, type RuleContext, type RuleResult } from './rules/rule.ts';

export { POLICY_REASONS, type PolicyReason, reportOfInvalidPolicy, reportOfMissingPolicy, withHeadMoved } from './report.ts';

/** A rule of the policy file: how people call it, and its judge, which says null where the policy does not have the rule. */
interface Rule {
  id: RuleId;
  name: string;
  judge(context: RuleContext): RuleResult | null;
}

/** The rules in the order in which they are shown. */
const RULES: readonly Rule[] = [
  rule('required_sections', 'Required sections', judgeRequiredSections),
  rule('issue_link', 'Issue link', judgeIssueLink),
  rule('allowed_paths', 'Allowed paths', judgeAllowedPaths),
  rule('forbidden_paths', 'Forbidden paths', judgeForbiddenPaths),
];

function rule<Id extends RuleId>(
  id: Id,
  name: string,
  judgeOptions: (context: RuleContext, options: NonNullable<Rules[Id]>) => RuleResult,
): Rule {
  const judge = (context: RuleContext) => {
    const options = context.policy.rules[id];
    return options ? judgeOptions(context, options) : null;
  };
  return { id, name, judge };
}

interface JudgedRule {
  id: RuleId;
  name: string;
  mode: RuleMode;
  /** `skipped` where the rule was not judged at all. */
  state: VerdictState | 'skipped';
  summary: string;
  findings: Finding[];
}

/**
 * Judges one change. Pure: neither I/O nor clock (`now` is for exceptions that expire). `subject` is `owner/repo#7` or how else people name the change.
 * Rules in mode `report` are judged and shown, but leave the verdict alone; a file list that is not whole never lets a verdict be pass.
 */
export function judge(facts: PolicyFacts, policy: Policy, _now: Date, subject: string): Report<PolicyReason> {
  const { change } = facts;
  const away = notApplicable(facts, policy);
  if (away) {
    const gates = configured(policy).map(({ id, name }) =>
      gateOf({ id, name, mode: 'off', state: 'skipped', summary: away.message, findings: [] }),
    );
    return policyReport({ subject, verdict: { state: 'pass', reason: 'all_rules_pass' }, gates, findings: [away] });
  }
  const files = fileListOf(facts.files, change);
  const body = change.body === null ? null : scanMarkdown(change.body);
  const context: RuleContext = { policy, change, files, template: facts.template, body };
  const judged = configured(policy).map((one) => judgeRule(one, context));
  const findings = [...(files.gap ? [files.gap.finding] : []), ...judged.flatMap((rule) => rule.findings)];
  const enforced = judged.filter((rule) => rule.mode === 'enforce');
  return policyReport({
    subject,
    verdict: verdictOf(enforced, files.gap),
    gates: judged.map(gateOf),
    findings: findings.length > 0 ? byUrgency(findings) : [noRules(policy)],
    failedRules: enforced.filter((rule) => rule.state === 'fail' || rule.state === 'error').map((rule) => rule.id),
    pendingRules: enforced.filter((rule) => rule.state === 'pending').map((rule) => rule.id),
  });
}

function configured(policy: Policy): Rule[] {
  return RULES.filter(({ id }) => policy.rules[id] !== undefined);
}

function judgeRule({ id, name, judge: judgeThis }: Rule, context: RuleContext): JudgedRule {
  const mode = modeOf(id, context);
  const unjudged = { id, name, mode, state: 'skipped' } as const;
  if (mode === 'off') return { ...unjudged, summary: 'Switched off in the policy', findings: [] };
  if (isExempt(id, context)) {
    const bot = context.change.author?.login ?? 'a bot';
    const message = `Bots that the policy names are exempt from this rule, and \`${bot}\` opened this change.`;
    const exempt: Finding = {
      rule: id,
      state: 'skipped',
      subject: bot,
      message,
      location: policyLocation(context.policy, ['bots', 'exempt']),
    };
    return { ...unjudged, summary: `Exempt: opened by ${bot}`, findings: [exempt] };
  }
  const { findings, summary } = judgeThis(context) ?? { findings: [], summary: 'Not in the policy' };
  const isSkipped = findings.every((one) => one.state === 'skipped' || one.state === 'not_applicable');
  return {
    id,
    name,
    mode,
    state: isSkipped ? 'skipped' : worstVerdict(findings.map((one) => verdictOfFinding(one.state))),
    summary,
    findings: mode === 'report' ? findings.map((one): Finding => ({ ...one, advisory: true })) : findings,
  };
}

/** A draft may be judged without being blocked. */
function modeOf(id: RuleId, { policy, change }: RuleContext): RuleMode {
  const mode = policy.rules[id]?.mode ?? 'off';
  return change.draft && policy.appliesTo.drafts === 'report' && mode === 'enforce' ? 'report' : mode;
}

/** By the author of the change and the type Bot, never by whoever acted last; no bot may touch forbidden paths. */
function isExempt(id: RuleId, { policy, change }: RuleContext): boolean {
  const { author } = change;
  if (id === 'forbidden_paths' || author === null || author.type !== 'Bot' || !policy.bots.exempt.includes(id)) return false;
  return policy.bots.logins.some((login) => login.toLowerCase() === author.login.toLowerCase());
}

/** The one finding of a change that the policy is not meant for, or null. */
function notApplicable({ change }: PolicyFacts, policy: Policy): Finding | null {
  const { branches, drafts } = policy.appliesTo;
  const about = (subject: string, message: string, key: string): Finding => ({
    rule: 'applies_to',
    state: 'not_applicable',
    subject,
    message,
    location: policyLocation(policy, ['applies_to', key]),
  });
  if (branches.length > 0 && !compileGlobs(branches).matches(change.baseRef)) {
    const names = branches.map((branch) => `\`${branch}\``).join(', ');
    return about(change.baseRef, `The policy applies to ${names}, and this change goes to \`${change.baseRef}\`.`, 'branches');
  }
  return change.draft && drafts === 'off' ? about('draft', 'The policy does not apply to drafts.', 'drafts') : null;
}

function verdictOf(enforced: readonly JudgedRule[], gap: FileListGap | null): Verdict<PolicyReason> {
  if (gap) return { state: 'error', reason: gap.reason };
  const states = enforced.map((rule) => (rule.state === 'skipped' ? 'pass' : rule.state));
  const state = worstVerdict(states);
  switch (state) {
    case 'error': {
      const isUnreadable = enforced.some((rule) => rule.findings.some((one) => one.state === 'unknown'));
      return { state, reason: isUnreadable ? 'unreadable' : 'policy_invalid' };
    }
    case 'fail':
      return { state, reason: 'rules_failed' };
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
  return {
    key: id,
    name,
    status: state === 'error' ? 'fail' : state,
    required: mode === 'enforce',
    reason: summary,
    url: null,
    details: { mode, state, findings: findings.length },
  };
}

function noRules(policy: Policy): Finding {
  const message = 'The policy switches no rule on, so nothing was judged.';
  return { rule: 'policy', state: 'not_applicable', subject: policy.file, message, location: policyLocation(policy, ['rules']) };
}
