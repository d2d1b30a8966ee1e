import { describe, expect, test } from '@jest/globals';
import { recordRun } from '../../../../actions/health-probe/monitor/record-run.ts';
import type { MonitoredTarget } from '../../../../actions/health-probe/monitor/view.ts';
import { ALERT, drive, MINUTE, memoryStore, sample, T0, target, words } from './support.ts';

const again = (letters: string, times: number): string => letters.repeat(times);
const with_ = (alert: Partial<typeof ALERT>): Partial<MonitoredTarget> => ({ alert: { ...ALERT, ...alert } });

describe('one target, a sample each 5 minutes', () => {
  test.each<[string, string, Partial<MonitoredTarget>, string[]]>([
    ['nothing to tell', 'uuuuuu', {}, []],
    ['two failures are no alarm with after: 3', 'uudduu', {}, []],
    ['the third opens, the second good one closes', 'uddduu', {}, ['3 open api down L1', '5 resolve api up L1 closes']],
    ['one good one closes nothing', 'dddudddu', {}, ['2 open api down L1', '4 escalate api down L2']],
    ['after: 1, resolve_after: 1', 'udu', with_({ after: 1, resolveAfter: 1 }), ['1 open api down L1', '2 resolve api up L1 closes']],
    [
      'levels at 15 and 60 minutes after the first down sample',
      again('d', 14),
      {},
      ['2 open api down L1', '3 escalate api down L2', '12 escalate api down L3'],
    ],
    ['degraded opens nothing', again('g', 8), {}, []],
    ['degraded closes what was down', 'dddgg', {}, ['2 open api down L1', '4 resolve api degraded L1 closes']],
    ['degraded opens where it is asked for', 'uggg', with_({ on: 'degraded' }), ['3 open api degraded L1']],
    ['unknown neither opens nor closes', 'd??dud?d??d', {}, ['10 open api down L2']],
    ['unknown is no good sample, and raises nothing', 'ddd?u????', {}, ['2 open api down L1']],
    ['tainted is nothing where time decided', 'tttttddtt', {}, []],
    ['what a busy prober saw for certain counts', 'TTTUU', {}, ['2 open api down L1', '4 resolve api up L1 closes']],
    ['maintenance opens nothing and does not break a row', 'ddmmmmd', {}, ['6 open api down L2']],
    ['maintenance resolves nothing', 'dddMMMMM', {}, ['2 open api down L1']],
    ['a missed run changes nothing', 'd d  d', {}, ['5 open api down L2']],
    ['without alert nobody is told', again('d', 20), { alert: null }, []],
  ])('%s: %s', async (_, letters, rest, expected) => {
    expect(words(await drive({ api: letters }, { targets: [target('api', rest)] }))).toEqual(expected);
  });

  test('hourly samples open it at once as critical, because two hours have passed', async () => {
    expect(words(await drive({ api: 'ddd' }, { targets: [target('api')], every: 60 * MINUTE }))).toEqual(['2 open api down L3']);
  });

  test('the incident is named by its first down sample, and one that comes back within a day says which it follows', async () => {
    const told = await drive({ api: `uddduuuuddd${again('u', 300)}ddd` }, { targets: [target('api')] });
    const opened = told.filter(({ notice }) => notice.kind === 'open').map(({ notice }) => [notice.key, notice.follows]);
    expect(opened).toEqual([
      ['open:api@2026-01-05T00:05:00.000Z', null],
      ['open:api@2026-01-05T00:40:00.000Z', 'api@2026-01-05T00:05:00.000Z'],
      ['open:api@2026-01-06T01:55:00.000Z', null],
    ]);
  });

  test('an open incident is updated with each new sample, in the issue alone', async () => {
    const told = await drive({ api: 'dddd?d' }, { targets: [target('api')] });
    expect(told.map(({ run, notice }) => [run, notice.kind, notice.sinks])).toEqual([
      [2, 'open', ['issue', 'slack', 'pagerduty']],
      [3, 'escalate', ['issue', 'slack', 'pagerduty']],
      [5, 'update', ['issue']],
    ]);
  });
});

describe('flapping', () => {
  const one = [target('api', with_({ after: 3, resolveAfter: 3 }))];

  test('more than 30 % of 19 pairs begin it, once; under 25 % end it with the true state', async () => {
    // Six changes are 31.6 %, five are 26.3 %, four 21.1 %. In run 6 the sixth comes; run 21 is the first whose last 20 have four.
    const up = await drive({ api: `ududud${again('u', 30)}` }, { targets: one });
    expect(words(up)).toEqual(['6 flapping-begin api up L2', '21 flapping-end api up L2 closes']);
    const down = await drive({ api: `dududu${again('d', 30)}` }, { targets: one });
    expect(words(down)).toEqual(['6 flapping-begin api down L2', '21 flapping-end api down L3']);
  });

  test('five changes do not begin it', async () => {
    expect(words(await drive({ api: `ududu${again('d', 1)}${again('d', 1)}uu`.slice(0, 7) }, { targets: one }))).toEqual([]);
  });

  test('a long alternation is one notice', async () => {
    expect(words(await drive({ api: again('ud', 40) }, { targets: one }))).toEqual(['6 flapping-begin api up L2']);
  });

  test('unknown samples push no change out of sight', async () => {
    expect(words(await drive({ api: `ududud${again('?', 40)}u` }, { targets: one }))).toEqual(['46 flapping-begin api up L3']);
    const silent = await drive({ api: `udududu${again('?', 40)}` }, { targets: one });
    expect(words(silent)).toEqual(['6 flapping-begin api up L2']);
  });

  test('an incident stays open through it, and closes at its end', async () => {
    const told = await drive({ api: `ddd${again('ud', 4)}${again('u', 30)}` }, { targets: one });
    expect(words(told).map((each) => each.split(' ').slice(1, 2)[0])).toEqual(['open', 'escalate', 'flapping-begin', 'flapping-end']);
    expect(told.at(-1)?.notice).toMatchObject({ kind: 'flapping-end', closes: true, incident: told[0]?.notice.incident });
  });
});

describe('parents and windows', () => {
  const edge = target('edge', { alert: null });
  const api = target('api', { dependsOn: ['edge'] });
  const shop = target('shop', { dependsOn: ['api'] });

  test.each<[string, string, string, string[]]>([
    ['an outage of a parent silences its child', 'uddddddd', 'uddddddd', []],
    ['the child is told of once the parent is back', 'dddduuuu', 'dddddddd', ['6 open api down L1', '7 escalate api down L2']],
    ['a child that fails first and alone is told of', 'uuuddd', 'dddddd', ['2 open api down L1']],
    ['it does not escalate while the parent is down', `uuu${again('d', 12)}`, again('d', 15), ['2 open api down L1']],
    ['a parent in maintenance that is down silences too', 'mmmm', 'dddd', []],
    ['a parent that nobody could look at does not', '????', 'dddd', ['2 open api down L1', '3 escalate api down L2']],
    ['a child gets better during it', 'uuuddd', 'ddduuu', ['2 open api down L1', '4 resolve api up L1 closes']],
  ])('%s', async (_, parent, child, expected) => {
    expect(words(await drive({ edge: parent, api: child }, { targets: [edge, api] }))).toEqual(expected);
  });

  test('a grandparent counts, and so does one that was not probed in this run', async () => {
    expect(words(await drive({ edge: 'ddddd', api: 'uuuuu', shop: 'ddddd' }, { targets: [shop, api, edge] }))).toEqual([]);
    expect(words(await drive({ edge: 'd     ', api: 'dddddd' }, { targets: [edge, api] }))).toEqual([]);
  });

  test('in a window nothing begins, escalates or ends, whatever the lines say', async () => {
    // Open from 00:10 to 01:10: runs 2 to 13.
    const window = { cron: '10 0 * * *', forMs: 60 * MINUTE, zone: 'UTC' };
    const targets = [target('api', { maintenance: [window] })];
    expect(words(await drive({ api: `dd${again('d', 12)}d` }, { targets }))).toEqual(['14 open api down L3']);
    const before = { ...window, cron: '20 0 * * *' };
    const told = await drive({ api: `ddd${again('u', 12)}dd` }, { targets: [target('api', { maintenance: [before] })] });
    expect(words(told)).toEqual(['2 open api down L1', '16 escalate api down L3']);
  });
});

test('a sample from just before a window opens nothing while it is open', async () => {
  const maintenance = [{ cron: '10 0 * * *', forMs: 10 * MINUTE, zone: 'UTC' }];
  const targets = [target('api', { maintenance, ...with_({ after: 1 }) })];
  const [store, samples] = [memoryStore(), [sample({ at: T0 + 9 * MINUTE, state: 'down', reason: 'status' })]];
  const kinds = async (minute: number): Promise<string[]> => {
    const { notices } = await recordRun(store, { samples, targets, now: T0 + minute * MINUTE, by: `r${minute}`, sinks: ['issue'] });
    return notices.map(({ kind }) => kind);
  };
  expect(await kinds(10)).toEqual([]);
  expect(await kinds(20)).toEqual(['open']);
});

describe('who is told', () => {
  const targets = [target('api')];

  test('what one sink did not take is given to it, and to it alone, on the next run', async () => {
    const told = await drive(
      { api: 'ddddd' },
      {
        targets,
        every: MINUTE,
        tell: ({ sinks, kind }, run) => (kind === 'open' && run < 4 ? sinks.filter((sink) => sink !== 'slack') : sinks),
      },
    );
    expect(told.filter(({ notice }) => notice.kind === 'open').map(({ run, notice }) => [run, notice.sinks])).toEqual([
      [2, ['issue', 'slack', 'pagerduty']],
      [3, ['slack']],
      [4, ['slack']],
    ]);
  });

  test('a run that records the same samples again takes nothing new', async () => {
    const store = memoryStore();
    const told = await drive({ api: 'dddd' }, { targets, store });
    expect(told.length).toBeGreaterThan(0);
    const kept = store.history();
    const now = T0 + 15 * MINUTE;
    const samples = [sample({ run: 'r3', at: now, state: 'down', reason: 'status' })];
    const { notices } = await recordRun(store, { samples, targets, now, by: 'r3#1', sinks: ['issue', 'slack'] });
    expect(notices).toEqual([]);
    expect(store.history()).toEqual(kept);
  });

  test('a run that took notices and was killed is followed by another, not before ten minutes', async () => {
    const store = memoryStore();
    const record = (minute: number, by: string, state: 'up' | 'down') =>
      recordRun(store, {
        samples: [sample({ run: by, at: T0 + minute * MINUTE, state })],
        ...{ targets: [target('api', with_({ after: 1 }))], now: T0 + minute * MINUTE, by, sinks: ['issue'] as const },
      });
    expect((await record(0, 'a', 'down')).notices.map(({ kind }) => kind)).toEqual(['open']);
    expect((await record(5, 'b', 'down')).notices).toEqual([]);
    expect((await record(11, 'c', 'down')).notices.map(({ kind }) => kind)).toEqual(['open', 'update']);
  });

  test('sinks that are not set up are never waited for', async () => {
    const told = await drive({ api: 'ddd' }, { targets, sinks: ['slack'] });
    expect(told.map(({ notice }) => notice.sinks)).toEqual([['slack']]);
  });

  test('names of all kinds are only names', async () => {
    const name = '__proto__';
    expect(words(await drive(Object.fromEntries([[name, 'ddd']]), { targets: [target(name)] }))).toEqual([`2 open ${name} down L1`]);
  });
});
