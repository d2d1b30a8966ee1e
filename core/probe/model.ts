/**
 * The words of the probe engine. Facts (what one attempt saw) are apart from the judgement (what that means), as
 * everywhere in the suite: transports give facts, `judge` gives a state, and neither knows about GitHub.
 */

/** What a target is, worst last; `unknown` is the prober's own trouble and never `down`. */
export type ProbeState = 'up' | 'degraded' | 'down' | 'unknown';

/** Where an attempt was when it ended. `assert` means that an answer came, and that the answer is what is wrong. */
export type ProbePhase = 'dns' | 'proxy' | 'connect' | 'tls' | 'ttfb' | 'body' | 'assert';

/** Why a target is not `up`: a closed list, so that a dashboard can count it. */
export type ProbeReason =
  // Transport: no whole answer came.
  | 'dns_nxdomain'
  | 'dns_servfail'
  | 'dns_timeout'
  | 'connect_refused'
  | 'connect_timeout'
  | 'connect_reset'
  | 'tls_expired'
  | 'tls_not_yet_valid'
  | 'tls_hostname'
  | 'tls_self_signed'
  | 'tls_untrusted'
  | 'tls_protocol'
  | 'tls_client_cert'
  | 'tls_timeout'
  | 'ttfb_timeout'
  | 'body_timeout'
  | 'deadline'
  | 'truncated_body'
  | 'malformed_http'
  | 'too_many_redirects'
  | 'redirect_blocked'
  | 'body_too_large'
  | 'decode_error'
  | 'blocked_target'
  // The answer came and is not what was asked for.
  | 'status'
  | 'header'
  | 'body'
  | 'json'
  | 'time'
  | 'cert'
  | 'answer'
  | 'version'
  | 'tls_expiring'
  | 'slow'
  // The prober's own trouble.
  | 'proxy'
  | 'prober_egress'
  | 'prober_saturated'
  | 'internal';

/** Milliseconds of each phase, null where the phase did not take place (an address needs no look-up). Summed over hops. */
export interface PhaseTimes {
  dns: number | null;
  connect: number | null;
  tls: number | null;
  ttfb: number | null;
  body: number | null;
}

/** What the presented certificates say, times in milliseconds since 1970. */
export interface CertificateFacts {
  leafExpiresAt: number;
  /** The earliest end in the chain as it was presented (leaf included). */
  earliestExpiresAt: number;
  /** Subject and issuer of the leaf, for people. */
  subject: string;
  issuer: string;
  /** The TLS version agreed on, as Node names it: `TLSv1.3`. */
  protocol: string;
}

/** Why no answer came: reason, the phase it stopped in, and a detail without secrets or expanded URLs. */
export interface ProbeFailure {
  reason: ProbeReason;
  phase: ProbePhase;
  detail: string;
}

/** What every attempt measures, with or without an answer. */
interface Measured {
  /** Milliseconds from the attempt's own start to its end, on a monotonic clock. */
  totalMs: number;
  phases: PhaseTimes;
  /** The address that was connected to (IPv6 without brackets), null when none was. */
  address: string | null;
  certificate: CertificateFacts | null;
}

/** An HTTP answer, read to its end and decoded, within the body's limit. */
export interface HttpAnswer extends Measured {
  kind: 'http';
  status: number;
  /** In the order received, names as received; several lines of one name stay several. */
  headers: readonly (readonly [name: string, value: string])[];
  body: Uint8Array;
  httpVersion: '1.0' | '1.1' | '2';
  /** URLs of the hops, without user, password and query; the first is the target's own. */
  hops: readonly string[];
}

/** What a TCP exchange gave: the text that came, when something was to come. */
export interface TcpAnswer extends Measured {
  kind: 'tcp';
  text: string;
}

/** What a DNS server answered. A NXDOMAIN is an answer here (`rcode`), a server that cannot be reached is a failure. */
export interface DnsAnswer extends Measured {
  kind: 'dns';
  rcode: string;
  /** A record a line, as `dig +short` would print it. */
  answers: readonly string[];
}

export type ProbeAnswer = HttpAnswer | TcpAnswer | DnsAnswer;

/** The facts of one attempt. */
export type AttemptFacts = ({ answered: true } & ProbeAnswer) | ({ answered: false; failure: ProbeFailure } & Measured);

/** TLS settings of a check; file contents, already read. */
export interface TlsSettings {
  /** PEM certificates to trust besides the system's, null for none. */
  ca: string | null;
  cert: string | null;
  key: string | null;
  serverName: string | null;
  verify: boolean;
}

export type IpFamily = 4 | 6 | 'any';

export interface HttpCheck {
  kind: 'http';
  url: string;
  method: string;
  headers: readonly (readonly [string, string])[];
  body: string | null;
  follow: 'none' | 'same-host' | 'same-site' | 'any';
  httpVersion: '1.1' | '2' | 'any';
  ip: IpFamily;
  /** Bytes after decoding. */
  bodyLimit: number;
  tls: TlsSettings;
}

export interface TcpCheck {
  kind: 'tcp';
  host: string;
  port: number;
  tls: TlsSettings | null;
  starttls: 'smtp' | null;
  send: string | null;
  /** A RE2 expression that the answer has to match, null when nothing is waited for. */
  expect: string | null;
  ip: IpFamily;
}

export interface DnsCheck {
  kind: 'dns';
  name: string;
  type: 'A' | 'AAAA' | 'CNAME' | 'MX' | 'NS' | 'TXT' | 'SOA' | 'SRV' | 'CAA' | 'PTR';
  /** `address` or `address:port` of the server to ask, null for the prober's own resolver. */
  server: string | null;
}

export type Check = HttpCheck | TcpCheck | DnsCheck;

/** What a run of probes has in common: where names are looked up, what may be reached, and what must never be shown. */
export interface ProbeSettings {
  /** Servers to ask for names (`address` or `[address]:port`), empty for the system's. */
  resolvers: readonly string[];
  /** Whether loopback, private and unique-local addresses may be probed; link-local and metadata ones never are. */
  allowPrivate: boolean;
  /** Proxy settings as the environment gives them (`HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`, lower case first). */
  environment: Readonly<Record<string, string | undefined>>;
}

/** One attempt of one check: never throws for what the network does; `timeoutMs` bounds it, redirects included. */
export type Attempt = (check: Check, timeoutMs: number, signal?: AbortSignal) => Promise<AttemptFacts>;

/** What is said of a target after its attempts. */
export interface ProbeResult {
  name: string;
  state: ProbeState;
  /** Null when `up`. */
  reason: ProbeReason | null;
  phase: ProbePhase | null;
  /** One line for people, redacted. Empty when there is nothing to say. */
  detail: string;
  /** It passed, but not on the first try. */
  flaky: boolean;
  attempts: number;
  durationMs: number;
  phases: PhaseTimes;
  address: string | null;
  version: string | null;
}
