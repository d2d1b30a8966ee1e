import { randomBytes } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import type { Redactor } from '../../../core/report/redact.ts';
import { visible } from '../../../core/report/visible.ts';

/** What is kept of stdout, its end, in characters. */
export const KEPT_CHARS = 64 * 1024;
/** A longer line is cut: no person reads it, and it has to be held as a whole until its secrets are taken out. */
const LINE_CHARS = 16 * 1024;
const HELD_CHARS = 4 * LINE_CHARS;
/** So much before a cut is not shown, because a secret may begin there and end behind it. */
const EDGE_CHARS = 4 * 1024;

export interface ChildOutput {
  stdout(data: Buffer): void;
  stderr(data: Buffer): void;
  /** Writes what is left without a line break, and lets workflow commands work again. Once. */
  end(): void;
  /** The end of stdout as it came, secrets included: to be read, never to be shown. */
  raw(): { text: string; isWhole: boolean };
  /** The same without secrets. */
  clean(): string;
  /** The last line that says something, of stderr if there is one; without secrets. */
  lastLine(): string;
}

/**
 * Takes what a command prints: to the log line by line, without secrets and with nothing in it that a terminal or the runner obeys, and
 * its end for later. On a runner the output stands between `::stop-commands::TOKEN` and `::TOKEN::` (docs: "workflow commands"), with a
 * token that cannot be guessed; whole lines only, so that the second is always at the beginning of one.
 */
export function openOutput({ print, onActions, redact }: { print(line: string): void; onActions: boolean; redact: Redactor }): ChildOutput {
  const token = randomBytes(24).toString('hex');
  if (onActions) print(`::stop-commands::${token}`);
  const show = (line: string, isCut: boolean): string => {
    // Cut after the secrets are out, and further back than where the line ended: the rest of one may have been beyond it.
    const clean = redact(line);
    const whole = isCut ? `${clean.slice(0, Math.max(0, Math.min(LINE_CHARS, clean.length - EDGE_CHARS)))} …` : clean;
    // The page of the run colours lines by `##[…]`, commands or not.
    const shown = visible(whole, '\t').replaceAll('##[', '## [').trimEnd();
    print(shown);
    return shown;
  };
  const out = lineReader(show);
  const err = lineReader(show);
  const outDecoder = new StringDecoder('utf8');
  const errDecoder = new StringDecoder('utf8');
  let kept = '';
  let isWhole = true;
  return {
    stdout(data) {
      const text = outDecoder.write(data);
      kept += text;
      if (kept.length > KEPT_CHARS) {
        kept = kept.slice(-KEPT_CHARS);
        isWhole = false;
      }
      out.take(text);
    },
    stderr: (data) => err.take(errDecoder.write(data)),
    end() {
      out.end();
      err.end();
      if (onActions) print(`::${token}::`);
    },
    raw: () => ({ text: kept, isWhole }),
    // Its beginning may be the end of a secret.
    clean: () => (isWhole ? redact(kept) : redact(kept).slice(EDGE_CHARS)),
    lastLine: () => err.last() || out.last(),
  };
}

function lineReader(show: (line: string, isCut: boolean) => string): { take(text: string): void; end(): void; last(): string } {
  let held = '';
  let isCut = false;
  let endsInReturn = false;
  let last = '';
  return {
    take(text) {
      // `\r\n` may come in two parts.
      const lines = (endsInReturn && text.startsWith('\n') ? text.slice(1) : text).split(/\r\n|\n|\r/);
      endsInReturn = text.endsWith('\r');
      const rest = lines.pop() ?? '';
      for (const line of lines) {
        hold(line);
        emit();
      }
      hold(rest);
    },
    end() {
      if (held !== '') emit();
    },
    last: () => last,
  };

  function hold(text: string): void {
    const room = HELD_CHARS - held.length;
    if (text.length > room) isCut = true;
    held += text.slice(0, room);
  }

  function emit(): void {
    const shown = show(held, isCut);
    if (shown.trim() !== '') last = shown.trim();
    held = '';
    isCut = false;
  }
}
