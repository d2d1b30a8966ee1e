import { describe, expect, test } from '@jest/globals';
import { ConfigurationError, PermissionError, UnreadableError } from '../../../core/errors.ts';
import { openLedger } from '../../../core/ledger/ledger.ts';
import { type Owner, openLock } from '../../../core/ledger/lock.ts';
import { openStore } from '../../../core/ledger/store.ts';
import type { Effect } from '../../../loopback/faults.ts';
import type { RuleType } from '../../../loopback/state/ruleset.ts';
import { HURRY, type Hub, hubPlace, upTo } from './places.ts';

const NAME = 'deploy-production';
const RUN: Owner = { kind: 'run', repository: 'octo/app', run: 1, attempt: 1, actor: 'ana', url: 'https://example.com' };
const ledgerOf = async (place: Hub) => openLedger(await place.log(NAME), { patience: HURRY });
const storeOf = async (place: Hub) =>
  openStore<number>(await place.cells(), 'health', { decode: Number, encode: (n) => n, patience: HURRY });

/** What a caller cannot tell from "not done": the answer is lost, or is an error, or is cut, with and without the work being done. */
const FAULTS: readonly (readonly [string, Effect])[] = [
  ['reset before', { kind: 'reset' }],
  ['reset after', { kind: 'reset', after: true }],
  ['502 before', { kind: 'status', status: 502 }],
  ['cut after', { kind: 'truncated' }],
  ['garbage before', { kind: 'garbage' }],
  ['secondary limit', { kind: 'secondary-limit', retryAfter: 1 }],
  ['429', { kind: '429', retryAfter: 1 }],
];
const WRITES = ['git/create-tree', 'git/create-commit', 'git/create-ref', 'graphql/updateRefs'] as const;
const CASES = FAULTS.flatMap(([what, effect]) => WRITES.map((operation) => [what, operation, effect] as const));

describe.each(CASES)('%s at %s', (_, operation, effect) => {
  test('an append is in the ledger once', async () => {
    const place = await hubPlace();
    if (operation === 'graphql/updateRefs') await (await ledgerOf(place)).append([{ event: 'before' }]);
    place.hub.faults.add({ operation, nth: 1, ...effect });
    const [event] = await (await ledgerOf(place)).append([{ event: 'x' }]);
    const events = await (await ledgerOf(place)).read();
    expect(events.filter((each) => each.event === 'x')).toEqual([event]);
    expect(place.hub.journal.entries.some(({ faults }) => faults.length > 0)).toBe(true);
  });

  test('an update is in the store once', async () => {
    const place = await hubPlace();
    if (operation === 'graphql/updateRefs') await (await storeOf(place)).update((n) => (n ?? 0) + 1);
    const before = operation === 'graphql/updateRefs' ? 1 : 0;
    place.hub.faults.add({ operation, nth: 1, ...effect });
    expect(await (await storeOf(place)).update((n) => (n ?? 0) + 1)).toMatchObject({ value: before + 1 });
    expect(await (await storeOf(place)).read()).toMatchObject({ value: before + 1, revision: before + 1 });
  });

  test('a lock is taken by who was told so, and given back', async () => {
    const place = await hubPlace();
    place.hub.faults.add({ operation, nth: 1, ...effect });
    const lock = openLock(await place.cells(), 'lock', HURRY);
    const got = await lock.acquire(RUN, 'deploy');
    expect(got).toMatchObject({ outcome: 'acquired', lock: { record: { owner: RUN } } });
    if (got.outcome === 'acquired') {
      expect(await openLock(await place.cells(), 'lock').inspect()).toMatchObject({ version: got.lock.version });
      expect(await lock.release(got.lock)).toBe('released');
    }
    expect(await lock.inspect()).toEqual({ state: 'free' });
  });
});

/** The answer to our write is lost, and before we look somebody else has written on top of it. */
describe('an answer that was lost, and a ref that has moved on', () => {
  test.each(['git/create-ref', 'graphql/updateRefs'])('an append through %s finds its own event below the others', async (operation) => {
    const place = await hubPlace();
    const begun = operation === 'graphql/updateRefs' ? 249 : 0;
    const before = await ledgerOf(place);
    await before.append(upTo(begun).map(() => ({ event: 'before' })));
    const other = await ledgerOf(place);
    // 250 more events, so that ours is not in the newest file any more.
    const more = other.append.bind(
      other,
      upTo(250).map(() => ({ event: 'other' })),
    );
    place.hub.faults.add({ operation, nth: 1, kind: 'reset', after: true });
    const log = await place.log(NAME);
    const settling = openLedger(
      {
        ...log,
        append: async (...args) => {
          const outcome = await log.append(...args);
          if (typeof outcome !== 'object') return outcome;
          await more();
          return 'unclear';
        },
      },
      { patience: HURRY },
    );
    const [event] = await settling.append([{ event: 'x' }]);
    const events = await (await ledgerOf(place)).read();
    expect(event?.seq).toBe(begun + 1);
    expect(events.filter((each) => each.event === 'x')).toEqual([event]);
    expect(events).toHaveLength(begun + 251);
  });

  test('a store knows its own write in what was written after it', async () => {
    const place = await hubPlace();
    await (await storeOf(place)).update(() => 1);
    const cells = await place.cells();
    const other = await storeOf(place);
    let first = true;
    const store = openStore<number>(
      {
        ...cells,
        replace: async (...args) => {
          const outcome = await cells.replace(...args);
          if (!first) return outcome;
          first = false;
          await other.update((n) => (n ?? 0) * 10);
          return 'unclear';
        },
      },
      'health',
      { decode: Number, encode: (n) => n, patience: HURRY },
    );
    await store.update((n) => (n ?? 0) + 1);
    expect(await (await storeOf(place)).read()).toMatchObject({ value: 20, revision: 3 });
  });
});

describe('what does not pass is said, and leaves all as it was', () => {
  test('a server that stays down', async () => {
    const place = await hubPlace();
    const ledger = await ledgerOf(place);
    await ledger.append([{ event: 'before' }]);
    place.hub.faults.add({ operation: 'graphql/updateRefs', kind: 'status', status: 503 });
    await expect(ledger.append([{ event: 'x' }])).rejects.toThrow(UnreadableError);
    place.hub.faults.clear();
    expect(await ledger.read()).toHaveLength(1);
    expect(await ledger.append([{ event: 'x' }])).toMatchObject([{ seq: 2 }]);
  });

  test.each(['git/get-ref', 'git/get-tree', 'git/get-blob'])('a read that fails at %s is no empty ledger', async (operation) => {
    const place = await hubPlace();
    await (await ledgerOf(place)).append([{ event: 'x' }]);
    place.hub.faults.add({ operation, kind: 'truncated' });
    await expect((await ledgerOf(place)).read()).rejects.toThrow(UnreadableError);
    await expect((await ledgerOf(place)).append([{ event: 'y' }])).rejects.toThrow(UnreadableError);
  });

  test('a tree of which GitHub gives only some files', async () => {
    const place = await hubPlace();
    await (await ledgerOf(place)).append([{ event: 'x' }]);
    const body = { sha: 'x', tree: [], truncated: true };
    place.hub.faults.add({ operation: 'git/get-tree', kind: 'status', status: 200, body });
    await expect((await ledgerOf(place)).read()).rejects.toThrow('too many files');
  });

  test('a repository that the token cannot see is not one without state', async () => {
    const place = await hubPlace({ token: { repositories: ['octo/other'] } });
    await expect((await ledgerOf(place)).read()).rejects.toThrow(UnreadableError);
    await expect((await storeOf(place)).read()).rejects.toThrow(UnreadableError);
    await expect(openLock(await place.cells(), 'lock').inspect()).rejects.toThrow(UnreadableError);
  });

  test('a token that may only read', async () => {
    const place = await hubPlace({ token: { permissions: { contents: 'read' } } });
    const ledger = await ledgerOf(place);
    expect(await ledger.read()).toEqual([]);
    const refused = ledger.append([{ event: 'x' }]);
    await expect(refused).rejects.toThrow(PermissionError);
    await expect(refused).rejects.toThrow('contents: write');
  });

  test('a repository without a commit', async () => {
    const place = await hubPlace();
    place.hub.state.repository('octo/app')?.refs.clear();
    const ledger = await ledgerOf(place);
    expect(await ledger.read()).toEqual([]);
    const refused = ledger.append([{ event: 'x' }]);
    await expect(refused).rejects.toThrow(ConfigurationError);
    await expect(refused).rejects.toThrow('Push a first commit');
  });

  const prepared = async (place: Hub): Promise<void> => {
    await (await ledgerOf(place)).append([{ event: 'before' }]);
    await (await storeOf(place)).update(() => 1);
  };
  const write = {
    'an append': async (place: Hub) => void (await (await ledgerOf(place)).append([{ event: 'x' }])),
    'an update': async (place: Hub) => void (await (await storeOf(place)).update((n) => (n ?? 0) + 1)),
    'a lock': async (place: Hub) => void (await openLock(await place.cells(), 'lock').acquire(RUN, 'deploy')),
    'a release': async (place: Hub) => {
      const lock = openLock(await place.cells(), 'lock');
      const got = await lock.acquire(RUN, 'deploy');
      if (got.outcome === 'acquired') await lock.release(got.lock);
    },
  };
  test.each<[keyof typeof write, RuleType, string]>([
    ['an append', 'update', 'Cannot update this protected ref.'],
    ['an append', 'pull_request', 'Changes must be made through a pull request.'],
    ['an update', 'non_fast_forward', 'Cannot force-push to this branch'],
    ['a lock', 'creation', 'Cannot create ref due to creations being restricted.'],
    ['a release', 'deletion', 'Cannot delete this branch'],
  ])('%s that a ruleset refuses (%s) names rule, ruleset and remedy', async (what, rule, sentence) => {
    const place = await hubPlace();
    await prepared(place);
    const rules = { id: 77, name: 'Everything', include: ['~ALL'], exclude: [], rules: [rule, 'required_signatures' as const], bypass: [] };
    place.hub.state.repository('octo/app')?.rulesets.push(rules);
    const refs = (): unknown => [...(place.hub.state.repository('octo/app')?.refs ?? [])];
    const before = refs();
    const refused = write[what](place);
    await expect(refused).rejects.toThrow(ConfigurationError);
    await expect(refused).rejects.toThrow(sentence);
    await expect(refused).rejects.toThrow(`\`${rule}\` of ruleset 77 of octo/app`);
    await expect(refused).rejects.toThrow('Exclude `ops-ledger/**/*`');
    if (what !== 'a release') expect(refs()).toEqual(before);
    expect(place.hub.journal.invalid).toEqual([]);
  });

  test('all of it passes a ruleset that asks for signed commits, and one that excludes it', async () => {
    const place = await hubPlace({
      rulesets: [
        { name: 'Signed', refs: '~ALL', rules: ['required_signatures'] },
        {
          name: 'Protected',
          refs: '~ALL',
          exclude: ['refs/heads/ops-ledger/**/*'],
          rules: ['creation', 'update', 'deletion', 'non_fast_forward'],
        },
      ],
    });
    for (const [, act] of Object.entries(write)) await act(place);
    expect(await (await ledgerOf(place)).read()).toHaveLength(1);
  });
});
