import type { DnsCheck, HttpCheck } from '../model.ts';
import type { Alert } from '../target.ts';

/** A duration as it is written; a bare number is one that lacks its unit. */
export type DurationText = string | number;

export interface TlsFile {
  ca?: string;
  cert?: string;
  key?: string;
  server_name?: string;
  verify?: boolean;
}

export interface HttpFile {
  url: string;
  method?: string;
  headers?: { [name: string]: string };
  body?: string;
  follow?: HttpCheck['follow'];
  ip?: 4 | 6 | '4' | '6' | 'any';
  http_version?: 1.1 | 2 | '1.1' | '2' | 'any';
  body_limit?: string | number;
  tls?: TlsFile;
}

export interface TcpFile {
  host: string;
  port: number | string;
  tls?: boolean | TlsFile;
  starttls?: 'smtp';
  send?: string;
  expect?: string;
  ip?: 4 | 6 | '4' | '6' | 'any';
}

export interface DnsFile {
  name: string;
  type?: DnsCheck['type'];
  server?: string;
  expect?: string[];
}

/** What a target can leave to `defaults`. */
export interface CommonFile {
  timeout?: DurationText;
  retries?: number;
  degraded_over?: DurationText;
  interval?: DurationText;
  cert?: { fail?: DurationText; warn?: DurationText };
}

export interface SloFile {
  availability?: string | number;
  latency_p95?: DurationText;
  window?: DurationText;
}

export interface AlertFile {
  after?: number;
  resolve_after?: number;
  on?: Alert['on'];
  to?: ('slack' | 'pagerduty')[];
  severity?: Alert['severity'];
  runbook?: string;
}

export interface TargetFile extends CommonFile {
  name: string;
  http?: HttpFile;
  tcp?: TcpFile;
  dns?: DnsFile;
  expect?: string[];
  version?: string;
  slo?: SloFile;
  alert?: AlertFile;
  maintenance?: { cron: string; for: DurationText; tz?: string }[];
  depends_on?: string[];
}

/** What schemas/health.schema.json describes. */
export interface HealthFile {
  version: 1;
  defaults?: CommonFile;
  targets: TargetFile[];
  control?: HttpFile & Pick<CommonFile, 'timeout' | 'retries'>;
  resolvers?: string[];
  allow_private?: boolean;
}
