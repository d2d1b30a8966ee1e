import type { Fact } from '../../../core/fact.ts';
import type { Scan } from '../match/scan-log.ts';
import type { NeedsGraph } from './needs-graph.ts';

/** A run of a workflow, in the attempt that is looked at. */
export interface RunInfo {
  id: number;
  attempt: number;
  /** Newer attempts may be there: then this one is history. */
  newestAttempt: number;
  workflowName: string;
  /** `.github/workflows/ci.yml` */
  workflowPath: string;
  event: string;
  /** `owner/repo`, null for a fork that was deleted. */
  headRepository: string | null;
  headBranch: string | null;
  headSha: string;
  status: string;
  conclusion: string | null;
  url: string;
  actor: string;
  createdAt: string;
  updatedAt: string;
}

export interface Step {
  number: number;
  name: string;
  conclusion: string | null;
}

/** What somebody said beside a job: where a failure leaves no log, it is all there is. */
export interface Annotation {
  level: string | null;
  title: string | null;
  message: string;
  path: string;
  line: number | null;
}

/** A job of the attempt. What only a failed one has is absent for the others, because nobody asked. */
export interface JobFacts {
  id: number;
  name: string;
  url: string;
  status: string;
  conclusion: string | null;
  /** The attempt that it ran in: earlier than the run's where it was not run again. */
  attempt: number;
  steps: Step[];
  hasRunner: boolean;
  startedAt: string | null;
  completedAt: string | null;
  /** `absent`: GitHub has none, as for a job that never began. */
  log: Fact<Scan>;
  annotations: Fact<Annotation[]>;
}

/** All that was read of a run. */
export interface RunFacts {
  run: RunInfo;
  jobs: JobFacts[];
  /** Which job needs which, from the workflow's file. */
  needs: Fact<NeedsGraph>;
}

/** Conclusions of a job that ended badly by itself. */
const FAILED = ['failure', 'timed_out', 'startup_failure'];

export function hasFailed({ conclusion }: Pick<JobFacts, 'conclusion'>): boolean {
  return conclusion !== null && FAILED.includes(conclusion);
}

/** Cancelled is not failed, but where nothing else failed it is what happened. */
export function wasCancelled({ conclusion }: Pick<JobFacts, 'conclusion'>): boolean {
  return conclusion === 'cancelled';
}
