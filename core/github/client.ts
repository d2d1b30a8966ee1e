import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError, UnreadableError } from '../errors.ts';
import { turns } from '../turns.ts';
import { VERSION } from '../version.ts';
import { attempter, type RequestCount, type Sending } from './attempt.ts';
import { type AnswerKind, AttemptFailure, type Call } from './call.ts';
import { typedError } from './failures.ts';
import { pauseAfter } from './patience.ts';
import { WriteBudget } from './write-budget.ts';

export type { RequestCount } from './attempt.ts';
export { NotFoundError, RejectedError } from './failures.ts';

/** Path, query and body parameters by name, as in GitHub's REST reference; `owner` and `repo` are filled in. */
export type Params = Readonly<Record<string, unknown>>;

export interface RequestOptions {
  /** How the answer is read; default `json`. */
  answer?: AnswerKind;
  /** `application/vnd.github.raw+json` and the like; default is GitHub's JSON. */
  accept?: string;
  /** A POST that may be sent twice without harm. Other methods, statuses and Git objects are known to be so. */
  repeatable?: boolean;
}

/** `headers` have lower-case names. A repeated GET may share its `data` with the earlier one: treat it as read-only. */
export interface Answer<T> {
  data: T;
  status: number;
  headers: { readonly [name: string]: string | undefined };
}

/** The narrow port that the rest of `core/github` stands on. */
export interface Requester {
  /**
   * Sends `METHOD /path/{template}` and gives the answer; `T` is what the caller expects, it is not validated.
   * Throws NotFoundError, RejectedError, PermissionError, ConfigurationError (for a bad token) or UnreadableError.
   * A repeated DELETE may find nothing (NotFoundError) because the try before it worked.
   */
  request<T>(route: string, params?: Params, options?: RequestOptions): Promise<Answer<T>>;
}

export interface GitHub extends Requester {
  readonly owner: string;
  readonly repo: string;
  readonly apiUrl: string;
  readonly requests: Readonly<RequestCount>;
  /** `installation`: certainly a GitHub App's token, the job's own included. `other`: only GitHub can say. */
  readonly tokenKind: 'installation' | 'other';
}

export interface ConnectOptions {
  token: string;
  /** `https://api.github.com`, or `https://HOST/api/v3`. */
  apiUrl: string;
  owner: string;
  repo: string;
  /** Told of every pause and every repeated request. */
  log?: (message: string) => void;
  /** True if the run's token is known to be a fork's; only words the PermissionError. */
  readOnlyFork?: boolean;
  /** How long one request may wait for rate limits in all; default 60. */
  maxWaitSeconds?: number;
  /** How long one try may take, in ms; default 30,000. */
  timeoutMs?: number;
  /** Length of a second of waiting, in ms; default 1,000. Tests shorten it. */
  secondMs?: number;
}

const READS_AT_ONCE = 10;
/** GitHub drops a second equal status and gives a Git object's id for equal content, so sending these twice does no harm. */
const REPEATABLE_POST = /^POST \S+\/(statuses\/[^/]+|git\/(blobs|trees|commits|tags))$/;

/**
 * The suite's one client. Tries transient 5xx, resets and broken answers three times where repeating is safe, waits for rate
 * limits up to a bound, sends writes one after the other within GitHub's write budget and at most 10 requests at once.
 * Throws a ConfigurationError for a token or URL that cannot be used at all.
 */
export async function connect(options: ConnectOptions): Promise<GitHub> {
  const { owner, repo, token, readOnlyFork = false, timeoutMs = 30_000, maxWaitSeconds = 60, secondMs = 1_000 } = options;
  const { log = () => undefined } = options;
  const apiUrl = checkUrl(options.apiUrl);
  checkToken(token);
  // Loaded only now: the module reads the event's payload and GITHUB_API_URL as it loads, and throws if either is broken.
  const { getOctokit } = await import('@actions/github');
  const requests: RequestCount = { total: 0, reads: 0, writes: 0, notModified: 0, retried: 0 };
  const budget = new WriteBudget();
  const quiet = (): void => undefined;
  const octokit = getOctokit(token, {
    baseUrl: apiUrl,
    userAgent: `ops-actions/${VERSION}`,
    log: { debug: quiet, info: quiet, warn: log, error: log },
  });
  const attempt = attempter({ octokit, requests, timeoutMs });
  const readTurn = turns(READS_AT_ONCE);
  // GitHub asks for writes one at a time (docs: "best practices for using the REST API").
  const writeTurn = turns(1);

  async function pause(call: Call, seconds: number, realMs: number): Promise<void> {
    call.waitedSeconds += seconds;
    log(`Waiting ${seconds} s (limits of GitHub, or a failed try) before ${call.where}`);
    await sleep(realMs);
  }

  async function waitForBudget(call: Call): Promise<void> {
    const delayMs = budget.delay(Date.now());
    if (delayMs > 0) {
      const seconds = Math.ceil(delayMs / 1_000);
      if (call.waitedSeconds + seconds > maxWaitSeconds) {
        const until = new Date(Date.now() + delayMs).toISOString();
        throw new UnreadableError(
          `${call.where}: this run has used up its budget of writes (80 a minute, 500 an hour) until ${until}. Run again then.`,
        );
      }
      await pause(call, seconds, delayMs);
    }
    budget.record(Date.now());
  }

  async function send(call: Call, sending: Sending): ReturnType<typeof attempt> {
    for (;;) {
      if (!call.isRead) await waitForBudget(call);
      try {
        return await attempt(call, sending);
      } catch (error) {
        const seconds = error instanceof AttemptFailure ? pauseAfter(error, call, maxWaitSeconds, Date.now()) : null;
        if (seconds === null) throw typedError(error, { call, apiUrl, token, readOnlyFork, maxWaitSeconds });
        if (error instanceof AttemptFailure && (error.status === 403 || error.status === 429)) call.waits += 1;
        await pause(call, seconds, seconds * secondMs);
      }
    }
  }

  return {
    owner,
    repo,
    apiUrl,
    requests,
    tokenKind: token.startsWith('ghs_') ? 'installation' : 'other',
    async request<T>(route: string, given: Params = {}, { answer = 'json', accept, repeatable }: RequestOptions = {}): Promise<Answer<T>> {
      const params = { ...(route.includes('{owner}') ? { owner, repo } : {}), ...given };
      const { method, url } = octokit.request.endpoint(route, params);
      const isRead = method === 'GET' || method === 'HEAD';
      const mayRepeat = method !== 'POST' || repeatable === true || REPEATABLE_POST.test(route);
      const where = `${method} ${url.replace(apiUrl, '')}`;
      const call: Call = { route, where, answer, isRead, mayRepeat, sent: 0, waits: 0, waitedSeconds: 0 };
      const headers = { 'x-github-api-version': '2022-11-28', ...(accept === undefined ? {} : { accept }) };
      const received = await (isRead ? readTurn : writeTurn)(() => send(call, { params, headers }));
      return { ...received, data: received.data as T };
    },
  };
}

function checkUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.search !== '') {
    throw new ConfigurationError({
      place: 'GITHUB_API_URL',
      message: 'is not the address of a GitHub API.',
      remedy: 'It looks like `https://api.github.com` or `https://HOST/api/v3`, without user name and password.',
    });
  }
  return text.replace(/\/+$/, '');
}

/** A header cannot carry such a token, and fetch would print it in its complaint. */
function checkToken(token: string): void {
  if (/^[\x21-\x7e]+$/.test(token)) return;
  throw new ConfigurationError({
    place: 'input `token`',
    message: token === '' ? 'is empty.' : 'holds a space, a line break or a character outside ASCII.',
    remedy: 'A secret that is not set, or not passed to a reusable workflow, arrives empty; a pasted one may end in a line break.',
  });
}
