import type { Gate, GateStatus, Report } from '../../../../core/model.ts';
import type { GateRecord, GateSet } from '../../../../core/sinks/postgres/gate-record.ts';

/** Reports on one commit, as small as they can be. */

export const SET: GateSet = {
  repo: 'acme/shop',
  sha: 'a1'.repeat(20),
  context: 'ops/gates',
  pullRequest: 7,
  pullRequestUrl: 'https://github.com/acme/shop/pull/7',
  actionsUrl: 'https://github.com/acme/shop/actions/runs/77/attempts/1',
  runId: 77,
  runAttempt: 1,
};

export function gate(name: string, status: GateStatus, change: Partial<Gate> = {}): Gate {
  return { key: `check:${name}`, name, status, required: true, reason: status, url: null, details: { sources: 1 }, ...change };
}

/** A report of `NAME: STATUS` gates, whose verdict is told by `reason`. */
export function report(gates: readonly Gate[], reason = 'pending', change: Partial<Report> = {}): Report {
  return {
    schema: 1,
    action: 'gate-reporter',
    subject: `${SET.repo}@${SET.sha}`,
    verdict: { state: 'pending', reason },
    gates: [...gates],
    findings: [],
    artifacts: [],
    outputs: { 'blocked-on': 'ci' },
    ...change,
  };
}

export function record(gates: readonly Gate[], change: Partial<GateRecord> = {}): GateRecord {
  return { set: SET, report: report(gates), isWhole: true, readAt: 0, ...change };
}
