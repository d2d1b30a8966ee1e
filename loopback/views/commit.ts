import type { Signature } from '../state/git.ts';
import type { Repository } from '../state/repository.ts';
import { type Links, nodeId, time } from './links.ts';
import { repositoryUrl } from './repository.ts';

/** "commit" without its files: how a branch shows its tip. Throws for an id that is no commit. */
export function commitView(repository: Repository, sha: string, links: Links): Record<string, unknown> {
  const commit = repository.git.commit(sha);
  if (commit === undefined) throw new Error(`${sha} is no commit of ${repository.fullName}`);
  const api = repositoryUrl(repository, links);
  const page = `${links.html}/${repository.fullName}/commit`;
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${api}/commits/${sha}`,
    html_url: `${page}/${sha}`,
    comments_url: `${api}/commits/${sha}/comments`,
    commit: {
      author: person(commit.author),
      committer: person(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${sha}`,
      comment_count: 0,
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    },
    author: null,
    committer: null,
    parents: commit.parents.map((parent) => ({ sha: parent, url: `${api}/commits/${parent}`, html_url: `${page}/${parent}` })),
  };
}

function person(signature: Signature): Record<string, unknown> {
  return { name: signature.name, email: signature.email, date: time(signature.date) };
}
