import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RequiredSections } from '../../../actions/policy-check/policy.ts';
import { findingsOf, requiredSections } from './judge-samples.ts';

const TEMPLATE = `# Pull request

## [QA]
**Test Plan**
- Tests added/updated:
- Smoke tests:
- [ ] Unit tests pass
- Docs updated: [Y/N]

| Case | Result |
| ---- | ------ |
|      |        |

---

## [SRE] Rollback
<!-- how to go back -->
`;

const ENOUGH = 'Ran the whole suite on staging.';

/** Name, description, state of `[QA]` with 12 characters asked for. */
const TABLE: readonly (readonly [string, string, 'pass' | 'fail'])[] = [
  ['filled in', `## [QA]\n${ENOUGH}`, 'pass'],
  ['tag anywhere in the heading', `### How it was tested [QA] (staging)\n\n${ENOUGH}`, 'pass'],
  ['tag in another case', `## [qa] Tests\n${ENOUGH}`, 'pass'],
  ['tag in code, or escaped by Prettier', `## \`[QA]\`\nRan the\n## \\[QA\\]\nsuite on staging`, 'pass'],
  ['underlined heading', `Testing [QA]\n============\n${ENOUGH}`, 'pass'],
  ['CRLF', `## [QA]\r\n\r\n${ENOUGH}\r\n`, 'pass'],
  ['several headings share a tag', '## Unit [QA]\nshort\n## Other\nx\n## Smoke [QA]\nalso short', 'pass'],
  ['content under a sub-heading', `## [QA]\n### Smoke\n${ENOUGH}`, 'pass'],
  ['a fence is content', '## [QA]\n```\n$ npm test\n148 passed\n```', 'pass'],
  ['a quote is content', `## [QA]\n> ${ENOUGH}`, 'pass'],
  ['a type with brackets', '## [QA]\nMap<K, V> and Set<T>', 'pass'],
  ['a picture', '## [QA]\n![run](https://example.com/a.png)', 'pass'],
  ['a ticked box of the template', '## [QA]\n- [x] Unit tests pass', 'pass'],
  ['an answer behind a label of the template', '## [QA]\n- Smoke tests: opened the shop', 'pass'],
  ['a filled table', '## [QA]\n| Case | Result |\n| - | - |\n| login | works well |', 'pass'],
  ['not applicable, with a reason', '## [QA]\nN/A - docs only', 'pass'],
  ['not applicable behind a label', '## [QA]\n- Smoke tests: n/a: docs only', 'pass'],
  ['an alert', `## [QA]\n> [!NOTE]\n> ${ENOUGH}`, 'pass'],
  ['details that unfold', `## [QA]\n<details><summary>Log</summary>\n\n${ENOUGH}\n\n</details>`, 'pass'],
  ['HTML', `## [QA]\n<table><tr><td>${ENOUGH}</td></tr></table>`, 'pass'],
  ['a diagram', '## [QA]\n```mermaid\ngraph TD; A-->B; B-->C;\n```', 'pass'],
  ['a heading with its tag in a list', `- ## [QA]\n  ${ENOUGH}`, 'pass'],
  ['an accent in both forms', `## Cafe\u0301 [QA]\n${ENOUGH}`, 'pass'],
  ['the second of two headings is filled in', `## [QA]\nTODO\n## [QA]\n${ENOUGH}`, 'pass'],
  ['text after a comment', `## [QA]\n<!-- say how --> ${ENOUGH}`, 'pass'],
  ['Thai', '## [QA]\nทดสอบบนสเตจจิงแล้ว', 'pass'],

  ['no heading at all', ENOUGH, 'fail'],
  ['nothing', '', 'fail'],
  ['tag in prose', `See [QA] below.\n\n${ENOUGH}`, 'fail'],
  ['tag in a fence', `\`\`\`md\n## [QA]\n${ENOUGH}\n\`\`\``, 'fail'],
  ['tag in indented code', `text\n\n    ## [QA]\n    ${ENOUGH}`, 'fail'],
  ['tag in a comment', `<!--\n## [QA]\n${ENOUGH}\n-->`, 'fail'],
  ['tag in a comment inside a heading', `## Tests <!-- [QA] -->\n${ENOUGH}`, 'fail'],
  ['tag in a quote', `> ## [QA]\n> ${ENOUGH}`, 'fail'],
  ['tag in HTML', `<details>\n## [QA]\n${ENOUGH}\n</details>`, 'fail'],
  ['no blank after the hashes', `##[QA]\n${ENOUGH}`, 'fail'],
  ['a tag that is part of a word', `## [QA ]\n${ENOUGH}`, 'fail'],
  ['empty', '## [QA]\n', 'fail'],
  ['white space', '## [QA]\n  \n\t\n\u00a0&nbsp;\u200b\n', 'fail'],
  ['only comments', '## [QA]\n<!-- how was it\n\ntested? -->\n', 'fail'],
  ['an unclosed comment', `## [QA]\n<!-- how\n\n${ENOUGH}`, 'fail'],
  ['only sub-headings', '## [QA]\n### Smoke tests and more\n#### Regression tests', 'fail'],
  ['the next heading of the level ends it', `## [QA]\n## Notes\n${ENOUGH}`, 'fail'],
  ['the untouched template', TEMPLATE, 'fail'],
  [
    'the template through Prettier',
    '## [QA]\n\n__Test Plan__\n\n* Tests added/updated:\n* Smoke tests:\n* [ ]  Unit tests pass\n* Docs updated: [Y/N]',
    'fail',
  ],
  ['struck out', `## [QA]\n~~${ENOUGH}~~\n<del>${ENOUGH}</del>`, 'fail'],
  ['a heading that is struck out', `## ~~[QA]~~\n${ENOUGH}`, 'fail'],
  ['only a footnote', `## [QA]\n[^1]: ${ENOUGH}`, 'fail'],
  ['only the title of an alert', '## [QA]\n> [!IMPORTANT]', 'fail'],
  ['only attributes', `## [QA]\n<div title="${ENOUGH}"></div>`, 'fail'],
  ['empty details', '## [QA]\n<details><summary></summary>\n\n</details>', 'fail'],
  ['two headings, both placeholders', '## [QA]\nTODO\n## [QA]\nTODO', 'fail'],
  ['a tag with a character that nobody sees', `## [Q\u200bA]\n${ENOUGH}`, 'fail'],
  ['a no-break space after the hashes', `##\u00a0[QA]\n${ENOUGH}`, 'fail'],
  ['a definition with its title on the next line', `## [QA]\n[a]: b\n"${ENOUGH}"`, 'fail'],
  ['placeholder', '## [QA]\nTODO', 'fail'],
  [
    'placeholder in a list, in bold, in angle brackets',
    '## [QA]\n- todo\n- **TODO**\n- `TODO`\n<what happens after>\n- Smoke tests: <fill in>',
    'fail',
  ],
  ['too short', '## [QA]\nit works', 'fail'],
  ['white space is not counted', '## [QA]\na b c d e f g h i j k', 'fail'],
  ['labels of the template are not counted', '## [QA]\n- Tests added/updated: yes', 'fail'],
  ['marks, boxes, rules and dots', '## [QA]\n- [ ]\n- \n* [x]\n1.\n---\n***\n...\n____________________\n| |\n|-|', 'fail'],
  ['the frame of a table', '## [QA]\n| What was tested | How it was done |\n| --- | :-: |\n|  |  |', 'fail'],
  ['an empty field of an issue form', '### [QA]\n\n_No response_', 'fail'],
  ['not applicable without a reason', '## [QA]\nN/A', 'fail'],
  ['not applicable for no reason', '## [QA]\nN/A - -\nn/a: TODO\nN/A - reason', 'fail'],
  ['a paragraph that dashes make a heading', `## [QA]\n${ENOUGH}\n---`, 'fail'],
];

const judgeBody = (body: string | null, rule: Partial<RequiredSections> = {}, template: string | null = TEMPLATE) =>
  findingsOf(
    { required_sections: requiredSections({ template: 'pull_request_template.md', ...rule }) },
    { body },
    template === null ? {} : { template: { state: 'read', value: template } },
  );
const only = (body: string, rule: Partial<RequiredSections> = {}) => judgeBody(body, rule)[0];

describe('required_sections', () => {
  test.each(TABLE)('%s', (_, body, state) => {
    const findings = judgeBody(body);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'required_sections',
      state,
      subject: '[QA]',
      location: { file: '.github/ops/policy.yml', line: 20 },
    });
    expect(findings[0]?.fix === undefined).toBe(state === 'pass');
  });

  test.each([
    [
      '',
      'No heading of the description holds `[QA]`.',
      'Add the heading `## [QA]` to the description, and at least 12 characters under it.',
    ],
    ['see [QA]', 'No heading of the description holds `[QA]`. Line 1 has it, but in the text.', /^Add the heading/],
    ['##[QA]', 'No heading of the description holds `[QA]`. Line 1 is no heading: it lacks a blank after `#`.', /^Add/],
    ['a\n\n<!--\n## [QA]\n-->', 'No heading of the description holds `[QA]`. Line 4 has it, but in an HTML comment.', /^Add/],
    ['```\n## [QA]', 'No heading of the description holds `[QA]`. Line 2 has it, but in a code block.', /^Add/],
    ['> ## [QA]', 'No heading of the description holds `[QA]`. Line 1 has it, but in a block quote.', /^Add/],
    [
      '### Tests [QA]\nok',
      'The section holds 2 characters of its own; 12 are asked for.',
      'Write at least 12 characters under `### Tests [QA]`, or `N/A - ` and the reason why it does not apply.',
    ],
    ['## [QA]\n- Smoke tests:', "The section is there, but holds only the template's own lines.", /^Write/],
    ['## [QA]\nTODO', 'The section is there, but holds only a placeholder.', /^Write/],
    ['## [QA]\n<!-- a -->', 'The section is there, but holds only comments, which nobody sees.', /^Write/],
    ['## [QA]', 'The section is there, but it is empty.', /^Write/],
    ['## [QA]\nN/A', 'The section says `N/A` without a reason.', /^Write/],
    ['## [QA]\nall tests pass\n---', /Line 2 became a heading, because of the `-` or `=` line right under it/, /^Write/],
  ])('says why and how to mend %j', (body, message, fix) => {
    const found = only(body);
    expect(found?.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    expect(found?.fix).toEqual(typeof fix === 'string' ? fix : expect.stringMatching(fix));
  });

  test('the heading to add: the template’s own, else the title and the tag', () => {
    expect(only('', { sections: [{ tag: '[SRE]', title: null, minChars: 1 }] })?.fix).toContain('`## [SRE] Rollback`');
    expect(judgeBody('', {}, 'no headings')[0]?.fix).toContain('`## Testing [QA]`');
  });

  test('a section does not live off the next tag’s', () => {
    const sections = ['[BA]', '[QA]', '[DEV]'].map((tag) => ({ tag, title: null, minChars: 1 }));
    const states = (body: string) => judgeBody(body, { sections }).map((one) => `${one.subject} ${one.state}`);
    expect(states(`# [BA]\n## [QA]\n${ENOUGH}\n### [DEV]\nx`)).toEqual(['[BA] fail', '[QA] pass', '[DEV] pass']);
    expect(states(`# [BA] and [DEV]\n${ENOUGH}\n## [QA]`)).toEqual(['[QA] fail', '[BA] pass', '[DEV] pass']);
  });

  test('a tag that a deeper heading repeats keeps its whole section', () => {
    expect(only(`# [QA]\n## Unit [QA]\n## Notes\n${ENOUGH}`)?.state).toBe('pass');
  });

  test('a box that the template ticks says nothing, ticked or not', () => {
    const template = '- [x] I agree to the rules';
    for (const box of ['- [x]', '- [ ]']) expect(judgeBody(`## [QA]\n${box} I agree to the rules`, {}, template)[0]?.state).toBe('fail');
  });

  test('a tag of letters is a word of its own', () => {
    const sections = [{ tag: 'QA', title: null, minChars: 1 }];
    expect(only('## QAnon\nx', { sections })?.state).toBe('fail');
    expect(only('## The QA: part\nx', { sections })?.state).toBe('pass');
  });

  test('`N/A` where the policy does not accept it', () => {
    const found = only('## [QA]\nN/A - docs only, nothing to test', { allowNa: false });
    expect(found).toMatchObject({ state: 'fail', message: 'The section says `N/A`, which the policy does not accept.' });
  });

  test('a reason for `N/A` counts whatever the length asked for', () => {
    expect(only('## [QA]\nN/A - docs', { sections: [{ tag: '[QA]', title: null, minChars: 500 }] })?.message).toBe(
      'The section says that it does not apply: docs',
    );
  });

  test('without a description the rule is skipped, never passed', () => {
    expect(judgeBody(null)).toEqual([expect.objectContaining({ state: 'skipped', fix: expect.stringContaining('--body FILE') })]);
  });

  test('an unreadable template is unknown, and so is every section that its lines might fill', () => {
    const rules = {
      required_sections: requiredSections({
        template: 't.md',
        sections: ['[QA]', '[BA]'].map((tag) => ({ tag, title: null, minChars: 1 })),
      }),
    };
    const findings = findingsOf(rules, { body: `## [QA]\n${ENOUGH}` }, { template: { state: 'unreadable', why: 'HTTP 503' } });
    expect(findings.map((one) => `${one.subject} ${one.state}`)).toEqual(['[BA] fail', 't.md unknown', '[QA] unknown']);
  });

  test('a template that does not exist is a mistake of the policy', () => {
    const findings = findingsOf({ required_sections: requiredSections({ template: 't.md' }) }, { body: `## [QA]\n${ENOUGH}` });
    expect(findings.map((one) => `${one.subject} ${one.state}`)).toEqual(['t.md error', '[QA] pass']);
  });

  test('whatever is hidden or the template’s can be added without making a section pass', () => {
    const noise = fc.constantFrom(
      '<!-- a long comment about tests -->',
      '- Smoke tests:',
      '- [ ] Unit tests pass',
      'TODO',
      '',
      '---',
      '> ',
      '### Sub-heading of the section',
      '_No response_',
      'N/A',
      '<br>',
    );
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 12 }), (lines) => {
        expect(only(['## [QA]', '', ...lines].join('\n'))?.state).toBe('fail');
      }),
    );
  });

  test('never throws', () => {
    const piece = fc.constantFrom(
      '## [QA]',
      '[QA]',
      '\n',
      '- ',
      '[x] ',
      '|',
      '-',
      'N/A',
      ' - ',
      ':',
      '`',
      '<!--',
      '-->',
      '>',
      '&#9;',
      '***',
      'TODO',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        expect(judgeBody(parts.join(''))).toHaveLength(1);
      }),
    );
  });

  test('100 KB of headings with the tag end', () => {
    expect(only('# [QA] a\n###### [QA]\nx:\n'.repeat(5000))?.state).toBe('pass');
    expect(only(`## [QA]\n${'*_ '.repeat(30_000)}`)?.state).toBe('fail');
    expect(only(`## [QA]\n${': ? '.repeat(20_000)}`)?.state).toBe('fail');
  });
});

test.each([
  ['a link reference definition', '[//]: # (hidden, but long enough)'],
  ['a link without a text', '[](https://example.com/long-enough-to-count)'],
  ['a processing instruction', '<?hidden but long enough?>'],
  ['a CDATA section', 'x <![CDATA[hidden but long enough]]>'],
  ['characters without a shape', '\u3164'.repeat(20)],
  ['marks on one letter', `a${'\u0301'.repeat(20)}`],
])('%s is nothing that a reader sees', (_, text) => {
  const states = findingsOf({ required_sections: requiredSections() }, { body: `## Testing [QA]\n${text}\n` }).map(({ state }) => state);
  expect(states).toEqual(['fail']);
});
