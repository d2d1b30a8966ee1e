import type { Fact } from '../../core/fact.ts';
import { readTextFile } from '../../core/github/contents.ts';
import { type Change, type ChangedFile, NO_RULE_FACTS, type RuleFacts } from './facts.ts';
import { factsNeeded, peopleNeeded } from './needs.ts';
import type { Policy } from './policy.ts';
import { readIssues } from './read-issues.ts';
import { readRoles, readTeams } from './read-people.ts';
import { readLabelGrants, readReviews } from './read-reviews.ts';
import { readBranchRuns } from './read-runs.ts';
import type { Sources } from './sources.ts';

/**
 * Reads what the rules that are on ask for, and nothing else: all at once, and then the people whom reviews and labels name, because who
 * they are is only known then. `ref` is where the base branch's files are read. A read that failed is a fact.
 */
export async function readRuleFacts(
  { github, shared }: Sources,
  policy: Policy,
  change: Change,
  files: Fact<readonly ChangedFile[]>,
  ref: string,
): Promise<RuleFacts> {
  const number = change.number ?? 0;
  const needed = factsNeeded(policy, change, files);
  const { template, issues, reviews, labels, branchRuns } = needed;
  const [templateRead, issuesRead, reviewsRead, grantsRead, runsRead] = await Promise.all([
    template === null ? NO_RULE_FACTS.template : readTextFile(shared, template, ref),
    readIssues(shared, issues),
    reviews ? readReviews(github, number) : NO_RULE_FACTS.reviews,
    labels.length === 0 ? NO_RULE_FACTS.labelGrants : readLabelGrants(github, number, labels),
    branchRuns === null ? NO_RULE_FACTS.branchRuns : readBranchRuns(shared, branchRuns.branch, branchRuns.workflows),
  ]);
  const people = peopleNeeded(policy, change, needed, { reviews: reviewsRead, labelGrants: grantsRead });
  const [roles, teams] = await Promise.all([readRoles(shared, people.roles), readTeams(shared, people.teams)]);
  return {
    template: templateRead,
    issues: issuesRead,
    reviews: reviewsRead,
    labelGrants: grantsRead,
    branchRuns: runsRead,
    roles,
    teams,
  };
}
