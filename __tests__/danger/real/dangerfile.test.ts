import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { packageRoot } from '../../../loopback/description.ts';
import type { Fault } from '../../../loopback/faults.ts';
import { commentsOf, GOOD_PULL, shop, startShop } from '../../bundle/shop.ts';
import { installDanger } from './composite.ts';
import { installProject, runDangerfile } from './danger.ts';

/** A team's own Dangerfile under the real Danger; the samples are those of the documentation. */

const PAGE = readFileSync(join(packageRoot(), 'docs/danger.md'), 'utf8');
const sample = (name: string): string => {
  const code = PAGE.match(new RegExp(`\`\`\`\\w+\\n// ${name}\\n(.*?)\`\`\``, 's'))?.[1];
  if (code === undefined) throw new Error(`docs/danger.md has no ${name}`);
  return code;
};
const RENAME = { ...GOOD_PULL, body: 'Allowed paths: `docs/**`', files: ['R secrets/key -> docs/key'] };
const NO_LIST: Fault = { operation: 'pulls/list-files', kind: 'status', status: 403, body: { message: 'No' } };

beforeAll(async () => {
  await installDanger();
  await installProject();
}, 300_000);

describe('a Dangerfile with the plugin', () => {
  const complete = '## [BA]\nShelves.\n## [QA] Testing\nBoth totals, by hand.\n\nFixes #1\nAllowed paths: `src/**`\n';
  test('as documented, in TypeScript: passes what is right', async () => {
    const github = await startShop(shop({ ...GOOD_PULL, body: complete }));
    const run = await runDangerfile(github.url, 'dangerfile.ts', sample('dangerfile.ts'));
    expect(run.log).toContain('Found no issues');
    expect(run.exitCode).toBe(0);
  });

  test('as documented, in TypeScript: each rule says what is wrong', async () => {
    const github = await startShop(shop({ ...RENAME, body: 'Trust me.' }));
    const run = await runDangerfile(github.url, 'dangerfile.ts', sample('dangerfile.ts'));
    const [comment = ''] = commentsOf(github);
    for (const rule of ['Allowed paths', 'Forbidden paths', 'Required sections', 'Issue link'])
      expect(comment).toContain(`**${rule} failed:**`);
    expect(run.exitCode).toBe(1);
  });

  test.each([
    ['in JavaScript', 'dangerfile.js', sample('dangerfile.js')],
    ['as a module', 'dangerfile.mjs', sample('dangerfile.ts')],
  ])('%s: a rename out of a forbidden folder fails', async (_, name, text) => {
    const github = await startShop(shop(RENAME));
    const run = await runDangerfile(github.url, name, text);
    expect(commentsOf(github)).toEqual([expect.stringContaining('**Forbidden paths failed:** `secrets/key`')]);
    expect(run.exitCode).toBe(1);
  });

  test('a 403 on the list of files fails', async () => {
    const github = await startShop(shop(GOOD_PULL), [NO_LIST]);
    const run = await runDangerfile(github.url, 'dangerfile.js', sample('dangerfile.js'));
    expect(commentsOf(github)).toEqual([expect.stringContaining('GitHub answered 403')]);
    expect(run.exitCode).toBe(1);
  });
});

// What the documentation says of Danger by itself; the day that it no longer holds, the page has to say so.
describe('Danger by itself passes', () => {
  const BY_ITSELF = `
    const { created_files, modified_files, deleted_files } = danger.git;
    for (const path of [...created_files, ...modified_files, ...deleted_files]) if (path.startsWith('secrets/')) fail(path);`;
  test.each<[string, Parameters<typeof shop>[0], Fault[]]>([
    ['a rename out of a forbidden folder', RENAME, []],
    ['a list of files that it may not read', { ...GOOD_PULL, files: ['M secrets/key'] }, [NO_LIST]],
  ])('%s', async (_, pull, faults) => {
    const github = await startShop(shop(pull), faults);
    const run = await runDangerfile(github.url, 'dangerfile.js', BY_ITSELF);
    expect(run.log).toContain('Found no issues');
    expect(run.exitCode).toBe(0);
  });
});
