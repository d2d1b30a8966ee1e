import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type ActOptions, runWorkflow } from './act.ts';
import { expectExit, jobNamed, stepNamed, type WorkflowRun } from './act-log.ts';
import { scratchFolder } from './tool.ts';

/**
 * docs/act-and-github.md, held to the act that is installed: a line there that no longer holds fails here, so that a newer act
 * shows what it has mended. Nothing in here says how GitHub behaves; the page names where that is written.
 */

const PATH = '.github/workflows/w.yml';

function runText(text: string, change: Partial<ActOptions> = {}): Promise<WorkflowRun> {
  return runWorkflow({ files: { [PATH]: text }, workflow: PATH, event: 'push', suite: scratchFolder(), ...change });
}

/** A suite with one callable workflow, whose job ends with the code that it is given, and one action for an old Node. */
function suiteWithCallee(): string {
  const callee = `name: callee
on: { workflow_call: { inputs: { code: { type: number, default: 0 } }, outputs: { result: { value: '\${{ jobs.one.result }}' } } } }
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - id: end
        env: { CODE: '\${{ inputs.code }}', OWN: '\${{ secrets.OWN }}', W: '\${{ github.workflow }}' }
        run: echo "$W \${#OWN}"; exit "$CODE"
`;
  const suite = scratchFolder();
  for (const [path, text] of [
    ['.github/workflows/callee.yml', callee],
    ['old/action.yml', 'name: old\ndescription: Prints its Node.\nruns: { using: node20, main: main.js }\n'],
    ['old/main.js', 'console.log(process.version);\n'],
  ] as const) {
    mkdirSync(dirname(join(suite, path)), { recursive: true });
    writeFileSync(join(suite, path), text);
  }
  return suite;
}

const caller = (code: number): string => `name: caller
on: push
jobs:
  call: { uses: org/ops-actions/.github/workflows/callee.yml@v1, with: { code: ${code} }, secrets: inherit }
  after:
    needs: call
    if: always()
    runs-on: ubuntu-latest
    steps: [{ id: told, env: { NEEDS: '\${{ toJSON(needs.call) }}' }, run: 'echo "$NEEDS"' }]
`;

test.each([
  [
    'concurrency.queue',
    'on: push\nconcurrency: { group: g, queue: max }\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n',
  ],
  [
    'environment.deployment',
    'on: push\njobs: { a: { runs-on: ubuntu-latest, environment: { name: p, deployment: false }, steps: [{ run: "true" }] } }\n',
  ],
  ['uses: $/NAME', 'on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ uses: $/policy-check }] } }\n'],
])('%s is refused', async (_, text) => {
  expectExit(await runText(text), 1);
});

test('a called workflow that fails ends the run: no job after it starts, not even with always()', async () => {
  const options = { suite: suiteWithCallee(), secrets: { OWN: 'four' } };
  const red = await runText(caller(1), options);
  expectExit(red, 1);
  expect(red.jobs.map(({ id, result }) => [id, result])).toEqual([['one', 'failure']]);
  const green = await runText(caller(0), options);
  expectExit(green, 0);
  // `jobs.one.result` is empty in the called workflow's outputs, and github.workflow is its own name, not the caller's.
  expect(JSON.parse(stepNamed(green, 'after', 'told').log)).toEqual({ result: 'success', outputs: { result: '' } });
  expect(stepNamed(green, 'one', 'end').log).toBe('callee 4\n');
});

test('no filter, environment, concurrency, permission, job time limit or job-level continue-on-error has an effect', async () => {
  const text = `name: ignored
on: { push: { branches: [never] }, pull_request: { types: [never] } }
concurrency: { group: g, cancel-in-progress: true }
permissions: {}
jobs:
  one:
    runs-on: ubuntu-latest
    environment: production
    continue-on-error: true
    steps: [{ id: told, env: { T: '\${{ github.token }}' }, run: 'echo "\${#T}"; exit 1' }]
  two:
    needs: one
    runs-on: ubuntu-latest
    steps: [{ run: 'true' }]
`;
  for (const event of ['push', 'pull_request']) {
    const run = await runText(text, { event, secrets: { GITHUB_TOKEN: 'four' } });
    expectExit(run, 1);
    expect(stepNamed(run, 'one', 'told').log).toBe('4\n');
    expect(run.jobs.map(({ id }) => id)).toEqual(['one']);
  }
});

test('inputs of workflow_dispatch: required and options are not checked, a boolean that is not text is false', async () => {
  const text = `on: { workflow_dispatch: { inputs: { must: { type: choice, required: true, options: [a] }, flag: { type: boolean } } } }
jobs:
  one:
    runs-on: ubuntu-latest
    steps: [{ id: told, env: { F: '\${{ inputs.flag }}' }, run: 'echo "$F"' }]
`;
  const told = async (inputs: object): Promise<string> =>
    stepNamed(await runText(text, { event: 'workflow_dispatch', payload: { inputs } }), 'one', 'told').log;
  expect([await told({ must: 'z', flag: 'true' }), await told({ flag: true })]).toEqual(['true\n', 'false\n']);
});

test('what a step finds: an empty folder until the checkout, a terminal with both streams in one, Node 24, no context that act lacks', async () => {
  const lacking = [
    'github.triggering_actor',
    'github.workflow_ref',
    'github.workflow_sha',
    'job.check_run_id',
    'runner.environment',
    'strategy.job-total',
  ];
  const text = `on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - id: told
        env: { LACKING: '${lacking.map((name) => `\${{ ${name} }}`).join('')}' }
        run: |
          echo "[$LACKING] $GITHUB_RUN_ATTEMPT" >&2
          ls -A | cat
      - { id: node, uses: org/ops-actions/old@v1 }
      - { id: quiet, if: false, run: 'true' }
      - { uses: actions/checkout@v7 }
      - { id: files, run: 'ls -A | cat; test -t 1 && echo terminal' }
`;
  const run = await runText(text, { suite: suiteWithCallee() });
  expectExit(run, 0);
  expect(stepNamed(run, 'one', 'told').log).toBe('[] 1\n');
  expect(stepNamed(run, 'one', 'node').log).toMatch(/^v24\./);
  expect(stepNamed(run, 'one', 'files').log).toBe('.git\n.github\nterminal\n');
  expect(jobNamed(run, 'one').steps.map(({ id }) => id)).not.toContain('quiet');
});

test('a runner label or a repository that is not mapped is an error here, where act would pass over it or go to the network', async () => {
  const on = (label: string, uses: string): string => `on: push\njobs: { a: { runs-on: ${label}, steps: [{ uses: '${uses}' }] } }\n`;
  await expect(runText(on('macos-15', 'org/ops-actions/x@v1'))).rejects.toThrow('Skipping unsupported platform');
  await expect(runText(on('ubuntu-latest', 'other/action@v1'))).rejects.toThrow('not matched');
});
