import { unescapeMarkdown } from '../../../core/markdown/inline.ts';
import { type Piece, piecesOf } from '../../../core/markdown/pieces.ts';
import { isExclusion, looksLikePath, namesNothing, type Unclear, unclear } from './path-words.ts';

/** What a line of a list says: its patterns, nothing at all, or something that can be read in more than one way and so grants nothing. */
export type PathReading = { is: 'paths'; patterns: string[] } | { is: 'nothing' } | Unclear;

/**
 * Where a line stands. `label`: behind the label, where every word must be a path. `item`: an item of the list. `prose`: any other line of it,
 * where a sentence without a path is passed over. `code`: in a code block, which is read like `prose` but without Markdown.
 */
export type PathPlace = 'label' | 'item' | 'prose' | 'code';

const NOTHING = { is: 'nothing' } as const;

/**
 * Reads the patterns out of one line: one, or several with commas or semicolons between them, or with blanks where every word is a path;
 * in backticks (each, or one span round them all), in quotes, with Prettier's `\*`. A comma inside braces (`{a,b}`) is the pattern's own, and
 * a name with blanks in it is also kept whole. A line that holds anything else grants nothing: its words may mean the opposite.
 */
export function readPaths(text: string, place: PathPlace): PathReading {
  if (namesNothing(text)) return NOTHING;
  const pieces = place === 'code' ? [plainPiece(text)] : piecesOf(text, true);
  const isSpecial = pieces.find((piece) => piece.kind === 'tag') ? unclear('html', text) : linkIn(text, pieces);
  if (isSpecial) return isSpecial;
  if (isTitle(text) && isPassedOver(text, pieces, place)) return NOTHING;
  const patterns: string[] = [];
  for (const item of itemsOf(text, pieces)) {
    const reading = readItem(item, place);
    if (reading.is === 'unclear') return isPassedOver(text, pieces, place) ? NOTHING : reading;
    if (reading.is === 'paths') patterns.push(...reading.patterns);
  }
  return patterns.length > 0 ? { is: 'paths', patterns } : NOTHING;
}

/** A stretch of an item: a code span's content, or text as it was written. */
interface Part {
  code: boolean;
  text: string;
}

/** What stands between two commas or semicolons outside of code and braces. */
function itemsOf(text: string, pieces: readonly Piece[]): Part[][] {
  const separators = separatorsIn(text, pieces);
  const items: Part[][] = [[]];
  for (const { kind, start, end, inner } of pieces) {
    if (kind === 'code') {
      items.at(-1)?.push({ code: true, text: inner });
      continue;
    }
    let from = start;
    for (let at = start; at <= end; at += 1) {
      if (at < end && !separators.has(at)) continue;
      items.at(-1)?.push({ code: false, text: text.slice(from, at) });
      if (at < end) items.push([]);
      from = at + 1;
    }
  }
  return items.map(joinTexts);
}

/** Text that an escape cut in two is one text again. */
function joinTexts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && !last.code && !part.code) joined[joined.length - 1] = { code: false, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}

function readItem(parts: readonly Part[], place: PathPlace): PathReading {
  const written = parts
    .map(({ code, text }) => (code ? `\`${text}\`` : text))
    .join('')
    .trim();
  const hasCode = parts.some(({ code }) => code);
  if (!hasCode && place !== 'code' && isEmphasised(written)) return unclear('emphasis', written);
  const patterns: string[] = [];
  const words: string[] = [];
  for (const { code, text } of parts) {
    if (code) {
      const reading = readSpan(text);
      if (reading.is === 'unclear') return reading;
      if (reading.is === 'paths') patterns.push(...reading.patterns);
    } else {
      // Marks beside a code span are its emphasis.
      words.push(...text.split(/\s+/).filter((word) => word !== '' && !(hasCode && /^[*_"'.:]+$/.test(word))));
    }
  }
  const emphasised = place === 'code' ? undefined : words.find(isEmphasised);
  if (emphasised !== undefined) return unclear('emphasis', emphasised);
  const names = words
    .map((word) => bare(place === 'code' ? word : unescapeMarkdown(word)).normalize('NFC'))
    .filter((word) => !/^[-–—•|.:]*$/.test(word));
  const isAlone = names.length === 1 && !hasCode;
  const other = names.filter((name) => isExclusion(name) || name.startsWith('-') || !(isAlone || looksLikePath(name)));
  if (other.length > 0) return unclear('words', written, other);
  const whole = names.length > 1 && !hasCode ? bare(unescapeMarkdown(written)).normalize('NFC') : '*';
  const all = [...patterns, ...names, ...(/[*?[\]{}]/.test(whole) ? [] : [whole])];
  return all.length > 0 ? { is: 'paths', patterns: all } : NOTHING;
}

/** A code span: a list like any other, or a name with blanks in it, which can only be that file's. */
function readSpan(text: string): PathReading {
  const source = unescapeMarkdown(text).normalize('NFC');
  const patterns: string[] = [];
  for (const item of splitAtCommas(source)) {
    const whole = bare(item.trim());
    const words = item.split(/\s+/).map(bare).filter(Boolean);
    if (words.length > 1 && words.some(isExclusion)) return unclear('words', text, words.filter(isExclusion));
    if (words.length <= 1 || words.every(looksLikePath)) patterns.push(...words);
    if (words.length > 1 && !(words.every(looksLikePath) && /[*?[\]{}]/.test(whole))) patterns.push(whole);
  }
  return patterns.length > 0 ? { is: 'paths', patterns } : NOTHING;
}

/** A sentence beside the list: it names no path, and does not turn the list that it introduces into its opposite. */
function isPassedOver(text: string, pieces: readonly Piece[], place: PathPlace): boolean {
  if (place === 'label' || (place === 'item' && !isTitle(text)) || pieces.some(({ kind }) => kind === 'code')) return false;
  const words = text.split(/[\s,;]+/).map((word) => bare(word.replace(/^[*_("]+|[*_)":]+$/g, '')));
  const turns = words.some(isExclusion) && (isTitle(text) || isExclusion(words.findLast((word) => word !== '') ?? ''));
  return !turns && !words.some(looksLikePath);
}

/** `Backend:` above its part of the list. */
function isTitle(text: string): boolean {
  return /:[\s*_]*$/.test(text);
}

function linkIn(text: string, pieces: readonly Piece[]): Unclear | null {
  const isLink = pieces.some(({ kind, start, end }) => kind === 'text' && /\]\(|\]\[|\[\^|:\/\//.test(text.slice(start, end)));
  return isLink ? unclear('link', text) : null;
}

/**
 * `*x*` and `__x__`: a pattern, or text that somebody stressed. What goes on with a `/`, as `**` + `/x/**` does, is a pattern. A `~~` that
 * strikes nothing out, because it stands in HTML, was meant to.
 */
function isEmphasised(text: string): boolean {
  return text.includes('~~') || /^(\*{1,3}|_{1,3})(?![\s*_/]).*(?<![\s*_\\])\1$/su.test(text);
}

function plainPiece(text: string): Piece {
  return { kind: 'text', start: 0, end: text.length, inner: '' };
}

function splitAtCommas(text: string): string[] {
  const separators = separatorsIn(text, [plainPiece(text)]);
  const items: string[] = [];
  let start = 0;
  for (const at of separators) {
    items.push(text.slice(start, at));
    start = at + 1;
  }
  return [...items, text.slice(start)];
}

/** Positions of commas and semicolons outside of code and braces, ascending; a brace that is not closed before the next blank is an ordinary character. */
function separatorsIn(text: string, pieces: readonly Piece[]): Set<number> {
  const closing = closingBraces(text);
  const separators = new Set<number>();
  let inside = -1;
  for (const { kind, start, end } of pieces) {
    if (kind !== 'text') continue;
    for (let at = start; at < end; at += 1) {
      const character = text[at];
      if (at > inside && character === '{') inside = closing.get(at) ?? inside;
      if (at > inside && (character === ',' || character === ';')) separators.add(at);
    }
  }
  return separators;
}

/** Where each brace closes; a blank ends every open one. */
function closingBraces(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  let open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '{') open.push(at);
    else if (/\s/.test(character)) open = [];
    else if (character === '}') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, at);
    }
  }
  return closing;
}

/** Without quotes, stray backticks, and the full stop or colon of a sentence: no pattern ends so. */
function bare(word: string): string {
  const plain = word.replace(/^`+|`+$/g, '');
  const quoted = /^(?:"(.*)"|'(.*)'|“(.*)”|‘(.*)’)$/s.exec(plain);
  const text = quoted?.slice(1).find((inner) => inner !== undefined) ?? plain;
  return /[^./][.:]$/.test(text) ? text.slice(0, -1) : text;
}
