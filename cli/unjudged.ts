import type { PolicyReason } from '../actions/policy-check/judge.ts';
import type { Finding, Gate, Report } from '../core/model.ts';

/** Why a rule was not judged, for a note: its id, and what its findings say to do. */
export interface Unjudged {
  rule: string;
  fixes: string[];
}

/**
 * A local report in which no rule is taken for kept that could not be judged: an enforced rule whose facts were not at hand is `pending`,
 * and so is the verdict where nothing worse decides it (reason `unreadable`). Rules that only report, or do not concern the change, stay.
 */
export function withUnjudged(report: Report<PolicyReason>): { report: Report<PolicyReason>; unjudged: Unjudged[] } {
  const skipped = report.gates.filter(
    ({ key, required, status }) =>
      required && status === 'skipped' && report.findings.some(({ rule, state }) => rule === key && state === 'skipped'),
  );
  if (skipped.length === 0) return { report, unjudged: [] };
  const open = new Set(skipped.map(({ key }) => key));
  const isOpen = ({ rule, state }: Finding) => open.has(rule) && state === 'skipped';
  const unjudged = skipped.map(({ key }): Unjudged => {
    const fixes = report.findings.flatMap((one) => (one.rule === key && isOpen(one) && one.fix ? [one.fix] : []));
    return { rule: key, fixes: [...new Set(fixes)] };
  });
  const pendingRules = [report.outputs['pending-rules'] ?? []].flat();
  return {
    unjudged,
    report: {
      ...report,
      verdict: report.verdict.state === 'pass' ? { state: 'pending', reason: 'unreadable' } : report.verdict,
      gates: report.gates.map((gate): Gate => (open.has(gate.key) ? { ...gate, status: 'pending' } : gate)),
      findings: report.findings.map((one): Finding => (isOpen(one) ? { ...one, state: 'pending' } : one)),
      outputs: { ...report.outputs, 'pending-rules': [...pendingRules, ...open] },
    },
  };
}

/** The note below a report, one line: what was not judged, and what to do about it. */
export function unjudgedNote(unjudged: readonly Unjudged[]): string {
  const fixes = [...new Set(unjudged.flatMap((one) => one.fixes))];
  return `NOT JUDGED, so this is no pass: ${unjudged.map(({ rule }) => rule).join(', ')}. ${fixes.join(' ')}`.trimEnd();
}
