import { describe, expect, test } from '@jest/globals';
import type { Loopback } from '../../loopback/main.ts';
import { approvalScene, gateStatus, onComment, repositoryOf, reviewIt, say, TRACKING, verdictOf } from './approvals.ts';
import { GRANTS, runGates } from './gates.ts';
import { headOf, startShop, statusesOf, TOKEN, writesOf } from './shop.ts';

const DISPATCH =
  "dispatch:\n  workflow: deploy.yml\n  inputs: { version: '{sha}', why: 'gate {gate} of #{pull-request} in {environment}' }\n";
const FILE = `risk: high\nenvironment: production\ntracking-issue: ${TRACKING}\n${DISPATCH}`;
const YES = '/approve production SHORT';
const OPEN = 'pending awaiting_approval (human)';
const PASS = 'pass all_pass';

/** Inputs of the runs that were started, oldest first. */
function started(github: Loopback): unknown[] {
  return repositoryOf(github)
    .workflowRuns.filter(({ event }) => event === 'workflow_dispatch')
    .map(({ inputs, headBranch, actor }) => ({ inputs, headBranch, actor }));
}

function main(github: Loopback): string {
  return repositoryOf(github).refs.get('refs/heads/main') ?? '';
}

/** The run of the deploying workflow, for a commit or, with '', for the head of its branch. */
function dispatched(github: Loopback, version: string, actor = 'wes') {
  const env = { GITHUB_SHA: main(github), GITHUB_REF: 'refs/heads/main', GITHUB_ACTOR: actor };
  return runGates(github, {}, { event: 'workflow_dispatch', payload: { inputs: { version } }, env });
}

describe('once its commit is approved, the waiting workflow is started', () => {
  test('with that commit, by the comment that completes the approval, and only once', async () => {
    const github = await startShop(approvalScene(`min-approvals: 2\n${FILE}`));
    expect(verdictOf(await runGates(github))).toBe(OPEN);
    expect(verdictOf(await onComment(github, say(github, 'ana', YES)))).toBe(OPEN);
    expect(started(github)).toEqual([]);
    const run = await onComment(github, say(github, 'abe', YES));
    expect([verdictOf(run), run.exitCode]).toEqual([PASS, 0]);
    const inputs = { version: headOf(github), why: 'gate production of #7 in production' };
    expect(started(github)).toEqual([{ inputs, headBranch: 'main', actor: 'github-actions[bot]' }]);
    expect(gateStatus(github)).toBe('success: started deploy.yml; approved by ana, abe');
    expect(run.summary).toContain('deploy.yml');
    const writes = writesOf(github).length;
    await onComment(github, '/approve production 1234567');
    await runGates(github);
    expect([started(github).length, writesOf(github).length]).toEqual([1, writes]);
    expect(github.journal.invalid).toEqual([]);
  });

  test('by a review, and by an override', async () => {
    const github = await startShop(approvalScene(FILE));
    reviewIt(github, 'ana');
    const payload = {
      action: 'submitted',
      pull_request: {
        number: 7,
        head: { sha: headOf(github), ref: 'sum', repo: { full_name: 'acme/shop' } },
        base: { sha: headOf(github), ref: 'main', repo: { full_name: 'acme/shop' } },
      },
    };
    expect(verdictOf(await runGates(github, {}, { event: 'pull_request_review', payload }))).toBe(PASS);
    expect(started(github)).toHaveLength(1);
    const other = await startShop(approvalScene(FILE));
    expect(verdictOf(await onComment(other, say(other, 'ada', '/override production the outage is worse')))).toBe('pass overridden');
    expect(started(other)).toHaveLength(1);
    expect(gateStatus(other)).toBe('success: started deploy.yml; overridden by ada: the outage is worse');
  });

  test('not before every other gate has passed; the run that sees the last one does it', async () => {
    const github = await startShop(approvalScene(`required: [ci/legacy]\n${FILE}`));
    expect(verdictOf(await onComment(github, say(github, 'ana', YES)))).toBe('pending pending (ci)');
    expect([started(github), gateStatus(github)]).toEqual([[], 'success: approved by ana']);
    const [first] = repositoryOf(github).statuses;
    if (first === undefined) throw new Error('no status was written');
    repositoryOf(github).statuses.push({ ...first, id: github.state.nextId(), context: 'ci/legacy', state: 'success', description: '' });
    expect(verdictOf(await runGates(github))).toBe(PASS);
    expect(started(github)).toHaveLength(1);
  });

  test.each([
    ['issue_comment', 1, true],
    ['pull_request', 0, false],
  ])('a token that may not: the run of %s ends with %d', async (event, exitCode, isFailure) => {
    const seed = approvalScene(FILE);
    const github = await startShop({ ...seed, tokens: [{ token: TOKEN, permissions: { ...GRANTS, issues: 'read' } }] });
    const body = say(github, 'ana', YES);
    const run = event === 'issue_comment' ? await onComment(github, body) : await runGates(github);
    expect([verdictOf(run), run.exitCode, started(github)]).toEqual([PASS, exitCode, []]);
    expect(run.stdout.includes('::error')).toBe(isFailure);
    expect(run.summary).toContain('actions: write');
    expect(gateStatus(github)).toBe('success: approved by ana');
  });

  test('a workflow that is not there is an error of that run; the approval stays', async () => {
    const github = await startShop(approvalScene(FILE.replace('deploy.yml', 'none.yml')));
    const run = await onComment(github, say(github, 'ana', YES));
    expect([verdictOf(run), run.exitCode]).toEqual([PASS, 1]);
    expect(run.stdout).toContain('`none.yml` was not started');
    expect(gateStatus(github)).toBe('success: approved by ana');
  });

  test('an answer that was lost is not asked for again by the same run', async () => {
    const github = await startShop(approvalScene(FILE));
    github.faults.add({ operation: 'actions/create-workflow-dispatch', kind: 'reset', after: true });
    const run = await onComment(github, say(github, 'ana', YES));
    expect([run.exitCode, started(github).length]).toEqual([1, 1]);
  });
});

describe('a commit without a pull request', () => {
  test('is approved on the tracking issue, and the dispatched run judges that commit', async () => {
    const github = await startShop(approvalScene(FILE));
    const sha = main(github);
    const first = await dispatched(github, sha);
    expect([verdictOf(first), first.summary.includes(`/approve production ${sha}`)]).toEqual([OPEN, true]);
    const body = say(github, 'ana', `/approve production ${sha.slice(0, 9)}`, { number: TRACKING });
    const run = await onComment(github, body, {}, { number: TRACKING });
    expect(verdictOf(run)).toBe(PASS);
    expect(started(github)).toEqual([
      { inputs: { version: sha, why: 'gate production of # in production' }, headBranch: 'main', actor: 'github-actions[bot]' },
    ]);
    expect(verdictOf(await dispatched(github, sha, 'github-actions[bot]'))).toBe(PASS);
    expect(started(github)).toHaveLength(1);
    expect(statusesOf(github).filter(({ sha: on }) => on !== sha)).toEqual([]);
  });

  test('whoever dispatched it has no vote', async () => {
    const github = await startShop(approvalScene(FILE));
    say(github, 'ana', `/approve production ${main(github)}`, { number: TRACKING });
    expect(verdictOf(await dispatched(github, main(github), 'ana'))).toBe(OPEN);
    expect(verdictOf(await dispatched(github, main(github), 'wes'))).toBe(PASS);
  });

  test('the commit of a pull request is judged where it is dispatched, by its own comments', async () => {
    const github = await startShop(approvalScene(FILE));
    say(github, 'ana', YES);
    expect(verdictOf(await dispatched(github, headOf(github)))).toBe(PASS);
    expect(started(github)).toEqual([]);
    expect(verdictOf(await dispatched(github, ''))).toBe(OPEN);
    expect((await dispatched(github, headOf(github).slice(0, 7))).outputs).toMatchObject({
      verdict: 'error',
      reason: 'configuration_error',
    });
  });

  test.each([
    ['no commit', '/deny production', 'has to name its commit'],
    ['no such commit', '/approve production 1234567', 'no one commit'],
    ['two commits', '/approve production 1234567\n/approve production 7654321', 'more than one commit'],
  ])('a command on the tracking issue with %s', async (_, body, said) => {
    const github = await startShop(approvalScene(FILE));
    const run = await onComment(github, say(github, 'ana', body, { number: TRACKING }), {}, { number: TRACKING });
    expect([verdictOf(run), run.exitCode, writesOf(github)]).toEqual([PASS, 0, []]);
    expect(run.summary).toContain(said);
  });

  test('a branch with the name of a commit leads nowhere', async () => {
    const github = await startShop(approvalScene(FILE));
    repositoryOf(github).refs.set('refs/heads/abcdef1', main(github));
    const run = await onComment(github, '/approve production abcdef1', {}, { number: TRACKING });
    expect([verdictOf(run), writesOf(github)]).toEqual([PASS, []]);
    expect(run.summary).toContain('no one commit');
  });

  test('a tracking issue that is not there is never an approval', async () => {
    const github = await startShop(approvalScene(FILE.replace(`: ${TRACKING}`, ': 404')));
    reviewIt(github, 'ana');
    expect(verdictOf(await runGates(github))).toBe('error unreadable (api)');
  });
});

test.each([
  ['dispatch:\n  workflow: deploy\n', /gates.yml:3:13/],
  ["dispatch:\n  workflow: deploy.yml\n  inputs: { a: '{sha} ' }\n", /no input that is the approved commit/],
  ['tracking-issue: 0\n', /gates.yml:2:17/],
])('the file %j is refused', async (file, message) => {
  const github = await startShop(approvalScene(file));
  const run = await runGates(github);
  expect(run.outputs).toMatchObject({ verdict: 'error', reason: 'configuration_error' });
  expect(run.stdout).toMatch(message);
});
