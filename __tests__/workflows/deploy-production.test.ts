import { beforeAll, describe, expect, test } from '@jest/globals';
import { endsOf, refsOf, type Stage } from '../bundle/deploy-stage.ts';
import { runWorkflow } from './act.ts';
import { expectExit, jobNamed, stepNamed, type WorkflowRun } from './act-log.ts';
import { call, callOf, cutOff, startDeployShop } from './deploy-shop.ts';
import { renderedWorkflow, suite } from './suite.ts';

const LEDGER = 'refs/heads/ops-ledger/deploy-production';

let checkout = '';
beforeAll(async () => {
  checkout = await suite();
});

const deploy = (stage: Stage, artifact: string, edit?: (text: string) => string): Promise<WorkflowRun> =>
  call(stage, checkout, 'deploy', { inputs: { artifact }, ...(edit !== undefined && { edit }) });
const byHand = (stage: Stage, operation: string, to = ''): Promise<WorkflowRun> =>
  call(stage, checkout, 'rollback', { inputs: { operation, to, reason: 'errors' } });
const outputsOf = (run: WorkflowRun, job = 'deploy') => stepNamed(run, job, job).outputs;

async function serving(...artifacts: string[]): Promise<Stage> {
  const stage = await startDeployShop();
  for (const artifact of artifacts) expectExit(await deploy(stage, artifact), 0);
  return stage;
}

describe('deploy-production.yml, by the caller of the page', () => {
  test('good: gate, deploy and report; verified, every output told to the caller, no secret in what is said', async () => {
    const stage = await startDeployShop();
    const next = `  next:
    needs: production
    runs-on: ubuntu-latest
    steps: [{ id: told, env: { OUTPUTS: '\${{ toJSON(needs.production.outputs) }}' }, run: 'printf "%s\\n" "$OUTPUTS"' }]
`;
    const run = await deploy(stage, 'v1', (text) => `${text}\n${next}`);
    expectExit(run, 0);
    expect(run.jobs.map(({ id, result }) => `${id}: ${result}`)).toEqual([
      'gate: success',
      'deploy: success',
      'report: success',
      'next: success',
    ]);
    const told = JSON.parse(stepNamed(run, 'next', 'told').log) as Record<string, string>;
    expect({ ...told, result: JSON.parse(told.result ?? '') }).toEqual({
      ...{ verdict: 'pass', reason: 'verified', outcome: 'verified', from: '', to: 'v1', served: 'v1', frozen: 'false' },
      ...{ 'detect-ms': '', 'rollback-ms': '', 'pr-url': '', 'deployment-id': String(stage.repository.deployments[0]?.id) },
      'actions-url': expect.stringContaining('/actions/runs/'),
      result: expect.objectContaining({ schema: 1, action: 'deploy-with-rollback' }),
    });
    expect([endsOf(stage), refsOf(stage), stage.served()]).toEqual([['deploy v1: success'], [LEDGER], 'v1']);
    // The gate shows what is approved, and the report what the ledger says.
    expect(jobNamed(run, 'gate').name).toContain('v1 to production');
    expect(run.summary).toContain('Last verified: v1.');
    expect(run.summary + run.jobs.map(({ steps }) => steps.map(({ log }) => log).join('')).join('')).not.toContain(stage.workspace);
  });

  test('bad: rolled back by itself, the run is red, the report still says what is', async () => {
    const stage = await serving('v1');
    stage.health.set('v2', 'bad');
    const run = await deploy(stage, 'v2');
    expectExit(run, 1);
    expect(outputsOf(run)).toMatchObject({
      verdict: 'fail',
      outcome: 'rolled_back',
      reason: 'verify_failed',
      served: 'v1',
      frozen: 'true',
    });
    expect(run.jobs.map(({ id, result }) => `${id}: ${result}`)).toEqual(['gate: success', 'deploy: failure', 'report: success']);
    expect(run.summary).toContain('| success | failure | rolled_back | verify_failed |');
    expect([endsOf(stage), refsOf(stage), stage.served()]).toEqual([
      ['deploy v1: success', 'deploy v2: failure', 'rollback v1: success'],
      [LEDGER],
      'v1',
    ]);
    expect(outputsOf(await deploy(stage, 'v2')).reason).toBe('frozen_after_rollback');
    expectExit(await deploy(stage, 'v3'), 0);
  });

  test('frozen by hand: refused, until it is lifted; overriding does not help', async () => {
    const stage = await serving('v1');
    expectExit(await byHand(stage, 'freeze'), 0);
    const run = await call(stage, checkout, 'deploy', { inputs: { artifact: 'v2', override: 'true', reason: 'now' } });
    expectExit(run, 1);
    expect(outputsOf(run)).toMatchObject({ outcome: 'blocked', reason: 'frozen_by_hand', frozen: 'true' });
    expect(stage.served()).toBe('v1');
    expectExit(await byHand(stage, 'unfreeze'), 0);
    expectExit(await deploy(stage, 'v2'), 0);
  });

  test('outside its window: refused; with override and a reason it goes, for somebody who maintains', async () => {
    const days = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'][(new Date().getUTCDay() + 3) % 7];
    const stage = await startDeployShop('0s', { plan: { windows: [{ days, from: '10:00', to: '11:00', tz: 'UTC' }] } });
    expect(outputsOf(await deploy(stage, 'v1')).reason).toBe('outside_window');
    const inputs = { artifact: 'v1', override: 'true', reason: 'outage 7' };
    expectExit(await call(stage, checkout, 'deploy', { inputs }), 0);
  });

  test('started by hand as a workflow of its own; the form has no place for a command', async () => {
    const stage = await startDeployShop();
    const own = await renderedWorkflow('deploy-production.yml');
    const [, form = ''] = own.split('  workflow_dispatch:\n');
    expect(form.split('\npermissions:')[0]).not.toMatch(/^ {6}(?!environment|artifact|reason|override|dry-run)[\w-]+:/m);
    const run = await call(stage, checkout, 'deploy', { edit: () => own, inputs: { artifact: 'v1' } });
    expectExit(run, 0);
    expect(outputsOf(run)).toMatchObject({ outcome: 'verified', served: 'v1' });
  });
});

describe('rollback-production.yml, by the caller of the page', () => {
  test('back to the last verified version; what was rolled back is refused; one that was never verified too', async () => {
    const stage = await serving('v1', 'v2', 'v3');
    const run = await byHand(stage, 'rollback');
    expectExit(run, 0);
    expect(run.jobs.map(({ id }) => id)).toEqual(['rollback']);
    expect(outputsOf(run, 'rollback')).toMatchObject({ verdict: 'pass', outcome: 'rolled_back', from: 'v3', to: 'v2', served: 'v2' });
    const refused = await deploy(stage, 'v3');
    expectExit(refused, 1);
    expect(outputsOf(refused).reason).toBe('frozen_after_rollback');
    expectExit(await byHand(stage, 'rollback', 'v1'), 0);
    const unknown = await byHand(stage, 'rollback', 'v9');
    expectExit(unknown, 1);
    expect(outputsOf(unknown, 'rollback').reason).toBe('unknown_version');
    expect([stage.served(), refsOf(stage)]).toEqual(['v1', [LEDGER]]);
  });

  test('while a deploy soaks: it does not wait for the deploy, which gives up and goes back', async () => {
    const stage = await startDeployShop('1h');
    const soak = (text: string): string => text.replace('artifact: ${{ inputs.artifact }}\n', '$&      soak: 1ms\n');
    expectExit(await deploy(stage, 'v1', soak), 0);
    let back: Promise<WorkflowRun> | undefined;
    const deployed = await cutOff(stage, checkout, 'v2', () => {
      stage.run({});
      back = runWorkflow(callOf(stage, checkout, 'rollback', { inputs: { operation: 'rollback', reason: 'errors' } }));
    });
    const run = await back;
    if (run === undefined) throw new Error('the deploy never switched');
    expectExit(deployed, 1);
    expect(outputsOf(deployed)).toMatchObject({ outcome: 'rolled_back', reason: 'aborted_by_rollback', served: 'v1' });
    expectExit(run, 0);
    expect(outputsOf(run, 'rollback')).toMatchObject({ verdict: 'pass', served: 'v1', frozen: 'true' });
    expect([stage.served(), refsOf(stage)]).toEqual(['v1', [LEDGER]]);
  });
});
