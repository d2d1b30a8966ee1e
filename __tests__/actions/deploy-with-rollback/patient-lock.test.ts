import { expect, test } from '@jest/globals';
import { patientLock } from '../../../actions/deploy-with-rollback/patient-lock.ts';
import type { HeldLock, Lock, Owner } from '../../../core/ledger/lock.ts';

const OWNER: Owner = { kind: 'person', actor: 'ana', reason: '' };
const held = (version: string): HeldLock => ({ version, record: { v: 1, id: version, owner: OWNER, since: '', purpose: '' } });

/** A lock that is freed at a time, and a clock that moves when somebody sleeps. */
function slow(freeAt: number) {
  let now = 0;
  const asked: string[] = [];
  const isFree = (): boolean => now >= freeAt;
  const lock: Lock = {
    place: 'lock',
    inspect: async () => {
      asked.push(`read ${now / 1_000}`);
      return isFree() ? { state: 'free' } : { state: 'held', ...held('theirs') };
    },
    acquire: async () => {
      asked.push(`take ${now / 1_000}`);
      return isFree() ? { outcome: 'acquired', lock: held('ours') } : { outcome: 'held', holder: held('theirs') };
    },
    release: async () => 'released',
    replace: async () => ({ outcome: 'held', holder: held('theirs') }),
  };
  const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    if (signal?.aborted !== true) now += ms;
  };
  const clock = { monotonic: () => now, now: () => new Date(now), sleep };
  return { lock, clock, asked, at: () => now };
}

test('asks by reading, every two seconds and later every five, and writes only to what is free', async () => {
  const { lock, clock, asked, at } = slow(70_000);
  const patient = patientLock(lock, clock, new AbortController().signal);
  let got = await patient.acquire(OWNER, 'deploy');
  while (got.outcome === 'held') got = await patient.acquire(OWNER, 'deploy');
  expect(got.outcome).toBe('acquired');
  expect(asked.filter((one) => one.startsWith('take'))).toEqual(['take 0', 'take 70']);
  expect(asked.slice(1, 4)).toEqual(['read 2', 'read 4', 'read 6']);
  expect(asked.slice(-3)).toEqual(['read 65', 'read 70', 'take 70']);
  expect(at()).toBe(70_000);
});

test('a signal ends the wait between two questions', async () => {
  const { lock, clock, at } = slow(1_000_000);
  const cancel = new AbortController();
  const patient = patientLock(lock, clock, cancel.signal);
  await patient.acquire(OWNER, 'deploy');
  cancel.abort();
  expect((await patient.acquire(OWNER, 'deploy')).outcome).toBe('held');
  expect(at()).toBe(0);
});

test('one that cannot be read lets nobody on', async () => {
  const { lock, clock } = slow(1_000_000);
  const patient = patientLock(
    { ...lock, inspect: async () => ({ state: 'unreadable', version: 'x', why: 'odd' }) },
    clock,
    AbortSignal.timeout(1_000),
  );
  await patient.acquire(OWNER, 'deploy');
  expect(await patient.acquire(OWNER, 'deploy')).toEqual({ outcome: 'unreadable', why: 'odd' });
});
