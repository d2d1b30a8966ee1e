import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { StartedAction } from '../../loopback/run-action.ts';
import { endRun, endsOf, eventsOf, LEDGER, refsOf, runStep, type Stage, settled, startMain, write } from './deploy-stage.ts';

const COMMANDS = { switch: 'printf %s "$OPS_ARTIFACT" > current', current: 'cat current' };
const PAUSED = {
  ...COMMANDS,
  switch: `if [ "$OPS_ARTIFACT" = v1 ]; then echo undoing; while [ -e pause ]; do sleep 0.02; done; fi\n${COMMANDS.switch}`,
};

/** v2 is bad, and the rollback to v1 is in its middle. */
async function undoing(): Promise<{ stage: Stage; main: StartedAction }> {
  const stage = await settled();
  stage.configure({ commands: PAUSED });
  stage.health.set('v2', 'bad');
  write(stage.workspace, { pause: '' });
  const main = startMain(stage, { artifact: 'v2', soak: '0s' });
  await main.printed('undoing');
  expect(eventsOf(stage).at(-1)).toBe('rollback_intent v2>v1');
  return { stage, main };
}

describe('a run that is stopped in the middle of its rollback', () => {
  test('by SIGKILL: another run goes on with it, and every deployment has an end', async () => {
    const { stage, main } = await undoing();
    main.signal('SIGKILL');
    await main.ended;
    endRun(stage);
    stage.configure({ commands: COMMANDS });
    const recovered = await runStep(stage, { operation: 'recover' });
    expect({ exit: recovered.exitCode, ...recovered.outputs }).toMatchObject({
      ...{ exit: 0, verdict: 'pass', outcome: 'rolled_back', reason: 'recovered_rolled_back', served: 'v1' },
    });
    expect([refsOf(stage), stage.served(), endsOf(stage)]).toEqual([
      [LEDGER],
      'v1',
      ['deploy v2: failure', 'rollback v1: failure', 'rollback v1: success'],
    ]);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('by %s: it goes on, because nothing better can be done', async (signal) => {
    const { stage, main } = await undoing();
    main.signal(signal);
    await main.printed(signal);
    rmSync(join(stage.workspace, 'pause'));
    const ended = await main.ended;
    expect({ exit: ended.exitCode, ...ended.outputs }).toMatchObject({
      exit: 1,
      outcome: 'rolled_back',
      reason: 'verify_failed',
      served: 'v1',
    });
    expect([refsOf(stage), stage.served(), endsOf(stage)]).toEqual([[LEDGER], 'v1', ['deploy v2: failure', 'rollback v1: success']]);
  });
});
