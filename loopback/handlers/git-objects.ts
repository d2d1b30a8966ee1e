import { ApiError, notFound } from '../api-error.ts';
import { json, type Operations, type RepositoryCall } from '../call.ts';
import { needs } from '../permissions.ts';
import type { Blob, Mode, ObjectStore, Signature, TreeEntry } from '../state/git.ts';
import { gitCommitView } from '../views/commit.ts';
import { nodeId } from '../views/links.ts';
import { repositoryUrl } from '../views/repository.ts';
import { onGit } from './git-refs.ts';

const READ = needs('contents:read');
const WRITE = needs('contents:write');
/** "The limit for the `tree` array is 100,000 entries with a maximum size of 7 MB" (REST, get a tree). */
const TREE_LIMIT = 100_000;
const TYPES: Readonly<Record<Mode, string>> = {
  '040000': 'tree',
  '160000': 'commit',
  '100644': 'blob',
  '100755': 'blob',
  '120000': 'blob',
};

interface NewEntry {
  path?: string;
  mode?: Mode;
  type?: string;
  sha?: string | null;
  content?: string;
}

export const gitObjects: Operations = {
  'git/get-blob': onGit(READ, (call) => {
    const sha = call.path.text('file_sha');
    const data = call.repository.git.blob(sha);
    if (data === undefined) throw notFound();
    if (/application\/vnd\.github(\.v3)?\.raw/.test(call.accept)) {
      return { kind: 'raw', status: 200, type: 'application/vnd.github.raw+json; charset=utf-8', body: data };
    }
    const content = data.toString('base64').replace(/.{1,60}/g, '$&\n');
    return json({ sha, node_id: nodeId('Blob', sha), size: data.length, url: url(call, 'blobs', sha), content, encoding: 'base64' });
  }),

  'git/create-blob': onGit(WRITE, (call) => {
    const encoding = call.body.optionalText('encoding') ?? 'utf-8';
    if (encoding !== 'utf-8' && encoding !== 'base64') throw new ApiError(422, `${encoding} is not a supported encoding`);
    const sha = call.repository.git.putBlob(Buffer.from(call.body.text('content'), encoding === 'base64' ? 'base64' : 'utf8'));
    return json({ sha, url: url(call, 'blobs', sha) }, 201, { location: url(call, 'blobs', sha) });
  }),

  'git/get-tree': onGit(READ, (call) => {
    const { git } = call.repository;
    const asked = call.path.text('tree_sha');
    // GitHub keeps the id that was asked for, also where it is a commit's.
    const sha = git.tree(asked) === undefined ? call.repository.resolve(asked) : asked;
    const tree = git.tree(asked) === undefined ? git.commit(sha ?? '')?.tree : asked;
    if (sha === undefined || tree === undefined) throw notFound();
    const rows = call.query.has('recursive') ? deep(git, tree, '') : (git.tree(tree) ?? []);
    return json(treeView(call, sha, rows));
  }),

  'git/create-tree': onGit(WRITE, (call) => {
    const { git } = call.repository;
    const base = call.body.optionalText('base_tree');
    const start = base === null ? null : (git.commit(base)?.tree ?? base);
    if (start !== null && git.tree(start) === undefined) throw new ApiError(422, 'base_tree is not a valid tree oid');
    const entries = call.body.value('tree') as readonly NewEntry[];
    if (entries.length === 0 && start === null) throw new ApiError(422, 'Invalid tree info');
    const files = new Map(start === null ? [] : git.files(start));
    for (const entry of entries) put(git, files, entry);
    const sha = git.putFiles(files);
    return json(treeView(call, sha, git.tree(sha) ?? []), 201, { location: url(call, 'trees', sha) });
  }),

  'git/get-commit': onGit(READ, (call) => {
    const sha = call.path.text('commit_sha');
    if (call.repository.git.commit(sha) === undefined) throw notFound();
    return json(gitCommitView(call.repository, sha, call.links));
  }),

  'git/create-commit': onGit(WRITE, (call) => {
    const { git, signed } = call.repository;
    const tree = call.body.text('tree');
    if (git.tree(tree) === undefined) throw new ApiError(422, 'Tree SHA does not exist');
    const parents = (call.body.value('parents') ?? []) as readonly string[];
    if (parents.some((parent) => git.commit(parent) === undefined)) {
      throw new ApiError(422, 'Parent SHA does not exist or is not a commit object');
    }
    const own: Signature = { name: call.token.login, email: noReply(call), date: call.now };
    const author = signature(call.body.value('author'), own);
    const committer = signature(call.body.value('committer'), author);
    const sha = git.putCommit({ tree, parents, author, committer, message: call.body.text('message') });
    // GitHub signs what an app or its own token commits in its own name; who names an author or a committer signs himself.
    const named = call.body.has('author') || call.body.has('committer');
    if (!named && call.token.type === 'installation') signed.add(sha);
    return json(gitCommitView(call.repository, sha, call.links), 201, { location: url(call, 'commits', sha) });
  }),
};

function put(git: ObjectStore, files: Map<string, Blob>, { path = '', mode = '100644', sha, content }: NewEntry): void {
  if (path.split('/').some((part) => ['', '.', '..', '.git'].includes(part))) {
    throw new ApiError(422, 'tree.path contains a malformed path component');
  }
  if ((sha === undefined) === (content === undefined)) throw new ApiError(422, 'Must supply either tree.sha or tree.content');
  // What was a folder is a file now, or is gone.
  for (const other of [...files.keys()]) if (other.startsWith(`${path}/`)) files.delete(other);
  if (sha === null) {
    files.delete(path);
  } else if (mode === '040000') {
    const inside = sha === undefined ? undefined : git.tree(sha);
    if (sha === undefined || inside === undefined) throw new ApiError(422, `tree.sha ${sha} is not a valid tree`);
    for (const [below, blob] of git.files(sha)) files.set(`${path}/${below}`, blob);
  } else {
    if (sha !== undefined && mode !== '160000' && git.blob(sha) === undefined)
      throw new ApiError(422, `tree.sha ${sha} is not a valid blob`);
    files.set(path, { mode, sha: sha ?? git.putBlob(content ?? '') });
  }
}

function deep(git: ObjectStore, tree: string, folder: string): TreeEntry[] {
  return (git.tree(tree) ?? []).flatMap((entry) => {
    const here = { ...entry, name: `${folder}${entry.name}` };
    return entry.mode === '040000' ? [here, ...deep(git, entry.sha, `${here.name}/`)] : [here];
  });
}

function treeView(call: RepositoryCall, sha: string, entries: readonly TreeEntry[]): Record<string, unknown> {
  const rows = entries.slice(0, TREE_LIMIT).map(({ name, mode, sha: id }) => {
    const type = TYPES[mode];
    const size = type === 'blob' ? { size: call.repository.git.blob(id)?.length ?? 0 } : {};
    return { path: name, mode, type, sha: id, ...size, ...(type === 'commit' ? {} : { url: url(call, `${type}s`, id) }) };
  });
  return { sha, url: url(call, 'trees', sha), tree: rows, truncated: entries.length > TREE_LIMIT };
}

function url({ repository, links }: RepositoryCall, kind: string, sha: string): string {
  return `${repositoryUrl(repository, links)}/git/${kind}/${sha}`;
}

function noReply({ state, token }: RepositoryCall): string {
  return `${state.user(token.login).id}+${token.login}@users.noreply.github.com`;
}

/** What is not given of a person is the other's; `date` is now. */
function signature(given: unknown, other: Signature): Signature {
  const { name, email, date } = (given ?? {}) as { name?: string; email?: string; date?: string };
  return { name: name ?? other.name, email: email ?? other.email, date: date === undefined ? other.date : new Date(date) };
}
