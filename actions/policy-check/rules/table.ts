import type { RuleId, Rules } from '../policy.ts';
import { judgeAllowedPaths } from './allowed-paths.ts';
import { judgeDocs } from './docs.ts';
import { judgeFailSafe } from './fail-safe.ts';
import { judgeForbiddenPaths } from './forbidden-paths.ts';
import { judgeHumanApproval } from './human-approval.ts';
import { judgeIssueLink } from './issue-link.ts';
import { judgeMetadata } from './metadata.ts';
import { judgeRequiredSections } from './required-sections.ts';
import type { RuleContext, RuleResult } from './rule.ts';
import { judgeSize } from './size.ts';

/** A rule of the policy file: how people call it, and its judge, which says null where the policy does not have the rule. */
export interface Rule {
  id: RuleId;
  name: string;
  judge(context: RuleContext): RuleResult | null;
}

/** The rules in the order in which they are shown. */
export const RULES: readonly Rule[] = [
  rule('required_sections', 'Required sections', judgeRequiredSections),
  rule('metadata', 'Metadata', judgeMetadata),
  rule('issue_link', 'Issue link', judgeIssueLink),
  rule('allowed_paths', 'Allowed paths', judgeAllowedPaths),
  rule('forbidden_paths', 'Forbidden paths', judgeForbiddenPaths),
  rule('docs', 'Documentation', judgeDocs),
  rule('size', 'Size', judgeSize),
  rule('human_approval', 'Human approval', judgeHumanApproval),
  rule('fail_safe', 'Fail-safe', judgeFailSafe),
];

function rule<Id extends RuleId>(
  id: Id,
  name: string,
  judgeOptions: (context: RuleContext, options: NonNullable<Rules[Id]>) => RuleResult,
): Rule {
  const judge = (context: RuleContext) => {
    const options = context.policy.rules[id];
    return options ? judgeOptions(context, options) : null;
  };
  return { id, name, judge };
}
