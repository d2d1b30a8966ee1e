import { ApiError, notFound } from '../api-error.ts';
import { type Answer, json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { needs } from '../permissions.ts';
import type { TreeEntry } from '../state/git.ts';
import { encodePath } from '../views/links.ts';
import { repositoryUrl } from '../views/repository.ts';

/** Up to 1 MB the content is in the answer; up to 100 MB only the raw media type has it (REST, get repository content). */
const INLINE_LIMIT = 1024 * 1024;
const RAW_LIMIT = 100 * 1024 * 1024;
/** GitHub lists at most so many entries of a folder. */
const FOLDER_LIMIT = 1000;

interface Place {
  /** What was asked for as `ref`, for the links. */
  ref: string;
  path: string;
  entry: TreeEntry;
}

export const contents: Operations = {
  'repos/get-content': onRepository(needs('contents:read'), (call) => {
    const place = find(call);
    if (place.entry.mode === '040000') return folder(call, place);
    const data = call.repository.git.blob(place.entry.sha) ?? Buffer.alloc(0);
    if (data.length > RAW_LIMIT) {
      const message = 'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API.';
      throw new ApiError(403, message, { errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }] });
    }
    if (/application\/vnd\.github(\.v3)?\.raw/.test(call.accept)) {
      return { kind: 'raw', status: 200, type: 'application/vnd.github.raw+json; charset=utf-8', body: data };
    }
    return json({ ...item(call, place, data.length), ...content(data) });
  }),
};

function find(call: RepositoryCall): Place {
  const { repository } = call;
  const ref = call.query.optionalText('ref') ?? repository.defaultBranch;
  const sha = repository.resolve(ref);
  const commit = sha === undefined ? undefined : repository.git.commit(sha);
  if (commit === undefined) throw new ApiError(404, `No commit found for the ref ${ref}`);
  const path = call.path.text('path').replace(/^\/+|\/+$/g, '');
  let entry: TreeEntry = { mode: '040000', name: '', sha: commit.tree };
  for (const name of path === '' ? [] : path.split('/')) {
    const next = repository.git.tree(entry.sha)?.find((child) => child.name === name);
    if (next === undefined) throw notFound();
    entry = next;
  }
  return { ref, path, entry };
}

function folder(call: RepositoryCall, { ref, path, entry }: Place): Answer {
  const { git } = call.repository;
  const children = (git.tree(entry.sha) ?? []).slice(0, FOLDER_LIMIT);
  const rows = children.map((child) => {
    const size = child.mode === '040000' ? 0 : (git.blob(child.sha)?.length ?? 0);
    return item(call, { ref, path: path === '' ? child.name : `${path}/${child.name}`, entry: child }, size);
  });
  return json(rows);
}

function item(call: RepositoryCall, { ref, path, entry }: Place, size: number): Record<string, unknown> {
  const api = repositoryUrl(call.repository, call.links);
  const isFolder = entry.mode === '040000';
  const page = `${call.links.html}/${call.repository.fullName}`;
  const self = `${api}/contents/${encodePath(path)}?ref=${encodeURIComponent(ref)}`;
  const git = `${api}/git/${isFolder ? 'trees' : 'blobs'}/${entry.sha}`;
  const html = `${page}/${isFolder ? 'tree' : 'blob'}/${encodePath(ref)}/${encodePath(path)}`;
  return {
    name: entry.name,
    path,
    sha: entry.sha,
    size,
    url: self,
    html_url: html,
    git_url: git,
    download_url: isFolder ? null : `${page}/raw/${encodePath(ref)}/${encodePath(path)}`,
    type: isFolder ? 'dir' : 'file',
    _links: { self, git, html },
  };
}

/** Base64 in lines of 60 characters, as GitHub sends it; empty with encoding `none` above 1 MB. */
function content(data: Buffer): { content: string; encoding: string } {
  if (data.length > INLINE_LIMIT) return { content: '', encoding: 'none' };
  return { content: data.toString('base64').replace(/.{1,60}/g, '$&\n'), encoding: 'base64' };
}
