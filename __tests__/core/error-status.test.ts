import { expect, test } from '@jest/globals';
import { withErrorStatus } from '../../core/error-status.ts';
import { ConfigurationError, PermissionError, UnreadableError } from '../../core/errors.ts';
import { fake, pageOf } from './github/fake.ts';

const sha = 'a'.repeat(40);
const place = { sha, context: 'ops/policy', targetUrl: 'https://ci.example/1' };
const row = (state: string, description = 'Passed: all rules pass') => ({ context: 'ops/policy', state, description });
const failing = (error: unknown) => () => Promise.reject(error);
const out = new UnreadableError('out');

/** A commit with these statuses; `refusal` is thrown for every write. */
const commit = (rows: unknown[], refusal: Error | null = null) =>
  fake((route, params) => {
    if (route.startsWith('GET')) return pageOf(rows, params);
    if (refusal !== null) throw refusal;
    return {};
  });

test.each([
  [out, 'Not judged: unreadable'],
  [new PermissionError('GET /x', 'contents: read'), 'Not judged: permission error'],
  [new ConfigurationError({ place: 'input `token`', message: 'was refused.' }), 'Not judged: configuration error'],
  [new TypeError('undefined is not a function'), 'Not judged: internal error'],
])('%s takes back an older success, and is thrown on', async (error, description) => {
  const github = commit([row('success')]);
  await expect(withErrorStatus(github, place, failing(error))).rejects.toBe(error);
  expect(github.routes).toHaveLength(2);
  expect(github.sent[1]).toEqual({ sha, context: 'ops/policy', state: 'error', description, target_url: 'https://ci.example/1' });
});

test('the same error again is not written again', async () => {
  const github = commit([row('error', 'Not judged: unreadable'), row('success')]);
  await expect(withErrorStatus(github, place, failing(out))).rejects.toBe(out);
  expect(github.routes).toEqual(['GET /repos/{owner}/{repo}/commits/{ref}/statuses']);
});

test.each([
  ['a missing grant', new PermissionError('POST /x', 'statuses: write')],
  ['a fork’s token', new PermissionError('POST /x', 'statuses: write', { readOnlyFork: true })],
  ['GitHub being out', new UnreadableError('502')],
  ['a bug of ours', new TypeError('ours')],
])('%s does not hide the error that there was', async (_, refusal) => {
  await expect(withErrorStatus(commit([], refusal), place, failing(out))).rejects.toBe(out);
});

test.each([
  ['no commit', { ...place, sha: null }],
  ['no context', { ...place, context: null }],
])('with %s nothing is asked', async (_, nowhere) => {
  const github = commit([]);
  await expect(withErrorStatus(github, nowhere, failing(out))).rejects.toBe(out);
  expect(github.routes).toEqual([]);
});

test('work that is done leaves everything alone', async () => {
  const github = commit([row('success')]);
  expect(await withErrorStatus(github, place, () => Promise.resolve(3))).toBe(3);
  expect(github.routes).toEqual([]);
});

test('a later run’s status is left alone', async () => {
  const stamp = { runId: 8, runAttempt: 1, policy: null };
  for (const [description, writes] of [
    ['Passed: all rules pass · r9.1', 0],
    ['Passed: all rules pass · r7.3', 1],
  ] as const) {
    const github = commit([row('success', description)]);
    await expect(withErrorStatus(github, { ...place, stamp }, failing(out))).rejects.toBe(out);
    expect(github.sent.slice(1).map((sent) => sent.description)).toEqual(
      Array.from({ length: writes }, () => 'Not judged: unreadable · r8.1'),
    );
  }
});
