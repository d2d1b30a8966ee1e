import { ConfigurationError } from '../../errors.ts';

/**
 * How the connection is secured: `sslmode` as PostgreSQL itself reads it (docs: "SSL support", "SSL mode descriptions").
 * `authority`: a file with the certificates that are trusted; null for those of Node.
 */
export type Security =
  | { tls: 'off' }
  | { tls: 'if-offered' }
  | { tls: 'on'; check: 'nothing' }
  | { tls: 'on'; check: 'chain' | 'chain-and-host'; authority: string | null };

/** Where a database is. A null is left to the driver: `PGUSER`, `PGPASSWORD`, `~/.pgpass`. */
export interface Address {
  /** A host, an IP address, or the folder of a Unix socket. */
  host: string;
  port: number;
  user: string | null;
  password: string | null;
  database: string | null;
  /** Settings of the session, as `-c NAME=VALUE`. */
  options: string | null;
  security: Security;
}

const DEFAULT_PORT = 5432;
/** Parameters that would change how the connection is secured, and that nobody may believe to be in force. */
const UNSUPPORTED = ['sslcert', 'sslkey', 'sslcrl', 'sslpassword', 'sslnegotiation', 'requiressl', 'service', 'passfile'];

/**
 * Reads `postgres://USER:PASSWORD@HOST:PORT/DATABASE?sslmode=…`. `place` names where it was given. Throws a ConfigurationError in which
 * nothing of the address is quoted, because it holds a password.
 */
export function parseAddress(text: string, place: string): Address {
  const refuse = (message: string, remedy: string): ConfigurationError => new ConfigurationError({ place, message, remedy });
  const shape = 'It looks like `postgres://USER:PASSWORD@HOST:5432/DATABASE?sslmode=verify-full`.';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) {
    throw refuse('is no address of a PostgreSQL.', `${shape} Special characters of the password are percent-encoded: \`@\` is \`%40\`.`);
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) throw refuse('does not begin with `postgres://` or `postgresql://`.', shape);
  const query = url.searchParams;
  const unsupported = UNSUPPORTED.find((name) => query.has(name));
  if (unsupported !== undefined) throw refuse(`has the parameter \`${unsupported}\`, which is not supported.`, 'Leave it out.');
  const decoded = [url.username, url.password, url.hostname, url.pathname.slice(1)].map(decode);
  const [user = null, password = null, hostname = null, database = null] = decoded;
  if (user === null || password === null || hostname === null || database === null) {
    throw refuse('holds a `%` that is not followed by two hexadecimal digits.', 'Write a plain `%` as `%25`.');
  }
  const port = Number(query.get('port') ?? (url.port || DEFAULT_PORT));
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw refuse('has a port that is none.', shape);
  const host = query.get('host') ?? hostname.replace(/^\[(.*)\]$/, '$1');
  const security = securityOf(query, host.startsWith('/'));
  if (typeof security === 'string') throw refuse(security, 'See docs/database.md for what `sslmode` takes.');
  return {
    host: host === '' ? 'localhost' : host,
    port,
    user: query.get('user') ?? emptyToNull(user),
    password: query.get('password') ?? emptyToNull(password),
    database: query.get('dbname') ?? emptyToNull(database),
    options: query.get('options'),
    security,
  };
}

/** What of an address must not be seen: all of it, and its password as it is written and as it is meant, even if it cannot be read. */
export function secretsOf(text: string): string[] {
  const guessed = /^[a-z]+:\/\/[^:/?#]*:(.*)@/i.exec(text)?.[1] ?? '';
  const url = URL.canParse(text) ? new URL(text) : null;
  const written = [guessed, url?.password ?? ''];
  const meant = [...written.map((password) => decode(password) ?? ''), url?.searchParams.get('password') ?? ''];
  return [...new Set([text, ...written, ...meant])].filter((secret) => secret !== '');
}

/** A sentence for what is wrong. */
function securityOf(query: URLSearchParams, isSocket: boolean): Security | string {
  const mode = query.get('sslmode') ?? 'prefer';
  const file = query.get('sslrootcert');
  const authority = file === null || file === 'system' ? null : file;
  switch (mode) {
    case 'disable':
      return { tls: 'off' };
    case 'allow':
    case 'prefer':
      // A socket of this machine has no TLS.
      return isSocket ? { tls: 'off' } : { tls: 'if-offered' };
    case 'require':
    case 'no-verify':
      return authority === null || mode === 'no-verify' ? { tls: 'on', check: 'nothing' } : { tls: 'on', check: 'chain', authority };
    case 'verify-ca':
      if (authority === null) return 'has `sslmode=verify-ca` without a file in `sslrootcert`: any certificate of any authority would do.';
      return { tls: 'on', check: 'chain', authority };
    case 'verify-full':
      return { tls: 'on', check: 'chain-and-host', authority };
    default:
      return 'has an `sslmode` that is none of disable, allow, prefer, require, verify-ca and verify-full.';
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text;
}
