import { ConfigurationError } from '../core/errors.ts';

/**
 * What Danger puts into the global scope of a Dangerfile, as far as it is used here. It cannot be imported: the package `danger` only
 * throws when a plugin imports it (danger.systems, "Extending Danger").
 */
export interface DangerPort {
  danger: {
    /** Missing under `danger local`; without `pr` where the event is not about a pull request. */
    github?: {
      /** The pull request as REST has it, read by Danger when it started. */
      pr?: unknown;
      /** An Octokit. */
      api?: DangerApi;
    };
  };
  fail(message: string): void;
}

export interface DangerApi {
  request(route: string, params?: object): Promise<unknown>;
}

/** Danger's globals. Throws a ConfigurationError where there are none: nobody would hear a `fail` then. */
export function dangerPort(scope: object = globalThis): DangerPort {
  const { danger, fail } = scope as Partial<DangerPort>;
  if (typeof danger === 'object' && danger !== null && typeof fail === 'function') return { danger, fail };
  throw new ConfigurationError({
    place: 'ops-actions/danger',
    message: 'The globals `danger` and `fail` are not there.',
    remedy: 'Call it from a Dangerfile that Danger runs: `npx danger ci`.',
  });
}
