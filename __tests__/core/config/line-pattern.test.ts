import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileLinePattern } from '../../../core/config/line-pattern.ts';

const TOO_MANY = /in so many ways/;

describe('compileLinePattern', () => {
  test.each([
    ['TODO', 'todo', true],
    ['TODO', 'TODO later', false],
    ['TODO|TBD', 'tbd', true],
    ['TODO|TBD', 'TODO: x', false],
    ['<[a-z][a-z ]+>', '<What happens after>', true],
    ['<[a-z][a-z ]+>', 'Map<K, V>', false],
    ['.*TODO.*', `TODO${'x'.repeat(196)}`, true],
    ['.*TODO.*', `TODO${'x'.repeat(197)}`, false],
    ['(TBD\\s*)?-+', 'TBD ---', true],
    ['\\p{Lu}{3}-\\u{23}{2}', 'abc-##', true],
    ['[)(|+*]+(?:ab){2,}', '|ababab', true],
  ])('%s on %j: %j', (source, line, matches) => {
    expect(compileLinePattern(source).test(line)).toBe(matches);
  });

  test.each([
    ['(', /^unterminated group$/],
    ['[z-a]', /^range out of order/],
    ['a)|(b', /^unmatched/],
    ['\\-', /^invalid escape$/],
    ['(a+)+', TOO_MANY],
    ['(a*)*b', TOO_MANY],
    ['(?:a|aa)+$', TOO_MANY],
    ['(?<x>\\w+\\s?){5,}', TOO_MANY],
    ['((a?){10}){10}', TOO_MANY],
    [`${'a?'.repeat(30)}${'a'.repeat(30)}`, TOO_MANY],
    ['.*.*.*=', TOO_MANY],
    ['(?=(a+)+b)', TOO_MANY],
    ['[^)]+(x{1,9}y|[\\]]){1,99}', TOO_MANY],
  ])('%s is refused', (source, reason) => {
    expect(() => compileLinePattern(source)).toThrow(reason);
  });

  test('accepts and refuses, and never breaks, whatever the expression', () => {
    const parts = fc.array(fc.constantFrom('a', '.', '(', ')', '(?:', '(?=', '|', '*', '+', '?', '{2}', '{1,}', '[a-c]', '\\d', '^', '$'), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(parts, fc.string({ unit: fc.constantFrom('a', 'b', '1'), maxLength: 25 }), (source, line) => {
        const text = source.join('');
        const whole = compiled(`^(?:${text})$`) !== null ? compiled(text) : null;
        const ours = attempt(text);
        if (whole === null) expect(ours).toBeNull();
        else if (ours !== null) expect(ours.test(line)).toBe(new RegExp(`^(?:${text})$`, 'iu').test(line));
      }),
      { numRuns: 2_000 },
    );
  });
});

function attempt(source: string): RegExp | null {
  try {
    return compileLinePattern(source);
  } catch {
    return null;
  }
}

function compiled(source: string): RegExp | null {
  try {
    return new RegExp(source, 'iu');
  } catch {
    return null;
  }
}
