import type { BlockLine, LineKind } from './block-line.ts';
import { scanBlocks } from './blocks.ts';
import { definitionsOf, type LinkDefinitions } from './definitions.ts';
import { type Inline, scanInline, unescapeMarkdown } from './inline.ts';
import { OpenElements } from './marks.ts';

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
  const paragraphs = paragraphsOf(blocks.lines);
  const hidden = paragraphs.map(
    (lines): LinkDefinitions => (lines[0]?.kind === 'text' ? definitionsOf(lines.map(bodyOf)) : NO_DEFINITIONS),
  );
  const definitions = new Set(hidden.flatMap(({ labels }) => labels));
  const open = new OpenElements();
  const lines: MarkdownLine[] = [];
  paragraphs.forEach((paragraph, at) => {
    const first = hidden[at]?.lines ?? 0;
    const readings = [...paragraph.slice(0, first).map(() => NOTHING), ...readLines(paragraph.slice(first), { definitions, open })];
    paragraph.forEach(({ kind, raw, item, indent }, index) => {
      lines.push({ number: lines.length + 1, kind, raw, item, indent, ...(readings[index] ?? NOTHING) });
    });
  });
  const headings = blocks.headings.map(({ level, first, last }) => {
    const visible = lines.slice(first, last + 1).map((line) => line.visible);
    return { level, text: unescapeMarkdown(visible.join(' ')).replace(/\s+/g, ' ').trim(), line: first + 1, lastLine: last + 1 };
  });
  return { lines, headings };
}

const NOTHING: Inline = { text: '', visible: '', prose: '' };
const NO_DEFINITIONS: LinkDefinitions = { lines: 0, labels: [] };

function paragraphsOf(lines: readonly BlockLine[]): BlockLine[][] {
  const paragraphs: BlockLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last?.[0]?.paragraph === line.paragraph) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** Lines of one paragraph, without the definitions at its start. */
function readLines(lines: readonly BlockLine[], within: { definitions: ReadonlySet<string>; open: OpenElements }): Inline[] {
  const body = lines.map(bodyOf).join('\n');
  switch (lines[0]?.kind) {
    case 'text':
    case 'heading':
      return splitLines(scanInline(body, within));
    case 'html':
      return splitLines(scanInline(body, { ...within, markdown: false }));
    case 'quote':
      // What opens in a quote ends with it.
      return splitLines({ ...scanInline(body, { definitions: within.definitions }), prose: '' });
    case 'code':
      return splitLines({ text: body, visible: body, prose: '' });
    default:
      return lines.map(() => NOTHING);
  }
}

function splitLines(inline: Inline): Inline[] {
  const visible = inline.visible.split('\n');
  const prose = inline.prose.split('\n');
  return inline.text.split('\n').map((text, index) => ({ text, visible: visible[index] ?? '', prose: prose[index] ?? '' }));
}

function bodyOf(line: BlockLine): string {
  return line.body;
}
