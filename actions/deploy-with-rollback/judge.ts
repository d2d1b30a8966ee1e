import type { GateStatus, Verdict, VerdictState } from '../../core/model.ts';
import type { Ended, MachinePlan } from './machine/machine.ts';
import type { DeployReason } from './model.ts';

export { DEPLOY_REASONS } from './model.ts';

/** Refusals that say nothing about what was to be deployed: something could not be read. */
const UNREADABLE: readonly DeployReason[] = ['gate_unreadable', 'lock_ambiguous', 'ledger_unreadable', 'target_unreadable'];

/** What the end of an operation comes to. Pure; the table of the page. `proof` is the plan's: whether anything has to be proven. */
export function verdictOf(
  ended: Pick<Ended, 'operation' | 'outcome' | 'reason' | 'waits'>,
  proof: MachinePlan['proof'],
): Verdict<DeployReason> {
  return { state: stateOf(ended, proof), reason: ended.reason };
}

function stateOf(
  { operation, outcome, reason, waits }: Pick<Ended, 'operation' | 'outcome' | 'reason' | 'waits'>,
  proof: MachinePlan['proof'],
): VerdictState {
  if (UNREADABLE.includes(reason)) return 'error';
  switch (outcome) {
    case 'verified':
    case 'already_deployed':
    case 'already_current':
      return 'pass';
    case 'unverified':
      return proof.required ? 'fail' : 'pass';
    case 'rolled_back':
      // What was asked for when it was a rollback, and not when it was a deploy.
      return operation === 'rollback' || operation === 'recover' ? 'pass' : 'fail';
    case 'rollback_failed':
    case 'halted':
    case 'superseded':
    case 'cancelled_clean':
      return 'fail';
    case 'blocked':
      return reason === 'approval_missing' || (reason === 'lock_held' && waits) ? 'pending' : 'fail';
    default: {
      const never: never = outcome;
      throw new TypeError(`Unknown outcome: ${String(never)}`);
    }
  }
}

/** The operation's own row among the gates. What was never begun is skipped, whatever that means for the run. */
export function gateStatusOf({ outcome }: Pick<Ended, 'outcome'>, state: VerdictState): GateStatus {
  if (outcome === 'superseded' || outcome === 'cancelled_clean') return 'skipped';
  // What could not be read is neither fine nor wrong.
  return state === 'error' ? 'pending' : state;
}
