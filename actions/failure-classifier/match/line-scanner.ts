import { LONGEST_LINE } from '../log/line-text.ts';
import { ESCAPE, EVENT, LINE_END, ROOT_STATE, SHIFT } from './automaton.ts';
import type { Literal, RuleSet } from './rule-set.ts';
import { standsAt } from './stands-at.ts';
import { LogWindow } from './window.ts';

const LINE_FEED = 0x0a;
const BRACKET = 0x5b;
/** `2026-01-01T00:00:00.0000000Z ` */
const STAMP_BYTES = 29;
/** What is read of a line, in bytes: a cut line of any script, its timestamp and its colours. */
const LINE_BYTES = 4 * LONGEST_LINE;
/** A line that is longer is not read on: only its end is looked for. */
const ENDLESS_BYTES = 64 * 1024;
/** So much is awaited before the beginning is looked at. */
const START_BYTES = 4096;

/** Divides bytes into lines and finds literals in them, in memory that does not grow with the log. What a line means is for those who extend it. */
export abstract class LineScanner {
  protected readonly set: RuleSet;
  protected readonly window = new LogWindow();
  /** The literals that stand in the present line, and by index whether they do. */
  protected readonly candidates: number[] = [];
  protected readonly seen: Uint8Array;
  /** Where the present line begins in the window, and where it does behind its timestamp. */
  protected lineStart = 0;
  protected textStart = 0;
  /** The number of the present line, from 1. */
  protected line = 1;
  protected bytes = 0;
  /** The present line holds one of the marks; an escape sequence. */
  protected isMarked = false;
  protected isColoured = false;
  /** The beginning of a line that is longer than the window; of the rest only its end is looked for. */
  protected head: Buffer | null = null;
  private hasBegun = false;
  private state = ROOT_STATE;
  private at = 0;

  constructor(set: RuleSet) {
    this.set = set;
    this.seen = new Uint8Array(set.literals.length);
  }

  /** The next bytes, as many as there are. */
  push(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; from += LogWindow.chunk) this.take(chunk.subarray(from, from + LogWindow.chunk));
  }

  /** What the first bytes of the log say; called once, before any line. */
  protected abstract began(start: Buffer): void;
  /** The window is about to move by so much. */
  protected abstract moved(by: number): void;
  /** A line ends at `end` that may matter. */
  protected abstract lineEnded(end: number): void;
  /** Whether every line matters, whatever is found in it. */
  protected abstract wantsAll(): boolean;

  /** The last line, which may have no line feed. */
  protected ended(): void {
    this.begin();
    this.scan(this.window.end);
    if (this.lineStart < this.window.end || this.head !== null) this.lineEnded(this.window.end);
    else this.line -= 1;
  }

  /** The present line as text, cut. */
  protected textOf(end: number): string {
    if (this.head !== null) return this.head.toString('utf8');
    return this.window.bytes.toString('utf8', this.lineStart, Math.min(end, this.lineStart + LINE_BYTES));
  }

  private take(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    const moved = this.window.append(chunk, Math.min(this.lineStart, this.at), (by) => this.moved(by));
    this.at -= moved;
    this.lineStart -= moved;
    this.textStart -= moved;
    if (!this.hasBegun && this.bytes < START_BYTES) return;
    this.begin();
    const last = this.window.bytes.subarray(0, this.window.end).lastIndexOf(LINE_FEED);
    if (last >= this.at) this.scan(last + 1);
    if (this.window.end - this.lineStart > ENDLESS_BYTES) this.skipAhead();
  }

  private begin(): void {
    if (this.hasBegun) return;
    this.hasBegun = true;
    this.began(this.window.bytes.subarray(0, Math.min(START_BYTES, this.window.end)));
    const { bytes } = this.window;
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    this.at = stampEnd(bytes, isMarked ? 3 : 0, this.window.end);
    this.textStart = this.at;
  }

  /** The rest of a line without end is dropped as it comes. */
  private skipAhead(): void {
    if (this.head === null) {
      this.scan(Math.min(this.window.end, this.lineStart + LINE_BYTES));
      this.head = Buffer.from(this.window.bytes.subarray(this.lineStart, this.lineStart + LINE_BYTES));
    }
    this.at = this.window.end;
    this.lineStart = this.window.end;
    this.textStart = this.window.end;
  }

  /** The hot loop: one look-up for a byte. Everything else is rare. */
  private scan(to: number): void {
    const { bytes } = this.window;
    const { classes, table } = this.set.automaton;
    const { endings } = this.set;
    let { state, at } = this;
    if (this.head !== null) {
      at = bytes.subarray(0, to).indexOf(LINE_FEED, at);
      if (at === -1) return;
    }
    while (at < to) {
      const next = table[(state << SHIFT) | (classes[bytes[at] as number] as number)] as number;
      at += 1;
      if (next < EVENT) {
        state = next;
      } else if (next === LINE_END) {
        if (this.candidates.length > 0 || this.head !== null || this.wantsAll()) this.lineEnded(at - 1);
        this.line += 1;
        this.lineStart = at;
        this.isColoured = false;
        state = ROOT_STATE;
        at = stampEnd(bytes, at, to);
        this.textStart = at;
      } else if (next === ESCAPE) {
        // Colours do not interrupt a literal.
        this.isColoured = true;
        if (bytes[at] === BRACKET) at = sequenceEnd(bytes, at + 1, to);
      } else {
        state = next & ~EVENT;
        this.note(endings[state] as readonly Literal[], at);
      }
    }
    this.at = at;
    this.state = state;
  }

  /** Parts of literals end in front of `at`: which of the literals stand there? */
  private note(endings: readonly Literal[], at: number): void {
    for (const literal of endings) {
      if (this.seen[literal.index] === 1) continue;
      // Escape sequences may stand between; then the expression alone decides.
      if (!this.isColoured && !standsAt(this.window.bytes, at, literal)) continue;
      this.seen[literal.index] = 1;
      this.candidates.push(literal.index);
      if (literal.isMark) this.isMarked = true;
    }
  }
}

/** Behind the runner's timestamp, which is known by the places of `T`, `Z` and a blank: no other text has them there by chance. */
function stampEnd(bytes: Buffer, at: number, to: number): number {
  return bytes[at + 10] === 0x54 && bytes[at + 27] === 0x5a && bytes[at + 28] === 0x20 && at + STAMP_BYTES <= to ? at + STAMP_BYTES : at;
}

/** Behind the final byte of a CSI sequence; a line end is never passed. */
function sequenceEnd(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] as number) < 0x40 && bytes[at] !== LINE_FEED) at += 1;
  return at < to && bytes[at] !== LINE_FEED ? at + 1 : at;
}
