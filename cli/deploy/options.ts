import type { ParseArgsConfig } from 'node:util';
import { DEPLOY_INPUTS, type DeployOptions } from '../../actions/deploy-with-rollback/inputs.ts';
import type { Operation } from '../../actions/deploy-with-rollback/model.ts';
import { ConfigurationError } from '../../core/errors.ts';
import { inputValues } from '../../core/inputs.ts';
import { asFlags, parseArguments } from '../arguments.ts';

/** What a command of the family was called with. */
export interface DeployCall {
  options: DeployOptions;
  /** Names of the inputs that were given, which win over the configuration. */
  explicit: ReadonlySet<string>;
  /** The folder of ledger and lock. */
  ledger: string;
  json: boolean;
}

export const DEFAULT_LEDGER = '.ops/ledger';

type InputName = keyof DeployOptions;

/** The environment of the process is what commands get here, so that no secret has to be written on a command line. */
const { token: _token, 'deploy-env': _deployEnv, operation: _operation, ...SPECS } = DEPLOY_INPUTS;
const HOW: readonly InputName[] = [
  ...(['adapter', 'deploy-command', 'rollback-command', 'current-command', 'verify-command', 'probes', 'strategy'] as const),
  ...(['soak', 'timeout', 'rollback-timeout', 'on-cancel', 'lock-timeout'] as const),
];

/** The inputs that each operation takes, as flags of the same name. */
const FLAGS: { readonly [operation in Operation]: readonly InputName[] } = {
  deploy: ['artifact', ...HOW, 'override', 'reason', 'dry-run'],
  rollback: ['to', 'reason', ...HOW, 'dry-run'],
  recover: HOW,
  freeze: ['reason'],
  unfreeze: ['reason'],
  status: ['adapter', 'current-command'],
};

/** Reads the arguments of `ops-actions OPERATION`. Throws a ConfigurationError with everything that is wrong. */
export function deployCall(operation: Operation, argv: readonly string[]): DeployCall {
  const names: readonly InputName[] = ['environment', 'config', ...FLAGS[operation]];
  const options: NonNullable<ParseArgsConfig['options']> = { ledger: { type: 'string' }, json: { type: 'boolean' } };
  for (const name of names) options[name] = { type: name === 'override' || name === 'dry-run' ? 'boolean' : 'string' };
  const values = parseArguments(operation, argv, options).values as { [name: string]: string | boolean | undefined };
  const given = Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, String(values[name])]])));
  refuseEmpty(given);
  const read = asFlags(() => inputValues(SPECS, given));
  const { ledger = DEFAULT_LEDGER, json = false } = values;
  return { options: { ...read, operation }, explicit: new Set(Object.keys(given)), ledger: String(ledger), json: json === true };
}

/** On a command line an empty value is a variable that was not set: taken for "not given" it would go back to whatever was last. */
function refuseEmpty(given: Readonly<Record<string, string>>): void {
  const problems = Object.entries(given)
    .filter(([name, value]) => value.trim() === '' && name !== 'config')
    .map(([name]) => ({ place: `--${name}`, message: 'is given, and is empty.', remedy: 'Leave it out, or give a value.' }));
  if (problems.length > 0) throw new ConfigurationError(problems);
}
