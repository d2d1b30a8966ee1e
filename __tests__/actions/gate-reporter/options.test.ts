import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { withFile } from '../../../actions/gate-reporter/config.ts';
import { GATE_INPUTS, type GateInputs } from '../../../actions/gate-reporter/inputs.ts';
import { parseNeeds } from '../../../actions/gate-reporter/needs.ts';
import { optionsOf, policyHash, selfCheckRunId } from '../../../actions/gate-reporter/options.ts';
import { parseRequired } from '../../../actions/gate-reporter/pattern.ts';
import { descriptionOf, gateToSet, slugOf } from '../../../actions/gate-reporter/set-gate.ts';
import type { Problem } from '../../../core/errors.ts';
import { readInputs } from '../../../core/inputs.ts';

function inputs(given: Readonly<Record<string, string>> = {}): GateInputs {
  const all = { token: 'x', 'self-check-run-id': '', ...given };
  return readInputs(GATE_INPUTS, Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])));
}

describe('a line of `required`', () => {
  test.each([
    ['test', { name: 'test' }],
    ['ci / test (*) min=3', { name: 'ci / test (*)', min: 3 }],
    ['lint@github-actions', { name: 'lint', app: 'github-actions' }],
    ['lint@GitHub-Actions duplicates=all min=2', { name: 'lint', app: 'github-actions', duplicates: 'all', min: 2 }],
    ['test (1, 2)', { name: 'test (1, 2)' }],
    ['"build @acme/web"', { name: 'build @acme/web' }],
    ['"a@b"@scanner min=2', { name: 'a@b', app: 'scanner', min: 2 }],
    ['"has min=3 in it" duplicates=latest', { name: 'has min=3 in it' }],
    ['"ends in min=3"', { name: 'ends in min=3' }],
    ['"ends in min=3"@scanner min=2', { name: 'ends in min=3', app: 'scanner', min: 2 }],
    ['"ends in duplicates=all"', { name: 'ends in duplicates=all' }],
    ['"say \\"hi\\" \\\\"', { name: 'say "hi" \\' }],
    ['it "says"', { name: 'it "says"' }],
  ])('%s', (line, expected) => {
    const problems: Problem[] = [];
    expect(parseRequired([line], 'x', problems)).toEqual([{ app: null, min: null, duplicates: 'latest', ...expected }]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['build @acme/web', 'has an `@` that no app follows'],
    ['@scanner', 'has an `@` that no app follows'],
    ['"open', 'has a quote that does not end'],
    ['"a" b', 'has a quote that does not end, or something after it'],
    ['test min=0', 'has `min=0`'],
    ['test min=many', 'has `min=many`'],
    ['test min=1000', 'has `min=1000`'],
    ['test duplicates=some', 'has `duplicates=some`'],
    ['test min=2 min=3', 'has `min=` twice'],
    ['""', 'has no name'],
  ])('%s is refused', (line, message) => {
    const problems: Problem[] = [];
    expect(parseRequired([line], 'x', problems)).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ place: 'x', message: expect.stringContaining(message) })]);
  });
});

describe('inputs that do not go together', () => {
  test.each<[Record<string, string>, string]>([
    [{ required: 'a', optional: 'a' }, '`a` is in `optional` too'],
    [{ required: 'a\nb', ignore: 'b' }, '`b` is in `ignore` too'],
    [{ required: 'a\na' }, '`a` is there twice'],
    [{ 'context-prefix': 'ops gates/' }, 'input `context-prefix`'],
    [{ approval: 'environment' }, 'input `environment`: is required with `approval: environment`'],
    [{ mode: 'needs', approval: 'review' }, 'mode `needs` reads no approvals'],
    [{ mode: 'set', risk: 'high', environment: 'production' }, 'the risk is high and the environment is `production`'],
    [{ approval: 'comment', gate: '***' }, 'input `gate`: `***` has no letter or digit'],
    [{ approvers: 'permission: read' }, '`read` is no permission to approve with'],
    [{ approvers: 'permission: write\npermission: admin' }, 'names a permission twice'],
    [{ approvers: 'teams: a/b/c' }, '`a/b/c` is no team'],
    [{ approvers: 'logins: ana ben' }, '`ana ben` is no login'],
    [{ approvers: ',' }, 'is no login'],
    [{ approvers: 'release[bot]' }, '`release[bot]` is no login'],
  ])('%j', (given, message) => {
    expect(() => optionsOf(inputs(given))).toThrow(message);
  });

  test('all at once', () => {
    expect(() => optionsOf(inputs({ required: '"a', approval: 'environment', approvers: 'permission: x' }))).toThrow(
      /quote.*\n.*`x`.*\n.*environment/,
    );
  });

  test.each(['0', 'x', '1.5', '-3'])('self-check-run-id %s', (text) => {
    expect(() => selfCheckRunId(text)).toThrow('is no id of a check run');
  });
});

describe('the file', () => {
  test('fills in what the inputs leave at their default, and nothing else', () => {
    const file = 'version: 1\nrequired: [test, "ci / t (*) min=2"]\ntimeout: 1h\nscope: all\nfail-fast: false\ncomment: always\n';
    const merged = withFile(inputs({ scope: 'required', comment: 'on-failure' }), file, 'gates.yml').inputs;
    expect(merged).toMatchObject({
      required: 'test\nci / t (*) min=2',
      timeout: 3_600_000,
      scope: 'all',
      'fail-fast': false,
      comment: 'on-failure',
    });
    expect(merged.interval).toBe(10_000);
  });

  test('the example of the page is one', () => {
    const page = readFileSync(new URL('../../../gate-reporter/README.md', import.meta.url), 'utf8');
    const examples = [...page.matchAll(/```yaml\n(version: 1\n[^`]*)```/g)].map(([, text = '']) => withFile(inputs(), text, 'gates.yml'));
    expect(examples).toMatchObject([
      {
        inputs: { risk: 'high', environment: 'production', 'min-approvals': 2, approvers: 'permission: maintain\nlogins: ana, ben' },
        fileOnly: { trackingIssue: 30, dispatch: { workflow: 'deploy-production.yml', ref: null, inputs: { version: '{sha}' } } },
      },
    ]);
    expect(optionsOf(examples[0]?.inputs ?? inputs()).approval).toMatchObject({ kind: 'any', slug: 'production', count: 2 });
  });

  test.each([
    ['version: 1\nrequierd: [a]\n', /gates.yml:2:1: .*requierd/],
    ['version: 2\n', /gates.yml:1:10/],
    ['version: 1\ntimeout: 5 minutes\n', /gates.yml:2:10/],
    ['version: 1\ninterval: 1ms\n', /gates.yml:2:11: .*`1ms`/],
    ['version: 1\nmin-approvals: 0\n', /gates.yml:2:16/],
    ['version: 1\nmin-approvals: two\n', /gates.yml:2:16/],
    ['version: 1\nrisk: huge\n', /gates.yml:2:7/],
    ['version: 1\ndispatch: { workflow: ../x.yml }\n', /gates.yml:2:23/],
    ['version: 1\nrequired: test\n', /gates.yml:2:11/],
    ['- a\n', /gates.yml:1:1/],
  ])('%j', (text, message) => {
    expect(() => withFile(inputs(), text, 'gates.yml')).toThrow(message);
  });
});

test('needs', () => {
  expect(parseNeeds('{"a":{"result":"success","outputs":{"x":"y"}}}').jobs).toEqual([{ name: 'a', result: 'success' }]);
  for (const text of ['', '[]', 'null', '{"a":{}}', '{"a":"success"}']) expect(() => parseNeeds(text)).toThrow('input `needs`');
});

test('another list, another policy', () => {
  const one = optionsOf(inputs({ required: 'a' }));
  expect(policyHash(one, [])).toMatch(/^[0-9a-f]{12}$/);
  expect(policyHash(optionsOf(inputs({ required: 'b' })), [])).not.toBe(policyHash(one, []));
  const [first, second] = [
    { context: 'x', appId: null },
    { context: 'y', appId: 3 },
  ];
  expect(policyHash(one, [first, second])).toBe(policyHash(one, [second, first]));
  expect(policyHash(one, [first])).not.toBe(policyHash(one, []));
});

test('a gate to set', () => {
  const given = inputs({ gate: 'Load  Test (EU)', 'gate-status': 'skipped', details: 'no\nchange' });
  const gate = gateToSet(given);
  expect(gate).toMatchObject({ context: 'ops/gate/load-test-eu', status: 'skipped', url: null });
  expect(descriptionOf(gate)).toBe('skipped: no change');
  expect(slugOf(`${'-'.repeat(5)}A${'b'.repeat(200)}`)).toHaveLength(79);
  expect(() => gateToSet(inputs({ gate: '***', url: 'javascript:x' }))).toThrow(/input `gate`.*\n.*input `gate-status`.*\n.*input `url`/);
});
