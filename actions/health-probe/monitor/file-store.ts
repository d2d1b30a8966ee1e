import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigurationError, messageOf } from '../../../core/errors.ts';
import { exclusively } from '../../../core/ledger/mutex.ts';
import { PATIENCE } from '../../../core/ledger/patience.ts';
import type { Patience } from '../../../core/ledger/ports.ts';
import type { HistoryStore } from './history-store.ts';
import { printHistory, type ReadHistory, readHistory, refusedWarning } from './lines.ts';

/**
 * A history in one JSON Lines file, which need not be there yet. Writers of one machine take turns under a guard file beside it, and
 * the file is replaced by rename, so that a reader never sees a part. Lines that cannot be read move to `FILE.aside` with the next
 * write. Throws a ConfigurationError for a file that cannot be opened or written.
 */
export function fileStore(file: string, patience: Pick<Patience, 'sleep' | 'random'> = PATIENCE): HistoryStore {
  const aside = `${file}.aside`;
  return {
    place: file,
    async read() {
      const { history, refused } = onDisk(file, () => found(file));
      const warning = refusedWarning(file, refused, `With the next write they move to ${aside}.`);
      return { history, warnings: warning === null ? [] : [warning] };
    },
    async update(change) {
      onDisk(file, () => mkdirSync(dirname(file), { recursive: true }));
      return exclusively(`${file}.busy`, patience, () =>
        onDisk(file, () => {
          const { history: before, refused } = found(file);
          const history = change(before);
          // First: a crash in between leaves a line twice, never nowhere.
          if (refused.length > 0) appendFileSync(aside, refused.map(({ text }) => `${text}\n`).join(''), { flush: true });
          writeFileSync(`${file}.new`, printHistory(history), { flush: true });
          renameSync(`${file}.new`, file);
          const warning = refusedWarning(file, refused, `They are kept in ${aside}.`);
          return { history, kept: true, warnings: warning === null ? [] : [warning] };
        }),
      );
    },
  };
}

function found(file: string): ReadHistory {
  try {
    return readHistory(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return readHistory('');
    throw error;
  }
}

function onDisk<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    const remedy = 'Give a file that the run can read and write, in a folder that it can write to.';
    throw new ConfigurationError(
      { place: 'input `state-file`', message: `${file} cannot be used: ${messageOf(error)}.`, remedy },
      { cause: error },
    );
  }
}
