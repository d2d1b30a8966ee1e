import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_RULE_FACTS } from '../../actions/policy-check/facts.ts';
import { judge } from '../../actions/policy-check/judge.ts';
import { loadPolicy } from '../../actions/policy-check/load-policy.ts';
import { explainPath } from '../../cli/policy/explain-path.ts';
import { lintReport } from '../../cli/policy/lint.ts';
import { runTests } from '../../cli/policy/run-tests.ts';
import { packageRoot } from '../../loopback/description.ts';

const FILE = '.github/ops/policy.yml';
const POLICY = `version: 1
rules:
  required_sections: { sections: [{ tag: '[QA]' }], template: .github/pull_request_template.md }
  forbidden_paths:
    paths: ['secrets/**', '**/*.pem']
    except: [secrets/README.md]
  allowed_paths: { always: [CHANGELOG.md] }
  docs: { allow: ['docs/**', '*.md'], require_for: [{ paths: ['app/**'], docs: ['docs/**'] }], mode: report }
  human_approval: { when: [{ paths: ['.github/**'] }, { risk: high }, { paths: [db/*], labels: [ddl] }] }
risk: { high: { any: ['infra/**'] }, low: { only: ['**/*.md'] } }
exceptions: [{ rule: forbidden_paths, label: break-glass, by: { teams: [core] }, expires: 2999-12-31 }]
tests:
  - { name: rename out of secrets, files: ['R secrets/a -> docs/a.md'], expect: { forbidden_paths: fail, verdict: fail } }
  - { name: by the book, files: [M CHANGELOG.md], body: "Allowed paths: a/b\\n## [QA]\\nBy hand.", expect: { verdict: pass, risk: low } }
`;
const PARENT = `version: 1\nrules:\n  forbidden_paths: { locked: true, paths: ['secrets/**'] }\n`;
const CHILD = `version: 1\nextends: org/.github//ops/policy.yml@v3\nrules: { forbidden_paths: { except: ['**'] } }\n`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  write(FILE, POLICY);
  write('.github/pull_request_template.md', '## [QA]\nHow was it tested?\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
function policy(...args: string[]) {
  return spawnSync(process.execPath, [join(packageRoot(), 'dist/cli.js'), 'policy', ...args], { cwd: folder, encoding: 'utf8' });
}

describe('policy lint', () => {
  test('says what a valid policy holds, and what in it is probably not meant', () => {
    expect(policy('lint')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: `${FILE}: The policy is valid: 5 rules, 1 exception, 2 tests.\n`,
    });
    write('old.yml', POLICY.replace('2999', '2020').replace('verdict: fail }', 'size: fail }'));
    expect(policy('lint', 'old.yml').stdout.split('\n').slice(1)).toEqual([
      'old.yml:11: warning: The exception from `forbidden_paths` held until 2020-12-31. Remove it, or move `expires` on.',
      'old.yml:13: warning: The test expects something of `size`, which is no rule here. Remove it, or add the rule.',
      '',
    ]);
  });

  test('warns of globs that are listed twice or lifted again', () => {
    const text = `version: 1
rules:
  forbidden_paths:
    paths:
      - secrets/
      - '**/*.pem'
      - secrets/**
      - .env*
      - '**/*.pem'
    except: [.env*, docs/*.pem]
  docs: { allow: [docs/**, docs/**] }
risk: { high: { any: [infra/*, infra/**, infra/*] } }
`;
    const { verdict, findings } = lintReport({ file: FILE, text: Buffer.from(text), parent: undefined }, new Date());
    expect(verdict.state).toBe('pass');
    expect(findings.map(({ rule, state, subject, message, location }) => [rule, state, subject, location?.line, message]).slice(1)).toEqual(
      [
        ['forbidden_paths', 'skipped', 'secrets/**', 7, '`secrets/**` is already in `rules.forbidden_paths.paths`, as `secrets/`.'],
        ['forbidden_paths', 'skipped', '**/*.pem', 9, '`**/*.pem` is already in `rules.forbidden_paths.paths`.'],
        ['docs', 'skipped', 'docs/**', 11, '`docs/**` is already in `rules.docs.allow`.'],
        ['risk', 'skipped', 'infra/*', 12, '`infra/*` is already in `risk.high.any`.'],
        ['forbidden_paths', 'skipped', '.env*', 8, '`except` lifts all that `.env*` forbids.'],
      ],
    );
  });

  test('warns of a bot that no pull request can be of', () => {
    const text = `version: 1
bots:
  logins: ['renovate[bot]', Copilot, dependabot]
  exempt: [issue_link]
rules: { issue_link: {} }
`;
    const { findings } = lintReport({ file: FILE, text: Buffer.from(text), parent: undefined }, new Date());
    expect(findings.slice(1)).toEqual([
      {
        rule: 'bots',
        state: 'skipped',
        subject: 'dependabot',
        message: '`dependabot` matches no bot: GitHub writes the login of an app with `[bot]` at its end.',
        location: { file: FILE, line: 3 },
        fix: "Write `'dependabot[bot]'`, with the quotes.",
      },
    ]);
  });

  test('tells every problem at its line and column, and in the report', () => {
    write('bad.yml', 'version: 1\nrules:\n  size: { max_file: 3 }\nrisk: {}\n');
    const run = policy('lint', 'bad.yml');
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(run.stdout.split('\n')).toEqual([
      expect.stringMatching(/^bad\.yml:3:11: `max_file` is not a key of `rules\.size`\. Did you mean `max_files`\?/),
      'bad.yml:4:7: `risk` must have at least 1 key.',
      '',
      '2 problems',
      '',
    ]);
    const json = policy('lint', 'bad.yml', '--json');
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      action: 'policy-check',
      subject: 'bad.yml',
      verdict: { state: 'error', reason: 'policy_invalid' },
      findings: [{ location: { file: 'bad.yml', line: 3, column: 11 } }, { location: { file: 'bad.yml', line: 4, column: 7 } }],
    });
  });

  test('warns that a parent was not read, and checks against one that is given', () => {
    write('child.yml', CHILD);
    write('parent.yml', PARENT);
    const alone = policy('lint', 'child.yml', '--json');
    expect(alone.status).toBe(0);
    expect(JSON.parse(alone.stdout)).toMatchObject({
      verdict: { state: 'pass' },
      findings: [{ rule: 'extends', state: 'skipped', subject: 'org/.github//ops/policy.yml@v3' }],
    });
    expect(policy('lint', 'child.yml', '--parent', 'parent.yml')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('child.yml:3:29: `except` cannot be given here: `parent.yml:3` locks the rule `forbidden_paths`.'),
    });
  });
});

describe('policy test', () => {
  test('passes with a row each', () => {
    expect(policy('test')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: 'pass  rename out of secrets\npass  by the book\n\n2 tests: 2 passed, 0 failed\n',
    });
    expect(JSON.parse(policy('test', '--json').stdout)).toMatchObject({ subject: FILE, verdict: { state: 'pass' }, findings: [{}, {}] });
  });

  test('says of a failure what was expected, what came, and what decided', () => {
    write('wrong.yml', POLICY.replace('forbidden_paths: fail, verdict: fail', 'forbidden_paths: pass, risk: high, size: fail'));
    const run = policy('test', 'wrong.yml');
    expect(run.status).toBe(1);
    expect(run.stdout).toBe(`fail  rename out of secrets  wrong.yml:13
      forbidden_paths: expected pass, came fail
        forbidden_paths: secrets/a: This change renames it to \`docs/a.md\`, and \`secrets/**\` is forbidden. (wrong.yml:5)
      risk: expected high, came medium
      size: expected fail, came nothing: the policy has no such rule
pass  by the book

2 tests: 1 passed, 1 failed
`);
    const report = JSON.parse(policy('test', 'wrong.yml', '--json').stdout);
    expect(report.verdict).toEqual({ state: 'fail', reason: 'rules_failed' });
    expect(report.findings.map(({ state }: { state: string }) => state)).toEqual(['fail', 'pass']);
  });

  test('says so where there are none, and refuses a policy whose parent is missing', () => {
    write('none.yml', PARENT);
    expect(policy('test', 'none.yml')).toMatchObject({ status: 0, stdout: expect.stringContaining('none.yml has no tests.') });
    write('child.yml', CHILD.replace("except: ['**']", 'paths: [x]'));
    const run = policy('test', 'child.yml');
    expect(run).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('Give its text with --parent FILE.') });
    expect(policy('test', 'child.yml', '--parent', 'none.yml')).toMatchObject({ status: 0 });
  });

  test.each<[name: string, given: string, expected: string]>([
    ['a label counts as put on by who may', 'files: [A secrets/a], labels: [Break-Glass]', 'forbidden_paths: waived'],
    ['an approval is missing where one is needed', 'files: [M .github/x]', 'human_approval: pending'],
    ['and is not needed elsewhere', 'files: [M a]', 'human_approval: skipped'],
    ['a copy leaves its source alone', 'files: [C secrets/a -> b]', 'forbidden_paths: pass'],
    ['an arrow inside a name is part of it', 'files: ["R a->b -> secrets/c"]', 'forbidden_paths: fail'],
    ['the template on disk is not content', 'body: "## [QA]\\nHow was it tested?"', 'required_sections: fail'],
    ['nothing is a harmless change', 'labels: []', 'forbidden_paths: pass'],
  ])('%s', (name, given, expected) => {
    const text = `${POLICY}  - { name: ${name}, ${given}, expect: { ${expected} } }\n`;
    const template = { state: 'read', value: '## [QA]\nHow was it tested?\n' } as const;
    const outcomes = runTests(loadPolicy(text, FILE), template, new Date('2026-01-01T00:00:00Z'));
    expect(outcomes.map(({ wrong }) => wrong)).toEqual([[], [], []]);
  });
});

describe('policy explain', () => {
  test('says which rule touches a path, by which pattern and line', () => {
    const run = policy('explain', 'secrets/a.md', './secrets/README.md', 'infra/x', 'app/y', 'db/z', 'CHANGELOG.md');
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(run.stdout).toBe(`secrets/a.md
  fail     forbidden_paths  No change may add, change, rename or delete it.  secrets/**  ${FILE}:5
  fail     docs             Documentation belongs in \`docs/**\`, \`*.md\`; this may only be deleted. (only reported)  ${FILE}:8
  depends  allowed_paths    The description must list it under \`Allowed paths\`.  ${FILE}:7
  pass     risk             A change to it has low risk, if nothing else in it has more.  **/*.md  ${FILE}:10

secrets/README.md
  fail     docs             Documentation belongs in \`docs/**\`, \`*.md\`; this may only be deleted. (only reported)  ${FILE}:8
  depends  allowed_paths    The description must list it under \`Allowed paths\`.  ${FILE}:7
  pass     forbidden_paths  \`secrets/**\` forbids it, and \`except\` lifts that.  secrets/README.md  ${FILE}:6
  pass     risk             A change to it has low risk, if nothing else in it has more.  **/*.md  ${FILE}:10

infra/x
  pending  human_approval  A change to it needs a human approval, because its risk is high.  ${FILE}:9
  depends  allowed_paths   The description must list it under \`Allowed paths\`.  ${FILE}:7
  pass     risk            A change to it has high risk.  infra/**  ${FILE}:10

app/y
  depends  allowed_paths  The description must list it under \`Allowed paths\`.  ${FILE}:7
  depends  docs           A change to it must come with one in \`docs/**\`. (only reported)  app/**  ${FILE}:8
  pass     risk           A change to it has medium risk, unless something else makes it high.  ${FILE}:10

db/z
  depends  allowed_paths   The description must list it under \`Allowed paths\`.  ${FILE}:7
  depends  human_approval  A change to it needs a human approval, if it has one of the labels \`ddl\`.  db/*  ${FILE}:9
  pass     risk            A change to it has medium risk, unless something else makes it high.  ${FILE}:10

CHANGELOG.md
  pass     allowed_paths  Every change may touch it.  CHANGELOG.md  ${FILE}:7
  pass     docs           Documentation may live here. (only reported)  *.md  ${FILE}:8
  pass     risk           A change to it has low risk, if nothing else in it has more.  **/*.md  ${FILE}:10
`);
  });

  test('gives a report per path, and exit 0 where nothing is in the way', () => {
    const { reports } = JSON.parse(policy('explain', 'secrets/a', 'infra/x', 'app/y', '--json').stdout);
    expect(
      reports.map(({ subject, verdict, outputs }: { subject: string; verdict: object; outputs: object }) => [subject, verdict, outputs]),
    ).toEqual([
      ['secrets/a', { state: 'fail', reason: 'rules_failed' }, expect.objectContaining({ 'failed-rules': ['forbidden_paths'] })],
      ['infra/x', { state: 'pending', reason: 'human_approval_required' }, expect.objectContaining({ risk: 'high' })],
      ['app/y', { state: 'pass', reason: 'all_rules_pass' }, expect.objectContaining({ risk: 'medium' })],
    ]);
    expect(policy('explain', 'app/y').status).toBe(0);
  });

  test('names an approval only where every key of its condition may hold', () => {
    const text =
      'version: 1\nrules: { human_approval: { when: [{ paths: [infra/prod/**], risk: high }] } }\nrisk: { high: { any: [infra/**] } }';
    const asked = (path: string) => explainPath(loadPolicy(text, FILE), path).filter(({ rule }) => rule === 'human_approval').length;
    expect([asked('infra/prod/a'), asked('infra/a'), asked('a')]).toEqual([1, 0, 0]);
  });

  test('agrees with the judge on what is forbidden and what needs approval', () => {
    const loaded = loadPolicy(POLICY, FILE);
    const segment = fc.constantFrom('secrets', 'README.md', 'a.pem', '.github', 'infra', 'app', 'x', 'db');
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 3 }), (segments) => {
        const path = segments.join('/');
        const change = {
          number: null,
          url: null,
          title: '',
          body: '',
          author: null,
          draft: false,
          labels: [],
          baseRef: 'main',
          headSha: '',
          headRef: '',
        };
        const facts = {
          ...NO_RULE_FACTS,
          change: { ...change, changedFiles: 1, changedLines: 1 },
          files: { state: 'read', value: [{ path, previousPath: null, status: 'modified' }] } as const,
        };
        const said = judge(facts, loaded, new Date(0), 'x').findings;
        const explained = explainPath(loaded, path);
        for (const [rule, state] of [
          ['forbidden_paths', 'fail'],
          ['human_approval', 'pending'],
          ['docs', 'fail'],
        ]) {
          const has = (findings: typeof said) => findings.some((one) => one.rule === rule && one.state === state);
          if (rule !== 'docs' || segments[0] !== 'app') expect([path, rule, has(explained)]).toEqual([path, rule, has(said)]);
        }
      }),
    );
  });
});

test.each([
  [[], 'Name one of `lint`, `test` or `explain`.'],
  [['tset'], 'Did you mean `test`?'],
  [['lint', 'nope.yml'], 'policy: nope.yml: There is no such file here. Run it at the root of the checkout, or name the file.'],
  [['lint', '.github'], 'policy: .github: The file could not be read: EISDIR'],
  [['lint', '--parent', 'nope.yml'], '--parent: There is no such file `nope.yml` here.'],
  [['test', 'a', 'b'], 'One file at a time: `b` is one too many.'],
  [['explain'], 'No path is given.'],
  [['explain', '../a'], '`../a` is no path inside a repository.'],
  [['lint', '--jsn'], "Unknown option '--jsn'"],
])('%j is one line on standard error and exit 1', (args, message) => {
  const run = policy(...args);
  expect(run).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining(message) });
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
});
