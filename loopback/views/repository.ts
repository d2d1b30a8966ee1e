import type { Repository } from '../state/repository.ts';
import type { State } from '../state/state.ts';
import { type Links, nodeId, time } from './links.ts';
import { simpleUser } from './user.ts';

/** The address templates that end each `…_url` of a repository. */
const URLS: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

export function repositoryUrl(repository: Repository, links: Links): string {
  return `${links.api}/repos/${repository.fullName}`;
}

/** "minimal repository": how it is shown inside a combined status. */
export function minimalRepository(state: State, repository: Repository, links: Links): Record<string, unknown> {
  const url = repositoryUrl(repository, links);
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.private,
    owner: simpleUser(state.user(repository.owner), links),
    html_url: `${links.html}/${repository.fullName}`,
    description: repository.description,
    fork: repository.parent !== null,
    url,
    ...Object.fromEntries(Object.entries(URLS).map(([key, end]) => [key, `${url}${end}`])),
  };
}

/** "repository": how it is shown in the head and base of a pull request. */
export function fullRepository(state: State, repository: Repository, links: Links): Record<string, unknown> {
  const page = `${links.html}/${repository.fullName}`;
  const open = [...repository.issues.values()].filter((issue) => issue.state === 'open').length;
  return {
    ...minimalRepository(state, repository, links),
    git_url: `git://${page.replace(/^https?:\/\//, '')}.git`,
    ssh_url: `git@github.com:${repository.fullName}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 0,
    default_branch: repository.defaultBranch,
    open_issues: open,
    open_issues_count: open,
    is_template: false,
    topics: [],
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    allow_forking: true,
    web_commit_signoff_required: false,
    pushed_at: time(repository.createdAt),
    created_at: time(repository.createdAt),
    updated_at: time(repository.createdAt),
  };
}
