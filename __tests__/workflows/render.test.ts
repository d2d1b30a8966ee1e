import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packageRoot } from '../../loopback/description.ts';
import { type Ended, runTool, scratchFolder } from './tool.ts';

/** Renders one file with the script, as a person would. */
async function render(text: string, target: 'act' | 'server' = 'server'): Promise<Ended & { rendered: string | null }> {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'w.yml'), text);
  const script = join(packageRoot(), 'scripts/render-workflows.mjs');
  const flags = ['--owner', 'acme', '--ref', 'v1.2.3', ...(target === 'act' ? ['--for', 'act'] : [])];
  const ended = await runTool(process.execPath, [script, ...flags, 'w.yml', '--out', 'out'], folder);
  const out = join(folder, 'out/w.yml');
  return { ...ended, rendered: existsSync(out) ? readFileSync(out, 'utf8') : null };
}

const step = (uses: string): string => `jobs:\n  a:\n    steps:\n      - uses: ${uses} # why\n`;
const job = (keys: string): string => `jobs:\n  a:\n${keys}    runs-on: x\n`;

describe('`$/` in place of the suite', () => {
  test.each([
    ['a step', step('$/policy-check'), step('acme/ops-actions/policy-check@v1.2.3')],
    ['in quotes', step('"$/policy-check"'), step('acme/ops-actions/policy-check@v1.2.3')],
    [
      'a called workflow',
      'jobs:\n  a:\n    uses: $/.github/workflows/p.yml\n',
      'jobs:\n  a:\n    uses: acme/ops-actions/.github/workflows/p.yml@v1.2.3\n',
    ],
    [
      'a flow mapping',
      'jobs: { a: { steps: [{ uses: $/x, id: y }] } }\n',
      'jobs: { a: { steps: [{ uses: acme/ops-actions/x@v1.2.3, id: y }] } }\n',
    ],
    ['a composite action', 'runs:\n  steps:\n    - uses: $/x\n', 'runs:\n  steps:\n    - uses: acme/ops-actions/x@v1.2.3\n'],
    ['what others offer', step('actions/checkout@v7'), null],
    [
      'a comment, a script and a name',
      'jobs:\n  a:\n    # uses: $/x\n    name: $/x\n    steps:\n      - run: |\n          uses: $/x\n',
      null,
    ],
    ['layout, CRLF and a missing end of line', 'on:   push\r\njobs:   {a:   {steps: [ ]  } } # x', null],
    ['keys that only act refuses', job('    concurrency: { group: g, queue: max }\n'), null],
  ])('%s', async (_, text, expected) => {
    expect(await render(text)).toMatchObject({ exitCode: 0, stderr: '', rendered: expected ?? text });
  });

  test.each([
    ['with a ref', step('$/policy-check@v1'), /^w\.yml:4:15: .*without a ref/],
    ['leading out of the repository', step('$/../x'), /^w\.yml:4:15: /],
    ['an environment that would be left empty for act', job('    environment: { deployment: false }\n'), /^w\.yml:3:18: .*nothing but/],
    ['not YAML', 'jobs: {\n', /^w\.yml:\d+:\d+: /],
  ])('%s: refused with its place, nothing is written', async (_, text, message) => {
    expect(await render(text, 'act')).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(message), rendered: null });
  });
});

describe('what act refuses goes for act', () => {
  const environment = job('    environment:\n      name: production\n      # what it is for\n      url: https://example.com\n');
  test.each([
    [
      'whole lines, with their comment',
      'concurrency:\n  group: g\n  queue: max # all of them\n  cancel-in-progress: false\n',
      'concurrency:\n  group: g\n  cancel-in-progress: false\n',
    ],
    ['the last key of a flow mapping', job('    concurrency: { group: g, queue: max }\n'), job('    concurrency: { group: g }\n')],
    ['the first', job('    concurrency: { queue: max, group: g }\n'), job('    concurrency: { group: g }\n')],
    ['one in the middle', job('    environment: { name: p, deployment: false, url: u }\n'), job('    environment: { name: p, url: u }\n')],
    ['of an environment', environment.replace('      url', '      deployment: false\n      url'), environment],
    [
      'together with a reference',
      `concurrency: {queue: max, group: g}\n${step('$/x')}`,
      `concurrency: {group: g}\n${step('acme/ops-actions/x@v1.2.3')}`,
    ],
    [
      'the ref of a checkout',
      step('actions/checkout@v7').replace(' # why\n', '\n        with:\n          ref: main\n          path: x\n'),
      step('actions/checkout@v7').replace(' # why\n', '\n        with:\n          path: x\n'),
    ],
    ['the ref of another action stays', step('a/b@v1').replace(' # why\n', '\n        with: { ref: main, path: x }\n'), null],
    ['a name and an environment by name stay', job('    environment: production\n    concurrency: g\n'), null],
  ])('%s', async (_, text, expected) => {
    expect(await render(text, 'act')).toMatchObject({ exitCode: 0, stderr: '', rendered: expected ?? text });
  });
});
