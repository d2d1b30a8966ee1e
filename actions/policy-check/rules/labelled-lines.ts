import { unescapeMarkdown } from '../../../core/markdown/inline.ts';
import type { MarkdownDocument } from '../../../core/markdown/scan.ts';

/** A line `KEY: VALUE` of a description, or a table's row `| KEY | VALUE |`; both sides without emphasis and backticks. */
export interface LabelledLine {
  key: string;
  value: string;
  /** From 1. */
  line: number;
}

/** Longer keys are sentences with a colon in them. */
const MAX_KEY = 100;

/**
 * Every labelled line that a reader sees as text: also bold, in a list item and behind a ticked box; not in comments, code, quotes or headings,
 * struck out, or behind a box that is not ticked.
 */
export function labelledLines(document: MarkdownDocument): LabelledLine[] {
  const found: LabelledLine[] = [];
  for (const { kind, text, number, item } of document.lines) {
    if ((kind !== 'text' && kind !== 'html') || (item && /^\[ \](?:\s|$)/.test(text))) continue;
    const source = unescapeMarkdown(text).trim();
    const [key, value] = source.startsWith('|') ? cellsOf(source) : sidesOf(source);
    if (key === undefined || value === undefined || key.length > MAX_KEY) continue;
    // `KEY: VALUE` as one code span is an example, not a statement.
    if ((key.split('`').length - 1) % 2 === 1) continue;
    const name = withoutMarks(key);
    if (name !== '') found.push({ key: name, value: withoutMarks(value), line: number });
  }
  return found;
}

/** How keys and values are compared: case and blanks do not matter. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function sidesOf(source: string): string[] {
  const text = source.replace(/^\[x\]\s+/i, '');
  const colon = text.search(/[:：]/u);
  return colon < 0 ? [] : [text.slice(0, colon), text.slice(colon + 1)];
}

function cellsOf(source: string): string[] {
  return source.split('|').slice(1, 3);
}

function withoutMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && /[\s*_`]/.test(text[start] as string)) start += 1;
  while (end > start && /[\s*_`]/.test(text[end - 1] as string)) end -= 1;
  return text.slice(start, end);
}
