import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf } from '../errors.ts';

/** What is used of `@actions/cache`. */
export interface CacheService {
  isFeatureAvailable(): boolean;
  restoreCache(paths: string[], key: string): Promise<string | undefined>;
  saveCache(paths: string[], key: string): Promise<number>;
}

export interface KeptArchiveOptions {
  /** Where the archive lies while it goes to or comes from the cache; the same path in every run, because the cache goes by it. */
  file: string;
  key: string;
  load: () => Promise<CacheService>;
  /** For one restore or save: without a service they block for 10 s, with a broken one for 33 s. */
  limitMs: number;
  log: (line: string) => void;
}

export interface KeptArchive {
  /** The bytes, not yet checked; null if they are not kept, or the cache is off, slow or broken. */
  restore(): Promise<Buffer | null>;
  save(bytes: Uint8Array): Promise<void>;
}

/**
 * An archive in the Actions cache. Best effort: it may save a download and never costs a run. Anybody who can run a workflow on a branch
 * can fill that branch's cache, so the archive is kept, not the program, and whoever restores it checks it like a download.
 * What the time limit gave up on goes on in the background and may keep the process alive.
 */
export function keptArchive({ file, key, load, limitMs, log }: KeptArchiveOptions): KeptArchive {
  let isUsable = true;
  async function attempt<T>(what: string, work: (cache: CacheService) => Promise<T>): Promise<T | null> {
    if (!isUsable) return null;
    try {
      return await within(limitMs, async () => {
        const cache = await load();
        return cache.isFeatureAvailable() ? await work(cache) : null;
      });
    } catch (error) {
      isUsable = false;
      log(`The Actions cache is left alone: ${what}: ${messageOf(error)}`);
      return null;
    }
  }
  return {
    async restore() {
      return attempt('restore', async (cache) => ((await cache.restoreCache([file], key)) === undefined ? null : readFile(file)));
    },
    async save(bytes) {
      await attempt('save', async (cache) => {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, bytes);
        await cache.saveCache([file], key);
      });
    },
  };
}

async function within<T>(limitMs: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`no answer within ${limitMs / 1_000} s`)), limitMs);
  });
  try {
    return await Promise.race([work(), limit]);
  } finally {
    clearTimeout(timer);
  }
}
