import { describe, expect, test } from '@jest/globals';
import { deploymentEnds } from '../../../actions/deploy-with-rollback/deployment-ends.ts';
import { githubProjection, type ProjectionOptions } from '../../../actions/deploy-with-rollback/effects.ts';
import { githubPager } from '../../../actions/deploy-with-rollback/pager.ts';
import type { LedgerEvent } from '../../../core/ledger/ledger.ts';
import { redactor } from '../../../core/report/redact.ts';
import { stateOf } from '../../../loopback/state/deployments.ts';
import { until } from '../../bundle/until.ts';
import { type Hub, startHub } from './hub.ts';

const GRANTS = { contents: 'write', deployments: 'write', issues: 'write', actions: 'read' } as const;
const RUN = { id: 7, attempt: 1, url: 'https://github.com/acme/shop/actions/runs/7' };
const SECRET = ['hunter', '2hunter2'].join('');

function projection({ github, repository }: Hub, change: Partial<ProjectionOptions> = {}) {
  return githubProjection({
    ...{ github, environment: 'production', url: 'https://shop.example', run: RUN, op: 'op-1' },
    ref: repository.refs.get('refs/heads/main') ?? '',
    shaOf: () => null,
    seen: () => ({ events: [], head: { seq: 3, hash: 'h' } }),
    aliveness: async ({ id }) => (id === 8 ? 'alive' : 'dead'),
    clean: redactor([SECRET]),
    ...change,
  });
}
const states = ({ repository }: Hub): unknown[] => repository.deployments.map(({ statuses }) => statuses.map(({ state }) => state));

describe('a deployment', () => {
  test('is made for the commit and no other purpose, and brought to an end; nothing secret is shown', async () => {
    const hub = await startHub(GRANTS);
    const shown = projection(hub);
    const id = await shown.open('deploy', 'v2', null, `deploying v2 with ${SECRET} \u{1f680} ${'x'.repeat(200)}`);
    await shown.update(id, 'in_progress', 'switching');
    await shown.update(id, 'success', `v2 serves, ${SECRET}`);
    await shown.settled();
    const [deployment] = hub.repository.deployments;
    expect(deployment).toMatchObject({ id, task: 'deploy', environment: 'production', sha: hub.repository.refs.get('refs/heads/main') });
    expect(deployment?.payload).toEqual({ by: 'ops-actions', artifact: 'v2', op: 'op-1', run: RUN, ledger: { seq: 3, hash: 'h' } });
    expect(deployment?.statuses.at(-1)).toMatchObject({
      state: 'success',
      logUrl: RUN.url,
      environmentUrl: 'https://shop.example',
      description: 'v2 serves, ***',
    });
    expect([deployment?.description?.length, shown.notes]).toEqual([140, []]);
    expect(JSON.stringify(hub.repository.deployments)).not.toContain(SECRET);
    expect(hub.loopback.journal.lint()).toEqual([]);
  });

  test('is made whatever the commit’s statuses are, and of a branch that lacks commits, without merging any', async () => {
    const hub = await startHub({ ...GRANTS, statuses: 'write' }, { branches: { main: { files: { a: 'a' } }, topic: { from: 'main' } } });
    hub.repository.commit('main', [{ path: 'b', content: 'b' }], { date: new Date(0) });
    const sha = hub.repository.refs.get('refs/heads/topic') ?? '';
    await hub.github.request('POST /repos/{owner}/{repo}/statuses/{sha}', { sha, state: 'failure', context: 'ci' });
    const shown = projection(hub, { ref: 'topic' });
    expect([await shown.open('deploy', 'v2', null, ''), shown.notes]).toEqual([expect.any(Number), []]);
  });

  test('waits for nothing: of two statuses that wait only the later is sent', async () => {
    const hub = await startHub(GRANTS);
    const shown = projection(hub);
    const id = await shown.open('deploy', 'v2', null, '');
    for (const state of ['in_progress', 'in_progress', 'failure'] as const) await shown.update(id, state, state);
    await shown.settled();
    expect(hub.repository.deployments[0]?.statuses.at(-1)?.state).toBe('failure');
    expect(hub.repository.deployments[0]?.statuses.length).toBeLessThan(3);
  });

  test('of a commit that is gone is made for the run’s own', async () => {
    const hub = await startHub(GRANTS);
    const id = await projection(hub, { shaOf: () => '1'.repeat(40) }).open('rollback', 'v1', null, '');
    expect(hub.repository.deployments).toMatchObject([{ id, sha: hub.repository.refs.get('refs/heads/main') }]);
  });

  test.each([
    [
      'a grant that is missing: one note names it, and nothing is asked again',
      { contents: 'write' } as const,
      null,
      '`deployments: write`',
      1,
    ],
    ['GitHub that fails', GRANTS, { kind: 'status', status: 502 } as const, 'GitHub answered 502', 1],
    ['an answer without an id', GRANTS, { kind: 'status', status: 202, body: { message: 'Auto-merged' } } as const, 'no usable `id`', 1],
  ])('survives %s', async (_, grants, fault, note, calls) => {
    const hub = await startHub(grants);
    if (fault !== null) hub.loopback.faults.add({ operation: 'repos/create-deployment', ...fault });
    const shown = projection(hub);
    const id = await shown.open('deploy', 'v2', null, '');
    await shown.update(id, 'success', '');
    await shown.closeOrphans([], '');
    await shown.settled();
    expect([id, shown.notes]).toEqual([null, [expect.stringContaining(note)]]);
    expect(hub.loopback.journal.count('repos/create-deployment')).toBe(calls);
  });

  test('that takes too long is not waited for, and is not left open when it comes after all', async () => {
    const hub = await startHub(GRANTS);
    hub.loopback.faults.add({ operation: 'repos/create-deployment', kind: 'slow', ms: 120 });
    const shown = projection(hub, { openMs: 10 });
    expect(await shown.open('deploy', 'v2', null, '')).toBeNull();
    await until(() => hub.repository.deployments[0]?.statuses.length === 1);
    expect([states(hub), shown.notes]).toEqual([[['inactive']], [expect.stringContaining('longer than 10 ms')]]);
  });

  test('whose status is refused or lost is a note', async () => {
    const hub = await startHub(GRANTS);
    const shown = projection(hub);
    const id = await shown.open('deploy', 'v2', null, '');
    hub.loopback.faults.add({ operation: 'repos/create-deployment-status', nth: 1, kind: 'status', status: 422 });
    await shown.update(id, 'success', 'words that are not liked');
    await shown.settled();
    expect([states(hub), shown.notes]).toEqual([[['success']], []]);
    hub.loopback.faults.add({ operation: 'repos/create-deployment-status', kind: 'status', status: 404 });
    await shown.update(id, 'inactive', '');
    await shown.settled();
    expect(shown.notes).toEqual([expect.stringMatching(/^Deployment \d+ could not be set to inactive/)]);
  });
});

describe('what dead runs left open', () => {
  async function make(hub: Hub, payload: unknown, state: string | null, environment = 'production'): Promise<number> {
    const { github } = hub;
    const ref = 'main';
    const made = await github.request<{ id: number }>('POST /repos/{owner}/{repo}/deployments', {
      ref,
      environment,
      payload,
      auto_merge: false,
      required_contexts: [],
    });
    const route = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
    if (state !== null) await github.request(route, { deployment_id: made.data.id, state });
    return made.data.id;
  }
  const ours = (id: number) => ({ by: 'ops-actions', artifact: 'v1', run: { id, attempt: 1 } });

  test('is brought to an end: what the ledger says, else error, or inactive where it never began', async () => {
    const hub = await startHub(GRANTS);
    const event = (name: string, id: number | null, op: string) => ({ event: name, op, deployment_id: id }) as unknown as LedgerEvent;
    const [done, begun, fresh, alive, foreign, kept, elsewhere, own] = [
      ...[await make(hub, ours(1), 'in_progress'), await make(hub, ours(2), 'in_progress'), await make(hub, ours(3), null)],
      ...[await make(hub, ours(8), 'in_progress'), await make(hub, { by: 'somebody', run: { id: 1, attempt: 1 } }, 'in_progress')],
      ...[
        await make(hub, ours(4), 'in_progress'),
        await make(hub, ours(5), 'in_progress', 'staging'),
        await make(hub, ours(7), 'in_progress'),
      ],
    ];
    const events = [event('deploy_intent', done ?? 0, 'a'), event('verified', done ?? 0, 'a')];
    await projection(hub, { seen: () => ({ events, head: null }) }).closeOrphans([kept ?? 0], 'its run ended');
    const ends = Object.fromEntries(hub.repository.deployments.map((one) => [one.id, stateOf(one)]));
    expect([done, begun, fresh, alive, foreign, kept, elsewhere, own].map((id) => ends[id ?? 0])).toEqual([
      ...['success', 'error', 'inactive', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'in_progress'],
    ]);
    expect(hub.loopback.journal.count('graphql/repository')).toBe(1);
  });

  test('on every page, as long as there is some', async () => {
    const hub = await startHub(GRANTS);
    for (let n = 0; n < 230; n += 1) {
      const payload = ours(n + 100);
      const { id, sha } = { id: hub.loopback.state.nextId(), sha: hub.repository.refs.get('refs/heads/main') ?? '' };
      const at = new Date();
      hub.repository.deployments.push({
        ...{ id, sha, ref: 'main', task: 'deploy', environment: 'production', payload, description: null, creator: 'github-actions[bot]' },
        ...{ transient: false, production: true, createdAt: at, updatedAt: at, statuses: [] },
      });
    }
    const ids = hub.repository.deployments.map(({ id }) => id);
    const closed: number[] = [];
    const github = {
      ...hub.github,
      request: async <T>(route: string, params?: Readonly<Record<string, unknown>>, options?: object) => {
        if (route.includes('/statuses')) closed.push(Number(params?.deployment_id));
        return route.includes('/statuses') ? { data: {} as T, status: 201, headers: {} } : hub.github.request<T>(route, params, options);
      },
    };
    await projection({ ...hub, github }).closeOrphans([], 'gone');
    expect(closed.sort((a, b) => a - b)).toEqual(ids);
    expect(hub.loopback.journal.count('graphql/repository')).toBe(3);
  });

  test.each([
    ['verified', 'success', 'success'],
    ['unverified', 'success', 'success'],
    ['kept', 'failure', 'failure'],
    ['rolled_back', 'failure', 'success'],
    ['halted', 'error', 'error'],
    ['rollback_failed', 'error', 'error'],
  ])('an operation that ended as %s: its deployment is %s, that of its rollback %s', (end, deployed, back) => {
    const event = (name: string, id: number | null) => ({ event: name, op: 'a', deployment_id: id }) as unknown as LedgerEvent;
    const open = [event('deploy_intent', 1), event('switched', 1), event('rollback_intent', 2)];
    expect([...deploymentEnds(open)]).toEqual([]);
    expect([...deploymentEnds([...open, event(end, 2)])]).toEqual([
      [1, deployed],
      [2, back],
    ]);
  });
});

describe('the issue that calls somebody', () => {
  const page = (hub: Hub, failed: (why: string) => void, change: object = {}) =>
    githubPager({
      ...{ github: hub.github, environment: 'EU West', labels: [], assignees: [], runUrl: RUN.url, clean: redactor([SECRET]), failed },
      ...change,
    });

  test('is one for an environment, as long as it is open', async () => {
    const hub = await startHub(GRANTS);
    const failures: string[] = [];
    const pager = page(hub, (why) => failures.push(why));
    await pager.page('[CRITICAL] EU West: rollback failed', `see <b>${SECRET}</b> @everyone`);
    await pager.page('[CRITICAL] EU West: deploy halted', 'again');
    await page(hub, () => undefined, { environment: 'staging' }).page('[CRITICAL] staging: deploy halted', '');
    const issues = [...hub.repository.issues.values()];
    expect(issues.map(({ title, labels }) => [title, labels])).toEqual([
      ['[CRITICAL] EU West: rollback failed', ['ops-critical']],
      ['[CRITICAL] staging: deploy halted', ['ops-critical']],
    ]);
    expect([...hub.repository.comments.values()]).toMatchObject([{ issue: 1, body: expect.stringContaining('again') }]);
    expect(issues[0]?.body).toMatch(/^<!-- ops-actions:deploy-with-rollback:eu-west -->\n/);
    expect(issues[0]?.body).not.toMatch(/<b>|@everyone|hunter/);
    Object.assign(issues[0] ?? {}, { state: 'closed' });
    await pager.page('[CRITICAL] EU West: deploy halted', 'new');
    expect([hub.repository.issues.size, failures]).toEqual([3, []]);
  });

  test.each([
    ['without the grant', { contents: 'write' } as const, null, '`issues: write`'],
    ['where GitHub fails', GRANTS, { operation: 'issues/create', kind: 'status', status: 502 } as const, 'GitHub answered 502'],
    ['where there are no issues', GRANTS, { operation: 'issues/list-for-repo', kind: 'status', status: 410 } as const, 'not found (410)'],
  ])('%s somebody is told that nobody was called', async (_, grants, fault, why) => {
    const hub = await startHub(grants);
    if (fault !== null) hub.loopback.faults.add(fault);
    const failures: string[] = [];
    await page(hub, (one) => failures.push(one)).page('[CRITICAL] down', 'x');
    expect(failures).toEqual([expect.stringContaining(why)]);
  });

  test('comes without its assignees rather than not at all', async () => {
    const hub = await startHub(GRANTS);
    hub.loopback.faults.add({ operation: 'issues/create', nth: 1, kind: 'status', status: 422 });
    await page(hub, () => undefined, { assignees: ['gone'], labels: ['outage'] }).page('[CRITICAL] down', 'x');
    expect([...hub.repository.issues.values()]).toMatchObject([{ labels: ['outage'], assignees: [] }]);
  });
});
