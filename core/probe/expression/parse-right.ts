import { closest } from '../../config/closest.ts';
import type { Operator, Right } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { millisecondsOf } from './decimal.ts';
import { readJsonAt } from './json.ts';
import { parseLeft } from './parse-left.ts';
import type { Value } from './value.ts';

const WORD = /[\p{L}_$][\p{L}\p{N}_$-]*/uy;
const NAMES = ['status', 'body', 'len', 'header', 'time', 'cert', 'answer', 'rcode', 'artifact'];
const FORMS = 'a JSON value such as `200` or `"ok"`, a list, a duration such as `800ms`, or another part of the answer';

/** What stands on the right of an operator, and fits it. */
export function parseRight(cursor: Cursor, operator: Operator): Right {
  const start = cursor.at;
  const right = anyRight(cursor);
  const literal = right.kind === 'literal' ? right.value : null;
  // An expression out of the answer would be the target's, not the user's.
  if (operator === 'matches' && literal?.kind !== 'text')
    cursor.stop('`matches` takes a regular expression in double quotes.', 'Write `matches "^v1"`.', start);
  if (operator !== 'in') return right;
  if (right.kind === 'artifact' || (literal !== null && literal.kind !== 'list'))
    cursor.stop('`in` takes a list.', 'Write `in [200, 204]`, or `==` for one value.', start);
  if (literal?.kind === 'list' && literal.items.length === 0) cursor.stop('Nothing is in an empty list.', undefined, start);
  return right;
}

function anyRight(cursor: Cursor): Right {
  const first = cursor.peek(/./suy) ?? '';
  if (first === '') cursor.stop('The expression ends before what is to be compared with.', `It takes ${FORMS}.`);
  if (first === "'") cursor.stop('A text stands in double quotes.', doubleQuoted(cursor));
  if (cursor.peek(/\$\{\{/y) !== null) cursor.stop('A value of the environment is a text.', 'Put it in quotes: `"${{ env.NAME }}"`.');
  if (/["[{\d-]/.test(first)) return literal(cursor);
  if (/[+.]/.test(first)) cursor.stop('This is not how JSON writes a number.', 'Write digits first, without `+`.');
  const word = cursor.peek(WORD);
  if (word === null) return cursor.stop(`Something to compare with is expected here, but ${cursor.found()}.`, `It is ${FORMS}.`);
  if (word === 'true' || word === 'false' || word === 'null') return literal(cursor);
  if (word === 'artifact') {
    cursor.take(WORD);
    if (cursor.peek(/[.[]/y) !== null) cursor.stop('`artifact` has no parts.');
    return { kind: 'artifact' };
  }
  if (NAMES.includes(word)) return parseLeft(cursor);
  return unknownWord(cursor, word);
}

function doubleQuoted(cursor: Cursor): string {
  const single = cursor.peek(/'[^']*'/y);
  return single === null ? 'Write `"text"`.' : `Write \`${JSON.stringify(single.slice(1, -1))}\`.`;
}

function unknownWord(cursor: Cursor, word: string): never {
  const guess = closest(word, NAMES);
  const near = guess === null || word.length < 4 ? '' : ` Did you mean \`${guess}\`?`;
  if (/^(nan|infinity)$/i.test(word)) cursor.stop(`\`${word}\` is no number.`);
  return cursor.stop(`There is no \`${word}\`.`, `A text stands in double quotes: \`${JSON.stringify(word)}\`.${near}`);
}

const DURATION = /(?:\d+(?:\.\d+)?(?:ms|[smhd]))+(?![\p{L}\p{N}_.])/uy;
const DURATION_FIRST = /\[[ \t\r\n]*(?:\d+(?:\.\d+)?(?:ms|[smhd]))+(?![\p{L}\p{N}_.])/uy;

function duration(cursor: Cursor): Value | null {
  const start = cursor.at;
  const text = cursor.take(DURATION);
  if (text === null) return null;
  const ms = millisecondsOf(text);
  return ms === null ? cursor.stop('This duration has too many digits.', undefined, start) : { kind: 'duration', text, ms };
}

/** `[1s, 5s]`: JSON has no durations, so that a list of them has nothing else. */
function durations(cursor: Cursor): Value {
  const items: Value[] = [];
  cursor.take(/\[/y);
  for (;;) {
    cursor.blanks();
    items.push(
      duration(cursor) ?? cursor.stop(`A duration is expected here, but ${cursor.found()}.`, 'All entries of this list are durations.'),
    );
    cursor.blanks();
    if (cursor.take(/\]/y) !== null) return { kind: 'list', items, ambiguous: false };
    if (cursor.take(/,/y) === null) cursor.stop(`\`,\` or \`]\` is expected here, but ${cursor.found()}.`);
  }
}

function literal(cursor: Cursor): Right {
  const start = cursor.at;
  if (cursor.peek(DURATION_FIRST) !== null) return { kind: 'literal', value: durations(cursor) };
  const single = duration(cursor);
  if (single !== null) return { kind: 'literal', value: single };
  const read = readJsonAt(cursor.text, start);
  if (!read.ok) return cursor.stop(`${sentence(read.expected)} is expected here, but ${at(cursor, read.at).found()}.`, undefined, read.at);
  cursor.at = read.end;
  const { value } = read;
  if ('ambiguous' in value && value.ambiguous) cursor.stop('A key is given twice.', undefined, start);
  const rest = value.kind === 'number' ? cursor.peek(/[\p{L}\p{N}_.]+/uy) : null;
  if (rest !== null) {
    const isUnit = /^[\p{L}]+$/u.test(rest) && !/^[xobe]/i.test(rest);
    cursor.stop(
      `\`${`${cursor.text.slice(start, cursor.at)}${rest}`.slice(0, 30)}\` is neither a number of JSON nor a duration.`,
      isUnit ? 'Durations end in `ms`, `s`, `m`, `h` or `d`.' : undefined,
      start,
    );
  }
  return { kind: 'literal', value };
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function at(cursor: Cursor, offset: number): Cursor {
  cursor.at = offset;
  return cursor;
}
