import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WRITE_LIMITS, WriteBudget } from '../../../core/github/write-budget.ts';

test('no window holds more writes than its limit, and no write waits while every window has room', () => {
  const gaps = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 })), { minLength: 1, maxLength: 700, size: 'max' });
  fc.assert(
    fc.property(gaps, (list) => {
      const budget = new WriteBudget();
      const sent: number[] = [];
      let now = 1_700_000_000_000;
      for (const gap of list) {
        now += gap;
        const delay = budget.delay(now);
        const full = WRITE_LIMITS.some(({ writes, windowMs }) => sent.filter((at) => at > now - windowMs).length >= writes);
        expect(delay > 0).toBe(full);
        now += delay;
        budget.record(now);
        sent.push(now);
      }
      for (const { writes, windowMs } of WRITE_LIMITS) {
        for (let last = writes; last < sent.length; last += 1) {
          expect(Number(sent[last]) - Number(sent[last - writes])).toBeGreaterThanOrEqual(windowMs);
        }
      }
    }),
    { numRuns: 50 },
  );
});
