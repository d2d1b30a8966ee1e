import { readFileSync } from 'node:fs';
import { ConfigurationError, messageOf, type Problem } from './errors.ts';

/** What the runner tells a step about its run (docs: "variables reference", default environment variables). */
export interface Runner {
  owner: string;
  repo: string;
  apiUrl: string;
  serverUrl: string;
  runId: number;
  runAttempt: number;
  eventName: string;
  /** The webhook payload, as it came: nothing in it is trusted or validated yet. */
  payload: Readonly<Record<string, unknown>>;
  /** `GITHUB_SHA` and `GITHUB_REF`; only `core/github/subject.ts` may conclude anything from them. */
  sha: string;
  ref: string;
  actor: string;
  triggeringActor: string;
  /** What the machine calls itself; '' where the runner does not say. */
  runnerName: string;
  /** The page of this attempt of the run. */
  runUrl: string;
}

/**
 * Reads the runner's environment and the event's payload.
 * Throws one ConfigurationError that names every variable that is missing or unreadable.
 */
export function readRunner(env: NodeJS.ProcessEnv = process.env): Runner {
  const problems: Problem[] = [];
  const required = (name: string): string => {
    const value = env[name] ?? '';
    if (value === '') problems.push(missing(name));
    return value;
  };
  const repository = required('GITHUB_REPOSITORY');
  const eventName = required('GITHUB_EVENT_NAME');
  const runId = Number(required('GITHUB_RUN_ID'));
  const serverUrl = serverUrlOf(env);
  const [owner = '', repo = '', ...rest] = repository.split('/');
  if (repository !== '' && (owner === '' || repo === '' || rest.length > 0)) {
    problems.push({ place: 'GITHUB_REPOSITORY', message: `\`${repository}\` is not of the form OWNER/REPO.` });
  }
  let payload: Record<string, unknown> = {};
  try {
    payload = readPayload(env.GITHUB_EVENT_PATH);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    problems.push(...error.problems);
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  const runAttempt = Number(env.GITHUB_RUN_ATTEMPT ?? '1') || 1;
  return {
    owner,
    repo,
    apiUrl: (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, ''),
    serverUrl,
    runId,
    runAttempt,
    eventName,
    payload,
    sha: env.GITHUB_SHA ?? '',
    ref: env.GITHUB_REF ?? '',
    actor: env.GITHUB_ACTOR ?? '',
    triggeringActor: env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR ?? '',
    runnerName: env.RUNNER_NAME ?? '',
    runUrl: runUrlOf(env),
  };
}

/** The page of this attempt of the run; '' where the runner does not say which it is. */
export function runUrlOf(env: NodeJS.ProcessEnv): string {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
  return repository && runId ? `${serverUrlOf(env)}/${repository}/actions/runs/${runId}/attempts/${attempt}` : '';
}

function serverUrlOf(env: NodeJS.ProcessEnv): string {
  return (env.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, '');
}

function missing(name: string): Problem {
  return { place: name, message: 'is not set.', remedy: 'The runner sets it; outside Actions use the command line instead.' };
}

function readPayload(path: string | undefined): Record<string, unknown> {
  if (path === undefined || path === '') throw new ConfigurationError(missing('GITHUB_EVENT_PATH'));
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigurationError({ place: `GITHUB_EVENT_PATH (${path})`, message: `could not be read as JSON: ${messageOf(error)}` });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ConfigurationError({ place: `GITHUB_EVENT_PATH (${path})`, message: 'holds no JSON object.' });
  }
  return value as Record<string, unknown>;
}
