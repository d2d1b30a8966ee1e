import type { ForbiddenPaths } from '../policy.ts';
import { probesOf } from './breadth.ts';
import { policyGlobs } from './policy-globs.ts';

/**
 * Positions of the forbidden patterns that `except` lifts as a whole: it lets through every path of arbitrary names that they forbid.
 * A pattern for which there are no such paths is lifted by its own spelling only.
 */
export function liftedPaths({ paths, except }: Pick<ForbiddenPaths, 'paths' | 'except'>): number[] {
  if (except.length === 0) return [];
  const lifts = policyGlobs(except);
  return paths.flatMap((pattern, index) => {
    const probes = probesOf(pattern);
    const isLifted = probes.length > 0 ? probes.every((probe) => lifts.matches(probe)) : except.includes(pattern);
    return isLifted ? [index] : [];
  });
}
