/** What act says of a run with `--json`: one entry a line, of which these fields are read (act pkg/runner/logger.go, step.go). */

/** A step that ran; act is silent about steps and jobs that were skipped. */
export interface StepRun {
  /** Its `id`, or its place among the job's steps; inside a composite action after the ids of the steps around it, with `/`. */
  id: string;
  outcome: string;
  outputs: Record<string, string>;
  /** What it printed, standard output and error together. */
  log: string;
}

export interface JobRun {
  /** The key under `jobs:`. */
  id: string;
  /** `WORKFLOW/JOB`; in a called workflow `CALLING JOB/WORKFLOW/JOB`. */
  name: string;
  result: string;
  steps: readonly StepRun[];
}

export interface WorkflowRun {
  exitCode: number | null;
  jobs: readonly JobRun[];
  /** The job summaries, in the order in which steps ended. */
  summary: string;
  /** What act itself said: warnings, errors, why a file was refused. */
  messages: string;
}

interface Entry {
  msg?: string;
  job?: string;
  jobID?: string;
  jobResult?: string;
  stepID?: string[];
  stepResult?: string;
  stage?: string;
  command?: string;
  name?: string;
  arg?: string;
  content?: string;
  raw_output?: boolean;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** Reads a run out of act's two streams. Lines that are not JSON are act's own messages. */
export function readActLog(exitCode: number | null, stdout: string, stderr: string): WorkflowRun {
  const jobs = new Map<string, Open<JobRun> & { steps: StepRun[] }>();
  const messages: string[] = [];
  let summary = '';
  for (const line of `${stdout}\n${stderr}`.split('\n')) {
    const entry = parse(line);
    if (entry === null) {
      if (line.trim() !== '') messages.push(line);
      continue;
    }
    if (entry.command === 'summary') summary += entry.content ?? '';
    const job = jobOf(jobs, entry);
    if (job === null) {
      messages.push(entry.msg ?? '');
      continue;
    }
    if (entry.jobResult !== undefined) job.result = entry.jobResult;
    const step = stepOf(job, entry);
    if (step === null) {
      messages.push(entry.msg ?? '');
      continue;
    }
    if (entry.raw_output === true) step.log += entry.msg ?? '';
    else if (entry.command === 'set-output' && entry.name !== undefined) step.outputs[entry.name] = entry.arg ?? '';
    else if (entry.stepResult !== undefined && entry.stage === 'Main') step.outcome = entry.stepResult;
    else if (entry.command === undefined) messages.push(entry.msg ?? '');
  }
  // A job that calls a workflow is only heard of while that is looked up: it has neither steps nor a result of its own.
  const ran = [...jobs.values()].filter(({ steps, result }) => steps.length > 0 || result !== '');
  return { exitCode, jobs: ran, summary, messages: messages.join('\n') };
}

function parse(line: string): Entry | null {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}

function jobOf(jobs: Map<string, Open<JobRun> & { steps: StepRun[] }>, { job, jobID }: Entry) {
  if (job === undefined || jobID === undefined) return null;
  // act pads the names to one width.
  const name = job.trim();
  const known = jobs.get(name) ?? { id: jobID, name, result: '', steps: [] };
  jobs.set(name, known);
  return known;
}

function stepOf(job: { steps: StepRun[] }, { stepID }: Entry): StepRun | null {
  if (stepID === undefined) return null;
  const id = stepID.join('/');
  const known = job.steps.find((step) => step.id === id);
  if (known !== undefined) return known;
  const step: StepRun = { id, outcome: '', outputs: {}, log: '' };
  job.steps.push(step);
  return step;
}

/** Throws, with all that act said, when the run did not end with this exit code. */
export function expectExit(run: WorkflowRun, exitCode: number): void {
  if (run.exitCode !== exitCode) throw new Error(`act ended with ${run.exitCode}, not ${exitCode}:\n${run.messages}`);
}

/** The one job with this key or full name. Throws, with all that ran, when there is none or more than one. */
export function jobNamed(run: WorkflowRun, name: string): JobRun {
  const found = run.jobs.filter((job) => job.id === name || job.name === name);
  const [job] = found;
  if (job !== undefined && found.length === 1) return job;
  throw new Error(
    `${found.length} jobs \`${name}\` ran, among: ${run.jobs.map((each) => each.name).join(', ') || 'none'}\n${run.messages}`,
  );
}

/** The step of a job. Throws, with what act said, when it did not run. */
export function stepNamed(run: WorkflowRun, jobName: string, id: string): StepRun {
  const job = jobNamed(run, jobName);
  const step = job.steps.find((each) => each.id === id);
  if (step !== undefined) return step;
  throw new Error(`no step \`${id}\` ran in ${job.name}, but: ${job.steps.map((each) => each.id).join(', ') || 'none'}\n${run.messages}`);
}
