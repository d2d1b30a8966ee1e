import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workflowCadence } from '../../actions/health-probe/monitor/expected.ts';
import { historyOf, NO_HISTORY } from '../../actions/health-probe/monitor/history.ts';
import { judgeAlarms } from '../../actions/health-probe/monitor/judge-alarms.ts';
import { pack, unpack } from '../../actions/health-probe/monitor/pack.ts';
import { recordRun } from '../../actions/health-probe/monitor/record-run.ts';
import { HEALTH_STORE, refStore } from '../../actions/health-probe/monitor/ref-store.ts';
import type { Sample } from '../../actions/health-probe/monitor/sample.ts';
import { judgeSlos } from '../../actions/health-probe/monitor/slo.ts';
import type { MonitoredTarget } from '../../actions/health-probe/monitor/view.ts';
import { directoryCells } from '../../core/ledger/directory.ts';
import { measureInTurn, median, type Timing } from '../measure.ts';

const MINUTE_MS = 60_000;
const DAYS = 30;
const TARGETS = 20;
const START = Date.parse('2026-01-05T00:00:00Z');
const NOW = START + DAYS * 1_440 * MINUTE_MS;

/** What a month of a monitor costs: its bytes in the store (goal: under 1 MB), and the time to judge it (goal: under 300 ms). */
export async function healthBench(): Promise<string> {
  const samples = month();
  const targets = Array.from({ length: TARGETS }, (_, n): MonitoredTarget => {
    const slo = { availability: 0.999, latencyP95Ms: 500, windowMs: DAYS * 1_440 * MINUTE_MS };
    const alert = { after: 3, resolveAfter: 2, on: 'down', to: ['slack'], severity: 'critical', runbook: null } as const;
    return { name: `target-${n}`, intervalMs: 5 * MINUTE_MS, slo, alert, maintenance: [], dependsOn: n === 0 ? [] : ['target-0'] };
  });
  const history = historyOf({ samples });
  const packed = pack(history.samples);
  const schedules = [{ cron: '*/5 * * * *', zone: 'UTC' }];
  const folder = mkdtempSync(join(tmpdir(), 'bench-health-'));
  try {
    const store = refStore(directoryCells(folder));
    await store.update(() => history);
    let runs = 0;
    const timings = await measureInTurn(7, {
      'unpack the samples': async () => unpack(packed),
      'judge objectives and alarms': async () => {
        judgeSlos(history, targets, NOW, workflowCadence(schedules, START, NOW));
        judgeAlarms(history, targets, NOW, ['issue', 'slack']);
      },
      'read the store, unpack, judge objectives and alarms': async () => {
        const known = { ...NO_HISTORY, samples: unpack(packed) };
        judgeSlos(known, targets, NOW, workflowCadence(schedules, START, NOW));
        judgeAlarms(known, targets, NOW, ['issue', 'slack']);
      },
      'a whole run: read, add its samples, judge alarms, write': async () => {
        runs += 1;
        const run = { samples: runAt(NOW + runs * MINUTE_MS, `next-${runs}`), targets, now: NOW + runs * MINUTE_MS, by: `next-${runs}#1` };
        await recordRun(store, { ...run, sinks: ['issue'] });
      },
    });
    const bytes = readFileSync(join(folder, `${HEALTH_STORE}.json`)).length;
    const head = `${DAYS} days of ${TARGETS} targets each 5 minutes, ${samples.length.toLocaleString('en-US')} samples.`;
    return `${head}\n\n${table(bytes, timings)}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function table(bytes: number, timings: readonly Timing[]): string {
  const rows = timings.map(({ name, ms }) => {
    const goal = name.includes('objectives') ? 'under 300 ms' : '';
    return `| ${name} | ${Math.min(...ms).toFixed(0)} to ${Math.max(...ms).toFixed(0)}, median ${median(ms).toFixed(0)} ms | ${goal} |`;
  });
  const size = `| the store | ${(bytes / 1e6).toFixed(3)} MB | under 1 MB |`;
  return ['| what | figure | goal |', '|---|---|---|', size, ...rows].join('\n');
}

/** Uneven times and a few failures from a generator of its own, so that each call has the same month. */
function month(): Sample[] {
  const ticks = Array.from({ length: DAYS * 288 }, (_, n) => n);
  return ticks.flatMap((n) => runAt(START + n * 5 * MINUTE_MS + Math.floor(random() * 60_000), String(20_000_000_000 + n * 977)));
}

function runAt(begin: number, run: string): Sample[] {
  return Array.from({ length: TARGETS }, (_, n): Sample => {
    const isDown = random() < 0.002;
    const what = { state: isDown ? ('down' as const) : ('up' as const), reason: isDown ? 'status' : null };
    const ms = Math.round(40 + random() * 400);
    return {
      target: `target-${n}`,
      run,
      attempt: 1,
      at: begin + Math.floor(random() * 2_000),
      ...what,
      ms,
      maintenance: false,
      tainted: false,
    };
  });
}

let seed = 1;
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}
