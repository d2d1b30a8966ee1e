import { setTimeout as delay } from 'node:timers/promises';
import { messageOf, UnreadableError } from '../../../core/errors.ts';
import type { HeldLock } from '../../../core/ledger/lock.ts';
import type { DeployEventFields, DeployEventName } from '../model.ts';
import { historyNow, type Machine } from './machine.ts';

/** One operation that holds the lock. */
export interface Session {
  op: string;
  lockVersion: string;
  /** The lock was taken from a holder that is gone. */
  tookOver: boolean;
}

export type LockTaken =
  | ({ state: 'taken' } & Session)
  | { state: 'cancelled' }
  | { state: 'refused'; reason: 'lock_held' | 'lock_timeout' | 'lock_ambiguous'; message: string; live: boolean };

const POLL_MS = 500;
const REASON_CHARS = 2_000;
const MOST_APPROVERS = 50;

/**
 * Takes the environment's lock, and waits for a holder that lives. One that is dead loses it, a person's is left alone, and one that
 * cannot be read lets nobody on.
 */
export async function takeLock(machine: Machine, purpose: string, waitMs: number): Promise<LockTaken> {
  const { lock, clock, owner, cancel, log } = machine;
  const started = clock.monotonic();
  let told = false;
  for (;;) {
    if (cancel.aborted) return { state: 'cancelled' };
    const got = await lock.acquire(owner, purpose);
    if (got.outcome === 'acquired') return taken(got.lock, false);
    if (got.outcome === 'unreadable') {
      return { state: 'refused', reason: 'lock_ambiguous', live: false, message: `The lock ${lock.place} cannot be read: ${got.why}.` };
    }
    const { record, version } = got.holder;
    const holder = `${record.owner.actor}${record.owner.kind === 'run' ? `, run ${record.owner.run}` : ''}, since ${record.since} (${record.purpose})`;
    if (record.owner.kind === 'person') {
      return { state: 'refused', reason: 'lock_held', live: false, message: `The lock is held by a person: ${holder}.` };
    }
    if ((await machine.aliveness(record.owner)) === 'dead') {
      log(`The lock's holder is gone: ${holder}. Taking it over.`);
      const next = await lock.replace(version, owner, purpose);
      if (next.outcome === 'acquired') return taken(next.lock, true);
      continue;
    }
    const waited = clock.monotonic() - started;
    if (waited >= waitMs) {
      const reason = waitMs === 0 ? 'lock_held' : 'lock_timeout';
      return { state: 'refused', reason, live: true, message: `The lock is held by ${holder}.` };
    }
    if (!told) log(`Waiting for the lock, held by ${holder}.`);
    told = true;
    await clock.sleep(Math.min(POLL_MS, waitMs - waited), cancel);
  }
}

function taken({ version, record }: HeldLock, tookOver: boolean): LockTaken {
  return { state: 'taken', op: record.id, lockVersion: version, tookOver };
}

/** Gives the lock back. That it was taken away meanwhile, or cannot be given back, is said, and changes nothing of how it ended. */
export async function releaseLock({ lock, log, onLeftLocked }: Machine, { lockVersion }: Session): Promise<void> {
  try {
    if ((await lock.release({ version: lockVersion })) === 'not-ours') log('The lock was not ours any more when it was given back.');
  } catch (error) {
    log(`The lock could not be given back, and is taken over once this run is gone: ${messageOf(error)}`);
    onLeftLocked?.();
  }
}

/** After an error: the lock goes back only if it is certain that nothing was begun under it; else recovery finds it, with its intent. */
export async function releaseIfUntouched(machine: Machine, session: Session): Promise<void> {
  try {
    if ((await historyNow(machine)).open?.op !== session.op) await releaseLock(machine, session);
  } catch (error) {
    machine.log(`The lock was left for recovery: ${messageOf(error)}`);
  }
}

/** Fields of an event that differ from one to the next. */
export type EventPart = Partial<
  Omit<DeployEventFields, 'env' | 'actor' | 'triggering_actor' | 'approvers' | 'run_id' | 'attempt' | 'run_url'>
>;

/** Writes events, all or none, with who did it. Throws where the ledger cannot be written. */
export async function record(
  machine: Machine,
  op: string | null,
  events: readonly (readonly [DeployEventName, EventPart])[],
): Promise<void> {
  const { ledger, plan, actor, adapter } = machine;
  await ledger.append(
    events.map(([event, part]) => {
      const fields: DeployEventFields = {
        env: plan.environment,
        from: null,
        to: null,
        sha: actor.sha,
        digest: null,
        actor: actor.actor,
        triggering_actor: actor.triggeringActor,
        approvers: actor.approvers,
        run_id: actor.run?.id ?? null,
        attempt: actor.run?.attempt ?? null,
        run_url: actor.run?.url ?? null,
        reason: '',
        override: null,
        dur_ms: null,
        adapter: adapter.name,
        probe: null,
        freeze: null,
        deployment_id: null,
        op,
        ...part,
      };
      // A line of the ledger is bounded, and what would break it must not break a rollback.
      return { ...fields, reason: fields.reason.slice(0, REASON_CHARS), approvers: fields.approvers.slice(0, MOST_APPROVERS), event };
    }),
  );
}

/**
 * As `record`, of an operation whose intent is on record already: that it cannot be written now is said, and holds nothing up that the
 * target needs. Recovery asks the target in any case.
 */
export async function recordIfPossible(...[machine, op, events]: Parameters<typeof record>): Promise<void> {
  try {
    await record(machine, op, events);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    machine.log(`${events.map(([event]) => event).join(', ')} could not be written down, and it goes on: ${error.message}`);
  }
}

/** A sleep that a signal ends early, and the two clocks of the machine. */
export const REAL_CLOCK = {
  monotonic: () => performance.now(),
  now: () => new Date(),
  sleep: async (ms: number, signal?: AbortSignal): Promise<void> => {
    try {
      await delay(ms, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      if (signal?.aborted !== true) throw error;
    }
  },
};
