import type { BlockLine, LineKind } from './block-line.ts';
import { scanBlocks } from './blocks.ts';
import { type Inline, scanInline, unescapeMarkdown } from './inline.ts';

/** One line of a description, in the readings that rules need. `number` counts from 1. */
export interface MarkdownLine extends Inline {
  number: number;
  kind: LineKind;
  raw: string;
  /** Whether the line opens a list item. */
  item: boolean;
  indent: number;
}

export interface MarkdownHeading {
  level: number;
  /** As a reader sees it: without markers, comments, tags and escapes. */
  text: string;
  /** The heading's lines, from 1; they differ only for a heading that is underlined. */
  line: number;
  lastLine: number;
}

export interface MarkdownDocument {
  lines: readonly MarkdownLine[];
  headings: readonly MarkdownHeading[];
}

/**
 * Reads a description (a pull request's, an issue's, a template) as GitHub shows it: a heading is what GitHub renders as a heading, outside of
 * block quotes, code, comments and HTML. CRLF, unclosed fences and comments are read as GitHub reads them. Linear, never throws.
 */
export function scanMarkdown(body: string): MarkdownDocument {
  const blocks = scanBlocks(body);
  const lines: MarkdownLine[] = [];
  for (let first = 0; first < blocks.lines.length; ) {
    let last = first;
    while (blocks.lines[last + 1]?.paragraph === blocks.lines[first]?.paragraph) last += 1;
    const paragraph = blocks.lines.slice(first, last + 1);
    const readings = readParagraph(paragraph);
    paragraph.forEach((line, index) => {
      const { kind, raw, item, indent } = line;
      lines.push({ number: lines.length + 1, kind, raw, item, indent, ...(readings[index] ?? NOTHING) });
    });
    first = last + 1;
  }
  const headings = blocks.headings.map(({ level, first, last }) => {
    const visible = lines.slice(first, last + 1).map((line) => line.visible);
    return { level, text: unescapeMarkdown(visible.join(' ')).replace(/\s+/g, ' ').trim(), line: first + 1, lastLine: last + 1 };
  });
  return { lines, headings };
}

const NOTHING: Inline = { text: '', visible: '', prose: '' };

function readParagraph(lines: readonly BlockLine[]): Inline[] {
  const body = lines.map((line) => line.body).join('\n');
  switch (lines[0]?.kind) {
    case 'text': {
      const hidden = definitionsOf(lines);
      return [
        ...lines.slice(0, hidden).map(() => NOTHING),
        ...splitLines(
          scanInline(
            lines
              .slice(hidden)
              .map((line) => line.body)
              .join('\n'),
          ),
        ),
      ];
    }
    case 'heading':
      return splitLines(scanInline(body));
    case 'html':
      return splitLines(scanInline(body, { markdown: false }));
    case 'quote':
      return splitLines({ ...scanInline(body), prose: '' });
    case 'code':
      return splitLines({ text: body, visible: body, prose: '' });
    default:
      return lines.map(() => NOTHING);
  }
}

/** A link reference definition on one line (GFM spec 0.29, 4.7), which a reader never sees: `[//]: # (note)`. */
const DEFINITION = /^\s{0,3}\[[^\][]+\]:\s*(?:<[^<>]*>|[^\s<]\S*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/;

/** How many lines at the start of a paragraph are definitions; further down they would be text. */
function definitionsOf(lines: readonly BlockLine[]): number {
  const first = lines.findIndex((line) => !DEFINITION.test(line.body));
  return first < 0 ? lines.length : first;
}

function splitLines(inline: Inline): Inline[] {
  const visible = inline.visible.split('\n');
  const prose = inline.prose.split('\n');
  return inline.text.split('\n').map((text, index) => ({ text, visible: visible[index] ?? '', prose: prose[index] ?? '' }));
}
