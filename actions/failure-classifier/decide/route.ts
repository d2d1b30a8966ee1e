import type { Category, Route, Rule } from '../rules/rules-model.ts';
import type { CommandKind } from './command.ts';
import { FETCHERS } from './task.ts';

/** Kinds that belong to whoever owns the code or the platform that the command is about; the others are GitHub's own. */
const OF_THE_COMMAND: ReadonlySet<Category> = new Set([
  ...(['lint', 'format', 'type-check', 'compile', 'build', 'unit-test', 'integration-test', 'coverage-gate', 'perf-regression'] as const),
  ...(['crash', 'dependency', 'publish', 'oom', 'db-migration', 'cloud-deploy'] as const),
]);

/** The route of a rule; where its tool is nobody's in particular, that of the failing command (design, 5). */
export function refineRoute(rule: Rule, context: CommandKind | null): Route {
  const isGeneral = (rule.route === 'github' || rule.route === 'other') && rule.language === null && OF_THE_COMMAND.has(rule.category);
  const decides = context !== null && context.route !== 'github' && !FETCHERS.has(context.tool);
  return isGeneral && decides ? context.route : rule.route;
}

/** What a task that checks something is called; a wrapper's `build` says less. */
const CHECKS: ReadonlySet<Category> = new Set(['lint', 'format', 'type-check', 'unit-test', 'integration-test']);

/** The category of a rule; a wrapper that runs anything (make, just, task) has that of the command that it ran. */
export function refineCategory(rule: Rule, context: CommandKind | null): Category {
  const runsAnything = rule.wraps && rule.rank === 'summary' && rule.category === 'build' && rule.language === null;
  return runsAnything && context !== null && CHECKS.has(context.category) ? context.category : rule.category;
}
