import { ConfigurationError, type Problem } from '../../../core/errors.ts';
import { artifactProblem } from '../config/artifact.ts';
import type { AdapterConfig } from './config.ts';

/** A folder's name may have 255 bytes; room is left for what is written beside it. */
const FOLDER_CHARACTERS = 200;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const IMAGE_BY_DIGEST = /^[a-z0-9][a-z0-9.-]*(:\d{1,5})?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+@sha256:[0-9a-f]{64}$/;

/**
 * Whether this adapter can be given that artifact. Throws a ConfigurationError for the input `name` for anything else: what is no id of
 * an artifact (shell syntax, line breaks, a leading dash, `..`), what means something else tomorrow (a branch, `latest`), and what this
 * adapter has no use for.
 */
export function checkArtifact(config: AdapterConfig, artifact: string, name: 'artifact' | 'to' = 'artifact'): void {
  const problem = problemWith(config, artifact, name);
  if (problem !== null) throw new ConfigurationError(problem);
}

/** As `checkArtifact`, in words; null for one that it can be given. */
export function artifactRefusal(config: AdapterConfig, artifact: string): string | null {
  const problem = problemWith(config, artifact, 'artifact');
  return problem === null ? null : `${problem.message} ${problem.remedy ?? ''}`.trim();
}

function problemWith(config: AdapterConfig, artifact: string, name: string): Problem | null {
  const general = artifactProblem(name, artifact);
  if (general !== null) return general;
  const place = `input \`${name}\``;
  switch (config.kind) {
    case 'command':
      return null;
    case 'symlink':
      if (isFolderName(artifact)) return null;
      return {
        place,
        message: `\`${artifact}\` cannot be the name of a release's folder.`,
        remedy: `The adapter symlink takes one name without \`/\`, at most ${FOLDER_CHARACTERS} characters, that does not end in \`.tmp\`.`,
      };
    case 'fly': {
      const { image } = config.fly;
      if (image === undefined ? IMAGE_BY_DIGEST.test(artifact) : DIGEST.test(artifact)) return null;
      const form = image === undefined ? 'REPOSITORY@sha256:…, without a tag' : `sha256:…, the digest of an image in ${image}`;
      return { place, message: `\`${artifact}\` does not name one image for good.`, remedy: `The adapter fly takes ${form}.` };
    }
    default: {
      const never: never = config;
      throw new TypeError(`Unknown adapter: ${JSON.stringify(never)}`);
    }
  }
}

/** Whether a folder of that name can be a release. `NAME.tmp` is one whose upload has not ended. */
export function isFolderName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._:@+~=%-]*$/.test(name) && name.length <= FOLDER_CHARACTERS && !name.endsWith('.tmp');
}
