import type { CheckRun, CommitFacts, CommitStatus, RuleCheck, WorkflowRun } from '../../../actions/gate-reporter/facts.ts';
import { type Judged, judge, type Moment } from '../../../actions/gate-reporter/judge.ts';
import type { GateOptions } from '../../../actions/gate-reporter/options.ts';
import { linesOf, parseNames, parseRequired } from '../../../actions/gate-reporter/pattern.ts';
import type { Problem } from '../../../core/errors.ts';

/** Facts and options for the tables, one word where one word is enough. */

export const ACTIONS = { id: 15_368, slug: 'github-actions' };
export const SCANNER = { id: 77, slug: 'scanner' };
export const SELF = { runId: 900, checkRunId: 9_999 };
export const SUBJECT = 'acme/shop@1111111111111111111111111111111111111111';
const CI = 100;

export interface Asked {
  required?: string;
  scope?: GateOptions['scope'];
  optional?: string;
  ignore?: string;
  allowSkipped?: string;
  allowFailed?: string;
  neutral?: GateOptions['neutral'];
  cancelled?: GateOptions['cancelled'];
  onEmpty?: GateOptions['onEmpty'];
  approval?: GateOptions['approval'];
}

export function options(asked: Asked = {}): GateOptions {
  const problems: Problem[] = [];
  const names = (text = '') => parseNames(linesOf(text), 'list', problems);
  const made: GateOptions = {
    required: parseRequired(linesOf(asked.required ?? ''), 'required', problems),
    scope: asked.scope ?? 'required',
    optional: names(asked.optional),
    ignore: names(asked.ignore),
    allowSkipped: names(asked.allowSkipped),
    allowFailed: names(asked.allowFailed),
    neutral: asked.neutral ?? 'pass',
    cancelled: asked.cancelled ?? 'fail',
    onEmpty: asked.onEmpty ?? 'fail',
    appearTimeoutMs: 300_000,
    contextPrefix: 'ops/',
    approval: asked.approval ?? null,
  };
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return made;
}

let lastId = 1_000;

/** A check run out of `NAME: CONCLUSION`, or a status of GitHub's in place of the conclusion; of the Actions run CI unless said. */
export function check(text: string, change: Partial<CheckRun> = {}): CheckRun {
  const [, name = text, word = 'success'] = /^(.*): (.*)$/.exec(text) ?? [];
  const isOpen = ['queued', 'in_progress', 'waiting', 'requested', 'pending', 'dreaming', 'toString'].includes(word);
  lastId += 1;
  return {
    id: lastId,
    name,
    status: isOpen ? word : 'completed',
    conclusion: isOpen || word === 'null' ? null : word,
    app: ACTIONS,
    suiteId: CI,
    externalId: '',
    url: null,
    startedAt: 0,
    ...change,
  };
}

export function status(context: string, state: string, change: Partial<CommitStatus> = {}): CommitStatus {
  lastId += 1;
  return { id: lastId, context, state, description: '', url: null, createdAt: 0, ...change };
}

/** A workflow run; its suite has the id of the run, as the check runs of `check` expect it. */
export function run(id: number, conclusion: string | null = 'success', change: Partial<WorkflowRun> = {}): WorkflowRun {
  return {
    id,
    path: '.github/workflows/ci.yml',
    event: 'pull_request',
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    suiteId: id,
    url: null,
    createdAt: 0,
    actor: null,
    triggeringActor: null,
    headBranch: null,
    headRepository: null,
    ...change,
  };
}

export interface Seen {
  checks?: readonly (string | CheckRun)[];
  statuses?: readonly CommitStatus[];
  runs?: readonly WorkflowRun[];
  rules?: readonly RuleCheck[];
}

export function facts({ checks = [], statuses = [], runs = [run(CI)], rules }: Seen, change: Partial<CommitFacts> = {}): CommitFacts {
  const read = <T>(value: T) => ({ state: 'read', value }) as const;
  return {
    kind: 'commit',
    checkRuns: read(checks.map((one) => (typeof one === 'string' ? check(one) : one))),
    statuses: read(statuses),
    workflowRuns: read(runs),
    branchRules: rules === undefined ? { state: 'off' } : read(rules),
    ...change,
  };
}

export const NOW: Moment = { now: 0, since: 0, previous: { kind: 'once' }, timedOut: false };
/** At the very end of `appear-timeout`: what has not come is not waited for any more. */
export const LATE: Moment = { ...NOW, now: 300_000 };

export function judged(seen: Seen | CommitFacts, asked: Asked = {}, moment: Moment = NOW): Judged {
  return judge('kind' in seen ? seen : facts(seen), options(asked), SELF, moment, SUBJECT);
}

/** `fail required_failed` and the rows as `NAME STATUS`. */
export function said({ report }: Judged): [verdict: string, ...rows: string[]] {
  return [`${report.verdict.state} ${report.verdict.reason}`, ...report.gates.map(({ name, status: state }) => `${name} ${state}`)];
}

export function verdictOf(seen: Seen | CommitFacts, asked: Asked = {}, moment: Moment = NOW): string {
  return said(judged(seen, asked, moment))[0];
}
