import { beforeAll, describe, expect, test } from '@jest/globals';
import { endsOf, eventsOf, refsOf, type Stage } from '../bundle/deploy-stage.ts';
import { expectExit, jobNamed, stepNamed } from './act-log.ts';
import { call, startDeployShop } from './deploy-shop.ts';
import { suite } from './suite.ts';

const LEDGER = 'refs/heads/ops-ledger/deploy-production';

let checkout = '';
beforeAll(async () => {
  checkout = await suite();
});

async function deployed(stage: Stage, artifact: string): Promise<void> {
  expectExit(await call(stage, checkout, 'deploy', { inputs: { artifact } }), 0);
}

describe('deploy-production.yml, by the caller of the page', () => {
  test('good: gate, deploy and report run, it is verified, nothing is left', async () => {
    const stage = await startDeployShop();
    const run = await call(stage, checkout, 'deploy', { inputs: { artifact: 'v1' } });
    expectExit(run, 0);
    console.log(JSON.stringify(run, null, 1).slice(0, 6000));
    expect(run.jobs.map(({ id, result }) => [id, result])).toEqual([
      ['gate', 'success'],
      ['deploy', 'success'],
      ['report', 'success'],
    ]);
  });
});
