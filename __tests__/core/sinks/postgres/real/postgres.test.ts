import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { GateStatus } from '../../../../../core/model.ts';
import { parseAddress } from '../../../../../core/sinks/postgres/address.ts';
import { type Connection, connectDatabase, type TimeLimits } from '../../../../../core/sinks/postgres/connect.ts';
import { CHANNEL } from '../../../../../core/sinks/postgres/gate-reader.ts';
import { argumentOf } from '../../../../../core/sinks/postgres/gate-record.ts';
import { GateSink } from '../../../../../core/sinks/postgres/gate-sink.ts';
import { troubleOf } from '../../../../../core/sinks/postgres/trouble.ts';
import { gate, record, report, SET } from '../reports.ts';
import { installPostgres, migrate, PASSWORD, type PostgresServer } from './server.ts';

/** The sink on a real server of Debian's package, which this file starts and stops itself. */

let server: PostgresServer;
beforeAll(async () => {
  server = await installPostgres();
  await server.start();
  // Two at once, and then once more.
  await Promise.all([migrate(server), migrate(server)]);
  await migrate(server);
});
afterAll(() => server.remove());

const open: Connection[] = [];
beforeEach(async () => {
  for (const connection of open.splice(0)) await connection.close();
  await server.psql('--command', 'truncate ops.runs cascade');
});

async function connect(change: Parameters<PostgresServer['url']>[0] = {}, limits?: TimeLimits): Promise<Connection> {
  const connection = await connectDatabase(parseAddress(server.url(change), 'test'), limits);
  open.push(connection);
  return connection;
}

async function scalar(database: Connection, sql: string): Promise<unknown> {
  const { rows } = await database.query(sql, []);
  return Object.values(rows[0] ?? {})[0];
}

const REPORT = 'select ops.report_gates($1::jsonb)';
const write = (database: Connection, seq: number, status: GateStatus, names: readonly string[] = ['test']): Promise<unknown> =>
  database.query(REPORT, [
    argumentOf(
      {
        ...record([]),
        report: report(
          names.map((name) => gate(name, status)),
          `r${seq}`,
        ),
      },
      seq,
    ),
  ]);

/** What a failure comes to in words. */
async function troubleIn(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    const { what, remedy } = troubleOf(error, [PASSWORD]);
    expect(`${what} ${remedy}`).not.toContain(PASSWORD);
    return what;
  }
  return 'none';
}

/** Numbers in an order that looks like none, the same in every run. */
function shuffled(count: number, seed: number): number[] {
  const step = 7919 * (seed + 1);
  return Array.from({ length: count }, (_, at) => at).sort((a, b) => ((a * step) % 104_729) - ((b * step) % 104_729));
}

describe('many writers', () => {
  test('20 at once, each with its own view of 15 moments: the newest stays, nothing ever goes back, nobody fails', async () => {
    const writers = await Promise.all(Array.from({ length: 20 }, () => connect()));
    const watcher = await connect();
    const seen: number[] = [];
    let writing = true;
    const watching = (async () => {
      while (writing) seen.push(Number((await scalar(watcher, 'select max(seq) from ops.runs')) ?? 0));
    })();
    const all = Array.from({ length: 20 * 15 }, (_, at) => at + 1);
    await Promise.all(
      writers.map(async (writer, at) => {
        for (const moment of shuffled(15, at)) {
          const seq = moment * 20 + at + 1;
          await write(writer, seq, seq === all.length ? 'pass' : 'fail', ['test', `gate ${seq % 7}`]);
        }
      }),
    );
    writing = false;
    await watching;
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    const database = await connect();
    expect(await scalar(database, 'select count(*)::int from ops.runs')).toBe(1);
    expect(await scalar(database, 'select reason from ops.runs')).toBe(`r${all.length}`);
    const { rows } = await database.query('select name, status, seq from ops.run_gates order by name', []);
    expect(rows).toEqual(['gate 6', 'test'].map((name) => ({ name, status: 'pass', seq: String(all.length) })));
  });

  test('20 at once on 20 commits, and 20 single gates at once on one of them', async () => {
    const writers = await Promise.all(Array.from({ length: 20 }, () => connect()));
    await Promise.all(
      writers.map((writer, at) => {
        const set = { ...SET, sha: at.toString(16).padStart(40, '0') };
        return writer.query(REPORT, [argumentOf({ ...record([gate('test', 'pass')]), set }, 5)]);
      }),
    );
    await Promise.all(
      writers.map((writer, at) => {
        const set = { ...SET, sha: '0'.repeat(40) };
        return writer.query(REPORT, [argumentOf({ ...record([gate(`own ${at}`, 'fail')], { isWhole: false }), set }, 6)]);
      }),
    );
    expect(await scalar(await connect(), 'select count(*)::int from ops.run_gates')).toBe(40);
  });
});

describe('a single gate and a newer whole report that does not have it, in one moment', () => {
  const single = (database: Connection, id: unknown): Promise<unknown> =>
    database.query('select ops.upsert_gate($1, $2, $3, $4, 5)', [String(id), 'check:old', 'old', 'fail']);

  test.each(['the gate', 'the report'])('%s comes first: the gate is gone in the end', async (first) => {
    const [one, other, admin] = [await connect(), await connect(), await connect()];
    await write(admin, 1, 'pending');
    const id = await scalar(admin, 'select id from ops.runs');
    const steps = [() => single(one, id), () => write(other, 10, 'pass')];
    const early = first === 'the gate' ? one : other;
    const [start, finish] = first === 'the gate' ? steps : steps.toReversed();
    await early.query('begin', []);
    await start?.();
    let isDone = false;
    const second = finish?.().finally(() => {
      isDone = true;
    });
    const waiting = `select count(*)::int from pg_stat_activity where wait_event_type = 'Lock'`;
    while (!isDone && (await scalar(admin, waiting)) === 0);
    await early.query('commit', []);
    await second;
    const { rows } = await admin.query('select name, status from ops.run_gates', []);
    expect(rows).toEqual([{ name: 'test', status: 'pass' }]);
  });
});

test('a NOTIFY reaches another session once for a change, and not for what says nothing new', async () => {
  const [listener, writer] = [await connect(), await connect()];
  const heard: string[] = [];
  let heardOne: () => void = () => undefined;
  await listener.listen(CHANNEL, (payload) => {
    heard.push(JSON.parse(payload).reason);
    heardOne();
  });
  const next = (): Promise<void> =>
    new Promise((done) => {
      heardOne = done;
    });
  const first = next();
  await write(writer, 1, 'pending', ['test', 'lint', 'docs']);
  await first;
  await write(writer, 1, 'fail');
  const second = next();
  await write(writer, 3, 'pass');
  await second;
  expect(heard).toEqual(['r1', 'r3']);
});

describe('a connection', () => {
  test('that is killed while it writes is cut: nothing is half written, and the next write works', async () => {
    const [holder, writer, admin] = [await connect(), await connect(), await connect()];
    await write(admin, 1, 'pending', ['test', 'lint']);
    await holder.query('begin', []);
    await holder.query('select from ops.runs for update', []);
    const pid = await scalar(writer, 'select pg_backend_pid()');
    const failed = troubleIn(write(writer, 2, 'fail'));
    while ((await scalar(admin, `select count(*)::int from pg_stat_activity where pid = ${pid} and wait_event_type = 'Lock'`)) !== 1);
    await admin.query(`select pg_terminate_backend(${pid})`, []);
    expect(await failed).toBe('the connection was cut (57P01)');
    expect(await troubleIn(write(writer, 3, 'fail'))).not.toBe('none');
    await holder.query('rollback', []);
    const { rows } = await admin.query('select status from ops.run_gates', []);
    expect(rows).toEqual([{ status: 'pending' }, { status: 'pending' }]);
    expect(await troubleIn(write(admin, 4, 'pass'))).toBe('none');
  });

  test('that is killed while nobody asks ends nothing but itself', async () => {
    const [idle, admin] = [await connect(), await connect()];
    const pid = await scalar(idle, 'select pg_backend_pid()');
    await admin.query(`select pg_terminate_backend(${pid})`, []);
    expect((await idle.lost).message).not.toBe('');
    expect(await troubleIn(write(idle, 1, 'pass'))).not.toBe('none');
    await idle.close();
  });

  test('that waits for rows gives up, and leaves no session behind that still waits', async () => {
    const [holder, patient, hasty, admin] = [
      await connect(),
      await connect(),
      await connect({}, { connectMs: 5_000, queryMs: 300 }),
      await connect(),
    ];
    await write(admin, 1, 'pending');
    await holder.query('begin', []);
    await holder.query('select from ops.runs for update', []);
    const [slow, late] = await Promise.all([troubleIn(write(patient, 2, 'pass')), troubleIn(write(hasty, 3, 'pass'))]);
    expect(slow).toBe('another session held its rows for too long (55P03)');
    expect(late).toBe('it gave no answer within 0.3 s');
    const waiting = `select count(*)::int from pg_stat_activity where wait_event_type = 'Lock'`;
    while ((await scalar(admin, waiting)) !== 0);
    await holder.query('rollback', []);
    expect(await scalar(admin, 'select status from ops.run_gates')).toBe('pending');
  });

  test('goes through a Unix socket', async () => {
    const address = parseAddress(`postgres:///postgres?host=${server.folder}&port=${server.port}&user=ana&password=${PASSWORD}`, 'test');
    const connection = await connectDatabase(address);
    open.push(connection);
    expect(await scalar(connection, 'select inet_server_addr() is null')).toBe(true);
  });
});

describe('the server says no', () => {
  test.each([
    [
      'a wrong password',
      async () => connectDatabase(parseAddress(server.url().replace(PASSWORD, 'guess'), 'test')),
      'it refused the user, the password or the way of connecting (28P01)',
    ],
    [
      'no password',
      async () => connectDatabase(parseAddress(server.url().replace(`:${PASSWORD}`, ''), 'test')),
      'it asks for a password, and the address has none',
    ],
    ['no database', () => connect({ database: 'none' }), 'it has no database of that name (3D000)'],
    [
      'no schema',
      async () => write(await connect({ database: 'template1' }), 1, 'pass'),
      'its schema `ops` is missing, or of another version (3F000)',
    ],
    [
      'a replica',
      async () => write(await connect({ query: '?options=-c%20default_transaction_read_only%3Don' }), 1, 'pass'),
      'it is read-only (25006)',
    ],
  ])('%s', async (_, work, what) => {
    expect(await troubleIn(work())).toBe(what);
  });

  test('to a role that was granted nothing; what docs/database.md grants is enough to report, and to nothing else', async () => {
    await server.psql('--command', `create role reporter login password '${PASSWORD}'`);
    const reporter = await connect({ user: 'reporter' });
    expect(await troubleIn(write(reporter, 1, 'pass'))).toBe('the role may not write there (42501)');
    await server.psql('--command', 'grant usage on schema ops to reporter; grant execute on function ops.report_gates to reporter');
    expect(await troubleIn(write(reporter, 1, 'pass'))).toBe('none');
    expect(await troubleIn(reporter.query('select * from ops.runs', []))).toBe('the role may not write there (42501)');
    expect(await troubleIn(reporter.query('delete from ops.run_gates', []))).toBe('the role may not write there (42501)');
  });
});

test('a server that goes down and comes back: a warning in between, and nothing of it stays', async () => {
  const sink = new GateSink({ connect: () => connectDatabase(parseAddress(server.url(), 'test')), now: () => performance.now() });
  const say = (status: GateStatus): Promise<string> =>
    troubleIn(sink.settle({ ...record([gate('test', status)]), readAt: performance.now() }));
  expect(await say('pending')).toBe('none');
  await server.stop();
  expect(await say('fail')).toBe('nothing listens at its address (ECONNREFUSED)');
  await server.start();
  expect(await say('pass')).toBe('none');
  expect(await scalar(await connect(), 'select status from ops.run_gates')).toBe('pass');
});

test('1,000 gates are written and seen again within the limits of a step', async () => {
  const database = await connect();
  const names = Array.from({ length: 1_000 }, (_, at) => `job ${at}`);
  await write(database, 1, 'pending', names);
  await write(database, 2, 'pass', names);
  expect(await scalar(database, `select count(*)::int from ops.run_gates where status = 'pass'`)).toBe(1_000);
});
