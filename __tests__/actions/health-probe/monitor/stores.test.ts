import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { fileStore } from '../../../../actions/health-probe/monitor/file-store.ts';
import { historyOf, mergeHistories, prune } from '../../../../actions/health-probe/monitor/history.ts';
import type { HistoryStore } from '../../../../actions/health-probe/monitor/history-store.ts';
import { printHistory } from '../../../../actions/health-probe/monitor/lines.ts';
import { noStore, recordRun, samplesOfRun, settleRun } from '../../../../actions/health-probe/monitor/record-run.ts';
import { HEALTH_STORE, refStore } from '../../../../actions/health-probe/monitor/ref-store.ts';
import { ConfigurationError } from '../../../../core/errors.ts';
import { HURRY, hubPlace, type Place, upTo } from '../../../core/ledger/places.ts';
import { ALERT, course, MINUTE, sample, T0, target } from './support.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function freshFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'health-'));
  folders.push(folder);
  return join(folder, '.ops', 'health-state.jsonl');
}

/** A place that several writers open, each for itself. */
const PLACES: readonly (readonly [string, () => Promise<() => Promise<HistoryStore>>])[] = [
  [
    'a file',
    async () => {
      const file = freshFile();
      return async () => fileStore(file, HURRY);
    },
  ],
  [
    'a ref',
    async () => {
      const hub = await hubPlace();
      return async () => refStore(await hub.cells(), HURRY);
    },
  ],
];

describe.each(PLACES)('history in %s', (_, make) => {
  const targets = [target('api', { alert: { ...ALERT, after: 2 } })];

  test('ten runs at once lose no sample, open one incident, and one of them tells of it', async () => {
    const open = await make();
    const runs = await Promise.all(
      upTo(10).map(async (n) => {
        const samples = [sample({ run: `r${n}`, at: T0 + n, state: 'down', reason: 'status' })];
        return recordRun(await open(), { samples, targets, now: T0 + MINUTE, by: `r${n}#1`, sinks: ['issue', 'pagerduty'] });
      }),
    );
    const { history } = await (await open()).read();
    expect(history.samples.get('api')?.map(({ run }) => run)).toEqual(upTo(10).map((n) => `r${n}`));
    const opened = runs.flatMap(({ notices }) => notices.filter(({ kind }) => kind === 'open'));
    expect(opened).toHaveLength(1);
    expect(history.notices.filter(({ kind }) => kind === 'open')).toHaveLength(1);
    expect(history.alarms.get('api')?.incident?.key).toBe(opened[0]?.incident);
  });

  test('what was told is gone after it was written down, and the rest is given again', async () => {
    const open = await make();
    const run = async (n: number, outcome: 'told' | 'failed') => {
      const store = await open();
      const now = T0 + n * 5 * MINUTE;
      const samples = [sample({ run: `r${n}`, at: now, state: 'down', reason: 'status' })];
      const { notices } = await recordRun(store, { samples, targets, now, by: `r${n}#1`, sinks: ['issue', 'slack'] });
      await settleRun(
        store,
        `r${n}#1`,
        notices.map(({ key, sinks }) => ({ key, told: outcome === 'told' ? sinks : [] })),
      );
      return notices.map(({ kind, sinks }) => `${kind} ${sinks.join('+')}`);
    };
    expect(await run(0, 'told')).toEqual([]);
    expect(await run(1, 'failed')).toEqual(['open issue+slack']);
    expect(await run(2, 'told')).toEqual(['open issue+slack', 'update issue']);
    expect(await run(3, 'told')).toEqual(['escalate issue+slack']);
    expect(await run(4, 'told')).toEqual(['update issue']);
  });

  test('a long history comes back as it was', async () => {
    const store = await (await make())();
    const samples = upTo(40).flatMap((n) => course('ud?g'.repeat(5), { target: `target-${n}` }));
    const written = await store.update((before) => prune(mergeHistories(before, historyOf({ samples })), T0 + MINUTE));
    expect(printHistory(written.history)).toBe(printHistory(historyOf({ samples })));
    expect(printHistory((await store.read()).history)).toBe(printHistory(written.history));
  });
});

describe('a history file', () => {
  const line = printHistory(historyOf({ samples: [sample()] }));
  const more = historyOf({ samples: [sample({ run: '2', at: T0 + MINUTE })] });

  test('keeps lines that it cannot read beside it, and says so, once', async () => {
    const file = freshFile();
    mkdirSync(join(file, '..'));
    writeFileSync(file, `${line}{"v":2,"target":"api","new":true}\nnonsense`);
    const store = fileStore(file);
    const { warnings } = await store.read();
    expect(warnings).toEqual([
      expect.stringContaining('2 lines could not be read and count for nothing (line 2: it was written by a newer version'),
    ]);
    expect(existsSync(`${file}.aside`)).toBe(false);
    const update = await store.update((before) => mergeHistories(before, more));
    expect(update.warnings).toEqual([expect.stringContaining(`kept in ${file}.aside`)]);
    expect(readFileSync(`${file}.aside`, 'utf8')).toBe('{"v":2,"target":"api","new":true}\nnonsense\n');
    expect(readFileSync(file, 'utf8')).toBe(line + printHistory(more));
    expect((await store.update((before) => before)).warnings).toEqual([]);
  });

  test('reads nothing where there is none, and makes its folder', async () => {
    const file = freshFile();
    expect(await fileStore(file).read()).toMatchObject({ warnings: [] });
    await fileStore(file).update(() => more);
    expect(readFileSync(file, 'utf8')).toBe(printHistory(more));
  });

  test('that cannot be used is a fault of the configuration, and a fault of ours stays one', async () => {
    const file = freshFile();
    mkdirSync(file, { recursive: true });
    await expect(fileStore(file).read()).rejects.toThrow(ConfigurationError);
    await expect(fileStore(file).update((before) => before)).rejects.toThrow(/input `state-file`.*cannot be used/);
    const broken = fileStore(freshFile()).update(() => {
      throw new RangeError('ours');
    });
    await expect(broken).rejects.toThrow(RangeError);
  });
});

describe('the store in a ref', () => {
  const more = historyOf({ samples: [sample()] });
  const tampered = async (text: string): Promise<{ hub: Place; store: HistoryStore }> => {
    const hub = await hubPlace();
    await refStore(await hub.cells(), HURRY).update(() => more);
    hub.tamperCell(HEALTH_STORE, text);
    return { hub, store: refStore(await hub.cells(), HURRY) };
  };
  const envelope = (value: unknown, v = 1): string => JSON.stringify({ v, revision: 4, ts: '2026-01-05T00:00:00Z', writes: [], value });

  test.each<[string, string]>([
    ['no JSON', 'nonsense'],
    ['no history', envelope(['a'])],
    ['packed samples that are none', envelope({ v: 1, lines: [], packed: 'AAAA', aside: [] })],
    ['a newer history', envelope({ v: 2, rows: [] })],
  ])('%s is kept aside, and the history begins anew', async (_, text) => {
    const { hub, store } = await tampered(text);
    const { kept, warnings, history } = await store.update((before) => mergeHistories(before, more));
    expect([kept, warnings, history.samples.size]).toEqual([true, [expect.stringMatching(/begins anew.*aside-health-/)], 1]);
    const aside = /aside-health-[0-9a-f]+/.exec(warnings[0] ?? '')?.[0] ?? '';
    expect((await (await hub.cells()).read(aside))?.text).toBe(text);
  });

  test('a store of a newer version is left alone; the run goes on, and tells nobody', async () => {
    const text = envelope({}, 2);
    const { hub, store } = await tampered(text);
    const run = { samples: [sample({ state: 'down' })], targets: [target('api', { alert: { ...ALERT, after: 1 } })], now: T0, by: 'r#1' };
    const { notices, warnings, history } = await recordRun(store, { ...run, sinks: ['issue'] });
    expect([notices, warnings]).toEqual([[], [expect.stringMatching(/left as it is: .*newer version/)]]);
    expect(history.samples.get('api')).toHaveLength(1);
    expect((await (await hub.cells()).read(HEALTH_STORE))?.text).toBe(text);
  });

  test('single lines that cannot be read stay with it', async () => {
    const lines = [{ v: 9, target: 'api' }];
    const { hub, store } = await tampered(envelope({ v: 1, lines, packed: null, aside: ['older'] }));
    const { warnings } = await store.update((before) => mergeHistories(before, more));
    expect(warnings).toEqual([expect.stringContaining('A line could not be read and counts for nothing')]);
    const text = (await (await hub.cells()).read(HEALTH_STORE))?.text ?? '';
    expect(JSON.parse(text).value).toMatchObject({ aside: ['older', { v: 9, target: 'api' }], packed: null });
    expect(JSON.parse(text).value.lines).toHaveLength(1);
  });
});

test('without state nobody is told, and the run knows its own samples', async () => {
  const targets = [target('api', { alert: { ...ALERT, after: 1 } })];
  const run = { samples: [sample({ state: 'down' })], targets, now: T0, by: 'r#1', sinks: ['issue'] as const };
  const { notices, standings } = await recordRun(noStore(), run);
  expect([notices, standings[0]?.newest?.state]).toEqual([[], 'down']);
});

test('what a run saw becomes a sample a target', () => {
  const maintenance = [{ cron: '0 0 * * *', forMs: 5 * MINUTE, zone: 'UTC' }];
  const of = { run: '7', attempt: 2, at: T0, targets: [target('api'), target('db', { maintenance })] };
  const result = { name: 'api', state: 'down', reason: 'status', durationMs: 12.6, attempts: 1 } as const;
  const seen = [
    { result, tainted: true },
    { result: { ...result, name: 'db', attempts: 0 }, tainted: false },
  ];
  expect(samplesOfRun(seen, of)).toEqual([
    sample({ run: '7', attempt: 2, state: 'down', reason: 'status', ms: 13, tainted: true }),
    sample({ target: 'db', run: '7', attempt: 2, state: 'down', reason: 'status', ms: null, maintenance: true }),
  ]);
});
