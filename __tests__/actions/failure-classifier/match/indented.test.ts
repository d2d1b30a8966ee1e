import { describe, expect, test } from '@jest/globals';
import { classified, scan, step } from '../logs.ts';

describe('lines that were copied with an indentation', () => {
  test.each([
    ['none', 'cause: x', 1],
    ['one blank', ' cause: x', 1],
    ['two blanks, as the page of a run has it', '  cause: x', 1],
    ['three blanks: text that something quotes', '   cause: x', 0],
    ['a tab', '\tcause: x', 0],
    ['behind the prefix of a wrapper', '#3 1.20   cause: x', 0],
  ])('%s', (_, line, hits) => {
    expect(scan(line).hits).toHaveLength(hits);
  });

  test('a hit says that it is weaker, and quotes the line as it is', () => {
    expect(scan('  cause: x').hits[0]).toMatchObject({ text: '  cause: x', isIndented: true, message: 'x' });
    expect(scan('cause: x').hits[0]?.isIndented).toBeUndefined();
  });

  test('of two causes the one that is not indented decides, wherever it stands', () => {
    expect(classified(['  cause: x', 'other: a.ts:3']).rule).toBe('test/other');
    expect(classified(['other: a.ts:3', '  cause: x']).rule).toBe('test/other');
  });

  test('an indented cause is better than a summary', () => {
    expect(classified(['  cause: x', 'summary: y']).rule).toBe('test/cause');
  });
});

describe('a log in which no step failed', () => {
  const passed = step('make', ['cause: x']);

  test('yields nothing that anybody could be sure of', () => {
    expect(classified(passed).confidence).toBeLessThanOrEqual(0.4);
  });

  test.each([
    ['the step failed', step('make', ['cause: x'], 1)],
    ['an excerpt without steps', ['cause: x']],
  ])('but not where %s', (_, lines) => {
    expect(classified(lines).confidence).toBeGreaterThan(0.8);
  });
});
