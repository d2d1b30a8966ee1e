import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadPolicy } from '../../../actions/policy-check/load-policy.ts';
import type { Rules } from '../../../actions/policy-check/policy.ts';
import { ConfigurationError, messageOf } from '../../../core/errors.ts';
import schema from '../../../schemas/policy.schema.json' with { type: 'json' };
import { REFUSED_POLICIES } from './refused-policies.ts';

const FILE = '.github/ops/policy.yml';

/** The design's example, word for word but for `extends`. */
const EXAMPLE = `# yaml-language-server: $schema=…/schemas/policy.schema.json
version: 1                                # unknown key or version: error with line and column
applies_to: { branches: [main, 'release/**'], drafts: report }   # enforce | report | off
bots: { logins: ['dependabot[bot]', 'renovate[bot]'], exempt: [required_sections, allowed_paths, issue_link] }
rules:                                    # each rule takes \`mode: enforce | report | off\`
  required_sections:
    sections: [{ tag: '[BA]', title: Business }, { tag: '[QA]', min_chars: 12 }, { tag: '[SRE]' }, { tag: '[DEV]' }]
    template: .github/pull_request_template.md   # a line that is also in the template is not content
    placeholders: ['TODO', '<[a-z][a-z ]+>']
    allow_na: true                        # "N/A - reason"; min_chars defaults to 1; title only words the message; placeholders are
                                          # case-insensitive expressions on whole trimmed lines; an unreadable template is a finding \`unknown\`, never a pass of its lines
  metadata: { PR_TYPE: { one_of: [MILESTONE, HOTFIX], hold: [WIP] } }
  issue_link: { keywords: [fixes, closes, resolves], required: true }
  allowed_paths:
    from: [issue, body]                   # the issue wins; the body may only narrow it. An author cannot grant paths to themselves
    labels: ['Allowed paths', 'Allowed paths (fnmatch)']
    required: true
    deny: ['*', '**', '**/*']             # breadth cap
    always: ['CHANGELOG.md']
  forbidden_paths: { locked: true, paths: ['secrets/**', '**/*.pem', '.env*'], except: ['.env.example'] }
  docs: { allow: ['docs/**/*.md', '*.md'], require_for: [{ paths: ['app/**'], docs: ['docs/**', 'CHANGELOG.md'] }] }
  human_approval:
    # entries of \`when\` are alternatives, keys inside one entry must all hold
    when: [{ paths: ['.github/workflows/**', '.github/ops/**', 'Dangerfile*', '**/CODEOWNERS'] }, { paths: ['supabase/migrations/**'] }, { risk: high }]
    requires: { any_of: { permission: maintain, logins: [ana], teams: [platform] }, count: 1 }   # current head, never the author; teams need an App token
  fail_safe: { branch: main, workflows: [CI],   # by name or file name
              allow: { title: '^HOTFIX: ', head: 'hotfix/**' } }   # both needed while the branch's latest runs are red (read from workflow runs)
  size: { max_files: 300, max_changed_lines: 2000 }
risk: { low: { only: ['docs/**', '**/*.md'] }, high: { any: ['infra/**'], body: 'Risk level: High' } }
exceptions: [{ rule: allowed_paths, label: wide-change, by: { permission: maintain }, reason: required, expires: 2026-12-31 }]
tests: [{ name: rename out of secrets, files: ['R secrets/a -> docs/a'], expect: { forbidden_paths: fail } }]
`;

const EXAMPLE_RULES: Rules = {
  required_sections: {
    mode: 'enforce',
    sections: [
      { tag: '[BA]', title: 'Business', minChars: 1 },
      { tag: '[QA]', title: null, minChars: 12 },
      { tag: '[SRE]', title: null, minChars: 1 },
      { tag: '[DEV]', title: null, minChars: 1 },
    ],
    template: '.github/pull_request_template.md',
    placeholders: [expect.any(RegExp), expect.any(RegExp)] as unknown as RegExp[],
    allowNa: true,
  },
  metadata: { mode: 'enforce', keys: [{ key: 'PR_TYPE', oneOf: ['MILESTONE', 'HOTFIX'], hold: ['WIP'] }] },
  issue_link: { mode: 'enforce', keywords: ['fixes', 'closes', 'resolves'], required: true },
  allowed_paths: {
    mode: 'enforce',
    from: ['issue', 'body'],
    labels: ['Allowed paths', 'Allowed paths (fnmatch)'],
    required: true,
    deny: ['*', '**', '**/*'],
    always: ['CHANGELOG.md'],
  },
  forbidden_paths: { mode: 'enforce', paths: ['secrets/**', '**/*.pem', '.env*'], except: ['.env.example'] },
  docs: {
    mode: 'enforce',
    allow: ['docs/**/*.md', '*.md'],
    of: ['**/*.md'],
    requireFor: [{ paths: ['app/**'], docs: ['docs/**', 'CHANGELOG.md'] }],
  },
  human_approval: {
    mode: 'enforce',
    when: [
      { paths: ['.github/workflows/**', '.github/ops/**', 'Dangerfile*', '**/CODEOWNERS'], risk: null, labels: null, metadata: null },
      { paths: ['supabase/migrations/**'], risk: null, labels: null, metadata: null },
      { paths: null, risk: 'high', labels: null, metadata: null },
    ],
    anyOf: { permission: 'maintain', logins: ['ana'], teams: ['platform'] },
    count: 1,
  },
  fail_safe: { mode: 'enforce', branch: 'main', workflows: ['CI'], allow: { title: /^HOTFIX: /u, head: 'hotfix/**' } },
  size: { mode: 'enforce', maxFiles: 300, maxChangedLines: 2000 },
};

/** What a test of a policy leaves out. */
const HARMLESS = { files: [], body: null, title: null, labels: [], author: null, head: null, base: null, draft: false };

function problemsOf(text: string | Uint8Array): string[] {
  try {
    loadPolicy(text, FILE);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return messageOf(error).split('\n');
  }
}

describe('a policy', () => {
  test('is read with what it says, and knows its lines', () => {
    const policy = loadPolicy(EXAMPLE, FILE);
    expect(policy).toEqual({
      file: FILE,
      appliesTo: { branches: ['main', 'release/**'], drafts: 'report' },
      bots: { logins: ['dependabot[bot]', 'renovate[bot]'], exempt: ['required_sections', 'allowed_paths', 'issue_link'] },
      rules: EXAMPLE_RULES,
      locked: new Set(),
      parent: null,
      risk: { lowOnly: ['docs/**', '**/*.md'], highAny: ['infra/**'], highBody: 'Risk level: High' },
      exceptions: [
        {
          rule: 'allowed_paths',
          label: 'wide-change',
          by: { permission: 'maintain', logins: [], teams: [] },
          reasonRequired: true,
          expires: '2026-12-31',
          index: 0,
        },
      ],
      tests: [
        { ...HARMLESS, name: 'rename out of secrets', files: ['R secrets/a -> docs/a'], expect: { forbidden_paths: 'fail' }, line: 31 },
      ],
      locate: expect.any(Function),
    });
    const lines = ['todo', '<what happens>', 'Map<K, V>'].map((line) =>
      policy.rules.required_sections?.placeholders.some((pattern) => pattern.test(line)),
    );
    expect(lines).toEqual([true, true, false]);
  });

  test.each<[path: (string | number)[], line: number | null]>([
    [['version'], 2],
    [['rules', 'metadata', 'PR_TYPE', 'hold', 0], 12],
    [['rules', 'forbidden_paths', 'paths', 2], 20],
    [['rules', 'human_approval', 'requires', 'any_of', 'teams', 0], 25],
    [['rules', 'fail_safe', 'allow', 'title'], 27],
    [['risk', 'high', 'any', 0], 29],
    [['exceptions', 0], 30],
    [['tests', 0, 'expect', 'forbidden_paths'], 31],
    [['rules', 'allowed_paths', 'never'], null],
  ])('%j stands on line %j', (path, line) => {
    expect(loadPolicy(EXAMPLE, FILE).locate(path)).toEqual(line === null ? null : { file: FILE, line });
  });

  test('searches its title expression, which minds case and the start only where it says so', () => {
    const titles = (title: string) => {
      const text = `version: 1\nrules: { fail_safe: { branch: main, workflows: [CI], allow: { title: '${title}' } } }`;
      const pattern = loadPolicy(text, FILE).rules.fail_safe?.allow.title;
      return ['HOTFIX: stop', 'hotfix: stop', 'Re: HOTFIX: stop'].map((one) => pattern?.test(one));
    };
    expect(titles('^HOTFIX: ')).toEqual([true, false, false]);
    expect(titles('HOTFIX(\\(.+\\))?: ')).toEqual([true, false, true]);
  });

  test('gets the defaults that its schema states', () => {
    const text = [
      'version: 1',
      'rules:',
      '  required_sections: { sections: [{ tag: a }] }',
      '  metadata: { KEY: {} }',
      '  issue_link: {}',
      '  allowed_paths: {}',
      '  forbidden_paths: { paths: [a] }',
      '  docs: { allow: [a] }',
      '  human_approval: {}',
      '  fail_safe: { branch: main, workflows: [CI] }',
      '  size: { max_files: 1 }',
      'exceptions: [{ rule: size, label: big }]',
      'tests: [{ name: a, expect: { verdict: pass } }]',
    ].join('\n');
    const { appliesTo, bots, rules, risk, exceptions, tests } = loadPolicy(text, FILE);
    const stated = schema.properties;
    const mode = schema.$defs.rule_mode.default;
    expect(appliesTo).toEqual({
      branches: stated.applies_to.properties.branches.default,
      drafts: stated.applies_to.properties.drafts.default,
    });
    expect(bots).toEqual({ logins: stated.bots.properties.logins.default, exempt: stated.bots.properties.exempt.default });
    const {
      required_sections: sections,
      metadata: { additionalProperties: line, ...metadata },
      issue_link: link,
      allowed_paths: allowed,
      forbidden_paths: forbidden,
      docs,
      human_approval: approval,
      fail_safe: failSafe,
    } = stated.rules.properties;
    const people = schema.$defs.people.properties;
    const requires = approval.properties.requires.default;
    expect(requires).toEqual({ any_of: approval.properties.requires.properties.any_of.default, count: 1 });
    expect(failSafe.properties.allow.default).toEqual({});
    expect(rules).toEqual({
      required_sections: {
        mode,
        sections: [{ tag: 'a', title: null, minChars: sections.properties.sections.items.properties.min_chars.default }],
        template: null,
        placeholders: sections.properties.placeholders.default,
        allowNa: sections.properties.allow_na.default,
      },
      metadata: {
        mode: metadata.properties.mode.default,
        keys: [{ key: 'KEY', oneOf: line.properties.one_of.default, hold: line.properties.hold.default }],
      },
      issue_link: { mode, keywords: link.properties.keywords.default, required: link.properties.required.default },
      allowed_paths: {
        mode,
        from: allowed.properties.from.default,
        labels: allowed.properties.labels.default,
        required: allowed.properties.required.default,
        deny: allowed.properties.deny.default,
        always: allowed.properties.always.default,
      },
      forbidden_paths: { mode, paths: ['a'], except: forbidden.properties.except.default },
      docs: { mode, allow: ['a'], of: docs.properties.of.default, requireFor: docs.properties.require_for.default },
      human_approval: {
        mode,
        when: approval.properties.when.default,
        anyOf: { permission: requires.any_of.permission, logins: people.logins.default, teams: people.teams.default },
        count: requires.count,
      },
      fail_safe: { mode, branch: 'main', workflows: ['CI'], allow: { title: null, head: null } },
      size: { mode, maxFiles: 1, maxChangedLines: null },
    });
    expect(risk).toEqual({ lowOnly: null, highAny: null, highBody: null });
    expect(stated.exceptions.items.properties.reason.default).toBe('optional');
    expect(exceptions).toEqual([{ rule: 'size', label: 'big', by: null, reasonRequired: false, expires: null, index: 0 }]);
    expect(tests).toEqual([{ ...HARMLESS, name: 'a', expect: { verdict: 'pass' }, line: 13 }]);
  });
});

describe('a policy that is refused', () => {
  test.each(REFUSED_POLICIES)('%j', (text, ...problems) => {
    expect(problemsOf(text)).toEqual(problems.map((problem) => `${FILE}:${problem}`));
  });

  test('has a ConfigurationError and nothing else, whatever was done to the file', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '',
        '\n',
        ' ',
        '\t',
        ':',
        '[',
        ']',
        '{',
        '}',
        "'",
        '"',
        '*',
        '&a',
        '*a',
        '!',
        '#',
        '-',
        '\0',
        '(',
        '+',
        'null',
        '~',
        '1',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(...EXAMPLE.split('\n')),
    );
    const edit = fc.record({ from: fc.nat({ max: EXAMPLE.length }), cut: fc.nat({ max: 12 }), piece });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce((so, { from, cut, piece: put }) => so.slice(0, from) + put + so.slice(from + cut), EXAMPLE);
        for (const problem of problemsOf(text)) expect(problem).toMatch(/^\.github\/ops\/policy\.yml(:\d+:\d+: \S|: and \d+ more\.$)/);
      }),
      { numRuns: 1_000 },
    );
  });
});
