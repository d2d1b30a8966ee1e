import { readFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import type { Client } from 'pg';
import { messageOf } from '../../errors.ts';
import type { Address, Security } from './address.ts';

/** What the SQL of this folder needs of a database. Texts, numbers and nulls go in; a `bigint` comes out as text or number. */
export interface Database {
  query(sql: string, params: readonly (string | number | null)[]): Promise<{ rows: readonly Readonly<Record<string, unknown>>[] }>;
}

export interface Connection extends Database {
  /** Has `listener` called with the payload of every NOTIFY on the channel, from when the promise resolves. */
  listen(channel: string, listener: (payload: string) => void): Promise<void>;
  /** Resolves with the reason once the connection is gone, closed or cut. */
  readonly lost: Promise<Error>;
  /** Never throws, and takes a second at most. */
  close(): Promise<void>;
}

/** How long one step may take, in ms. */
export interface TimeLimits {
  connectMs: number;
  queryMs: number;
}

export const TIME_LIMITS: TimeLimits = { connectMs: 5_000, queryMs: 5_000 };

/** A step took longer than it may; what it did is not known. */
export class LateError extends Error {
  override readonly name = 'LateError';
}

/** A file that `sslrootcert` names could not be read. */
export class AuthorityError extends Error {
  override readonly name = 'AuthorityError';
}

const CLOSE_MS = 1_000;
const NO_TLS = 'The server does not support SSL connections';

/**
 * Connects with `pg`, which is loaded only now. Every step ends within its limit, whatever the server does: the socket is ours and is
 * then destroyed. No limit is sent as a parameter of the session, because poolers refuse such connections. Throws what came.
 */
export async function connectDatabase(address: Address, limits: TimeLimits = TIME_LIMITS): Promise<Connection> {
  const { security } = address;
  if (security.tls !== 'if-offered') return connectWith(address, await tlsOptions(security, address.host), limits);
  try {
    return await connectWith(address, { rejectUnauthorized: false }, limits);
  } catch (error) {
    if (messageOf(error) !== NO_TLS) throw error;
    return connectWith(address, false, limits);
  }
}

async function connectWith(address: Address, ssl: ConnectionOptions | false, { connectMs, queryMs }: TimeLimits): Promise<Connection> {
  const { default: pg } = await import('pg');
  const { host, port, user, password, database, options } = address;
  const socket = new Socket();
  const client = new pg.Client({
    host,
    port,
    ...(user === null ? {} : { user }),
    ...(password === null ? {} : { password }),
    ...(database === null ? {} : { database }),
    ...(options === null ? {} : { options }),
    ssl,
    keepAlive: true,
    application_name: 'ops-actions',
    stream: () => socket,
  });
  let isOpen = true;
  // Without a listener for its errors, a connection that is cut while nobody asks would end the process.
  const lost = new Promise<Error>((gone) => {
    client.on('error', gone);
    client.on('end', () => gone(new Error('Connection terminated')));
  });
  const limited = async <T>(step: Promise<T>, limitMs: number): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new LateError(`no answer within ${limitMs / 1_000} s`)), limitMs);
    });
    try {
      return await Promise.race([step, late]);
    } catch (error) {
      step.catch(() => undefined);
      if (error instanceof LateError) socket.destroy();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await limited(client.end(), CLOSE_MS).catch(() => undefined);
    socket.destroy();
  };
  try {
    await limited(client.connect(), connectMs);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    lost,
    close,
    query: async (sql, params) => limited(rowsOf(client, sql, params), queryMs),
    async listen(channel, listener) {
      client.on('notification', ({ channel: from, payload }) => {
        if (from === channel) listener(payload ?? '');
      });
      await limited(client.query(`listen ${client.escapeIdentifier(channel)}`), queryMs);
    },
  };
}

async function rowsOf(client: Client, sql: string, params: readonly (string | number | null)[]): ReturnType<Database['query']> {
  const { rows } = await client.query<Readonly<Record<string, unknown>>>(sql, [...params]);
  return { rows };
}

async function tlsOptions(security: Exclude<Security, { tls: 'if-offered' }>, host: string): Promise<ConnectionOptions | false> {
  if (security.tls === 'off' || host.startsWith('/')) return false;
  if (security.check === 'nothing') return { rejectUnauthorized: false };
  const { authority, check } = security;
  const ca = authority === null ? {} : { ca: await readAuthority(authority) };
  return { ...ca, ...(check === 'chain' ? { checkServerIdentity: () => undefined } : {}) };
}

async function readAuthority(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new AuthorityError(messageOf(error));
  }
}
