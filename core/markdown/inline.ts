import { MARK, marksOf, OpenElements, type Surroundings } from './marks.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** One paragraph in three readings; each keeps the line breaks of the source. */
export interface Inline {
  /** Without comments and without what is struck out; code spans, tags and escapes as written. */
  text: string;
  /** What a reader sees and takes as said: without comments, tags (except pictures), the backticks of code spans, and what is struck out. */
  visible: string;
  /** Only prose, which is what GitHub searches for references: without comments, tags, code, links, mathematics and what is struck out. */
  prose: string;
}

const SEEN_TAGS = new Set(['img', 'picture', 'source', 'video', 'audio']);

/** The three readings of a paragraph. `within` takes along what is open from the paragraphs before. Linear in the length of the source. */
export function scanInline(source: string, within: Partial<Surroundings> = {}): Inline {
  const { markdown = true, definitions = new Set<string>(), open = new OpenElements() } = within;
  const pieces = piecesOf(source, markdown);
  const marks = marksOf(source, pieces, { markdown, definitions, open });
  const result: Inline = { text: '', visible: '', prose: '' };
  const add = (part: string, { text = part, visible = part, prose = part }: Partial<Inline>) => {
    result.text += text;
    result.visible += visible;
    result.prose += prose;
  };
  for (const piece of pieces) {
    for (const { start, end, mark } of stretches(piece, marks)) {
      const part = source.slice(start, end);
      const breaks = lineBreaksOf(part);
      const isStruck = (mark & MARK.struck) !== 0;
      const text = isStruck ? breaks : part;
      const gap = ` ${breaks}`;
      const prose = mark === 0 ? part : gap;
      if (piece.kind === 'text' || piece.kind === 'escape') add(part, { text, visible: text, prose });
      else if (piece.kind === 'hidden') add(part, { text: breaks, visible: breaks, prose: gap });
      else if (piece.kind === 'code') add(part, { text, visible: isStruck ? breaks : piece.inner, prose: gap });
      else add(part, { text, visible: SEEN_TAGS.has(piece.inner) && !isStruck ? part : breaks, prose: gap });
    }
  }
  return result;
}

/** The characters that Markdown's backslashes protect: `\[QA\]` is `[QA]`. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** A piece of text in parts that are marked alike; any other piece as a whole, marked as it begins. */
function stretches(piece: Piece, marks: Uint8Array): { start: number; end: number; mark: number }[] {
  const parts: { start: number; end: number; mark: number }[] = [];
  for (let start = piece.start; start < piece.end; ) {
    const mark = marks[start] as number;
    let end = piece.kind === 'text' ? start + 1 : piece.end;
    while (end < piece.end && marks[end] === mark) end += 1;
    parts.push({ start, end, mark });
    start = end;
  }
  return parts;
}

function lineBreaksOf(text: string): string {
  return text.replace(/[^\n]+/g, '');
}
