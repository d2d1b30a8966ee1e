import { describe, expect, test } from '@jest/globals';
import type { Docs } from '../../../actions/policy-check/policy.ts';
import { docs, factsOf, filesOf, findingsOf, policyOf, report, size } from './judge-samples.ts';

const judged = (rule: Partial<Docs>, ...files: string[]) =>
  findingsOf({ docs: docs(rule) }, { files: filesOf(...files) }).map(({ state, subject }) => `${state} ${subject}`);

const PLACES = { allow: ['docs/**/*.md', '*.md'] };
const WITH = { requireFor: [{ paths: ['app/**'], docs: ['docs/**', 'CHANGELOG.md'] }] };

describe('docs', () => {
  test.each<[string, Partial<Docs>, string[], string[]]>([
    ['in its place', PLACES, ['A docs/a/b.md', 'M README.md', 'A src/a.ts'], ['pass 3 files']],
    ['added elsewhere', PLACES, ['A src/a.md'], ['fail src/a.md']],
    ['changed elsewhere', PLACES, ['M src/a.md'], ['fail src/a.md']],
    ['a status that nobody knows', PLACES, ['X src/a.md'], ['fail src/a.md']],
    ['deleted elsewhere', PLACES, ['D src/a.md'], ['pass 1 file']],
    ['moved to its place', PLACES, ['R src/a.md -> docs/a.md'], ['pass 1 file']],
    ['moved away from it', PLACES, ['R docs/a.md -> src/a.md'], ['fail src/a.md']],
    ['copied away from it', PLACES, ['C docs/a.md -> src/a.md'], ['fail src/a.md']],
    ['renamed into a document', PLACES, ['R src/a.ts -> src/a.md'], ['fail src/a.md']],
    ['what counts is the policy’s to say', { ...PLACES, of: ['**/*.rst'] }, ['A src/a.md', 'A src/a.rst'], ['fail src/a.rst']],
    ['no place may be allowed', { allow: [] }, ['A README.md'], ['fail README.md']],
    ['free', { allow: null }, ['A src/a.md'], ['pass 1 file']],

    ['code with its documentation', WITH, ['M app/a.ts', 'M docs/a.md'], ['pass 2 files']],
    ['one of several is enough', WITH, ['M app/a.ts', 'M app/b.ts', 'M CHANGELOG.md'], ['pass 3 files']],
    ['code alone', WITH, ['M app/a.ts'], ['fail app/a.ts']],
    ['deleted code counts', WITH, ['D app/a.ts'], ['fail app/a.ts']],
    ['code moved away counts', WITH, ['R app/a.ts -> lib/a.ts'], ['fail app/a.ts']],
    ['deleted documentation does not', WITH, ['M app/a.ts', 'D docs/a.md'], ['fail app/a.ts']],
    ['documentation moved away does not', WITH, ['M app/a.ts', 'R docs/a.md -> x/a.md'], ['fail app/a.ts']],
    ['documentation moved in does', WITH, ['M app/a.ts', 'R x/a.md -> docs/a.md'], ['pass 2 files']],
    ['other code', WITH, ['M lib/a.ts'], ['pass 1 file']],
    [
      'one finding for each entry',
      { requireFor: [...WITH.requireFor, { paths: ['**/*.ts'], docs: ['README.md'] }, { paths: ['b/**'], docs: ['c'] }] },
      ['M app/a.ts', 'M app/b.ts'],
      ['fail app/a.ts', 'fail app/a.ts'],
    ],
  ])('%s', (_, rule, files, expected) => {
    expect(judged(rule, ...files)).toEqual(expected);
  });

  test('findings name the path, the deed, the list and its line', () => {
    const [place] = findingsOf({ docs: docs(PLACES) }, { files: filesOf('R docs/a.md -> src/a.md') });
    expect(place).toMatchObject({
      message: 'This change renames `docs/a.md` to it, but documentation belongs in `docs/**/*.md`, `*.md`.',
      evidence: '`docs/**/*.md`, `*.md`',
      fix: expect.stringContaining('Move `src/a.md`'),
    });
    const [companion] = findingsOf({ docs: docs(WITH) }, { files: filesOf('M app/a.ts', 'M app/b.ts') });
    expect(companion).toMatchObject({
      message: expect.stringContaining('touches `app/a.ts` and 1 other name, but no documentation of it'),
      location: { file: '.github/ops/policy.yml', line: 20 },
      fix: 'Describe the change in `docs/**`, `CHANGELOG.md`.',
    });
  });

  test('a list that is not whole: what is wrong is said, and what may still come is not', () => {
    const cut = factsOf({ files: filesOf('M app/a.ts', 'A src/a.md'), changedFiles: 3 });
    const result = report(cut, policyOf({ docs: docs({ ...PLACES, ...WITH }) }));
    expect(result.findings.filter(({ rule }) => rule === 'docs').map(({ state, subject }) => `${state} ${subject}`)).toEqual([
      'fail src/a.md',
      'unknown changed files',
    ]);
    expect(result.verdict).toEqual({ state: 'error', reason: 'file_list_incomplete' });
  });
});

describe('size', () => {
  test.each([
    [300, 2000, 300, 2000, ['pass 300 changed files', 'pass 2000 changed lines']],
    [301, 10, 300, 2000, ['fail 301 changed files', 'pass 10 changed lines']],
    [1, 2001, 300, 2000, ['pass 1 changed file', 'fail 2001 changed lines']],
    [301, 2001, 300, null, ['fail 301 changed files']],
    [301, 2001, null, 2000, ['fail 2001 changed lines']],
    [1, 0, 1, 0, ['pass 1 changed file', 'pass 0 changed lines']],
  ])('%d files and %d lines under %p and %p', (changedFiles, changedLines, maxFiles, maxChangedLines, expected) => {
    const files = Array.from({ length: changedFiles }, (_, index) => filesOf(`M src/${index}`)).flat();
    const result = report(factsOf({ files, changedFiles, changedLines }), policyOf({ size: size({ maxFiles, maxChangedLines }) }));
    expect(result.findings.map(({ state, subject }) => `${state} ${subject}`).sort()).toEqual([...expected].sort());
    expect(result.verdict.state).toBe(expected.some((one) => one.startsWith('fail')) ? 'fail' : 'pass');
  });

  test.each([
    [2000, 'error', ['unknown changed lines']],
    [null, 'pass', ['pass 1 changed file']],
  ])('lines that GitHub does not count, under %p: %s', (maxChangedLines, verdict, expected) => {
    const policy = policyOf({ size: size({ maxFiles: maxChangedLines === null ? 1 : null, maxChangedLines }) });
    const result = report(factsOf({ changedLines: null }), policy);
    expect(result.findings.map(({ state, subject }) => `${state} ${subject}`)).toEqual(expected);
    expect(result.verdict.state).toBe(verdict);
  });

  test('says how many and how many are taken', () => {
    const result = report(factsOf({ changedLines: 2500 }), policyOf({ size: size({ maxFiles: 3, maxChangedLines: 2000 }) }));
    expect(result.gates[0]?.reason).toBe('2500 changed lines, at most 2000');
    expect(result.findings[0]).toMatchObject({
      message: 'This change has 2500 changed lines; the policy takes at most 2000.',
      location: { file: '.github/ops/policy.yml', line: 10 },
    });
  });
});
