import { ApiError } from '../api-error.ts';
import { json, type Operations, type RepositoryCall } from '../call.ts';
import { list, page } from '../paging.ts';
import { needs } from '../permissions.ts';
import { diffTrees, type FileDiff } from '../state/diff.ts';
import { commitView } from '../views/commit.ts';
import { encodePath } from '../views/links.ts';
import { repositoryUrl } from '../views/repository.ts';
import { onGit } from './git-refs.ts';
import { commitOf } from './lookup.ts';

const READ = needs('contents:read');

export const gitCommits: Operations = {
  'repos/get-commit': onGit(READ, (call) => {
    const sha = commitOf(call, call.path.text('ref'));
    const { git } = call.repository;
    const commit = git.commit(sha);
    const parent = git.commit(commit?.parents[0] ?? '');
    const rows = diffTrees(git, parent?.tree ?? '', commit?.tree ?? '');
    const { items, headers } = page(call, rows);
    const count = (key: 'additions' | 'deletions'): number => rows.reduce((sum, row) => sum + row[key], 0);
    const stats = { additions: count('additions'), deletions: count('deletions'), total: count('additions') + count('deletions') };
    return json({ ...commitView(call, sha), stats, files: items.map((row) => file(call, sha, row)) }, 200, headers);
  }),

  'repos/list-commits': onGit(READ, (call) => {
    const { repository, query } = call;
    const left = ['path', 'author', 'committer'].filter((name) => query.has(name));
    if (left.length > 0) throw new ApiError(501, `The loopback does not filter commits by ${left.join(' and ')} yet.`);
    const [since, until] = [query.optionalText('since'), query.optionalText('until')];
    const rows = repository.git.ancestors(commitOf(call, query.optionalText('sha') ?? repository.defaultBranch)).filter((sha) => {
      const at = repository.git.commit(sha)?.committer.date ?? new Date(0);
      return (since === null || at >= new Date(since)) && (until === null || at <= new Date(until));
    });
    return list(call, rows, (sha) => commitView(call, sha));
  }),
};

function file(call: RepositoryCall, commit: string, row: FileDiff): Record<string, unknown> {
  const page = `${call.links.html}/${call.repository.fullName}`;
  const place = `${commit}/${encodePath(row.path)}`;
  return {
    sha: row.sha,
    filename: row.path,
    status: row.status,
    additions: row.additions,
    deletions: row.deletions,
    changes: row.additions + row.deletions,
    blob_url: `${page}/blob/${place}`,
    raw_url: `${page}/raw/${place}`,
    contents_url: `${repositoryUrl(call.repository, call.links)}/contents/${encodePath(row.path)}?ref=${commit}`,
    ...(row.patch === null ? {} : { patch: row.patch }),
    ...(row.previousPath === null ? {} : { previous_filename: row.previousPath }),
  };
}
