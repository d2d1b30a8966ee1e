import { htmlBlockOf } from './html-block.ts';

/** How lines begin in GitHub Flavored Markdown (spec 0.29). `text` is a line without its indentation; every function is linear in it. */

/** An open fence; `base` is the column of the list item that it stands in. */
export interface Fence {
  character: string;
  length: number;
  base: number;
}

/** A block quote that the next line may belong to: because its paragraph goes on, or because its fence is open. */
export interface OpenQuote {
  paragraph: boolean;
  fence: Fence | null;
}

/** A footnote's text, which goes on in lines that are indented by four columns; `paragraph`: in the next line whatever its indentation. */
export interface OpenFootnote {
  base: number;
  paragraph: boolean;
}

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/s;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^(?:=+|-{2,})[ \t]*$/;
const MARKER = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;

/** A horizontal rule. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}

/**
 * What makes the paragraph above a heading. GitHub takes a lone `-` for it too, but whoever writes one means a list item that is still empty
 * (`Out of scope:` and `-` in a template), and must not lose the line above to it.
 */
export function isUnderline(text: string): boolean {
  return UNDERLINE.test(text);
}

/** Blanks and tabs only: a no-break space is text. */
export function withoutIndent(line: string): string {
  return line.replace(/^[ \t]+/, '');
}

/** The fence that a line opens, `base` columns inside its list item, or null. */
export function fenceOf(text: string, base: number): Fence | null {
  const marker = FENCE.exec(text);
  const run = marker?.[1] ?? marker?.[2];
  return run ? { character: run[0] as string, length: run.length, base } : null;
}

/** Whether the line closes the fence; indentation is the caller's. */
export function closesFence(text: string, fence: Fence): boolean {
  const run = text.trimEnd();
  return run.length >= fence.length && run === fence.character.repeat(run.length);
}

/** `[^1]: text`, which GitHub shows at the end of the page, and only if something refers to it. */
export function opensFootnote(text: string): boolean {
  return /^\[\^[^\]\s]+\]:/.test(text);
}

/** A quote's paragraph goes on in the next line even without `>`, its code does not. */
export function quoteAfter(inner: string, open: Fence | null): OpenQuote {
  if (open) return { paragraph: false, fence: closesFence(inner, open) ? null : open };
  const fence = fenceOf(inner, 0);
  const opensOther = fence || headingLevel(inner) > 0 || isRule(inner) || htmlBlockOf(inner, false);
  return { paragraph: !opensOther && inner.trim() !== '', fence };
}

/** 1 to 6, or 0 where the line is no ATX heading. */
export function headingLevel(text: string): number {
  const hashes = /^#{1,6}(?=[ \t]|$)/.exec(text);
  return hashes ? hashes[0].length : 0;
}

/** The text of an ATX heading, without its closing hashes. */
export function headingBody(text: string, level: number): string {
  const body = text.slice(level).trim();
  let end = body.length;
  while (body[end - 1] === '#') end -= 1;
  return end === 0 || body[end - 1] === ' ' || body[end - 1] === '\t' ? body.slice(0, end).trimEnd() : body;
}

/**
 * A list marker: `width` columns belong to it, `extra` ones indent the text after it (five blanks or more make it code).
 * `interrupts`: the line would else go on with a paragraph.
 */
export function markerOf(text: string, interrupts: boolean): { width: number; extra: number; rest: string } | null {
  const marker = MARKER.exec(text);
  if (!marker) return null;
  const after = text.slice(marker[0].length);
  const rest = withoutIndent(after);
  // GFM spec 0.29, 5.2: only a filled item that starts at 1 may interrupt a paragraph.
  if (interrupts && (rest === '' || (marker[1] !== undefined && Number(marker[1]) !== 1))) return null;
  const blanks = columnOf(after);
  const own = rest === '' || blanks > 4 ? 1 : blanks;
  return { width: marker[0].length + own, extra: rest === '' ? 0 : blanks - own, rest };
}

/** Columns of leading white space, with tab stops of four. */
export function columnOf(text: string): number {
  let column = 0;
  for (const character of text) {
    if (character === '\t') column += 4 - (column % 4);
    else if (character === ' ') column += 1;
    else break;
  }
  return column;
}
