import { converse, fields, type Plot } from './plot.ts';
import type { SeedChange, SeedFile, SeedPullRequest } from './seed.ts';
import type { Change } from './state/git.ts';
import type { Repository } from './state/repository.ts';

/** Makes the head branch (in the fork, if there is one) with the changed files, and the pull request on it. */
export function plantPullRequest(plot: Plot, from: SeedPullRequest, index: number): void {
  const { repository, state } = plot;
  const at = (...path: (string | number)[]) => ['pull-requests', index, ...path];
  const baseRef = from.base ?? repository.defaultBranch;
  const baseSha = repository.refs.get(`refs/heads/${baseRef}`) ?? plot.fail(at('base'), `there is no branch ${baseRef}`);
  const headRepository = from.fork === undefined ? repository : forkOf(plot, from.fork);
  if (headRepository.refs.has(`refs/heads/${from.head}`)) plot.fail(at('head'), `there is a branch ${from.head} already`);
  const user = state.user(from.user).login;
  const headSha = headRepository.commit(from.head, changes(plot, from.files, baseSha), {
    parent: baseSha,
    message: from.title,
    author: { name: user, email: `${user}@users.noreply.github.com`, date: state.now() },
    date: state.now(),
  });
  const added = state.addIssue(repository, {
    ...fields(from),
    pull: {
      baseRef,
      baseSha,
      headRef: from.head,
      headRepository,
      headSha,
      draft: from.draft ?? false,
      maintainerCanModify: from.fork !== undefined,
      mergedAt: from.state === 'merged' ? state.now() : null,
      mergedBy: from.state === 'merged' ? user : null,
      reviews: (from.reviews ?? []).map((review) => ({
        id: state.nextId(),
        user: state.user(review.user).login,
        state: review.state,
        body: review.body ?? '',
        commitId: review.commit === 'base' ? baseSha : headSha,
        submittedAt: state.now(),
      })),
    },
  });
  repository.refs.set(`refs/pull/${added.number}/head`, headSha);
  converse(plot, added, from);
  if (from.state === 'closed' || from.state === 'merged') Object.assign(added, { state: 'closed', closedAt: state.now() });
  for (const { context, state: status, description = null } of from.statuses ?? []) {
    repository.statuses.push({
      id: state.nextId(),
      sha: headSha,
      state: status,
      context,
      description,
      targetUrl: null,
      creator: state.user('github-actions[bot]').login,
      createdAt: state.now(),
    });
  }
}

/** The fork of that name, made when it is first named. */
export function forkOf({ state, repository }: Plot, fullName: string): Repository {
  const [owner = '', name = ''] = fullName.split('/');
  return (
    state.repository(fullName) ??
    state.addRepository({
      owner,
      name,
      private: repository.private,
      description: repository.description,
      defaultBranch: repository.defaultBranch,
      createdAt: state.now(),
      parent: repository,
    })
  );
}

function changes(plot: Plot, files: readonly SeedFile[], baseSha: string): Change[] {
  const { git } = plot.repository;
  const before = git.files(git.commit(baseSha)?.tree ?? '');
  return files.map(longForm).flatMap((change): Change[] => {
    const { path, status, from, content } = change;
    if (status === 'removed') return [{ path, content: null }];
    if (status === 'renamed' && from !== undefined) {
      const old = git.blob(before.get(from)?.sha ?? '') ?? '';
      return [
        { path: from, content: null },
        { path, content: content === undefined ? old : plot.read(content, path) },
      ];
    }
    const changed = status === 'modified' && content === undefined ? `${git.blob(before.get(path)?.sha ?? '') ?? ''}changed\n` : null;
    return [{ path, content: changed ?? plot.read(content, path) }];
  });
}

/** `R old -> new` and its like, spelled out. */
function longForm(file: SeedFile): SeedChange {
  if (typeof file !== 'string') return file;
  const rest = file.slice(2);
  if (file.startsWith('R ')) {
    const [from = '', path = ''] = rest.split(' -> ');
    return { path, from, status: 'renamed' };
  }
  return { path: rest, status: file.startsWith('A ') ? 'added' : file.startsWith('D ') ? 'removed' : 'modified' };
}
