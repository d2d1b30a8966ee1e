import type { Signature } from '../state/git.ts';
import type { Repository } from '../state/repository.ts';
import type { State } from '../state/state.ts';
import { type Links, nodeId, time } from './links.ts';
import { repositoryUrl } from './repository.ts';
import { simpleUser } from './user.ts';

/** What a commit is shown by. */
export interface CommitPlace {
  state: State;
  repository: Repository;
  links: Links;
}

/** An account's own address, which GitHub gives out: `12+ana@users.noreply.github.com`. Others are nobody's here. */
const NOREPLY = /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/;

/** "git-commit": how the Git data operations show it. Throws for an id that is no commit. */
export function gitCommitView(repository: Repository, sha: string, links: Links): Record<string, unknown> {
  const commit = repository.git.commit(sha);
  if (commit === undefined) throw new Error(`${sha} is no commit of ${repository.fullName}`);
  const api = `${repositoryUrl(repository, links)}/git`;
  const page = `${links.html}/${repository.fullName}/commit`;
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${api}/commits/${sha}`,
    html_url: `${page}/${sha}`,
    author: person(commit.author),
    committer: person(commit.committer),
    tree: { sha: commit.tree, url: `${api}/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((parent) => ({ sha: parent, url: `${api}/commits/${parent}`, html_url: `${page}/${parent}` })),
    verification: verification(repository, sha),
  };
}

/** "commit" without its files: how a branch shows its tip. Throws for an id that is no commit. */
export function commitView({ state, repository, links }: CommitPlace, sha: string): Record<string, unknown> {
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
      verification: verification(repository, sha),
    },
    author: accountOf(state, commit.author, links),
    committer: accountOf(state, commit.committer, links),
    parents: commit.parents.map((parent) => ({ sha: parent, url: `${api}/commits/${parent}`, html_url: `${page}/${parent}` })),
  };
}

function accountOf(state: State, { email }: Signature, links: Links): Record<string, unknown> | null {
  const login = NOREPLY.exec(email)?.[1];
  return login === undefined || !state.hasUser(login) ? null : simpleUser(state.user(login), links);
}

/** GitHub's own signature is not made here, only that there is one. */
function verification(repository: Repository, sha: string): Record<string, unknown> {
  const verified = repository.signed.has(sha);
  const signature = verified ? '-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----' : null;
  return { verified, reason: verified ? 'valid' : 'unsigned', signature, payload: null, verified_at: null };
}

function person(signature: Signature): Record<string, unknown> {
  return { name: signature.name, email: signature.email, date: time(signature.date) };
}
