import { getOctokit } from '@actions/github';
import { describe, expect, test } from '@jest/globals';
import { operations } from '../../loopback/handlers/registry.ts';
import { expectCalls } from '../../loopback/journal.ts';
import type { SeedRepository } from '../../loopback/seed.ts';
import { type Ask, ask, seed, start } from './hub.ts';

const REPO = '/repos/acme/shop';
const BLOB = 'ce013625030ba8dba906f756967f9e9ca394464a';
const write = (method: string, body?: unknown): Ask => ({ token: 'person', method, body });
/** One call for every handler: SHA, TREE and COMMENT stand for the ids of this run; BLOB is `hello\n`, which is there. */
const CALLS: readonly (readonly [string, string, Ask, number])[] = [
  [
    'actions/create-workflow-dispatch',
    `${REPO}/actions/workflows/ci.yml/dispatches`,
    write('POST', { ref: 'main', inputs: { sha: 'SHA' }, return_run_details: true }),
    200,
  ],
  ['actions/download-artifact', `${REPO}/actions/artifacts/ARTIFACT/zip`, {}, 302],
  ['actions/download-job-logs-for-workflow-run', `${REPO}/actions/jobs/CHECK/logs`, {}, 302],
  ['actions/download-workflow-run-logs', `${REPO}/actions/runs/RUN/logs`, {}, 302],
  ['actions/get-job-for-workflow-run', `${REPO}/actions/jobs/CHECK`, {}, 200],
  ['actions/get-pending-deployments-for-run', `${REPO}/actions/runs/RUN/pending_deployments`, {}, 200],
  ['actions/get-reviews-for-run', `${REPO}/actions/runs/RUN/approvals`, {}, 200],
  ['actions/get-workflow-run', `${REPO}/actions/runs/RUN`, {}, 200],
  ['actions/get-workflow-run-attempt', `${REPO}/actions/runs/RUN/attempts/1`, {}, 200],
  ['actions/list-jobs-for-workflow-run', `${REPO}/actions/runs/RUN/jobs`, {}, 200],
  ['actions/list-jobs-for-workflow-run-attempt', `${REPO}/actions/runs/RUN/attempts/1/jobs`, {}, 200],
  ['actions/list-repo-workflows', `${REPO}/actions/workflows`, {}, 200],
  ['actions/list-workflow-run-artifacts', `${REPO}/actions/runs/RUN/artifacts`, {}, 200],
  ['actions/list-workflow-runs', `${REPO}/actions/workflows/ci.yml/runs?branch=main`, {}, 200],
  ['actions/list-workflow-runs-for-repo', `${REPO}/actions/runs?head_sha=SHA`, {}, 200],
  ['actions/re-run-job-for-workflow-run', `${REPO}/actions/jobs/ENDED/rerun`, write('POST'), 201],
  ['actions/re-run-workflow', `${REPO}/actions/runs/OVER/rerun`, write('POST'), 201],
  ['actions/re-run-workflow-failed-jobs', `${REPO}/actions/runs/OVER/rerun-failed-jobs`, write('POST'), 201],
  ['checks/create', `${REPO}/check-runs`, { method: 'POST', body: { name: 'scan', head_sha: 'SHA', conclusion: 'success' } }, 201],
  ['checks/list-annotations', `${REPO}/check-runs/CHECK/annotations`, {}, 200],
  ['checks/list-for-ref', `${REPO}/commits/SHA/check-runs?filter=all`, {}, 200],
  ['checks/update', `${REPO}/check-runs/CHECK`, { method: 'PATCH', body: { conclusion: 'failure' } }, 200],
  ['git/create-blob', `${REPO}/git/blobs`, write('POST', { content: 'x' }), 201],
  ['git/create-commit', `${REPO}/git/commits`, write('POST', { message: 'x', tree: 'TREE', parents: ['SHA'] }), 201],
  ['git/create-ref', `${REPO}/git/refs`, write('POST', { ref: 'refs/heads/new', sha: 'SHA' }), 201],
  [
    'git/create-tree',
    `${REPO}/git/trees`,
    write('POST', { base_tree: 'TREE', tree: [{ path: 'a/b', mode: '100644', content: 'x' }] }),
    201,
  ],
  ['git/delete-ref', `${REPO}/git/refs/heads/change`, write('DELETE'), 204],
  ['git/get-blob', `${REPO}/git/blobs/${BLOB}`, {}, 200],
  ['git/get-commit', `${REPO}/git/commits/SHA`, {}, 200],
  ['git/get-ref', `${REPO}/git/ref/heads/main`, {}, 200],
  ['git/get-tree', `${REPO}/git/trees/main?recursive=1`, {}, 200],
  ['git/list-matching-refs', `${REPO}/git/matching-refs/heads/`, {}, 200],
  ['git/update-ref', `${REPO}/git/refs/heads/main`, write('PATCH', { sha: 'SHA', force: true }), 200],
  ['issues/create', `${REPO}/issues`, { method: 'POST', body: { title: 'New', body: 'x', labels: ['bug'] } }, 201],
  ['issues/create-comment', `${REPO}/issues/2/comments`, { method: 'POST', body: { body: 'Hello' } }, 201],
  ['issues/delete-comment', `${REPO}/issues/comments/COMMENT`, { method: 'DELETE' }, 204],
  ['issues/get', `${REPO}/issues/1`, {}, 200],
  ['issues/get-comment', `${REPO}/issues/comments/COMMENT`, {}, 200],
  ['issues/list-comments', `${REPO}/issues/2/comments`, {}, 200],
  ['issues/list-events', `${REPO}/issues/2/events`, {}, 200],
  ['issues/list-for-repo', `${REPO}/issues?state=open&labels=bug&creator=ben`, {}, 200],
  ['issues/update', `${REPO}/issues/2`, { method: 'PATCH', body: { labels: ['new', { name: 'bug' }], state: 'closed' } }, 200],
  ['issues/update-comment', `${REPO}/issues/comments/COMMENT`, { method: 'PATCH', body: { body: 'Better' } }, 200],
  ['pulls/get', `${REPO}/pulls/2`, {}, 200],
  ['pulls/list', `${REPO}/pulls?state=all`, {}, 200],
  ['pulls/list-commits', `${REPO}/pulls/2/commits`, {}, 200],
  ['pulls/list-files', `${REPO}/pulls/2/files`, {}, 200],
  ['pulls/list-requested-reviewers', `${REPO}/pulls/2/requested_reviewers`, {}, 200],
  ['pulls/list-review-comments', `${REPO}/pulls/2/comments`, {}, 200],
  ['pulls/list-reviews', `${REPO}/pulls/2/reviews`, {}, 200],
  ['pulls/update', `${REPO}/pulls/2`, { method: 'PATCH', body: { title: 'Other', body: 'New text' } }, 200],
  ['rate-limit/get', '/rate_limit', {}, 200],
  ['repos/compare-commits-with-basehead', `${REPO}/compare/main...change`, {}, 200],
  ['repos/create-commit-status', `${REPO}/statuses/SHA`, { method: 'POST', body: { state: 'success', context: 'ops/policy' } }, 201],
  [
    'repos/create-deployment',
    `${REPO}/deployments`,
    write('POST', { ref: 'SHA', auto_merge: false, required_contexts: [], payload: { artifact: 'v1' } }),
    201,
  ],
  [
    'repos/create-deployment-status',
    `${REPO}/deployments/DEPLOYMENT/statuses`,
    write('POST', { state: 'success', log_url: 'https://ci.example', environment_url: 'https://shop.example' }),
    201,
  ],
  ['repos/get', REPO, {}, 200],
  ['repos/get-branch', `${REPO}/branches/main`, {}, 200],
  ['repos/get-branch-rules', `${REPO}/rules/branches/main`, {}, 200],
  ['repos/get-collaborator-permission-level', `${REPO}/collaborators/ana/permission`, {}, 200],
  ['repos/get-combined-status-for-ref', `${REPO}/commits/SHA/status`, {}, 200],
  ['repos/get-commit', `${REPO}/commits/change`, {}, 200],
  ['repos/get-content', `${REPO}/contents/docs?ref=change`, {}, 200],
  ['repos/get-deployment', `${REPO}/deployments/DEPLOYMENT`, { token: 'person' }, 200],
  ['repos/list-commit-statuses-for-ref', `${REPO}/commits/SHA/statuses`, {}, 200],
  ['repos/list-commits', `${REPO}/commits?sha=change`, {}, 200],
  ['repos/list-deployment-statuses', `${REPO}/deployments/DEPLOYMENT/statuses`, { token: 'person' }, 200],
  ['repos/list-deployments', `${REPO}/deployments?environment=staging&task=deploy`, { token: 'person' }, 200],
  ['repos/list-pull-requests-associated-with-commit', `${REPO}/commits/SHA/pulls`, {}, 200],
  ['secret-scanning/list-alerts-for-repo', `${REPO}/secret-scanning/alerts?state=open&hide_secret=true`, { token: 'person' }, 200],
  ['teams/get-membership-for-user-in-org', '/orgs/acme/teams/platform/memberships/ana', { token: 'person' }, 200],
  ['users/get-authenticated', '/user', { token: 'person' }, 200],
  ['users/get-by-username', '/users/ben', {}, 200],
];

/** What reports on the pull request, and what its base requires. */
const CHECKED: Partial<SeedRepository> = {
  workflows: [
    {
      name: 'CI',
      path: '.github/workflows/ci.yml',
      runs: [
        {
          branch: 'change',
          event: 'pull_request',
          status: 'waiting',
          conclusion: null,
          jobs: [
            {
              name: 'test',
              conclusion: 'success',
              steps: [{ name: 'Run tests', conclusion: 'success' }],
              log: 'ok\n',
              annotations: [{ message: 'Slow', level: 'warning', path: 'a.ts', line: 3 }],
            },
          ],
          artifacts: { report: { 'report.json': '{}' } },
          environments: [
            { name: 'production', reviewers: ['ana', 'acme/platform'] },
            { name: 'staging', reviewers: ['ana'], reviews: [{ user: 'ana', state: 'approved', comment: 'Go.' }] },
          ],
        },
        { conclusion: 'failure', jobs: [{ name: 'build', conclusion: 'failure' }] },
      ],
    },
  ],
  'required-checks': { main: { rulesets: [{ context: 'test', app: 'github-actions' }], protection: [{ context: 'ci/legacy' }] } },
};

describe('the handlers', () => {
  test('every one is called here', () => {
    expect(CALLS.map(([id]) => id)).toEqual(Object.keys(operations).sort());
  });

  test.each(CALLS)('%s answers as GitHub describes', async (id, path, request, status) => {
    const rulesets = [{ name: 'tags', refs: 'refs/heads/m*', rules: ['required_signatures' as const], bypass: ['ana'] }];
    const hub = await start({ seed: seed({}, { ...CHECKED, rulesets }) });
    const repository = hub.state.repository('acme/shop');
    repository?.git.putBlob('hello\n');
    const sha = repository?.pullRequest(2)?.pull.headSha ?? '';
    await ask(hub, `${REPO}/statuses/${sha}`, {
      method: 'POST',
      body: { state: 'pending', context: 'ci', target_url: 'https://ci.example' },
    });
    const [comment] = [...(repository?.comments.keys() ?? [])];
    const check = repository?.jobs[1]?.checkRun.id;
    const [over, run] = repository?.workflowRuns.map(({ id }) => id) ?? [];
    const ended = repository?.jobs[0]?.checkRun.id;
    const artifact = repository?.artifacts[0]?.id ?? 0;
    const tree = repository?.git.commit(sha)?.tree ?? '';
    await ask(hub, `${REPO}/deployments`, write('POST', { ref: sha, environment: 'staging', required_contexts: [] }));
    const deployment = repository?.deployments[0]?.id ?? 0;
    repository?.secretAlerts?.push({ number: 1, state: 'open', type: 'github_personal_access_token', createdAt: new Date() });
    const filled = (text: string): string =>
      text
        .replace('SHA', sha)
        .replace('DEPLOYMENT', String(deployment))
        .replace('TREE', tree)
        .replace('COMMENT', String(comment))
        .replace('CHECK', String(check))
        .replace('RUN', String(run))
        .replace('OVER', String(over))
        .replace('ENDED', String(ended))
        .replace('ARTIFACT', String(artifact));
    const body = request.body === undefined ? {} : { body: JSON.parse(filled(JSON.stringify(request.body))) as unknown };
    const got = await ask(hub, filled(path), { ...request, ...body });
    expect([hub.journal.invalid, got.status]).toEqual([[], status]);
    expect(hub.journal.entries.at(-1)).toMatchObject({ operationId: id, status, problems: [], lint: [] });
  });
});

test('the real client of actions drives it, also under the prefix of an Enterprise Server', async () => {
  const hub = await start();
  for (const baseUrl of [hub.url, `${hub.url}/api/v3`]) {
    const { rest, paginate } = getOctokit('job', { baseUrl });
    const repo = { owner: 'acme', repo: 'shop' };
    const { data: pull } = await rest.pulls.get({ ...repo, pull_number: 2 });
    expect(pull).toMatchObject({ number: 2, changed_files: 4, labels: [{ name: 'bug' }], user: { login: 'ben' }, base: { ref: 'main' } });
    const files = await paginate(rest.pulls.listFiles, { ...repo, pull_number: 2, per_page: 3 });
    expect(files.map((file) => [file.status, file.previous_filename ?? null, file.filename])).toEqual([
      ['renamed', 'secrets/a', 'docs/a'],
      ['added', null, 'docs/new.md'],
      ['removed', null, 'old.txt'],
      ['modified', null, 'src/app.ts'],
    ]);
    const { data: comment } = await rest.issues.createComment({ ...repo, issue_number: 2, body: 'From the job' });
    expect(comment.user).toMatchObject({ login: 'github-actions[bot]', type: 'Bot' });
    await rest.repos.createCommitStatus({ ...repo, sha: pull.head.sha, state: 'success', context: 'ops/policy' });
    expect((await rest.repos.getCombinedStatusForRef({ ...repo, ref: 'change' })).data.state).toBe('success');
    const { data: file } = await rest.repos.getContent({ ...repo, path: 'docs/new.md', ref: pull.head.sha });
    expect(file).toMatchObject({ type: 'file', encoding: 'base64', content: 'VGhpcyBpcyBkb2NzL25ldy5tZC4K\n' });
  }
  expectCalls(hub.journal, {
    'pulls/get': 2,
    'pulls/list-files': 4,
    'issues/create-comment': 2,
    'repos/create-commit-status': 2,
    'repos/get-combined-status-for-ref': 2,
    'repos/get-content': 2,
  });
});
