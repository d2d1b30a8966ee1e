import { describe, expect, test } from '@jest/globals';
import { claim } from '../../../core/ledger/claim.ts';
import { type Acquired, acquireFromDead, type HeldLock, type Lock, type Owner, openLock } from '../../../core/ledger/lock.ts';
import type { CellPort } from '../../../core/ledger/ports.ts';
import { thisProcess } from '../../../core/ledger/process-identity.ts';
import { HURRY, hubPlace, PLACES, upTo } from './places.ts';

const NAME = 'lock-deploy-production';
const open = (cells: CellPort): Lock => openLock(cells, NAME, HURRY);
const run = (number: number, attempt = 1): Owner => ({
  kind: 'run',
  repository: 'octo/app',
  run: number,
  attempt,
  actor: 'ana',
  url: `https://github.com/octo/app/actions/runs/${number}`,
});
const PERSON: Owner = { kind: 'person', actor: 'ben', reason: 'database move' };

function acquired(got: Acquired): HeldLock {
  if (got.outcome !== 'acquired') throw new Error(`the lock is ${got.outcome}`);
  return got.lock;
}

describe.each(PLACES)('a lock in %s', (_, make) => {
  test('of 20 contenders exactly one gets it, and the others see who', async () => {
    const place = await make();
    const locks = await Promise.all(upTo(20).map(async () => open(await place.cells())));
    const got = await Promise.all(locks.map((lock, index) => lock.acquire(run(index), 'deploy v2')));
    const winners = got.filter(({ outcome }) => outcome === 'acquired');
    expect(winners).toHaveLength(1);
    const winner = acquired(winners[0] ?? { outcome: 'unreadable', why: 'nobody' });
    for (const other of got) if (other.outcome !== 'acquired') expect(other).toEqual({ outcome: 'held', holder: winner });
    expect(await open(await place.cells()).inspect()).toEqual({ state: 'held', ...winner });
  });

  test('is free again once its holder gives it back, which nobody else can', async () => {
    const place = await make();
    const [one, two] = [open(await place.cells()), open(await place.cells())];
    const held = acquired(await one.acquire(run(1), 'deploy'));
    expect(await one.release(held)).toBe('released');
    expect(await one.inspect()).toEqual({ state: 'free' });
    const next = acquired(await two.acquire(run(2), 'deploy'));
    // A late second release of the first holder must not take the new holder's lock away.
    expect(await one.release(held)).toBe('not-ours');
    expect(await one.inspect()).toMatchObject({ state: 'held', version: next.version });
  });

  test('the same call asked again finds its own lock', async () => {
    const place = await make();
    const held = acquired(await open(await place.cells()).acquire(run(1), 'deploy', 'run-1-1'));
    expect(acquired(await open(await place.cells()).acquire(run(1), 'deploy', 'run-1-1'))).toEqual(held);
    expect(await open(await place.cells()).acquire(run(1), 'deploy', 'run-1-2')).toMatchObject({ outcome: 'held' });
  });

  test.each<[string, Owner, 'alive' | 'dead' | 'unknown', boolean]>([
    ['a dead run', run(1), 'dead', true],
    ['a dead process', { kind: 'process', actor: 'ana', process: thisProcess() }, 'dead', true],
    ['a run that is alive', run(1), 'alive', false],
    ['a run that nobody can ask about', run(1), 'unknown', false],
    ['a person, whatever is said', PERSON, 'dead', false],
  ])('of %s', async (_who, holder, state, yields) => {
    const place = await make();
    const held = acquired(await open(await place.cells()).acquire(holder, 'deploy'));
    const lock = open(await place.cells());
    const got = await acquireFromDead(lock, run(2), 'deploy', async () => state);
    expect(got.outcome).toBe(yields ? 'acquired' : 'held');
    expect(await lock.inspect()).toMatchObject({ record: { owner: yields ? run(2) : holder } });
    // Not even one who is sure takes a person's.
    if (holder === PERSON) expect(await lock.replace(held.version, run(3), 'deploy')).toMatchObject({ outcome: 'held' });
  });

  test('of several that find its holder dead, one takes it over', async () => {
    const place = await make();
    const held = acquired(await open(await place.cells()).acquire(run(1), 'deploy'));
    const locks = await Promise.all(upTo(8).map(async () => open(await place.cells())));
    const got = await Promise.all(locks.map((lock, index) => lock.replace(held.version, run(index + 2), 'deploy')));
    expect(got.filter(({ outcome }) => outcome === 'acquired')).toHaveLength(1);
    expect(await open(await place.cells()).release(held)).toBe('not-ours');
  });

  test.each([
    ['nonsense', /not what a lock writes/],
    ['{"v":2}', /format 2 of a newer version/],
    ['{"v":1,"id":"x","since":"x","purpose":"x","owner":{"kind":"robot","actor":"x"}}', /not what a lock writes/],
  ])('%s counts as held, and stays', async (text, why) => {
    const place = await make();
    const cells = await place.cells();
    const lock = open(cells);
    acquired(await lock.acquire(run(1), 'deploy'));
    place.tamperCell(NAME, text);
    const state = await lock.inspect();
    expect(state).toMatchObject({ state: 'unreadable', why: expect.stringMatching(why) });
    expect(await lock.acquire(run(2), 'deploy')).toMatchObject({ outcome: 'unreadable' });
    expect(await lock.replace(state.state === 'unreadable' ? state.version : '', run(2), 'deploy')).toMatchObject({
      outcome: 'unreadable',
    });
    expect(await acquireFromDead(lock, run(2), 'deploy', async () => 'dead')).toMatchObject({ outcome: 'unreadable' });
    expect((await cells.read(NAME))?.text).toBe(text);
  });

  test('a claim is for one, for good', async () => {
    const place = await make();
    const claims = await Promise.all(upTo(20).map(async (n) => claim(await place.cells(), 'claim-run-7-1', run(n), 'one remedy', HURRY)));
    const outcomes = claims.map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual(['claimed', ...Array<string>(19).fill('taken')]);
    const winner = claims.findIndex(({ outcome }) => outcome === 'claimed') + 1;
    expect(await claim(await place.cells(), 'claim-run-7-1', run(99), 'one remedy')).toEqual({ outcome: 'taken', by: run(winner) });
  });
});

test('a lock costs 3 requests to take, 1 to give back, and 2 more where somebody has it', async () => {
  const place = await hubPlace();
  const { journal } = place.hub;
  const lock = open(await place.cells());
  const take = { 'git/create-tree': 1, 'git/create-commit': 1, 'git/create-ref': 1 };
  const held = acquired(await lock.acquire(run(1), 'deploy'));
  expect(journal.calls()).toEqual(take);
  journal.clear();
  await open(await place.cells()).acquire(run(2), 'deploy');
  expect(journal.calls()).toEqual({ ...take, 'git/get-ref': 2, 'repos/get-content': 1 });
  journal.clear();
  await lock.release(held);
  expect(journal.calls()).toEqual({ 'repos/get': 1, 'graphql/updateRefs': 1 });
  expect([journal.lint(), journal.invalid]).toEqual([[], []]);
});
