import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GateStatus } from '../../../../core/model.ts';
import { argumentOf, type GateRecord } from '../../../../core/sinks/postgres/gate-record.ts';
import { lite, MIGRATION } from './lite.ts';
import { gate, record, report, SET } from './reports.ts';

const base = lite();

async function write(one: GateRecord, seq: number): Promise<string> {
  const { rows } = await base.db.query<{ id: string }>('select ops.report_gates($1::jsonb) as id', [argumentOf(one, seq)]);
  return rows[0]?.id ?? '';
}

/** The verdict's reason, and `KEY STATUS` of the gates. */
async function stored(): Promise<string[]> {
  const runs = await base.db.query<{ text: string }>('select coalesce(reason, $1) as text from ops.runs order by sha', ['none']);
  const gates = await base.db.query<{ text: string }>(
    `select gate_key || ' ' || status as text from ops.run_gates order by gate_key collate "C"`,
  );
  return [...runs.rows, ...gates.rows].map(({ text }) => text);
}

async function shapeOfSchema(): Promise<unknown> {
  const { rows } = await base.db.query(
    `select 'column' as what, table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as shape
       from information_schema.columns where table_schema = 'ops'
     union all select 'index', indexdef from pg_indexes where schemaname = 'ops'
     union all select 'constraint', conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'ops'::regnamespace
     union all select 'function', oid::regprocedure::text || ' ' || coalesce(proacl::text, '') from pg_proc where pronamespace = 'ops'::regnamespace
     union all select 'published', pubname || ' ' || tablename from pg_publication_tables where schemaname = 'ops'
     order by 1, 2`,
  );
  return rows;
}

test('it may be run again: nothing changes and nothing is lost, and Realtime gets its tables where it is', async () => {
  await write(record([gate('test', 'pass')]), 5);
  const before = await shapeOfSchema();
  await base.db.exec(MIGRATION);
  expect(await shapeOfSchema()).toEqual(before);
  expect(await stored()).toEqual(['pending', 'check:test pass']);
  await base.db.exec('create publication supabase_realtime');
  await base.db.exec(MIGRATION);
  await base.db.exec(MIGRATION);
  const { rows } = await base.db.query<{ tablename: string }>(
    `select tablename from pg_publication_tables where pubname = 'supabase_realtime' order by 1`,
  );
  expect(rows.map(({ tablename }) => tablename)).toEqual(['run_gates', 'runs']);
  await base.db.exec('drop publication supabase_realtime');
});

interface Sent {
  seq: number;
  run: number;
  attempt: number;
  isWhole: boolean;
  gates: Record<string, GateStatus>;
}

const order = ({ seq, run, attempt }: Sent): number => seq * 100 + run * 10 + attempt;

/** What must be there in the end: the newest whole report, and what newer single gates say. */
function expected(sent: readonly Sent[]): string[] {
  const inOrder = [...sent].sort((a, b) => order(a) - order(b));
  const whole = inOrder.findLast(({ isWhole }) => isWhole);
  const later = inOrder.filter((one) => one === whole || (!one.isWhole && (whole === undefined || order(one) > order(whole))));
  const gates = Object.assign({}, ...later.map((one) => one.gates)) as Record<string, GateStatus>;
  return [
    whole === undefined ? 'none' : `r${order(whole)}`,
    ...Object.entries(gates)
      .map(([name, status]) => `check:${name} ${status}`)
      .sort(),
  ];
}

const sent: fc.Arbitrary<Sent[]> = fc.uniqueArray(
  fc.record({
    seq: fc.integer({ min: 1, max: 6 }),
    run: fc.integer({ min: 1, max: 3 }),
    attempt: fc.integer({ min: 1, max: 2 }),
    isWhole: fc.boolean(),
    gates: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<GateStatus>('pending', 'pass', 'fail', 'skipped'), {
      noNullPrototype: true,
    }),
  }),
  { selector: order, minLength: 1, maxLength: 6 },
);

test('whatever the order in which reports arrive, and however often, the newest is what stays', async () => {
  await fc.assert(
    fc.asyncProperty(
      sent.chain((reports) =>
        fc.tuple(
          fc.constant(reports),
          fc.shuffledSubarray(reports, { minLength: reports.length }),
          fc.array(fc.nat({ max: reports.length - 1 }), { maxLength: 3 }),
        ),
      ),
      async ([reports, arriving, repeats]) => {
        await base.db.exec('truncate ops.runs cascade');
        const again = repeats.flatMap((at) => reports[at] ?? []);
        for (const one of [...arriving, ...again]) {
          const gates = Object.entries(one.gates).map(([name, status]) => gate(name, status));
          const set = { ...SET, runId: one.run, runAttempt: one.attempt };
          await write({ set, report: report(gates, `r${order(one)}`), isWhole: one.isWhole, readAt: 0 }, one.seq);
        }
        expect(await stored()).toEqual(expected(reports));
      },
    ),
    { numRuns: 150 },
  );
});

test('seq never falls, neither of a set nor of a gate, and updated_at moves only with what is said', async () => {
  const id = await write(record([gate('test', 'pass')]), 50);
  const single = (seq: number, status: string): Promise<unknown> =>
    base.db
      .query<{ news: boolean }>('select ops.upsert_gate($1, $2, $3, $4, $5, true, $6, null, $7) as news', [
        id,
        'check:test',
        'test',
        status,
        seq,
        'pass',
        { sources: 1 },
      ])
      .then(({ rows }) => rows[0]?.news);
  const seen = async (): Promise<unknown> =>
    (await base.db.query('select status, seq, updated_at from ops.run_gates where gate_key = $1', ['check:test'])).rows[0];
  const before = (await seen()) as { updated_at: Date };
  expect(await single(49, 'fail')).toBe(false);
  expect(await single(50, 'fail')).toBe(false);
  expect(await single(60, 'pass')).toBe(false);
  expect(await single(60, 'fail')).toBe(false);
  expect(await seen()).toEqual({ status: 'pass', seq: 60, updated_at: before.updated_at });
  expect(await single(61, 'fail')).toBe(true);
  expect(await seen()).toMatchObject({ status: 'fail', seq: 61 });
});

test('every change is told once in a small JSON, and what changes nothing is not', async () => {
  const told: unknown[] = [];
  const stop = await base.db.listen('ops_gates', (payload) => told.push([payload.length < 8000, JSON.parse(payload)]));
  const widest = 'ä\u0001'.repeat(100);
  const set = { ...SET, repo: `acme/${widest}`.slice(0, 200), context: widest };
  const gates = [gate('test', 'pending'), gate('lint', 'pass')];
  const run_id = await write(record(gates, { set }), 1);
  await write(record(gates, { set }), 2);
  await write(record([gate('test', 'pass')], { set }), 1);
  const { repo, context } = set;
  expect(told).toEqual([[true, { run_id, repo, sha: SET.sha, context, pr_number: 7, verdict: 'pending', reason: 'pending' }]]);
  await write(record([gate('lint', 'pass')], { set }), 3);
  await write(record([gate('late', 'pass')], { set, isWhole: false }), 4);
  expect(told).toHaveLength(3);
  await stop();
});

test('a role that may only report can do that and nothing else', async () => {
  await base.db.exec(`create role reporter; grant usage on schema ops to reporter;
    grant execute on function ops.report_gates(jsonb) to reporter; set role reporter`);
  try {
    await write(record([gate('test', 'pass')]), 5);
    await expect(base.db.query('select * from ops.runs')).rejects.toThrow('permission denied for table runs');
    await expect(base.db.query('delete from ops.run_gates')).rejects.toThrow('permission denied');
    await expect(base.db.query(`select ops.upsert_gate(gen_random_uuid(), 'check:test', 'test', 'fail', 9)`)).rejects.toThrow(
      'permission denied',
    );
  } finally {
    await base.db.exec('reset role');
  }
  await base.db.exec('grant select on ops.runs to reporter; set role reporter');
  expect((await base.db.query('select * from ops.runs')).rows).toEqual([]);
  await base.db.exec('reset role; drop owned by reporter; drop role reporter');
  expect(await stored()).toEqual(['pending', 'check:test pass']);
});
