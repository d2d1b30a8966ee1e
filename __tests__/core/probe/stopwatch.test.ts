import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Stopwatch } from '../../../core/probe/stopwatch.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const wait = (ms: number) => jest.advanceTimersByTime(ms);

test('phases are summed over hops; a look-up of nothing and a proxy are in none of them', () => {
  const watch = new Stopwatch();
  expect(watch.phase).toBe('dns');
  watch.enter('dns');
  wait(1);
  watch.skip();
  expect(watch.phase).toBe('dns');
  watch.enter('connect');
  wait(20);
  watch.enter('ttfb');
  wait(300);
  // A redirect, through a proxy.
  watch.enter('proxy');
  wait(4_000);
  watch.enter('ttfb');
  wait(50_000);
  expect(watch.phase).toBe('ttfb');
  expect(watch.elapsedMs).toBe(54_321);
  expect(watch.stop()).toEqual({ totalMs: 54_321, phases: { dns: null, connect: 20, tls: null, ttfb: 50_300, body: null } });
});
