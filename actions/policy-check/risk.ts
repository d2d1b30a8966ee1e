import type { MarkdownDocument } from '../../core/markdown/scan.ts';
import type { Risk, RiskLevel } from './policy.ts';
import type { FileList } from './rules/file-list.ts';
import { folded } from './rules/labelled-lines.ts';
import { policyGlobs } from './rules/policy-globs.ts';

/**
 * The risk of a change. High: a changed name matches `high.any`, or the description says `high.body`. Low: every changed name matches
 * `low.only`; a list that is not whole is never low. All else is medium.
 */
export function riskOf(risk: Risk, { names, gap }: FileList, body: MarkdownDocument | null): RiskLevel {
  const high = policyGlobs(risk.highAny ?? []);
  if (names.some(({ path }) => high.matches(path))) return 'high';
  if (risk.highBody !== null && body !== null && says(body, risk.highBody)) return 'high';
  if (risk.lowOnly === null || gap !== null) return 'medium';
  const low = policyGlobs(risk.lowOnly);
  return names.every(({ path }) => low.matches(path)) ? 'low' : 'medium';
}

const VISIBLE: ReadonlySet<string> = new Set(['text', 'html', 'heading']);

/** Whether a line that a reader sees as text holds the words, whatever their case, blanks and emphasis. A box that is not ticked says nothing. */
function says(body: MarkdownDocument, words: string): boolean {
  const wanted = plain(words);
  if (wanted === '') return false;
  return body.lines.some(({ kind, visible }) => VISIBLE.has(kind) && !/^\s*\[ \]/.test(visible) && plain(visible).includes(wanted));
}

function plain(text: string): string {
  return folded(text.replace(/[*_`\\]/g, ''));
}
