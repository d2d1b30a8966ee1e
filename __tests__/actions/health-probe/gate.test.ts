import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GateOptions, type GateProgress, waitUntilHealthy } from '../../../actions/health-probe/gate.ts';
import { targetsFromUrls } from '../../../core/probe/config/from-url.ts';
import type { LoopWatch } from '../../../core/probe/loop-delay.ts';
import type { AttemptFacts, ProbeReason, ProbeResult } from '../../../core/probe/model.ts';
import type { ProbeTarget } from '../../../core/probe/target.ts';
import { http } from '../../core/probe/answers.ts';
import { HeldClock } from './held-clock.ts';

/** What one poll of a target shows: a status, a version, or why no answer came; and how long that takes, 10 ms unless it says so. */
type Shown = { status?: number; version?: string; fails?: ProbeReason; takes?: number };
const UP: Shown = {};
const BAD: Shown = { status: 503 };

const quiet: LoopWatch = { stalledSince: () => 0, summary: () => ({ p50Ms: 0, p99Ms: 0, maxMs: 0 }), stop: () => undefined };

interface Ended {
  results: ProbeResult[];
  polls: (GateProgress & { at: number })[];
  /** When each poll began, by target. */
  begun: Map<string, number[]>;
  endedAt: number;
}

/** Runs a gate over targets that show one thing after the other, and the last for ever. */
async function gate(scripts: Readonly<Record<string, readonly Shown[]>>, change: Partial<GateOptions> = {}): Promise<Ended> {
  const clock = new HeldClock();
  const targets = Object.keys(scripts).map((name) => targetNamed(name));
  const polls: Ended['polls'] = [];
  const begun = new Map<string, number[]>();
  const attempt = async (check: { kind: string }, timeoutMs: number, signal?: AbortSignal): Promise<AttemptFacts> => {
    const name = targets.find((target) => target.check === check)?.name ?? '';
    const before = begun.get(name) ?? [];
    begun.set(name, [...before, clock.monotonic()]);
    const script = scripts[name] ?? [];
    const shown = script[Math.min(before.length, script.length - 1)] ?? UP;
    return show(shown, clock, timeoutMs, signal ?? new AbortController().signal);
  };
  const options = { waitForMs: 20_000, pollMs: 1_000, successThreshold: 3, concurrency: 25, given: {}, ...change };
  const onPoll = (progress: GateProgress): void => void polls.push({ ...progress, at: clock.monotonic() });
  const done = await clock.run(waitUntilHealthy(targets, { ...options, onPoll }, { attempt, clock, watchLoop: () => quiet }));
  return { results: done.results, polls, begun, endedAt: clock.monotonic() };
}

function targetNamed(name: string): ProbeTarget {
  const [target] = targetsFromUrls([`http://127.0.0.1/${name}`]);
  if (target === undefined) throw new Error('no target');
  // A gate makes none of these retries.
  return { ...target, name, retries: 2 };
}

async function show(shown: Shown, clock: HeldClock, timeoutMs: number, signal: AbortSignal): Promise<AttemptFacts> {
  const { status = 200, version, fails, takes = 10 } = shown;
  await clock.sleep(Math.min(takes, timeoutMs), signal);
  const failed = (reason: ProbeReason): AttemptFacts => {
    const { kind: _, answered: __, ...measured } = http();
    return { ...measured, answered: false, failure: { reason, phase: 'ttfb', detail: `It was ${reason}.` } };
  };
  if (signal.aborted) return failed('deadline');
  if (takes > timeoutMs) return failed('ttfb_timeout');
  if (fails !== undefined) return failed(fails);
  return http('', { status, headers: version === undefined ? [] : [['x-version', version]] });
}

const stateOf = ({ results }: Ended, index = 0) => {
  const { state, reason, detail, attempts, flaky } = results[index] ?? {};
  return { state, reason, detail, attempts, flaky };
};

describe('one target', () => {
  test('that is healthy: three passes in a row, a second apart, and then no more', async () => {
    const ended = await gate({ a: [UP] });
    expect(stateOf(ended)).toEqual({ state: 'up', reason: null, detail: '', attempts: 3, flaky: false });
    expect(ended.begun.get('a')).toEqual([0, 1_000, 2_000]);
    expect(ended.polls.map(({ passes, needed }) => [passes, needed])).toEqual([1, 2, 3].map((passes) => [passes, 3]));
    expect(ended.endedAt).toBe(2_010);
  });

  test('that comes up late: what it was before is no stain', async () => {
    const ended = await gate({ a: [BAD, BAD, { fails: 'connect_refused' }, UP] });
    expect(stateOf(ended)).toMatchObject({ state: 'up', attempts: 6, flaky: false });
    expect(ended.endedAt).toBe(5_010);
  });

  test('that flaps: a failure takes every pass before it back, and is told', async () => {
    const ended = await gate({ a: [UP, UP, BAD, UP] });
    expect(stateOf(ended)).toMatchObject({
      state: 'up',
      attempts: 6,
      flaky: true,
      detail: expect.stringContaining('Before that: status.'),
    });
  });

  test('that flaps for ever is down, with the reason of its last failure', async () => {
    const flapping = Array.from({ length: 40 }, (_, index) => (index % 3 === 2 ? BAD : UP));
    const ended = await gate({ a: flapping });
    expect(stateOf(ended)).toMatchObject({ state: 'down', reason: 'status' });
    expect(stateOf(ended).detail).toMatch(/^It passed [12] of 3 times in a row before the time was up\. Before that: status\./);
    expect(ended.endedAt).toBe(20_000);
  });

  test('that never answers right: the last reason is shown, every poll counted', async () => {
    const ended = await gate({ a: [{ fails: 'dns_nxdomain' }, { fails: 'connect_refused' }, BAD] }, { waitForMs: 3_500 });
    expect(stateOf(ended)).toMatchObject({ state: 'down', reason: 'status', attempts: 4, detail: expect.stringContaining('503') });
    expect(ended.endedAt).toBe(3_500);
  });

  test('degraded is healthy', async () => {
    const clock = new HeldClock();
    const attempt = async (): Promise<AttemptFacts> => http('', { totalMs: 50 });
    const options = { waitForMs: 9_000, pollMs: 1_000, successThreshold: 2, concurrency: 1, given: {} };
    const slow = { ...targetNamed('slow'), degradedOverMs: 1 };
    const { results } = await clock.run(waitUntilHealthy([slow], options, { attempt, clock, watchLoop: () => quiet }));
    expect(results).toMatchObject([{ state: 'degraded', reason: 'slow', attempts: 2 }]);
  });

  test('the old release cannot pass, however healthy it is', async () => {
    const old = { version: 'v1' };
    const given = { expectVersion: 'v2' };
    const never = await gate({ a: [old] }, { given });
    expect(stateOf(never)).toMatchObject({ state: 'down', reason: 'version', detail: expect.stringContaining('v1') });
    const switched = await gate({ a: [old, old, { version: 'v2' }] }, { given });
    expect(stateOf(switched)).toMatchObject({ state: 'up', attempts: 5 });
    const mixed = await gate({ a: [{ version: 'v2' }, { version: 'v2' }, old, { version: 'v2' }] }, { given });
    expect(stateOf(mixed)).toMatchObject({ state: 'up', attempts: 6, flaky: true, detail: expect.stringContaining('version') });
  });
});

describe('the end of the wait', () => {
  test('cuts a poll that is under way, and what was known before stands', async () => {
    const ended = await gate({ a: [BAD, { takes: 9_000 }] }, { waitForMs: 4_000 });
    expect(stateOf(ended)).toMatchObject({ state: 'down', reason: 'status', attempts: 1 });
    expect(ended.endedAt).toBe(4_000);
  });

  test('cuts the only poll there was: it hung for the whole wait, and is down', async () => {
    const ended = await gate({ a: [{ takes: 9_000 }] }, { waitForMs: 4_000 });
    expect(stateOf(ended)).toMatchObject({ state: 'down', reason: 'deadline', attempts: 1 });
    expect(ended.endedAt).toBe(4_000);
  });

  test('a try has its own time as well', async () => {
    const ended = await gate({ a: [{ takes: 60_000 }] }, { waitForMs: 25_000 });
    expect(stateOf(ended)).toMatchObject({ state: 'down', reason: 'ttfb_timeout', attempts: 2 });
    expect(ended.begun.get('a')).toEqual([0, 10_000, 20_000]);
  });

  test('one that had no turn in it is unknown, not down', async () => {
    const ended = await gate({ a: [{ takes: 9_000 }], b: [UP] }, { waitForMs: 4_000, concurrency: 1 });
    expect(stateOf(ended, 0)).toMatchObject({ state: 'down', reason: 'deadline' });
    expect(stateOf(ended, 1)).toMatchObject({ state: 'unknown', reason: 'prober_saturated', attempts: 0 });
  });

  test('slow passes that were too few are down, and never failed', async () => {
    const ended = await gate({ a: [{ takes: 3_000 }] }, { waitForMs: 7_000 });
    expect(stateOf(ended)).toMatchObject({ state: 'down', reason: 'deadline', detail: expect.stringContaining('passed 2 of 3') });
  });
});

describe('several targets', () => {
  test('all must be healthy at the same time: one that breaks while another is awaited is no longer', async () => {
    const breaks = [UP, UP, UP, UP, BAD, UP];
    const late = [BAD, BAD, BAD, UP];
    const ended = await gate({ breaks, late });
    // `late` alone would be done at 5 s, with `breaks` just mended.
    expect(ended.endedAt).toBe(7_010);
    expect(ended.results.map(({ state }) => state)).toEqual(['up', 'up']);
    const broken = await gate({ breaks: [UP, UP, UP, UP, BAD], late: [BAD, BAD, BAD, UP] });
    expect(broken.results.map(({ state, reason }) => [state, reason])).toEqual([
      ['down', 'status'],
      ['up', null],
    ]);
  });

  test('one that hangs holds none of the others up', async () => {
    const ended = await gate({ hangs: [{ takes: 60_000 }], up: [UP] }, { waitForMs: 8_000 });
    expect(ended.results.map(({ state }) => state)).toEqual(['down', 'up']);
    expect(ended.begun.get('up')).toHaveLength(8);
  });

  test('no more are under way at once than are allowed', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const ended = await gate(Object.fromEntries(names.map((name) => [name, [{ takes: 100 }]])), { concurrency: 2, successThreshold: 1 });
    expect([...ended.begun.values()].map(([first]) => first)).toEqual([0, 0, 100, 100, 200]);
  });
});

test('whatever the polls show: up means as many passes in a row at the end, and never more time than there was', async () => {
  const shown = fc.constantFrom<Shown>(UP, BAD, { fails: 'connect_refused' }, { takes: 1_700 }, { takes: 30_000 });
  const scripts = fc.array(fc.array(shown, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(scripts, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 15_000 }), async (lists, needed, waitForMs) => {
      const ended = await gate(Object.fromEntries(lists.map((list, index) => [`t${index}`, list])), {
        successThreshold: needed,
        waitForMs,
      });
      expect(ended.endedAt).toBeLessThanOrEqual(waitForMs);
      for (const result of ended.results) {
        const own = ended.polls.filter((poll) => poll.result.name === result.name);
        const row = own.slice(-needed).filter((poll) => poll.result.state === 'up').length;
        expect(result.state === 'up').toBe(row === needed);
        expect(result.reason === null).toBe(result.state === 'up');
      }
    }),
    { numRuns: 60 },
  );
});
