import { ConfigurationError } from '../../core/errors.ts';
import { textOrNull, valueAt } from '../../core/github/payload.ts';
import { queuedBy, type Subject } from '../../core/github/subject.ts';
import type { Runner } from '../../core/runner.ts';
import { timeOrNull } from './answer.ts';

/** The commit whose gates are judged, the branch whose rules say what is required, and the pull request to link and comment on. */
export interface GateTarget {
  sha: string;
  /** null where the event does not say. */
  branch: string | null;
  pullRequest: number | null;
  /** What an approval is bound to: this commit, or in a merge queue the head of the pull request, which is not what is judged there. */
  approves: 'commit' | 'head';
  /** The run of a fork that has just ended, and may have left words about its gates; null for every other event. */
  forkRun: number | null;
  /** When the event happened, ms since the epoch; null where it does not say. */
  eventTime: number | null;
}

const TIMES = [
  'pull_request.updated_at',
  'workflow_run.updated_at',
  'merge_group.head_commit.timestamp',
  'head_commit.timestamp',
  'check_run.started_at',
  'check_suite.updated_at',
  'updated_at',
  'deployment.updated_at',
] as const;

/** Throws a ConfigurationError for an event that names no commit. */
export function targetOf(subject: Subject, { payload }: Pick<Runner, 'payload'>): GateTarget {
  const eventTime = TIMES.map((path) => timeOrNull(valueAt(payload, path))).find((time) => time !== null) ?? null;
  // The branch of a merge queue holds the change that is judged; the branch that it is merged into says what is required.
  const target = (sha: string, ref: string | null, pullRequest: number | null = null): GateTarget => {
    const queued = ref === null ? null : queuedBy(ref);
    return {
      sha,
      branch: queued === null ? ref : queued.base,
      pullRequest: queued === null ? pullRequest : queued.number,
      approves: subject.kind === 'merge-group' || queued !== null ? 'head' : 'commit',
      forkRun: subject.kind === 'workflow-run' && subject.isFork ? subject.runId : null,
      eventTime,
    };
  };
  switch (subject.kind) {
    case 'pull-request':
      if (subject.headSha === null) break;
      return target(subject.headSha, subject.baseRef, subject.number);
    case 'merge-group':
      return target(subject.headSha, subject.baseRef, subject.pullRequests[0] ?? null);
    case 'workflow-run': {
      const base = textOrNull(payload, 'workflow_run.pull_requests.0.base.ref');
      const isPull = subject.trigger.startsWith('pull_request');
      return target(subject.headSha, isPull ? base : subject.headRef, subject.pullRequests[0] ?? null);
    }
    case 'commit':
      return target(subject.headSha, branchOf(subject.ref), subject.pullRequests[0] ?? null);
    case 'dispatch':
    case 'schedule':
      return target(subject.headSha, branchOf(subject.ref));
    case 'deployment':
      return target(subject.headSha, null);
    case 'release':
    case 'unknown':
      if (subject.headSha === null) break;
      return target(subject.headSha, null);
    case 'pull-request-comment':
    case 'issue':
    case 'deleted-ref':
      break;
    default: {
      const never: never = subject;
      throw new TypeError(`Unknown subject: ${JSON.stringify(never)}`);
    }
  }
  throw new ConfigurationError({
    place: `event \`${subject.event}\``,
    message: 'names no commit whose gates could be judged.',
    remedy: 'Run on `pull_request`, `pull_request_target`, `merge_group`, `push` or `workflow_run`.',
  });
}

/** A branch by its name; null for a tag. The payload of `check_suite` has the bare name. */
function branchOf(ref: string | null): string | null {
  if (ref === null || ref.startsWith('refs/tags/')) return null;
  return ref.replace(/^refs\/heads\//, '');
}
