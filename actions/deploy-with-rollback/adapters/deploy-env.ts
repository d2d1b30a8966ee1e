import { type EnvLines, parseEnvLines } from '../../../core/env-lines.ts';

export type DeployEnv = EnvLines;

/** Reads the secret `deploy-env`, as `parseEnvLines` does. */
export function parseDeployEnv(text: string, mask?: (value: string) => void): DeployEnv {
  return parseEnvLines(text, 'deploy-env', mask);
}
