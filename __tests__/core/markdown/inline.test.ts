import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scanMarkdown } from '../../../core/markdown/scan.ts';

const wordsOf = (body: string, reading: 'text' | 'visible' | 'prose') =>
  scanMarkdown(body)
    .lines.map((line) => line[reading])
    .join(' ')
    .match(/\bword\w*/g) ?? [];

/** What surrounds a word, and whether the word is then part of `text`, `visible` and `prose`. */
const AROUND: readonly (readonly [string, string, boolean, boolean, boolean])[] = [
  ['', '', true, true, true],
  ['**', '**', true, true, true],
  ['(', ')', true, true, true],
  ['[', ']', true, true, true],
  ['\\[', '](x)', true, true, true],
  ['<b title="a > b">', '</b>', true, true, true],
  ['\\`', '\\`', true, true, true],
  ['\\~\\~', '\\~\\~', true, true, true],
  ['~ ', ' ~', true, true, true],
  ['\\$', '\\$', true, true, true],
  ['$ ', ' $', true, true, true],
  ['$5 ', ' and $7', true, true, true],
  ['`', '`', true, true, false],
  ['`` ` ', ' ``', true, true, false],
  ['<code>', '</code>', true, true, false],
  ['<a\nhref="x">', '</a>', true, true, false],
  ['$', '$', true, true, false],
  ['$$ ', ' $$', true, true, false],
  ['[', '](x)', true, true, false],
  ['[', '](<a b> "t")', true, true, false],
  ['![', '](x)', true, true, false],
  ['[a](x "', '")', true, true, false],
  ["[a](x '(", ")')", true, true, false],
  ['[a](', ')', true, true, false],
  ['[', '][known]', true, true, false],
  ['[', '][unknown]', true, true, true],
  ['~~', '~~', false, false, false],
  ['~', '~', false, false, false],
  ['~~`', '`~~', false, false, false],
  ['<del>', '</del>', false, false, false],
  ['<S>', '</S>', false, false, false],
  ['<!-- ', ' -->', false, false, false],
  ['<a title="', '"></a>', true, false, false],
];
const KNOWN = '\n\n[known]: https://example.com';

describe('what a paragraph says', () => {
  test.each(AROUND)('%jword%j', (before, after, text, visible, prose) => {
    const body = `a ${before}word${after} b${KNOWN}`;
    expect(['text', 'visible', 'prose'].map((reading) => wordsOf(body, reading as 'text').length > 0)).toEqual([text, visible, prose]);
  });

  test('… and so it is whatever else stands beside it', () => {
    // A price and a formula after it cannot be told from a formula and a price.
    const parts = AROUND.filter(([before]) => !before.startsWith('$5') && before !== '$ ').map(([before, after, text, , prose]) => ({
      before,
      after,
      text,
      prose,
    }));
    const gaps = fc.constantFrom(' ', '\n', '\n\n', ' and ', ', ');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...parts), gaps), { maxLength: 12 }), (chosen) => {
        const body = `a ${chosen.map(([{ before, after }, gap], index) => `${before}word${index}${after}${gap}x `).join('')}b${KNOWN}`;
        const expected = (reading: 'text' | 'prose') => chosen.flatMap(([part], index) => (part[reading] ? [`word${index}`] : []));
        expect(wordsOf(body, 'prose')).toEqual(expected('prose'));
        expect(wordsOf(body, 'text')).toEqual(expected('text'));
      }),
      { numRuns: 1000 },
    );
  });

  test('an element that stays open, over paragraphs', () => {
    expect(wordsOf('<code>\n\nword\n\n</code>\n\nwords', 'prose')).toEqual(['words']);
    expect(wordsOf('<del>\n\nword\n\n</del>\n\nwords', 'text')).toEqual(['words']);
    expect(wordsOf('a <code>word\n\nword\n\n</code> words', 'prose')).toEqual(['words']);
    expect(wordsOf('a <del>word\n\nwords', 'prose')).toEqual(['words']);
    expect(wordsOf('> <code>word\n\nwords', 'prose')).toEqual(['words']);
    expect(wordsOf('<code/>word', 'prose')).toEqual(['word']);
  });

  test('definitions, with what belongs to them on the next lines, are never seen', () => {
    for (const definition of ['[a]: b', '[a]:\nb', '[a]: b\n"word"', "[a]: <b c> 'word\nword'", '[a]: b (word)', '[a]: b\n[c]: d "word"']) {
      expect(wordsOf(`${definition}\nwords`, 'visible')).toEqual(['words']);
    }
    expect(wordsOf('[a]: b "word" word', 'visible')).toHaveLength(2);
    expect(wordsOf('text\n[a]: word', 'visible')).toEqual(['word']);
  });

  test('footnotes are lines of their own kind', () => {
    const kinds = scanMarkdown('a[^1]\n[^1]: b\nlazy\n\n    more\n\n## c\n\n    code').lines.map(({ kind }) => kind);
    expect(kinds).toEqual(['text', 'footnote', 'footnote', 'blank', 'footnote', 'blank', 'heading', 'blank', 'code']);
  });
});
