import { UnreadableError } from '../../../core/errors.ts';
import { type Fact, factOf } from '../../../core/fact.ts';
import { accountOf, recordOf } from '../../../core/github/answer.ts';
import { type GitHub, NotFoundError, type Requester } from '../../../core/github/client.ts';
import { readPages } from '../../../core/github/paging.ts';
import { readRoles, readTeams } from '../../../core/people/read-people.ts';
import { idOf, rowOf, textOf, textOrNull, timeOrNull } from '../answer.ts';
import type { CommitFacts, WorkflowRun } from '../facts.ts';
import type { GateTarget } from '../target.ts';
import type { ApprovalComment, ApprovalFacts, ApprovalReview, HeadCommit, Involved } from './facts.ts';
import { involvedByRuns } from './involved.ts';
import type { ApprovalNeed } from './need.ts';
import { readEnvironment } from './read-environment.ts';
import { headSince, readPullRequests } from './read-pull-requests.ts';
import { peopleNeeded } from './standing.ts';
import { votesOf } from './votes.ts';

/** What is known before anything is read for the approval. */
export interface ApprovalSource {
  need: ApprovalNeed;
  target: GateTarget;
  /** An issue whose comments count beside those of the pull request; null for none. */
  trackingIssue: number | null;
  /** File name of the workflow that waits for the approval: only those who dispatched that one are involved; null for any. */
  workflow: string | null;
  /** Whom the event shows to have pushed or dispatched the commit. */
  involved: readonly Involved[];
}

type Port = Requester & Pick<GitHub, 'owner'>;

const COMMENTS = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const REVIEWS = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
/** As a list of one, because the commit by itself comes with all its files. */
const COMMIT = 'GET /repos/{owner}/{repo}/commits';

/**
 * Reads who approved a commit, from the comments, reviews and deployments themselves, and then what the people among them may do. For a pull
 * request: itself, its head commit, 1 request for each 100 comments and reviews, 1 for each person (and team), 1 for each workflow run where
 * an environment counts.
 */
export async function readApproval(github: Port, source: ApprovalSource, commit: Omit<CommitFacts, 'branchRules'>): Promise<ApprovalFacts> {
  const { need, target } = source;
  const pulls = await factOf(() => readPullRequests(github, target));
  const found = pulls.state === 'read' ? pulls.value : [];
  const sha = target.approves === 'head' ? (found[0]?.headSha ?? target.sha) : target.sha;
  const runs = commit.workflowRuns.state === 'read' ? commit.workflowRuns.value : [];
  const numbers = [...new Set([...found.map(({ number }) => number), ...(source.trackingIssue === null ? [] : [source.trackingIssue])])];
  const byReview = need.kind === 'review' || need.kind === 'any';
  const byEnvironment = (need.kind === 'environment' || need.kind === 'any') && need.environment !== '';
  const [head, comments, reviews, environment] = await Promise.all([
    factOf(() => readHead(github, sha)),
    listsOf(numbers, (number) =>
      readComments(
        github,
        number,
        found.every((pull) => pull.number !== number),
      ),
    ),
    listsOf(byReview ? found.map(({ number }) => number) : [], (number) => readReviews(github, number)),
    byEnvironment ? factOf(() => readEnvironment(github, need.environment, runs)) : ({ state: 'absent' } as const),
  ]);
  const evidence: Omit<ApprovalFacts, 'people'> = {
    sha,
    pullRequests: pulls.state === 'absent' ? { state: 'unreadable', why: 'GitHub does not know the commit.' } : pulls,
    head,
    involved: [...source.involved, ...involvedByRuns(runs.filter((run) => isAsked(run, source)))],
    headSince: headSince(commit, found),
    comments,
    reviews,
    environment,
  };
  const needed = peopleNeeded(need, votesOf(need, { ...evidence, people: { roles: new Map(), teams: new Map() } }));
  const [roles, teams] = await Promise.all([readRoles(github, needed.roles), readTeams(github, needed.teams)]);
  return { ...evidence, people: { roles, teams } };
}

/** Somebody who dispatched quite another workflow on the commit has not brought it here. */
function isAsked({ event, path }: WorkflowRun, { workflow }: ApprovalSource): boolean {
  return workflow === null || !event.endsWith('_dispatch') || path === `.github/workflows/${workflow}`;
}

/** The rows of all lists, or why one could not be read: what is not there was named by somebody. `absent` for no list at all. */
async function listsOf<T>(numbers: readonly number[], read: (number: number) => Promise<T[]>): Promise<Fact<T[]>> {
  if (numbers.length === 0) return { state: 'absent' };
  const lists = await factOf(() => Promise.all(numbers.map((number) => named(number, read))));
  return lists.state === 'read' ? { state: 'read', value: lists.value.flat() } : lists;
}

async function named<T>(number: number, read: (number: number) => Promise<T[]>): Promise<T[]> {
  try {
    return await read(number);
  } catch (error) {
    if (error instanceof NotFoundError) throw new UnreadableError(`#${number} is not there, or the token cannot see it: ${error.message}`);
    throw error;
  }
}

async function readHead(github: Requester, sha: string): Promise<HeadCommit> {
  const { data } = await github.request<unknown>(COMMIT, { sha, per_page: 1 });
  const row = rowOf(Array.isArray(data) ? data[0] : null);
  if (row.sha !== sha) throw new UnreadableError(`GitHub did not give the commit ${sha}. Run again.`);
  const people = [rowOf(row.author).login, rowOf(row.committer).login].map(textOrNull).filter((login) => login !== null);
  return { people, committedAt: timeOrNull(rowOf(rowOf(row.commit).committer).date) };
}

async function readComments(github: Requester, number: number, isTracking: boolean): Promise<ApprovalComment[]> {
  const what = `comments of #${number}`;
  return (await wholeList(github, COMMENTS, { issue_number: number }, what)).map((row) => ({
    user: accountOf(row, 'user', 'A comment'),
    body: textOrNull(row.body) ?? '',
    createdAt: timeOf(row, 'created_at', what),
    updatedAt: timeOf(row, 'updated_at', what),
    url: textOrNull(row.html_url),
    isTracking,
  }));
}

async function readReviews(github: Requester, number: number): Promise<ApprovalReview[]> {
  const what = `reviews of #${number}`;
  return (await wholeList(github, REVIEWS, { pull_number: number }, what)).map((row) => ({
    user: accountOf(row, 'user', 'A review'),
    state: textOf(row, 'state', what).toUpperCase(),
    commitSha: textOrNull(row.commit_id),
    submittedAt: timeOrNull(row.submitted_at),
    url: textOrNull(row.html_url),
  }));
}

async function wholeList(github: Requester, route: string, params: Record<string, unknown>, what: string) {
  const { rows, complete, why } = await readPages<unknown>(github, route, params, { key: (row) => idOf(rowOf(row), what) });
  if (!complete) throw new UnreadableError(`the ${what} could not all be read: ${why ?? 'the list is not whole'}. Run again.`);
  return rows.map(recordOf);
}

function timeOf(row: ReturnType<typeof recordOf>, name: string, what: string): number {
  const time = timeOrNull(row[name]);
  if (time === null) throw new UnreadableError(`A row of the ${what} has no usable \`${name}\`. Run again.`);
  return time;
}
