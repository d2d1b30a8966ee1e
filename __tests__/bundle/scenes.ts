import type { Loopback } from '../../loopback/main.ts';
import type { Seed, SeedPullRequest, SeedRepository } from '../../loopback/seed.ts';
import type { Access, PullRequest } from '../../loopback/state/model.ts';
import type { Repository } from '../../loopback/state/repository.ts';
import { FORK_TOKEN, POLICY_FILE, REPOSITORY, TOKEN } from './shop.ts';

/** Repositories and events for tests of the rules that read more, and of the events that judge more than one pull request. */

export const JOB: Readonly<Record<string, Access>> = {
  actions: 'read',
  contents: 'read',
  issues: 'read',
  'pull-requests': 'write',
  statuses: 'write',
};

/** `acme/shop` with these rules (YAML under `rules:`; more top-level keys may follow) and these pull requests. */
export function scene(
  rules: string,
  pulls: readonly SeedPullRequest[],
  change: Partial<SeedRepository> = {},
  more: Partial<Seed> = {},
): Seed {
  const files = {
    [POLICY_FILE]: `version: 1\nrules:\n${rules}`,
    'src/cart.ts': 'export {};\n',
    'secrets/key': 'placeholder\n',
    't.md': '## [QA]\nHow?\n',
  };
  return {
    tokens: [
      { token: TOKEN, permissions: JOB },
      { token: FORK_TOKEN, permissions: JOB, 'read-only-fork': true },
    ],
    repositories: [{ name: REPOSITORY, branches: { main: { files } }, 'pull-requests': pulls, ...change }],
    ...more,
  };
}

/** A harmless one, whose head is `change-N`. */
export function pull(number: number, change: Partial<SeedPullRequest> = {}): SeedPullRequest {
  return {
    number,
    title: `Change ${number}`,
    user: 'ben',
    head: `change-${number}`,
    files: [`A src/${number}`],
    body: 'Why not.',
    ...change,
  };
}

export function repositoryOf(github: Loopback): Repository {
  const found = github.state.repository(REPOSITORY);
  if (found === undefined) throw new Error(`the seed has no ${REPOSITORY}`);
  return found;
}

export function pullOf(github: Loopback, number: number): PullRequest {
  const found = repositoryOf(github).pullRequest(number);
  if (found === undefined) throw new Error(`the seed has no pull request ${number}`);
  return found;
}

/** A new commit on the head branch. */
export function push(github: Loopback, number: number, path: string): void {
  const { headRepository, headRef } = pullOf(github, number).pull;
  headRepository.commit(headRef, [{ path, content: `${path}\n` }], { date: new Date(0) });
}

export function review(github: Loopback, number: number, user: string, state: string): void {
  const { reviews, headSha } = pullOf(github, number).pull;
  const id = github.state.nextId();
  reviews.push({ id, user: github.state.user(user).login, state, body: '', commitId: headSha, submittedAt: new Date() });
}

/** The newest `ops/policy` of each open pull request's head, by number. */
export function statesOf(github: Loopback): Record<number, string> {
  const repository = repositoryOf(github);
  const stateOf = (sha: string): string => repository.statuses.findLast((status) => status.sha === sha)?.state ?? 'none';
  return Object.fromEntries(repository.pullRequests().map(({ number, pull: { headSha } }) => [number, stateOf(headSha)]));
}

/** A run of `ci.yml` on main ends; what the event `workflow_run` says of it. */
export function endRun(github: Loopback, conclusion: string, change: Readonly<Record<string, unknown>> = {}): unknown {
  const repository = repositoryOf(github);
  const [workflow] = repository.workflows;
  if (workflow === undefined) throw new Error('the seed has no workflow');
  const headSha = repository.refs.get('refs/heads/main') ?? '';
  const createdAt = new Date(Date.now() + repository.workflowRuns.length * 60_000);
  const run = github.state.addWorkflowRun(repository, workflow, { conclusion, headBranch: 'main', headSha, createdAt });
  return runPayload({ id: run.id, event: 'push', head_sha: headSha, head_branch: 'main', ...change });
}

/** `workflow_run` of a run that a review of a fork's pull request started: the payload lists no pull request. */
export function reviewRun(github: Loopback, number: number): unknown {
  const { headSha, headRef, headRepository } = pullOf(github, number).pull;
  const run = { id: 5, name: 'Reviewed', path: '.github/workflows/reviewed.yml', event: 'pull_request_review' };
  return runPayload({ ...run, head_sha: headSha, head_branch: headRef, head_repository: { full_name: headRepository.fullName } });
}

function runPayload(change: Readonly<Record<string, unknown>>): unknown {
  const own = { full_name: REPOSITORY };
  const ci = { name: 'CI', path: '.github/workflows/ci.yml', status: 'completed', run_attempt: 1 };
  return { action: 'completed', workflow_run: { ...ci, repository: own, head_repository: own, pull_requests: [], ...change } };
}

/** `pull_request_review` and the like, with a head that the action must not believe. */
export function eventOf(number: number, headRepository: string = REPOSITORY): unknown {
  const stale = '0123456789'.repeat(4);
  const head = { sha: stale, ref: `change-${number}`, repo: { full_name: headRepository } };
  return { action: 'submitted', pull_request: { number, head, base: { sha: stale, ref: 'main', repo: { full_name: REPOSITORY } } } };
}
