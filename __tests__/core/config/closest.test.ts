import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closest } from '../../../core/config/closest.ts';

const RULES = ['required_sections', 'issue_link', 'allowed_paths', 'forbidden_paths', 'size', 'mode'];

describe('closest', () => {
  test.each([
    ['forbiden_paths', 'forbidden_paths'],
    ['Required-Sections', 'required_sections'],
    ['allowed_path', 'allowed_paths'],
    ['isuse_link', 'issue_link'],
    ['sizes', 'size'],
    ['mdoe', 'mode'],
    ['paths', null],
    ['', null],
    ['x', null],
  ])('%s is %s', (name, meant) => {
    expect(closest(name, RULES)).toBe(meant);
  });

  test('one letter removed, added or swapped is always forgiven', () => {
    const edit = fc.constantFrom<(text: string, at: number) => string>(
      (text, at) => text.slice(0, at) + text.slice(at + 1),
      (text, at) => `${text.slice(0, at)}x${text.slice(at)}`,
      (text, at) =>
        text.slice(0, at) +
        text
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        text.slice(at + 2),
    );
    fc.assert(
      fc.property(fc.constantFrom(...RULES), fc.nat({ max: 16 }), edit, (rule, at, change) => {
        expect(closest(change(rule, at % rule.length), RULES)).toBe(rule);
      }),
    );
  });
});
