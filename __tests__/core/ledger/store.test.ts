import { describe, expect, test } from '@jest/globals';
import { UnreadableError } from '../../../core/errors.ts';
import type { CellPort } from '../../../core/ledger/ports.ts';
import { openStore, type Store } from '../../../core/ledger/store.ts';
import { HURRY, hubPlace, PLACES, upTo } from './places.ts';

const NAME = 'health';

function open(cells: CellPort, maxBytes?: number): Store<number[]> {
  return openStore<number[]>(cells, NAME, {
    decode: (value) => {
      if (!Array.isArray(value) || !value.every((each) => typeof each === 'number')) throw new TypeError('it is no list of numbers');
      return value;
    },
    encode: (value) => value,
    patience: HURRY,
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
}

describe.each(PLACES)('a store in %s', (_, make) => {
  test('gives what was written last, and takes a write only over what its writer saw', async () => {
    const place = await make();
    const [one, two] = [open(await place.cells()), open(await place.cells())];
    expect(await one.read()).toEqual({ state: 'none', version: null });
    const first = await one.write([1], null);
    expect(await two.write([2], null)).toEqual({ outcome: 'conflict' });
    const seen = await two.read();
    expect(seen).toEqual({ state: 'value', version: first.outcome === 'written' && first.version, revision: 1, value: [1] });
    expect(await one.write([1, 1], seen.version)).toMatchObject({ outcome: 'written', keptAs: null });
    expect(await two.write([2], seen.version)).toEqual({ outcome: 'conflict' });
    expect(await two.read()).toMatchObject({ revision: 2, value: [1, 1] });
  });

  test('20 updates at once are all in it', async () => {
    const place = await make();
    const stores = await Promise.all(upTo(20).map(async () => open(await place.cells())));
    await Promise.all(stores.map((store, index) => store.update((value) => [...(value ?? []), index])));
    const last = await open(await place.cells()).read();
    expect(last).toMatchObject({ state: 'value', revision: 20 });
    expect(last.state === 'value' && [...last.value].sort((a, b) => a - b)).toEqual(upTo(20).map((n) => n - 1));
  });

  test.each<[string, string, 'corrupt' | 'newer', RegExp]>([
    ['no JSON', 'nonsense', 'corrupt', /not valid JSON/],
    ['another JSON', '{"hello":1}', 'corrupt', /not what a store writes/],
    ['a value of another shape', '{"v":1,"revision":3,"ts":"x","writes":[],"value":["a"]}', 'corrupt', /no list of numbers/],
    ['a newer format', '{"v":2,"content":[]}', 'newer', /newer version of ops-actions \(format 2\)/],
  ])('%s is reported, never overwritten by itself, and kept when it is replaced', async (_what, text, state, why) => {
    const place = await make();
    const cells = await place.cells();
    await open(cells).write([1], null);
    place.tamperCell(NAME, text);
    const store = open(cells);
    const snapshot = await store.read();
    expect(snapshot).toEqual({ state, version: expect.any(String), why: expect.stringMatching(why) });
    await expect(store.update(() => [2])).rejects.toThrow(/was not overwritten/);
    expect((await cells.read(NAME))?.text).toBe(text);

    const startOver = open(await place.cells()).update((value) => [...(value ?? []), 2], { startOver: true });
    if (state === 'newer') {
      await expect(startOver).rejects.toThrow(UnreadableError);
      await expect(open(cells).write([2], snapshot.version)).rejects.toThrow('newer version');
      expect((await cells.read(NAME))?.text).toBe(text);
      return;
    }
    const { keptAs } = await startOver;
    const aside = keptAs?.replace(/^.*[/]/, '').replace(/\.json$/, '') ?? '';
    expect(aside).toMatch(/^aside-health-[0-9a-f]{12}$/);
    expect((await cells.read(aside))?.text).toBe(text);
    expect(await store.read()).toMatchObject({ state: 'value', value: [2] });
  });

  test('a value that is too large is refused, and the old one stays', async () => {
    const store = open(await (await make()).cells(), 200);
    const { value } = await store.update(() => [1]);
    await expect(store.update(() => upTo(100))).rejects.toThrow(/\d+ bytes are more than a store takes \(200\)/);
    expect(await store.read()).toMatchObject({ value });
  });

  test('one that always loses gives up and says so', async () => {
    const cells = await (await make()).cells();
    const store = openStore<number>({ ...cells, create: async () => 'lost' }, NAME, {
      decode: Number,
      encode: (n) => n,
      patience: HURRY,
      tries: 2,
    });
    await expect(store.update(() => 1)).rejects.toThrow('others were faster 2 times in a row');
  });
});

test('a read costs 2 requests, a write 3, and only the last value is kept', async () => {
  const place = await hubPlace();
  const store = open(await place.cells());
  await store.update(() => [1]);
  const { journal, state } = place.hub;
  journal.clear();
  await store.update((value) => [...(value ?? []), 2]);
  expect(journal.calls()).toEqual({
    'git/get-ref': 1,
    'repos/get-content': 1,
    'git/create-tree': 1,
    'git/create-commit': 1,
    'graphql/updateRefs': 1,
  });
  const repository = state.repository('octo/app');
  const tip = repository?.git.commit(repository.refs.get('refs/heads/ops-ledger/health') ?? '');
  expect(tip).toMatchObject({ parents: [], message: 'Revision 2 [skip ci]' });
  expect([journal.lint(), journal.invalid]).toEqual([[], []]);
});
