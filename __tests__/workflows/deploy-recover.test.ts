import { beforeAll, describe, expect, test } from '@jest/globals';
import { endRun, endsOf, eventsOf, refsOf, type Stage } from '../bundle/deploy-stage.ts';
import { expectExit, stepNamed, type WorkflowRun } from './act-log.ts';
import { call, cutOff, killTree, startDeployShop } from './deploy-shop.ts';
import { suite } from './suite.ts';

const LEDGER = 'refs/heads/ops-ledger/deploy-production';

let checkout = '';
beforeAll(async () => {
  checkout = await suite();
});

const outputsOf = (run: WorkflowRun) => stepNamed(run, 'recover', 'recover').outputs;
/** A soak that is over at once, where the deploy file has one that a test cuts off. */
const brief = (text: string): string => text.replace('artifact: ${{ inputs.artifact }}\n', '$&      soak: 1ms\n');

describe('a run that is cut off after it switched', () => {
  async function soaking(): Promise<Stage> {
    const stage = await startDeployShop('1h');
    expectExit(await call(stage, checkout, 'deploy', { inputs: { artifact: 'v1' }, edit: brief }), 0);
    return stage;
  }

  test('cancelled: its post step puts the old version back', async () => {
    const stage = await soaking();
    // act kills main at once, where GitHub gives it ten seconds; both then run post.
    const run = await cutOff(stage, checkout, 'v2', (pid) => process.kill(pid, 'SIGINT'));
    expectExit(run, 1);
    // act ends the step without the signal that GitHub's runner sends first, so nobody can say more than that.
    expect(run.summary).toContain('Its run ended in the middle');
    expect(eventsOf(stage).slice(-3)).toEqual(['rollback_intent v2>v1', 'rolled_back v2>v1', 'frozen ->-']);
    expect([endsOf(stage), refsOf(stage), stage.served()]).toEqual([
      ['deploy v1: success', 'deploy v2: failure', 'rollback v1: success'],
      [LEDGER],
      'v1',
    ]);
  });

  test.each([
    ['good', 'verified', 'recovered_adopted', 'v2', ['deploy v1: success', 'deploy v2: success']],
    ['bad', 'rolled_back', 'recovered_rolled_back', 'v1', ['deploy v1: success', 'deploy v2: failure', 'rollback v1: success']],
  ] as const)(
    'killed, and the new version is %s: deploy-recover.yml leaves it alone while it lives, then ends it',
    async (health, outcome, reason, served, ends) => {
      const stage = await soaking();
      await cutOff(stage, checkout, 'v2', killTree);
      expect(refsOf(stage)).toHaveLength(2);
      stage.health.set('v2', health);
      const sweep = (): Promise<WorkflowRun> =>
        call(stage, checkout, 'deploy-recover', {
          event: 'schedule',
          edit: (text) => text.replace('    secrets: inherit', '    with: { soak: 1ms }\n$&'),
        });
      // GitHub has not noticed yet: the run counts as alive. The sweep is another run.
      const dead = stage.run();
      stage.run({});
      const early = await sweep();
      expectExit(early, 0);
      expect(outputsOf(early)).toMatchObject({ verdict: 'pending', reason: 'lock_held' });
      Object.assign(dead, { status: 'completed', conclusion: 'failure' });
      const run = await sweep();
      expectExit(run, 0);
      expect(outputsOf(run)).toMatchObject({ verdict: 'pass', outcome, reason, served });
      expect([endsOf(stage), refsOf(stage), stage.served()]).toEqual([ends, [LEDGER], served]);
      expect(outputsOf(await sweep()).reason).toBe('nothing_to_recover');
    },
  );

  test('a recovery that cannot put anything back is red', async () => {
    const stage = await startDeployShop('1h');
    await cutOff(stage, checkout, 'v1', killTree);
    stage.health.set('v1', 'bad');
    endRun(stage);
    const run = await call(stage, checkout, 'deploy-recover', { event: 'schedule' });
    expectExit(run, 1);
    expect(outputsOf(run)).toMatchObject({ outcome: 'halted', reason: 'no_rollback_target' });
    expect([refsOf(stage), stage.repository.issues.size]).toEqual([[LEDGER], 1]);
  });
});
