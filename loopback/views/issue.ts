import type { Comment, Issue, IssueEvent, Label } from '../state/model.ts';
import type { Repository } from '../state/repository.ts';
import type { State } from '../state/state.ts';
import { type Links, nodeId, time, timeOrNull } from './links.ts';
import { repositoryUrl } from './repository.ts';
import { simpleUser } from './user.ts';

/** What the account is to the repository, in GitHub's words. */
export function association(repository: Repository, login: string): string {
  if (login === repository.owner) return 'OWNER';
  if (repository.collaborators.has(login.toLowerCase())) return 'COLLABORATOR';
  return login.endsWith('[bot]') ? 'NONE' : 'CONTRIBUTOR';
}

export function labelView(repository: Repository, label: Label, links: Links): Record<string, unknown> {
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: `${repositoryUrl(repository, links)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

export function labelsView(state: State, repository: Repository, names: readonly string[], links: Links): Record<string, unknown>[] {
  return names.map((name) => labelView(repository, state.label(repository, name), links));
}

export function issueView(state: State, repository: Repository, issue: Issue, links: Links): Record<string, unknown> {
  const url = `${repositoryUrl(repository, links)}/issues/${issue.number}`;
  const kind = issue.pull === null ? 'issues' : 'pull';
  const pullUrl = `${repositoryUrl(repository, links)}/pulls/${issue.number}`;
  const page = `${links.html}/${repository.fullName}/${kind}/${issue.number}`;
  const assignees = issue.assignees.map((login) => simpleUser(state.user(login), links));
  return {
    id: issue.id,
    node_id: nodeId('Issue', issue.id),
    url,
    repository_url: repositoryUrl(repository, links),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.stateReason,
    user: simpleUser(state.user(issue.user), links),
    labels: labelsView(state, repository, issue.labels, links),
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    locked: issue.locked,
    active_lock_reason: null,
    comments: repository.commentsOf(issue.number).length,
    closed_at: timeOrNull(issue.closedAt),
    created_at: time(issue.createdAt),
    updated_at: time(issue.updatedAt),
    closed_by: null,
    author_association: association(repository, issue.user),
    ...(issue.pull === null
      ? {}
      : {
          draft: issue.pull.draft,
          pull_request: {
            url: pullUrl,
            html_url: page,
            diff_url: `${page}.diff`,
            patch_url: `${page}.patch`,
            merged_at: timeOrNull(issue.pull.mergedAt),
          },
        }),
  };
}

export function issueEventView(state: State, repository: Repository, event: IssueEvent, links: Links): Record<string, unknown> {
  const { name, color } = state.label(repository, event.label);
  return {
    id: event.id,
    node_id: nodeId('IssueEvent', event.id),
    url: `${repositoryUrl(repository, links)}/issues/events/${event.id}`,
    actor: simpleUser(state.user(event.actor), links),
    event: event.event,
    commit_id: null,
    commit_url: null,
    created_at: time(event.createdAt),
    label: { name, color },
    performed_via_github_app: null,
  };
}

export function commentView(state: State, repository: Repository, comment: Comment, links: Links): Record<string, unknown> {
  const api = repositoryUrl(repository, links);
  const kind = repository.issues.get(comment.issue)?.pull ? 'pull' : 'issues';
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${links.html}/${repository.fullName}/${kind}/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issue}`,
    user: simpleUser(state.user(comment.user), links),
    body: comment.body,
    author_association: association(repository, comment.user),
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt),
    performed_via_github_app: null,
  };
}
