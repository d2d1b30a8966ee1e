import { ConfigurationError, UnreadableError } from '../../core/errors.ts';
import type { Requester } from '../../core/github/client.ts';
import { readTextFile } from '../../core/github/contents.ts';
import { FAILURES_PATH, type FailuresConfig, loadFailures, NO_CONFIG } from './load-failures.ts';

/** A configuration, or what is wrong with it. */
export type ConfigRead = { state: 'read'; config: FailuresConfig } | { state: 'invalid'; error: ConfigurationError };

/** Only what loading throws is wrong with the file: a refused token is a configuration error too. */
export function loaded(load: () => FailuresConfig): ConfigRead {
  try {
    return { state: 'read', config: load() };
  } catch (error) {
    if (error instanceof ConfigurationError) return { state: 'invalid', error };
    throw error;
  }
}

/**
 * The configuration at a commit, in one request: that of the classifier's own run, never of the run that failed, whose author could otherwise
 * say who answers for it. A file that is not there is none where it is the default path. Throws an UnreadableError.
 */
export async function readConfig(github: Requester, path: string, sha: string): Promise<ConfigRead> {
  const file = await readTextFile(github, path, sha);
  if (file.state === 'read') return loaded(() => loadFailures(path, file.value));
  if (file.state === 'unreadable') throw new UnreadableError(`\`${path}\` could not be read: ${file.why}`);
  if (path === FAILURES_PATH) return { state: 'read', config: NO_CONFIG };
  throw new UnreadableError(`There is no \`${path}\` at ${sha.slice(0, 12)}, or the token may not read it (\`contents: read\`).`);
}
