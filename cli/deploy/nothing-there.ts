import type { CellPort, LogPort } from '../../core/ledger/ports.ts';

/** Ledger and lock of a folder that is not there, for who only looks: empty and free, and nothing can be written. */
export function nothingThere(folder: string): { log: LogPort; cells: CellPort } {
  const refuse = async (): Promise<never> => {
    throw new TypeError('nothing is written where nothing was asked to be');
  };
  return {
    log: {
      place: folder,
      tail: async () => ({ version: null, lines: Buffer.alloc(0) }),
      read: async () => ({ lines: Buffer.alloc(0), fromStart: true }),
      append: refuse,
    },
    cells: { place: () => folder, read: async () => null, create: refuse, replace: refuse, remove: refuse, keepAside: refuse },
  };
}
