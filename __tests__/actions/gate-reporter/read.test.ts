import { describe, expect, test } from '@jest/globals';
import { OwnJob } from '../../../actions/gate-reporter/own-job.ts';
import { readCommit } from '../../../actions/gate-reporter/read-facts.ts';
import { readBranchRules } from '../../../actions/gate-reporter/read-rules.ts';
import { targetOf } from '../../../actions/gate-reporter/target.ts';
import { PermissionError, UnreadableError } from '../../../core/errors.ts';
import { NotFoundError, RejectedError } from '../../../core/github/client.ts';
import { resolveSubject } from '../../../core/github/subject.ts';
import { fake } from '../../core/github/fake.ts';
import { check, facts, run, SELF } from './samples.ts';

const sha = 'a'.repeat(40);

test('an answer with only the fields that GitHub says are always there', async () => {
  const github = fake((route) => {
    if (route.endsWith('/check-runs')) {
      const app = { id: 15_368, html_url: 'https://github.com/apps/github-actions' };
      return { total_count: 1, check_runs: [{ id: 1, name: 'test', status: 'queued', conclusion: null, app, check_suite: { id: 9 } }] };
    }
    if (route.endsWith('/status')) return { total_count: 0, statuses: [] };
    const check_suite_url = 'https://api.github.com/repos/acme/shop/check-suites/9';
    return { total_count: 1, workflow_runs: [{ id: 4, path: '.github/workflows/ci.yml', event: 'push', check_suite_url }] };
  });
  expect(await readCommit(github, sha, false)).toMatchObject({
    checkRuns: { value: [{ app: { slug: 'github-actions' }, suiteId: 9 }] },
    workflowRuns: { value: [{ suiteId: 9 }] },
  });
});

describe('what the branch requires', () => {
  const protection = { required_status_checks: { checks: [{ context: 'test', app_id: null }] } };
  test.each([
    ['a plan without rulesets', new RejectedError('Upgrade to GitHub Pro or make this repository public (403)', 403), 'refused'],
    ['a missing grant', new PermissionError('GET /rules', 'metadata: read'), 'refused'],
    ['an older server', new NotFoundError('not found (404)'), 'refused'],
    ['a server that is out', new UnreadableError('502'), 'unreadable'],
    ['a question that it does not take', new RejectedError('GitHub refused it (422)', 422), 'unreadable'],
  ] as const)('%s: %s', async (_, error, state) => {
    const github = fake((route) => {
      if (route.includes('/rules/')) throw error;
      return { protection };
    });
    const rules = await readBranchRules(github, 'main');
    expect(rules.state).toBe(state);
    if (state === 'refused') expect(rules).toMatchObject({ value: [{ context: 'test', appId: null }] });
  });
});

describe('its own job where the runner does not name it', () => {
  const open = facts({ checks: ['test', check('gates: in_progress', { suiteId: SELF.runId })], runs: [run(100), run(SELF.runId, null)] });
  const runner = { runId: SELF.runId, runAttempt: 2, runnerName: 'here' };
  const job = (id: number, runner_name: string | null, status = 'in_progress') => ({ id, runner_name, status });
  const found = async (jobs: readonly unknown[], checkRunId: number | null = null) => {
    const github = fake(() => ({ total_count: jobs.length, jobs }));
    const self = await new OwnJob(github, runner, checkRunId).in(open);
    return [self.checkRunId, github.routes.length];
  };

  test.each([
    ['the one on this runner', [job(1, 'there'), job(2, 'here'), job(3, 'here', 'completed')], 2],
    ['the only one that runs', [job(1, 'there', 'queued'), job(2, '')], 2],
    ['two that could be it', [job(1, 'here'), job(2, 'here')], null],
    ['no job', [], null],
  ])('%s', async (_, jobs, id) => {
    expect(await found(jobs)).toEqual([id, 1]);
  });

  test('nothing is asked where it is known, found already, or not to be seen', async () => {
    expect(await found([], 7)).toEqual([7, 0]);
    const github = fake(() => ({ total_count: 1, jobs: [job(2, 'here')] }));
    const own = new OwnJob(github, runner, null);
    await own.in(facts({ checks: ['test'] }));
    expect(github.routes).toEqual([]);
    await own.in(open);
    expect((await own.in(open)).checkRunId).toBe(2);
    expect(github.routes).toHaveLength(1);
  });

  test('a server that does not say leaves nothing out', async () => {
    const github = fake(() => {
      throw new NotFoundError('not found (404)');
    });
    expect(await new OwnJob(github, runner, null).in(open)).toEqual({ runId: SELF.runId, checkRunId: null });
  });
});

test('a run of the merge queue is judged by the branch that it merges into, not by the one that holds the change', () => {
  const event = {
    eventName: 'workflow_run',
    payload: {
      workflow_run: { id: 9, event: 'merge_group', head_sha: sha, head_branch: `gh-readonly-queue/main/pr-7-${sha}`, pull_requests: [] },
    },
    owner: 'acme',
    repo: 'shop',
    sha,
    ref: 'refs/heads/main',
  };
  expect(targetOf(resolveSubject(event), event)).toMatchObject({ sha, branch: 'main', pullRequest: 7, approves: 'head' });
});
