import { describe, expect, test } from '@jest/globals';
import { expectCalls } from '../../loopback/journal.ts';
import {
  BAD_PULL,
  commentsOf,
  FORK_TOKEN,
  GOOD_BODY,
  GOOD_PULL,
  headOf,
  POLICY_FILE,
  payloadOf,
  REPOSITORY,
  runPolicyCheck,
  shop,
  startShop,
  statusesOf,
  TOKEN,
  writesOf,
} from './shop.ts';

const NOT_ACCESSIBLE = {
  message: 'Resource not accessible by integration',
  documentation_url: 'https://docs.github.com/rest',
  status: '403',
};
const PUSH = { ref: 'refs/heads/main', before: '0'.repeat(40), after: '1'.repeat(40), deleted: false };

describe('a verdict', () => {
  test('pass: status on the live head, no comment, exit 0, every output of the contract', async () => {
    const github = await startShop(shop(GOOD_PULL));
    const run = await runPolicyCheck(github);
    expect(run.exitCode).toBe(0);
    expect(statusesOf(github)).toEqual([
      { sha: headOf(github), context: 'ops/policy', state: 'success', description: expect.stringContaining('Passed') },
    ]);
    expect(commentsOf(github)).toEqual([]);
    expect(run.outputs).toMatchObject({
      verdict: 'pass',
      reason: 'all_rules_pass',
      'pr-url': `https://github.com/${REPOSITORY}/pull/7`,
      'actions-url': `https://github.com/${REPOSITORY}/actions/runs/77/attempts/1`,
      'failed-rules': '[]',
      'pending-rules': '[]',
      risk: 'medium',
      'human-approval-required': 'false',
    });
    expect(JSON.parse(run.outputs.result ?? '')).toMatchObject({ schema: 1, action: 'policy-check', subject: `${REPOSITORY}#7` });
    expect(run.summary).toContain('policy-check passed');
  });

  test('fail: says what, why and how to fix it, in status, comment and summary; then turns green in place', async () => {
    const github = await startShop(shop(BAD_PULL));
    const red = await runPolicyCheck(github);
    expect(red.exitCode).toBe(1);
    expect(red.outputs).toMatchObject({ verdict: 'fail', reason: 'rules_failed' });
    expect(JSON.parse(red.outputs['failed-rules'] ?? '')).toEqual(['required_sections', 'issue_link', 'allowed_paths', 'forbidden_paths']);
    expect(statusesOf(github)).toMatchObject([{ state: 'failure' }]);
    for (const text of [red.summary, commentsOf(github).join('')]) {
      expect(text).toContain('secrets/key');
      expect(text).toContain('secrets/**');
      expect(text).toContain(`${POLICY_FILE}:8`);
    }
    const repository = github.state.repository(REPOSITORY);
    const pull = repository?.pullRequest(7);
    if (!repository || !pull) throw new Error('the seed has no pull request 7');
    pull.body = GOOD_BODY;
    repository.commit(
      'sum',
      [
        { path: 'secrets/key', content: 'placeholder\n' },
        { path: 'docs/key', content: null },
        { path: 'src/cart.ts', content: 'export const x = 1;\n' },
      ],
      { date: new Date(0) },
    );
    const green = await runPolicyCheck(github);
    expect(green.exitCode).toBe(0);
    expect(statusesOf(github).at(-1)).toMatchObject({ sha: headOf(github), state: 'success' });
    expect(commentsOf(github)).toHaveLength(1);
    expect(commentsOf(github)[0]).toContain('policy-check passed');
  });

  test('a run on an unchanged pull request writes nothing', async () => {
    const github = await startShop(shop(BAD_PULL));
    await runPolicyCheck(github);
    github.journal.clear();
    const again = await runPolicyCheck(github, { env: { GITHUB_RUN_ID: '78' } });
    expect(again.exitCode).toBe(1);
    expect(writesOf(github)).toEqual([]);
  });

  test('dry-run, an empty status-context and comment off each leave out what they say', async () => {
    const github = await startShop(shop(BAD_PULL));
    expect((await runPolicyCheck(github, { inputs: { 'dry-run': 'true' } })).exitCode).toBe(1);
    expect(writesOf(github)).toEqual([]);
    await runPolicyCheck(github, { inputs: { 'status-context': '' } });
    expect(writesOf(github)).toEqual(['POST issues/create-comment']);
    github.journal.clear();
    await runPolicyCheck(github, { inputs: { comment: 'off' } });
    expect(writesOf(github)).toEqual(['POST repos/create-commit-status']);
  });

  test('a head that moves while it is judged: nothing is written, pending, exit 0', async () => {
    const move = (state: typeof github.state): void => {
      state.repository(REPOSITORY)?.commit('sum', [{ path: 'src/late.ts', content: 'late\n' }], { date: new Date(0) });
    };
    const github = await startShop(shop(GOOD_PULL), [{ operation: 'pulls/get', nth: 2, kind: 'mutate-state', mutate: move }]);
    const run = await runPolicyCheck(github);
    expect(run.outputs).toMatchObject({ verdict: 'pending', reason: 'head_moved' });
    expect(run.exitCode).toBe(0);
    expect(writesOf(github)).toEqual([]);
  });
});

describe('budgets', () => {
  test('3 reads judge a pull request of 100 files; publishing has a stated cost', async () => {
    const files = Array.from({ length: 100 }, (_, index) => `A src/file-${index}.ts`);
    const github = await startShop(shop({ ...GOOD_PULL, files }));
    expect((await runPolicyCheck(github)).exitCode).toBe(0);
    // Judging: pull request, files, policy. Publishing: the head once more, the newest statuses, the status, the comments.
    expectCalls(github.journal, {
      'pulls/get': 2,
      'pulls/list-files': 1,
      'repos/get-content': 1,
      'repos/list-commit-statuses-for-ref': 1,
      'repos/create-commit-status': 1,
      'issues/list-comments': 1,
    });
  });

  test('3,000 findings stay within the limits of summary, comment, status and output', async () => {
    const hostile = (index: number): string => `A secrets/${'|<b>`@everyone'.repeat(12)}-${index}`;
    const files = Array.from({ length: 2999 }, (_, index) => hostile(index));
    const github = await startShop(shop({ ...BAD_PULL, files }));
    const run = await runPolicyCheck(github);
    expect(run.outputs.verdict).toBe('fail');
    expect(Buffer.byteLength(run.summary)).toBeLessThanOrEqual(64 * 1024);
    expect(commentsOf(github)[0]?.length).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(run.outputs.result ?? '')).toBeLessThanOrEqual(120 * 1024);
    expect(run.summary).toMatch(/[\d,]+ more findings not shown here/);
    expect(run.stdout.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(github.journal.count('pulls/list-files')).toBe(30);
  });
});

describe('what could not be read is never green', () => {
  test.each([
    ['a file list that is refused', [{ operation: 'pulls/list-files', kind: 'status', status: 403, body: NOT_ACCESSIBLE }], 'unreadable'],
    ['a file list that is short', [{ operation: 'pulls/list-files', kind: 'short-page', rows: 1 }], 'file_list_incomplete'],
    ['a file list that is garbage', [{ operation: 'pulls/list-files', kind: 'garbage' }], 'unreadable'],
    ['a policy that is refused', [{ operation: 'repos/get-content', kind: 'status', status: 403, body: NOT_ACCESSIBLE }], 'unreadable'],
  ] as const)('%s', async (_, faults, reason) => {
    const github = await startShop(shop(GOOD_PULL), faults);
    const run = await runPolicyCheck(github);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason });
    expect(statusesOf(github)).toMatchObject([{ sha: headOf(github), state: 'error' }]);
  });

  test.each([
    ['no policy', {}, GOOD_PULL, 'error', 'policy_missing', 1],
    ['a policy that the pull request adds', {}, { ...GOOD_PULL, files: [`A ${POLICY_FILE}`] }, 'pending', 'policy_missing', 0],
    ['YAML that is none', { [POLICY_FILE]: 'version: 1\nrules: [\n' }, GOOD_PULL, 'error', 'policy_invalid', 1],
    ['an unknown rule', { [POLICY_FILE]: 'version: 1\nrules:\n  forbiden_paths: {}\n' }, GOOD_PULL, 'error', 'policy_invalid', 1],
    ['a policy without a rule', { [POLICY_FILE]: 'version: 1\nrules: {}\n' }, GOOD_PULL, 'error', 'policy_invalid', 1],
  ] as const)('%s', async (_, files, pull, verdict, reason, exit) => {
    const github = await startShop(shop(pull, files));
    const run = await runPolicyCheck(github);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit, verdict, reason });
    expect(statusesOf(github)).toMatchObject([{ state: verdict }]);
    if (reason === 'policy_invalid') expect(run.stdout).toMatch(/file=\.github\/ops\/policy\.yml,line=\d/);
  });

  test('a policy of the head counts for nothing', async () => {
    const head = { path: POLICY_FILE, status: 'modified', content: 'version: 1\nrules:\n  issue_link: { required: false }\n' } as const;
    const github = await startShop(shop({ ...BAD_PULL, files: [head, 'R secrets/key -> docs/key'] }));
    expect((await runPolicyCheck(github)).outputs.verdict).toBe('fail');
  });
});

describe('bad input is one clear error with place and remedy', () => {
  test.each([
    ['no token', { inputs: { token: '' } }, 'input `token`: is required'],
    ['an unknown input', { inputs: { confg: 'x' } }, 'input `confg`: is not an input of this action.'],
    ['a variable of the job', { env: { INPUT_REGION: 'eu' } }, 'sets `INPUT_REGION`: give that variable another name'],
    ['a path that leads out', { inputs: { config: '../policy.yml' } }, 'input `config`: `../policy.yml` holds `..`'],
    ['a wrong choice', { inputs: { comment: 'sometimes' } }, 'input `comment`: `sometimes` is not one of `off`, `on-failure`, `always`.'],
    ['a token that is refused', { inputs: { token: 'wrong' } }, 'input `token`: was refused by http://127.0.0.1'],
    ['an event without a pull request', { event: 'push', payload: PUSH }, 'event `push`: names no pull request. Run on'],
    ['a payload that is no JSON', { payloadText: '{' }, 'could not be read as JSON'],
    ['no API there', { apiUrl: 'http://127.0.0.1:59999' }, 'http://127.0.0.1:59999 could not be reached (ECONNREFUSED'],
    ['no address', { apiUrl: 'api.github.com' }, 'GITHUB_API_URL: is not the address of a GitHub API.'],
  ] as const)('%s', async (_, change, message) => {
    const github = await startShop(shop(GOOD_PULL));
    const run = await runPolicyCheck(github, change);
    expect(run.exitCode).toBe(1);
    expect(Object.keys(run.outputs).sort()).toEqual(['actions-url', 'pr-url', 'reason', 'result', 'verdict']);
    expect(JSON.parse(run.outputs.result ?? '')).toMatchObject({ verdict: { state: 'error', reason: run.outputs.reason } });
    expect(run.outputs.verdict).toBe('error');
    expect(run.stdout).toContain(message);
    expect(run.summary).toContain(message);
    expect(run.stdout + run.stderr).not.toContain('    at ');
    expect(writesOf(github)).toEqual([]);
  });
});

describe('tokens', () => {
  test('a fork’s read-only token changes nothing of the verdict: the exit code carries it', async () => {
    const fork = { ...BAD_PULL, fork: 'mallory/shop' };
    const github = await startShop(shop(fork));
    const change = { event: 'pull_request', payload: payloadOf('mallory/shop'), inputs: { token: FORK_TOKEN } };
    const run = await runPolicyCheck(github, change);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'fail', reason: 'rules_failed' });
    expect(run.summary).toContain('read-only');
    expect(statusesOf(github)).toEqual([]);
  });

  test('a missing `statuses: write` is named, and the run is red even if the verdict is pass', async () => {
    const seed = shop(GOOD_PULL);
    const bare = [{ token: TOKEN, permissions: { contents: 'read', 'pull-requests': 'read' } as const }];
    const run = await runPolicyCheck(await startShop({ ...seed, tokens: bare }));
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('statuses: write');
    expect(run.summary).toContain('statuses: write');
  });

  test('the token shows nowhere but where the runner is told to mask it', async () => {
    const github = await startShop(shop({ ...BAD_PULL, body: `My token is ${TOKEN}`, files: [`A secrets/${TOKEN}`] }));
    const run = await runPolicyCheck(github);
    const left = [run.summary, JSON.stringify(run.outputs), ...commentsOf(github), JSON.stringify(statusesOf(github))].join('\n');
    expect(left).not.toContain(TOKEN);
    expect(run.stdout.split('\n').filter((line) => line.includes(TOKEN))).toEqual([`::add-mask::${TOKEN}`]);
  });
});

test('names out of the pull request cannot form workflow commands', async () => {
  const files = [{ path: 'secrets/x\n::error::forged', status: 'added' }, 'A secrets/##[error]forged'] as const;
  const run = await runPolicyCheck(await startShop(shop({ ...BAD_PULL, title: '::error::forged', files })));
  expect(run.stdout.split('\n').filter((line) => line.startsWith('::error::') || line.includes('##['))).toEqual([]);
});
