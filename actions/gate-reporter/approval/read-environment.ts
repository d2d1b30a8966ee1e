import { UnreadableError } from '../../../core/errors.ts';
import { accountOf, recordOf } from '../../../core/github/answer.ts';
import type { Requester } from '../../../core/github/client.ts';
import { rowOf, textOrNull } from '../answer.ts';
import type { WorkflowRun } from '../facts.ts';
import type { EnvironmentFacts, EnvironmentReview } from './facts.ts';

/** What people have said to the deployments of a run. Without pages. */
const APPROVALS = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals';
const PENDING = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments';
/** A refusal may be on any run of the commit, so none is left out; more than these are not read at all. */
const MOST_RUNS = 100;

/** What the reviewers of an environment have said to the runs of the commit, and what waits for them now: 1 request a run, 2 for one that waits. */
export async function readEnvironment(github: Requester, environment: string, runs: readonly WorkflowRun[]): Promise<EnvironmentFacts> {
  if (runs.length > MOST_RUNS) {
    throw new UnreadableError(`the commit has ${runs.length} workflow runs, and the approvals of at most ${MOST_RUNS} are read.`);
  }
  const [reviews, waiting] = await Promise.all([
    Promise.all(runs.map((run) => readReviews(github, environment, run))),
    Promise.all(runs.filter(({ status }) => status === 'waiting').map((run) => readWaiting(github, environment, run))),
  ]);
  return { reviews: reviews.flat(), waiting: waiting.flat() };
}

async function readReviews(github: Requester, environment: string, run: WorkflowRun): Promise<EnvironmentReview[]> {
  const rows = await list(github, APPROVALS, run);
  return rows
    .filter((row) => Array.isArray(row.environments) && row.environments.some((one) => isNamed(one, environment)))
    .map((row) => ({ user: accountOf(row, 'user', 'An approval'), state: textOrNull(row.state) ?? '' }));
}

async function readWaiting(github: Requester, environment: string, run: WorkflowRun): Promise<EnvironmentFacts['waiting'][number][]> {
  const rows = await list(github, PENDING, run);
  return rows
    .filter((row) => isNamed(row.environment, environment))
    .map((row) => ({ url: run.url, reviewers: Array.isArray(row.reviewers) ? row.reviewers.flatMap(reviewerOf) : [] }));
}

async function list(github: Requester, route: string, { id }: WorkflowRun) {
  const { data } = await github.request<unknown>(route, { run_id: id });
  if (!Array.isArray(data)) throw new UnreadableError(`${route}: the answer is not the list that it should be. Run again.`);
  return data.map(recordOf);
}

/** GitHub compares the names of environments without regard to case. */
function isNamed(value: unknown, environment: string): boolean {
  return textOrNull(rowOf(value).name)?.toLowerCase() === environment.toLowerCase();
}

/** A person by login, a team by its slug. */
function reviewerOf(value: unknown): string[] {
  const reviewer = rowOf(rowOf(value).reviewer);
  const name = textOrNull(reviewer.login) ?? textOrNull(reviewer.slug);
  return name === null ? [] : [name];
}
