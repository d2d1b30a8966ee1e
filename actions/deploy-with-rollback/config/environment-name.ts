import { closest } from '../../../core/config/closest.ts';
import { listed, shown } from '../../../core/config/words.ts';
import type { Problem } from '../../../core/errors.ts';
import { type Source, tell } from './source.ts';

const MOST_TOLD = 10;

/**
 * The key of the environment in the file. GitHub and the ledger do not tell upper from lower case, so neither does the file. null where it
 * has none, which is added to `problems` with the names that there are.
 */
export function findEnvironment({ value, file }: Source, name: string, problems: Problem[]): string | null {
  const names = Object.keys(value.environments);
  const found = names.find((one) => one.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const guess = closest(name, names);
  const some = listed(names.slice(0, MOST_TOLD), 'and');
  const known = `Known: ${some}${names.length > MOST_TOLD ? ' and others' : ''}.`;
  problems.push({
    place: 'input `environment`',
    message: `There is no environment ${shown(name)} in \`${file}\`.`,
    remedy: guess === null ? known : `Did you mean ${shown(guess)}? ${known}`,
  });
  return null;
}

/** What cannot be the name of an environment on GitHub; null for one that can. */
export function nameProblem(name: string): string | null {
  if (name.trim() === '') return 'must not be empty';
  if (name !== name.trim() || name.length > 255 || /\p{Cc}/u.test(name)) {
    return 'must be one line of at most 255 characters without spaces at its ends';
  }
  return null;
}

/** Tells names that no environment can have, and two that are the same but for case. */
export function checkNames(source: Source): void {
  const first = new Map<string, string>();
  for (const name of Object.keys(source.value.environments)) {
    const problem = nameProblem(name);
    if (problem !== null) tell(source, ['environments', name], `The name of an environment ${problem}.`, 'Rename it.', 'key');
    const earlier = first.get(name.toLowerCase());
    if (earlier === undefined) first.set(name.toLowerCase(), name);
    else {
      const message = `${shown(name)} and ${shown(earlier)} are the same environment: GitHub does not tell upper from lower case.`;
      tell(source, ['environments', name], message, 'Keep one.', 'key');
    }
  }
}
