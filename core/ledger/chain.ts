import type { JsonValue } from '../model.ts';
import { canonicalJson, sha256 } from './canonical.ts';

/** `prev` of the first event. */
export const GENESIS = '0'.repeat(64);
const OWN_FIELDS = ['v', 'seq', 'prev', 'ts', 'hash'] as const;

/** An event as the caller gives it. `id` is what tells it from all others, also when an answer was lost; `ts` and the chain are added. */
export interface Draft {
  id: string;
  event: string;
  [field: string]: JsonValue;
}

/**
 * One line of a ledger. `seq` counts from 1. `hash` is the SHA-256 of the event's canonical JSON without `hash`; `prev` is the hash
 * of the event before. `ts` is ISO 8601 in UTC.
 */
export interface LedgerEvent extends Draft {
  v: 1;
  seq: number;
  prev: string;
  ts: string;
  hash: string;
}

/** Where a chain ends, or ended when somebody looked: kept elsewhere, it shows a history that was rewritten. */
export interface Head {
  seq: number;
  hash: string;
}

export type BrokenKind =
  | 'unparsable'
  | 'not-canonical'
  | 'wrong-version'
  | 'wrong-shape'
  | 'missing'
  | 'duplicate'
  | 'wrong-link'
  | 'wrong-hash'
  | 'cut-off'
  | 'rewritten';

/** The first broken link: which line (from 1, among those that were looked at), which event, what should be there and what is. */
export interface Broken {
  kind: BrokenKind;
  line: number;
  /** The event that should stand there. */
  seq: number;
  expected: string;
  found: string;
}

/** Gives events their place in the chain after `head` (null for the first ones). Throws TypeError for a field that the ledger writes. */
export function seal(drafts: readonly Draft[], head: Head | null, ts: string): LedgerEvent[] {
  let { seq, hash: prev } = head ?? { seq: 0, hash: GENESIS };
  return drafts.map((draft) => {
    const taken = OWN_FIELDS.filter((field) => field in draft);
    if (taken.length > 0) throw new TypeError(`an event cannot set ${taken.join(', ')}: the ledger does`);
    seq += 1;
    const open = { ...draft, v: 1 as const, seq, prev, ts };
    prev = hashOf(open);
    return { ...open, hash: prev };
  });
}

/** The lines of a ledger's file, each with its line break. */
export function linesOf(events: readonly LedgerEvent[]): string {
  return events.map((event) => `${canonicalJson(event)}\n`).join('');
}

export function headOf(events: readonly LedgerEvent[]): Head | null {
  const last = events.at(-1);
  return last === undefined ? null : { seq: last.seq, hash: last.hash };
}

/**
 * Reads lines up to the first broken link. `after` is the event before them: null where they begin the ledger, `anywhere` where
 * the lines before are not at hand and the first link is taken on trust. A line must be to the byte what the ledger writes.
 */
export function readChain(bytes: Uint8Array, after: Head | null | 'anywhere'): { events: LedgerEvent[]; broken: Broken | null } {
  const events: LedgerEvent[] = [];
  let head = after === 'anywhere' ? undefined : (after ?? { seq: 0, hash: GENESIS });
  for (let start = 0, line = 1; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start);
    const text = decoded(bytes.subarray(start, end < 0 ? bytes.length : end));
    const seq = (head?.seq ?? 0) + 1;
    const fail = (kind: BrokenKind, expected: string, found: string) => ({
      events,
      broken: { kind, line, seq: head === undefined ? 0 : seq, expected, found: shown(found) },
    });
    if (end < 0) return fail('cut-off', 'a line break at the end', `${bytes.length - start} bytes without one`);
    if (text === null) return fail('unparsable', 'UTF-8', 'other bytes');
    const value = parsed(text);
    if (value === undefined) return fail('unparsable', 'one JSON object', text);
    if (value.v !== 1) return fail('wrong-version', 'version 1', `version ${JSON.stringify(value.v)}`);
    if (!isEvent(value)) return fail('wrong-shape', 'an event with id, event, seq, prev, ts and hash', text);
    if (canonicalJson(value) !== text) return fail('not-canonical', canonicalJson(value), text);
    if (head !== undefined && value.seq !== seq) {
      return fail(value.seq > seq ? 'missing' : 'duplicate', `event ${seq}`, `event ${value.seq}`);
    }
    if (head !== undefined && value.prev !== head.hash) return fail('wrong-link', `prev ${head.hash}`, `prev ${value.prev}`);
    const { hash, ...open } = value;
    if (hashOf(open) !== hash) return fail('wrong-hash', `hash ${hashOf(open)}`, `hash ${hash}`);
    events.push(value);
    head = { seq: value.seq, hash };
    start = end + 1;
  }
  return { events, broken: null };
}

/** Whether a head that somebody saw earlier is still in the chain; the events must reach back to it, or begin the ledger. */
export function checkHead(events: readonly LedgerEvent[], seen: Head): Broken | null {
  const first = events[0]?.seq ?? 1;
  if (seen.seq < first) return null;
  const index = seen.seq - first;
  const now = events[index];
  if (now?.hash === seen.hash) return null;
  const found = now === undefined ? `a ledger that ends at ${events.at(-1)?.seq ?? 0}` : `hash ${now.hash}`;
  return { kind: 'rewritten', line: index + 1, seq: seen.seq, expected: `hash ${seen.hash}`, found };
}

/** One sentence for people. */
export function describeBroken(broken: Broken): string {
  const remedy = broken.kind === 'wrong-version' ? ' A newer version of ops-actions wrote it; use that one.' : '';
  return `event ${broken.seq} (line ${broken.line}) is broken, ${broken.kind}: expected ${broken.expected}, found ${broken.found}.${remedy}`;
}

function hashOf(open: { readonly [field: string]: JsonValue }): string {
  return sha256(canonicalJson(open));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): { [field: string]: JsonValue } | undefined {
  try {
    // `1e999` parses to Infinity, which no event was ever written with.
    const value = JSON.parse(text, finite) as JsonValue;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function finite(_key: string, value: JsonValue): JsonValue {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new SyntaxError('a number beyond what JSON can hold');
  return value;
}

function isEvent(value: { [field: string]: JsonValue }): value is LedgerEvent {
  return Number.isSafeInteger(value.seq) && ['id', 'event', 'prev', 'ts', 'hash'].every((field) => typeof value[field] === 'string');
}

/** Values of a broken ledger come from anywhere: one line, not endless. */
function shown(text: string): string {
  const line = JSON.stringify(text).slice(1, -1);
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
