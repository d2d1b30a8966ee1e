import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ActionRun } from '../../loopback/run-action.ts';
import {
  endRun,
  endsOf,
  eventsOf,
  LEDGER,
  LOCK,
  refsOf,
  runMain,
  runPost,
  runStep,
  type Stage,
  settled,
  startMain,
} from './deploy-stage.ts';
import { until } from './until.ts';

const SOAKING = { artifact: 'v2', soak: '1h' };

/** Sends the signal while v2 soaks. */
async function signalled(stage: Stage, signal: NodeJS.Signals, inputs: Record<string, string> = SOAKING): Promise<ActionRun> {
  const main = startMain(stage, inputs);
  await until(() => stage.served() === 'v2');
  const answers = stage.answers();
  await until(() => stage.answers() > answers + 5);
  main.signal(signal);
  return main.ended;
}

describe('a deploy that is cancelled', () => {
  test.each([
    ['SIGINT', 'good', 'rollback', { outcome: 'rolled_back', reason: 'cancelled', served: 'v1' }, 1],
    ['SIGTERM', 'good', 'keep', { outcome: 'verified', reason: 'recovered_adopted', served: 'v2' }, 0],
  ] as const)(
    'by %s while it verifies (%s), on-cancel %s: main ends at once, and post ends what it began',
    async (signal, _, onCancel, ended, exit) => {
      const stage = await settled();
      const inputs = { ...SOAKING, 'on-cancel': onCancel };
      const main = await signalled(stage, signal, inputs);
      expect({ exit: main.exitCode, ...main.outputs }).toMatchObject({
        exit: 1,
        verdict: 'fail',
        reason: 'cancelled',
        outcome: '',
        served: '',
      });
      expect([refsOf(stage).sort(), stage.served()]).toEqual([[LEDGER, LOCK], 'v2']);
      const post = await runPost(stage, { ...inputs, soak: '0s' }, main);
      expect({ exit: post.exitCode, ...post.outputs }).toMatchObject({ exit, ...ended });
      const deployed = onCancel === 'keep' ? ['deploy v2: success'] : ['deploy v2: failure', 'rollback v1: success'];
      expect([refsOf(stage), endsOf(stage), stage.served()]).toEqual([[LEDGER], [...deployed], ended.served]);
      const again = await runPost(stage, inputs, main);
      expect([again.exitCode, again.summary]).toEqual([0, '']);
    },
  );

  test('in the middle of the switch: the command is told, and post finds that nothing was changed', async () => {
    const commands = { switch: 'echo began; sleep 600; printf %s "$OPS_ARTIFACT" > current', current: 'cat current' };
    const stage = await settled();
    stage.configure({ commands });
    const main = startMain(stage, SOAKING);
    await main.printed('began');
    main.signal('SIGINT');
    const ended = await main.ended;
    expect({ exit: ended.exitCode, ...ended.outputs }).toMatchObject({ exit: 1, reason: 'cancelled' });
    const post = await runPost(stage, SOAKING, ended);
    expect(post.outputs).toMatchObject({ outcome: 'rolled_back', reason: 'cancelled', served: 'v1' });
    expect([eventsOf(stage).at(-1), refsOf(stage), endsOf(stage).at(-1)]).toEqual(['kept v1>v2', [LEDGER], 'deploy v2: failure']);
  });

  test('while it waits for another run: nothing was changed, and the other’s lock stays', async () => {
    const stage = await settled();
    const other = startMain(stage, SOAKING);
    await until(() => refsOf(stage).includes(LOCK) && stage.served() === 'v2');
    stage.run({});
    const main = startMain(stage, { artifact: 'v3' });
    await main.printed('Waiting for the lock');
    main.signal('SIGINT');
    const ended = await main.ended;
    expect({ exit: ended.exitCode, ...ended.outputs }).toMatchObject({
      exit: 1,
      verdict: 'fail',
      outcome: 'cancelled_clean',
      reason: 'cancelled',
    });
    expect(refsOf(stage)).toContain(LOCK);
    other.signal('SIGKILL');
    await other.ended;
  });
});

describe('a deploy that is killed', () => {
  test('and whose post still runs is ended by it', async () => {
    const stage = await settled();
    const main = await signalled(stage, 'SIGKILL');
    expect(main.signal).toBe('SIGKILL');
    const post = await runPost(stage, SOAKING, main);
    // Nobody is known to have cancelled it.
    expect(post.outputs).toMatchObject({ outcome: 'rolled_back', reason: 'recovered_rolled_back', served: 'v1' });
    expect(post.summary).not.toMatch(/cancel/i);
    expect([refsOf(stage), endsOf(stage)]).toEqual([[LEDGER], ['deploy v2: failure', 'rollback v1: success']]);
  });

  test('is left alone while its run lives, and recovered when it does not: what proves itself is adopted', async () => {
    const stage = await settled();
    await signalled(stage, 'SIGKILL');
    const [dead] = stage.repository.workflowRuns.slice(-1);
    stage.run({});
    const early = await runStep(stage, { operation: 'recover' });
    expect({ exit: early.exitCode, ...early.outputs }).toMatchObject({
      exit: 1,
      verdict: 'pending',
      outcome: 'blocked',
      reason: 'lock_held',
    });
    Object.assign(dead ?? {}, { status: 'completed', conclusion: 'failure' });
    const recovered = await runStep(stage, { operation: 'recover', soak: '0s' });
    expect({ exit: recovered.exitCode, ...recovered.outputs }).toMatchObject({
      ...{ exit: 0, verdict: 'pass', outcome: 'verified', reason: 'recovered_adopted', served: 'v2' },
    });
    expect([refsOf(stage), endsOf(stage)]).toEqual([[LEDGER], ['deploy v2: success']]);
    expect((await runStep(stage, { operation: 'recover' })).outputs).toMatchObject({
      outcome: 'already_current',
      reason: 'nothing_to_recover',
    });
  });

  // Its run is older than the freeze that its own recovery made: were that counted against it, no deploy could ever follow a dead one.
  test('is recovered by the next deploy, before that begins: what does not prove itself is rolled back, and stays refused', async () => {
    const stage = await settled();
    await signalled(stage, 'SIGKILL');
    endRun(stage);
    stage.health.set('v2', 'bad');
    const next = await runStep(stage, { artifact: 'v3', soak: '0s' });
    expect({ exit: next.exitCode, ...next.outputs }).toMatchObject({ exit: 0, outcome: 'verified', from: 'v1', frozen: 'false' });
    const ends = ['deploy v2: failure', 'rollback v1: success', 'deploy v3: success'];
    expect([refsOf(stage), endsOf(stage), stage.served()]).toEqual([[LEDGER], ends, 'v3']);
    const again = await runStep(stage, { artifact: 'v2' });
    expect(again.outputs).toMatchObject({ outcome: 'blocked', reason: 'frozen_after_rollback' });
  });

  test('a run that waited behind it is refused where somebody asked for a rollback meanwhile: that one is not its own', async () => {
    const stage = await settled();
    await signalled(stage, 'SIGKILL');
    const [dead] = stage.repository.workflowRuns.slice(-1);
    stage.run({});
    const waiting = startMain(stage, { artifact: 'v3', soak: '0s' });
    await waiting.printed('Waiting for the lock');
    stage.health.set('v2', 'bad');
    const rollback = startMain(stage, { operation: 'rollback', reason: 'errors', 'lock-timeout': '0s' });
    expect((await rollback.ended).outputs).toMatchObject({ outcome: 'blocked', frozen: 'true' });
    Object.assign(dead ?? {}, { status: 'completed', conclusion: 'failure' });
    const ended = await waiting.ended;
    expect(ended.outputs).toMatchObject({ outcome: 'blocked', reason: 'frozen_after_rollback' });
    expect([stage.served(), eventsOf(stage).filter((event) => event.endsWith('>v3'))]).toEqual(['v1', ['blocked ->v3']]);
  }, 60_000);

  test('before its deployment was in its ledger: recovery brings that to an end too', async () => {
    const stage = await settled();
    stage.github.faults.add({ operation: 'repos/create-deployment', kind: 'reset', after: true });
    const main = startMain(stage, SOAKING);
    await until(() => stage.repository.deployments.length === 1);
    main.signal('SIGKILL');
    await main.ended;
    stage.github.faults.clear();
    endRun(stage);
    const recovered = await runStep(stage, { operation: 'recover', soak: '0s' });
    expect(recovered.exitCode).toBe(0);
    expect([refsOf(stage), endsOf(stage)]).toEqual([[LEDGER], ['deploy v2: inactive']]);
  });

  test('before its deployment was in its ledger: so does the next deploy, or the next rollback', async () => {
    const stage = await settled();
    stage.github.faults.add({ operation: 'repos/create-deployment', kind: 'reset', after: true });
    const main = startMain(stage, SOAKING);
    await until(() => stage.repository.deployments.length === 1);
    main.signal('SIGKILL');
    await main.ended;
    stage.github.faults.clear();
    endRun(stage);
    await runStep(stage, { artifact: 'v3' });
    expect([refsOf(stage), endsOf(stage)]).toEqual([[LEDGER], ['deploy v2: inactive', 'deploy v3: success']]);
  });

  test('while it cleans up: it is verified, and post says so', async () => {
    const stage = await settled();
    const commands = { switch: 'printf %s "$OPS_ARTIFACT" > current', current: 'cat current', cleanup: 'touch cleaning; sleep 600' };
    stage.configure({ commands });
    const main = startMain(stage, { artifact: 'v2' });
    await until(() => existsSync(join(stage.workspace, 'cleaning')));
    main.signal('SIGKILL');
    const post = await runPost(stage, { artifact: 'v2' }, await main.ended);
    expect({ exit: post.exitCode, ...post.outputs }).toMatchObject({ exit: 0, outcome: 'verified', served: 'v2', frozen: 'false' });
    expect([refsOf(stage), stage.served()]).toEqual([[LEDGER], 'v2']);
  });
});

test('a deploy that cannot give its lock back has ended as it has, and post gives it back', async () => {
  const stage = await settled();
  // Five swaps of refs: an event thrice, and what is to fail.
  stage.github.faults.add({ operation: 'graphql/updateRefs', from: 4, kind: 'status', status: 502 });
  const main = await runMain(stage, { artifact: 'v2' });
  expect({ exit: main.exitCode, ...main.outputs }).toMatchObject({ exit: 0, outcome: 'verified', served: 'v2' });
  expect(refsOf(stage)).toContain(LOCK);
  stage.github.faults.clear();
  const post = await runPost(stage, { artifact: 'v2' }, main);
  expect({ exit: post.exitCode, ...post.outputs }).toMatchObject({ exit: 0, outcome: 'verified', served: 'v2' });
  expect(refsOf(stage)).toEqual([LEDGER]);
}, 60_000);

describe('what serves cannot be read', () => {
  test('nothing is begun, and the verdict says what it is', async () => {
    const stage = await settled();
    stage.configure({ commands: { switch: 'printf %s "$OPS_ARTIFACT" > current', current: 'exit 3' } });
    const run = await runStep(stage, { artifact: 'v2' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({
      exit: 1,
      verdict: 'error',
      reason: 'target_unreadable',
      outcome: 'blocked',
    });
    expect([stage.served(), refsOf(stage), endsOf(stage)]).toEqual(['v1', [LEDGER], []]);
  });
});

test('a rollback that is asked for while a deploy soaks: the deploy undoes itself, and the two are one', async () => {
  const stage = await settled();
  const deploy = startMain(stage, SOAKING);
  await until(() => stage.served() === 'v2');
  stage.run({});
  const rollback = await runStep(stage, { operation: 'rollback', reason: 'errors' });
  const ended = await deploy.ended;
  expect({ exit: ended.exitCode, ...ended.outputs }).toMatchObject({
    exit: 1,
    outcome: 'rolled_back',
    reason: 'aborted_by_rollback',
    served: 'v1',
  });
  expect({ exit: rollback.exitCode, ...rollback.outputs }).toMatchObject({
    exit: 0,
    verdict: 'pass',
    outcome: 'already_current',
    served: 'v1',
  });
  expect([refsOf(stage), stage.served()]).toEqual([[LEDGER], 'v1']);
}, 30_000);
