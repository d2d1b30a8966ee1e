import { ConfigurationError } from '../../core/errors.ts';
import { filesBeside } from '../../core/probe/config/files.ts';
import { targetsFromUrls } from '../../core/probe/config/from-url.ts';
import { urlSecrets } from '../../core/probe/config/http-check.ts';
import { loadHealth } from '../../core/probe/config/load-health.ts';
import { requireArtifact, selectTargets } from '../../core/probe/config/select.ts';
import { namesVersion } from '../../core/probe/judge/version.ts';
import type { Given } from '../../core/probe/judge.ts';
import type { ProbeSettings } from '../../core/probe/model.ts';
import type { HealthConfig, ProbeTarget } from '../../core/probe/target.ts';
import type { HealthText } from './read-health-file.ts';
import type { ProbeTask } from './task.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is to be probed, and how. */
export interface ProbePlan {
  /** The file, or the name of the one target. */
  subject: string;
  /** In the order of the file; at least one. */
  targets: readonly ProbeTarget[];
  /** Every target of the file, probed in this run or not; null without a file. */
  all: readonly ProbeTarget[] | null;
  control: ProbeTarget | null;
  settings: ProbeSettings;
  given: Given;
  /** Values that must not be seen anywhere. */
  secrets: readonly string[];
  /** What is legal in the file and can hardly be meant, each with its `file:line:column`. */
  warnings: readonly string[];
}

/** The targets of a health file that the task names. Throws a ConfigurationError with every problem of the file, or of the task with it. */
export function planOfFile({ text, file, path }: HealthText, task: ProbeTask, environment: Environment): ProbePlan {
  const config = loadHealth(text, file, { environment, readFile: filesBeside(path) });
  const { control, settings, secrets, warnings } = config;
  const targets = selectTargets(config, task.targets);
  const given = givenBy(task, targets);
  return { subject: file, targets, all: config.targets, control, settings: { ...settings, environment }, given, secrets, warnings };
}

/** What a word of the environment is taken for where only the promises of a file matter, first as a part of a text, then as a whole URL. */
const STAND_INS = ['unset.invalid', 'https://unset.invalid'] as const;

/**
 * The targets of a health file that `wanted` names, for a report, which probes none: a variable that is not set is no problem then. Throws
 * a ConfigurationError as `planOfFile` does.
 */
export function promisesOf(
  { text, file, path }: HealthText,
  wanted: readonly string[],
  environment: Environment,
): Pick<HealthConfig, 'secrets' | 'warnings'> & { targets: readonly ProbeTarget[] } {
  const readFile = filesBeside(path);
  const load = (from: Environment): HealthConfig => loadHealth(text, file, { environment: from, readFile });
  const config = firstThatLoads([environment, ...STAND_INS.map((word) => withStandIn(environment, word))].map((from) => () => load(from)));
  const secrets = config.secrets.filter((value) => !STAND_INS.some((word) => word === value));
  return { targets: selectTargets(config, wanted), secrets, warnings: config.warnings };
}

/** The first error is the one that is told: it speaks of the environment as it is. */
function firstThatLoads(loads: readonly (() => HealthConfig)[]): HealthConfig {
  let told: unknown;
  for (const load of loads) {
    try {
      return load();
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      told ??= error;
    }
  }
  throw told;
}

function withStandIn(environment: Environment, word: string): Environment {
  const wordOf = (name: string | symbol): string => (typeof name === 'string' ? environment[name] : undefined) || word;
  return new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => wordOf(name),
      getOwnPropertyDescriptor: (_, name) => ({ value: wordOf(name), configurable: true, enumerable: true, writable: true }),
    },
  );
}

/** URLs without a file: GET, a 2xx and every default. Throws a ConfigurationError that names `place` for what is no URL. */
export function planOfUrls(urls: readonly string[], task: ProbeTask, environment: Environment, place = 'input `url`'): ProbePlan {
  const targets = targetsFromUrls(urls, place);
  const [first, ...others] = targets;
  return {
    subject: others.length === 0 && first !== undefined ? first.name : `${targets.length} URLs`,
    targets,
    all: null,
    control: null,
    settings: { resolvers: [], allowPrivate: true, environment },
    given: givenBy(task, targets),
    secrets: urls.flatMap(secretsInUrl),
    warnings: [],
  };
}

/** What the run knows besides the file. A version that no target could say would be asked of nobody, and an old release would pass. */
function givenBy({ expectVersion }: ProbeTask, targets: readonly ProbeTarget[]): Given {
  requireArtifact(targets, expectVersion);
  if (expectVersion !== null && !targets.some(namesVersion)) {
    const message = 'No target that is probed says a version.';
    throw new ConfigurationError({
      place: 'input `expect-version`',
      message,
      remedy: 'Give a target `version: body.KEY`, or leave the input out.',
    });
  }
  return { expectVersion, artifact: expectVersion };
}

/** The user, the password and what stands in the query, whole and each value by itself, unless it is a word or a small number. */
function secretsInUrl(url: string): string[] {
  const { search, searchParams } = new URL(url);
  const query = [search.slice(1), ...searchParams.values()].filter((value) => !/^(?:[a-z]{0,8}|\d{1,4})$/i.test(value));
  return [...urlSecrets(url), ...query];
}
