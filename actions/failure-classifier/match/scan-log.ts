import { type LineText, LONGEST_LINE, plainLine, readLine } from '../log/line-text.ts';
import type { Section } from '../log/section.ts';
import { Structure } from '../log/structure.ts';
import type { Rule } from '../rules/rules-model.ts';
import { type Excerpt, Excerpts } from './excerpts.ts';
import { Confirmation, type Hit } from './hit.ts';
import { HitStore } from './hit-store.ts';
import { LineScanner } from './line-scanner.ts';
import { mayHavePrefix } from './may-have-prefix.ts';
import type { Literal, RuleSet, Way } from './rule-set.ts';

/** Bell, backspace, tab, line feed, form feed, return, shifts, escape: what terminals take. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x07, 0x08, 0x09, 0x0a, 0x0c, 0x0d, 0x0e, 0x0f, 0x1b]);
const LINE_FEED = 0x0a;
/** How much of a section's end is looked at where no rule says anything. */
const TAIL_LINES = 300;
const NONE: readonly number[] = [];

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

/** Reads a log that is handed over in parts (`push`, then `finish`), in memory that does not grow with it. */
export class LogScanner extends LineScanner {
  private readonly structure = new Structure();
  private readonly store = new HitStore();
  private readonly excerpts = new Excerpts(this.window);
  private readonly confirmation: Confirmation;
  private readonly tails: Tail[] = [];
  private isBinary = false;
  /** Job and step of the lines before, as bytes, in a log that has them on each line. */
  private columns: Buffer | null = null;

  constructor(set: RuleSet) {
    super(set);
    this.confirmation = new Confirmation(set);
  }

  /** What was found; nothing may be pushed after it. */
  finish(): Scan {
    this.ended();
    const { structure, line: lines, bytes, tails, isBinary } = this;
    const { sections } = structure;
    structure.current.lastLine = lines;
    if (!sections.some(({ exit }) => exit !== null)) this.keepTail(structure.current, this.window.end, lines + 1);
    this.excerpts.settle(true);
    return { lines, bytes, sections, hits: this.store.all(), tails, isBinary, excerptOf: this.excerpts.reader() };
  }

  protected override began(start: Buffer): void {
    this.isBinary = start.filter((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte)).length * 50 > start.length;
    const [first = ''] = start.toString('utf8').split('\n', 1);
    if (first.includes('\t') && readLine(first).columns !== null) this.columns = Buffer.alloc(0);
  }

  protected override moved(by: number): void {
    this.excerpts.settle(false);
    this.excerpts.move(by);
  }

  protected override wantsAll(): boolean {
    return this.structure.inEcho || this.columns !== null;
  }

  protected override lineEnded(end: number): void {
    const { candidates, structure, columns } = this;
    if (columns !== null) this.followColumns(columns, end);
    const isPlain = candidates.length > 0 && this.isPlain(end);
    const rules = candidates.length === 0 ? NONE : this.askable(isPlain);
    const { isMarked } = this;
    this.isMarked = false;
    for (const literal of candidates) this.seen[literal] = 0;
    candidates.length = 0;
    const isWanted = rules.length > 0 || isMarked || structure.inEcho;
    const line = isWanted
      ? isPlain
        ? plainLine(this.window.bytes.toString('utf8', this.textStart, end))
        : readLine(this.textOf(end))
      : null;
    this.head = null;
    if (line !== null) this.readSays(line, rules, isMarked);
  }

  private readSays(line: LineText, rules: readonly number[], isMarked: boolean): void {
    const { structure } = this;
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

  /** Whether the line is as it looks (`plainLine`). */
  private isPlain(end: number): boolean {
    if (this.head !== null || this.isColoured || this.isMarked || this.columns !== null || end - this.textStart > LONGEST_LINE)
      return false;
    return !mayHavePrefix(this.window.bytes, this.textStart, end);
  }

  /** The rules of which all that they need was found in the line. */
  private askable(isPlain: boolean): readonly number[] {
    let rules: number[] | null = null;
    const first = this.window.bytes[this.textStart] as number;
    for (const literal of this.candidates) {
      for (const way of (this.set.literals[literal] as Literal).ways) {
        const { rule, also, starts, ofErrorLines } = this.set.ways[way] as Way;
        if (isPlain && starts !== null && starts[first] !== 1) continue;
        // Without a mark the runner has said nothing of an error.
        if (ofErrorLines && !this.isMarked) continue;
        if (!also.every((list) => list.some((one) => this.seen[one] === 1))) continue;
        rules ??= [];
        if (!rules.includes(rule)) rules.push(rule);
      }
    }
    return rules ?? NONE;
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
    if (this.store.has(section.index, (index) => isCause(this.set.rules[index]))) return;
    const most = Math.min(TAIL_LINES, number - section.outputLine);
    if (most <= 0) return;
    const from = this.window.back(at, most);
    // The last line of a log may lack its end.
    const end = this.window.bytes[at - 1] === LINE_FEED ? at - 1 : at;
    const lines = this.window.lines(from, Math.max(from, end), LONGEST_LINE);
    this.tails.push({ section: section.index, firstLine: number - lines.length, lines });
  }

  private followColumns(known: Buffer, end: number): void {
    const raw = this.head ?? this.window.bytes.subarray(this.lineStart, end);
    if (known.length > 0 && raw.subarray(0, known.length).equals(known)) return;
    const { columns } = readLine(this.textOf(end));
    if (columns === null) return;
    const second = raw.indexOf(0x09, raw.indexOf(0x09) + 1);
    this.columns = Buffer.from(raw.subarray(0, second + 1));
    this.structure.column(columns.job, columns.step, this.line);
  }
}

/** Whether a rule says what is wrong, and of what itself did. */
function isCause(rule: Rule | undefined): boolean {
  return rule?.rank === 'cause' && !rule.wraps;
}
