import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../../core/model.ts';
import type { Fault } from '../../../loopback/faults.ts';
import type { Loopback } from '../../../loopback/main.ts';
import { LISTS, scene } from '../../bundle/gates.ts';
import { headOf, REPOSITORY, startShop, writesOf } from '../../bundle/shop.ts';
import { startWatch } from './run-watch.ts';

const NOT_ACCESSIBLE = {
  message: 'Resource not accessible by integration',
  documentation_url: 'https://docs.github.com/rest',
  status: '403',
};
const OPEN = { jobs: { test: 'success', lint: null } };

function repositoryOf(github: Loopback) {
  const repository = github.state.repository(REPOSITORY);
  if (repository === undefined) throw new Error('the seed has no repository');
  return repository;
}

/** Ends the job that is open, and its run. */
function finish(github: Loopback, conclusion: string): void {
  const { checkRuns, workflowRuns } = repositoryOf(github);
  for (const run of checkRuns.values()) {
    if (run.status !== 'completed') Object.assign(run, { status: 'completed', conclusion, completedAt: github.state.now() });
  }
  for (const run of workflowRuns) Object.assign(run, { status: 'completed', conclusion });
}

/** Resolves once each list was asked for this often since the journal was cleared. */
async function polls(github: Loopback, times: number): Promise<void> {
  const asked = (): number =>
    Math.min(...LISTS.map((list) => github.journal.entries.filter(({ operationId }) => operationId === list).length));
  while (asked() < times) await new Promise((next) => setImmediate(next));
}

describe('ops-actions watch', () => {
  test('a line a change, the verdict at the end, and polls that cost nothing while nothing changes', async () => {
    const github = await startShop(scene(OPEN));
    const watch = startWatch(github, ['7', '--required', 'test', '--required', 'lint']);
    await watch.says('verdict  pending (pending)');
    github.journal.clear();
    await polls(github, 4);
    expect(new Set(github.journal.entries.map(({ status }) => status))).toEqual(new Set([304]));
    finish(github, 'success');
    expect(await watch.ended).toBe(0);
    expect(watch.stderr).toBe('');
    const [changes = '', report = ''] = watch.stdout.split(/\n\n(?=gate-reporter)/);
    expect(changes.split('\n')).toEqual([
      'pending  lint  running',
      'pass     test',
      `verdict  pending (pending)  ${REPOSITORY}@${headOf(github)}`,
      'pass     lint',
      `verdict  pass (all pass)  ${REPOSITORY}@${headOf(github)}`,
    ]);
    expect(report).toContain(`gate-reporter  ${REPOSITORY}@${headOf(github)}  pass (all pass)`);
    expect(writesOf(github)).toEqual([]);
    expect(github.journal.invalid).toEqual([]);
  });

  test('--json: one report on standard output, the same as the action’s, and the changes on standard error', async () => {
    const github = await startShop(scene({ ...OPEN, statuses: [{ context: 'ci/legacy', state: 'failure' }] }));
    const watch = startWatch(github, [headOf(github).slice(0, 8), '--json', '--required', 'test\nlint', '--no-fail-fast']);
    await watch.says('pending  lint');
    finish(github, 'failure');
    expect(await watch.ended).toBe(1);
    const report = JSON.parse(watch.stdout) as Report;
    expect(report).toMatchObject({
      schema: 1,
      action: 'gate-reporter',
      subject: `${REPOSITORY}@${headOf(github)}`,
      verdict: { state: 'fail', reason: 'required_failed' },
      outputs: { failed: ['lint'], pending: [], 'blocked-on': 'ci' },
    });
    expect(report.gates.map(({ name, status, required }) => [name, status, required])).toEqual([
      ['test', 'pass', true],
      ['lint', 'fail', true],
      ['ci/legacy', 'fail', false],
    ]);
    expect(watch.stderr).toContain('fail     lint  failure');
  });

  test.each([
    [{ test: 'success', lint: 'skipped' }, ['--required', 'lint'], 1, 'required_skipped'],
    [{ test: 'success', lint: 'skipped' }, ['--required', 'lint', '--allow-skipped', 'lint'], 0, 'all_pass'],
    [{ test: 'success', lint: null }, ['--required', 'lint', '--timeout', '0s'], 1, 'timed_out'],
    [{ test: 'failure', lint: null }, ['--required', 'test\nlint'], 1, 'required_failed'],
    [{ test: 'success' }, ['--required', 'lint', '--appear-timeout', '0s'], 1, 'required_missing'],
    [{ test: 'success', lint: 'failure' }, [], 1, 'required_failed'],
    [{ test: 'success', lint: 'failure' }, ['--scope', 'required'], 1, 'empty'],
    [{ test: 'success', lint: 'success' }, [], 0, 'all_pass'],
    [{}, ['--appear-timeout', '0s'], 1, 'empty'],
  ])('%j %j: exit %i, %s', async (jobs, args, exit, reason) => {
    const github = await startShop(scene({ jobs }));
    const watch = startWatch(github, ['#7', '--json', ...args]);
    expect(await watch.ended).toBe(exit);
    expect(JSON.parse(watch.stdout)).toMatchObject({ verdict: { reason } });
  });

  test('what the file and the branch ask for counts, and the aggregate’s own status does not', async () => {
    const github = await startShop(
      scene({
        jobs: { test: 'success', lint: 'failure', docs: 'success' },
        statuses: [{ context: 'ops/gates', state: 'failure' }],
        files: { '.github/ops/gates.yml': 'version: 1\nrequired: [docs]\n' },
        repository: { 'required-checks': { main: { rulesets: [{ context: 'test' }, { context: 'ops/gates' }] } } },
      }),
    );
    const watch = startWatch(github, ['https://github.com/acme/shop/pull/7', '--json'], { GITHUB_REPOSITORY: '' });
    expect(await watch.ended).toBe(0);
    const report = JSON.parse(watch.stdout) as Report;
    expect(report.gates.filter(({ required }) => required).map(({ name }) => name)).toEqual(['docs', 'test']);
    expect(report.artifacts).toEqual([{ kind: 'link', title: 'Pull request', value: expect.stringMatching(/\/acme\/shop\/pull\/7$/) }]);
  });

  test('a pull request is followed to its new head, whose checks have time to appear', async () => {
    const github = await startShop(scene(OPEN));
    const watch = startWatch(github, ['7', '--json', '--required', 'lint']);
    await watch.says('pending  lint  running');
    const before = headOf(github);
    repositoryOf(github).commit('sum', [{ path: 'b.md', content: 'b\n' }], { date: new Date(0) });
    const after = headOf(github);
    expect(after).not.toBe(before);
    await watch.says(`The head moved to ${after.slice(0, 12)}.`);
    await watch.says('pending  lint  not reported yet');
    finish(github, 'failure');
    for (const run of repositoryOf(github).checkRuns.values()) Object.assign(run, { headSha: after, conclusion: 'success' });
    expect(await watch.ended).toBe(0);
    expect(JSON.parse(watch.stdout)).toMatchObject({ subject: `${REPOSITORY}@${after}`, verdict: { state: 'pass' } });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly, with what was seen last', async (signal) => {
    const github = await startShop(scene(OPEN));
    const watch = startWatch(github, ['7', '--json', '--interval', '1h']);
    await watch.says('pending  lint');
    watch.send(signal);
    expect(await watch.ended).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(JSON.parse(watch.stdout)).toMatchObject({ verdict: { state: 'pending' } });
    expect(watch.stderr).not.toMatch(/Error|bug/);
  });

  test('what cannot be read is an error with a report, never a pass', async () => {
    const faults = LISTS.map((operation): Fault => ({ kind: 'status', operation, status: 403, body: NOT_ACCESSIBLE }));
    const github = await startShop(scene({ jobs: { test: 'success' } }), faults);
    const watch = startWatch(github, ['7', '--json']);
    expect(await watch.ended).toBe(1);
    expect(JSON.parse(watch.stdout)).toMatchObject({ verdict: { state: 'error', reason: 'unreadable' } });
  });

  test.each([
    [['8'], {}, 'acme/shop: has no pull request 8 that the token can see.'],
    [['deadbeef'], {}, 'acme/shop: has no commit deadbeef that the token can see.'],
    [['main'], {}, 'arguments: `main` is neither a pull request nor a commit.'],
    [[], {}, 'arguments: There is nothing to watch.'],
    [['7', '8'], {}, 'arguments: `8` is one too many.'],
    [['7', '--repo', 'shop'], {}, '--repo: `shop` is not of the form OWNER/NAME.'],
    [['7', '--interval', '5'], {}, '--interval: `5` is not a duration'],
    [['7', '--scope', 'some'], {}, '--scope: `some` is not one of'],
    [['7', '--required', 'a@'], {}, '--required: `a@` has an `@` that no app follows.'],
    [['7'], { GITHUB_TOKEN: '' }, 'GITHUB_TOKEN: is not set.'],
    [['7'], { GITHUB_TOKEN: 'wrong' }, 'GITHUB_TOKEN: was refused by'],
    [['1234567', '--database-url', 'mysql://x'], {}, '--database-url: does not begin with'],
    [['1234567', '--database-url', 'env:NONE'], {}, '--database-url: the environment has no `NONE`.'],
  ])('%j is one line on standard error and exit 1', async (args, env, message) => {
    const github = await startShop(scene({ jobs: { test: 'success' } }));
    const watch = startWatch(github, args, env);
    expect(await watch.ended).toBe(1);
    expect(watch.stdout).toBe('');
    expect(watch.stderr.trim().split('\n')).toEqual([expect.stringContaining(`ops-actions watch: ${message}`)]);
  });
});
