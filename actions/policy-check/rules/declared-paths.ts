import type { MarkdownDocument, MarkdownLine } from '../../../core/markdown/scan.ts';
import { patternsIn } from './path-list.ts';

/** One `Allowed paths` of a description. `line` is the label's; `star` is `fnmatch` where the label says so. */
export interface PathDeclaration {
  label: string;
  line: number;
  star: 'segment' | 'fnmatch';
  patterns: string[];
}

interface Label {
  label: string;
  /** What follows on the label's line. */
  rest: string;
  hasColon: boolean;
}

/**
 * Finds every declaration: `Allowed paths: a/**, b` at the start of a line (also bold, in a list item, after a tick or emoji), with the list on
 * that line or below it, and a heading of that name (an issue form) with the list under it. Comments, quotes and code never declare anything;
 * code *under* a declaration is read as its list, because issue forms with `render` put the value in a fence.
 */
export function declaredPaths(document: MarkdownDocument, labels: readonly string[]): PathDeclaration[] {
  const readLabel = labelReader(labels);
  const headings = new Map(document.headings.map((heading) => [heading.line, heading]));
  const declarations: PathDeclaration[] = [];
  for (const line of document.lines) {
    const heading = headings.get(line.number);
    const isText = line.kind === 'text' || line.kind === 'html';
    const found = heading ? readLabel(heading.text) : isText ? readLabel(line.text) : null;
    if (!found || !(found.hasColon || (heading && found.rest === ''))) continue;
    const below = document.lines.slice(heading ? heading.lastLine : line.number);
    const patterns = found.rest === '' ? listBelow(below, heading ? null : line, readLabel) : listBeside(found.rest, below, readLabel);
    const star = /\(\s*fnmatch\s*\)/i.test(found.label) ? 'fnmatch' : 'segment';
    declarations.push({ label: found.label, line: line.number, star, patterns: [...new Set(patterns)] });
  }
  return declarations;
}

/** The line of a description that holds a label where it does not count, for a hint. */
export function hiddenDeclaration(document: MarkdownDocument, labels: readonly string[]): MarkdownLine | null {
  const names = labels.map((label) => `${label.toLowerCase()}:`);
  const counts = new Set(['text', 'html', 'heading']);
  return document.lines.find((line) => !counts.has(line.kind) && names.some((name) => line.raw.toLowerCase().includes(name))) ?? null;
}

/** A list on the label's own line; a comma at the end takes the next line in. */
function listBeside(rest: string, below: readonly MarkdownLine[], readLabel: (text: string) => Label | null): string[] {
  const patterns = patternsIn(rest, 'line');
  let open = /[,;]\s*$/.test(rest);
  for (const line of below) {
    if (!open || line.kind !== 'text' || line.item || readLabel(line.text)?.hasColon) break;
    patterns.push(...patternsIn(line.text, 'line'));
    open = /[,;]\s*$/.test(line.text);
  }
  return patterns;
}

/**
 * The list under a heading, or (with `label`) under a label's line: list items and code, or one paragraph; for a label it must follow at once.
 * Ends at the next heading or label, at a paragraph after the list, and at an item that is not deeper than the label's own.
 */
function listBelow(lines: readonly MarkdownLine[], label: MarkdownLine | null, readLabel: (text: string) => Label | null): string[] {
  const patterns: string[] = [];
  let afterBlank = false;
  let inList = false;
  for (const line of lines) {
    if (line.kind === 'heading') break;
    if (line.kind === 'blank') {
      afterBlank = true;
      continue;
    }
    if (line.kind === 'quote' || line.kind === 'rule') {
      if (patterns.length > 0 || label) break;
      continue;
    }
    if (line.kind === 'text' || line.kind === 'html') {
      if (readLabel(line.text)?.hasColon) break;
      if (line.item && label?.item && line.indent <= label.indent) break;
      const opensParagraph = !line.item && afterBlank;
      if (opensParagraph && (label || patterns.length > 0) && !(inList && line.indent > 0)) break;
      inList = inList || line.item;
    }
    afterBlank = false;
    if (NO_ANSWER.test(line.text.trim())) continue;
    patterns.push(...patternsIn(line.text, 'below'));
  }
  return patterns;
}

/** What GitHub writes into an issue where a field was left empty. */
const NO_ANSWER = /^_no response_$/i;

/**
 * Reads a label at the start of a line. Longest label first, so that `Allowed paths (fnmatch)` is not taken for `Allowed paths`;
 * case and blanks do not matter, and the singular of a label is the label too.
 */
function labelReader(labels: readonly string[]): (text: string) => Label | null {
  const sorted = [...labels].sort((a, b) => b.length - a.length);
  const sources = sorted.map((label) => {
    const words = label
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/s$/i, 's?'));
    return `(${words.join('\\s+')})`;
  });
  const pattern = new RegExp(`^(?:${sources.join('|') || '(?!)'})(?![\\p{L}\\p{N}])([*_]{0,3})\\s*([:：]?)\\s*`, 'iu');
  return (text) => {
    const start = /^(?:\[[ x]\]\s)?[^\p{L}\p{N}`<]*/iu.exec(text.trimStart())?.[0] ?? '';
    const body = text.trimStart().slice(start.length);
    const match = pattern.exec(body);
    if (!match) return null;
    const which = sorted.findIndex((_, index) => match[index + 1] !== undefined);
    const closedBefore = match[sorted.length + 1] ?? '';
    const hasColon = match[sorted.length + 2] !== '';
    const emphasis = closedBefore === '' ? (/[*_]+$/.exec(start)?.[0] ?? '') : '';
    return { label: sorted[which] as string, rest: withoutEmphasis(body.slice(match[0].length), emphasis).trim(), hasColon };
  };
}

/** Takes away the end of the emphasis that opened before the label: right after the colon, or at the end of the line. */
function withoutEmphasis(rest: string, emphasis: string): string {
  if (emphasis === '') return rest;
  if (rest.startsWith(emphasis)) return rest.slice(emphasis.length);
  const trimmed = rest.trimEnd();
  return trimmed.endsWith(emphasis) ? trimmed.slice(0, -emphasis.length) : rest;
}
