import { notAccessible, notFound, validationFailed } from '../api-error.ts';
import type { RepositoryCall } from '../call.ts';
import { may } from '../permissions.ts';
import type { Access, Issue, PullRequest } from '../state/model.ts';

/** GitHub's limit on the body of an issue, a pull request and a comment, in characters. */
const BODY_LIMIT = 65_536;

export function pullRequest(call: RepositoryCall): PullRequest {
  const found = call.repository.pullRequest(call.path.number('pull_number'));
  if (found === undefined) throw notFound();
  return found;
}

/** The issue or pull request of `issue_number`. */
export function issue(call: RepositoryCall): Issue {
  const found = call.repository.issues.get(call.path.number('issue_number'));
  if (found === undefined) throw notFound();
  return found;
}

/** `pull-requests` is enough for the conversation of a pull request, but not for that of an issue. */
export function requireConversation(call: RepositoryCall, subject: Issue | undefined, access: Access): void {
  const allowed = ['issues', ...(subject?.pull ? ['pull-requests'] : [])];
  if (!allowed.some((permission) => may(call.token, call.repository, { permission, access }))) throw notAccessible();
}

/** The commit that the path's `ref` names; GitHub answers 422 for a name that is none. */
export function commitOf(call: RepositoryCall, ref: string): string {
  const sha = call.repository.resolve(ref);
  if (sha === undefined) throw validationFailedFor(ref);
  return sha;
}

function validationFailedFor(ref: string): Error {
  return validationFailed({ resource: 'Commit', field: 'sha', code: 'invalid', message: `No commit found for SHA: ${ref}` });
}

export function checkBody(resource: string, body: string | null): void {
  if (body !== null && [...body].length > BODY_LIMIT) {
    throw validationFailed({ resource, field: 'body', code: 'custom', message: `body is too long (maximum is ${BODY_LIMIT} characters)` });
  }
}
