import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { type DeployConfig, loadDeploy } from '../../../actions/deploy-with-rollback/config/load-deploy.ts';
import { LOADER, optionsOf, problemsOf } from './deploy-options.ts';
import { REFUSED_FILES, REFUSED_INPUTS } from './refused-deploys.ts';

const FILE = '.github/ops/deploy.yml';

/** The design's example, word for word. */
const EXAMPLE = `# .github/ops/deploy.yml
version: 1
environments:
  staging: { adapter: command, commands: { switch: ./deploy.sh, current: ./current.sh }, probes: .github/ops/health.yml#api }
  production:
    adapter: symlink
    symlink: { releases: /srv/app/releases, current: /srv/app/current, reload: [nginx, -s, reload] }
    probes: [{ name: app, http: { url: 'http://127.0.0.1:8080/health' }, expect: ['status == 200', 'header["x-version"] == artifact'] }]
    verify: { interval: 100ms, failures: 3, successes: 3, soak: 2s }
    windows: [{ days: MON-FRI, from: '09:00', to: '17:00', tz: America/Los_Angeles }]
    require: { staging: same-artifact, main: green, approval: true, secret_alerts: false }
    keep: 5            # verified releases; the served and the last verified one are never pruned
`;

const COMMAND = 'version: 1\nenvironments:\n  production: { commands: { switch: ./switch.sh }, windows: [] }\n';

function load(
  text: string | null,
  given: { readonly [input: string]: string } = {},
  explicit: readonly string[] | null = null,
): DeployConfig<string> {
  const names = explicit === null ? null : new Set(explicit);
  return loadDeploy({ options: optionsOf(given), explicit: names, text, probes: LOADER, ledger: 'directory' });
}

describe('the file', () => {
  test('of the design gives a plan with every default', () => {
    const { plan, request } = load(EXAMPLE);
    expect(request).toEqual({ operation: 'deploy', artifact: 'v2', digest: null, override: null, dryRun: false });
    expect(plan.machine).toEqual({
      environment: 'production',
      verify: { intervalMs: 100, failures: 3, successes: 3, graceMs: 0, soakMs: 2_000 },
      timeoutMs: 600_000,
      rollbackTimeoutMs: 120_000,
      lockTimeoutMs: 900_000,
      onCancel: 'rollback',
      proof: { required: true },
      strategy: 'all-at-once',
      keep: 5,
      abortEveryMs: 0,
    });
    expect(plan.gates).toEqual({
      environment: 'production',
      windows: [{ days: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1_020, tz: 'America/Los_Angeles' }],
      staging: 'staging',
      main: { branch: null, workflows: null },
      approval: { environments: ['production-approval', 'production'], maxAgeMs: 3_600_000, app: null },
      secretAlerts: false,
    });
    expect(plan.probes).toBe('inline environments.production.probes');
    expect(plan).toMatchObject({ url: null, issue: { labels: [], assignees: [] } });
  });

  test('another environment of it', () => {
    const { plan } = load(EXAMPLE, { environment: 'STAGING' });
    expect(plan.machine).toMatchObject({ environment: 'staging', verify: { intervalMs: 1_000, graceMs: 10_000, soakMs: 60_000 } });
    expect(plan.gates).toEqual({ environment: 'staging', windows: [], staging: null, main: null, approval: null, secretAlerts: false });
    expect(plan.probes).toBe('file .github/ops/health.yml api');
  });

  test('says the rest', () => {
    const { plan } = load(`version: 1
environments:
  Production:
    commands: { switch: a, probe-target: b, verify: c }
    verify: { interval: 50ms, failures: 2, successes: 5, grace: 0s }
    soak: 1m30s
    timeout: 20m
    rollback_timeout: 1m
    lock_timeout: 0s
    strategy: blue-green
    on_cancel: keep
    windows: [{ days: [SAT, sun], from: 22:00, to: 02:00, tz: UTC }]
    require:
      staging: { environment: preprod }
      main: { workflows: [CI, lint.yml], branch: release }
      approval: { max_age: 4h, environment: release-approval, app: acme-gates }
      secret_alerts: true
    keep: 2
    url: https://shop.example.com
    issue: { labels: [incident], assignees: [ana] }
`);
    expect(plan.machine).toEqual({
      environment: 'Production',
      verify: { intervalMs: 50, failures: 2, successes: 5, graceMs: 0, soakMs: 90_000 },
      timeoutMs: 1_200_000,
      rollbackTimeoutMs: 60_000,
      lockTimeoutMs: 0,
      onCancel: 'keep',
      proof: { required: true },
      strategy: 'blue-green',
      keep: 2,
      abortEveryMs: 0,
    });
    expect(plan.gates).toEqual({
      environment: 'Production',
      windows: [{ days: [0, 6], fromMinute: 1_320, toMinute: 120, tz: 'UTC' }],
      staging: 'preprod',
      main: { branch: 'release', workflows: ['CI', 'lint.yml'] },
      approval: { environments: ['release-approval'], maxAgeMs: 14_400_000, app: 'acme-gates' },
      secretAlerts: true,
    });
    expect(plan).toMatchObject({
      probes: null,
      url: 'https://shop.example.com',
      issue: { labels: ['incident'], assignees: ['ana'] },
    });
  });

  test('only production has office hours without being told', () => {
    const text = 'version: 1\nenvironments:\n  PRODUCTION: { commands: { switch: a } }\n  prod: { commands: { switch: a } }';
    const opens = (environment: string) => load(text, { environment }).plan.gates.windows;
    expect(opens('production')).toEqual([{ days: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1_020, tz: 'America/Los_Angeles' }]);
    expect(opens('prod')).toEqual([]);
  });

  test('without proof says why', () => {
    const text = 'version: 1\nenvironments: { production: { commands: { switch: a }, verify: none, verify_reason: a batch job } }';
    expect(load(text).plan.machine.proof).toEqual({ required: false, reason: 'a batch job' });
    // What the inputs bring can prove it.
    expect(load(text, { probes: 'https://a.example.com' }).plan.machine.proof).toEqual({ required: true });
    expect(load(text, { 'verify-command': 'x' }).plan.machine.proof).toEqual({ required: true });
  });
});

describe('the inputs', () => {
  test('alone suffice', () => {
    const { plan } = load(null, { environment: 'qa', 'deploy-command': './d', 'current-command': './c', probes: 'health.yml#web' });
    expect(plan.adapter).toMatchObject({ kind: 'command' });
    expect(plan.probes).toBe('file health.yml web');
    expect(plan.machine).toMatchObject({ environment: 'qa', verify: { soakMs: 60_000 }, timeoutMs: 600_000, lockTimeoutMs: 900_000 });
    expect(load(null, { 'deploy-command': './d' }).plan.gates.windows).toHaveLength(1);
  });

  test('win over the file where they are not at their default', () => {
    const text = `version: 1
environments:
  production:
    commands: { switch: a, current: b, probe-target: p }
    soak: 1s
    timeout: 1s
    rollback_timeout: 1s
    lock_timeout: 1s
    on_cancel: keep
    strategy: all-at-once
    probes: health.yml#a
`;
    const given = {
      ...{ soak: '2s', timeout: '3s', 'rollback-timeout': '4s', 'lock-timeout': '5s', strategy: 'blue-green' },
      ...{ probes: 'https://a.example.com, https://b.example.com', 'deploy-command': './other.sh' },
    };
    const { plan } = load(text, given);
    expect(plan.machine).toMatchObject({
      ...{ timeoutMs: 3_000, rollbackTimeoutMs: 4_000, lockTimeoutMs: 5_000, onCancel: 'keep', strategy: 'blue-green' },
      verify: { soakMs: 2_000 },
    });
    expect(plan.probes).toBe('urls https://a.example.com https://b.example.com');
    expect(plan.adapter).toMatchObject({ commands: { switch: './other.sh', current: 'b' } });
    // At its default it gives way, unless it is known to have been given.
    expect(load(text, { soak: '60s' }).plan.machine.verify.soakMs).toBe(1_000);
    expect(load(text, { soak: '60s' }, ['soak', 'artifact']).plan.machine.verify.soakMs).toBe(60_000);
    expect(load(text, {}, ['on-cancel']).plan.machine.onCancel).toBe('rollback');
  });

  test('a ledger on GitHub is asked less often', () => {
    const options = optionsOf();
    const config = loadDeploy({ options, explicit: null, text: COMMAND, probes: LOADER, ledger: 'github' });
    expect(config.plan.machine.abortEveryMs).toBe(5_000);
  });

  test.each([
    [
      { operation: 'rollback', reason: ' it\nis  broken ', artifact: '' },
      { to: null, reason: 'it is broken', dryRun: false },
    ],
    [
      { operation: 'rollback', reason: 'x', to: 'v1', 'dry-run': 'true' },
      { to: 'v1', reason: 'x', dryRun: true },
    ],
    [{ operation: 'freeze', reason: 'x' }, { reason: 'x' }],
    [{ operation: 'unfreeze', reason: 'x' }, { reason: 'x' }],
    [{ operation: 'status', 'dry-run': 'true' }, {}],
    [{ operation: 'recover' }, {}],
    [
      { override: 'true', reason: 'x' },
      { operation: 'deploy', artifact: 'v2', digest: null, override: 'x', dryRun: false },
    ],
    [
      { artifact: `ghcr.io/acme/shop@sha256:${'aB'.repeat(32)}` },
      { artifact: `ghcr.io/acme/shop@sha256:${'aB'.repeat(32)}`, digest: `sha256:${'ab'.repeat(32)}` },
    ],
  ])('%j', (given, request) => {
    const operation = 'operation' in given ? given.operation : 'deploy';
    expect(load(COMMAND, given).request).toMatchObject({ operation, ...request });
  });

  test('a freeze needs neither commands nor probes', () => {
    const text = 'version: 1\nenvironments: { production: { probes: missing.yml } }';
    expect(load(text, { operation: 'freeze', reason: 'x' }).plan.probes).toBeNull();
    expect(problemsOf(() => load(text, { operation: 'recover' }))).toEqual([
      `${FILE}:2:29: There is no command to switch with. Add \`commands: { switch: ./deploy.sh }\`, or the input \`deploy-command\`.`,
      `${FILE}:2:39: There is no file \`missing.yml\`.`,
    ]);
  });
});

describe('is refused, with the place and what to do', () => {
  test.each(REFUSED_FILES)('%s', (text, ...problems) => {
    const wanted = problems.map((problem) => (/^\d+:/.test(problem) ? `${FILE}:${problem}` : problem));
    expect(problemsOf(() => load(text))).toEqual(wanted);
  });

  test.each(REFUSED_INPUTS)('%j', (given, ...problems) => {
    expect(problemsOf(() => load(COMMAND, given))).toEqual(problems);
  });

  test('a file that was asked for and is not there, and inputs that are not enough', () => {
    expect(problemsOf(() => load(null, { config: 'other.yml' }))).toEqual([
      'input `config`: There is no file `other.yml`. Add it, or leave the input out.',
    ]);
    expect(problemsOf(() => load(null, {}, ['config']))[0]).toMatch(/^input `config`: There is no file/);
    expect(problemsOf(() => load(null, { config: ' ', 'deploy-command': './d' }))).toEqual([]);
    expect(problemsOf(() => load(null, { adapter: 'symlink' }))).toEqual([
      'input `adapter`: The adapter `symlink` needs the key `symlink` in the file. Add `symlink: { releases: /srv/app/releases, current: /srv/app/current }`.',
    ]);
  });
});

describe('always', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ab:-.#/ 01{}[]\n\'"&*!%@`'), maxLength: 12 });
  const anything = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), fc.array(word, { maxLength: 2 }));
  const KEYS = ['adapter', 'commands', 'symlink', 'fly', 'probes', 'verify', 'soak', 'windows', 'require', 'keep', 'url', 'strategy', 'x'];

  test('whatever stands in the file, it is a plan, or problems that each have a place in it', () => {
    const environment = fc.dictionary(fc.constantFrom(...KEYS), fc.oneof(anything, fc.dictionary(word, anything)), { maxKeys: 4 });
    fc.assert(
      fc.property(environment, (value) => {
        const text = stringify({ version: 1, environments: { production: { commands: { switch: 'a' }, ...value } } });
        const lines = text.split('\n');
        for (const problem of problemsOf(() => load(text)).filter((one) => !/: and \d+ more\.$/.test(one))) {
          const [, line = '0', column = '0'] = /^\.github\/ops\/deploy\.yml:(\d+):(\d+): \S/.exec(problem) ?? [];
          expect({ problem, isPlace: Number(column) >= 1 && Number(column) <= (lines[Number(line) - 1] ?? '').length + 1 }).toEqual({
            problem,
            isPlace: true,
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an artifact that is let through has nothing that a shell, a path or a log line could mistake', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'av1.-_:@/~=%+ \n\r\t$`"\';|&<>(){}[]*?!#\\\u0000\u202eé'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(hostile, (artifact) => {
        const refused = problemsOf(() =>
          loadDeploy({ options: { ...optionsOf(), artifact }, explicit: null, text: COMMAND, probes: LOADER, ledger: 'directory' }),
        );
        if (refused.length === 0) {
          expect(artifact).toMatch(/^[A-Za-z0-9][\w.:@/+~=%-]*$/);
          expect(artifact).not.toMatch(/(^|\/)\.+(\/|$)|\/\/|^-/);
        } else expect(refused).toEqual([expect.stringMatching(/^input `artifact`: .+\. .+\.$/)]);
      }),
      { numRuns: 500 },
    );
  });
});
