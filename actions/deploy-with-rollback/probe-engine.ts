import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigurationError, messageOf } from '../../core/errors.ts';
import { createAttempt } from '../../core/probe/attempt.ts';
import { filesBeside } from '../../core/probe/config/files.ts';
import { targetsFromUrls } from '../../core/probe/config/from-url.ts';
import { loadHealth, loadTargets } from '../../core/probe/config/load-health.ts';
import { needArtifact, selectTargets } from '../../core/probe/config/select.ts';
import { runProbes } from '../../core/probe/run-probes.ts';
import type { HealthConfig, ProbeTarget } from '../../core/probe/target.ts';
import type { ProbeLoader } from './config/probes.ts';
import type { ProbeSet } from './prober.ts';

/** The suite's own prober has no more at once. */
const AT_ONCE = 25;

/**
 * Loads an environment's probes: a health file in the checkout, targets of the configuration itself, or URLs. `env` is what
 * `${{ env.NAME }}` in them stands for. All throw a ConfigurationError.
 */
export function probeLoader(workspace: string, env: NodeJS.ProcessEnv): ProbeLoader<ProbeSet> {
  const set = (targets: readonly ProbeTarget[], config: Pick<HealthConfig, 'settings' | 'secrets'>): ProbeSet =>
    probeSet(targets, config, env);
  return {
    file(file, target, place) {
      const path = resolve(workspace, file);
      let text: Uint8Array;
      try {
        text = readFileSync(path);
      } catch (error) {
        throw new ConfigurationError({ place, message: `The health file \`${file}\` could not be read: ${messageOf(error)}.` });
      }
      const config = loadHealth(text, file, { environment: env, readFile: filesBeside(path) });
      return set(selectTargets(config, target === null ? [] : [target], place), config);
    },
    inline(parsed, text, path) {
      const config = loadTargets(parsed, text, path, { environment: env, readFile: filesBeside(resolve(workspace, parsed.file)) });
      return set(config.targets, config);
    },
    urls: (urls, place) => set(targetsFromUrls(urls, place), { settings: { resolvers: [], allowPrivate: true }, secrets: [] }),
  };
}

/** A look has no retries: the next look is one, and it comes on a connection of its own too. */
function probeSet(
  targets: readonly ProbeTarget[],
  { settings, secrets }: Pick<HealthConfig, 'settings' | 'secrets'>,
  env: NodeJS.ProcessEnv,
): ProbeSet {
  const attempt = createAttempt({ ...settings, environment: env });
  const once = targets.map((target) => ({ ...target, retries: 0 }));
  return {
    secrets,
    comparesArtifact: needArtifact(targets).length > 0,
    async probe(artifact, signal) {
      const { probed } = await runProbes(once, { concurrency: AT_ONCE, signal, given: { artifact } }, { attempt });
      return probed.map(({ result }) => result);
    },
  };
}
