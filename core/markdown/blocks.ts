import type { BlockHeading, BlockLine, LineKind } from './block-line.ts';
import { type HtmlBlock, htmlBlockOf, readHtmlLine } from './html-block.ts';
import {
  closesFence,
  columnOf,
  type Fence,
  fenceOf,
  headingBody,
  headingLevel,
  isRule,
  isUnderline,
  markerOf,
  type OpenFootnote,
  type OpenQuote,
  opensFootnote,
  quoteAfter,
  withoutIndent,
} from './line-starts.ts';

/** More list markers than this on one line are text: nobody nests so deep, and each costs another look at the line. */
const MAX_MARKERS = 16;

/**
 * The block structure of GitHub Flavored Markdown (spec 0.29, section 4 and 5), one pass, no look-ahead. Not covered: blocks inside a
 * block quote or a footnote (all their lines are `quote` or `footnote`) and link reference definitions (they are `text`).
 */
export function scanBlocks(body: string): { lines: BlockLine[]; headings: BlockHeading[] } {
  const scanner = new BlockScanner();
  for (const raw of body.split(/\r\n|\n|\r/)) scanner.read(raw);
  return scanner;
}

class BlockScanner {
  readonly lines: BlockLine[] = [];
  readonly headings: BlockHeading[] = [];
  private fence: Fence | null = null;
  private html: HtmlBlock | null = null;
  private htmlBase = 0;
  private paragraph: { base: number; first: number } | null = null;
  private quote: OpenQuote | null = null;
  private footnote: OpenFootnote | null = null;
  /** Columns at which the text of the open list items begins, ascending. */
  private items: number[] = [];
  private paragraphs = 0;

  read(raw: string): void {
    const indent = columnOf(raw);
    const text = withoutIndent(raw);
    const itemEnds = this.fence !== null && text !== '' && indent < this.fence.base;
    if (this.fence && !itemEnds) {
      const closes = indent - this.fence.base < 4 && closesFence(text, this.fence);
      if (closes) this.fence = null;
      this.push(raw, closes ? 'fence' : 'code', raw.slice(Math.min(raw.length - text.length, indent)), indent);
      return;
    }
    this.fence = null;
    if (this.html && this.endsHtml(this.html, text, indent)) this.html = null;
    if (this.html) {
      this.pushHtml(raw, raw, this.html, false, indent);
    } else if (text === '') {
      this.endParagraph();
      this.push(raw, 'blank', '', indent);
    } else if (this.footnote && indent >= this.footnote.base + 4) {
      this.footnote.paragraph = true;
      this.push(raw, 'footnote', text, indent);
    } else {
      this.readStructure(raw, text, indent);
    }
  }

  private readStructure(raw: string, start: string, startColumn: number): void {
    let text = start;
    let column = startColumn;
    let depth = this.depthAt(column);
    let item = false;
    for (let markers = 0; ; markers += 1) {
      const base = depth === 0 ? 0 : (this.items[depth - 1] as number);
      const continues = this.paragraph !== null && !item;
      const sameParagraph = continues && this.paragraph?.base === base;
      if (column - base >= 4 && !continues && !this.quote?.paragraph && !this.footnote?.paragraph) {
        this.pushCode(raw, text, column, depth, item);
        return;
      }
      if (column - base < 4) {
        if (sameParagraph && isUnderline(text)) {
          this.pushUnderline(raw, text, column);
          return;
        }
        if (this.pushBlock(raw, text, column, depth, continues)) return;
      }
      const marker = column - base < 4 && markers < MAX_MARKERS ? markerOf(text, sameParagraph) : null;
      if (!marker) {
        this.pushText(raw, text, base, item, item ? startColumn : column);
        return;
      }
      this.enter(depth);
      this.items.push(column + marker.width);
      column += marker.width + marker.extra;
      depth += 1;
      item = true;
      text = marker.rest;
      if (text === '') {
        this.pushText(raw, '', column, true, startColumn);
        this.endParagraph();
        return;
      }
    }
  }

  /** Headings, fences, HTML, quotes, footnotes and rules; false where the line is none of them. */
  private pushBlock(raw: string, text: string, column: number, depth: number, continues: boolean): boolean {
    const base = depth === 0 ? 0 : (this.items[depth - 1] as number);
    const fence = fenceOf(text, base);
    const html = fence ? null : htmlBlockOf(text, continues);
    const level = headingLevel(text);
    const isQuote = text[0] === '>';
    const rule = isRule(text);
    const footnote = opensFootnote(text);
    if (!fence && !html && level === 0 && !isQuote && !rule && !footnote) return false;
    const quote = isQuote ? this.quote : null;
    this.enter(depth);
    if (fence) {
      this.fence = fence;
      this.push(raw, 'fence', '', column);
    } else if (html) {
      this.htmlBase = base;
      this.pushHtml(raw, text, html, true, column);
    } else if (level > 0) {
      this.headings.push({ level, first: this.lines.length, last: this.lines.length });
      this.push(raw, 'heading', headingBody(text, level), column);
    } else if (isQuote) {
      const inner = text.replace(/^(?:[ \t]{0,3}>)+[ \t]*/, '');
      this.quote = quoteAfter(inner, quote?.fence ?? null);
      this.push(raw, 'quote', inner, column);
    } else if (footnote) {
      this.footnote = { base: column, paragraph: true };
      this.push(raw, 'footnote', text, column);
    } else {
      this.push(raw, 'rule', '', column);
    }
    return true;
  }

  private pushCode(raw: string, text: string, column: number, depth: number, item: boolean): void {
    this.enter(depth);
    this.push(raw, 'code', text, column, item);
  }

  private pushText(raw: string, text: string, base: number, item: boolean, indent: number): void {
    const lazy = this.quote?.paragraph ? 'quote' : this.footnote?.paragraph ? 'footnote' : null;
    if (lazy && !item) {
      this.push(raw, lazy, text, indent);
      return;
    }
    if (!this.paragraph || item) {
      this.enter(this.depthAt(base));
      this.paragraphs += 1;
      this.paragraph = { base, first: this.lines.length };
    }
    this.push(raw, 'text', text, indent, item);
  }

  private pushUnderline(raw: string, text: string, indent: number): void {
    const first = this.paragraph?.first ?? this.lines.length;
    for (let index = first; index < this.lines.length; index += 1) (this.lines[index] as BlockLine).kind = 'heading';
    this.headings.push({ level: text[0] === '=' ? 1 : 2, first, last: this.lines.length });
    this.endParagraph();
    this.push(raw, 'heading', '', indent);
  }

  private pushHtml(raw: string, text: string, block: HtmlBlock, opening: boolean, indent: number): void {
    const line = readHtmlLine(text, block, opening);
    this.html = line.block;
    this.push(raw, line.kind, line.body.trim(), indent);
  }

  /** A list item ends the HTML in it, but not a comment: the browser, which sees the page as a whole, goes on to `-->`. */
  private endsHtml(block: HtmlBlock, text: string, indent: number): boolean {
    return text === '' ? block.end === null : block.kind !== 'comment' && indent < this.htmlBase;
  }

  private push(raw: string, kind: LineKind, body: string, indent: number, item = false): void {
    if (kind !== 'text') this.paragraphs += 1;
    this.lines.push({ kind, raw, body, item, indent, paragraph: this.paragraphs });
  }

  private endParagraph(): void {
    this.paragraph = null;
    this.quote = null;
    if (this.footnote) this.footnote.paragraph = false;
  }

  /** Closes the list items that a new block does not belong to, and whatever paragraph was open. */
  private enter(depth: number): void {
    this.items.length = depth;
    this.footnote = null;
    this.endParagraph();
  }

  /** How many open list items a line at this column belongs to. */
  private depthAt(column: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.items[middle] as number) <= column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
