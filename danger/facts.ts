import { NO_RULE_FACTS, type PolicyFacts } from '../actions/policy-check/facts.ts';
import { factsNeeded } from '../actions/policy-check/needs.ts';
import type { Policy } from '../actions/policy-check/policy.ts';
import { readChange, readFiles } from '../actions/policy-check/read-facts.ts';
import { readIssues } from '../actions/policy-check/read-issues.ts';
import { ConfigurationError } from '../core/errors.ts';
import { recordOf, textField } from '../core/github/answer.ts';
import { readTextFile } from '../core/github/contents.ts';
import { githubOf } from './github.ts';
import type { DangerPort } from './port.ts';

/** What a pull request of Danger's is, and what the rules of `policy` need besides. */
export interface DangerFacts {
  /** `owner/repo#7` */
  subject: string;
  url: string;
  facts: PolicyFacts;
}

/**
 * Reads what the policy's rules judge, as policy-check does. Never Danger's own list of files: it drops the old name of a rename, and is
 * empty where it could not be read. Throws a ConfigurationError where there is no pull request, an UnreadableError where it makes no sense.
 */
export async function readDangerFacts({ danger }: DangerPort, policy: Policy): Promise<DangerFacts> {
  const { pr, api } = danger.github ?? {};
  if (!pr || typeof api?.request !== 'function') {
    throw new ConfigurationError({
      place: 'Danger',
      message: 'This run is not about a pull request of GitHub, so there is nothing to judge.',
      remedy: 'Run Danger on `pull_request` or `pull_request_target`, and skip it on `merge_group`; locally use `npx ops-actions check`.',
    });
  }
  const base = recordOf(recordOf(recordOf(pr).base).repo);
  const owner = textField(recordOf(base.owner), 'login', 'The owner of the base');
  const repo = textField(base, 'name', 'The repository of the base');
  const number = Number(recordOf(pr).number);
  const github = githubOf(api, owner, repo);
  // Danger has read the pull request, so that only its shape is left to be checked.
  const { change } = await readChange({ request: async <T>() => ({ data: pr as T, status: 200, headers: {} }) }, number);
  const { allowed_paths, forbidden_paths } = policy.rules;
  const isAboutFiles = allowed_paths !== undefined || forbidden_paths !== undefined;
  // A rule on the description is judged as if there were no files, rather than pay for a list that it does not look at.
  const judged = isAboutFiles ? change : { ...change, changedFiles: 0 };
  const needed = factsNeeded(policy, judged, { state: 'absent' });
  const [files, template, issues] = await Promise.all([
    isAboutFiles ? readFiles(github, number, Promise.resolve({ change })) : ({ state: 'read', value: [] } as const),
    needed.template === null ? NO_RULE_FACTS.template : readTextFile(github, needed.template, change.baseRef),
    readIssues(github, needed.issues),
  ]);
  return {
    subject: `${owner}/${repo}#${number}`,
    url: change.url ?? '',
    facts: { ...NO_RULE_FACTS, change: judged, files, template, issues },
  };
}
