import { messageOf } from '../../errors.ts';
import { redact } from '../../report/redact.ts';
import { AuthorityError, LateError } from './connect.ts';

/** What is wrong with a database, and what to do. Neither holds anything of its address. */
export interface Trouble {
  what: string;
  remedy: string;
}

const MIGRATE = 'Run docs/database/001_gates.sql of this version of ops-actions on it.';
const GRANT = 'Grant it `usage on schema ops` and `execute on function ops.report_gates`; docs/database.md has the lines.';
const RIGHT_ADDRESS = 'Correct the address, which is a secret of the repository or organization.';
const TRY_LATER = 'The next report writes all of it again; if it stays, look at the log of the server.';

/**
 * By SQLSTATE (docs: "PostgreSQL error codes"), by the codes of Node's sockets and TLS, and by the driver's words where it has no code.
 * The words of the server are not repeated for these: some of them quote the user, the host or the row.
 */
const TROUBLES: readonly (readonly [code: RegExp, what: string, remedy: string])[] = [
  [/^(28P01|28000)$/, 'it refused the user, the password or the way of connecting', RIGHT_ADDRESS],
  [/client password must be/, 'it asks for a password, and the address has none', RIGHT_ADDRESS],
  [/^3D000$/, 'it has no database of that name', RIGHT_ADDRESS],
  [/^(3F000|42P01|42883|42703|42704)$/, 'its schema `ops` is missing, or of another version', MIGRATE],
  [/^42501$/, 'the role may not write there', GRANT],
  [/^25006$/, 'it is read-only', 'Give the address of the primary server.'],
  [/^(53300|53400|57P03)$/, 'it is starting, stopping or full', 'If it stays, raise `max_connections`, or give the address of a pooler.'],
  [/^(53100|53200)$/, 'it has no space or memory left', 'Look at the log of the server.'],
  [/^(57014|55P03|40P01|40001)$/, 'another session held its rows for too long', TRY_LATER],
  [/^(57P0\d|08\d\d\d|ECONNRESET|EPIPE|ERR_STREAM_.*)$|^Connection terminated/, 'the connection was cut', TRY_LATER],
  [/^ECONNREFUSED$|^ENOENT$/, 'nothing listens at its address', 'Start the server, or correct the address.'],
  [/^(ENOTFOUND|EAI_.*)$/, 'the name of its host is not known', RIGHT_ADDRESS],
  [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EACCES)$/, 'it cannot be reached from here', 'Open its firewall to the runner.'],
  [/does not support SSL/, 'it offers no TLS, which `sslmode` asks for', 'Turn TLS on, or set another `sslmode`.'],
  [/CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME|ERR_TLS|ERR_SSL|EPROTO/, 'its certificate is not trusted', 'Give the authority in `sslrootcert`.'],
];

/** Puts a failure of the driver or the server into words. `secrets` are kept out of the few that are passed on as they are. */
export function troubleOf(error: unknown, secrets: readonly string[]): Trouble {
  if (error instanceof LateError) {
    return { what: `it gave ${error.message}`, remedy: 'Open its firewall to the runner, or look at what keeps the server busy.' };
  }
  if (error instanceof AuthorityError) {
    return { what: 'the file that `sslrootcert` names could not be read', remedy: 'Write the file in a step before this one.' };
  }
  const said = messageOf(error);
  const code = codeOf(error);
  const known = TROUBLES.find(([pattern]) => (code !== null && pattern.test(code)) || pattern.test(said));
  if (known !== undefined) return { what: `${known[1]}${code === null ? '' : ` (${code})`}`, remedy: known[2] };
  return { what: `${redact(said, secrets).slice(0, 300)}${code === null ? '' : ` (${code})`}`, remedy: TRY_LATER };
}

/** The code of an error, or of the first of several (one for each address of a host). */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : null;
}
