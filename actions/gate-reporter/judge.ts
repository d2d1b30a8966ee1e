import type { Finding, Report, Verdict } from '../../core/model.ts';
import { approvalRow, type JudgedApproval, unreadApproval } from './approval/approval-row.ts';
import { judgeApproval } from './approval/judge-approval.ts';
import type { CommitFacts, GateFacts, RuleCheck } from './facts.ts';
import { isBlocking, problemFindings, readFindings, rowFindings } from './findings.ts';
import { approvalContext, type GateOptions } from './options.ts';
import { fitsName } from './pattern.ts';
import { type BlockedOn, type GateReason, gateReport } from './report.ts';
import { type Row, requirementsOf, rowsOf } from './rows.ts';
import { type Self, type Sources, sourcesOfCommit, sourcesOfNeeds } from './sources.ts';

export { GATE_REASONS } from './report.ts';

/** What the judge has to know of time. All times in ms since the epoch. */
export interface Moment {
  now: number;
  /** Since when a check can have been expected: the start of the run in `wait`, else the first sign of life on the commit. */
  since: number;
  /** What the poll before saw, for `scope: all`; null for the first poll. `once` looks only once. */
  previous: { kind: 'poll'; fingerprint: string | null } | { kind: 'once' };
  /** The time that `wait` has is over. */
  timedOut: boolean;
}

export interface Judged {
  report: Report<GateReason>;
  /** Changes with everything that was seen: two polls with the same one saw the same. */
  fingerprint: string;
  /** Whether another poll can still bring more than this verdict says. */
  isOpen: boolean;
  /** What the approval gate came to; null where there is none. */
  approval: JudgedApproval | null;
}

/** Judges what was read. Pure: neither I/O nor clock. `subject` is `owner/repo@sha`. */
export function judge(facts: GateFacts, options: GateOptions, self: Self, moment: Moment, subject: string): Judged {
  const judgedOptions: GateOptions = facts.kind === 'needs' ? { ...options, scope: 'all' } : options;
  const sources = facts.kind === 'needs' ? sourcesOfNeeds(facts, judgedOptions) : sourcesOfCommit(facts, judgedOptions, self);
  const rules = facts.kind === 'commit' && 'value' in facts.branchRules ? facts.branchRules.value : [];
  // The jobs of `needs` are all there are: nothing is going to appear.
  const late = facts.kind === 'needs' || (isWhole(facts) && moment.now - moment.since >= options.appearTimeoutMs);
  const approval = facts.kind === 'commit' ? approvalOf(facts, options) : null;
  const rows = [
    ...(approval === null ? [] : [approval.row]),
    ...rowsOf(sources, requirementsOf(judgedOptions, rules, sources.own), judgedOptions, late),
  ];
  const fingerprint = fingerprintOf(sources);
  const unreadable = [...(facts.kind === 'commit' ? readFindings(facts) : []), ...(approval?.findings ?? []).filter(isUnreadable)];
  const unsettled = facts.kind === 'commit' && options.scope === 'all' ? whyUnsettled(sources, moment, fingerprint, judgedOptions) : null;
  const counted = rows.filter(({ gate }) => gate.required);
  const verdict = verdictOf(
    facts,
    counted,
    { late, unsettled, unreadable, timedOut: moment.timedOut, approval: approval?.outcome ?? null },
    judgedOptions,
  );
  const findings: Finding[] = [
    ...unreadable,
    ...rowFindings(counted),
    ...(approval?.findings ?? []).filter((finding) => !isUnreadable(finding)),
    ...problemFindings(verdict, unsettled),
    summaryFinding(rows, sources, rules, facts),
  ];
  const report = gateReport({ subject, verdict, gates: byNeed(rows), findings, blockedOn: blockedOn(verdict, counted) });
  return { report, fingerprint, approval, isOpen: verdict.state === 'pending' || counted.some(({ effect }) => effect === 'pending') };
}

interface Circumstances {
  late: boolean;
  unsettled: string | null;
  unreadable: readonly Finding[];
  timedOut: boolean;
  approval: JudgedApproval['outcome'] | null;
}

/** What is not in a list that could not be read may well have reported. */
function isWhole({ checkRuns, statuses, workflowRuns }: CommitFacts): boolean {
  return [checkRuns, statuses, workflowRuns].every(({ state }) => state === 'read');
}

function isUnreadable({ state }: Finding): boolean {
  return state === 'unknown' || state === 'error';
}

/** An approval that was asked for and not looked for is not there. */
function approvalOf(facts: CommitFacts, options: GateOptions): JudgedApproval | null {
  const { approval: need } = options;
  const context = approvalContext(options);
  if (need === null || context === null) return null;
  return facts.approval === undefined
    ? unreadApproval(need, context)
    : approvalRow(need, facts.approval, judgeApproval(need, facts.approval), context);
}

function verdictOf(facts: GateFacts, counted: readonly Row[], circumstances: Circumstances, options: GateOptions): Verdict<GateReason> {
  const { late, unsettled, unreadable, timedOut, approval } = circumstances;
  if (unreadable.some((finding) => finding.advisory !== true)) return { state: 'error', reason: 'unreadable' };
  const failed = counted.filter(({ effect }) => effect === 'fail');
  if (approval === 'denied') return { state: 'fail', reason: 'denied' };
  if (failed.length > 0) return { state: 'fail', reason: failed.every(({ missing }) => missing) ? 'required_missing' : 'required_failed' };
  if (counted.some(({ effect }) => effect === 'skipped')) return { state: 'fail', reason: 'required_skipped' };
  const pending = counted.filter(({ effect }) => effect === 'pending');
  const isHuman = pending.length > 0 && pending.every(({ waitsOn }) => waitsOn === 'human');
  const waiting: Verdict<GateReason> = timedOut
    ? { state: 'fail', reason: 'timed_out' }
    : { state: 'pending', reason: isHuman ? 'awaiting_approval' : 'pending' };
  if (pending.length > 0) return waiting;
  if (counted.length === 0) return emptyVerdict(facts, waiting, late, options);
  if (unsettled !== null) return waiting;
  return { state: 'pass', reason: approval === 'overridden' ? 'overridden' : 'all_pass' };
}

/** Nothing counts. That is no success by itself, and certainly not where the branch's list may not be read. */
function emptyVerdict(facts: GateFacts, waiting: Verdict<GateReason>, late: boolean, options: GateOptions): Verdict<GateReason> {
  const mayAppear = facts.kind === 'commit' && options.scope === 'all' && !late;
  if (mayAppear) return waiting;
  const isKnown = facts.kind === 'needs' || facts.branchRules.state === 'read' || facts.branchRules.state === 'off';
  return options.onEmpty === 'pass' && isKnown ? { state: 'pass', reason: 'empty' } : { state: 'fail', reason: 'empty' };
}

/** Jobs that need others are created late, and the list of check runs lags: so `all` looks a second time before it passes. */
function whyUnsettled(sources: Sources, moment: Moment, fingerprint: string, options: GateOptions): string | null {
  const open = sources.open.filter(
    ({ path }) => !options.ignore.some(({ name, app }) => app === null && fitsName(name, `workflow ${path}`)),
  );
  if (open.length > 0) return `${open.length} workflow runs are not completed, \`${open[0]?.path ?? ''}\` among them; they may add checks.`;
  if (moment.previous.kind === 'once' || moment.previous.fingerprint === fingerprint) return null;
  return 'The set of checks is new in this poll; one more that sees the same is needed.';
}

function fingerprintOf({ all }: Sources): string {
  return JSON.stringify(all.map(({ key, outcome }) => `${key} ${outcome.status} ${outcome.reason}`).sort());
}

function blockedOn(verdict: Verdict<GateReason>, counted: readonly Row[]): BlockedOn {
  if (verdict.state === 'pass') return 'nothing';
  if (verdict.state === 'error') return 'api';
  const blocking = counted.filter(isBlocking);
  return blocking.length > 0 && blocking.every(({ waitsOn }) => waitsOn === 'human') ? 'human' : 'ci';
}

/** Gates that count before those that do not; otherwise as they came. */
function byNeed(rows: readonly Row[]): Row['gate'][] {
  const gates = rows.map(({ gate }) => gate);
  return [...gates.filter(({ required }) => required), ...gates.filter(({ required }) => !required)];
}

function summaryFinding(rows: readonly Row[], { latest }: Sources, rules: readonly RuleCheck[], facts: GateFacts): Finding {
  const count = (kind: string): number => latest.filter((source) => source.kind === kind).length;
  const seen =
    facts.kind === 'needs'
      ? `${count('job')} jobs of \`needs\``
      : `${count('check')} check runs, ${count('status')} commit statuses, ${count('workflow')} workflow runs without a check run; ` +
        `${rules.length} checks that the branch requires`;
  const counted = rows.filter(({ gate }) => gate.required).length;
  return { rule: 'decision', state: 'pass', subject: 'gates', message: `${counted} of ${rows.length} rows count. Judged from ${seen}.` };
}
