import type { HttpAnswer, ProbeAnswer } from '../model.ts';
import type { Key, Left, Part } from './ast.ts';
import { readJson } from './json.ts';
import { printKey, printLeft } from './print.ts';
import { isAmbiguous, kindName, numberText, type Value } from './value.ts';

/**
 * What an answer says at one place. `values` has one entry, or as many as the header has lines or DNS has records. `absent`: the answer
 * is readable and has no such thing. `unreadable`: it cannot be said. `why` holds nothing of the answer itself.
 */
export type Found = { state: 'found'; values: readonly Value[] } | { state: 'absent'; why: string } | { state: 'unreadable'; why: string };

/** An answer as expressions see it; its text and its JSON are read at most once, and only if they are asked for. */
export interface Reading {
  at(left: Left): Found;
}

const DAY_MS = 86_400_000;

/** `now` in milliseconds since 1970, for certificates. */
export function readingOf(answer: ProbeAnswer, now: number): Reading {
  const text = once(() => bodyText(answer));
  const json = once(() => bodyJson(answer));

  function part(of: Part): Found {
    switch (of.kind) {
      case 'status':
        return answer.kind === 'http' ? numeric(answer.status, 'status') : none(answer, 'status');
      case 'header':
        return answer.kind === 'http' ? headers(answer, of.name) : none(answer, 'headers');
      case 'answer':
        if (answer.kind !== 'dns') return none(answer, 'records');
        if (answer.answers.length === 0) return { state: 'absent', why: 'the answer has no records' };
        return { state: 'found', values: answer.answers.flatMap(formsOf) };
      case 'rcode':
        return answer.kind === 'dns' ? found({ kind: 'text', text: answer.rcode }) : none(answer, 'rcode');
      case 'time':
        return time(of.of === 'total' ? answer.totalMs : answer.phases[of.of], printLeft(of));
      case 'cert':
        return certificate(answer, of.of, now);
      case 'body':
        if (answer.kind === 'dns') return none(answer, 'body');
        if (of.path.length === 0) return found({ kind: 'text', text: text() });
        return walk(json(), of.path);
    }
  }

  function lengths(of: Part): Found {
    const all = of.kind === 'answer' && answer.kind === 'dns' ? found(recordList(answer.answers)) : part(of);
    if (all.state !== 'found') return all;
    const values: Value[] = [];
    for (const value of all.values) {
      const length = lengthOf(value);
      if (length === null) return { state: 'unreadable', why: `${printLeft(of)} is ${kindName(value)}, which has no length` };
      if (isAmbiguous(value)) return { state: 'unreadable', why: `${printLeft(of)} has a key twice` };
      values.push({ kind: 'number', text: String(length) });
    }
    return { state: 'found', values };
  }

  return { at: (left) => (left.kind === 'len' ? lengths(left.of) : part(left)) };
}

/** Records as one list. */
export function recordList(records: readonly string[]): Value {
  return { kind: 'list', items: records.map((record) => ({ kind: 'text', text: record })), ambiguous: false };
}

/** A record as `dig +short` prints it, and the way people say it: its texts without quotes, its names without the last dot. */
function formsOf(record: string): Value[] {
  const plain = plainRecord(record);
  return [record, ...(plain === record ? [] : [plain])].map((text) => ({ kind: 'text', text }));
}

/** `10 mx.example.com.` is `10 mx.example.com`, and `"v=spf1 " "-all"` is `v=spf1 -all`. */
export function plainRecord(record: string): string {
  return record
    .replaceAll('" "', '')
    .replace(/(?<!\\)"/g, '')
    .replace(/(?<=[\w-])\.(?= |$)/g, '');
}

function found(value: Value): Found {
  return { state: 'found', values: [value] };
}

function none(answer: ProbeAnswer, what: string): Found {
  return { state: 'absent', why: `a ${answer.kind} answer has no ${what}` };
}

function numeric(value: number, name: string): Found {
  const text = numberText(value);
  return text === null ? { state: 'unreadable', why: `${name} is no number` } : found({ kind: 'number', text });
}

function headers(answer: HttpAnswer, name: string): Found {
  const values = answer.headers.filter(([key]) => key.toLowerCase() === name).map(([, value]): Value => ({ kind: 'text', text: value }));
  return values.length === 0 ? { state: 'absent', why: `the answer has no header "${name}"` } : { state: 'found', values };
}

function time(ms: number | null, name: string): Found {
  if (ms === null) return { state: 'absent', why: `${name} was not measured: there was no such phase` };
  const text = numberText(ms);
  return text === null ? { state: 'unreadable', why: `${name} is no number` } : found({ kind: 'duration', text: `${text}ms`, ms: text });
}

function certificate({ certificate: facts }: ProbeAnswer, of: 'days' | 'leaf_days', now: number): Found {
  if (facts === null) return { state: 'absent', why: 'there is no certificate: the answer did not come through TLS' };
  const text = numberText(((of === 'days' ? facts.earliestExpiresAt : facts.leafExpiresAt) - now) / DAY_MS);
  return text === null ? { state: 'unreadable', why: 'the end of the certificate is no time' } : found({ kind: 'days', text });
}

/** In the character set of the answer, UTF-8 where it names none that is known; what it does not allow becomes U+FFFD. */
function bodyText(answer: ProbeAnswer): string {
  if (answer.kind === 'tcp') return answer.text;
  if (answer.kind === 'dns') return '';
  const type = answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(answer.body);
  } catch {
    return new TextDecoder().decode(answer.body);
  }
}

type Json = { value: Value } | { why: string };

/** JSON is UTF-8 whatever the header says (RFC 8259, 8.1). */
function bodyJson(answer: ProbeAnswer): Json {
  let text: string;
  try {
    text = answer.kind === 'http' ? new TextDecoder('utf-8', { fatal: true }).decode(answer.body) : bodyText(answer);
  } catch {
    return { why: 'the body is not JSON: it is not UTF-8' };
  }
  if (text.trim() === '') return { why: 'the body is not JSON: it is empty' };
  const read = readJson(text);
  return read.ok ? { value: read.value } : { why: `the body is not JSON: at character ${read.at + 1} ${read.expected} is expected` };
}

function walk(json: Json, path: readonly Key[]): Found {
  if ('why' in json) return { state: 'unreadable', why: json.why };
  let value = json.value;
  for (const [index, key] of path.entries()) {
    const here = `body${path.slice(0, index).map(printKey).join('')}`;
    if (value.kind === 'object' && value.twice.has(String(key)) && typeof key === 'string') {
      return { state: 'unreadable', why: `${here} has the key ${JSON.stringify(key)} twice` };
    }
    const next = step(value, key);
    if (next === undefined) return { state: 'absent', why: `${here} ${absence(value, key)}` };
    value = next;
  }
  return found(value);
}

function step(value: Value, key: Key): Value | undefined {
  if (value.kind === 'list') return typeof key === 'number' ? value.items[key] : undefined;
  return value.kind === 'object' && typeof key === 'string' ? value.entries.get(key) : undefined;
}

function absence(value: Value, key: Key): string {
  if (value.kind === 'list' && typeof key === 'number') return `has ${value.items.length} entries, and no [${key}]`;
  if (value.kind === 'object' && typeof key === 'string') return `has no ${JSON.stringify(key)}`;
  return `is ${kindName(value)}, and has no ${printKey(key)}`;
}

/** Characters (code points) of a text, entries of a list, keys of an object; null for what has no length. */
function lengthOf(value: Value): number | null {
  if (value.kind === 'list') return value.items.length;
  if (value.kind === 'object') return value.entries.size;
  if (value.kind !== 'text') return null;
  let pairs = 0;
  for (let at = 0; at < value.text.length; at += 1) {
    if ((value.text.codePointAt(at) ?? 0) > 0xffff) {
      pairs += 1;
      at += 1;
    }
  }
  return value.text.length - pairs;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
