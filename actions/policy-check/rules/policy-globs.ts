import { compileGlobs, type GlobSet } from '../../../core/glob.ts';

/**
 * The globs of a policy's list of paths: there a name without wildcards is a file, or a folder with everything in it, because `secrets` that
 * let `secrets/key` through would seem to hold and not do so. Lists of branches, and of a description, are compiled without that.
 */
export function policyGlobs(patterns: readonly string[]): GlobSet {
  return compileGlobs(patterns, { folders: true });
}
