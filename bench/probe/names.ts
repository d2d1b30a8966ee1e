import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../core/errors.ts';
import { median } from '../measure.ts';
import { startBlackbox } from './blackbox.ts';
import { ENDPOINTS, HTTP_PORT } from './endpoints.ts';
import { runProber } from './prober.ts';
import { startServer } from './server.ts';
import { ratio, table } from './tables.ts';
import { MissingTool, mayUnshare } from './tools.ts';

/** Of no machine: a resolv.conf names no port, so the name server needs port 53 of an address that nobody else listens at. */
const NAME_SERVER = '127.0.0.77';
const DELAY_MS = 100;
const AT_ONCE = [25, 200];

/** A thousand names that are looked up at a server that takes 100 ms, each then probed over HTTP; prober and exporter in turn. */
export async function slowNames(program: string, folder: string, turns: number): Promise<string> {
  if (!mayUnshare()) throw new MissingTool('The exporter asks /etc/resolv.conf, and `unshare -m` is not allowed here: run as root.');
  const names = Array.from({ length: ENDPOINTS }, (_, nth) => `n${nth}.bench.test`);
  const server = await startServer({ kind: 'dns', address: NAME_SERVER, delayMs: DELAY_MS, names }).catch((error) => {
    throw new MissingTool(`Nothing can listen at ${NAME_SERVER}:53 here (${messageOf(error)}).`);
  });
  const resolvConf = join(folder, 'resolv.conf');
  writeFileSync(resolvConf, `nameserver ${NAME_SERVER}\n`);
  const blackbox = await startBlackbox(program, folder, { resolvConf });
  try {
    const urls = names.map((name, nth) => `http://${name}:${HTTP_PORT + nth}/`);
    const targets = urls.map((url) => ({ name: url, http: { url } }));
    const rows: string[][] = [];
    for (const concurrency of AT_ONCE) {
      const seen = { ours: [] as number[], theirs: [] as number[], ourFailures: 0, theirFailures: 0 };
      for (let turn = 0; turn < turns; turn += 1) {
        const [round] = (await runProber({ targets, concurrency, rounds: 1, resolvers: [NAME_SERVER] })).rounds;
        seen.ours.push(round?.wallMs ?? Number.NaN);
        seen.ourFailures += round?.results.filter(({ state }) => state !== 'up').length ?? ENDPOINTS;
        const started = performance.now();
        const verdicts = await blackbox.probe('http', urls, concurrency);
        seen.theirs.push(performance.now() - started);
        seen.theirFailures += verdicts.filter(({ isUp }) => !isUp).length;
      }
      const ratios = seen.ours.map((ms, turn) => ms / (seen.theirs[turn] ?? Number.NaN));
      const failures = `${seen.ourFailures} and ${seen.theirFailures}`;
      rows.push([`${concurrency}`, median(seen.ours).toFixed(0), median(seen.theirs).toFixed(0), ratio(ratios), '1.5', failures]);
    }
    return table(
      ['at once', 'prober, wall ms', 'exporter, wall ms', 'ratio of pairs', 'goal at most', 'false failures, prober (goal 0) and exporter'],
      rows,
    );
  } finally {
    await blackbox.stop();
    await server.stop();
  }
}
