import { describe, expect, test } from '@jest/globals';
import { filesOf, findingsOf, forbiddenPaths } from './judge-samples.ts';

/** Changed, findings. */
const FORBIDDEN: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['nothing forbidden', ['M app/a.ts', 'A docs/secrets.md', 'M x/.env'], []],
  ['added', ['A secrets/a'], ['secrets/a by secrets/**']],
  ['modified', ['M secrets/a/b/c'], ['secrets/a/b/c by secrets/**']],
  ['deleted', ['D secrets/a'], ['secrets/a by secrets/**']],
  ['renamed out of it', ['R secrets/prod.env -> docs/moved.md'], ['secrets/prod.env by secrets/**']],
  ['renamed into it', ['R docs/a -> secrets/a'], ['secrets/a by secrets/**']],
  ['renamed within it', ['R secrets/a -> secrets/b'], ['secrets/a by secrets/**', 'secrets/b by secrets/**']],
  ['copied out of it', ['C secrets/a -> docs/a'], []],
  ['copied into it', ['C docs/a -> secrets/a'], ['secrets/a by secrets/**']],
  ['a status that nobody knows', ['X secrets/a'], ['secrets/a by secrets/**']],
  ['the folder turned into a submodule or symlink', ['A secrets'], ['secrets by secrets/**']],
  ['a dotfile in it', ['A secrets/.gitkeep'], ['secrets/.gitkeep by secrets/**']],
  ['any depth', ['A a/b/c.pem', 'A c.pem'], ['a/b/c.pem by **/*.pem', 'c.pem by **/*.pem']],
  ['only at the root', ['A .env.local', 'A x/.env.local'], ['.env.local by .env*']],
  ['except', ['M .env.example', 'M .env'], ['.env by .env*']],
  ['another case is another file', ['A Secrets/a'], []],
  ['names of odd characters', ['A secrets/`rm -rf`\n<b>.md'], ['secrets/`rm -rf`\n<b>.md by secrets/**']],
];

describe('forbidden_paths', () => {
  test.each(FORBIDDEN)('%s', (_, files, expected) => {
    const findings = findingsOf({ forbidden_paths: forbiddenPaths() }, { files: filesOf(...files) });
    const failed = findings.filter((one) => one.state === 'fail');
    expect(failed.map((one) => `${one.subject} by ${one.evidence}`)).toEqual(expected);
    if (expected.length === 0) expect(findings.map((one) => one.state)).toEqual(['pass']);
    else expect(findings).toHaveLength(expected.length);
  });

  test.each<[path: string, more: string[], expected: string[]]>([
    [
      'secrets',
      ['A secrets/key', 'A secrets/a/b', 'A secrets', 'A secretsx/a', 'A x/secrets/a'],
      ['secrets/key', 'secrets/a/b', 'secrets'],
    ],
    ['app/[id]', ['M app/[id]/page.tsx', 'M app/i', 'M app/i/x'], ['app/[id]/page.tsx', 'app/i']],
    ['caf\u00e9', ['A cafe\u0301/x'], ['cafe\u0301/x']],
    ['*.pem', ['A a.pem', 'A a.pem/x'], ['a.pem']],
    ['a/*', ['A a/b', 'A a/b/c'], ['a/b']],
  ])('a name in the policy is a file, or a folder with all in it: %s', (path, files, expected) => {
    const rule = forbiddenPaths({ paths: [path], except: [] });
    const failed = findingsOf({ forbidden_paths: rule }, { files: filesOf(...files) }).filter((one) => one.state === 'fail');
    expect(failed.map(({ subject }) => subject)).toEqual(expected);
  });

  test('a folder by its name lifts what is in it', () => {
    const rule = forbiddenPaths({ paths: ['secrets'], except: ['secrets/public'] });
    const found = findingsOf({ forbidden_paths: rule }, { files: filesOf('A secrets/public/key', 'A secrets/publicity') });
    expect(found.map(({ subject }) => subject)).toEqual(['secrets/publicity']);
  });

  test('a finding names the path, the deed, the pattern and its line', () => {
    const [found] = findingsOf({ forbidden_paths: forbiddenPaths() }, { files: filesOf('R docs/a -> x.pem') });
    expect(found).toEqual({
      rule: 'forbidden_paths',
      state: 'fail',
      subject: 'x.pem',
      message: 'This change renames `docs/a` to it, and `**/*.pem` is forbidden.',
      evidence: '**/*.pem',
      location: { file: '.github/ops/policy.yml', line: 21 },
      fix: 'Leave `x.pem` as it is on `main`. If the change is meant, the owners of `.github/ops/policy.yml` can list it under `except`.',
    });
  });
});
