const NEGATED = 'A glob cannot be negated with `!`. Name what it must not match in a key of its own: in `forbidden_paths`, `except`.';
const FROM_ROOT =
  'Write it from the root of the repository, as GitHub shows it (`docs/guide.md`): no `/` or `./` before it, no `..` and no `//` in it.';
const TRIMMED = 'It must be one line without spaces at its ends.';
const STALLS =
  'it can match in so many ways that a hostile text could stall the check. Repeat less, or only single characters and classes: `[ab]*` for `(a|b)*`.';

const PATH_IN_PARENT =
  'The path goes from the root of the repository, as GitHub shows it: no `/` or `./` before it, no `..` and no `//` in it.';
const NO_REF = 'What stands after `@` is no name of a tag, branch or commit.';
const ENDS_WITH_REF = 'It ends with `@` and a tag, branch or commit: write `org/.github//ops/policy.yml@v3`.';
const ROW = 'Write `A path`, `M path`, `D path`, `R old -> new` or `C old -> new`, paths from the root of the repository.';
const NO_BOT = 'No bot is ever exempt from `forbidden_paths` or `fail_safe`.';
const NO_EXTGLOB = 'Globs like `@(a|b)` and classes like `[[:digit:]]` are not read: write `{a,b}` and `[0-9]`.';

/** Policies that are refused, each with all its problems as `line:column: message`. */
const unseen = (shown: string) =>
  `\`${shown}\` holds what nobody sees, and so matches something else than it seems to. Write it again without that; where a name really has it, \`?\` stands for it.`;

export const REFUSED_POLICIES: readonly (readonly [text: string, ...problems: string[]])[] = [
  ['', '1:1: The file is empty: it holds no keys. Start with `version: 1` and `rules:`.'],
  ['version: 1', '1:1: The file lacks `rules`.'],
  ['rules: { issue_link: {} }', '1:1: The file lacks `version`. Write `version: 1`.'],
  ['version:\nrules: { issue_link: {} }', '1:1: `version` must be `1`, but is empty. Write `version: 1`.'],
  ['version: 2\nrules: { issue_link: {} }', '1:10: `version` must be `1`, but is the number `2`. Write `version: 1`.'],
  ['version: 1\nrules: {}', '2:1: No rule is on: this policy would pass everything. Turn one on, or delete the file and its workflow.'],
  [
    'version: 1\nrules:\n  issue_link: { mode: off }',
    '2:1: No rule is on: this policy would pass everything. Turn one on, or delete the file and its workflow.',
  ],
  [
    'version: 1\nrules:\n  issue_link:',
    '3:3: `rules.issue_link` must be a mapping (`key: value` lines), but is empty. Give it a value, or remove the key. `{}` takes the defaults.',
  ],
  [
    'version: 1\nrules:\n  forbiden_paths: { paths: [a] }',
    '3:3: `forbiden_paths` is not a key of `rules`. Did you mean `forbidden_paths`? Known: `required_sections`, `metadata`, `issue_link`, `allowed_paths`, `forbidden_paths`, `docs`, `human_approval`, `fail_safe` and `size`.',
  ],
  ['version: 1\nbots: { exempt: [issue_link] }\nrules: { issue_link: {} }', '2:1: `bots` has `exempt`, which needs `logins` beside it.'],
  [
    'version: 1\nrules:\n  required_sections:\n    sections:\n      - tag: [BA]\n      - title: Testing',
    "5:14: `rules.required_sections.sections[0].tag` must be text, but is a list. Without quotes YAML reads `[BA]` as a list: write `'[BA]'`.",
    '6:9: `rules.required_sections.sections[1]` lacks `tag`.',
  ],
  [
    'version: 1\nrules:\n  required_sections:\n    sections: [{ tag: a, min_chars: 0 }]\n    allow_na: yes',
    '4:37: `rules.required_sections.sections[0].min_chars` must be at least 1, but is 0.',
    '5:15: `rules.required_sections.allow_na` must be `true` or `false`, but is the text `yes`. YAML 1.2 reads `yes` as text: write `true`.',
  ],
  [
    "version: 1\nrules:\n  required_sections:\n    sections: [{ tag: a }]\n    placeholders:\n      - TODO\n      - '('\n      - '(a+)+'",
    '7:9: The placeholder `(` cannot be used: unterminated group.',
    `8:9: The placeholder \`(a+)+\` cannot be used: ${STALLS}`,
  ],
  [
    "version: 1\napplies_to: { branches: ['!main'] }\nrules:\n  forbidden_paths:\n    paths: ['', '!src/**', /etc, ./a, a/../b, .., a//b, ' a', 'a/', '..a/.b']\n    except: []\n  allowed_paths: { deny: [], always: [a/./b] }",
    `2:26: \`applies_to.branches[0]\` cannot be \`!main\`. ${NEGATED}`,
    '5:13: `rules.forbidden_paths.paths[0]` must not be empty.',
    `5:17: \`rules.forbidden_paths.paths[1]\` cannot be \`!src/**\`. ${NEGATED}`,
    `5:28: \`rules.forbidden_paths.paths[2]\` cannot be \`/etc\`. ${FROM_ROOT}`,
    `5:34: \`rules.forbidden_paths.paths[3]\` cannot be \`./a\`. ${FROM_ROOT}`,
    `5:39: \`rules.forbidden_paths.paths[4]\` cannot be \`a/../b\`. ${FROM_ROOT}`,
    `5:47: \`rules.forbidden_paths.paths[5]\` cannot be \`..\`. ${FROM_ROOT}`,
    `5:51: \`rules.forbidden_paths.paths[6]\` cannot be \`a//b\`. ${FROM_ROOT}`,
    `5:57: \`rules.forbidden_paths.paths[7]\` cannot be \` a\`. ${TRIMMED}`,
    `7:39: \`rules.allowed_paths.always[0]\` cannot be \`a/./b\`. ${FROM_ROOT}`,
  ],
  [
    "version: 1\nrules: { issue_link: { keywords: ['part of', 'fix #'] } }",
    '2:46: `rules.issue_link.keywords[1]` cannot be `fix #`. A keyword is made of letters; a space or hyphen may join several words.',
  ],
  [
    'version: 1\nrules:\n  metadata:\n    mode: { one_of: [a] }\n    PR_TYPE: MILESTONE',
    "4:11: `rules.metadata.mode` must be `enforce`, `report` or `off`, but is a mapping. Without quotes YAML reads `{ one_of: [a] }` as a mapping (`key: value` lines): write `'{ one_of: [a] }'`. `mode` is the mode of the rule: no metadata line can have this name.",
    '5:14: `rules.metadata.PR_TYPE` must be a mapping (`key: value` lines), but is the text `MILESTONE`.',
  ],
  [
    'version: 1\nrules:\n  metadata: { locked: { one_of: [a] } }',
    '3:23: `rules.metadata.locked` must be `true` or `false`, but is a mapping. `locked` is a key of the rule: no metadata line can have this name.',
  ],
  [
    'version: 1\nrules:\n  metadata: { mode: report }',
    '3:3: The rule `metadata` names no line. Add one: `PR_TYPE: { one_of: [MILESTONE, HOTFIX] }`.',
  ],
  [
    'version: 1\nrules:\n  metadata: { PR_TYPE: { oneof: [A] } }',
    '3:26: `oneof` is not a key of `rules.metadata.PR_TYPE`. Did you mean `one_of`? Known: `one_of` and `hold`.',
  ],
  [
    "version: 1\nrules:\n  metadata: { PR_TYPE: {}, 'pr_type': {}, 'a: b': {} }",
    '3:28: The metadata line `pr_type` is given twice. Keep one: the first is on line 3.',
    '3:43: `a: b` cannot be the name of a metadata line. It begins with a letter, and has letters, digits, spaces and `_`, `-`, `.`, `/` after it, at most 100 in all.',
  ],
  [
    'version: 1\nrules:\n  metadata: { PR_TYPE: { one_of: [MILESTONE, wip], hold: [WIP] } }',
    '3:59: `WIP` is in `one_of` and in `hold`. A value either lets a pull request through or holds it: keep one.',
  ],
  ['version: 1\nrules:\n  metadata: { PR_TYPE: { one_of: [] } }', '3:34: `rules.metadata.PR_TYPE.one_of` must not be an empty list.'],
  ['version: 1\nrules:\n  docs: { of: [a] }', '3:3: The rule `docs` asks for nothing. Give it `allow`, `require_for` or both.'],
  [
    "version: 1\nrules:\n  docs: { allow: ['!a'], require_for: [{ paths: [a] }] }",
    `3:19: \`rules.docs.allow[0]\` cannot be \`!a\`. ${NEGATED}`,
    '3:40: `rules.docs.require_for[0]` lacks `docs`.',
  ],
  [
    'version: 1\nrules:\n  human_approval: { when: [], requires: { count: 0 } }',
    '3:27: `rules.human_approval.when` must not be an empty list.',
    '3:50: `rules.human_approval.requires.count` must be at least 1, but is 0.',
  ],
  [
    'version: 1\nrules:\n  human_approval: { when: [{}], requires: { any_of: {} } }',
    '3:28: `rules.human_approval.when[0]` must have at least 1 key.',
    '3:53: `rules.human_approval.requires.any_of` must have at least 1 key.',
  ],
  [
    'version: 1\nrules:\n  human_approval: { requires: { any_of: { permission: maintainer, logins: [], teams: ["@platform"] } } }',
    '3:55: `rules.human_approval.requires.any_of.permission` must be `write`, `maintain` or `admin`, but is the text `maintainer`. Did you mean `maintain`?',
    '3:75: `rules.human_approval.requires.any_of.logins` must not be an empty list.',
    "3:87: `rules.human_approval.requires.any_of.teams[0]` cannot be `@platform`. Write the team's slug, `platform` or `org/platform`, in lower case and without `@` before it.",
  ],
  [
    "version: 1\nrules:\n  human_approval: { requires: { any_of: { logins: ['@ana', 'dependabot[bot]'], team: [a] } } }",
    "3:52: `rules.human_approval.requires.any_of.logins[0]` cannot be `@ana`. A person's login has letters, digits and hyphens, without `@` before it.",
    "3:60: `rules.human_approval.requires.any_of.logins[1]` cannot be `dependabot[bot]`. A person's login has letters, digits and hyphens, without `@` before it.",
    '3:80: `team` is not a key of `rules.human_approval.requires.any_of`. Did you mean `teams`? Known: `permission`, `logins` and `teams`.',
  ],
  [
    'version: 1\nrules:\n  human_approval: { requires: { any_of: { logins: [ana, Ana] }, count: 2 } }',
    '3:72: 2 approvals can never be had: `any_of` names one person. Ask for fewer, or name more.',
  ],
  [
    'version: 1\nrules:\n  human_approval: { when: [{ risk: high }, { risk: low }, { risk: medium }] }',
    '3:36: No change has the risk `high`. Say which have, in `risk.high`.',
    '3:52: No change has the risk `low`. Say which have, in `risk.low`.',
  ],
  [
    'version: 1\nrules:\n  human_approval: { when: [{ risk: extreme }] }',
    '3:36: `rules.human_approval.when[0].risk` must be `low`, `medium` or `high`, but is the text `extreme`.',
  ],
  [
    'version: 1\nrules:\n  metadata: { PR_TYPE: { one_of: [A] } }\n  human_approval: { when: [{ metadata: { PR_TYP: A, PR_TYPE: B } }] }',
    '4:42: `PR_TYP` is not a line of the rule `metadata`. Did you mean `PR_TYPE`? Known: `PR_TYPE`.',
    '4:62: `PR_TYPE` is never `B`. Its values: `A`.',
  ],
  ['version: 1\nrules:\n  fail_safe: { branch: main }', '3:3: `rules.fail_safe` lacks `workflows`.'],
  ['version: 1\nrules:\n  fail_safe: { branch: main, workflows: [] }', '3:41: `rules.fail_safe.workflows` must not be an empty list.'],
  [
    "version: 1\nrules:\n  fail_safe: { branch: 'release/*', workflows: [CI, CI] }",
    '3:24: `rules.fail_safe.branch` cannot be `release/*`. Name one branch: a glob is not allowed here.',
    '3:48: `rules.fail_safe.workflows` has the same entry twice.',
  ],
  [
    "version: 1\nrules:\n  fail_safe: { branch: main, workflows: [CI], allow: { title: '(a+)+', head: /a, author: a } }",
    `3:78: \`rules.fail_safe.allow.head\` cannot be \`/a\`. ${FROM_ROOT}`,
    '3:82: `author` is not a key of `rules.fail_safe.allow`. Known: `title` and `head`.',
  ],
  [
    "version: 1\nrules:\n  fail_safe: { branch: main, workflows: [CI], allow: { title: '(?:a|b)+x' } }",
    `3:63: The expression \`(?:a|b)+x\` cannot be used: ${STALLS}`,
  ],
  [
    "version: 1\nrules:\n  fail_safe: { branch: main, workflows: [CI], allow: { title: '(?:a|a){16}!' } }",
    `3:63: The expression \`(?:a|a){16}!\` cannot be used: ${STALLS}`,
  ],
  [
    "version: 1\nrules:\n  fail_safe: { branch: main, workflows: [CI], allow: { title: '[' } }",
    '3:63: The expression `[` cannot be used: unterminated character class.',
  ],
  [
    "version: 1\napplies_to: { branches: ['release/**', dev] }\nrules:\n  fail_safe: { branch: main, workflows: [CI] }",
    '4:24: The policy does not apply to `main`, so the rule `fail_safe` would never be judged. It applies to `release/**` and `dev`: add the branch to `applies_to.branches`, or name another.',
  ],
  ['version: 1\nrules:\n  size: {}', '3:3: The rule `size` limits nothing. Give it `max_files`, `max_changed_lines` or both.'],
  [
    'version: 1\nrules:\n  size: { max_files: 0, max_changed_lines: many }',
    '3:22: `rules.size.max_files` must be at least 1, but is 0.',
    '3:44: `rules.size.max_changed_lines` must be a whole number, but is the text `many`.',
  ],
  [
    'version: 1\nbots: { logins: [a], exempt: [forbidden_paths, fail_safe, human_aproval] }\nrules: { issue_link: {} }',
    `2:31: \`bots.exempt[0]\` must be \`required_sections\`, \`metadata\`, \`issue_link\`, \`allowed_paths\`, \`docs\`, \`human_approval\` or \`size\`, but is the text \`forbidden_paths\`. ${NO_BOT}`,
    `2:48: \`bots.exempt[1]\` must be \`required_sections\`, \`metadata\`, \`issue_link\`, \`allowed_paths\`, \`docs\`, \`human_approval\` or \`size\`, but is the text \`fail_safe\`. ${NO_BOT}`,
    `2:59: \`bots.exempt[2]\` must be \`required_sections\`, \`metadata\`, \`issue_link\`, \`allowed_paths\`, \`docs\`, \`human_approval\` or \`size\`, but is the text \`human_aproval\`. Did you mean \`human_approval\`? ${NO_BOT}`,
  ],
  [
    'version: 1\nrules: { allowed_paths: { from: [issue, issues] } }',
    '2:41: `rules.allowed_paths.from[1]` must be `issue` or `body`, but is the text `issues`. Did you mean `issue`?',
  ],
  ['version: 1\nrules: { allowed_paths: { from: [issue, issue] } }', '2:33: `rules.allowed_paths.from` has the same entry twice.'],
  [
    'version: 1\nrules: { issue_link: { locked: yes } }',
    '2:32: `rules.issue_link.locked` must be `true` or `false`, but is the text `yes`. YAML 1.2 reads `yes` as text: write `true`.',
  ],
  ['version: 1\nrules:\n  issue_link: {}\nrisk: {}', '4:7: `risk` must have at least 1 key.'],
  [
    'version: 1\nrules:\n  issue_link: {}\nrisk: { low: {}, high: { body: "" } }',
    '4:9: `risk.low` lacks `only`.',
    '4:32: `risk.high.body` must not be empty.',
  ],
  [
    'version: 1\nrules:\n  issue_link: {}\nrisk: { low: { any: [a] }, higher: {} }',
    '4:9: `risk.low` lacks `only`.',
    '4:16: `any` is not a key of `risk.low`. Known: `only`.',
    '4:28: `higher` is not a key of `risk`. Known: `low` and `high`.',
  ],
  [
    'version: 1\nrules:\n  issue_link: {}\nexceptions: [{ rule: isue_link, label: x }]',
    '4:22: `exceptions[0].rule` must be `required_sections`, `metadata`, `issue_link`, `allowed_paths`, `forbidden_paths`, `docs`, `human_approval`, `fail_safe` or `size`, but is the text `isue_link`. Did you mean `issue_link`?',
  ],
  ['version: 1\nrules:\n  issue_link: {}\nexceptions: [{ label: x }]', '4:14: `exceptions[0]` lacks `rule`.'],
  [
    'version: 1\nrules:\n  issue_link: {}\nexceptions:\n  - { rule: size, label: big }',
    '5:13: There is no rule `size` to be excepted from. Add the rule, or remove the exception. Rules here: `issue_link`.',
  ],
  [
    'version: 1\nrules:\n  issue_link: {}\nexceptions:\n  - { rule: issue_link, label: x, by: {}, reason: yes, expires: tomorrow }',
    '5:39: `exceptions[0].by` must have at least 1 key.',
    '5:51: `exceptions[0].reason` must be `required` or `optional`, but is the text `yes`.',
    '5:65: `exceptions[0].expires` cannot be `tomorrow`. Write a day as `2026-12-31`.',
  ],
  [
    'version: 1\nrules:\n  issue_link: {}\nexceptions:\n  - { rule: issue_link, label: x, expires: 2026-02-30 }',
    '5:44: `2026-02-30` is no day of the calendar.',
  ],
  [
    'version: 1\nrules:\n  issue_link: {}\nexceptions:\n  - { rule: issue_link, label: Wide }\n  - { rule: issue_link, label: wide }',
    '6:5: The exception `issue_link wide` is given twice. Keep one: the first is on line 5.',
  ],
  ['version: 1\nrules:\n  issue_link: {}\ntests: [{ name: a }]', '4:9: `tests[0]` lacks `expect`.'],
  [
    'version: 1\nrules:\n  issue_link: {}\ntests:\n  - { name: a, files: [app/a, A ./b, "R a", "A a -> b", "R a -> b"], expect: {} }',
    `5:24: \`tests[0].files[0]\` cannot be \`app/a\`. ${ROW}`,
    `5:31: \`tests[0].files[1]\` cannot be \`A ./b\`. ${ROW}`,
    `5:38: \`tests[0].files[2]\` cannot be \`R a\`. ${ROW}`,
    `5:45: \`tests[0].files[3]\` cannot be \`A a -> b\`. ${ROW}`,
    '5:78: `tests[0].expect` must have at least 1 key.',
  ],
  [
    'version: 1\nrules:\n  issue_link: {}\ntests:\n  - { name: a, expect: { issue_lnk: pass, verdict: ok, issue_link: unknown, risk: 3 } }',
    '5:26: `issue_lnk` is not a key of `tests[0].expect`. Did you mean `issue_link`? Known: `verdict`, `risk`, `required_sections`, `metadata`, `issue_link`, `allowed_paths`, `forbidden_paths`, `docs`, `human_approval`, `fail_safe` and `size`.',
    '5:52: `tests[0].expect.verdict` must be `pass`, `fail`, `pending` or `error`, but is the text `ok`.',
    '5:68: `tests[0].expect.issue_link` must be `pass`, `fail`, `pending`, `skipped`, `waived` or `error`, but is the text `unknown`.',
    "5:83: `tests[0].expect.risk` must be `low`, `medium` or `high`, but is the number `3`. Without quotes YAML reads `3` as a number: write `'3'`.",
  ],
  [
    'version: 1\nrules:\n  issue_link: {}\ntests:\n  - { name: a, expect: { verdict: pass } }\n  - { name: A, expect: { verdict: pass } }',
    '6:13: The test `A` is given twice. Keep one: the first is on line 5.',
  ],
  [
    "version: 1\nrules:\n  forbidden_paths: { paths: ['@(a|b)', 'a/[[:alpha:]]', 'app/[id]/(group)/*.{ts,tsx}'] }",
    `3:30: \`rules.forbidden_paths.paths[0]\` cannot be \`@(a|b)\`. ${NO_EXTGLOB}`,
    `3:40: \`rules.forbidden_paths.paths[1]\` cannot be \`a/[[:alpha:]]\`. ${NO_EXTGLOB}`,
  ],
  [
    "version: 1\nrules:\n  forbidden_paths:\n    paths: ['sec\u200brets/**', '*.pem', 'a\u202eb\u2066c', 'no\u00a0break/x']\n    except: ['ordinary name']",
    `4:13: ${unseen('sec<U+200B>rets/**')}`,
    `4:37: ${unseen('a<U+202E>b<U+2066>c')}`,
    `4:46: ${unseen('no<U+00A0>break/x')}`,
  ],
  [
    'version: 1\napplies_to: { branches: ["ma\\u00adin", main] }\nrules:\n  docs: { allow: ["a\\u2060"], require_for: [{ paths: ["b\\u200d"], docs: ["c\\u3164"] }] }\n  human_approval: { when: [{ paths: ["d\\ufe0f"] }] }\n  fail_safe: { branch: main, workflows: [CI], allow: { head: "e\\u2800" } }\nrisk: { low: { only: ["f\\u3000g"] }, high: { any: ["h\\u0007"] } }',
    `2:26: ${unseen('ma<U+00AD>in')}`,
    `4:19: ${unseen('a<U+2060>')}`,
    `4:55: ${unseen('b<U+200D>')}`,
    `4:74: ${unseen('c<U+3164>')}`,
    `5:38: ${unseen('d<U+FE0F>')}`,
    `6:62: ${unseen('e<U+2800>')}`,
    `7:23: ${unseen('f<U+3000>g')}`,
    `7:52: ${unseen('h<U+0007>')}`,
  ],
  [
    "version: 1\nrules:\n  forbidden_paths:\n    paths: ['secrets/**', '**/*.pem', .env, '{a,b}/*']\n    except: ['**']",
    '5:5: `except` lifts all that `paths` forbids, so the rule `forbidden_paths` would never fail. Narrow `except` to what a change may really touch.',
  ],
  [
    "version: 1\nrules: { forbidden_paths: { paths: [secrets/, .env], except: ['secrets/**', '.env'] } }",
    '2:54: `except` lifts all that `paths` forbids, so the rule `forbidden_paths` would never fail. Narrow `except` to what a change may really touch.',
  ],
  [
    "version: 1\nrules:\n  required_sections: { sections: [{ tag: '[QA]' }, { tag: '[qa]' }] }",
    '3:59: The tag `[qa]` is given twice. Keep one: the first is on line 3.',
  ],
  [
    'version: 1\nextends: 3',
    "2:10: `extends` must be text, but is the number `3`. Without quotes YAML reads `3` as a number: write `'3'`.",
  ],
  [
    'version: 1\nextends: org/.github',
    '2:10: `extends` cannot be `org/.github`. Two slashes stand between the repository and the path: write `org/.github//ops/policy.yml@v3`.',
  ],
  ['version: 1\nextends: org/.github//a.yml', `2:10: \`extends\` cannot be \`org/.github//a.yml\`. ${ENDS_WITH_REF}`],
  [
    'version: 1\nextends: https://github.com/o/r//p@v',
    '2:10: `extends` cannot be `https://github.com/o/r//p@v`. It begins with the repository, as `OWNER/REPO//`: write `org/.github//ops/policy.yml@v3`.',
  ],
  ['version: 1\nextends: o/r//../p@v1', `2:10: \`extends\` cannot be \`o/r//../p@v1\`. ${PATH_IN_PARENT}`],
  ['version: 1\nextends: o/r///p@v1', `2:10: \`extends\` cannot be \`o/r///p@v1\`. ${PATH_IN_PARENT}`],
  ['version: 1\nextends: o/r//a//b@v1', `2:10: \`extends\` cannot be \`o/r//a//b@v1\`. ${PATH_IN_PARENT}`],
  ['version: 1\nextends: o/r//p@a b', `2:10: \`extends\` cannot be \`o/r//p@a b\`. ${NO_REF}`],
  ['version: 1\nextends: o/r//p@-x', `2:10: \`extends\` cannot be \`o/r//p@-x\`. ${NO_REF}`],
  ['version: 1\nextends: o/r//p@a..b', `2:10: \`extends\` cannot be \`o/r//p@a..b\`. ${NO_REF}`],
  ['version: 1\nextends: o/r//@v', `2:10: \`extends\` cannot be \`o/r//@v\`. ${PATH_IN_PARENT}`],
  ['version: 1\nextends: o/r//p@', `2:10: \`extends\` cannot be \`o/r//p@\`. ${ENDS_WITH_REF}`],
];
