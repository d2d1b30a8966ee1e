import { describe, expect, test } from '@jest/globals';
import { readCommitTimes } from '../../../actions/deploy-with-rollback/facts-github/commit-times.ts';
import { type Asked, type GateSources, gateFactReader } from '../../../actions/deploy-with-rollback/facts-github/read-gate-facts.ts';
import type { GateFacts } from '../../../actions/deploy-with-rollback/gates/facts.ts';
import type { GatePlan } from '../../../actions/deploy-with-rollback/gates/gate-plan.ts';
import { judgeGates } from '../../../actions/deploy-with-rollback/gates/judge-gates.ts';
import { historyOf } from '../../../actions/deploy-with-rollback/history.ts';
import { runLiveness } from '../../../actions/deploy-with-rollback/liveness.ts';
import type { History } from '../../../actions/deploy-with-rollback/model.ts';
import type { LedgerEvent } from '../../../core/ledger/ledger.ts';
import type { Owner } from '../../../core/ledger/lock.ts';
import type { SeedRun } from '../../../loopback/seed.ts';
import { type Hub, startHub } from './hub.ts';

const GRANTS = { actions: 'read', contents: 'write', statuses: 'write', 'secret-scanning-alerts': 'read' } as const;
const PLAN: GatePlan = { environment: 'production', windows: [], staging: null, main: null, approval: null, secretAlerts: false };
const NOTHING = historyOf([]);

interface Scene extends Hub {
  read(change?: Partial<GatePlan>, asked?: Partial<Asked>, sources?: Partial<GateSources>): (history?: History) => Promise<GateFacts>;
  tip: string;
  runId: number;
}

/** A run of deploy.yml on main, which has the workflows CI and nightly. */
async function scene(runs: readonly SeedRun[] = [], run: Partial<SeedRun> = {}, grants: object = GRANTS): Promise<Scene> {
  const workflow = (file: string, list: readonly SeedRun[]) => ({ name: file, path: `.github/workflows/${file}.yml`, runs: list });
  const hub = await startHub(grants as typeof GRANTS, {
    'default-branch': 'main',
    branches: { main: { files: { a: 'a\n' } }, 'release/1': { from: 'main', files: { b: 'b\n' } } },
    collaborators: { ana: 'maintain', ben: 'write' },
    workflows: [
      workflow('ci', runs),
      workflow('nightly', [{ conclusion: 'failure', event: 'schedule' }]),
      workflow('deploy', [{ conclusion: null, event: 'workflow_dispatch', ...run }]),
    ],
  });
  const { repository, github } = hub;
  const own = repository.workflowRuns.find(({ workflow: { path } }) => path.endsWith('deploy.yml'));
  const tip = repository.refs.get('refs/heads/main') ?? '';
  const runner = { runId: own?.id ?? 0, runUrl: 'https://run', actor: 'ana', triggeringActor: 'ben' };
  return {
    ...hub,
    tip,
    runId: runner.runId,
    read: (change = {}, asked = {}, sources = {}) => {
      const plan = { ...PLAN, ...change };
      const whole = { artifact: 'v2', digest: null, sha: tip, ref: 'refs/heads/main', override: null, ...asked };
      const reader = gateFactReader({ github, runner, defaultBranch: null, plan, ledgerOf: async () => [], ...sources }, whole);
      return (history = NOTHING) => reader(history);
    },
  };
}

const event = (seq: number, name: string, more: object): LedgerEvent =>
  ({
    v: 1,
    seq,
    ts: `2026-01-0${seq}T00:00:00.000Z`,
    event: name,
    op: `op-${seq}`,
    id: `${seq}`,
    prev: '',
    hash: '',
    from: null,
    to: null,
    ...more,
  }) as LedgerEvent;
const contentOf = (fact: unknown): unknown => (fact as { value?: unknown }).value ?? fact;

describe('commits', () => {
  test('how the commit stands to what serves, to what was rolled back, and to its branch; each pair is asked for once', async () => {
    const it = await scene();
    const [older, newer] = [it.tip, it.repository.commit('main', [{ path: 'c', content: 'c' }], { date: new Date() })];
    const aside = it.repository.commit('release/1', [{ path: 'd', content: 'd' }], { date: new Date() });
    const history = historyOf([
      event(1, 'verified', { to: 'v1', sha: older }),
      event(2, 'rolled_back', { from: 'bad', to: 'v1', sha: aside }),
      event(3, 'frozen', { freeze: 'after_rollback' }),
    ]);
    const read = it.read({}, { sha: newer });
    const facts = await read(history);
    await read(history);
    expect([...facts.relations]).toEqual([
      [older, { state: 'read', value: 'ahead' }],
      [aside, { state: 'read', value: 'diverged' }],
    ]);
    expect(facts.github?.ref).toEqual({ name: 'refs/heads/main', relation: { state: 'read', value: 'identical' } });
    expect(it.loopback.journal.count('repos/compare-commits-with-basehead')).toBe(2);
    expect(it.loopback.journal.count('actions/get-workflow-run')).toBe(1);
    expect(it.loopback.journal.lint()).toEqual([]);
  });

  test.each([
    ['the branch has moved on', 'refs/heads/main', { state: 'read', value: 'behind' }],
    ['the branch is gone', 'refs/heads/gone', { state: 'absent' }],
    ['another branch with a slash', 'refs/heads/release/1', { state: 'read', value: 'behind' }],
  ])('%s', async (_, ref, relation) => {
    const it = await scene();
    it.repository.commit('main', [{ path: 'c', content: 'c' }], { date: new Date() });
    expect((await it.read({}, { ref })()).github?.ref?.relation).toEqual(relation);
  });

  test('the branch is there, and GitHub does not have the commit: that is not a branch that is gone', async () => {
    const it = await scene();
    const read = it.read({}, { sha: '1'.repeat(40), ref: 'refs/heads/main' });
    expect((await read()).github?.ref?.relation).toEqual({ state: 'read', value: 'unknown-commit' });
  });

  test('no commit, or no branch, asks nothing; one that GitHub does not have is absent; a failure is unreadable, and asked again', async () => {
    const it = await scene();
    const none = await it.read({}, { sha: null, ref: null })();
    expect([none.relations.size, none.github?.ref]).toEqual([0, null]);
    const lost = historyOf([event(1, 'verified', { to: 'v1', sha: '1'.repeat(40) })]);
    const read = it.read();
    it.loopback.faults.add({ operation: 'repos/compare-commits-with-basehead', kind: 'status', status: 502 });
    expect((await read(lost)).relations.get('1'.repeat(40))?.state).toBe('unreadable');
    it.loopback.faults.clear();
    expect((await read(lost)).relations.get('1'.repeat(40))).toEqual({ state: 'absent' });
  });

  test('times of commits for the figures: one request, and never a failure', async () => {
    const it = await scene();
    const times = await readCommitTimes(it.github, [it.tip, '1'.repeat(40), 'no sha']);
    expect([...times.keys()]).toEqual([it.tip]);
    expect(it.loopback.journal.count('graphql/repository')).toBe(1);
    it.loopback.faults.add({ operation: 'graphql/repository', kind: 'status', status: 500 });
    expect((await readCommitTimes(it.github, [it.tip])).size).toBe(0);
  });
});

describe('the run', () => {
  test('when it was made, and its workflow; nothing else is asked for where nothing else is required', async () => {
    const it = await scene();
    const facts = await it.read()();
    expect([facts.requestedAt.state, facts.github?.workflowPath]).toEqual(['read', '.github/workflows/deploy.yml']);
    const { main, secretAlerts } = facts.github ?? {};
    expect([main, secretAlerts, facts.staging, facts.override]).toEqual([
      { state: 'absent' },
      { state: 'absent' },
      { state: 'absent' },
      null,
    ]);
    expect(it.loopback.journal.calls()).toEqual({ 'actions/get-workflow-run': 1, 'actions/get-reviews-for-run': 1, 'repos/get-commit': 1 });
  });

  test('that cannot be read is no time', async () => {
    const it = await scene([], {}, { contents: 'read' });
    expect((await it.read()()).requestedAt).toMatchObject({ state: 'unreadable', why: expect.stringContaining('actions: read') });
  });
});

describe('the branch', () => {
  const judged = async (it: Scene, main: GatePlan['main']) => {
    const plan = { ...PLAN, main };
    const { gates } = judgeGates(plan, await it.read(plan)(), NOTHING, new Date());
    return gates.find(({ key }) => key === 'main')?.status;
  };
  test.each<[string, SeedRun[], GatePlan['main'], string]>([
    ['green', [{ conclusion: 'success' }, { conclusion: 'failure' }], { branch: null, workflows: null }, 'pass'],
    ['red', [{ conclusion: 'failure' }, { conclusion: 'success' }], { branch: null, workflows: null }, 'fail'],
    // Twenty scheduled runs later the push is still what counts.
    [
      'red behind scheduled runs',
      [...Array.from({ length: 25 }, () => ({ conclusion: 'success', event: 'schedule' })), { conclusion: 'failure' }],
      { branch: null, workflows: null },
      'fail',
    ],
    ['red where it is named', [{ conclusion: 'failure' }], { branch: null, workflows: ['nightly'] }, 'fail'],
    ['without a workflow of that name', [], { branch: null, workflows: ['gone'] }, 'fail'],
    ['another branch', [{ conclusion: 'failure' }], { branch: 'release/1', workflows: null }, 'pass'],
  ])('%s', async (_, runs, main, status) => {
    expect(await judged(await scene(runs), main)).toBe(status);
  });

  test('that cannot be read is neither', async () => {
    const it = await scene([], {}, { contents: 'read' });
    expect((await it.read({ main: { branch: 'main', workflows: null } })()).github?.main.state).toBe('unreadable');
  });
});

describe('approvals', () => {
  const approval = { environments: ['production-approval', 'production'], maxAgeMs: 3_600_000, app: null };
  const reviewed: Partial<SeedRun> = {
    environments: [{ name: 'production-approval', reviewers: ['ana'], reviews: [{ user: 'ana', state: 'approved', comment: 'Go.' }] }],
  };

  test('of the run’s environments, with the time where it can only be of the review', async () => {
    const it = await scene([], reviewed);
    const [given] = contentOf((await it.read({ approval })()).github?.approvals) as Record<string, unknown>[];
    expect(given).toMatchObject({ login: 'ana', state: 'approved', environment: 'production-approval', sha: null, at: expect.any(String) });
    const run = it.repository.workflowRuns.find(({ id }) => id === it.runId);
    Object.assign(run ?? {}, { createdAt: new Date(Date.now() + 60_000) });
    const [older] = contentOf((await it.read({ approval })()).github?.approvals) as Record<string, unknown>[];
    expect(older?.at).toBeNull();
  });

  test.each([
    ['approved', 'success', 'approved by ana, ben', ['ana approved', 'ben approved']],
    ['overridden', 'success', 'deploy.yml started; overridden by cem: nobody is there', ['cem approved']],
    ['denied', 'failure', 'denied by ana', ['ana rejected']],
    ['still waited for', 'pending', '0 of 1 approval', []],
    ['set to green by hand', 'success', 'fine', []],
    ['said to be denied, and green', 'success', 'denied by ana', []],
  ] as const)('that gate-reporter counted: %s', async (_, state, description, said) => {
    const it = await scene();
    await it.github.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
      sha: it.tip,
      context: 'ops/gate/production',
      state,
      description,
    });
    const approvals = contentOf((await it.read({ approval })()).github?.approvals) as { login: string; state: string; sha: string }[];
    expect(approvals.map((one) => `${one.login} ${one.state}`)).toEqual(said);
    expect(approvals.every(({ sha }) => sha === it.tip)).toBe(true);
  });

  test('that a person wrote into a status by hand is none', async () => {
    const it = await scene();
    const person = it.loopback.state.user('mallory');
    const at = new Date();
    const said = { state: 'success', context: 'ops/gate/production', description: 'approved by ana', targetUrl: null } as const;
    it.repository.statuses.push({ id: 1, sha: it.tip, ...said, creator: person.login, createdAt: at });
    expect(contentOf((await it.read({ approval })()).github?.approvals)).toEqual([]);
  });

  test.each([
    ['pinned to another App: a workflow of the repository can set such a status too', { app: 'acme-gates' }, []],
    ['pinned to the App that set it, in any case', { app: 'GitHub-Actions' }, ['ana']],
  ])('in a status, %s', async (_, { app }, logins) => {
    const it = await scene();
    const said = { state: 'success', context: 'ops/gate/production', description: 'approved by ana', targetUrl: null } as const;
    it.repository.statuses.push({ id: 1, sha: it.tip, ...said, creator: 'github-actions[bot]', createdAt: new Date() });
    const approvals = contentOf((await it.read({ approval: { ...approval, app } })()).github?.approvals) as { login: string }[];
    expect(approvals.map(({ login }) => login)).toEqual(logins);
  });

  test('the newest status counts; without a requirement they are not read, and who approved stands in the ledger all the same', async () => {
    const it = await scene([], reviewed);
    for (const [state, description] of [
      ['success', 'approved by ben'],
      ['pending', '0 of 1 approval'],
    ] as const) {
      await it.github.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
        sha: it.tip,
        context: 'ops/gate/production',
        state,
        description,
      });
    }
    expect((contentOf((await it.read({ approval })()).github?.approvals) as unknown[]).length).toBe(1);
    it.loopback.journal.clear();
    expect(contentOf((await it.read()()).github?.approvals)).toMatchObject([{ login: 'ana' }]);
    expect(it.loopback.journal.count('repos/list-commit-statuses-for-ref')).toBe(0);
  });
});

describe('people, alerts, staging', () => {
  test('roles of everybody behind the run, only for an override', async () => {
    const it = await scene();
    expect((await it.read({}, { override: 'urgent' })()).override).toEqual({
      reason: 'urgent',
      people: [
        { login: 'ana', role: { state: 'read', value: 'maintain' } },
        { login: 'ben', role: { state: 'read', value: 'write' } },
      ],
    });
  });

  test('open secret-scanning alerts, without the secrets', async () => {
    const it = await scene();
    const alert = (number: number, state: 'open' | 'resolved') => ({ number, state, type: 'x', createdAt: new Date() });
    it.repository.secretAlerts = [alert(1, 'resolved'), alert(2, 'open')];
    expect(contentOf((await it.read({ secretAlerts: true })()).github?.secretAlerts)).toEqual([{ number: 2, url: expect.any(String) }]);
    it.repository.secretAlerts = null;
    expect((await it.read({ secretAlerts: true })()).github?.secretAlerts).toEqual({ state: 'absent' });
    const bare = await scene([], {}, { actions: 'read', contents: 'write' });
    expect((await bare.read({ secretAlerts: true })()).github?.secretAlerts).toEqual({
      state: 'unreadable',
      why: 'the token may not read them',
    });
  });

  test('the ledger of staging: what it comes to, that there is none, or why it cannot be read', async () => {
    const it = await scene();
    const staging = async (ledgerOf: GateSources['ledgerOf']) => (await it.read({ staging: 'staging' }, {}, { ledgerOf })()).staging;
    expect(await staging(async () => [event(1, 'verified', { to: 'v2' })])).toMatchObject({ state: 'read', value: { served: 'v2' } });
    expect(await staging(async () => [])).toEqual({ state: 'absent' });
    expect(await staging(async () => [event(1, 'from the future', {})])).toMatchObject({ state: 'unreadable' });
  });
});

describe('whether a holder lives', () => {
  const owner = (run: number, attempt: number, repository = 'acme/shop'): Owner => ({
    kind: 'run',
    repository,
    run,
    attempt,
    actor: 'ana',
    url: '',
  });

  test.each([
    ['goes on', {}, 1, 'alive'],
    ['has ended', { status: 'completed' }, 1, 'dead'],
    ['was started again since', { attempt: 2 }, 1, 'dead'],
  ] as const)('a run that %s', async (_, change, attempt, is) => {
    const it = await scene();
    Object.assign(it.repository.workflowRuns.find(({ id }) => id === it.runId) ?? {}, change);
    expect(await runLiveness(it.github).ofOwner(owner(it.runId, attempt))).toBe(is);
  });

  test('one that is gone is dead; one that cannot be asked about, of another repository, or a person, is not', async () => {
    const it = await scene();
    const liveness = runLiveness(it.github);
    expect(await liveness.ofOwner(owner(1, 1))).toBe('dead');
    expect(await liveness.ofOwner(owner(it.runId, 1, 'acme/other'))).toBe('unknown');
    expect(await liveness.ofOwner({ kind: 'person', actor: 'ana', reason: '' })).toBe('unknown');
    it.loopback.faults.add({ operation: 'actions/get-workflow-run', kind: 'status', status: 502 });
    expect(await liveness.ofOwner(owner(it.runId, 1))).toBe('unknown');
    const bare = await scene([], {}, { contents: 'write' });
    expect(await runLiveness(bare.github).ofOwner(owner(bare.runId, 1))).toBe('unknown');
  });

  test('is not asked for every time by somebody who waits', async () => {
    const it = await scene();
    let now = 0;
    const liveness = runLiveness(it.github, () => now);
    for (now = 0; now < 20_000; now += 1_000) await liveness.ofOwner(owner(it.runId, 1));
    expect(it.loopback.journal.count('actions/get-workflow-run')).toBe(2);
  });
});
