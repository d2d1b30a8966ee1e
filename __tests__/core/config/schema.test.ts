import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { loadConfig } from '../../../core/config/load.ts';
import { ConfigurationError, messageOf } from '../../../core/errors.ts';

const SCHEMA = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  dependentRequired: { until: ['reason'] },
  properties: {
    name: { type: 'string', minLength: 2, maxLength: 8, pattern: '^[^!]', patternErrorMessage: 'It cannot begin with `!`.' },
    mode: { enum: ['enforce', 'report', 'off'] },
    version: { const: 1 },
    strict: { type: 'boolean' },
    count: { type: 'integer', minimum: 1, maximum: 5 },
    ratio: { type: 'number', exclusiveMinimum: 0 },
    list: { type: 'array', minItems: 1, maxItems: 3, items: { $ref: '#/$defs/word' } },
    only: { type: 'array', items: { enum: ['a'], errorMessage: 'Others come later.' } },
    when: {
      anyOf: [
        { type: 'string' },
        {
          type: 'object',
          additionalProperties: false,
          required: ['paths'],
          properties: { paths: { type: 'array' }, count: { type: 'integer' } },
        },
        { type: 'object', additionalProperties: false, required: ['risk'], properties: { risk: { enum: ['high'] } } },
      ],
    },
    until: { type: 'string' },
    reason: { type: 'string' },
    never: false,
    odd: { not: { const: 3 } },
    'a/b~c d%': { type: 'object', additionalProperties: { $ref: '#/$defs/word' } },
  },
  $defs: { word: { type: 'string', minLength: 1 } },
};

function problemsOf(text: string, schema: object = SCHEMA): string[] {
  try {
    loadConfig({ file: 'f.yml', text, schema, notYet: ['extends', 'a/b~c d%.*.later', 'when.later'] });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return messageOf(error).split('\n');
  }
}

const KNOWN =
  '`name`, `mode`, `version`, `strict`, `count`, `ratio`, `list`, `only`, `when`, `until`, `reason`, `never`, `odd` and `a/b~c d%`';

const REFUSED: readonly (readonly [text: string, ...problems: string[]])[] = [
  ['mode: off', 'f.yml:1:1: The file lacks `name`.'],
  ['name: abc\nmoed: off', `f.yml:2:1: \`moed\` is not a key of the top level. Did you mean \`mode\`? Known: ${KNOWN}.`],
  ['name: abc\nextends: x', 'f.yml:2:1: `extends` is not supported by this version. Remove it: no part of the file is ignored.'],
  ['name:', 'f.yml:1:1: `name` must be text, but is empty. Give it a value, or remove the key.'],
  ['name: 1.20', "f.yml:1:7: `name` must be text, but is the number `1.20`. Without quotes YAML reads `1.20` as a number: write `'1.20'`."],
  ['name: [BA]', "f.yml:1:7: `name` must be text, but is a list. Without quotes YAML reads `[BA]` as a list: write `'[BA]'`."],
  ['name: true', "f.yml:1:7: `name` must be text, but is `true`. Without quotes YAML reads `true` as a truth value: write `'true'`."],
  ['name: ""', 'f.yml:1:7: `name` must not be empty.'],
  ['name: 😀', 'f.yml:1:7: `name` must have at least 2 characters, but has 1.'],
  ['name: abcdefghi', 'f.yml:1:7: `name` must have at most 8 characters, but has 9.'],
  ["name: '!abc'", 'f.yml:1:7: `name` cannot be `!abc`. It cannot begin with `!`.'],
  ['name: abc\nmode: of', 'f.yml:2:7: `mode` must be `enforce`, `report` or `off`, but is the text `of`. Did you mean `off`?'],
  [
    'name: abc\nmode: false',
    "f.yml:2:7: `mode` must be `enforce`, `report` or `off`, but is `false`. Without quotes YAML reads `false` as a truth value: write `'false'`.",
  ],
  ['name: abc\nversion: "1"', 'f.yml:2:10: `version` must be `1`, but is the text `1`. Write `1` without quotes.'],
  [
    'name: abc\nstrict: yes',
    'f.yml:2:9: `strict` must be `true` or `false`, but is the text `yes`. YAML 1.2 reads `yes` as text: write `true`.',
  ],
  ['name: abc\nstrict: "False"', 'f.yml:2:9: `strict` must be `true` or `false`, but is the text `False`. Write `false` without quotes.'],
  ['name: abc\ncount: 1.5', 'f.yml:2:8: `count` must be a whole number, but is the number `1.5`.'],
  ['name: abc\ncount: 0x10', 'f.yml:2:8: `count` must be at most 5, but is 0x10.'],
  ['name: abc\nratio: 0', 'f.yml:2:8: `ratio` must be more than 0, but is 0.'],
  ['name: abc\nlist: docs', "f.yml:2:7: `list` must be a list, but is the text `docs`. Write a list: `['docs']`."],
  ['name: abc\nlist: []', 'f.yml:2:7: `list` must not be an empty list.'],
  ['name: abc\nlist: [a, b, c, d]', 'f.yml:2:7: `list` must have at most 3 entries, but has 4.'],
  ['name: abc\nlist:\n  - a\n  - ""', 'f.yml:4:5: `list[1]` must not be empty.'],
  ['name: abc\nonly: [a, b]', 'f.yml:2:11: `only[1]` must be `a`, but is the text `b`. Others come later.'],
  ['name: abc\nuntil: x', 'f.yml:1:1: The file has `until`, which needs `reason` beside it.'],
  ['name: abc\nnever: 1', 'f.yml:2:8: `never` is not allowed here.'],
  ['name: abc\nodd: 3', 'f.yml:2:6: `odd` is not valid: Instance matched "not" schema.'],
  [
    'name: abc\n"a/b~c d%": { "x/~1%2F": 1 }',
    "f.yml:2:26: `a/b~c d%.x/~1%2F` must be text, but is the number `1`. Without quotes YAML reads `1` as a number: write `'1'`.",
  ],
  ['name: abc\nwhen: 3', 'f.yml:2:7: `when` must be text or a mapping (`key: value` lines), but is the number `3`.'],
  ['name: abc\nwhen: { paths: docs }', "f.yml:2:16: `when.paths` must be a list, but is the text `docs`. Write a list: `['docs']`."],
  [
    'name: abc\nwhen: { paths: [], cuont: 1 }',
    'f.yml:2:20: `cuont` is not a key of `when`. Did you mean `count`? Known: `paths` and `count`.',
  ],
  [
    'strict: yes\ncount: 9\nnam: x',
    'f.yml:1:1: The file lacks `name`.',
    'f.yml:1:9: `strict` must be `true` or `false`, but is the text `yes`. YAML 1.2 reads `yes` as text: write `true`.',
    'f.yml:2:8: `count` must be at most 5, but is 9.',
    `f.yml:3:1: \`nam\` is not a key of the top level. Did you mean \`name\`? Known: ${KNOWN}.`,
  ],
];

describe('what breaks a schema', () => {
  test.each(REFUSED)('%j', (text, ...problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  test('is told for 20 places, in their order, and then counted', () => {
    const text = `name: abc\n"a/b~c d%":\n${Array.from({ length: 25 }, (_, i) => `  k${i}: ''\n`).join('')}`;
    const problems = problemsOf(text);
    expect(problems).toHaveLength(21);
    expect(problems.slice(18)).toEqual([
      'f.yml:21:8: `a/b~c d%.k18` must not be empty.',
      'f.yml:22:8: `a/b~c d%.k19` must not be empty.',
      'f.yml: and 5 more.',
    ]);
  });

  test.each([
    ['unknown keys', `name: abc\n${Array.from({ length: 9_000 }, (_, i) => `k${i}: 1\n`).join('')}`, 9_000],
    ['wrong entries', `name: abc\nlist:\n${"  - ''\n".repeat(9_000)}`, 9_001],
    ['wrong entries of an alternative', `name: abc\nwhen:\n${Array.from({ length: 9_000 }, (_, i) => `  k${i}: 1\n`).join('')}`, 9_001],
  ])('is told even where there are very many: %s', (_name, text, count) => {
    expect(problemsOf(text).at(-1)).toBe(`f.yml: and ${count - 20} more.`);
  });

  test('is what a second validator refuses too', () => {
    const accepts = new Ajv2020({ strict: false }).compile(SCHEMA);
    const leaf = fc.constantFrom<unknown>(
      '',
      'a',
      'abc',
      '!abc',
      'off',
      'high',
      0,
      1,
      1.5,
      3,
      9,
      true,
      null,
      [],
      ['a'],
      ['a', ''],
      { paths: [] },
      { risk: 'high' },
      { a: 'x' },
      { a: '' },
    );
    const value = fc.dictionary(fc.constantFrom(...Object.keys(SCHEMA.properties), 'other'), leaf, { maxKeys: 5, noNullPrototype: true });
    const likely = fc.record({ name: fc.constantFrom('abc', 'abcd', ''), rest: value }).map(({ name, rest }) => ({ ...rest, name }));
    fc.assert(
      fc.property(fc.oneof(value, likely), (config) => {
        expect(problemsOf(stringify(config)).length === 0).toBe(accepts(config));
      }),
      { numRuns: 2_000 },
    );
  });
});
