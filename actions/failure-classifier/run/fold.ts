import type { Fact } from '../../../core/fact.ts';
import type { JobCause } from './causes.ts';
import { ancestorsOf, jobIdOf, type NeedsGraph } from './needs-graph.ts';

/** Jobs that failed for one reason: a matrix with one cause is one cause. */
export interface CauseGroup {
  /** The job that stands for the others. */
  first: JobCause;
  others: JobCause[];
}

/** All that failed in a run, folded: the group of the root job first, then what is a cause of its own, then what only follows. */
export interface Folded {
  root: CauseGroup;
  others: CauseGroup[];
}

/** What can be a root, the likeliest kind first. */
type Kind = 0 | 1 | 2 | 3 | 4;

/**
 * Folds the causes of one run. The root is a job that waits for no other failed one, and no gate that only adds up what others came to; of
 * several the cause that most jobs share, then the one that ended first. Empty: null.
 */
export function foldCauses(causes: readonly JobCause[], needs: Fact<NeedsGraph>): Folded | null {
  const groups = grouped(causes);
  const waitsFor = orderOf(causes, needs);
  const size = ({ others }: CauseGroup): number => others.length + 1;
  const sorted = groups
    .map((group) => ({ group, kind: kindOf(group.first), depth: depthOf(group, causes, waitsFor) }))
    .sort(
      (a, b) =>
        a.kind - b.kind || a.depth - b.depth || size(b.group) - size(a.group) || endOf(a.group.first).localeCompare(endOf(b.group.first)),
    )
    .map(({ group }) => group);
  const [root, ...others] = sorted;
  return root === undefined ? null : { root, others };
}

/** By fingerprint, in the order in which the jobs ended. A cause that nothing is known of is its own. */
function grouped(causes: readonly JobCause[]): CauseGroup[] {
  const groups = new Map<string, CauseGroup>();
  for (const one of [...causes].sort((a, b) => endOf(a).localeCompare(endOf(b)))) {
    const known = one.cause === null || one.cause.category === 'unknown' ? `job ${one.job.id}` : one.cause.fingerprint;
    const group = groups.get(known);
    if (group === undefined) groups.set(known, { first: one, others: [] });
    else group.others.push(one);
  }
  return [...groups.values()];
}

function kindOf({ cause }: JobCause): Kind {
  if (cause === null) return 2;
  if (cause.category === 'aggregate-gate') return 4;
  if (cause.category === 'cancelled') return 3;
  return cause.category === 'unknown' ? 1 : 0;
}

/** Pairs of indices of `causes`: the first waits for the second. */
function orderOf(causes: readonly JobCause[], needs: Fact<NeedsGraph>): (later: JobCause, earlier: JobCause) => boolean {
  if (needs.state !== 'read') return () => false;
  const ids = new Map(causes.map((one) => [one, jobIdOf(needs.value, one.job.name)]));
  const ancestors = new Map([...ids].map(([one, id]) => [one, id === null ? new Set<string>() : ancestorsOf(needs.value, id)]));
  return (later, earlier) => {
    const id = ids.get(earlier);
    return id !== null && id !== undefined && (ancestors.get(later)?.has(id) ?? false);
  };
}

/** How many failed jobs the least dependent job of the group waits for. */
function depthOf(
  { first, others }: CauseGroup,
  causes: readonly JobCause[],
  waitsFor: (later: JobCause, earlier: JobCause) => boolean,
): number {
  return Math.min(...[first, ...others].map((one) => causes.filter((other) => waitsFor(one, other)).length));
}

/** ISO times sort as texts; a job without an end comes last. */
function endOf({ job }: JobCause): string {
  return job.completedAt ?? '9999';
}
