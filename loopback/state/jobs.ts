import type { CheckRun, WorkflowRun } from './model.ts';

/** A job of one attempt of a run. Its id is its check run's, as on GitHub. */
export interface Job {
  checkRun: CheckRun;
  run: WorkflowRun;
  attempt: number;
  steps: JobStep[];
  /** The raw text; null: it has none, as a job whose runner was lost or that never began. */
  log: string | null;
}

export interface JobStep {
  number: number;
  name: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
}

/** What a step or the runner said beside a file or a line: `##[error]` of a log becomes one, and so do failures that leave no log. */
export interface Annotation {
  path: string;
  line: number;
  level: 'notice' | 'warning' | 'failure';
  title: string | null;
  message: string;
}
