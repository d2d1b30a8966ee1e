import { buildRuleSet, type RuleSet } from '../match/rule-set.ts';
import compiled from './compiled.json' with { type: 'json' };
import type { Rule } from './rules-model.ts';

/** The rules that come with the action, as `npm run rules` wrote them: a contract test compares them with the YAML files. */
export function compiledRules(): readonly Rule[] {
  return compiled as readonly unknown[] as readonly Rule[];
}

/** Those and a team's own; a rule of the team with the id of one of ours replaces it. Throws a RangeError if they are too many. */
export function ruleSetWith(own: readonly Rule[] = []): RuleSet {
  const replaced = new Set(own.map(({ id }) => id));
  return buildRuleSet([...own, ...compiledRules().filter(({ id }) => !replaced.has(id))]);
}
