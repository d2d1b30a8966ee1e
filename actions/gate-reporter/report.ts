import type { Finding, Gate, JsonValue, Report, Verdict } from '../../core/model.ts';

/** Why the verdict is what it is; a closed list that callers may branch on. */
export const GATE_REASONS = [
  'all_pass',
  'required_failed',
  'required_skipped',
  'required_missing',
  'pending',
  'timed_out',
  'awaiting_approval',
  'denied',
  'empty',
  'unreadable',
  'overridden',
] as const;
export type GateReason = (typeof GATE_REASONS)[number];

export const BLOCKED_ON = ['nothing', 'ci', 'human', 'api'] as const;
export type BlockedOn = (typeof BLOCKED_ON)[number];

/** What differs between two reports of gate-reporter. The gates come in the order in which they are shown. */
export interface GateReportParts {
  subject: string;
  verdict: Verdict<GateReason>;
  gates: readonly Gate[];
  findings: readonly Finding[];
  blockedOn: BlockedOn;
}

/** A report with the action's outputs under their contract names. `pending`, `failed` and `skipped` name the gates that count. */
export function gateReport({ subject, verdict, gates, findings, blockedOn }: GateReportParts): Report<GateReason> {
  const named = (status: Gate['status']): JsonValue[] =>
    gates.filter((gate) => gate.required && gate.status === status).map(({ name }) => name);
  return {
    schema: 1,
    action: 'gate-reporter',
    subject,
    verdict,
    gates: [...gates],
    findings: [...findings],
    artifacts: [],
    outputs: {
      gates: gates.map((gate): JsonValue => ({ ...gate })),
      pending: named('pending'),
      failed: named('fail'),
      skipped: named('skipped'),
      'blocked-on': blockedOn,
    },
  };
}
