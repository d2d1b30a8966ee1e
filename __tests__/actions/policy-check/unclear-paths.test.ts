import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { declaredPaths } from '../../../actions/policy-check/rules/declared-paths.ts';
import { scanMarkdown } from '../../../core/markdown/scan.ts';
import { allowedPaths, filesOf, findingsOf } from './judge-samples.ts';

const LABELS = ['Allowed paths', 'Allowed paths (fnmatch)'];
const declared = (body: string) => {
  const declarations = declaredPaths(scanMarkdown(body), LABELS);
  return {
    patterns: declarations.flatMap(({ patterns }) => patterns),
    unclear: declarations.flatMap(({ unclear }) => unclear.map(({ line }) => line)),
  };
};
const SECRET = ['M secrets/key'];
const statesOf = (body: string, files: readonly string[] = SECRET) =>
  findingsOf({ allowed_paths: allowedPaths() }, { body, files: filesOf(...files) }).map(({ state, subject }) => `${state} ${subject}`);

/** What can be read in more than one way: description, what it still grants, the lines that it says nothing by. */
const UNCLEAR: readonly (readonly [string, readonly string[], readonly number[]])[] = [
  // Words that turn the list, or a part of it, into its opposite.
  ['Allowed paths: app/**, but not secrets/**', [], [1]],
  ['Allowed paths: app/** but not secrets/**', [], [1]],
  ['Allowed paths: app/** except secrets/**', [], [1]],
  ['Allowed paths: app/**, except, secrets/**', [], [1]],
  ['Allowed paths: everything, never secrets/**', [], [1]],
  ['Allowed paths: not secrets/**', [], [1]],
  ["Allowed paths: don't touch secrets/**", [], [1]],
  ['Allowed paths: app/** w/o secrets/**', [], [1]],
  ['Allowed paths: app/** (not secrets/**)', [], [1]],
  ['Allowed paths: app/**, -secrets/**', [], [1]],
  ['Allowed paths: `app/** but not secrets/**`', [], [1]],
  ['Allowed paths: `app/**` but not `secrets/**`', [], [1]],
  ['Allowed paths: app/**\nexcept secrets/**', ['app/**'], [2]],
  ['- Allowed paths: app/**\n  - except `secrets/**`', ['app/**'], [2]],
  ['Allowed paths:\n- app/**\n- but not secrets/**', ['app/**'], [3]],
  ['Allowed paths:\n- app/**\n  except secrets/**', ['app/**'], [3]],
  ['Allowed paths:\n- app/**\n\nExcept:\n- secrets/**', ['app/**'], [4]],
  ['## Allowed paths\n\nEverything except:\n\n- secrets/**', ['secrets/**'], [3]],
  ['## Allowed paths\n\n- app/**\n- Not:\n  - secrets/**', ['app/**', 'secrets/**'], [4]],
  ['## Allowed paths\n\n- app/**\n\n### Except\n\n- secrets/**', ['app/**'], []],
  ['## Allowed paths\n\n- app/**\n\n### Except secrets/**', ['app/**'], [5]],
  ['### Allowed paths\n\n```text\napp/**\nnot secrets/**\n```', ['app/**'], [5]],
  // Any other words.
  ['Allowed paths: see secrets/README.md', [], [1]],
  ['Allowed paths: app/** and secrets/**', [], [1]],
  ['Allowed paths:\n- `secrets/key` (the old one)', [], [2]],
  ['Allowed paths:\n- secrets/key — the old one', [], [2]],
  ['Allowed paths:\n- only secrets/key', [], [2]],
  ['Allowed paths: e.g. secrets/key', [], [1]],
  ['Allowed paths:\n- ❌ secrets/key', [], [2]],
  ['## Allowed paths\n\nAs said in secrets/README.md:\n\n- app/**', ['app/**'], [3]],
  // Emphasis that could be a pattern.
  ['Allowed paths: *secrets*', [], [1]],
  ['Allowed paths: **secrets**', [], [1]],
  ['Allowed paths: **secrets/**', [], [1]],
  ['Allowed paths: ***secrets/***', [], [1]],
  ['Allowed paths: _secrets_', [], [1]],
  ['Allowed paths: __secrets__', [], [1]],
  ['Allowed paths: app/** *secrets*', [], [1]],
  ['Allowed paths:\n- app/**\n- *secrets*', ['app/**'], [3]],
  ['Allowed paths:\n- <!-- x --> ~~secrets/**~~', [], [2]],
  // HTML and links.
  ['Allowed paths: <b>secrets/**</b>', [], [1]],
  ['Allowed paths: app/**<br>secrets/**', [], [1]],
  ['Allowed paths:\n- [secrets/**](https://example.com)', [], [2]],
  ['Allowed paths: [secrets/**][1]\n\n[1]: https://example.com', [], [1]],
  ['Allowed paths: ![secrets/**](a.png)', [], [1]],
  ['Allowed paths: https://example.com/secrets/**', [], [1]],
  ['Allowed paths: app/*[^1]', [], [1]],
];

/** What declares nothing, and needs no word about it: description, what it grants. */
const SILENT: readonly (readonly [string, readonly string[]])[] = [
  ['Allowed paths: ~~secrets/**~~', []],
  ['Allowed paths: app/**, ~~secrets/**~~', ['app/**']],
  ['Allowed paths: app/**, ~secrets/**~', ['app/**']],
  ['~~Allowed paths: secrets/**~~', []],
  ['~~Allowed paths:\nsecrets/**~~', []],
  ['Allowed paths:\n- app/**\n- ~~secrets/**~~', ['app/**']],
  ['Allowed paths: app/** <del>secrets/**</del>', []],
  ['<del>\n\nAllowed paths: secrets/**\n\n</del>', []],
  ['Allowed paths:\n- [ ] secrets/**\n- [x] app/**\n- [X] lib/**', ['app/**', 'lib/**']],
  ['Allowed paths:\n- [ ] secrets/**,\n  secrets/key\n  - secrets/other\n- app/**', ['app/**']],
  ['- [ ] Allowed paths: secrets/**', []],
  ['- [ ] Allowed paths:\n  - secrets/**', []],
  ['[Allowed paths: secrets/**](https://example.com)', []],
  ['[a\nAllowed paths: secrets/**\n](https://example.com)', []],
  ['<code>\nAllowed paths: secrets/**\n</code>', []],
  ['[^1]: Allowed paths: secrets/**', []],
  ['[^1]: x\nAllowed paths: secrets/**', []],
  ['Allowed paths: none', []],
  ['Allowed paths: N/A', []],
  ['### Allowed paths\n\nThese folders only:\n\n- app/**', ['app/**']],
  ['### Allowed paths\n\nDo not list more than is needed.\n\n- app/**', ['app/**']],
  ['### Allowed paths\n\n- Frontend:\n  - app/**\n- **Backend:**\n  - api/**', ['app/**', 'api/**']],
  ['Allowed paths: app/**\nNo database changes.', ['app/**']],
  ['Allowed paths: app/**\nNot tested on Windows, see docs/windows.md', ['app/**']],
  ['Allowed paths:\n- app/**\n\nWithout this the build fails.', ['app/**']],
];

/** What looks odd and is clear. */
const CLEAR: readonly (readonly [string, readonly string[]])[] = [
  ['Allowed paths: `*secrets*`, `**/x/**`, `_x_`', ['*secrets*', '**/x/**', '_x_']],
  ['Allowed paths: \\*secrets\\*', ['*secrets*']],
  ['Allowed paths: **/test/**, */src/*, *.md', ['**/test/**', '*/src/*', '*.md']],
  ['Allowed paths: _config.yml, __tests__/**, __init__.py', ['_config.yml', '__tests__/**', '__init__.py']],
  ['- **`app/**`**\n\nAllowed paths:\n- **`app/**`**', ['app/**']],
  ['Allowed paths: “app/**”, ‘lib/**’', ['app/**', 'lib/**']],
  ['Allowed paths: `docs/my big notes.md`', ['docs/my big notes.md']],
  ['Allowed paths: `but`, ``not``', ['but', 'not']],
  ['Allowed paths: app/[id]/page.tsx, app/(group)/**', ['app/[id]/page.tsx', 'app/(group)/**']],
  ['Allowed paths: app/** Dockerfile LICENSE', ['app/**', 'Dockerfile', 'LICENSE']],
  ['Allowed paths: a\\,b.txt', ['a,b.txt']],
  ['### Allowed paths\n\n```text\n- app/**\n# the app\n*secrets*\n```', ['app/**', '*secrets*']],
];

describe('allowed_paths: only what is clear is granted', () => {
  test.each(UNCLEAR)('unclear: %j', (body, patterns, lines) => {
    expect(declared(body)).toEqual({ patterns, unclear: lines });
  });

  test.each(UNCLEAR.filter(([, , lines]) => lines.length > 0))('never a pass: %j', (body) => {
    const findings = statesOf(body, ['M secrets/key', 'M app/a']);
    expect(findings.some((finding) => finding.startsWith('pass'))).toBe(false);
  });

  test.each(SILENT)('declares nothing: %j', (body, patterns) => {
    const { patterns: granted } = declared(body);
    expect(granted).toEqual(patterns);
    expect(statesOf(body).some((finding) => finding.startsWith('pass'))).toBe(false);
  });

  test.each(CLEAR)('clear: %j', (body, patterns) => {
    expect(declared(body)).toEqual({ patterns, unclear: [] });
  });

  test('a finding names the line, the words, and what to write', () => {
    const [first] = findingsOf(
      { allowed_paths: allowedPaths() },
      { body: 'Hi\n\nAllowed paths:\n- app/**, but not app/secrets/**', files: filesOf('M app/a') },
    );
    expect(first).toEqual({
      rule: 'allowed_paths',
      state: 'fail',
      subject: 'app/**, but not app/secrets/**',
      message: 'Line 4 grants nothing: it holds more than paths (`but`, `not`), and words can turn a list into its opposite.',
      evidence: 'app/**, but not app/secrets/**',
      location: { file: '.github/ops/policy.yml', line: 10 },
      fix: 'Write nothing but paths: one per list item, or several with commas between them, and a name with blanks in backticks. Leave out what is not to be touched.',
    });
    const messageOf = (body: string) => findingsOf({ allowed_paths: allowedPaths() }, { body, files: filesOf('M app/a') })[0];
    expect(messageOf('Allowed paths: *app*')).toMatchObject({
      message: 'Line 1 grants nothing: its marks can be a pattern, or stress the text between them.',
      fix: 'Put the pattern in backticks: `*app*`.',
    });
    expect(messageOf('Allowed paths: [app/**](a)')?.message).toContain('Line 1 grants nothing: what stands in a link');
    expect(messageOf('Allowed paths: <b>app/**</b>')?.message).toContain('Line 1 grants nothing: it holds HTML');
    expect(messageOf('Allowed paths:\n- [ ] app/**')?.message).toBe(
      '`Allowed paths` on line 1 lists no path. The box on line 2 is not ticked.',
    );
    expect(messageOf('- [ ] Allowed paths: app/**')?.message).toContain('Line 1 has it, but its box is not ticked.');
    expect(messageOf('[Allowed paths: app/**](a)')?.message).toContain('Line 1 has it, but not as text at the start of the line.');
    expect(messageOf('Allowed paths: a\u200bpp/**')?.message).toBe(
      '`a<U+200B>pp/**` on line 1 holds what nobody sees, so that it matches something else than it seems to.',
    );
    expect(messageOf('Allowed paths: app')?.fix).toBe(
      'If this change is meant to touch it, write `app/**` for what is in the folder `app`. If not, leave it as it is on `main`.',
    );
  });

  test('many unclear lines are counted', () => {
    const body = `Allowed paths:\n${'- app/x but not app/y\n'.repeat(100)}`;
    const findings = statesOf(body, ['M app/x']);
    expect(findings).toHaveLength(22);
    expect(findings[20]).toBe('fail 80 more lines');
  });

  test('whatever stands beside a path, struck out, in a link, in code or in a comment, a line grants what it lists or nothing', () => {
    const honest = fc.constantFrom('app/**', '`lib/*.ts`', 'docs/a.md', '"x/y"');
    const noise = fc.constantFrom(
      '~~secrets/**~~',
      '[secrets/**](a)',
      '<!-- secrets/** -->',
      '<del>secrets/**</del>',
      'but not secrets/**',
      '*secrets*',
      '<b>secrets/**</b>',
      '`all but secrets/**`',
      'except `secrets/**`',
    );
    const line = fc.array(fc.oneof(honest, noise), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(', '));
    const list = fc.array(line, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(list, fc.constantFrom('Allowed paths:\n', '## Allowed paths\n\n', '- Allowed paths:\n'), (lines, label) => {
        const body = `${label}${lines.map((one) => `  - ${one}`).join('\n')}`;
        expect(declared(body).patterns.filter((pattern) => pattern.includes('secrets'))).toEqual([]);
        expect(statesOf(body).some((finding) => finding.startsWith('pass'))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
