import { messageOf } from '../errors.ts';
import type { Given, Judgement, judgeAttempt } from './judge.ts';
import type { LoopWatch } from './loop-delay.ts';
import type { Attempt, AttemptFacts, CertificateFacts, Check, PhaseTimes, ProbeReason, ProbeResult, ProbeState } from './model.ts';
import { isOfTime, reasonGroup } from './reasons.ts';
import type { ProbeTarget } from './target.ts';

/** Between two tries of one target; the jitter keeps targets that failed together from coming back together. */
const PAUSE_MS = 1_000;
const JITTER_MS = 500;

/** A try is tainted when the loop was late for this long, and for this part of it. */
const TAINTED_MS = 50;
const TAINTED_SHARE = 0.25;

const NO_PHASES: PhaseTimes = { dns: null, connect: null, tls: null, ttfb: null, body: null };

/** One try of one target, for the record. */
export interface Try {
  /** When it began, in milliseconds since 1970. */
  at: number;
  state: ProbeState;
  reason: ProbeReason | null;
  durationMs: number;
  /** The prober was too busy to time it. */
  tainted: boolean;
}

/** What is kept of an answer for metrics: not its text, of which a thousand targets have a gigabyte. */
export interface Seen {
  certificate: CertificateFacts | null;
  /** Of an HTTP answer, else null. */
  status: number | null;
  httpVersion: string | null;
  redirects: number | null;
  bodyBytes: number | null;
}

/** A target after its tries. */
export interface Probed {
  target: ProbeTarget;
  result: ProbeResult;
  /** The first comes first; empty when the run ended before. */
  tries: readonly Try[];
  /** Of the try that the result speaks of; null when there was none. */
  seen: Seen | null;
  /** Of that try: its times are the prober's as much as the target's. */
  tainted: boolean;
  /** The run's end came before the tries were done. */
  cut: boolean;
}

/** What the tries of one target stand on. */
export interface TargetPorts {
  attempt: Attempt;
  judge: typeof judgeAttempt;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
  now(): number;
  loop: Pick<LoopWatch, 'stalledSince'>;
  takeTurn: <T>(job: () => Promise<T>) => Promise<T>;
  signal: AbortSignal;
  given: Given;
}

interface Tried {
  judgement: Judgement;
  record: Try;
  measured: Pick<AttemptFacts, 'totalMs' | 'phases' | 'address'>;
  seen: Seen;
  /** It failed in a way that another try may not. */
  again: boolean;
}

/**
 * Tries one target, and again after a transport failure, as often as it allows: each try on a fresh connection and look-up, 1 to 1.5 s
 * after the one before. Only GET and HEAD are sent again (RFC 9110, 9.2.2 would allow more; a probe must not). Never rejects.
 */
export async function probeTarget(target: ProbeTarget, ports: TargetPorts): Promise<Probed> {
  const tries: Tried[] = [];
  const most = isRepeatable(target.check) ? 1 + target.retries : 1;
  let cut = false;
  while (tries.length < most) {
    if (tries.length > 0) await ports.sleep(PAUSE_MS + ports.random() * JITTER_MS, ports.signal);
    const tried = await ports.takeTurn(() => tryOnce(target, ports));
    cut = tried === null;
    if (tried === null) break;
    tries.push(tried);
    if (!tried.again) break;
  }
  return { ...resultOf(target, tries), cut };
}

/** One try; null when the run's end came before it was done, which says nothing about the target. */
async function tryOnce(target: ProbeTarget, ports: TargetPorts): Promise<Tried | null> {
  const { signal, loop } = ports;
  if (signal.aborted) return null;
  const at = ports.now();
  const started = performance.now();
  const facts = await factsOf(target, ports);
  if (signal.aborted && !facts.answered && facts.failure.reason === 'deadline') return null;
  const stalledMs = loop.stalledSince(started);
  const tainted = stalledMs >= TAINTED_MS && stalledMs >= TAINTED_SHARE * facts.totalMs;
  const said = judged(target, facts, ports);
  const judgement = tainted && said.reason !== null && isOfTime(said.reason) ? saturated(said, stalledMs) : said;
  const { totalMs, phases, address } = facts;
  return {
    judgement,
    record: { at, state: judgement.state, reason: judgement.reason, durationMs: totalMs, tainted },
    measured: { totalMs, phases, address },
    seen: seenIn(facts),
    // An answer that was received is certain, an NXDOMAIN that was asked for too.
    again: !facts.answered && said.state === 'down' && said.reason !== null && reasonGroup(said.reason) === 'transport',
  };
}

async function factsOf(target: ProbeTarget, { attempt, signal }: TargetPorts): Promise<AttemptFacts> {
  const started = performance.now();
  try {
    return await attempt(target.check, target.timeoutMs, signal);
  } catch (error) {
    const failure = { reason: 'internal' as const, phase: 'assert' as const, detail: target.redact(messageOf(error)) };
    return { answered: false, failure, totalMs: performance.now() - started, phases: NO_PHASES, address: null, certificate: null };
  }
}

function judged(target: ProbeTarget, facts: AttemptFacts, { judge, now, given }: TargetPorts): Judgement {
  try {
    return judge(target, facts, now(), given);
  } catch (error) {
    return { state: 'unknown', reason: 'internal', phase: 'assert', detail: target.redact(messageOf(error)), version: null };
  }
}

function saturated(judgement: Judgement, stalledMs: number): Judgement {
  const detail = `The prober was busy for ${Math.round(stalledMs)} ms of this; ${judgement.reason} may be its own doing.`;
  return { ...judgement, state: 'unknown', reason: 'prober_saturated', detail };
}

function seenIn(facts: AttemptFacts): Seen {
  const { certificate } = facts;
  if (!facts.answered || facts.kind !== 'http') return { certificate, status: null, httpVersion: null, redirects: null, bodyBytes: null };
  const { status, httpVersion, hops, body } = facts;
  return { certificate, status, httpVersion, redirects: hops.length - 1, bodyBytes: body.byteLength };
}

/** The last try speaks for the target, unless it was cut short or the prober was too busy for it: then it is the one before. */
function resultOf(target: ProbeTarget, tries: readonly Tried[]): Omit<Probed, 'cut'> {
  const last = tries.findLast(({ judgement }) => judgement.reason !== 'prober_saturated') ?? tries.at(-1);
  if (last === undefined) return { target, result: notProbed(target.name), tries: [], seen: null, tainted: true };
  const { judgement, measured, record, seen } = last;
  const { state, reason, phase, version } = judgement;
  const failed = tries.find((tried) => tried.record.state === 'down');
  const flaky = failed !== undefined && (state === 'up' || state === 'degraded');
  const before = flaky ? `Try ${tries.indexOf(failed) + 1} of ${tries.length}: ${failed.record.reason}. ${failed.judgement.detail}` : '';
  return {
    target,
    result: {
      name: target.name,
      state,
      reason,
      phase,
      detail: [before.trim(), judgement.detail].filter((text) => text !== '').join(' '),
      flaky,
      attempts: tries.length,
      durationMs: measured.totalMs,
      phases: measured.phases,
      address: measured.address,
      version,
    },
    tries: tries.map((tried) => tried.record),
    seen,
    tainted: record.tainted,
  };
}

function notProbed(name: string): ProbeResult {
  const detail = 'Not probed to the end: the time of the run was up.';
  const nothing = { phase: null, flaky: false, attempts: 0, durationMs: 0, phases: NO_PHASES, address: null, version: null };
  return { name, state: 'unknown', reason: 'prober_saturated', detail, ...nothing };
}

function isRepeatable(check: Check): boolean {
  return check.kind !== 'http' || /^(GET|HEAD)$/i.test(check.method);
}
