import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { compileGlob, compileGlobs } from '../../core/glob.ts';

/** pattern, paths that match, paths that do not. */
const TABLE: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['docs/readme.md', ['docs/readme.md'], ['docs/README.md', 'docs/readme.mdx', 'x/docs/readme.md']],
  ['docs/*', ['docs/a', 'docs/.hidden'], ['docs', 'docs/a/b', 'docsx/a']],
  ['docs/**', ['docs/a', 'docs/a/b/.c', 'docs'], ['docs2/a', 'a/docs/b']],
  ['**', ['a', '.env', 'a/b/c', '.github/workflows/ci.yml'], []],
  ['*', ['a', '.env'], ['a/b']],
  ['**/*', ['a', '.a/b', 'a/b/c'], []],
  ['**/*.pem', ['a.pem', 'x/y/a.pem', '.pem'], ['a.pem/x', 'apem']],
  ['**.pem', ['a.pem', 'x/y/a.pem'], ['a.pem.txt']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb', 'a/b/c']],
  ['a/**/*', ['a/b', 'a/b/c'], ['a', 'ab']],
  ['.env*', ['.env', '.env.local'], ['x/.env', 'env']],
  ['app/routes/approvals.*', ['app/routes/approvals.tsx'], ['app/routes/approvals/x.tsx', 'app/routes/approvals']],
  ['file-?.txt', ['file-1.txt', 'file-é.txt', 'file-😀.txt'], ['file-.txt', 'file-12.txt', 'file-/.txt']],
  ['[a-c]x', ['ax', 'cx', '[a-c]x'], ['dx', 'x', '/x']],
  ['[!a]x', ['bx', '.x'], ['ax', 'x']],
  ['[^a]x', ['bx'], ['ax']],
  ['[]a]x', [']x', 'ax'], ['bx']],
  ['a[/]b', ['a[/]b'], ['a/b']],
  ['[unclosed/*', ['[unclosed/a'], ['u/a']],
  ['app/[id]/page.tsx', ['app/[id]/page.tsx', 'app/i/page.tsx'], ['app/id/page.tsx']],
  ['app/[id]/**', ['app/[id]/page.tsx', 'app/[id]/a/b', 'app/[id]'], ['app/id/page.tsx']],
  ['app/[...slug]/*', ['app/[...slug]/page.tsx'], ['app/slug/page.tsx']],
  ['app/(group)/*', ['app/(group)/page.tsx'], ['app/group/page.tsx']],
  ['{a,b}.txt', ['a.txt', 'b.txt', '{a,b}.txt'], ['c.txt', 'ab.txt']],
  ['{a,b{c,d}}/x', ['a/x', 'bc/x', 'bd/x'], ['b/x', 'ac/x']],
  ['{a,}x', ['ax', 'x'], ['bx']],
  ['{docs/**,*.md}', ['docs/a/b', 'docs', 'README.md'], ['src/a', 'src/README.md']],
  ['{x/,y}**', ['x', 'x/a/b', 'ya/b', 'y'], ['xa', 'z']],
  ['{*,**}', ['a', 'a/b/c'], []],
  ['{a}', ['{a}'], ['a']],
  ['{a,b', ['{a,b'], ['a', 'b']],
  ['a,b}', ['a,b}'], ['a']],
  ['./docs/**', ['docs/a'], ['./x']],
  ['/docs/*', ['docs/a'], ['x/docs/a']],
  ['docs/', ['docs/a', 'docs/a/b', 'docs'], ['docs2']],
  ['/', ['a', 'a/b'], []],
  ['./**', ['a', 'a/b'], []],
  ['a//b/./c', ['a/b/c'], ['a/b/./d']],
  ['!src/**', ['!src/a'], ['src/a', 'docs/a']],
  ['#docs/*', ['#docs/a'], ['docs/a']],
  ['a\\*b', ['a*b', 'a\\*b'], ['axb']],
  ['trailing\\', ['trailing\\'], ['trailing']],
  ['caf\u0065\u0301/*', ['caf\u00e9/x', 'cafe\u0301/x'], ['cafe/x']],
  ['caf\u00e9', ['cafe\u0301'], ['cafe']],
  ['', [], ['a']],
];

/** Names out of few letters, so that patterns and paths meet often. */
const letters = fc.constantFrom('a', 'b', 'c', '.', 'ab');
const name = fc
  .array(letters, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''))
  .filter((text) => text !== '.' && text !== '..');
const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
const plainPiece = fc.constantFrom('a', 'b', 'c', '.', '*', '?');
const richPiece = fc.constantFrom('a', 'b', '.', '*', '?', '[a-b]', '[!a]', '[^b.]', '{a,bc}', '{a*,b}');
const segmentOf = (piece: fc.Arbitrary<string>) =>
  fc
    .array(piece, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('').replace(/\*{2,}/g, '*'))
    .filter((text) => text !== '.' && text !== '..');
const patternOf = (piece: fc.Arbitrary<string>) =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: segmentOf(piece) }, { weight: 1, arbitrary: fc.constant('**') }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join('/'));

/** The plainest matcher there is: tries everything. For `*`, `?` and whole `**` segments only. */
function slowMatch(pattern: readonly string[], names: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return names.length === 0;
  if (first === '**') return slowMatch(rest, names) || (names.length > 0 && slowMatch(pattern, names.slice(1)));
  return names.length > 0 && slowSegment(first, names[0] as string) && slowMatch(rest, names.slice(1));
}

function slowSegment(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*') return slowSegment(pattern.slice(1), text) || (text !== '' && slowSegment(pattern, text.slice(1)));
  return text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && slowSegment(pattern.slice(1), text.slice(1));
}

describe('one glob', () => {
  test.each(TABLE)('%s', (pattern, matching, others) => {
    const glob = compileGlob(pattern);
    expect(matching.filter((candidate) => !glob.matches(candidate))).toEqual([]);
    expect(others.filter((candidate) => glob.matches(candidate))).toEqual([]);
  });

  test('fnmatch lets `*`, `?` and sets take a slash', () => {
    const match = (pattern: string, candidate: string) => compileGlob(pattern, { star: 'fnmatch' }).matches(candidate);
    expect(match('app/*', 'app/a/b')).toBe(true);
    expect(match('app/*.ts', 'app/a/b.ts')).toBe(true);
    expect(match('a?b', 'a/b')).toBe(true);
    expect(match('a[!x]b', 'a/b')).toBe(true);
    expect(match('app/*', 'app')).toBe(false);
    expect(match('app/*.ts', 'lib/b.ts')).toBe(false);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['secrets', ['secrets', 'secrets/a', 'secrets/a/b'], ['secretsx', 'x/secrets', 'secret']],
    ['./a/b', ['a/b', 'a/b/c'], ['a', 'a/bc']],
    ['app/[id]', ['app/[id]', 'app/[id]/x', 'app/i'], ['app/i/x']],
    ['a\\*b', ['a*b', 'a*b/c'], ['ab/c', 'axb']],
    ['docs/*', ['docs/a'], ['docs/a/b', 'docs']],
    ['**/x', ['x', 'a/x'], ['x/y']],
    ['docs/', ['docs', 'docs/a'], ['docs2']],
    ['', [], ['a', '/a']],
  ])('where names are folders too: %s', (pattern, matching, others) => {
    for (const matches of [compileGlob(pattern, { folders: true }).matches, compileGlobs([pattern], { folders: true }).matches]) {
      expect(matching.filter((candidate) => !matches(candidate))).toEqual([]);
      expect(others.filter((candidate) => matches(candidate))).toEqual([]);
    }
  });

  test('a name that is a folder too matches what it matches with `/**` beside it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(path, patternOf(plainPiece)), { maxLength: 6 }), path, (patterns, candidate) => {
        const asFolders = compileGlobs(patterns, { folders: true });
        const expected = patterns.findIndex((one) => compileGlobs([one, ...(/[*?]/.test(one) ? [] : [`${one}/**`])]).matches(candidate));
        expect(asFolders.firstMatch(candidate)?.index ?? -1).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('agrees with minimatch, which alone leaves out the folder itself for `x/**`', () => {
    fc.assert(
      fc.property(patternOf(richPiece), path, (pattern, candidate) => {
        const options = { dot: true, nonegate: true, nocomment: true, noext: true };
        const folder = pattern.replace(/(?:\/\*\*)+$/, '');
        const expected = minimatch(candidate, pattern, options) || (folder !== pattern && minimatch(candidate, folder, options));
        expect(compileGlob(pattern).matches(candidate)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('agrees with a matcher that tries everything', () => {
    fc.assert(
      fc.property(patternOf(plainPiece), path, (pattern, candidate) => {
        expect(compileGlob(pattern).matches(candidate)).toBe(slowMatch(pattern.split('/'), candidate.split('/')));
      }),
      { numRuns: 3000 },
    );
  });

  test('never throws, and always matches its own text', () => {
    const hostile = fc.array(
      fc.constantFrom('*', '**', '?', '[', ']', '{', '}', ',', '!', '^', '-', '\\', '/', './', 'a', '😀', 'e\u0301'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          hostile.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        fc.boolean(),
        (pattern, fnmatch) => {
          const glob = compileGlob(pattern, { star: fnmatch ? 'fnmatch' : 'segment' });
          const own = pattern.replace(/^(?:\.?\/)+/, '');
          expect(glob.matches(own)).toBe(true);
          expect(typeof glob.matches('a/b')).toBe('boolean');
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('patterns made to backtrack end', () => {
    const long = 'a'.repeat(4000);
    for (const pattern of [
      `${'*a'.repeat(500)}b`,
      `${'**/a/'.repeat(200)}b`,
      `${'{a,aa}'.repeat(500)}b`,
      `${'[a-z]*'.repeat(300)}B`,
      '{a,{'.repeat(500),
    ]) {
      expect(compileGlob(pattern).matches(long)).toBe(false);
      expect(compileGlob(pattern, { star: 'fnmatch' }).matches('a/'.repeat(2000))).toBe(false);
    }
    for (const piece of ['{', '[', '{a,', '[/', '[]/', '\\', '*?'])
      expect(compileGlob(piece.repeat(200_000 / piece.length)).matches('a')).toBe(false);
  });
});

describe('the cost of a match', () => {
  const stepsOf = (patterns: readonly string[], candidates: readonly string[]) => {
    const meter = { steps: 0 };
    const set = compileGlobs(patterns, { meter });
    for (const candidate of candidates) set.matches(candidate);
    return meter.steps;
  };

  test('is counted, whatever is matched in whatever order', () => {
    const patterns = ['*a*b*', 'x/**/y*', '{a,b}*c'];
    const candidates = ['aab', 'x/1/2/y', 'bc', 'zzz'];
    const steps = stepsOf(patterns, candidates);
    expect(steps).toBeGreaterThan(0);
    expect(stepsOf(patterns, candidates.toReversed())).toBe(steps);
    expect(stepsOf(['docs/a.md', 'docs/**'], candidates)).toBe(0);
  });

  test('is at most a few steps for each character of the pattern and each of the path', () => {
    const hostile = ['*a'.repeat(100), '{a,aa}'.repeat(50), '**/a/'.repeat(40), '[a-z]*'.repeat(50), '{*,a*,**}'.repeat(30)];
    for (const pattern of hostile) {
      for (const length of [100, 1000]) {
        const steps = stepsOf([`${pattern}*b*`], ['a'.repeat(length)]);
        expect(steps).toBeLessThan(8 * (pattern.length + 3) * length);
      }
    }
  });
});

describe('many globs', () => {
  test('the first that matches, as one after the other would find it', () => {
    const patterns = fc.array(
      fc.oneof(
        patternOf(richPiece),
        path,
        path.map((folder) => `${folder}/**`),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(patterns, fc.array(path, { maxLength: 8 }), (list, candidates) => {
        const set = compileGlobs(list);
        const single = list.map((pattern) => compileGlob(pattern));
        for (const candidate of candidates) {
          const expected = single.findIndex((glob) => glob.matches(candidate));
          expect(set.firstMatch(candidate)?.index ?? -1).toBe(expected);
          expect(set.matches(candidate)).toBe(expected >= 0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('takes compiled globs of both kinds', () => {
    const set = compileGlobs([compileGlob('a/*'), compileGlob('b/*', { star: 'fnmatch' })]);
    expect(set.firstMatch('b/c/d')?.glob.pattern).toBe('b/*');
    expect(set.firstMatch('a/c/d')).toBeNull();
  });

  test('10,000 paths against 200 patterns', () => {
    const patterns = Array.from(
      { length: 200 },
      (_, index) => [`src/part${index}/**`, `**/*.x${index}`, `lib/m${index}/*.ts`, `docs/page${index}.md`][index % 4] as string,
    );
    const set = compileGlobs(patterns);
    const paths = Array.from({ length: 10_000 }, (_, index) => `src/part${index % 400}/deep/file${index}.ts`);
    expect(paths.filter((candidate) => set.matches(candidate))).toHaveLength(10_000 / 8);
  });
});
