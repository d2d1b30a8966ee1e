import { notFound } from '../api-error.ts';
import { json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { page } from '../paging.ts';
import { needs } from '../permissions.ts';
import { diffTrees } from '../state/diff.ts';
import { commitView } from '../views/commit.ts';
import { fileView } from '../views/pull.ts';
import { repositoryUrl } from '../views/repository.ts';

/** Without `page` and `per_page` GitHub gives this many commits, the newest of them (REST, compare two commits). */
const COMMIT_LIMIT = 250;
const FILE_LIMIT = 300;

export const comparisons: Operations = {
  'repos/compare-commits-with-basehead': onRepository(needs('contents:read'), (call) => {
    const { repository, links } = call;
    const basehead = call.path.text('basehead');
    const [baseRef = '', headRef = ''] = basehead.split('...');
    const base = repository.resolve(baseRef);
    const head = repository.resolve(headRef);
    const from = base === undefined || head === undefined ? undefined : repository.git.mergeBase(head, base);
    if (base === undefined || head === undefined || from === undefined) throw notFound();
    const ahead = repository.git.between(base, head);
    const behind = repository.git.between(head, base).length;
    const { items, headers } = commitsOf(call, ahead);
    const url = `${repositoryUrl(repository, links)}/compare/${encodeURIComponent(basehead)}`;
    const web = `${links.html}/${repository.fullName}/compare/${encodeURIComponent(basehead)}`;
    const body = {
      url,
      html_url: web,
      permalink_url: `${links.html}/${repository.fullName}/compare/${base}...${head}`,
      diff_url: `${web}.diff`,
      patch_url: `${web}.patch`,
      base_commit: commitView(call, base),
      merge_base_commit: commitView(call, from),
      status: ahead.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged',
      ahead_by: ahead.length,
      behind_by: behind,
      total_commits: ahead.length,
      commits: items.map((sha) => commitView(call, sha)),
      ...files(call, from, head),
    };
    return json(body, 200, headers);
  }),
};

function commitsOf(call: RepositoryCall, ahead: readonly string[]): { items: string[]; headers: Record<string, string> } {
  return isPaged(call) ? page(call, ahead) : { items: ahead.slice(-COMMIT_LIMIT), headers: {} };
}

/** "The list of changed files is only shown on the first page of results". */
function files(call: RepositoryCall, from: string, head: string): { files?: unknown[] } {
  const { repository, links } = call;
  if (isPaged(call) && call.query.number('page') > 1) return {};
  const tree = (sha: string): string => repository.git.commit(sha)?.tree ?? '';
  const rows = diffTrees(repository.git, tree(from), tree(head)).slice(0, FILE_LIMIT);
  return { files: rows.map((file) => fileView(repository, head, file, links)) };
}

/** The description fills in its defaults, so only the address tells. */
function isPaged(call: RepositoryCall): boolean {
  return call.url.searchParams.has('page') || call.url.searchParams.has('per_page');
}
