import { ApiError, notFound } from '../api-error.ts';
import { type Answer, json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { page, totalCount } from '../paging.ts';
import { needs } from '../permissions.ts';
import type { Workflow, WorkflowRun } from '../state/model.ts';
import { runView, workflowView } from '../views/workflow.ts';

const READ = needs('actions:read');

export const workflows: Operations = {
  'actions/list-repo-workflows': onRepository(READ, (call) => {
    const all = call.repository.workflows;
    const { items, headers } = page(call, all);
    const rows = items.map((workflow) => workflowView(call.repository, workflow, call.links));
    return json({ total_count: totalCount(call, all.length), workflows: rows }, 200, headers);
  }),

  'actions/list-workflow-runs': onRepository(READ, (call) => {
    const found = selected(call, workflowOf(call));
    const { items, headers } = page(call, found);
    const rows = items.map((run) => runView(call.state, call.repository, run, call.links));
    return json({ total_count: totalCount(call, found.length), workflow_runs: rows }, 200, headers);
  }),

  'actions/create-workflow-dispatch': onRepository(needs('actions:write'), dispatch),
};

/** "The ref can be a branch or tag name"; the run is there at once, queued (REST, create a workflow dispatch event). */
function dispatch(call: RepositoryCall): Answer {
  const { repository, state, token } = call;
  const workflow = workflowOf(call);
  const ref = call.body.text('ref');
  const headBranch = ref.replace(/^refs\/(heads|tags)\//, '');
  const headSha = repository.refs.get(`refs/heads/${headBranch}`) ?? repository.refs.get(`refs/tags/${headBranch}`);
  if (headSha === undefined) throw new ApiError(422, `No ref found for: ${ref}`);
  if (workflow.state !== 'active') throw new ApiError(422, 'Cannot trigger a disabled workflow');
  const file = repository.git.files(repository.git.commit(headSha)?.tree ?? '').get(workflow.path);
  const text = file === undefined ? null : (repository.git.blob(file.sha)?.toString('utf8') ?? '');
  if (text !== null && !/\bworkflow_dispatch\b/.test(text)) {
    throw new ApiError(422, "Workflow does not have 'workflow_dispatch' trigger");
  }
  const run = state.addWorkflowRun(repository, workflow, {
    event: 'workflow_dispatch',
    status: 'queued',
    conclusion: null,
    headBranch,
    headSha,
    actor: token.login,
    inputs: call.body.has('inputs') ? (call.body.value('inputs') as Record<string, unknown>) : {},
  });
  if (call.body.has('return_run_details') && call.body.value('return_run_details') === true) {
    const view = runView(state, repository, run, call.links);
    return json({ workflow_run_id: run.id, run_url: view.url, html_url: view.html_url });
  }
  return { kind: 'empty', status: 204 };
}

/** By id or by the name of its file. */
function workflowOf(call: RepositoryCall): Workflow {
  const wanted = String(call.path.value('workflow_id'));
  const found = call.repository.workflows.find(({ id, path }) => String(id) === wanted || path === `.github/workflows/${wanted}`);
  if (found === undefined) throw notFound();
  return found;
}

/** Newest first. `branch` is the head's branch, whichever repository it is in: a fork's `main` is found by `main` too. */
function selected(call: RepositoryCall, workflow: Workflow): WorkflowRun[] {
  const { query } = call;
  for (const name of ['created', 'check_suite_id']) {
    if (query.has(name)) throw new ApiError(501, `The loopback does not select runs by \`${name}\` yet.`);
  }
  const is = (name: string, ...values: readonly (string | null)[]): boolean => !query.has(name) || values.includes(query.text(name));
  return call.repository.workflowRuns
    .filter((run) => run.workflow === workflow)
    .filter((run) => is('branch', run.headBranch) && is('event', run.event) && is('actor', run.actor) && is('head_sha', run.headSha))
    .filter((run) => is('status', run.status, run.conclusion))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
}
