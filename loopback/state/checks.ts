import type { App, CheckRun } from './model.ts';
import type { Repository } from './repository.ts';
import type { State } from './state.ts';

/** GitHub Actions has this id on github.com; other servers have another, and callers go by the slug. */
const ACTIONS_ID = 15_368;

/** The app of that slug; every other one has the id of its account. */
export function appOf(state: State, slug: string): App {
  return { slug, id: slug === 'github-actions' ? ACTIONS_ID : state.user(`${slug}[bot]`).id };
}

/** Adds a check run, newer than all that are there. Completed unless the conclusion is null or `status` says otherwise. */
export function addCheckRun(
  state: State,
  repository: Repository,
  given: Pick<CheckRun, 'name' | 'headSha' | 'app' | 'conclusion'> & Partial<CheckRun>,
): CheckRun {
  const status = given.status ?? (given.conclusion === null ? 'in_progress' : 'completed');
  const now = state.now();
  const added: CheckRun = {
    id: state.nextId(),
    suiteId: suiteOf(repository, given) ?? state.nextId(),
    externalId: '',
    detailsUrl: null,
    startedAt: status === 'queued' ? null : now,
    completedAt: status === 'completed' ? now : null,
    output: { title: null, summary: null, text: null },
    annotations: [],
    ...given,
    status,
  };
  repository.checkRuns.set(added.id, added);
  return added;
}

/** An app has one suite on a commit, as long as it is not Actions, which has one for each workflow run. */
function suiteOf({ checkRuns }: Repository, { app, headSha }: Pick<CheckRun, 'app' | 'headSha'>): number | undefined {
  if (app.slug === 'github-actions') return undefined;
  return [...checkRuns.values()].find((other) => other.app.id === app.id && other.headSha === headSha)?.suiteId;
}
