import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commitsToCompare, type GateFacts, type GitHubGateFacts } from '../../../actions/deploy-with-rollback/gates/facts.ts';
import type { GatePlan } from '../../../actions/deploy-with-rollback/gates/gate-plan.ts';
import { judgeGates } from '../../../actions/deploy-with-rollback/gates/judge-gates.ts';
import { DEPLOY_REASONS, type History } from '../../../actions/deploy-with-rollback/model.ts';
import type { Gate } from '../../../core/model.ts';
import {
  ABSENT,
  badMark,
  facts,
  github,
  history,
  NOW,
  OFFICE,
  plan,
  RUN_URL,
  read,
  rolledBack,
  run,
  sha,
  UNREADABLE,
  verified,
} from './gate-facts.ts';

interface Scene {
  plan?: Partial<GatePlan>;
  facts?: Partial<GateFacts>;
  github?: Partial<GitHubGateFacts> | null;
  history?: History;
  now?: Date;
}

function judged(scene: Scene) {
  const hub = scene.github === null ? null : github(scene.github);
  return judgeGates(plan(scene.plan), facts({ github: hub, ...scene.facts }), scene.history ?? history(), scene.now ?? NOW);
}

function gateOf(key: string, scene: Scene): Gate {
  const found = judged(scene).gates.find((gate) => gate.key === key);
  if (found === undefined) throw new Error(`There is no gate ${key}.`);
  return found;
}

/** What a gate says: its status and reason; for the reasons of passing gates only that they are no code. */
function said(key: string, scene: Scene): string {
  const { refusal } = judged(scene);
  const { status, reason } = gateOf(key, scene);
  const isCode = DEPLOY_REASONS.some((code) => code === reason);
  return `${status}${isCode ? ` ${reason}` : ''}${isCode && refusal?.reason !== reason ? ' (not told)' : ''}`;
}

test('where all is well there is a row for each gate, and no refusal', () => {
  const { gates, refusal } = judged({});
  expect(refusal).toBeNull();
  expect(gates.map(({ key, status, required, reason, url }) => [key, status, required, reason, url])).toEqual([
    ['frozen', 'pass', true, 'not frozen', null],
    ['stale', 'pass', true, 'not older than aaaaaaaaaaaa', null],
    ['ref', 'pass', true, 'branch main', null],
    ['secret_alerts', 'pass', true, 'no open alert', null],
    ['main', 'pass', true, 'main: .github/workflows/ci.yml', 'https://github.com/acme/shop/actions/runs/1'],
    ['staging', 'pass', true, 'verified in staging on 2026-01-05T10:00:00Z', null],
    ['window', 'pass', true, 'open: MON,TUE,WED,THU,FRI 09:00-17:00 America/Los_Angeles', null],
    ['approval', 'pass', true, 'approved by ben', `${RUN_URL}/review`],
  ]);
});

test('what is not asked for has no row', () => {
  const nothing = { windows: [], staging: null, main: null, approval: null, secretAlerts: false };
  const unread = { main: UNREADABLE, approvals: UNREADABLE, secretAlerts: UNREADABLE };
  const { gates, refusal } = judged({ plan: nothing, github: unread, facts: { staging: UNREADABLE } });
  expect([gates.map(({ key }) => key), refusal]).toEqual([['frozen', 'stale', 'ref', 'window'], null]);
});

test('without GitHub its gates are skipped, and say so; the others are judged', () => {
  const { gates, refusal } = judged({ github: null, facts: { sha: null, relations: new Map() } });
  expect(refusal).toBeNull();
  expect(gates.map(({ key, status, reason }) => `${key}: ${status}${status === 'skipped' ? `, ${reason}` : ''}`)).toEqual([
    'frozen: pass',
    'stale: skipped, the commit of this is not known',
    'ref: skipped, needs GitHub',
    'secret_alerts: skipped, needs GitHub',
    'main: skipped, needs GitHub',
    'staging: pass',
    'window: pass',
    'approval: skipped, needs GitHub',
  ]);
  expect(said('frozen', { github: null, history: rolledBack(), facts: { artifact: 'v2', sha: null } })).toBe('fail frozen_after_rollback');
  expect(said('frozen', { github: null, history: rolledBack(), facts: { relations: new Map() } })).toBe('pass');
  expect(said('stale', { github: null, facts: { relations: new Map() } })).toBe('skipped');
  expect(said('stale', { github: null, facts: { relations: new Map([[sha('a'), read('behind' as const)]]) } })).toBe('skipped stale_sha');
});

describe('a freeze', () => {
  const by_hand = history({ freeze: { kind: 'by_hand', reason: 'audit.', actor: 'ana', since: '2026-01-01T00:00:00Z' } });
  const relation = (to: string, value: 'identical' | 'ahead' | 'behind' | 'diverged') =>
    new Map([
      [sha('a'), read('ahead' as const)],
      [to, read(value)],
    ]);
  test.each<[string, Scene, string]>([
    ['by hand refuses everything', { history: by_hand }, 'fail frozen_by_hand'],
    ['… also what serves', { history: by_hand, facts: { artifact: 'v1', sha: sha('a') } }, 'fail frozen_by_hand'],
    ['after a rollback refuses what was rolled back', { history: rolledBack(), facts: { artifact: 'v2' } }, 'fail frozen_after_rollback'],
    ['… also once a fix has lifted it', { history: rolledBack({ freeze: null }), facts: { artifact: 'v2' } }, 'fail frozen_after_rollback'],
    [
      '… and a run that was queued before it',
      { history: rolledBack(), facts: { requestedAt: read('2026-01-07T11:59:59Z') } },
      'fail frozen_after_rollback',
    ],
    [
      '… but not the deploy that rolled a dead run back itself: it could not have been asked for later',
      {
        history: rolledBack({ freeze: { kind: 'after_rollback', reason: '', actor: 'ana', since: '2026-01-07T12:00:00Z', isOwn: true } }),
        facts: { requestedAt: read('2026-01-07T11:59:59Z') },
      },
      'pass',
    ],
    [
      '… unless it is what was rolled back, or older',
      {
        history: rolledBack({ freeze: { kind: 'after_rollback', reason: '', actor: 'ana', since: '2026-01-07T12:00:00Z', isOwn: true } }),
        facts: { requestedAt: read('2026-01-07T11:59:59Z'), relations: relation(sha('b'), 'behind') },
      },
      'fail frozen_after_rollback',
    ],
    ['… to the second', { history: rolledBack(), facts: { requestedAt: read('2026-01-07T12:00:00Z') } }, 'pass'],
    ['… and an older commit', { history: rolledBack(), facts: { relations: relation(sha('b'), 'behind') } }, 'fail frozen_after_rollback'],
    ['… but not another line of commits', { history: rolledBack(), facts: { relations: relation(sha('b'), 'diverged') } }, 'pass'],
    ['… nor the same commit as another artifact', { history: rolledBack(), facts: { sha: sha('b') } }, 'pass'],
    ['… nor one that is built on it', { history: rolledBack() }, 'pass'],
    ['a bad version whose commit is not known', { history: rolledBack({ bad: new Map([['v2', badMark(null)]]) }) }, 'pass'],
    [
      'a bad commit that GitHub does not have any more',
      { history: rolledBack(), facts: { relations: new Map([[sha('b'), ABSENT]]) } },
      'pass',
    ],
    [
      'a comparison that failed',
      { history: rolledBack(), facts: { relations: new Map([[sha('b'), UNREADABLE]]) } },
      'fail gate_unreadable',
    ],
    ['a comparison that nobody made', { history: rolledBack(), facts: { relations: new Map() } }, 'fail gate_unreadable'],
    [
      '… and another that is certain',
      {
        history: rolledBack({
          bad: new Map([
            ['v2', badMark(sha('b'))],
            ['v9', badMark(sha('d'))],
          ]),
        }),
        facts: {
          relations: new Map([
            [sha('b'), UNREADABLE],
            [sha('d'), read('behind' as const)],
          ]),
        },
      },
      'fail frozen_after_rollback',
    ],
    ['a time that could not be read', { history: rolledBack(), facts: { requestedAt: UNREADABLE } }, 'fail gate_unreadable'],
    ['a time that is none', { history: rolledBack(), facts: { requestedAt: read('soon') } }, 'fail gate_unreadable'],
    ['a time that nobody needs', { facts: { requestedAt: UNREADABLE } }, 'pass'],
  ])('%s', (_, scene, expected) => {
    expect(said('frozen', scene)).toBe(expected);
  });

  test('says since when, by whom and why, and what to do', () => {
    expect(judged({ history: by_hand }).refusal).toMatchObject({
      outcome: 'blocked',
      message: 'It is frozen since 2026-01-01T00:00:00Z, by ana: audit.',
      fix: expect.stringContaining('unfreezes'),
    });
    expect(judged({ history: rolledBack(), facts: { artifact: 'v2' } }).refusal?.message).toBe(
      'v2 was rolled back on 2026-01-07T12:00:00Z.',
    );
  });
});

describe('what serves', () => {
  const to = (value: 'identical' | 'ahead' | 'behind' | 'diverged') => ({ relations: new Map([[sha('a'), read(value)]]) });
  test.each<[string, Scene, string]>([
    ['is built on it', { facts: to('behind') }, 'skipped stale_sha'],
    ['was built from the same commit', { facts: { sha: sha('a'), relations: new Map() } }, 'pass'],
    ['is of another line', { facts: to('diverged') }, 'pass'],
    ['is gone from the repository', { facts: { relations: new Map([[sha('a'), ABSENT]]) } }, 'pass'],
    ['could not be compared', { facts: { relations: new Map([[sha('a'), UNREADABLE]]) } }, 'fail gate_unreadable'],
    ['was not compared', { facts: { relations: new Map() } }, 'fail gate_unreadable'],
    ['is not on record', { history: history({ served: null, verified: [] }), facts: { relations: new Map() } }, 'skipped'],
    ['was never verified, so its commit is not known', { history: history({ served: 'v0' }), facts: { relations: new Map() } }, 'skipped'],
  ])('%s', (_, scene, expected) => {
    expect(said('stale', scene)).toBe(expected);
  });

  test('a run that was overtaken is superseded', () => {
    expect(judged({ facts: to('behind') }).refusal).toMatchObject({ outcome: 'superseded', reason: 'stale_sha' });
  });

  test('which commits have to be compared', () => {
    expect(commitsToCompare(sha('c'), rolledBack())).toEqual([sha('a'), sha('b')]);
    expect(
      commitsToCompare(
        sha('a'),
        rolledBack({
          bad: new Map([
            ['v2', badMark(null)],
            ['v0', badMark(sha('a'))],
          ]),
        }),
      ),
    ).toEqual([]);
    expect(commitsToCompare(sha('c'), rolledBack({ freeze: null }))).toEqual([sha('a')]);
    expect(commitsToCompare(null, rolledBack())).toEqual([]);
  });
});

describe('the branch or tag of the run', () => {
  const of = (name: string, relation: NonNullable<GitHubGateFacts['ref']>['relation']): Scene => ({ github: { ref: { name, relation } } });
  test.each<[string, Scene, string]>([
    ['a branch that moved on', of('refs/heads/main', read('behind')), 'pass'],
    ['a branch that was rewritten', of('refs/heads/main', read('diverged')), 'fail ref_changed'],
    ['a branch that was set back', of('refs/heads/main', read('ahead')), 'fail ref_changed'],
    ['a branch that is gone', of('refs/heads/hotfix', ABSENT), 'fail ref_changed'],
    ['a branch that is there, of a commit that is not', of('refs/heads/main', read('unknown-commit')), 'fail ref_changed'],
    ['a tag as it was', of('refs/tags/v3', read('identical')), 'pass'],
    ['a tag that was moved', of('refs/tags/v3', read('behind')), 'fail ref_changed'],
    ['a tag that is gone', of('refs/tags/v3', ABSENT), 'fail ref_changed'],
    ['one that could not be read', of('refs/heads/main', UNREADABLE), 'fail gate_unreadable'],
    ['a pull request', of('refs/pull/7/merge', read('diverged')), 'skipped'],
    ['none', { github: { ref: null } }, 'skipped'],
    ['an unknown commit', { facts: { sha: null } }, 'skipped'],
  ])('%s', (_, scene, expected) => {
    expect(said('ref', scene)).toBe(expected);
  });

  test('what is told is what is known: the commit is gone, not the branch', () => {
    const told = (relation: NonNullable<GitHubGateFacts['ref']>['relation']) =>
      judged({ github: { ref: { name: 'refs/heads/main', relation } } }).refusal?.message;
    expect(told(read('unknown-commit'))).toBe('GitHub does not have commit cccccccccccc (any more), so the branch main cannot have it.');
    expect(told(ABSENT)).toBe('The branch main is gone since the run began.');
  });
});

describe('the green branch', () => {
  const CI = '.github/workflows/ci.yml';
  const runs = (workflows: [string, ReturnType<typeof read<ReturnType<typeof run>[]>> | typeof UNREADABLE | typeof ABSENT][]): Scene => ({
    github: { main: read({ branch: 'main', workflows: new Map(workflows) }) },
  });
  const named: Partial<GatePlan> = { main: { branch: null, workflows: ['CI'] } };
  test.each<[string, Scene, string]>([
    ['red', runs([[CI, read([run('failure')])]]), 'fail main_red'],
    [
      'red in one of two',
      runs([
        [CI, read([run('success')])],
        ['x.yml', read([run('timed_out')])],
      ]),
      'fail main_red',
    ],
    [
      'red before a run that was cancelled',
      runs([[CI, read([run('cancelled', { createdAt: '2026-01-07T11:00:00Z' }), run('failure')])]]),
      'fail main_red',
    ],
    ['repaired', runs([[CI, read([run('success', { createdAt: '2026-01-07T11:00:00Z' }), run('failure')])]]), 'pass'],
    ['still running', runs([[CI, read([run(null)])]]), 'pass'],
    ['a nightly run is red', runs([[CI, read([run('failure', { event: 'schedule' })])]]), 'pass'],
    ['… of a workflow that is named', { ...runs([['CI', read([run('failure', { event: 'schedule' })])]]), plan: named }, 'fail main_red'],
    ['a pull request of that branch name', { ...runs([['CI', read([run('failure', { event: 'pull_request' })])]]), plan: named }, 'pass'],
    ['a fork’s branch of that name', runs([[CI, read([run('failure', { headRepository: 'eve/shop' })])]]), 'pass'],
    ['the workflow that deploys is red', runs([['.github/workflows/deploy.yml', read([run('failure')])]]), 'pass'],
    ['no run at all', runs([]), 'pass'],
    ['runs that could not be read', runs([[CI, UNREADABLE]]), 'fail gate_unreadable'],
    [
      '… beside a red one',
      runs([
        [CI, UNREADABLE],
        ['x.yml', read([run('failure')])],
      ]),
      'fail main_red',
    ],
    ['a named workflow that is not there', { ...runs([['CI', ABSENT]]), plan: named }, 'fail gate_unreadable'],
    ['a named workflow that nobody read', { ...runs([]), plan: named }, 'fail gate_unreadable'],
    ['nothing could be read', { github: { main: UNREADABLE } }, 'fail gate_unreadable'],
    ['nothing was read', { github: { main: ABSENT } }, 'fail gate_unreadable'],
  ])('%s', (_, scene, expected) => {
    expect(said('main', scene)).toBe(expected);
  });

  test('links the run that is red', () => {
    expect(gateOf('main', runs([[CI, read([run('failure', { url: 'https://github.com/acme/shop/actions/runs/3' })])]]))).toMatchObject({
      url: 'https://github.com/acme/shop/actions/runs/3',
      details: { message: 'main is red: the newest run of .github/workflows/ci.yml ended as failure.' },
    });
  });
});

describe('the proof of staging', () => {
  const A = `sha256:${'a'.repeat(64)}`;
  const B = `sha256:${'b'.repeat(64)}`;
  const staging = (list: History['verified'], bad: string[] = []) =>
    read({ verified: list, bad: new Map(bad.map((artifact) => [artifact, badMark(null)])) });
  test.each<[string, Partial<GateFacts>, string]>([
    ['is there', { staging: staging([verified('v3')]) }, 'pass'],
    ['is of another artifact', { staging: staging([verified('v2')]) }, 'fail staging_not_verified'],
    ['was given up since', { staging: staging([verified('v3')], ['v3']) }, 'fail staging_not_verified'],
    ['cannot be: there is no ledger', { staging: ABSENT }, 'fail staging_not_verified'],
    ['could not be read', { staging: UNREADABLE }, 'fail gate_unreadable'],
    [
      'is the same digest under another name',
      { artifact: `prod/app@${A}`, digest: A, staging: staging([verified(`stage/app@${A}`, null, A)]) },
      'pass',
    ],
    [
      'is the same digest in another case',
      { artifact: `app@${A}`, digest: A, staging: staging([verified('v3', null, A.toUpperCase())]) },
      'pass',
    ],
    [
      'is of the same name, where only one has a digest',
      { artifact: `app@${A}`, digest: A, staging: staging([verified(`app@${A}`)]) },
      'pass',
    ],
    [
      'is of another digest under the same name',
      { artifact: 'v3', digest: A, staging: staging([verified('v3', null, B)]) },
      'fail digest_mismatch',
    ],
    [
      'is of another digest of the same tag',
      { artifact: `app:v3@${A}`, digest: A, staging: staging([verified(`app:v3@${B}`, null, B)]) },
      'fail digest_mismatch',
    ],
    [
      'is of another digest without a tag',
      { artifact: `host:5000/app@${A}`, digest: A, staging: staging([verified(`host:5000/app@${B}`, null, B)]) },
      'fail staging_not_verified',
    ],
  ])('%s', (_, change, expected) => {
    expect(said('staging', { facts: change })).toBe(expected);
  });
});

describe('an approval', () => {
  const by = (change: object) => ({
    login: 'ben',
    state: 'approved',
    environment: 'production',
    sha: null,
    at: '2026-01-07T17:30:00Z',
    url: null,
    ...change,
  });
  const of = (...changes: object[]): Scene => ({ github: { approvals: read(changes.map(by)) } });
  test.each<[string, Scene, string]>([
    ['of the environment', of({}), 'pass'],
    ['of its own environment for approvals, in another case', of({ environment: 'Production-Approval' }), 'pass'],
    ['of another environment', of({ environment: 'staging' }), 'pending approval_missing'],
    ['of this commit', of({ sha: sha('c') }), 'pass'],
    ['of another commit', of({ sha: sha('b') }), 'pending approval_missing'],
    ['an hour old', of({ at: '2026-01-07T17:00:00Z' }), 'pass'],
    ['older than that', of({ at: '2026-01-07T16:59:59Z' }), 'pending approval_missing'],
    ['of an unknown time, in a young run', of({ at: null }), 'pass'],
    [
      'of an unknown time, in an old run',
      { ...of({ at: null }), facts: { requestedAt: read('2026-01-06T00:00:00Z') } },
      'pending approval_missing',
    ],
    ['of a time that cannot be told', { ...of({ at: null }), facts: { requestedAt: UNREADABLE } }, 'pending approval_missing'],
    ['old, beside a fresh one', of({ at: '2026-01-01T00:00:00Z' }, { login: 'cleo' }), 'pass'],
    ['beside a refusal', of({}, { login: 'cleo', state: 'rejected' }), 'pending approval_missing'],
    ['in a word that nobody knows', of({ state: 'noted' }), 'pending approval_missing'],
    ['is not there', of(), 'pending approval_missing'],
    ['was not looked for', { github: { approvals: ABSENT } }, 'pending approval_missing'],
    ['could not be read', { github: { approvals: UNREADABLE } }, 'fail gate_unreadable'],
  ])('%s', (_, scene, expected) => {
    expect(said('approval', scene)).toBe(expected);
  });
});

test.each<[string, Partial<GitHubGateFacts>, string]>([
  ['one is open', { secretAlerts: read([{ number: 3, url: 'https://github.com/x' }]) }, 'fail secret_detected'],
  ['they could not be read', { secretAlerts: UNREADABLE }, 'fail gate_unreadable'],
  ['there is no secret scanning', { secretAlerts: ABSENT }, 'fail gate_unreadable'],
])('secret alerts: %s', (_, change, expected) => {
  expect(said('secret_alerts', { github: change })).toBe(expected);
});

describe('the window', () => {
  const NIGHT = new Date('2026-01-08T04:00:00Z');
  test('is closed, and says when it opens', () => {
    expect(judged({ now: NIGHT, plan: { approval: null } }).refusal).toEqual({
      reason: 'outside_window',
      outcome: 'blocked',
      message: 'Deploys are allowed MON,TUE,WED,THU,FRI 09:00-17:00 America/Los_Angeles. It opens again at 2026-01-08T17:00Z.',
      fix: expect.stringContaining('rollback'),
    });
    expect(said('window', { now: NIGHT, plan: { windows: [], approval: null } })).toBe('pass');
    expect(said('window', { now: NIGHT, plan: { windows: [OFFICE, { ...OFFICE, days: [3], toMinute: 1_440 }], approval: null } })).toBe(
      'pass',
    );
  });

  const people = (...roles: (string | typeof UNREADABLE | typeof ABSENT)[]) =>
    roles.map((role, index) => ({ login: `p${index}`, role: typeof role === 'string' ? read(role) : role }));
  const with_ = (list: ReturnType<typeof people>): Scene => ({
    now: NIGHT,
    plan: { approval: null },
    facts: { override: { reason: 'shop is down', people: list }, staging: ABSENT },
  });
  test.each<[string, Scene, string]>([
    ['by a maintainer', with_(people('maintain')), 'skipped'],
    ['by an admin, started again by a maintainer', with_(people('admin', 'maintain')), 'skipped'],
    ['by somebody who may write', with_(people('write')), 'fail outside_window (not told)'],
    ['by an admin, started again by somebody else', with_(people('admin', 'write')), 'fail outside_window (not told)'],
    ['by nobody that GitHub knows', with_(people(ABSENT)), 'fail outside_window (not told)'],
    ['by somebody whose permission could not be read', with_(people('admin', UNREADABLE)), 'fail gate_unreadable'],
    ['on a person’s own machine', { ...with_([]), github: null }, 'skipped'],
  ])('is overridden %s', (_, scene, expected) => {
    expect(said('window', scene)).toBe(expected);
    // The proof of staging is skipped with it, and nothing else.
    expect(said('staging', scene)).toBe(expected.replace('outside_window (not told)', 'staging_not_verified'));
  });

  test('the row of what was overridden says by whom, why and what', () => {
    const scene = with_(people('maintain'));
    expect(judged(scene).refusal).toBeNull();
    expect(gateOf('window', scene)).toMatchObject({
      reason: 'overridden by p0: shop is down',
      details: { override: 'shop is down', by: ['p0'], instead_of: 'outside_window' },
    });
    expect(gateOf('staging', { ...scene, facts: { ...scene.facts, staging: UNREADABLE } })).toMatchObject({
      status: 'skipped',
      details: { instead_of: 'gate_unreadable' },
    });
  });

  test('an override skips nothing else, and nothing that is well', () => {
    const override = { reason: 'x', people: people('admin') };
    expect(judged({ facts: { override } }).gates.map(({ status }) => status)).toEqual(Array(8).fill('pass'));
    const refusals: Scene[] = [
      { history: history({ freeze: { kind: 'by_hand', reason: '', actor: '', since: '2026-01-01T00:00:00Z' } }) },
      { history: rolledBack(), facts: { artifact: 'v2' } },
      { facts: { relations: new Map([[sha('a'), read('behind' as const)]]) } },
      { github: { main: UNREADABLE } },
      { github: { approvals: read([]) } },
      { github: { secretAlerts: read([{ number: 1, url: null }]) } },
      { github: { ref: { name: 'refs/heads/main', relation: ABSENT } } },
    ];
    for (const scene of refusals) {
      const before = judged(scene).refusal;
      expect(before).not.toBeNull();
      expect(judged({ ...scene, facts: { ...scene.facts, override } }).refusal).toEqual(before);
    }
  });
});

describe('of several refusals', () => {
  /** Each with a way to bring it about, the worst first. */
  const WAYS: readonly (readonly [string, (scene: Required<Pick<Scene, 'facts' | 'github' | 'history'>> & Scene) => void])[] = [
    [
      'frozen_by_hand',
      (scene) => (scene.history = { ...scene.history, freeze: { kind: 'by_hand', reason: '', actor: '', since: '2026-01-01T00:00:00Z' } }),
    ],
    ['frozen_after_rollback', (scene) => (scene.history = { ...scene.history, bad: new Map([['v3', badMark(null)]]) })],
    ['gate_unreadable', (scene) => Object.assign(scene.github ?? {}, { secretAlerts: UNREADABLE })],
    ['stale_sha', (scene) => (scene.facts.relations = new Map([[sha('a'), read('behind' as const)]]))],
    ['ref_changed', (scene) => Object.assign(scene.github ?? {}, { ref: { name: 'refs/tags/v3', relation: ABSENT } })],
    [
      'main_red',
      (scene) =>
        Object.assign(scene.github ?? {}, { main: read({ branch: 'main', workflows: new Map([['ci.yml', read([run('failure')])]]) }) }),
    ],
    ['staging_not_verified', (scene) => (scene.facts.staging = ABSENT)],
    ['outside_window', (scene) => (scene.now = new Date('2026-01-10T18:00:00Z'))],
    ['approval_missing', (scene) => Object.assign(scene.github ?? {}, { approvals: read([]) })],
  ];

  test('the worst is told, in a fixed order, and another refusal never makes it a go', () => {
    fc.assert(
      fc.property(fc.subarray(WAYS.map((_, index) => index)), fc.nat(WAYS.length - 1), (indices, more) => {
        const refusalOf = (list: readonly number[]) => {
          const scene = { facts: {}, github: {}, history: history() };
          for (const index of list) WAYS[index]?.[1](scene);
          return judged(scene).refusal?.reason ?? null;
        };
        const worst = (list: readonly number[]) => (list.length === 0 ? null : WAYS[Math.min(...list)]?.[0]);
        expect(refusalOf(indices)).toBe(worst(indices));
        expect(refusalOf([...indices, more])).toBe(worst([...indices, more]));
      }),
    );
  });

  test('an alert goes before another digest, and that before a red branch', () => {
    const digests = { artifact: 'v3', digest: `sha256:${'a'.repeat(64)}` };
    const main = read({ branch: 'main', workflows: new Map([['ci.yml', read([run('failure')])]]) });
    const staging = read({ verified: [verified('v3', null, `sha256:${'b'.repeat(64)}`)], bad: new Map() });
    const alerts = read([{ number: 1, url: null }]);
    expect(judged({ facts: { ...digests, staging }, github: { main, secretAlerts: alerts } }).refusal?.reason).toBe('secret_detected');
    expect(judged({ facts: { ...digests, staging }, github: { main } }).refusal?.reason).toBe('digest_mismatch');
  });

  test('what could not be read is never fine', () => {
    const places = ['main', 'approvals', 'secretAlerts', 'ref', 'staging', 'relation'] as const;
    fc.assert(
      fc.property(fc.subarray([...places], { minLength: 1 }), fc.boolean(), (list, isFrozen) => {
        const scene: Scene & { github: Partial<GitHubGateFacts>; facts: Partial<GateFacts> } = { github: {}, facts: {} };
        for (const place of list) {
          if (place === 'staging') scene.facts.staging = UNREADABLE;
          else if (place === 'relation')
            scene.facts.relations = new Map([
              [sha('a'), UNREADABLE],
              [sha('b'), read('ahead' as const)],
            ]);
          else if (place === 'ref') scene.github.ref = { name: 'refs/heads/main', relation: UNREADABLE };
          else scene.github[place] = UNREADABLE;
        }
        const { refusal, gates } = judged({ ...scene, history: isFrozen ? rolledBack() : history() });
        expect(refusal?.reason).toBe('gate_unreadable');
        expect(gates.filter(({ reason }) => reason === 'gate_unreadable')).toHaveLength(list.length);
      }),
    );
  });
});
