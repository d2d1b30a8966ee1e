/** What only the whole policy can show, its parent included: parts that refer to others, and rules that could never judge anything. */
import { closest } from '../../../core/config/closest.ts';
import { listed, shown } from '../../../core/config/words.ts';
import type { Path } from '../../../core/config/yaml.ts';
import { compileGlobs } from '../../../core/glob.ts';
import type { AppliesTo, Policy, Rules } from '../policy.ts';
import { liftedPaths } from '../rules/lifted-paths.ts';
import { sameName } from './policy-file.ts';
import { type PolicyProblem, placeNear, type Source } from './source.ts';

/** A rule that seems to hold and does not is worse than none: everything that makes one so. */
export function checkWhole(source: Source, policy: Policy): PolicyProblem[] {
  const told: PolicyProblem[] = [];
  const tell: Tell = (path, message, remedy, part = 'key') => {
    told.push({ place: placeNear(source, path, part), message, ...(remedy === undefined ? {} : { remedy }) });
  };
  const { rules } = policy;
  if (Object.values(rules).every(({ mode }) => mode === 'off'))
    tell(['rules'], 'No rule is on: this policy would pass everything.', 'Turn one on, or delete the file and its workflow.');
  checkEmpty(rules, tell);
  checkForbidden(rules, tell);
  checkConditions(policy, tell);
  checkApprovers(rules, tell);
  checkBranch(rules, policy.locked.has('fail_safe') && policy.parent ? policy.parent.appliesTo : policy.appliesTo, tell);
  for (const { rule, index } of policy.exceptions) {
    const remedy = `Add the rule, or remove the exception. Rules here: ${listed(Object.keys(rules), 'and')}.`;
    if (!rules[rule]) tell(['exceptions', index, 'rule'], `There is no rule ${shown(rule)} to be excepted from.`, remedy, 'value');
  }
  return told;
}

type Tell = (path: Path, message: string, remedy?: string, part?: 'key' | 'value') => void;

function checkEmpty({ metadata, docs, size }: Rules, tell: Tell): void {
  if (metadata?.keys.length === 0)
    tell(['rules', 'metadata'], 'The rule `metadata` names no line.', 'Add one: `PR_TYPE: { one_of: [MILESTONE, HOTFIX] }`.');
  if (docs && docs.allow === null && docs.requireFor.length === 0)
    tell(['rules', 'docs'], 'The rule `docs` asks for nothing.', 'Give it `allow`, `require_for` or both.');
  if (size && size.maxFiles === null && size.maxChangedLines === null)
    tell(['rules', 'size'], 'The rule `size` limits nothing.', 'Give it `max_files`, `max_changed_lines` or both.');
}

/** What is forbidden and lifted again, all of it, is not forbidden. */
function checkForbidden({ forbidden_paths: rule }: Rules, tell: Tell): void {
  if (!rule || liftedPaths(rule).length < rule.paths.length) return;
  const message = '`except` lifts all that `paths` forbids, so the rule `forbidden_paths` would never fail.';
  tell(['rules', 'forbidden_paths', 'except'], message, 'Narrow `except` to what a change may really touch.');
}

/** Conditions of an approval that could never hold would ask nobody. */
function checkConditions({ rules, risk }: Policy, tell: Tell): void {
  const reachable = { low: risk.lowOnly !== null, medium: true, high: risk.highAny !== null || risk.highBody !== null };
  const lines = rules.metadata?.keys ?? null;
  for (const [index, condition] of (rules.human_approval?.when ?? []).entries()) {
    const path = ['rules', 'human_approval', 'when', index];
    if (condition.risk && !reachable[condition.risk])
      tell(
        [...path, 'risk'],
        `No change has the risk ${shown(condition.risk)}.`,
        `Say which have, in \`risk.${condition.risk}\`.`,
        'value',
      );
    for (const [key, value] of Object.entries(condition.metadata ?? {})) {
      const line = lines?.find((known) => sameName(known.key) === sameName(key));
      if (lines !== null && !line) {
        const names = lines.map((known) => known.key);
        const guess = closest(key, names);
        const known = names.length === 0 ? 'It has none.' : `Known: ${listed(names, 'and')}.`;
        const remedy = guess === null ? known : `Did you mean ${shown(guess)}? ${known}`;
        tell([...path, 'metadata', key], `${shown(key)} is not a line of the rule \`metadata\`.`, remedy);
      }
      const legal = line && line.oneOf.length > 0 ? [...line.oneOf, ...line.hold] : null;
      if (legal && !legal.some((one) => sameName(one) === sameName(value)))
        tell([...path, 'metadata', key], `${shown(key)} is never ${shown(value)}.`, `Its values: ${listed(legal, 'and')}.`, 'value');
    }
  }
}

function checkApprovers({ human_approval: approval }: Rules, tell: Tell): void {
  if (!approval) return;
  const { anyOf, count } = approval;
  const people = new Set(anyOf.logins.map((login) => login.toLowerCase())).size;
  if (anyOf.permission !== null || anyOf.teams.length > 0 || people >= count) return;
  const who = people === 1 ? 'one person' : `${people} people`;
  const path = ['rules', 'human_approval', 'requires', 'count'];
  tell(path, `${count} approvals can never be had: \`any_of\` names ${who}.`, 'Ask for fewer, or name more.', 'value');
}

function checkBranch({ fail_safe: failSafe }: Rules, { branches }: AppliesTo, tell: Tell): void {
  if (!failSafe || branches.length === 0 || compileGlobs(branches).matches(failSafe.branch)) return;
  const message = `The policy does not apply to ${shown(failSafe.branch)}, so the rule \`fail_safe\` would never be judged.`;
  const remedy = `It applies to ${listed(branches, 'and')}: add the branch to \`applies_to.branches\`, or name another.`;
  tell(['rules', 'fail_safe', 'branch'], message, remedy, 'value');
}
