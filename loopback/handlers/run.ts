import { notFound } from '../api-error.ts';
import { json, type Operations, onRepository } from '../call.ts';
import { needs } from '../permissions.ts';
import { runView } from '../views/workflow.ts';

/** One workflow run by its id: always its newest attempt. */
export const run: Operations = {
  'actions/get-workflow-run': onRepository(needs('actions:read'), (call) => {
    const id = call.path.number('run_id');
    const found = call.repository.workflowRuns.find((one) => one.id === id);
    if (found === undefined) throw notFound();
    return json(runView(call.state, call.repository, found, call.links));
  }),
};
