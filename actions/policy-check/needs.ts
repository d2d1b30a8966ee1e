import { contextOf } from './context.ts';
import { labelledExceptions, newestGrant } from './exceptions.ts';
import type { Change, ChangedFile, Fact, RuleFacts } from './facts.ts';
import type { Approvers, Policy, RuleId, Rules } from './policy.ts';
import { approvalNeed } from './rules/approval-condition.ts';
import { isBotLogin } from './rules/approvers.ts';
import { issuesToRead } from './rules/issue-paths.ts';
import { asksForStanding, newestOpinions } from './rules/reviews.ts';
import { RULES } from './rules/table.ts';
import { scopeOf } from './scope.ts';

/**
 * What the rules that are on need to be read for one change, beyond the pull request, its files and the policy.
 * All of it can be read at once; what is null, false or empty costs no request and stays as in `NO_RULE_FACTS`.
 */
export interface FactsNeeded {
  /** Path of the template, to be read in the base branch: `RuleFacts.template`. */
  template: string | null;
  /** Numbers of issues of this repository: the keys of `RuleFacts.issues`. */
  issues: readonly number[];
  /** Whether `RuleFacts.reviews` is needed. */
  reviews: boolean;
  /** Labels of the change, as the change spells them, that an exception names: `RuleFacts.labelGrants`. */
  labels: readonly string[];
  /** `workflows` are the keys of `RuleFacts.branchRuns`, as the policy spells them (name or file name). */
  branchRuns: { branch: string; workflows: readonly string[] } | null;
}

/** Whom the reviews and labels that were read ask about: a second round, and only where there are any. */
export interface PeopleNeeded {
  /** Logins in lower case whose repository role is needed: the keys of `RuleFacts.roles`. */
  roles: readonly string[];
  /** `team` is the key of `RuleFacts.teams`: as the policy spells it (`slug` or `org/slug`), in lower case. `logins` (lower case) are the only ones to ask for. */
  teams: readonly { team: string; logins: readonly string[] }[];
}

/** First round: what rules ask for that are on, meant for this change, and whose condition holds. Pure; scans the description itself. */
export function factsNeeded(policy: Policy, change: Change, files: Fact<readonly ChangedFile[]>): FactsNeeded {
  const context = contextOf(policy, change, files);
  const judged = <Id extends RuleId>(id: Id): Rules[Id] | undefined =>
    policy.rules[id] && scopeOf(id, policy, change).kind === 'judged' ? policy.rules[id] : undefined;
  const approval = judged('human_approval');
  const failSafe = judged('fail_safe');
  const labels = RULES.flatMap(({ id }) => (judged(id) ? labelledExceptions(policy, id, change.labels).map(({ label }) => label) : []));
  return {
    template: judged('required_sections')?.template ?? null,
    issues: judged('allowed_paths')?.from.includes('issue') ? issuesToRead(context) : [],
    reviews: approval !== undefined && approvalNeed(context, approval).is === 'needed',
    labels: [...new Set(labels)],
    branchRuns: failSafe?.branch === change.baseRef ? { branch: failSafe.branch, workflows: failSafe.workflows } : null,
  };
}

/** Second round, once `reviews` and `labelGrants` have been read (or found unreadable): only people whose standing can change the verdict. Pure. */
export function peopleNeeded(
  policy: Policy,
  change: Change,
  needed: FactsNeeded,
  read: Pick<RuleFacts, 'reviews' | 'labelGrants'>,
): PeopleNeeded {
  const roles = new Set<string>();
  const teams = new Map<string, Set<string>>();
  for (const { login, approvers } of [...reviewers(policy, change, needed, read), ...labelers(policy, change, needed, read)]) {
    const name = login.toLowerCase();
    if (isBotLogin(name) || approvers.logins.some((listed) => listed.toLowerCase() === name)) continue;
    if (approvers.permission !== null) roles.add(name);
    for (const team of approvers.teams.map((one) => one.toLowerCase())) teams.set(team, (teams.get(team) ?? new Set()).add(name));
  }
  return { roles: [...roles], teams: [...teams].map(([team, logins]) => ({ team, logins: [...logins] })) };
}

interface Asked {
  login: string;
  approvers: Approvers;
}

function reviewers({ rules }: Policy, change: Change, needed: FactsNeeded, { reviews }: Pick<RuleFacts, 'reviews'>): Asked[] {
  const approvers = rules.human_approval?.anyOf;
  if (!needed.reviews || !approvers || reviews.state !== 'read') return [];
  return newestOpinions(reviews.value, change.headSha).flatMap((opinion) =>
    opinion.login !== null && asksForStanding(opinion, change) ? [{ login: opinion.login, approvers }] : [],
  );
}

function labelers(policy: Policy, change: Change, needed: FactsNeeded, { labelGrants }: Pick<RuleFacts, 'labelGrants'>): Asked[] {
  if (labelGrants.state !== 'read') return [];
  const grants = labelGrants.value;
  return RULES.flatMap(({ id }) => labelledExceptions(policy, id, needed.labels)).flatMap(({ exception, label }) => {
    const login = newestGrant(grants, label)?.by;
    const isOther = login !== undefined && login.toLowerCase() !== change.author?.login.toLowerCase();
    return isOther && exception.by ? [{ login, approvers: exception.by }] : [];
  });
}
