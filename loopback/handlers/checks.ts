import { ApiError, notAccessible, notFound } from '../api-error.ts';
import { json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { page, totalCount } from '../paging.ts';
import { needs } from '../permissions.ts';
import { addCheckRun, appOf } from '../state/checks.ts';
import type { CheckRun } from '../state/model.ts';
import { checkRunView } from '../views/check-run.ts';
import { commitOf } from './lookup.ts';

export const checks: Operations = {
  'checks/create': onRepository(needs('checks:write'), (call) => {
    const headSha = call.body.text('head_sha');
    if (call.repository.git.commit(headSha) === undefined) throw new ApiError(422, `No commit found for SHA: ${headSha}`);
    const run = addCheckRun(call.state, call.repository, {
      name: call.body.text('name'),
      headSha,
      app: ownApp(call),
      conclusion: null,
      status: 'queued',
    });
    change(call, run);
    return json(view(call, run), 201);
  }),

  'checks/list-for-ref': onRepository(needs('checks:read'), (call) => {
    const found = selected(call, commitOf(call, call.path.text('ref')));
    const { items, headers } = page(call, found);
    return json({ total_count: totalCount(call, found.length), check_runs: items.map((run) => view(call, run)) }, 200, headers);
  }),

  'checks/update': onRepository(needs('checks:write'), (call) => {
    const run = call.repository.checkRuns.get(call.path.number('check_run_id'));
    if (run === undefined) throw notFound();
    // An app may only change its own check runs.
    if (run.app.id !== ownApp(call).id) throw notAccessible();
    change(call, run);
    return json(view(call, run));
  }),
};

function view(call: RepositoryCall, run: CheckRun): Record<string, unknown> {
  return checkRunView(call.state, call.repository, run, call.links);
}

/** "Creates a check run … you must use a GitHub App" (REST, create a check run). */
function ownApp({ state, token }: RepositoryCall): CheckRun['app'] {
  if (token.type !== 'installation') throw new ApiError(403, 'You must authenticate via a GitHub App.');
  return appOf(state, token.login.replace(/\[bot\]$/, ''));
}

function change({ body, now }: RepositoryCall, run: CheckRun): void {
  const conclusion = body.optionalText('conclusion');
  // "Providing conclusion will automatically set the status parameter to completed" (REST, create a check run).
  const status = conclusion === null ? (body.optionalText('status') ?? run.status) : 'completed';
  const output = body.value('output') as Partial<CheckRun['output']> | undefined;
  Object.assign(run, {
    name: body.optionalText('name') ?? run.name,
    status,
    conclusion: conclusion ?? (status === 'completed' ? run.conclusion : null),
    externalId: body.optionalText('external_id') ?? run.externalId,
    detailsUrl: body.optionalText('details_url') ?? run.detailsUrl,
    startedAt: run.startedAt ?? (status === 'queued' ? null : now),
    completedAt: status === 'completed' ? now : null,
    output: {
      ...run.output,
      ...(output === undefined ? {} : { title: output.title ?? null, summary: output.summary ?? null, text: output.text ?? null }),
    },
  });
}

/** Newest first. `latest` keeps one of a name, but only within its suite: two workflows of a commit have one each. */
function selected({ repository, query }: RepositoryCall, sha: string): CheckRun[] {
  const found = [...repository.checkRuns.values()]
    .filter((run) => run.headSha === sha)
    .filter((run) => !query.has('check_name') || run.name === query.text('check_name'))
    .filter((run) => !query.has('status') || run.status === query.text('status'))
    .filter((run) => !query.has('app_id') || run.app.id === query.number('app_id'))
    .sort((a, b) => b.id - a.id);
  if (query.text('filter') === 'all') return found;
  const newest = new Map<string, CheckRun>();
  for (const run of found) {
    const key = `${run.suiteId} ${run.name}`;
    if (!newest.has(key)) newest.set(key, run);
  }
  return [...newest.values()];
}
