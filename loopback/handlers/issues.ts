import { ApiError, validationFailed } from '../api-error.ts';
import { json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { list } from '../paging.ts';
import { needs } from '../permissions.ts';
import type { Issue } from '../state/model.ts';
import { issueEventView, issueView } from '../views/issue.ts';
import { checkBody, issue, requireConversation } from './lookup.ts';

export const issues: Operations = {
  'issues/get': onRepository(needs('issues:read'), (call) => json(view(call, issue(call)))),

  'issues/list-for-repo': onRepository(needs('issues:read', 'pull-requests:read'), (call) =>
    list(call, selected(call), (found) => view(call, found)),
  ),

  'issues/create': onRepository(needs('issues:write'), (call) => {
    const title = String(call.body.value('title'));
    const body = call.body.optionalText('body');
    checkBody('Issue', body);
    if (title.trim() === '') throw validationFailed({ resource: 'Issue', field: 'title', code: 'missing_field' });
    const added = call.state.addIssue(call.repository, { title, body, user: call.token.login });
    // Who may not triage has labels and assignees dropped in silence; a job's token with this grant may.
    if (call.body.has('labels')) call.state.setLabels(call.repository, added, named(call.body.value('labels'), 'name'), call.token.login);
    if (call.body.has('assignees')) added.assignees = named(call.body.value('assignees'), 'login');
    const created = view(call, added);
    return json(created, 201, { location: String(created.url) });
  }),

  'issues/list-events': onRepository(needs('issues:read', 'pull-requests:read'), (call) => {
    const found = issue(call);
    requireConversation(call, found, 'read');
    const events = call.repository.issueEvents.filter((event) => event.issue === found.number);
    return list(call, events, (event) => issueEventView(call.state, call.repository, event, call.links));
  }),

  'issues/update': onRepository(needs('issues:write', 'pull-requests:write'), (call) => {
    const found = issue(call);
    requireConversation(call, found, 'write');
    const body = call.body.optionalText('body');
    checkBody('Issue', body);
    if (call.body.has('title')) found.title = String(call.body.value('title'));
    if (found.title.trim() === '') throw validationFailed({ resource: 'Issue', field: 'title', code: 'missing_field' });
    if (call.body.has('body')) found.body = body;
    if (call.body.has('labels')) call.state.setLabels(call.repository, found, named(call.body.value('labels'), 'name'), call.token.login);
    if (call.body.has('assignees')) found.assignees = named(call.body.value('assignees'), 'login');
    setState(found, call.body.optionalText('state'), call.body.optionalText('state_reason'), call.now);
    found.updatedAt = call.now;
    return json(view(call, found));
  }),
};

function view(call: RepositoryCall, found: Issue): Record<string, unknown> {
  return issueView(call.state, call.repository, found, call.links);
}

/** Newest first, pull requests among them. Labels are compared without case, and all of them must be there. */
function selected({ repository, query }: RepositoryCall): Issue[] {
  for (const name of ['assignee', 'milestone', 'mentioned', 'type', 'since']) {
    if (query.has(name)) throw new ApiError(501, `The loopback does not select issues by \`${name}\` yet.`);
  }
  const state = query.text('state');
  const creator = query.optionalText('creator');
  const labels = (query.optionalText('labels') ?? '').split(',').filter((label) => label !== '');
  const found = [...repository.issues.values()]
    .filter((one) => state === 'all' || one.state === state)
    .filter((one) => creator === null || one.user.toLowerCase() === creator.toLowerCase())
    .filter((one) => labels.every((label) => one.labels.some((own) => own.toLowerCase() === label.toLowerCase())))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.number - a.number);
  return query.text('direction') === 'asc' ? found.reverse() : found;
}

/** Opens or closes; null leaves it as it is. */
export function setState(found: Issue, state: string | null, reason: string | null, now: Date): void {
  if (state === null || state === found.state) return;
  found.state = state === 'closed' ? 'closed' : 'open';
  found.closedAt = state === 'closed' ? now : null;
  found.stateReason = found.pull !== null ? null : state === 'closed' ? (reason ?? 'completed') : 'reopened';
}

/** GitHub takes labels and assignees as texts or as objects. */
function named(value: unknown, key: string): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown) => (typeof item === 'string' ? item : String((item as Record<string, unknown>)[key])));
}
