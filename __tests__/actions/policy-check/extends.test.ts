import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkWithoutParent, extendsOf, loadPolicy } from '../../../actions/policy-check/load-policy.ts';
import { ConfigurationError, messageOf } from '../../../core/errors.ts';

const FILE = '.github/ops/policy.yml';
const NAME = 'org/.github//ops/policy.yml@v3';

/** Locks four rules, and leaves three. */
const PARENT = `version: 1
applies_to: { branches: [main], drafts: report }
bots: { logins: ['renovate[bot]'], exempt: [issue_link] }
rules:
  required_sections: { locked: true, sections: [{ tag: '[QA]', min_chars: 12 }], placeholders: [TODO] }
  metadata: { locked: true, PR_TYPE: { one_of: [MILESTONE, HOTFIX] } }
  forbidden_paths: { locked: true, paths: ['secrets/**', '**/*.pem'] }
  human_approval: { locked: true, when: [{ risk: high }] }
  issue_link: { keywords: [fixes] }
  allowed_paths: { from: [issue], always: [CHANGELOG.md], deny: ['**'] }
  size: { max_files: 300, mode: report }
risk: { high: { any: ['infra/**'] } }
exceptions: [{ rule: forbidden_paths, label: break-glass, by: { permission: admin } }]
tests: [{ name: of the parent, expect: { verdict: pass } }]
`;

const child = (rest: string) => `version: 1\nextends: ${NAME}\n${rest}`;
const load = (rest: string, parent = PARENT) => loadPolicy(child(rest), FILE, { text: parent, name: NAME });

function problemsOf(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return messageOf(error).split('\n');
  }
}

describe('a policy over its parent', () => {
  test('is the parent’s, but for its tests, where it says nothing itself', () => {
    const { rules, locked, parent, tests, ...policy } = load('');
    const own = loadPolicy(PARENT, NAME);
    expect(rules).toEqual(own.rules);
    expect(policy).toEqual({ ...policy, file: FILE, appliesTo: own.appliesTo, bots: own.bots, risk: own.risk, exceptions: own.exceptions });
    expect(own.locked).toEqual(new Set());
    expect(locked).toEqual(new Set(['required_sections', 'metadata', 'forbidden_paths', 'human_approval']));
    expect(parent).toEqual({ appliesTo: own.appliesTo, bots: own.bots });
    expect(own.tests).toHaveLength(1);
    expect(tests).toEqual([]);
  });

  test('is merged key by key, and each part but `rules` is replaced as a whole', () => {
    const policy = load(`applies_to: { branches: [dev] }
bots: { logins: ['dependabot[bot]'] }
rules:
  issue_link: { required: false }
  allowed_paths: { always: [a, b] }
  size: { max_changed_lines: 10 }
  docs: { allow: ['docs/**'] }
exceptions: [{ rule: size, label: big }]
tests: [{ name: own, expect: { verdict: pass } }]
`);
    expect(policy.rules).toMatchObject({
      issue_link: { mode: 'enforce', keywords: ['fixes'], required: false },
      allowed_paths: { from: ['issue'], always: ['a', 'b'], deny: ['**'] },
      size: { mode: 'report', maxFiles: 300, maxChangedLines: 10 },
      docs: { allow: ['docs/**'] },
    });
    expect(policy.appliesTo).toEqual({ branches: ['dev'], drafts: 'enforce' });
    expect(policy.bots).toEqual({ logins: ['dependabot[bot]'], exempt: [] });
    expect(policy.exceptions).toMatchObject([{ rule: 'size', label: 'big' }]);
    expect(policy.tests).toMatchObject([{ name: 'own', line: 11 }]);
    expect(policy.parent).toEqual({
      appliesTo: { branches: ['main'], drafts: 'report' },
      bots: { logins: ['renovate[bot]'], exempt: ['issue_link'] },
    });
  });

  test('adds to what the parent locks, and can switch off what it does not', () => {
    const { rules } = load(`rules:
  required_sections: { sections: [{ tag: '[SRE]' }] }
  metadata: { MILESTONE_ID: {} }
  forbidden_paths: { locked: true, paths: [.env] }
  size: { mode: off }
`);
    expect(rules.required_sections?.sections.map(({ tag }) => tag)).toEqual(['[QA]', '[SRE]']);
    expect(rules.required_sections?.placeholders).toHaveLength(1);
    expect(rules.metadata?.keys.map(({ key }) => key)).toEqual(['PR_TYPE', 'MILESTONE_ID']);
    expect(rules.forbidden_paths).toEqual({ mode: 'enforce', paths: ['secrets/**', '**/*.pem', '.env'], except: [] });
    expect(rules.size?.mode).toBe('off');
  });

  test('knows which of the two files decides, and its line there', () => {
    const policy = load(`rules:
  metadata: { MILESTONE_ID: {} }
  forbidden_paths:
    paths:
      - .env
  size: { max_changed_lines: 10 }
`);
    const places: [path: (string | number)[], place: string | null][] = [
      [['rules'], `${FILE}:3`],
      [['rules', 'forbidden_paths'], `${NAME}:7`],
      [['rules', 'forbidden_paths', 'paths'], `${NAME}:7`],
      [['rules', 'forbidden_paths', 'paths', 1], `${NAME}:7`],
      [['rules', 'forbidden_paths', 'paths', 2], `${FILE}:7`],
      [['rules', 'forbidden_paths', 'paths', 3], null],
      [['rules', 'metadata', 'PR_TYPE', 'one_of', 0], `${NAME}:6`],
      [['rules', 'metadata', 'MILESTONE_ID'], `${FILE}:4`],
      [['rules', 'size'], `${FILE}:8`],
      [['rules', 'size', 'max_files'], `${NAME}:11`],
      [['rules', 'size', 'max_changed_lines'], `${FILE}:8`],
      [['rules', 'issue_link', 'keywords', 0], `${NAME}:9`],
      [['risk', 'high', 'any', 0], `${NAME}:12`],
      [['exceptions', 0], `${NAME}:13`],
      [['tests', 0], null],
    ];
    const found = places.map(([path]) => {
      const place = policy.locate(path);
      return [path, place && `${place.file}:${place.line}`];
    });
    expect(found).toEqual(places);
  });
});

const LOCKS = (line: number, rule: string) => `\`${NAME}:${line}\` locks the rule \`${rule}\``;

describe('what loosens a locked rule is one problem each, at its own line', () => {
  test.each<[rest: string, ...problems: string[]]>([
    [
      'rules:\n  forbidden_paths: { mode: off, paths: [x], except: [y], locked: false }',
      `4:22: \`mode\` cannot be given here: ${LOCKS(7, 'forbidden_paths')}. Remove it. Only \`paths\` can be given, and are added.`,
      `4:45: \`except\` cannot be given here: ${LOCKS(7, 'forbidden_paths')}. Remove it. Only \`paths\` can be given, and are added.`,
      `4:58: \`locked\` cannot be given here: ${LOCKS(7, 'forbidden_paths')}. Remove it. Only \`paths\` can be given, and are added.`,
    ],
    [
      'rules:\n  required_sections: { sections: [{ tag: x }], allow_na: true }',
      `4:48: \`allow_na\` cannot be given here: ${LOCKS(5, 'required_sections')}. Remove it. Only \`sections\` can be given, and are added.`,
    ],
    [
      'rules:\n  metadata: { pr_type: { one_of: [ANY] }, mode: report }',
      `4:15: \`pr_type\` cannot be given here: ${LOCKS(6, 'metadata')}. Remove it. Only other metadata lines can be added.`,
      `4:43: \`mode\` cannot be given here: ${LOCKS(6, 'metadata')}. Remove it. Only other metadata lines can be added.`,
    ],
    [
      'rules:\n  human_approval: { requires: { count: 2 } }',
      `4:21: \`requires\` cannot be given here: ${LOCKS(8, 'human_approval')}. Remove it.`,
    ],
    ['risk: { low: { only: ["**"] } }', `3:1: \`risk\` cannot be given here: ${LOCKS(8, 'human_approval')}, which goes by it. Remove it.`],
    [
      "bots: { logins: ['x[bot]'], exempt: [issue_link, metadata] }",
      `3:50: Bots cannot be exempt from \`metadata\`: ${LOCKS(6, 'metadata')}. Remove it.`,
    ],
    [
      'exceptions:\n  - { rule: size, label: big }\n  - { rule: forbidden_paths, label: wide }',
      `5:13: There can be no exception from \`forbidden_paths\`: ${LOCKS(7, 'forbidden_paths')}. Remove it.`,
    ],
    [
      "rules:\n  required_sections: { sections: [{ tag: '[qa]', min_chars: 1 }] }",
      `4:42: The tag \`[qa]\` is given twice. Keep one: the first is in \`${NAME}:5\`.`,
    ],
  ])('%j', (rest, ...problems) => {
    expect(problemsOf(() => load(rest))).toEqual(problems.map((problem) => `${FILE}:${problem}`));
  });

  test('whatever it says, a locked rule asks for all that the parent asks for', () => {
    const key = fc.constantFrom(
      ...[
        'mode: off',
        'mode: report',
        'locked: false',
        'locked: true',
        'paths: [x]',
        "except: ['**']",
        'sections: [{ tag: z }]',
        'allow_na: true',
      ],
      ...['PR_TYPE: {}', 'KEY: {}', 'when: [{ labels: [x] }]', 'requires: { any_of: { permission: write } }', 'placeholders: [x]'],
    );
    const rule = fc.tuple(
      fc.constantFrom('required_sections', 'metadata', 'forbidden_paths', 'human_approval'),
      fc.uniqueArray(key, { maxLength: 3 }),
    );
    const top = fc.constantFrom(
      "bots: { logins: ['x[bot]'], exempt: [metadata] }",
      'risk: { high: { body: never } }',
      'applies_to: { branches: [x], drafts: off }',
    );
    const own = loadPolicy(PARENT, NAME);
    let loaded = 0;
    fc.assert(
      fc.property(fc.uniqueArray(rule, { selector: ([id]) => id, maxLength: 3 }), fc.uniqueArray(top, { maxLength: 2 }), (rules, tops) => {
        const lines = rules.map(([id, keys]) => `  ${id}: { ${keys.join(', ')} }`);
        const text = child([...tops, ...(lines.length > 0 ? ['rules:', ...lines] : []), ''].join('\n'));
        let policy: ReturnType<typeof loadPolicy>;
        try {
          policy = loadPolicy(text, FILE, { text: PARENT, name: NAME });
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigurationError);
          return;
        }
        loaded += 1;
        const { required_sections: sections, metadata, forbidden_paths: forbidden, human_approval: approval } = policy.rules;
        expect(sections).toEqual({
          ...own.rules.required_sections,
          sections: expect.arrayContaining([...(own.rules.required_sections?.sections ?? [])]),
        });
        expect(metadata).toEqual({ mode: 'enforce', keys: expect.arrayContaining([...(own.rules.metadata?.keys ?? [])]) });
        expect(forbidden).toEqual({ mode: 'enforce', paths: expect.arrayContaining(['secrets/**', '**/*.pem']), except: [] });
        expect(approval).toEqual(own.rules.human_approval);
        expect([policy.risk, policy.parent]).toEqual([own.risk, { appliesTo: own.appliesTo, bots: own.bots }]);
      }),
      { numRuns: 300 },
    );
    expect(loaded).toBeGreaterThan(20);
  });
});

describe('both files together', () => {
  test.each<[rest: string, parent: string, ...problems: string[]]>([
    ['rules: { nope: {} }', 'version: 2', `${FILE}:3:10: \`nope\` is not a key of \`rules\`. Known: `],
    ['', 'version: 2\nrules: {}', `${NAME}:1:10: \`version\` must be \`1\`, but is the number \`2\`.`],
    ['', 'version: 1', `${NAME}:1:1: The file lacks \`rules\`.`],
    ['', 'version: 1\nrules: { size: {} }', `${NAME}:2:10: The rule \`size\` limits nothing. `],
    [
      '',
      `version: 1\nextends: a/b//c@d\nrules: { issue_link: {} }`,
      `${NAME}:2:1: A policy that others extend cannot extend another itself. `,
    ],
    [
      '',
      `version: 1\nextends: ${NAME.replace('@', '-x@')}\nrules: { issue_link: {} }`,
      `${NAME}:2:1: A policy that others extend cannot extend another itself. `,
    ],
    ...[NAME, 'ORG/.GitHub//ops/policy.yml@other'].map((itself): [string, string, string] => [
      '',
      `version: 1\nextends: ${itself}\nrules: { issue_link: {} }`,
      `${NAME}:2:1: A policy cannot extend itself, and \`org/.github//ops/policy.yml\` does. `,
    ]),
    [
      'rules: { forbidden_paths: { except: [a] } }',
      'version: 1\nrules: { issue_link: {} }',
      `${FILE}:3:10: \`rules.forbidden_paths\` lacks \`paths\`.`,
    ],
    [
      'rules: { issue_link: { mode: off } }',
      'version: 1\nrules: { issue_link: {} }',
      `${FILE}:3:1: No rule is on: this policy would pass everything. `,
    ],
    [
      'exceptions: [{ rule: size, label: x }]',
      'version: 1\nrules: { issue_link: {} }',
      `${FILE}:3:22: There is no rule \`size\` to be excepted from. `,
    ],
    [
      'risk: { low: { only: [a] } }',
      'version: 1\nrules: { human_approval: { when: [{ risk: high }] } }\nrisk: { high: { any: [b] } }',
      `${NAME}:2:43: No change has the risk \`high\`. `,
    ],
    [
      `rules: { forbidden_paths: { paths: [${Array.from({ length: 600 }, (_, index) => `a${index}`).join(', ')}] } }`,
      `version: 1\nrules: { forbidden_paths: { locked: true, paths: [${Array.from({ length: 600 }, (_, index) => `b${index}`).join(', ')}] } }`,
      `${NAME}:2:50: \`rules.forbidden_paths.paths\` must have at most 1000 entries, but has 1200.`,
    ],
  ])('%#: %j', (rest, parent, problem) => {
    const problems = problemsOf(() => load(rest, parent));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.slice(0, problem.length)).toBe(problem);
  });

  test('`extends` without a parent, and a parent without `extends`, are refused', () => {
    expect(problemsOf(() => loadPolicy(child('rules: { issue_link: {} }'), FILE))).toEqual([
      `${FILE}:2:1: The policy extends \`${NAME}\`, which is not at hand. On the command line give its text with \`--parent FILE\`.`,
    ]);
    expect(problemsOf(() => loadPolicy('version: 1\nrules: { issue_link: {} }', FILE, { text: PARENT, name: NAME }))).toEqual([
      `${FILE}:1:1: The policy extends nothing, so \`${NAME}\` cannot be its parent. Give no parent.`,
    ]);
  });

  test('without its parent a file is still checked for what is wrong in itself', () => {
    expect(problemsOf(() => checkWithoutParent(child('rules: { forbidden_paths: { except: [a] } }'), FILE))).toEqual([]);
    const text = child(
      "rules: { required_sections: { placeholders: ['('] } }\nexceptions: [{ rule: size, label: a, expires: 2026-13-01 }]",
    );
    expect(problemsOf(() => checkWithoutParent(text, FILE))).toEqual([
      `${FILE}:3:46: The placeholder \`(\` cannot be used: unterminated group.`,
      `${FILE}:4:47: \`2026-13-01\` is no day of the calendar.`,
    ]);
  });

  test('have a ConfigurationError and nothing else, whatever was done to either', () => {
    const own = child('rules:\n  forbidden_paths: { paths: [.env] }\n  size: { max_files: 3 }\nexceptions: [{ rule: size, label: big }]\n');
    const piece = fc.oneof(
      fc.constantFrom('', '\n', ' ', ':', '[', '{', "'", '*', '&a', '-', '\0', 'null'),
      fc.constantFrom(...PARENT.split('\n')),
    );
    const edits = fc.array(fc.record({ from: fc.nat({ max: PARENT.length }), cut: fc.nat({ max: 12 }), piece }), { maxLength: 2 });
    const edited = (text: string, all: { from: number; cut: number; piece: string }[]) =>
      all.reduce((so, { from, cut, piece: put }) => so.slice(0, from % text.length) + put + so.slice((from % text.length) + cut), text);
    fc.assert(
      fc.property(edits, edits, (ofChild, ofParent) => {
        const text = edited(own, ofChild);
        for (const problem of [
          ...problemsOf(() => extendsOf(text, FILE)),
          ...problemsOf(() => loadPolicy(text, FILE, { text: edited(PARENT, ofParent), name: NAME })),
        ]) {
          expect(problem).toMatch(/^(\.github\/ops\/policy\.yml|org\/\.github\/\/ops\/policy\.yml@v3)(:\d+:\d+: \S|: and \d+ more\.$)/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
