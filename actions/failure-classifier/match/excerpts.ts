import { shownText } from '../log/line-text.ts';
import type { LogWindow } from './window.ts';

const BEFORE = 12;
const AFTER = 20;
const MOST_BYTES_OF_LINE = 600;
/** So many places are remembered; where more are found, the oldest are forgotten. */
const MOST_EXCERPTS = 256;

/** What stands around a line. */
export interface Excerpt {
  /** The number of the first line, from 1. */
  firstLine: number;
  lines: string[];
}

/** Cuts excerpts out of a log that goes by: 12 lines before and 20 after (design, 9). */
export class Excerpts {
  private readonly window: LogWindow;
  private readonly cut = new Map<number, Excerpt>();
  /** Line number -> where it begins in the window; its excerpt cannot be cut yet. */
  private readonly waiting = new Map<number, number>();

  constructor(window: LogWindow) {
    this.window = window;
  }

  /** Asks for the excerpt of the line `number` that begins at `start` of the window. */
  want(number: number, start: number): void {
    if (this.waiting.has(number) || this.cut.has(number)) return;
    if (this.waiting.size >= MOST_EXCERPTS) this.settle(false);
    this.waiting.set(number, start);
    if (this.waiting.size > MOST_EXCERPTS) this.waiting.delete(this.waiting.keys().next().value ?? number);
  }

  /** The window is about to move, or the log has ended: cuts what is complete, and at the end the rest. */
  settle(ended: boolean): void {
    for (const [number, start] of this.waiting) {
      const end = this.window.ahead(start, AFTER);
      if (end === null && !ended) continue;
      this.waiting.delete(number);
      this.take(number, start, end ?? this.window.end);
    }
  }

  /** All has moved towards the beginning; what falls off is cut as far as it is there. */
  move(by: number): void {
    for (const [number, start] of this.waiting) {
      if (start < by) this.waiting.delete(number);
      else this.waiting.set(number, start - by);
    }
  }

  /** Gives the excerpt of a line that was asked for; null if it was forgotten. Holds on to nothing but the excerpts. */
  reader(): (number: number) => Excerpt | null {
    const { cut } = this;
    return (number) => cut.get(number) ?? null;
  }

  private take(number: number, start: number, end: number): void {
    const from = this.window.back(start, BEFORE);
    const before = from === start ? [] : this.window.lines(from, start - 1, MOST_BYTES_OF_LINE);
    const lines = [...before, ...this.window.lines(start, end, MOST_BYTES_OF_LINE)].map(shownText);
    this.cut.set(number, { firstLine: number - before.length, lines });
    if (this.cut.size > MOST_EXCERPTS) this.cut.delete(this.cut.keys().next().value ?? number);
  }
}
