import type { Terminal } from '../../../cli/watch/screen.ts';

const ESC = '\u001b';
const TOKEN = new RegExp(`${ESC}\\[\\??\\d*[A-Za-z]|[^]`, 'gu');
const UP = new RegExp(`^${ESC}\\[(\\d+)A$`);
const COLOUR = new RegExp(`^${ESC}\\[\\d+m$`);

/** What the sequences that the live view writes do to a screen (ECMA-48); one that it should not need is an error. */
export class FakeTerminal implements Terminal {
  columns: number;
  rows: number;
  isCursorShown = true;
  /** Everything that was ever on it, the visible part last. */
  readonly #lines: string[] = [''];
  #row = 0;
  #column = 0;
  #wraps = true;
  readonly #listeners = new Set<() => void>();

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
  }

  on(_: 'resize', listener: () => void): void {
    this.#listeners.add(listener);
  }

  off(_: 'resize', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** A window of another height; a change of the width would move what is there in ways that terminals do not agree on. */
  resize(rows: number): void {
    this.rows = rows;
    for (const listener of this.#listeners) listener();
  }

  write(text: string): void {
    for (const [token] of text.matchAll(TOKEN)) this.#take(token);
  }

  /** The lines that are there, without those that are empty at the end. */
  seen(): string[] {
    return this.#lines.join('\n').trimEnd().split('\n');
  }

  #take(token: string): void {
    if (token === '\n') this.#down();
    else if (token === '\r') this.#column = 0;
    else if (token === `${ESC}[0J`) {
      this.#lines.length = this.#row + 1;
      this.#lines[this.#row] = (this.#lines[this.#row] ?? '').slice(0, this.#column);
    } else if (token === `${ESC}[?7l` || token === `${ESC}[?7h`) this.#wraps = token.endsWith('h');
    else if (token === `${ESC}[?25l` || token === `${ESC}[?25h`) this.isCursorShown = token.endsWith('h');
    else if (UP.test(token)) {
      // The cursor cannot leave the window: what scrolled away is out of reach.
      const top = Math.max(0, this.#lines.length - this.rows);
      this.#row = Math.max(top, this.#row - Number(UP.exec(token)?.[1]));
    } else if (COLOUR.test(token)) return;
    else if (token.startsWith(ESC)) throw new Error(`The view wrote ${JSON.stringify(token)}.`);
    else this.#put(token);
  }

  #put(character: string): void {
    if (this.#column === this.columns) {
      if (!this.#wraps) return;
      this.#down();
    }
    const line = this.#lines[this.#row] ?? '';
    this.#lines[this.#row] = line.slice(0, this.#column).padEnd(this.#column) + character + line.slice(this.#column + 1);
    this.#column += 1;
  }

  #down(): void {
    this.#row += 1;
    this.#column = 0;
    while (this.#lines.length <= this.#row) this.#lines.push('');
  }
}
