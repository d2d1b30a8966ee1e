import type { Finding } from '../../core/model.ts';
import type { LoopDelaySummary } from '../../core/probe/loop-delay.ts';
import type { PhaseTimes, ProbeReason, ProbeResult, ProbeState } from '../../core/probe/model.ts';
import { reasonGroup } from '../../core/probe/reasons.ts';
import { count } from '../../core/report/words.ts';
import type { SeenTarget } from './facts.ts';

const STATES = { up: 'pass', degraded: 'pass', down: 'fail', unknown: 'unknown' } as const satisfies Record<ProbeState, Finding['state']>;

/** Of 100 turns of the event loop one was later than this: then times of a millisecond's exactness are none. */
const LATE_MS = 50;

/** What is said of one target. `onlyTold`: the run is green whatever it is. */
export function targetFinding({ result, place }: Pick<SeenTarget, 'result' | 'place' | 'tainted'>, onlyTold: boolean): Finding {
  const { name, state, reason } = result;
  return {
    rule: 'probe',
    state: STATES[state],
    subject: name,
    message: messageOf(result),
    evidence: evidenceOf(result),
    ...(place === null ? {} : { location: { file: place.file, line: place.line, column: place.column } }),
    ...(reason === null ? {} : { fix: fixOf(reason) }),
    ...(onlyTold && STATES[state] !== 'pass' ? { advisory: true } : {}),
  };
}

/** `down (connect_refused): Nobody listens there.` */
function messageOf({ state, reason, detail, flaky }: ProbeResult): string {
  const why = reason === null ? '' : ` (${reason})`;
  const how = flaky ? ', but not every time' : '';
  return `${state}${why}${how}${detail === '' ? '' : `: ${detail}`}`;
}

/** `42 ms (dns 1.2, connect 3), from 192.0.2.1, version v1, 2 tries` */
function evidenceOf({ attempts, durationMs, phases, address, version }: ProbeResult): string {
  const parts = [
    `${Math.round(durationMs)} ms${phasesOf(phases)}`,
    ...(address === null ? [] : [`from ${address}`]),
    ...(version === null ? [] : [`version ${version}`]),
    ...(attempts > 1 ? [`${attempts} tries`] : []),
  ];
  return parts.join(', ');
}

function phasesOf(phases: PhaseTimes): string {
  const known = Object.entries(phases).flatMap(([name, ms]) => (ms === null ? [] : [`${name} ${Math.round(ms * 10) / 10}`]));
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

/** Where the remedy is not the service itself. */
const FIXES: { readonly [R in ProbeReason]?: string } = {
  dns_nxdomain: 'Check the name, and the zone that should have it.',
  connect_refused: 'Nothing listens there: start the service, or correct the port.',
  tls_expired: 'Renew the certificate.',
  tls_expiring: 'Renew the certificate; the limits are `cert: { fail: 7d, warn: 21d }`.',
  tls_hostname: 'Present a certificate for this name, or say which name it has with `tls.server_name`.',
  tls_untrusted: 'Send the whole chain, or name the authority in `tls.ca`.',
  tls_self_signed: 'Name its authority in `tls.ca`.',
  tls_client_cert: 'The server asks for a certificate: give `tls.cert` and `tls.key`.',
  redirect_blocked: 'Allow it with `follow`, or probe the address that it leads to.',
  blocked_target: 'Link-local and metadata addresses are never probed, private ones not with `allow_private: false`.',
  body_too_large: 'Probe a smaller page, or raise `body_limit`.',
  version: 'Another release is answering: this one has not been switched to yet, or the target says its version elsewhere (`version:`).',
  slow: 'It is right, and slower than `degraded_over`.',
  proxy: "This is the prober's own proxy: check HTTPS_PROXY and NO_PROXY.",
  prober_egress: 'No target can be judged from here: look at the network of the runner.',
  prober_saturated: 'The runner was too busy: lower `concurrency`, or run it alone.',
  internal: 'This is a bug of ops-actions. Please open an issue.',
};

function fixOf(reason: ProbeReason): string {
  const fix = FIXES[reason];
  if (fix !== undefined) return fix;
  return reasonGroup(reason) === 'answer'
    ? 'It answered, and not as `expect` asks: mend the service, or the expectation.'
    : 'Look at the service, and at the way to it from this runner.';
}

/** The control target gave no answer either. */
export function controlFinding(): Finding {
  const message = 'The control target gave no answer either, so what got none is unknown (`prober_egress`), not down.';
  return { rule: 'control', state: 'skipped', subject: 'control', message, advisory: true, fix: 'Look at the network of the runner.' };
}

/** `warning` begins with its `file:line:column`. */
export function warningFinding(warning: string): Finding {
  const [, file, line, column, text = warning] = /^(.+?):(\d+):(\d+): (.*)$/s.exec(warning) ?? [];
  const location = file === undefined ? {} : { location: { file, line: Number(line), column: Number(column) } };
  return { rule: 'config', state: 'skipped', subject: file ?? 'config', message: text, ...location, advisory: true };
}

/** What the prober's own lateness did to the times; none where it was ordinary. */
export function latenessFinding({ p99Ms, maxMs }: LoopDelaySummary, tainted: number): Finding[] {
  if (p99Ms <= LATE_MS && tainted === 0) return [];
  const whose =
    tainted === 0 ? 'Times are that much less exact.' : `The times of ${count(tainted, 'target')} are the prober's as much as theirs.`;
  const message = `The prober was late by up to ${Math.round(maxMs)} ms (99th percentile ${Math.round(p99Ms)} ms). ${whose}`;
  return [{ rule: 'prober', state: 'skipped', subject: 'prober', message, advisory: true, fix: 'Lower `concurrency`.' }];
}

/** What is odd about the history, and does not keep it from being kept. */
export function stateFinding(message: string): Finding {
  return { rule: 'state', state: 'skipped', subject: 'state', message, advisory: true };
}

/** The history cannot be used: `why` is a sentence. */
export function stateTroubleFinding(why: string): Finding {
  const message = `Nothing was remembered, and nobody was told: ${why}`;
  return { rule: 'state', state: 'error', subject: 'state', message, fix: 'Grant what is missing, or use another `state`.' };
}

/** The history cannot be kept, and nothing asked for it: `why` is a sentence. */
export function unkeptFinding(why: string): Finding {
  const message = `No history is kept: ${why}`;
  return { rule: 'state', state: 'skipped', subject: 'state', message, advisory: true, fix: 'Grant it, or set `state: none`.' };
}

/** Somebody is to be told, and nothing is remembered by which it could be known what is new. */
export function notToldFinding(): Finding {
  const message = 'Slack or PagerDuty is set up, and nothing is remembered: nobody is told anything.';
  return { rule: 'notify', state: 'skipped', subject: 'state', message, advisory: true, fix: 'Use `state: ledger` or `state: file`.' };
}

/** Somebody could not be told; `why` is a sentence. */
export function untoldFinding(why: string): Finding {
  const message = `${why} The next run tries again.`;
  return { rule: 'notify', state: 'fail', subject: 'notify', message, advisory: true, fix: 'Look at the service, and at its secret.' };
}

/** A human keeps a target quiet. */
export function muteFinding(target: string): Finding {
  const message = 'It is muted: its issue has the label `health:mute`, so nobody was told.';
  return { rule: 'notify', state: 'skipped', subject: target, message, advisory: true, fix: 'Take the label off to be told again.' };
}
