import { describe, expect, test } from '@jest/globals';
import { cronTicks, tickBefore } from '../../../../actions/health-probe/monitor/cron-ticks.ts';
import { isInMaintenance, maintenanceSpans, markMaintenance } from '../../../../actions/health-probe/monitor/maintenance.ts';
import { proberLiveness, workflowSchedules } from '../../../../actions/health-probe/monitor/prober.ts';
import { at, course, MINUTE } from './support.ts';

const HOUR = 60 * MINUTE;
const iso = (times: readonly number[]): string[] => times.map((time) => new Date(time).toISOString().slice(5, 16));

// Europe/Berlin is at UTC+1, and at UTC+2 from 2026-03-29 01:00 UTC to 2026-10-25 01:00 UTC; Sydney the other way round.
describe('maintenance windows', () => {
  test.each<[string, string, string, number, string, string[]]>([
    ['a night in UTC', '0 3 * * SUN', 'UTC', HOUR, '2026-01-04', ['01-04T03:00 01-04T04:00']],
    ['winter in Berlin', '0 3 * * *', 'Europe/Berlin', HOUR, '2026-01-04', ['01-04T02:00 01-04T03:00']],
    ['summer in Berlin', '0 3 * * *', 'Europe/Berlin', HOUR, '2026-07-05', ['07-05T01:00 07-05T02:00']],
    ['an hour that spring leaves out does not open', '30 2 * * *', 'Europe/Berlin', HOUR, '2026-03-29', []],
    ['nor does one of a list', '0,30 2 * * *', 'Europe/Berlin', HOUR, '2026-03-29', []],
    ['an hour that autumn has twice opens once', '30 2 * * *', 'Europe/Berlin', HOUR, '2026-10-25', ['10-25T00:30 10-25T01:30']],
    [
      'a window over the change lasts as long as it says',
      '0 1 * * *',
      'Europe/Berlin',
      4 * HOUR,
      '2026-10-25',
      ['10-24T23:00 10-25T03:00'],
    ],
    ['in spring too', '0 1 * * *', 'Europe/Berlin', 4 * HOUR, '2026-03-29', ['03-29T00:00 03-29T04:00']],
    ['the south changes the other way', '30 2 * * *', 'Australia/Sydney', HOUR, '2026-10-03', []],
    ['over midnight, seen from the day after', '0 23 * * SAT', 'UTC', 2 * HOUR, '2026-01-04', ['01-03T23:00 01-04T01:00']],
    ['windows that meet are one', '0 1,2,3 * * *', 'UTC', HOUR, '2026-01-04', ['01-04T01:00 01-04T04:00']],
  ])('%s: %s in %s', (_, cron, zone, forMs, day, expected) => {
    // Sydney's Sunday begins at 14:00 UTC of the day before.
    const from = at(`${day}T00:00:00Z`) + (zone.startsWith('Australia') ? 14 * HOUR : 0) - (zone === 'Europe/Berlin' ? 2 * HOUR : 0);
    const spans = maintenanceSpans([{ cron, zone, forMs }], from, from + 24 * HOUR - MINUTE);
    expect(spans.map((span) => iso([span.from, span.to]).join(' '))).toEqual(expected);
  });

  test('its first moment is in it, its end is not', () => {
    const windows = [{ cron: '0 3 * * *', zone: 'UTC', forMs: HOUR }];
    const inside = (time: string): boolean => isInMaintenance(windows, at(`2026-01-04T${time}Z`));
    expect(['02:59:59.999', '03:00:00.000', '03:59:59.999', '04:00:00.000'].map(inside)).toEqual([false, true, true, false]);
    expect(isInMaintenance([], at('2026-01-04T03:00:00Z'))).toBe(false);
  });

  test('marks samples and takes no mark away', () => {
    const windows = [{ cron: '10 0 * * *', zone: 'UTC', forMs: 10 * MINUTE }];
    const marked = markMaintenance(course('uuuuMu'), windows).map(({ maintenance }) => maintenance);
    expect(marked).toEqual([false, false, true, true, true, false]);
  });
});

describe('ticks of a schedule', () => {
  test.each<[string, string, string, string, string, string[]]>([
    ['both ends count', '*/15 * * * *', 'UTC', '01-05T10:00', '01-05T10:30', ['01-05T10:00', '01-05T10:15', '01-05T10:30']],
    ['over several days, by the day', '30 12 * * *', 'UTC', '01-05T12:30', '01-07T12:29', ['01-05T12:30', '01-06T12:30']],
    ['only on its weekday', '0 0 * * 1', 'UTC', '01-01T00:00', '01-20T00:00', ['01-05T00:00', '01-12T00:00', '01-19T00:00']],
    ['spring moves it to the next hour there is', '30 2 * * *', 'Europe/Berlin', '03-29T00:00', '03-29T12:00', ['03-29T01:00']],
    ['autumn has each of a list once', '0,30 2 * * *', 'Europe/Berlin', '10-25T00:00', '10-25T12:00', ['10-25T00:00', '10-25T00:30']],
    ['autumn has it once', '30 2 * * *', 'Europe/Berlin', '10-25T00:00', '10-25T12:00', ['10-25T00:30']],
    [
      'each quarter of an hour goes on through it',
      '*/30 * * * *',
      'Europe/Berlin',
      '10-25T00:30',
      '10-25T01:30',
      ['10-25T00:30', '10-25T01:00', '10-25T01:30'],
    ],
  ])('%s', (_, cron, zone, from, to, expected) => {
    expect(iso(cronTicks({ cron, zone }, at(`2026-${from}:00Z`), at(`2026-${to}:00Z`)))).toEqual(expected);
  });

  test('the one before a moment is that moment itself, if it is one', () => {
    const quarter = { cron: '*/15 * * * *', zone: 'UTC' };
    expect(tickBefore(quarter, at('2026-01-05T10:15:00Z'))).toBe(at('2026-01-05T10:15:00Z'));
    expect(tickBefore(quarter, at('2026-01-05T10:14:59.999Z'))).toBe(at('2026-01-05T10:00:00Z'));
    expect(tickBefore({ cron: '0 5 * * 1', zone: 'Asia/Tokyo' }, at('2026-01-08T00:00:00Z'))).toBe(at('2026-01-04T20:00:00Z'));
  });
});

describe("the prober's own schedule", () => {
  const quarter = [{ cron: '*/15 * * * *', zone: 'UTC' }];
  const live = (runs: readonly string[], now: string, scheduled: string | null = null) =>
    proberLiveness(quarter, {
      runs: runs.map((time) => at(`2026-01-05T${time}Z`)),
      scheduled: scheduled === null ? null : at(`2026-01-05T${scheduled}Z`),
      ...{ from: at('2026-01-05T00:00:00Z'), now: at(`2026-01-05T${now}Z`) },
    });
  const missed = (runs: readonly string[], now: string): string[] => live(runs, now).missedTicks.map((tick) => tick.slice(11, 16));

  test.each<[string, string[], string, string[]]>([
    ['each tick a run', ['10:00:20', '10:16:00', '10:31:00'], '10:31:00', []],
    ['two of four', ['10:00:20', '10:46:00'], '10:46:00', ['10:15', '10:30']],
    [
      'hours late',
      ['06:02:00', '09:50:00'],
      '09:50:00',
      ['06:15', '06:30', '06:45', '07:00', '07:15', '07:30', '07:45', '08:00', '08:15', '08:30', '08:45', '09:00', '09:15', '09:30'],
    ],
    ['a run that overtook its successor counts for one tick each', ['10:00:10', '10:31:00', '10:33:00'], '10:33:00', []],
    ['the tick of now may still come', ['10:00:10'], '10:14:00', []],
    ['and is not missed before the next is due', ['10:00:10'], '10:29:00', []],
    ['then it is', ['10:00:10'], '10:30:00', ['10:15']],
    ['by hand in between covers nothing twice', ['10:00:10', '10:03:00', '10:05:00', '10:31:00'], '10:31:00', ['10:15']],
    ['nobody looked', [], '10:31:00', []],
  ])('%s', (_, runs, now, expected) => {
    expect(missed(runs, now)).toEqual(expected);
  });

  test('lag is from the tick to the begin of the run, and null where no schedule started it', () => {
    expect(live(['10:07:00'], '10:08:00', '10:07:00.900')).toMatchObject({ lagSeconds: 420, missedTicks: [], expected: 1, covered: 1 });
    expect(live(['10:07:00'], '10:08:00')).toMatchObject({ lagSeconds: null });
    const weekly = [{ cron: '0 6 * * 1', zone: 'Europe/Berlin' }];
    const late = { runs: [], scheduled: at('2026-01-05T09:24:00Z'), from: 0, now: at('2026-01-05T09:24:00Z') };
    expect(proberLiveness(weekly, late).lagSeconds).toBe(15_840);
  });

  test('is read from the workflow, with its time zone', () => {
    const workflow =
      "on:\n  workflow_dispatch:\n  schedule:\n    - cron: '*/15 * * * *'\n    - { cron: '0 6 * * 1', timezone: Europe/Berlin }\njobs: {}\n";
    expect(workflowSchedules(workflow)).toEqual([
      { cron: '*/15 * * * *', zone: 'UTC' },
      { cron: '0 6 * * 1', zone: 'Europe/Berlin' },
    ]);
    expect(workflowSchedules('on: push\n')).toEqual([]);
    expect(workflowSchedules('on: { push: }\n')).toEqual([]);
    expect(workflowSchedules('')).toEqual([]);
  });

  test.each([
    ['on: [', /not valid YAML/],
    ['on: { schedule: daily }', /not a list/],
    ['on: { schedule: [{ at: 3 }] }', /without a `cron`/],
    ["on: { schedule: [{ cron: 'often' }] }", /`often` of the workflow cannot be read/],
    ["on: { schedule: [{ cron: '0 0 * * *', timezone: Mars/Base }] }", /cannot be read/],
  ])('%s is refused', (text, why) => {
    expect(() => workflowSchedules(text)).toThrow(why);
  });
});
