import { ApiError, notFound } from '../api-error.ts';
import { json, type Operations, onRepository } from '../call.ts';
import { needs } from '../permissions.ts';
import { commitView } from '../views/commit.ts';
import { fullRepository, repositoryUrl } from '../views/repository.ts';
import { simpleUser } from '../views/user.ts';
import { protectionView } from './branch-rules.ts';

/** The old `permission` knows four words; `role_name` has them all. */
const LEGACY: Readonly<Record<string, string>> = { triage: 'read', maintain: 'write' };
const RANK = ['read', 'triage', 'write', 'maintain', 'admin'];

export const repositories: Operations = {
  'repos/get': onRepository(needs('metadata:read'), (call) =>
    json({ ...fullRepository(call.state, call.repository, call.links), network_count: 0, subscribers_count: 0 }),
  ),

  'repos/get-branch': onRepository(needs('contents:read'), (call) => {
    const name = call.path.text('branch');
    const sha = call.repository.refs.get(`refs/heads/${name}`);
    if (sha === undefined) throw new ApiError(404, 'Branch not found');
    const url = `${repositoryUrl(call.repository, call.links)}/branches/${encodeURIComponent(name)}`;
    const required = call.repository.branchChecks.get(name)?.protection ?? null;
    return json({
      name,
      commit: commitView(call, sha),
      _links: { self: url, html: `${call.links.html}/${call.repository.fullName}/tree/${name}` },
      protected: required !== null,
      protection: protectionView(required),
      protection_url: `${url}/protection`,
    });
  }),

  'repos/get-collaborator-permission-level': onRepository(needs('metadata:read'), (call) => {
    const login = call.path.text('username');
    if (!call.state.hasUser(login)) throw notFound();
    // Who is no collaborator can read a public repository, and that is how GitHub says it.
    const role = call.repository.collaborators.get(login.toLowerCase()) ?? (call.repository.private ? 'none' : 'read');
    const at = RANK.indexOf(role);
    const [pull, triage, push, maintain, admin] = RANK.map((_, rank) => at >= rank);
    const user = simpleUser(call.state.user(login), call.links);
    return json({
      permission: LEGACY[role] ?? role,
      role_name: role,
      user: { ...user, role_name: role, permissions: { pull, triage, push, maintain, admin } },
    });
  }),
};
