import type { AdapterDeps } from './config.ts';

/**
 * What a command does not get of our own environment: the tokens, our inputs and saved state (which hold secrets), the files that the
 * runner takes commands from, and what makes bash run something else first.
 */
const TAKEN =
  /^(INPUT|ACTIONS|STATE|OPS)_|^(GITHUB|GH|GITHUB_ENTERPRISE|GH_ENTERPRISE)_TOKEN$|^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$|^(BASH_ENV|ENV)$/;

/** What a verb is about. Empty where there is none: a script under `set -u` can read all of them. */
export interface OpsValues {
  artifact?: string;
  sha?: string | null;
  previous?: string | null;
  deploymentId?: number | null;
  attempt?: number;
  /** What cleaning up has to leave. */
  keep?: readonly string[];
}

/** The whole environment of a command: ours without what is taken, `deploy-env`, and the values of the verb, which nothing overrides. */
export function childEnv(
  { env, deployEnv, environment, passEnv = [] }: Pick<AdapterDeps, 'env' | 'deployEnv' | 'environment' | 'passEnv'>,
  { artifact = '', sha, previous, deploymentId, attempt = 1, keep }: OpsValues,
): NodeJS.ProcessEnv {
  const ours = Object.entries(env).filter(([name]) => passEnv.includes(name) || !TAKEN.test(name));
  return {
    ...Object.fromEntries(ours),
    ...deployEnv,
    OPS_ARTIFACT: artifact,
    OPS_SHA: sha ?? '',
    OPS_PREVIOUS_ARTIFACT: previous ?? '',
    OPS_ENV: environment,
    OPS_DEPLOYMENT_ID: deploymentId?.toString() ?? '',
    OPS_ATTEMPT: attempt.toString(),
    ...(keep === undefined ? {} : { OPS_KEEP: keep.join('\n') }),
  };
}
