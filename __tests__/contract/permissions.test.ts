import { describe, expect, test } from '@jest/globals';
import type { InputSpecs } from '../../core/inputs.ts';
import { BAD_PULL, runPolicyCheck, shop, startShop, TOKEN } from '../bundle/shop.ts';
import { registryOf } from './lib/action-contract.ts';
import { type Grants, grantsOf, neededGrants, readGrantRows, union } from './lib/grants.ts';
import { codesIn, tablesOf } from './lib/markdown.ts';
import { readSuite } from './lib/suite.ts';
import { read } from './lib/tree.ts';
import { fields, text } from './lib/values.ts';

const { actions, workflows, grants: ROWS } = readSuite();
const NAMES = Object.keys(actions);
/** Modes that call no API. */
const WITHOUT_GRANTS: { readonly [action: string]: readonly string[] } = { 'gate-reporter': ['needs'] };

/** Those of the code; of a composite action, which has none, its names. */
async function inputsOf(name: string): Promise<InputSpecs> {
  const { inputs, runs } = fields(actions[name]);
  if (fields(runs).using !== 'composite') return registryOf(await import(`../../actions/${name}/inputs.ts`)).inputs;
  return Object.fromEntries(Object.keys(fields(inputs)).map((key) => [key, { kind: 'text', default: '' }]));
}

describe('docs/permissions.md', () => {
  test.each(NAMES)('%s: its rows name inputs and values that exist, and every mode has one', async (name) => {
    const inputs = await inputsOf(name);
    const conditions = ROWS.filter(({ action }) => action === name).flatMap(({ when }) => when);
    const unknown = conditions.flatMap(({ input, values }) => {
      const spec = inputs[input];
      if (spec === undefined) return [input];
      const options = spec.kind === 'choice' ? spec.options : spec.kind === 'flag' ? ['true', 'false'] : null;
      return values.filter((value) => value !== '*' && options?.includes(value) === false).map((value) => `${input}: ${value}`);
    });
    expect(unknown).toEqual([]);
    const modes = (inputs.mode?.kind === 'choice' ? inputs.mode.options : []).filter(
      (mode) => WITHOUT_GRANTS[name]?.includes(mode) !== true,
    );
    expect(modes.filter((mode) => !conditions.some(({ input, values }) => input === 'mode' && values.includes(mode)))).toEqual([]);
  });

  test('names actions that exist', () => {
    expect(ROWS.map(({ action }) => action).filter((action) => !NAMES.includes(action))).toEqual([]);
  });

  test.each(NAMES)('%s: its page and its token input name the same permissions', (name) => {
    const rows = ROWS.filter(({ action }) => action === name);
    const table = tablesOf(read(`${name}/README.md`)).find(({ header }) => header[0] === 'permission');
    const told = table?.rows.flatMap(([permission = '']) => codesIn(permission)) ?? [];
    expect(told.sort()).toEqual([...new Set(rows.map(({ scope, level }) => `${scope}: ${level}`))].sort());
    const scopes = [...new Set(rows.map(({ scope }) => scope))].sort();
    const token = text(fields(fields(fields(actions[name]).inputs).token).description);
    expect([...new Set(codesIn(token).filter((code) => /^[a-z]+(-[a-z]+)*$/.test(code)))].sort()).toEqual(scopes);
  });

  test('every reusable workflow has a row with what its jobs grant, all of them together', () => {
    const called = Object.entries(workflows).filter(([, workflow]) => 'workflow_call' in fields(fields(workflow).on));
    const granted = called.map(([file, workflow]) => {
      const jobs = Object.values(fields(fields(workflow).jobs));
      const all = union(jobs.map((job) => grantsOf(fields(job).permissions)));
      return [file, ...Object.entries(all).map(([scope, level]) => `${scope}: ${level}`)].sort();
    });
    const table = tablesOf(read('docs/permissions.md')).find(({ header }) => header[0] === 'workflow');
    const told = table?.rows.map(([file, , grants]) => [...codesIn(file), ...codesIn(grants)].sort()) ?? [];
    expect(told.sort()).toEqual(granted.sort());
    expect(told.length).toBeGreaterThan(0);
  });

  test('a row that cannot be read is refused', () => {
    for (const [from, to] of [
      ['`a: write`', 'a: write'],
      ['`mode: x`', '`mode`'],
      ['write', 'admin'],
      ['`probe`', ''],
    ] as const) {
      const row = '`probe` | `mode: x` | `a: write`';
      expect(readGrantRows([row.split(' | ')])).toHaveLength(1);
      expect(() => readGrantRows([row.replace(from, to).split(' | ')])).toThrow('Not a row of the table');
    }
  });
});

describe('the table is what the shipped policy-check asks of GitHub', () => {
  const uses: Record<string, string>[] = [{}, { comment: 'off' }, { 'status-context': '' }, { 'dry-run': 'true' }];

  test.each(uses)('%j: its rows are enough, and each grant less is missed by name', async (inputs) => {
    const { must } = neededGrants(ROWS, 'policy-check', actions['policy-check'], inputs);
    const enough = await judgeWith(must, inputs);
    expect(enough).toMatchObject({ reason: 'rules_failed', refused: [] });
    for (const [scope, level] of Object.entries(must)) {
      const less = await judgeWith({ ...must, [scope]: level === 'write' ? 'read' : 'none' }, inputs);
      expect(less.refused).not.toEqual([]);
      expect(less.stdout).toContain(`${scope}: ${level}`);
    }
  });

  async function judgeWith(grants: Grants, inputs: Record<string, string>) {
    const permissions = Object.fromEntries(Object.entries(grants).flatMap(([scope, level]) => (level === 'none' ? [] : [[scope, level]])));
    const github = await startShop({ ...shop(BAD_PULL), tokens: [{ token: TOKEN, permissions }] });
    const { outputs, stdout } = await runPolicyCheck(github, { inputs });
    const refused = github.journal.entries.filter(({ status }) => status === 403).map(({ operationId }) => operationId);
    return { reason: outputs.reason, stdout, refused };
  }
});
