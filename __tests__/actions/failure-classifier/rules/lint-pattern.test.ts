import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lintPattern } from '../../../../actions/failure-classifier/rules/lint-pattern.ts';
import { expressionOf } from '../../../../actions/failure-classifier/rules/rules-model.ts';

describe('what could stall a run is refused', () => {
  test.each([
    ['(a+)+b', /in several ways/],
    ['(?:a*)*b', /in several ways/],
    ['(?:\\w+\\s?)+:', /in several ways/],
    ['(?:x+y*){2,}z', /in several ways/],
    ['(error|warning): \\1', /back-reference/],
    ['(?<word>\\w+) \\k<word>', /back-reference/],
    ['(?<=a+)error', /look-behind/],
    ['error.*failed.*again', /more than one unbounded/],
    ['^.*a.*b.*error', /more than one unbounded/],
    ['(?:a.*b.*c|error)', /more than one unbounded/],
    ['(unclosed', /Invalid regular expression/],
    ['a(?i:b)', /Invalid group/],
  ])('%s', (pattern, why) => {
    expect(lintPattern(pattern)).toMatch(why);
  });
});

test.each([
  '^error\\[E\\d{4}\\]: (?<message>.+)',
  '(?i)^fatal: .* not found',
  '^(?<file>[^:]+):(?<line>\\d+):(?<column>\\d+): error: (?<message>.+)$',
  '^npm ERR! code (?<message>\\w+)',
  '^(?:a|b|c)+ error',
  '^com(?:\\.\\w+)+Exception',
  '^\\S+ .*failed with \\d+$',
  "^cannot find '[^']+' in '[^']+'",
  '(?<!not )error: .+',
])('%s is allowed', (pattern) => {
  expect(lintPattern(pattern)).toBeNull();
});

/** Patterns of the pieces that rules are written in, nested at random. */
const PATTERNS = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom('a', 'b', 'ab', '\\w', '[ab]', '.', '\\S', ' '),
    fc.tuple(tie('node'), fc.constantFrom('+', '*', '?', '{2}', '{2,}')).map(([node, sign]) => `(?:${node})${sign}`),
    fc.array(tie('node'), { minLength: 2, maxLength: 4 }).map((nodes) => nodes.join('')),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
  ),
})).node;

// What is let through costs at most the square of the line; exponential patterns would hang here long before the line is this long.
test('what is allowed ends on a line that is made to stall it', () => {
  fc.assert(
    fc.property(PATTERNS, fc.constantFrom('a', 'b', 'ab', ' a', 'aab'), (pattern, piece) => {
      fc.pre(lintPattern(`^${pattern}!`) === null);
      expect(typeof expressionOf(`^${pattern}!`).test(`${piece.repeat(400)}?`)).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});
