import { describe, expect, test } from '@jest/globals';
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
    ...{ failOn: 'config', waitForMs: 120_000, pollMs: 1_000, successThreshold: 3, wantsHistory: true },
  });
  expect(task({ state: 'none' })).toMatchObject({ wantsHistory: false });
  expect(task({ mode: 'gate' })).toMatchObject({ mode: 'gate', wantsHistory: false });
  expect(task({ mode: 'selftest' })).toEqual({ mode: 'selftest' });
});

test('a short wait is looked into more often, so that the threshold can be met at all', () => {
  expect(task({ mode: 'gate', 'wait-for': '2s', 'success-threshold': '4' })).toMatchObject({ pollMs: 500 });
  expect(task({ mode: 'gate', 'wait-for': '10s', poll: '2s' })).toMatchObject({ pollMs: 2_000 });
});

describe('what is of a later version is refused, not passed over', () => {
  test.each<[string, string]>([
    ['mode', 'report'],
    ['fail-on', 'slo'],
    ['state', 'file'],
    ['state-file', 'other.jsonl'],
    ['slack-webhook', 'https://hooks.example.com/x'],
    ['pagerduty-routing-key', 'x'],
    ['metrics-file', 'health.prom'],
    ['pushgateway-url', 'https://push.example.com'],
  ])('%s: %s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^input \`${name}\` .*comes in a later version`))]);
  });

  test('all at once, and no secret is shown', () => {
    const problems = problemsOf({ mode: 'report', 'slack-webhook': 'https://hooks.example.com/hidden' });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain('hidden');
  });
});

test('targets of a file and a URL without one exclude each other', () => {
  expect(problemsOf({ url: 'https://example.com', targets: 'api' })).toEqual([expect.stringContaining('input `targets`')]);
  expect(task({ url: 'https://example.com' })).toMatchObject({ url: 'https://example.com' });
});
