import { judge, type PolicyReason, reportOfInvalidPolicy } from '../actions/policy-check/judge.ts';
import type { Policy } from '../actions/policy-check/policy.ts';
import { policyReport } from '../actions/policy-check/report.ts';
import { ConfigurationError, messageOf, UnreadableError } from '../core/errors.ts';
import { byUrgency, type Finding, type Report, verdictOfFinding } from '../core/model.ts';
import { redactReport } from '../core/report/redact.ts';
import { decidedBy, name, text } from '../core/report/table.ts';
import { count } from '../core/report/words.ts';
import { readDangerFacts } from './facts.ts';
import { type DangerPort, dangerPort } from './port.ts';

/** Danger posts everything in one comment of at most 65,536 characters, which others may speak in too. */
const MOST_FAILS = 30;
const MOST_CHARACTERS = 30_000;

/**
 * Judges the pull request of a Danger run, and calls `fail` for everything that keeps it from passing. Whatever goes wrong on the way is
 * such a `fail` too, so that it does not reject. Nothing is printed: Danger searches the output of a Dangerfile for the address of its results.
 */
export async function speak(
  makePolicy: () => Policy,
  port: DangerPort = dangerPort(),
  now: Date = new Date(),
): Promise<Report<PolicyReason>> {
  const judged = await judgeSafely(makePolicy, port, now);
  // What leaves through the API is redacted; Danger keeps its token to itself, so that only the shapes of tokens are known here.
  const report = redactReport(judged, []);
  for (const message of messagesOf(report)) port.fail(message);
  return report;
}

async function judgeSafely(makePolicy: () => Policy, port: DangerPort, now: Date): Promise<Report<PolicyReason>> {
  try {
    const policy = makePolicy();
    const { subject, url, facts } = await readDangerFacts(port, policy);
    return { ...judge(facts, policy, now, subject), artifacts: [{ kind: 'link', title: 'Pull request', value: url }] };
  } catch (error) {
    if (error instanceof ConfigurationError) return reportOfInvalidPolicy('Danger', error, null);
    const isKnown = error instanceof UnreadableError;
    const message = isKnown ? error.message : `This is a bug of ops-actions: ${messageOf(error)}`;
    const fix = isKnown ? 'Run Danger again.' : 'Open an issue with this message.';
    const finding: Finding = { rule: 'danger', state: isKnown ? 'unknown' : 'error', subject: 'pull request', message, fix };
    return policyReport({ subject: 'Danger', verdict: { state: 'error', reason: 'unreadable' }, findings: [finding] });
  }
}

/** One text for each finding that keeps the report from passing, as GitHub Flavored Markdown with all foreign text escaped; what does not fit is counted. */
export function messagesOf(report: Report): string[] {
  const blocking = byUrgency(report.findings.filter((one) => one.advisory !== true && verdictOfFinding(one.state) !== 'pass'));
  const messages: string[] = [];
  let characters = 0;
  for (const finding of blocking) {
    const message = messageFor(finding, report);
    characters += message.length;
    if (messages.length === MOST_FAILS || characters > MOST_CHARACTERS) break;
    messages.push(message);
  }
  const left = blocking.length - messages.length;
  if (left > 0) messages.push(`**And ${count(left, 'more finding')}** that ${left === 1 ? 'is' : 'are'} not shown here.`);
  return messages;
}

/**
 * Begins with more than 20 characters of our own: Danger copies so many, as they are, into an HTML comment. The emphasis is what makes
 * Danger take the text for Markdown.
 */
function messageFor(finding: Finding, report: Report): string {
  const rule = report.gates.find((gate) => gate.key === finding.rule)?.name ?? RULES[finding.rule] ?? 'The rule';
  const state = verdictOfFinding(finding.state) === 'error' ? 'could not be judged' : finding.state === 'pending' ? 'is pending' : 'failed';
  const decided = decidedBy(finding);
  const parts = [
    `**${rule} ${state}:** ${name(finding.subject)}: ${text(finding.message)}`,
    ...(decided === '' ? [] : [`Decided by: ${decided}.`]),
    ...(finding.fix ? [`**Fix:** ${text(finding.fix)}`] : []),
  ];
  return parts.join(' ');
}

/** Rules that have no gate. */
const RULES: { readonly [rule: string]: string } = {
  file_list: 'The list of changed files',
  danger: 'The pull request',
};
