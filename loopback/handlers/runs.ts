import { ApiError } from '../api-error.ts';
import { json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { page, totalCount } from '../paging.ts';
import { needs } from '../permissions.ts';
import type { WorkflowRun } from '../state/model.ts';
import { runView } from '../views/workflow.ts';

/** Workflow runs of the whole repository; those of one workflow are another family. */
export const runs: Operations = {
  'actions/list-workflow-runs-for-repo': onRepository(needs('actions:read'), (call) => {
    const found = selected(call);
    const { items, headers } = page(call, found);
    const rows = items.map((run) => runView(call.state, call.repository, run, call.links));
    return json({ total_count: totalCount(call, found.length), workflow_runs: rows }, 200, headers);
  }),
};

/** Newest first. */
function selected({ repository, query }: RepositoryCall): WorkflowRun[] {
  if (query.has('created')) throw new ApiError(501, 'The loopback does not select runs by `created` yet.');
  const is = (name: string, ...values: readonly (string | null)[]): boolean => !query.has(name) || values.includes(query.text(name));
  return repository.workflowRuns
    .filter((run) => is('head_sha', run.headSha) && is('branch', run.headBranch) && is('event', run.event) && is('actor', run.actor))
    .filter((run) => is('status', run.status, run.conclusion))
    .filter((run) => !query.has('check_suite_id') || query.number('check_suite_id') === run.id)
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
}
