import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkDeployFile } from '../../actions/deploy-with-rollback/config/load-deploy.ts';
import { loadFailures } from '../../actions/failure-classifier/load-failures.ts';
import { checkWithoutParent, extendsOf, loadPolicy } from '../../actions/policy-check/load-policy.ts';
import { callsIn, commandProblems, scriptProblems } from './lib/commands.ts';
import { anchorsOf, brokenLinks, codeSpansOf, type Snippet, snippetsOf } from './lib/markdown.ts';
import { jsonProblems, kindOfYaml, placeOf, policyTestProblems, readTypeScript, yamlProblems } from './lib/snippets.ts';
import { readSource } from './lib/source.ts';
import { readSuite } from './lib/suite.ts';
import { ROOT, read, texts } from './lib/tree.ts';
import { fields } from './lib/values.ts';

const PAGES = texts(/^(?!__tests__|node_modules)([^/]+\/)?[^/]+\.md$|^docs\/.*\.md$/);
const SUITE = readSuite();
const SCRIPTS = Object.keys(fields(fields(JSON.parse(read('package.json'))).scripts));
const load = (text: string): unknown => {
  if (kindOfYaml(text) === 'deploy') return checkDeployFile(text, 'deploy.yml');
  if (kindOfYaml(text) === 'failures') return loadFailures('failures.yml', text);
  return extendsOf(text, 'policy.yml') === null ? loadPolicy(text, 'policy.yml') : checkWithoutParent(text, 'policy.yml');
};

function blocks(lang: string): [string, Snippet, string][] {
  return PAGES.flatMap(({ path, text }) =>
    snippetsOf(text)
      .filter((snippet) => snippet.lang === lang)
      .map((snippet): [string, Snippet, string] => [placeOf(path, snippet), snippet, path]),
  );
}

const helps = new Map<string, string | null>();
function helpOf(command: string): string | null {
  const known = helps.get(command);
  if (known !== undefined) return known;
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), command, '--help'], { encoding: 'utf8' });
  helps.set(command, status === 0 ? stdout : null);
  return status === 0 ? stdout : null;
}

describe('every block of the pages', () => {
  test.each(blocks('yaml'))('%s', (_, { code }) => {
    expect(yamlProblems(code, SUITE, load)).toEqual([]);
    if (kindOfYaml(code) === 'policy') expect(policyTestProblems(code)).toEqual([]);
  });

  test.each(blocks('sh'))('%s', (_, { code }) => {
    const { stderr } = spawnSync('bash', ['-n'], { input: code, encoding: 'utf8' });
    const problems = [stderr, ...commandProblems(code, helpOf), ...scriptProblems(code, SCRIPTS), ...jsonProblems(code)];
    expect(problems.filter((problem) => problem !== '')).toEqual([]);
  });

  test.each(blocks('ts'))('%s', (_, { code }, page) => {
    const missing = readTypeScript(code).imports.flatMap(({ from, names }) => {
      if (!from.startsWith('.')) return [];
      const file = posix.join(posix.dirname(page), from);
      if (!existsSync(join(ROOT, file))) return [file];
      const { exports } = readSource(read(file));
      return names.filter((name) => !exports.has(name)).map((name) => `${file}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  test('there are workflows, policies with tests, health and deploy files and calls of the command line among them', () => {
    const kinds = blocks('yaml').map(([, { code }]) => kindOfYaml(code));
    expect(kinds).toEqual(expect.arrayContaining(['workflow', 'policy', 'health', 'deploy']));
    expect(blocks('yaml').filter(([, { code }]) => kindOfYaml(code) === 'policy' && /^tests:$/m.test(code)).length).toBeGreaterThan(3);
    expect(blocks('sh').flatMap(([, { code }]) => callsIn(code)).length).toBeGreaterThan(0);
  });
});

test('the examples of the command line use its own options', () => {
  const commands = [
    ...spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), '--help'], { encoding: 'utf8' }).stdout.matchAll(/^ {2}([a-z]+) +[a-z]/gm),
  ].map(([, name = '']) => name);
  expect(commands).toContain('check');
  const problems = commands.flatMap((command) =>
    commandProblems((helpOf(command) ?? '').split('Examples:')[1] ?? `ops-actions ${command} --no-examples`, helpOf),
  );
  expect(problems).toEqual([]);
});

test('links lead to files and anchors that exist, and named scripts do', () => {
  const broken = brokenLinks(PAGES, (path) => existsSync(join(ROOT, path)));
  const scripts = PAGES.flatMap(({ path, text }) =>
    scriptProblems(codeSpansOf(text).join('\n'), SCRIPTS).map((problem) => `${path}: ${problem}`),
  );
  expect([...broken, ...scripts]).toEqual([]);
});

describe('the checks find', () => {
  test.each([
    ['broken YAML', 'a: [', 'Flow sequence'],
    ['a policy that cannot be used', 'version: 1\nrules: { isue_link: {} }', 'isue_link'],
    ['a deploy file that cannot be used', 'version: 1\nenvironments: { production: { strategy: canary } }', 'later version'],
    ['a health file that cannot be used', 'version: 1\ntargets: [{ name: a, http: { url: x } }]', 'is not a URL'],
    [
      'a health file that expects what cannot be',
      "version: 1\ntargets: [{ name: a, http: { url: 'https://x.test' }, expect: ['status == \"200\"'] }]",
      'can never pass',
    ],
    ['a workflow that is not safe', 'jobs: { a: { steps: [{ uses: org/ops-actions/policy-check@v1 }] } }', 'permissions'],
    ['too few grants', 'permissions: {}\njobs: { a: { steps: [{ uses: org/ops-actions/policy-check@v1 }] } }', 'needs statuses: write'],
    ['an unknown action in a fragment', 'steps:\n  - uses: org/ops-actions/polic-check@v1', 'there is no action polic-check'],
  ])('%s', (_, code, problem) => {
    expect(yamlProblems(code, SUITE, load).join('\n')).toContain(problem);
  });

  test('a policy whose own tests fail, and JSON that is none', () => {
    const policy =
      "version: 1\nrules: { forbidden_paths: { paths: ['a/**'] } }\ntests: [{ name: x, files: [M a/b], expect: { verdict: pass } }]";
    expect(policyTestProblems(policy)).toEqual([expect.stringContaining('`verdict`: expected pass, came fail.')]);
    expect(policyTestProblems(policy.replace('verdict: pass', 'verdict: fail'))).toEqual([]);
    const script = (json: string): string => `x=1\ngh api --input - <<JSON\n${json}\nJSON\n`;
    expect(jsonProblems(script('{ "a": $x, "b": "$c" }'))).toEqual([]);
    expect(jsonProblems(script('{ "a": $x, }'))).toEqual([expect.stringContaining('JSON')]);
  });

  test.each([
    ['npx ops-actions chek', ['ops-actions has no command chek']],
    ['A=1 npx ops-actions check --bass main', ['ops-actions check has no option --bass']],
    ['gh pr view | npx ops-actions check --body - --jsn', ['ops-actions check has no option --jsn']],
    ['npx ops-actions check \\\n  --bodys=x', ['ops-actions check has no option --bodys']],
    ['npx ops-actions --verison', ['ops-actions has no option --verison']],
    ['npx ops-actions check --base main # --bass\n# npx ops-actions chek\nnpx ops-actions --version && cd ops-actions chek', []],
  ])('commands: %s', (script, problems) => {
    expect(commandProblems(script, (command) => (command === 'check' ? 'Usage: [--base BRANCH] [--body FILE] --json' : null))).toEqual(
      problems,
    );
  });

  test('scripts, types and anchors', () => {
    expect(scriptProblems('npm run --silent biuld; npm run build && npm test', ['build'])).toEqual([
      'package.json has no script biuld',
      'package.json has no script test',
    ]);
    expect(() => readTypeScript('const = 1')).toThrow();
    expect([...readTypeScript("'a/b': (x) => x,\nc: 1,").identifiers]).toContain('x');
    expect([...anchorsOf('# What it *does*, `a.b` and [more](x)\n## A\n## A\n## Größe & Co')]).toEqual([
      'what-it-does-ab-and-more',
      'a',
      'a-1',
      'größe--co',
    ]);
  });

  test('links', () => {
    const text =
      '[1](b.md#b) [2](#a) [3](../a.md) [4](b.md#c) ![5](b.png) [6](#c) `[7](x)` [8](https://example.com/x#y) [9](c%20d.md)\n\n# A';
    const pages = [
      { path: 'docs/a.md', text },
      { path: 'docs/b.md', text: '# B' },
    ];
    const exists = (path: string): boolean => ['docs/a.md', 'docs/b.md', 'docs/c d.md'].includes(path);
    expect(brokenLinks(pages, exists).sort()).toEqual(['#c', '../a.md', 'b.md#c', 'b.png'].map((href) => `docs/a.md: ${href}`));
  });
});
