import { expect, test } from '@jest/globals';
import { houseProblems } from './lib/house.ts';
import { texts } from './lib/tree.ts';

test('every tracked file keeps the house rules', () => {
  expect(texts(/./).flatMap(({ path, text }) => houseProblems(path, text))).toEqual([]);
});

const lines = (count: number): string => 'x;\n'.repeat(count);

// Put together here, because this file is tracked too.
test.each([
  ['core/a.ts', lines(300), []],
  ['core/a.ts', lines(301), ['core/a.ts: 301 lines, at most 300']],
  ['scripts/a.mjs', lines(301), ['scripts/a.mjs: 301 lines, at most 300']],
  ['actions/a/main.ts', lines(60), []],
  ['actions/a/main.ts', lines(61), ['actions/a/main.ts: 61 lines, at most 60']],
  ['actions/a/rules/main.ts', lines(61), []],
  ['__tests__/a.test.ts', lines(301), []],
  ['a.md', `see ${'/'}home/ana/x`, [expect.stringContaining('a path of one machine')]],
  ['a.md', `"${'/'}work/main"`, [expect.stringContaining('a path of one machine')]],
  ['a.md', `${'C:'}\\Users\\ana`, [expect.stringContaining('a path of one machine')]],
  ['a.js', `${'file:'}///x/y`, [expect.stringContaining('a path of one machine')]],
  ['a.md', `https://example.com/home/ana ./${'work'}/x ../${'work'}/x a/${'work'}/b`, []],
  ['package-lock.json', `"${'resolved'}": "https://example.com/x.tgz"`, [expect.stringContaining('a package registry')]],
  ['.npmrc', `${'registry'}=https://example.com/`, [expect.stringContaining('a package registry')]],
  ['.npmrc', `@acme:${'registry'}=https://example.com/`, [expect.stringContaining('a package registry')]],
  ['a.yml', `https://${'registry'}.${'npmjs'}.org/x`, [expect.stringContaining('a package registry')]],
  ['a.yml', `${'GOPROXY'}: https://example.com`, [expect.stringContaining('a package registry')]],
  ['a.ts', 'import { x } from "./handlers/registry.ts";', []],
])('%s: %j', (path, text, problems) => {
  expect(houseProblems(path, text)).toEqual(problems);
});
