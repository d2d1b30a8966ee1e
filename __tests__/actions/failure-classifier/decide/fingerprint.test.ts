import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprintOf, normaliseCapture } from '../../../../actions/failure-classifier/decide/fingerprint.ts';

describe('the same failure in two runs', () => {
  test.each([
    ['timed out after 30.5 seconds', 'timed out after 61 seconds'],
    ['object 0x7f42b16f9ea0', 'object 0x7f42b16f9eb8'],
    ['commit 3f2a9bc1d', 'commit 9e8b7a6f5c4d'],
    ['id 123e4567-e89b-12d3-a456-426614174000', 'id 00000000-e89b-12d3-a456-426614174fff'],
    ['cannot open /tmp/tmp.a1b2/x.txt', 'cannot open /tmp/pytest-of-runner/pytest-0/x.txt'],
    ['at 2026-01-01T00:00:00Z', 'at 2025-12-31 23:59:59.123'],
    ['/home/runner/work/app/app/src/a.ts', '/Users/runner/work/app/app/src/a.ts'],
    ['expected 3 of 40', 'expected 12 of 41'],
    ['too   many blanks', 'too many blanks'],
  ])('%j and %j', (one, other) => {
    expect(fingerprintOf('a/b', one)).toBe(fingerprintOf('a/b', other));
  });
});

test.each([
  ['cannot find module x', 'cannot find module y'],
  ['test_login failed', 'test_logout failed'],
  ['deadbeef', 'facade'],
])('%j is not %j', (one, other) => {
  expect(fingerprintOf('a/b', one)).not.toBe(fingerprintOf('a/b', other));
});

test('it tells rules apart, and is 16 hexadecimal digits', () => {
  expect(fingerprintOf('a/b', 'x')).not.toBe(fingerprintOf('a/c', 'x'));
  fc.assert(fc.property(fc.string(), fc.string(), (rule, capture) => expect(fingerprintOf(rule, capture)).toMatch(/^[0-9a-f]{16}$/)));
});

test('what is normalised stays so', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab 0.1/:-tmpZ'), maxLength: 60 }), (text) => {
      const once = normaliseCapture(text);
      expect(normaliseCapture(once)).toBe(once);
    }),
  );
});
