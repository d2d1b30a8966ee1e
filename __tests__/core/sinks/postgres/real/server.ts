import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { parseAddress } from '../../../../../core/sinks/postgres/address.ts';
import { connectDatabase } from '../../../../../core/sinks/postgres/connect.ts';
import { packageRoot } from '../../../../../loopback/description.ts';

const run = promisify(execFile);

/** PostgreSQL refuses to run as root; then everything of it is nobody's. */
const NOBODY = 65_534;
const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

export const PASSWORD = ['s3cret', 'password'].join('-');
export const OWNER = 'ana';
export const MIGRATION_FILE = join(packageRoot(), 'docs/database/001_gates.sql');

/** A server in a folder of its own, which is removed with `remove`. */
export interface PostgresServer {
  port: number;
  /** Where its Unix socket is. */
  folder: string;
  /** `postgres://…` of a role, the owner's by default. */
  url(change?: { user?: string; database?: string; query?: string }): string;
  start(): Promise<void>;
  /** As a machine that fails: connections are cut, nothing is said. */
  stop(): Promise<void>;
  psql(...args: string[]): Promise<string>;
  /** Lines as for `pg_hba.conf` and `postgresql.conf`, for the next start. */
  configure(settings: Readonly<Record<string, string>>, files?: Readonly<Record<string, string>>): void;
  remove(): Promise<void>;
}

/** The newest of Debian's packages `postgresql-NN`. Throws where there is none: a test that is skipped proves nothing. */
function programs(): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).filter((version) => existsSync(join(root, version, 'bin/initdb'))) : [];
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1);
  if (newest === undefined) throw new Error('There is no PostgreSQL server. Run: apt-get install -y --no-install-recommends postgresql-15');
  return join(root, newest, 'bin');
}

export async function installPostgres(): Promise<PostgresServer> {
  const bin = programs();
  const folder = mkdtempSync(join(tmpdir(), 'ops-pg-'));
  const data = join(folder, 'data');
  const own = (path: string): void => {
    if (identity.uid !== undefined) chownSync(path, identity.uid, identity.gid);
  };
  const put = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    own(path);
    return path;
  };
  own(folder);
  const options = [
    '--username',
    OWNER,
    '--auth',
    'scram-sha-256',
    '--pwfile',
    put('password', PASSWORD),
    '--encoding',
    'UTF8',
    '--locale',
    'C',
  ];
  await run(join(bin, 'initdb'), ['--pgdata', data, '--no-sync', ...options], { ...identity, cwd: folder });
  const port = await freePort();
  let settings: Readonly<Record<string, string>> = {};
  let child: ChildProcess | null = null;
  let log = '';
  const url: PostgresServer['url'] = ({ user = OWNER, database = 'postgres', query = '' } = {}) =>
    `postgres://${user}:${PASSWORD}@127.0.0.1:${port}/${database}${query}`;
  const stop = async (): Promise<void> => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGQUIT');
    await ended;
  };
  return {
    port,
    folder,
    url,
    stop,
    async start() {
      const all = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: folder, fsync: 'off', ...settings };
      const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
      const started = spawn(join(bin, 'postgres'), ['-D', data, ...args], {
        ...identity,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      started.stderr.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
      child = started;
      for (;;) {
        if (started.exitCode !== null) throw new Error(`postgres ended with ${started.exitCode}:\n${log}`);
        try {
          const database = await connectDatabase(parseAddress(url(), 'test'));
          await database.close();
          return;
        } catch {
          await sleep(50);
        }
      }
    },
    async psql(...args) {
      const { stdout } = await run(join(bin, 'psql'), ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align', ...args], {
        env: { PGHOST: '127.0.0.1', PGPORT: String(port), PGUSER: OWNER, PGPASSWORD: PASSWORD, PGDATABASE: 'postgres' },
      });
      return stdout.trim();
    },
    configure(changed, files = {}) {
      settings = changed;
      for (const [name, text] of Object.entries(files)) put(name, text);
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As the file itself says that it is run. */
export function migrate(server: PostgresServer): Promise<string> {
  return server.psql('--single-transaction', '--set', 'ON_ERROR_STOP=1', '--file', MIGRATION_FILE);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}
