import { readFileSync } from 'node:fs';
import { isAbsolute, join, posix } from 'node:path';
import { ConfigurationError, messageOf, UnreadableError } from '../../core/errors.ts';
import type { Requester } from '../../core/github/client.ts';
import { readTextFile } from '../../core/github/contents.ts';
import { codeOf } from '../../core/probe/probe-stop.ts';

/** A health file as it was found. */
export interface HealthText {
  text: Uint8Array | string;
  /** How people find it; every problem names it. */
  file: string;
  /** Where it lies on this machine, for the files that it names; its own name where it came from GitHub. */
  path: string;
}

/** Where a health file may be. */
export interface HealthPlaces {
  /** GITHUB_WORKSPACE; null where there is none. */
  workspace: string | null;
  /** The commit that the run is of: whoever may change the workflow there may change this file, and nobody else. */
  sha: string;
  github: Requester;
}

/**
 * The health file of the workspace, or, where no checkout has it, that of the run's commit (one request). Throws a ConfigurationError where
 * it is in neither, and an UnreadableError where GitHub does not say.
 */
export async function readHealthFile(config: string, { workspace, sha, github }: HealthPlaces): Promise<HealthText> {
  const local = isAbsolute(config) ? config : workspace === null ? null : join(workspace, config);
  const text = local === null ? null : readLocal(local, config);
  if (local !== null && text !== null) return { text, file: config, path: local };
  const path = posix.normalize(config);
  if (isAbsolute(path) || path.startsWith('../')) throw missing(config, 'There is no such file.');
  if (sha === '') throw missing(config, 'No checkout has it, and the runner does not say which commit the run is of.');
  const read = await readTextFile(github, path, sha);
  if (read.state === 'read') return { text: read.value, file: config, path };
  if (read.state === 'unreadable') throw new UnreadableError(`The health file could not be read: ${read.why}`);
  throw missing(
    config,
    `Neither the workspace nor the commit ${sha.slice(0, 12)} has it (or the token may not read it: \`contents: read\`).`,
  );
}

/** A file of this machine, null where there is none. Throws a ConfigurationError where it cannot be read. */
export function readLocal(path: string, name: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw new ConfigurationError({ place: name, message: `cannot be read: ${messageOf(error)}` });
  }
}

/** That there is no health file. */
export function missing(config: string, why: string): ConfigurationError {
  return new ConfigurationError({
    place: config,
    message: `There is no health file. ${why}`,
    remedy: 'Add it, name another with `config`, or give a `url`.',
  });
}
