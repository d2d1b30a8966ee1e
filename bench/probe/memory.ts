import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Stage } from '../../actions/health-probe/selftest/stage.ts';
import { startBlackbox } from './blackbox.ts';
import { runProber } from './prober.ts';
import { table } from './tables.ts';

/** As many as the prober has under way by default: each is a server of the same kind. */
const AT_ONCE = 25;
const MEBIBYTE = 1_024 * 1_024;
const BOMB_MEBIBYTES = 64;
const GOAL_MB = 150;

/** What each is, the exporter's module that reads it, and how it is started. */
const HOSTILE: readonly (readonly [what: string, module: string, start: (stage: Stage) => Promise<number>])[] = [
  ['a sound answer', 'reading', (stage) => stage.http((_request, response) => response.end('{"status":"ok"}'))],
  [
    `a gzip bomb of ${BOMB_MEBIBYTES} MiB`,
    'unpacking',
    (stage) => {
      // Members one after the other are one stream (RFC 1952, 2.2).
      const member = gzipSync(Buffer.alloc(MEBIBYTE));
      const bomb = Buffer.concat(Array.from({ length: BOMB_MEBIBYTES }, () => member));
      return stage.http((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    },
  ],
  [
    `a br bomb of ${BOMB_MEBIBYTES} MiB, window 16 MiB`,
    'unpacking-br',
    (stage) => {
      const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 5 };
      const bomb = brotliCompressSync(Buffer.alloc(BOMB_MEBIBYTES * MEBIBYTE), { params });
      return stage.http((_request, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(bomb));
    },
  ],
  [
    'an endless body, 64 MB a second',
    'reading',
    (stage) => {
      const chunk = Buffer.alloc(65_536, 'a');
      return stage.http((_request, response) => {
        const timer = setInterval(() => response.write(chunk), 1);
        response.once('close', () => clearInterval(timer));
      });
    },
  ],
  [
    'a body that drips',
    'reading',
    (stage) =>
      stage.http((_request, response) => {
        const timer = setInterval(() => response.write('a'), 20);
        response.once('close', () => clearInterval(timer));
      }),
  ],
];

/** The most memory that a fresh prober and a fresh exporter ever have, 25 such targets at once, 3 s for each. */
export async function memory(program: string, folder: string): Promise<string> {
  const rows: string[][] = [];
  for (const [what, reading, start] of HOSTILE) {
    const stage = new Stage();
    try {
      const url = `http://127.0.0.1:${await start(stage)}/`;
      const targets = Array.from({ length: AT_ONCE }, (_, nth) => ({ name: `${nth}`, timeout: '3s', http: { url } }));
      const { peakMb, rounds } = await runProber({ targets, concurrency: AT_ONCE, rounds: 1 });
      const said = [...new Set(rounds.flatMap(({ results }) => results.map(({ state, reason }) => reason ?? state)))].join(', ');
      const theirs: string[] = [];
      for (const module of [reading, `${reading}-limited`]) {
        const blackbox = await startBlackbox(program, folder);
        try {
          await blackbox.probe(
            module,
            targets.map(() => url),
            AT_ONCE,
          );
          theirs.push(blackbox.peakMb().toFixed(0));
        } finally {
          await blackbox.stop();
        }
      }
      rows.push([what, peakMb.toFixed(0), `${GOAL_MB}`, said, ...theirs]);
    } finally {
      await stage.close();
    }
  }
  return table(
    ['target', 'prober, MB', 'goal under', 'it says', 'exporter that reads the body, MB', 'the same with body_size_limit'],
    rows,
  );
}
