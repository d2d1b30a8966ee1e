import { parseDuration } from '../../../core/inputs.ts';
import { DEPLOY_INPUTS, type DeployOptions } from '../inputs.ts';

/** Whether an option was given, and so wins over the file. */
export type Given = (name: keyof DeployOptions) => boolean;

/**
 * The runner passes every input, with its default where the caller gave none; so one at its default counts as not given. The command line
 * knows better, and names those that were (`explicit`).
 */
export function givenOf(options: DeployOptions, explicit: ReadonlySet<string> | null): Given {
  return (name) => (explicit === null ? options[name] !== defaultOf(name) : explicit.has(name));
}

function defaultOf(name: keyof DeployOptions): unknown {
  const spec = DEPLOY_INPUTS[name];
  switch (spec.kind) {
    case 'duration':
      return parseDuration(name, spec.default);
    case 'flag':
      return false;
    case 'text':
    case 'choice':
      return spec.default;
    default: {
      const never: never = spec;
      throw new TypeError(`Unknown kind of input: ${JSON.stringify(never)}`);
    }
  }
}
