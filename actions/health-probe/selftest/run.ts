import { setTimeout as wait } from 'node:timers/promises';
import { createAttempt } from '../../../core/probe/attempt.ts';
import { loadHealth } from '../../../core/probe/config/load-health.ts';
import type { Attempt, AttemptFacts, ProbeReason, ProbeResult, ProbeSettings, ProbeState } from '../../../core/probe/model.ts';
import { runProbes } from '../../../core/probe/run-probes.ts';
import type { HealthConfig } from '../../../core/probe/target.ts';
import type { Expected, Props, SelftestCase } from './case.ts';
import { ARTIFACT, HTTP_CASES } from './http-cases.ts';
import { makeIdentities } from './identities.ts';
import { NAME_CASES, ZONE } from './name-cases.ts';
import { answerTo } from './name-server.ts';
import { Stage } from './stage.ts';
import { AUTHORITY_FILE, TLS_CASES } from './tls-cases.ts';

/** All faults and controls, in the order of the report. */
export const SELFTEST_CASES: readonly SelftestCase[] = [...HTTP_CASES, ...TLS_CASES, ...NAME_CASES];

/** What one case showed. */
export interface SelftestResult {
  name: string;
  expected: Expected;
  got: { state: ProbeState; reason: ProbeReason | null; flaky: boolean; detail: string };
  /** It got what was expected. */
  noticed: boolean;
  /** Of the try that counts. */
  durationMs: number;
}

/** What a run stands on. */
export interface SelftestPorts {
  /** The prober that is tested. */
  createAttempt(settings: ProbeSettings): Attempt;
}

/** Few at once: servers and prober share one event loop, and what it is late for counts against the prober. */
const CONCURRENCY = 6;
/** A case during which the prober was too busy to measure says nothing; it is played again, this often in all. */
const MOST_TRIES = 3;
/** The end of a run that hangs; an ordinary one takes a fifth of it. */
const MOST_MS = 20_000;
/** A try that is this long past its own deadline is given up. */
const GRACE_MS = 1_500;

/**
 * Starts hostile servers on 127.0.0.1, on ports that the system chooses, probes each through the whole engine (health file, resolver,
 * transport, judge), and says what was noticed. Asks no other address and no proxy. Rejects only when the servers cannot be started; every
 * server and connection is closed when it is done.
 */
export async function runSelftest(ports: Partial<SelftestPorts> = {}): Promise<{ results: SelftestResult[] }> {
  const { createAttempt: create = createAttempt } = ports;
  const stage = new Stage();
  try {
    const identities = makeIdentities(Date.now());
    const port = await stage.udp((message, answer) => {
      const bytes = answerTo(message, ZONE);
      if (bytes !== null) answer(bytes);
    });
    const props: Props = { stage, identities, nameServer: `127.0.0.1:${port}` };
    const config = await healthFile(props);
    const results = await probeAll(config, create({ ...config.settings, environment: {} }));
    return { results: SELFTEST_CASES.map((one, nth) => resultOf(one, results[nth])) };
  } finally {
    await stage.close();
  }
}

/** The cases as a health file, so that what reads such files is tested too. */
async function healthFile(props: Props): Promise<HealthConfig> {
  const targets = await Promise.all(SELFTEST_CASES.map(async (one) => ({ name: one.name, ...(await one.play(props)) })));
  const file = { version: 1, resolvers: [props.nameServer], defaults: { timeout: '5s', retries: 0 }, targets };
  // JSON is YAML.
  return loadHealth(JSON.stringify(file), 'selftest', { environment: {}, readFile: (path) => readFile(path, props) });
}

function readFile(path: string, { identities }: Props): string {
  if (path !== AUTHORITY_FILE) throw new Error('there is no such file');
  return identities.authority;
}

/** The last result of each target, in their order. */
async function probeAll({ targets }: HealthConfig, attempt: Attempt): Promise<ProbeResult[]> {
  const results = new Map<string, ProbeResult>();
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), MOST_MS);
  const options = { concurrency: CONCURRENCY, signal: end.signal, given: { artifact: ARTIFACT } };
  let left = targets;
  for (let nth = 0; nth < MOST_TRIES && left.length > 0; nth += 1) {
    const { probed, cut } = await runProbes(left, options, { attempt: withinDeadline(attempt) });
    for (const { target, result } of probed) results.set(target.name, result);
    left = cut ? [] : left.filter(({ name }) => results.get(name)?.reason === 'prober_saturated');
  }
  clearTimeout(timer);
  // What was given up above ends here.
  end.abort();
  return targets.flatMap(({ name }) => results.get(name) ?? []);
}

/** A prober without deadlines would wait for a drip for ever; then its own fault is what is noticed. */
function withinDeadline(attempt: Attempt): Attempt {
  return async (check, timeoutMs, signal) => {
    const started = performance.now();
    const done = new AbortController();
    const overdue = wait(timeoutMs + GRACE_MS, undefined, { signal: done.signal }).then((): AttemptFacts => {
      const failure = { reason: 'internal' as const, phase: 'assert' as const, detail: 'The attempt went on after its own deadline.' };
      const phases = { dns: null, connect: null, tls: null, ttfb: null, body: null };
      return { answered: false, failure, totalMs: performance.now() - started, phases, address: null, certificate: null };
    });
    overdue.catch(() => undefined);
    try {
      return await Promise.race([attempt(check, timeoutMs, signal), overdue]);
    } finally {
      done.abort();
    }
  };
}

function resultOf({ name, expected }: SelftestCase, result: ProbeResult | undefined): SelftestResult {
  const { state = 'unknown', reason = 'internal', flaky = false, detail = 'It was not probed.', durationMs = 0 } = result ?? {};
  return { name, expected, got: { state, reason, flaky, detail }, noticed: isExpected(expected, { state, reason, flaky }), durationMs };
}

function isExpected({ state, reasons, flaky }: Expected, got: Omit<SelftestResult['got'], 'detail'>): boolean {
  const isReason = got.reason === null ? reasons.length === 0 : reasons.includes(got.reason);
  return got.state === state && isReason && got.flaky === flaky;
}
