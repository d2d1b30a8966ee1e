import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../loopback/faults.ts';
import type { Loopback } from '../../loopback/main.ts';
import type { SeedPullRequest } from '../../loopback/seed.ts';
import { enqueue } from '../actions/policy-check/queue.ts';
import { pull, pullOf, repositoryOf, reviewRun, scene, statesOf } from './scenes.ts';
import {
  BAD_PULL,
  commentsOf,
  FORK_TOKEN,
  GOOD_PULL,
  headOf,
  POLICY,
  POLICY_FILE,
  REPOSITORY,
  runPolicyCheck,
  shop,
  startShop,
  statusesOf,
  writesOf,
} from './shop.ts';

const FORBIDDEN = '  forbidden_paths: { paths: [secrets/**] }\n';
const OUT: Fault = { operation: 'pulls/get', kind: 'status', status: 404 };
const GREEN = { context: 'ops/policy', state: 'success', description: 'Passed: all rules pass' } as const;

/** What the event says of a pull request, with its true head. */
function eventOf(github: Loopback, number = 7): { pull_request: Readonly<Record<string, unknown>> } {
  const { headSha, headRef, baseRef, headRepository } = pullOf(github, number).pull;
  const head = { sha: headSha, ref: headRef, repo: { full_name: headRepository.fullName } };
  return { pull_request: { number, head, base: { sha: headSha, ref: baseRef, repo: { full_name: REPOSITORY } } } };
}

describe('what cannot be judged takes back an older success', () => {
  const green = (): Promise<Loopback> => startShop(shop({ ...GOOD_PULL, statuses: [GREEN] }));
  const error = { context: 'ops/policy', state: 'error', description: 'Not judged: unreadable' };

  test('a pull request that cannot be read: error on the head that the event names, and not a second time', async () => {
    const github = await green();
    github.faults.add(OUT);
    const run = await runPolicyCheck(github, { payload: eventOf(github) });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'unreadable' });
    expect(run.stdout).toContain('GET /repos/acme/shop/pulls/7: not found');
    expect(statusesOf(github).at(-1)).toEqual({ sha: headOf(github), ...error });
    github.journal.clear();
    expect((await runPolicyCheck(github, { payload: eventOf(github) })).exitCode).toBe(1);
    expect(writesOf(github)).toEqual([]);
  });

  test('GitHub being out', async () => {
    const github = await green();
    github.faults.add({ operation: 'pulls/get', kind: 'status', status: 502 });
    await runPolicyCheck(github, { payload: eventOf(github) });
    expect(statusesOf(github).at(-1)).toEqual({ sha: headOf(github), ...error });
  });

  test('a second look at the head that fails', async () => {
    const github = await green();
    github.faults.add({ ...OUT, nth: 2 });
    await runPolicyCheck(github, { payload: eventOf(github) });
    expect(statusesOf(github).at(-1)).toEqual({ sha: headOf(github), ...error });
  });

  test('a policy that broke since', async () => {
    const github = await green();
    repositoryOf(github).commit('main', [{ path: POLICY_FILE, content: 'version: 1\nrules: [\n' }], { date: new Date(0) });
    expect((await runPolicyCheck(github, { payload: eventOf(github) })).outputs.reason).toBe('policy_invalid');
    expect(statusesOf(github).at(-1)).toMatchObject({ sha: headOf(github), state: 'error' });
  });

  test('a merge group that cannot be read', async () => {
    const github = await startShop(scene(FORBIDDEN, [pull(7)]), [
      { operation: 'repos/compare-commits-with-basehead', kind: 'status', status: 502 },
    ]);
    const { payload, headSha } = enqueue(github, 'merge', [7]);
    expect((await runPolicyCheck(github, { event: 'merge_group', payload })).exitCode).toBe(1);
    expect(statusesOf(github)).toMatchObject([{ sha: headSha, state: 'error' }]);
  });

  test('a review of a fork whose pull requests cannot be listed', async () => {
    const github = await startShop(scene(FORBIDDEN, [pull(7, { fork: 'eve/shop', user: 'eve', statuses: [GREEN] })]));
    const payload = reviewRun(github, 7);
    github.faults.add({ operation: 'pulls/list', kind: 'status', status: 502 });
    expect((await runPolicyCheck(github, { event: 'workflow_run', payload })).outputs.reason).toBe('unreadable');
    expect(statusesOf(github).at(-1)).toEqual({ sha: headOf(github), ...error });
  });

  test('one pull request of a sweep: on its own head, and no other', async () => {
    const github = await startShop(
      scene(
        FORBIDDEN,
        [7, 8, 9].map((number) => pull(number, { statuses: [GREEN] })),
      ),
    );
    github.faults.add({ ...OUT, nth: 1 });
    const env = { GITHUB_SHA: 'a'.repeat(40), GITHUB_REF: 'refs/heads/main' };
    const run = await runPolicyCheck(github, { event: 'schedule', payload: { schedule: '0 6 * * *' }, env, inputs: { mode: 'sweep' } });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'unreadable' });
    expect(Object.values(statesOf(github)).sort()).toEqual(['error', 'success', 'success']);
  });

  test.each([
    ['dry-run', { inputs: { 'dry-run': 'true' } }],
    ['no status-context', { inputs: { 'status-context': '' } }],
    ['another pull request than the event’s', { inputs: { 'pull-request': '99' } }],
    ['a token that is refused', { inputs: { token: 'wrong' } }],
    ['a token that may not write', { event: 'pull_request', inputs: { token: FORK_TOKEN } }],
  ])('%s writes nothing, and hides nothing', async (_, change) => {
    const github = await green();
    github.faults.add(OUT);
    const run = await runPolicyCheck(github, { payload: eventOf(github), ...change });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/pulls\/\d+: not found|was refused by/);
    expect(statusesOf(github)).toHaveLength(1);
  });

  test('a head that is no commit here is said, and hides nothing', async () => {
    const github = await green();
    github.faults.add(OUT);
    const run = await runPolicyCheck(github);
    expect(run.stdout).toContain('could not be set to error');
    expect(run.outputs.reason).toBe('unreadable');
    expect(statusesOf(github)).toHaveLength(1);
  });
});

describe('a draft', () => {
  const drafts = (mode: string): Readonly<Record<string, string>> => ({ [POLICY_FILE]: `${POLICY}applies_to: { drafts: ${mode} }\n` });

  test.each([
    ['report', 'Draft: reported only, judged when ready for review'],
    ['off', 'Draft: judged when ready for review'],
  ])('under `drafts: %s`: the verdict passes, the status waits; once it is ready it is judged', async (mode, description) => {
    const github = await startShop(shop({ ...BAD_PULL, draft: true, statuses: [GREEN] }, drafts(mode)));
    const draft = await runPolicyCheck(github);
    expect({ exit: draft.exitCode, ...draft.outputs }).toMatchObject({ exit: 0, verdict: 'pass', reason: 'all_rules_pass' });
    expect(statusesOf(github).at(-1)).toEqual({ sha: headOf(github), context: 'ops/policy', state: 'pending', description });
    expect(draft.summary).toContain(description);
    pullOf(github, 7).pull.draft = false;
    const ready = await runPolicyCheck(github);
    expect({ exit: ready.exitCode, ...ready.outputs }).toMatchObject({ exit: 1, verdict: 'fail' });
    expect(statusesOf(github).at(-1)).toMatchObject({ state: 'failure' });
  });

  test('under `drafts: enforce` is judged as it is', async () => {
    const github = await startShop(shop({ ...GOOD_PULL, draft: true }, drafts('enforce')));
    expect((await runPolicyCheck(github)).exitCode).toBe(0);
    expect(statusesOf(github)).toMatchObject([{ state: 'success' }]);
  });

  test('what could not be read is an error, draft or not', async () => {
    const faults: Fault[] = [{ operation: 'pulls/list-files', kind: 'short-page', rows: 1 }];
    const github = await startShop(shop({ ...GOOD_PULL, draft: true }, drafts('report')), faults);
    expect((await runPolicyCheck(github)).outputs.reason).toBe('file_list_incomplete');
    expect(statusesOf(github)).toMatchObject([{ state: 'error' }]);
  });
});

describe('the comment', () => {
  const marker = '<!-- ops-actions:policy-check:ops/policy -->';
  const by = (...users: string[]): SeedPullRequest => ({ ...BAD_PULL, comments: users.map((user) => ({ user, body: `${marker}\nold` })) });
  const APP = ['ghs', 'acmeOpsToken00000000'].join('_');
  const app = (seed: ReturnType<typeof shop>): ReturnType<typeof shop> => ({
    ...seed,
    tokens: [{ token: APP, login: 'acme-ops[bot]', permissions: { contents: 'read', 'pull-requests': 'write', statuses: 'write' } }],
  });
  const olds = (github: Loopback): boolean[] => commentsOf(github).map((body) => body.endsWith('old'));

  test.each([
    ['the job’s own', by('ana', 'acme-ops[bot]', 'github-actions[bot]'), [true, true, false]],
    ['another App’s is left alone', by('acme-ops[bot]'), [true, false]],
  ])('%s', async (_, seed, expected) => {
    const github = await startShop(shop(seed));
    await runPolicyCheck(github);
    expect(olds(github)).toEqual(expected);
  });

  test.each(['ops/policy', ''])('an App with a token of its own finds its own (status-context: %j)', async (context) => {
    const first = `<!-- ops-actions:policy-check${context === '' ? '' : `:${context}`} -->\nold`;
    const comments = ['github-actions[bot]', 'acme-ops[bot]'].map((user) => ({ user, body: first }));
    const github = await startShop(app(shop({ ...BAD_PULL, comments })));
    const change = { inputs: { token: APP, 'status-context': context } };
    await runPolicyCheck(github, change);
    expect(olds(github)).toEqual([true, false]);
    github.journal.clear();
    await runPolicyCheck(github, change);
    expect(writesOf(github).filter((write) => write.includes('comment'))).toEqual([]);
    expect(olds(github)).toEqual([true, false]);
  });

  test('one that may not be changed any more gives way to a new one', async () => {
    const refused: Fault = { operation: 'issues/update-comment', kind: 'status', status: 404 };
    const github = await startShop(shop(by('github-actions[bot]')), [refused]);
    await runPolicyCheck(github);
    expect(olds(github)).toEqual([true, false]);
  });
});

test.each(['./.github/ops/policy.yml', '.github//ops/policy.yml', '/.github/ops/policy.yml'])(
  'the policy as %s is the same file, also where the pull request adds it',
  async (config) => {
    const github = await startShop(shop({ ...GOOD_PULL, files: [`A ${POLICY_FILE}`] }, {}));
    const run = await runPolicyCheck(github, { inputs: { config } });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pending', reason: 'policy_missing' });
  },
);
