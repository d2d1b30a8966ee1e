import { loadConfig } from '../../core/config/load.ts';
import schema from '../../schemas/failures.schema.json' with { type: 'json' };
import { checkRules } from './rules/load-rules.ts';
import type { Route, Rule, RuleEntry } from './rules/rules-model.ts';

/** Where a repository keeps it. */
export const FAILURES_PATH = '.github/ops/failures.yml';

/** The file's parts that say what is recognised and who answers for it. */
export interface FailuresConfig {
  rules: Rule[];
  /** Owners of routes; a route that is not named goes to the owner of `github`. */
  owners: Readonly<Partial<Record<Route, string>>>;
}

/** What holds where there is no file. */
export const NO_CONFIG: FailuresConfig = { rules: [], owners: {} };

/** Reads a configuration file. Throws one ConfigurationError with all problems, at `file:line:column`. */
export function loadFailures(file: string, text: string): FailuresConfig {
  const { value, positionOf } = loadConfig<{ rules?: RuleEntry[]; routes?: Partial<Record<Route, string>> }>({
    ...{ file, text, schema },
    ifEmpty: 'Write `version: 1` into it, or remove it.',
  });
  return { rules: checkRules(file, value.rules ?? [], positionOf), owners: value.routes ?? {} };
}

/** Who answers for a route; null where the configuration names nobody. */
export function ownerOf(route: Route, owners: FailuresConfig['owners']): string | null {
  return owners[route] ?? owners.github ?? null;
}
