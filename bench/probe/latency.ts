import { median } from '../measure.ts';
import type { Blackbox } from './blackbox.ts';
import { runProber } from './prober.ts';
import { startServer } from './server.ts';
import { percentile, table } from './tables.ts';

const TRUE_MS = 50;
const PROBES = 1_000;
const AT_ONCE = [5, 25, 100];

/** What is measured of a server that takes 50 ms, by how many probes there are at once; the prober's default is 25. */
export async function latency(blackbox: Blackbox, turns: number): Promise<string> {
  const server = await startServer({ kind: 'http', delayMs: TRUE_MS });
  try {
    const url = `http://127.0.0.1:${server.port}/`;
    const targets = Array.from({ length: PROBES }, (_, nth) => ({ name: `${nth}`, http: { url } }));
    const rows: string[][] = [];
    for (const concurrency of AT_ONCE) {
      const ours: number[][] = [];
      const theirs: number[][] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        const [round] = (await runProber({ targets, concurrency, rounds: 1 })).rounds;
        ours.push(round?.results.map(({ durationMs }) => durationMs) ?? []);
        const verdicts = await blackbox.probe(
          'http',
          targets.map(() => url),
          concurrency,
        );
        theirs.push(verdicts.map(({ durationMs }) => durationMs));
      }
      const shown = (seen: number[][]) =>
        [0.5, 0.95, 0.99].map((part) => median(seen.map((values) => percentile(values, part))).toFixed(0)).join(' / ');
      rows.push([`${concurrency}`, shown(ours), shown(theirs), concurrency === 25 ? `95 % within ${TRUE_MS + 15}` : '']);
    }
    return table(['at once', 'prober, ms of 50 / 95 / 99 %', 'exporter, the same', 'goal'], rows);
  } finally {
    await server.stop();
  }
}
