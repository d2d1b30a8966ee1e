import { ConfigurationError } from '../../core/errors.ts';
import type { Subject } from '../../core/github/subject.ts';
import type { PolicyInputs } from './inputs.ts';

/** What a run has to judge. */
export type Task =
  /** `expectedBase` is the base branch as the event names it: it only saves a round trip. */
  | { kind: 'pull-request'; number: number; expectedBase: string | null }
  | MergeGroup
  | ReviewedHead
  | BranchRunEnded
  /** Every open pull request of a base branch; null: of the default branch. */
  | { kind: 'branch'; branch: string | null };

export interface MergeGroup {
  kind: 'merge-group';
  headSha: string;
  baseSha: string;
  baseRef: string;
  /** The last pull request of the group, which its ref names. */
  last: number;
}

/** A run that belongs to a pull request has ended (`workflow_run`); which one, only the live list can say. */
export interface ReviewedHead {
  kind: 'reviewed-head';
  sha: string;
  ref: string;
  /** `owner/repo` that the head branch is in. */
  repository: string;
}

/** A run on a branch has ended: it may have turned the branch red or green. */
export interface BranchRunEnded {
  kind: 'branch-run';
  branch: string;
  runId: number;
  runAttempt: number;
  workflowName: string | null;
  workflowPath: string | null;
}

/** Says what an event and the inputs ask for. Pure. Throws a ConfigurationError where they name nothing to judge. */
export function taskOf(subject: Subject, inputs: Pick<PolicyInputs, 'mode' | 'pull-request'>): Task {
  const given = inputs['pull-request'];
  if (inputs.mode === 'sweep') return sweep(subject, given);
  const fromEvent = numberOf(subject);
  const number = given ?? fromEvent;
  if (number !== null) {
    const expectedBase = subject.kind === 'pull-request' && number === fromEvent ? subject.baseRef : null;
    return { kind: 'pull-request', number, expectedBase };
  }
  if (subject.kind === 'merge-group') {
    const { headSha, baseSha, baseRef, pullRequests } = subject;
    return { kind: 'merge-group', headSha, baseSha, baseRef, last: pullRequests[0] ?? 0 };
  }
  if (subject.kind === 'workflow-run') return afterRun(subject);
  throw new ConfigurationError({
    place: `event \`${subject.event}\``,
    message: 'names no pull request.',
    remedy: 'Run on `pull_request_target`, set the input `pull-request` to a number, or judge all open ones with `mode: sweep`.',
  });
}

/**
 * The commit that an event names for what is judged: where an error goes if nothing else can be read. null where the event names none, or
 * another pull request's, and for a run that is about many.
 */
export function headOfEvent(subject: Subject, inputs: Pick<PolicyInputs, 'mode' | 'pull-request'>): string | null {
  if (inputs.mode === 'sweep') return null;
  const given = inputs['pull-request'];
  if (subject.kind === 'pull-request') return given === null || given === subject.number ? subject.headSha : null;
  if (given !== null) return null;
  if (subject.kind === 'merge-group') return subject.headSha;
  return subject.kind === 'workflow-run' && ofPullRequest(subject.trigger) ? subject.headSha : null;
}

function sweep(subject: Subject, given: number | null): Task {
  if (given !== null) {
    const remedy = 'Leave it out, or set `mode: judge`.';
    throw new ConfigurationError({ place: 'input `pull-request`', message: 'has no meaning with `mode: sweep`.', remedy });
  }
  switch (subject.kind) {
    case 'pull-request':
    case 'merge-group':
      return { kind: 'branch', branch: subject.baseRef };
    case 'schedule':
    case 'dispatch':
    case 'commit':
      return {
        kind: 'branch',
        branch: subject.ref?.startsWith('refs/tags/') ? null : (subject.ref?.replace(/^refs\/heads\//, '') ?? null),
      };
    case 'workflow-run':
      return { kind: 'branch', branch: ofPullRequest(subject.trigger) ? null : subject.headRef };
    default:
      return { kind: 'branch', branch: null };
  }
}

function numberOf(subject: Subject): number | null {
  if (subject.kind === 'pull-request' || subject.kind === 'pull-request-comment') return subject.number;
  if (subject.kind !== 'dispatch') return null;
  const text = String(subject.inputs['pull-request'] ?? '').trim();
  if (text === '') return null;
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new ConfigurationError({
    place: `input \`pull-request\` of the event \`${subject.event}\``,
    message: `\`${text.slice(0, 80)}\` is not the number of a pull request.`,
  });
}

function afterRun(subject: Extract<Subject, { kind: 'workflow-run' }>): Task {
  const { headRef, headSha, headRepository } = subject;
  if (headRef !== null && headRepository !== null) {
    if (ofPullRequest(subject.trigger)) return { kind: 'reviewed-head', sha: headSha, ref: headRef, repository: headRepository };
    if (subject.isFork === false) {
      const { runId, runAttempt, workflowName, workflowPath } = subject;
      return { kind: 'branch-run', branch: headRef, runId, runAttempt, workflowName, workflowPath };
    }
  }
  throw new ConfigurationError({
    place: 'event payload `workflow_run`',
    message: `is a run that belongs neither to a pull request nor to a branch of this repository (\`${subject.trigger}\`).`,
    remedy: 'Name under `workflow_run.workflows` the workflow that runs on `pull_request_review`, and those of `fail_safe`.',
  });
}

function ofPullRequest(trigger: string): boolean {
  return trigger.startsWith('pull_request');
}
