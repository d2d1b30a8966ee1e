import { compileGlobs } from '../../core/glob.ts';
import type { Finding } from '../../core/model.ts';
import type { Change } from './facts.ts';
import type { Policy, RuleId } from './policy.ts';
import { policyLocation } from './rules/rule.ts';

/** Whether, and how, a rule that the policy has is judged for a change. */
export type Scope =
  | { kind: 'judged'; mode: 'enforce' | 'report' }
  | { kind: 'off' }
  /** `applies_to` leaves the change out. */
  | { kind: 'away'; finding: Finding }
  /** The change is a bot's, and the policy exempts that bot from the rule. */
  | { kind: 'exempt'; mode: 'enforce' | 'report'; bot: string };

/** No bot may touch forbidden paths, nor pass a red branch (design, policy-check.md). */
const NEVER_EXEMPT: ReadonlySet<RuleId> = new Set<RuleId>(['forbidden_paths', 'fail_safe']);

/** A rule that the parent locks goes by the parent's `applies_to` and `bots`, so that the child's cannot loosen it. */
export function scopeOf(id: RuleId, policy: Policy, change: Change): Scope {
  const { appliesTo, bots } = policy.locked.has(id) && policy.parent ? policy.parent : policy;
  const finding = leftOut(policy, appliesTo, change);
  if (finding) return { kind: 'away', finding };
  const mode = policy.rules[id]?.mode ?? 'off';
  if (mode === 'off') return { kind: 'off' };
  const judgedAs = change.draft && appliesTo.drafts === 'report' ? 'report' : mode;
  const bot = botOf(bots.logins, change);
  if (bot !== null && bots.exempt.includes(id) && !NEVER_EXEMPT.has(id)) return { kind: 'exempt', mode: judgedAs, bot };
  return { kind: 'judged', mode: judgedAs };
}

/**
 * Why a pass of this change is no success yet, in the words of a commit status: it is a draft, and rules that only report on drafts, or
 * leave them out, count as soon as it is ready for review, which can be merged before it is judged. null for any other change.
 */
export function draftWaits(policy: Policy, change: Change): string | null {
  if (!change.draft) return null;
  const isStrict = (scope: Scope): boolean => scope.kind === 'judged' && scope.mode === 'enforce';
  const ids = Object.keys(policy.rules) as RuleId[];
  const spared = ids
    .map((id) => ({ now: scopeOf(id, policy, change), ready: scopeOf(id, policy, { ...change, draft: false }) }))
    .filter(({ now, ready }) => isStrict(ready) && !isStrict(now));
  if (spared.length === 0) return null;
  const isReported = spared.some(({ now }) => now.kind === 'judged');
  return isReported ? 'Draft: reported only, judged when ready for review' : 'Draft: judged when ready for review';
}

/** By the author of the change and the type Bot, never by whoever acted last. */
function botOf(logins: readonly string[], { author }: Change): string | null {
  if (author?.type !== 'Bot') return null;
  return logins.some((login) => login.toLowerCase() === author.login.toLowerCase()) ? author.login : null;
}

/** The one finding of a change that the policy is not meant for, or null. */
function leftOut(policy: Policy, { branches, drafts }: Policy['appliesTo'], change: Change): Finding | null {
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
