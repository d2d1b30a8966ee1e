import { byUrgency, type Finding, GATE_STATUSES, type Gate, type Report, worstVerdict } from '../../core/model.ts';
import { statusDescription } from '../../core/report/description.ts';
import type { RiskLevel } from './policy.ts';
import { type PolicyReason, policyReport } from './report.ts';
import { runAgain } from './rules/run-again.ts';

/** One pull request of several, with what was judged of it. */
export interface Member {
  number: number;
  title: string;
  url: string | null;
  report: Report<PolicyReason>;
}

/**
 * One report on pull requests that are merged together: the worst verdict of them, a gate for each rule, and every finding with `#N` before
 * its subject. `own` are findings on the group itself.
 */
export function reportOfGroup(subject: string, members: readonly Member[], own: readonly Finding[]): Report<PolicyReason> {
  const states = members.map(({ report }) => report.verdict.state);
  const state = own.length > 0 ? 'error' : worstVerdict(states);
  const reason = members.find(({ report }) => report.verdict.state === state)?.report.verdict.reason ?? 'unreadable';
  const findings = byUrgency([...own, ...once(members.flatMap(findingsOf))]);
  return policyReport({ subject, verdict: { state, reason }, gates: gatesOf(members), findings, ...outputsOf(members) });
}

/**
 * One report on many pull requests that have nothing to do with each other. Its verdict says whether every one could be judged, not what
 * became of it: that is on the pull requests, so their findings only report here. `gap`: why there may be more of them.
 */
export function reportOfSweep(subject: string, members: readonly Member[], gap: string | null): Report<PolicyReason> {
  const unjudged = members.filter(({ report }) => report.verdict.state === 'error');
  const own: Finding[] = gap === null ? [] : [unlisted(subject, gap)];
  if (members.length === 0 && gap === null) own.push(nothingOpen(subject));
  const state = unjudged.length > 0 || gap !== null ? 'error' : 'pass';
  const reason = state === 'pass' ? 'all_rules_pass' : (unjudged[0]?.report.verdict.reason ?? 'unreadable');
  const findings = members.flatMap((member) => {
    const open = findingsOf(member).filter((one) => one.state !== 'pass' && one.state !== 'skipped' && one.state !== 'not_applicable');
    return member.report.verdict.state === 'error' ? open : open.map((one): Finding => ({ ...one, advisory: true }));
  });
  const report = policyReport({
    subject,
    verdict: { state, reason },
    gates: members.map(gateOfMember),
    findings: byUrgency([...own, ...once(findings)]),
    ...outputsOf(members),
  });
  return report;
}

/** One finding where there was nothing to judge; the verdict is pass, because nothing is blocked by it. */
export function reportOfNothing(subject: string, message: string): Report<PolicyReason> {
  const finding: Finding = { rule: 'pull_request', state: 'not_applicable', subject, message };
  return policyReport({ subject, verdict: { state: 'pass', reason: 'all_rules_pass' }, findings: [finding] });
}

/** Something that has to be read before anything can be judged could not be. */
export function reportOfUnreadable(subject: string, why: string): Report<PolicyReason> {
  const finding: Finding = { rule: 'pull_request', state: 'unknown', subject, message: why, fix: runAgain(why) };
  return policyReport({ subject, verdict: { state: 'error', reason: 'unreadable' }, findings: [finding] });
}

function findingsOf({ number, report }: Member): Finding[] {
  return report.findings.map((one) => {
    if (one.rule === 'policy') return one;
    return { ...one, subject: one.subject === report.subject ? `#${number}` : `#${number} ${one.subject}` };
  });
}

/** What is wrong with the policy is wrong with it for all of them. */
function once(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}

function gatesOf(members: readonly Member[]): Gate[] {
  const byKey = new Map<string, { number: number; gate: Gate }[]>();
  for (const { number, report } of members) {
    for (const gate of report.gates) byKey.set(gate.key, [...(byKey.get(gate.key) ?? []), { number, gate }]);
  }
  return [...byKey.values()].flatMap((all) => {
    const status = GATE_STATUSES.find((one) => all.some(({ gate }) => gate.status === one));
    const deciding = all.filter(({ gate }) => gate.status === status);
    const [first] = deciding;
    if (first === undefined) return [];
    const reason = deciding.map(({ number, gate }) => `#${number}: ${gate.reason}`).join('; ');
    return [
      {
        ...first.gate,
        required: all.some(({ gate }) => gate.required),
        reason,
        details: { pullRequests: deciding.map(({ number }) => number) },
      },
    ];
  });
}

function gateOfMember({ number, title, url, report }: Member): Gate {
  const { state, reason } = report.verdict;
  return {
    key: `pull-request-${number}`,
    name: `#${number} ${title}`,
    status: state === 'error' ? 'fail' : state,
    required: state === 'error',
    reason: statusDescription(report),
    url,
    details: { verdict: state, reason },
  };
}

const RISKS: readonly RiskLevel[] = ['high', 'medium', 'low'];

function outputsOf(members: readonly Member[]): {
  failedRules: string[];
  pendingRules: string[];
  risk: RiskLevel;
  humanApprovalRequired: boolean;
} {
  const rules = (name: string): string[] => [...new Set(members.flatMap(({ report }) => listOf(report.outputs[name])))];
  return {
    failedRules: rules('failed-rules'),
    pendingRules: rules('pending-rules'),
    risk: RISKS.find((risk) => members.some(({ report }) => report.outputs.risk === risk)) ?? 'low',
    humanApprovalRequired: members.some(({ report }) => report.outputs['human-approval-required'] === true),
  };
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function unlisted(subject: string, gap: string): Finding {
  const message = `The open pull requests could not all be listed, so some may not have been judged: ${gap}.`;
  return { rule: 'pull_request', state: 'unknown', subject, message, fix: 'Run the sweep again.' };
}

function nothingOpen(subject: string): Finding {
  return { rule: 'pull_request', state: 'not_applicable', subject, message: 'No pull request is open to this branch.' };
}
