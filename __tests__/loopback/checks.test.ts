import { describe, expect, test } from '@jest/globals';
import type { Seed } from '../../loopback/seed.ts';
import { ask, firstError, seed, start } from './hub.ts';

const REPO = '/repos/acme/shop';
const CI = '.github/workflows/ci.yml';

const CHECKED: Seed = seed(
  {
    tokens: [
      { token: 'job', permissions: { actions: 'read', checks: 'write', contents: 'read' } },
      { token: 'scanner', login: 'scanner[bot]', permissions: { checks: 'write' } },
      { token: 'person', login: 'ana' },
      { token: 'bare', permissions: {} },
    ],
  },
  {
    workflows: [
      {
        name: 'CI',
        path: CI,
        runs: [
          { conclusion: null, jobs: [{ name: 'test', conclusion: null }] },
          { conclusion: 'failure', event: 'schedule', jobs: [{ name: 'test', conclusion: 'failure' }] },
        ],
      },
    ],
    'check-runs': [
      { name: 'scan', app: 'scanner', conclusion: 'failure', 'external-id': 'a' },
      { name: 'scan', app: 'scanner', conclusion: 'neutral', 'external-id': 'b' },
    ],
    'required-checks': {
      main: { rulesets: [{ context: 'test', app: 'github-actions' }, { context: 'x' }], protection: [{ context: 'y' }] },
    },
  },
);

describe('check runs', () => {
  test('latest keeps one of a name within its suite: an app has one suite, Actions one for each run', async () => {
    const hub = await start({ seed: CHECKED });
    const list = async (query: string): Promise<string[]> => {
      const { json } = await ask(hub, `${REPO}/commits/main/check-runs?${query}`);
      const rows = json.check_runs as { name: string; conclusion: string | null; check_suite: { id: number } }[];
      expect(json.total_count).toBe(rows.length);
      return rows.map(({ name, conclusion }) => `${name} ${conclusion}`);
    };
    expect(await list('')).toEqual(['scan neutral', 'test null', 'test failure']);
    expect(await list('filter=all')).toEqual(['scan neutral', 'scan failure', 'test null', 'test failure']);
    expect(await list('check_name=test&status=completed')).toEqual(['test failure']);
    expect(await list('app_id=15368')).toEqual(['test null', 'test failure']);
    expect(hub.journal.invalid).toEqual([]);
  });

  test('a conclusion completes it; another app, a person and a token without the grant may not', async () => {
    const hub = await start({ seed: CHECKED });
    const sha = hub.state.repository('acme/shop')?.refs.get('refs/heads/main');
    const body = { name: 'deep scan', head_sha: sha, status: 'in_progress' };
    const made = await ask(hub, `${REPO}/check-runs`, { method: 'POST', token: 'scanner', body });
    expect(made).toMatchObject({ status: 201, json: { status: 'in_progress', conclusion: null, app: { slug: 'scanner' } } });
    const path = `${REPO}/check-runs/${String(made.json.id)}`;
    const change = { method: 'PATCH', body: { conclusion: 'success' } };
    expect((await ask(hub, path, { ...change, token: 'job' })).status).toBe(403);
    expect(await ask(hub, path, { ...change, token: 'scanner' })).toMatchObject({
      status: 200,
      json: { status: 'completed', conclusion: 'success' },
    });
    expect((await ask(hub, `${REPO}/check-runs`, { method: 'POST', token: 'person', body })).status).toBe(403);
    expect((await ask(hub, `${REPO}/check-runs`, { method: 'POST', token: 'bare', body })).status).toBe(403);
    expect((await ask(hub, `${REPO}/check-runs`, { method: 'POST', body: { ...body, head_sha: '0'.repeat(40) } })).status).toBe(422);
    expect(firstError(await ask(hub, `${REPO}/check-runs`, { method: 'POST', body: { name: 'x' } }))).toBe('head_sha missing_field');
    expect(hub.journal.invalid).toEqual([]);
  });
});

test('workflow runs of a commit, newest first, joined to their check runs by the suite', async () => {
  const hub = await start({ seed: CHECKED });
  const sha = hub.state.repository('acme/shop')?.refs.get('refs/heads/main') ?? '';
  const { json } = await ask(hub, `${REPO}/actions/runs?head_sha=${sha}`);
  const rows = json.workflow_runs as { event: string; path: string; conclusion: string | null; check_suite_id: number }[];
  expect(rows.map(({ event, path, conclusion }) => [event, path, conclusion])).toEqual([
    ['push', CI, null],
    ['schedule', CI, 'failure'],
  ]);
  const checks = (await ask(hub, `${REPO}/commits/${sha}/check-runs?check_name=test`)).json.check_runs as { check_suite: { id: number } }[];
  expect(checks.map(({ check_suite: suite }) => suite.id)).toEqual(rows.map(({ check_suite_id: suite }) => suite));
  expect((await ask(hub, `${REPO}/actions/runs?head_sha=${'0'.repeat(40)}`)).json.total_count).toBe(0);
  expect((await ask(hub, `${REPO}/actions/runs?event=schedule`)).json.total_count).toBe(1);
});

test('what a branch requires: rulesets with the app where it is pinned, classic protection on the branch’s page', async () => {
  const hub = await start({ seed: CHECKED });
  const rules = await ask(hub, `${REPO}/rules/branches/main`);
  expect(rules.rows).toMatchObject([
    {
      type: 'required_status_checks',
      parameters: { required_status_checks: [{ context: 'test', integration_id: 15_368 }, { context: 'x' }] },
    },
  ]);
  expect((await ask(hub, `${REPO}/rules/branches/other`)).rows).toEqual([]);
  const branch = await ask(hub, `${REPO}/branches/main`);
  expect(branch.json).toMatchObject({
    protected: true,
    protection: { enabled: true, required_status_checks: { contexts: ['y'], checks: [{ context: 'y', app_id: null }] } },
  });
  const plain = await start();
  expect((await ask(plain, `${REPO}/branches/main`)).json).toMatchObject({ protected: false, protection: { enabled: false } });
});

test.each([
  [{ 'check-runs': [{ name: 'x', app: 'scanner', conclusion: null, branch: 'gone' }] }, 'check-runs.0.branch: there is no branch gone'],
  [{ 'required-checks': { gone: {} } }, 'required-checks.gone: there is no branch gone'],
])('a seed that contradicts itself: %j', async (repository, message) => {
  await expect(start({ seed: seed({}, repository) })).rejects.toThrow(message);
});
