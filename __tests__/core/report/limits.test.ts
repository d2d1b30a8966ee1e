import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bmpOnly, byteLength, clipBytes, clipChars, fitRows } from '../../../core/report/limits.ts';

const RUNS = { numRuns: 1000 };
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !text.includes('\ufffd'));

test.each([
  ['abcdef', 5, 'ab…'],
  ['abcdef', 6, 'abcdef'],
  ['éé', 3, '…'],
  ['🙂🙂', 7, '🙂…'],
  ['🙂🙂', 6, '…'],
  ['🙂', 2, ''],
  ['ab', 1, 'a'],
])('clipBytes(%j, %d)', (text, max, expected) => expect(clipBytes(text, max)).toBe(expected));

test.each([
  ['abcdef', 5, 'abcd…'],
  ['🙂🙂', 4, '🙂🙂'],
  ['🙂🙂', 3, '🙂…'],
  ['🙂🙂', 2, '…'],
  ['🙂', 0, ''],
])('clipChars(%j, %d)', (text, max, expected) => expect(clipChars(text, max)).toBe(expected));

test('clipping keeps the limit, the beginning and whole code points', () => {
  fc.assert(
    fc.property(anyText, fc.nat(50), (text, max) => {
      for (const [clipped, size] of [
        [clipBytes(text, max), byteLength(clipBytes(text, max))],
        [clipChars(text, max), clipChars(text, max).length],
      ] as const) {
        expect(size).toBeLessThanOrEqual(max);
        expect(clipped).not.toMatch(/\p{Surrogate}|\ufffd/u);
        if (clipped !== text) expect(text.startsWith(clipped.replace(/…$/, ''))).toBe(true);
      }
    }),
    RUNS,
  );
});

test('bmpOnly replaces 4-byte characters and broken halves, and nothing else', () => {
  expect(bmpOnly('a🙂é漢\ud800b')).toBe('a\ufffdé漢\ufffdb');
});

describe('fitRows', () => {
  test('cuts at rows and says how many', () => {
    const rows = ['a', 'b', 'c'].map((letter) => letter.repeat(30));
    const { text, cut } = fitRows({ head: 'head\n', rows, total: 3, tail: 'tail', limitBytes: 80 });
    expect(text).toBe(`head\n${rows[0]}\n\n2 more rows are not shown.\ntail`);
    expect(cut).toBe(2);
  });

  test('the note takes part in the sum only where rows are cut', () => {
    const all = { head: 'h\n', rows: ['a', 'b'], total: 2, tail: 't' };
    expect(fitRows({ ...all, limitBytes: 7 })).toEqual({ text: 'h\na\nb\nt', cut: 0 });
    expect(fitRows({ ...all, limitBytes: 6, note: () => 'n' })).toEqual({ text: 'h\na\nnt', cut: 1 });
    expect(fitRows({ ...all, limitBytes: 7, maxRows: 1, note: (cut) => `${cut}` })).toEqual({ text: 'h\na\n1t', cut: 1 });
  });

  test('keeps the limit and leaves out no row that would have fitted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 9 })), fc.nat(200), (rows, room) => {
        const note = (cut: number) => `[${cut}]`;
        const limitBytes = room + byteLength('HT') + note(rows.length).length;
        const { text, cut } = fitRows({ head: 'H', rows, total: rows.length, tail: 'T', limitBytes, note });
        const render = (left: number) =>
          `H${rows
            .slice(0, rows.length - left)
            .map((row) => `${row}\n`)
            .join('')}${left > 0 ? note(left) : ''}T`;
        expect(text).toBe(render(cut));
        expect(byteLength(text)).toBeLessThanOrEqual(limitBytes);
        if (cut > 0) expect(byteLength(render(cut - 1))).toBeGreaterThan(limitBytes);
      }),
      RUNS,
    );
  });
});
