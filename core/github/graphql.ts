import { PermissionError, UnreadableError } from '../errors.ts';
import { type GitHub, NotFoundError, RejectedError } from './client.ts';

/** What a GraphQL request needs of the client. */
export type GraphqlRequester = Pick<GitHub, 'request' | 'apiUrl'>;

export interface GraphqlOptions {
  /** The permission that the request takes, for the message where it is missing: `contents: write`. */
  permission?: string;
}

interface ErrorRow {
  type?: string;
  message?: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string };
}

interface Body<T> {
  data?: T | null;
  errors?: readonly ErrorRow[];
}

/**
 * Sends one GraphQL document and gives its data; `T` is what the caller expects, it is not validated. GitHub answers errors with
 * status 200, beside whatever data there is: any error throws, and partial data is never given.
 * A query may be sent again after a failure, a mutation not. Throws what `request` throws, PermissionError, NotFoundError,
 * RejectedError (GitHub looked at it and said no: nothing was done) or UnreadableError (nobody knows).
 */
export async function graphql<T>(
  github: GraphqlRequester,
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
  options: GraphqlOptions = {},
): Promise<T> {
  const name = nameOf(document);
  const repeatable = !/^\s*mutation\b/.test(document);
  const { data: body, headers } = await github.request<Body<T> | null>(
    routeOf(github.apiUrl),
    { query: document, variables },
    { repeatable },
  );
  const errors = body?.errors ?? [];
  if (errors.length > 0) throw failureOf(name, errors, headers['x-ratelimit-reset'], options);
  if (body?.data === undefined || body.data === null) {
    throw new UnreadableError(`GraphQL ${name}: the answer has neither data nor errors. Run again; if it stays, look for a proxy.`);
  }
  return body.data;
}

/** An Enterprise Server has GraphQL beside its REST, under `/api/graphql`. */
function routeOf(apiUrl: string): string {
  return apiUrl.endsWith('/api/v3') ? `POST ${apiUrl.replace(/\/v3$/, '/graphql')}` : 'POST /graphql';
}

/** The first field, which names the request for people: `updateRefs`. */
function nameOf(document: string): string {
  return /\{\s*(\w+)/.exec(document)?.[1] ?? 'request';
}

function failureOf(name: string, errors: readonly ErrorRow[], reset: string | undefined, { permission }: GraphqlOptions): Error {
  const said = errors.map(({ message = 'no message' }) => message.replace(/\s+/g, ' ').trim()).join('; ');
  const types = new Set(errors.map(({ type }) => type));
  if (types.has('FORBIDDEN') || types.has('INSUFFICIENT_SCOPES')) {
    return new PermissionError(`GraphQL ${name} (${said})`, permission ?? `the permission of ${name}`);
  }
  if (types.has('RATE_LIMITED') || types.has('RATE_LIMIT')) {
    const until = reset === undefined ? '' : ` It is filled again at ${new Date(Number(reset) * 1_000).toISOString()}.`;
    return new UnreadableError(`GraphQL ${name}: the rate limit of the token for GraphQL is used up (${said}).${until} Run again then.`);
  }
  if (types.has('NOT_FOUND'))
    return new NotFoundError(`GraphQL ${name}: not found (${said}). It does not exist, or the token cannot see it.`);
  // A failure inside GitHub has no type ("Something went wrong while executing your query"); it may have done its work before.
  const looked = errors.every(({ type, extensions }) => type !== undefined || extensions?.code !== undefined);
  if (looked) return new RejectedError(`GraphQL ${name}: GitHub refused it (${said}).`, 200);
  return new UnreadableError(`GraphQL ${name}: GitHub failed (${said}). Run again later; githubstatus.com says whether it is known.`);
}
