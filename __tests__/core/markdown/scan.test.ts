import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scanMarkdown } from '../../../core/markdown/scan.ts';

const headingsOf = (body: string) => scanMarkdown(body).headings.map(({ level, text, line }) => `${line}: h${level} ${text}`.trim());
const kindsOf = (body: string) => scanMarkdown(body).lines.map((line) => line.kind);

/** What it is, the description, its headings as `line: hLEVEL text`. */
const HEADINGS: readonly (readonly [string, string, readonly string[]])[] = [
  ['levels', '# a\n###### b\n####### c', ['1: h1 a', '2: h6 b']],
  ['no blank after the hashes', '##[QA]\n#hashtag', []],
  ['closing hashes and blanks', '##   [QA]  ## \n## a#\n## #\n##', ['1: h2 [QA]', '2: h2 a#', '3: h2', '4: h2']],
  ['up to three blanks before', '   ## a\n\n    ## b', ['1: h2 a']],
  ['CRLF and lone CR', '## a\r\ntext\r\n## b\r## c', ['1: h2 a', '3: h2 b', '4: h2 c']],
  ['an underlined paragraph', 'Testing\n[QA]\n=====\nmore\n---', ['1: h1 Testing [QA]', '4: h2 more']],
  ['a rule is no underline', '---\n\ntext\n\n---\n- item\n---', []],
  ['an empty item is no underline', '- **In scope:** all\n  - \nOut of scope:\n-\n', []],
  ['a table is no underline', '| a | b |\n| - | - |', []],
  ['prose and quotes', 'see ## [QA]\n> ## [QA]\n> quoted\n## b', ['4: h2 b']],
  ['a paragraph of a quote goes on', '> quoted\nlazy\n===', []],
  ['fences', '```md\n## a\n~~~\n```\n## b\n~~~\n## c\n```\n## d', ['5: h2 b']],
  ['a longer fence', '````\n```\n## a\n```\n````\n## b', ['6: h2 b']],
  ['backticks after backticks open no fence', '``` a ` b\n## c', ['2: h2 c']],
  ['an unclosed fence', '```\n## a\n\n## b', []],
  ['a fence in a list item ends with it', '- ```\n  ## a\n## b', ['3: h2 b']],
  ['indented code', 'a\n\n    ## b\n\n\t## c\n\ntext\n    ## d', []],
  ['comments', '<!-- ## a -->\n<!--\n## b\n\n## c -->\n## d', ['6: h2 d']],
  ['an unclosed comment', 'a\n\n<!--\n## b\n\n## c', []],
  ['a comment in the text ends with its paragraph', 'a <!-- b\n\n## c\n-->', ['3: h2 c']],
  ['a fence in a comment', '<!--\n```\n-->\n## a', ['4: h2 a']],
  ['a comment in a fence', '```\n<!--\n```\n## a', ['4: h2 a']],
  ['a comment in a code span', 'write `<!--` here\n## a', ['2: h2 a']],
  ['text after a comment is HTML', '<!-- a --> ## b\n<!-- c -->\n## d', ['3: h2 d']],
  ['a comment that opens after another', '<!-- a --> b <!-- c\n## d\n-->\n## e', ['4: h2 e']],
  ['HTML blocks', '<details>\n## a\n\n## b\n</details>\n## c\n\n## d', ['4: h2 b', '8: h2 d']],
  ['`<pre>` holds blank lines', '<pre>\n\n## c\n</pre>\n## d', ['5: h2 d']],
  ['a comment inside HTML hides the rest', '<details>\n<!--\n\n## a\n-->\n\n## b', ['7: h2 b']],
  ['lists', '- a\n  ## b\n- ## c\n1. x\n   - y\n\n     ## d\n\n## e', ['2: h2 b', '3: h2 c', '7: h2 d', '9: h2 e']],
  ['code in a list', '- a\n\n      ## b\n\n-     ## c', []],
  ['what the heading shows', '## Test <!-- [SRE] --> `[QA]` \\[BA\\] <a name="[DEV]"></a>', ['1: h2 Test [QA] [BA]']],
  [
    'an issue form',
    '### Allowed paths (fnmatch)\n\n_No response_\n\n### Agent\n\ndevops',
    ['1: h3 Allowed paths (fnmatch)', '5: h3 Agent'],
  ],
];

describe('scanMarkdown', () => {
  test.each(HEADINGS)('headings: %s', (_, body, expected) => {
    expect(headingsOf(body)).toEqual(expected);
  });

  test('kinds of lines', () => {
    expect(kindsOf('# a\ntext\n\n> b\n---\n```\nc\n```\n<!-- d -->\n<br>\n\n    e')).toEqual([
      'heading',
      'text',
      'blank',
      'quote',
      'rule',
      'fence',
      'code',
      'fence',
      'comment',
      'html',
      'blank',
      'code',
    ]);
  });

  test('three readings of a line', () => {
    const [line] = scanMarkdown('- [x] `Map<K>` <b>and</b> <!-- not --> Map<K, V> ``a`b`` \\`c` ![x](y) <img src="z">').lines;
    expect(line).toMatchObject({ item: true, indent: 0, kind: 'text' });
    expect(line?.text).toBe('[x] `Map<K>` <b>and</b>  Map<K, V> ``a`b`` \\`c` ![x](y) <img src="z">');
    expect(line?.visible).toBe('[x] Map<K> and  Map<K, V> a`b \\`c` ![x](y) <img src="z">');
    expect(line?.prose.replace(/ +/g, ' ')).toBe('[x] and Map<K, V> \\`c` ');
  });

  test('code spans and comments go over lines, and lines keep their numbers', () => {
    const { lines } = scanMarkdown('a `b\nc` d <!-- e\nf --> g\nh');
    expect(lines.map((line) => line.prose.trim())).toEqual(['a', 'd', 'g', 'h']);
    expect(lines.map((line) => line.number)).toEqual([1, 2, 3, 4]);
    expect(lines.map((line) => line.text)).toEqual(['a `b', 'c` d ', ' g', 'h']);
  });

  const pieces = [
    '## [QA]',
    '#',
    '```',
    '~~~',
    '`',
    '<!--',
    '-->',
    '<!-- c -->',
    '> ',
    '- ',
    '1. ',
    '  ',
    '    ',
    '\t',
    '---',
    '===',
    '\\',
    '<div>',
    '<pre>',
    '</pre>',
    '| a |',
    '\n',
    '\r\n',
    'text',
    '~~',
    '[',
    '](',
    ')',
    '[^1]: ',
    '[a]: b',
    '"',
    '$',
    '<code>',
    '</code>',
    '<del>',
    '\u00a0',
    '😀',
  ];
  const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

  test('every line once and in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (body) => {
        const { lines, headings } = scanMarkdown(body);
        expect(lines.map((line) => line.raw)).toEqual(body.split(/\r\n|\n|\r/));
        expect(lines.map((line) => line.number)).toEqual(lines.map((_, index) => index + 1));
        for (const heading of headings) expect(lines[heading.line - 1]?.kind).toBe('heading');
        for (const line of lines) if (line.kind === 'comment') expect(line.visible + line.text + line.prose).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing inside a comment, a fence or a quote is ever a heading', () => {
    const inside = hostile.filter((text) => !/-->|~~~/.test(text));
    fc.assert(
      fc.property(inside, (text) => {
        const lines = text.split(/\r\n|\n|\r/);
        expect(headingsOf(`<!--\n${text}\n-->`)).toEqual([]);
        expect(headingsOf(`~~~~\n${text}\n~~~~`)).toEqual([]);
        expect(headingsOf(lines.map((line) => `> ${line}`).join('\n'))).toEqual([]);
      }),
    );
  });

  test('100 KB of each nasty piece ends', () => {
    for (const piece of [
      ...pieces,
      '- a\n',
      'a <!--\n',
      '`a``',
      '[',
      '<a ',
      '- - ',
      '* * ',
      '># ',
      '``` a\n',
      '<!-- a -->x',
      '  - a\n',
      '<b x',
      ' \t',
      '[](',
      '[](x     ',
      '[a](b "',
      '[a]: b\n',
      '[a]: b "\n',
      '~~a ',
      '$a ',
      '<a x="',
      '<del>a\n\n',
      '[^1]: a\n',
    ]) {
      const { lines } = scanMarkdown(piece.repeat(Math.ceil(100_000 / piece.length)));
      expect(lines.length).toBeGreaterThan(0);
    }
  });
});
