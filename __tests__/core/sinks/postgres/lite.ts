import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Connection } from '../../../../core/sinks/postgres/connect.ts';
import { packageRoot } from '../../../../loopback/description.ts';

/** The real migration in a PostgreSQL that runs inside this process. */

export const MIGRATION = readFileSync(join(packageRoot(), 'docs/database/001_gates.sql'), 'utf8');

export interface Lite {
  readonly db: PGlite;
  /** Every `connect` gives the same session. */
  readonly connection: Connection;
}

/** One database for the tests of a file, empty before each. */
export function lite(): Lite {
  let db: PGlite | undefined;
  const opened = (): PGlite => {
    if (db === undefined) throw new Error('only within a test');
    return db;
  };
  beforeAll(async () => {
    db = await PGlite.create();
    await db.exec(MIGRATION);
  });
  beforeEach(async () => {
    await opened().exec('truncate ops.runs cascade');
  });
  afterAll(async () => {
    await opened().close();
  });
  const connection: Connection = {
    lost: new Promise(() => undefined),
    query: async (sql, params) => {
      const { rows } = await opened().query<Record<string, unknown>>(sql, [...params]);
      return { rows };
    },
    listen: async (channel, listener) => void (await opened().listen(channel, listener)),
    close: async () => undefined,
  };
  return {
    get db() {
      return opened();
    },
    connection,
  };
}
