import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseYaml } from '../../../../core/config/yaml.ts';
import { ConfigurationError } from '../../../../core/errors.ts';
import { loadHealth, loadTargets } from '../../../../core/probe/config/load-health.ts';
import type { HealthPorts } from '../../../../core/probe/config/loading.ts';
import type { HealthConfig, ProbeTarget } from '../../../../core/probe/target.ts';

/** Where the problem is to be told. */
const MARK = '‸';
const TOKEN = ['open', 'sesame', '42'].join('-');
const DAY_MS = 86_400_000;

function ports(environment: Record<string, string> = { TOKEN }): HealthPorts {
  return {
    environment,
    readFile: (path) => {
      throw Object.assign(new Error(path), { code: 'ENOENT' });
    },
  };
}

function load(text: string, environment?: Record<string, string>): HealthConfig {
  return loadHealth(text, 'health.yml', ports(environment));
}

function only(target: string): ProbeTarget {
  const [first] = load(`version: 1\ntargets:\n  - ${target}`).targets;
  if (first === undefined) throw new Error('no target');
  return first;
}

function problems(text: string, environment?: Record<string, string>): string[] {
  try {
    load(text, environment);
  } catch (error) {
    if (error instanceof ConfigurationError)
      return error.problems.map(({ place, message, remedy }) => `${place}: ${message} ${remedy ?? ''}`);
    throw error;
  }
  return [];
}

const EXAMPLE = `version: 1
defaults: { timeout: 10s, retries: 2, degraded_over: 2s, interval: 5m }
targets:
  - name: api
    http: { url: 'https://api.example.com/health', method: GET, headers: { authorization: 'Bearer \${{ env.TOKEN }}' }, follow: same-host, ip: any, http_version: any, body_limit: 1MiB }
    expect: ['status == 200', 'body.status == "ok"', 'header["x-version"] matches "^v1"', 'time.total < 800ms', 'cert.days > 14']
    slo: { availability: 99.9%, latency_p95: 500ms, window: 30d }
    alert: { after: 3, resolve_after: 2, to: [slack, pagerduty], severity: critical, runbook: 'https://example.com/runbook' }
    maintenance: [{ cron: '0 3 * * SUN', for: 1h, tz: Europe/Berlin }]
    depends_on: [edge]
  - { name: edge, tcp: { host: db.internal, port: 5432 } }
  - { name: zone, dns: { name: example.com, type: A, expect: ['answer contains "192.0.2.1"'] } }
control: { url: 'https://www.githubstatus.com' }
`;

test('the file of the design becomes targets with every default', () => {
  const { targets, control, settings, secrets, warnings } = load(EXAMPLE);
  const [api, edge, zone] = targets;
  expect(api).toMatchObject({
    name: 'api',
    check: {
      kind: 'http',
      url: 'https://api.example.com/health',
      method: 'GET',
      headers: [['authorization', `Bearer ${TOKEN}`]],
      body: null,
      follow: 'same-host',
      httpVersion: 'any',
      ip: 'any',
      bodyLimit: 1_048_576,
      tls: { ca: null, cert: null, key: null, serverName: null, verify: true },
    },
    timeoutMs: 10_000,
    retries: 2,
    intervalMs: 300_000,
    degradedOverMs: 2_000,
    certificate: { failMs: 7 * DAY_MS, warnMs: 21 * DAY_MS },
    slo: { availability: 0.999, latencyP95Ms: 500, windowMs: 30 * DAY_MS },
    alert: {
      after: 3,
      resolveAfter: 2,
      on: 'down',
      to: ['slack', 'pagerduty'],
      severity: 'critical',
      runbook: 'https://example.com/runbook',
    },
    maintenance: [{ cron: '0 3 * * SUN', forMs: 3_600_000, zone: 'Europe/Berlin' }],
    dependsOn: ['edge'],
    version: null,
    place: { file: 'health.yml', line: 4, column: 5 },
  });
  expect(api?.expect.map(({ text }) => text)).toHaveLength(5);
  expect(edge?.check).toEqual({
    kind: 'tcp',
    host: 'db.internal',
    port: 5432,
    tls: null,
    starttls: null,
    send: null,
    expect: null,
    ip: 'any',
  });
  expect(zone?.check).toEqual({ kind: 'dns', name: 'example.com', type: 'A', server: null });
  expect(zone?.expect).toHaveLength(1);
  expect(control?.check).toMatchObject({ url: 'https://www.githubstatus.com' });
  expect(settings).toEqual({ resolvers: [], allowPrivate: true });
  expect(secrets).toEqual(expect.arrayContaining([TOKEN]));
  expect(warnings).toEqual([]);
  expect(api?.redact(`x ${encodeURIComponent(TOKEN)} ${Buffer.from(TOKEN).toString('base64')}`)).toBe('x *** ***');
});

test.each([
  ['{ name: a, http: { url: "http://a", ip: 4, http_version: 1.1 } }', { ip: 4, httpVersion: '1.1' }],
  ['{ name: a, http: { url: "http://a", ip: "6", http_version: "2" } }', { ip: 6, httpVersion: '2' }],
  ['{ name: a, http: { url: "http://a", ip: any, http_version: 2 } }', { ip: 'any', httpVersion: '2' }],
  ['{ name: a, http: { url: "http://a", method: POST, body: "{}", body_limit: 2kB } }', { method: 'POST', body: '{}', bodyLimit: 2_000 }],
  ['{ name: a, http: { url: "http://a", body_limit: 4096 } }', { bodyLimit: 4_096 }],
  [
    '{ name: a, tcp: { host: "::1", port: "25", tls: false, starttls: smtp } }',
    { port: 25, starttls: 'smtp', tls: expect.objectContaining({ verify: true }) },
  ],
  [
    '{ name: a, tcp: { host: a, port: 1, tls: true, send: "PING\\r\\n", expect: "^PONG" } }',
    { tls: expect.anything(), send: 'PING\r\n', expect: '^PONG' },
  ],
  [
    '{ name: a, tcp: { host: a, port: 1, tls: { verify: false, server_name: b } } }',
    { tls: expect.objectContaining({ verify: false, serverName: 'b' }) },
  ],
  ['{ name: a, dns: { name: 192.0.2.1, type: PTR, server: "[::1]:5353" } }', { type: 'PTR', server: '[::1]:5353' }],
])('%s', (target, check) => {
  expect(only(target).check).toMatchObject(check);
});

describe('defaults and what is written at the target', () => {
  const text = (target: string): string =>
    `version: 1\ndefaults: { timeout: 3s, retries: 0, cert: { warn: 30d } }\ntargets: [{ name: a, http: { url: 'https://a' }${target} }]`;
  test.each([
    ['', { timeoutMs: 3_000, retries: 0, degradedOverMs: null, certificate: { failMs: 7 * DAY_MS, warnMs: 30 * DAY_MS } }],
    [
      ', timeout: 1m30s, retries: 1, cert: { fail: 0d }',
      { timeoutMs: 90_000, retries: 1, certificate: { failMs: 0, warnMs: 30 * DAY_MS } },
    ],
  ])('%s', (target, expected) => {
    expect(load(text(target)).targets[0]).toMatchObject(expected);
  });

  test('where nobody verifies a certificate, its end is not judged, unless it is asked for', () => {
    expect(only("{ name: a, http: { url: 'https://a', tls: { verify: false } } }").certificate).toBeNull();
    expect(only("{ name: a, http: { url: 'https://a', tls: { verify: false } }, cert: { fail: 1d } }").certificate?.failMs).toBe(DAY_MS);
  });
});

describe('what is wrong is told at its place', () => {
  const one = (target: string): string => `version: 1\ntargets:\n  - ${target}\n`;
  const http = (rest: string): string => one(`{ name: a, http: { url: 'http://a' }, ${rest} }`);
  test.each([
    ['‸targets: [{ name: a, http: { url: "http://a" } }]', 'The file lacks `version`'],
    ['version: 1\ntargets: ‸[]', '`targets` must not be an empty list'],
    ['version: ‸2\ntargets: [{ name: a, http: { url: "http://a" } }]', '`version` must be `1`'],
    [one('‸{ http: { url: "http://a" } }'), '`targets[0]` lacks `name`'],
    [one('‸{ name: a }'), 'This target says nothing to check'],
    [one('{ name: a, http: { url: "http://a" }, ‸tcp: { host: a, port: 1 } }'), 'A target is one check, and this one is `http` and `tcp`'],
    [one('{ name: a, ‸websocket: { url: "wss://a" } }'), '`targets[0].websocket` is not supported by this version'],
    [one('{ name: a, ‸grpc: { address: "a:1" } }'), '`targets[0].grpc` is not supported'],
    [one('{ name: a, ‸icmp: { host: a } }'), '`targets[0].icmp` is not supported'],
    [one('{ name: a, ‸htp: { url: "http://a" } }'), '`htp` is not a key of `targets[0]`. Did you mean `http`?'],
    [one(`{ name: ‸${'x'.repeat(101)}, http: { url: "http://a" } }`), 'must have at most 100 characters'],
    [one('{ name: ‸" ", http: { url: "http://a" } }'), 'It needs a character that is seen'],
    [one("{ name: ‸'a ${{ env.TOKEN }}', http: { url: 'http://a' } }"), 'A name is written out'],
    [one('{ name: a, http: { url: ‸api.example.com } }'), '`api.example.com` is not a URL'],
    [one('{ name: a, http: { url: ‸"ftp://a" } }'), '`ftp://a` is neither http nor https'],
    [one('{ name: a, http: { url: "http://a", headers: { ‸"a b": c } } }'), '`a b` cannot be the name'],
    [one('{ name: a, http: { url: "http://a", headers: { ‸Content-Length: "3" } } }'), 'The header `Content-Length` is the prober'],
    [one('{ name: a, http: { url: "http://a", headers: { x: ‸"a\\r\\nb" } } }'), 'The value of the header `x` cannot be sent'],
    [one('{ name: a, http: { url: "http://a", headers: { Host: ‸"a b" } } }'), '`a b` is no host'],
    [one('{ name: a, http: { url: "http://a", headers: { x-a: b, ‸X-A: c } } }'), 'The header `X-A` stands here twice'],
    [one('{ name: a, http: { url: "http://a", headers: { host: ‸"u@a/x" } } }'), '`u@a/x` is no host'],
    [one('{ name: a, http: { url: "https://a", tls: { server_name: ‸"a b" } } }'), '`a b` is neither a host name nor an address'],
    [one('{ name: a, http: { url: "http://a", headers: { x: ‸5 } } }'), '`targets[0].http.headers.x` must be text'],
    [one('{ name: a, http: { url: "http://a", method: ‸get } }'), 'Did you mean `GET`?'],
    [one('{ name: a, http: { url: "http://a", ‸body: x } }'), 'A GET has no body'],
    [one('{ name: a, http: { url: "http://a", body_limit: ‸1GB } }'), '`1GB` is not a size'],
    [one('{ name: a, http: { url: "http://a", body_limit: ‸1000MB } }'), '`1000MB` is out of range'],
    [one('{ name: a, http: { url: "http://a", http_version: ‸3 } }'), '`targets[0].http.http_version` must be'],
    [one('{ name: a, http: { url: "http://a", ‸tls: { cert: a.pem } } }'), 'which needs `key` beside it'],
    [one('{ name: a, http: { url: "http://a", tls: { ca: ‸gone.pem } } }'), 'There is no file `gone.pem`'],
    [one('{ name: a, tcp: { host: ‸"a:1", port: 1 } }'), '`a:1` is neither a host name nor an address'],
    [one('{ name: a, tcp: { host: ‸"fe80::1%eth0", port: 1 } }'), 'has a zone'],
    [one('{ name: a, tcp: { host: a, port: ‸0 } }'), '`0` is not a port'],
    [one('{ name: a, tcp: { host: a, port: ‸65536 } }'), '`65536` is not a port'],
    [one('{ name: a, tcp: { host: a, port: 1, expect: ‸"(" } }'), 'The regular expression `(` cannot be used: missing closing )'],
    [one('{ name: a, dns: { name: ‸"a b" } }'), '`a b` is not a name of the DNS'],
    [one('{ name: a, dns: { name: a, server: ‸dns.example } }'), '`dns.example` is not the address of a DNS server'],
    [http('timeout: ‸10'), '`10` has no unit. Write `10s`'],
    [http('slo: { latency_p95: ‸500 }'), '`500` has no unit. Write `500ms` or `500s`.'],
    [http('slo: { latency_p95: 500ms, window: ‸30 }'), '`30` has no unit. Write `30h` or `30d`.'],
    [http('timeout: ‸0'), '`0` has no unit. Write one such as `90s`, `5m` or `1h30m`, from 1ms to 10m.'],
    [http('timeout: ‸soon'), '`soon` is not a duration'],
    [http('timeout: ‸0s'), '`0s` is out of range'],
    [http('retries: ‸11'), 'must be at most 10'],
    [http('slo: { availability: ‸99.9 }'), '`99.9` is not a percentage. Write `99.9%`'],
    [http('slo: { availability: ‸100% }'), 'leaves no budget'],
    [http('‸slo: { window: 30d }'), 'This promises nothing'],
    [http('alert: { to: [‸email] }'), '`targets[0].alert.to[0]` must be `slack` or `pagerduty`'],
    [http('alert: { runbook: ‸5 }'), 'but is the number `5`. Write an address such as `https://example.com/runbooks/api`.'],
    [http('alert: { runbook: ‸wiki }'), '`wiki` is not a URL'],
    [http("maintenance: [{ cron: ‸'0 3 * * FUN', for: 1h }]"), '`0 3 * * FUN` is not a cron expression'],
    [http("maintenance: [{ cron: ‸'0 3 *', for: 1h }]"), '`0 3 *` is not a cron expression. Write five fields'],
    [http("maintenance: [{ cron: ‸'0 0 3 * * SUN', for: 1h }]"), 'is not a cron expression'],
    [http("maintenance: [{ cron: ‸'0 0 30 2 *', for: 1h }]"), '`0 0 30 2 *` never comes'],
    [http("maintenance: [{ cron: '0 3 * * *', for: 1h, tz: ‸Berlin }]"), '`Berlin` is not a time zone'],
    [http("maintenance: [{ cron: '0 3 * * *', for: 1h, tz: ‸'+02:00' }]"), '`+02:00` is not a time zone'],
    [http('depends_on: [‸b]'), 'There is no target `b`'],
    [http('depends_on: [‸a]'), 'A target cannot depend on itself'],
    [http("expect: ['status ‸= 200']"), 'Column 8 of the expression: There is no operator `=`. Did you mean `==`?'],
    [http('expect: [status ‸= 200]'), 'Column 8'],
    // Escaped, so that the column in the file cannot be known.
    [http('expect: [‸"body contains \\"x\\" and status == 200"]'), 'Column 19 of the expression'],
    [http(`expect: ['body matches ‸"("']`), 'Column 14 of the expression: The regular expression cannot be used'],
    [http('expect: [‸\'answer contains "a"\']'), '`answer` is not in the answer to an http check'],
    [one("{ name: a, dns: { name: a, expect: [‸'status == 200'] } }"), '`status` is not in the answer to a dns check'],
    [one('{ name: a, tcp: { host: a, port: 1 }, version: ‸\'header["x"]\' }'), '`header["x"]` is not in the answer to a tcp check'],
    [http('version: ‸time.total'), '`time.total` is no version'],
    [http('version: body.‸'), 'Column 6 of the expression: A key is expected'],
    ['version: 1\nresolvers: [‸dns.example]\ntargets: [{ name: a, http: { url: "http://a" } }]', '`dns.example` is not the address'],
    ['version: 1\ndefaults: { timeout: ‸5 }\ntargets: [{ name: a, http: { url: "http://a" } }]', '`5` has no unit'],
    ['version: 1\ncontrol: { url: ‸a }\ntargets: [{ name: a, http: { url: "http://a" } }]', '`a` is not a URL'],
  ])('%s: %s', (text, expected) => {
    const at = text.indexOf(MARK);
    const lines = text.slice(0, at).split('\n');
    const told = problems(text.replace(MARK, ''));
    expect(told).toEqual([expect.stringContaining(expected)]);
    expect(told[0]).toMatch(new RegExp(`^health\\.yml:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}: `));
  });

  test('names given twice, and circles, each once', () => {
    const target = (name: string, ...parents: string[]): string =>
      `  - { name: ${name}, tcp: { host: h, port: 1 }, depends_on: [${parents.join(', ')}] }\n`;
    const text = `version: 1\ntargets:\n${target('a', 'b')}${target('b', 'c')}${target('c', 'a')}${target('d', 'd', 'gone')}${target('a')}${target('e', 'a', 'b')}`;
    expect(problems(text)).toEqual([
      'health.yml:3:43: These targets depend on each other in a circle: `a` → `b` → `c` → `a`. Remove one of the links.',
      'health.yml:6:56: A target cannot depend on itself. Remove it.',
      'health.yml:6:59: There is no target `gone`. There are `a`, `b`, `c`, `d` and `e`.',
      'health.yml:7:13: There are two targets `a`. Rename one: the first is on line 3.',
    ]);
  });
});

describe('values of the environment', () => {
  const http = (url: string, rest = ''): string => `version: 1\ntargets:\n  - { name: a, http: { url: '${url}' }${rest} }\n`;
  test.each([
    ['https://‸${{ env.GONE }}/', 'The environment variable `GONE` is not set'],
    ['https://a/?k=‸${{ env.EMPTY }}', 'The environment variable `EMPTY` is empty'],
    ['https://‸${{ secrets.TOKEN }}/', '`${{ secrets.TOKEN }}` is not known here. Only `${{ env.NAME }}` is'],
    ['https://‸${{ env.TOKEN', '`${{` is not closed'],
    ['https://‸${{ env.TOKEN || 1 }}/', 'is not known here'],
    ['https://‸${{ env.__proto__ }}/', 'The environment variable `__proto__` is not set'],
  ])('%s: %s', (url, message) => {
    const [told, ...more] = problems(http(url).replace(MARK, ''), { TOKEN, EMPTY: '' });
    expect(told).toMatch(new RegExp(`^health\\.yml:3:${(http(url).split('\n')[2] ?? '').indexOf(MARK) + 1}: `));
    expect(told).toContain(message);
    expect(more).toEqual([]);
  });

  test('stand in every text, and are never told in an error', () => {
    const secret = ['se', 'cret value" == '].join('');
    const environment = { SECRET: secret, HOST: '127.0.0.1', PORT: '8080', LIMIT: '3s' };
    const { targets, secrets } = load(
      `version: 1
targets:
  - name: a
    http: { url: 'http://\${{ env.HOST }}:\${{env.PORT}}/x', method: POST, body: 'a\${{ env.SECRET }}b' }
    timeout: \${{ env.LIMIT }}
    expect: ['body.key == "\${{ env.SECRET }}"', 'body.x in ["\${{ env.HOST }}"]']
  - { name: b, tcp: { host: '\${{ env.HOST }}', port: '\${{ env.PORT }}' } }
`,
      environment,
    );
    expect(targets[0]).toMatchObject({ timeoutMs: 3_000, check: { url: 'http://127.0.0.1:8080/x', body: `a${secret}b` } });
    expect(targets[0]?.expect[0]).toMatchObject({ text: 'body.key == "${{ env.SECRET }}"', ast: { right: { value: { text: secret } } } });
    expect(targets[1]?.check).toMatchObject({ host: '127.0.0.1', port: 8080 });
    expect(new Set(secrets)).toEqual(new Set(Object.values(environment)));

    const wrong = `version: 1
targets:
  - name: a
    http: { url: '\${{ env.SECRET }}', headers: { x: "a\\n\${{ env.SECRET }}" }, body_limit: 1 }
    timeout: '\${{ env.SECRET }}'
    alert: { runbook: '\${{ env.SECRET }}' }
    expect: ['body matches "(\${{ env.SECRET }}"']
  - { name: b, tcp: { host: '\${{ env.SECRET }}', port: '\${{ env.SECRET }}', expect: '(\${{ env.SECRET }}' } }
  - { name: c, dns: { name: '\${{ env.SECRET }}', server: '\${{ env.SECRET }}' } }
  - { name: d, http: { url: 'http://a', tls: { ca: '\${{ env.SECRET }}' } } }
`;
    const told = problems(wrong, environment);
    expect(told).toHaveLength(11);
    expect(told.join('\n')).not.toContain('cret value');
  });
});

test('what a file writes out is secret too, where it is a credential', () => {
  const word = (n: number): string => ['pass', 'word', n].join('');
  const { secrets } = load(
    `version: 1\ntargets: [{ name: a, http: { url: 'https://user:${word(1)}%21@a/', headers: { Authorization: 'Basic ${word(2)}', accept: 'text/html' } } }]`,
  );
  expect(secrets).toEqual(expect.arrayContaining([`${word(1)}%21`, `${word(1)}!`, word(2)]));
  expect(secrets).not.toContain('text/html');
});

test('what can never pass is a warning at its place, and no error', () => {
  const expectations = [
    'status == "200"',
    'header["x-n"] == 5',
    'time.total < 800',
    'status matches "2"',
    'not cert.days in ["a"]',
    'status == 200',
  ];
  const quoted = expectations.map((text) => `      - '${text}'`).join('\n');
  const { warnings } = load(`version: 1\ntargets:\n  - name: a\n    http: { url: 'https://a' }\n    expect:\n${quoted}\n`);
  expect(warnings.map((warning) => warning.split(' can never pass')[0])).toEqual([
    'health.yml:6:9: `status == "200"`',
    'health.yml:7:9: `header["x-n"] == 5`',
    'health.yml:8:9: `time.total < 800`',
    'health.yml:9:9: `status matches "2"`',
    'health.yml:10:9: `not cert.days in ["a"]`',
  ]);
});

test('a list of targets inside another file is read with the places of that file', () => {
  const text = (url: string): string =>
    `version: 1\nenvironments:\n  production:\n    probes: [{ name: app, http: { url: '${url}' }, expect: ['header["x-version"] == artifact'] }]\n`;
  const path = ['environments', 'production', 'probes'];
  const read = (source: string): HealthConfig => loadTargets(parseYaml('deploy.yml', source), source, path, ports());
  expect(read(text('http://127.0.0.1:8080/health')).targets[0]).toMatchObject({
    name: 'app',
    place: { file: 'deploy.yml', line: 4, column: 14 },
  });
  expect(() => read(text('nowhere'))).toThrow('deploy.yml:4:40: `nowhere` is not a URL');
  expect(() => read('version: 1\nenvironments: { production: { probes: 5 } }')).toThrow('deploy.yml:2:39: `targets` must be a list');
});

test('a thousand targets are read at once', () => {
  const targets = Array.from(
    { length: 1_000 },
    (_, n) => `  - { name: t${n}, http: { url: 'http://127.0.0.1:${20_000 + n}/' }, expect: ['status == 200'] }`,
  );
  expect(load(`version: 1\ntargets:\n${targets.join('\n')}\n`).targets).toHaveLength(1_000);
});

test('whatever is in the file, it loads or throws a ConfigurationError', () => {
  const piece = fc.constantFrom(
    ...[
      'http:',
      'tcp:',
      'dns:',
      'name:',
      '{',
      '}',
      '[',
      ']',
      ',',
      "'",
      '"',
      ' 5',
      ' a',
      '\n',
      '  ',
      '- ',
      'null',
      '${{ env.TOKEN }}',
      '${{',
      '99%',
      '1h',
      'any',
      ': ',
    ],
  );
  const change = fc.record({
    at: fc.nat({ max: EXAMPLE.length }),
    drop: fc.nat({ max: 12 }),
    put: fc.oneof(piece, fc.string({ maxLength: 3 })),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const text = changes.reduce((all, { at, drop, put }) => all.slice(0, at) + put + all.slice(at + drop), EXAMPLE);
      try {
        load(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigurationError);
      }
    }),
    { numRuns: 400 },
  );
});
