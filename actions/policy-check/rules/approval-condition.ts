import type { ApprovalCondition, HumanApproval } from '../policy.ts';
import { folded, type LabelledLine, labelledLines } from './labelled-lines.ts';
import { metadataValue } from './metadata.ts';
import { policyGlobs } from './policy-globs.ts';
import type { ChangeContext } from './rule.ts';

/** Whether a change needs a human approval: `why` completes "…, because"; `entry` is the one of `when` that holds. */
export type ApprovalNeed = { is: 'needed'; why: string; entry: number | null } | { is: 'not_needed' | 'unknown' };

/** `when` empty or absent: always. `unknown` only where the list of changed files is not whole, and what is missing may decide. */
export function approvalNeed(context: ChangeContext, { when }: Pick<HumanApproval, 'when'>): ApprovalNeed {
  if (when.length === 0) return { is: 'needed', why: 'the policy asks for it on every change', entry: null };
  const lines = context.body ? labelledLines(context.body) : [];
  let isOpen = false;
  for (const [entry, condition] of when.entries()) {
    const parts = partsOf(context, condition, lines);
    if (parts.every(({ is }) => is === 'holds')) return { is: 'needed', why: parts.map(({ why }) => why).join(' and '), entry };
    if (parts.every(({ is }) => is !== 'fails')) isOpen = true;
  }
  return { is: isOpen ? 'unknown' : 'not_needed' };
}

/** One key of an entry. */
interface Part {
  is: 'holds' | 'fails' | 'open';
  why: string;
}

function partsOf(
  { policy, files, risk, change, body }: ChangeContext,
  condition: ApprovalCondition,
  lines: readonly LabelledLine[],
): Part[] {
  const parts: Part[] = [];
  const add = (holds: boolean, why: string, mayStillHold = false) => {
    parts.push({ is: holds ? 'holds' : mayStillHold ? 'open' : 'fails', why });
  };
  if (condition.paths) {
    const globs = policyGlobs(condition.paths);
    // The first in the alphabet: what is said must not depend on the order of the list.
    const name = files.names.flatMap(({ path }) => (globs.matches(path) ? [path] : [])).sort()[0];
    const pattern = name === undefined ? '' : (globs.firstMatch(name)?.glob.pattern ?? '');
    add(name !== undefined, `\`${name ?? ''}\` matches \`${pattern}\``, files.gap !== null);
  }
  if (condition.risk) {
    const mayBeHigher =
      risk !== 'high' && (files.gap !== null || (body === null && policy.risk.highBody !== null && condition.risk === 'high'));
    add(risk === condition.risk, `the risk is ${risk}`, mayBeHigher);
  }
  if (condition.labels) {
    const labels = change.labels.map((label) => label.toLowerCase());
    const label = condition.labels.find((candidate) => labels.includes(candidate.toLowerCase()));
    add(label !== undefined, `it has the label \`${label ?? ''}\``);
  }
  for (const [key, value] of Object.entries(condition.metadata ?? {})) {
    const actual = metadataValue(lines, key);
    add(actual !== null && folded(actual) === folded(value), `the description says \`${key}: ${value}\``, body === null);
  }
  return parts;
}
