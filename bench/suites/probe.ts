import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificate } from '../../actions/health-probe/selftest/certificate.ts';
import { type Blackbox, startBlackbox } from '../probe/blackbox.ts';
import { startEndpoints } from '../probe/endpoints.ts';
import { latency } from '../probe/latency.ts';
import { memory } from '../probe/memory.ts';
import { slowNames } from '../probe/names.ts';
import { speed } from '../probe/speed.ts';
import { findTools, MissingTool } from '../probe/tools.ts';
import { verdicts } from '../probe/verdicts.ts';

const DAY_MS = 86_400_000;
const TURNS = 5;

/** The probe engine beside Debian's prometheus-blackbox-exporter, on the same endpoints in the same run. */
export async function probeBench(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-probe-'));
  try {
    const tools = findTools(['prometheus-blackbox-exporter', 'nginx']);
    const exporter = tools['prometheus-blackbox-exporter'];
    const parts: [string, () => Promise<string>][] = [
      ['A thousand endpoints, 25 at once', () => speeds(exporter, tools.nginx, folder)],
      ['A thousand names, 100 ms a look-up', () => withEndpoints(tools.nginx, folder, () => slowNames(exporter, folder, 3))],
      ['A server that takes 50 ms', () => withBlackbox(exporter, folder, (blackbox) => latency(blackbox, 3))],
      ['Memory against hostile servers', () => memory(exporter, folder)],
      ['Verdicts on TLS', () => verdicts(exporter, folder)],
    ];
    const texts: string[] = [];
    for (const [title, part] of parts) texts.push(`### ${title}\n\n${await orLeftOut(part)}`);
    return texts.join('\n\n');
  } catch (error) {
    if (error instanceof MissingTool) return `Left out: ${error.message}`;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function orLeftOut(part: () => Promise<string>): Promise<string> {
  try {
    return await part();
  } catch (error) {
    if (error instanceof MissingTool) return `Left out: ${error.message}`;
    throw error;
  }
}

async function speeds(exporter: string, nginx: string, folder: string): Promise<string> {
  return withEndpoints(nginx, folder, (authority) =>
    withBlackbox(
      exporter,
      folder,
      async (blackbox) =>
        `HTTP:\n\n${await speed(blackbox, 'http', authority, TURNS)}\n\nHTTPS:\n\n${await speed(blackbox, 'https', authority, TURNS)}`,
      authority,
    ),
  );
}

/** `use` gets the file of the authority that signed the endpoints' certificate. */
async function withEndpoints(nginx: string, folder: string, use: (authority: string) => Promise<string>): Promise<string> {
  const times = { from: Date.now() - DAY_MS, to: Date.now() + 90 * DAY_MS };
  const issuer = certificate({ name: 'Bench authority', ...times });
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, issuer.cert);
  const endpoints = await startEndpoints(nginx, folder, certificate({ name: 'localhost', hosts: ['127.0.0.1'], ...times }, issuer));
  try {
    return await use(authority);
  } finally {
    await endpoints.stop();
  }
}

async function withBlackbox(
  exporter: string,
  folder: string,
  use: (blackbox: Blackbox) => Promise<string>,
  authority = '',
): Promise<string> {
  const blackbox = await startBlackbox(exporter, folder, authority === '' ? {} : { authority });
  try {
    return await use(blackbox);
  } finally {
    await blackbox.stop();
  }
}
