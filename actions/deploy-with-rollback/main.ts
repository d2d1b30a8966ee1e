import { randomUUID } from 'node:crypto';
import { run } from '../../core/action.ts';
import { logLine } from '../../core/log.ts';
import { handCancelled, handEnded, handedOver, handFailed, handLocked, handOp, markMain } from './hand-over.ts';
import { DEPLOY_OUTPUTS } from './inputs.ts';
import { sceneOnGitHub } from './on-github.ts';
import { openScene } from './open-scene.ts';
import { perform } from './perform.ts';
import { post } from './post.ts';
import { interruptedReport } from './report.ts';
import { onSignals } from './signals.ts';
import { reportFor, tell } from './tell.ts';
import { within } from './within.ts';

/** Nothing that is only shown keeps the step longer, ms. */
const SHOWN_MS = 30_000;

/** The action: one operation on one environment. The runner calls it a second time at the end of the job, as `post`. */
export async function main(): Promise<void> {
  const handed = handedOver();
  if (handed !== null) return post(handed);
  markMain();
  const cancel = new AbortController();
  const deaf = onSignals((signal, count) => {
    logLine(count === 1 ? `${signal}: it is to end. What has begun to change is ended by the post step.` : `${signal}: it ends already.`);
    if (count === 1) handCancelled();
    cancel.abort();
  });
  await run('deploy-with-rollback', DEPLOY_OUTPUTS, async () => {
    const opened = await openScene();
    const op = randomUUID();
    handOp(op);
    let isLocked = false;
    const onLeftLocked = (): void => {
      isLocked = true;
    };
    const scene = sceneOnGitHub({ ...opened, op, cancel: cancel.signal, onLocked: handLocked, onLeftLocked });
    const { operation } = opened.request;
    const result = await perform(scene.machine, opened.request).catch(async (error: unknown) => {
      handFailed();
      await within(SHOWN_MS, scene.projection.settled());
      throw error;
    });
    if ('interrupted' in result) return tell(opened, interruptedReport(operation, opened.plan.machine.environment), scene.notes);
    // Where the ledger could not be read, or the lock not be given back, post looks whether it is still held.
    if (result.reason === 'ledger_unreadable') handFailed();
    else if (!isLocked) handEnded();
    await within(SHOWN_MS, scene.projection.settled());
    return tell(opened, await reportFor(opened, scene, result), [...scene.notes, ...scene.projection.notes]);
  });
  deaf();
  // Nothing that is still under way (a status that is only shown) may hold up a step that was cancelled.
  process.stdout.write('', () => process.exit());
}
