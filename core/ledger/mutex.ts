import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { UnreadableError } from '../errors.ts';
import { draftOf } from './drafts.ts';
import type { Patience } from './ports.ts';
import { aliveness, type ProcessIdentity, thisProcess } from './process-identity.ts';

interface Holder {
  nonce: string;
  process: ProcessIdentity;
}

const WAIT_MS = 10;
const TRIES = 2_000;

/**
 * Runs `work` while no other process of this machine does so under the same file. `work` is synchronous, so that it is short and
 * that one process never meets itself. A holder that was killed is noticed at once, and its file taken away. Throws
 * UnreadableError after some 10 s of waiting for one that is alive, or that cannot be judged from here.
 */
export async function exclusively<T>(
  file: string,
  patience: Pick<Patience, 'sleep' | 'random'>,
  work: () => T,
  maxTries = TRIES,
): Promise<T> {
  for (let tries = 1; tries <= maxTries; tries += 1) {
    if (!existsSync(file) && createWhole(file, text(), false)) {
      try {
        return work();
      } finally {
        unlinkSync(file);
      }
    }
    if (!clearDead(file)) await patience.sleep(WAIT_MS * patience.random());
  }
  throw new UnreadableError(`${file} is held: ${holderOf(file) ?? 'by somebody'}. If no such process is at work, take the file away.`);
}

/** Makes a file that is either not there or whole: false if it is there already. `flush`: a power cut must not lose it. */
export function createWhole(file: string, content: string, flush = true): boolean {
  const draft = draftOf(file);
  try {
    writeFileSync(draft, content, { flush });
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    // On a full disk it is there, and empty.
    rmSync(draft, { force: true });
  }
}

function text(): string {
  return JSON.stringify({ nonce: randomUUID(), process: thisProcess() } satisfies Holder);
}

function holderOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Takes away the file of a holder that is dead; true if somebody may try again at once. Two that see the same dead holder must not
 * both take the file away, because the second would take that of a new holder: who takes it away holds a file named after the
 * dead one's nonce, and looks again before he does. He can die as well, so the same holds for his file.
 */
function clearDead(file: string): boolean {
  const seen = holderOf(file);
  if (seen === null) return true;
  const holder = parsed(seen);
  if (holder === null || aliveness(holder.process) !== 'dead') return false;
  const right = `${file}.${holder.nonce}`;
  if (!createWhole(right, text(), false)) {
    clearDead(right);
    return false;
  }
  try {
    if (holderOf(file) === seen) unlinkSync(file);
  } finally {
    unlinkSync(right);
  }
  return true;
}

function parsed(content: string): Holder | null {
  try {
    const value = JSON.parse(content) as Partial<Holder> | null;
    return typeof value?.nonce === 'string' && typeof value.process?.pid === 'number' ? (value as Holder) : null;
  } catch {
    return null;
  }
}
