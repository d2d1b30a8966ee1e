import { describe, expect, test } from '@jest/globals';
import { parseDocument } from 'yaml';
import type { Suite } from './lib/suite.ts';
import { readSuite, workflowFiles } from './lib/suite.ts';
import { read } from './lib/tree.ts';
import { fields, list } from './lib/values.ts';
import { stepProblems, workflowProblems } from './lib/workflow.ts';

const SUITE = readSuite();
const FILES = workflowFiles();

describe('the workflows of this repository', () => {
  test.each(FILES)('%s', (path) => {
    expect(workflowProblems(read(path), SUITE, path.startsWith('.github/') ? 'repository' : 'consumer')).toEqual([]);
  });

  test('the root composite', () => {
    const document = parseDocument(read('action.yml'));
    const steps = list(fields(fields(document.toJS()).runs).steps);
    const problems = steps.flatMap((step, index) =>
      stepProblems(document, ['runs', 'steps', index], fields(step), SUITE, 'repository', false),
    );
    expect(problems).toEqual([]);
  });
});

const SHA = 'de0fac2e4500dabe0009e67214ff5f5447ce83dd';
const suite: Suite = {
  actions: { probe: { inputs: { url: {}, mode: { default: 'once' }, token: { default: '${{ github.token }}' } } } },
  workflows: {
    'probe.yml': {
      on: { workflow_call: { inputs: { url: {} }, secrets: { key: {} } } },
      jobs: { read: { permissions: { contents: 'read' } }, publish: { permissions: { contents: 'read', statuses: 'write' } } },
    },
    'ci.yml': { on: { push: {} }, jobs: {} },
  },
  grants: [
    { action: 'probe', when: [{ input: 'mode', values: ['once', 'twice'] }], scope: 'contents', optional: false, level: 'read' },
    { action: 'probe', when: [{ input: 'mode', values: ['twice'] }], scope: 'statuses', optional: false, level: 'write' },
    {
      action: 'probe',
      optional: false,
      when: [
        { input: 'mode', values: ['*'] },
        { input: 'url', values: ['*'] },
      ],
      scope: 'issues',
      level: 'read',
    },
  ],
};

const GOOD = `
on: { pull_request: {} }
permissions: {}
concurrency: { group: 'probe-\${{ github.ref }}' }
jobs:
  probe:
    runs-on: ubuntu-latest
    permissions:
      contents: read # the code
    env: { REF: '\${{ github.ref }}' }
    steps:
      - uses: actions/checkout@${SHA} # v6.0.2
        with: { persist-credentials: false }
      - run: echo "$REF"
      - uses: $/probe
        with: { mode: once }
  call:
    permissions:
      contents: read # the code
      statuses: write # the verdict
    uses: ./.github/workflows/probe.yml
    with: { url: x }
    secrets: { key: '\${{ secrets.KEY }}' }
`;

describe('a workflow is checked', () => {
  test('a good one passes', () => {
    expect(workflowProblems(GOOD, suite, 'repository')).toEqual([]);
    expect(workflowProblems(GOOD.replace('$/probe', 'acme/ops-actions/probe@v1'), suite, 'consumer')).toEqual([]);
  });

  test.each<[string, string | RegExp, string, string]>([
    ['no YAML', 'jobs:', 'jobs: [', 'Flow'],
    ['a key twice', 'permissions: {}', 'permissions: {}\npermissions: {}', 'Map keys must be unique'],
    ['no permissions at the top', 'permissions: {}', '', 'the top level must say `permissions: {}`'],
    ['grants at the top', 'permissions: {}', 'permissions: { contents: read }', 'the top level must say `permissions: {}`'],
    ['a grant without reason', 'contents: read # the code', 'contents: read', 'job probe: the grant of contents has no reason beside it'],
    [
      'write-all',
      /permissions:\n {6}contents: read # the code\n {4}env/,
      'permissions: write-all\n    env',
      'job probe: permissions: write-all grants more',
    ],
    ['a tag', `checkout@${SHA}`, 'checkout@v6', 'job probe: actions/checkout@v6 is not pinned to a commit'],
    ['a short commit', `checkout@${SHA}`, `checkout@${SHA.slice(1)}`, 'is not pinned to a commit'],
    ['no ref', `checkout@${SHA}`, 'checkout', 'actions/checkout is not pinned to a commit'],
    ['no version', '# v6.0.2', '# newest', `actions/checkout@${SHA} has no comment with its version`],
    ['an image', '$/probe', 'docker://alpine:3', 'job probe: an image cannot be pinned to a commit'],
    ['credentials kept', '{ persist-credentials: false }', '{ fetch-depth: 0 }', 'actions/checkout without persist-credentials: false'],
    ['a checkout for forks', 'pull_request:', 'pull_request_target:', 'job probe: actions/checkout on pull_request_target'],
    ['an expression in run', 'echo "$REF"', 'echo ${{ github.head_ref }}', 'job probe: ${{ }} inside run: echo ${{ github.head_ref }}'],
    [
      'an expression in a later line',
      'run: echo "$REF"',
      'run: |\n          echo\n          echo ${{ inputs.x }}',
      '${{ }} inside run: echo ${{ inputs.x }}',
    ],
    ['an expression in script', '{ mode: once }', '{ script: "f(${{ github.head_ref }})" }', '${{ }} inside script'],
    ['a group of the caller', "github.ref }}' }", "github.workflow }}' }", 'the workflow concurrency group is built from github.workflow'],
    ['the same as text', /concurrency: .*/, 'concurrency: \'x-${{ github[ "workflow" ] }}\'', 'group is built from github.workflow'],
    [
      'a group of a job',
      'env: {',
      "concurrency: { group: '${{ github.workflow_ref }}' }\n    env: {",
      'job probe: its concurrency group is built',
    ],
    ['a published ref', '$/probe', 'acme/ops-actions/probe@v1', 'job probe: write $/probe instead of acme/ops-actions/probe@v1'],
    ['a path of the caller', '$/probe', './probe', "job probe: write $/probe instead of ./probe, which is the caller's file"],
    ['an action that is not there', '$/probe', '$/prober', 'job probe: there is no action prober'],
    ['an input that is not there', 'mode: once', 'modes: once', 'job probe: probe: input modes does not exist'],
    ['a workflow as a step', '$/probe', '$/.github/workflows/probe.yml', 'is a workflow, and a step needs an action'],
    ['a grant less', '      contents: read # the code\n    env', '    env', 'job probe: needs contents: read, has none'],
    ['a grant more', '    env:', '      statuses: write # none\n    env:', 'job probe: grants statuses: write, needs none'],
    ['a use that needs more', 'mode: once', 'mode: twice', 'job probe: needs statuses: write, has none'],
    ['an input that needs more', 'mode: once', 'url: x', 'job probe: needs issues: read, has none'],
    ['a workflow that is not there', '/probe.yml', '/prober.yml', 'job call: prober.yml cannot be called'],
    ['a workflow that cannot be called', '/probe.yml', '/ci.yml', 'job call: ci.yml cannot be called'],
    ['an action as a job', './.github/workflows/probe.yml', '$/probe', 'job call: $/probe is no reusable workflow'],
    [
      "another's workflow by tag",
      './.github/workflows/probe.yml',
      'a/b/.github/workflows/c.yml@v1',
      'job call: a/b/.github/workflows/c.yml@v1 is not pinned',
    ],
    ['a call with an unknown input', '{ url: x }', '{ uri: x }', 'job call: probe.yml: input uri does not exist'],
    ['a call with an unknown secret', '{ key:', '{ keys:', 'job call: probe.yml: secret keys does not exist'],
    [
      'a call that grants less',
      'statuses: write # the verdict',
      'statuses: read # the verdict',
      'job call: needs statuses: write, has read',
    ],
    [
      'a call that grants more',
      'statuses: write # the verdict',
      'statuses: write # a\n      id-token: write # b',
      'job call: grants id-token: write, needs none',
    ],
  ])('%s', (_, from, to, problem) => {
    const changed = GOOD.replace(from, () => to);
    expect(changed).not.toBe(GOOD);
    expect(workflowProblems(changed, suite, 'repository').join('\n')).toContain(problem);
  });

  test.each([
    ['as it is', '', '', []],
    [
      'grants not named',
      ' and statuses: write',
      '',
      ["the comment at the top names the caller's grants, but it needs statuses: write, has none"],
    ],
    [
      'grants not there',
      'contents: read and',
      'contents: write and',
      [expect.stringContaining('but it grants contents: write, needs read')],
    ],
    ['another default', 'default: once', 'default: twice', ["the default of input mode is `twice`, that of the action's mode `once`"]],
  ])('one that is called: %s', (_, from, to, problems) => {
    const called = `# The caller grants contents: read and statuses: write.
on: { workflow_call: { inputs: { mode: { default: once }, url: {} } } }
permissions: {}
jobs:
  probe:
    permissions:
      contents: read # the code
      statuses: write # the verdict
    steps:
      - uses: $/probe
        with: { mode: '\${{ inputs.mode }}' }`;
    expect(workflowProblems(called.replace(from, to), suite, 'repository')).toEqual(problems);
  });

  test.each([
    ["mode: '${{ inputs.mode }}'", ['contents: read', 'statuses: write']],
    ["mode: '${{ inputs.mode }}'", []],
    ["token: '${{ steps.app.outputs.token }}'", []],
    ["token: '${{ inputs.token || github.token }}'", ['contents: read']],
  ])('a use that only the run knows, or that brings its token: %s with %p', (given, grants) => {
    const lines = grants.map((grant) => `      ${grant} # why\n`).join('');
    const job = `permissions: {}\njobs:\n  a:\n    permissions:\n${lines || '      {}\n'}    steps:\n      - uses: $/probe\n        with: { ${given} }\n`;
    expect(workflowProblems(job, suite, 'repository')).toEqual([]);
  });
});
