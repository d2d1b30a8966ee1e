import { writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { cpuMsOf, freePort, peakMbOf, type Service, startService } from './process-stats.ts';

/** What the exporter said of one target. */
export interface Verdict {
  isUp: boolean;
  /** Its own measure of the whole probe. */
  durationMs: number;
  /** The earliest end in the presented chain, ms since 1970; null without TLS. */
  earliestExpiresAt: number | null;
}

export interface Blackbox {
  /** Probes each target once, `concurrency` at a time, over connections that are kept, as a scraper would. */
  probe(module: string, targets: readonly string[], concurrency: number): Promise<Verdict[]>;
  cpuMs(): number;
  peakMb(): number;
  stop(): Promise<void>;
}

/** The modules of the benchmark; `authority` is a file. Their deadlines are those that the prober has on the same targets. */
function configuration(authority: string): string {
  const http = 'preferred_ip_protocol: ip4';
  const tls = `tls_config: { ca_file: ${authority} }`;
  // An expression makes it keep the body; it decodes one only where it is told the encoding, and then takes no other.
  const reading = "fail_if_body_not_matches_regexp: ['status']";
  const unpacking = `${reading}, compression: gzip, headers: { Accept-Encoding: gzip }`;
  const unpackingBr = `${reading}, compression: br, headers: { Accept-Encoding: br }`;
  const limit = 'body_size_limit: 1MB';
  return `modules:
  http: { prober: http, timeout: 10s, http: { ${http} } }
  https: { prober: http, timeout: 10s, http: { ${http}, ${tls} } }
  short: { prober: http, timeout: 2s, http: { ${http}, ${tls} } }
  reading: { prober: http, timeout: 3s, http: { ${http}, ${reading} } }
  reading-limited: { prober: http, timeout: 3s, http: { ${http}, ${reading}, ${limit} } }
  unpacking: { prober: http, timeout: 3s, http: { ${http}, ${unpacking} } }
  unpacking-br: { prober: http, timeout: 3s, http: { ${http}, ${unpackingBr} } }
  unpacking-br-limited: { prober: http, timeout: 3s, http: { ${http}, ${unpackingBr}, ${limit} } }
  unpacking-limited: { prober: http, timeout: 3s, http: { ${http}, ${unpacking}, ${limit} } }
`;
}

/**
 * Starts the exporter; its files are in `folder`. With `resolvConf`, the path of a file, it sees that file as /etc/resolv.conf, and it
 * alone (`unshare -m`); Go's own resolver is used, which is what static builds have.
 */
export async function startBlackbox(
  program: string,
  folder: string,
  { authority = '', resolvConf }: { authority?: string; resolvConf?: string } = {},
): Promise<Blackbox> {
  const file = join(folder, 'blackbox.yml');
  writeFileSync(file, configuration(authority));
  const port = await freePort();
  const args = [`--config.file=${file}`, `--web.listen-address=127.0.0.1:${port}`, '--log.level=error'];
  const env = { ...process.env, GODEBUG: 'netdns=go' };
  // `exec` keeps the process id, whose times are read.
  const mounting = ['-m', 'sh', '-c', 'mount --bind "$0" /etc/resolv.conf && exec "$@"', resolvConf ?? '', program, ...args];
  const service: Service = await (resolvConf === undefined
    ? startService(program, args, port, { env })
    : startService('unshare', mounting, port, { env }));
  return {
    probe: (module, targets, concurrency) => probeAll(`http://127.0.0.1:${port}/probe?module=${module}`, targets, concurrency),
    cpuMs: () => cpuMsOf(service.pid),
    peakMb: () => peakMbOf(service.pid),
    stop: () => service.stop(),
  };
}

async function probeAll(url: string, targets: readonly string[], concurrency: number): Promise<Verdict[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const verdicts: Verdict[] = [];
  let next = 0;
  const work = async () => {
    for (let nth = next++; nth < targets.length; nth = next++) {
      verdicts[nth] = read(await ask(`${url}&target=${encodeURIComponent(targets[nth] ?? '')}`, agent));
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, work));
  } finally {
    agent.destroy();
  }
  return verdicts;
}

function ask(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).once('end', () => resolve(Buffer.concat(chunks).toString()));
    }).once('error', reject);
  });
}

function read(metrics: string): Verdict {
  const value = (name: string): number | null => {
    const found = new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1];
    return found === undefined ? null : Number(found);
  };
  const earliest = value('probe_ssl_earliest_cert_expiry');
  return {
    isUp: value('probe_success') === 1,
    durationMs: (value('probe_duration_seconds') ?? Number.NaN) * 1_000,
    earliestExpiresAt: earliest === null ? null : earliest * 1_000,
  };
}
