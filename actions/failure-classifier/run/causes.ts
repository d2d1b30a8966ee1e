import { type Classification, classifyScan } from '../classify.ts';
import type { Hints } from '../decide/failing-step.ts';
import type { RuleSet } from '../match/rule-set.ts';
import { LogScanner } from '../match/scan-log.ts';
import { type Annotation, hasFailed, type JobFacts, type RunFacts, type RunInfo, wasCancelled } from './facts.ts';

/** A job that ended badly, and why; `cause` null where nothing of it could be read, with the reason in `unread`. */
export interface JobCause {
  job: JobFacts;
  /** Where the cause was read: the log has line numbers, annotations have not. */
  from: 'log' | 'annotations' | 'conclusion' | 'nothing';
  cause: Classification | null;
  unread: string | null;
}

/** The causes of the jobs that failed, or, where none did, of those that were cancelled. Pure. */
export function causesOf({ run, jobs }: RunFacts, set: RuleSet): JobCause[] {
  const failed = jobs.filter(hasFailed);
  return (failed.length > 0 ? failed : jobs.filter(wasCancelled)).map((job) => causeOf(job, run, set));
}

function causeOf(job: JobFacts, run: RunInfo, set: RuleSet): JobCause {
  const hints: Hints = {
    workflow: run.workflowName,
    job: job.name,
    failedSteps: job.steps.filter(({ conclusion }) => conclusion === 'failure').map(({ name }) => name),
    files: [],
  };
  const ofLog = job.log.state === 'read' && job.log.value.lines > 0 ? classifyScan(job.log.value, set, hints) : null;
  const said = job.annotations.state === 'read' ? job.annotations.value.filter(({ level }) => level === 'failure') : [];
  // A log that just stops says nothing of the runner that was lost; the annotation does.
  if (ofLog !== null && (ofLog.rule !== null || said.length === 0)) return { job, from: 'log', cause: ofLog, unread: null };
  const ofAnnotations = said.length === 0 ? null : classifyAnnotations(said, set, hints);
  if (ofAnnotations !== null && (ofLog === null || ofAnnotations.rule !== null)) {
    return { job, from: 'annotations', cause: ofAnnotations, unread: null };
  }
  if (ofLog !== null) return { job, from: 'log', cause: ofLog, unread: null };
  if (job.log.state === 'unreadable') return { job, from: 'nothing', cause: null, unread: job.log.why };
  // Without a log, what was said beside it may name the cause: not to have read that is not to know that nothing was said.
  if (job.annotations.state === 'unreadable') {
    return {
      job,
      from: 'nothing',
      cause: null,
      unread: `there is none, and what was said beside the job could not be read either: ${job.annotations.why}`,
    };
  }
  return { job, from: 'conclusion', cause: ofConclusion(job, set, hints), unread: null };
}

/** Annotations as the runner would have printed them: so the same rules read them. */
function classifyAnnotations(said: readonly Annotation[], set: RuleSet, hints: Hints): Classification {
  const lines = said.flatMap(({ title, message }) => [
    ...(title === null || title === '' ? [] : [`##[error]${oneLine(title)}`]),
    ...message.split(/\r?\n/).map((line) => `##[error]${oneLine(line)}`),
  ]);
  return { ...classifyText(lines.join('\n'), set, hints), line: null };
}

/** Neither log nor annotation: the conclusion is all that is known. */
function ofConclusion({ conclusion }: JobFacts, set: RuleSet, hints: Hints): Classification {
  const said: Record<string, string> = {
    cancelled: '##[error]The operation was canceled.',
    timed_out: '##[error]The job has exceeded the maximum execution time.',
  };
  return { ...classifyText(said[conclusion ?? ''] ?? '', set, hints), line: null, excerpt: null };
}

function classifyText(text: string, set: RuleSet, hints: Hints): Classification {
  const scanner = new LogScanner(set);
  scanner.push(Buffer.from(`${text}\n`));
  return classifyScan(scanner.finish(), set, hints);
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
