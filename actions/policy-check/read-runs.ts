import { UnreadableError } from '../../core/errors.ts';
import { type Fact, factOf } from '../../core/fact.ts';
import { recordOf, textField, textOrNone } from '../../core/github/answer.ts';
import { type GitHub, NotFoundError, type Requester } from '../../core/github/client.ts';
import { readPages } from '../../core/github/paging.ts';
import type { BranchRun } from './facts.ts';
import { branchState } from './rules/branch-state.ts';

type Port = Pick<GitHub, 'request' | 'owner' | 'repo'>;

const WORKFLOWS = 'GET /repos/{owner}/{repo}/actions/workflows';
const RUNS = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
const RUNS_A_PAGE = 20;
/** A fork's branch can have the branch's name, and its runs come first as long as somebody keeps starting them. */
const MOST_PAGES = 25;

/** A run, and the id that tells it apart. */
export type IdentifiedRun = BranchRun & { id: number };

/**
 * The newest runs of each workflow on the branch, newest first, under the workflow as it was asked for (`actions: read`). One request for
 * a file name, and one more in all if there are names. Absent: there is no such workflow.
 */
export async function readBranchRuns(
  github: Port,
  branch: string,
  workflows: readonly string[],
): Promise<Map<string, Fact<IdentifiedRun[]>>> {
  const byName = workflows.some((workflow) => fileOf(workflow) === null) ? readWorkflows(github) : null;
  const read = (workflow: string): Promise<Fact<IdentifiedRun[]>> =>
    factOf(async () => runsOf(github, branch, fileOf(workflow) ?? (await idOf(workflow, byName))));
  return new Map(await Promise.all(workflows.map(async (workflow) => [workflow, await read(workflow)] as const)));
}

/** `ci.yml` of `ci.yml` and of `.github/workflows/ci.yml`; null for a name. */
export function fileOf(workflow: string): string | null {
  return /\.ya?ml$/i.test(workflow) ? (workflow.split('/').at(-1) ?? workflow) : null;
}

interface ListedWorkflow {
  id: number;
  name: string;
}

/** A failure is a value here: it is looked at by each workflow that is named, in its own time. */
async function readWorkflows(github: Requester): Promise<Fact<ListedWorkflow[]>> {
  return factOf(async () => {
    const select = (data: unknown) => recordOf(data).workflows as unknown[];
    const { rows, complete, why } = await readPages<unknown>(github, WORKFLOWS, {}, { select });
    if (!complete) throw new UnreadableError(`The workflows could not all be listed: ${why}. Run again.`);
    return rows
      .map(recordOf)
      .filter(({ state }) => state !== 'deleted')
      .map((row) => ({ id: Number(row.id), name: textField(row, 'name', 'A workflow') }));
  });
}

async function idOf(name: string, listed: Promise<Fact<ListedWorkflow[]>> | null): Promise<number> {
  const workflows = await listed;
  if (workflows?.state === 'unreadable') throw new UnreadableError(workflows.why);
  const found = workflows?.state === 'read' ? workflows.value.filter((workflow) => workflow.name === name) : [];
  if (found.length > 1) {
    throw new UnreadableError(`${found.length} workflows are called \`${name}\`. Name the one that is meant by its file, like \`ci.yml\`.`);
  }
  const [only] = found;
  if (only === undefined) throw new NotFoundError(`There is no workflow \`${name}\`.`);
  return only.id;
}

/** Reads on until a run of the branch itself has ended, so that the runs of a fork's branch of that name cannot push it out of sight. */
async function runsOf(github: Port, branch: string, workflow: string | number): Promise<IdentifiedRun[]> {
  const own = `${github.owner}/${github.repo}`;
  const runs: IdentifiedRun[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const params = { workflow_id: workflow, branch, exclude_pull_requests: true, per_page: RUNS_A_PAGE, page };
    const { data, headers } = await github.request<unknown>(RUNS, params);
    const rows = recordOf(data).workflow_runs;
    if (!Array.isArray(rows)) throw new UnreadableError(`The runs of \`${workflow}\`: the answer is not the list that it should be.`);
    const fresh = rows.map((row) => runOf(row, `A run of \`${workflow}\``));
    if (fresh.some(({ id }) => runs.some((run) => run.id === id))) {
      throw new UnreadableError(`The runs of \`${workflow}\`: page ${page} repeats an earlier one. Run again.`);
    }
    runs.push(...fresh);
    if (branchState(runs, own).is !== 'none' || !/rel="next"/.test(headers.link ?? '')) return runs;
  }
  throw new UnreadableError(`None of the newest ${runs.length} runs of \`${workflow}\` on \`${branch}\` belongs to the branch itself.`);
}

function runOf(row: unknown, what: string): IdentifiedRun {
  const run = recordOf(row);
  return {
    id: Number(run.id),
    workflowName: textOrNone(run, 'name') ?? '',
    // `@BRANCH` follows the path in the runs of a reusable workflow.
    workflowPath: (textOrNone(run, 'path') ?? '').replace(/@.*$/, ''),
    event: textField(run, 'event', what),
    status: textOrNone(run, 'status'),
    conclusion: textOrNone(run, 'conclusion'),
    headRepository: textOrNone(recordOf(run.head_repository), 'full_name'),
    url: textOrNone(run, 'html_url') ?? '',
    createdAt: textOrNone(run, 'created_at') ?? '',
  };
}
