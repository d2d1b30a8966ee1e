import { expect, test } from '@jest/globals';
import { headOfEvent, type Task, taskOf } from '../../../actions/policy-check/task.ts';
import { resolveSubject } from '../../../core/github/subject.ts';

const SHA = 'a'.repeat(40);
const BASE = 'b'.repeat(40);
const pull = { pull_request: { number: 7, head: { sha: SHA, ref: 'x' }, base: { ref: 'main' } } };
const ended = (change: Readonly<Record<string, unknown>> = {}) => ({
  workflow_run: {
    id: 5,
    name: 'CI',
    path: '.github/workflows/ci.yml',
    event: 'push',
    status: 'completed',
    head_sha: SHA,
    head_branch: 'main',
    repository: { full_name: 'acme/shop' },
    head_repository: { full_name: 'acme/shop' },
    pull_requests: [],
    ...change,
  },
});
const queued = { merge_group: { head_ref: `refs/heads/gh-readonly-queue/main/pr-9-${BASE}`, head_sha: SHA, base_sha: BASE } };
const fork = { event: 'pull_request_review', head_branch: 'fix', head_repository: { full_name: 'eve/shop' } };

function task(event: string, payload: Readonly<Record<string, unknown>>, mode: 'judge' | 'sweep', number: number | null = null): Task {
  const subject = resolveSubject({ eventName: event, payload, owner: 'acme', repo: 'shop', sha: SHA, ref: 'refs/heads/release/1' });
  return taskOf(subject, { mode, 'pull-request': number });
}

const ofSeven: Task = { kind: 'pull-request', number: 7, expectedBase: 'main' };
const ofMain = {
  kind: 'branch-run',
  branch: 'main',
  runId: 5,
  runAttempt: 1,
  workflowName: 'CI',
  workflowPath: '.github/workflows/ci.yml',
};

test.each<[string, string, Readonly<Record<string, unknown>>, unknown]>([
  ['its own branch or a fork', 'pull_request_target', pull, ofSeven],
  ['a push to it', 'pull_request', pull, ofSeven],
  ['a review', 'pull_request_review', pull, ofSeven],
  ['a dispatch with a number', 'workflow_dispatch', { inputs: { 'pull-request': ' 7 ' } }, { ...ofSeven, expectedBase: null }],
  ['a merge group', 'merge_group', queued, { kind: 'merge-group', headSha: SHA, baseSha: BASE, baseRef: 'main', last: 9 }],
  ['a run on main', 'workflow_run', ended(), ofMain],
  ['a re-run on main', 'workflow_run', ended({ run_attempt: 3 }), { ...ofMain, runAttempt: 3 }],
  ['a reusable workflow on main', 'workflow_run', ended({ path: '.github/workflows/ci.yml@refs/heads/main' }), ofMain],
  ["a review of a fork's", 'workflow_run', ended(fork), { kind: 'reviewed-head', sha: SHA, ref: 'fix', repository: 'eve/shop' }],
])('%s (%s)', (_, event, payload, expected) => {
  expect(task(event, payload, 'judge')).toEqual(expected);
});

test('the input names the pull request, whatever the event does', () => {
  expect(task('push', { ref: 'refs/heads/main', after: SHA }, 'judge', 8)).toEqual({ kind: 'pull-request', number: 8, expectedBase: null });
  expect(task('pull_request_target', pull, 'judge', 8)).toEqual({ kind: 'pull-request', number: 8, expectedBase: null });
  expect(task('pull_request_target', pull, 'judge', 7)).toEqual(ofSeven);
});

test.each<[string, Readonly<Record<string, unknown>>, string | null]>([
  ['schedule', {}, 'release/1'],
  ['workflow_dispatch', {}, 'release/1'],
  ['push', { ref: 'refs/heads/main', after: SHA }, 'main'],
  ['push', { ref: 'refs/tags/v1', after: SHA }, null],
  ['pull_request_target', pull, 'main'],
  ['workflow_run', ended(), 'main'],
  ['workflow_run', ended(fork), null],
  ['repository_dispatch', {}, 'release/1'],
])('a sweep on %s', (event, payload, branch) => {
  expect(task(event, payload, 'sweep')).toEqual({ kind: 'branch', branch });
});

test.each<[string, string, Readonly<Record<string, unknown>>, 'judge' | 'sweep', number | null, string]>([
  ['nothing to judge', 'schedule', {}, 'judge', null, 'event `schedule`: names no pull request. Run on `pull_request_target`'],
  ['a dispatch without a number', 'workflow_dispatch', { inputs: {} }, 'judge', null, 'event `workflow_dispatch`: names no pull request.'],
  [
    'a dispatch with a word',
    'workflow_dispatch',
    { inputs: { 'pull-request': 'x' } },
    'judge',
    null,
    '`x` is not the number of a pull request.',
  ],
  ['a sweep of one', 'schedule', {}, 'sweep', 7, 'input `pull-request`: has no meaning with `mode: sweep`.'],
  [
    'a run of a fork that is gone',
    'workflow_run',
    ended({ ...fork, head_repository: null }),
    'judge',
    null,
    'belongs neither to a pull request nor',
  ],
  ["a fork's push", 'workflow_run', ended({ ...fork, event: 'push' }), 'judge', null, 'belongs neither to a pull request nor'],
])('%s is refused', (_, event, payload, mode, number, message) => {
  expect(() => task(event, payload, mode, number)).toThrow(message);
});

test.each<[string, string, Readonly<Record<string, unknown>>, 'judge' | 'sweep', number | null, string | null]>([
  ['a pull request', 'pull_request_target', pull, 'judge', null, SHA],
  ['a review', 'pull_request_review', pull, 'judge', 7, SHA],
  ['another pull request than the event’s', 'pull_request_target', pull, 'judge', 8, null],
  ['a payload without a head', 'pull_request_target', { pull_request: { number: 7 } }, 'judge', null, null],
  ['a merge group', 'merge_group', queued, 'judge', null, SHA],
  ['a review of a fork’s', 'workflow_run', ended(fork), 'judge', null, SHA],
  ['a run on main, which is no subject itself', 'workflow_run', ended(), 'judge', null, null],
  ['a dispatch', 'workflow_dispatch', { inputs: { 'pull-request': '7' } }, 'judge', null, null],
  ['many', 'pull_request_target', pull, 'sweep', null, null],
])('where an error goes: %s (%s)', (_, event, payload, mode, number, expected) => {
  const subject = resolveSubject({ eventName: event, payload, owner: 'acme', repo: 'shop', sha: BASE, ref: 'refs/heads/main' });
  expect(headOfEvent(subject, { mode, 'pull-request': number })).toBe(expected);
});
