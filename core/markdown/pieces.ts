/**
 * What a stretch of a paragraph is: `text`, `escape` (a backslash and the character it protects), `code` (a span with its backticks),
 * `hidden` (a comment, CDATA or processing instruction) or `tag`.
 */
export type PieceKind = 'text' | 'escape' | 'code' | 'hidden' | 'tag';

/** `start` to `end` of the source; `inner` is what a code span holds, or the name of a tag in lower case. Pieces follow each other without gaps. */
export interface Piece {
  kind: PieceKind;
  start: number;
  end: number;
  inner: string;
}

/** An open or closing tag (GFM spec 0.29, 6.10), whose attributes may hold a `>`; a browser, which reads HTML blocks, takes more for one. */
const TAG = /<(?:\/([a-z][a-z0-9-]*)\s*|([a-z][a-z0-9-]*)(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>/iy;
const LOOSE_TAG = /<(?:\/([a-z][a-z0-9-]*)|([a-z][a-z0-9-]*))(?:\s[^<>]*)?\/?>/iy;
/** Comments, CDATA sections and processing instructions: how they open, how they close, and where to look for that from. */
const UNSEEN = [
  ['<!--', '-->', 2],
  ['<![CDATA[', ']]>', 9],
  ['<?', '?>', 2],
] as const;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * Cuts a paragraph up as GitHub does: code spans, comments and tags, whichever begins first; an unclosed `<!--` is text (GFM spec 0.29,
 * 6.3 and 6.10). `markdown: false` is for HTML blocks, where backticks and backslashes mean nothing. Linear in the length of the source.
 */
export function piecesOf(source: string, markdown: boolean): Piece[] {
  const pieces: Piece[] = [];
  const nextRun = markdown ? backtickRuns(source) : () => -1;
  const special = markdown ? /[\\`<]/g : /</g;
  const unclosed = new Set<string>();
  let at = 0;
  const add = (kind: PieceKind, end: number, inner = '') => {
    const last = pieces.at(-1);
    if (kind === 'text' && last?.kind === 'text') last.end = end;
    else if (end > at) pieces.push({ kind, start: at, end, inner });
    at = end;
  };
  while (at < source.length) {
    special.lastIndex = at;
    const found = special.exec(source);
    add('text', found ? found.index : source.length);
    if (!found) break;
    if (found[0] === '\\') {
      if (PUNCTUATION.test(source[at + 1] ?? '')) add('escape', at + 2);
      else add('text', at + 1);
    } else if (found[0] === '`') {
      const length = runLength(source, at);
      const close: number = nextRun(length, at + length);
      if (close < 0) add('text', at + length);
      else add('code', close + length, source.slice(at + length, close));
    } else if (UNSEEN.some(([open]) => source.startsWith(open, at))) {
      const [open, end, skip] = UNSEEN.find(([start]) => source.startsWith(start, at)) ?? UNSEEN[0];
      const close: number = unclosed.has(open) ? -1 : source.indexOf(end, at + skip);
      if (close < 0) {
        unclosed.add(open);
        add('text', at + open.length);
      } else add('hidden', close + end.length);
    } else {
      const tag = tagAt(source, at, TAG) ?? (markdown ? null : tagAt(source, at, LOOSE_TAG));
      if (tag) add('tag', at + tag[0].length, (tag[1] ?? tag[2] ?? '').toLowerCase());
      else add('text', at + 1);
    }
  }
  return pieces;
}

function tagAt(source: string, at: number, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Answers where the next run of exactly `length` backticks begins, for positions that only grow. */
function backtickRuns(source: string): (length: number, from: number) => number {
  const starts = new Map<number, number[]>();
  for (const run of source.matchAll(/`+/g)) {
    const list = starts.get(run[0].length) ?? [];
    list.push(run.index);
    starts.set(run[0].length, list);
  }
  const next = new Map<number, number>();
  return (length, from) => {
    const list = starts.get(length) ?? [];
    let index = next.get(length) ?? 0;
    while (index < list.length && (list[index] as number) < from) index += 1;
    next.set(length, index);
    return list[index] ?? -1;
  };
}

function runLength(source: string, start: number): number {
  let end = start;
  while (source[end] === '`') end += 1;
  return end - start;
}
