import { validationFailed } from '../api-error.ts';
import { json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { list } from '../paging.ts';
import { needs } from '../permissions.ts';
import type { Issue } from '../state/model.ts';
import { issueEventView, issueView } from '../views/issue.ts';
import { checkBody, issue, requireConversation } from './lookup.ts';

export const issues: Operations = {
  'issues/get': onRepository(needs('issues:read'), (call) => json(view(call, issue(call)))),

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
