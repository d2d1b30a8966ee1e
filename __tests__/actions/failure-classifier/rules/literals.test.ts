import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requiredLiterals, WILD } from '../../../../actions/failure-classifier/rules/literals.ts';
import { rarestPart } from '../../../../actions/failure-classifier/rules/rarity.ts';

const { digits, digit, word, solid, spaces, capital } = WILD;

describe('what every match holds', () => {
  test.each([
    ['^error\\[E\\d{4}\\]: .+', [[`error[E${digits}]: `]]],
    ['^(?:error|warning): unused', [['error: unused', 'warning: unused']]],
    ['colou?r not found', [['colour not found', 'color not found']]],
    ['^(?<file>\\S+):(?<line>\\d+): undefined: ', [[`${solid}:${digits}: undefined: `]]],
    ['^a{2,}bcdef', [['abcdef']]],
    ['panic\\s+here', [[`panic${spaces}here`]]],
    ['[A-Z]error\\w', [[`${capital}error${word}`]]],
    ['first .*second', [['first '], ['second']]],
  ])('%s', (pattern, sets) => {
    const [way] = requiredLiterals(pattern);
    expect(requiredLiterals(pattern)).toHaveLength(1);
    expect(way?.sets.map((set) => [...set].sort()).sort()).toEqual(sets.map((set) => [...set].sort()).sort());
  });

  test('each way has its own, and the beginning of its lines', () => {
    const ways = requiredLiterals('^(?:alpha .*one|beta: .+)');
    expect(ways.map(({ sets }) => sets[0])).toEqual([['alpha '], ['beta: ']]);
    expect(ways.map(({ starts }) => starts)).toEqual(['a', 'b']);
  });

  test.each(['\\d+', '.*', 'ab', '(?:error|.+)', '(?:long text)?'])('%s: nothing of 4 bytes', (pattern) => {
    expect(requiredLiterals(pattern).some(({ sets }) => sets.length === 0)).toBe(true);
  });
});

test('the rarest part has at most 8 bytes, and no common word where there is another', () => {
  expect(rarestPart('error: linker')).toBe(': linker');
  expect(rarestPart('failed to solve: quux')).toContain('quu');
  expect(rarestPart(`x${digits}unusual`)).toBe('unusual');
});

/** Random expressions with a text that each matches. */
const MATCHED = fc.letrec<{ node: [string, string] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom<[string, string]>(['error', 'error'], ['FAIL', 'FAIL'], ['\\d', '7'], ['\\d+', '123'], ['\\s+', ' \t'], ['\\S', '%']),
    fc.constantFrom<[string, string]>(['[A-Z]', 'Q'], ['\\w', '_'], ['[abc]', 'b'], ['.*', 'any'], ['.', 'é'], ['\\[', '['], ['x*', '']),
    fc.tuple(tie('node'), tie('node')).map(([a, b]): [string, string] => [a[0] + b[0], a[1] + b[1]]),
    fc.tuple(tie('node'), tie('node')).map(([a, b]): [string, string] => [`(?:${a[0]}|${b[0]})`, b[1]]),
    fc.tuple(tie('node'), fc.nat(3)).map(([a, times]): [string, string] => [`(?:${a[0]})*`, a[1].repeat(times)]),
    tie('node').map((a): [string, string] => [`(?<g>${a[0]})`.replace(/\?<g>/g, ''), a[1]]),
    tie('node').map((a): [string, string] => [`(?:${a[0]})?`, a[1]]),
  ),
})).node;

test('a match holds one text of each set of one way', () => {
  fc.assert(
    fc.property(MATCHED, ([pattern, text]) => {
      fc.pre(new RegExp(`^(?:${pattern})$`).test(text));
      const ways = requiredLiterals(`^${pattern}$`);
      const isHeld = ({ sets, starts }: (typeof ways)[number]): boolean =>
        sets.every((set) => set.some((literal) => expressionFor(literal).test(text))) &&
        (starts === null || text === '' || text.charCodeAt(0) > 127 || starts.includes(text.charAt(0)));
      expect(ways.some(isHeld)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

/** A literal as an expression, wild signs and all. */
function expressionFor(literal: string): RegExp {
  const kinds: Record<string, string> = {
    [digit]: '\\d',
    [digits]: '\\d+',
    [spaces]: '\\s+',
    [solid]: '\\S',
    [word]: '\\w',
    [capital]: '[A-Z]',
  };
  return new RegExp([...literal].map((sign) => kinds[sign] ?? sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(''));
}
