import { getEventListeners, getMaxListeners } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createAttempt } from '../../../core/probe/attempt.ts';
import { compilePattern } from '../../../core/probe/expression/pattern.ts';
import { type Judgement, judgeAttempt } from '../../../core/probe/judge.ts';
import type { LoopWatch } from '../../../core/probe/loop-delay.ts';
import type { Attempt, AttemptFacts, Check, ProbeReason, ProbeResult } from '../../../core/probe/model.ts';
import { type RunOptions, type RunPorts, runProbes } from '../../../core/probe/run-probes.ts';
import type { ProbeTarget } from '../../../core/probe/target.ts';
import { PLAIN_TLS } from '../../../core/probe/tls.ts';
import { redactor } from '../../../core/report/redact.ts';
import { dns } from './answers.ts';
import { fromZone, startDns } from './support/dns-server.ts';
import * as servers from './support/servers.ts';

const TCP: Check = { kind: 'tcp', host: '127.0.0.1', port: 1, tls: null, starttls: null, send: null, expect: null, ip: 'any' };

function http(method: string, url = 'http://127.0.0.1:1/'): Check {
  return {
    kind: 'http',
    url,
    method,
    headers: [],
    body: null,
    follow: 'same-host',
    httpVersion: 'any',
    ip: 'any',
    bodyLimit: 1024,
    tls: PLAIN_TLS,
  };
}

function target(name: string, more: Partial<ProbeTarget> = {}): ProbeTarget {
  return {
    name,
    check: TCP,
    expect: [],
    tcpExpect: null,
    version: null,
    timeoutMs: 1_000,
    retries: 0,
    intervalMs: 300_000,
    degradedOverMs: null,
    certificate: null,
    slo: null,
    alert: null,
    maintenance: [],
    dependsOn: [],
    place: null,
    redact: (text) => text,
    ...more,
  };
}

/** What an attempt saw: an answer of `totalMs`, or why there was none. */
function facts(reason: ProbeReason | null, totalMs = 10): AttemptFacts {
  const phases = { dns: null, connect: 1, tls: null, ttfb: null, body: null };
  const measured = { totalMs, phases, address: '127.0.0.1', certificate: null };
  if (reason === null) return { answered: true, kind: 'tcp', text: '', ...measured };
  return { answered: false, failure: { reason, phase: 'connect', detail: `it was ${reason}` }, ...measured };
}

/** Attempts that come out as told, one after the other; the last one repeats. */
function outcomes(...list: AttemptFacts[]): Attempt & { calls: number } {
  const attempt = Object.assign(
    async () => {
      attempt.calls += 1;
      return list[attempt.calls - 1] ?? list.at(-1) ?? facts('internal');
    },
    { calls: 0 },
  );
  return attempt;
}

const calm: LoopWatch = { stalledSince: () => 0, summary: () => ({ p50Ms: 0, p99Ms: 0, maxMs: 0 }), stop: () => undefined };
const stalled = (ms: number): LoopWatch => ({ ...calm, stalledSince: () => ms });

async function run(targets: readonly ProbeTarget[], ports: Pick<RunPorts, 'attempt'> & Partial<RunPorts>, options: RunOptions = {}) {
  return runProbes(targets, options, { sleep: async () => undefined, watchLoop: () => calm, ...ports });
}

describe('tries', () => {
  const table: [string, Partial<ProbeTarget>, AttemptFacts[], Partial<ProbeResult>][] = [
    ['up at once', { retries: 2 }, [facts(null)], { state: 'up', reason: null, attempts: 1, flaky: false, detail: '' }],
    ['up at the second', { retries: 2 }, [facts('connect_reset'), facts(null)], { state: 'up', reason: null, attempts: 2, flaky: true }],
    [
      'up at the last',
      { retries: 2 },
      [facts('dns_timeout'), facts('ttfb_timeout'), facts(null)],
      { state: 'up', attempts: 3, flaky: true },
    ],
    [
      'slow at the second',
      { retries: 1, degradedOverMs: 5 },
      [facts('connect_reset'), facts(null)],
      { state: 'degraded', flaky: true, reason: 'slow' },
    ],
    ['down each time', { retries: 2 }, [facts('connect_refused')], { state: 'down', reason: 'connect_refused', attempts: 3, flaky: false }],
    [
      'down otherwise',
      { retries: 2 },
      [facts('connect_reset'), facts('body')],
      { state: 'down', reason: 'body', attempts: 2, flaky: false },
    ],
    ['no retries', {}, [facts('connect_refused'), facts(null)], { state: 'down', attempts: 1 }],
    ['an answer that is wrong', { retries: 2 }, [facts('body'), facts(null)], { state: 'down', reason: 'body', attempts: 1 }],
    [
      'an NXDOMAIN that a DNS check received',
      { retries: 2 },
      [dns([], 'NXDOMAIN')],
      { state: 'down', reason: 'dns_nxdomain', attempts: 1 },
    ],
    ['an NXDOMAIN on the way to a server', { retries: 1 }, [facts('dns_nxdomain')], { state: 'down', reason: 'dns_nxdomain', attempts: 2 }],
    ['a blocked address', { retries: 2 }, [facts('blocked_target'), facts(null)], { state: 'down', reason: 'blocked_target', attempts: 1 }],
    ['the proxy', { retries: 2 }, [facts('proxy'), facts(null)], { state: 'unknown', reason: 'proxy', attempts: 1 }],
    ['GET', { retries: 1, check: http('GET') }, [facts('connect_refused')], { attempts: 2 }],
    ['HEAD', { retries: 1, check: http('HEAD') }, [facts('connect_refused')], { attempts: 2 }],
    ['POST', { retries: 1, check: http('POST') }, [facts('connect_refused')], { attempts: 1 }],
    ['DELETE', { retries: 1, check: http('DELETE') }, [facts('connect_refused')], { attempts: 1 }],
  ];
  test.each(table)('%s', async (_what, more, list, expected) => {
    const attempt = outcomes(...list);
    const { probed } = await run([target('a', more)], { attempt });
    expect(probed[0]?.result).toMatchObject({ name: 'a', ...expected });
    expect(attempt.calls).toBe(probed[0]?.result.attempts);
    expect(probed[0]?.tries).toHaveLength(attempt.calls);
  });

  test('the first outcome is kept and told', async () => {
    const { probed } = await run([target('a', { retries: 1 })], {
      attempt: outcomes(facts('connect_reset', 70), facts(null, 30)),
      now: () => 1_000,
    });
    expect(probed[0]?.result).toMatchObject({ detail: 'Try 1 of 2: connect_reset. it was connect_reset', durationMs: 30 });
    expect(probed[0]?.tries).toEqual([
      { at: 1_000, state: 'down', reason: 'connect_reset', durationMs: 70, tainted: false },
      { at: 1_000, state: 'up', reason: null, durationMs: 30, tainted: false },
    ]);
  });

  test('a second between two tries, and half of one more by chance', async () => {
    const pauses: number[] = [];
    const chances = [0, 0.5, 1];
    const sleep = async (ms: number) => void pauses.push(ms);
    await run([target('a', { retries: 3 })], { attempt: outcomes(facts('connect_refused')), sleep, random: () => chances.shift() ?? 0 });
    expect(pauses).toEqual([1_000, 1_250, 1_500]);
  });

  test('who waits for another try leaves its turn to the next', async () => {
    const seen: number[] = [];
    const attempt: Attempt = async (check) => {
      seen.push(check.kind === 'tcp' ? check.port : 0);
      return facts('connect_refused');
    };
    const targets = [1, 2, 3].map((port) => target(String(port), { retries: 1, check: { ...TCP, port } as Check }));
    await run(targets, { attempt, sleep: () => new Promise((resolve) => setTimeout(resolve, 5)) }, { concurrency: 1 });
    expect(seen).toEqual([1, 2, 3, 1, 2, 3]);
  });
});

describe('a run', () => {
  test('any number of targets: never more than allowed at once, and the results in the order of the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        async (turnsNeeded, concurrency) => {
          let open = 0;
          let most = 0;
          const attempt: Attempt = async (check) => {
            open += 1;
            most = Math.max(most, open);
            for (let left = check.kind === 'tcp' ? check.port : 0; left > 0; left -= 1)
              await new Promise((resolve) => setImmediate(resolve));
            open -= 1;
            return facts(null);
          };
          const done: number[] = [];
          const targets = turnsNeeded.map((port, nth) => target(`t${nth}`, { check: { ...TCP, port } as Check }));
          const result = await run(targets, { attempt }, { concurrency, onResult: (progress) => done.push(progress.done) });
          expect(result.probed.map(({ result }) => result.name)).toEqual(targets.map(({ name }) => name));
          expect(most).toBe(Math.min(concurrency, targets.length));
          expect(done).toEqual(targets.map((_, nth) => nth + 1));
        },
      ),
    );
  });

  test('a deadline begins with the try, not with the wait for it', async () => {
    const slow = await servers.startTcp((socket) => void setTimeout(() => socket.write('hello'), 120));
    const check: Check = { ...TCP, port: slow.port, expect: 'hello' } as Check;
    const targets = [1, 2, 3, 4].map((nth) => target(String(nth), { check, tcpExpect: compilePattern('hello'), timeoutMs: 400 }));
    const attempt = createAttempt({ resolvers: [], allowPrivate: true, environment: {} });
    const { probed } = await runProbes(targets, { concurrency: 1 }, { attempt });
    expect(probed.map(({ result }) => result.state)).toEqual(['up', 'up', 'up', 'up']);
  });

  test('its end leaves what was done, and calls the rest unknown', async () => {
    const end = new AbortController();
    const attempt: Attempt = async (check, _ms, signal) => {
      if (check.kind === 'tcp' && check.port === 1) return facts(null);
      if (check.kind === 'tcp' && check.port === 2 && signal?.aborted === false) end.abort();
      return facts(signal?.aborted ? 'deadline' : null);
    };
    const targets = [1, 2, 3].map((port) => target(String(port), { check: { ...TCP, port } as Check }));
    const result = await run(targets, { attempt }, { concurrency: 1, signal: end.signal });
    expect(result.probed.map(({ result }) => [result.state, result.reason, result.attempts])).toEqual([
      ['up', null, 1],
      ['unknown', 'prober_saturated', 0],
      ['unknown', 'prober_saturated', 0],
    ]);
    expect(result.cut).toBe(true);
    expect(result.probed.map(({ tainted }) => tainted)).toEqual([false, true, true]);
  });

  test('its end between two tries leaves the first', async () => {
    const end = new AbortController();
    const attempt = outcomes(facts('connect_refused'));
    const { probed, cut } = await run([target('a', { retries: 2 })], { attempt, sleep: async () => end.abort() }, { signal: end.signal });
    expect(probed[0]?.result).toMatchObject({ state: 'down', reason: 'connect_refused', attempts: 1 });
    expect(cut).toBe(true);
  });

  test('the real pause ends with the run', async () => {
    const attempt = outcomes(facts('connect_refused'));
    const { probed } = await runProbes([target('a', { retries: 50 })], { signal: AbortSignal.timeout(50) }, { attempt });
    expect(probed[0]?.result).toMatchObject({ state: 'down', attempts: 1 });
  });

  test('a bug in one attempt, or in the judge of one, is one unknown target without secrets', async () => {
    const secret = ['to', 'ken', '1234567'].join('');
    const redact = redactor([secret]);
    const attempt: Attempt = async (check) => {
      if (check.kind === 'tcp' && check.port === 1) throw new TypeError(`broken by ${secret}`);
      return facts(null);
    };
    const judge = (of: ProbeTarget, seen: AttemptFacts, now: number): Judgement => {
      if (of.name === 'judge') throw new TypeError(`unjudged ${secret}`);
      return judgeAttempt(of, seen, now);
    };
    const targets = [
      target('attempt', { redact }),
      target('judge', { redact, check: { ...TCP, port: 2 } as Check }),
      target('fine', { check: http('GET') }),
    ];
    const { probed } = await run(targets, { attempt, judge });
    expect(probed.map(({ result }) => [result.state, result.reason])).toEqual([
      ['unknown', 'internal'],
      ['unknown', 'internal'],
      ['up', null],
    ]);
    expect(JSON.stringify(probed)).not.toContain(secret);
  });
});

test('many targets that wait for the end of the run are no leak, of which Node would warn on the terminal', async () => {
  const { signal } = new AbortController();
  let most = 0;
  const sleep = async () => {
    signal.addEventListener('abort', () => undefined);
    most = getEventListeners(signal, 'abort').length;
  };
  const targets = Array.from({ length: 30 }, (_, nth) => target(`${nth}`, { retries: 1 }));
  await run(targets, { attempt: outcomes(facts('connect_refused')), sleep }, { signal });
  expect(most).toBe(30);
  expect(getMaxListeners(signal)).toBeGreaterThanOrEqual(most);
});

describe('a busy prober', () => {
  const table: [stalledMs: number, AttemptFacts, Partial<ProbeTarget>, expected: [string, string | null, boolean]][] = [
    [0, facts(null, 100), {}, ['up', null, false]],
    [49, facts(null, 60), {}, ['up', null, false]],
    [50, facts(null, 200), {}, ['up', null, true]],
    [50, facts(null, 201), {}, ['up', null, false]],
    [400, facts('ttfb_timeout', 1_000), {}, ['unknown', 'prober_saturated', true]],
    [200, facts('ttfb_timeout', 1_000), {}, ['down', 'ttfb_timeout', false]],
    [400, facts(null, 1_000), { degradedOverMs: 900 }, ['unknown', 'prober_saturated', true]],
    [400, facts('connect_refused', 1_000), {}, ['down', 'connect_refused', true]],
  ];
  test.each(table)('late by %d ms', async (ms, seen, more, expected) => {
    const { probed } = await run([target('a', more)], { attempt: outcomes(seen), watchLoop: () => stalled(ms) });
    const [one] = probed;
    expect([one?.result.state, one?.result.reason, one?.tainted]).toEqual(expected);
  });

  test('tries again what it was too busy for, and lets the try that counts speak', async () => {
    const late = [400, 0];
    const watchLoop = (): LoopWatch => ({ ...calm, stalledSince: () => late.shift() ?? 0 });
    const again = await run([target('a', { retries: 1 })], { attempt: outcomes(facts('ttfb_timeout', 500), facts(null)), watchLoop });
    expect(again.probed[0]?.result).toMatchObject({ state: 'up', attempts: 2, flaky: false, detail: '' });
    const lateSecond = [0, 400];
    const second = (): LoopWatch => ({ ...calm, stalledSince: () => lateSecond.shift() ?? 0 });
    const down = await run([target('a', { retries: 1 })], { attempt: outcomes(facts('ttfb_timeout', 500)), watchLoop: second });
    expect(down.probed[0]?.result).toMatchObject({ state: 'down', reason: 'ttfb_timeout', attempts: 2 });
  });

  test('notices its own stalls', async () => {
    const block = (ms: number) => {
      const end = performance.now() + ms;
      while (performance.now() < end);
    };
    const attempt: Attempt = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      block(200);
      return facts('ttfb_timeout', 205);
    };
    const { probed, loopDelay } = await runProbes([target('a')], {}, { attempt });
    expect(probed[0]?.result.reason).toBe('prober_saturated');
    expect(loopDelay.maxMs).toBeGreaterThan(100);
  });
});

test('the real thing: every kind, with names, retries and a secret that is sent', async () => {
  const secret = ['AUTH', 'swordfish', '77aa88bb'].join('-');
  const redact = redactor([secret]);
  const mail = await servers.startTcp((socket) => socket.on('data', (line: Buffer) => socket.end(`you said ${line.toString()}`)));
  const web = await servers.startHttp((_request, response) => response.setHeader('x-version', 'v7').end('fine'));
  let asked = 0;
  const zone = fromZone({ 'mail.example.test': { A: ['127.0.0.1'] }, 'web.example.test': { A: ['127.0.0.1'] } });
  const dns = await startDns((question) => {
    asked += question.name === 'web.example.test' ? 1 : 0;
    return question.name === 'web.example.test' && asked <= 2 ? { rcode: 'SERVFAIL' } : zone(question);
  });
  const mailCheck: Check = { ...TCP, host: 'mail.example.test', port: mail.port, send: secret } as Check;
  const targets = [
    target('mail', { redact, check: { ...mailCheck, expect: 'said' } as Check, tcpExpect: compilePattern('said') }),
    target('wrong mail', { redact, check: { ...mailCheck, expect: 'bye' } as Check, tcpExpect: compilePattern('bye') }),
    target('web', { retries: 1, check: http('GET', `http://web.example.test:${web.port}/`) }),
    target('zone', { check: { kind: 'dns', name: 'mail.example.test', type: 'A', server: dns.address } }),
    target('no zone', { retries: 1, check: { kind: 'dns', name: 'none.example.test', type: 'A', server: null } }),
  ];
  const attempt = createAttempt({ resolvers: [dns.address], allowPrivate: true, environment: {} });
  const { probed } = await runProbes(targets, {}, { attempt, sleep: async () => undefined });
  expect(probed.map(({ result: { name, state, reason, flaky, attempts } }) => [name, state, reason, flaky, attempts])).toEqual([
    ['mail', 'up', null, false, 1],
    ['wrong mail', 'down', 'body', false, 1],
    ['web', 'up', null, true, 2],
    ['zone', 'up', null, false, 1],
    ['no zone', 'down', 'dns_nxdomain', false, 1],
  ]);
  expect(probed[2]).toMatchObject({ result: { version: 'v7', address: '127.0.0.1' }, seen: { status: 200, redirects: 0, bodyBytes: 4 } });
  expect(JSON.stringify(probed.map(({ result, tries, seen }) => ({ result, tries, seen })))).not.toContain(secret);
});
