import { strToU8, zipSync } from 'fflate';
import { ApiError, notFound } from '../api-error.ts';
import { type Answer, json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { list, page, totalCount } from '../paging.ts';
import { needs } from '../permissions.ts';
import type { Job } from '../state/jobs.ts';
import type { WorkflowRun } from '../state/model.ts';
import { annotationView, jobView } from '../views/job.ts';
import { runView } from '../views/workflow.ts';

const READ = needs('actions:read');
const WRITE = needs('actions:write');
const DAY_MS = 86_400_000;

/** Jobs of a run, attempt by attempt, their logs and annotations, and the ways to run them again. */
export const jobs: Operations = {
  'actions/download-job-logs-for-workflow-run': onRepository(READ, (call) => {
    const { log } = jobOf(call);
    if (log === null) throw notFound();
    return stored(call, Buffer.from(log), 'text/plain; charset=utf-8');
  }),

  'actions/download-workflow-run-logs': onRepository(READ, (call) => {
    const run = runOf(call);
    const files = ofAttempt(call, run, run.attempt).flatMap(({ checkRun, log }, index): [string, Uint8Array][] =>
      log === null ? [] : [[`${index}_${checkRun.name.replace(/[/:]/g, '_')}.txt`, strToU8(log)]],
    );
    if (files.length === 0) throw notFound();
    return stored(call, zipSync(Object.fromEntries(files)), 'application/zip');
  }),

  'actions/get-job-for-workflow-run': onRepository(READ, (call) => json(jobView(call.repository, jobOf(call), call.links))),

  'actions/get-workflow-run-attempt': onRepository(READ, (call) => {
    const run = runOf(call);
    const attempt = attemptOf(call, run);
    if (attempt === run.attempt) return json(runView(call.state, call.repository, run, call.links));
    // An attempt that was followed by another had ended, and not well.
    return json(runView(call.state, call.repository, { ...run, attempt, status: 'completed', conclusion: 'failure' }, call.links));
  }),

  'actions/list-jobs-for-workflow-run': onRepository(READ, (call) => {
    const run = runOf(call);
    const all = call.query.has('filter') && call.query.text('filter') === 'all';
    return listed(call, all ? call.repository.jobs.filter((job) => job.run === run) : ofAttempt(call, run, run.attempt));
  }),

  'actions/list-jobs-for-workflow-run-attempt': onRepository(READ, (call) => {
    const run = runOf(call);
    return listed(call, ofAttempt(call, run, attemptOf(call, run)));
  }),

  'actions/re-run-job-for-workflow-run': onRepository(WRITE, (call) => {
    const { run, checkRun } = jobOf(call);
    return again(call, run, (job) => job.checkRun.name === checkRun.name);
  }),

  'actions/re-run-workflow': onRepository(WRITE, (call) => again(call, runOf(call), () => true)),

  'actions/re-run-workflow-failed-jobs': onRepository(WRITE, (call) =>
    again(call, runOf(call), ({ checkRun }) => checkRun.conclusion !== 'success' && checkRun.conclusion !== 'skipped'),
  ),

  'checks/list-annotations': onRepository(needs('checks:read'), (call) => {
    const { repository, links } = call;
    const run = repository.checkRuns.get(call.path.number('check_run_id'));
    if (run === undefined) throw notFound();
    return list(call, run.annotations, (annotation) => annotationView(annotation, run.headSha, repository, links));
  }),
};

function runOf({ repository, path }: RepositoryCall): WorkflowRun {
  const found = repository.workflowRuns.find(({ id }) => id === path.number('run_id'));
  if (found === undefined) throw notFound();
  return found;
}

function jobOf({ repository, path }: RepositoryCall): Job {
  const found = repository.jobs.find(({ checkRun }) => checkRun.id === path.number('job_id'));
  if (found === undefined) throw notFound();
  return found;
}

function attemptOf({ path }: RepositoryCall, { attempt }: WorkflowRun): number {
  const asked = path.number('attempt_number');
  if (asked < 1 || asked > attempt) throw notFound();
  return asked;
}

/** The newest job of each name up to the attempt: a job that was not run again is shown with the attempt that it ran in. */
function ofAttempt({ repository }: RepositoryCall, run: WorkflowRun, attempt: number): Job[] {
  const newest = new Map<string, Job>();
  for (const job of repository.jobs) if (job.run === run && job.attempt <= attempt) newest.set(job.checkRun.name, job);
  return [...newest.values()];
}

function listed(call: RepositoryCall, found: readonly Job[]): Answer {
  const { items, headers } = page(call, found);
  const rows = items.map((job) => jobView(call.repository, job, call.links));
  return json({ total_count: totalCount(call, found.length), jobs: rows }, 200, headers);
}

/** GitHub sends the caller to its storage, with a signed address that takes no token. */
function stored({ state, links }: RepositoryCall, bytes: Uint8Array, type: string): Answer {
  return { kind: 'empty', status: 302, headers: { location: `${new URL(links.api).origin}${state.store(bytes, type)}` } };
}

/**
 * "You can re-run a workflow up to 30 days after its initial run" (docs, re-running workflows and jobs), and not one that runs. The jobs come
 * queued in the next attempt.
 */
function again(call: RepositoryCall, run: WorkflowRun, isRunAgain: (job: Job) => boolean): Answer {
  const { repository, state, now } = call;
  if (run.status !== 'completed') throw new ApiError(403, 'This workflow is already running');
  if (now.getTime() - run.createdAt.getTime() > 30 * DAY_MS) {
    throw new ApiError(403, 'Unable to retry this workflow run because it was created over a month ago');
  }
  const before = ofAttempt(call, run, run.attempt);
  Object.assign(run, { attempt: run.attempt + 1, status: 'queued', conclusion: null });
  for (const { checkRun } of before.filter(isRunAgain)) {
    const { name, headSha, app, suiteId } = checkRun;
    state.addJob(repository, run, { name, headSha, app, suiteId, conclusion: null, status: 'queued' }, {});
  }
  return json({}, 201);
}
