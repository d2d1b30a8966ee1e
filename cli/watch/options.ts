import { GATE_INPUTS, type GateInputs } from '../../actions/gate-reporter/inputs.ts';
import { ConfigurationError } from '../../core/errors.ts';
import { inputValues } from '../../core/inputs.ts';
import { parseArguments } from '../arguments.ts';
import { repositoryName } from '../git-change.ts';

/** What is watched: a pull request, whose head may move, or one commit by its id or the beginning of it. */
export type Watched = { kind: 'pull-request'; number: number } | { kind: 'commit'; sha: string };

export interface WatchOptions {
  owner: string;
  repo: string;
  watched: Watched;
  /** The branch whose rules and configuration file count; null for the base of the pull request, or the default branch. */
  branch: string | null;
  /** Of the action gate-reporter, as far as they say how to judge and how long to wait. */
  inputs: GateInputs;
  /** Whether `--scope` was given. */
  hasScope: boolean;
  databaseUrl: string | null;
  json: boolean;
}

/** Inputs of the action that are options here too, by the same name. Of a list, the option may be given several times. */
const LISTS = ['required', 'optional', 'ignore', 'allow-skipped', 'allow-failed'] as const;
const SINGLE = [
  'scope',
  'neutral',
  'cancelled',
  'on-empty',
  'appear-timeout',
  'timeout',
  'interval',
  'context-prefix',
  'config',
] as const satisfies readonly (keyof GateInputs)[];

const PULL_REQUEST = /^(?:#|(?:https?:\/\/[^/]+\/([^/]+\/[^/]+)\/pull\/))?(\d+)$/;
const COMMIT = /^[0-9a-f]{7,64}$/i;
/** More digits than this are a commit's rather than a number's. */
const MOST_DIGITS = 6;

/** Reads the command line. Throws a ConfigurationError that names the option. */
export function parseWatchOptions(argv: readonly string[], env: NodeJS.ProcessEnv): WatchOptions {
  const list = { type: 'string', multiple: true } as const;
  const single = { type: 'string' } as const;
  const { values, positionals } = parseArguments(
    'watch',
    argv,
    {
      repo: single,
      branch: single,
      required: list,
      optional: list,
      ignore: list,
      'allow-skipped': list,
      'allow-failed': list,
      scope: single,
      neutral: single,
      cancelled: single,
      'on-empty': single,
      'appear-timeout': single,
      timeout: single,
      interval: single,
      'context-prefix': single,
      config: single,
      'no-fail-fast': { type: 'boolean', default: false },
      'database-url': single,
      json: { type: 'boolean', default: false },
    },
    true,
  );
  const { watched, repository } = watchedOf(positionals);
  const [owner = '', repo = '', ...rest] = (values.repo ?? repository ?? env.GITHUB_REPOSITORY ?? originOf()).split('/');
  if (owner === '' || repo === '' || rest.length > 0) {
    const message = values.repo === undefined ? 'is not known here.' : `\`${values.repo}\` is not of the form OWNER/NAME.`;
    throw new ConfigurationError({ place: '--repo', message, remedy: 'Say --repo OWNER/NAME.' });
  }
  const given: Record<string, string> = { token: 'none', mode: 'wait', 'self-check-run-id': '' };
  for (const name of LISTS) if (values[name] !== undefined) given[name] = values[name].join('\n');
  for (const name of SINGLE) if (values[name] !== undefined) given[name] = values[name];
  if (values['no-fail-fast']) given['fail-fast'] = 'false';
  const inputs = inputValues(GATE_INPUTS, given);
  const branch = values.branch ?? null;
  const databaseUrl = values['database-url'] === undefined ? null : addressOf(values['database-url'], env);
  return { owner, repo, watched, branch, inputs, hasScope: values.scope !== undefined, databaseUrl, json: values.json };
}

function watchedOf(positionals: readonly string[]): { watched: Watched; repository: string | undefined } {
  const [text, ...more] = positionals;
  const refuse = (message: string): ConfigurationError =>
    new ConfigurationError({
      place: 'arguments',
      message,
      remedy: 'Name one pull request (7, #7 or its address) or one commit (7 digits or more).',
    });
  if (text === undefined) throw refuse('There is nothing to watch.');
  if (more.length > 0) throw refuse(`\`${more[0]}\` is one too many.`);
  const [, repository, number = ''] = PULL_REQUEST.exec(text) ?? [];
  const isNumber = number !== '' && (number !== text || number.length <= MOST_DIGITS) && Number(number) > 0;
  if (isNumber) return { watched: { kind: 'pull-request', number: Number(number) }, repository };
  if (COMMIT.test(text)) return { watched: { kind: 'commit', sha: text.toLowerCase() }, repository: undefined };
  throw refuse(`\`${text}\` is neither a pull request nor a commit.`);
}

/** The remote of the checkout at hand; empty where there is none. */
function originOf(): string {
  try {
    return repositoryName('.');
  } catch (error) {
    if (error instanceof ConfigurationError) return '';
    throw error;
  }
}

/** `env:NAME` keeps the address, which holds a password, out of the list of processes. */
function addressOf(text: string, env: NodeJS.ProcessEnv): string {
  const name = /^env:(\w+)$/.exec(text)?.[1];
  if (name === undefined) return text;
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  throw new ConfigurationError({ place: '--database-url', message: `the environment has no \`${name}\`.` });
}
