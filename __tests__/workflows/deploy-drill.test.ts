import { beforeAll, describe, expect, test } from '@jest/globals';
import { refsOf, type Stage } from '../bundle/deploy-stage.ts';
import { expectExit, stepNamed, type WorkflowRun } from './act-log.ts';
import { call, startDeployShop } from './deploy-shop.ts';
import { suite } from './suite.ts';

let checkout = '';
beforeAll(async () => {
  checkout = await suite();
});

/** act is not silent about a step that was skipped where its action has a post. */
const ran = (run: WorkflowRun, step: string): boolean => stepNamed(run, 'drill', step).outcome !== '';

describe('rollback-drill.yml, by the caller of the page', () => {
  const STAGING = 'refs/heads/ops-ledger/deploy-staging';
  const deploy = (stage: Stage, artifact: string): Promise<WorkflowRun> =>
    call(stage, checkout, 'deploy', {
      inputs: { artifact },
      edit: (text) => text.replace('    with:\n', '$&      environment: staging\n'),
    });
  const drill = (stage: Stage, edit?: (text: string) => string): Promise<WorkflowRun> =>
    call(stage, checkout, 'rollback-drill', { event: 'schedule', ...(edit !== undefined && { edit }) });

  test('back and forward, proven, twice over; afterwards everything is as before', async () => {
    const stage = await startDeployShop();
    for (const artifact of ['v1', 'v2']) expectExit(await deploy(stage, artifact), 0);
    for (const _ of ['first', 'second']) {
      const run = await drill(stage);
      expectExit(run, 0);
      expect(stepNamed(run, 'drill', 'proof').outputs).toEqual({ proven: 'true' });
      expect(stepNamed(run, 'drill', 'back').outputs).toMatchObject({ outcome: 'rolled_back', served: 'v1' });
      expect(stepNamed(run, 'drill', 'forward').outputs).toMatchObject({ outcome: 'verified', served: 'v2', frozen: 'false' });
    }
    expect([stage.served(), refsOf(stage)]).toEqual(['v2', [STAGING]]);
  });

  test('not proven where the old version is ill, nor where there is none: red, and what is', async () => {
    const stage = await startDeployShop();
    expectExit(await deploy(stage, 'v1'), 0);
    const alone = await drill(stage);
    expectExit(alone, 1);
    expect([stepNamed(alone, 'drill', 'back').outputs.reason, stage.served()]).toEqual(['no_rollback_target', 'v1']);
    expectExit(await deploy(stage, 'v2'), 0);
    stage.health.set('v1', 'bad');
    const ill = await drill(stage, (text) => text.replace('    secrets: inherit', '    with: { rollback-timeout: 2s }\n$&'));
    expectExit(ill, 1);
    expect(stepNamed(ill, 'drill', 'back').outputs).toMatchObject({ outcome: 'rollback_failed', frozen: 'true' });
    const frozen = await drill(stage);
    expectExit(frozen, 1);
    expect(ran(frozen, 'back')).toBe(false);
  });

  test('production is refused', async () => {
    const stage = await startDeployShop();
    const run = await drill(stage, (text) => text.replace('    secrets: inherit', '    with: { environment: Production }\n$&'));
    expectExit(run, 1);
    expect(ran(run, 'before')).toBe(false);
  });
});
