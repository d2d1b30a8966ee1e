import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../core/model.ts';
import { packageRoot } from '../../loopback/description.ts';
import { expectCalls } from '../../loopback/journal.ts';
import {
  endRun,
  endsOf,
  eventsOf,
  LEDGER,
  refsOf,
  runMain,
  runStep,
  runWholeStep,
  type Stage,
  settled,
  startStage,
  write,
} from './deploy-stage.ts';
import { REPOSITORY, TOKEN } from './shop.ts';

describe('a deploy', () => {
  test('that is good: verified, every output, its deployment at an end, and no lock', async () => {
    const stage = await settled();
    const run = await runWholeStep(stage, { artifact: 'v2' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({
      ...{ exit: 0, verdict: 'pass', reason: 'verified', outcome: 'verified' },
      ...{ from: 'v1', to: 'v2', served: 'v2', 'detect-ms': '', 'rollback-ms': '', frozen: 'false', 'pr-url': '' },
      'actions-url': expect.stringMatching(`^https://github.com/${REPOSITORY}/actions/runs/\\d+/attempts/1$`),
      'deployment-id': String(stage.repository.deployments.at(-1)?.id),
    });
    expect(eventsOf(stage).slice(-3)).toEqual(['deploy_intent v1>v2', 'switched v1>v2', 'verified v1>v2']);
    expect([refsOf(stage), endsOf(stage), stage.served()]).toEqual([[LEDGER], ['deploy v2: success'], 'v2']);
    for (const part of ['v2 serves, and was verified', 'deploy frequency', 'Ends at event 4']) expect(run.summary).toContain(part);
    // 17 writes: the lock 4, three events 9, the deployment 4. Every other request reads.
    expectCalls(stage.github.journal, {
      ...{ 'git/create-tree': 4, 'git/create-commit': 4, 'git/create-ref': 1, 'graphql/updateRefs': 4 },
      ...{ 'repos/create-deployment': 1, 'repos/create-deployment-status': 3 },
      ...{ 'git/get-ref': 7, 'git/get-tree': 1, 'git/get-blob': 5, 'repos/get': 1 },
      ...{ 'actions/get-workflow-run': 1, 'actions/get-reviews-for-run': 1, 'repos/get-commit': 2, 'graphql/repository': 1 },
      'repos/compare-commits-with-basehead': 1,
    });
    expect(JSON.stringify(stage.repository.deployments)).not.toContain(TOKEN);
  });

  test('that is bad: the old version serves again, both deployments are at an end, and the run is red', async () => {
    const stage = await settled();
    stage.health.set('v2', 'bad');
    const run = await runStep(stage, { artifact: 'v2' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({
      ...{ exit: 1, verdict: 'fail', reason: 'verify_failed', outcome: 'rolled_back', from: 'v1', to: 'v1', served: 'v1', frozen: 'true' },
      ...{ 'detect-ms': expect.stringMatching(/^\d+$/), 'rollback-ms': expect.stringMatching(/^\d+$/) },
    });
    expect(eventsOf(stage).slice(-4)).toEqual(['switched v1>v2', 'rollback_intent v2>v1', 'rolled_back v2>v1', 'frozen ->-']);
    expect([refsOf(stage), endsOf(stage), stage.served()]).toEqual([[LEDGER], ['deploy v2: failure', 'rollback v1: success'], 'v1']);
    expect(run.stdout).toMatch(/^::error title=/m);
    const [deployed, back] = stage.repository.deployments;
    expect(deployed?.payload).toMatchObject({ artifact: 'v2', op: expect.any(String), run: { attempt: 1 }, ledger: { seq: 1 } });
    // Each is shown at its own commit.
    expect(stage.repository.git.commit(deployed?.sha ?? '')?.parents).toEqual([back?.sha]);
  });

  test('of what was rolled back, or was asked for before, is refused; a new version is the fix and lifts it', async () => {
    const stage = await settled();
    const before = stage.run();
    endRun(stage);
    stage.health.set('v2', 'bad');
    await runStep(stage, { artifact: 'v2' });
    stage.health.set('v2', 'good');
    const again = await runStep(stage, { artifact: 'v2' });
    expect({ exit: again.exitCode, ...again.outputs }).toMatchObject({
      exit: 1,
      outcome: 'blocked',
      reason: 'frozen_after_rollback',
      frozen: 'true',
    });
    Object.assign(before, { attempt: 2, createdAt: new Date(Date.now() - 3_600_000) });
    const env = { GITHUB_RUN_ID: String(before.id), GITHUB_RUN_ATTEMPT: '2' };
    const queued = await runMain(stage, { artifact: 'v3' }, { env });
    expect(queued.outputs).toMatchObject({ outcome: 'blocked', reason: 'frozen_after_rollback' });
    stage.run({ createdAt: new Date(Date.now() + 2_000) });
    const fixed = await runStep(stage, { artifact: 'v3' });
    expect(fixed.outputs).toMatchObject({ outcome: 'verified', frozen: 'false' });
    expect(stage.served()).toBe('v3');
  });

  test('of what serves already does nothing', async () => {
    const stage = await settled();
    const run = await runStep(stage, { artifact: 'v1' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({
      exit: 0,
      verdict: 'pass',
      outcome: 'already_deployed',
      reason: 'already_deployed',
    });
    expect([endsOf(stage), refsOf(stage)]).toEqual([[], [LEDGER]]);
  });

  test('that is only planned writes nothing at all, nor does one that is refused', async () => {
    const stage = await settled();
    const planned = await runStep(stage, { artifact: 'v2', 'dry-run': 'true' });
    expect({ exit: planned.exitCode, ...planned.outputs }).toMatchObject({ exit: 0, reason: 'dry_run', served: 'v1' });
    expect(planned.summary).toContain('Would switch v1 to v2');
    const writes = stage.github.journal.entries.filter(
      ({ method, operationId }) => method !== 'GET' && operationId !== 'graphql/repository',
    );
    expect(writes).toEqual([]);
    expect((await runStep(stage, { operation: 'freeze', reason: 'audit' })).exitCode).toBe(0);
    const events = eventsOf(stage);
    expect((await runStep(stage, { artifact: 'v2', 'dry-run': 'true' })).outputs.reason).toBe('frozen_by_hand');
    expect(eventsOf(stage)).toEqual(events);
  });
});

describe('a freeze by hand', () => {
  test('refuses every deploy and no rollback, until it is lifted; status tells', async () => {
    const stage = await settled();
    await runStep(stage, { artifact: 'v2' });
    expect((await runStep(stage, { operation: 'freeze', reason: 'audit' })).outputs).toMatchObject({
      verdict: 'pass',
      reason: 'frozen',
      frozen: 'true',
    });
    const refused = await runStep(stage, { artifact: 'v3' });
    expect({ exit: refused.exitCode, ...refused.outputs }).toMatchObject({
      exit: 1,
      outcome: 'blocked',
      reason: 'frozen_by_hand',
      served: '',
    });
    expect(stage.served()).toBe('v2');
    const back = await runStep(stage, { operation: 'rollback', reason: 'errors' });
    expect({ exit: back.exitCode, ...back.outputs }).toMatchObject({
      exit: 0,
      verdict: 'pass',
      outcome: 'rolled_back',
      reason: 'rolled_back',
      served: 'v1',
    });
    const status = await runStep(stage, { operation: 'status' });
    expect({ exit: status.exitCode, ...status.outputs }).toMatchObject({
      exit: 0,
      verdict: 'pass',
      reason: 'status',
      served: 'v1',
      frozen: 'true',
    });
    for (const part of ['audit', 'free']) expect(status.summary).toContain(part);
    expect((await runStep(stage, { operation: 'unfreeze', reason: 'done' })).outputs.frozen).toBe('false');
    expect((await runStep(stage, { artifact: 'v3' })).outputs.outcome).toBe('verified');
  });

  test('a rollback to what was never verified names what was', async () => {
    const stage = await settled();
    const run = await runStep(stage, { operation: 'rollback', to: 'v7', reason: 'errors' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, outcome: 'blocked', reason: 'unknown_version' });
    expect(run.summary).toContain('Verified are: v1.');
  });
});

describe('somebody is called', () => {
  test('by one issue, found again, when there is nothing to go back to', async () => {
    const stage = await startStage({ plan: { issue: { labels: ['outage'], assignees: ['ana'] } } });
    stage.health.set('v1', 'bad').set('v2', 'bad');
    const run = await runStep(stage, { artifact: 'v1' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({
      exit: 1,
      outcome: 'halted',
      reason: 'no_rollback_target',
      served: 'v1',
      frozen: 'true',
    });
    await runStep(stage, { operation: 'unfreeze', reason: 'again' });
    await runStep(stage, { artifact: 'v2' });
    const issues = [...stage.repository.issues.values()];
    expect(issues).toMatchObject([
      { title: '[CRITICAL] production: deploy halted', labels: ['outage'], assignees: ['ana'], state: 'open' },
    ]);
    expect([...stage.repository.comments.values()].map(({ body }) => body)).toEqual([
      expect.stringContaining('There is no verified version'),
    ]);
    expect(endsOf(stage)).toEqual(['deploy v1: error', 'deploy v2: error']);
  });

  test('or not, without the grant: a note, and an error on the page of the run', async () => {
    const stage = await startStage({ grants: { actions: 'read', contents: 'write' } });
    stage.health.set('v1', 'bad');
    const run = await runStep(stage, { artifact: 'v1' });
    expect(run.outputs).toMatchObject({ outcome: 'halted', reason: 'no_rollback_target', 'deployment-id': '' });
    expect(run.stdout).toMatch(/^::error title=deploy-with-rollback%3A nobody was called::.*issues: write/m);
    for (const part of ['`issues: write`', '`deployments: write`']) expect(run.summary).toContain(part);
    expect(stage.repository.issues.size).toBe(0);
  });
});

/** `ops-actions ledger verify` of the ledger in the repository. */
async function verifyLedger({ github }: Stage): Promise<{ status: number; report: Report }> {
  const args = [
    join(packageRoot(), 'dist/cli.js'),
    'ledger',
    'verify',
    '--environment',
    'production',
    '--repository',
    REPOSITORY,
    '--json',
  ];
  const env = { PATH: process.env.PATH, GITHUB_TOKEN: TOKEN, GITHUB_API_URL: github.url };
  const [status, stdout] = await new Promise<[number, string]>((done) =>
    execFile(process.execPath, args, { env }, (error, text) => done([Number(error?.code ?? 0), text])),
  );
  return { status, report: JSON.parse(stdout) as Report };
}

describe('what cannot be read is an error, and nothing is changed', () => {
  test('a ledger that somebody wrote into', async () => {
    const stage = await settled();
    const path = 'events/0000000001.jsonl';
    const { repository } = stage;
    const before = repository.git.files(repository.git.commit(repository.refs.get(LEDGER) ?? '')?.tree ?? '').get(path);
    const text = repository.git.blob(before?.sha ?? '')?.toString('utf8') ?? '';
    const whole = await verifyLedger(stage);
    expect([whole.status, whole.report.verdict.reason, whole.report.outputs.count]).toEqual([0, 'ledger_intact', 1]);
    repository.commit('ops-ledger/deploy-production', [{ path, content: text.replace('"to":"v1"', '"to":"v0"') }], { date: new Date(0) });
    const broken = await verifyLedger(stage);
    expect([broken.status, broken.report.outputs.broken]).toMatchObject([1, { kind: 'wrong-hash', seq: 1 }]);
    const run = await runMain(stage, { artifact: 'v2' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'ledger_unreadable' });
    expect(run.summary).toContain('wrong-hash');
    expect([stage.served(), refsOf(stage)]).toEqual(['v1', [LEDGER]]);
  });

  test('GitHub itself', async () => {
    const stage = await settled();
    stage.github.faults.add({ operation: 'git/get-ref', kind: 'status', status: 502 });
    const run = await runMain(stage, { artifact: 'v2' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error' });
    expect(stage.served()).toBe('v1');
  });

  test('a configuration: every problem at its place, and post says nothing', async () => {
    const stage = await startStage({ plan: { keep: 'many', probes: ['ftp://x'] } });
    const run = await runWholeStep(stage, { artifact: 'main', reason: '' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'configuration_error' });
    expect(run.summary).toContain('.github/ops/deploy.yml:1:');
    write(stage.workspace, { '.github/ops/deploy.yml': 'version: 1\nenvironments: {}\n' });
    expect((await runStep(stage, { artifact: 'v1' })).outputs.reason).toBe('configuration_error');
  });
});
