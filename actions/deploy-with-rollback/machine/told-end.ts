import type { LedgerEvent } from '../../../core/ledger/ledger.ts';
import type { Ended } from './machine.ts';

/**
 * How an operation ended that wrote its end down and could not say it any more: it was stopped while it cleaned up, or could not give its
 * lock back. null where the ledger has no end of it. Pure.
 */
export function toldEnd(events: readonly LedgerEvent[], op: string): Partial<Ended> | null {
  const end = events.findLast((event) => event.op === op && event.event in ENDS);
  if (end === undefined) return null;
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const [from, to] = [text(end.from), text(end.to)];
  const served = end.event === 'kept' ? from : to;
  const message = `It had come to its end before it was stopped (${end.event}): ${served ?? 'nothing that is known'} serves.`;
  const deploymentId = typeof end.deployment_id === 'number' ? end.deployment_id : null;
  return { ...ENDS[end.event], from, to, served, deploymentId, message };
}

const ENDS: { readonly [event: string]: Pick<Ended, 'outcome' | 'reason'> } = {
  verified: { outcome: 'verified', reason: 'verified' },
  unverified: { outcome: 'unverified', reason: 'unverified' },
  kept: { outcome: 'rolled_back', reason: 'switch_failed_no_change' },
  rolled_back: { outcome: 'rolled_back', reason: 'rolled_back' },
  halted: { outcome: 'halted', reason: 'rollback_unhealthy' },
  rollback_failed: { outcome: 'rollback_failed', reason: 'rollback_not_verified' },
};
