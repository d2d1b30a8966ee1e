import {
  controlFinding,
  latenessFinding,
  muteFinding,
  notToldFinding,
  stateFinding,
  stateTroubleFinding,
  targetFinding,
  unkeptFinding,
  untoldFinding,
  warningFinding,
} from '../../../actions/health-probe/findings.ts';
import type { SloRow } from '../../../actions/health-probe/monitor/slo.ts';
import { sloFinding } from '../../../actions/health-probe/monitor/slo-words.ts';
import { judgeSelftest } from '../../../actions/health-probe/selftest/judge.ts';
import type { Finding } from '../../../core/model.ts';
import type { ProbeReason, ProbeResult, ProbeState } from '../../../core/probe/model.ts';
import { type Samples, sample } from './sample.ts';

/** Findings of health-probe. */
const PHASES = { dns: 1.2, connect: 8.9, tls: 17.2, ttfb: 13.9, body: 0.4 };

function target(state: ProbeState, reason: ProbeReason | null, detail: string, change: Partial<ProbeResult> = {}): Finding {
  const measured = { attempts: 1, durationMs: 41.6, phases: PHASES, address: '192.0.2.10', version: null };
  const result = { name: 'api', state, reason, phase: null, detail, flaky: false, ...measured, ...change };
  return targetFinding({ result, place: null, tainted: false }, false);
}
const down = (reason: ProbeReason, detail: string): Finding => target('down', reason, detail);
const unknown = (reason: ProbeReason, detail: string): Finding => target('unknown', reason, detail);

function first(findings: readonly Finding[]): Finding {
  const [finding] = findings;
  if (finding === undefined) throw new Error('There is no finding');
  return finding;
}

const CASE = { name: 'expired certificate', expected: { state: 'down', reasons: ['tls_expired'], flaky: false }, durationMs: 12 } as const;
const selftest = (reason: ProbeReason | null, noticed: boolean): Finding => {
  const got = { state: noticed ? 'down' : 'up', reason, flaky: false, detail: '' } as const;
  return first(
    judgeSelftest([{ ...CASE, expected: { ...CASE.expected, reasons: [...CASE.expected.reasons] }, got, noticed }], 'selftest').findings,
  );
};

const ROW = { target: 'api', sli: 'availability', expected: 8_640, coverage: 1, budgetLeft: 0.9 } as const;
const slo = (row: Omit<SloRow, keyof typeof ROW | 'burn'> & Partial<SloRow>): Finding =>
  sloFinding({ ...ROW, burn: [], ...row }, { slo: { availability: 0.999, latencyP95Ms: null, windowMs: 30 * 86_400_000 } }, true);

export const HEALTH: Samples = {
  probe: [
    sample(
      'No whole answer came. The reason names the fault and its phase; a monitor has tried again before.',
      down('dns_nxdomain', 'api.example.com does not exist (NXDOMAIN).'),
      down('connect_refused', 'The connection was refused (ECONNREFUSED).'),
      down('ttfb_timeout', 'The 10 s of the attempt were up before the answer began.'),
      down('truncated_body', 'The connection was reset (ECONNRESET).'),
    ),
    sample(
      'The certificate cannot be trusted, or the server asks for one.',
      down('tls_expired', 'A certificate of the chain has expired (CERT_HAS_EXPIRED).'),
      down('tls_hostname', 'The certificate is for other names (ERR_TLS_CERT_ALTNAME_INVALID).'),
      down('tls_untrusted', 'The issuer is not among the trusted authorities (UNABLE_TO_GET_ISSUER_CERT_LOCALLY).'),
      down('tls_self_signed', 'The certificate is signed by itself (DEPTH_ZERO_SELF_SIGNED_CERT).'),
      down('tls_client_cert', 'The server asks for a certificate of the prober (ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED).'),
    ),
    sample(
      'What came is refused: a redirect that `follow` does not allow, an address that is never probed, a body over its limit.',
      down('redirect_blocked', 'The redirect leads to another host (http://other.example/), and `follow` is same-host.'),
      down('blocked_target', 'fe80::1%eth0 has a zone, which means something on one machine only; it is not probed.'),
      down('body_too_large', 'The decoded body is longer than the limit of 1048576 bytes.'),
    ),
    sample(
      'An answer came, and an expectation fails: the detail has the expression and what came instead.',
      down('status', 'the status is 503; without an expression on `status` it has to be 2xx'),
    ),
    sample('Another release answers than `expect-version` asks for.', down('version', 'version v1.4.1 answered, not v1.4.2')),
    sample(
      'A gate: it hung for the whole wait, or passed too seldom in it.',
      down('deadline', "The run's time was up before the answer began."),
      down('deadline', 'It passed 2 of 3 times in a row before the time was up. It never failed: it needs more time.'),
      down('status', 'It passed 1 of 3 times in a row before the time was up. Before that: status. the status is 503'),
    ),
    sample(
      'It could not be judged: the fault is the prober’s own, its proxy’s or its network’s.',
      unknown('proxy', 'The proxy did not connect to the target (it answered 502).'),
      unknown(
        'prober_egress',
        'the control target gives no answer either (connect_timeout: The 10 s of the attempt were up before the connection was made.)',
      ),
      unknown('prober_saturated', 'The prober was busy for 80 ms of this; ttfb_timeout may be its own doing.'),
      unknown('prober_saturated', 'It was not looked at before the time was up: wait longer, or raise `concurrency`.'),
      unknown('internal', 'The prober failed with EXAMPLE.'),
    ),
    sample(
      'Healthy, with something to know: degraded, or up but not every time.',
      target('degraded', 'slow', 'it took 2413 ms, more than 2000 ms'),
      target('degraded', 'tls_expiring', 'the certificate ends in 12 days'),
      target('up', null, 'Try 1 of 2: connect_reset. The connection was reset (ECONNRESET).', { flaky: true, attempts: 2 }),
      target('up', null, 'It failed again 2 times before it stayed up. Before that: status. the status is 503', { flaky: true }),
    ),
  ],
  control: [sample('The run says nothing of targets that gave no answer.', controlFinding())],
  prober: [
    sample(
      'The process that probes was late itself, so that times are longer than they should be.',
      first(latenessFinding({ p50Ms: 2, p99Ms: 80, maxMs: 140 }, 0)),
      first(latenessFinding({ p50Ms: 2, p99Ms: 80, maxMs: 140 }, 3)),
    ),
  ],
  config: [
    sample(
      'Something of the health file is legal, and can hardly be meant.',
      warningFinding('health.yml:7:13: `status == "200"` can never pass: `status` is a number.'),
    ),
  ],
  state: [
    sample(
      'The history cannot be kept, so nobody knows what is new. The verdict is an error, whatever the targets are.',
      stateTroubleFinding('The token may not do this: the workflow needs `contents: write`.'),
    ),
    sample(
      'As before, where no target has an objective or an alert: nothing asked for it, so that it decides nothing.',
      unkeptFinding('The token may not do this: the workflow needs `contents: write`.'),
    ),
    sample(
      'A part of the history could not be read; it counts for nothing, and is kept.',
      stateFinding('.ops/health-state.jsonl: A line could not be read and counts for nothing (line 7: it is not JSON).'),
    ),
  ],
  slo: [
    sample(
      'The whole 95 % interval is above the objective.',
      slo({ verdict: 'met', value: 0.9999, n: 8_640, lower: 0.9991, upper: 0.99998 }),
    ),
    sample('All of it is below.', slo({ verdict: 'breached', value: 0.98, n: 2_880, lower: 0.974, upper: 0.985, budgetLeft: -19 })),
    sample(
      'The objective lies within it: so many samples prove neither.',
      slo({ verdict: 'insufficient-data', value: 1, n: 720, lower: 0.9947, upper: 1 }),
    ),
    sample('No sample says anything yet.', slo({ verdict: 'insufficient-data', value: null, n: 0, lower: null, upper: null })),
  ],
  notify: [
    sample(
      'Somebody could not be told, or a gateway was not reached. It changes no verdict; the output `notify-failed` is `true`.',
      untoldFinding('Slack was not told: it answered 500.'),
    ),
    sample('A human keeps the target quiet.', muteFinding('api')),
    sample('Slack or PagerDuty is given with `state: none`.', notToldFinding()),
  ],
  selftest: [
    sample('The prober calls a planted fault something else, or nothing.', selftest(null, false)),
    sample('It noticed the fault as what it is.', selftest('tls_expired', true)),
    sample('No case was played.', first(judgeSelftest([], 'selftest').findings)),
  ],
};
