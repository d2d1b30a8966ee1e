import { ConfigurationError, messageOf } from '../../../core/errors.ts';
import { targetsFromUrls } from '../../../core/probe/config/from-url.ts';
import { loadHealth, loadTargets } from '../../../core/probe/config/load-health.ts';
import type { HealthPorts } from '../../../core/probe/config/loading.ts';
import { selectTargets } from '../../../core/probe/config/select.ts';
import type { HealthConfig } from '../../../core/probe/target.ts';
import type { ProbeLoader } from './probes.ts';

/** The probe engine's loader, for a deploy. `ports.readFile` reads health files as well as what their TLS settings name. */
export function probeLoader(ports: HealthPorts): ProbeLoader<HealthConfig> {
  return {
    file(file, target, place) {
      const config = loadHealth(textOf(file, place, ports), file, ports);
      return target === null ? config : { ...config, targets: selectTargets(config, [target], place) };
    },
    inline: (parsed, text, path) => loadTargets(parsed, text, path, ports),
    urls: (urls, place) => ({
      targets: targetsFromUrls(urls, place),
      control: null,
      settings: { resolvers: [], allowPrivate: true },
      secrets: [],
      warnings: [],
    }),
  };
}

function textOf(file: string, place: string, { readFile }: HealthPorts): string {
  try {
    return readFile(file);
  } catch (error) {
    const message = `The health file \`${file}\` could not be read: ${messageOf(error)}`;
    throw new ConfigurationError({ place, message, remedy: 'Name one that is in the checkout, or give URLs or targets instead.' });
  }
}
