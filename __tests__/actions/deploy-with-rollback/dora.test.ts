import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { doraCommits, doraFindings, doraOf } from '../../../actions/deploy-with-rollback/dora.ts';
import type { LedgerEvent } from '../../../core/ledger/ledger.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 5, 30);
const ago = (ms: number): number => NOW - ms;

let seq = 0;
function at(time: number, event: string, more: Readonly<Record<string, unknown>> = {}): LedgerEvent {
  seq += 1;
  return { v: 1, seq, id: `${seq}`, prev: '', hash: '', ts: new Date(time).toISOString(), event, ...more } as LedgerEvent;
}
/** A deploy that takes a minute to its end. */
function deploy(
  time: number,
  to: string,
  end: 'verified' | 'rolled_back' | 'halted' | 'kept' | 'unverified',
  sha: string | null = null,
): LedgerEvent[] {
  const op = `${to} ${time}`;
  const begun = [at(time, 'deploy_intent', { op, from: 'old', to, sha }), at(time + 1_000, 'switched', { op, from: 'old', to, sha })];
  if (end === 'rolled_back') {
    return [
      ...begun,
      at(time + 30_000, 'rollback_intent', { op, from: to, to: 'old' }),
      at(time + 60_000, end, { op, from: to, to: 'old' }),
    ];
  }
  return [...begun, at(time + 60_000, end, { op, from: end === 'halted' ? to : 'old', to, sha })];
}
function rollback(time: number, from: string, to: string): LedgerEvent[] {
  const op = `back ${time}`;
  return [at(time, 'rollback_intent', { op, from, to }), at(time + 5_000, 'rolled_back', { op, from, to })];
}
const of = (events: readonly LedgerEvent[], committed: Readonly<Record<string, number>> = {}) =>
  doraOf(events, new Date(NOW), (sha) => committed[sha] ?? null);

describe('figures of 30 days', () => {
  test('of nothing', () => {
    expect(of([])).toEqual({ days: 30, deploys: 0, leadTime: null, changeFailure: null, restore: null, open: false });
  });

  test.each<[string, LedgerEvent[], object]>([
    [
      'three good ones',
      [deploy(ago(3 * DAY), 'a', 'verified'), deploy(ago(2 * DAY), 'b', 'verified'), deploy(ago(DAY), 'c', 'verified')].flat(),
      { deploys: 3, changeFailure: { failed: 0, of: 3 }, restore: null },
    ],
    [
      'one that was rolled back by itself: restored a minute after the switch began',
      [deploy(ago(2 * DAY), 'a', 'verified'), deploy(ago(DAY), 'b', 'rolled_back')].flat(),
      { deploys: 1, changeFailure: { failed: 1, of: 2 }, restore: { ms: 60_000, of: 1 }, open: false },
    ],
    [
      'one that was verified and rolled back by somebody later',
      [deploy(ago(2 * DAY), 'a', 'verified'), deploy(ago(DAY), 'b', 'verified'), rollback(ago(HOUR), 'b', 'a')].flat(),
      { deploys: 2, changeFailure: { failed: 1, of: 2 }, restore: { ms: 5_000, of: 1 } },
    ],
    [
      'a rollback that was asked for while it soaked: from the request on',
      [...deploy(ago(DAY), 'a', 'verified'), at(ago(HOUR) - 60_000, 'abort'), ...rollback(ago(HOUR), 'a', 'old')],
      { restore: { ms: 65_000, of: 1 } },
    ],
    [
      'one that halted, and was repaired an hour later',
      [deploy(ago(DAY), 'a', 'halted'), deploy(ago(DAY) + HOUR, 'b', 'verified')].flat(),
      { deploys: 1, changeFailure: { failed: 1, of: 2 }, restore: { ms: HOUR + 60_000, of: 1 }, open: false },
    ],
    [
      'one that halted, and nothing since',
      deploy(ago(DAY), 'a', 'halted'),
      { deploys: 0, changeFailure: { failed: 1, of: 1 }, restore: null, open: true },
    ],
    [
      'one that halted, and what nothing proves since',
      [deploy(ago(DAY), 'a', 'halted'), deploy(ago(HOUR), 'b', 'unverified')].flat(),
      { restore: null, open: true },
    ],
    ['one whose switch changed nothing: neither way', deploy(ago(DAY), 'a', 'kept'), { deploys: 0, changeFailure: null, restore: null }],
    ['one that is older', deploy(ago(31 * DAY), 'a', 'verified'), { deploys: 0, changeFailure: null }],
    [
      'the same version deployed again over itself: a deploy, and nobody’s failure',
      [deploy(ago(2 * DAY), 'a', 'verified'), rollback(ago(DAY), 'a', 'a')].flat(),
      { deploys: 1, changeFailure: { failed: 0, of: 1 }, restore: { ms: 5_000, of: 1 } },
    ],
    [
      'a rollback that was asked for in vain, and one a week later: only the second was an outage',
      [
        ...deploy(ago(9 * DAY), 'a', 'verified'),
        at(ago(8 * DAY), 'abort'),
        at(ago(8 * DAY), 'unfrozen', { reason: 'false alarm' }),
        ...rollback(ago(DAY), 'a', 'old'),
      ],
      { changeFailure: { failed: 1, of: 1 }, restore: { ms: 5_000, of: 1 } },
    ],
    [
      'two that were rolled back one after the other, and a third that works: two failures, both restored',
      [deploy(ago(3 * DAY), 'a', 'rolled_back'), deploy(ago(2 * DAY), 'b', 'rolled_back'), deploy(ago(DAY), 'c', 'verified')].flat(),
      { deploys: 1, changeFailure: { failed: 2, of: 3 }, restore: { ms: 60_000, of: 2 }, open: false },
    ],
    [
      'refusals and freezes',
      [at(ago(DAY), 'blocked', { to: 'a' }), at(ago(DAY), 'frozen'), at(ago(DAY), 'unfrozen')],
      { deploys: 0, changeFailure: null, open: false },
    ],
  ])('%s', (_, events, expected) => {
    expect(of(events)).toMatchObject(expected);
  });

  test('lead time is the median of the commits that are known, and never less than nothing', () => {
    const events = ['a', 'b', 'c', 'd'].flatMap((sha, index) => deploy(ago((4 - index) * DAY), `v${sha}`, 'verified', sha));
    const verified = (index: number): number => ago((4 - index) * DAY) + 60_000;
    expect(of(events, { a: verified(0) - HOUR, b: verified(1) - 3 * HOUR, d: verified(3) - 9 * HOUR }).leadTime).toEqual({
      ms: 3 * HOUR,
      of: 3,
    });
    expect(of(events, { a: verified(0) - HOUR, b: verified(1) - 3 * HOUR }).leadTime).toEqual({ ms: 2 * HOUR, of: 2 });
    expect(of(events, { a: verified(0) + HOUR }).leadTime).toEqual({ ms: 0, of: 1 });
    expect(doraCommits(events, new Date(NOW))).toEqual(['d', 'c', 'b', 'a']);
  });

  test('lead time is that of a change: to deploy it again, later or under another commit, does not make it longer', () => {
    const events = [
      ...deploy(ago(4 * DAY), 'v1', 'verified', 'a'),
      ...deploy(ago(3 * DAY), 'v1', 'verified', 'a'),
      ...deploy(ago(2 * DAY), 'v1', 'verified', 'drill'),
      ...deploy(ago(DAY), 'v1-again', 'verified', 'a'),
    ];
    const made = ago(4 * DAY) - HOUR;
    expect(of(events, { a: made, drill: made })).toMatchObject({ deploys: 4, leadTime: { ms: HOUR + 60_000, of: 1 } });
  });

  test('clocks that differ make no time negative', () => {
    const events = [
      at(ago(DAY), 'rollback_intent', { op: 'x', from: 'b', to: 'a' }),
      at(ago(DAY) - 9_000, 'rolled_back', { op: 'x', from: 'b', to: 'a' }),
    ];
    expect(of(events).restore).toEqual({ ms: 0, of: 1 });
  });

  test('read as words', () => {
    const events = [...deploy(ago(2 * DAY), 'a', 'verified', 'a'), ...deploy(ago(DAY), 'b', 'rolled_back')];
    expect(doraFindings(of(events, { a: ago(3 * DAY) })).map(({ subject, message }) => `${subject}: ${message}`)).toEqual([
      'deploy frequency: 1 in 30 days, 0.2 a week',
      'lead time: 24.0 h (median of 1) from commit to its first deploy',
      'change failure rate: 50 % (1 of 2)',
      'time to restore: 60 s (median of 1)',
    ]);
  });

  test('whatever is in the ledger: no more fail than there are, and no time is negative', () => {
    const names = [
      'deploy_intent',
      'switched',
      'rollback_intent',
      'verified',
      'unverified',
      'rolled_back',
      'kept',
      'halted',
      'rollback_failed',
      'abort',
      'frozen',
      'other',
    ];
    const one = fc.record({
      event: fc.constantFrom(...names),
      op: fc.constantFrom('x', 'y', null),
      from: fc.constantFrom('a', 'b', null),
      to: fc.constantFrom('a', 'b', null),
    });
    fc.assert(
      fc.property(fc.array(one), (events) => {
        const dora = of(events.map(({ event, ...more }, index) => at(ago(DAY) + index * 1_000, event, more)));
        expect(dora.changeFailure === null || dora.changeFailure.failed <= dora.changeFailure.of).toBe(true);
        expect(dora.restore === null || dora.restore.ms >= 0).toBe(true);
      }),
    );
  });
});
