import { describe, expect, test } from '@jest/globals';
import { type DatabaseWatch, watchDatabase } from '../../../cli/watch/from-database.ts';
import type { View } from '../../../cli/watch/view.ts';
import type { Report } from '../../../core/model.ts';
import { LateError } from '../../../core/sinks/postgres/connect.ts';
import { argumentOf } from '../../../core/sinks/postgres/gate-record.ts';
import { lite } from '../../core/sinks/postgres/lite.ts';
import { gate, record, report, SET } from '../../core/sinks/postgres/reports.ts';

const base = lite();
const PASS = report([gate('test', 'pass')], 'all_pass', { verdict: { state: 'pass', reason: 'all_pass' } });
const PENDING = report([gate('test', 'pending')]);
const NEXT = 'b2'.repeat(20);

let seq = 0;
async function write(said: Report, sha = SET.sha, change = {}): Promise<void> {
  seq += 1;
  const one = { ...record([]), set: { ...SET, sha, ...change }, report: said };
  await base.connection.query('select ops.report_gates($1::jsonb)', [argumentOf(one, seq)]);
}

/**
 * A watch whose clock only moves with its pauses. `pauses` says what happens in each: a pause ends by itself (`true`), or only a NOTIFY
 * ends it.
 */
async function watched(pauses: readonly (() => Promise<boolean>)[], change: Partial<DatabaseWatch> = {}) {
  const seen: string[] = [];
  const view: View = {
    show: ({ verdict, gates }) => seen.push([verdict.state, ...gates.map(({ name, status }) => `${name} ${status}`)].join(', ')),
    note: (text) => seen.push(text),
    end: () => undefined,
  };
  let now = 0;
  const left = [...pauses];
  const ports: DatabaseWatch = {
    connect: async () => base.connection,
    locate: async () => SET.sha,
    now: () => now,
    sleep: async (ms, signal) => {
      const next = left.shift();
      if (next === undefined) throw new Error('paused once too often');
      const told = new Promise<void>((wake) => signal.addEventListener('abort', () => wake()));
      if (await next()) now += ms;
      else if (!signal.aborted) await told;
    },
    secrets: [],
    ...change,
  };
  const limits = { timeoutMs: 25_000, intervalMs: 10_000 };
  const { verdict, gates } = await watchDatabase(ports, { repo: 'Acme/Shop', context: 'ops/gates' }, view, limits);
  return { seen, verdict: `${verdict.state} ${verdict.reason}`, gates, left: left.length, now };
}

const elapse = async (): Promise<boolean> => true;

describe('watchDatabase', () => {
  test('a NOTIFY ends the pause: the end is seen without any time going by', async () => {
    await write(PENDING);
    const told = await watched([
      async () => {
        await write(PASS);
        return false;
      },
    ]);
    expect(told).toMatchObject({ verdict: 'pass all_pass', now: 0, left: 0 });
    expect(told.seen).toEqual(['pending, test pending', 'pass, test pass']);
  });

  test('where no NOTIFY comes through, the next look sees it', async () => {
    const deaf = { ...base.connection, listen: async () => undefined };
    const told = await watched(
      [
        elapse,
        async () => {
          await write(PASS);
          return true;
        },
      ],
      { connect: async () => deaf },
    );
    expect(told).toMatchObject({ verdict: 'pass all_pass', now: 20_000 });
    expect(told.seen[0]).toBe(`No run has reported on ${SET.sha.slice(0, 12)} yet.`);
  });

  test('the head of a pull request is what counts, and a green commit before it is not', async () => {
    await write(PASS);
    await write(PENDING, NEXT);
    let head = SET.sha;
    await write(PENDING);
    const told = await watched(
      [
        async () => {
          head = NEXT;
          await write(PASS, 'c3'.repeat(20));
          return true;
        },
        async () => {
          await write(report([gate('test', 'fail')], 'required_failed', { verdict: { state: 'fail', reason: 'required_failed' } }), NEXT);
          return true;
        },
      ],
      { locate: async () => head },
    );
    expect(told.verdict).toBe('fail required_failed');
  });

  test('the time ends it: with what was seen last, or with nothing', async () => {
    await write(PENDING);
    expect(await watched([elapse, elapse, elapse])).toMatchObject({ verdict: 'fail timed_out', gates: [{ name: 'test' }], now: 25_000 });
    expect(await watched([elapse, elapse, elapse], { locate: async () => NEXT })).toMatchObject({ verdict: 'fail timed_out', gates: [] });
  });

  test.each([
    ['another repository', SET.sha, { repo: 'acme/other' }],
    ['another set of gates', SET.sha, { context: 'acme/gates' }],
    ['another commit', NEXT, {}],
  ])('%s is not taken for it', async (_, sha, change) => {
    await write(PASS, sha, change);
    expect((await watched([elapse, elapse, elapse])).verdict).toBe('fail timed_out');
  });

  test('two failures in a row are survived, three are an error that says what to do', async () => {
    await write(PASS);
    let tries = 0;
    const failing = (times: number): Partial<DatabaseWatch> => {
      tries = 0;
      return {
        connect: async () => {
          tries += 1;
          if (tries <= times) throw new LateError('no answer within 5 s');
          return base.connection;
        },
      };
    };
    const told = await watched([elapse, elapse], failing(2));
    expect(told.verdict).toBe('pass all_pass');
    expect(told.seen[0]).toMatch(/^The database could not be read: it gave no answer within 5 s\. .* Trying again\.$/);
    await expect(watched([elapse, elapse], failing(3))).rejects.toThrow('The database could not be read: it gave no answer within 5 s.');
  });

  test('a row that is no report is an error, never a pass', async () => {
    await write(PASS);
    await base.db.exec(`update ops.runs set report = '{"schema": 1, "verdict": {"state": "pass"}}'`);
    await expect(watched([elapse, elapse])).rejects.toThrow('The row of `ops.runs` holds no report.');
  });
});
