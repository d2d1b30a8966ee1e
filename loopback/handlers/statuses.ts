import { ApiError, validationFailed } from '../api-error.ts';
import { json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { list, page, totalCount } from '../paging.ts';
import { needs } from '../permissions.ts';
import type { Status } from '../state/model.ts';
import { nodeId, time } from '../views/links.ts';
import { minimalRepository, repositoryUrl } from '../views/repository.ts';
import { simpleUser } from '../views/user.ts';
import { commitOf } from './lookup.ts';

/** "there is a limit of 1000 statuses per sha and context" (REST, create a commit status). */
const STATUS_LIMIT = 1000;
/** In characters; a longer text is refused, not cut. */
const DESCRIPTION_LIMIT = 140;
const READ = needs('statuses:read');

export const statuses: Operations = {
  'repos/create-commit-status': onRepository(needs('statuses:write'), (call) => {
    const sha = call.path.text('sha');
    // A status is written to a full id; a branch's name is not one.
    if (!/^[0-9a-f]{40}$/.test(sha) || call.repository.git.commit(sha) === undefined) {
      throw new ApiError(422, `No commit found for SHA: ${sha}`);
    }
    const status: Status = {
      id: call.state.nextId(),
      sha,
      state: call.body.text('state') as Status['state'],
      context: call.body.optionalText('context') ?? 'default',
      description: call.body.optionalText('description'),
      targetUrl: call.body.optionalText('target_url'),
      creator: call.token.login,
      createdAt: call.now,
    };
    check(call, status);
    call.repository.statuses.push(status);
    const creator = simpleUser(call.state.user(status.creator), call.links);
    return json({ ...statusView(call, status), creator }, 201, {
      location: `${repositoryUrl(call.repository, call.links)}/statuses/${sha}`,
    });
  }),

  'repos/list-commit-statuses-for-ref': onRepository(READ, (call) =>
    list(call, newestFirst(call, commitOf(call, call.path.text('ref'))), (status) => ({
      ...statusView(call, status),
      creator: simpleUser(call.state.user(status.creator), call.links),
    })),
  ),

  'repos/get-combined-status-for-ref': onRepository(READ, (call) => {
    const sha = commitOf(call, call.path.text('ref'));
    const latest = latestByContext(newestFirst(call, sha));
    const { items, headers } = page(call, latest);
    const url = `${repositoryUrl(call.repository, call.links)}/commits/${sha}`;
    const body = {
      state: combinedState(latest),
      statuses: items.map((status) => statusView(call, status)),
      sha,
      total_count: totalCount(call, latest.length),
      repository: minimalRepository(call.state, call.repository, call.links),
      commit_url: url,
      url: `${url}/status`,
    };
    return json(body, 200, headers);
  }),
};

/** failure: any is error or failure; pending: there is none, or any is pending; else success (REST, combined status). */
export function combinedState(latest: readonly Pick<Status, 'state'>[]): 'failure' | 'pending' | 'success' {
  if (latest.some(({ state }) => state === 'error' || state === 'failure')) return 'failure';
  return latest.length === 0 || latest.some(({ state }) => state === 'pending') ? 'pending' : 'success';
}

function newestFirst(call: RepositoryCall, sha: string): Status[] {
  return call.repository.statuses.filter((status) => status.sha === sha).reverse();
}

/** Contexts are compared without case (REST, create a commit status). */
function latestByContext(newest: readonly Status[]): Status[] {
  const seen = new Map<string, Status>();
  for (const status of newest) if (!seen.has(status.context.toLowerCase())) seen.set(status.context.toLowerCase(), status);
  return [...seen.values()];
}

function check(call: RepositoryCall, status: Status): void {
  const same = call.repository.statuses.filter(
    (other) => other.sha === status.sha && other.context.toLowerCase() === status.context.toLowerCase(),
  );
  if (same.length >= STATUS_LIMIT) {
    throw validationFailed(custom('base', 'This SHA and context has reached the maximum number of statuses.'));
  }
  const description = status.description ?? '';
  if ([...description].length > DESCRIPTION_LIMIT) {
    throw validationFailed(custom('description', `description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`));
  }
  for (const [field, text] of Object.entries({ description, context: status.context })) {
    if (/[\u{10000}-\u{10ffff}]/u.test(text)) throw validationFailed(custom(field, `${field} contains unicode characters above 0xffff`));
  }
  if (status.targetUrl !== null && !/^https?:\/\//i.test(status.targetUrl)) {
    throw validationFailed(custom('target_url', 'target_url must use http(s) scheme'));
  }
}

function custom(field: string, message: string) {
  return { resource: 'Status', field, code: 'custom', message } as const;
}

function statusView(call: RepositoryCall, status: Status): Record<string, unknown> {
  return {
    url: `${repositoryUrl(call.repository, call.links)}/statuses/${status.sha}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${call.state.user(status.creator).id}?v=4`,
    id: status.id,
    node_id: nodeId('Status', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: time(status.createdAt),
    updated_at: time(status.createdAt),
  };
}
