import { validationFailed } from '../api-error.ts';
import { type Call, json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { list } from '../paging.ts';
import { needs } from '../permissions.ts';
import type { PullRequest } from '../state/model.ts';
import { commitView } from '../views/commit.ts';
import { fileView, pullSimple, pullView, reviewView } from '../views/pull.ts';
import { setState } from './issues.ts';
import { checkBody, commitOf, pullRequest } from './lookup.ts';

/** "Responses include a maximum of 3000 files" (REST, list pull requests files). `changed_files` is not cut. */
const FILE_LIMIT = 3000;
const COMMIT_LIMIT = 250;
const READ = needs('pull-requests:read');

export const pulls: Operations = {
  'pulls/get': onRepository(READ, (call) => json(whole(call, pullRequest(call)))),

  'pulls/list': onRepository(READ, (call) =>
    list(call, selected(call), (found) => pullSimple(call.state, call.repository, found, call.links)),
  ),

  // "Lists a maximum of 250 commits for a pull request", oldest first (REST, list commits on a pull request).
  'pulls/list-commits': onRepository(READ, (call) => {
    const { pull } = pullRequest(call);
    const base = call.repository.refs.get(`refs/heads/${pull.baseRef}`) ?? pull.baseSha;
    const commits = call.repository.git.between(base, pull.headSha).slice(0, COMMIT_LIMIT);
    return list(call, commits, (sha) => commitView(call, sha));
  }),

  'pulls/list-files': onRepository(READ, (call) => {
    const found = pullRequest(call);
    const files = call.repository.changedFiles(found).slice(0, FILE_LIMIT);
    return list(call, files, (file) => fileView(found.pull.headRepository, found.pull.headSha, file, call.links));
  }),

  'pulls/list-reviews': onRepository(READ, (call) => {
    const found = pullRequest(call);
    return list(call, found.pull.reviews, (review) => reviewView(call.state, call.repository, found.number, review, call.links));
  }),

  // Open ones that have the commit, and those that brought it into the default branch (REST, pull requests of a commit).
  'repos/list-pull-requests-associated-with-commit': onRepository(READ, (call) => {
    const sha = commitOf(call, call.path.text('commit_sha'));
    const found = call.repository.pullRequests().filter((issue) => {
      const isMerged = issue.pull.mergedAt !== null;
      return (issue.state === 'open' || isMerged) && call.repository.git.between(issue.pull.baseSha, issue.pull.headSha).includes(sha);
    });
    return list(call, found, (one) => pullSimple(call.state, call.repository, one, call.links));
  }),

  'pulls/update': onRepository(needs('pull-requests:write'), (call) => {
    const found = pullRequest(call);
    const body = call.body.optionalText('body');
    checkBody('PullRequest', body);
    const base = call.body.optionalText('base');
    if (base !== null) changeBase(call, found, base);
    if (call.body.has('title')) found.title = call.body.text('title');
    if (call.body.has('body')) found.body = body;
    setState(found, call.body.optionalText('state'), null, call.now);
    found.updatedAt = call.now;
    return json(whole(call, found));
  }),
};

function whole(call: RepositoryCall, found: PullRequest): Record<string, unknown> {
  return pullView(call.state, call.repository, found, call.links);
}

function changeBase(call: RepositoryCall, found: PullRequest, base: string): void {
  const sha = call.repository.refs.get(`refs/heads/${base}`);
  if (sha === undefined) throw validationFailed({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  found.pull.baseRef = base;
  found.pull.baseSha = sha;
}

/** Newest first by default, as GitHub lists them; `head` is `owner:branch`. */
function selected(call: RepositoryCall): PullRequest[] {
  const { query } = call;
  const state = query.text('state');
  const base = query.optionalText('base');
  const head = query.optionalText('head');
  const found = call.repository.pullRequests().filter((issue) => {
    const label = `${issue.pull.headRepository.owner}:${issue.pull.headRef}`;
    return (
      (state === 'all' || issue.state === state) && (base === null || issue.pull.baseRef === base) && (head === null || label === head)
    );
  });
  const key = query.text('sort') === 'updated' ? (issue: PullRequest) => issue.updatedAt.getTime() : (issue: PullRequest) => issue.number;
  const sign = direction(call) === 'asc' ? 1 : -1;
  return found.sort((a, b) => sign * (key(a) - key(b)));
}

/** `desc` "when sort is created or not specified, otherwise asc" (REST, list pull requests). */
function direction(call: Call): string {
  return call.query.optionalText('direction') ?? (call.query.text('sort') === 'created' ? 'desc' : 'asc');
}
