import { describe, expect, test } from '@jest/globals';
import { historyOf, prune } from '../../../../actions/health-probe/monitor/history.ts';
import { type HistoryRule, reportOfLines } from '../../../../actions/health-probe/monitor/history-report.ts';
import { printHistory } from '../../../../actions/health-probe/monitor/lines.ts';
import { course, MINUTE, T0, target } from './support.ts';

const DAY = 24 * 60 * MINUTE;
const SLO = { availability: 0.99, latencyP95Ms: null, windowMs: 30 * DAY };

function report(letters: { readonly [name: string]: string }, rule: Partial<HistoryRule> = {}, extra = '') {
  const samples = Object.entries(letters).flatMap(([name, row]) => course(row, { target: name }));
  const targets = ['api', 'db'].map((name) => ({ ...target(name, { slo: name === 'api' ? SLO : null }), place: null }));
  const now = T0 + (Math.max(1, ...Object.values(letters).map(({ length }) => length)) - 1) * 5 * MINUTE;
  const text = printHistory(historyOf({ samples })) + extra;
  return reportOfLines(text, 'state.jsonl', 'health.yml', { targets, now, failOn: 'config', schedules: null, scheduled: null, ...rule });
}

describe('the verdict of a history', () => {
  test.each<[string, { [name: string]: string }, Partial<HistoryRule>, string, string]>([
    ['all up', { api: 'uuu', db: 'uug' }, {}, 'pass', 'all_up'],
    ['the last sample counts', { api: 'ddu', db: 'uuu' }, {}, 'pass', 'all_up'],
    ['down is told', { api: 'uud', db: 'uuu' }, {}, 'pass', 'targets_down'],
    ['down fails where it is asked for', { api: 'uud', db: 'uuu' }, { failOn: 'down' }, 'fail', 'targets_down'],
    ['without samples nothing is known', {}, {}, 'pass', 'targets_unknown'],
    ['which is no health', { api: 'u?', db: 'uu' }, { failOn: 'down' }, 'error', 'targets_unknown'],
    ['a breached objective', { api: 'ddddddduuu', db: 'u' }, { failOn: 'slo' }, 'fail', 'slo_breached'],
    ['one that is not proven is not breached', { api: 'uuu', db: 'u' }, { failOn: 'slo' }, 'pass', 'all_up'],
  ])('%s: %j', (_, letters, rule, state, reason) => {
    expect(report(letters, rule).verdict).toEqual({ state, reason });
  });
});

test('the outputs have their contract shapes', () => {
  const { outputs, findings } = report({ api: 'uuudduuuuu', db: '?' });
  expect(outputs).toMatchObject({ up: 1, degraded: 0, down: 0, unknown: 1, 'missed-ticks': [], 'schedule-lag-seconds': '' });
  // The one sample of `db` was 45 minutes ago: one of nine, since its tick of now may still come.
  expect(outputs.coverage).toBe(1 / 9);
  expect(outputs.slo).toEqual([
    {
      ...{ target: 'api', sli: 'availability', verdict: 'breached', value: 0.8, n: 10, expected: 10, coverage: 1 },
      ...{ lower: expect.closeTo(0.4902, 4), upper: expect.closeTo(0.9433, 4), budgetLeft: expect.closeTo(-19, 6) },
      burn: expect.arrayContaining([expect.objectContaining({ factor: 14.4 })]),
    },
  ]);
  expect(findings.map(({ rule, state, subject }) => `${rule} ${state} ${subject}`)).toEqual([
    'probe pass api',
    'probe unknown db',
    'slo fail api availability',
  ]);
  expect(findings[2]?.message).toBe(
    'breached: 8 of 10 valid samples good, so very probably between 49.016 % and 94.331 %; objective 99 %.',
  );
});

test('a share is cut, never rounded up to 100 %', () => {
  const { findings } = report({ api: `d${'u'.repeat(2999)}`, db: 'u' });
  expect(findings.find(({ rule }) => rule === 'slo')?.message).toMatch(/^met: 2,999 of 3,000 valid samples good, .* and 99\.99\d %/);
});

test('what could not be read is said, and counts for nothing', () => {
  const { outputs, findings, verdict } = report({}, {}, 'garbage\n{"v":2}\n');
  expect(verdict).toEqual({ state: 'pass', reason: 'targets_unknown' });
  expect(outputs.slo).toEqual([expect.objectContaining({ value: null, n: 0, coverage: 0, verdict: 'insufficient-data' })]);
  expect(findings.at(-1)).toMatchObject({ rule: 'state', message: expect.stringContaining('2 lines could not be read') });
});

test('with the schedule of the workflow there are ticks, lag and coverage of it', () => {
  const schedules = [{ cron: '*/5 * * * *', zone: 'UTC' }];
  const { outputs, findings } = report(
    { api: 'uu  uuu' },
    { schedules, scheduled: { at: T0 + 31 * MINUTE, cron: null }, now: T0 + 31 * MINUTE },
  );
  expect(outputs['schedule-lag-seconds']).toBe(60);
  expect(outputs['missed-ticks']).toEqual(['2026-01-05T00:10:00.000Z', '2026-01-05T00:15:00.000Z']);
  const gap = report({ api: 'uu' }, { schedules, scheduled: null, now: T0 + 21 * MINUTE });
  expect(gap.outputs['missed-ticks']).toEqual(['2026-01-05T00:10:00.000Z', '2026-01-05T00:15:00.000Z']);
  expect(gap.outputs.coverage).toBe(2 / 5);
  expect(gap.findings.find(({ subject }) => subject === 'schedule')?.message).toContain('2 ticks of the schedule had no run');
  expect(findings.some(({ subject }) => subject === 'schedule')).toBe(true);
  const whole = report({ api: 'uuu', db: 'uuu' }, { schedules, scheduled: null });
  expect([whole.outputs['missed-ticks'], whole.outputs.coverage]).toEqual([[], 1]);
  expect(whole.findings.some(({ subject }) => subject === 'schedule')).toBe(false);
});

test('a run that somebody ran again covers no second tick', () => {
  const schedules = [{ cron: '*/5 * * * *', zone: 'UTC' }];
  const again = course('d', { run: 'r3', attempt: 2, at: T0 + 17 * MINUTE });
  // Ticks 0, 3 have runs; 1 and 2 had none, and the second attempt of run 3 is no other run.
  const { outputs } = report({ api: 'u  u' }, { schedules, now: T0 + 18 * MINUTE }, printHistory(historyOf({ samples: again })));
  expect(outputs['missed-ticks']).toEqual(['2026-01-05T00:05:00.000Z', '2026-01-05T00:10:00.000Z']);
});

test('runs of another workflow with a health file of its own cover no tick of this one', () => {
  const schedules = [{ cron: '*/5 * * * *', zone: 'UTC' }];
  const { outputs } = report({ api: 'u  u', elsewhere: 'uuuu' }, { schedules });
  expect(outputs['missed-ticks']).toEqual(['2026-01-05T00:05:00.000Z', '2026-01-05T00:10:00.000Z']);
});

test('a file that nobody has pruned is reported as exactly as its lines are', () => {
  const promise = { availability: null, latencyP95Ms: 504, windowMs: 60 * DAY };
  const targets = [{ ...target('api', { slo: promise, intervalMs: DAY }), place: null }];
  const samples = course('u'.repeat(50), { ms: 504.25 }, DAY);
  const text = printHistory(historyOf({ samples }));
  const { outputs } = reportOfLines(text, 'state.jsonl', 'health.yml', {
    ...{ targets, now: T0 + 49 * DAY, failOn: 'config' as const, schedules: null, scheduled: null },
  });
  expect(outputs.slo).toMatchObject([{ n: 50, value: 504.25, verdict: 'breached', expected: 50, coverage: 1 }]);
});

describe('what a report says of now', () => {
  const detailOf = (given: Parameters<typeof report>): [unknown, string | undefined] => {
    const { outputs, findings } = report(...given);
    return [outputs.unknown, findings.find(({ subject }) => subject === 'api')?.message];
  };
  const last = T0 + 10 * MINUTE;

  test.each<[string, string, number, string | RegExp]>([
    ['three intervals are patience', 'uuu', last + 15 * MINUTE, 'up: Seen 15 minutes before.'],
    [
      'more are silence',
      'uuu',
      last + 16 * MINUTE,
      /^unknown: The prober is silent: the newest sample, up, is of 2026-01-05T00:10:00.000Z, 16 /,
    ],
    ['so they are of what was down', 'uud', last + 7 * DAY, /^unknown: .* the newest sample, down, is of .*, 7 days before\.$/],
    ['and of what is out of the window', 'uuu', last + 31 * DAY, /, 31 days before, and older than the window of the objective\.$/],
    ['samples that really come every half an hour have longer', 'u     u     u     u', T0 + 180 * MINUTE, 'up: Seen 90 minutes before.'],
    ['but not for ever', 'u     u     u     u', T0 + 181 * MINUTE, /^unknown: The prober is silent/],
    ['two samples a week apart are no cadence', `u${' '.repeat(2015)}u`, T0 + 9 * DAY, /^unknown: The prober is silent/],
  ])('%s', (_, letters, now, message) => {
    const [, told] = detailOf([{ api: letters, db: 'u' }, { now }]);
    if (typeof message === 'string') expect(told).toBe(message);
    else expect(told).toMatch(message);
  });

  test('silence does not pass where what is down fails, and leaves the figures as they are', () => {
    const stale = { now: last + 7 * DAY };
    expect(report({ api: 'uuu', db: 'uuu' }, { ...stale, failOn: 'down' }).verdict).toEqual({ state: 'error', reason: 'targets_unknown' });
    expect(report({ api: 'uuu', db: 'uuu' }, stale).outputs.slo).toMatchObject([{ n: 3, value: 1, verdict: 'insufficient-data' }]);
  });

  test('why there is no sample', () => {
    expect(detailOf([{}])).toEqual([2, 'unknown: There is no sample yet.']);
    expect(detailOf([{ other: 'u' }])[1]).toBe('unknown: There is no sample of this name yet: the history has `other`.');
    expect(detailOf([{ a: 'u', b: 'u', c: 'u', e: 'u', f: 'u' }])[1]).toContain('the history has `a`, `b`, `c` and 2 more.');
    expect(detailOf([{ api: ' u' }, { now: T0 }])[1]).toBe(
      'unknown: There is no sample yet: the first one is of 2026-01-05T00:05:00.000Z, later than this report.',
    );
    const summed = prune(historyOf({ samples: course('uuu') }), T0 + 40 * DAY);
    expect(detailOf([{}, { now: T0 + 40 * DAY }, printHistory(summed)])[1]).toContain('the newest day with samples is 2026-01-05.');
  });
});
