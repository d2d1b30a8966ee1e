import type { User } from '../state/model.ts';
import { type Links, nodeId } from './links.ts';

/** Accounts have no age here; a fixed time keeps their ETag. */
const SINCE = '2020-01-01T00:00:00Z';

/** "simple user": how an account is shown inside other objects. */
export function simpleUser(user: User, { api, html }: Links): Record<string, unknown> {
  const url = `${api}/users/${encodeURIComponent(user.login)}`;
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId('User', user.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${user.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: user.type === 'Bot' ? `${html}/apps/${user.login.replace(/\[bot\]$/, '')}` : `${html}/${user.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** "public user": the account's own page. */
export function publicUser(user: User, links: Links): Record<string, unknown> {
  return {
    ...simpleUser(user, links),
    name: null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: SINCE,
    updated_at: SINCE,
  };
}
