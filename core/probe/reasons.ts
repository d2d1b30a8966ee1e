import type { ProbeReason } from './model.ts';

/**
 * What a reason speaks of: `transport`, no whole answer came; `answer`, one came (or enough of it to be judged) and is wrong, or its
 * address is one we refuse; `prober`, our own trouble, which says nothing about the target.
 */
export type ReasonGroup = 'transport' | 'answer' | 'prober';

const GROUPS: { readonly [R in ProbeReason]: ReasonGroup } = {
  dns_nxdomain: 'transport',
  dns_servfail: 'transport',
  dns_timeout: 'transport',
  connect_refused: 'transport',
  connect_timeout: 'transport',
  connect_reset: 'transport',
  tls_expired: 'transport',
  tls_not_yet_valid: 'transport',
  tls_hostname: 'transport',
  tls_self_signed: 'transport',
  tls_untrusted: 'transport',
  tls_protocol: 'transport',
  tls_client_cert: 'transport',
  tls_timeout: 'transport',
  ttfb_timeout: 'transport',
  body_timeout: 'transport',
  deadline: 'transport',
  truncated_body: 'transport',
  malformed_http: 'transport',
  // The target answered, and trying again or another way out would give the same.
  too_many_redirects: 'answer',
  redirect_blocked: 'answer',
  body_too_large: 'answer',
  decode_error: 'answer',
  blocked_target: 'answer',
  status: 'answer',
  header: 'answer',
  body: 'answer',
  json: 'answer',
  time: 'answer',
  cert: 'answer',
  answer: 'answer',
  version: 'answer',
  tls_expiring: 'answer',
  slow: 'answer',
  proxy: 'prober',
  prober_egress: 'prober',
  prober_saturated: 'prober',
  internal: 'prober',
};

/** Only `transport` is tried again, and only `transport` turns into `unknown` when the control target fails too. */
export function reasonGroup(reason: ProbeReason): ReasonGroup {
  return GROUPS[reason];
}

/** Every reason there is. */
export const PROBE_REASONS: readonly ProbeReason[] = Object.keys(GROUPS) as ProbeReason[];

const OF_TIME: readonly ProbeReason[] = [
  'dns_timeout',
  'connect_timeout',
  'tls_timeout',
  'ttfb_timeout',
  'body_timeout',
  'deadline',
  'time',
  'slow',
];

/** What a busy prober alone can bring about. A reason that this version does not know is none. */
export function isOfTime(reason: string): boolean {
  return OF_TIME.some((each) => each === reason);
}
