import type { ProbeLoader } from '../../../actions/deploy-with-rollback/config/probes.ts';
import { DEPLOY_INPUTS, type DeployOptions } from '../../../actions/deploy-with-rollback/inputs.ts';
import { ConfigurationError, messageOf } from '../../../core/errors.ts';
import { readInputs } from '../../../core/inputs.ts';

/** Inputs as the runner sets them: every one that is not given is at its default. */
export function optionsOf(given: { readonly [input: string]: string } = {}): DeployOptions {
  const env: NodeJS.ProcessEnv = { INPUT_TOKEN: 'x', INPUT_ENVIRONMENT: 'production', INPUT_ARTIFACT: 'v2' };
  for (const [name, value] of Object.entries(given)) env[`INPUT_${name.toUpperCase()}`] = value;
  const { token: _, 'deploy-env': __, ...options } = readInputs(DEPLOY_INPUTS, env);
  return options;
}

/** What a loader was asked for, in words. */
export const LOADER: ProbeLoader<string> = {
  file: (file, target, place) => {
    if (file === 'missing.yml') throw new ConfigurationError({ place, message: 'There is no file `missing.yml`.' });
    return `file ${file} ${target ?? '*'}`;
  },
  inline: (_parsed, _text, path) => `inline ${path.join('.')}`,
  urls: (urls) => `urls ${urls.join(' ')}`,
};

/** The lines of a ConfigurationError; empty where nothing is thrown. */
export function problemsOf(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return messageOf(error).split('\n');
  }
}
