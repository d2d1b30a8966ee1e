import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TlsOptions } from 'node:tls';
import { certificates } from '../../__tests__/core/probe/support/certificates.ts';
import type { Identity } from '../../actions/health-probe/selftest/certificate.ts';
import { Stage } from '../../actions/health-probe/selftest/stage.ts';
import type { TargetFile } from '../../core/probe/config/health-file.ts';
import { startBlackbox } from './blackbox.ts';
import { runProber } from './prober.ts';
import { table } from './tables.ts';

type Start = (stage: Stage) => Promise<number>;

/** What prober and exporter say of every fault of TLS: up or not, and when the presented chain ends. */
export async function verdicts(program: string, folder: string): Promise<string> {
  const authority = join(folder, 'matrix-authority.pem');
  const made = await certificates();
  writeFileSync(authority, made.ca);
  const stage = new Stage();
  const blackbox = await startBlackbox(program, folder, { authority });
  try {
    const targets: (TargetFile & { http: { url: string } })[] = [];
    for (const [name, start] of Object.entries(faults(made))) {
      const url = `https://127.0.0.1:${await start(stage)}/`;
      // That a certificate ends soon is a judgement of the prober's own: the exporter leaves it to an alert.
      targets.push({ name, timeout: '2s', cert: { fail: '0s', warn: '0s' }, http: { url, tls: { ca: authority } } });
    }
    const [round] = (await runProber({ targets, concurrency: 5, rounds: 1 })).rounds;
    const urls = targets.map(({ http }) => http.url);
    const theirs = await blackbox.probe('short', urls, 5);
    const rows = (round?.results ?? []).map(({ name, state, reason, earliestExpiresAt }, nth) => {
      const their = theirs[nth];
      const isSame = (state === 'up') === their?.isUp;
      const ends =
        earliestExpiresAt === null || their?.earliestExpiresAt === null ? 'not both' : earliestExpiresAt === their?.earliestExpiresAt;
      const ours = reason === null ? state : `${state} (${reason})`;
      return {
        cells: [
          name,
          ours,
          their?.isUp ? 'up' : 'down',
          isSame ? 'same' : 'OTHER',
          ends === false ? 'OTHER' : ends === true ? 'same' : ends,
        ],
      };
    });
    const same = rows.filter(({ cells }) => !cells.includes('OTHER')).length;
    const head = ['server', 'prober', 'exporter', 'verdict', 'end of the chain'];
    return `${table(
      head,
      rows.map(({ cells }) => cells),
    )}\n\n${same} of ${rows.length} the same; goal: all.`;
  } finally {
    await blackbox.stop();
    await stage.close();
  }
}

function faults({ ca, servers }: Awaited<ReturnType<typeof certificates>>): Record<string, Start> {
  const serving =
    (tls: TlsOptions & Identity): Start =>
    (stage) =>
      stage.http((_request, response) => response.end('ok'), tls);
  const asking = { ...servers.good, ca, requestCert: true, rejectUnauthorized: true };
  return {
    ...Object.fromEntries(
      Object.entries(servers).map(([fault, { cert, key }]) => [`certificate: ${fault.replaceAll('-', ' ')}`, serving({ cert, key })]),
    ),
    'TLS 1.2': serving({ ...servers.good, maxVersion: 'TLSv1.2' }),
    'TLS 1.1': serving({ ...servers.good, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
    'no cipher in common': serving({ ...servers.good, maxVersion: 'TLSv1.2', ciphers: 'CAMELLIA256-SHA@SECLEVEL=0' }),
    'asks for a client certificate, TLS 1.2': serving({ ...asking, maxVersion: 'TLSv1.2' }),
    'asks for a client certificate, TLS 1.3': serving(asking),
    'plain HTTP': (stage) => stage.raw('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n'),
    'closed in the handshake': (stage) => stage.raw(''),
    silent: (stage) => stage.tcp((socket) => socket.resume()),
  };
}
