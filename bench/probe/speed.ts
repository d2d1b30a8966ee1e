import type { TargetFile } from '../../core/probe/config/health-file.ts';
import { median } from '../measure.ts';
import type { Blackbox } from './blackbox.ts';
import { ENDPOINTS, HTTP_PORT, HTTPS_PORT } from './endpoints.ts';
import { runProber } from './prober.ts';
import { ratio, table } from './tables.ts';

/** At once, in both: the prober's default. */
const CONCURRENCY = 25;

interface Cost {
  cpuMs: number;
  wallMs: number;
}

interface Pair {
  exporter: Cost;
  first: Cost;
  later: Cost;
  wholeCpuMs: number;
}

/**
 * A thousand endpoints, a new connection each, prober and exporter in turn; one turn is not counted. `authority` is the file of the one
 * that signed the endpoints' certificate.
 */
export async function speed(blackbox: Blackbox, scheme: 'http' | 'https', authority: string, turns: number): Promise<string> {
  const port = scheme === 'http' ? HTTP_PORT : HTTPS_PORT;
  const urls = Array.from({ length: ENDPOINTS }, (_, nth) => `${scheme}://127.0.0.1:${port + nth}/`);
  const tls = scheme === 'http' ? {} : { tls: { ca: authority } };
  const targets: TargetFile[] = urls.map((url) => ({ name: url, http: { url, ...tls } }));
  const pairs: Pair[] = [];
  let failed = 0;
  for (let turn = 0; turn <= turns; turn += 1) {
    const prober = await runProber({ targets, concurrency: CONCURRENCY, rounds: 3 });
    const before = blackbox.cpuMs();
    const started = performance.now();
    const verdicts = await blackbox.probe(scheme, urls, CONCURRENCY);
    const exporter = { cpuMs: blackbox.cpuMs() - before, wallMs: performance.now() - started };
    const [first, ...later] = prober.rounds;
    failed += verdicts.filter(({ isUp }) => !isUp).length;
    failed += prober.rounds.flatMap(({ results }) => results).filter(({ state }) => state !== 'up').length;
    if (turn === 0 || first === undefined) continue;
    const of = (key: keyof Cost) => median(later.map((round) => round[key]));
    pairs.push({ exporter, first, later: { cpuMs: of('cpuMs'), wallMs: of('wallMs') }, wholeCpuMs: prober.wholeCpuMs });
  }
  const goal = scheme === 'http' ? '1.0' : '1.3';
  const row = (what: string, of: (pair: Pair) => Cost, wanted = '') => [
    what,
    median(pairs.map((pair) => of(pair).cpuMs)).toFixed(0),
    median(pairs.map((pair) => of(pair).wallMs)).toFixed(0),
    ratio(pairs.map((pair) => of(pair).cpuMs / pair.exporter.cpuMs)),
    wanted,
  ];
  const whole = median(pairs.map(({ wholeCpuMs }) => wholeCpuMs));
  return [
    table(
      ['1,000 probes', 'CPU ms', 'wall ms', 'CPU, ratio of pairs', 'goal at most'],
      [
        row('blackbox_exporter, a daemon, over its HTTP interface', ({ exporter }) => exporter),
        row('prober, a fresh process, its first thousand', ({ first }) => first, goal),
        row('prober, the second and third thousand of that process', ({ later }) => later),
      ],
    ),
    `\nNot up: ${failed}. The whole process of the prober, its start and three thousand probes: ${whole.toFixed(0)} ms of CPU.`,
  ].join('\n');
}
