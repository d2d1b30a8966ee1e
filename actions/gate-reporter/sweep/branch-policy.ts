import { UnreadableError } from '../../../core/errors.ts';
import type { GitHub } from '../../../core/github/client.ts';
import { remembering } from '../../../core/github/remembering.ts';
import { type Configured, configured } from '../config.ts';
import type { GateRun } from '../judge-commit.ts';
import { type GateOptions, optionsOf, policyHash } from '../options.ts';
import { rulesOf } from '../snapshots.ts';

/** What counts on one branch now. */
export interface BranchPolicy {
  configured: Configured;
  options: GateOptions;
  /** As a verdict is stamped that is earned under it. */
  hash: string;
}

/** Routes whose answer may stand for a whole sweep: the configuration and what the branches require. */
const SHARED = /^GET \/repos\/\{owner\}\/\{repo\}\/(contents|rules\/branches|branches)\//;

/** The same GitHub, which asks what many commits share only once. */
export function sharing(github: GitHub): GitHub {
  const once = remembering(github);
  return {
    ...github,
    request: (route, params, options) => (SHARED.test(route) ? once : github).request(route, params, options),
  };
}

/**
 * Reads what counts on a branch: 3 requests, and none for a second commit of it. Throws a ConfigurationError for a file that is wrong,
 * and an UnreadableError where it cannot be told what the branch requires: a green must not be taken back for that.
 */
export async function branchPolicy({ github, inputs: given }: GateRun, branch: string): Promise<BranchPolicy> {
  const found = await configured(github, given, branch);
  const options = optionsOf(found.inputs);
  if (!found.inputs['include-branch-rules']) return { configured: found, options, hash: policyHash(options, []) };
  const rules = await rulesOf(github, branch);
  if (!('value' in rules))
    throw new UnreadableError(`What \`${branch}\` requires could not be read: ${'why' in rules ? rules.why : rules.state}`);
  return { configured: found, options, hash: policyHash(options, rules.value) };
}
