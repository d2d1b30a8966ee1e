import { ConfigurationError, PermissionError, UnreadableError } from '../errors.ts';
import { AttemptFailure, type Call, type Limit } from './call.ts';
import { limitOf } from './patience.ts';
import { neededPermission } from './permissions.ts';

/** GitHub answered 404 or 410: it is not there, or the token cannot see it. Left uncaught it counts as unreadable. */
export class NotFoundError extends UnreadableError {}

/** GitHub understood the request and said no (409, 422, a 403 that no permission cures, …). `status` is the HTTP status. */
export class RejectedError extends UnreadableError {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export interface FailureContext {
  call: Call;
  apiUrl: string;
  token: string;
  readOnlyFork: boolean;
  maxWaitSeconds: number;
}

const UNREACHABLE = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)/;
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/;
const LACKS_PERMISSION = /not accessible by|must have .*(rights|access|permission)|must be an? .*(admin|owner|collaborator)/i;
const CLIP_CHARACTERS = 300;

/**
 * What the rest of the suite gets to see of a failed attempt: a sentence, the place, the remedy. The attempt itself is not
 * kept as `cause`, because it holds headers. Anything that is no failed attempt is our bug and comes back as it is.
 */
export function typedError(error: unknown, context: FailureContext): unknown {
  if (!(error instanceof AttemptFailure)) return error;
  const { call, apiUrl } = context;
  const said = clip(error.message, context.token);
  if (error.kind === 'network') return new UnreadableError(networkMessage(said, context));
  if (error.kind === 'broken') {
    return new UnreadableError(
      `${call.where}: ${said}${tries(context)}. Run again; if it stays, look for a proxy that cuts or rewrites answers.`,
    );
  }
  const limit = limitOf(error, Date.now());
  if (limit !== null) return new UnreadableError(limitMessage(call, limit, context));
  const { status } = error;
  if (status === 401) {
    return new ConfigurationError({
      place: 'input `token`',
      message: `was refused by ${apiUrl} (401: ${said}).`,
      remedy: 'Give the token of the job, or an App token that belongs to this server and has not expired.',
    });
  }
  const permission = neededPermission(call.route, error.headers['x-accepted-github-permissions']);
  if (status === 403 && LACKS_PERMISSION.test(said)) {
    return new PermissionError(call.where, permission, { readOnlyFork: context.readOnlyFork && !call.isRead });
  }
  if (status === 404 || status === 410) {
    return new NotFoundError(`${call.where}: not found (${status}). It does not exist, or the token cannot see it (\`${permission}\`).`);
  }
  if (status >= 400 && status < 500) return new RejectedError(`${call.where}: GitHub refused it (${status}: ${said}).`, status);
  const id = error.headers['x-github-request-id'];
  return new UnreadableError(
    `${call.where}: GitHub answered ${status} (${said}${id === undefined ? '' : `, request ${id}`})${tries(context)}. ` +
      'Run again later; githubstatus.com says whether it is known.',
  );
}

function networkMessage(said: string, context: FailureContext): string {
  const { call, apiUrl } = context;
  if (UNREACHABLE.test(said)) {
    return (
      `${apiUrl} could not be reached (${said}) for ${call.where}. ` +
      'Check GITHUB_API_URL, and HTTPS_PROXY and NO_PROXY if the runner is behind a proxy.'
    );
  }
  if (UNTRUSTED.test(said)) {
    return (
      `${apiUrl} could not be trusted (${said}) for ${call.where}. ` +
      'Check GITHUB_API_URL, and NODE_EXTRA_CA_CERTS if the server or a proxy has a certificate of your own authority.'
    );
  }
  return `${call.where}: ${apiUrl} did not answer (${said})${tries(context)}. Run again; if it stays, check the proxy of the runner.`;
}

function limitMessage(call: Call, limit: Limit, { maxWaitSeconds }: FailureContext): string {
  const until = new Date(limit.resetsAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return (
    `${call.where}: the ${limit.kind} rate limit of the token is used up until ${until}, ` +
    `and a request waits at most ${maxWaitSeconds} s (waited ${call.waitedSeconds} s). Run again then, or use an App token, which has a limit of its own.`
  );
}

function tries({ call }: FailureContext): string {
  if (!call.mayRepeat) return '; it was not repeated, because it may have taken effect';
  return call.sent > 1 ? ` after ${call.sent} tries` : '';
}

/** Words of a server, on one line, at most 300 characters, and never with the token in them. */
function clip(text: string, token: string): string {
  const line = text.replaceAll(token, '***').replace(/\s+/g, ' ').trim();
  return line.length > CLIP_CHARACTERS ? `${line.slice(0, CLIP_CHARACTERS)}…` : line;
}
