import { expect, test } from '@jest/globals';
import {
  type DeployWindow,
  describeWindow,
  isOpen,
  isTimeZone,
  nextOpening,
  parseDays,
  parseTime,
} from '../../../actions/deploy-with-rollback/gates/window.ts';

const window = (days: string, from: string, to: string, tz = 'America/Los_Angeles'): DeployWindow => ({
  days: parseDays(days) ?? [],
  fromMinute: parseTime(from) ?? 0,
  toMinute: parseTime(to) ?? 0,
  tz,
});
const OFFICE = window('MON-FRI', '09:00', '17:00');
const NIGHT = window('FRI', '22:00', '02:00', 'Europe/Berlin');

test.each([
  ['the first minute, in winter', OFFICE, '2026-01-05T17:00:00Z', true],
  ['a second before', OFFICE, '2026-01-05T16:59:59Z', false],
  ['the first minute, in summer', OFFICE, '2026-07-06T16:00:00Z', true],
  ['the last second', OFFICE, '2026-01-06T00:59:59Z', true],
  ['its end', OFFICE, '2026-01-06T01:00:00Z', false],
  ['a Friday there, a Saturday in UTC', OFFICE, '2026-01-10T00:30:00Z', true],
  ['Saturday', OFFICE, '2026-01-10T18:00:00Z', false],
  ['before midnight', NIGHT, '2026-01-09T21:30:00Z', true],
  ['after midnight, still Friday’s', NIGHT, '2026-01-10T00:30:00Z', true],
  ['the night before', NIGHT, '2026-01-09T00:30:00Z', false],
  ['all day', window('*', '00:00', '24:00', 'UTC'), '2026-01-09T23:59:59Z', true],
  ['the hour that is skipped in spring is simply short', window('SUN', '01:00', '03:00', 'Europe/Berlin'), '2026-03-29T01:00:00Z', false],
] as const)('%s', (_, given, now, open) => {
  expect(isOpen([given], new Date(now))).toBe(open);
});

test('no window is always open; of several one is enough', () => {
  expect([isOpen([], new Date()), isOpen([OFFICE, NIGHT], new Date('2026-01-10T00:30:00Z'))]).toEqual([true, true]);
});

test.each([
  [[OFFICE], '2026-01-10T18:00:00Z', '2026-01-12T17:00:00.000Z'],
  [[OFFICE], '2026-03-07T12:00:00Z', '2026-03-09T16:00:00.000Z'],
  [[{ ...OFFICE, days: [] }], '2026-01-10T18:00:00Z', null],
] as const)('opens next', (windows, now, next) => {
  expect(nextOpening(windows, new Date(now))?.toISOString() ?? null).toBe(next);
});

test.each([
  ['MON-FRI', [1, 2, 3, 4, 5]],
  ['fri-mon', [0, 1, 5, 6]],
  ['SAT, SUN', [0, 6]],
  ['WED', [3]],
  ['', null],
  ['MON-', null],
  ['MONDAY', null],
  ['MON-TUE-WED', null],
])('days %j', (text, days) => {
  expect(parseDays(text)).toEqual(days);
});

test.each([
  ['09:00', 540],
  ['9:05', 545],
  ['24:00', 1440],
  ['24:01', null],
  ['12:60', null],
  ['noon', null],
])('time %j', (text, minutes) => {
  expect(parseTime(text)).toBe(minutes);
});

test('in words, and zones', () => {
  expect(describeWindow(NIGHT)).toBe('FRI 22:00-02:00 Europe/Berlin');
  expect([isTimeZone('Europe/Berlin'), isTimeZone('Mars/Olympus')]).toEqual([true, false]);
});
