import type { Gate, GateStatus, JsonValue } from '../../../core/model.ts';
import type { Refusal } from '../machine/machine.ts';

/** One gate: its row, and why a deploy may not begin where it does not let it. */
export interface Judged {
  gate: Gate;
  refusal: Refusal | null;
}

export const GATE_KEYS = ['frozen', 'stale', 'ref', 'secret_alerts', 'main', 'staging', 'window', 'approval'] as const;
export type GateKey = (typeof GATE_KEYS)[number];

const NAMES: { readonly [key in GateKey]: string } = {
  frozen: 'Not frozen',
  stale: 'Not older than what serves',
  ref: 'Still on its branch or tag',
  secret_alerts: 'No open secret alert',
  main: 'Branch is green',
  staging: 'Verified in staging',
  window: 'Deploy window',
  approval: 'Approval',
};

interface More {
  url?: string | null;
  details?: { [key: string]: JsonValue };
}

/** The gate lets the deploy through; `reason` is one line for people. */
export function passed(key: GateKey, reason: string, more: More = {}): Judged {
  return row(key, 'pass', reason, null, more);
}

/** The gate was not judged, and does not hold the deploy up: what it needs is not there, and is not meant to be. */
export function skipped(key: GateKey, reason: string, more: More = {}): Judged {
  return row(key, 'skipped', reason, null, more);
}

/** The gate does not let it through. Its reason is the code; the sentence for people is in the details, and in the refusal. */
export function refused(key: GateKey, refusal: Refusal, more: More = {}): Judged {
  const status: GateStatus = refusal.outcome === 'superseded' ? 'skipped' : refusal.reason === 'approval_missing' ? 'pending' : 'fail';
  return row(key, status, refusal.reason, refusal, { ...more, details: { message: refusal.message, ...more.details } });
}

/** What the gate judges could not be read. That is never fine, and never the fault of the deploy: the verdict is an error. */
export function unreadable(key: GateKey, message: string, fix = 'Run it again.', more: More = {}): Judged {
  return refused(key, { reason: 'gate_unreadable', outcome: 'blocked', message, fix }, more);
}

function row(key: GateKey, status: GateStatus, reason: string, refusal: Refusal | null, { url = null, details = {} }: More): Judged {
  return { gate: { key, name: NAMES[key], status, required: true, reason, url, details }, refusal };
}
