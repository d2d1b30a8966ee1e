import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { UnreadableError } from '../errors.ts';
import { draftOf, sweepDrafts } from './drafts.ts';
import { createWhole, exclusively } from './mutex.ts';
import { PATIENCE } from './patience.ts';
import type { Cell, CellPort, LogPort, LogTail, Patience } from './ports.ts';

/** Many lines of the largest size that a ledger writes. */
const END_BYTES = 65_536;

/**
 * A log in `FOLDER/NAME.jsonl`, for work without GitHub: one file that is only added to, by one process of this machine at a time.
 * `log` is told when a line that a killed process left half written was put aside.
 */
export function directoryLog(
  folder: string,
  name: string,
  { patience = PATIENCE, log = () => undefined }: { patience?: Patience; log?: (message: string) => void } = {},
): LogPort {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.jsonl`);
  const guarded = <T>(work: () => T): Promise<T> => exclusively(`${file}.busy`, patience, work);

  const found = (): Buffer => (existsSync(file) ? readFileSync(file) : Buffer.alloc(0));

  /** The end of the file in whole lines. Only under the guard: what ends without a line break then is not being written, it was left behind. */
  function settled(): LogTail {
    const { size, bytes } = endOf(file);
    const whole = bytes.lastIndexOf(10) + 1;
    if (whole === bytes.length) return { version: size === 0 ? null : `${size}-${digest(bytes)}`, lines: bytes };
    const rest = bytes.subarray(whole);
    if (isJson(rest)) {
      appendFileSync(file, '\n', { flush: true });
    } else {
      appendFileSync(`${file}.torn`, Buffer.concat([rest, Buffer.from('\n')]), { flush: true });
      cut(file, size - rest.length);
      log(`${file}: the last line was cut off (${rest.length} bytes, never confirmed to anybody); it is kept in ${file}.torn.`);
    }
    return settled();
  }

  return {
    place: file,
    tail: () => guarded(settled),
    async read(_, as) {
      const bytes = found();
      const isWhole = bytes.length === 0 || bytes.at(-1) === 10;
      // Half a line may be a write that goes on at this moment: under the guard it is not.
      if (!isWhole && as === 'settled') await guarded(settled);
      return { lines: isWhole ? bytes : await guarded(found), fromStart: true };
    },
    append: (before, lines) =>
      guarded(() => {
        if (settled().version !== before.version) return 'lost';
        addWhole(file, lines);
        return settled();
      }),
  };
}

/** Cells in `FOLDER/NAME.json`: made by exclusive create, replaced by rename, so that a reader never sees a part. */
export function directoryCells(folder: string, { patience = PATIENCE }: { patience?: Patience } = {}): CellPort {
  mkdirSync(folder, { recursive: true });
  const fileOf = (name: string): string => join(folder, `${name}.json`);
  const read = (name: string): Cell | null => {
    try {
      const bytes = readFileSync(fileOf(name));
      return { version: digest(bytes), text: bytes.toString('utf8') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  };
  /** Compare and then do, with nobody in between. */
  const ifStill = <T>(name: string, from: string, work: () => T): Promise<T | 'lost'> =>
    exclusively(`${fileOf(name)}.busy`, patience, () => (read(name)?.version === from ? work() : 'lost'));

  return {
    place: fileOf,
    read: async (name) => read(name),
    async create(name, text) {
      sweepDrafts(folder);
      return createWhole(fileOf(name), text) ? { version: digest(Buffer.from(text)) } : 'lost';
    },
    replace: (name, from, text) =>
      ifStill(name, from, () => {
        const draft = draftOf(fileOf(name));
        try {
          writeFileSync(draft, text, { flush: true });
          renameSync(draft, fileOf(name));
        } finally {
          rmSync(draft, { force: true });
        }
        return { version: digest(Buffer.from(text)) };
      }),
    remove: (name, from) =>
      ifStill(name, from, () => {
        unlinkSync(fileOf(name));
        return 'done' as const;
      }),
    async keepAside(name, { version, text }) {
      const aside = fileOf(`aside-${name}-${version.slice(0, 12)}`);
      createWhole(aside, text);
      return aside;
    },
  };
}

/** At most the last 64 KiB, from the beginning of a line on. */
function endOf(file: string): { size: number; bytes: Buffer } {
  if (!existsSync(file)) return { size: 0, bytes: Buffer.alloc(0) };
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const start = Math.max(0, size - END_BYTES);
    const bytes = Buffer.alloc(size - start);
    const read = readSync(descriptor, bytes, 0, bytes.length, start);
    if (read !== bytes.length) throw new UnreadableError(`${file}: only ${read} of ${bytes.length} bytes could be read.`);
    return { size, bytes: start === 0 ? bytes : bytes.subarray(bytes.indexOf(10) + 1) };
  } finally {
    closeSync(descriptor);
  }
}

/** One write, and back to what it was if it fails: a full disk must not leave half a line. */
function addWhole(file: string, lines: string): void {
  const descriptor = openSync(file, 'a');
  const { size } = fstatSync(descriptor);
  try {
    const bytes = Buffer.from(lines);
    const written = writeSync(descriptor, bytes);
    if (written !== bytes.length) throw new Error(`${file}: only ${written} of ${bytes.length} bytes could be written`);
    fsyncSync(descriptor);
  } catch (error) {
    cut(file, size);
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

function cut(file: string, length: number): void {
  const descriptor = openSync(file, 'r+');
  ftruncateSync(descriptor, length);
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A whole line that only lacks its break is kept; the chain says whether it belongs. */
function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
