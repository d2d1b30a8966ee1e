import type { Finding, Gate, JsonValue, Report, Verdict } from '../../core/model.ts';
import type { Classification } from './classify.ts';
import type { Candidate } from './decide/choose-root.ts';
import { redactAnswer, redactLine } from './decide/redact-answer.ts';
import { type FailuresConfig, ownerOf } from './load-failures.ts';

/** Why the verdict is what it is; a closed list that callers may branch on (design: states and exits). */
export const CLASSIFIER_REASONS = [
  ...(['classified', 'unknown_cause', 'nothing_failed', 'skipped_by_filter', 'duplicate', 'escalated', 'awaiting_approval'] as const),
  ...(['log_unreadable', 'config_invalid', 'dispatch_failed'] as const),
] as const;
export type ClassifierReason = (typeof CLASSIFIER_REASONS)[number];

/** One job's log, read or not. */
export type JobLog =
  | { name: string; state: 'read'; cause: Classification; failed: boolean }
  | { name: string; state: 'unreadable'; why: string };

/** What was read of one file: one log, or an archive of several jobs' logs. */
export interface LogFacts {
  subject: string;
  jobs: JobLog[];
}

/** So many hits of a job are told beside its cause. */
const MOST_HITS = 20;

/** Judges logs that were read. Pure. The verdict passes whatever the cause is: the classifier is no gate (design: states and exits). */
export function judgeLogs({ subject, jobs }: LogFacts, owners: FailuresConfig['owners'] = {}): Report<ClassifierReason> {
  const read = jobs.flatMap((job) => (job.state === 'read' ? [{ ...job, cause: redactAnswer(job.cause) }] : []));
  const failed = read.filter((job) => job.failed);
  const root = [...failed].sort((a, b) => standing(a.cause) - standing(b.cause) || b.cause.confidence - a.cause.confidence)[0];
  const findings = [...failed]
    .sort((a, b) => Number(b === root) - Number(a === root))
    .flatMap(({ name, cause }) => findingsOf(name, cause));
  const unread = jobs.flatMap((job) => (job.state === 'unreadable' ? [unreadFinding(job.name, job.why)] : []));
  return {
    schema: 1,
    action: 'failure-classifier',
    subject,
    verdict: verdictOf(root?.cause ?? null, unread.length > 0),
    gates: failed.map((job) => gateOf(job.name, job.cause, owners)),
    findings: [...unread, ...findings],
    artifacts: [],
    outputs: { ...outputsOf(root?.cause ?? null), jobs: failed.map(({ name, cause }) => jobOutput(name, cause)) },
  };
}

/** A file that could not be read at all, as a report. */
export function judgeUnreadable(subject: string, why: string): Report<ClassifierReason> {
  return judgeLogs({ subject, jobs: [{ name: subject, state: 'unreadable', why }] });
}

/** The outputs of one cause under their contract names; of none, empty. */
export function outputsOf(cause: Classification | null): { [name: string]: JsonValue } {
  return {
    ...{ category: cause?.category ?? 'unknown', tool: cause?.tool ?? '', language: cause?.language ?? '', route: cause?.route ?? '' },
    ...{ confidence: cause?.confidence ?? 0, transient: cause?.transient ?? false, 'root-cause': cause?.rootCause.trim() ?? '' },
    ...{ 'root-cause-line': cause?.line ?? '', location: cause === null ? '' : placeOf(cause), fingerprint: cause?.fingerprint ?? '' },
    ...{ dedup: 'new', 'remediation-url': '', 'fail-safe': false, jobs: [] },
  };
}

/** One entry of the output `jobs`. */
export function jobOutput(name: string, cause: Classification): JsonValue {
  const { category, tool, route, confidence, transient, rootCause, line, fingerprint } = cause;
  return { job: name, category, tool, route, confidence, transient, 'root-cause': rootCause.trim(), 'root-cause-line': line, fingerprint };
}

function verdictOf(root: Classification | null, isUnread: boolean): Verdict<ClassifierReason> {
  if (root === null) return isUnread ? { state: 'error', reason: 'log_unreadable' } : { state: 'pass', reason: 'nothing_failed' };
  return { state: 'pass', reason: root.category === 'unknown' ? 'unknown_cause' : 'classified' };
}

/** A gate that only adds up others, and what was cancelled for others, is a root only where there is nothing else. */
function standing({ category }: Classification): number {
  if (category === 'aggregate-gate') return 3;
  if (category === 'cancelled') return 2;
  return category === 'unknown' ? 1 : 0;
}

/** A failed job as a gate; nothing waits for it. */
export function gateOf(name: string, cause: Classification, owners: FailuresConfig['owners']): Gate {
  const { category, tool, route, confidence, line, fingerprint } = cause;
  const details = { tool, route, owner: ownerOf(route, owners), confidence, line, fingerprint };
  return { key: `job:${name}`, name, status: 'fail', required: false, reason: category, url: null, details };
}

/** The cause first, then every other hit. What a scanner found is not told. */
export function findingsOf(name: string, cause: Classification): Finding[] {
  const main: Finding = {
    rule: cause.rule ?? 'unknown',
    state: cause.category === 'unknown' ? 'unknown' : 'fail',
    subject: name,
    message: cause.rootCause === '' ? 'Nothing in the log says why it failed.' : cause.rootCause.trim(),
    ...(cause.line === null ? {} : { evidence: `line ${cause.line}` }),
    ...locationOf(cause),
    ...(cause.hint === null ? {} : { fix: cause.hint }),
    advisory: true,
  };
  const others = cause.candidates.filter(({ rule, hit }) => rule.id !== cause.rule || hit.line !== cause.line);
  // What a scanner found is never pasted.
  if (cause.category === 'secret-scan') return [main];
  return [main, ...others.slice(0, MOST_HITS).map((candidate) => hitFinding(name, candidate))];
}

function hitFinding(name: string, { rule, hit }: Candidate): Finding {
  const message = rule.category === 'secret-scan' ? `\`${rule.id}\` hit.` : redactLine(hit.text.slice(0, 500));
  return { rule: rule.id, state: 'skipped', subject: name, message, evidence: `line ${hit.line}`, advisory: true };
}

function unreadFinding(name: string, why: string): Finding {
  return {
    rule: 'log_unreadable',
    state: 'error',
    subject: name,
    message: why,
    fix: 'Give the log as plain text, gzip, or the zip archive of a run.',
  };
}

function locationOf({ location }: Classification): Pick<Finding, 'location'> | Record<string, never> {
  if (location === null) return {};
  const { file, line, column } = location;
  return { location: { file, ...(line === null ? {} : { line }), ...(column === null ? {} : { column }) } };
}

function placeOf({ location }: Classification): string {
  if (location === null) return '';
  return [location.file, location.line, location.column].filter((part) => part !== null).join(':');
}
