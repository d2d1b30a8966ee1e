import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigurationError, messageOf } from '../../core/errors.ts';

/** The bytes of the configuration in the checkout; null where there is none. Throws a ConfigurationError for one that cannot be read. */
export function readConfigFile(workspace: string, config: string): Uint8Array | null {
  if (config === '') return null;
  try {
    return readFileSync(resolve(workspace, config));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new ConfigurationError({ place: 'input `config`', message: `\`${config}\` could not be read: ${messageOf(error)}` });
  }
}
