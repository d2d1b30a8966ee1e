import type { ProbePhase, ProbeReason } from '../model.ts';

/** One thing that keeps a target from being `up`. */
export interface ProbeProblem {
  state: 'degraded' | 'down';
  reason: ProbeReason;
  phase: ProbePhase;
  /** For people; not yet redacted or cut to length. */
  detail: string;
}

/** A problem of an answer that came and is wrong. */
export function wrong(reason: ProbeReason, detail: string): ProbeProblem {
  return { state: 'down', reason, phase: 'assert', detail };
}
