import { closest } from '../../config/closest.ts';
import { CERTIFICATE_TIMES, type Key, type Left, type Part, TIMES } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { readJsonAt } from './json.ts';

const WORD = /[\p{L}_$][\p{L}\p{N}_$-]*/uy;
const NAMES = ['status', 'body', 'len', 'header', 'time', 'cert', 'answer', 'rcode'] as const;
const FORMS = '`status`, `body`, `body.KEY`, `header["NAME"]`, `time.total`, `cert.days`, `answer`, `rcode` and `len(…)`';

/** Words of other tools, and what they are called here. */
const MEANT: { readonly [word: string]: string } = {
  headers: 'header["NAME"]',
  code: 'status',
  status_code: 'status',
  statusCode: 'status',
  response_time: 'time.total',
  latency: 'time.total',
  duration: 'time.total',
  json: 'body.KEY',
  text: 'body',
  certificate: 'cert.days',
  answers: 'answer',
  records: 'answer',
  length: 'len(PATH)',
  size: 'len(PATH)',
};

/** What stands on the left of an operator: a part of the answer, or the length of one. */
export function parseLeft(cursor: Cursor): Left {
  const start = cursor.at;
  if (cursor.peek(WORD) !== 'len') return parsePart(cursor);
  cursor.take(WORD);
  const of = inBrackets(cursor, 'len');
  if (of.kind === 'body' || of.kind === 'header' || of.kind === 'answer') return { kind: 'len', of };
  return cursor.stop(`\`${of.kind}\` has no length.`, '`len(…)` takes `body`, `body.KEY`, `header["NAME"]` or `answer`.', start);
}

/** `(PATH)` behind `len` or `has`. */
export function inBrackets(cursor: Cursor, word: 'len' | 'has'): Part {
  cursor.blanks();
  if (cursor.take(/\(/y) === null) cursor.stop(`\`(\` is expected behind \`${word}\`, but ${cursor.found()}.`);
  cursor.blanks();
  const part = parsePart(cursor);
  cursor.blanks();
  if (cursor.take(/\)/y) === null) cursor.stop(`\`)\` is expected here, but ${cursor.found()}.`);
  return part;
}

/** One part of the answer, such as `body.a[0]` or `header["n"]`. */
export function parsePart(cursor: Cursor): Part {
  const start = cursor.at;
  const word = cursor.take(WORD);
  switch (word) {
    case 'status':
    case 'answer':
    case 'rcode':
      if (cursor.peek(/[.[]/y) !== null) cursor.stop(`\`${word}\` has no parts.`, `Write \`${word}\` alone.`);
      return { kind: word };
    case 'body':
      return { kind: 'body', path: path(cursor) };
    case 'header':
      return { kind: 'header', name: headerName(cursor) };
    case 'time':
      return { kind: 'time', of: member(cursor, word, TIMES) };
    case 'cert':
      return { kind: 'cert', of: member(cursor, word, CERTIFICATE_TIMES) };
    default:
      return notAPart(cursor, word, start);
  }
}

function notAPart(cursor: Cursor, word: string | null, start: number): never {
  cursor.at = start;
  if (word === 'artifact') {
    cursor.stop('`artifact` is what is compared with, and stands on the right.', 'Write `header["x-version"] == artifact`.');
  }
  if (word === 'len') cursor.stop('`len(…)` is a number, and no part of the answer.', 'Name the part itself.');
  if (word === null || ['true', 'false', 'null'].includes(word)) {
    cursor.stop(`A part of the answer is expected here, but ${cursor.found()}.`, `It begins with one of ${FORMS}.`);
  }
  const guess = (Object.hasOwn(MEANT, word) ? MEANT[word] : null) ?? closest(word, NAMES);
  cursor.stop(`There is no \`${word}\`.`, guess === null ? `There are ${FORMS}.` : `Did you mean \`${guess}\`?`);
}

function path(cursor: Cursor): Key[] {
  const keys: Key[] = [];
  for (;;) {
    if (cursor.take(/\./y) !== null) keys.push(dottedKey(cursor));
    else if (cursor.peek(/\[/y) !== null) keys.push(bracketedKey(cursor));
    else return keys;
  }
}

function dottedKey(cursor: Cursor): string {
  const key = cursor.take(WORD);
  if (key !== null) return key;
  const other = cursor.peek(/[^\s.[\]()=!<>"]+/y);
  const remedy =
    other === null ? undefined : /^\d+$/.test(other) ? `Write \`[${other}]\` for an entry of a list.` : `Write \`["${other}"]\`.`;
  return cursor.stop(`A key is expected behind \`.\`, but ${cursor.found()}.`, remedy);
}

function bracketedKey(cursor: Cursor): Key {
  const start = cursor.at;
  cursor.take(/\[[ \t\r\n]*/y);
  const digits = cursor.take(/(?:0|[1-9]\d{0,8})(?![\d.])/y);
  const key = digits === null ? quotedText(cursor, 'A whole number or a key in double quotes') : Number(digits);
  closeBracket(cursor, start);
  return key;
}

function headerName(cursor: Cursor): string {
  const start = cursor.at;
  const dotted = cursor.peek(/\.[\w-]+/y);
  if (dotted !== null) cursor.stop('A header is named in brackets.', `Write \`header["${dotted.slice(1)}"]\`.`);
  if (cursor.take(/\[[ \t\r\n]*/y) === null) cursor.stop(`\`["NAME"]\` is expected behind \`header\`, but ${cursor.found()}.`);
  const at = cursor.at;
  const name = quotedText(cursor, 'The name of a header in double quotes');
  // RFC 9110, 5.6.2: a token.
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) cursor.stop('This cannot be the name of a header.', undefined, at);
  closeBracket(cursor, start);
  // Names of headers are the same in any case.
  return name.toLowerCase();
}

function closeBracket(cursor: Cursor, start: number): void {
  cursor.blanks();
  if (cursor.take(/\]/y) !== null) return;
  cursor.stop(`\`]\` is expected here, but ${cursor.found()}.`, `It closes the bracket of column ${start + 1}.`);
}

function quotedText(cursor: Cursor, what: string): string {
  const start = cursor.at;
  if (cursor.peek(/"/y) === null) {
    const single = cursor.peek(/'[^']*'/y);
    cursor.stop(
      `${what} is expected here, but ${cursor.found()}.`,
      single === null ? undefined : `Write ${JSON.stringify(single.slice(1, -1))}.`,
    );
  }
  const read = readJsonAt(cursor.text, start);
  if (!read.ok) return cursor.stop(`${what} is expected here, with ${read.expected}.`, undefined, read.at);
  cursor.at = read.end;
  const text = read.value.kind === 'text' ? read.value.text : '';
  if (text.includes('${{')) cursor.stop('A name or key is written out: `${{ }}` stands only in texts on the right.', undefined, start);
  return text;
}

function member<const M extends string>(cursor: Cursor, word: string, members: readonly M[]): M {
  const all = members.map((name) => `\`${word}.${name}\``).join(', ');
  if (cursor.take(/\./y) === null) cursor.stop(`\`${word}\` alone says nothing.`, `There are ${all}.`);
  const start = cursor.at;
  const name = cursor.take(WORD);
  const known = members.find((one) => one === name);
  if (known !== undefined) return known;
  const guess = name === null ? null : closest(name, members);
  return cursor.stop(
    `There is no \`${word}.${name ?? ''}\`.`,
    guess === null ? `There are ${all}.` : `Did you mean \`${word}.${guess}\`? There are ${all}.`,
    start,
  );
}
