import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Timing, timingTable } from '../measure.ts';

const ROUNDS = 10;
/** The seeds' own limit for a rollback, ms; the design's are 400 for the first table's rows and 2,000 for the second's. */
const SECONDS_ASKED = 120;

/** The same release fails by itself after it was verified to serve: what the answers of the server say, whoever undoes it. */
const SERVER = `
import { readlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
const link = process.argv[2];
let firstBad = null;
createServer((request, response) => {
  const version = basename(readlinkSync(link));
  if (version === 'bad') firstBad ??= performance.now();
  else if (firstBad !== null) { process.send({ ms: performance.now() - firstBad }); firstBad = null; }
  response.writeHead(version === 'bad' ? 500 : 200, { 'x-version': version, connection: 'close' }).end();
}).listen(0, '127.0.0.1', function () { process.send({ port: this.address().port }); });
process.on('disconnect', () => process.exit());
`;

/** What people write without a tool: look every 100 ms, and after three bad answers in a row point the link back. */
const LOOP = `
bad=0
ln -sfn releases/bad next && mv -T next current
while [ "$bad" -lt 3 ]; do
  if [ "$(curl -s -o /dev/null -w '%{http_code}' --max-time 5 "$URL")" = 200 ]; then bad=0; else bad=$((bad + 1)); fi
  [ "$bad" -ge 3 ] || sleep 0.1
done
ln -sfn releases/v1 next && mv -T next current
curl -s -o /dev/null --max-time 5 "$URL"
`;

/** From the first bad answer to the old version answering again, and whole rollbacks that somebody asks for. */
export async function deployBench(root: string): Promise<string> {
  const site = await openSite(join(root, 'dist/cli.js'));
  try {
    site.ops('deploy', '--artifact', 'v1');
    const [ours, loop]: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const undone = site.nextGood();
      site.ops('deploy', '--artifact', 'bad');
      const ms = await undone;
      site.ops('unfreeze', '--reason', 'bench');
      const undoneToo = site.nextGood();
      spawnSync('bash', ['-c', LOOP], { cwd: site.folder, env: { PATH: process.env.PATH, URL: site.url }, stdio: 'ignore' });
      const msToo = await undoneToo;
      if (round === 0) continue;
      ours.push(ms);
      loop.push(msToo);
    }
    const back: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      site.ops('deploy', '--artifact', 'v2');
      const start = performance.now();
      site.ops('rollback', '--reason', 'bench');
      if (round > 0) back.push(performance.now() - start);
      site.ops('unfreeze', '--reason', 'bench');
    }
    const answers: Timing[] = [
      { name: 'shell loop, curl and ln', ms: loop },
      { name: 'ops-actions deploy', ms: ours },
    ];
    const whole: Timing[] = [{ name: 'ops-actions rollback, process start to exit', ms: back }];
    const most = Math.max(...back);
    return [
      '### From the first bad answer to the old version answering (symlink, looks every 100 ms, three in a row)',
      `${timingTable(answers)}\n\nThe loop looks no more; the deploy goes on to verify the old version and to write it down.`,
      '### A rollback that somebody asks for',
      `${timingTable(whole)}\n\nThe slowest is ${((most / (SECONDS_ASKED * 1000)) * 100).toFixed(1)} % of the ${SECONDS_ASKED} s that were asked for.`,
    ].join('\n\n');
  } finally {
    site.close();
  }
}

interface Site {
  folder: string;
  url: string;
  ops(...args: string[]): void;
  /** ms between the first bad answer and the next good one. */
  nextGood(): Promise<number>;
  close(): void;
}

async function openSite(cli: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-deploy-'));
  for (const version of ['v1', 'v2', 'bad']) mkdirSync(join(folder, 'releases', version), { recursive: true });
  symlinkSync('releases/v1', join(folder, 'current'));
  writeFileSync(join(folder, 'server.mjs'), SERVER);
  const server = spawn(process.execPath, [join(folder, 'server.mjs'), join(folder, 'current')], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(server, 'message')) as [{ port: number }];
  const url = `http://127.0.0.1:${port}/`;
  const production = {
    adapter: 'symlink',
    symlink: { releases: 'releases', current: 'current' },
    probes: [{ name: 'app', http: { url }, expect: ['status == 200', 'header["x-version"] == artifact'] }],
    verify: { interval: '100ms', failures: 3, successes: 3, soak: '0s' },
    windows: [],
  };
  mkdirSync(join(folder, '.github/ops'), { recursive: true });
  writeFileSync(join(folder, '.github/ops/deploy.yml'), JSON.stringify({ version: 1, environments: { production } }));
  return {
    ...{ folder, url },
    ops(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--environment', 'production'], {
        cwd: folder,
        encoding: 'utf8',
      });
      // A deploy of the bad one ends with 1, as it should.
      if (status !== (args.includes('bad') ? 1 : 0)) throw new Error(`${args.join(' ')} ended with ${status}: ${stdout}${stderr}`);
    },
    async nextGood() {
      const [{ ms }] = (await once(server, 'message')) as [{ ms: number }];
      return ms;
    },
    close() {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
