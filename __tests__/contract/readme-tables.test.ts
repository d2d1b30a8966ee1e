import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ROOT } from './lib/tree.ts';

const ACTION = `inputs:
  config:
    description: Path of the file, a | b. Default \`ops.yml\`; example \`other.yml\`.
    default: ops.yml
  number:
    description: Number of it. By default it comes from the event; example \`42\`.
  who:
    description: Whom to ask. Required; example \`ana\`.
    required: true
outputs:
  verdict:
    description: The verdict.
`;
const README = `# x
<!-- inputs:start -->
| input | default | example | meaning |
|---|---|---|---|
| \`config\` | \`ops.yml\` | \`other.yml\` | Path of the file, a \\| b. |
| \`number\` | it comes from the event | \`42\` | Number of it. |
| \`who\` | required | \`ana\` | Whom to ask. |
<!-- inputs:end -->
between
<!-- outputs:start -->
| output | meaning |
|---|---|
| \`verdict\` | The verdict. |
<!-- outputs:end -->
`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function tables(action: string, readme: string, ...options: string[]): { status: number | null; stderr: string; readme: string } {
  const root = mkdtempSync(join(tmpdir(), 'readme-tables-'));
  folders.push(root);
  mkdirSync(join(root, 'x'));
  writeFileSync(join(root, 'x/action.yml'), action);
  writeFileSync(join(root, 'x/README.md'), readme);
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/readme-tables.mjs'), ...options, root], { encoding: 'utf8' });
  return { status, stderr, readme: readFileSync(join(root, 'x/README.md'), 'utf8') };
}

test('the pages of this repository are current', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/readme-tables.mjs'), '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('0 problems') });
});

test('writes the tables, leaves the rest alone, and has nothing to do the next time', () => {
  const stale = README.replace(/^\|.*\n/gm, '');
  const written = tables(ACTION, stale);
  expect(written).toMatchObject({ status: 0, readme: README });
  expect(tables(ACTION, README, '--check').status).toBe(0);
});

describe('--check fails, says what to do, and writes nothing', () => {
  test.each([
    ['a stale table', ACTION, README.replace('The verdict', 'Verdict'), 'x/README.md: a table differs from action.yml. Run: npm run docs'],
    ['no markers', ACTION, README.replace('<!-- outputs:end -->', ''), 'x/README.md: add the lines <!-- outputs:start -->'],
    ['an input without description', ACTION.replace(/description: Number.*/, "default: ''"), README, 'input number: has no description'],
    ['an output without description', ACTION.replace('description: The verdict.', 'x: y'), README, 'output verdict: has no description'],
    ['no example', ACTION.replace('; example `42`', ''), README, 'input number: the description must end in'],
    ['no default', ACTION.replace('Default `ops.yml`; e', 'E'), README, 'input config: the description must end in'],
    [
      'another default',
      ACTION.replace('default: ops.yml', 'default: o.yml'),
      README,
      'the default is `o.yml`, the description says "Default `ops.yml`"',
    ],
    ['not said to be required', ACTION.replace('Required', 'Default none'), README, 'input who: required is true'],
    ['no sentence', ACTION.replace('The verdict.', 'the verdict'), README, 'output verdict: the description must be a sentence'],
  ])('%s', (_, action, readme, problem) => {
    const checked = tables(action, readme, '--check');
    expect(checked.stderr).toContain(problem);
    expect(checked).toMatchObject({ status: 1, readme });
  });
});
