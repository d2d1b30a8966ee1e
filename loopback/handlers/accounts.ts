import { notFound } from '../api-error.ts';
import { json, type Operations } from '../call.ts';
import { needs } from '../permissions.ts';
import { publicUser } from '../views/user.ts';

export const accounts: Operations = {
  // An installation token is nobody's: GitHub answers 403, which is how a tool can tell the two apart.
  'users/get-authenticated': {
    needs: 'user',
    handle: (call) => json(publicUser(call.state.user(call.token.login), call.links)),
  },

  'users/get-by-username': {
    needs: 'none',
    handle: (call) => {
      const login = call.path.text('username');
      if (!call.state.hasUser(login)) throw notFound();
      return json(publicUser(call.state.user(login), call.links));
    },
  },

  // An organisation's permission: no `permissions:` of a workflow can grant it to the job's own token.
  'teams/get-membership-for-user-in-org': {
    needs: needs('members:read'),
    handle: (call) => {
      const [org, slug, login] = ['org', 'team_slug', 'username'].map((name) => call.path.text(name).toLowerCase());
      const membership = call.state.teams.get(`${org}/${slug}`)?.get(login ?? '');
      if (membership === undefined) throw notFound();
      return json({ ...membership, url: `${call.links.api}/orgs/${org}/teams/${slug}/memberships/${login}` });
    },
  },

  'rate-limit/get': {
    needs: 'none',
    handle: (call) => {
      const { limit, remaining, used, reset } = call.rate;
      const core = { limit, remaining, used, reset, resource: 'core' };
      return json({ resources: { core, search: { limit: 30, remaining: 30, used: 0, reset, resource: 'search' } }, rate: core });
    },
  },
};
