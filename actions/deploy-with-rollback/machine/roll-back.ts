import { UnreadableError } from '../../../core/errors.ts';
import { rollbackTargets } from '../history.ts';
import type { DeployReason, History } from '../model.ts';
import type { VerbContext } from '../ports.ts';
import { historyNow, type Machine } from './machine.ts';
import { type EventPart, record, recordIfPossible, type Session } from './session.ts';
import { servedNow, tried } from './verbs.ts';
import { watch } from './watch.ts';

/** What undoing came to. Times in ms. */
export interface Undone {
  outcome: 'rolled_back' | 'halted' | 'rollback_failed';
  reason: DeployReason;
  to: string | null;
  served: string | null;
  deploymentId: number | null;
  rollbackMs: number | null;
  message: string;
}

export interface Undo {
  /** What is given up; null where it is not known what serves. */
  from: string | null;
  /** Where to; null: the newest verified one. */
  to: string | null;
  /** Why, if it works. */
  reason: DeployReason;
  /** In words, for the ledger. */
  why: string;
  /** The deployment that shows what is given up. */
  deploymentId: number | null;
  /** Monotonic, ms: when the decision to undo was taken. */
  decidedAt: number;
  /** Whether `from` is marked as bad and the environment is frozen after it. */
  blame: boolean;
  /**
   * The record before an operation whose intent stands in the ledger: where that can be neither read nor written any more, it is undone all
   * the same, and recovery finds what serves. Without it nothing is switched that is not on record.
   */
  before?: History;
}

/**
 * Puts the last verified version back, and proves that it serves. Called with the lock held; no signal stops it, only its own time
 * limit. Halts, with traffic where it is, when there is nothing verified to go to or when that is known to be ill.
 */
export async function rollBack(machine: Machine, session: Session, undo: Undo): Promise<Undone> {
  const { adapter, plan, projection, log } = machine;
  const history = await historyNow(machine).catch((error: unknown) => {
    if (undo.before === undefined || !(error instanceof UnreadableError)) throw error;
    log(`The ledger cannot be read, and it is undone by what was read before: ${error.message}`);
    return undo.before;
  });
  const limit = AbortSignal.timeout(plan.rollbackTimeoutMs);
  const target = undo.to ?? (await firstThatExists(machine, history, undo.from, limit));
  if (target === null) {
    return halt(machine, session, undo, 'no_rollback_target', 'There is no verified version to go back to.');
  }
  const context = verbContext(machine, target, undo.from, undo.deploymentId, limit, plan.rollbackTimeoutMs);
  const health = adapter.probeTarget === null ? null : await tried(machine, adapter.probeTarget, context);
  if (health !== null && health.state !== 'done') {
    return halt(machine, session, undo, 'rollback_unhealthy', `${target} is not healthy, so traffic stays where it is: ${health.why}`);
  }
  const deploymentId = await projection.open('rollback', target, null, undo.why);
  const intent: EventPart = { from: undo.from, to: target, reason: undo.why, deployment_id: deploymentId };
  await (undo.before === undefined ? record : recordIfPossible)(machine, session.op, [['rollback_intent', intent]]);
  await projection.update(deploymentId, 'in_progress', `rolling back to ${target}`);
  log(`Rolling back to ${target}: ${undo.why}`);
  const switched = await tried(machine, adapter.rollback, context);
  // A tool's exit code is not the truth: what answers is.
  const watched = await watch(machine, {
    artifact: target,
    successes: plan.verify.successes,
    forMs: 0,
    graceMs: switched.state === 'done' ? Math.max(plan.verify.graceMs, plan.verify.intervalMs * plan.verify.failures) : 0,
    timeoutMs: plan.rollbackTimeoutMs,
    stoppable: false,
    abort: async () => false,
  });
  const served = await servedNow(machine, AbortSignal.timeout(plan.rollbackTimeoutMs));
  const isServed = served.state === 'unknown' || served.artifact === target;
  const proof = watched.state === 'good' ? { good: watched.good, bad: watched.bad, version: watched.version } : null;
  if (watched.state === 'good' && isServed) {
    const rollbackMs = Math.round(watched.firstGoodAt - undo.decidedAt);
    const ended: EventPart = {
      from: undo.blame ? undo.from : target,
      to: target,
      reason: undo.why,
      dur_ms: rollbackMs,
      probe: proof,
      deployment_id: deploymentId,
    };
    const freeze: [['frozen', EventPart]] | [] = undo.blame
      ? [['frozen', { freeze: 'after_rollback', reason: `${undo.from ?? 'what served'} was rolled back: ${undo.why}` }]]
      : [];
    await record(machine, session.op, [['rolled_back', ended], ...freeze]);
    await projection.update(undo.deploymentId, 'failure', `rolled back to ${target}: ${undo.why}`);
    await projection.update(deploymentId, 'success', `${target} serves again, and was verified`);
    const message = `${target} serves again and was verified. ${undo.why}`;
    return { outcome: 'rolled_back', reason: undo.reason, to: target, served: target, deploymentId, rollbackMs, message };
  }
  const cause = switched.state === 'done' ? (watched.state === 'bad' ? watched.look.detail : 'another version serves') : switched.why;
  const now = served.state === 'read' ? served.artifact : null;
  await record(machine, session.op, [
    [
      'rollback_failed',
      { from: undo.from, to: now, reason: `${undo.why} The rollback to ${target} was not verified: ${cause}`, deployment_id: deploymentId },
    ],
    ['frozen', { freeze: 'by_hand', reason: `the rollback to ${target} failed` }],
  ]);
  await projection.update(undo.deploymentId, 'error', 'the rollback failed');
  await projection.update(deploymentId, 'error', `not verified: ${cause}`);
  const message = `The rollback to ${target} could not be verified: ${cause}`;
  await page(machine, 'rollback failed', message);
  return { outcome: 'rollback_failed', reason: 'rollback_not_verified', to: target, served: now, deploymentId, rollbackMs: null, message };
}

/** Ends an operation where it is: nothing is switched, the environment is frozen, and somebody is called. */
async function halt(machine: Machine, session: Session, undo: Undo, reason: DeployReason, message: string): Promise<Undone> {
  const served = await servedNow(machine, AbortSignal.timeout(machine.plan.rollbackTimeoutMs));
  const now = served.state === 'read' ? served.artifact : null;
  await record(machine, session.op, [
    ['halted', { from: undo.from, to: now, reason: `${undo.why} ${message}`, deployment_id: undo.deploymentId }],
    ['frozen', { freeze: 'by_hand', reason: message }],
  ]);
  await machine.projection.update(undo.deploymentId, 'error', message);
  await page(machine, 'deploy halted', `${undo.why} ${message}`);
  return {
    outcome: 'halted',
    reason,
    to: now,
    served: now,
    deploymentId: undo.deploymentId,
    rollbackMs: null,
    message: `${undo.why} ${message}`,
  };
}

async function page({ pager, plan }: Machine, what: string, body: string): Promise<void> {
  await pager.page(`[CRITICAL] ${plan.environment}: ${what}`, body);
}

/** The newest verified version that is not bad and can still be switched to; one that cannot be asked about counts as there. */
export async function firstThatExists(
  machine: Machine,
  history: History,
  from: string | null,
  signal: AbortSignal,
): Promise<string | null> {
  for (const { artifact } of rollbackTargets(history, [from])) {
    if ((await machine.adapter.has(artifact, signal)) !== 'no') return artifact;
    machine.log(`${artifact} was verified once, and is not there any more.`);
  }
  return null;
}

/** What a verb is told. */
export function verbContext(
  { plan, actor }: Machine,
  artifact: string,
  previous: string | null,
  deploymentId: number | null,
  signal: AbortSignal,
  timeoutMs: number,
): Omit<VerbContext, 'attempt'> {
  return { environment: plan.environment, artifact, previous, sha: actor.sha, deploymentId, signal, timeoutMs };
}
