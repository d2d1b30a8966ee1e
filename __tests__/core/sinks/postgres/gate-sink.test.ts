import { describe, expect, test } from '@jest/globals';
import type { Connection } from '../../../../core/sinks/postgres/connect.ts';
import { GateSink } from '../../../../core/sinks/postgres/gate-sink.ts';
import { lite } from './lite.ts';
import { gate, record, report, SET } from './reports.ts';

const base = lite();

/** Ports on the database at hand, with a clock that stands until it is told. */
function stage(change: Partial<Connection> = {}) {
  const clock = { ms: 1_000 };
  const connections: string[] = [];
  const sink = new GateSink({
    now: () => clock.ms,
    connect: async () => {
      connections.push('open');
      const close = async (): Promise<void> => void connections.push('closed');
      return { ...base.connection, close, ...change };
    },
  });
  return { clock, connections, sink };
}

async function stored(): Promise<unknown[]> {
  const { rows } = await base.db.query(
    `select r.verdict, r.pr_number, r.pr_url, r.blocked_on, r.report->>'subject' as subject, r.gh_run_id, g.gate_key, g.kind, g.status
     from ops.runs r left join ops.run_gates g on g.run_id = r.id order by g.gate_key`,
  );
  return rows;
}

const ROW = { verdict: 'pending', pr_number: 7, pr_url: 'https://github.com/acme/shop/pull/7', blocked_on: 'ci', gh_run_id: 77 };

describe('GateSink', () => {
  test('writes the verdict and every gate in one call, over a connection that it closes', async () => {
    const { sink, connections } = stage();
    await sink.settle(record([gate('test', 'pass'), gate('lint', 'fail', { key: 'status:lint' })]));
    const row = { ...ROW, subject: `acme/shop@${SET.sha}` };
    expect(await stored()).toEqual([
      { ...row, gate_key: 'check:test', kind: 'check', status: 'pass' },
      { ...row, gate_key: 'status:lint', kind: 'status', status: 'fail' },
    ]);
    expect(connections).toEqual(['open', 'closed']);
  });

  test('orders reports by when they were read, by the clock of the database, whatever the clocks of the writers say', async () => {
    const slow = stage();
    const quick = stage();
    // Two runners whose clocks have nothing to do with each other. The slow one reads first and writes last.
    slow.clock.ms = 9_000_000_000;
    quick.clock.ms = 5;
    await slow.sink.settle(record([gate('clock', 'pass')], { readAt: slow.clock.ms }));
    const read = slow.clock.ms + 2_000;
    quick.clock.ms = 5;
    await quick.sink.settle(record([gate('test', 'pass')], { readAt: quick.clock.ms + 4_000 }));
    await slow.sink.settle(record([gate('test', 'pending')], { readAt: read }));
    expect(await stored()).toMatchObject([{ gate_key: 'check:test', status: 'pass' }]);
    await slow.sink.settle(record([gate('test', 'fail')], { readAt: read + 60_000 }));
    expect(await stored()).toMatchObject([{ gate_key: 'check:test', status: 'fail' }]);
  });

  test('what one run saw later always wins over what it saw before', async () => {
    const { sink } = stage();
    for (const [at, status] of (['pending', 'fail', 'pass'] as const).entries()) {
      await sink.settle(record([gate('test', status)], { readAt: 1_000 + at / 1_000 }));
    }
    expect(await stored()).toMatchObject([{ status: 'pass' }]);
  });

  test('in the background the newest waits, the same is not written again, and the end comes last', async () => {
    const written: string[] = [];
    let go: () => void = () => undefined;
    const held = new Promise<void>((release) => {
      go = release;
    });
    const { sink, connections } = stage({
      query: async (sql, params) => {
        if (params.length > 0) await held;
        const answer = await base.connection.query(sql, params);
        if (params.length > 0) written.push(String(await stored().then(([row]) => (row as { status: string }).status)));
        return answer;
      },
    });
    sink.offer(record([gate('test', 'pending')], { readAt: 1 }));
    sink.offer(record([gate('test', 'skipped')], { readAt: 2 }));
    sink.offer(record([gate('test', 'fail')], { readAt: 3 }));
    sink.offer(record([gate('test', 'fail')], { readAt: 4 }));
    const end = sink.settle(record([gate('test', 'pass')], { readAt: 5 }));
    go();
    await end;
    expect(written).toEqual(['pending', 'pass']);
    expect(connections).toEqual(['open', 'closed', 'open', 'closed']);
  });

  test('a failure in the background is not repeated and not told, one at the end is thrown', async () => {
    const broken = stage({ query: () => Promise.reject(new Error('cut')) });
    broken.sink.offer(record([gate('test', 'pending')]));
    await expect(broken.sink.settle(record([gate('test', 'pass')]))).rejects.toThrow('cut');
    broken.sink.offer(record([gate('test', 'fail')]));
    expect(broken.connections).toEqual(['open', 'closed', 'open', 'closed']);
  });

  test('names that PostgreSQL cannot store, and keys and texts that are too long, are no failure', async () => {
    const { sink } = stage();
    const odd = ['nul \0 byte', 'half \ud83d pair', `'); drop table ops.runs; --`, '😀'.repeat(2_000)];
    await sink.settle(record([...odd.map((name) => gate(name, 'pass')), gate(`${'😀'.repeat(2_000)}!`, 'fail')]));
    const { rows } = await base.db.query<{ name: string; size: number }>(
      'select name, octet_length(gate_key) as size from ops.run_gates order by id',
    );
    expect(rows.slice(0, 3).map(({ name }) => name)).toEqual(['nul  byte', 'half \ufffd pair', odd[2]]);
    expect(rows.slice(3).map(({ size }) => size <= 1024)).toEqual([true, true]);
  });

  test('a report of 1,000 gates with long texts is one row and 1,000', async () => {
    const { sink } = stage();
    const gates = Array.from({ length: 1_000 }, (_, at) => gate(`job ${at}`, 'fail', { reason: 'x'.repeat(500) }));
    await sink.settle({ ...record(gates), report: report(gates, 'required_failed') });
    const { rows } = await base.db.query<{ gates: number; size: number }>(
      'select count(*)::int as gates, max(pg_column_size(r.report))::int as size from ops.run_gates g join ops.runs r on r.id = g.run_id',
    );
    expect(rows[0]?.gates).toBe(1_000);
    expect(rows[0]?.size).toBeLessThan(130_000);
  });
});
