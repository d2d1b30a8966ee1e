import type { Value } from './value.ts';

/** Far above what a health endpoint answers, and far below what the stack holds. */
const MOST_NESTED = 500;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: readonly (readonly [string, Value])[] = [
  ['true', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ['null', { kind: 'null' }],
];

/** A value and the offset behind it, or where the text stops being JSON and what was expected there. */
export type JsonRead = { ok: true; value: Value; end: number } | { ok: false; at: number; expected: string };

/** What stopped the reading; never leaves this file. */
class NotJson {
  readonly at: number;
  readonly expected: string;
  constructor(at: number, expected: string) {
    this.at = at;
    this.expected = expected;
  }
}

/**
 * Reads one JSON value (RFC 8259, nothing else) that begins at `start`, blanks before it skipped. Unlike `JSON.parse` it keeps every
 * digit of a number and remembers keys that an object gives twice. Linear time; never throws.
 */
export function readJsonAt(text: string, start: number): JsonRead {
  let at = start;

  function stop(expected: string): never {
    throw new NotJson(at, expected);
  }

  function blanks(): void {
    for (let code = text.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; code = text.charCodeAt(at))
      at += 1;
  }

  function value(depth: number): Value {
    blanks();
    const first = text[at];
    if (first === '"') return { kind: 'text', text: string() };
    if (first === '{') return object(depth);
    if (first === '[') return list(depth);
    for (const [word, meaning] of WORDS) {
      if (!text.startsWith(word, at)) continue;
      at += word.length;
      return meaning;
    }
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(text)?.[0];
    if (number === undefined) return stop('a JSON value');
    at += number.length;
    return { kind: 'number', text: number };
  }

  function string(): string {
    const begin = at;
    let escaped = false;
    for (at += 1; text[at] !== '"'; at += 1) {
      const code = text.charCodeAt(at);
      // NaN: the text has ended.
      if (!(code >= 0x20)) stop(Number.isNaN(code) ? 'the closing `"`' : 'no line break or other control character in a text');
      if (code === 0x5c) {
        escaped = true;
        at += 1;
      }
    }
    at += 1;
    if (!escaped) return text.slice(begin + 1, at - 1);
    try {
      return JSON.parse(text.slice(begin, at)) as string;
    } catch {
      at = begin;
      return stop('a text whose escapes JSON knows');
    }
  }

  function list(depth: number): Value {
    if (depth >= MOST_NESTED) stop(`at most ${MOST_NESTED} levels`);
    const items: Value[] = [];
    let ambiguous = false;
    each(']', () => {
      const item = value(depth + 1);
      ambiguous ||= 'ambiguous' in item && item.ambiguous;
      items.push(item);
    });
    return { kind: 'list', items, ambiguous };
  }

  function object(depth: number): Value {
    if (depth >= MOST_NESTED) stop(`at most ${MOST_NESTED} levels`);
    const entries = new Map<string, Value>();
    const twice = new Set<string>();
    let ambiguous = false;
    each('}', () => {
      if (text[at] !== '"') stop('a key in double quotes');
      const key = string();
      blanks();
      if (text[at] !== ':') stop('`:`');
      at += 1;
      if (entries.has(key)) twice.add(key);
      const entry = value(depth + 1);
      ambiguous ||= 'ambiguous' in entry && entry.ambiguous;
      entries.set(key, entry);
    });
    return { kind: 'object', entries, twice, ambiguous: ambiguous || twice.size > 0 };
  }

  /** From the opening bracket to behind the closing one. */
  function each(close: string, entry: () => void): void {
    at += 1;
    blanks();
    if (text[at] === close) {
      at += 1;
      return;
    }
    for (;;) {
      blanks();
      entry();
      blanks();
      const next = text[at];
      if (next !== ',' && next !== close) stop(`\`,\` or \`${close}\``);
      at += 1;
      if (next === close) return;
    }
  }

  try {
    const read = value(0);
    return { ok: true, value: read, end: at };
  } catch (error) {
    if (error instanceof NotJson) return { ok: false, at: error.at, expected: error.expected };
    throw error;
  }
}

/** A whole text as JSON: nothing but blanks may follow the value. */
export function readJson(text: string): JsonRead {
  const read = readJsonAt(text, 0);
  if (!read.ok) return read;
  const rest = /[^ \t\r\n]/g;
  rest.lastIndex = read.end;
  const more = rest.exec(text);
  return more === null ? read : { ok: false, at: more.index, expected: 'nothing more' };
}
