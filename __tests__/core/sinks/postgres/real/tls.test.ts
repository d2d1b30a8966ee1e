import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseAddress } from '../../../../../core/sinks/postgres/address.ts';
import { connectDatabase } from '../../../../../core/sinks/postgres/connect.ts';
import { troubleOf } from '../../../../../core/sinks/postgres/trouble.ts';
import { installPostgres, type PostgresServer } from './server.ts';

/** A server whose certificate is for `localhost`, by an authority of its own; `openssl` comes with Debian's package. */

let server: PostgresServer;
let own = '';
let other = '';

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { cwd: server.folder, stdio: 'ignore' });
}

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

function authority(name: string): string {
  openssl('req', '-x509', ...KEY, '-days', '2', '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.pem`);
  return join(server.folder, `${name}.pem`);
}

beforeAll(async () => {
  server = await installPostgres();
  own = authority('own');
  other = authority('other');
  openssl(
    'req',
    ...KEY,
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=DNS:localhost',
    '-keyout',
    'server.key',
    '-out',
    'server.csr',
  );
  const signed = ['-CA', 'own.pem', '-CAkey', 'own.key', '-copy_extensions', 'copy', '-days', '2', '-out', 'server.pem'];
  openssl('x509', '-req', '-in', 'server.csr', ...signed);
  const files = Object.fromEntries(['server.key', 'server.pem'].map((name) => [name, readFileSync(join(server.folder, name), 'utf8')]));
  // Written once more, for the owner of the server.
  const certificate = { ssl: 'on', ssl_key_file: join(server.folder, 'server.key'), ssl_cert_file: join(server.folder, 'server.pem') };
  server.configure(certificate, files);
  await server.start();
});
afterAll(() => server.remove());

test.each([
  ['localhost', 'verify-full', 'own', 'encrypted'],
  ['127.0.0.1', 'verify-full', 'own', 'its certificate is not trusted (ERR_TLS_CERT_ALTNAME_INVALID)'],
  ['localhost', 'verify-full', 'other', 'its certificate is not trusted'],
  ['localhost', 'verify-full', null, 'its certificate is not trusted'],
  ['127.0.0.1', 'verify-ca', 'own', 'encrypted'],
  ['127.0.0.1', 'verify-ca', 'other', 'its certificate is not trusted'],
  ['127.0.0.1', 'require', 'own', 'encrypted'],
  ['127.0.0.1', 'require', 'other', 'its certificate is not trusted'],
  ['127.0.0.1', 'require', null, 'encrypted'],
  ['127.0.0.1', 'prefer', null, 'encrypted'],
  ['127.0.0.1', null, null, 'encrypted'],
  ['127.0.0.1', 'disable', null, 'plain'],
])('%s, sslmode %s, authority %s: %s', async (host, mode, authorityName, outcome) => {
  const query = new URLSearchParams();
  if (mode !== null) query.set('sslmode', mode);
  if (authorityName !== null) query.set('sslrootcert', authorityName === 'own' ? own : other);
  const address = parseAddress(server.url({ query: `?${query}` }).replace('127.0.0.1', host), 'test');
  let came: string;
  try {
    const database = await connectDatabase(address);
    const { rows } = await database.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()', []);
    await database.close();
    came = rows[0]?.ssl === true ? 'encrypted' : 'plain';
  } catch (error) {
    came = troubleOf(error, []).what;
  }
  expect(came.startsWith(outcome) ? outcome : came).toBe(outcome);
});
