import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SeedPullRequest } from '../../../loopback/seed.ts';
import { commentsOf, FORK_TOKEN, GOOD_PULL, headOf, REPOSITORY, shop, startShop, statusesOf, writesOf } from '../../bundle/shop.ts';
import { installDanger, runAllowedPaths } from './composite.ts';

/** The action's own steps, the real Danger, and a GitHub on 127.0.0.1. */

const DECLARED = 'Allowed paths: `src/**`, `docs/**`';
const pull = (files: SeedPullRequest['files'], body = DECLARED): SeedPullRequest => ({ ...GOOD_PULL, files, body });

beforeAll(async () => {
  await installDanger();
}, 300_000);

describe('passes', () => {
  test('a change inside its paths: exit 0, a green status, no comment', async () => {
    const github = await startShop(shop(pull(['M src/cart.ts', 'A docs/new.md'])));
    const run = await runAllowedPaths(github.url);
    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', reason: 'all_rules_pass' } });
    expect(run.outputs['pr-url']).toBe(`https://github.com/${REPOSITORY}/pull/7`);
    expect(run.outputs['actions-url']).toBe(`https://github.com/${REPOSITORY}/actions/runs/77/attempts/1`);
    expect(JSON.parse(run.outputs.result ?? '')).toMatchObject({ schema: 1, action: 'allowed-paths', verdict: { state: 'pass' } });
    expect(statusesOf(github)).toMatchObject([{ sha: headOf(github), context: 'ops-allowed-paths', state: 'success' }]);
    expect(commentsOf(github)).toEqual([]);
  });

  test('a bot that is exempt, and a path that the policy always allows', async () => {
    const bot = { ...pull(['M package.json'], 'Bumps.'), user: 'dependabot[bot]' };
    const github = await startShop(shop(bot));
    expect(await runAllowedPaths(github.url, { 'exempt-bots': 'renovate[bot]\ndependabot[bot]\n' })).toMatchObject({ exitCode: 0 });
    const other = await startShop(shop(pull(['M src/cart.ts', 'A CHANGELOG.md'])));
    expect(await runAllowedPaths(other.url, { always: 'CHANGELOG.md' })).toMatchObject({ exitCode: 0 });
  });
});

describe('fails', () => {
  const rename = ['R secrets/key -> docs/key'];
  test.each<[string, SeedPullRequest, Record<string, string>, string, string[]]>([
    ['a rename out of an undeclared folder', pull(rename), {}, 'rules_failed', ['`secrets/key`', 'renames it to `docs/key`', '`src/**`']],
    [
      'a rename out of a forbidden folder, declared or not',
      pull(rename, `${DECLARED}, \`secrets/**\``),
      { forbidden: '*.pem\nsecrets/**' },
      'rules_failed',
      ['**Forbidden paths failed:** `secrets/key`', '`secrets/**` (`.github/workflows/paths.yml`)'],
    ],
    ['no declaration', pull(['M src/cart.ts'], 'Trust me.'), {}, 'rules_failed', ['`Allowed paths: …`', '**Fix:** Add the line']],
    ['a declaration of everything', pull(['M src/cart.ts'], 'Allowed paths: **'), {}, 'rules_failed', ['too wide']],
    ['an input that is none of its values', pull(['M src/cart.ts']), { required: 'perhaps' }, 'policy_invalid', ['`perhaps`']],
  ])('%s', async (_, seed, inputs, reason, said) => {
    const github = await startShop(shop(seed));
    const run = await runAllowedPaths(github.url, inputs);
    const [comment = ''] = commentsOf(github);
    for (const text of said) expect(comment).toContain(text);
    for (const text of said) expect(run.summary).toContain(text);
    expect(run.log).toMatch(/^::error title=/m);
    expect(run).toMatchObject({ exitCode: 1, outputs: { reason } });
    expect(statusesOf(github)).toMatchObject([{ sha: headOf(github), context: 'ops-allowed-paths', state: 'failure' }]);
    expect(github.journal.invalid).toEqual([]);
  });

  test.each<[string, Parameters<typeof startShop>[1], string, string]>([
    [
      'a 403 on the list of files',
      [{ operation: 'pulls/list-files', kind: 'status', status: 403, body: { message: 'No' } }],
      'unreadable',
      '403',
    ],
    ['a list that is short by a row', [{ operation: 'pulls/list-files', kind: 'short-page' }], 'file_list_incomplete', '1 of the 2'],
    ['a list that is no list', [{ operation: 'pulls/list-files', kind: 'garbage' }], 'unreadable', 'could not be judged'],
  ])('%s', async (_, faults, reason, said) => {
    const github = await startShop(shop(pull(['M src/cart.ts', 'A docs/new.md'])), faults);
    const run = await runAllowedPaths(github.url);
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'error', reason } });
    expect(commentsOf(github)).toEqual([expect.stringContaining(said)]);
    expect(statusesOf(github)).toMatchObject([{ context: 'ops-allowed-paths', state: 'failure' }]);
  });

  test("a fork's read-only token: nothing can be written, and the exit code and the summary say it", async () => {
    const github = await startShop(shop(pull(rename)));
    const run = await runAllowedPaths(github.url, { token: FORK_TOKEN }, 'pull_request');
    expect(run.exitCode).toBe(1);
    expect(run.summary).toContain('`secrets/key`');
    expect(statusesOf(github)).toEqual([]);
    expect(commentsOf(github)).toEqual([]);
  });
});

test('says nothing that a hostile name could use: neither the comment nor the log obeys it', async () => {
  const path = 'x/-->##[error]<img src=y> | @ana danger-results:/etc/passwd.json';
  const github = await startShop(shop(pull([{ path, status: 'added', content: 'x\n' }])));
  const run = await runAllowedPaths(github.url);
  expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
  const [comment = ''] = commentsOf(github);
  expect(comment).toContain('**Allowed paths failed:**');
  expect(comment.split('-->')[0]).not.toContain('img');
  expect(comment).not.toMatch(/(?<!`[^`\n]*)<img/);
  expect(run.log).not.toContain('##[error]');
});

test('leaves a merge group to policy-check', async () => {
  const github = await startShop(shop(pull(['M src/cart.ts'])));
  const run = await runAllowedPaths(github.url, {}, 'merge_group');
  expect(run).toMatchObject({ exitCode: 0, outputs: {}, log: expect.stringMatching(/^::notice .*policy-check/) });
  expect(github.journal.entries).toEqual([]);
});

test('the next run removes what the last one said', async () => {
  const github = await startShop(shop(pull(['M src/cart.ts'], 'Trust me.')));
  await runAllowedPaths(github.url);
  const found = github.state.repository(REPOSITORY)?.pullRequest(7);
  if (found) found.body = DECLARED;
  expect(await runAllowedPaths(github.url)).toMatchObject({ exitCode: 0 });
  expect(commentsOf(github)).toEqual([]);
  expect(writesOf(github).filter((write) => write.includes('comment'))).toEqual([
    'POST issues/create-comment',
    'DELETE issues/delete-comment',
  ]);
});
