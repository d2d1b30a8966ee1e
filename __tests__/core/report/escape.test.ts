import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeBlock, codeSpan, escapeCell, escapeMarkdown, link, plain, prose, safeUrl } from '../../../core/report/escape.ts';
import { visible } from '../../../core/report/visible.ts';
import { BLOCK_START, FILTERS, readInline } from './github-markdown.ts';
import { HUGE_TEXTS, hostileText } from './hostile.ts';

const RUNS = { numRuns: 1500 };
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Surrogate}]/u;

/** What the reader is meant to see of `text` on one line; zero-width spaces are ours. */
const seen = (text: string) =>
  visible(text, '\t\n\v\f\r\u0085\u2028\u2029\ufeff')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
const withoutBreaks = (text: string) => text.replaceAll('\u200b', '');

describe('escapeMarkdown, escapeCell and prose', () => {
  test.each([
    ['a|b', 'a&#124;b'],
    ['a\\|b', 'a&#92;&#124;b'],
    ['line\r\n\r\n# heading', 'line \\#&#8203; heading'],
    ['<!-- ops --> & <b>', '&lt;!-- ops --&gt; &amp; &lt;b&gt;'],
    ['@octocat #1 GH-1', '@&#8203;octocat \\#&#8203;1 GH-&#8203;1'],
    ['1f3a9c04be11', '1f3a9c&#8203;04be11'],
    ['see https://e.example and www.e.example', 'see https:&#8203;//e.example and www&#8203;.e.example'],
    ['![x](y) *a* ~b~ $c$', '!\\[x\\](y) \\*a\\* \\~b\\~ &#36;c&#36;'],
    ['required_sections _a_', 'required_sections \\_a\\_'],
    ['a\u202eb\u200bc', 'a&lt;U+202E&gt;b&lt;U+200B&gt;c'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['⚠️ 👩‍🚀', '⚠ 👩🚀'],
  ])('%j', (text, markdown) => {
    expect(escapeCell(text)).toBe(markdown);
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  test.each(['- a', '+ a', '=== ', '1. a', '2) a', '--- | ---', ':-: | :-:', '\u001b[31m\u20281. a', '\u001b\u001b[m[m    a'])(
    '%j begins no block',
    (text) => {
      expect(escapeMarkdown(text)).not.toMatch(BLOCK_START);
      expect(withoutBreaks(readInline(escapeMarkdown(text)).shown)).toBe(seen(text));
    },
  );

  test('text between backticks becomes code, and nothing else does', () => {
    expect(prose('The file `secrets/a|b` of `@ana` ` matches')).toBe('The file <code>secrets&#47;a&#124;b</code> of `@ana` &#96; matches');
  });

  test('code spans side by side stay two', () => expect(prose('`a``b`')).toBe('`a`&#8203;`b`'));

  test.each([
    ['escapeMarkdown', escapeMarkdown],
    ['escapeCell', escapeCell],
    ['prose', prose],
  ])('%s shows the text, one line of it, without markup, links or hidden characters', (name, render) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = render(text);
        const { shown, markup, pieces, links } = readInline(markdown);
        expect([...markup, ...links]).toEqual([]);
        expect(markdown).not.toMatch(UNSEEN);
        const given = name === 'prose' ? seen(text).replace(/`([^`]+)`/g, '$1') : seen(text);
        expect(withoutBreaks(shown)).toBe(given);
        for (const filter of Object.values(FILTERS)) for (const piece of pieces) expect(piece).not.toMatch(filter);
        if (name !== 'escapeCell') expect(markdown).not.toMatch(BLOCK_START);
      }),
      RUNS,
    );
  });
});

describe('codeSpan', () => {
  test.each([
    ['secrets/**', '`secrets/**`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    [' a ', '`  a  `'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a\nb', '`a<U+000A>b`'],
    ['a@b.co|', '<code>a&#64;&#8203;b&#46;co&#124;</code>'],
    ['', ''],
  ])('%j', (text, markdown) => expect(codeSpan(text)).toBe(markdown));

  test('is one piece of code that shows the text, with words right beside it', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, neighbour) => {
        const { shown, markup, pieces, links } = readInline(escapeCell(neighbour) + codeSpan(text) + escapeCell(neighbour));
        expect([...markup, ...links]).toEqual([]);
        expect(withoutBreaks(shown)).toBe(seen(neighbour) + visible(text) + seen(neighbour));
        expect(pieces).toHaveLength(text === '' || visible(text) === '' ? 1 : 2);
      }),
      RUNS,
    );
  });
});

describe('codeBlock', () => {
  test('keeps lines, says a language of one word', () => {
    expect(codeBlock('a\r\n\tb\n', 'yaml\n```')).toBe('```yaml\na\n\tb\n```\n');
  });

  test('no line of the text closes it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [open = '', ...lines] = codeBlock(text).split('\n');
        const closing = lines.findIndex((line) => /^ {0,3}`{3,}\s*$/.test(line) && line.trim().length >= open.length);
        expect(open).toMatch(/^`{3,}$/);
        expect(closing).toBe(lines.length - 2);
        expect(lines.join('')).not.toMatch(UNSEEN_BUT_TAB);
      }),
      RUNS,
    );
  });
});

const UNSEEN_BUT_TAB = /(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;

describe('plain', () => {
  test.each([
    ['::error::x', ': :error::x'],
    [' \n::error::x', ': :error::x'],
    ['\u200b::error::x', ': :error::x'],
    ['a ##[error]x', 'a ## [error]x'],
    ['#\u200b#[error]x', '## [error]x'],
    ['a\u001b[1mb\u202ec\nd', 'abc d'],
  ])('%j', (text, line) => expect(plain(text)).toBe(line));

  test('is one line of at most max units that is no command, and stays as it is the second time', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(40), (text, max) => {
        const line = plain(text, max);
        expect(line.length).toBeLessThanOrEqual(max);
        expect(line).not.toMatch(UNSEEN);
        expect(line).not.toMatch(/^\s*::|##\[/);
        expect(plain(line, max)).toBe(line);
      }),
      RUNS,
    );
  });
});

describe('safeUrl and link', () => {
  test.each([
    ['https://github.com/o/r/pull/7', 'https://github.com/o/r/pull/7'],
    ['https://h/a b(c)|d"?x=1&lt=2#[e]', 'https://h/a%20b%28c%29%7Cd%22?x=1&amp;lt=2#%5Be%5D'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    [['https://user', 'word@h/'].join(':'), null],
    [['https://to', 'ken@h/'].join(''), null],
    ['/relative', null],
    ['', null],
  ])('%j', (url, target) => {
    expect(safeUrl(url)).toBe(target);
    expect(link('label', url)).toBe(target === null ? 'label' : `[label](${target})`);
  });

  test('nothing ends the link early', () => {
    fc.assert(
      fc.property(hostileText, (text) => expect(link('x', `https://h/${text}`)).toMatch(/^\[x\]\([^\s()<>|`\\]+\)$|^x$/)),
      RUNS,
    );
  });
});

test('100 KB of anything is read once', () => {
  for (const text of HUGE_TEXTS) {
    for (const render of [escapeMarkdown, escapeCell, prose, codeSpan, codeBlock, plain]) expect(typeof render(text)).toBe('string');
  }
});
