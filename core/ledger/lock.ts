import { UnreadableError } from '../errors.ts';
import { canonicalJson } from './canonical.ts';
import { PATIENCE } from './patience.ts';
import type { Cell, CellPort, Patience } from './ports.ts';
import type { ProcessIdentity } from './process-identity.ts';

/** Who holds a lock. A person's is never taken over; whether a run or a process still lives is for the caller to find out. */
export type Owner =
  | { kind: 'run'; repository: string; run: number; attempt: number; actor: string; url: string }
  | { kind: 'process'; process: ProcessIdentity; actor: string }
  | { kind: 'person'; actor: string; reason: string };

/** A lock as it is kept. `id` is what makes it one's own. */
export interface LockRecord {
  v: 1;
  id: string;
  owner: Owner;
  /** ISO 8601, UTC. */
  since: string;
  purpose: string;
}

export interface HeldLock {
  version: string;
  record: LockRecord;
}

/** `unreadable` is held too: by whom is not known, so nobody may go on. */
export type LockState = { state: 'free' } | ({ state: 'held' } & HeldLock) | { state: 'unreadable'; version: string; why: string };

export type Acquired =
  | { outcome: 'acquired'; lock: HeldLock }
  | { outcome: 'held'; holder: HeldLock }
  | { outcome: 'unreadable'; why: string };

export type Aliveness = 'alive' | 'dead' | 'unknown';

export interface Lock {
  readonly place: string;
  /** Takes the lock if nobody has it. With the `id` of an earlier call it finds the lock that this call took. */
  acquire(owner: Owner, purpose: string, id?: string): Promise<Acquired>;
  /** Gives it back: exactly this one, never another's. `not-ours`: it was taken over or taken away meanwhile. */
  release(lock: Pick<HeldLock, 'version'>): Promise<'released' | 'not-ours'>;
  inspect(): Promise<LockState>;
  /**
   * Takes the lock from the one holder that `expected` names, which the caller knows to be dead. A person's lock and one that
   * cannot be read are left alone, and so is one that changed hands.
   */
  replace(expected: string, owner: Owner, purpose: string): Promise<Acquired>;
}

/** How often a lock that comes and goes is tried before it counts as held. */
const TRIES = 5;

/** One lock over a cell that is made and taken away atomically. Throws what the port throws; then nobody may go on. */
export function openLock(cells: CellPort, name: string, patience: Patience = PATIENCE): Lock {
  const place = cells.place(name);

  const recordOf = (owner: Owner, purpose: string, id: string): LockRecord => ({
    v: 1,
    id,
    owner,
    since: patience.now().toISOString(),
    purpose,
  });
  const textOf = (record: LockRecord): string => `${canonicalJson({ ...record, owner: { ...record.owner } as never })}\n`;

  async function inspect(): Promise<LockState> {
    return stateOf(await cells.read(name));
  }

  /** What a write that did not simply succeed has led to. Null: the lock is free. */
  async function found(id: string): Promise<Acquired | null> {
    const now = await inspect();
    if (now.state === 'free') return null;
    if (now.state === 'unreadable') return { outcome: 'unreadable', why: now.why };
    const lock = { version: now.version, record: now.record };
    return now.record.id === id ? { outcome: 'acquired', lock } : { outcome: 'held', holder: lock };
  }

  async function acquire(owner: Owner, purpose: string, id: string): Promise<Acquired> {
    const record = recordOf(owner, purpose, id);
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const outcome = await cells.create(name, textOf(record), `Lock: ${purpose}`);
      if (typeof outcome === 'object') return { outcome: 'acquired', lock: { version: outcome.version, record } };
      const other = await found(id);
      if (other !== null) return other;
    }
    throw new UnreadableError(`${place} was taken and given back ${TRIES} times while this run asked for it. Run again.`);
  }

  return {
    place,
    inspect,
    acquire: (owner, purpose, id = patience.newId()) => acquire(owner, purpose, id),
    async release({ version }) {
      const outcome = await cells.remove(name, version);
      // Unclear: ours is gone, and nobody but us had a reason to take it away.
      return outcome === 'lost' ? 'not-ours' : 'released';
    },
    async replace(expected, owner, purpose) {
      const now = await inspect();
      if (now.state === 'free') return acquire(owner, purpose, patience.newId());
      if (now.state === 'unreadable') return { outcome: 'unreadable', why: now.why };
      const holder = { version: now.version, record: now.record };
      if (now.version !== expected || now.record.owner.kind === 'person') return { outcome: 'held', holder };
      const record = recordOf(owner, purpose, patience.newId());
      const outcome = await cells.replace(name, expected, textOf(record), `Lock, from a holder that is gone: ${purpose}`);
      if (typeof outcome === 'object') return { outcome: 'acquired', lock: { version: outcome.version, record } };
      return (await found(record.id)) ?? acquire(owner, purpose, record.id);
    },
  };
}

/**
 * Takes the lock, from a dead holder too. Only `dead` is dead: a holder that nobody can ask about keeps it.
 */
export async function acquireFromDead(
  lock: Lock,
  owner: Owner,
  purpose: string,
  aliveness: (owner: Owner) => Promise<Aliveness>,
): Promise<Acquired> {
  const first = await lock.acquire(owner, purpose);
  if (first.outcome !== 'held' || first.holder.record.owner.kind === 'person') return first;
  return (await aliveness(first.holder.record.owner)) === 'dead' ? lock.replace(first.holder.version, owner, purpose) : first;
}

function stateOf(cell: Cell | null): LockState {
  if (cell === null) return { state: 'free' };
  const { version, text } = cell;
  const record = parsed(text);
  if (record?.v === 1 && isOwner(record.owner) && [record.id, record.since, record.purpose].every((field) => typeof field === 'string')) {
    return { state: 'held', version, record: record as LockRecord };
  }
  const newer = typeof record?.v === 'number' && record.v > 1;
  return { state: 'unreadable', version, why: newer ? `format ${record.v} of a newer version` : 'it is not what a lock writes' };
}

function parsed(text: string): Partial<Record<keyof LockRecord, unknown>> | null {
  try {
    return JSON.parse(text) as Partial<Record<keyof LockRecord, unknown>> | null;
  } catch {
    return null;
  }
}

/** An owner of a kind that is not known here fails closed: the lock counts as unreadable. */
function isOwner(value: unknown): value is Owner {
  const { kind, run, attempt, process, actor } = (value ?? {}) as Record<string, unknown>;
  if (typeof actor !== 'string') return false;
  if (kind === 'run') return typeof run === 'number' && typeof attempt === 'number';
  return kind === 'person' || (kind === 'process' && typeof process === 'object' && process !== null);
}
