import { describe, expect, test } from '@jest/globals';
import { loadHealth } from '../../../core/probe/config/load-health.ts';
import { applyControl, controlFails, type Given, judgeAttempt } from '../../../core/probe/judge.ts';
import type { AttemptFacts, ProbePhase, ProbeReason, ProbeResult } from '../../../core/probe/model.ts';
import { reasonGroup } from '../../../core/probe/reasons.ts';
import type { ProbeTarget } from '../../../core/probe/target.ts';
import { certificate, dns, http, NOW, tcp } from './answers.ts';

const SECRET = ['hunter', '2', 'hunter'].join('');
const HTTP = "http: { url: 'https://api.example.test/', headers: { x-auth: '${{ env.SECRET }}' } }";

function target(rest = '', check = HTTP): ProbeTarget {
  const text = `version: 1\ntargets: [{ name: a, ${check}${rest === '' ? '' : `, ${rest}`} }]`;
  const [first] = loadHealth(text, 'health.yml', { environment: { SECRET }, readFile: () => '' }).targets;
  if (first === undefined) throw new Error('no target');
  return first;
}

function judged(of: ProbeTarget, facts: AttemptFacts, given?: Given): unknown[] {
  const { state, reason, phase } = judgeAttempt(of, facts, NOW, given);
  return [state, reason, phase];
}

function failed(reason: ProbeReason, phase: ProbePhase = 'connect', detail = 'it failed'): AttemptFacts {
  const phases = { dns: 1, connect: null, tls: null, ttfb: null, body: null };
  return { answered: false, failure: { reason, phase, detail }, totalMs: 9, phases, address: null, certificate: null };
}

const UP = ['up', null, null];
const down = (reason: ProbeReason, phase: ProbePhase = 'assert'): unknown[] => ['down', reason, phase];

describe('an HTTP answer', () => {
  const slow = { totalMs: 5_000 };
  const versions: [string, string][] = [['X-Version', 'v1']];
  test.each<[string, AttemptFacts, unknown[]]>([
    ['', http('', { status: 204 }), UP],
    ['', http('', { status: 301 }), down('status')],
    ['', http('', { status: 500 }), down('status')],
    ["expect: ['status == 404']", http('', { status: 404 }), UP],
    ["expect: ['not status in [500, 503]']", http('', { status: 404 }), UP],
    ["expect: ['body.ok == true']", http({ ok: true }, { status: 500 }), down('status')],
    ["expect: ['status == 200']", http('', { status: 201 }), down('status')],
    ['expect: [\'header["x-a"] == "b"\']', http(), down('header')],
    ['expect: [\'len(header["x-version"]) > 5\']', http('', { headers: versions }), down('header')],
    ['expect: [\'body contains "ok"\']', http('no'), down('body')],
    ["expect: ['len(body) > 5']", http('no'), down('body')],
    ['expect: [\'not (body.status != "ok")\']', http({ status: 'no' }), down('json')],
    ["expect: ['has(body.status)']", http('no'), down('json')],
    ["expect: ['time.total < 1s']", http('', slow), down('time')],
    ["expect: ['cert.days > 14']", http(), down('cert')],
    ["expect: ['cert.leaf_days > 14']", http('', { certificate: certificate(10) }), down('cert')],
    // The first of the worst.
    ['expect: [\'header["a"] == "b"\', \'body == "x"\']', http(), down('header')],
    // Slow and wrong is down, whatever it is that is wrong.
    ['degraded_over: 2s', http('', slow), ['degraded', 'slow', 'assert']],
    ['degraded_over: 5s', http('', slow), UP],
    ['degraded_over: 2s', http('', { ...slow, status: 500 }), down('status')],
    ['degraded_over: 2s, expect: [\'body == "x"\']', http('', slow), down('body')],
    // The end of the chain.
    ['', http('', { certificate: certificate(90, 21) }), UP],
    ['', http('', { certificate: certificate(90, 20.99) }), ['degraded', 'tls_expiring', 'tls']],
    ['', http('', { certificate: certificate(90, 7) }), ['degraded', 'tls_expiring', 'tls']],
    ['', http('', { certificate: certificate(90, 6.99) }), down('tls_expiring', 'tls')],
    ['', http('', { certificate: certificate(Number.NaN) }), down('tls_expiring', 'tls')],
    ['cert: { fail: 0d, warn: 1d }', http('', { certificate: certificate(2) }), UP],
    ['degraded_over: 2s', http('', { ...slow, certificate: certificate(10) }), ['degraded', 'tls_expiring', 'tls']],
    ['', http('', { status: 500, certificate: certificate(2) }), down('status')],
  ])('%s %#: %j', (rest, facts, expected) => {
    expect(judged(target(rest), facts)).toEqual(expected);
  });
});

describe('the version', () => {
  const versions: [string, string][] = [['X-Version', 'v1']];
  test.each<[string, AttemptFacts, string | null]>([
    ['', http({ version: 'v2' }, { headers: versions }), 'v1'],
    ['', http({ version: 'v2' }), 'v2'],
    ['', http('{"version": 20.10}'), '20.10'],
    ['', http({ version: { major: 2 } }), null],
    ['', http('v2'), null],
    [
      '',
      http('', {
        headers: [
          ['x-version', 'v1'],
          ['X-VERSION', 'v2'],
        ],
      }),
      'v1, v2',
    ],
    ['version: body.build.sha', http({ version: 'v2', build: { sha: 'abc' } }, { headers: versions }), 'abc'],
    ['version: body.build.sha', http({ version: 'v2' }, { headers: versions }), null],
    ['', http('', { status: 500, headers: versions }), 'v1'],
    ['', http('', { headers: [['x-version', ` ${'v'.repeat(500)}`]] }), `${'v'.repeat(199)}…`],
    ['', failed('connect_refused'), null],
  ])('%s %#: %j', (rest, facts, version) => {
    expect(judgeAttempt(target(rest), facts, NOW).version).toBe(version);
  });

  const artifact = 'expect: [\'header["x-version"] == artifact\']';
  test.each<[string, string, AttemptFacts, Given, unknown[]]>([
    ['is another than was expected', '', http('', { headers: versions }), { expectVersion: 'v2' }, down('version')],
    ['is as expected', '', http('', { headers: versions }), { expectVersion: 'v1' }, UP],
    ['is not there', '', http(), { expectVersion: 'v1' }, down('version')],
    ['is two at once', '', http('', { headers: [...versions, ['x-version', 'v2']] }), { expectVersion: 'v1' }, down('version')],
    ['is not the artifact', artifact, http('', { headers: versions }), { artifact: 'v2' }, down('version')],
    ['is not there to be the artifact', artifact, http(), { artifact: 'v2' }, down('version')],
    ['is the artifact', artifact, http('', { headers: versions }), { artifact: 'v1' }, UP],
    ['is compared with no artifact', artifact, http('', { headers: versions }), {}, down('version')],
    ['is not what is compared with the artifact', 'expect: [\'header["x-a"] == artifact\']', http(), { artifact: 'v1' }, down('header')],
    [
      'stands elsewhere',
      'version: \'header["x-a"]\', expect: [\'header["x-a"] == artifact\']',
      http(),
      { artifact: 'v1' },
      down('version'),
    ],
    ['is written out', 'expect: [\'header["x-version"] == "v2"\']', http('', { headers: versions }), {}, down('header')],
  ])('%s', (_, rest, facts, given, expected) => {
    expect(judged(target(rest), facts, given)).toEqual(expected);
  });
});

describe('other checks', () => {
  const DNS = 'dns: { name: example.test }';
  const TCP = 'tcp: { host: a, port: 1, expect: "^220 " }';
  test.each<[string, string, AttemptFacts, unknown[]]>([
    [TCP, '', tcp('220 ready'), UP],
    [TCP, '', tcp('421 busy'), down('body')],
    ['tcp: { host: a, port: 1 }', '', tcp(''), UP],
    [TCP, 'expect: [\'body contains "ready"\']', tcp('220 no'), down('body')],
    ['tcp: { host: a, port: 1, tls: true }', '', tcp('', { certificate: certificate(3) }), down('tls_expiring', 'tls')],
    [DNS, '', dns(['192.0.2.1']), UP],
    [DNS, '', dns([]), down('answer')],
    [DNS, '', dns([], 'NXDOMAIN'), down('dns_nxdomain')],
    [DNS, '', dns([], 'SERVFAIL'), down('dns_servfail')],
    [DNS, '', dns([], 'REFUSED'), down('answer')],
    [DNS, 'expect: [\'answer contains "192.0.2.1"\']', dns(['192.0.2.2']), down('answer')],
    [DNS, 'expect: [\'answer contains "192.0.2.1"\']', dns([], 'NXDOMAIN'), down('dns_nxdomain')],
    [DNS, 'expect: [\'rcode == "NXDOMAIN"\']', dns([], 'NXDOMAIN'), UP],
    [DNS, 'expect: [\'rcode == "NXDOMAIN"\']', dns(['192.0.2.2']), down('answer')],
    [DNS, "expect: ['len(answer) == 0']", dns([]), UP],
  ])('%s %s %#: %j', (check, rest, facts, expected) => {
    expect(judged(target(rest, check), facts)).toEqual(expected);
  });
});

const ALL: readonly ProbeReason[] = [
  ...(['dns_nxdomain', 'dns_servfail', 'dns_timeout', 'connect_refused', 'connect_timeout', 'connect_reset', 'tls_expired'] as const),
  ...(['tls_not_yet_valid', 'tls_hostname', 'tls_self_signed', 'tls_untrusted', 'tls_protocol', 'tls_client_cert', 'tls_timeout'] as const),
  ...(['ttfb_timeout', 'body_timeout', 'deadline', 'truncated_body', 'malformed_http', 'too_many_redirects', 'redirect_blocked'] as const),
  ...([
    'body_too_large',
    'decode_error',
    'blocked_target',
    'status',
    'header',
    'body',
    'json',
    'time',
    'cert',
    'answer',
    'version',
  ] as const),
  ...(['tls_expiring', 'slow', 'proxy', 'prober_egress', 'prober_saturated', 'internal'] as const),
];

test('without an answer a target is down, and unknown where the trouble is the prober’s own', () => {
  const unknown = ALL.filter((reason) => judged(target(), failed(reason))[0] === 'unknown');
  expect(unknown).toEqual(['proxy', 'prober_egress', 'prober_saturated', 'internal']);
  expect(judged(target(), failed('tls_timeout', 'tls'))).toEqual(['down', 'tls_timeout', 'tls']);
});

test('without a control target’s answer only transport reasons are unknown, and nothing is lost', () => {
  const nothing = { dns: null, connect: null, tls: null, ttfb: null, body: null };
  const rest = { flaky: false, attempts: 3, durationMs: 5, phases: nothing, address: null, version: null };
  const result = (reason: ProbeReason | null, phase: ProbePhase = 'connect'): ProbeResult => {
    const state = reason === null ? 'up' : reasonGroup(reason) === 'prober' ? 'unknown' : 'down';
    return { name: String(reason), state, reason, phase, detail: 'why', ...rest };
  };
  const results = [null, ...ALL].map((reason) => result(reason));
  expect(applyControl(results, false)).toEqual(results);
  for (const [index, after] of applyControl(results, true).entries()) {
    const before = results[index];
    const turns = before?.reason != null && reasonGroup(before.reason) === 'transport';
    const detail = `the control target gives no answer either (${before?.reason}: why)`;
    expect(after).toEqual(turns ? { ...before, state: 'unknown', reason: 'prober_egress', detail } : before);
  }
  // A server that says NXDOMAIN to a DNS check has answered.
  expect(applyControl([result('dns_nxdomain', 'assert')], true)[0]?.state).toBe('down');
  expect([null, 'status', 'slow', 'redirect_blocked'].map((reason) => controlFails(result(reason as ProbeReason | null)))).toEqual(
    Array(4).fill(false),
  );
  expect(['connect_refused', 'dns_timeout', 'proxy'].map((reason) => controlFails(result(reason as ProbeReason)))).toEqual([
    true,
    true,
    true,
  ]);
});

describe('the detail', () => {
  const detailOf = (rest: string, facts: AttemptFacts): string => judgeAttempt(target(rest), facts, NOW).detail;

  test('says what was asked for and what came, of every problem of the worst kind', () => {
    expect(detailOf('degraded_over: 1ms', http('', { status: 500 }))).toBe(
      'the status is 500; without an expression on `status` it has to be 2xx',
    );
    expect(detailOf("expect: ['body.a == 1', 'body.b == 2', 'body.c == 3', 'body.d == 4']", http({ a: 2, b: '2', c: null }))).toBe(
      'body.a == 1: body.a is 2; body.b == 2: body.b is "2": it is a text, and it is compared with a number; ' +
        'body.c == 3: body.c is null: it is null, and it is compared with a number; and 1 more',
    );
    expect(detailOf('', http('', { certificate: certificate(60, 3.5) }))).toBe('a certificate of the chain ends in 3 days');
    expect(detailOf('', http())).toBe('');
  });

  test('has no secret, in no form, and is one bounded line', () => {
    const forms = [SECRET, encodeURIComponent(SECRET), Buffer.from(SECRET).toString('base64'), Buffer.from(SECRET).toString('hex')];
    for (const form of forms) {
      const texts = [
        detailOf('expect: [\'body == "x"\']', http(`it is ${form}\n::error::x\u001b[31m`)),
        detailOf('expect: [\'body.a == "x"\']', http({ a: `https://u:${form}@host/x?key=${form}` })),
        detailOf('', failed('connect_refused', 'connect', `no ${form}\n`)),
        judgeAttempt(target(), http('', { headers: [['x-version', form]] }), NOW).version ?? '',
      ];
      for (const text of texts) {
        expect(text).not.toContain(form);
        expect(text).toMatch(/^\P{Cc}{1,500}$/u);
      }
    }
    const long = `expect: [${Array.from({ length: 9 }, (_, n) => `'body.k${n} == "${'y'.repeat(300)}"'`).join(', ')}]`;
    expect(detailOf(long, http({}))).toHaveLength(500);
    expect(detailOf('expect: [\'header["location"] == "x"\']', http('', { headers: [['location', 'https://a/b?code=abc123']] }))).toContain(
      '"https://a/b?…"',
    );
  });
});
