import type { Position } from '../config/problems.ts';
import type { Redactor } from '../report/redact.ts';
import type { Left } from './expression/ast.ts';
import type { Expression } from './expression/compile.ts';
import type { Pattern } from './expression/pattern.ts';
import type { Check, ProbeSettings } from './model.ts';

/** When a certificate that still holds is already a problem: less than `failMs` left is down, less than `warnMs` degraded. */
export interface CertificateLimits {
  failMs: number;
  warnMs: number;
}

/** What is promised of a target over `windowMs`. */
export interface Slo {
  /** Good over valid samples, a fraction above 0 and below 1; null where it promises none. */
  availability: number | null;
  /** Milliseconds that 95 of 100 answers take at most. */
  latencyP95Ms: number | null;
  windowMs: number;
}

/** When and where people are told. */
export interface Alert {
  /** Samples in a row that open an incident, and that close it. */
  after: number;
  resolveAfter: number;
  on: 'down' | 'degraded';
  to: readonly ('slack' | 'pagerduty')[];
  severity: 'critical' | 'error' | 'warning' | 'info';
  runbook: string | null;
}

/** A window that opens at each tick of a five-field cron expression, read in an IANA zone. */
export interface MaintenanceWindow {
  cron: string;
  forMs: number;
  zone: string;
}

/** One thing to be probed, with every default filled in. */
export interface ProbeTarget {
  /** 1 to 100 characters, unique in its file. */
  name: string;
  check: Check;
  /** All must hold. */
  expect: readonly Expression[];
  /** `TcpCheck.expect`, compiled; null for every other check. */
  tcpExpect: Pattern | null;
  /** Where the answer says its version; null for the usual places: `header["x-version"]`, then `body.version`. */
  version: Left | null;
  /** Bounds one attempt, redirects included. */
  timeoutMs: number;
  /** More tries after the first; a gate makes none. */
  retries: number;
  intervalMs: number;
  /** An answer that takes longer is `degraded`; null for no such limit. */
  degradedOverMs: number | null;
  /** null: the end of a certificate is not judged. */
  certificate: CertificateLimits | null;
  slo: Slo | null;
  alert: Alert | null;
  maintenance: readonly MaintenanceWindow[];
  /** Names of targets of the same file; while one of them is down, this one's alarm is silent. */
  dependsOn: readonly string[];
  /** Where it stands in its file; null for one that was made from a URL. */
  place: (Position & { file: string }) | null;
  /** Takes the secrets of its file out of a text. Everything that is said of the target goes through it. */
  redact: Redactor;
}

/** A health file, read and checked. */
export interface HealthConfig {
  targets: readonly ProbeTarget[];
  /** If it gives no answer either, it is the prober's way out, and not the targets. */
  control: ProbeTarget | null;
  /** Where names are looked up and what may be reached. */
  settings: Pick<ProbeSettings, 'resolvers' | 'allowPrivate'>;
  /** Values that `${{ env.NAME }}` stood for, and private keys: to be masked in logs and taken out of everything that is written. */
  secrets: readonly string[];
  /** What is legal and can hardly be meant, each with its `file:line:column`. */
  warnings: readonly string[];
}
