import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { burnRates, spacingOf } from '../../../../actions/health-probe/monitor/burn.ts';
import { type Cadence, expectedSamples, workflowCadence } from '../../../../actions/health-probe/monitor/expected.ts';
import { countOnce, type History, historyOf, mergeHistories, prune } from '../../../../actions/health-probe/monitor/history.ts';
import type { Sample } from '../../../../actions/health-probe/monitor/sample.ts';
import { judgeSlos, type SloRow } from '../../../../actions/health-probe/monitor/slo.ts';
import { wilson } from '../../../../actions/health-probe/monitor/wilson.ts';
import { at, course, MINUTE, sample, T0, target } from './support.ts';

const DAY = 24 * 60 * MINUTE;
const slo = (availability: number | null, latencyP95Ms: number | null = null, windowMs = 30 * DAY) => ({
  availability,
  latencyP95Ms,
  windowMs,
});

/** The rows of one target whose newest sample is of now. */
function judge(samples: readonly Sample[], promise: ReturnType<typeof slo>, now = samples.at(-1)?.at ?? T0): SloRow[] {
  return judgeSlos(historyOf({ samples }), [target('api', { slo: promise })], now).rows;
}

/** `bad` of `n` samples are down; they come first. */
const row = (n: number, bad: number, objective: number): SloRow | undefined =>
  judge(course('d'.repeat(bad) + 'u'.repeat(n - bad)), slo(objective, null, 60 * DAY))[0];

describe('Wilson', () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i: %f to %f', (good, n, lower, upper) => {
    const bounds = wilson(good, n);
    expect(bounds.lower).toBeCloseTo(lower, 4);
    expect(bounds.upper).toBeCloseTo(upper, 4);
  });

  test('the bounds contain the value and stay between 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const good = Math.round(share * n);
        const { lower, upper } = wilson(good, n);
        expect(0 <= lower && lower <= good / n && good / n <= upper && upper <= 1).toBe(true);
        if (good < n) expect(lower).toBeLessThan(1);
      }),
    );
  });
});

describe('availability', () => {
  test.each<[string, number, number, number, SloRow['verdict']]>([
    ['a month of 5 minutes without a failure proves 99.9 %', 8640, 0, 0.999, 'met'],
    ['a month of 15 minutes does not', 2880, 0, 0.999, 'insufficient-data'],
    ['nor does a handful', 30, 0, 0.99, 'insufficient-data'],
    ['a failure too many in ten thousand, by far', 10_000, 40, 0.999, 'breached'],
    ['within the budget, and not proven', 1000, 8, 0.99, 'insufficient-data'],
    ['over the budget, and not proven', 1000, 12, 0.99, 'insufficient-data'],
    ['one of ten', 10, 1, 0.999, 'breached'],
    ['a single one proves nothing, bad as it is', 1, 1, 0.999, 'insufficient-data'],
    ['nor do two', 2, 2, 0.999, 'insufficient-data'],
  ])('%s: %i samples, %i bad, %f', (_, n, bad, objective, verdict) => {
    expect(row(n, bad, objective)).toMatchObject({ verdict, n, value: (n - bad) / n, coverage: 1, expected: n });
  });

  test('figures by hand', () => {
    // 995 of 1000 with z = 1.96: (0.995 + 0.0019207 ± 1.96 * sqrt(0.995 * 0.005 / 1000 + 3.8415 / 4e6)) / 1.0038415.
    const found = row(1000, 5, 0.99);
    expect(found).toMatchObject({ target: 'api', sli: 'availability', value: 0.995, verdict: 'insufficient-data' });
    expect(found?.lower).toBeCloseTo(0.98835, 4);
    expect(found?.upper).toBeCloseTo(0.997861, 5);
    expect(found?.budgetLeft).toBeCloseTo(0.5, 10);
    expect(row(1000, 30, 0.99)?.budgetLeft).toBeCloseTo(-2, 10);
    expect(Object.keys(found ?? {}).sort()).toEqual(
      ['target', 'sli', 'verdict', 'value', 'n', 'expected', 'coverage', 'lower', 'upper', 'budgetLeft', 'burn'].sort(),
    );
  });

  test.each(['', '????', 'tmM?', 'mmmm'])('nothing valid is no value: %j', (letters) => {
    expect(judge(course(letters), slo(0.99))[0]).toMatchObject({
      ...{ verdict: 'insufficient-data', value: null, n: 0, lower: null, upper: null, budgetLeft: null },
      coverage: letters === '' ? 0 : 1,
    });
  });

  test('degraded is good; unknown, tainted and maintenance ones are not valid, and still taken', () => {
    expect(judge(course('ugd?tmM'), slo(0.9))[0]).toMatchObject({ n: 3, value: 2 / 3, expected: 7, coverage: 1 });
  });

  test('a window of the file excludes samples whose lines do not say so', () => {
    const maintenance = [{ cron: '5 0 * * *', forMs: 10 * MINUTE, zone: 'UTC' }];
    const targets = [target('api', { slo: slo(0.9), maintenance })];
    const [found] = judgeSlos(historyOf({ samples: course('udduu') }), targets, T0 + 20 * MINUTE).rows;
    expect(found).toMatchObject({ n: 3, value: 1, expected: 5, coverage: 1 });
  });

  test('gaps are no samples, and show in the coverage', () => {
    const samples = course('u'.repeat(288)).filter((_, n) => n === 0 || n === 287 || n % 4 === 0);
    expect(judge(samples, slo(0.99))[0]).toMatchObject({ n: 73, expected: 288, coverage: 73 / 288 });
  });

  test('only the window counts, and only until now', () => {
    const samples = course('d'.repeat(288) + 'u'.repeat(288));
    const now = T0 + 2 * DAY - 5 * MINUTE;
    expect(judge(samples, slo(0.9, null, DAY - MINUTE), now)[0]).toMatchObject({ n: 288, value: 1, expected: 288, coverage: 1 });
    expect(judge(samples, slo(0.9, null, DAY), T0 + 5 * MINUTE)[0]).toMatchObject({ n: 2, value: 0, expected: 2 });
  });

  test('an unknown sample never changes a value', () => {
    const letter = fc.constantFrom('u', 'g', 'd', '?', 't', 'm');
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), fc.nat(60), fc.constantFrom('?', 't', 'm', 'M'), (letters, place, extra) => {
        const samples = course(letters.join(''));
        const added = course(extra, { run: 'extra', at: T0 + place * 5 * MINUTE + 1 });
        const now = T0 + DAY;
        const [before] = judge(samples, slo(0.99, 500), now);
        const [after] = judge([...samples, ...added], slo(0.99, 500), now);
        for (const key of ['value', 'lower', 'upper', 'n', 'verdict', 'budgetLeft'] as const) expect(after?.[key]).toBe(before?.[key]);
      }),
    );
  });
});

describe('latency', () => {
  const timed = (times: readonly number[], rest: Partial<Sample> = {}): Sample[] =>
    times.map((ms, n) => sample({ run: `r${n}`, at: T0 + n * 5 * MINUTE, ms, ...rest }));
  const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

  test.each<[string, number[], number, Partial<SloRow>]>([
    ['the 95th of 100', upTo(100), 95, { value: 95, verdict: 'met', n: 100 }],
    ['one ms too many', upTo(100), 94, { value: 95, verdict: 'breached' }],
    ['the 19th of 20', upTo(20), 19, { value: 19, verdict: 'met', n: 20 }],
    ['the 20th of 21, since ranks are rounded up', upTo(21), 19, { value: 20, verdict: 'breached' }],
    ['19 are too few', upTo(19), 500, { value: 19, verdict: 'insufficient-data', n: 19 }],
    ['none', [], 500, { value: null, verdict: 'insufficient-data', n: 0, lower: null, upper: null, budgetLeft: null }],
  ])('%s', (_, times, objective, expected) => {
    expect(judge(timed(times), slo(null, objective))).toEqual([expect.objectContaining({ sli: 'latency_p95', burn: [], ...expected })]);
  });

  test('failures are not timed, whatever they took', () => {
    const failed = course('ddd', { ms: 9000 }).map((each, n) => ({ ...each, run: `d${n}` }));
    const samples = [...failed, ...timed(upTo(40))];
    expect(judge(samples, slo(0.9, 100))).toMatchObject([
      { sli: 'availability', n: 43 },
      { sli: 'latency_p95', n: 40, value: 38 },
    ]);
  });

  test('the budget is the twentieth that may be slower', () => {
    expect(judge(timed(upTo(100)), slo(null, 97))[0]?.budgetLeft).toBeCloseTo(1 - 3 / 5, 10);
  });
});

describe('days that were summed up', () => {
  const HOUR = 60 * MINUTE;
  // From 13:00 of the first day on, an hour apart, no two times alike within a day.
  const letters = `${'u'.repeat(20)}d???`;
  const first = T0 + 13 * HOUR;
  const samples = Array.from({ length: 50 }, (_, day) =>
    course(letters, {}, HOUR, first + day * DAY).map((each, n) => ({ ...each, run: `${day}-${each.run}`, ms: 497 + ((day + n) % 16) })),
  ).flat();
  const now = first + 50 * DAY - HOUR;
  const rows = (history: History, windowMs: number, cadence: Cadence | null = null): SloRow[] =>
    judgeSlos(history, [target('api', { slo: slo(0.9, 504, windowMs), intervalMs: HOUR })], now, cadence).rows;

  test('change no figure, by interval and by cron', () => {
    const pruned = prune(historyOf({ samples }), now);
    expect(pruned.rollups.get('api')).toHaveLength(15);
    const cron = workflowCadence([{ cron: '0 * * * *', zone: 'UTC' }], now - 60 * DAY, now);
    for (const cadence of [null, cron]) {
      const raw = rows(historyOf({ samples }), 60 * DAY, cadence);
      expect(rows(pruned, 60 * DAY, cadence)).toEqual(raw);
      expect(raw).toMatchObject([
        { sli: 'availability', n: 1050, value: 1000 / 1050, expected: 1200, coverage: 1 },
        { sli: 'latency_p95', n: 1000, value: 512, verdict: 'breached' },
      ]);
    }
  });

  test('a day that the window begins in counts neither as samples nor as ticks', () => {
    const [found] = rows(prune(historyOf({ samples }), now), 45 * DAY);
    // The window begins at 12:00 of a day that is summed up, so that 44 days and 12 hours are left.
    expect(found).toMatchObject({ expected: 44 * 24 + 12, coverage: 1 });
  });

  test('and are counted once where a file has their samples too, as exact as these are', () => {
    const pruned = prune(historyOf({ samples }), now);
    const both = countOnce(mergeHistories(pruned, historyOf({ samples })), now);
    expect(rows(both, 60 * DAY)).toEqual(rows(pruned, 60 * DAY));
    const raw = historyOf({ samples });
    expect(rows(countOnce(raw, now), 45 * DAY)).toEqual(rows(raw, 45 * DAY));
  });
});

describe('expected samples', () => {
  const every: Cadence = { kind: 'interval', everyMs: 15 * MINUTE };
  const cron = workflowCadence([{ cron: '*/15 * * * *', zone: 'UTC' }], T0, T0 + DAY);
  test.each<[string, Cadence, [string, string, string, string], number]>([
    ['from the first one on', every, ['00:00', '10:00', '08:00', '10:00'], 9],
    ['a tick on now is due only with its sample', every, ['00:00', '10:00', '08:00', '09:45'], 8],
    ['a full window has room for one of its ends', every, ['09:00', '10:00', '09:00', '10:00'], 4],
    ['ticks go on from before the window', every, ['09:00', '10:00', '00:05', '09:50'], 4],
    ['by cron, the first one belongs to the tick before it', cron, ['00:00', '10:00', '09:10', '09:50'], 4],
    ['by cron, in the window', cron, ['09:00', '10:00', '00:05', '09:50'], 4],
  ])('%s', (_, cadence, [from, to, first, last], expected) => {
    const on = (time: string): number => at(`2026-01-05T${time}:00Z`);
    expect(expectedSamples(cadence, { from: on(from), to: on(to), first: on(first), last: on(last) })).toBe(expected);
  });

  test('a schedule of the workflow replaces the interval, and the least covered target decides', () => {
    const quarter = course('u'.repeat(5), {}, 15 * MINUTE);
    const other = course('uu', { target: 'db' }, 60 * MINUTE);
    const targets = [target('api', { slo: slo(0.9) }), target('db'), target('new')];
    const history = historyOf({ samples: [...quarter, ...other] });
    expect(judgeSlos(history, targets, T0 + 60 * MINUTE, cron).rows[0]).toMatchObject({ expected: 5, coverage: 1 });
    expect(judgeSlos(history, targets, T0 + 60 * MINUTE).rows[0]).toMatchObject({ expected: 13, coverage: 5 / 13 });
    expect(judgeSlos(history, targets, T0 + 60 * MINUTE, cron).coverage).toBe(2 / 5);
    expect(judgeSlos(historyOf({}), targets, T0).coverage).toBeNull();
  });
});

describe('burn rates of 99.9 % over 30 days', () => {
  const burn = (letters: string, every: number) => {
    const samples = course(letters, {}, every);
    const now = samples.at(-1)?.at ?? T0;
    return burnRates(samples, { objective: 0.999, windowMs: 30 * DAY, now, spacingMs: spacingOf(samples, every) });
  };
  const states = (letters: string, every: number): string[] => burn(letters, every).map(({ state }) => state);
  const [ok, burning, blind] = ['ok', 'burning', 'not evaluable'];

  test.each<[string, string, number, (string | undefined)[]]>([
    ['nothing bad', 'u'.repeat(900), 5, [ok, ok, ok, ok]],
    ['an outage that goes on', 'u'.repeat(890) + 'd'.repeat(10), 5, [burning, burning, burning, burning]],
    ['one that is over: the short windows say so', `${'u'.repeat(800)}${'d'.repeat(10)}${'u'.repeat(90)}`, 5, [ok, ok, ok, ok]],
    ['hourly samples make an hour three', 'u'.repeat(100), 60, [ok, ok, ok, ok]],
    ['and an outage of three hours still burns', `${'u'.repeat(97)}ddd`, 60, [burning, burning, burning, burning]],
    ['two samples are no rate', 'dd', 5, [blind, blind, blind, blind]],
    ['three are', 'ddd', 5, [burning, burning, burning, burning]],
  ])('%s', (_, letters, minutes, expected) => {
    expect(states(letters, minutes * MINUTE)).toEqual(expected);
  });

  test('windows and rates by hand', () => {
    // In an hour 12 samples, 6 of them bad: half of all is 500 times the budget's 0.1 %. Three intervals are a quarter of an hour.
    expect(burn(`${'u'.repeat(300)}${'d'.repeat(6)}`, 5 * MINUTE)[0]).toEqual({
      ...{ severity: 'page', factor: 14.4, state: 'burning' },
      long: { seconds: 3600, n: 12, rate: expect.closeTo(500, 6) },
      short: { seconds: 900, n: 3, rate: expect.closeTo(1000, 6) },
    });
    const samples = course('u'.repeat(10), {}, MINUTE);
    const week = burnRates(samples, { objective: 0.99, windowMs: 7.5 * DAY, now: T0 + 9 * MINUTE, spacingMs: MINUTE });
    expect(week.map(({ long, short }) => [long.seconds, short.seconds])).toEqual([
      [900, 180],
      [5400, 450],
      [21_600, 1800],
      [64_800, 5400],
    ]);
  });

  test.each([
    [7, 15, [2700, 2700], [5040, 2700], [20_160, 2700], [60_480, 5040]],
    [7, 5, [900, 900], [5040, 900], [20_160, 1680], [60_480, 5040]],
    // Three hours are more than the objective's window: then nothing can be judged.
    [1 / 24, 60, [3600, 3600], [3600, 3600], [3600, 3600], [3600, 3600]],
  ])('an objective of %d days with a sample every %i minutes', (days, minutes, ...expected) => {
    const samples = course('u'.repeat(900), {}, minutes * MINUTE);
    const now = samples.at(-1)?.at ?? T0;
    const burns = burnRates(samples, { objective: 0.99, windowMs: days * DAY, now, spacingMs: minutes * MINUTE });
    expect(burns.map(({ long, short }) => [long.seconds, short.seconds])).toEqual(expected);
    expect(new Set(burns.map(({ state }) => state))).toEqual(new Set([days < 1 ? blind : ok]));
  });

  test('no short window is longer than its long one, whatever the objective and the cadence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 * 24 }), fc.integer({ min: 1, max: 7 * 24 * 60 }), (hours, minutes) => {
        const windowMs = hours * 60 * MINUTE;
        for (const { long, short } of burnRates([], { objective: 0.99, windowMs, now: T0, spacingMs: minutes * MINUTE }))
          expect(short.seconds <= long.seconds && long.seconds <= windowMs / 1000).toBe(true);
      }),
    );
  });
});
