import type { LoopDelaySummary } from '../../core/probe/loop-delay.ts';
import type { ProbeResult } from '../../core/probe/model.ts';
import type { Seen } from '../../core/probe/probe-target.ts';
import type { ProbeTarget } from '../../core/probe/target.ts';

/** What a run saw, in the order of the targets. */
export interface HealthFacts {
  seen: readonly SeenTarget[];
  loopDelay: LoopDelaySummary;
  /** Whether the control target answered; `not_asked` where no target was without an answer, or the file names none. */
  control: 'answered' | 'silent' | 'not_asked';
  /** What is legal in the health file and can hardly be meant. */
  warnings: readonly string[];
}

export interface SeenTarget {
  result: ProbeResult;
  /** Where it stands in its file; null for a URL without one. */
  place: ProbeTarget['place'];
  /** The prober was too busy to time it. */
  tainted: boolean;
  /** Of the answer, what metrics want to know besides; left out where there was none, and of a gate. */
  answer?: Pick<Seen, 'certificate' | 'status'>;
}
