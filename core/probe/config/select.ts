import { shown } from '../../config/words.ts';
import { ConfigurationError, type Problem } from '../../errors.ts';
import { compileGlob } from '../../glob.ts';
import { subjectOf } from '../expression/ast.ts';
import type { HealthConfig, ProbeTarget } from '../target.ts';
import { known } from './check-whole.ts';

/** `health.yml#api`: a file, and the one target of it that is meant; null for all. */
export function splitFragment(source: string): { file: string; target: string | null } {
  const at = source.indexOf('#');
  if (at === -1) return { file: source, target: null };
  return { file: source.slice(0, at), target: source.slice(at + 1) };
}

/**
 * The targets that are asked for, in the order of the file; all, where nothing is. A name is taken as it is before it is taken as a glob
 * (`api-*`; case-sensitive). Throws a ConfigurationError that names `place` for each that no target has.
 */
export function selectTargets(config: HealthConfig, wanted: readonly string[], place = 'input `targets`'): readonly ProbeTarget[] {
  if (wanted.length === 0) return config.targets;
  const names = config.targets.map(({ name }) => name);
  const chosen = new Set<string>();
  const problems: Problem[] = [];
  for (const pattern of wanted) {
    const found = names.includes(pattern) ? [pattern] : matching(pattern, names);
    for (const name of found) chosen.add(name);
    if (found.length === 0) problems.push({ place, message: `There is no target ${shown(pattern)}.`, remedy: known(pattern, names) });
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return config.targets.filter(({ name }) => chosen.has(name));
}

/** A name is no path: `*` takes a `/` like any other character. */
function matching(pattern: string, names: readonly string[]): string[] {
  const glob = compileGlob(pattern, { star: 'fnmatch' });
  return names.filter((name) => glob.matches(name));
}

/** Targets whose expressions speak of `artifact`: they can only be judged where something is being deployed, or a version is expected. */
export function needArtifact(targets: readonly ProbeTarget[]): ProbeTarget[] {
  return targets.filter(({ expect }) => expect.some(({ ast }) => subjectOf(ast).right?.kind === 'artifact'));
}

/** Throws a ConfigurationError, at each target, where `artifact` is asked for and nothing says what it is. */
export function requireArtifact(targets: readonly ProbeTarget[], artifact: string | null): void {
  if (artifact !== null) return;
  const problems = needArtifact(targets).map(({ name, place }): Problem => {
    const where = place === null ? name : `${place.file}:${place.line}:${place.column}`;
    const message = `The target ${shown(name)} compares with \`artifact\`, and nothing is being deployed.`;
    return { place: where, message, remedy: 'Say which version is meant with `expect-version`, or probe it in a deploy only.' };
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
}
