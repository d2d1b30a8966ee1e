import { ApiError, notFound } from '../api-error.ts';
import { type Answer, json, type Operation, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { type Needs, needs } from '../permissions.ts';
import { encodePath, nodeId } from '../views/links.ts';
import { repositoryUrl } from '../views/repository.ts';
import { moveRef, type RefRefusal } from './git-ref-write.ts';

const READ = needs('contents:read');
const WRITE = needs('contents:write');

/** A handler of Git data; a repository without a commit answers 409 to all of them. */
export function onGit(grant: Needs, handle: (call: RepositoryCall) => Answer): Operation {
  return onRepository(grant, (call) => {
    if (call.repository.refs.size === 0) throw new ApiError(409, 'Git Repository is empty.');
    return handle(call);
  });
}

export const gitRefs: Operations = {
  'git/get-ref': onGit(READ, (call) => {
    const ref = `refs/${call.path.text('ref')}`;
    const sha = call.repository.refs.get(ref);
    if (sha === undefined) throw notFound();
    return json(refView(call, ref, sha));
  }),

  // All of them at once: the description has no paging.
  'git/list-matching-refs': onGit(READ, (call) => {
    const start = `refs/${call.path.text('ref')}`;
    const found = [...call.repository.refs].filter(([ref]) => ref.startsWith(start)).sort(([a], [b]) => (a < b ? -1 : 1));
    return json(found.map(([ref, sha]) => refView(call, ref, sha)));
  }),

  'git/create-ref': onGit(WRITE, (call) => {
    const [ref, to] = [call.body.text('ref'), call.body.text('sha')];
    refuse(moveRef(call.repository, call.token.login, { ref, to, force: false }, 'creating'));
    const view = refView(call, ref, to);
    return json(view, 201, { location: String(view.url) });
  }),

  'git/update-ref': onGit(WRITE, (call) => {
    const [ref, to] = [`refs/${call.path.text('ref')}`, call.body.text('sha')];
    refuse(moveRef(call.repository, call.token.login, { ref, to, force: call.body.value('force') === true }, 'updating'));
    return json(refView(call, ref, to));
  }),

  'git/delete-ref': onGit(WRITE, (call) => {
    const ref = `refs/${call.path.text('ref')}`;
    refuse(moveRef(call.repository, call.token.login, { ref, to: null, force: true }, 'updating'));
    return { kind: 'empty', status: 204 };
  }),
};

function refuse(refusal: RefRefusal | null): void {
  if (refusal !== null) throw new ApiError(422, refusal.message);
}

function refView({ repository, links }: RepositoryCall, ref: string, sha: string): Record<string, unknown> {
  const api = repositoryUrl(repository, links);
  return {
    ref,
    node_id: nodeId('Ref', `${repository.id}:${ref}`),
    url: `${api}/git/${encodePath(ref)}`,
    object: { sha, type: 'commit', url: `${api}/git/commits/${sha}` },
  };
}
