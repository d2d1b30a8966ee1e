import type { Category, Route, Rule } from '../rules/rules-model.ts';
import type { CommandKind } from './command.ts';

/** Kinds that belong to whoever owns the code or the platform that the command is about; the others are GitHub's own. */
const OF_THE_COMMAND: ReadonlySet<Category> = new Set([
  ...(['lint', 'format', 'type-check', 'compile', 'build', 'unit-test', 'integration-test', 'coverage-gate', 'perf-regression'] as const),
  ...(['crash', 'dependency', 'publish', 'oom', 'db-migration', 'cloud-deploy'] as const),
]);

/** The route of a rule; where its tool is nobody's in particular, that of the failing command (design, 5). */
export function refineRoute(rule: Rule, context: CommandKind | null): Route {
  const isGeneral = (rule.route === 'github' || rule.route === 'other') && rule.language === null && OF_THE_COMMAND.has(rule.category);
  return isGeneral && context !== null && context.route !== 'github' ? context.route : rule.route;
}
