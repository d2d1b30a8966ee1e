import { describe, expect, test } from '@jest/globals';
import { UnreadableError } from '../../../core/errors.ts';
import { EVENTS_PER_FILE } from '../../../core/ledger/git-log.ts';
import { BrokenLedgerError, type Ledger, openLedger } from '../../../core/ledger/ledger.ts';
import type { LogPort } from '../../../core/ledger/ports.ts';
import { HURRY, hubPlace, PLACES, upTo } from './places.ts';

const NAME = 'deploy-production';
const open = (log: LogPort): Ledger => openLedger(log, { patience: HURRY });

describe.each(PLACES)('a ledger in %s', (_, make) => {
  test('gives back what was appended, from any event on', async () => {
    const place = await make();
    const ledger = open(await place.log(NAME));
    expect(await ledger.read()).toEqual([]);
    expect(await ledger.verify()).toEqual({ ok: true, events: 0, head: null });
    const first = await ledger.append([{ event: 'requested', reason: 'because — of\n"this"', to: undefined }]);
    const more = await ledger.append([
      { event: 'intent', from: null },
      { event: 'done', ms: 12 },
    ]);
    expect(await ledger.append([])).toEqual([]);
    const other = open(await place.log(NAME));
    expect(await other.read()).toEqual([...first, ...more]);
    expect(await other.read(3)).toEqual(more.slice(1));
    expect(await other.read(4)).toEqual([]);
    expect(first[0]).toMatchObject({ v: 1, seq: 1, event: 'requested', reason: 'because — of\n"this"' });
    expect(first[0]).not.toHaveProperty('to');
    expect(await other.verify()).toEqual({ ok: true, events: 3, head: { seq: 3, hash: more[1]?.hash } });
  });

  test('20 writers at once lose nothing and double nothing', async () => {
    const place = await make();
    const writers = await Promise.all(upTo(20).map(async () => open(await place.log(NAME))));
    const written = await Promise.all(writers.map((writer, index) => writer.append([{ event: 'x', writer: index }])));
    const events = await open(await place.log(NAME)).read();
    expect(events.map(({ seq }) => seq)).toEqual(upTo(20));
    expect(events.map(({ writer }) => Number(writer)).sort((a, b) => a - b)).toEqual(upTo(20).map((n) => n - 1));
    // Each was told the truth about its own event.
    for (const [event] of written) expect(events[(event?.seq ?? 0) - 1]).toEqual(event);
  });

  test('appends of one object go one after the other, whoever calls', async () => {
    const ledger = open(await (await make()).log(NAME));
    const written = await Promise.all(upTo(10).map((n) => ledger.append([{ event: 'x', n }])));
    expect(written.map(([event]) => [event?.seq, event?.n])).toEqual(upTo(10).map((n) => [n, n]));
  });

  test('an event with an id of its own is not written twice', async () => {
    const place = await make();
    const [event] = await open(await place.log(NAME)).append([{ id: 'run-7/1', event: 'x' }]);
    await open(await place.log(NAME)).append([{ event: 'y' }]);
    expect(await open(await place.log(NAME)).append([{ id: 'run-7/1', event: 'x' }])).toEqual([event]);
    expect(await open(await place.log(NAME)).read()).toHaveLength(2);
  });

  test.each<[string, (lines: string) => string, number, string]>([
    ['a changed value', (lines) => lines.replace('"n":2', '"n":9'), 2, 'wrong-hash'],
    [
      'a lost line',
      (lines) =>
        lines
          .split('\n')
          .filter((line) => !line.includes('"n":2'))
          .join('\n'),
      2,
      'missing',
    ],
    ['a line twice', (lines) => lines.replace(/(.*"n":1.*\n)/, '$1$1'), 2, 'duplicate'],
    ['nonsense', (lines) => lines.replace(/.*"n":3.*/, 'nonsense'), 3, 'unparsable'],
    ['a newer version', (lines) => lines.replace(/"v":1/, '"v":2'), 1, 'wrong-version'],
  ])('%s is found at its first link, and nothing is read or written after it', async (_what, change, seq, kind) => {
    const place = await make();
    await open(await place.log(NAME)).append(upTo(4).map((n) => ({ event: 'x', n })));
    place.tamperLog(NAME, change);
    const ledger = open(await place.log(NAME));
    expect(await ledger.verify()).toMatchObject({ ok: false, events: seq - 1, broken: { seq, kind } });
    await expect(ledger.read()).rejects.toThrow(BrokenLedgerError);
    await expect(ledger.append([{ event: 'y' }])).rejects.toThrow(`${ledger.place} cannot be trusted`);
  });

  test('a history that was rewritten or cut is noticed by who saw it, and by a head that was noted', async () => {
    const place = await make();
    const ledger = open(await place.log(NAME));
    await ledger.append(upTo(3).map((n) => ({ event: 'x', n })));
    const verified = await ledger.verify();
    const head = (verified.ok && verified.head) || { seq: 0, hash: '' };
    place.tamperLog(NAME, (lines) => lines.split('\n').slice(0, 2).join('\n').concat('\n'));
    await expect(ledger.append([{ event: 'y' }, { event: 'z' }])).rejects.toThrow('rewritten');
    await expect(ledger.read()).rejects.toThrow(/event 3 .* rewritten: .*found a ledger that ends at 2/);
    const newcomer = open(await place.log(NAME));
    expect(await newcomer.verify()).toMatchObject({ ok: true, events: 2 });
    expect(await newcomer.verify(head)).toMatchObject({ ok: false, broken: { kind: 'rewritten', seq: 3 } });
  });

  test('an event that is too large, or that sets what the ledger sets, is refused before anything is written', async () => {
    const ledger = open(await (await make()).log(NAME));
    await expect(ledger.append([{ event: 'x', reason: 'y'.repeat(16_384) }])).rejects.toThrow('too large for a ledger');
    await expect(ledger.append([{ event: 'x', seq: 1 }])).rejects.toThrow('an event cannot set seq');
    expect(await ledger.read()).toEqual([]);
  });

  test('one that always loses gives up and says so', async () => {
    const log = await (await make()).log(NAME);
    const losing: LogPort = { ...log, append: async () => 'lost' };
    const error = openLedger(losing, { patience: HURRY, tries: 3 }).append([{ event: 'x' }]);
    await expect(error).rejects.toThrow(UnreadableError);
    await expect(error).rejects.toThrow('others were faster 3 times in a row');
  });
});

describe('requests', () => {
  const READ = { 'git/get-ref': 1, 'git/get-tree': 1, 'git/get-blob': 1 };
  const WRITE = { 'git/create-tree': 1, 'git/create-commit': 1, 'graphql/updateRefs': 1 };

  test('an append costs 3 writes, a first one of a process 3 reads more, and the repository is asked for once', async () => {
    const place = await hubPlace();
    const { journal } = place.hub;
    const calls = (): Record<string, number> => {
      const made = journal.calls();
      journal.clear();
      return made;
    };
    await open(await place.log(NAME)).append([{ event: 'x' }]);
    const begin = { 'git/get-ref': 1, 'repos/get': 1, 'git/create-tree': 1, 'git/create-commit': 1, 'git/create-ref': 1 };
    expect(calls()).toEqual(begin);
    const ledger = open(await place.log(NAME));
    await ledger.append([{ event: 'x' }]);
    expect(calls()).toEqual({ ...READ, ...WRITE, 'repos/get': 1 });
    await ledger.append([{ event: 'x' }, { event: 'y' }]);
    expect(calls()).toEqual(WRITE);
    await open(await place.log(NAME)).append([{ event: 'z' }]);
    calls();
    // A lost race: the three writes that were for nothing, and the whole again.
    await ledger.append([{ event: 'x' }]);
    expect(calls()).toEqual({
      'git/get-ref': 2,
      'git/get-tree': 1,
      'git/get-blob': 1,
      'git/create-tree': 2,
      'git/create-commit': 2,
      'graphql/updateRefs': 2,
    });
    expect([journal.lint(), journal.invalid]).toEqual([[], []]);
  });

  test('10,000 events are 40 files: read with 42 requests, appended to with the same few, and no more than one file is sent', async () => {
    const place = await hubPlace();
    const { journal, state } = place.hub;
    // Two, because one client stops for breath after 80 writes a minute.
    for (const half of [1, 2]) {
      const writer = open(await place.log(NAME));
      for (const part of upTo(20)) await writer.append(upTo(EVENTS_PER_FILE).map((n) => ({ event: 'x', half, part, n })));
    }
    const git = state.repository('octo/app')?.git;
    const tip = git?.commit(state.repository('octo/app')?.refs.get(`refs/heads/ops-ledger/${NAME}`) ?? '');
    expect([...(git?.files(tip?.tree ?? '').keys() ?? [])].slice(0, 2)).toEqual(['events/0000000001.jsonl', 'events/0000000251.jsonl']);
    journal.clear();
    const reader = open(await place.log(NAME));
    expect(await reader.verify()).toMatchObject({ ok: true, events: 10_000 });
    expect(journal.calls()).toEqual({ 'git/get-ref': 1, 'git/get-tree': 1, 'git/get-blob': 40 });
    journal.clear();
    expect((await reader.read(9_700)).map(({ seq }) => seq)).toEqual(upTo(301).map((n) => n + 9_699));
    expect(journal.calls()).toEqual({ 'git/get-ref': 1 });
    journal.clear();
    await open(await place.log(NAME)).append([{ event: 'one more' }]);
    expect(journal.calls()).toEqual({ ...READ, ...WRITE, 'repos/get': 1 });
    expect(await reader.read(10_001)).toMatchObject([{ event: 'one more', seq: 10_001 }]);
  });
});
