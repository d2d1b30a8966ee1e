import type { RateView } from '../call.ts';
import { may, visibleRepository } from '../permissions.ts';
import type { Access, Token } from '../state/model.ts';
import type { Repository } from '../state/repository.ts';
import type { State } from '../state/state.ts';
import { nodeId, time } from '../views/links.ts';
import { Problem } from './problem.ts';
import { updateRefs } from './update-refs.ts';

/** Who asks, and of what. */
export interface Asker {
  state: State;
  token: Token;
  rate: RateView;
}

/** The fields of Query and Mutation. They return at once, so that a mutation is one turn of the event loop. */
export const roots = {
  rateLimit: (_: unknown, { rate }: Asker) => ({ ...rate, cost: 1, resetAt: time(new Date(rate.reset * 1000)) }),

  repository: ({ owner, name }: { owner: string; name: string }, asker: Asker) => {
    const found = seen(asker, asker.state.repository(`${owner}/${name}`));
    if (found === null) throw new Problem('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    return repositoryNode(found, asker);
  },

  viewer: (_: unknown, { state, token }: Asker) => {
    const { id, login } = state.user(token.login);
    return { id: nodeId('User', id), login };
  },

  updateRefs: ({ input }: { input: Parameters<typeof updateRefs>[2] }, asker: Asker) => {
    const found = [...asker.state.repositories.values()].find(({ id }) => nodeId('Repository', id) === input.repositoryId);
    const repository = seen(asker, found);
    if (repository === null) throw new Problem('NOT_FOUND', `Could not resolve to a node with the global id of '${input.repositoryId}'.`);
    allow(asker, repository, 'write');
    return updateRefs(repository, asker.token.login, input);
  },
};

function seen({ state, token }: Asker, repository: Repository | undefined): Repository | null {
  if (repository === undefined) return null;
  try {
    return visibleRepository(state, token, repository.fullName);
  } catch {
    return null;
  }
}

function allow({ token }: Asker, repository: Repository, access: Access): void {
  if (!may(token, repository, { permission: 'contents', access })) {
    throw new Problem('FORBIDDEN', 'Resource not accessible by integration');
  }
}

function repositoryNode(repository: Repository, asker: Asker) {
  return {
    id: nodeId('Repository', repository.id),
    nameWithOwner: repository.fullName,
    ref: ({ qualifiedName }: { qualifiedName: string }) => {
      allow(asker, repository, 'read');
      const full = [qualifiedName, `refs/heads/${qualifiedName}`, `refs/tags/${qualifiedName}`].find((name) => repository.refs.has(name));
      const sha = repository.refs.get(full ?? '');
      if (full === undefined || sha === undefined) return null;
      const [, prefix = '', name = full] = /^(refs\/[^/]+\/)(.*)$/.exec(full) ?? [];
      return { id: nodeId('Ref', `${repository.id}:${full}`), name, prefix, target: objectNode(repository, sha) };
    },
    object: ({ oid, expression }: { oid?: string; expression?: string }) => {
      allow(asker, repository, 'read');
      if (oid !== undefined) return objectNode(repository, oid);
      const [revision = '', path] = (expression ?? '').split(':');
      const commit = repository.git.commit(repository.resolve(revision) ?? '');
      if (commit === undefined) return null;
      return path === undefined
        ? objectNode(repository, repository.resolve(revision) ?? '')
        : objectNode(repository, repository.git.files(commit.tree).get(path)?.sha ?? '');
    },
  };
}

function objectNode({ git }: Repository, oid: string): Record<string, unknown> | null {
  const commit = git.commit(oid);
  if (commit !== undefined) return { __typename: 'Commit', id: nodeId('Commit', oid), oid, message: commit.message };
  if (git.tree(oid) !== undefined) return { __typename: 'Tree', id: nodeId('Tree', oid), oid };
  const blob = git.blob(oid);
  if (blob === undefined) return null;
  const text = blob.includes(0) ? null : blob.toString('utf8');
  return { __typename: 'Blob', id: nodeId('Blob', oid), oid, byteSize: blob.length, isTruncated: false, text };
}
