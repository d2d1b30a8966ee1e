import type { MarkdownDocument, MarkdownLine } from '../../../core/markdown/scan.ts';
import { type Label, labelReader } from './path-label.ts';
import { type PathPlace, readPaths } from './path-list.ts';
import { beginsException, type Unclear, unclear } from './path-words.ts';
import { whyHidden } from './rule.ts';

/** A line of a declaration that grants nothing, because it can be read in more than one way. */
export interface UnclearLine extends Unclear {
  /** From 1. */
  line: number;
  text: string;
}

type ReadLabel = (text: string) => Label | null;

/** One `Allowed paths` of a description. `line` is the label's; `star` is `fnmatch` where the label says so. */
export interface PathDeclaration {
  label: string;
  line: number;
  star: 'segment' | 'fnmatch';
  patterns: string[];
  unclear: UnclearLine[];
  /** Lines that are not ticked, and so declare nothing. */
  unticked: number[];
}

/**
 * Finds every declaration: `Allowed paths: a/**, b` at the start of a line (also bold, in a list item, after a tick or emoji), with the list on
 * that line or below it, and a heading of that name (an issue form) with the list under it. Comments, quotes, links, code, and what is
 * struck out or has a box that is not ticked never declare anything; code *under* a declaration is read as its list, because issue forms
 * with `render` put the value in a fence.
 */
export function declaredPaths(document: MarkdownDocument, labels: readonly string[]): PathDeclaration[] {
  const readLabel = labelReader(labels);
  const headings = new Map(document.headings.map((heading) => [heading.line, heading]));
  const declarations: PathDeclaration[] = [];
  for (const line of document.lines) {
    const heading = headings.get(line.number);
    const found = heading ? readLabel(heading.text) : labelOf(line, readLabel);
    if (!found || !(found.hasColon || (heading && found.rest === ''))) continue;
    const list = new List(document.lines, heading ? heading.lastLine : line.number, readLabel);
    if (found.rest === '') list.readBelow(heading ? null : line);
    else list.readBeside(found.rest, line);
    const star = /\(\s*fnmatch\s*\)/i.test(found.label) ? 'fnmatch' : 'segment';
    const { unclear: unclearLines, unticked } = list;
    declarations.push({
      label: found.label,
      line: line.number,
      star,
      patterns: [...new Set(list.patterns)],
      unclear: unclearLines,
      unticked,
    });
  }
  return declarations;
}

/** Whether a declaration lists anything, be it something that grants nothing. */
export function declaresAnything({ patterns, unclear }: PathDeclaration): boolean {
  return patterns.length > 0 || unclear.length > 0;
}

/** Where a description holds a label without declaring anything, as a sentence for a hint; '' where it does not. */
export function hiddenDeclaration(document: MarkdownDocument, labels: readonly string[]): string {
  const names = labels.map((label) => `${label.toLowerCase()}:`);
  const line = document.lines.find(({ kind, raw }) => kind !== 'heading' && names.some((name) => raw.toLowerCase().includes(name)));
  if (!line) return '';
  const where = ` Line ${line.number} has it, but`;
  if (line.kind !== 'text' && line.kind !== 'html') return `${where} ${whyHidden(line)}, where it does not count.`;
  if (isUnticked(line)) return `${where} its box is not ticked.`;
  return `${where} not as text at the start of the line.`;
}

/** The label of a line that a reader sees as text; not inside a link, an element of code, or what is struck out. */
function labelOf(line: MarkdownLine, readLabel: ReadLabel): Label | null {
  if (line.kind !== 'text' && line.kind !== 'html') return null;
  return isUnticked(line) || !readLabel(line.prose) ? null : readLabel(line.text);
}

function isUnticked({ item, text }: MarkdownLine): boolean {
  return item && /^\[ \](?:\s|$)/.test(text);
}

/** A box is no part of what stands behind it. */
function withoutBox(text: string): string {
  return text.replace(/^\[x\]\s+/i, '');
}

/** A list as it is read, line by line. */
class List {
  readonly patterns: string[] = [];
  readonly unclear: UnclearLine[] = [];
  readonly unticked: number[] = [];
  private readonly lines: readonly MarkdownLine[];
  private readonly start: number;
  private readonly readLabel: ReadLabel;

  /** `start` is the position of the first line below the label. */
  constructor(lines: readonly MarkdownLine[], start: number, readLabel: ReadLabel) {
    this.lines = lines;
    this.start = start;
    this.readLabel = readLabel;
  }

  /** A list on the label's own line; a comma at the end takes the next line in, and so does an exception that begins there. */
  readBeside(rest: string, label: MarkdownLine): void {
    this.read(rest, label.number, 'label');
    let open = /[,;]\s*$/.test(rest);
    for (const line of this.below()) {
      if (line.kind !== 'text' || this.readLabel(line.text)?.hasColon || (line.item && line.indent <= label.indent)) break;
      if (open && !line.item) {
        this.read(line.text, line.number, 'label');
        open = /[,;]\s*$/.test(line.text);
      } else {
        open = false;
        this.refuseException(line);
      }
    }
  }

  /**
   * The list under a heading, or (with `label`) under a label's line: list items and code, or one paragraph; for a label it must follow at once.
   * Ends at the next heading or label, at a paragraph after the list, and at an item that is not deeper than the label's own.
   */
  readBelow(label: MarkdownLine | null): void {
    let afterBlank = false;
    let inList = false;
    /** The column of an item whose box is not ticked: what stands deeper belongs to it. */
    let unticked: number | null = null;
    for (const line of this.below()) {
      if (line.kind === 'heading') {
        this.refuseException(line);
        return;
      }
      if (line.kind === 'blank') {
        afterBlank = true;
        continue;
      }
      if (line.kind === 'quote' || line.kind === 'rule' || line.kind === 'footnote') {
        if (this.patterns.length > 0 || label) return;
        continue;
      }
      if (line.kind === 'text' || line.kind === 'html') {
        if (this.readLabel(line.text)?.hasColon) return;
        if (line.item && label?.item && line.indent <= label.indent) return;
        const opensParagraph = !line.item && afterBlank;
        if (opensParagraph && (label || this.patterns.length > 0) && !(inList && line.indent > 0)) {
          this.refuseException(line);
          return;
        }
        inList = inList || line.item;
        if (unticked !== null && (line.item ? line.indent <= unticked : opensParagraph && line.indent <= unticked)) unticked = null;
        if (isUnticked(line)) unticked = unticked ?? line.indent;
      }
      afterBlank = false;
      if (unticked !== null) this.unticked.push(line.number);
      else this.read(line.item ? withoutBox(line.text) : line.text, line.number, placeOf(line));
    }
  }

  private *below(): Iterable<MarkdownLine> {
    for (let at = this.start; at < this.lines.length; at += 1) yield this.lines[at] as MarkdownLine;
  }

  private read(text: string, line: number, place: PathPlace): void {
    const reading = readPaths(place === 'code' ? text.replace(/^\s*[-*+]\s+/, '') : text, place);
    if (reading.is === 'unclear') this.unclear.push({ ...reading, line, text: text.trim() });
    else if (reading.is === 'paths') this.patterns.push(...reading.patterns);
  }

  /** Right after a list, `except app/x/**` takes something out of it; any other sentence is none of its business. */
  private refuseException({ text, number }: MarkdownLine): void {
    const said = withoutBox(text).trim();
    if (beginsException(said)) this.unclear.push({ ...unclear('words', said, said.split(/\s+/).slice(0, 1)), line: number, text: said });
  }
}

function placeOf({ kind, item }: MarkdownLine): PathPlace {
  return kind === 'code' ? 'code' : item ? 'item' : 'prose';
}
