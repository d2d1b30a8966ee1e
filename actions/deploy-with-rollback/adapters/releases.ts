import type { Served, VerbResult } from '../ports.ts';

/** The folder of releases and the link to the one that serves, wherever they are. None of it throws for what is or is not there. */
export interface Releases {
  /** Where the link points. */
  current(signal: AbortSignal): Promise<Served>;
  has(artifact: string, signal: AbortSignal): Promise<'yes' | 'no' | 'unknown'>;
  /** Lets the link point to a release, in one step: a reader sees the old target or the new one. Then reloads. */
  point(artifact: string, limits: PointLimits): Promise<VerbResult>;
  /** Removes these releases, but never the one that serves. */
  prune(old: readonly string[], signal: AbortSignal): Promise<VerbResult>;
}

export interface PointLimits {
  signal: AbortSignal;
  timeoutMs: number;
  /** What a reload is told in its environment. */
  values: { artifact: string; previous: string | null; sha: string | null; deploymentId: number | null; attempt: number };
}

/** A step that cannot be done, and would not be by another try. */
export function failed(why: string): VerbResult {
  return { state: 'failed', transient: false, why };
}

/** Something else is where the link belongs. No switch can replace it, so not even a first deploy is begun. */
export function notALink(current: string): Extract<Served, { state: 'unknown' }> {
  const remedy = `Move \`${current}\` away (a release goes into the folder of the releases): the deploy puts a symbolic link there.`;
  return { state: 'unknown', why: `${current} is not a symbolic link`, remedy };
}
