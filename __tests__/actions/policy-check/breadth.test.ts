import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { breadthCap } from '../../../actions/policy-check/rules/breadth.ts';
import { compileGlob } from '../../../core/glob.ts';
import { allowedPaths, filesOf, findingsOf } from './judge-samples.ts';

const DENY = ['*', '**', '**/*'];
const judged = (patterns: readonly string[], deny: readonly string[] = DENY, files = ['M app/a.ts']) =>
  findingsOf(
    { allowed_paths: allowedPaths({ deny }) },
    { body: `Allowed paths:\n${patterns.map((pattern) => `- \`${pattern}\``).join('\n')}`, files: filesOf(...files) },
  );
const states = (...given: Parameters<typeof judged>) =>
  judged(...given).map(({ state, subject }) => (state === 'pass' ? 'pass' : `${state} ${subject}`));
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Lists that let in nearly everything without one pattern that is `**`: name, patterns. */
const WIDE: readonly (readonly [string, readonly string[]])[] = [
  ['all but a few letters at the start', ['[!zZ7]**']],
  ['all but a few letters, in two halves', ['[!zZ7]*/**', '[zZ7]*/**']],
  ['every name with a vowel', ['*a*/**', '*e*/**', '*i*/**', '*o*/**', '*u*/**']],
  ['every name with a vowel, anywhere', ['**/*a*', '**/*e*', '**/*i*', '**/*o*']],
  ['`**` beside a letter', ['**a*', '**e*']],
  ['one character and the rest', ['?*/**']],
  ['one pattern per letter', LETTERS.map((letter) => `${letter}*/**`)],
  ['ranges of letters', ['[a-f]*/**', '[g-m]*/**', '[n-z]*/**']],
  ['braces of letters', [`{${LETTERS.join(',')}}*/**`]],
  ['by the length of the name', ['?????/**', '??????/**', '???????/**', '????????/**']],
  ['by the letter at the end', LETTERS.map((letter) => `**/*${letter}`)],
  ['by depth', ['*/*/**', '*']],
  ['far down', ['*/*/*/*/*/*/**']],
  ['with an ending', ['**/*.*']],
  ['files at the top and folders', ['*.*', '[!.]*/**']],
  ['in upper and lower case', ['[a-z]*/**', '[A-Z]*/**', '[0-9]*/**']],
];

/** Lists that people write. */
const HONEST: readonly (readonly string[])[] = [
  ['app/**', 'lib/**', 'test/**', 'docs/**', '.github/workflows/*.yml', 'package.json', 'README.md'],
  ['**/*.ts', '**/*.tsx', '**/*.js', '**/*.css', '**/*.json', '**/*.md', '**/*.yml', '**/*.py', '**/*.go'],
  ['*/package.json', '**/package-lock.json', '*.md', '.*', '.env*'],
  ['a*/**', 'packages/*/src/**', 'packages/*/test/**'],
  ['**/test/**', '**/__tests__/**', '**/*.{spec,test}.ts', '**/*_test.go', '**/README*'],
  ['app/[id]/page.tsx', 'app/(group)/**', 'app/[...slug]/**', '{docs/**,*.md}'],
  Array.from({ length: 60 }, (_, index) => `services/part${index}/**`),
];

describe('the breadth of a list', () => {
  test.each(WIDE)('too wide: %s', (_, patterns) => {
    const findings = judged(patterns);
    expect(findings[0]?.state).toBe('fail');
    expect(findings[0]?.fix).toMatch(/app\/\*\*/);
  });

  test.each(HONEST)('not too wide: %s', (...patterns) => {
    expect(states(patterns, DENY, [])).toEqual(['pass']);
  });

  test('what has no part in it is granted', () => {
    expect(states(['app/**', '[a-m]*/**', '[n-z]*/**'], DENY)).toEqual(['fail [a-m]*/**', 'fail [n-z]*/**']);
    expect(
      states(['app/**', 'a*/**', 'b*/**', 'c*/**', 'd*/**', 'e*/**', 'f*/**', 'g*/**', 'h*/**', 'i*/**', 'j*/**', 'k*/**', 'l*/**']),
    ).toEqual([expect.stringMatching(/^fail \d+ patterns$/)]);
  });

  test('a finding says what is too wide, what is denied, and what to write', () => {
    expect(judged(['a*/**', ...LETTERS.slice(1).map((letter) => `${letter}*/**`)])[0]).toMatchObject({
      subject: expect.stringMatching(/^\d\d patterns$/),
      message: expect.stringMatching(
        /^Together `a\*\/\*\*`, .* and \d+ more are too wide: they let in much of what `\*` does, which the policy denies\.$/,
      ),
      evidence: '*',
      fix: 'List what the change needs, such as `app/**`.',
      location: { line: 20 },
    });
    expect(judged(['[!q]*/secrets/**'])[0]).toMatchObject({
      message: expect.stringContaining('names no place'),
      fix: 'Name folders or files: `app/**`, `app/*.ts`, or `**/` before a name (`**/*.md`).',
    });
    expect(judged(['app**'])[0]).toMatchObject({
      message: '`app**` on line 1 has `**` beside other characters, which is read in different ways.',
      fix: expect.stringContaining('`app/**` is all in a folder'),
    });
  });

  test('lists of several declarations and issues count together, and a policy that denies nothing caps nothing', () => {
    const halves = ['[a-m]*/**', '[n-z]*/**'];
    const body = `Allowed paths: a*/**, b*/**, c*/**, d*/**, e*/**, f*/**\n\nAllowed paths (fnmatch): ${[...'ghijklmnopqrstuvwxyz'].map((letter) => `${letter}*`).join(', ')}`;
    const [first] = findingsOf({ allowed_paths: allowedPaths() }, { body, files: filesOf('M app/a.ts') });
    expect(first?.message).toContain('Together');
    expect(states([...halves, '**', '?*/**'], [])).toEqual(['pass']);
    expect(states(['app**'], [])[0]).toBe('fail app**');
  });

  test('a denied folder caps lists inside it', () => {
    expect(states(['app/[!x]*/**', 'app/x*/**'], ['app/**'], [])).toEqual(['fail app/[!x]*/**']);
    expect(states(['app/*', 'app/routes/**'], ['app/**'], [])).toEqual(['pass']);
    expect(
      states(
        LETTERS.map((letter) => `app/${letter}*/**`),
        ['app/**'],
        [],
      ),
    ).toEqual([expect.stringMatching(/^fail \d+ patterns$/)]);
  });

  test('only grows: what is too wide stays so with more patterns, in any order', () => {
    const pattern = fc.constantFrom('app/**', '*a*/**', '*e*/**', '[a-m]*/**', '[n-z]*/**', '?????/**', '**/*.ts', 'x*/**', '*.md');
    const isWide = (patterns: readonly string[]) => {
      const cap = breadthCap(DENY);
      const globs = patterns.map((one) => compileGlob(one));
      return cap.together(globs) !== null;
    };
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 5 }), fc.array(pattern, { maxLength: 5 }), (some, more) => {
        if (isWide(some)) expect(isWide([...more, ...some])).toBe(true);
        expect(isWide(some)).toBe(isWide(some.toReversed()));
      }),
    );
  });
});
