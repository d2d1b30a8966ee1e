import { expect, test } from '@jest/globals';
import type { WorkflowRun } from '../../../actions/gate-reporter/facts.ts';
import { check, judged, run, SELF, said } from './samples.ts';

/** Two runs of the workflow that this job is in, on one commit: a push and a pull request start one each. */

const GATES = '.github/workflows/gates.yml';
const PASS = 'pass all_pass';
const gates = (id: number, event: string, conclusion: string | null = null): WorkflowRun => run(id, conclusion, { path: GATES, event });
const runs = [run(100), gates(SELF.runId, 'pull_request')];
const own = check('gates: in_progress', { id: SELF.checkRunId, suiteId: SELF.runId });
const all = { scope: 'all' } as const;

test.each([
  ['a later one that waits too', [check('gates: in_progress', { suiteId: 901 })], gates(901, 'push')],
  ['a later one whose job is held by a concurrency group', [check('gates: queued', { suiteId: 901 })], gates(901, 'pull_request')],
  ['a later one that is held as a whole', [], gates(901, 'push', null)],
  ['an earlier one that is red because the other was', [check('gates: failure', { suiteId: 899 })], gates(899, 'push', 'failure')],
] as const)('%s is neither awaited nor counted', (_, checks, other) => {
  expect(said(judged({ checks: ['test', own, ...checks], runs: [...runs, other] }, all))).toEqual([PASS, 'test pass']);
});

test('what else a later run does is awaited, and a job of that name elsewhere counts', () => {
  const busy = [check('build: in_progress', { suiteId: 901 }), check('gates: queued', { suiteId: 901 })];
  expect(said(judged({ checks: ['test', own, ...busy], runs: [...runs, gates(901, 'push')] }, all))).toEqual([
    'pending pending',
    'build pending',
    'test pass',
  ]);
  const early = [check('build', { suiteId: 901 })];
  expect(said(judged({ checks: ['test', own, ...early], runs: [...runs, gates(901, 'push')] }, all))[0]).toBe('pending pending');
  expect(said(judged({ checks: ['gates: failure', own], runs }, all))).toEqual(['fail required_failed', 'gates fail']);
});

test('an earlier run is awaited: it sees nothing of what this one is to see', () => {
  expect(said(judged({ checks: ['test', own], runs: [...runs, gates(899, 'push')] }, all))[0]).toBe('pending pending');
});

test('where the own check run is not known, nothing is left out by its name', () => {
  const nameless = check('gates: in_progress', { suiteId: SELF.runId });
  expect(said(judged({ checks: ['test', nameless], runs }, all))[0]).toBe('pending pending');
});
