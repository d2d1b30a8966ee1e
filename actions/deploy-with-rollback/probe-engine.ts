import { ConfigurationError } from '../../core/errors.ts';
import type { ProbeLoader } from './config/probes.ts';
import type { ProbeSet } from './prober.ts';

/** Loads probes for a deploy. */
export function probeLoader(_workspace: string, _env: NodeJS.ProcessEnv): ProbeLoader<ProbeSet> {
  const missing = (place: string): never => {
    throw new ConfigurationError({ place, message: 'The probe engine is not part of this build.' });
  };
  return {
    file: (_file, _target, place) => missing(place),
    inline: () => missing('probes'),
    urls: (_urls, place) => missing(place),
  };
}
