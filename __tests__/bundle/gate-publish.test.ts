import { describe, expect, test } from '@jest/globals';
import type { Loopback } from '../../loopback/main.ts';
import type { ActionRun } from '../../loopback/run-action.ts';
import type { Seed } from '../../loopback/seed.ts';
import { CI, GRANTS, runGates } from './gates.ts';
import { commentsOf, headOf, REPOSITORY, startShop, statusesOf, TOKEN } from './shop.ts';

/** A fork's pull request whose run has ended and left `artifact` behind, files by path. */
function fork(jobs: Readonly<Record<string, string>>, artifact: (subject: string) => Readonly<Record<string, string>>): Seed {
  const runOf = (sha?: string) => ({
    branch: 'sum',
    fork: 'eve/shop',
    event: 'pull_request',
    conclusion: 'failure',
    jobs: Object.entries(jobs).map(([name, conclusion]) => ({ name, conclusion })),
    artifacts: { 'ops-gates-1-1': artifact(`${REPOSITORY}@${sha ?? ''}`), other: { 'ops-gates.json': '{}' } },
  });
  return {
    tokens: [{ token: TOKEN, permissions: GRANTS }],
    repositories: [
      {
        name: REPOSITORY,
        branches: { main: { files: { 'a.md': 'a\n' } } },
        'pull-requests': [{ number: 7, title: 'Sum once', user: 'eve', head: 'sum', fork: 'eve/shop', files: ['M a.md'] }],
        'required-checks': { main: { rulesets: [{ context: 'test' }] } },
        workflows: [{ name: 'CI', path: CI, runs: [runOf()] }],
      },
    ],
  };
}

function publish(github: Loopback, inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  const sha = headOf(github);
  const run = github.state.repository(REPOSITORY)?.workflowRuns[0];
  const workflowRun = {
    id: run?.id,
    run_attempt: 1,
    head_sha: sha,
    head_branch: 'sum',
    event: 'pull_request',
    path: CI,
    pull_requests: [],
    repository: { full_name: REPOSITORY },
    head_repository: { full_name: 'eve/shop' },
  };
  return runGates(github, inputs, { event: 'workflow_run', payload: { action: 'completed', workflow_run: workflowRun } });
}

/** Puts the true subject into an artifact, which the seed cannot know before the commit is there. */
async function start(jobs: Readonly<Record<string, string>>, file: (subject: string) => string): Promise<Loopback> {
  const first = await startShop(fork(jobs, () => ({})));
  const subject = `${REPOSITORY}@${headOf(first)}`;
  return startShop(fork(jobs, () => ({ 'ops-gates.json': file(subject) })));
}

const words = (gates: unknown) => (subject: string) => JSON.stringify({ schema: 1, action: 'gate-reporter', subject, gates });
const CLAIM = { key: 'k', name: 'test', status: 'pass', required: true, reason: 'all 12 tests pass | <b>' };

describe('the run after a fork’s', () => {
  test('finds the pull request, judges from what GitHub says, and shows the fork’s words without believing them', async () => {
    const github = await start({ test: 'failure' }, words([CLAIM, { ...CLAIM, name: 'approval', key: 'a' }]));
    const run = await publish(github, { comment: 'always' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({
      exit: 1,
      verdict: 'fail',
      reason: 'required_failed',
      failed: '["test"]',
      'pr-url': `https://github.com/${REPOSITORY}/pull/7`,
    });
    expect(statusesOf(github)).toMatchObject([{ sha: headOf(github), context: 'ops/gates', state: 'failure' }]);
    expect(commentsOf(github)).toHaveLength(1);
    const { findings, gates } = JSON.parse(run.outputs.result ?? '') as { findings: { rule: string; message: string }[]; gates: unknown[] };
    expect(findings.filter(({ rule }) => rule === 'hand-over').map(({ message }) => message)).toEqual([
      "The fork's own run says: all 12 tests pass | <b>",
    ]);
    expect(JSON.stringify(gates)).not.toContain('approval');
    expect(run.summary).not.toContain('<b>');
    expect(github.journal.invalid).toEqual([]);
  });

  test.each([
    [
      'another commit',
      () => JSON.stringify({ schema: 1, action: 'gate-reporter', subject: 'acme/shop@x', gates: [CLAIM] }),
      'another commit',
    ],
    ['no JSON', () => '{', 'is not JSON'],
    ['a bomb', () => ' '.repeat(50_000_000), 'at most 256 KiB'],
  ])('what it left is not shown, and changes nothing: %s', async (_, file, why) => {
    const github = await start({ test: 'success' }, file);
    const run = await publish(github);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pass', reason: 'all_pass' });
    expect(run.outputs.result).toContain(why);
  });

  test('storage that answers with an error is a note, not a verdict', async () => {
    const github = await start({ test: 'success' }, words([CLAIM]));
    github.faults.add({ operation: 'actions/download-artifact', kind: 'status', status: 502 });
    const run = await publish(github);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pass' });
    expect(run.outputs.result).toContain('could not be read');
  });
});
