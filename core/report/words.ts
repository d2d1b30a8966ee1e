import {
  FINDING_STATES,
  type Finding,
  type FindingState,
  type GateStatus,
  type Report,
  type VerdictState,
  verdictOfFinding,
} from '../model.ts';
import { plain } from './escape.ts';

/** Words for reason codes and rule ids, by code; a code that is not in it is read out with spaces for underscores. */
export type Wording = { readonly [code: string]: string };

/** `file_list_incomplete` to `file list incomplete`, or as `wording` has it. Text that is no code is left as it is. */
export function wordsFor(code: string, wording: Wording = {}): string {
  const worded = Object.hasOwn(wording, code) ? wording[code] : undefined;
  if (worded !== undefined) return worded;
  return /^[a-z0-9_]+$/.test(code) ? code.replaceAll('_', ' ') : code;
}

/** `1 rule`, `2,913 rules`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}

export const STATE_WORDS: { readonly [state in FindingState | GateStatus]: string } = {
  error: 'error',
  fail: 'fail',
  unknown: 'unreadable',
  pending: 'pending',
  waived: 'waived',
  skipped: 'skipped',
  not_applicable: 'not applicable',
  pass: 'pass',
};

export const VERDICT_WORDS: { readonly [state in VerdictState]: string } = {
  error: 'could not judge',
  fail: 'failed',
  pending: 'is pending',
  pass: 'passed',
};

/** Whether a finding looks as if it blocked, and its rule only reports. */
export function onlyReports({ state, advisory }: Pick<Finding, 'state' | 'advisory'>): boolean {
  return advisory === true && verdictOfFinding(state) !== 'pass';
}

/** The state of a finding: `fail`, or `fail, reports only`. */
export function stateWords(finding: Pick<Finding, 'state' | 'advisory'>): string {
  return `${STATE_WORDS[finding.state]}${onlyReports(finding) ? ', reports only' : ''}`;
}

/** `2 fail, 1 waived, 2,900 pass`, most urgent first; an empty list gives an empty string. */
export function countOfStates(findings: readonly Pick<Finding, 'state'>[]): string {
  const counts = new Map<FindingState, number>();
  for (const { state } of findings) counts.set(state, (counts.get(state) ?? 0) + 1);
  return FINDING_STATES.filter((state) => counts.has(state))
    .map((state) => `${(counts.get(state) ?? 0).toLocaleString('en-US')} ${STATE_WORDS[state]}`)
    .join(', ');
}

/**
 * Whether a finding can be what the verdict rests on. A rule that only reports may fail under a milder verdict:
 * its finding is shown, and never named as what blocks.
 */
export function isBlocking(finding: Pick<Finding, 'state' | 'advisory'>, verdict: VerdictState): boolean {
  if (finding.advisory === true) return false;
  const weight = verdictOfFinding(finding.state);
  return (
    verdict !== 'pass' && weight !== 'pass' && !(weight === 'fail' && verdict === 'pending') && !(weight === 'error' && verdict !== 'error')
  );
}

interface Clause {
  weight: VerdictState;
  lead: string;
  names: readonly string[];
}

/**
 * One plain sentence of at most `max` UTF-16 units without its full stop: the verdict, and the rules or gates that decided it.
 * `2 rules failed: required_sections, forbidden_paths`; names give way first (`+3 more`).
 */
export function verdictSentence(report: Report, max: number, wording: Wording = {}): string {
  const reason = plain(wordsFor(report.verdict.reason, wording));
  const { state } = report.verdict;
  if (state === 'pass') return plain(`Passed: ${reason}`, max);
  const clauses = clausesOf(report);
  if (state === 'pending' && (clauses.length === 0 || reason !== STATE_WORDS.pending)) {
    const names = clauses.flatMap((clause) => clause.names);
    return plain(withNames(`Pending: ${reason}`, names, max, ' (', ')'), max);
  }
  // What happens to fail or wait does not explain an error.
  if (state === 'error' && clauses[0]?.weight !== 'error')
    return plain(withNames(`Not judged: ${reason}`, unjudgedGates(report), max, ' (', ')'), max);
  if (clauses.length === 0) return plain(`Failed: ${reason}`, max);
  // `rules failed` after `2 rules failed` says nothing new; `timed out` does.
  const suffix = /(^| )(fail(ed)?|pending)$/.test(reason) ? '' : ` (${reason})`;
  let text = '';
  clauses.forEach((clause, index) => {
    const rest = clauses.slice(index + 1).reduce((sum, { lead }) => sum + lead.length + '; '.length, suffix.length);
    text = withNames(text === '' ? clause.lead : `${text}; ${clause.lead}`, clause.names, max - rest, ': ', '');
  });
  return plain(text + suffix, max);
}

/** Names of the gates that an error is about: a gate knows no error, but a finding of the rule that has the gate's key does. */
function unjudgedGates({ gates, findings }: Report): string[] {
  const rules = new Set(findings.filter((one) => one.advisory !== true && verdictOfFinding(one.state) === 'error').map(({ rule }) => rule));
  return gates.filter(({ key, required }) => required && rules.has(key)).map(({ name }) => plain(name, 60));
}

/** Gates decide where there are any; otherwise the findings do. */
function clausesOf(report: Report): Clause[] {
  const { state: verdict } = report.verdict;
  const gatesOf = (status: GateStatus) =>
    report.gates.filter((gate) => gate.required && gate.status === status).map(({ name }) => plain(name, 60));
  const ofGates = [
    clause('fail', verdict === 'pending' ? [] : gatesOf('fail'), 'gate', 'failed'),
    clause('fail', verdict === 'pending' ? [] : skippedGates(report), 'gate', 'skipped'),
    clause('pending', gatesOf('pending'), 'gate', 'pending'),
  ].filter((each) => each !== null);
  if (ofGates.length > 0) return ofGates;
  const blocking = report.findings.filter((finding) => isBlocking(finding, verdict));
  const rulesOf = (weight: VerdictState) =>
    blocking.filter((finding) => verdictOfFinding(finding.state) === weight).map(({ rule }) => plain(rule, 60));
  return [
    clause('error', rulesOf('error'), 'rule', 'could not be judged'),
    clause('fail', rulesOf('fail'), 'rule', 'failed'),
    clause('pending', rulesOf('pending'), 'rule', 'pending'),
  ].filter((each) => each !== null);
}

/** A required gate may be skipped and that be fine; it blocks where a finding about it fails. */
function skippedGates({ gates, findings }: Report): string[] {
  const failing = new Set(findings.filter(({ state }) => state === 'fail').map(({ subject }) => subject));
  return gates.filter((gate) => gate.required && gate.status === 'skipped' && failing.has(gate.name)).map(({ name }) => plain(name, 60));
}

function clause(weight: VerdictState, names: readonly string[], noun: string, verb: string): Clause | null {
  const unique = [...new Set(names)];
  return unique.length === 0 ? null : { weight, lead: `${count(unique.length, noun)} ${verb}`, names: unique };
}

/** `lead`, then as many names as fit into `max` together with `open`, `close` and how many more there are. */
function withNames(lead: string, names: readonly string[], max: number, open: string, close: string): string {
  // A name takes a character and a separator, so more cannot fit.
  for (let shown = Math.min(names.length, Math.ceil(max / 3)); shown > 0; shown -= 1) {
    const more = shown < names.length ? ` +${(names.length - shown).toLocaleString('en-US')} more` : '';
    const text = `${lead}${open}${names.slice(0, shown).join(', ')}${more}${close}`;
    if (text.length <= max) return text;
  }
  return lead;
}
