import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from '../../actions/health-probe/selftest/certificate.ts';
import { type Service, startService } from './process-stats.ts';

/** How many endpoints there are, each a port of its own, so that each probe is a connection of its own. */
export const ENDPOINTS = 1_000;
export const HTTP_PORT = 20_000;
export const HTTPS_PORT = 21_000;

const ANSWER = '{"status":"ok","version":"v1.2.3"}';

/** nginx with one worker: `ENDPOINTS` ports of 127.0.0.1 without TLS, and as many with it. Its files are in `folder`. */
export function startEndpoints(nginx: string, folder: string, identity: Identity): Promise<Service> {
  writeFileSync(join(folder, 'server.pem'), identity.cert);
  writeFileSync(join(folder, 'server.key'), identity.key);
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder));
  return startService(nginx, ['-e', 'stderr', '-c', file], HTTPS_PORT + ENDPOINTS - 1);
}

function configuration(folder: string): string {
  const ports = (from: number, tls = '') =>
    Array.from({ length: ENDPOINTS }, (_, nth) => `listen 127.0.0.1:${from + nth}${tls};`).join('\n');
  const location = `location / { default_type application/json; return 200 '${ANSWER}'; }`;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder};`).join(' ');
  return `daemon off; pid ${folder}/nginx.pid; worker_processes 1; worker_rlimit_nofile 20000;
events { worker_connections 8192; }
http {
access_log off; ${temporary}
server { ${ports(HTTP_PORT)} ${location} }
server { ${ports(HTTPS_PORT, ' ssl')} ssl_certificate ${folder}/server.pem; ssl_certificate_key ${folder}/server.key; ${location} }
}
`;
}
