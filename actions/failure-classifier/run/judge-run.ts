import type { Finding, Gate, JsonValue, Report, Verdict } from '../../../core/model.ts';
import { redactAnswer } from '../decide/redact-answer.ts';
import { type ClassifierReason, findingsOf, gateOf, jobOutput, outputsOf } from '../judge.ts';
import type { FailuresConfig } from '../load-failures.ts';
import type { RuleSet } from '../match/rule-set.ts';
import { causesOf, type JobCause } from './causes.ts';
import type { RunFacts, RunInfo } from './facts.ts';
import { type CauseGroup, type Folded, foldCauses } from './fold.ts';

/** A run as it was judged, for the report and for what is done about it. */
export interface JudgedRun {
  run: RunInfo;
  /** null: nothing failed. */
  folded: Folded | null;
  report: Report<ClassifierReason>;
}

/** Judges one attempt of a run. Pure. The verdict passes whatever failed: the classifier is no gate (design: states and exits). */
export function judgeRun(facts: RunFacts, repository: string, set: RuleSet, owners: FailuresConfig['owners'] = {}): JudgedRun {
  const { run } = facts;
  const causes = causesOf(facts, set).map(redacted);
  const folded = foldCauses(causes, facts.needs);
  const groups = folded === null ? [] : [folded.root, ...folded.others];
  const unread = causes.filter(({ cause }) => cause === null);
  const report: Report<ClassifierReason> = {
    schema: 1,
    action: 'failure-classifier',
    subject: `${repository} run ${run.id} attempt ${run.attempt}`,
    verdict: verdictOf(facts, folded, unread.length),
    gates: groups.flatMap(({ first, others }) => [first, ...others].map((one) => gateOfJob(one, first, owners))),
    findings: [
      ...unread.map(unreadFinding),
      ...groups.flatMap(findingsOfGroup),
      ...(facts.needs.state === 'unreadable' ? [orderFinding(run, facts.needs.why)] : []),
      ...notBegun(facts),
    ],
    artifacts: [{ kind: 'link', title: 'Failed run', value: attemptUrl(run) }],
    outputs: outputsOfRun(facts, folded, groups),
  };
  return { run, folded, report };
}

/** The page of the attempt that was judged, not of the newest. */
export function attemptUrl({ url, attempt }: RunInfo): string {
  return `${url}/attempts/${attempt}`;
}

function redacted(one: JobCause): JobCause {
  return one.cause === null ? one : { ...one, cause: redactAnswer(one.cause) };
}

function verdictOf({ run, jobs }: RunFacts, folded: Folded | null, unread: number): Verdict<ClassifierReason> {
  if (run.conclusion === 'action_required') return { state: 'pending', reason: 'awaiting_approval' };
  // A failed run of which no job failed: what made it fail is not among what GitHub shows.
  if (folded === null && isStartupFailure(run)) return { state: 'pass', reason: jobs.length === 0 ? 'classified' : 'unknown_cause' };
  if (folded === null) return { state: 'pass', reason: 'nothing_failed' };
  // One log that could not be read may hold the cause of all the others.
  if (unread > 0) return { state: 'error', reason: 'log_unreadable' };
  return { state: 'pass', reason: folded.root.first.cause?.category === 'unknown' ? 'unknown_cause' : 'classified' };
}

/** GitHub did not take the workflow: no job began, and none has a log. */
function isStartupFailure({ conclusion }: RunInfo): boolean {
  return conclusion === 'startup_failure' || conclusion === 'failure';
}

function gateOfJob(one: JobCause, first: JobCause, owners: FailuresConfig['owners']): Gate {
  const { job, cause } = one;
  const url = job.url === '' ? null : job.url;
  if (cause === null) {
    return { key: `job:${job.name}`, name: job.name, status: 'fail', required: false, reason: 'log_unreadable', url, details: {} };
  }
  const gate = gateOf(job.name, cause, owners);
  const same = one === first ? {} : { 'same-as': first.job.name };
  return { ...gate, url, details: { ...(gate.details as { [key: string]: JsonValue }), conclusion: job.conclusion, ...same } };
}

/** Of jobs with one cause only the first tells it. */
function findingsOfGroup({ first, others }: CauseGroup): Finding[] {
  if (first.cause === null) return [];
  const [main, ...hits] = findingsOf(first.job.name, first.cause);
  if (main === undefined) return [];
  const also = others.length === 0 ? '' : ` (and ${others.length} more ${others.length === 1 ? 'job' : 'jobs'} with the same cause)`;
  return [{ ...main, message: `${main.message}${also}` }, ...hits];
}

function unreadFinding({ job, unread }: JobCause): Finding {
  return {
    rule: 'log_unreadable',
    state: 'error',
    subject: job.name,
    message: `The log of the job could not be read: ${unread ?? ''}`,
    fix: 'Run this again. The job takes `actions: read`; logs are kept as long as the repository says, 90 days by default.',
  };
}

function orderFinding({ workflowPath }: RunInfo, why: string): Finding {
  const message = `Which job needs which is not known, so the root was found without it: ${why}`;
  return { rule: 'needs', state: 'unknown', subject: workflowPath, message, advisory: true };
}

function notBegun({ run, jobs }: RunFacts): Finding[] {
  if (jobs.length > 0 || !isStartupFailure(run)) return [];
  const message = 'No job began: GitHub did not take the workflow file, or one of the workflows or actions that it names.';
  const fix = 'Open the run, which shows the place; check the file with `actionlint`.';
  return [{ rule: 'workflow-syntax', state: 'fail', subject: run.workflowPath, message, fix, advisory: true }];
}

function outputsOfRun({ run, jobs }: RunFacts, folded: Folded | null, groups: readonly CauseGroup[]): { [name: string]: JsonValue } {
  const listed = groups.flatMap(({ first, others }, index) =>
    [first, ...others].map((one): JsonValue => {
      const { job, cause } = one;
      const known = cause === null ? { job: job.name, category: null } : (jobOutput(job.name, cause) as { [key: string]: JsonValue });
      return { ...known, id: job.id, url: job.url, conclusion: job.conclusion, root: index === 0 && one === first };
    }),
  );
  const outputs = outputsOf(folded?.root.first.cause ?? null);
  const noJobs =
    jobs.length === 0 && isStartupFailure(run)
      ? { category: 'workflow-syntax', tool: 'github-actions', route: 'github', confidence: 0.7 }
      : {};
  return { ...outputs, ...noJobs, jobs: listed };
}
