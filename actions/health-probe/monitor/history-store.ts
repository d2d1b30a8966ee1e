import type { History } from './history.ts';

/** Where a history is kept. No sample that somebody else wrote is ever lost to a write of ours. */
export interface HistoryStore {
  /** For messages: the ref, or the file. */
  readonly place: string;
  /** What is there now, without changing anything. */
  read(): Promise<{ history: History; warnings: readonly string[] }>;
  /**
   * Reads, changes and writes, and again where somebody came between; `change` is pure and may run several times. `kept` is false
   * where nothing could be written, because a newer version of the suite holds the place: then nobody may be told anything on the
   * ground of it, since the next run would not know.
   */
  update(change: (history: History) => History): Promise<{ history: History; kept: boolean; warnings: readonly string[] }>;
}
