import { describe, expect, test } from '@jest/globals';
import { readChange, readPullRequest } from '../../../actions/policy-check/read-facts.ts';
import { readOpenOfBase } from '../../../actions/policy-check/read-open.ts';
import { sourcesOf } from '../../../actions/policy-check/sources.ts';
import type { GitHub } from '../../../core/github/client.ts';
import { fake } from '../../core/github/fake.ts';

const SHA = 'a'.repeat(40);
const WHOLE = {
  number: 7,
  html_url: 'https://github.com/acme/shop/pull/7',
  title: 'Sum once',
  body: null,
  user: { login: 'ben', type: 'User' },
  state: 'open',
  labels: [],
  base: { ref: 'main' },
  head: { sha: SHA, ref: 'sum' },
  changed_files: 1,
  additions: 3,
  deletions: 2,
};
const PAGE = 'https://ghes.example/acme/shop/pull/7';
const without = (...names: string[]) => Object.fromEntries(Object.entries(WHOLE).filter(([name]) => !names.includes(name)));
const read = (pull: unknown) =>
  readChange(
    fake(() => pull),
    7,
    PAGE,
  );

describe('a pull request', () => {
  test.each([
    ['as it should be', WHOLE, { url: WHOLE.html_url, changedLines: 5 }, true],
    ['without its address', without('html_url'), { url: PAGE, changedLines: 5 }, true],
    ['without its added lines', without('additions'), { changedLines: null }, true],
    ['without its deleted lines', without('deletions'), { changedLines: null }, true],
    ['without both', without('additions', 'deletions'), { changedLines: null }, true],
    ['with lines that are no number', { ...WHOLE, additions: '3' }, { changedLines: null }, true],
    ['without its state: its verdict is still to be written', without('state'), {}, true],
    ['that is closed', { ...WHOLE, state: 'closed' }, {}, false],
  ])('%s', async (_, pull, expected, isOpen) => {
    const found = await read(pull);
    expect(found).toMatchObject({ change: { headSha: SHA, changedFiles: 1, ...expected }, isOpen });
  });

  test.each([
    ['changed_files', without('changed_files')],
    ['sha', { ...WHOLE, head: { ref: 'sum' } }],
    ['ref', { ...WHOLE, base: {} }],
    ['title', without('title')],
  ])('that lacks `%s` cannot be judged', async (name, pull) => {
    await expect(read(pull)).rejects.toThrow(`no usable \`${name}\``);
  });

  test('a list that has another number of files than it says is still short, whatever else is missing', async () => {
    const github: GitHub = {
      ...fake((route) => {
        if (route.endsWith('/files')) return [];
        if (route.includes('/contents/')) return { type: 'file', encoding: 'base64', content: '', size: 0 };
        return without('additions', 'deletions', 'state', 'html_url');
      }),
      owner: 'acme',
      repo: 'shop',
      requests: { total: 0, reads: 0, writes: 0, notModified: 0, retried: 0 },
    };
    const sources = sourcesOf(github, 'https://ghes.example');
    const { change, files } = await readPullRequest(sources, { number: 7, expectedBase: 'main' }, 'p.yml');
    expect(change).toMatchObject({ url: PAGE, changedLines: null, changedFiles: 1 });
    // Fewer rows than `changed_files`: for the judge to see.
    expect(files).toEqual({ state: 'read', value: [] });
  });
});

test('a row of the list of pull requests may lack its address', async () => {
  const { rows } = await readOpenOfBase(
    fake(() => [without('html_url')]),
    'main',
  );
  expect(rows).toMatchObject([{ number: 7, url: null, headSha: SHA }]);
});
