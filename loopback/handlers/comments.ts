import { notFound, validationFailed } from '../api-error.ts';
import { type Answer, json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { list } from '../paging.ts';
import { needs } from '../permissions.ts';
import type { Comment } from '../state/model.ts';
import { commentView } from '../views/issue.ts';
import { checkBody, issue, requireConversation } from './lookup.ts';

const READ = needs('issues:read', 'pull-requests:read');
const WRITE = needs('issues:write', 'pull-requests:write');

/** Comments of issues, and of pull requests' conversations, which are the same thing on GitHub. */
export const comments: Operations = {
  'issues/list-comments': onRepository(READ, (call) => {
    const found = issue(call);
    requireConversation(call, found, 'read');
    const since = call.query.optionalText('since');
    const all = call.repository.commentsOf(found.number);
    const wanted = since === null ? all : all.filter((comment) => comment.updatedAt >= new Date(since));
    return list(call, wanted, (comment) => commentView(call.state, call.repository, comment, call.links));
  }),

  'issues/create-comment': onRepository(WRITE, (call) => {
    const found = issue(call);
    requireConversation(call, found, 'write');
    const comment: Comment = {
      id: call.state.nextId(),
      issue: found.number,
      user: call.token.login,
      body: readBody(call),
      createdAt: call.now,
      updatedAt: call.now,
    };
    call.repository.comments.set(comment.id, comment);
    found.updatedAt = call.now;
    return answer(call, comment, 201);
  }),

  'issues/get-comment': onRepository(READ, (call) => answer(call, existing(call, 'read'))),

  'issues/update-comment': onRepository(WRITE, (call) => {
    const comment = existing(call, 'write');
    comment.body = readBody(call);
    comment.updatedAt = call.now;
    return answer(call, comment);
  }),

  'issues/delete-comment': onRepository(WRITE, (call) => {
    call.repository.comments.delete(existing(call, 'write').id);
    return { kind: 'empty', status: 204 };
  }),
};

function existing(call: RepositoryCall, access: 'read' | 'write'): Comment {
  const found = call.repository.comments.get(call.path.number('comment_id'));
  if (found === undefined) throw notFound();
  requireConversation(call, call.repository.issues.get(found.issue), access);
  return found;
}

function readBody(call: RepositoryCall): string {
  const body = call.body.text('body');
  if (body.trim() === '') {
    throw validationFailed({ resource: 'IssueComment', field: 'data', code: 'unprocessable', message: 'Body cannot be blank' });
  }
  checkBody('IssueComment', body);
  return body;
}

function answer(call: RepositoryCall, comment: Comment, status = 200): Answer {
  const body = commentView(call.state, call.repository, comment, call.links);
  return json(body, status, status === 201 ? { location: String(body.url) } : {});
}
