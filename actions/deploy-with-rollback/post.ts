import { run } from '../../core/action.ts';
import type { Lock } from '../../core/ledger/lock.ts';
import { logLine } from '../../core/log.ts';
import type { Published } from '../../core/publish.ts';
import type { HandOver } from './hand-over.ts';
import { DEPLOY_OUTPUTS } from './inputs.ts';
import { endInterrupted } from './machine/end-interrupted.ts';
import type { Ended, MachinePlan } from './machine/machine.ts';
import type { Operation } from './model.ts';
import { sceneOnGitHub } from './on-github.ts';
import { type Opened, openScene } from './open-scene.ts';
import { onSignals } from './signals.ts';
import { reportFor, tell } from './tell.ts';
import { within } from './within.ts';

/** GitHub stops a cancelled run after five minutes (docs: "workflow cancellation reference"). */
const LIMIT_MS = 120_000;
const LOOKS_MS = 40_000;
const ROLLBACK_MS = 90_000;

/**
 * Ends what main began and could not end, because it was cancelled, was killed or failed: with the lock that is still held, and never
 * with another. Says and asks nothing where main came to its own end, or holds nothing.
 */
export async function post(handed: HandOver): Promise<void> {
  const { op, hasEnded } = handed;
  if (hasEnded || op === null) return;
  const deaf = onSignals((signal) => logLine(`${signal}: what was begun is being ended, and that is not stopped.`));
  const work = await findWork(op, handed).catch((error: unknown) => async (): Promise<Published> => {
    throw error;
  });
  if (work === null) logLine('Nothing was left to be ended: no lock is held by this step.');
  else await run('deploy-with-rollback', DEPLOY_OUTPUTS, work);
  deaf();
  process.stdout.write('', () => process.exit());
}

/** What is left to be done, if the lock is the one that main took; null where it is another's, or nobody's. */
async function findWork(op: string, { locked, how }: HandOver): Promise<(() => Promise<Published>) | null> {
  const given = await openScene();
  const opened: Opened = { ...given, plan: { ...given.plan, machine: hurried(given.plan.machine) } };
  const scene = sceneOnGitHub({
    ...opened,
    op,
    cancel: new AbortController().signal,
    onLocked: () => undefined,
    onLeftLocked: () => undefined,
  });
  const version = await ownLock(scene.machine.lock, op);
  if (version === null) return null;
  const { operation } = opened.request;
  const end = async (): Promise<Ended> => {
    const cut = { lockVersion: version, op: locked?.op ?? op, own: op, how, isRollback: operation === 'rollback' };
    const ended = await endInterrupted(scene.machine, cut);
    await scene.projection.settled();
    return { ...ended, operation };
  };
  return async () => {
    const ended = (await within(LIMIT_MS, end())) ?? tooLate(operation, how);
    return tell(opened, await reportFor(opened, scene, ended), [...scene.notes, ...scene.projection.notes]);
  };
}

async function ownLock(lock: Lock, op: string): Promise<string | null> {
  const now = await lock.inspect();
  return now.state === 'held' && now.record.id === op ? now.version : null;
}

/** All of it has to fit into the time that is left. */
function hurried(plan: MachinePlan): MachinePlan {
  const verify = { ...plan.verify, soakMs: Math.min(plan.verify.soakMs, LOOKS_MS) };
  const [timeoutMs, rollbackTimeoutMs] = [Math.min(plan.timeoutMs, LOOKS_MS), Math.min(plan.rollbackTimeoutMs, ROLLBACK_MS)];
  return { ...plan, verify, timeoutMs, rollbackTimeoutMs };
}

function tooLate(operation: Operation, how: HandOver['how']): Ended {
  return {
    ...{
      operation,
      outcome: 'blocked',
      reason: how === 'cancelled' ? 'cancelled' : 'lock_held',
      from: null,
      to: null,
      served: null,
      deploymentId: null,
    },
    ...{ detectMs: null, rollbackMs: null, frozen: null, gates: [], waits: false },
    message: `What was begun could not be ended within ${LIMIT_MS / 1_000} s.`,
    fix: 'The next deploy recovers it first; or run the operation `recover` now.',
  };
}
