import { messageOf, UnreadableError } from '../errors.ts';
import type { JsonValue } from '../model.ts';
import { canonicalJson } from './canonical.ts';
import { backoffMs, PATIENCE } from './patience.ts';
import type { Cell, CellPort, Patience } from './ports.ts';

/** What a store holds. `version` goes into the next write. */
export type Snapshot<T> =
  | { state: 'none'; version: null }
  | { state: 'value'; version: string; revision: number; value: T }
  | { state: 'corrupt' | 'newer'; version: string; why: string };

export interface Store<T> {
  readonly place: string;
  read(): Promise<Snapshot<T>>;
  /**
   * Replaces what `read` saw (null: nothing). `conflict`: it is not that any more. A corrupt content is first kept under the name
   * that `keptAs` gives; one of a newer version is never replaced.
   */
  write(value: T, expected: string | null): Promise<Written | { outcome: 'conflict' }>;
  /**
   * Reads, changes, writes, and again if somebody came between. `change` gets null where there is nothing yet, and may run
   * several times. Throws for a content that cannot be read, unless `startOver` is set and it is not from a newer version.
   */
  update(change: (value: T | null) => T | Promise<T>, options?: { startOver?: boolean }): Promise<{ value: T; keptAs: string | null }>;
}

export interface Written {
  outcome: 'written';
  version: string;
  keptAs: string | null;
}

export interface StoreOptions<T> {
  /** Checks what was read; throws if it is not a T. */
  decode: (value: JsonValue) => T;
  encode: (value: T) => JsonValue;
  /** Of the whole text; default 5 MiB. It is not compressed: git does that, and people can read it. */
  maxBytes?: number;
  /** Races that one update may lose; default 30. */
  tries?: number;
  patience?: Patience;
}

interface Envelope {
  v: 1;
  revision: number;
  ts: string;
  /** Ids of the last writes, by which a writer whose answer was lost finds its own. */
  writes: string[];
  value: JsonValue;
}

const WRITES_KEPT = 50;
const MIB = 1024 * 1024;

/** One value that is replaced as a whole, over cells. Throws what the port throws, and RangeError for a value that is too large. */
export function openStore<T>(cells: CellPort, name: string, options: StoreOptions<T>): Store<T> {
  const { decode, encode, maxBytes = 5 * MIB, tries: maxTries = 30, patience = PATIENCE } = options;
  const place = cells.place(name);
  let last: { cell: Cell; envelope: Envelope | Unreadable } | null = null;

  async function look(): Promise<typeof last> {
    const cell = await cells.read(name);
    last = cell === null ? null : { cell, envelope: envelopeOf(cell.text, decode) };
    return last;
  }

  async function read(): Promise<Snapshot<T>> {
    const found = await look();
    if (found === null) return { state: 'none', version: null };
    const { cell, envelope } = found;
    if ('why' in envelope) return { ...envelope, version: cell.version };
    return { state: 'value', version: cell.version, revision: envelope.revision, value: decode(envelope.value) };
  }

  async function write(value: T, expected: string | null): ReturnType<Store<T>['write']> {
    const before = expected === null || last?.cell.version === expected ? last : await look();
    if (expected !== null && before?.cell.version !== expected) return { outcome: 'conflict' };
    const replaced = expected === null ? null : before;
    const known = replaced !== null && !('why' in replaced.envelope) ? replaced.envelope : null;
    const id = patience.newId();
    const writes = [...(known?.writes ?? []), id].slice(-WRITES_KEPT);
    const revision = (known?.revision ?? 0) + 1;
    const text = `${canonicalJson({ v: 1, revision, ts: patience.now().toISOString(), writes, value: encode(value) })}\n`;
    const size = Buffer.byteLength(text);
    if (size > maxBytes) throw new RangeError(`${place}: ${size} bytes are more than a store takes (${maxBytes}). Keep less in it.`);
    const keptAs = replaced !== null && known === null ? await keepAside(replaced) : null;
    const why = `Revision ${revision}`;
    const outcome = expected === null ? await cells.create(name, text, why) : await cells.replace(name, expected, text, why);
    if (typeof outcome === 'object') return { outcome: 'written', version: outcome.version, keptAs };
    if (outcome === 'lost') return { outcome: 'conflict' };
    // Ours may have been there for a while: whoever replaced it knew of it.
    const now = await look();
    const wasOurs = now !== null && !('why' in now.envelope) && now.envelope.writes.includes(id);
    return wasOurs ? { outcome: 'written', version: now.cell.version, keptAs } : { outcome: 'conflict' };
  }

  async function keepAside({ cell, envelope }: NonNullable<typeof last>): Promise<string> {
    if ('why' in envelope && envelope.state === 'newer') throw new UnreadableError(`${place} was not overwritten: ${envelope.why}.`);
    return cells.keepAside(name, cell);
  }

  return {
    place,
    read,
    write,
    async update(change, { startOver = false } = {}) {
      for (let tries = 1; tries <= maxTries; tries += 1) {
        const snapshot = await read();
        if (snapshot.state === 'newer' || (snapshot.state === 'corrupt' && !startOver)) {
          throw new UnreadableError(`${place} cannot be read, and was not overwritten: ${snapshot.why}.`);
        }
        const value = await change(snapshot.state === 'value' ? snapshot.value : null);
        const written = await write(value, snapshot.version);
        if (written.outcome === 'written') return { value, keptAs: written.keptAs };
        await patience.sleep(backoffMs(tries, patience.random));
      }
      throw new UnreadableError(`${place} was not written, because others were faster ${maxTries} times in a row. Run again.`);
    },
  };
}

interface Unreadable {
  state: 'corrupt' | 'newer';
  why: string;
}

/** What was read, or why it cannot be. */
function envelopeOf<T>(text: string, decode: (value: JsonValue) => T): Envelope | Unreadable {
  try {
    const envelope = JSON.parse(text) as Partial<Envelope> | null;
    const version: unknown = envelope?.v;
    if (typeof version === 'number' && version > 1) {
      return { state: 'newer', why: `it was written by a newer version of ops-actions (format ${version})` };
    }
    const { writes, revision, value } = envelope ?? {};
    if (version !== 1 || !Array.isArray(writes) || typeof revision !== 'number' || value === undefined) {
      return { state: 'corrupt', why: 'it is not what a store writes' };
    }
    decode(value);
    return envelope as Envelope;
  } catch (error) {
    return { state: 'corrupt', why: messageOf(error) };
  }
}
