import { describe, expect, test } from '@jest/globals';
import type { IssueLink } from '../../../actions/policy-check/policy.ts';
import { linkedIssues, repositoryOf } from '../../../actions/policy-check/rules/issue-link.ts';
import { scanMarkdown } from '../../../core/markdown/scan.ts';
import { findingsOf, issueLink } from './judge-samples.ts';

const linkOf = (body: string | null, rule: Partial<IssueLink> = {}, url: string | null = 'https://github.com/acme/shop/pull/7') =>
  findingsOf({ issue_link: issueLink(rule) }, { body, url })[0];

describe('issue_link', () => {
  test.each([
    ['Fixes #12', '#12'],
    ['fixes: #12', '#12'],
    ['FIXED #12', '#12'],
    ['this will fix #12 and more', '#12'],
    ['Closes acme/other.repo#3', 'acme/other.repo#3'],
    ['resolves https://github.com/acme/shop/issues/5', 'https://github.com/acme/shop/issues/5'],
    ['- Resolved #8.', '#8'],
    ['**Fixes:** #12', '#12'],
    ['## Closes #1', '#1'],
    ['(closes #1, #2)', '#1'],
    ['text\r\n\r\nCloses #1\r\n', '#1'],
    ['| Issue | Fixes #4 |', '#4'],
    ['<!-- a --> Fixes #12', '#12'],
    ['Fixes GH-12', 'GH-12'],
    ['closes: gh-3, and more', 'gh-3'],
    ['> <!--\n\nFixes #12', '#12'],
    ['> <!--\nFixes #12', '#12'],
    ['> <!-- a\n> b -->\n\nFixes #12', '#12'],
    ['~~Fixes #1~~ Fixes #12', '#12'],
    ['[the report](https://example.com "Fixes #1") Fixes #12', '#12'],
    ['<code>Fixes #1</code> Fixes #12', '#12'],
    ['It costs $5. Fixes #12, and saves $7', '#12'],
    ['Reads $HOME. Fixes #12 in $HOME/$USER', '#12'],
    ['See [^1]. Fixes #12\n\n[^1]: more', '#12'],
    ['[Fixes #12]', '#12'],
    ['- [ ] Fixes #12', '#12'],
  ])('%s', (body, reference) => {
    expect(linkOf(body)).toMatchObject({ state: 'pass', subject: reference });
  });

  test.each([
    '',
    'See #12',
    'Fixes 12',
    'Fixes #0',
    'Fixes #012',
    'Fixes #12a',
    'Fixes#12',
    'prefixes #12',
    'hot-fixes #12',
    'fixes_all #12',
    'refs #12',
    'Fixes\n#12',
    'Fixes #<issue>',
    'Fixes https://example.com/acme/shop/issues/5',
    'Fixes https://github.com/acme/shop/pull/5',
    '<!-- Fixes #12 -->',
    '<!--\nFixes #12\n-->',
    '```\nFixes #12\n```',
    '    Fixes #12',
    'Use `Fixes #12` here',
    '> Fixes #12',
    '> quoted\nFixes #12',
    '<pre>\nFixes #12\n</pre>',
    'x <pre>Fixes #12</pre>',
    '<code>Fixes #12</code>',
    '<code>\n\nFixes #12\n\n</code>',
    '<TT class="a > b">Fixes #12</TT>',
    '<samp>Fixes #12</samp>',
    '<kbd>Fixes #12</kbd>',
    '<a href="https://example.com">Fixes #12</a>',
    '<img alt="a > b Fixes #12">',
    '<table><tr><td><code>Fixes #12</code></td></tr></table>',
    '~~Fixes #12~~',
    '<del>Fixes #12</del>',
    '<del>\n\nFixes #12\n\n</del>',
    '<s>old\n\nFixes #12</s>',
    '$Fixes #12$',
    '$`Fixes #12`$',
    '$$\nFixes #12\n$$',
    '```math\nFixes #12\n```',
    '[Fixes #12](https://example.com)',
    '[Fixes](https://example.com) #12',
    'Fixes [#12](https://github.com/acme/shop/issues/12)',
    '[a (Fixes #12)](<https://example.com/a b> "t")',
    '[Fixes #12][ref]\n\n[ref]: https://example.com',
    '[Fixes  #12]\n\n[fixes #12]: https://example.com',
    '![Fixes #12](a.png)',
    '![a](a.png "Fixes #12")',
    '![a](a.png "b) Fixes #12")',
    '[a]: https://example.com\n"Fixes #12"',
    '[^1]: Fixes #12',
    '[^1]: more\nFixes #12',
    '[^note]: more\n\n    Fixes #12',
    'Fixes GH-0',
    'Fixes GH-12a',
    'Fixes GH12',
    'Fixes acme/shop GH-12',
    'Fixes acme/shopGH-12',
  ])('no link: %j', (body) => {
    expect(linkOf(body)).toMatchObject({
      state: 'fail',
      subject: 'description',
      location: { file: '.github/ops/policy.yml', line: 10 },
      fix: 'Add a line such as `Fixes #12` with the number of the issue that this change settles.',
    });
  });

  test('only the keywords of the policy, each in its forms', () => {
    expect(linkOf('Closes #1', { keywords: ['fixes'] })?.state).toBe('fail');
    expect(linkOf('fixed #1', { keywords: ['fixes'] })?.state).toBe('pass');
    expect(linkOf('Refs #1', { keywords: ['refs'] })?.state).toBe('pass');
    expect(linkOf('Ref #1', { keywords: ['refs'] })?.state).toBe('fail');
    expect(linkOf('a.c #1', { keywords: ['a.c', '(x'] })?.state).toBe('pass');
    expect(linkOf('abc #1', { keywords: ['a.c'] })?.state).toBe('fail');
  });

  test('the address is the pull request’s host, or any where that is not known', () => {
    const body = 'Fixes https://ghe.example.com:8443/a/b/issues/5';
    expect(linkOf(body, {}, 'https://ghe.example.com:8443/a/b/pull/1')?.state).toBe('pass');
    expect(linkOf(body)?.state).toBe('fail');
    expect(linkOf(body, {}, null)?.state).toBe('pass');
  });

  test('says where a link does not count', () => {
    expect(linkOf('a\n\n```\nFixes #12\n```')?.message).toBe(
      'The description links no issue. Line 4 has one, but in a code block, where it does not count.',
    );
    expect(linkOf('Use `Fixes #12`')?.message).toContain('Line 1 has one, but in a comment, code, a link');
    expect(linkOf('Fixes [#12](https://github.com/acme/shop/issues/12)')?.message).toContain(
      'Line 1 has one, but in a comment, code, a link',
    );
    expect(linkOf('[^1]: Fixes #12')?.message).toContain('Line 1 has one, but in a footnote');
  });

  test('not required, or no description', () => {
    expect(linkOf('', { required: false })?.state).toBe('not_applicable');
    expect(linkOf('Fixes #1', { required: false })?.state).toBe('pass');
    expect(linkOf(null)?.state).toBe('skipped');
  });

  test('100 KB of half a link end', () => {
    for (const piece of [
      'fixes GH-',
      '[fixes #1a](',
      '$fixes #1a',
      '~~fixes #1a ',
      '<a>fixes #1a ',
      '[^1]: fixes #1\n',
      'fixes ',
      'fixes: \t',
      'fixes a/',
      'fixes https://a.',
      'fixes #1a ',
      'fix',
      'fixes **',
    ]) {
      expect(linkOf(piece.repeat(Math.ceil(100_000 / piece.length)))?.state).toBe('fail');
    }
    expect(linkOf(`fixes ${'a'.repeat(100_000)}`)?.state).toBe('fail');
    expect(linkOf(`fixes${' '.repeat(100_000)}#1`)?.state).toBe('fail');
  });
});

describe('linked issues of this repository', () => {
  const linked = (body: string, url: string | null = 'https://github.com/acme/shop/pull/7') =>
    linkedIssues(scanMarkdown(body), ['fixes', 'closes'], repositoryOf(url));

  test.each<[string, number[]]>([
    ['Fixes #12', [12]],
    ['Closes #3 and fixes #1\n\n- closed #3\n- fixed #2', [3, 1, 2]],
    ['Fixes #1, #2', [1]],
    ['Fixes acme/shop#5, fixes ACME/Shop#6, fixes acme/other#7, fixes other/shop#8', [5, 6]],
    ['Fixes https://github.com/acme/shop/issues/9', [9]],
    ['Fixes https://github.com/acme/other/issues/9 and fixes https://example.com/acme/shop/issues/9', []],
    ['Resolves #1', []],
    ['Fixes GH-4 and closes gh-5', [4, 5]],
    ['~~Fixes #1~~ [Fixes #2](a) $Fixes #3$\n\n[^1]: Fixes #4', []],
    ['See #1', []],
    ['<!-- Fixes #1 -->\n> Fixes #2\n\n`Fixes #3`\n\n```\nFixes #4\n```', []],
    ['', []],
  ])('%j', (body, numbers) => {
    expect(linked(body)).toEqual(numbers);
  });

  test('without a known repository, only `#N` and `GH-N` are surely of it', () => {
    expect(linked('Fixes #1, fixes acme/shop#2, fixes https://github.com/acme/shop/issues/3, fixes GH-4', null)).toEqual([1, 4]);
  });

  test('a repository by the address of a pull request', () => {
    expect(repositoryOf('https://ghe.example.com:8443/a/b.c/pull/1')).toEqual({ host: 'ghe.example.com:8443', name: 'a/b.c' });
    expect(repositoryOf('https://ghe.example.com/')).toBeNull();
    expect(repositoryOf('nonsense')).toBeNull();
  });
});

test.each(['Fixes #7', 'Fixes GH-7', 'Fixes acme/shop#7', '[//]: # (Fixes #1)'])('%s on pull request 7 settles nothing', (body) => {
  expect(findingsOf({ issue_link: issueLink() }, { body }).map(({ state }) => state)).toEqual(['fail']);
});
