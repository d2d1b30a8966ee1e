import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../loopback/faults.ts';
import type { Loopback } from '../../loopback/main.ts';
import { approvalScene, gateStatus, HIGH, onComment, push, repositoryOf, reviewIt, say, verdictOf } from './approvals.ts';
import { runGates } from './gates.ts';
import { headOf, startShop, statusesOf, writesOf } from './shop.ts';

const OPEN = 'pending awaiting_approval (human)';
const PASS = 'pass all_pass';
const YES = '/approve production SHORT';

/** Somebody lets the run go on that waits for the environment, or stops it. */
function decide(github: Loopback, user: string, state: 'approved' | 'rejected'): void {
  const run = repositoryOf(github).workflowRuns.at(-1);
  run?.deployments[0]?.reviews.push({ user, state, comment: '', at: github.state.now() });
  Object.assign(run ?? {}, { status: 'completed', conclusion: state === 'approved' ? 'success' : 'failure' });
}

const DEPLOYS = {
  branch: 'sum',
  event: 'pull_request',
  status: 'waiting',
  conclusion: null,
  environments: [{ name: 'Production', reviewers: ['ana', 'wes'] }],
};

describe('every kind of approval, on the pull request', () => {
  test.each<[string, Record<string, string>, (github: Loopback) => unknown, string, string]>([
    ['nothing', HIGH, () => undefined, OPEN, 'pending: 0 of 1 approval'],
    ['low risk', { ...HIGH, risk: 'low', 'on-empty': 'pass' }, () => undefined, 'pass empty', 'none'],
    ['a comment', HIGH, (github) => say(github, 'ana', YES), PASS, 'success: approved by ana'],
    ['a comment, edited', HIGH, (github) => say(github, 'ana', YES, { edited: true }), OPEN, 'pending: 0 of 1 approval'],
    ['a comment of the author', HIGH, (github) => say(github, 'ben', YES), OPEN, 'pending: 0 of 1 approval'],
    ['a comment of a writer', HIGH, (github) => say(github, 'wes', YES), OPEN, 'pending: 0 of 1 approval'],
    ['a comment of a stranger', HIGH, (github) => say(github, 'eve', YES), OPEN, 'pending: 0 of 1 approval'],
    ['a comment of an app', HIGH, (github) => say(github, 'ana[bot]', YES), OPEN, 'pending: 0 of 1 approval'],
    ['a comment of a named person', { ...HIGH, approvers: 'wes' }, (github) => say(github, 'wes', YES), PASS, 'success: approved by wes'],
    ['a review', HIGH, (github) => reviewIt(github, 'ana'), PASS, 'success: approved by ana'],
    ['a review, the only way', { approval: 'review' }, (github) => say(github, 'ana', '/approve approval SHA'), OPEN, 'none'],
    ['one of two', { ...HIGH, 'min-approvals': '2' }, (github) => say(github, 'ana', YES), OPEN, 'pending: 1 of 2 approvals (ana)'],
    [
      'two, each their way',
      { ...HIGH, 'min-approvals': '2' },
      (github) => [say(github, 'ana', YES), reviewIt(github, 'abe')],
      PASS,
      'success: approved by ana, abe',
    ],
    ['refused', HIGH, (github) => say(github, 'ana', '/deny production'), 'fail denied (human)', 'failure: denied by ana'],
    [
      'refused, then approved',
      HIGH,
      (github) => [say(github, 'ana', '/deny production SHORT'), say(github, 'abe', YES)],
      'fail denied (human)',
      'failure: denied by ana',
    ],
    [
      'overridden',
      HIGH,
      (github) => say(github, 'ada', '/override production the outage is worse'),
      'pass overridden',
      'success: overridden by ada: the outage is worse',
    ],
    [
      'overridden by a maintainer',
      HIGH,
      (github) => say(github, 'ana', '/override production the outage is worse'),
      OPEN,
      'pending: 0 of 1 approval',
    ],
  ])('%s', async (_, inputs, happens, verdict, status) => {
    const github = await startShop(approvalScene());
    happens(github);
    const run = await runGates(github, inputs);
    expect([verdictOf(run), run.exitCode]).toEqual([verdict, verdict.startsWith('fail') ? 1 : 0]);
    if (inputs.approval === undefined) expect(gateStatus(github)).toBe(status);
    else expect(gateStatus(github, 'approval')).toBe('pending: 0 of 1 approval');
    expect(github.journal.invalid).toEqual([]);
  });

  test.each<[string, (github: Loopback) => unknown, string, string]>([
    ['waits', () => undefined, OPEN, 'pending: 0 of 1 approval; a run waits for ana, wes'],
    ['approved', (github) => decide(github, 'wes', 'approved'), PASS, 'success: approved by wes'],
    ['approved by the author', (github) => decide(github, 'ben', 'approved'), OPEN, 'pending: 0 of 1 approval'],
    ['rejected', (github) => decide(github, 'wes', 'rejected'), 'fail denied (human)', 'failure: denied by wes'],
  ])('an environment: %s', async (_, happens, verdict, status) => {
    const workflows = [{ name: 'Deploy', path: '.github/workflows/deploy.yml', runs: [DEPLOYS] }];
    const github = await startShop(approvalScene('', { workflows }));
    happens(github);
    expect(verdictOf(await runGates(github, { approval: 'environment', environment: 'production' }))).toBe(verdict);
    expect(gateStatus(github)).toBe(status);
  });

  test('a push voids it; the summary has the words to approve the new head', async () => {
    const github = await startShop(approvalScene());
    say(github, 'ana', YES);
    reviewIt(github, 'abe');
    expect(verdictOf(await runGates(github, HIGH))).toBe(PASS);
    const head = push(github);
    const run = await runGates(github, HIGH);
    expect(verdictOf(run)).toBe(OPEN);
    expect(run.summary).toContain(`/approve production ${head}`);
    expect(run.summary).toContain('approval: production');
    expect(statusesOf(github).filter(({ sha }) => sha === head)).toMatchObject([{ state: 'pending' }, { state: 'pending' }]);
  });

  test('a second run writes nothing, and a status that somebody forged is no approval', async () => {
    const github = await startShop(approvalScene());
    await runGates(github, HIGH);
    expect(writesOf(github)).toHaveLength(2);
    await runGates(github, HIGH);
    expect(writesOf(github)).toHaveLength(2);
    const [first] = repositoryOf(github).statuses;
    if (first === undefined) throw new Error('no status was written');
    const forged = {
      ...first,
      id: github.state.nextId(),
      state: 'success' as const,
      description: 'approved by ana',
      context: 'ops/gate/production',
    };
    repositoryOf(github).statuses.push(forged);
    expect(verdictOf(await runGates(github, { ...HIGH, required: 'ops/gate/production' }))).toBe(OPEN);
    expect(gateStatus(github)).toBe('pending: 0 of 1 approval');
  });

  test('hostile words stay words, in the summary, the status and the log', async () => {
    const github = await startShop(approvalScene());
    say(github, 'ada', '/override production ::error::x | <img src=x> @acme/all `a` \u202e $(touch x) because of it');
    const run = await runGates(github, HIGH);
    expect(verdictOf(run)).toBe('pass overridden');
    expect(run.summary).not.toMatch(/<img|@acme|\u202e/);
    expect(run.stdout.split('\n').filter((line) => line.startsWith('::error::x'))).toEqual([]);
    expect(gateStatus(github)).toBe("success: overridden by ada: : :error::x | <img src=x> @acme/all 'a' $(touch x) because of it");
  });
});

describe('other subjects', () => {
  test('in a merge queue the head of the pull request is what was approved', async () => {
    const github = await startShop(approvalScene());
    say(github, 'ana', YES);
    const sha = repositoryOf(github).commit('queue', [{ path: 'q.md', content: 'q\n' }], {
      date: github.state.now(),
      parent: headOf(github),
    });
    const head_ref = `refs/heads/gh-readonly-queue/main/pr-7-${headOf(github)}`;
    const group = { head_sha: sha, head_ref, base_ref: 'refs/heads/main', base_sha: headOf(github) };
    const run = await runGates(github, HIGH, { event: 'merge_group', payload: { action: 'checks_requested', merge_group: group } });
    expect(verdictOf(run)).toBe(PASS);
    expect(statusesOf(github).map(({ sha: on, context }) => `${context} ${on === sha}`)).toEqual([
      'ops/gate/production true',
      'ops/gates true',
    ]);
  });

  test('a commit whose pull request the event does not name is looked up', async () => {
    const github = await startShop(approvalScene());
    say(github, 'ana', YES);
    const event = { event: 'status', payload: { sha: headOf(github), branches: [] } };
    expect(verdictOf(await runGates(github, HIGH, event))).toBe(PASS);
    say(github, 'abe', '/deny production');
    expect(verdictOf(await runGates(github, HIGH, event))).toBe('fail denied (human)');
  });

  test('what the inputs leave open, the file may say', async () => {
    const github = await startShop(approvalScene('environment: production\n'));
    expect(verdictOf(await runGates(github, { approval: 'environment' }))).toBe(OPEN);
    const bare = await startShop(approvalScene());
    expect((await runGates(bare, { approval: 'environment' })).outputs).toMatchObject({ reason: 'configuration_error' });
  });

  test.each([
    ['medium', 'pending awaiting_approval (human)'],
    ['high', 'pending awaiting_approval (human)'],
    ['low', 'pass empty'],
  ])('the file says it as well: risk %s', async (risk, verdict) => {
    const github = await startShop(
      approvalScene(`risk: ${risk}\nenvironment: production\non-empty: pass\napprovers: ['permission: admin', 'wes']\n`),
    );
    say(github, 'ana', YES);
    expect(verdictOf(await runGates(github))).toBe(verdict);
    if (risk === 'high') {
      say(github, 'wes', YES);
      expect(verdictOf(await runGates(github))).toBe(PASS);
    }
  });
});

describe('the run that a comment starts', () => {
  test('judges the head of the pull request anew', async () => {
    const github = await startShop(approvalScene());
    await runGates(github, HIGH);
    const run = await onComment(github, say(github, 'ana', YES), HIGH);
    expect(verdictOf(run)).toBe(PASS);
    expect(run.outputs['pr-url']).toBe('https://github.com/acme/shop/pull/7');
    expect(statusesOf(github).at(-1)).toMatchObject({ sha: headOf(github), context: 'ops/gates', state: 'success' });
  });

  test.each([
    ['no command', { comment: { body: 'Nice.' } }, false],
    [
      'a command that was taken out',
      { action: 'edited', comment: { body: 'Nice.' }, changes: { body: { from: '/approve production 1234567' } } },
      true,
    ],
    ['a comment that was deleted', { action: 'deleted', comment: { body: '/approve production 1234567' } }, true],
  ])('%s: judged %j', async (_, payload, isJudged) => {
    const github = await startShop(approvalScene());
    const run = await runGates(github, HIGH, { event: 'issue_comment', payload: { issue: { number: 7, pull_request: {} }, ...payload } });
    expect([verdictOf(run), run.exitCode]).toEqual([isJudged ? OPEN : PASS, 0]);
    expect(writesOf(github)).toHaveLength(isJudged ? 2 : 0);
    if (!isJudged) expect(github.journal.count()).toBe(0);
  });

  test('a comment on an issue that is not the tracking issue asks for nothing', async () => {
    const github = await startShop(approvalScene());
    const run = await onComment(github, `/approve production ${headOf(github)}`, HIGH, { number: 30 });
    expect([verdictOf(run), run.exitCode, writesOf(github)]).toEqual([PASS, 0, []]);
    expect(run.summary).toContain('not the');
  });
});

describe('what cannot be read is never an approval', () => {
  const FORBIDDEN = { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest', status: '403' };
  const broken = (operation: string, fault: Partial<Fault>): Fault => ({ operation, kind: 'status', status: 500, ...fault }) as Fault;
  test.each<[string, Fault]>([
    ['the comments', broken('issues/list-comments', {})],
    ['the comments, cut', broken('issues/list-comments', { kind: 'truncated' } as Partial<Fault>)],
    ['the reviews', broken('pulls/list-reviews', { status: 400 })],
    ['the role', broken('repos/get-collaborator-permission-level', { status: 403, body: FORBIDDEN } as Partial<Fault>)],
    ['the pull request', broken('pulls/get', { status: 404 })],
    ['the commit', broken('repos/list-commits', { status: 403, body: FORBIDDEN } as Partial<Fault>)],
  ])('%s', async (_, fault) => {
    const github = await startShop(approvalScene());
    say(github, 'ana', YES);
    github.faults.add(fault);
    const run = await runGates(github, { ...HIGH, comment: 'off' });
    expect([verdictOf(run), run.exitCode]).toEqual(['error unreadable (api)', 1]);
    expect(gateStatus(github)).toMatch(/^error: /);
    expect(statusesOf(github).some(({ state }) => state === 'success')).toBe(false);
  });

  test('a page of comments that repeats could hide a refusal', async () => {
    const github = await startShop(approvalScene());
    for (let index = 0; index < 150; index += 1) say(github, 'eve', `Comment ${index}`);
    say(github, 'ana', YES);
    expect(verdictOf(await runGates(github, HIGH))).toBe(PASS);
    github.faults.add({ operation: 'issues/list-comments', kind: 'repeat-page' });
    expect(verdictOf(await runGates(github, HIGH))).toBe('error unreadable (api)');
  });

  test('a team that the token cannot read is named, and only where it decides', async () => {
    const github = await startShop({ ...approvalScene(), teams: { 'acme/sre': ['ana'] } });
    say(github, 'abe', YES);
    const both = { ...HIGH, approvers: 'permission: maintain\nteams: acme/sre' };
    expect(verdictOf(await runGates(github, both))).toBe(PASS);
    const run = await runGates(github, { ...HIGH, approvers: 'teams: acme/sre' });
    expect(verdictOf(run)).toBe('error unreadable (api)');
    expect(run.summary).toContain('acme/sre');
  });
});
