import type { LineText } from '../log/line-text.ts';
import type { RuleSet } from './rule-set.ts';

/** One rule confirmed on one line. */
export interface Hit {
  /** Index of the rule in its set. */
  rule: number;
  /** Counts from 1, of lines split on \n. */
  line: number;
  /** Index of the section that the line stands in. */
  section: number;
  /** The line without timestamp and colours. */
  text: string;
  isErrorLine: boolean;
  /** Only without the line's indentation did the rule fit: a weaker sign. */
  isIndented?: true;
  /** What identifies the failure: the rule's capture, else the whole match. */
  capture: string;
  message: string | null;
  location: { file: string; line: number | null; column: number | null } | null;
}

/** So long a line is read once a rule has failed on very much text; a hostile log then costs no more than a long one. */
const SHORT_LINE = 400;
/** Characters on which a rule may fail in full length. */
const PATIENCE_CHARS = 8_000_000;

/** Asks the rules' own expressions about lines on which one of their literals was found. */
export class Confirmation {
  private readonly set: RuleSet;
  private readonly failedChars: Float64Array;

  constructor(set: RuleSet) {
    this.set = set;
    this.failedChars = new Float64Array(set.rules.length);
  }

  /** The hit of a rule on a line, or null. */
  confirm(index: number, line: LineText, at: { line: number; section: number }): Hit | null {
    const rule = this.set.rules[index];
    if (rule === undefined || (rule.scope === 'error-line' && !line.isErrorLine)) return null;
    const { pattern, except } = this.set.expression(index);
    const patient = (this.failedChars[index] ?? 0) < PATIENCE_CHARS;
    const outdented = outdent(line.shown);
    for (const reading of outdented === null ? line.readings : [...line.readings, outdented]) {
      const text = patient ? reading : reading.slice(0, SHORT_LINE);
      const found = pattern.exec(text);
      if (found === null) {
        this.failedChars[index] = (this.failedChars[index] ?? 0) + text.length;
        continue;
      }
      // `##[warning]` is not in the barest reading, and is what many exceptions are about.
      if (except?.test(text) === true || except?.test(line.shown) === true) return null;
      const { section } = at;
      const { shown, isErrorLine } = line;
      const indented = reading === outdented ? { isIndented: true as const } : {};
      return { rule: index, line: at.line, section, text: shown, isErrorLine, ...indented, ...namedParts(found, rule.capture) };
    }
    return null;
  }
}

/** The line without an indentation of one or two blanks: logs that are copied from the page of a run have it, and what cargo quotes. */
function outdent(shown: string): string | null {
  return shown.charCodeAt(0) === 0x20 && /^ {1,2}\S/.test(shown) ? shown.trimStart() : null;
}

function namedParts(found: RegExpExecArray, capture: string | null): Pick<Hit, 'capture' | 'message' | 'location'> {
  const groups: { readonly [name: string]: string | undefined } = found.groups ?? {};
  const captured = capture === null ? undefined : (groups[capture] ?? found[Number(capture)]);
  const { file, line, column } = groups;
  const location = file === undefined ? null : { file: file.trim(), line: numberOf(line), column: numberOf(column) };
  return { capture: (captured ?? found[0]).trim(), message: groups.message?.trim() ?? null, location };
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
