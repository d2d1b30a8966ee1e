import { expect, test } from '@jest/globals';
import { PermissionError, UnreadableError } from '../../../core/errors.ts';
import { RejectedError } from '../../../core/github/client.ts';
import { type CommitStatus, setStatus } from '../../../core/github/statuses.ts';
import { fake, pageOf } from './fake.ts';

const sha = 'a'.repeat(40);
const wanted: CommitStatus = {
  sha,
  context: 'ops/policy',
  state: 'failure',
  description: '2 rules failed',
  targetUrl: 'https://ci.example/2',
};
const creator = { id: 1, type: 'Bot', login: 'acme-ops[bot]' };
const same = { context: 'ops/policy', state: 'failure', description: '2 rules failed', target_url: 'https://ci.example/1', creator };
const noise = Array.from({ length: 130 }, (_, n) => ({ ...same, context: `other/${n}` }));

test.each([
  ['no status yet', [], 'written'],
  ['the same, from another run', [same], 'unchanged'],
  ['the same, on the second page', [...noise, same], 'unchanged'],
  ['the same, but a newer one differs', [{ ...same, state: 'success' }, same], 'written'],
  ['another description', [{ ...same, description: '3 rules failed' }], 'written'],
  ['another state', [{ ...same, state: 'error' }], 'written'],
  ['the same in another context', noise, 'written'],
])('with %s', async (_, existing, outcome) => {
  const github = fake((route, params) => (route.startsWith('GET') ? pageOf(existing, params) : { creator }));
  expect(await setStatus(github, wanted)).toEqual({ outcome, why: null, bot: 'acme-ops[bot]' });
  const writes = github.sent.filter((_params, index) => github.routes[index]?.startsWith('POST'));
  const written = { sha, context: 'ops/policy', state: 'failure', description: '2 rules failed', target_url: 'https://ci.example/2' };
  expect(writes).toEqual(outcome === 'written' ? [written] : []);
});

test('an empty description is the same as none', async () => {
  const github = fake((_route, params) => pageOf([{ ...same, description: null }], params));
  expect(await setStatus(github, { ...wanted, description: '' })).toMatchObject({ outcome: 'unchanged' });
});

test.each([
  ['a person', { id: 2, type: 'User', login: 'ana' }],
  ['nobody', null],
])('a status of %s names no bot', async (_, by) => {
  const github = fake((route, params) => (route.startsWith('GET') ? pageOf([{ ...same, creator: by }], params) : {}));
  expect(await setStatus(github, wanted)).toEqual({ outcome: 'unchanged', why: null, bot: null });
});

test.each([new UnreadableError('down'), new PermissionError('GET', 'statuses: read')])(
  'writes although the read failed: %s',
  async (error) => {
    const github = fake((route) => {
      if (route.startsWith('GET')) throw error;
      return {};
    });
    expect(await setStatus(github, { ...wanted, targetUrl: 'ftp://x' })).toEqual({ outcome: 'written', why: null, bot: null });
    expect(github.sent[1]).toEqual({ sha, context: 'ops/policy', state: 'failure', description: '2 rules failed' });
  },
);

test.each([
  [
    'a description that GitHub refuses is replaced',
    1,
    new RejectedError('too odd', 422),
    { outcome: 'written', why: 'The description was replaced: too odd' },
  ],
  ['a second refusal throws', 2, new RejectedError('no', 422), 'no'],
  ['another refusal throws at once', 1, new RejectedError('gone', 409), 'gone'],
  ['a fork is refused, with the reason', 1, new PermissionError('POST', 'statuses: write', { readOnlyFork: true }), { outcome: 'refused' }],
  ['a missing grant throws', 1, new PermissionError('POST', 'statuses: write'), 'Grant the job'],
])('%s', async (_, times, error, expected) => {
  let failures = 0;
  const github = fake((route, params) => {
    if (route.startsWith('GET')) return pageOf([], params);
    failures += 1;
    if (failures <= times) throw error;
    return {};
  });
  if (typeof expected === 'string') return expect(setStatus(github, wanted)).rejects.toThrow(expected);
  const outcome = await setStatus(github, wanted);
  expect(outcome).toMatchObject(expected);
  if (outcome.outcome === 'refused') expect(outcome.why).toContain('pull_request_target');
  else expect(github.sent.at(-1)).toMatchObject({ state: 'failure', description: 'See the run for the details.' });
});
