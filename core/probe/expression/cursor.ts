/** What stopped the reading of an expression: `at` is the offset in UTF-16 units. */
export interface SyntaxProblem {
  at: number;
  message: string;
  remedy?: string;
}

/** Carries a problem out of the parser; never leaves `readExpression`. */
export class Stop extends Error {
  readonly problem: SyntaxProblem;
  constructor(problem: SyntaxProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A place in the text of an expression that moves on. */
export class Cursor {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Moves behind `form` (a sticky expression) and gives what it matched; null, and stays, where it does not match here. */
  take(form: RegExp): string | null {
    const found = this.peek(form);
    this.at += found?.length ?? 0;
    return found;
  }

  peek(form: RegExp): string | null {
    form.lastIndex = this.at;
    return form.exec(this.text)?.[0] ?? null;
  }

  /** Blanks mean nothing between the parts of an expression; YAML may fold one over several lines. */
  blanks(): void {
    this.take(/[ \t\r\n]+/y);
  }

  atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** What stands here, for a message: a word, a run of symbols, or the end. */
  found(): string {
    const here = this.peek(/[\p{L}\p{N}_.$-]+|[=!<>~&|]+|./suy);
    return here === null ? 'the expression ends' : `found \`${here.slice(0, 30)}\``;
  }

  stop(message: string, remedy?: string, at = this.at): never {
    throw new Stop({ at, message, ...(remedy === undefined ? {} : { remedy }) });
  }
}
