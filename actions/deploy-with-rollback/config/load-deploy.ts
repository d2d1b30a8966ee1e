import { refusal } from '../../../core/config/problems.ts';
import { ConfigurationError, type Problem } from '../../../core/errors.ts';
import { checkArtifact } from '../adapters/artifact.ts';
import type { AdapterConfig } from '../adapters/config.ts';
import type { GatePlan } from '../gates/gate-plan.ts';
import type { DeployOptions } from '../inputs.ts';
import type { MachinePlan } from '../machine/machine.ts';
import { adapterOf } from './adapter.ts';
import { type EnvironmentRead, readEnvironment, withoutFile } from './environment-file.ts';
import { checkNames, findEnvironment, nameProblem } from './environment-name.ts';
import { machinePlanOf, strategyOf } from './machine-plan.ts';
import { type Given, givenOf } from './options.ts';
import { loadProbes, type ProbeLoader, type ProbeSource, probesAt, probesOfInput } from './probes.ts';
import { type OperationRequest, requestOf } from './request.ts';
import { readSource, type Source } from './source.ts';

/** Everything that one operation on one environment goes by. `T` is what the probe engine makes of its targets. */
export interface EnvironmentPlan<T> {
  machine: MachinePlan;
  adapter: AdapterConfig;
  /** Variables that commands get although they would be taken from them. */
  passEnv: readonly string[];
  /** null where nothing is configured, or the operation looks at nothing. */
  probes: T | null;
  gates: GatePlan;
  /** Where people find the environment; null where that is not said. */
  url: string | null;
  /** Of the issue that calls somebody. */
  issue: { labels: readonly string[]; assignees: readonly string[] };
}

export interface DeployConfig<T> {
  plan: EnvironmentPlan<T>;
  request: OperationRequest;
}

export interface DeploySources<T> {
  options: DeployOptions;
  /** Names of the options that were given; null where only their values can tell. */
  explicit: ReadonlySet<string> | null;
  /** The text of the file `options.config`; null where there is none. */
  text: string | Uint8Array | null;
  probes: ProbeLoader<T>;
  /** Where the ledger is kept: how dear it is to ask whether a rollback wants a running deploy to stop. */
  ledger: 'directory' | 'github';
}

/**
 * Merges the inputs over the environment of the file. An input that was given wins; without a file the inputs stand alone. Throws one
 * ConfigurationError with all problems: those of the file, of every environment in it, at `file:line:column`.
 */
export function loadDeploy<T>({ options, explicit, text, probes, ledger }: DeploySources<T>): DeployConfig<T> {
  const problems: Problem[] = [];
  const given = givenOf(options, explicit);
  const request = requestOf(options, problems);
  const environment = environmentOf(options, text, given, problems);
  if (environment === null) throw new ConfigurationError(problems);
  const adapter = adapterOf(environment, options, given, SWITCHING.includes(options.operation), problems);
  const found = LOOKING.includes(options.operation) ? probesOf(environment, options, given, problems) : null;
  const loaded = found === null ? null : loadProbes(found, probes, problems);
  if (request !== null && adapter !== null) checkIds(request, adapter, problems);
  const strategy = strategyOf(environment, options, given, adapter, problems);
  if (problems.length > 0 || request === null || adapter === null || strategy === null) throw new ConfigurationError(problems);
  const { file, gates } = environment;
  const machine = machinePlanOf(environment, options, given, { strategy, adapter, isProbed: loaded !== null, ledger });
  const issue = { labels: file.issue?.labels ?? [], assignees: file.issue?.assignees ?? [] };
  return { plan: { machine, adapter, passEnv: file.pass_env ?? [], probes: loaded, gates, url: file.url ?? null, issue }, request };
}

const SWITCHING: readonly DeployOptions['operation'][] = ['deploy', 'rollback', 'recover'];
/** A freeze must be possible while a health file is broken. */
const LOOKING = SWITCHING;

/** Everything that is wrong with a file, whichever environment is deployed to. Throws one ConfigurationError; probes are not loaded. */
export function checkDeployFile(text: string | Uint8Array, file: string): void {
  const { source } = readAll(text, file);
  if (source.problems.length > 0) throw refusal(source.file, source.problems);
}

function readAll(text: string | Uint8Array, file: string): { source: Source; all: EnvironmentRead[] } {
  const source = readSource(text, file);
  checkNames(source);
  return { source, all: Object.keys(source.value.environments).map((name) => readEnvironment(source, name)) };
}

/** The environment as the file has it; null where there can be none, which is added to `problems`. */
function environmentOf(
  { environment: name, config }: DeployOptions,
  text: string | Uint8Array | null,
  given: Given,
  problems: Problem[],
): EnvironmentRead | null {
  const wrong = nameProblem(name);
  if (wrong !== null) problems.push({ place: 'input `environment`', message: `${wrong}.` });
  if (text === null) {
    if (config !== '' && given('config')) {
      problems.push({ place: 'input `config`', message: `There is no file \`${config}\`.`, remedy: 'Add it, or leave the input out.' });
      // What it would have said is not known: nothing more can be called wrong.
      return null;
    }
    return wrong === null ? withoutFile(name) : null;
  }
  let read: ReturnType<typeof readAll>;
  try {
    read = readAll(text, config);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    problems.push(...error.problems);
    return null;
  }
  const { source, all } = read;
  const key = wrong === null ? findEnvironment(source, name, problems) : null;
  if (source.problems.length > 0) problems.push(...refusal(source.file, source.problems).problems);
  return all.find((one) => one.name === key) ?? null;
}

function probesOf(environment: EnvironmentRead, options: DeployOptions, given: Given, problems: Problem[]): ProbeSource | null {
  if (given('probes')) return probesOfInput(options.probes, problems);
  const { source, name, file } = environment;
  return source === null ? null : probesAt(source, ['environments', name, 'probes'], file.probes, problems);
}

/** What this adapter cannot be given, though another could. */
function checkIds(request: OperationRequest, adapter: AdapterConfig, problems: Problem[]): void {
  try {
    if (request.operation === 'deploy') checkArtifact(adapter, request.artifact, 'artifact');
    if (request.operation === 'rollback' && request.to !== null) checkArtifact(adapter, request.to, 'to');
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    problems.push(...error.problems);
  }
}
