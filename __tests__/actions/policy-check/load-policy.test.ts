import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { loadPolicy } from '../../../actions/policy-check/load-policy.ts';
import { ConfigurationError, messageOf } from '../../../core/errors.ts';
import schema from '../../../schemas/policy.schema.json' with { type: 'json' };

const FILE = '.github/ops/policy.yml';

/** The design's example, as far as this version supports it. */
const EXAMPLE = `# yaml-language-server: $schema=../../schemas/policy.schema.json
version: 1
applies_to: { branches: [main, 'release/**'], drafts: report }
bots: { logins: ['dependabot[bot]', 'renovate[bot]'], exempt: [required_sections, allowed_paths, issue_link] }
rules:
  required_sections:
    sections: [{ tag: '[BA]', title: Business }, { tag: '[QA]', min_chars: 12 }, { tag: '[SRE]' }, { tag: '[DEV]' }]
    template: .github/pull_request_template.md
    placeholders: ['TODO', '<[a-z][a-z ]+>']
    allow_na: true
  issue_link: { keywords: [fixes, closes, resolves], required: true, mode: report }
  allowed_paths:
    from: [body]
    labels: ['Allowed paths', 'Allowed paths (fnmatch)']
    required: true
    deny: ['*', '**', '**/*']
    always: ['CHANGELOG.md']
  forbidden_paths:
    paths: ['secrets/**', '**/*.pem', '.env*']
    except: ['.env.example']
`;

function problemsOf(text: string | Uint8Array): string[] {
  try {
    loadPolicy(text, FILE);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return messageOf(error).split('\n');
  }
}

describe('a policy', () => {
  test('is read with what it says, and knows its lines', () => {
    const policy = loadPolicy(EXAMPLE, FILE);
    expect(policy).toEqual({
      file: FILE,
      appliesTo: { branches: ['main', 'release/**'], drafts: 'report' },
      bots: { logins: ['dependabot[bot]', 'renovate[bot]'], exempt: ['required_sections', 'allowed_paths', 'issue_link'] },
      rules: {
        required_sections: {
          mode: 'enforce',
          sections: [
            { tag: '[BA]', title: 'Business', minChars: 1 },
            { tag: '[QA]', title: null, minChars: 12 },
            { tag: '[SRE]', title: null, minChars: 1 },
            { tag: '[DEV]', title: null, minChars: 1 },
          ],
          template: '.github/pull_request_template.md',
          placeholders: [expect.any(RegExp), expect.any(RegExp)],
          allowNa: true,
        },
        issue_link: { mode: 'report', keywords: ['fixes', 'closes', 'resolves'], required: true },
        allowed_paths: {
          mode: 'enforce',
          from: ['body'],
          labels: ['Allowed paths', 'Allowed paths (fnmatch)'],
          required: true,
          deny: ['*', '**', '**/*'],
          always: ['CHANGELOG.md'],
        },
        forbidden_paths: { mode: 'enforce', paths: ['secrets/**', '**/*.pem', '.env*'], except: ['.env.example'] },
      },
      lineOf: expect.any(Function),
    });
    const lines = ['todo', '<what happens>', 'Map<K, V>'].map((line) =>
      policy.rules.required_sections?.placeholders.some((pattern) => pattern.test(line)),
    );
    expect(lines).toEqual([true, true, false]);
    expect(policy.lineOf(['rules', 'forbidden_paths', 'paths', 2])).toBe(19);
    expect(policy.lineOf(['rules', 'allowed_paths', 'always'])).toBe(17);
    expect(policy.lineOf(['rules', 'allowed_paths', 'never'])).toBeNull();
  });

  test('gets the defaults that its schema states', () => {
    const text =
      'version: 1\nrules: { required_sections: { sections: [{ tag: a }] }, issue_link: {}, allowed_paths: {}, forbidden_paths: { paths: [a] } }';
    const { appliesTo, bots, rules } = loadPolicy(text, FILE);
    const stated = schema.properties;
    const mode = schema.$defs.rule_mode.default;
    expect(appliesTo).toEqual({
      branches: stated.applies_to.properties.branches.default,
      drafts: stated.applies_to.properties.drafts.default,
    });
    expect(bots).toEqual({ logins: stated.bots.properties.logins.default, exempt: stated.bots.properties.exempt.default });
    const { required_sections: sections, issue_link: link, allowed_paths: allowed, forbidden_paths: forbidden } = stated.rules.properties;
    expect(rules).toEqual({
      required_sections: {
        mode,
        sections: [{ tag: 'a', title: null, minChars: sections.properties.sections.items.properties.min_chars.default }],
        template: null,
        placeholders: sections.properties.placeholders.default,
        allowNa: sections.properties.allow_na.default,
      },
      issue_link: { mode, keywords: link.properties.keywords.default, required: link.properties.required.default },
      allowed_paths: {
        mode,
        from: allowed.properties.from.default,
        labels: allowed.properties.labels.default,
        required: allowed.properties.required.default,
        deny: allowed.properties.deny.default,
        always: allowed.properties.always.default,
      },
      forbidden_paths: { mode, paths: ['a'], except: forbidden.properties.except.default },
    });
  });
});

const NEGATED = 'A glob cannot be negated with `!`. Name what it must not match in a key of its own: in `forbidden_paths`, `except`.';
const FROM_ROOT =
  'Write it from the root of the repository, as GitHub shows it (`docs/guide.md`): no `/` or `./` before it, no `..` and no `//` in it.';
const TRIMMED = 'It must be one line without spaces at its ends.';
const STALLS =
  'it can match in so many ways that a hostile text could stall the check. Repeat less, or only single characters and classes: `[ab]*` for `(a|b)*`.';

const REFUSED: readonly (readonly [text: string, ...problems: string[]])[] = [
  ['version: 1', '1:1: The file lacks `rules`.'],
  ['version: 2\nrules: { issue_link: {} }', '1:10: `version` must be `1`, but is the number `2`.'],
  ['version: 1\nrules: {}', '2:1: No rule is on: this policy would pass everything. Turn one on, or delete the file and its workflow.'],
  [
    'version: 1\nrules:\n  issue_link: { mode: off }',
    '2:1: No rule is on: this policy would pass everything. Turn one on, or delete the file and its workflow.',
  ],
  [
    'version: 1\nrules:\n  issue_link:',
    '3:3: `rules.issue_link` must be a mapping (`key: value` lines), but is empty. Give it a value, or remove the key.',
  ],
  [
    'version: 1\nextends: org/.github//ops/policy.yml@v3\nrules:\n  issue_link: {}\n  size: { max_files: 300 }\n  forbidden_paths: { paths: [a], locked: true }\nrisk: {}',
    '2:1: `extends` is not supported by this version. Remove it: no part of the file is ignored.',
    '5:3: `rules.size` is not supported by this version. Remove it: no part of the file is ignored.',
    '6:34: `rules.forbidden_paths.locked` is not supported by this version. Remove it: no part of the file is ignored.',
    '7:1: `risk` is not supported by this version. Remove it: no part of the file is ignored.',
  ],
  [
    'version: 1\nrules:\n  forbiden_paths: { paths: [a] }',
    '3:3: `forbiden_paths` is not a key of `rules`. Did you mean `forbidden_paths`? Known: `required_sections`, `issue_link`, `allowed_paths` and `forbidden_paths`.',
  ],
  [
    'version: 1\nbots: { logins: [a], exempt: [forbidden_paths] }\nrules: { issue_link: {} }',
    '2:31: `bots.exempt[0]` must be `required_sections`, `issue_link` or `allowed_paths`, but is the text `forbidden_paths`. No bot is ever exempt from `forbidden_paths`.',
  ],
  ['version: 1\nbots: { exempt: [issue_link] }\nrules: { issue_link: {} }', '2:1: `bots` has `exempt`, which needs `logins` beside it.'],
  [
    'version: 1\nrules: { allowed_paths: { from: [issue, body] } }',
    '2:34: `rules.allowed_paths.from[0]` must be `body`, but is the text `issue`. Paths from the linked issue (`issue`) are not supported by this version.',
  ],
  [
    'version: 1\nrules:\n  required_sections:\n    sections:\n      - tag: [BA]\n      - title: Testing',
    "5:14: `rules.required_sections.sections[0].tag` must be text, but is a list. Without quotes YAML reads `[BA]` as a list: write `'[BA]'`.",
    '6:9: `rules.required_sections.sections[1]` lacks `tag`.',
  ],
  [
    'version: 1\nrules:\n  required_sections:\n    sections: [{ tag: a, min_chars: 0 }]\n    allow_na: yes',
    '4:37: `rules.required_sections.sections[0].min_chars` must be at least 1, but is 0.',
    '5:15: `rules.required_sections.allow_na` must be `true` or `false`, but is the text `yes`. YAML 1.2 reads `yes` as text: write `true`.',
  ],
  [
    "version: 1\nrules:\n  required_sections:\n    sections: [{ tag: a }]\n    placeholders:\n      - TODO\n      - '('\n      - '(a+)+'",
    '7:9: The placeholder `(` cannot be used: unterminated group.',
    `8:9: The placeholder \`(a+)+\` cannot be used: ${STALLS}`,
  ],
  [
    "version: 1\napplies_to: { branches: ['!main'] }\nrules:\n  forbidden_paths:\n    paths: ['', '!src/**', /etc, ./a, a/../b, .., a//b, ' a', 'a/', '..a/.b']\n    except: []\n  allowed_paths: { deny: [], always: [a/./b] }",
    `2:26: \`applies_to.branches[0]\` cannot be \`!main\`. ${NEGATED}`,
    '5:13: `rules.forbidden_paths.paths[0]` must not be empty.',
    `5:17: \`rules.forbidden_paths.paths[1]\` cannot be \`!src/**\`. ${NEGATED}`,
    `5:28: \`rules.forbidden_paths.paths[2]\` cannot be \`/etc\`. ${FROM_ROOT}`,
    `5:34: \`rules.forbidden_paths.paths[3]\` cannot be \`./a\`. ${FROM_ROOT}`,
    `5:39: \`rules.forbidden_paths.paths[4]\` cannot be \`a/../b\`. ${FROM_ROOT}`,
    `5:47: \`rules.forbidden_paths.paths[5]\` cannot be \`..\`. ${FROM_ROOT}`,
    `5:51: \`rules.forbidden_paths.paths[6]\` cannot be \`a//b\`. ${FROM_ROOT}`,
    `5:57: \`rules.forbidden_paths.paths[7]\` cannot be \` a\`. ${TRIMMED}`,
    `7:39: \`rules.allowed_paths.always[0]\` cannot be \`a/./b\`. ${FROM_ROOT}`,
  ],
  [
    "version: 1\nrules: { issue_link: { keywords: ['part of', 'fix #'] } }",
    '2:46: `rules.issue_link.keywords[1]` cannot be `fix #`. A keyword is made of letters; a space or hyphen may join several words.',
  ],
];

describe('a policy that is refused', () => {
  test.each(REFUSED)('%j', (text, ...problems) => {
    expect(problemsOf(text)).toEqual(problems.map((problem) => `${FILE}:${problem}`));
  });

  test('has a ConfigurationError and nothing else, whatever was done to the file', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '',
        '\n',
        ' ',
        '\t',
        ':',
        '[',
        ']',
        '{',
        '}',
        "'",
        '"',
        '*',
        '&a',
        '*a',
        '!',
        '#',
        '-',
        '\0',
        '(',
        '+',
        'null',
        '~',
        '1',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(...EXAMPLE.split('\n')),
    );
    const edit = fc.record({ from: fc.nat({ max: EXAMPLE.length }), cut: fc.nat({ max: 12 }), piece });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce((so, { from, cut, piece: put }) => so.slice(0, from) + put + so.slice(from + cut), EXAMPLE);
        for (const problem of problemsOf(text)) expect(problem).toMatch(/^\.github\/ops\/policy\.yml(:\d+:\d+: \S|: and \d+ more\.$)/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the schema', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });

  test('is valid draft 2020-12, and accepts its own examples', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    ajv.addSchema(schema, 'policy');
    const refused = keys(schema, '#').flatMap(({ at, node }) =>
      node.examples.filter((example) => ajv.getSchema(`policy${at}`)?.(example) !== true).map((example) => ({ at, example })),
    );
    expect(refused).toEqual([]);
    expect(schema.examples.filter((example) => ajv.getSchema('policy')?.(example) !== true)).toEqual([]);
  });

  test('describes every key, and lets no mapping have unknown ones', () => {
    const all = keys(schema, '#');
    expect(all.length).toBeGreaterThan(25);
    expect(
      all.filter(({ node }) => node.title === '' || node.description === '' || node.examples.length === 0).map(({ at }) => at),
    ).toEqual([]);
    const open = mappings(schema).filter((node) => node.additionalProperties !== false);
    expect(open).toEqual([]);
  });
});

interface Key {
  at: string;
  node: { title: string; description: string; examples: readonly unknown[] };
}

type Node = { readonly [keyword: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every key under every `properties`, with the words that an editor would show for it. */
function keys(node: unknown, at: string): Key[] {
  if (!isNode(node)) return [];
  return Object.entries(node).flatMap(([keyword, child]) => {
    const inner = keys(child, `${at}/${keyword}`);
    if (keyword !== 'properties' || !isNode(child)) return inner;
    const here = Object.entries(child).map(([key, value]) => ({ at: `${at}/properties/${key}`, node: words(value) }));
    return [...here, ...inner];
  });
}

function words(value: unknown): Key['node'] {
  const node = isNode(value) && value.$ref === '#/$defs/rule_mode' ? schema.$defs.rule_mode : value;
  const { title = '', description = '', examples = [] } = isNode(node) ? node : {};
  return { title: String(title), description: String(description), examples: Array.isArray(examples) ? examples : [] };
}

function mappings(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(mappings);
  if (!isNode(node)) return [];
  return [...(node.type === 'object' ? [node] : []), ...Object.values(node).flatMap(mappings)];
}
