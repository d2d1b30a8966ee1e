/** The rules that the loopback enforces, in GitHub's words (REST, repository rules). */
export const RULE_TYPES = ['creation', 'update', 'deletion', 'non_fast_forward', 'required_signatures', 'pull_request'] as const;
export type RuleType = (typeof RULE_TYPES)[number];

/** An active ruleset on branches and tags. Patterns are full refs, `~ALL` or `~DEFAULT_BRANCH`. */
export interface Ruleset {
  id: number;
  name: string;
  include: readonly string[];
  exclude: readonly string[];
  rules: readonly RuleType[];
  /** Logins that the rules do not hold for. */
  bypass: readonly string[];
}
