import { closest } from '../../config/closest.ts';
import { ConfigurationError } from '../../errors.ts';
import { type Ast, type Left, OPERATORS, type Operator } from './ast.ts';
import { Cursor, Stop, type SyntaxProblem } from './cursor.ts';
import { inBrackets, parseLeft } from './parse-left.ts';
import { parseRight } from './parse-right.ts';

const MOST_CHARACTERS = 2_000;
/** `not (not (not (…)))`. */
const MOST_NESTED = 20;

const KNOWN = OPERATORS.map((name) => `\`${name}\``).join(', ');

/** Operators of other languages, and what they are called here. */
const MEANT: { readonly [operator: string]: string } = {
  '=': '==',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
  '=>': '>=',
  '=<': '<=',
  '=~': 'matches',
  '~': 'matches',
  '~=': 'matches',
  is: '==',
  eq: '==',
  equals: '==',
  like: 'matches',
  match: 'matches',
  regex: 'matches',
  startswith: 'matches "^…"',
  endswith: 'matches "…$"',
  includes: 'contains',
  has: 'contains',
  lt: '<',
  gt: '>',
};

/** Reads an expression: `[not] LEFT OP RIGHT`, `not (…)` or `has(PATH)`. Never throws. */
export function readExpression(text: string): { ok: true; ast: Ast } | { ok: false; problem: SyntaxProblem } {
  return attempt(text, (cursor) => expression(cursor, 0));
}

/** Reads the left side of an expression alone, as `version:` takes it. Never throws. */
export function readLeft(text: string): { ok: true; left: Left } | { ok: false; problem: SyntaxProblem } {
  const read = attempt(text, parseLeft);
  return read.ok ? { ok: true, left: read.ast } : read;
}

/** As `readExpression`; throws a ConfigurationError that names `place`, the column (from 1) and what was expected there. */
export function parseExpression(text: string, place = 'expression'): Ast {
  const read = readExpression(text);
  if (read.ok) return read.ast;
  throw new ConfigurationError({ place, ...describeProblem(read.problem) });
}

/** A problem in words, with its column in the expression. */
export function describeProblem({ at, message, remedy }: SyntaxProblem): { message: string; remedy?: string } {
  return { message: `Column ${at + 1} of the expression: ${message}`, ...(remedy === undefined ? {} : { remedy }) };
}

function attempt<T>(text: string, parse: (cursor: Cursor) => T): { ok: true; ast: T } | { ok: false; problem: SyntaxProblem } {
  if (text.length > MOST_CHARACTERS) {
    return { ok: false, problem: { at: MOST_CHARACTERS, message: `An expression has at most ${MOST_CHARACTERS} characters.` } };
  }
  try {
    const cursor = new Cursor(text);
    cursor.blanks();
    if (cursor.atEnd()) cursor.stop('The expression is empty.', 'Write one such as `status == 200`.');
    const ast = parse(cursor);
    cursor.blanks();
    if (!cursor.atEnd()) surplus(cursor);
    return { ok: true, ast };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem };
    throw error;
  }
}

function expression(cursor: Cursor, depth: number): Ast {
  if (cursor.peek(/not(?![\p{L}\p{N}_$.[-])/uy) === null) return comparison(cursor);
  cursor.take(/not/y);
  cursor.blanks();
  if (cursor.peek(/not(?![\p{L}\p{N}_$.[-])/uy) !== null)
    cursor.stop('A second `not` stands in brackets.', 'Write `not (not …)`, or neither.');
  const open = cursor.at;
  if (cursor.take(/\(/y) === null) return { kind: 'not', of: comparison(cursor) };
  if (depth >= MOST_NESTED) cursor.stop(`More than ${MOST_NESTED} brackets in each other.`, undefined, open);
  cursor.blanks();
  const of = expression(cursor, depth + 1);
  cursor.blanks();
  if (cursor.take(/\)/y) === null) {
    if (joins(cursor)) surplus(cursor);
    cursor.stop(`\`)\` is expected here, but ${cursor.found()}.`, `It closes the bracket of column ${open + 1}.`);
  }
  return { kind: 'not', of };
}

function comparison(cursor: Cursor): Ast {
  if (cursor.peek(/\(/y) !== null) cursor.stop('Brackets stand only behind `not`.', 'Remove them, or write `not (…)`.');
  if (cursor.peek(/!(?!=)/y) !== null) cursor.stop('There is no `!`.', 'Write `not`.');
  if (cursor.peek(/has(?![\p{L}\p{N}_$-])/uy) !== null) {
    cursor.take(/has/y);
    return { kind: 'has', of: inBrackets(cursor, 'has') };
  }
  const left = parseLeft(cursor);
  cursor.blanks();
  const operator = parseOperator(cursor);
  cursor.blanks();
  return { kind: 'compare', left, operator, right: parseRight(cursor, operator) };
}

function parseOperator(cursor: Cursor): Operator {
  const start = cursor.at;
  const word = cursor.take(/[=!<>~]+|[&|]{2}|[\p{L}_]+/uy);
  const known = OPERATORS.find((one) => one === word);
  if (known !== undefined) return known;
  cursor.at = start;
  if (word === 'not' && cursor.peek(/not[ \t\r\n]+(in|contains|matches)\b/y) !== null)
    cursor.stop('`not` stands before the left side.', 'Write `not LEFT in […]`.');
  if (word === null || word === 'and' || word === 'or' || /^[&|]/.test(word))
    cursor.stop(
      `An operator is expected here, but ${cursor.found()}.`,
      `There are ${KNOWN}; \`has(PATH)\` asks whether something is there.`,
    );
  const lower = word.toLowerCase();
  const guess =
    (Object.hasOwn(MEANT, lower) ? MEANT[lower] : null) ??
    closest(
      word,
      OPERATORS.filter((one) => /[a-z]/.test(one)),
    );
  const list = `There are ${KNOWN}.`;
  return cursor.stop(`There is no operator \`${word.slice(0, 30)}\`.`, guess === null ? list : `Did you mean \`${guess}\`? ${list}`);
}

function joins(cursor: Cursor): boolean {
  return cursor.peek(/(?:and|or)\b|&+|\|+|,|;/y) !== null;
}

/** Something stands behind a whole expression. */
function surplus(cursor: Cursor): never {
  if (cursor.peek(/or\b|\|+/y) !== null)
    cursor.stop('There is no `or`.', 'Write `in [200, 204]`, or `matches` with a `|` in its expression.');
  if (joins(cursor)) cursor.stop('An expression makes one comparison.', 'Write each as an entry of its own: all of them must hold.');
  return cursor.stop(`The expression is complete here, but ${cursor.found()}.`, 'Remove what follows.');
}
