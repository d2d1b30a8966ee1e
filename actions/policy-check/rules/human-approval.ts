import type { Finding } from '../../../core/model.ts';
import type { HumanApproval } from '../policy.ts';
import { approvalNeed } from './approval-condition.ts';
import { describeApprovers } from './approvers.ts';
import { countReviews, newestOpinions, type ReviewCount, short } from './reviews.ts';
import { count, finding, GIVE_BODY, gapFinding, listed, type RuleContext, type RuleResult, stopped } from './rule.ts';
import { runAgain } from './run-again.ts';

/** A change that meets a condition needs approvals of its current head by people who may approve, and no open request for changes by one of them. */
export function judgeHumanApproval(context: RuleContext, rule: HumanApproval): RuleResult {
  const need = approvalNeed(context, rule);
  if (need.is === 'not_needed') {
    const message = 'No condition of the policy asks for a human approval of this change.';
    return {
      findings: [finding(context, 'not_applicable', 'approval', message, ['human_approval', 'when'])],
      summary: 'No human approval is needed',
    };
  }
  if (need.is !== 'needed') return needUnknown(context);
  const { reviews } = context.facts;
  const why = `, because ${need.why}`;
  if (reviews.state === 'unreadable') {
    const message = `This change needs ${approvals(rule)}${why}, and its reviews could not be read: ${reviews.why}`;
    const fix = runAgain(reviews.why);
    return {
      findings: [finding(context, 'unknown', 'reviews', message, ['human_approval'], { fix })],
      summary: 'The reviews could not be read',
    };
  }
  const opinions = newestOpinions(reviews.state === 'read' ? reviews.value : [], context.change.headSha);
  return decide({ context, rule, why, entry: need.entry, counted: countReviews(opinions, context.change, rule.anyOf, context.facts) });
}

interface Decision {
  context: RuleContext;
  rule: HumanApproval;
  why: string;
  entry: number | null;
  counted: ReviewCount;
}

function decide(decision: Decision): RuleResult {
  const { context, rule, why, entry, counted } = decision;
  const { approvedBy, blockedBy, open } = counted;
  const decidedBy: readonly ['human_approval', ...(string | number)[]] =
    entry === null ? ['human_approval'] : ['human_approval', 'when', entry];
  const findings = blockedBy.map((login) => blocked(context, login));
  const openApprovals = open.filter(({ state }) => state === 'APPROVED').length;
  const have = `${approvedBy.length} of ${count(rule.count, 'approval')}`;
  if (approvedBy.length + openApprovals < rule.count) {
    findings.push(waiting(decision, decidedBy));
    return { findings, summary: `${have}${blockedBy.length > 0 ? `, and changes requested by ${blockedBy.join(', ')}` : ''}` };
  }
  if (open.length > 0 && (approvedBy.length < rule.count || open.some(({ state }) => state === 'CHANGES_REQUESTED'))) {
    findings.push(...open.map((one) => undecided(context, one)));
    return { findings, summary: 'Not everybody who reviewed is known' };
  }
  const message = `This change needs ${approvals(rule)}${why}. Approved by ${listed(approvedBy)}.${notCounted(counted)}`;
  if (blockedBy.length > 0) return { findings, summary: `Changes requested by ${blockedBy.join(', ')}` };
  const evidence = `head ${short(context.change.headSha)}`;
  return { findings: [finding(context, 'pass', have, message, decidedBy, { evidence })], summary: `Approved by ${approvedBy.join(', ')}` };
}

function waiting({ context, rule, why, counted }: Decision, decidedBy: readonly ['human_approval', ...(string | number)[]]): Finding {
  const { approvedBy } = counted;
  const so = approvedBy.length > 0 ? `Approved by ${listed(approvedBy)}.` : 'Nobody who may has approved its head.';
  const message = `This change needs ${approvals(rule)}${why}. ${so}${notCounted(counted)}`;
  const who = describeApprovers(rule.anyOf);
  const fix = `Ask ${who} to approve the head \`${short(context.change.headSha)}\`; the author's own approval does not count.`;
  const subject = `${approvedBy.length} of ${count(rule.count, 'approval')}`;
  return finding(context, 'pending', subject, message, decidedBy, { evidence: `any of: ${who}`, fix });
}

function blocked(context: RuleContext, login: string): Finding {
  const message = `\`${login}\` requested changes, and may decide on this change.`;
  const fix = `Settle it with \`${login}\`, who then approves or dismisses that review.`;
  return finding(context, 'pending', login, message, ['human_approval', 'requires'], { fix });
}

function undecided(context: RuleContext, { login, state, standing }: ReviewCount['open'][number]): Finding {
  const did = state === 'APPROVED' ? 'approved' : 'requested changes';
  const message = stopped(`\`${login}\` ${did}, and ${standing.why}`);
  if (standing.is === 'unknown')
    return finding(context, 'unknown', login, message, ['human_approval', 'requires'], { fix: runAgain(standing.why) });
  const fix = `Teams need an App token that may read the organization's members. Give the action one as \`token\`, or correct \`teams\` in \`${context.policy.file}\`.`;
  return finding(context, 'error', login, message, ['human_approval', 'requires', 'any_of', 'teams'], { fix });
}

function needUnknown(context: RuleContext): RuleResult {
  const { gap } = context.files;
  if (gap) return { findings: [gapFinding(context, 'human_approval')], summary: 'The file list is not whole' };
  const message = 'Whether this change needs a human approval depends on its description, and none is known.';
  return {
    findings: [finding(context, 'skipped', 'approval', message, ['human_approval', 'when'], { fix: GIVE_BODY })],
    summary: 'No description is known',
  };
}

function approvals({ count: number }: HumanApproval): string {
  return count(number, 'human approval');
}

function notCounted({ ignored }: ReviewCount): string {
  if (ignored.length === 0) return '';
  const most = 20;
  const more = ignored.length > most ? `; and ${ignored.length - most} more` : '';
  return ` Not counted: ${ignored.slice(0, most).join('; ')}${more}.`;
}
