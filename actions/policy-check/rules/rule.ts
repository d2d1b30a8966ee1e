import type { MarkdownDocument, MarkdownLine } from '../../../core/markdown/scan.ts';
import type { Finding, FindingState, Location } from '../../../core/model.ts';
import type { Change, RuleFacts } from '../facts.ts';
import type { Policy, RiskLevel, RuleId } from '../policy.ts';
import type { FileList } from './file-list.ts';

/** A change as every rule sees it, before anything that only some rules need has been read. */
export interface ChangeContext {
  policy: Policy;
  change: Change;
  files: FileList;
  /** The description, scanned once; null where none is known. */
  body: MarkdownDocument | null;
  risk: RiskLevel;
}

/** What every rule judges. */
export interface RuleContext extends ChangeContext {
  facts: RuleFacts;
}

/** What a rule says; `summary` is the gate's reason, one line. */
export interface RuleResult {
  findings: Finding[];
  summary: string;
}

/** A finding of one rule; `decidedBy` is the key or item of the policy that decided, without `rules`. */
export function finding(
  context: RuleContext,
  state: FindingState,
  subject: string,
  message: string,
  decidedBy: readonly [RuleId, ...(string | number)[]],
  more: { evidence?: string; fix?: string } = {},
): Finding {
  return { rule: decidedBy[0], state, subject, message, location: policyLocation(context.policy, ['rules', ...decidedBy]), ...more };
}

/** The place of a key or list item in the policy file; of its nearest parent where the file leaves it to the default. */
export function policyLocation(policy: Policy, path: readonly (string | number)[]): Location {
  for (let length = path.length; length > 0; length -= 1) {
    const location = policy.locate(path.slice(0, length));
    if (location !== null) return location;
  }
  return { file: policy.file };
}

/** How a description is given where there is no pull request. */
export const GIVE_BODY = 'Give the description as a file: `npx ops-actions check --body FILE`.';

/** The one finding of a rule that reads the description where there is none. */
export function withoutBody(context: RuleContext, rule: RuleId): RuleResult {
  const message = 'No description is known, so this rule was not judged.';
  return {
    findings: [finding(context, 'skipped', 'description', message, [rule], { fix: GIVE_BODY })],
    summary: 'No description is known',
  };
}

/** The finding of a rule on paths where the list of changed files is not whole. */
export function gapFinding(context: RuleContext, rule: RuleId): Finding {
  const message = `Only ${count(context.files.rows, 'file')} could be judged, because the list of changed files is not whole.`;
  return finding(context, 'unknown', 'changed files', message, [rule]);
}

/**
 * The finding of a rule whose facts were not read. For a local branch there is nothing to read, so the rule was not judged;
 * for a pull request that must never look like a pass. `besides` is a further sentence on what to do locally, with a blank before it.
 */
export function notRead(
  context: RuleContext,
  subject: string,
  what: string,
  decidedBy: readonly [RuleId, ...(string | number)[]],
  besides = '',
): Finding {
  if (context.change.number === null) {
    const fix = `It is judged on the pull request.${besides}`;
    return finding(context, 'skipped', subject, `${what} not read for a local branch.`, decidedBy, { fix });
  }
  return finding(context, 'unknown', subject, `${what} not read.`, decidedBy, { fix: 'Run the check again.' });
}

/** Why a line of the description does not count, for hints such as "line 9 has it, but …". */
export function whyHidden(line: MarkdownLine): string {
  switch (line.kind) {
    case 'comment':
      return 'in an HTML comment';
    case 'fence':
    case 'code':
      return 'in a code block';
    case 'quote':
      return 'in a block quote';
    case 'footnote':
      return 'in a footnote';
    case 'html':
      return 'in an HTML block, which holds no Markdown';
    default:
      return 'in a comment, code, a link, mathematics or struck-out text';
  }
}

/** `1 file`, `3 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The first letter as a capital: for sentences put together from parts. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** With a full stop at its end, unless it has one: for sentences that end with what an error said. */
export function stopped(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The first few items in backticks, and how many more there are. */
export function listed(items: readonly string[], most = 8): string {
  const shown = items.slice(0, most).map((item) => `\`${item}\``);
  return `${shown.join(', ')}${items.length > most ? ` and ${items.length - most} more` : ''}`;
}
