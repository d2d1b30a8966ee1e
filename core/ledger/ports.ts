/** The places that ledger, store and lock can be kept in: refs of a repository, or a folder. */

/** The newest lines of a log, and what it was like when they were read. `version` is null where there is no log yet. */
export interface LogTail {
  version: string | null;
  lines: Buffer;
}

/** Lines that are only ever added to. */
export interface LogPort {
  /** For messages: the ref, or the file. */
  readonly place: string;
  /** The last lines; at least one, if there are any. */
  tail(): Promise<LogTail>;
  /**
   * All lines from event `seq` on, and usually some before it; `fromStart` says whether they begin the log. `settled` mends what a
   * killed process left behind, `found` gives it as it is.
   */
  read(seq: number, as: 'settled' | 'found'): Promise<{ lines: Buffer; fromStart: boolean }>;
  /**
   * Adds lines after `tail`, all or none, if nobody else did so since. `seq` is the first one's number.
   * `unclear`: they may have been added; only reading tells.
   */
  append(tail: LogTail, lines: string, seq: number, why: string): Promise<LogTail | 'lost' | 'unclear'>;
}

/** One text that is replaced as a whole; `version` tells it from all others. */
export interface Cell {
  version: string;
  text: string;
}

/** Named cells with compare-and-swap. Texts must hold an id of their own, so that no two writers ever write the same. */
export interface CellPort {
  /** For messages: the ref, or the file. */
  place(name: string): string;
  read(name: string): Promise<Cell | null>;
  /** Gives the version that was written. `lost`: there is one. `unclear` as in the log. */
  create(name: string, text: string, why: string): Promise<{ version: string } | 'lost' | 'unclear'>;
  replace(name: string, from: string, text: string, why: string): Promise<{ version: string } | 'lost' | 'unclear'>;
  remove(name: string, from: string): Promise<'done' | 'lost' | 'unclear'>;
  /** Keeps a version under another name, which it gives; the same version gets the same name. */
  keepAside(name: string, cell: Cell): Promise<string>;
}

/** How a writer that lost a race waits. */
export interface Patience {
  sleep(ms: number): Promise<void>;
  /** 0 up to 1. */
  random(): number;
  now(): Date;
  newId(): string;
}
