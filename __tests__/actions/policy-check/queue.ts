import type { Loopback } from '../../../loopback/main.ts';
import type { Blob } from '../../../loopback/state/git.ts';
import type { PullRequest } from '../../../loopback/state/model.ts';
import type { Repository } from '../../../loopback/state/repository.ts';

/** Does what GitHub's merge queue does: a branch of its own with the pull requests merged onto the base, one after the other. */

export type Method = 'merge' | 'squash' | 'rebase';

/** What the event `merge_group` says of the group. */
export interface QueuedGroup {
  headSha: string;
  baseSha: string;
  payload: { action: string; merge_group: { head_sha: string; head_ref: string; base_sha: string; base_ref: string } };
}

export function enqueue(hub: Loopback, method: Method, numbers: readonly number[]): QueuedGroup {
  const repository = hub.state.repository('acme/shop');
  if (repository === undefined) throw new Error('the seed has no acme/shop');
  const baseSha = repository.refs.get('refs/heads/main') ?? '';
  let headSha = baseSha;
  for (const number of numbers) {
    const pull = repository.pullRequest(number);
    if (pull === undefined) throw new Error(`the seed has no pull request ${number}`);
    headSha = merged(repository, headSha, pull, method);
  }
  const headRef = `refs/heads/gh-readonly-queue/main/pr-${numbers.at(-1)}-${baseSha}`;
  repository.refs.set(headRef, headSha);
  const payload = {
    action: 'checks_requested',
    merge_group: { head_sha: headSha, head_ref: headRef, base_sha: baseSha, base_ref: 'refs/heads/main' },
  };
  return { headSha, baseSha, payload };
}

function merged(repository: Repository, onto: string, pull: PullRequest, method: Method): string {
  const { git } = repository;
  const head = pull.pull.headSha;
  const own = git.between(pull.pull.baseSha, head);
  const by = (sha: string) => git.commit(sha)?.author ?? { name: 'queue', email: 'queue@example.com', date: new Date(0) };
  const committer = { name: 'GitHub', email: 'noreply@github.com', date: new Date(1000) };
  if (method === 'rebase') {
    return own.reduce((parent, sha) => {
      const commit = git.commit(sha);
      const before = commit?.parents[0] ?? '';
      const message = commit?.message ?? '';
      return git.putCommit({ tree: replayed(repository, parent, before, sha), parents: [parent], author: by(sha), committer, message });
    }, onto);
  }
  const tree = replayed(repository, onto, pull.pull.baseSha, head);
  const message =
    method === 'merge'
      ? `Merge pull request #${pull.number} from acme/${pull.pull.headRef}\n\n${pull.title}`
      : `${pull.title} (#${pull.number})`;
  return git.putCommit({ tree, parents: method === 'merge' ? [onto, head] : [onto], author: by(head), committer, message });
}

/** The tree of `onto` with what changed from `before` to `after`. */
function replayed({ git }: Repository, onto: string, before: string, after: string): string {
  const files = (sha: string): ReadonlyMap<string, Blob> => git.files(git.commit(sha)?.tree ?? '');
  const out = new Map(files(onto));
  for (const path of files(before).keys()) if (!files(after).has(path)) out.delete(path);
  for (const [path, blob] of files(after)) if (files(before).get(path)?.sha !== blob.sha) out.set(path, blob);
  return git.putFiles(out);
}
