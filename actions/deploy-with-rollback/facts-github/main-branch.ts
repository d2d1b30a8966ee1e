import { UnreadableError } from '../../../core/errors.ts';
import { type Fact, factOf } from '../../../core/fact.ts';
import { recordOf, textField, textOrNone } from '../../../core/github/answer.ts';
import { readBranchRuns } from '../../../core/github/branch-runs.ts';
import type { GitHub } from '../../../core/github/client.ts';
import { readPages } from '../../../core/github/paging.ts';
import type { MainFacts } from '../gates/facts.ts';
import type { MainRequirement } from '../gates/gate-plan.ts';

type Port = Pick<GitHub, 'request' | 'owner' | 'repo'>;

const WORKFLOWS = 'GET /repos/{owner}/{repo}/actions/workflows';
const REPOSITORY = 'GET /repos/{owner}/{repo}';

/**
 * The runs that say whether a branch is green (`actions: read`): one request a workflow, and one for the list of workflows where the plan
 * names none. `branch` is the default branch's name where the event tells it, which saves a request.
 */
export function readMain(github: Port, main: MainRequirement, defaultBranch: string | null): Promise<Fact<MainFacts>> {
  return factOf(async () => {
    const [branch, workflows] = await Promise.all([
      main.branch ?? defaultBranch ?? readDefaultBranch(github),
      main.workflows ?? activeWorkflows(github),
    ]);
    return { branch, workflows: await readBranchRuns(github, branch, workflows, main.workflows === null ? 'push' : undefined) };
  });
}

async function readDefaultBranch(github: Port): Promise<string> {
  const { data } = await github.request<unknown>(REPOSITORY);
  return textField(recordOf(data), 'default_branch', 'The repository');
}

/** Paths of the workflows that are files of the repository and can run. */
async function activeWorkflows(github: Port): Promise<string[]> {
  const select = (data: unknown) => recordOf(data).workflows as unknown[];
  const { rows, complete, why } = await readPages<unknown>(github, WORKFLOWS, {}, { select });
  if (!complete) throw new UnreadableError(`The workflows could not all be listed: ${why}. Run again.`);
  return rows
    .map(recordOf)
    .filter(({ state }) => state === 'active')
    .map((row) => textOrNone(row, 'path') ?? '')
    .filter((path) => path.startsWith('.github/workflows/'));
}
