import type { Piece } from './pieces.ts';

/** From `start` to `end` of a paragraph. */
export interface Span {
  start: number;
  end: number;
}

/** A link, and where its text ends and its address or label begins. */
export interface Link extends Span {
  address: number;
}

/**
 * Links and pictures of a paragraph, from the `[` (or `![`) to the end of the address: inline ones with address and title, and references whose
 * label is in `definitions` (GFM spec 0.29, 6.6 and 6.7). Linear: nothing is looked for twice.
 */
export function linksOf(source: string, pieces: readonly Piece[], definitions: ReadonlySet<string>): Link[] {
  const found: Link[] = [];
  const ends = new LinkEnds(source);
  const open: number[] = [];
  let from = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue;
    for (let at = Math.max(piece.start, from); at < piece.end; at += 1) {
      if (source[at] === '[') open.push(at);
      if (source[at] !== ']') continue;
      const start = open.pop();
      if (start === undefined) continue;
      const end = endOfLink(source, { start, end: at }, ends, definitions);
      if (end < 0) continue;
      found.push({ start: source[start - 1] === '!' ? start - 1 : start, address: at + 1, end });
      from = end;
      at = end - 1;
    }
  }
  return found;
}

/** How labels of references are compared: case and runs of blanks do not count. */
export function labelOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Labels have at most 999 characters (GFM spec 0.29, 6.6). */
const LONGEST_LABEL = 999;

function endOfLink(source: string, text: Span, ends: LinkEnds, definitions: ReadonlySet<string>): number {
  const after = text.end + 1;
  if (source[after] === '(') {
    const end = ends.after(after);
    if (end >= 0) return end;
  }
  if (definitions.size === 0) return -1;
  const own = labelWithin(source, text);
  if (source[after] !== '[') return own !== null && definitions.has(own) ? after : -1;
  const close = ends.next(']', after);
  const label = close < 0 ? null : labelWithin(source, { start: after, end: close });
  if (label !== null && definitions.has(label === '' ? (own ?? '') : label)) return close + 1;
  return own !== null && definitions.has(own) ? after : -1;
}

function labelWithin(source: string, { start, end }: Span): string | null {
  return end - start > LONGEST_LABEL + 1 ? null : labelOf(source.slice(start + 1, end));
}

/** Finds where `(address "title")` ends. Remembers what it has found, because positions only grow. */
class LinkEnds {
  private readonly source: string;
  private readonly known = new Map<string, Span>();
  private closing: Map<number, number> | null = null;

  constructor(source: string) {
    this.source = source;
  }

  /** The position after the `)` that belongs to the `(` at `open`; -1 where that opens no address. */
  after(open: number): number {
    let at = this.skipBlanks('before', open + 1);
    const bare = this.source[at] !== '<';
    if (bare) {
      const close = this.matching(open);
      const blank = this.nextBlank(at);
      at = close >= 0 && close < blank ? close : blank;
    } else {
      const close = this.next('>', at);
      if (close < 0) return -1;
      at = close + 1;
    }
    const beforeTitle = at;
    at = this.skipBlanks('after address', at);
    const quote = this.source[at];
    if (at > beforeTitle && (quote === '"' || quote === "'" || quote === '(')) {
      const close = this.next(quote === '(' ? ')' : quote, at + 1);
      if (close < 0) return -1;
      at = this.skipBlanks('after title', close + 1);
    }
    return this.source[at] === ')' ? at + 1 : -1;
  }

  next(character: string, from: number): number {
    return this.find(character, from, () => this.source.indexOf(character, from));
  }

  private nextBlank(from: number): number {
    const at = this.find('blank', from, () => search(/\s/g, this.source, from));
    return at < 0 ? this.source.length : at;
  }

  /** `where` keeps apart what is near the `(` from what may be far behind it. */
  private skipBlanks(where: string, from: number): number {
    const at = this.find(where, from, () => search(/\S/g, this.source, from));
    return at < 0 ? this.source.length : at;
  }

  private find(what: string, from: number, look: () => number): number {
    const before = this.known.get(what);
    if (before && before.start <= from && (before.end < 0 || before.end >= from)) return before.end;
    const end = look();
    this.known.set(what, { start: from, end });
    return end;
  }

  /** The `)` that closes the `(` at a position, parentheses inside it closed first. */
  private matching(open: number): number {
    this.closing ??= matchParentheses(this.source);
    return this.closing.get(open) ?? -1;
  }
}

function matchParentheses(source: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '(') open.push(at);
    else if (source[at] === ')') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, at);
    }
  }
  return closing;
}

function search(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(source)?.index ?? -1;
}
