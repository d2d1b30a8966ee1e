import { UnreadableError } from '../../core/errors.ts';
import { type Fact, factOf } from '../../core/fact.ts';
import type { Params, Requester } from '../../core/github/client.ts';
import { readPages } from '../../core/github/paging.ts';
import { idOf, numberOrNull, type Row, rowOf, textOf, textOrNull, timeOrNull } from './answer.ts';
import type { CheckRun, CommitFacts, CommitStatus, WorkflowRun } from './facts.ts';

const CHECK_RUNS = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
/** The newest of each context, with a count; its own `state` is `pending` where there is none, and is never read. */
const STATUSES = 'GET /repos/{owner}/{repo}/commits/{ref}/status';
const RUNS = 'GET /repos/{owner}/{repo}/actions/runs';

/**
 * Reads what reports on a commit, all lists at once: a request for each 100 rows of a list. `allDuplicates` also asks for check runs that
 * a newer one of the same name has replaced. A list that moves while it is read is read once more.
 */
export async function readCommit(github: Requester, sha: string, allDuplicates: boolean): Promise<Omit<CommitFacts, 'branchRules'>> {
  const filter = allDuplicates ? 'all' : 'latest';
  const [checkRuns, statuses, workflowRuns] = await Promise.all([
    readList(github, CHECK_RUNS, { ref: sha, filter }, 'check_runs', checkRunOf),
    readStatuses(github, sha),
    readRuns(github, sha),
  ]);
  return { kind: 'commit', checkRuns, statuses, workflowRuns };
}

/** The newest status of each context of a commit. */
export function readStatuses(github: Requester, sha: string): Promise<Fact<CommitStatus[]>> {
  return readList(github, STATUSES, { ref: sha }, 'statuses', statusOf);
}

/** The workflow runs of a commit. */
export function readRuns(github: Requester, sha: string): Promise<Fact<WorkflowRun[]>> {
  return readList(github, RUNS, { head_sha: sha, exclude_pull_requests: true }, 'workflow_runs', workflowRunOf);
}

function readList<T>(github: Requester, route: string, params: Params, field: string, read: (row: Row) => T): Promise<Fact<T[]>> {
  const what = field.replace('_', ' ');
  const select = (data: unknown): readonly unknown[] => {
    const rows = rowOf(data);
    if (typeof rows.total_count !== 'number') throw new UnreadableError(`The answer has no count of the ${what}. Run again.`);
    return rows[field] as readonly unknown[];
  };
  const pages = () => readPages<unknown>(github, route, params, { select, key: (row) => idOf(rowOf(row), what) });
  return factOf(async () => {
    const first = await pages();
    const list = first.complete ? first : await pages();
    if (!list.complete)
      throw new UnreadableError(`the list of ${what} is not whole: ${list.why ?? 'it moved while it was read'}. Run again.`);
    return list.rows.map((row) => read(rowOf(row)));
  });
}

function checkRunOf(row: Row): CheckRun {
  const app = rowOf(row.app);
  const appId = numberOrNull(app.id);
  return {
    id: idOf(row, 'check runs'),
    name: textOf(row, 'name', 'check runs'),
    status: textOrNull(row.status),
    conclusion: textOrNull(row.conclusion),
    app: appId === null ? null : { id: appId, slug: textOrNull(app.slug) ?? lastPart(app.html_url) ?? '' },
    suiteId: numberOrNull(rowOf(row.check_suite).id),
    externalId: textOrNull(row.external_id) ?? '',
    url: textOrNull(row.html_url) ?? textOrNull(row.details_url),
    startedAt: timeOrNull(row.started_at),
  };
}

function statusOf(row: Row): CommitStatus {
  return {
    id: idOf(row, 'statuses'),
    context: textOf(row, 'context', 'statuses'),
    state: textOrNull(row.state),
    description: textOrNull(row.description) ?? '',
    url: textOrNull(row.target_url),
    createdAt: timeOrNull(row.created_at),
  };
}

function workflowRunOf(row: Row): WorkflowRun {
  return {
    id: idOf(row, 'workflow runs'),
    path: textOf(row, 'path', 'workflow runs').replace(/@.*$/, ''),
    event: textOf(row, 'event', 'workflow runs'),
    status: textOrNull(row.status),
    conclusion: textOrNull(row.conclusion),
    suiteId: numberOrNull(row.check_suite_id) ?? numberOrNull(Number(lastPart(row.check_suite_url) ?? Number.NaN)),
    url: textOrNull(row.html_url),
    createdAt: timeOrNull(row.created_at),
    actor: textOrNull(rowOf(row.actor).login),
    triggeringActor: textOrNull(rowOf(row.triggering_actor).login),
    headBranch: textOrNull(row.head_branch),
    headRepository: textOrNull(rowOf(row.head_repository).full_name),
  };
}

/** The last part of an address. GitHub's description leaves `check_suite_id` and an app's `slug` optional, and their addresses not. */
function lastPart(address: unknown): string | null {
  return /\/([^/?#]+)$/.exec(textOrNull(address) ?? '')?.[1] ?? null;
}
