import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type History, historyOf, mergeHistories, NO_HISTORY, prune } from '../../../../actions/health-probe/monitor/history.ts';
import { judgeAlarms } from '../../../../actions/health-probe/monitor/judge-alarms.ts';
import { printHistory, readHistory } from '../../../../actions/health-probe/monitor/lines.ts';
import { pack, unpack } from '../../../../actions/health-probe/monitor/pack.ts';
import { SAMPLE_STATES, type Sample } from '../../../../actions/health-probe/monitor/sample.ts';
import { judgeSlos } from '../../../../actions/health-probe/monitor/slo.ts';
import { course, drive, MINUTE, memoryStore, sample, T0, target } from './support.ts';

const DAY = 24 * 60 * MINUTE;

const anySample: fc.Arbitrary<Sample> = fc.record({
  target: fc.constantFrom('api', 'db', '__proto__'),
  run: fc.constantFrom('1', '2', 'r-3'),
  attempt: fc.integer({ min: 1, max: 2 }),
  at: fc.integer({ min: T0, max: T0 + 80 * DAY }),
  state: fc.constantFrom(...SAMPLE_STATES),
  reason: fc.constantFrom(null, 'status', 'connect_refused', 'of a later version'),
  ms: fc.oneof(fc.constant(null), fc.nat(60_000), fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true }).map(Math.abs)),
  maintenance: fc.boolean(),
  tainted: fc.boolean(),
});
const anySamples = fc.array(anySample, { maxLength: 12 });
const some = (samples: readonly Sample[]): History => historyOf({ samples });

describe('the union of histories', () => {
  test('does not depend on order or number of merges, and neither does what is kept of it', () => {
    fc.assert(
      fc.property(anySamples, anySamples, anySamples, (a, b, c) => {
        const [x, y, z] = [some(a), some(b), some(c)];
        const all = printHistory(some([...a, ...b, ...c]));
        for (const order of [
          mergeHistories(mergeHistories(x, y), z),
          mergeHistories(z, mergeHistories(y, x)),
          mergeHistories(mergeHistories(y, z), mergeHistories(x, y)),
        ]) {
          expect(printHistory(order)).toBe(all);
        }
        const once = prune(mergeHistories(x, y), T0 + 80 * DAY);
        expect(printHistory(prune(once, T0 + 80 * DAY))).toBe(printHistory(once));
        expect(printHistory(mergeHistories(once, once))).toBe(printHistory(once));
      }),
    );
  });

  test('is written and read without loss, as lines and packed', () => {
    fc.assert(
      fc.property(anySamples, (samples) => {
        const history = prune(some(samples), T0 + 60 * DAY);
        const { history: read, refused } = readHistory(printHistory(history));
        expect([printHistory(read), refused]).toEqual([printHistory(history), []]);
        expect(printHistory({ ...NO_HISTORY, samples: unpack(pack(history.samples)) })).toBe(
          printHistory({ ...history, rollups: new Map() }),
        );
      }),
    );
  });

  test('alarms and notices survive the file, in their order', async () => {
    const store = memoryStore();
    await drive({ api: 'ddddud', db: 'ududududd' }, { targets: [target('api'), target('db')], store, tell: () => ['slack'] });
    const history = store.history();
    expect(history.notices.length).toBeGreaterThan(2);
    expect(readHistory(printHistory(history)).history).toEqual(history);
  });

  test('after 35 whole days there is a line a day, counted once however often it comes', () => {
    const samples = course('ugd?tmMu', { ms: 123 }, 6 * 60 * MINUTE);
    const now = T0 + 37 * DAY + MINUTE;
    const before = prune(some(samples), now);
    expect(before.rollups.get('api')).toEqual([
      { target: 'api', day: '2026-01-05', samples: 4, up: 1, degraded: 1, down: 1, maintenance: 0, tainted: 0, unknown: 1, ms: { 120: 2 } },
      { target: 'api', day: '2026-01-06', samples: 4, up: 1, degraded: 0, down: 0, maintenance: 2, tainted: 1, unknown: 0, ms: { 120: 1 } },
    ]);
    expect(before.samples.size).toBe(0);
    expect(prune(mergeHistories(before, some(samples.slice(0, 3))), now)).toEqual(before);
    expect(prune(some(samples), now - DAY).samples.get('api')).toHaveLength(4);
  });
});

describe('lines that cannot be read', () => {
  const good = printHistory(some([sample()])).trim();
  const without = (key: string): string => JSON.stringify({ ...JSON.parse(good), [key]: undefined });
  const with_ = (rest: object): string => JSON.stringify({ ...JSON.parse(good), ...rest });

  test.each<[string, RegExp]>([
    ['{"v":1,"target":"api"', /not JSON/],
    ['\u0000\u0001', /not JSON/],
    ['[]', /no mapping/],
    ['null', /no mapping/],
    ['{}', /`v` is not 1/],
    [with_({ v: 2 }), /newer version of ops-actions \(format 2\)/],
    [with_({ v: '1' }), /`v` is not 1/],
    [with_({ kind: 'weather' }), /`kind`/],
    [with_({ state: 'fine' }), /`state` is none of/],
    [with_({ state: 'UP' }), /`state` is none of/],
    [with_({ at: '2026-01-05' }), /`at`/],
    [with_({ at: '2026-01-05T00:00:00' }), /`at`/],
    [with_({ at: '2026-13-05T00:00:00Z' }), /`at`/],
    [with_({ at: 1_700_000_000 }), /`at`/],
    [with_({ ms: '100' }), /`ms`/],
    [with_({ ms: -1 }), /`ms`/],
    [with_({ attempt: 0 }), /`attempt`/],
    [with_({ run: '' }), /`run`/],
    [with_({ target: 'x'.repeat(101) }), /`target`/],
    [with_({ tainted: 'no' }), /`tainted`/],
    [with_({ maintenance: 1 }), /`maintenance`/],
    [without('target'), /`target`/],
    [without('at'), /`at`/],
    [without('state'), /`state`/],
    [
      '{"v":1,"kind":"rollup","target":"api","day":"2026-01-05","samples":9,"up":1,"degraded":0,"down":0,"maintenance":0,"tainted":0,"unknown":0,"ms":{}}',
      /sum/,
    ],
    ['{"v":1,"kind":"alarm","target":"api","incident":{"key":"a","since":"now","level":1}}', /`since`/],
  ])('%s', (line, why) => {
    const { history, refused } = readHistory(`${good}\n${line}\n`);
    expect(refused).toEqual([{ line: 2, text: line, why: expect.stringMatching(why) }]);
    expect(history.samples.get('api')).toEqual([sample()]);
  });

  test('nothing readable is nothing known: no value, never 100 %', () => {
    const { history, refused } = readHistory('garbage\n{"v":7}\n');
    expect(refused).toHaveLength(2);
    const promised = target('api', { slo: { availability: 0.99, latencyP95Ms: null, windowMs: 30 * DAY } });
    expect(judgeSlos(history, [promised], T0).rows[0]).toMatchObject({ value: null, n: 0, coverage: 0, verdict: 'insufficient-data' });
  });

  test('no text makes the reader throw, and every line is read or kept', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string().map((text) => text.replaceAll('\n', '')),
            fc.json(),
            fc.constant(good),
          ),
        ),
        (lines) => {
          const { history, refused } = readHistory(lines.join('\n'));
          const filled = lines.filter((line, n) => (n === 0 ? line.replace(/^\uFEFF/, '') : line).trim() !== '');
          expect(refused).toHaveLength(filled.filter((line) => line !== good).length);
          expect(history.samples.size).toBe(filled.includes(good) ? 1 : 0);
        },
      ),
    );
  });

  test('line ends of Windows, a byte order mark, numbers of runs and other zones are read', () => {
    const line = '{"v":1,"target":"api","run":77,"attempt":2,"at":"2026-01-05T01:30:00+01:30","state":"up"}';
    const { history, refused } = readHistory(`\uFEFF${line}\r\n\r\n`);
    expect(refused).toEqual([]);
    expect(history.samples.get('api')).toEqual([sample({ run: '77', attempt: 2, at: T0, ms: null })]);
  });

  test.each(['', 'AAAA', Buffer.from('{}').toString('base64')])('packed samples that are none are refused: %j', (packed) => {
    expect(() => unpack(packed)).toThrow();
  });
});

test('30 days of 20 targets each 5 minutes have less than a megabyte packed, and are judged without loss', () => {
  // A generator of its own, so that every run of the test is the same.
  let seed = 1;
  const random = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const names = Array.from({ length: 20 }, (_, n) => `target-${n}`);
  const samples = Array.from({ length: 8640 }, (_, run) => {
    const begin = T0 + run * 5 * MINUTE + Math.floor(random() * 60_000);
    return names.map((name) => {
      const state = random() < 0.002 ? 'down' : 'up';
      const ms = Math.round(40 + random() * 400);
      return sample({ target: name, run: String(20_000_000_000 + run * 977), at: begin + Math.floor(random() * 2000), state, ms });
    });
  }).flat();
  const packed = pack(some(samples).samples);
  expect(packed.length).toBeLessThan(1_000_000);
  const history = { ...NO_HISTORY, samples: unpack(packed) };
  const now = T0 + 30 * DAY;
  const promise = { availability: 0.99, latencyP95Ms: 500, windowMs: 30 * DAY };
  const targets = names.map((name) => target(name, { slo: promise }));
  const { rows } = judgeSlos(history, targets, now);
  expect(rows).toHaveLength(40);
  expect(rows.every(({ verdict, coverage }) => verdict === 'met' && coverage === 1)).toBe(true);
  expect(judgeAlarms(history, targets, now, ['issue']).standings).toHaveLength(20);
  expect(mergeHistories(NO_HISTORY, history)).toEqual(history);
});
