import type { FileDiff } from '../state/diff.ts';
import type { PullRequest, Review } from '../state/model.ts';
import type { Repository } from '../state/repository.ts';
import type { State } from '../state/state.ts';
import { association, labelsView } from './issue.ts';
import { encodePath, type Links, nodeId, time, timeOrNull } from './links.ts';
import { fullRepository, repositoryUrl } from './repository.ts';
import { simpleUser } from './user.ts';

/** "pull request simple": a row of a list. */
export function pullSimple(state: State, repository: Repository, issue: PullRequest, links: Links): Record<string, unknown> {
  const { pull, number } = issue;
  const api = repositoryUrl(repository, links);
  const page = `${links.html}/${repository.fullName}/pull/${number}`;
  const urls = {
    self: `${api}/pulls/${number}`,
    html: page,
    issue: `${api}/issues/${number}`,
    comments: `${api}/issues/${number}/comments`,
    review_comments: `${api}/pulls/${number}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${api}/pulls/${number}/commits`,
    statuses: `${api}/statuses/${pull.headSha}`,
  };
  const assignees = issue.assignees.map((login) => simpleUser(state.user(login), links));
  return {
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    url: urls.self,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: urls.issue,
    commits_url: urls.commits,
    review_comments_url: urls.review_comments,
    review_comment_url: urls.review_comment,
    comments_url: urls.comments,
    statuses_url: urls.statuses,
    number,
    state: issue.state,
    locked: issue.locked,
    active_lock_reason: null,
    title: issue.title,
    user: simpleUser(state.user(issue.user), links),
    body: issue.body,
    labels: labelsView(state, repository, issue.labels, links),
    milestone: null,
    created_at: time(issue.createdAt),
    updated_at: time(issue.updatedAt),
    closed_at: timeOrNull(issue.closedAt),
    merged_at: timeOrNull(pull.mergedAt),
    merge_commit_sha: null,
    assignee: assignees[0] ?? null,
    assignees,
    requested_reviewers: [],
    requested_teams: [],
    head: side(state, pull.headRepository, pull.headRef, pull.headSha, links),
    base: side(state, repository, pull.baseRef, pull.baseSha, links),
    _links: Object.fromEntries(Object.entries(urls).map(([key, href]) => [key, { href }])),
    author_association: association(repository, issue.user),
    auto_merge: null,
    draft: pull.draft,
  };
}

/** "pull request": the whole of one. */
export function pullView(state: State, repository: Repository, issue: PullRequest, links: Links): Record<string, unknown> {
  const { pull } = issue;
  const files = repository.changedFiles(issue);
  const merged = pull.mergedAt !== null;
  return {
    ...pullSimple(state, repository, issue, links),
    merged,
    merged_by: pull.mergedBy === null ? null : simpleUser(state.user(pull.mergedBy), links),
    mergeable: merged ? null : true,
    rebaseable: merged ? null : true,
    mergeable_state: merged ? 'unknown' : pull.draft ? 'draft' : 'clean',
    comments: repository.commentsOf(issue.number).length,
    review_comments: 0,
    maintainer_can_modify: pull.maintainerCanModify,
    commits: repository.commitsOf(issue).length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

function side(state: State, repository: Repository, ref: string, sha: string, links: Links): Record<string, unknown> {
  return {
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: simpleUser(state.user(repository.owner), links),
    repo: fullRepository(state, repository, links),
  };
}

/** "diff entry": one row of the file list. */
export function fileView(repository: Repository, headSha: string, file: FileDiff, links: Links): Record<string, unknown> {
  const page = `${links.html}/${repository.fullName}`;
  const path = encodePath(file.path);
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${page}/blob/${headSha}/${path}`,
    raw_url: `${page}/raw/${headSha}/${path}`,
    contents_url: `${repositoryUrl(repository, links)}/contents/${path}?ref=${headSha}`,
    ...(file.patch === null ? {} : { patch: file.patch }),
    ...(file.previousPath === null ? {} : { previous_filename: file.previousPath }),
  };
}

export function reviewView(state: State, repository: Repository, number: number, review: Review, links: Links): Record<string, unknown> {
  const page = `${links.html}/${repository.fullName}/pull/${number}#pullrequestreview-${review.id}`;
  const pull = `${repositoryUrl(repository, links)}/pulls/${number}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: simpleUser(state.user(review.user), links),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: pull,
    author_association: association(repository, review.user),
    _links: { html: { href: page }, pull_request: { href: pull } },
    submitted_at: time(review.submittedAt),
    commit_id: review.commitId,
  };
}
