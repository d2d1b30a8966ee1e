import { afterEach, describe, expect, test } from '@jest/globals';
import { allowedPaths, linkedIssue, requiredSections } from '../../danger/plugin.ts';
import { type Heard, listening, type Pull } from './ports.ts';

const scope = globalThis as { danger?: unknown; fail?: unknown };
afterEach(() => {
  delete scope.danger;
  delete scope.fail;
});

/** As in a Dangerfile: the globals are Danger's. */
function under(pull: Pull): Heard {
  const heard = listening(pull);
  Object.assign(scope, heard.port);
  return heard;
}

const DECLARED = 'Allowed paths: `src/**`, `docs/**`';
const RENAME = { filename: 'docs/key', previous_filename: 'secrets/key', status: 'renamed' };
const refused = Object.assign(new Error('Resource not accessible by integration'), { status: 403 });
const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ filename: `src/${index}.ts`, status: 'added' }));

describe('allowedPaths', () => {
  test('is silent where all is well, and asks for every page once', async () => {
    const heard = under({ body: DECLARED, rows: rows(250) });
    expect(await allowedPaths()).toMatchObject({ subject: 'acme/shop#7', verdict: { state: 'pass', reason: 'all_rules_pass' } });
    expect(heard.fails).toEqual([]);
    expect(heard.calls.map(([, { page }]) => page).sort()).toEqual([1, 2, 3]);
    expect(heard.calls[0]).toEqual([
      'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
      { owner: 'acme', repo: 'shop', pull_number: 7, per_page: 100, page: 1 },
    ]);
  });

  test.each<[string, Pull, Parameters<typeof allowedPaths>[0], string[][]]>([
    [
      'the old name of a rename',
      { body: DECLARED, rows: [RENAME] },
      {},
      [['**Allowed paths failed:** `secrets/key`', 'renames it to `docs/key`', '**Fix:**']],
    ],
    [
      'a forbidden name that is declared',
      { body: `${DECLARED}, secrets/**`, rows: [RENAME] },
      { forbidden: ['secrets/**'] },
      [['**Forbidden paths failed:** `secrets/key`', 'Decided by: `secrets/**` (`Dangerfile`)']],
    ],
    ['no list', { body: null, rows: rows(1) }, {}, [['**Allowed paths failed:**', '`Allowed paths: …`']]],
    ['a label of one’s own', { body: 'Scope: `docs/**`', rows: rows(1) }, { labels: ['Scope'] }, [['`src/0.ts`', '`Scope` (line 1)']]],
    [
      'a 403',
      { body: DECLARED, rows: rows(1), refusal: refused },
      {},
      [['**The list of changed files could not be judged:**', 'GitHub answered 403'], ['**Allowed paths could not be judged:**']],
    ],
    ['a broken line', { body: DECLARED, rows: rows(1), refusal: new Error('socket hang up') }, {}, [['socket hang up'], ['not whole']]],
    ['a list that is short', { body: DECLARED, rows: rows(2), changed_files: 3 }, {}, [['2 of the 3'], ['not whole']]],
    ['a list that shows a row twice', { body: DECLARED, rows: [...rows(1), ...rows(1)] }, {}, [['twice'], ['not whole']]],
    ['a row without a name', { body: DECLARED, rows: [{ filename: '' }] }, {}, [['`filename`'], ['not whole']]],
  ])('says: %s', async (_, pull, options, said) => {
    const heard = under(pull);
    const { verdict } = await allowedPaths(options);
    expect(verdict.state).not.toBe('pass');
    expect(heard.fails).toEqual(said.map(() => expect.any(String)));
    said.forEach((texts, index) => {
      for (const text of texts) expect(heard.fails[index]).toContain(text);
    });
  });

  test('takes the paths from the issue where it is asked to, whatever the description declares', async () => {
    const body = 'Fixes #1\n\nAllowed paths: `src/**`, `docs/**`';
    const granted = under({ body, rows: rows(1), issues: { 1: 'Allowed paths: `src/**`' } });
    expect((await allowedPaths({ from: ['issue', 'body'] })).verdict.state).toBe('pass');
    expect(granted.calls).toHaveLength(2);
    const beyond = under({ body, rows: [{ filename: 'docs/a.md', status: 'added' }], issues: { 1: 'Allowed paths: `src/**`' } });
    await allowedPaths({ from: ['issue', 'body'] });
    expect(beyond.fails).toEqual([expect.stringContaining('`docs/a.md`')]);
  });

  test('exempts a bot from declaring, and from nothing else', async () => {
    const bot = { login: 'dependabot[bot]', type: 'Bot' };
    const options = { exemptBots: ['dependabot[bot]'], forbidden: ['secrets/**'] };
    under({ user: bot, rows: rows(1) });
    expect((await allowedPaths(options)).verdict.state).toBe('pass');
    under({ user: { ...bot, type: 'User' }, rows: rows(1) });
    expect((await allowedPaths(options)).verdict.state).toBe('fail');
    const heard = under({ user: bot, rows: [RENAME] });
    await allowedPaths(options);
    expect(heard.fails).toEqual([expect.stringContaining('Forbidden paths')]);
  });

  test('keeps to 30 findings and 30,000 characters, and says how many more there are', async () => {
    const many = under({ body: 'Allowed paths: docs/**', rows: rows(100) });
    await allowedPaths();
    expect(many.fails).toHaveLength(31);
    expect(many.fails.at(-1)).toContain('And 70 more findings');
    const long = under({
      body: 'Allowed paths: docs/**',
      rows: rows(100).map(({ filename }) => ({ filename: `${filename}/${'@&<*'.repeat(100)}` })),
    });
    await allowedPaths();
    expect(long.fails.join('').length).toBeLessThan(31_000);
    expect(long.fails.at(-1)).toMatch(/And \d+ more findings/);
  });

  test('escapes what an author may have written, and begins with words of its own', async () => {
    const heard = under({ body: DECLARED, rows: [{ filename: 'x`--><b>|@ana\n##[error]' }] });
    await allowedPaths();
    const [message = ''] = heard.fails;
    expect(message.slice(0, 20)).toBe('**Allowed paths fail');
    expect(message).not.toMatch(/\n|(?<!`)@ana/);
    expect(message.replace(/(`+)[^`].*?[^`]\1(?!`)|<code>.*?<\/code>/g, '')).not.toContain('<b>');
  });

  test('masks what looks like a token', async () => {
    const token = ['ghp', 'a'.repeat(36)].join('_');
    const heard = under({ body: DECLARED, rows: [{ filename: token }] });
    await allowedPaths();
    expect(heard.fails.join()).not.toContain(token);
  });
});

describe('requiredSections', () => {
  const options = { sections: ['[BA]', { tag: '[QA]', title: 'Testing', minChars: 12 }], placeholders: ['TODO'] };
  test.each<[string, string, string[]]>([
    ['all there', '## [BA]\nShelves.\n## [QA]\nBoth totals, by hand.', []],
    ['one missing, one a placeholder', '## [BA]\nTODO', ['`[BA]`', '`## Testing [QA]`']],
  ])('%s', async (_, body, said) => {
    const heard = under({ body, changed_files: 5 });
    await requiredSections(options);
    expect(heard.fails).toEqual(said.map((text) => expect.stringContaining(text)));
    expect(heard.calls).toEqual([]);
  });

  test('does not take the lines of the template, read from the base branch, for content', async () => {
    const body = '## [BA]\nWho gains by it?';
    const heard = under({ body, template: body });
    await requiredSections({ sections: ['[BA]'], template: '.github/a b.md' });
    expect(heard.fails).toEqual([expect.stringContaining("template's own lines")]);
    expect(heard.calls).toEqual([
      ['GET /repos/{owner}/{repo}/contents/{+path}', { owner: 'acme', repo: 'shop', ref: 'main', path: '.github/a%20b.md' }],
    ]);
    const without = under({ body });
    await requiredSections({ sections: ['[BA]'], template: 'gone.md' });
    expect(without.fails).toEqual([expect.stringContaining('does not exist')]);
  });
});

test.each([
  ['Fixes #12', 0],
  ['See #12', 1],
])('linkedIssue: %s', async (body, fails) => {
  const heard = under({ body });
  await linkedIssue();
  expect(heard.fails).toHaveLength(fails);
});

describe('options that are wrong are a fail, not a rule that does not hold', () => {
  test.each<[string, () => Promise<unknown>, string]>([
    ['an unknown one', () => allowedPaths({ alwyas: ['x'] } as object), '`alwyas` is no option of it.'],
    ['a text for a list', () => allowedPaths({ always: 'CHANGELOG.md' } as object), '`always` must be a list of texts.'],
    ['a source that is none', () => allowedPaths({ from: ['title'] } as object), '`from` must be a list of'],
    ['a text for a flag', () => allowedPaths({ required: 'yes' } as object), '`required` must be `true` or `false`.'],
    ['no sections', () => requiredSections({} as { sections: [] }), '`sections` must be a list that is not empty'],
    ['a section without tag', () => requiredSections({ sections: [{ tag: ' ' }] }), '`sections` must be'],
    [
      'a key that no section has',
      () => requiredSections({ sections: [{ tag: 'x', min_chars: 3 } as { tag: string }] }),
      '`sections` must be',
    ],
    ['a placeholder that stalls', () => requiredSections({ sections: ['x'], placeholders: ['(a+)+'] }), '`(a+)+` cannot be used'],
  ])('%s', async (_, call, said) => {
    const heard = under({ body: DECLARED });
    await call();
    expect(heard.fails).toEqual([expect.stringContaining(said)]);
  });
});

describe('where Danger is not about a pull request', () => {
  test.each<[string, object]>([
    ['danger local', {}],
    ['another event', { github: { api: { request: async () => ({}) } } }],
  ])('%s: a fail that says what to do', async (_, danger) => {
    const fails: string[] = [];
    Object.assign(scope, { danger, fail: (message: string) => fails.push(message) });
    await allowedPaths();
    expect(fails).toEqual([expect.stringContaining('merge_group')]);
  });

  test('no Danger at all: rejects, since nobody would hear a fail', async () => {
    await expect(allowedPaths()).rejects.toThrow('npx danger ci');
  });
});
