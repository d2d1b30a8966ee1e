import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actions } from '../../actions/entry.ts';
import { COMMON_OUTPUTS, FAILURE_REASONS } from '../../core/action.ts';
import type { InputSpecs } from '../../core/inputs.ts';
import { actionProblems, registryOf } from './lib/action-contract.ts';
import { distProblems } from './lib/dist.ts';
import { codeSpansOf } from './lib/markdown.ts';
import { actionNames, ROOT, read } from './lib/tree.ts';
import { fields, list, text } from './lib/values.ts';

const NAMES = actionNames();
/** Composite actions have no code of their own here: their script is an input's only reader. */
const CODED = NAMES.filter((name) => fields(fields(parse(read(`${name}/action.yml`))).runs).using !== 'composite');

test('action folders, the table of entry.ts and the sources name the same actions', () => {
  const sources = readdirSync(join(ROOT, 'actions'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(NAMES).toContain('policy-check');
  expect(Object.keys(actions).sort()).toEqual(CODED);
  expect(sources.map(({ name }) => name).sort()).toEqual(CODED);
});

describe('action.yml says what the code does', () => {
  test.each(CODED)('%s', async (name) => {
    const module: unknown = await import(`../../actions/${name}/inputs.ts`);
    expect(actionProblems(name, parse(read(`${name}/action.yml`)), registryOf(module), COMMON_OUTPUTS)).toEqual([]);
  });

  const inputs = {
    token: { kind: 'secret', default: '', required: true },
    mode: { kind: 'choice', default: 'a', options: ['a', 'b'] },
  } as const satisfies InputSpecs;
  const good = `
    name: x
    description: x
    author: x
    inputs: { token: { required: true }, mode: { default: a, description: '\`a\` or \`b\`' } }
    outputs: { verdict: {}, risk: {} }
    runs: { using: node24, main: ../dist/x.js }`;
  test.each([
    ['as it is', good, []],
    ['an input more', good.replace('token:', 'tokens: {}, token:'), ['x: inputs of action.yml and of the code differ in tokens']],
    ['an output less', good.replace(', risk: {}', ''), ['x: outputs of action.yml and of the code differ in risk']],
    ['another default', good.replace('default: a', 'default: b'), ['x: the default of mode is `b`, in the code `a`']],
    ['not required', good.replace('required: true', 'required: false'), ['x: token is required: false, in the code true']],
    ['an option not told', good.replace(' or `b`', ''), ['x: the description of mode does not name b']],
    ['another Node', good.replace('node24', 'node20'), [expect.stringContaining('x: runs is {"using":"node20"')]],
    ['another file', good.replace('dist/x.js', 'dist/y.js'), [expect.stringContaining('x: runs is')]],
    [
      'an expression told',
      good.replace('risk: {}', "risk: { description: '${{ x }}' }"),
      ['x: the description of risk holds an expression'],
    ],
    ['no author', good.replace('author: x', ''), ['x: has no author']],
  ])('is checked: %s', (_, metadata, problems) => {
    expect(actionProblems('x', parse(metadata), { inputs, outputs: ['risk'] }, ['verdict'])).toEqual(problems);
  });
});

test.each(CODED)('the page of %s explains every reason code, its own and the common ones, and no other', async (name) => {
  const module: unknown = await import(`../../actions/${name}/judge.ts`);
  const own = Object.entries(fields(module))
    .filter(([key]) => key.endsWith('_REASONS'))
    .flatMap(([, reasons]) => list(reasons).map(text));
  const page = read(`${name}/README.md`);
  const told = codeSpansOf(page.slice(page.indexOf('\n## Verdicts and reasons\n')));
  expect(own).not.toEqual([]);
  expect([...own, ...FAILURE_REASONS].filter((reason) => !told.includes(reason))).toEqual([]);
  const codes = told.filter((code) => /^[a-z]+(_[a-z]+)+$/.test(code) && code !== 'not_applicable');
  expect(codes.filter((code) => ![...own, ...FAILURE_REASONS].includes(code))).toEqual([]);
});

describe('dist/ holds the build and nothing else', () => {
  test('the tree', () => {
    const names = readdirSync(join(ROOT, 'dist'));
    expect(distProblems(new Map(names.map((name) => [name, read(`dist/${name}`)])), CODED)).toEqual([]);
  });

  const stub = "import { actions } from './index.js';\nawait actions['x']();\n";
  const good = new Map([
    ['index.js', 'a.e(/* import() */ 7).then(); b.e(12)'],
    ['7.index.js', 'a.e(8)'],
    ['8.index.js', 'a.e(7)'],
    ['12.index.js', ''],
    ['x.js', stub],
    ['cli.js', read('dist/cli.js')],
    ['danger.cjs', ''],
    ['danger.d.cts', ''],
    ['licenses.txt', ''],
    ['package.json', '{ "type": "module" }\n'],
  ]);
  test.each<[string, [string, string | null][], string[]]>([
    ['as it is', [], []],
    ['a chunk that nothing loads', [['9.index.js', '']], ['dist/9.index.js is not of the build: nothing loads it']],
    ['a chunk that is not there', [['8.index.js', null]], ['dist/8.index.js is missing']],
    ['no stub', [['x.js', null]], ['dist/x.js is missing']],
    ['code in a stub', [['x.js', `${stub}fetch('https://example.com');\n`]], ['dist/x.js is not its stub']],
    ['a stranger', [['x.js.map', '']], ['dist/x.js.map is not of the build: nothing loads it']],
    ['another type', [['package.json', '{}']], ['dist/package.json is not {"type":"module"}']],
  ])('is checked: %s', (_, changes, problems) => {
    const files = new Map(good);
    for (const [name, content] of changes) {
      if (content === null) files.delete(name);
      else files.set(name, content);
    }
    expect(distProblems(files, ['x'])).toEqual(problems);
  });
});

test('the root is no action: it fails and lists the path of every action', () => {
  const { runs } = fields(parse(read('action.yml')));
  const script = list(fields(runs).steps)
    .map((step) => text(fields(step).run))
    .join('\n');
  const { status, stdout } = spawnSync('bash', ['-e', '-c', script], { encoding: 'utf8' });
  expect(fields(runs).using).toBe('composite');
  expect(status).toBe(1);
  expect(stdout.match(/^ {2}\S+$/gm)?.map((line) => line.trim())).toEqual(NAMES);
});
