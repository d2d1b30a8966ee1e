import { messageOf, UnreadableError } from '../../core/errors.ts';
import { directoryCells, directoryLog } from '../../core/ledger/directory.ts';
import type { CellPort, LogPort } from '../../core/ledger/ports.ts';

/**
 * Ledger and lock in a folder. What its disk does (full, read-only, another file in its place) is said as what it is, an UnreadableError,
 * and never looks like a mistake of ours. Throws one if the folder cannot be made.
 */
export function folderState(folder: string, name: string, log: (line: string) => void): { log: LogPort; cells: CellPort } {
  const [kept, cells] = asDisk(folder, () => [directoryLog(folder, name, { log }), directoryCells(folder)] as const);
  return {
    log: {
      place: kept.place,
      tail: () => onDisk(kept.place, () => kept.tail()),
      read: (seq, as) => onDisk(kept.place, () => kept.read(seq, as)),
      append: (tail, lines, seq, why) => onDisk(kept.place, () => kept.append(tail, lines, seq, why)),
    },
    cells: {
      place: cells.place,
      read: (cell) => onDisk(cells.place(cell), () => cells.read(cell)),
      create: (cell, text, why) => onDisk(cells.place(cell), () => cells.create(cell, text, why)),
      replace: (cell, from, text, why) => onDisk(cells.place(cell), () => cells.replace(cell, from, text, why)),
      remove: (cell, from) => onDisk(cells.place(cell), () => cells.remove(cell, from)),
      keepAside: (cell, now) => onDisk(cells.place(cell), () => cells.keepAside(cell, now)),
    },
  };
}

async function onDisk<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw told(place, error);
  }
}

function asDisk<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw told(place, error);
  }
}

/** An error of the operating system (it has a code) in words; any other as it is. */
function told(place: string, error: unknown): unknown {
  const isSystem = error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
  return isSystem ? new UnreadableError(`${place} cannot be read or written: ${messageOf(error)}.`, { cause: error }) : error;
}
