import type { Finding, FindingState } from '../../core/model.ts';
import type { LabelGrant } from './facts.ts';
import type { Exception, Policy, RuleId } from './policy.ts';
import { describeApprovers, standingOf } from './rules/approvers.ts';
import { folded, labelledLines } from './rules/labelled-lines.ts';
import { policyLocation, type RuleContext, stopped } from './rules/rule.ts';
import { runAgain } from './rules/run-again.ts';

/** A rule's findings after its exceptions. `waivedBy` words the gate; `notes` say why an exception does not apply. */
export interface Waived {
  findings: Finding[];
  waivedBy: string | null;
  notes: Finding[];
}

/** Fewer characters are no reason (settled with the design: `reason: required`). */
const MIN_REASON = 10;

/** The exceptions of a rule whose label the change has, with the label as the change spells it. */
export function labelledExceptions(policy: Policy, id: RuleId, labels: readonly string[]): { exception: Exception; label: string }[] {
  return policy.exceptions.flatMap((exception) => {
    const label = labels.find((candidate) => candidate.toLowerCase() === exception.label.toLowerCase());
    return exception.rule === id && label !== undefined ? [{ exception, label }] : [];
  });
}

/**
 * Waives the failures of a rule where an exception applies: the label is on, put there by somebody who may (never the author), the day has
 * not passed, and the description gives a reason. What is unknown, an error or pending is never waived. `now` is read in UTC.
 */
export function withExceptions(context: RuleContext, id: RuleId, findings: readonly Finding[], now: Date): Waived {
  const notes: Finding[] = [];
  const unsure: Finding[] = [];
  for (const { exception, label } of labelledExceptions(context.policy, id, context.change.labels)) {
    const outcome = outcomeOf(context, exception, label, now);
    if (outcome.is === 'applies') return { ...waive(findings, outcome), notes };
    const isOpen = outcome.is !== 'no' && findings.some(({ state }) => state === 'fail');
    if (isOpen) unsure.push(noteOf(context, id, exception, label, outcome.is === 'unknown' ? 'unknown' : 'error', outcome));
    else notes.push(noteOf(context, 'exceptions', exception, label, 'skipped', outcome));
  }
  return { findings: [...findings, ...unsure], waivedBy: null, notes };
}

interface Applied {
  is: 'applies';
  by: string;
  label: string;
  reason: string | null;
  expires: string | null;
}
interface Refused {
  is: 'no' | 'unknown' | 'misconfigured';
  why: string;
  fix: string;
}

function waive(findings: readonly Finding[], { by, label, reason, expires }: Applied): Pick<Waived, 'findings' | 'waivedBy'> {
  if (!findings.some(({ state }) => state === 'fail')) return { findings: [...findings], waivedBy: null };
  const until = expires === null ? '' : ` until ${expires}`;
  const because = reason === null ? '' : `: ${reason}`;
  const prefix = `Waived by \`${by}\` with the label \`${label}\`${until}${because}${/[.!?]$/.test(because) ? '' : '.'}`;
  return {
    findings: findings.map((one) => (one.state === 'fail' ? { ...one, state: 'waived', message: `${prefix} ${one.message}` } : one)),
    waivedBy: `Waived by ${by}${until}${because}`,
  };
}

function outcomeOf(context: RuleContext, exception: Exception, label: string, now: Date): Applied | Refused {
  const { policy, facts, body } = context;
  const { rule, expires } = exception;
  const no = (why: string, fix: string): Refused => ({ is: 'no', why, fix });
  // The loader refuses such a file; the parent's own exceptions stand in the parent's file.
  const isOwn = policyLocation(policy, ['exceptions', exception.index]).file === policy.file;
  if (policy.parent && policy.locked.has(rule) && isOwn)
    return no(`the parent policy locks \`${rule}\``, 'Keep the rule, or ask the owners of the parent policy for an exception.');
  if (expires !== null && now.toISOString().slice(0, 10) > expires)
    return no(`it held until ${expires}`, `Keep the rule, or have \`expires\` in \`${policy.file}\` moved on.`);
  if (facts.labelGrants.state === 'unreadable')
    return { is: 'unknown', why: `who put the label on could not be read: ${facts.labelGrants.why}`, fix: runAgain(facts.labelGrants.why) };
  const grant = newestGrant(facts.labelGrants.state === 'read' ? facts.labelGrants.value : [], label);
  const again = `Take the label off, and have ${exception.by ? describeApprovers(exception.by) : 'somebody other than the author'} put it on.`;
  if (!grant) return no('nothing says who put the label on', again);
  const refusal = refusalOf(context, exception, grant.by, again);
  if (refusal) return refusal;
  const reason = exception.reasonRequired && body ? reasonOf(body, rule) : null;
  if (exception.reasonRequired && reason === null)
    return no('the description gives no reason', `Add the line \`Exception ${rule}: \` and the reason (${MIN_REASON} characters or more).`);
  return { is: 'applies', by: grant.by, label, reason, expires };
}

/** Why whoever put the label on may not, or null. */
function refusalOf({ change, facts }: RuleContext, { by }: Exception, login: string, fix: string): Refused | null {
  if (change.author?.login.toLowerCase() === login.toLowerCase())
    return { is: 'no', why: `\`${login}\`, the author, put the label on`, fix };
  if (by === null) return null;
  const standing = standingOf(login, by, facts);
  if (standing.is === 'yes') return null;
  const why = `\`${login}\` put the label on, and ${standing.why}`;
  if (standing.is === 'unknown') return { is: standing.is, why, fix: runAgain(why) };
  if (standing.is === 'no') return { is: standing.is, why, fix };
  return { is: standing.is, why, fix: "Teams need an App token that may read the organization's members. Give the action one as `token`." };
}

/** Who put a label on last, as far as the events that were read say. */
export function newestGrant(grants: readonly LabelGrant[], label: string): LabelGrant | null {
  const own = grants.filter((grant) => grant.label.toLowerCase() === label.toLowerCase());
  return own.reduce<LabelGrant | null>((newest, grant) => (newest && Date.parse(newest.at) >= Date.parse(grant.at) ? newest : grant), null);
}

/** A line `Exception: …`, or `Exception RULE_ID: …` and `Exception (RULE_ID): …`, which go before it. */
function reasonOf(body: NonNullable<RuleContext['body']>, rule: RuleId): string | null {
  const lines = labelledLines(body).filter(({ value }) => [...value].length >= MIN_REASON);
  const names = [`exception ${rule}`, `exception (${rule})`, 'exception'];
  const found = names.map((name) => lines.find(({ key }) => folded(key) === name)).find((line) => line !== undefined);
  return found?.value ?? null;
}

function noteOf(
  context: RuleContext,
  rule: string,
  exception: Exception,
  label: string,
  state: FindingState,
  { why, fix }: Refused,
): Finding {
  const message = `The label \`${label}\` asks for an exception from \`${exception.rule}\`, which ${state === 'skipped' ? 'does not apply' : 'is not decided'}: ${stopped(why)}`;
  return { rule, state, subject: label, message, fix, location: policyLocation(context.policy, ['exceptions', exception.index]) };
}
