import type { ApprovalCondition, Policy, RiskLevel, RuleId } from '../../actions/policy-check/policy.ts';
import { policyGlobs } from '../../actions/policy-check/rules/policy-globs.ts';
import { listed, policyLocation } from '../../actions/policy-check/rules/rule.ts';
import type { Finding, FindingState } from '../../core/model.ts';

type Tell = (state: FindingState, key: readonly (string | number)[], message: string, evidence?: string) => void;

/**
 * Everything that a policy says of one path: `fail` where no change may touch it, `pending` where a person must approve, `pass` where the
 * policy lets it through by name, `skipped` where it depends on the rest of the change. Rules that do not touch the path say nothing.
 */
export function explainPath(policy: Policy, path: string): Finding[] {
  const findings: Finding[] = [];
  for (const [id, explainRule] of Object.entries(EXPLANATIONS) as [RuleId, Explanation][]) {
    const mode = policy.rules[id]?.mode;
    if (mode === undefined || mode === 'off') continue;
    explainRule(policy, path, (state, key, message, evidence) => {
      const location = policyLocation(policy, ['rules', id, ...key]);
      const advisory = mode === 'report' ? { advisory: true as const } : {};
      findings.push({ rule: id, state, subject: path, message, location, ...(evidence === undefined ? {} : { evidence }), ...advisory });
    });
  }
  return [...findings, explainRisk(policy, path)];
}

/** The risk of a change that touches nothing else. */
export function riskOfPath({ risk }: Policy, path: string): RiskLevel {
  if (policyGlobs(risk.highAny ?? []).matches(path)) return 'high';
  return policyGlobs(risk.lowOnly ?? []).matches(path) ? 'low' : 'medium';
}

type Explanation = (policy: Policy, path: string, tell: Tell) => void;

const EXPLANATIONS: { readonly [Id in RuleId]?: Explanation } = {
  forbidden_paths({ rules }, path, tell) {
    const rule = rules.forbidden_paths;
    const hit = rule && policyGlobs(rule.paths).firstMatch(path);
    if (!rule || !hit) return;
    const { pattern } = hit.glob;
    const except = policyGlobs(rule.except).firstMatch(path);
    if (except) tell('pass', ['except', except.index], `\`${pattern}\` forbids it, and \`except\` lifts that.`, except.glob.pattern);
    else tell('fail', ['paths', hit.index], 'No change may add, change, rename or delete it.', pattern);
  },
  allowed_paths({ rules }, path, tell) {
    const rule = rules.allowed_paths;
    if (!rule) return;
    const always = policyGlobs(rule.always).firstMatch(path);
    if (always) {
      tell('pass', ['always', always.index], 'Every change may touch it.', always.glob.pattern);
      return;
    }
    const where = rule.from.includes('issue') ? 'The linked issue' : 'The description';
    const label = rule.labels[0] ?? '';
    const unless = rule.required ? '' : ', if it lists any paths';
    tell('skipped', ['from'], `${where} must list it under \`${label}\`${unless}.`);
  },
  docs({ rules }, path, tell) {
    const rule = rules.docs;
    if (!rule) return;
    if (rule.allow && policyGlobs(rule.of).matches(path)) {
      const allow = policyGlobs(rule.allow).firstMatch(path);
      if (allow) tell('pass', ['allow', allow.index], 'Documentation may live here.', allow.glob.pattern);
      else tell('fail', ['allow'], `Documentation belongs in ${listed(rule.allow)}; this may only be deleted.`);
    }
    for (const [index, { paths, docs }] of rule.requireFor.entries()) {
      const hit = policyGlobs(paths).firstMatch(path);
      if (hit) tell('skipped', ['require_for', index], `A change to it must come with one in ${listed(docs)}.`, hit.glob.pattern);
    }
  },
  human_approval(policy, path, tell) {
    const rule = policy.rules.human_approval;
    if (!rule) return;
    if (rule.when.length === 0) tell('pending', [], 'Every change needs a human approval.');
    for (const [index, condition] of rule.when.entries()) {
      const hit = condition.paths && policyGlobs(condition.paths).firstMatch(path);
      const byRisk = condition.risk !== null && riskOfPath(policy, path) === condition.risk;
      if ((condition.paths && !hit) || (condition.risk !== null && !byRisk) || (!hit && !byRisk)) continue;
      const rest = otherConditions(condition);
      const why = byRisk ? `, because its risk is ${condition.risk}` : '';
      const only = rest.length > 0 ? `, if ${rest.join(' and ')}` : '';
      tell(
        rest.length > 0 ? 'skipped' : 'pending',
        ['when', index],
        `A change to it needs a human approval${why}${only}.`,
        hit?.glob.pattern,
      );
    }
  },
};

function otherConditions({ labels, metadata }: ApprovalCondition): string[] {
  return [
    ...(labels ? [`it has one of the labels ${listed(labels)}`] : []),
    ...Object.entries(metadata ?? {}).map(([key, value]) => `the description says \`${key}: ${value}\``),
  ];
}

function explainRisk(policy: Policy, path: string): Finding {
  const { risk } = policy;
  const level = riskOfPath(policy, path);
  const [key, patterns] = level === 'high' ? (['high', 'any'] as const) : (['low', 'only'] as const);
  const hit = policyGlobs((level === 'high' ? risk.highAny : level === 'low' ? risk.lowOnly : null) ?? []).firstMatch(path);
  const words = {
    high: 'A change to it has high risk.',
    medium: 'A change to it has medium risk, unless something else makes it high.',
    low: 'A change to it has low risk, if nothing else in it has more.',
  };
  const common = { rule: 'risk', state: 'pass', subject: path, message: words[level] } as const;
  if (!hit) return { ...common, location: policyLocation(policy, ['risk']) };
  return { ...common, evidence: hit.glob.pattern, location: policyLocation(policy, ['risk', key, patterns, hit.index]) };
}
