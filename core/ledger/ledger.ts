import { UnreadableError } from '../errors.ts';
import { turns } from '../github/turns.ts';
import type { JsonValue } from '../model.ts';
import {
  type Broken,
  checkHead,
  type Draft,
  describeBroken,
  type Head,
  headOf,
  type LedgerEvent,
  linesOf,
  readChain,
  seal,
} from './chain.ts';
import { backoffMs, PATIENCE } from './patience.ts';
import type { LogPort, LogTail, Patience } from './ports.ts';

export type { Broken, BrokenKind, Head, LedgerEvent } from './chain.ts';

/** An event to append. With an `id` of the caller's, a later append of the same event finds it among the newest ones and adds nothing. */
export interface NewEvent {
  event: string;
  id?: string;
  [field: string]: JsonValue | undefined;
}

/** The ledger is not what was written. Nothing may be decided from it; a person has to look. */
export class BrokenLedgerError extends UnreadableError {
  readonly broken: Broken;

  constructor(place: string, broken: Broken) {
    super(`The ledger ${place} cannot be trusted: ${describeBroken(broken)}`);
    this.broken = broken;
  }
}

export type Verification = { ok: true; events: number; head: Head | null } | { ok: false; events: number; broken: Broken };

export interface Ledger {
  readonly place: string;
  /** Adds events, all or none, and gives them as they were written. Throws after too many lost races. */
  append(events: readonly NewEvent[]): Promise<LedgerEvent[]>;
  /** All events from number `seq` on (default: the first): all of them or an error, never a shorter list. */
  read(seq?: number): Promise<LedgerEvent[]>;
  /** Checks every link, and that `seen` (a head that was noted elsewhere) is still part of it. */
  verify(seen?: Head): Promise<Verification>;
}

export interface LedgerOptions {
  patience?: Patience;
  /** Races that one append may lose; default 30. */
  tries?: number;
}

/** The longest line, in bytes: an append sends the newest file again. */
export const MAX_LINE_BYTES = 16_384;

/** A hash-chained list of events over a log. One object remembers how far it has seen, and notices a history that was rewritten since. */
export function openLedger(log: LogPort, { patience = PATIENCE, tries: maxTries = 30 }: LedgerOptions = {}): Ledger {
  const oneAtATime = turns(1);
  let latest: LogTail | null = null;
  let seen: Head | null = null;

  /** The events in these lines, checked as far as they reach. */
  function checked(lines: Buffer, fromStart: boolean): LedgerEvent[] {
    const { events, broken } = readChain(lines, fromStart ? null : 'anywhere');
    const problem = broken ?? (seen === null ? null : checkHead(events, seen));
    if (problem !== null) throw new BrokenLedgerError(log.place, problem);
    seen = headOf(events) ?? seen;
    return events;
  }

  async function read(seq: number): Promise<LedgerEvent[]> {
    const { lines, fromStart } = await log.read(seq, 'settled');
    const events = checked(lines, fromStart);
    const first = events[0]?.seq ?? 1;
    if (first > seq) {
      const [expected, found] = [`event ${seq}`, `event ${first}`];
      throw new BrokenLedgerError(log.place, { kind: 'missing', line: 1, seq, expected, found });
    }
    return events.filter((event) => event.seq >= seq);
  }

  async function append(given: readonly NewEvent[]): Promise<LedgerEvent[]> {
    const drafts = given.map((event) => draftOf(event, patience));
    if (drafts.length === 0) return [];
    // Where our events may stand since a try whose end is not known.
    let maybeFrom: number | null = null;
    for (let tries = 1; tries <= maxTries; tries += 1) {
      const tail = latest ?? (await log.tail());
      latest = null;
      const newest = checked(tail.lines, tail.version === null);
      const head = headOf(newest);
      if (head === null && tail.version !== null) {
        throw new BrokenLedgerError(log.place, { kind: 'missing', line: 1, seq: 1, expected: 'an event', found: 'nothing' });
      }
      const reachesBack = maybeFrom === null || (newest[0]?.seq ?? 1) <= maybeFrom;
      const own = ownAmong(reachesBack ? newest : await read(maybeFrom ?? 1), drafts);
      if (own.length > 0) return own;
      const events = seal(drafts, head, patience.now().toISOString());
      const lines = linesOf(events);
      checkSize(lines);
      const seq = (head?.seq ?? 0) + 1;
      const outcome = await log.append(tail, lines, seq, titleOf(events));
      if (typeof outcome === 'object') {
        latest = outcome;
        seen = headOf(events);
        return events;
      }
      if (outcome === 'unclear') maybeFrom ??= seq;
      await patience.sleep(backoffMs(tries, patience.random));
    }
    throw new UnreadableError(
      `${log.place}: the event was not written, because others were faster ${maxTries} times in a row. Run again; nothing is lost.`,
    );
  }

  return {
    place: log.place,
    append: (events) => oneAtATime(() => append(events)),
    read: (seq = 1) => oneAtATime(() => read(seq)),
    verify: (noted) =>
      oneAtATime(async () => {
        const { lines } = await log.read(1, 'found');
        const { events, broken } = readChain(lines, null);
        const problem =
          broken ?? [noted, seen].map((head) => (head ? checkHead(events, head) : null)).find((found) => found !== null) ?? null;
        return problem === null
          ? { ok: true, events: events.length, head: headOf(events) }
          : { ok: false, events: events.length, broken: problem };
      }),
  };
}

function draftOf({ id, event, ...fields }: NewEvent, patience: Patience): Draft {
  const kept = Object.entries(fields).filter((field): field is [string, JsonValue] => field[1] !== undefined);
  return { ...Object.fromEntries(kept), event, id: id ?? patience.newId() };
}

/** Our events, if an earlier try did write them. */
function ownAmong(events: readonly LedgerEvent[], drafts: readonly Draft[]): LedgerEvent[] {
  const ids = new Set(drafts.map(({ id }) => id));
  const own = events.filter(({ id }) => ids.has(id));
  if (own.length > 0 && own.length < drafts.length) throw new TypeError('some of these events were written before, in another append');
  return own;
}

function checkSize(lines: string): void {
  const longest = Math.max(...lines.split('\n').map((line) => Buffer.byteLength(line)));
  if (longest > MAX_LINE_BYTES) {
    throw new RangeError(`an event of ${longest} bytes is too large for a ledger, which takes ${MAX_LINE_BYTES}: shorten its texts`);
  }
}

/** The commit's title: `verified, event 12`, `intent and 1 more, event 7`. */
function titleOf(events: readonly LedgerEvent[]): string {
  const [first] = events;
  return `${first?.event}${events.length > 1 ? ` and ${events.length - 1} more` : ''}, event ${first?.seq}`;
}
