import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AllowedPaths } from '../../../actions/policy-check/policy.ts';
import { declaredPaths } from '../../../actions/policy-check/rules/declared-paths.ts';
import { scanMarkdown } from '../../../core/markdown/scan.ts';
import { allowedPaths, filesOf, findingsOf } from './judge-samples.ts';

const LABELS = ['Allowed paths', 'Allowed paths (fnmatch)'];
const declared = (body: string) =>
  declaredPaths(scanMarkdown(body), LABELS).flatMap(({ patterns, star }) =>
    patterns.map((pattern) => (star === 'fnmatch' ? `${pattern} (fnmatch)` : pattern)),
  );

/** Every spelling of a declaration, and what it declares. */
const SPELLINGS: readonly (readonly [string, string, readonly string[]])[] = [
  ['commas', 'Allowed paths: a/**, b', ['a/**', 'b']],
  ['blanks', 'Allowed paths: app/** packages/shared/** docs/x.md', ['app/**', 'packages/shared/**', 'docs/x.md']],
  ['semicolons', 'Allowed paths: a/**; b/**', ['a/**', 'b/**']],
  ['no blank after the comma', 'Allowed paths: a/**,b/**', ['a/**', 'b/**']],
  ['case and blanks', '  allowed   PATHS :   a/**', ['a/**']],
  ['the singular', 'Allowed path: a/**', ['a/**']],
  ['one span round the whole list', 'Allowed paths: `app/metrics/*, prometheus.yml`', ['app/metrics/*', 'prometheus.yml']],
  ['a span each', 'Allowed paths: `a/**`, `b/*.ts` `c`', ['a/**', 'b/*.ts', 'c']],
  ['quotes', 'Allowed paths: "a/**", \'b\'', ['a/**', 'b']],
  ['stars escaped by Prettier', 'Allowed paths: packages/agents/\\*\\*, docs/\\_x\\_.md', ['packages/agents/**', 'docs/_x_.md']],
  ['escaped stars in a span', 'Allowed paths: `packages/agents/\\*\\*`', ['packages/agents/**']],
  ['wildcard at the end', 'Allowed paths: app/routes/approvals.*', ['app/routes/approvals.*']],
  ['a full stop', 'Allowed paths: a/**, docs/x.md.', ['a/**', 'docs/x.md']],
  ['braces keep their commas', 'Allowed paths: app/{a,b}/**, {c,d}.ts', ['app/{a,b}/**', '{c,d}.ts']],
  ['an unclosed brace does not', 'Allowed paths: a{b,c, d/**', ['a{b', 'c', 'd/**']],
  ['a bullet', '- Allowed paths: `x/y.yml`', ['x/y.yml']],
  ['a numbered item', '3. Allowed paths: a/**', ['a/**']],
  ['a ticked box', '- [x] Allowed paths: a/**', ['a/**']],
  ['an emoji', '✅ Allowed paths: a/**', ['a/**']],
  ['bold label, colon inside', '**Allowed paths:** a/**', ['a/**']],
  ['bold label, colon outside', '**Allowed paths**: **/*.ts', ['**/*.ts']],
  ['bold in a bullet', '- **Allowed paths:** `a/**`', ['a/**']],
  ['a bold line', '**Allowed paths: a/b.ts**', ['a/b.ts']],
  ['stars that are no emphasis', 'Allowed paths: **/*.md', ['**/*.md']],
  ['a comment between', 'Allowed paths: <!-- globs --> a/**', ['a/**']],
  ['bullets below', 'Allowed paths:\n- a/**\n- `b/**`\n\nFixes #12', ['a/**', 'b/**']],
  ['bullets after a blank line', 'Allowed paths:\n\n* a/**\n\n* b/**\n\nSee c/d.', ['a/**', 'b/**']],
  ['a nested list', '- Allowed paths:\n  - a/**\n  - b\n- Risk: low/high', ['a/**', 'b']],
  ['a paragraph below', 'Allowed paths:\na/**, b/**\n\nc/**', ['a/**', 'b/**']],
  ['a list that goes on after a comma', 'Allowed paths: a/**,\n  b/**,\n  c\nd/**', ['a/**', 'b/**', 'c']],
  ['the next label ends the list', 'Allowed paths:\n- a/**\n- Allowed paths (fnmatch): b/*', ['a/**', 'b/* (fnmatch)']],
  ['fnmatch', 'Allowed paths (fnmatch): app/*', ['app/* (fnmatch)']],
  [
    'an issue form',
    '### Allowed paths (fnmatch)\n\napp/** packages/shared/**\n\n### Agent\n\na/b',
    ['app/** (fnmatch)', 'packages/shared/** (fnmatch)'],
  ],
  [
    'a heading with bullets',
    '## Allowed paths\n\nThese folders only:\n\n- `a/**`\n- b/c.ts\n- Makefile\n\nWhy: see d/e',
    ['a/**', 'b/c.ts', 'Makefile'],
  ],
  ['a heading with its list', '## Allowed paths: a/**', ['a/**']],
  ['a heading and code', '### Allowed paths\n\n```text\na/**\nb/c.ts\n```\n', ['a/**', 'b/c.ts']],
  ['two declarations', 'Allowed paths: a/**\n\nAllowed paths: b/**', ['a/**', 'b/**']],
  ['a name with blanks is also kept whole', 'Allowed paths: `docs/my notes.md`, a/**', ['docs/my', 'notes.md', 'docs/my notes.md', 'a/**']],
  ['CRLF', 'Allowed paths: a/**\r\nMore', ['a/**']],

  ['an empty issue form', '### Allowed paths\n\n_No response_', []],
  ['an empty line', 'Allowed paths:\n\nThis touches a/b.', []],
  ['no colon', 'Allowed paths are listed in the issue: a/**', []],
  ['not at the start', 'PR links an issue and `Allowed paths` declared: a/**', []],
  ['in a comment', '<!-- Allowed paths: a/** -->\n<!--\nAllowed paths: a/**\n-->', []],
  ['in a fence', '```\nAllowed paths: a/**\n```', []],
  ['in a quote', '> Allowed paths: a/**\nand lazily: a/**', []],
  ['in a code span', '`Allowed paths: a/**`', []],
  ['another label', 'Not allowed paths: a/**\n\nAllowed pathsx: a/**', []],
  ['a quoted list below', '### Allowed paths\n\n> a/**', []],
];

const judgePaths = (body: string, files: string[], rule: Partial<AllowedPaths> = {}) =>
  findingsOf({ allowed_paths: allowedPaths(rule) }, { body, files: filesOf(...files) }).map((one) =>
    one.state === 'pass' ? 'pass' : `${one.state} ${one.subject}`,
  );

/** Declared, changed, findings. */
const ALLOWED: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['inside', 'app/**', ['M app/a/b.ts', 'A app/.hidden'], ['pass']],
  ['outside', 'app/**', ['M app/a.ts', 'M lib/a.ts'], ['fail lib/a.ts']],
  ['Markdown is no exception', 'app/**', ['M README.md'], ['fail README.md']],
  ['a deleted file counts', 'app/**', ['D lib/a.ts'], ['fail lib/a.ts']],
  ['the old name of a rename counts', 'app/**', ['R lib/a.ts -> app/a.ts'], ['fail lib/a.ts']],
  ['the new name of a rename counts', 'app/**', ['R app/a.ts -> lib/a.ts'], ['fail lib/a.ts']],
  ['the source of a copy does not', 'app/**', ['C lib/a.ts -> app/a.ts'], ['pass']],
  ['the copy does', 'app/**', ['C app/a.ts -> lib/a.ts'], ['fail lib/a.ts']],
  ['one star stays in its folder', 'app/*', ['M app/a.ts', 'M app/b/c.ts'], ['fail app/b/c.ts']],
  ['a Next.js route', 'app/[id]/page.tsx', ['M app/[id]/page.tsx'], ['pass']],
  ['a name with blanks', '`docs/my notes.md`', ['M docs/my notes.md'], ['pass']],
  ['case matters', 'App/**', ['M app/a.ts'], ['fail app/a.ts']],
  ['both forms of a letter', 'caf\u00e9/**', ['M cafe\u0301/a.ts'], ['pass']],
  ['leading `./` and `/`', './app/**, /lib/', ['M app/a.ts', 'M lib/b/c.ts'], ['pass']],
  ['a folder turned into a submodule', 'app/**', ['A app'], ['pass']],
  ['always allowed', 'app/**', ['M CHANGELOG.md', 'M app/a.ts'], ['pass']],
  ['a denied pattern grants nothing', '**', ['M app/a.ts'], ['fail **', 'fail app/a.ts']],
  ['`!` grants nothing and takes nothing away', '!lib/**, app/**', ['M app/a.ts'], ['fail !lib/**']],
  ['a hostile pattern', `${'*a'.repeat(400)}b`, ['M app/a.ts'], ['fail app/a.ts']],
  ['a pattern of 2,000 characters', 'a'.repeat(2000), ['M app/a.ts'], [`fail ${'a'.repeat(200)}`, 'fail app/a.ts']],
];

describe('allowed_paths', () => {
  test.each(SPELLINGS)('reads %s', (_, body, expected) => {
    expect(declared(body)).toEqual(expected);
  });

  test.each(ALLOWED)('%s', (_, list, files, expected) => {
    expect(judgePaths(`Allowed paths: ${list}`, [...files])).toEqual(expected);
  });

  test.each([
    '*',
    '**',
    '**/*',
    './**',
    '/',
    './',
    '**/**',
    '***',
    '{*,**}',
    '**/{*,x}',
    '?*',
    '*?',
    '[a-z]*',
    '*/**',
    '*/*',
    '**/*.*',
    '**/[!.]*',
    '{app,*}/**',
    '/**/',
  ])('as wide as a denied pattern: %s', (pattern) => {
    expect(judgePaths(`Allowed paths: \`${pattern}\``, ['M app/a.ts']).slice(0, 1)).toEqual([`fail ${pattern}`]);
  });

  test.each(['app/**', '*.md', '**/*.ts', '.github/**', '**/test/**', 'a*/**', '.*', '*/package.json', '**/README*', 'src'])(
    'not too wide: %s',
    (pattern) => {
      expect(judgePaths(`Allowed paths: \`${pattern}\``, [])).toEqual(['pass']);
    },
  );

  test('a denied folder leaves parts of it alone', () => {
    const deny = ['app/**', 'lib/'];
    expect(judgePaths('Allowed paths: app/*, app/routes/**, lib/a.ts', [], { deny })).toEqual(['pass']);
    expect(judgePaths('Allowed paths: app/**/*, app/, **, lib/**', [], { deny })).toEqual([
      'fail app/**/*',
      'fail app/',
      'fail **',
      'fail lib/**',
    ]);
  });

  test('fnmatch lets one star reach into folders', () => {
    expect(judgePaths('Allowed paths (fnmatch): app/*', ['M app/a/b.ts'])).toEqual(['pass']);
    expect(judgePaths('Allowed paths (fnmatch): *', ['M app/a/b.ts'])).toEqual(['fail *', 'fail app/a/b.ts']);
  });

  test('a finding names the path, the deed, the list and the line to change', () => {
    const [found] = findingsOf(
      { allowed_paths: allowedPaths() },
      { body: 'Hi\n\nAllowed paths: app/**, b', files: filesOf('R lib/a.ts -> app/a.ts') },
    );
    expect(found).toEqual({
      rule: 'allowed_paths',
      state: 'fail',
      subject: 'lib/a.ts',
      message: 'This change renames it to `app/a.ts`, but it is outside the declared paths.',
      evidence: '`app/**`, `b`',
      location: { file: '.github/ops/policy.yml', line: 10 },
      fix: 'If this change is meant to touch it, add `lib/a.ts` under `Allowed paths` (line 3) in the description. If not, leave it as it is on `main`.',
    });
  });

  test('nothing declared: required or not', () => {
    const files = filesOf('M app/a.ts', 'M app/b.ts', 'M Makefile');
    const [missing] = findingsOf({ allowed_paths: allowedPaths() }, { body: '<!-- Allowed paths: app/** -->', files });
    expect(missing).toMatchObject({
      state: 'fail',
      message: 'The description has no line `Allowed paths: …`. Line 1 has it, but in an HTML comment, where it does not count.',
    });
    expect(missing?.fix).toBe('Add the line `Allowed paths: app/**, Makefile`, as far as this change is meant to reach.');
    const [empty] = findingsOf({ allowed_paths: allowedPaths() }, { body: 'Allowed paths:', files });
    expect(empty).toMatchObject({ state: 'fail', message: '`Allowed paths` on line 1 lists no path.' });
    const [free] = findingsOf({ allowed_paths: allowedPaths({ required: false }) }, { body: '', files });
    expect(free?.state).toBe('not_applicable');
    const [unknown] = findingsOf({ allowed_paths: allowedPaths() }, { body: null, files });
    expect(unknown?.state).toBe('skipped');
  });

  test('more patterns than anybody lists', () => {
    const list = Array.from({ length: 600 }, (_, index) => `app/${index}/**`).join(' ');
    expect(judgePaths(`Allowed paths: ${list}`, ['M app/1/a', 'M app/599/a'])).toEqual(['fail 600 patterns', 'fail app/599/a']);
  });

  test('longer lists than anybody writes', () => {
    const list = Array.from({ length: 20 }, (_, index) => `app/${index}/${'x'.repeat(1000)}`).join(' ');
    const findings = findingsOf({ allowed_paths: allowedPaths() }, { body: `Allowed paths: ${list}`, files: filesOf('M app/b') });
    expect(findings.map((one) => one.subject)).toEqual(['list of paths', 'app/b']);
    expect(findings[0]?.message).toBe('The description lists more than 16384 characters of patterns.');
  });

  test('patterns and names that are made for each other fail by the number of steps, and say nothing else', () => {
    const list = Array.from({ length: 16 }, () => `\`${'*a'.repeat(500)}*b*\``).join(' ');
    const files = Array.from({ length: 2000 }, (_, index) => filesOf(`A ${'a'.repeat(1000)}${index}`)).flat();
    const findings = findingsOf({ allowed_paths: allowedPaths() }, { body: `Allowed paths: ${list}`, files });
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'allowed_paths', state: 'fail', subject: 'declared paths', evidence: 'at most 100000000 steps' }),
    ]);
  });

  test('never throws, and only what is written is granted', () => {
    const piece = fc.constantFrom(
      'Allowed paths',
      ':',
      ' ',
      '\n',
      '- ',
      '### ',
      '**',
      '`',
      ',',
      '{',
      '}',
      '\\',
      'app/',
      '!',
      '<!--',
      '-->',
      '"',
      '> ',
      '```',
      '~~',
      '[',
      '](',
      ')',
      '[ ] ',
      '*',
      '_',
      '<b>',
      'not ',
      'except',
      '$',
      '[^1]: ',
      '\u200b',
      'b',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const body = parts.join('');
        const findings = judgePaths(body, ['M zz/secret']);
        expect(findings.length).toBeGreaterThan(0);
        expect(findings).not.toContain('pass');
      }),
      { numRuns: 1000 },
    );
  });

  test('100 KB of declarations end', () => {
    for (const line of [
      'Allowed paths: a/**,\n',
      '### Allowed paths\n',
      'Allowed paths:\n',
      '- Allowed paths:\n  - a/**\n',
      'Allowed paths: {,\n',
      `Allowed paths: ${'{'.repeat(100)}\n`,
    ]) {
      expect(judgePaths(line.repeat(Math.ceil(100_000 / line.length)), ['M zz']).length).toBeGreaterThan(0);
    }
    expect(judgePaths(`Allowed paths: ${'{,'.repeat(50_000)}`, ['M zz']).length).toBeGreaterThan(0);
  });
});
