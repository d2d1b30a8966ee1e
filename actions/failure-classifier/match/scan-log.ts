import { type LineText, LONGEST_LINE, readLine } from '../log/line-text.ts';
import type { Section } from '../log/section.ts';
import { Structure } from '../log/structure.ts';
import { ESCAPE, EVENT, LINE_END, ROOT_STATE, SHIFT } from './automaton.ts';
import { type Excerpt, Excerpts } from './excerpts.ts';
import { Confirmation, type Hit } from './hit.ts';
import { HitStore } from './hit-store.ts';
import type { Literal, RuleSet, Way } from './rule-set.ts';
import { standsAt } from './stands-at.ts';
import { LogWindow } from './window.ts';

const LINE_FEED = 0x0a;
const BRACKET = 0x5b;
/** Backspace, tab, line feed, form feed, return, escape: what terminals take. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x07, 0x08, 0x09, 0x0a, 0x0c, 0x0d, 0x0f, 0x0e, 0x1b]);
/** `2026-01-01T00:00:00.0000000Z ` */
const STAMP_BYTES = 29;
/** What is read of a line, in bytes: a cut line of any script, its timestamp and its colours. */
const LINE_BYTES = 4 * LONGEST_LINE;
/** A line that is longer is not read on: only its end is looked for. */
const ENDLESS_BYTES = 64 * 1024;
/** How much of a section's end is looked at where no rule says anything. */
const TAIL_LINES = 300;

/** The end of a failed section of which no rule knows the cause. */
export interface Tail {
  section: number;
  /** The number of the first line, from 1. */
  firstLine: number;
  lines: string[];
}

/** What was found in a log. */
export interface Scan {
  lines: number;
  bytes: number;
  sections: Section[];
  hits: Hit[];
  tails: Tail[];
  /** It holds bytes that no text holds. */
  isBinary: boolean;
  excerptOf(line: number): Excerpt | null;
}

/** Reads a log that is handed over in parts, in memory that does not grow with it. */
export class LogScanner {
  private readonly set: RuleSet;
  private readonly window = new LogWindow();
  private readonly structure = new Structure();
  private readonly store = new HitStore();
  private readonly excerpts = new Excerpts(this.window);
  private readonly confirmation: Confirmation;
  private readonly tails: Tail[] = [];
  private readonly seen: Uint8Array;
  private candidates: number[] = [];
  private state = ROOT_STATE;
  private at = 0;
  private lineStart = 0;
  private line = 1;
  private bytes = 0;
  private isBinary = false;
  /** The present line holds an escape sequence. */
  private isColoured = false;
  /** The beginning of a line that is longer than the window; then only its end is looked for. */
  private head: Buffer | null = null;
  /** Job and step of the lines before, as bytes, in a log that has them on each line. */
  private columns: Buffer | null = null;

  constructor(set: RuleSet) {
    this.set = set;
    this.confirmation = new Confirmation(set);
    this.seen = new Uint8Array(set.literals.length);
  }

  push(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; from += LogWindow.chunk) this.take(chunk.subarray(from, from + LogWindow.chunk));
  }

  finish(): Scan {
    this.scan(this.window.end);
    if (this.lineStart < this.window.end || this.head !== null) this.endLine(this.window.end);
    else this.line -= 1;
    this.structure.current.lastLine = this.line;
    const { sections } = this.structure;
    if (!sections.some(({ exit }) => exit !== null)) this.keepTail(this.structure.current, this.window.end, this.line + 1);
    this.excerpts.settle(true);
    const { line: lines, bytes, tails, isBinary } = this;
    return { lines, bytes, sections, hits: this.store.all(), tails, isBinary, excerptOf: this.excerpts.reader() };
  }

  private take(chunk: Uint8Array): void {
    if (this.bytes === 0) this.lookAtStart(chunk);
    this.bytes += chunk.length;
    this.excerpts.settle(false);
    const moved = this.window.append(chunk, Math.min(this.lineStart, this.at));
    this.excerpts.move(moved);
    this.at -= moved;
    this.lineStart -= moved;
    const last = this.window.bytes.subarray(0, this.window.end).lastIndexOf(LINE_FEED);
    if (last >= this.at) this.scan(last + 1);
    if (this.window.end - this.lineStart > ENDLESS_BYTES) this.skipAhead();
  }

  /** The rest of a line without end is dropped as it comes. */
  private skipAhead(): void {
    if (this.head === null) {
      this.scan(Math.min(this.window.end, this.lineStart + LINE_BYTES));
      this.head = Buffer.from(this.window.bytes.subarray(this.lineStart, this.lineStart + LINE_BYTES));
    }
    this.at = this.window.end;
    this.lineStart = this.window.end;
  }

  private lookAtStart(chunk: Uint8Array): void {
    const start = Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.length, 4096));
    this.isBinary = start.filter((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte)).length * 50 > start.length;
    const [first = ''] = start.toString('utf8').split('\n', 1);
    if (first.includes('\t') && readLine(first).columns !== null) this.columns = Buffer.alloc(0);
  }

  /** The hot loop: one look-up for a byte. Everything else is rare. */
  private scan(to: number): void {
    const { bytes } = this.window;
    const { classes, table, found } = this.set.automaton;
    let { state, at } = this;
    if (this.head !== null) {
      at = bytes.subarray(0, to).indexOf(LINE_FEED, at);
      if (at === -1) return;
    }
    if (at === 0 && this.window.dropped === 0 && this.line === 1) at = this.stampEnd(at, to);
    while (at < to) {
      const next = table[(state << SHIFT) | (classes[bytes[at] as number] as number)] as number;
      at += 1;
      if (next < EVENT) {
        state = next;
      } else if (next === LINE_END) {
        if (this.candidates.length > 0 || this.structure.inEcho || this.columns !== null || this.head !== null) this.endLine(at - 1);
        this.line += 1;
        this.lineStart = at;
        this.isColoured = false;
        state = ROOT_STATE;
        // The positions of `T`, `Z` and the blank: no other text has them there by chance.
        if (bytes[at + 10] === 0x54 && bytes[at + 27] === 0x5a && bytes[at + 28] === 0x20 && at + STAMP_BYTES <= to) at += STAMP_BYTES;
      } else if (next === ESCAPE) {
        // Colours do not interrupt a literal.
        this.isColoured = true;
        if (bytes[at] === BRACKET) at = sequenceEnd(bytes, at + 1, to);
      } else {
        state = next & ~EVENT;
        this.note(found[state] ?? [], at);
      }
    }
    this.at = at;
    this.state = state;
  }

  private stampEnd(at: number, to: number): number {
    const { bytes } = this.window;
    const start = bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf ? at + 3 : at;
    return bytes[start + 10] === 0x54 && bytes[start + 27] === 0x5a && bytes[start + 28] === 0x20 && start + STAMP_BYTES <= to
      ? start + STAMP_BYTES
      : start;
  }

  /** Keys end in front of `at`: which of the literals that they are parts of stand there? */
  private note(keys: readonly number[], at: number): void {
    for (const key of keys) {
      for (const index of this.set.literalsOf[key] as readonly number[]) {
        if (this.seen[index] === 1) continue;
        // Escape sequences may stand between; then the expression alone decides.
        if (!this.isColoured && !standsAt(this.window.bytes, at, this.set.literals[index] as Literal)) continue;
        this.seen[index] = 1;
        this.candidates.push(index);
      }
    }
  }

  /** A line on which something was found, or that matters for the structure. */
  private endLine(end: number): void {
    const raw = this.head ?? this.window.bytes.subarray(this.lineStart, Math.min(end, this.lineStart + LINE_BYTES));
    this.head = null;
    if (this.columns !== null) this.followColumns(raw);
    const { candidates, structure } = this;
    const rules = candidates.length === 0 ? candidates : this.askable();
    const isMarked = candidates.some((literal) => this.set.literals[literal]?.isMark);
    for (const literal of candidates) this.seen[literal] = 0;
    candidates.length = 0;
    if (rules.length === 0 && !isMarked && !structure.inEcho) return;
    const line = readLine(raw.toString('utf8'));
    const wasEcho = structure.inEcho;
    const { current } = structure;
    const hadExit = current.exit !== null;
    if (isMarked) structure.mark(line, this.line);
    if (wasEcho) {
      if (structure.inEcho) structure.echo(line.shown);
      return;
    }
    if (line.isEcho) return;
    this.confirmAll(rules, line);
    if (!hadExit && current.exit !== null) this.keepTail(current, this.lineStart, this.line);
  }

  /** The rules of which all that they need was found in the line. */
  private askable(): number[] {
    const rules: number[] = [];
    for (const literal of this.candidates) {
      for (const way of (this.set.literals[literal] as Literal).ways) {
        const { rule, also } = this.set.ways[way] as Way;
        if (also.every((list) => list.some((one) => this.seen[one] === 1)) && !rules.includes(rule)) rules.push(rule);
      }
    }
    return rules;
  }

  private confirmAll(rules: readonly number[], line: LineText): void {
    const at = { line: this.line, section: this.structure.current.index };
    for (const rule of rules) {
      const hit = this.confirmation.confirm(rule, line, at);
      if (hit !== null && this.store.add(hit)) this.excerpts.want(this.line, this.lineStart);
    }
  }

  /** Where no rule knows a cause, the end of the section is all there is. */
  private keepTail(section: Section, at: number, number: number): void {
    if (this.store.has(section.index, (rule) => this.set.rules[rule]?.rank === 'cause')) return;
    const most = Math.min(TAIL_LINES, number - section.outputLine);
    if (most <= 0) return;
    const from = this.window.back(at, most);
    const lines = this.window.lines(from, Math.max(from, at - 1), LONGEST_LINE);
    this.tails.push({ section: section.index, firstLine: number - lines.length, lines });
  }

  private followColumns(raw: Buffer): void {
    const known = this.columns;
    if (known !== null && known.length > 0 && raw.subarray(0, known.length).equals(known)) return;
    const { columns } = readLine(raw.toString('utf8'));
    if (columns === null) return;
    const second = raw.indexOf(0x09, raw.indexOf(0x09) + 1);
    this.columns = Buffer.from(raw.subarray(0, second + 1));
    this.structure.column(columns.job, columns.step, this.line);
  }
}

/** Behind the final byte of a CSI sequence; a line end is never passed. */
function sequenceEnd(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] as number) < 0x40 && bytes[at] !== LINE_FEED) at += 1;
  return at < to && bytes[at] !== LINE_FEED ? at + 1 : at;
}
