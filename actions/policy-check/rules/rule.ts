import type { MarkdownDocument, MarkdownLine } from '../../../core/markdown/scan.ts';
import type { Finding, FindingState, Location } from '../../../core/model.ts';
import type { Change, Fact } from '../facts.ts';
import type { Policy, RuleId } from '../policy.ts';
import type { FileList } from './file-list.ts';

/** What every rule judges. */
export interface RuleContext {
  policy: Policy;
  change: Change;
  files: FileList;
  template: Fact<string>;
  /** The description, scanned once; null where none is known. */
  body: MarkdownDocument | null;
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
    const line = policy.lineOf(path.slice(0, length));
    if (line !== null) return { file: policy.file, line };
  }
  return { file: policy.file };
}

/** The one finding of a rule that reads the description where there is none. */
export function withoutBody(context: RuleContext, rule: RuleId): RuleResult {
  const message = 'No description is known, so this rule was not judged.';
  const fix = 'Give the description as a file: `npx ops-actions check --body FILE`.';
  return { findings: [finding(context, 'skipped', 'description', message, [rule], { fix })], summary: 'No description is known' };
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
    case 'html':
      return 'in an HTML block, which holds no Markdown';
    default:
      return 'in a comment or code';
  }
}

/** `1 file`, `3 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The first few items in backticks, and how many more there are. */
export function listed(items: readonly string[], most = 8): string {
  const shown = items.slice(0, most).map((item) => `\`${item}\``);
  return `${shown.join(', ')}${items.length > most ? ` and ${items.length - most} more` : ''}`;
}
