import { describe, expect, test } from '@jest/globals';
import { readIssues } from '../../../actions/policy-check/read-issues.ts';
import { readRoles, readTeams } from '../../../actions/policy-check/read-people.ts';
import { readLabelGrants, readReviews } from '../../../actions/policy-check/read-reviews.ts';
import { readBranchRuns } from '../../../actions/policy-check/read-runs.ts';
import type { Fact } from '../../../core/fact.ts';
import type { GitHub } from '../../../core/github/client.ts';
import type { Fault } from '../../../loopback/faults.ts';
import { expectCalls } from '../../../loopback/journal.ts';
import type { SeedRepository, SeedRun } from '../../../loopback/seed.ts';
import { live, NOT_ACCESSIBLE, repository } from './live.ts';

const CI = { name: 'CI', path: '.github/workflows/ci.yml' };
const FILLED: Partial<SeedRepository> = {
  collaborators: { ana: 'maintain' },
  issues: [{ number: 1, title: 'Slow', user: 'eve', body: 'Allowed paths: src/**' }],
  'pull-requests': [
    {
      number: 7,
      title: 'Sum once',
      user: 'ben',
      head: 'sum',
      files: ['A src/a'],
      labels: ['wide'],
      'label-events': [{ label: 'wide', user: 'ana' }],
      reviews: [
        { user: 'ana', state: 'APPROVED', commit: 'base' },
        { user: 'ana', state: 'COMMENTED' },
      ],
    },
  ],
  workflows: [{ ...CI, runs: [{ conclusion: 'failure' }, { conclusion: 'success' }] }],
};

/** Each kind of fact, as one reading of it. */
const READS: Readonly<Record<string, { operation: string; read(github: GitHub): Promise<Fact<unknown>>; permission: RegExp }>> = {
  reviews: { operation: 'pulls/list-reviews', read: (github) => readReviews(github, 7), permission: /`pull-requests: read`/ },
  'label events': {
    operation: 'issues/list-events',
    read: (github) => readLabelGrants(github, 7, ['wide']),
    permission: /`pull-requests: read`/,
  },
  'an issue': { operation: 'issues/get', read: async (github) => only(await readIssues(github, [1])), permission: /`issues: read`/ },
  'runs by file': {
    operation: 'actions/list-workflow-runs',
    read: async (github) => only(await readBranchRuns(github, 'main', ['ci.yml'])),
    permission: /`actions: read`/,
  },
  'runs by name': {
    operation: 'actions/list-repo-workflows',
    read: async (github) => only(await readBranchRuns(github, 'main', ['CI'])),
    permission: /`actions: read`/,
  },
  'a role': {
    operation: 'repos/get-collaborator-permission-level',
    read: async (github) => only(await readRoles(github, ['ana'])),
    permission: /the permission of GET|`metadata: read`/,
  },
  'a team': {
    operation: 'teams/get-membership-for-user-in-org',
    read: async (github) => only(await readTeams(github, [{ team: 'platform', logins: ['ana'] }])),
    permission: /GitHub App's token with the organisation permission `members: read`/,
  },
};

function only<T>(facts: ReadonlyMap<unknown, Fact<T>>): Fact<T> {
  const [fact] = [...facts.values()];
  if (fact === undefined || facts.size !== 1) throw new Error(`one fact was expected, not ${facts.size}`);
  return fact;
}

describe.each(Object.entries(READS))('%s', (_, { operation, read, permission }) => {
  const reading = async (...faults: readonly Fault[]) =>
    read((await live(repository(FILLED, { teams: { 'acme/platform': ['ana'] } }), faults)).github);

  test('is read when all is well', async () => expect(await reading()).toMatchObject({ state: 'read' }));

  test('a 403 is unreadable, and names the permission', async () => {
    const fact = await reading({ operation, kind: 'status', status: 403, body: NOT_ACCESSIBLE });
    expect(fact).toEqual({ state: 'unreadable', why: expect.stringMatching(permission) });
  });

  test.each<Fault>([
    { operation, kind: 'status', status: 500 },
    { operation, kind: 'garbage' },
    { operation, kind: 'truncated' },
    { operation, kind: 'status', status: 200, body: { message: 'something else' } },
    { operation, kind: 'status', status: 200, body: [{}] },
  ])('%j is unreadable', async (fault) => expect(await reading(fault)).toMatchObject({ state: 'unreadable' }));
});

test('reviews come oldest first with what decides: who, what, on which commit', async () => {
  const { github, hub } = await live(repository(FILLED));
  const pull = hub.state.repository('acme/shop')?.pullRequest(7)?.pull;
  const author = { login: 'ana', type: 'User' };
  expect(await readReviews(github, 7)).toMatchObject({
    value: [
      { author, state: 'APPROVED', commitSha: pull?.baseSha },
      { author, state: 'COMMENTED', commitSha: pull?.headSha },
    ],
  });
});

test('all pages of reviews are read; a page that comes twice makes them unreadable', async () => {
  const reviews = Array.from({ length: 201 }, (_, index) => ({ user: `u${index}`, state: 'COMMENTED' }));
  const pull = { number: 7, title: 'x', user: 'ben', head: 'sum', files: ['A a'], reviews };
  const { github, hub } = await live(repository({ 'pull-requests': [pull] }));
  const fact = await readReviews(github, 7);
  expect(fact.state === 'read' && fact.value.length).toBe(201);
  expectCalls(hub.journal, { 'pulls/list-reviews': 3 });
  hub.faults.add({ operation: 'pulls/list-reviews', nth: 2, kind: 'repeat-page' });
  expect(await readReviews(github, 7)).toEqual({ state: 'unreadable', why: expect.stringContaining('page 2 repeats') });
});

describe('who put a label on', () => {
  const events = (...list: readonly (readonly [label: string, user: string, event?: 'unlabeled'])[]) => {
    const labelEvents = list.map(([label, user, event]) => ({ label, user, ...(event ? { event } : {}) }));
    return repository({
      'pull-requests': [{ number: 7, title: 'x', user: 'ben', head: 'sum', files: ['A a'], 'label-events': labelEvents }],
    });
  };
  const grants = async (seed: ReturnType<typeof repository>) => {
    const fact = await readLabelGrants((await live(seed)).github, 7, ['Wide', 'hotfix']);
    return fact.state === 'read' ? fact.value.map(({ label, by }) => `${label} by ${by}`) : fact;
  };

  test('the newest event decides, and spelling does not matter', async () => {
    expect(await grants(events(['wide', 'ben'], ['wide', 'ben', 'unlabeled'], ['other', 'ben'], ['wide', 'ana']))).toEqual(['Wide by ana']);
  });

  test('a label that was taken off again was granted by nobody', async () => {
    expect(await grants(events(['wide', 'ana'], ['wide', 'ben', 'unlabeled']))).toEqual([]);
  });
});

describe('issues', () => {
  test('each is read once; what does not exist is absent', async () => {
    const { github, hub } = await live(repository(FILLED));
    const issues = await readIssues(github, [1, 99, 7]);
    expect(issues.get(1)).toMatchObject({
      value: { body: 'Allowed paths: src/**', author: 'eve', authorAssociation: 'CONTRIBUTOR', isPullRequest: false },
    });
    expect(issues.get(99)).toEqual({ state: 'absent' });
    expect(issues.get(7)).toMatchObject({ value: { isPullRequest: true } });
    expectCalls(hub.journal, { 'issues/get': 3 });
  });

  test('one that was moved to another repository grants nothing here', async () => {
    const moved = { number: 1, title: 'Slow', user: { login: 'eve' }, body: '', repository_url: 'https://api.github.com/repos/eve/shop' };
    const { github } = await live(repository(FILLED), [{ operation: 'issues/get', kind: 'status', status: 200, body: moved }]);
    expect((await readIssues(github, [1])).get(1)).toEqual({ state: 'absent' });
  });
});

describe('roles and teams', () => {
  test('the role is the exact one, not the old word for it', async () => {
    const { github } = await live(repository({ collaborators: { ana: 'maintain', cy: 'triage' } }));
    const roles = await readRoles(github, ['ana', 'cy', 'ghost']);
    expect([...roles]).toEqual([
      ['ana', { state: 'read', value: 'maintain' }],
      ['cy', { state: 'read', value: 'triage' }],
      ['ghost', { state: 'absent' }],
    ]);
  });

  test('only active members count, in the organisation that is named', async () => {
    const { github, hub } = await live(
      repository({ collaborators: { ben: 'read', cy: 'read' } }, { teams: { 'acme/platform': ['ana', 'cy'], 'other/sec': ['ben'] } }),
    );
    hub.state.teams.get('acme/platform')?.set('cy', { role: 'member', state: 'pending' });
    const teams = await readTeams(github, [
      { team: 'platform', logins: ['ana', 'ben', 'cy'] },
      { team: 'other/sec', logins: ['ben'] },
    ]);
    expect([...teams]).toEqual([
      ['platform', { state: 'read', value: ['ana'] }],
      ['other/sec', { state: 'read', value: ['ben'] }],
    ]);
  });

  test('one membership that cannot be read makes the team unreadable, not smaller', async () => {
    const { github } = await live(repository({}, { teams: { 'acme/platform': ['ana', 'ben'] } }), [
      { operation: 'teams/get-membership-for-user-in-org', nth: 2, kind: 'status', status: 403, body: NOT_ACCESSIBLE },
    ]);
    expect(only(await readTeams(github, [{ team: 'platform', logins: ['ana', 'ben'] }]))).toMatchObject({ state: 'unreadable' });
  });
});

describe('runs of a branch', () => {
  const runs = (...list: readonly SeedRun[]) => repository({ workflows: [{ ...CI, runs: list }] });
  const red: SeedRun = { conclusion: 'failure' };
  const forks: SeedRun = { conclusion: 'success', event: 'pull_request', fork: 'eve/shop', sha: 'e'.repeat(40) };

  test('by file in one request, by name in one more for all names', async () => {
    const seed = repository({
      workflows: [
        { ...CI, runs: [red] },
        { name: 'Lint', path: '.github/workflows/lint.yml', runs: [red] },
      ],
    });
    const { github, hub } = await live(seed);
    const read = await readBranchRuns(github, 'main', ['CI', 'Lint', '.github/workflows/lint.yml', 'None', 'none.yml']);
    expect(
      [...read].map(([name, fact]) => [name, fact.state === 'read' ? fact.value.map(({ conclusion }) => conclusion) : fact.state]),
    ).toEqual([
      ['CI', ['failure']],
      ['Lint', ['failure']],
      ['.github/workflows/lint.yml', ['failure']],
      ['None', 'absent'],
      ['none.yml', 'absent'],
    ]);
    expectCalls(hub.journal, { 'actions/list-repo-workflows': 1, 'actions/list-workflow-runs': 4 });
  });

  test("runs of a fork's branch of that name do not push the branch's own out of sight", async () => {
    const { github, hub } = await live(runs(...Array.from({ length: 45 }, () => forks), red));
    const fact = only(await readBranchRuns(github, 'main', ['ci.yml']));
    expect(fact.state === 'read' && fact.value.at(-1)).toMatchObject({ conclusion: 'failure', headRepository: 'acme/shop' });
    expectCalls(hub.journal, { 'actions/list-workflow-runs': 3 });
  });

  test('a branch without a run of its own is read to the end, and no further than 500 runs', async () => {
    const few = await live(runs(forks, { conclusion: null }));
    expect(only(await readBranchRuns(few.github, 'main', ['ci.yml']))).toMatchObject({ state: 'read' });
    const many = await live(runs(...Array.from({ length: 501 }, () => forks)));
    expect(only(await readBranchRuns(many.github, 'main', ['ci.yml']))).toEqual({
      state: 'unreadable',
      why: expect.stringContaining('newest 500 runs'),
    });
  });

  test('a name that two workflows have is not guessed at', async () => {
    const { github } = await live(repository({ workflows: [{ ...CI }, { ...CI, path: '.github/workflows/ci2.yml' }] }));
    expect(only(await readBranchRuns(github, 'main', ['CI']))).toEqual({
      state: 'unreadable',
      why: expect.stringContaining('2 workflows are called `CI`'),
    });
  });
});
