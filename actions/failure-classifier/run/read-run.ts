import { UnreadableError } from '../../../core/errors.ts';
import { type Fact, factOf } from '../../../core/fact.ts';
import { numberField, recordOf, textField, textOrNone } from '../../../core/github/answer.ts';
import type { Requester } from '../../../core/github/client.ts';
import { readTextFile } from '../../../core/github/contents.ts';
import { readPages } from '../../../core/github/paging.ts';
import { turns } from '../../../core/turns.ts';
import type { RuleSet } from '../match/rule-set.ts';
import { LogScanner, type Scan } from '../match/scan-log.ts';
import { type Annotation, hasFailed, type JobFacts, type RunFacts, type RunInfo, wasCancelled } from './facts.ts';
import { type NeedsGraph, parseNeeds } from './needs-graph.ts';

const RUN = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
const ATTEMPT = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}';
const JOBS = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
const LOG = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs';
const ANNOTATIONS = 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations';
/** Logs are scanned as they come, so that so many at once take a few MB each. */
const LOGS_AT_ONCE = 6;

/**
 * Reads a run, the jobs of one attempt of it (null: the newest), and of each job that failed its log, scanned as it comes, and what was said
 * beside it. Jobs that were cancelled count only where none failed. Throws UnreadableError where the run or its jobs cannot be read.
 */
export async function readRun(github: Requester, runId: number, attempt: number | null, set: RuleSet): Promise<RunFacts> {
  const run = await readInfo(github, runId, attempt);
  const jobs = await readJobs(github, run);
  const asked = jobs.some(hasFailed) ? jobs.filter(hasFailed) : jobs.filter(wasCancelled);
  const turn = turns(LOGS_AT_ONCE);
  const needs = asked.length > 1 ? readNeeds(github, run) : Promise.resolve<Fact<NeedsGraph>>({ state: 'absent' });
  await Promise.all(
    asked.map((job) =>
      turn(async () => {
        job.log = await readLog(github, job.id, set);
        // The runner's own words, which no log has: lost, never begun, out of time.
        if (job.log.state !== 'read' || !job.steps.some(({ conclusion }) => conclusion === 'failure')) {
          job.annotations = await readAnnotations(github, job.id);
        }
      }),
    ),
  );
  return { run, jobs, needs: await needs };
}

async function readInfo(github: Requester, runId: number, attempt: number | null): Promise<RunInfo> {
  const { data: newest } = await github.request<unknown>(RUN, { run_id: runId, exclude_pull_requests: true });
  const what = `Run ${runId}`;
  const newestAttempt = numberField(recordOf(newest), 'run_attempt', what);
  const isNewest = attempt === null || attempt === newestAttempt;
  const data = isNewest ? newest : (await github.request<unknown>(ATTEMPT, { run_id: runId, attempt_number: attempt })).data;
  const row = recordOf(data);
  return {
    id: runId,
    attempt: attempt ?? newestAttempt,
    newestAttempt,
    workflowName: textOrNone(row, 'name') ?? '',
    // `@BRANCH` follows the path in the runs of a reusable workflow.
    workflowPath: (textOrNone(row, 'path') ?? '').replace(/@.*$/, ''),
    event: textField(row, 'event', what),
    headRepository: textOrNone(recordOf(row.head_repository), 'full_name'),
    headBranch: textOrNone(row, 'head_branch'),
    headSha: textField(row, 'head_sha', what),
    status: textOrNone(row, 'status') ?? '',
    conclusion: textOrNone(row, 'conclusion'),
    url: textOrNone(row, 'html_url') ?? '',
    actor: textOrNone(recordOf(row.triggering_actor), 'login') ?? textOrNone(recordOf(row.actor), 'login') ?? '',
    createdAt: textOrNone(row, 'created_at') ?? '',
    updatedAt: textOrNone(row, 'updated_at') ?? '',
  };
}

async function readJobs(github: Requester, { id, attempt }: RunInfo): Promise<JobFacts[]> {
  const select = (data: unknown): unknown[] => recordOf(data).jobs as unknown[];
  const { rows, complete, why } = await readPages<unknown>(github, JOBS, { run_id: id, attempt_number: attempt }, { select });
  // The job that failed may be the one that is missing.
  if (!complete) throw new UnreadableError(`The jobs of run ${id} could not all be listed: ${why}. Run again.`);
  return rows.map((given) => {
    const row = recordOf(given);
    const what = `A job of run ${id}`;
    return {
      id: numberField(row, 'id', what),
      name: textField(row, 'name', what),
      url: textOrNone(row, 'html_url') ?? '',
      status: textOrNone(row, 'status') ?? '',
      conclusion: textOrNone(row, 'conclusion'),
      attempt: typeof row.run_attempt === 'number' ? row.run_attempt : attempt,
      steps: (Array.isArray(row.steps) ? row.steps : []).map(recordOf).map((step, index) => ({
        number: typeof step.number === 'number' ? step.number : index + 1,
        name: textOrNone(step, 'name') ?? '',
        conclusion: textOrNone(step, 'conclusion'),
      })),
      hasRunner: typeof row.runner_id === 'number' && row.runner_id > 0,
      startedAt: textOrNone(row, 'started_at'),
      completedAt: textOrNone(row, 'completed_at'),
      log: { state: 'absent' },
      annotations: { state: 'absent' },
    };
  });
}

/** GitHub sends on to its storage; a log that has gone (90 days, or deleted) is 404 or 410. */
function readLog(github: Requester, jobId: number, set: RuleSet): Promise<Fact<Scan>> {
  return factOf(async () => {
    const { data } = await github.request<AsyncIterable<Uint8Array>>(LOG, { job_id: jobId }, { answer: 'stream' });
    const scanner = new LogScanner(set);
    for await (const piece of data) scanner.push(piece);
    return scanner.finish();
  });
}

function readAnnotations(github: Requester, checkRunId: number): Promise<Fact<Annotation[]>> {
  return factOf(async () => {
    const { rows } = await readPages<unknown>(github, ANNOTATIONS, { check_run_id: checkRunId }, { maxPages: 1 });
    return rows.map(recordOf).map((row) => ({
      level: textOrNone(row, 'annotation_level'),
      title: textOrNone(row, 'title'),
      message: textOrNone(row, 'message') ?? '',
      path: textOrNone(row, 'path') ?? '',
      line: typeof row.start_line === 'number' ? row.start_line : null,
    }));
  });
}

/** The workflow as it was at the run's commit; a fork's is in the fork. */
function readNeeds(github: Requester, { workflowPath, headSha, headRepository }: RunInfo): Promise<Fact<NeedsGraph>> {
  const [owner = '', repo = ''] = (headRepository ?? '').split('/');
  const where = owner === '' || repo === '' ? null : { owner, repo };
  return factOf(async () => {
    const file = await readTextFile(github, workflowPath, headSha, where);
    if (file.state === 'absent') return { jobs: [] };
    if (file.state === 'unreadable') throw new UnreadableError(file.why);
    try {
      return parseNeeds(file.value);
    } catch (error) {
      throw new UnreadableError(`\`${workflowPath}\` is no YAML.`, { cause: error });
    }
  });
}
