import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { parseYaml } from '../../../core/config/yaml.ts';
import { ConfigurationError, messageOf } from '../../../core/errors.ts';

function problemsOf(text: string | Uint8Array): string[] {
  try {
    parseYaml('f.yml', text);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return messageOf(error).split('\n');
  }
}

const list = (item: string) => Array(10).fill(item).join(', ');

const REFUSED: readonly (readonly [name: string, text: string | Uint8Array, ...problems: string[]])[] = [
  ['an empty file', '', 'f.yml:1:1: The file is empty: it holds no keys.'],
  ['nothing but comments', '# one\n\n# two\n', 'f.yml:1:1: The file is empty: it holds no keys.'],
  ['a list at the top', '- a\n- b\n', 'f.yml:1:1: The top level must be a mapping (`key: value` lines), but is a list.'],
  ['a text at the top', 'a:b\n', 'f.yml:1:1: The top level must be a mapping (`key: value` lines), but is a single value.'],
  [
    'two documents',
    'a: 1\n---\nb: 2\n',
    'f.yml:2:1: A second YAML document begins here; a configuration file has one. Remove the `---` or `...` line.',
  ],
  ['a directive', '%YAML 1.1\n---\na: yes\n', 'f.yml:1:1: YAML directives are not supported. Remove the line.'],
  ['NUL', 'a: 1\nb: x\0y\n', 'f.yml:2:5: The character U+0000 (NUL) is not allowed in a YAML file. Remove it.'],
  [
    'a byte order mark inside',
    'a: 1\n\uFEFFb: 2\n',
    'f.yml:2:1: The character U+FEFF (a byte order mark inside the file) is not allowed in a YAML file. Remove it.',
  ],
  [
    'bytes that are not UTF-8',
    Buffer.concat([Buffer.from('a: 1\nä: '), Buffer.from([0xff, 0x0a])]),
    'f.yml:2:4: The file is not UTF-8 from here on. Save it as UTF-8.',
  ],
  ['a tab', 'a:\n\tb: 1\n', 'f.yml:2:1: A tab indents this line; YAML indents with spaces only. Replace the tab with spaces.'],
  [
    'a tab after CRLF',
    'a:\r\n  b: 1\r\n\tc: 2\r\n',
    'f.yml:3:1: A tab indents this line; YAML indents with spaces only. Replace the tab with spaces.',
  ],
  ['a key twice', 'a: 1\nb: 2\na: 3\n', 'f.yml:3:1: The key `a` is given twice. Keep one: the first is on line 1.'],
  ['a key twice, in two ways', '1: a\n"1": b\n', 'f.yml:2:1: The key `1` is given twice. Keep one: the first is on line 1.'],
  [
    'a glob that is read as an alias',
    'p:\n  - **/*.pem\n',
    "f.yml:2:5: YAML reads `**/*.pem` as an alias, and nothing before it is anchored as `&*/*.pem`. If it is text, put it in quotes: `'**/*.pem'`.",
  ],
  [
    'a star alone, and what only the library refuses beside it',
    'p: [*]\nq: @a/b\n',
    "f.yml:1:5: YAML reads `*` as an alias or anchor. If it is text, put it in quotes: `'*'`.",
    "f.yml:2:4: Text without quotes cannot begin with `@`. Put it in quotes: `'@a/b'`.",
  ],
  [
    'a glob that is read as a tag',
    'p: [!src/**]\n',
    "f.yml:1:5: YAML reads `!src/**` as a tag, and tags are not supported. If it is text, put it in quotes: `'!src/**'`.",
  ],
  [
    'brackets in brackets',
    'l: [dependabot[bot]]\n',
    'f.yml:1:15: A comma is missing before this item. Text that contains `[`, `]`, `{`, `}` or `,` goes in quotes.',
  ],
  [
    'a colon in text',
    't: a: b\n',
    'f.yml:1:4: A mapping cannot begin here. Text that contains `: ` goes in quotes; a key goes on a line of its own, indented like the keys beside it.',
  ],
  [
    'a regular expression in double quotes',
    'p: "a\\d"\n',
    'f.yml:1:6: `\\d` means nothing in double quotes. Use single quotes, in which a backslash is a backslash.',
  ],
  ['an open quote', 'a: 1\np: "abc\nq: 1\n', 'f.yml:2:4: The quote `"` is never closed. Add `"` at the end of the text.'],
  ['an open bracket', 'p: [a, b\nq: 1\n', 'f.yml:1:4: This `[` is never closed. Add `]`, and indent what is between more than the key.'],
  ['a closing bracket too much', 'p: [a]]\n', 'f.yml:1:7: This `]` closes nothing. Remove it, or put the text it belongs to in quotes.'],
  [
    'crooked indentation',
    'a:\n  b: 1\n c: 2\n',
    'f.yml:3:2: This line is indented neither like the lines before it nor deeper. Indent the entries of one mapping or list alike.',
  ],
  ['a line without a colon', 'a: 1\nfoo\n', 'f.yml:2:1: `foo` is no key and no value: it has no `:`. Write `key: value`.'],
  [
    'a list on the line of its key',
    'a: - b\n',
    'f.yml:1:4: A list cannot begin on the line of its key. Put `- ` on the next line, or write `[a, b]`.',
  ],
  ['an apostrophe', "a: 'it's'\n", "f.yml:1:8: The value has ended, and `s'` follows. Put the whole value in one pair of quotes."],
  ['a list as a key', '? [a]\n: 1\n', 'f.yml:1:3: A key must be text. Text that begins with `[`, `{` or `*` goes in quotes.'],
  ['no space after a colon', 'a: {b:1}\n', 'f.yml:1:5: The key `b:1` has no value. Write `key: value`, with a space after the colon.'],
  ['a value without a key', ': 1\n', 'f.yml:1:1: A key is missing before `:`. Add it, or remove the line.'],
  ['a merge key', 'a: &a {b: 1}\nc:\n  <<: *a\n', 'f.yml:3:3: Merge keys (`<<`) are not supported. Write the keys out.'],
  ['a key that would reach the prototype', 'a: {"__proto__": {b: 1}}\n', 'f.yml:1:5: The key `__proto__` is not allowed. Remove it.'],
  [
    'a number that JSON does not have',
    'a: .inf\n',
    "f.yml:1:4: `.inf` is not a number that can be used here. If it is text, put it in quotes: `'.inf'`.",
  ],
  ['half a character', 'a: "\\ud800"\n', 'f.yml:1:4: This text has half of a character. Correct its `\\u` escape.'],
  ['an alias inside its anchor', 'a: &x [*x]\n', 'f.yml:1:8: The alias `*x` contains itself. Remove it.'],
  ['what has no words of ours', 'a: [b,,c]\n', 'f.yml:1:7: This is not valid YAML: Unexpected , in flow sequence.'],
  [
    'nesting that would exhaust the stack',
    `a: ${'['.repeat(100_000)}`,
    'f.yml:1:54: More than 50 levels of nesting. No configuration needs so many.',
  ],
  [
    'nesting by aliases',
    Array.from({ length: 60 }, (_, i) => `k${i}: &k${i} ${i === 0 ? '[]' : `[*k${i - 1}]`}\n`).join(''),
    'f.yml:1:1: More than 50 levels of nesting. Use fewer aliases.',
    'f.yml:51:11: More than 50 levels of nesting. Use fewer aliases.',
  ],
  [
    'a billion laughs',
    `k0: &k0 [${list('lol')}]\n${[1, 2, 3, 4, 5, 6].map((i) => `k${i}: &k${i} [${list(`*k${i - 1}`)}]\n`).join('')}`,
    'f.yml:4:9: More than 10000 values, each alias counted in full. Split the file.',
  ],
  ['more than 1 MiB', `# ${'ä'.repeat(524_288)}`, 'f.yml:1:1: The file has 1048578 bytes; at most 1048576 are read.'],
];

describe('a file that is refused', () => {
  test.each(REFUSED)('%s', (_name, text, ...problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  test('is told of 20 mistakes even where there are very many', () => {
    const problems = problemsOf('a: 1\n'.repeat(150_000));
    expect(problems[0]).toBe('f.yml:2:1: The key `a` is given twice. Keep one: the first is on line 1.');
    expect(problems.at(-1)).toBe('f.yml: and 149979 more.');
  });

  test('has a ConfigurationError and nothing else, whatever its text or bytes', () => {
    const fragments = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '*',
      '&',
      '!',
      '#',
      '|\n',
      '>',
      '?',
      '%',
      '@',
      '---\n',
      '...\n',
      '<<',
      '\\',
      '\r',
      '\u2028',
      '\u0085',
      '~',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fragments, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.uint8Array(),
    );
    fc.assert(
      fc.property(texts, (text) => void problemsOf(text)),
      { numRuns: 3_000 },
    );
  });
});

describe('a file that is read', () => {
  test('YAML 1.2: only `true` and `false` are truth, dates and `0777` keep their text or value', () => {
    const text = '\uFEFFa: yes\r\nb: on\r\nc: 2026-12-31\r\nd: 0777\r\ne: 0x1F\r\nf:\r\ng: true\r\n';
    expect(parseYaml('f.yml', text).value).toEqual({ a: 'yes', b: 'on', c: '2026-12-31', d: 777, e: 31, f: null, g: true });
  });

  test('keys that objects inherit are keys like others', () => {
    expect(Object.entries(parseYaml('f.yml', 'constructor: 1\ntoString: 2\n').value)).toEqual([
      ['constructor', 1],
      ['toString', 2],
    ]);
  });

  test('every key and value has its place', () => {
    const { positionOf, sourceOf } = parseYaml(
      'f.yml',
      '# c\r\nrules:\r\n  paths: &p\r\n    - "ä😀": 1.20\r\n      b: [x, y]\r\n  none:\r\nagain: *p\r\n',
    );
    expect(positionOf(['rules'], 'key')).toEqual({ line: 2, column: 1 });
    expect(positionOf(['rules', 'paths'], 'key')).toEqual({ line: 3, column: 3 });
    expect(positionOf(['rules', 'paths', 0], 'key')).toEqual({ line: 4, column: 7 });
    expect(positionOf(['rules', 'paths', 0, 'ä😀'], 'value')).toEqual({ line: 4, column: 14 });
    expect(positionOf(['rules', 'paths', 0, 'b', 1], 'value')).toEqual({ line: 5, column: 14 });
    expect(positionOf(['rules', 'none'], 'value')).toEqual({ line: 6, column: 3 });
    expect(positionOf(['again'], 'value')).toEqual({ line: 7, column: 8 });
    expect(positionOf(['again', 0, 'b'], 'key')).toEqual({ line: 5, column: 7 });
    expect(positionOf(['rules', 'nothing'], 'value')).toBeNull();
    expect(sourceOf(['rules', 'paths', 0, 'ä😀'])).toBe('1.20');
    expect(sourceOf(['rules', 'paths', 0, 'b'])).toBe('[x, y]');
    expect(sourceOf(['rules', 'paths'])).toBeNull();
  });

  test('what is printed as YAML is read back', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const key = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((name) => name !== '__proto__');
    const { object } = fc.letrec<{ object: unknown; value: unknown }>((tie) => ({
      object: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('object')),
    }));
    fc.assert(
      fc.property(object, fc.boolean(), (value, flow) => {
        const text = stringify(value, {
          defaultKeyType: 'QUOTE_DOUBLE',
          collectionStyle: flow ? 'flow' : 'any',
          aliasDuplicateObjects: false,
        });
        const printed = Object.keys(Object(value)).length === 0 ? '{}' : text;
        expect(JSON.stringify(parseYaml('f.yml', printed).value)).toBe(JSON.stringify(value));
      }),
      { numRuns: 500 },
    );
  });
});
