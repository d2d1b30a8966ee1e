import { ConfigurationError } from '../../core/errors.ts';
import { rowOf, textOrNull } from './answer.ts';
import type { NeedsFacts } from './facts.ts';

/** Reads `${{ toJSON(needs) }}`: an object of jobs, each with its `result`. Throws a ConfigurationError for anything else. */
export function parseNeeds(text: string): NeedsFacts {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw problem('is no JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw problem('is no object of jobs.');
  const jobs = Object.entries(value).map(([name, job]) => {
    const result = textOrNull(rowOf(job).result);
    if (result === null) throw problem(`has no result for the job \`${name}\`.`);
    return { name, result };
  });
  return { kind: 'needs', jobs };
}

function problem(message: string): ConfigurationError {
  return new ConfigurationError({
    place: 'input `needs`',
    message,
    remedy: 'Write `needs: ${{ toJSON(needs) }}` in the step, and the jobs under `needs:` of its job, which runs `if: always()`.',
  });
}
