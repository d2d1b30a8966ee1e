import { ConfigurationError } from '../../../core/errors.ts';
import type { Adapter, VerbContext, VerbResult } from '../ports.ts';
import { artifactRefusal } from './artifact.ts';
import { commandAdapter } from './command.ts';
import type { AdapterConfig, AdapterDeps } from './config.ts';
import { flyAdapter, flyProblems } from './fly.ts';
import { symlinkAdapter, symlinkProblems } from './symlink.ts';

/**
 * The adapter of an environment. Throws one ConfigurationError with everything in the configuration that its schema does not say. No
 * verb of it is ever run with an artifact that `checkArtifact` refuses, wherever that came from: such a one fails for good.
 */
export function makeAdapter(config: AdapterConfig, deps: AdapterDeps): Adapter {
  switch (config.kind) {
    case 'command':
      return guarded(config, commandAdapter(config.commands, deps));
    case 'symlink': {
      const problems = symlinkProblems(config.symlink);
      if (problems.length > 0) throw new ConfigurationError(problems);
      return guarded(config, symlinkAdapter(config.symlink, deps));
    }
    case 'fly': {
      const problems = flyProblems(config.fly);
      if (problems.length > 0) throw new ConfigurationError(problems);
      return guarded(config, flyAdapter(config.fly, deps));
    }
    default: {
      const never: never = config;
      throw new TypeError(`Unknown adapter: ${JSON.stringify(never)}`);
    }
  }
}

type Verb = (context: VerbContext) => Promise<VerbResult>;

function guarded(config: AdapterConfig, adapter: Adapter): Adapter {
  const checked =
    (verb: Verb): Verb =>
    async (context) => {
      const refusal = artifactRefusal(config, context.artifact);
      return refusal === null ? verb(context) : { state: 'failed', transient: false, why: refusal };
    };
  return {
    ...adapter,
    prepare: checked(adapter.prepare),
    switchTo: checked(adapter.switchTo),
    rollback: checked(adapter.rollback),
    verify: adapter.verify === null ? null : checked(adapter.verify),
    probeTarget: adapter.probeTarget === null ? null : checked(adapter.probeTarget),
    has: async (artifact, signal) => (artifactRefusal(config, artifact) === null ? adapter.has(artifact, signal) : 'no'),
  };
}
