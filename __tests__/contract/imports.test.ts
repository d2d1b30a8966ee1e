import { describe, expect, test } from '@jest/globals';
import { importProblems } from './lib/import-rules.ts';
import { readSource } from './lib/source.ts';
import { read, texts } from './lib/tree.ts';
import { fields } from './lib/values.ts';

const { dependencies, devDependencies } = fields(JSON.parse(read('package.json')));
const PACKAGES = Object.keys({ ...fields(dependencies), ...fields(devDependencies) });

describe('imports go one way', () => {
  test.each([
    [
      'core/model.ts',
      "import { judge } from '../actions/policy-check/judge.ts';",
      'core/model.ts: may not import actions/policy-check/judge.ts',
    ],
    ['core/github/client.ts', "export * from '../../loopback/main.ts';", 'may not import loopback/main.ts'],
    ['actions/policy-check/main.ts', "export { x } from '../health-probe/main.ts';", 'may not import actions/health-probe/main.ts'],
    ['actions/policy-check/rules/a.ts', "const x = () => import('../../entry.ts');", 'may not import actions/entry.ts'],
    ['actions/policy-check/rules/a.ts', "type X = import('../../../cli/main.ts').Command;", 'may not import cli/main.ts'],
    ['loopback/cli.ts', "import type { Report } from '../core/model.ts';", 'may not import core/model.ts'],
    ['cli/check.ts', "const x = await import('../demo/main.ts');", 'may not import demo/main.ts'],
    ['danger/index.ts', "import '../actions/drift-sweep/judge.ts';", 'may not import actions/drift-sweep/judge.ts'],
    ['bundle.ts', "import './core/action.ts';", 'may not import core/action.ts'],
    ['scripts/build.mjs', "import '../core/version.ts';", 'may not import core/version.ts'],
    ['core/log.ts', 'const x = await import(name);', 'computed'],
    ['elsewhere/x.ts', '', 'elsewhere/x.ts: its folder is not in the table'],
    ['core/publish.ts', "import { getOctokit } from '@actions/github';", 'only core/github/ may import @actions/github'],
    ['actions/policy-check/main.ts', "import * as core from '@actions/core';", 'only core/ may import @actions/core'],
    ['core/x.ts', "import { request } from '@octokit/request';", 'package.json does not declare @octokit/request'],
    ['core/x.ts', "import ms from 'ms/index.js';", 'package.json does not declare ms'],
    ['core/publish.ts', "core.setOutput('verdict', 1);", '`setOutput` belongs to core/action.ts'],
    ['core/runner.ts', 'const { getInput: read } = core;', '`getInput` belongs to core/inputs.ts'],
    ['core/runner.ts', 'const token = process.env.INPUT_TOKEN;', 'inputs are read by core/inputs.ts'],
    ['core/runner.ts', 'const token = process.env[`INPUT_${name}`];', 'inputs are read by core/inputs.ts'],
  ])('%s: %s', (file, code, problem) => {
    expect(importProblems(file, readSource(code), PACKAGES).join('\n')).toContain(problem);
  });

  test('what is allowed passes, and comments and texts are no imports', () => {
    const allowed = `
      import { run } from '../../core/action.ts';
      import schema from '../../schemas/policy.schema.json' with { type: 'json' };
      import { isMap } from 'yaml';
      import { readFileSync } from 'node:fs';
      // import '../../cli/main.ts'; core.getInput('INPUT_X')
      const text = "import '../../loopback/main.ts'";
      const judge = () => import('./rules/breadth.ts');`;
    expect(importProblems('actions/policy-check/main.ts', readSource(allowed), PACKAGES)).toEqual([]);
  });

  test('the tree', () => {
    const problems = texts(/^(?!dist\/).*\.(ts|mjs)$/).flatMap(({ path, text }) => importProblems(path, readSource(text), PACKAGES));
    expect(problems).toEqual([]);
  });
});
