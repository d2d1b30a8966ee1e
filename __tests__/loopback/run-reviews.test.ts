import { describe, expect, test } from '@jest/globals';
import { ask, seed, start } from './hub.ts';

const REPO = '/repos/acme/shop';

describe('a run that deploys to an environment with reviewers', () => {
  async function waiting() {
    const run = {
      branch: 'change',
      event: 'pull_request',
      status: 'waiting',
      conclusion: null,
      environments: [{ name: 'Production', reviewers: ['ana', 'acme/platform'] }],
    };
    const hub = await start({ seed: seed({}, { workflows: [{ name: 'Deploy', path: '.github/workflows/deploy.yml', runs: [run] }] }) });
    const [found] = hub.state.repository('acme/shop')?.workflowRuns ?? [];
    if (found === undefined) throw new Error('the seed has no run');
    return { hub, found, at: `${REPO}/actions/runs/${found.id}` };
  }

  test('waits for its reviewers until one of them has said something', async () => {
    const { hub, found, at } = await waiting();
    const open = await ask(hub, `${at}/pending_deployments`, { token: 'person' });
    expect(open.rows).toMatchObject([
      {
        environment: { name: 'Production' },
        current_user_can_approve: true,
        reviewers: [
          { type: 'User', reviewer: { login: 'ana' } },
          { type: 'Team', reviewer: { slug: 'platform' } },
        ],
      },
    ]);
    expect((await ask(hub, `${at}/approvals`)).rows).toEqual([]);
    found.deployments[0]?.reviews.push({ user: 'ana', state: 'approved', comment: 'Go.', at: hub.state.now() });
    expect((await ask(hub, `${at}/pending_deployments`)).rows).toEqual([]);
    expect((await ask(hub, `${at}/approvals`)).rows).toMatchObject([
      { state: 'approved', comment: 'Go.', user: { login: 'ana' }, environments: [{ name: 'Production' }] },
    ]);
    expect(hub.journal.invalid).toEqual([]);
  });

  test('needs the permission to read Actions', async () => {
    const { hub, at } = await waiting();
    expect((await ask(hub, `${at}/approvals`, { token: 'bare' })).status).toBe(403);
  });
});

describe('a workflow that is dispatched', () => {
  const files = {
    '.github/workflows/deploy.yml': 'on: { workflow_dispatch: {} }\n',
    '.github/workflows/lint.yml': 'on: push\n',
  };
  const workflows = ['deploy', 'lint'].map((name) => ({ name, path: `.github/workflows/${name}.yml` }));
  const deploy = `${REPO}/actions/workflows/deploy.yml/dispatches`;
  test.each([
    ['the default', deploy, { ref: 'main', inputs: { sha: 'abc' } }, 204],
    ['by its whole ref', deploy, { ref: 'refs/heads/main' }, 204],
    ['a ref that is not there', deploy, { ref: 'gone' }, 422],
    ['no ref', deploy, {}, 422],
    ['another trigger', `${REPO}/actions/workflows/lint.yml/dispatches`, { ref: 'main' }, 422],
    ['no such workflow', `${REPO}/actions/workflows/none.yml/dispatches`, { ref: 'main' }, 404],
  ])('%s', async (_, path, body, status) => {
    const hub = await start({ seed: seed({}, { workflows, branches: { main: { files } } }) });
    expect((await ask(hub, path, { method: 'POST', body })).status).toBe(403);
    expect((await ask(hub, path, { token: 'person', method: 'POST', body })).status).toBe(status);
    const runs = (hub.state.repository('acme/shop')?.workflowRuns ?? []).map(({ event, actor, inputs }) => ({ event, actor, inputs }));
    const inputs = 'inputs' in body ? body.inputs : {};
    expect(runs).toEqual(status === 204 ? [{ event: 'workflow_dispatch', actor: 'ana', inputs }] : []);
    expect(hub.journal.invalid).toEqual([]);
  });
});

test('the pull requests of a commit: the open ones that have it', async () => {
  const hub = await start();
  const sha = hub.state.repository('acme/shop')?.pullRequest(2)?.pull.headSha ?? '';
  expect((await ask(hub, `${REPO}/commits/${sha}/pulls`)).rows).toMatchObject([{ number: 2, head: { sha } }]);
  expect((await ask(hub, `${REPO}/commits/main/pulls`)).rows).toEqual([]);
});

test('a commit shows the accounts behind addresses that GitHub gives out', async () => {
  const hub = await start();
  const got = await ask(hub, `${REPO}/commits?sha=change&per_page=1`);
  expect(got.rows).toMatchObject([{ author: { login: 'ben' }, committer: { login: 'ben' } }]);
  expect((await ask(hub, `${REPO}/commits?sha=main&per_page=1`)).rows).toMatchObject([{ author: null }]);
});
