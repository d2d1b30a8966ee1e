import { ConfigurationError } from '../errors.ts';
import type { Runner } from '../runner.ts';
import { isSha, malformed, numberAt, type Payload, shaAt, shaOrNull, textAt, textOrNull, valueAt } from './payload.ts';

interface Common {
  event: string;
  /** Whether the commit comes from another repository; null where the payload does not say. A deleted fork counts as a fork. */
  isFork: boolean | null;
}

/** What a run is about. Shas are validated; names of branches, tags and environments are untrusted text. */
export type Subject = Common &
  /** Only the number is relied on: the live pull request decides everything else. What the payload leaves out is null. */
  (
    | {
        kind: 'pull-request';
        number: number;
        headSha: string | null;
        headRef: string | null;
        baseRef: string | null;
        baseSha: string | null;
      }
    /** A comment on a pull request: the payload names no commit, the live pull request has to be read. */
    | { kind: 'pull-request-comment'; number: number }
    /**
     * `pullRequests` holds the one that the queue's ref names. Others that were grouped in front of it can only be found
     * among the commits between `baseSha` and `headSha`.
     */
    | { kind: 'merge-group'; headSha: string; baseRef: string; baseSha: string; pullRequests: number[] }
    /** `pullRequests` of this repository only; empty for a fork's run, and often for a branch's. `trigger` is that run's event. */
    | {
        kind: 'workflow-run';
        runId: number;
        /** 1, or more for a re-run; 1 where the payload does not say. */
        runAttempt: number;
        headSha: string;
        headRef: string | null;
        /** `owner/repo`; null for a fork that was deleted. */
        headRepository: string | null;
        trigger: string;
        workflowName: string | null;
        /** `.github/workflows/ci.yml` */
        workflowPath: string | null;
        pullRequests: number[];
      }
    /** A push, check run, check suite or status. `ref` is the branch or tag, where it is known. */
    | { kind: 'commit'; headSha: string; ref: string | null; pullRequests: number[] }
    | { kind: 'deployment'; id: number; headSha: string; ref: string; environment: string }
    /** `headSha` is the tagged commit as the runner names it; null for a draft without one. */
    | { kind: 'release'; tag: string; headSha: string | null }
    /** `workflow_dispatch` (inputs), `repository_dispatch` (client payload): the head of the branch it runs on. */
    | { kind: 'dispatch'; headSha: string; ref: string; inputs: Readonly<Record<string, unknown>> }
    | { kind: 'schedule'; headSha: string; ref: string; cron: string | null }
    | { kind: 'issue'; number: number }
    | { kind: 'deleted-ref'; ref: string }
    /** An event that this suite does not know; `headSha` is the runner's, if it is a commit at all. */
    | { kind: 'unknown'; headSha: string | null; ref: string | null }
  );

const READ_ONLY_FOR_FORKS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
const QUEUE_REF = /^(?:refs\/heads\/)?gh-readonly-queue\/(.+)\/pr-([1-9]\d*)-(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

/**
 * Says what a run is about, from the event's payload. GITHUB_SHA is used only where it is the subject by GitHub's own
 * table (docs: "events that trigger workflows"): on `pull_request` it is a merge commit, on `pull_request_target` and
 * `workflow_run` the default branch. Pure. Throws a ConfigurationError that names the payload's path.
 */
export function resolveSubject(runner: Pick<Runner, 'eventName' | 'payload' | 'owner' | 'repo' | 'sha' | 'ref'>): Subject {
  const { eventName: event, payload } = runner;
  switch (event) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return pullRequest(runner);
    case 'merge_group':
      return mergeGroup(event, payload);
    case 'push':
      return push(event, payload);
    case 'workflow_run':
      return workflowRun(runner);
    case 'check_run':
    case 'check_suite': {
      const suite = event === 'check_run' ? 'check_run.check_suite' : event;
      return {
        kind: 'commit',
        event,
        isFork: null,
        headSha: shaAt(payload, `${event}.head_sha`),
        ref: textOrNull(payload, `${suite}.head_branch`),
        pullRequests: pullRequestsAt(runner, `${event}.pull_requests`),
      };
    }
    case 'status':
      return {
        kind: 'commit',
        event,
        isFork: null,
        headSha: shaAt(payload, 'sha'),
        ref: textOrNull(payload, 'branches.0.name'),
        pullRequests: [],
      };
    case 'issue_comment':
    case 'issues': {
      const number = numberAt(payload, 'issue.number');
      const onPullRequest = Boolean(valueAt(payload, 'issue.pull_request'));
      return onPullRequest
        ? { kind: 'pull-request-comment', event, isFork: null, number }
        : { kind: 'issue', event, isFork: false, number };
    }
    case 'workflow_dispatch':
      return { kind: 'dispatch', event, isFork: false, ...headOf(runner), inputs: recordAt(payload, 'inputs') };
    case 'repository_dispatch':
      return { kind: 'dispatch', event, isFork: false, ...headOf(runner), inputs: recordAt(payload, 'client_payload') };
    case 'schedule':
      return { kind: 'schedule', event, isFork: false, ...headOf(runner), cron: textOrNull(payload, 'schedule') };
    case 'deployment':
    case 'deployment_status':
      return {
        kind: 'deployment',
        event,
        isFork: null,
        id: numberAt(payload, 'deployment.id'),
        headSha: shaAt(payload, 'deployment.sha'),
        ref: textAt(payload, 'deployment.ref'),
        environment: textAt(payload, 'deployment.environment'),
      };
    case 'release':
      return { kind: 'release', event, isFork: false, tag: textAt(payload, 'release.tag_name'), headSha: runnerSha(runner) };
    default:
      return { kind: 'unknown', event, isFork: null, headSha: runnerSha(runner), ref: runner.ref === '' ? null : runner.ref };
  }
}

/** What a merge queue's branch is for: the branch to be merged into, and the pull request that closes the group. null for any other ref. */
export function queuedBy(ref: string): { base: string; number: number } | null {
  const [, base, number] = QUEUE_REF.exec(ref) ?? [];
  return base === undefined ? null : { base, number: Number(number) };
}

/**
 * Whether GitHub gives this run a read-only token: for a pull request of a fork whatever `permissions` says (docs: "events that
 * trigger workflows"), and for one that Dependabot acts on unless the workflow grants more (docs: "Dependabot on GitHub Actions").
 */
export function hasReadOnlyToken(subject: Subject, actor = ''): boolean {
  return (subject.isFork === true || actor === 'dependabot[bot]') && READ_ONLY_FOR_FORKS.includes(subject.event);
}

type Source = Parameters<typeof resolveSubject>[0];

function pullRequest({ eventName: event, payload, owner, repo }: Source): Subject {
  const base = textOrNull(payload, 'pull_request.base.repo.full_name') ?? `${owner}/${repo}`;
  const head = textOrNull(payload, 'pull_request.head.repo.full_name');
  return {
    kind: 'pull-request',
    event,
    isFork: head?.toLowerCase() !== base.toLowerCase(),
    number: numberAt(payload, 'pull_request.number'),
    headSha: shaOrNull(payload, 'pull_request.head.sha'),
    headRef: textOrNull(payload, 'pull_request.head.ref'),
    baseRef: textOrNull(payload, 'pull_request.base.ref'),
    baseSha: shaOrNull(payload, 'pull_request.base.sha'),
  };
}

function mergeGroup(event: string, payload: Payload): Subject {
  const headRef = textAt(payload, 'merge_group.head_ref');
  const queued = queuedBy(headRef);
  if (queued === null) throw malformed('merge_group.head_ref', headRef, '`gh-readonly-queue/BASE/pr-NUMBER-SHA`');
  return {
    kind: 'merge-group',
    event,
    isFork: false,
    headSha: shaAt(payload, 'merge_group.head_sha'),
    baseRef: (textOrNull(payload, 'merge_group.base_ref') ?? queued.base).replace(/^refs\/heads\//, ''),
    baseSha: shaAt(payload, 'merge_group.base_sha'),
    pullRequests: [queued.number],
  };
}

function push(event: string, payload: Payload): Subject {
  const ref = textAt(payload, 'ref');
  if (payload.deleted === true || /^0{40,64}$/.test(String(payload.after))) return { kind: 'deleted-ref', event, isFork: false, ref };
  // `after` of an annotated tag is the tag object, which can hold no status; `head_commit` is the commit under it.
  const path = isSha(valueAt(payload, 'head_commit.id')) ? 'head_commit.id' : 'after';
  return { kind: 'commit', event, isFork: false, headSha: shaAt(payload, path), ref, pullRequests: [] };
}

function workflowRun(runner: Source): Subject {
  const { eventName: event, payload, owner, repo } = runner;
  const base = textOrNull(payload, 'workflow_run.repository.full_name') ?? `${owner}/${repo}`;
  const head = textOrNull(payload, 'workflow_run.head_repository.full_name');
  return {
    kind: 'workflow-run',
    event,
    isFork: head?.toLowerCase() !== base.toLowerCase(),
    runId: numberAt(payload, 'workflow_run.id'),
    runAttempt: valueAt(payload, 'workflow_run.run_attempt') === undefined ? 1 : numberAt(payload, 'workflow_run.run_attempt'),
    headSha: shaAt(payload, 'workflow_run.head_sha'),
    headRef: textOrNull(payload, 'workflow_run.head_branch'),
    headRepository: head,
    trigger: textAt(payload, 'workflow_run.event'),
    workflowName: textOrNull(payload, 'workflow_run.name') ?? textOrNull(payload, 'workflow.name'),
    workflowPath: (textOrNull(payload, 'workflow_run.path') ?? textOrNull(payload, 'workflow.path'))?.replace(/@.*$/, '') ?? null,
    pullRequests: pullRequestsAt(runner, 'workflow_run.pull_requests'),
  };
}

/** Numbers of the listed pull requests whose base is this repository: GitHub also lists those that a fork has open upstream. */
function pullRequestsAt({ payload, owner, repo }: Source, path: string): number[] {
  const list = valueAt(payload, path);
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) throw malformed(path, list, 'a list');
  const ours = `/repos/${owner}/${repo}`.toLowerCase();
  return list.flatMap((_, index) => {
    const url = textOrNull(payload, `${path}.${index}.base.repo.url`);
    return url !== null && !url.toLowerCase().endsWith(ours) ? [] : [numberAt(payload, `${path}.${index}.number`)];
  });
}

/** The branch that was chosen to run on, and its head: here GITHUB_SHA is the subject itself. */
function headOf(runner: Source): { headSha: string; ref: string } {
  const headSha = runnerSha(runner);
  if (headSha !== null && runner.ref !== '') return { headSha, ref: runner.ref };
  const place = headSha === null ? 'GITHUB_SHA' : 'GITHUB_REF';
  throw new ConfigurationError({
    place,
    message: `is not set to what a \`${runner.eventName}\` run is about.`,
    remedy: 'The runner sets it.',
  });
}

function runnerSha({ sha }: Source): string | null {
  return isSha(sha) ? sha.toLowerCase() : null;
}

function recordAt(payload: Payload, path: string): Readonly<Record<string, unknown>> {
  const value = valueAt(payload, path);
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw malformed(path, value, 'an object');
  return value as Readonly<Record<string, unknown>>;
}
