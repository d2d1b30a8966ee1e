import { expect, test } from '@jest/globals';
import { ConfigurationError } from '../../../core/errors.ts';
import { hasReadOnlyToken, resolveSubject } from '../../../core/github/subject.ts';

const a = 'a'.repeat(40);
const b = 'b'.repeat(40);
const none = '0'.repeat(40);
/** What GITHUB_SHA holds; never the right answer where the payload has one. */
const runnerSha = 'f'.repeat(40);

const runner = (eventName: string, payload: Record<string, unknown>) => ({
  eventName,
  payload,
  owner: 'Octo',
  repo: 'app',
  sha: runnerSha,
  ref: 'refs/heads/main',
});
const pull = (headRepo: string | null = 'octo/app') => ({
  pull_request: {
    number: 7,
    head: { sha: a.toUpperCase(), ref: 'topic', repo: headRepo === null ? null : { full_name: headRepo } },
    base: { sha: b, ref: 'release/1.x', repo: { full_name: 'Octo/app' } },
  },
});
const ofPull = { kind: 'pull-request', number: 7, headSha: a, headRef: 'topic', baseRef: 'release/1.x', baseSha: b };
const group = (head: string, base: string | undefined = 'refs/heads/main') => ({
  merge_group: { head_sha: a, head_ref: head, base_sha: b, ...(base === '' ? {} : { base_ref: base }) },
});
const run = (head: string | null, pullRequests: unknown = []) => ({
  workflow_run: {
    id: 9,
    head_sha: a,
    head_branch: 'topic',
    event: 'pull_request_review',
    name: 'Review',
    path: '.github/workflows/review.yml@refs/heads/main',
    run_attempt: 2,
    repository: { full_name: 'octo/app' },
    head_repository: head === null ? null : { full_name: head },
    pull_requests: pullRequests,
  },
});
const listed = (number: number, repository: string) => ({ number, base: { repo: { url: `https://api.github.com/repos/${repository}` } } });
const deployment = { deployment: { id: 3, sha: a, ref: 'main', environment: 'production' } };
const ofBranch = { headSha: runnerSha, ref: 'refs/heads/main', isFork: false };

test.each<[string, string, Record<string, unknown>, object]>([
  ['own branch', 'pull_request', pull(), { ...ofPull, isFork: false }],
  ['fork', 'pull_request', pull('eve/app'), { ...ofPull, isFork: true }],
  ['fork', 'pull_request_target', pull('eve/app'), { ...ofPull, isFork: true }],
  ['deleted fork', 'pull_request_target', pull(null), { ...ofPull, isFork: true }],
  ['review', 'pull_request_review', pull(), { ...ofPull, isFork: false }],
  ['review comment', 'pull_request_review_comment', pull('eve/app'), { ...ofPull, isFork: true }],
  [
    'queue',
    'merge_group',
    group(`refs/heads/gh-readonly-queue/main/pr-104-${b}`),
    { kind: 'merge-group', isFork: false, headSha: a, baseRef: 'main', baseSha: b, pullRequests: [104] },
  ],
  [
    'base with slashes',
    'merge_group',
    group(`gh-readonly-queue/release/pr-1-x/2/pr-5-${b}`, ''),
    { baseRef: 'release/pr-1-x/2', pullRequests: [5] },
  ],
  [
    'branch',
    'push',
    { ref: 'refs/heads/x', after: a, head_commit: { id: a } },
    { kind: 'commit', headSha: a, ref: 'refs/heads/x', isFork: false },
  ],
  ['annotated tag', 'push', { ref: 'refs/tags/v1', after: b, head_commit: { id: a } }, { kind: 'commit', headSha: a, ref: 'refs/tags/v1' }],
  ['no commit in it', 'push', { ref: 'refs/heads/x', after: a, head_commit: null }, { kind: 'commit', headSha: a }],
  ['deleted', 'push', { ref: 'refs/heads/x', after: none, deleted: true, head_commit: null }, { kind: 'deleted-ref', ref: 'refs/heads/x' }],
  ['deleted, unsaid', 'push', { ref: 'refs/heads/x', after: none }, { kind: 'deleted-ref', ref: 'refs/heads/x' }],
  [
    'own branch',
    'workflow_run',
    run('Octo/App', [listed(7, 'octo/app'), listed(8, 'upstream/app'), { number: 9 }]),
    {
      kind: 'workflow-run',
      runId: 9,
      runAttempt: 2,
      headSha: a,
      headRef: 'topic',
      headRepository: 'Octo/App',
      isFork: false,
      pullRequests: [7, 9],
      trigger: 'pull_request_review',
      workflowName: 'Review',
      workflowPath: '.github/workflows/review.yml',
    },
  ],
  ['fork', 'workflow_run', run('eve/app'), { kind: 'workflow-run', isFork: true, headSha: a, pullRequests: [] }],
  ['deleted fork', 'workflow_run', run(null, null), { isFork: true, headRepository: null, pullRequests: [] }],
  [
    'check run',
    'check_run',
    { check_run: { head_sha: a, check_suite: { head_branch: 'topic' }, pull_requests: [listed(7, 'octo/app')] } },
    { kind: 'commit', headSha: a, ref: 'topic', isFork: null, pullRequests: [7] },
  ],
  [
    'check suite',
    'check_suite',
    { check_suite: { head_sha: a, head_branch: null, pull_requests: [] } },
    { kind: 'commit', headSha: a, ref: null },
  ],
  ['status', 'status', { sha: a, branches: [{ name: 'topic' }] }, { kind: 'commit', headSha: a, ref: 'topic', isFork: null }],
  [
    'on a pull request',
    'issue_comment',
    { issue: { number: 7, pull_request: {} } },
    { kind: 'pull-request-comment', number: 7, isFork: null },
  ],
  ['on an issue', 'issue_comment', { issue: { number: 7 } }, { kind: 'issue', number: 7 }],
  ['opened', 'issues', { issue: { number: 7 } }, { kind: 'issue', number: 7 }],
  ['inputs', 'workflow_dispatch', { inputs: { 'pull-request': '7' } }, { kind: 'dispatch', ...ofBranch, inputs: { 'pull-request': '7' } }],
  ['no inputs', 'workflow_dispatch', { inputs: null }, { kind: 'dispatch', ...ofBranch, inputs: {} }],
  ['payload', 'repository_dispatch', { client_payload: { x: 1 } }, { kind: 'dispatch', ...ofBranch, inputs: { x: 1 } }],
  ['cron', 'schedule', { schedule: '0 6 * * *' }, { kind: 'schedule', ...ofBranch, cron: '0 6 * * *' }],
  ['deployment', 'deployment', deployment, { kind: 'deployment', id: 3, headSha: a, ref: 'main', environment: 'production' }],
  [
    'its status',
    'deployment_status',
    { ...deployment, deployment_status: {} },
    { kind: 'deployment', event: 'deployment_status', headSha: a },
  ],
  ['release', 'release', { release: { tag_name: 'v1' } }, { kind: 'release', tag: 'v1', headSha: runnerSha }],
  ['unknown', 'watch', {}, { kind: 'unknown', event: 'watch', headSha: runnerSha, ref: 'refs/heads/main', isFork: null }],
])('%s of %s', (_, event, payload, subject) => {
  expect(resolveSubject(runner(event, payload))).toMatchObject({ event, ...subject });
});

test.each<[string, string, Record<string, unknown>, string]>([
  ['an empty payload', 'pull_request', {}, 'pull_request.number'],
  ['a number as text', 'pull_request', { pull_request: { ...pull().pull_request, number: '7' } }, 'pull_request.number'],
  ['a number of zero', 'issue_comment', { issue: { number: 0 } }, 'issue.number'],
  [
    'a branch for a sha',
    'pull_request_target',
    { pull_request: { ...pull().pull_request, head: { sha: 'main', ref: 'x' } } },
    'pull_request.head.sha',
  ],
  ['a sha of 41 digits', 'status', { sha: `${a}a` }, 'sha'],
  ['a sha with a line break', 'status', { sha: `${a}\n` }, 'sha'],
  ['a sha of zeros', 'workflow_run', { workflow_run: { ...run('octo/app').workflow_run, head_sha: none } }, 'workflow_run.head_sha'],
  ['a ref that is no queue', 'merge_group', group('refs/heads/main'), 'merge_group.head_ref'],
  ['pull requests that are no list', 'workflow_run', run('octo/app', {}), 'workflow_run.pull_requests'],
  ['a listed pull request without number', 'workflow_run', run('octo/app', [{}]), 'workflow_run.pull_requests.0.number'],
  ['inputs that are a list', 'workflow_dispatch', { inputs: [] }, 'inputs'],
])('%s is a configuration error that names the path', (_, event, payload, path) => {
  expect(() => resolveSubject(runner(event, payload))).toThrow(ConfigurationError);
  expect(() => resolveSubject(runner(event, payload))).toThrow(`event payload \`${path}\`: is `);
});

test('a dispatch whose runner names no commit is a configuration error; a release and an unknown event have none', () => {
  const without = (event: string, payload = {}) => ({ ...runner(event, payload), sha: '', ref: '' });
  expect(() => resolveSubject(without('workflow_dispatch'))).toThrow('GITHUB_SHA: is not set');
  expect(() => resolveSubject({ ...without('schedule'), sha: a })).toThrow('GITHUB_REF: is not set');
  expect(resolveSubject(without('release', { release: { tag_name: 'v1' } }))).toMatchObject({ headSha: null });
  expect(resolveSubject(without('watch'))).toMatchObject({ headSha: null, ref: null });
});

test.each([
  ['pull_request', 'eve/app', true],
  ['pull_request_review', 'eve/app', true],
  ['pull_request_target', 'eve/app', false],
  ['pull_request', 'octo/app', false],
])('the token of %s from %s is read-only: %s', (event, head, readOnly) => {
  expect(hasReadOnlyToken(resolveSubject(runner(event, pull(head))))).toBe(readOnly);
});
