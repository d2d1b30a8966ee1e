import { UnreadableError } from '../../../core/errors.ts';
import type { CellPort, Patience } from '../../../core/ledger/ports.ts';
import { openStore, type Snapshot } from '../../../core/ledger/store.ts';
import type { JsonValue } from '../../../core/model.ts';
import { type History, mergeHistories, NO_HISTORY } from './history.ts';
import type { HistoryStore } from './history-store.ts';
import { otherLines, readLines, refusedWarning } from './lines.ts';
import { pack, unpack } from './pack.ts';
import { compareSamples, sampleLine } from './sample.ts';

/** The name in the ledger's folder of refs: `ops-ledger/health`. */
export const HEALTH_STORE = 'health';

/** So many samples stand in the store as they are, for people; a history of more is packed. */
const MOST_PLAIN = 500;

/** Lines that could not be read stay with the rest, the newest of them. */
const MOST_ASIDE = 200;

interface Kept {
  history: History;
  /** Lines that could not be read, as they were. */
  aside: readonly JsonValue[];
  /** Why, of those that were met among the lines this time. */
  warnings: readonly string[];
}

/**
 * A history in the suite's store: `{ v: 1, lines, packed, aside }`, where `lines` are what a history file has, and `packed` the samples
 * of a long one. A value that cannot be read at all is kept aside under a ref of its own, and the history begins anew.
 */
export function refStore(cells: CellPort, patience?: Patience): HistoryStore {
  const read = new WeakMap<object, Kept>();
  const place = cells.place(HEALTH_STORE);
  /** The store decodes one value several times; unpacking is most of the work. */
  const decode = (value: JsonValue): Kept => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('it is no history');
    const known = read.get(value) ?? decoded(value, place);
    read.set(value, known);
    return known;
  };
  const store = openStore<Kept>(cells, HEALTH_STORE, { decode, encode: encoded, ...(patience === undefined ? {} : { patience }) });
  return {
    place,
    async read() {
      const snapshot = await store.read();
      if (snapshot.state !== 'value') return { history: NO_HISTORY, warnings: warningsOf(snapshot, place) };
      return snapshot.value;
    },
    async update(change) {
      try {
        let found: Kept | null = null;
        const { value, keptAs } = await store.update(
          (before) => {
            found = before;
            return { history: change(before?.history ?? NO_HISTORY), aside: before?.aside ?? [], warnings: before?.warnings ?? [] };
          },
          { startOver: true },
        );
        const anew =
          keptAs === null ? [] : [`${place} could not be read, and the history begins anew; the old content is kept as ${keptAs}.`];
        return { history: value.history, kept: true, warnings: [...anew, ...(found === null ? [] : value.warnings)] };
      } catch (error) {
        const snapshot = error instanceof UnreadableError ? await store.read() : null;
        if (snapshot?.state !== 'newer') throw error;
        return { history: change(NO_HISTORY), kept: false, warnings: warningsOf(snapshot, place) };
      }
    },
  };
}

function warningsOf(snapshot: Snapshot<Kept>, place: string): string[] {
  return 'why' in snapshot ? [`${place} cannot be read, and was left as it is: ${snapshot.why}. No history is known.`] : [];
}

function encoded({ history, aside }: Kept): JsonValue {
  const samples = [...history.samples.values()].flat();
  const isShort = samples.length <= MOST_PLAIN;
  const plain = isShort ? samples.sort(compareSamples).map(sampleLine) : [];
  const lines = [...otherLines(history), ...plain] as JsonValue[];
  return { v: 1, lines, packed: isShort ? null : pack(history.samples), aside: [...aside].slice(-MOST_ASIDE) };
}

function decoded(value: { [key: string]: JsonValue }, place: string): Kept {
  const { v, lines, packed, aside } = value;
  if (v !== 1 || !Array.isArray(lines) || !Array.isArray(aside)) throw new TypeError('it is no history of this version');
  const { history, refused } = readLines(lines);
  const samples: History['samples'] = typeof packed === 'string' ? unpack(packed) : new Map();
  const warning = refusedWarning(place, refused, 'They are kept under `aside`.');
  return {
    history: mergeHistories(history, { ...NO_HISTORY, samples }),
    aside: [...aside, ...refused.map(({ line }) => lines[line - 1] ?? null)],
    warnings: warning === null ? [] : [warning],
  };
}
