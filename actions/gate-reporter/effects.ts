import { UnreadableError } from '../../core/errors.ts';
import type { GitHub, Requester } from '../../core/github/client.ts';
import { textOrNull } from '../../core/github/payload.ts';
import type { Runner } from '../../core/runner.ts';
import { rowOf, textOrNull as textIn } from './answer.ts';
import { type DispatchConfig, type DispatchValues, dispatchInputs } from './dispatch.ts';

const DISPATCH = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';

/**
 * Starts a run of the waiting workflow with the approved commit (`actions: write`). What this action does to GitHub besides publishing.
 * It is not sent a second time where the first has no answer. Throws what the request throws.
 */
export async function dispatchRun(github: GitHub, runner: Runner, config: DispatchConfig, values: DispatchValues): Promise<void> {
  const ref = config.ref ?? textOrNull(runner.payload, 'repository.default_branch') ?? (await defaultBranch(github));
  await github.request(DISPATCH, { workflow_id: config.workflow, ref, inputs: dispatchInputs(config, values) });
}

/** Throws UnreadableError where the repository has none. */
export async function defaultBranch(github: Requester): Promise<string> {
  const { data } = await github.request<unknown>('GET /repos/{owner}/{repo}');
  const branch = textIn(rowOf(data).default_branch);
  if (branch === null) throw new UnreadableError('The repository has no default branch. Run again.');
  return branch;
}
