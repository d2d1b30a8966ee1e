import { expect, test } from '@jest/globals';
import { HEALTH_INPUTS } from '../../../actions/health-probe/inputs.ts';
import { taskOf } from '../../../actions/health-probe/task.ts';
import { ConfigurationError } from '../../../core/errors.ts';
import { readInputs } from '../../../core/inputs.ts';

function task(given: Readonly<Record<string, string>> = {}) {
  const env = Object.entries({ token: 'x', ...given }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return taskOf(readInputs(HEALTH_INPUTS, Object.fromEntries(env)));
}

function problemsOf(given: Readonly<Record<string, string>>): string[] {
  try {
    task(given);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map(({ place, message }) => `${place} ${message}`);
    throw error;
  }
  return [];
}

test('the defaults are a monitor of every target that only tells', () => {
  expect(task()).toEqual({
    ...{ mode: 'monitor', config: '.github/ops/health.yml', url: null, targets: [], expectVersion: null, concurrency: 25 },
    ...{ failOn: 'config', waitForMs: 120_000, pollMs: 1_000, successThreshold: 3, keep: { in: 'ledger' } },
  });
  expect(task({ mode: 'gate' })).toMatchObject({ mode: 'gate', keep: null });
  expect(task({ mode: 'selftest' })).toEqual({ mode: 'selftest' });
});

test('a short wait is looked into more often, so that the threshold can be met at all', () => {
  expect(task({ mode: 'gate', 'wait-for': '2s', 'success-threshold': '4' })).toMatchObject({ pollMs: 500 });
  expect(task({ mode: 'gate', 'wait-for': '10s', poll: '2s' })).toMatchObject({ pollMs: 2_000 });
});

test.each<[Readonly<Record<string, string>>, unknown]>([
  [{}, { in: 'ledger' }],
  [{ state: 'none' }, null],
  [{ state: 'file' }, { in: 'file', file: '.ops/health-state.jsonl' }],
  [
    { state: 'file', 'state-file': 'x.jsonl' },
    { in: 'file', file: 'x.jsonl' },
  ],
  // The default asks for a grant that a URL has no use for.
  [{ url: 'https://example.com' }, null],
  [
    { url: 'https://example.com', state: 'file' },
    { in: 'file', file: '.ops/health-state.jsonl' },
  ],
])('history: %j', (given, keep) => {
  expect(task(given)).toMatchObject({ keep });
});

test('a report probes nothing', () => {
  const report = { mode: 'report', config: '.github/ops/health.yml', targets: ['api'], failOn: 'slo', keep: { in: 'ledger' } };
  expect(task({ mode: 'report', targets: 'api', 'fail-on': 'slo' })).toEqual({ ...report, resultsFile: null });
  expect(task({ mode: 'report', 'results-file': 'r.json' })).toMatchObject({ resultsFile: 'r.json' });
});

test.each<[Readonly<Record<string, string>>, string]>([
  [{ mode: 'report', url: 'https://example.com' }, 'url'],
  [{ mode: 'report', state: 'none' }, 'state'],
  [{ 'results-file': 'r.json' }, 'results-file'],
  [{ 'fail-on': 'slo', state: 'none' }, 'fail-on'],
  [{ 'fail-on': 'slo', url: 'https://example.com' }, 'fail-on'],
])('inputs that contradict each other are refused: %j', (given, input) => {
  expect(problemsOf(given)).toEqual([expect.stringContaining(`input \`${input}\` `)]);
});

test('targets of a file and a URL without one exclude each other', () => {
  expect(problemsOf({ url: 'https://example.com', targets: 'api' })).toEqual([expect.stringContaining('input `targets`')]);
  expect(task({ url: 'https://example.com' })).toMatchObject({ url: 'https://example.com' });
});
