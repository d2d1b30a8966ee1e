import { existsSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { packageRoot } from '../../../loopback/description.ts';
import type { ActionRun } from '../../../loopback/run-action.ts';
import { fakeToken, leftBy, runSecretScan, type Stage, startStage } from '../../bundle/secret-scan-stage.ts';
import { statusesOf } from '../../bundle/shop.ts';

/** The shipped secret-scan with the real gitleaks 8.30.1, from `.tools/bin` or PATH; without it this fails. */

let path = '';
beforeAll(() => {
  const folders = [join(packageRoot(), '.tools/bin'), ...(process.env.PATH ?? '').split(delimiter)];
  const tools = folders.find((folder) => existsSync(join(folder, 'gitleaks')));
  if (tools === undefined) throw new Error('gitleaks is neither in .tools/bin nor on PATH.');
  path = [tools, dirname(process.execPath), process.env.PATH].join(delimiter);
});

/** Runs on the branch as it is, and makes sure that no value leaves, whatever the verdict. */
async function scan(
  stage: Stage,
): Promise<ActionRun & { found: { rule: string; file: string; line: number | undefined; commit: string }[] }> {
  stage.scratch.tell(stage.github);
  const run = await runSecretScan(stage, path);
  const left = leftBy(run, stage.github);
  for (let number = 0; number < 36; number += 1) expect(left).not.toContain(fakeToken(number).slice(4, 20));
  const { findings } = JSON.parse(run.outputs.result ?? '') as {
    findings: { rule: string; state: string; location?: { file: string; line?: number }; evidence?: string }[];
  };
  const found = findings
    .filter(({ state }) => state === 'fail')
    .map(({ rule, location, evidence }) => ({
      rule,
      file: location?.file ?? '',
      line: location?.line,
      commit: evidence?.split(':')[0] ?? '',
    }));
  return { ...run, found };
}

function verdictOf(run: ActionRun): unknown {
  return { exit: run.exitCode, verdict: run.outputs.verdict, reason: run.outputs.reason, leaks: run.outputs.leaks };
}

const FOUND = { exit: 1, verdict: 'fail', reason: 'secrets_found', leaks: '1' };
const CLEAN = { exit: 0, verdict: 'pass', reason: 'no_secrets', leaks: '0' };

describe('gitleaks 8.30.1', () => {
  test('a leak that the pull request adds and removes again is found; one that the base has is not', async () => {
    const stage = await startStage({ 'old.txt': `old = ${fakeToken(0)}\n` });
    const commit = stage.scratch.commit('add', {
      'src/config.ts': `// settings\n\nconst token = '${fakeToken(1)}';\n`,
      'old.txt': 'gone\n',
    });
    const head = stage.scratch.commit('remove', { 'src/config.ts': '// settings\n' });
    const run = await scan(stage);
    expect(verdictOf(run)).toEqual(FOUND);
    expect(run.found).toEqual([{ rule: 'github-pat', file: 'src/config.ts', line: 3, commit }]);
    expect(run.stdout).toMatch(/^::error title=github-pat[^\n]*file=src\/config\.ts,line=3/m);
    expect(statusesOf(stage.github)).toMatchObject([{ sha: head, context: 'ops/secrets', state: 'failure' }]);
  });

  test('a change without a secret is clean, and an empty one too', async () => {
    const stage = await startStage({ 'old.txt': `old = ${fakeToken(0)}\n` });
    expect(verdictOf(await scan(stage))).toEqual(CLEAN);
    stage.scratch.commit('sum', { 'src/sum.ts': 'export const sum = 1;\n' });
    expect(verdictOf(await scan(stage))).toEqual(CLEAN);
  });

  test('nothing that the pull request brings silences it', async () => {
    const stage = await startStage();
    const leak = stage.scratch.commit('leak', { 'a.txt': `token = ${fakeToken(1)} # gitleaks:allow\n` });
    stage.scratch.commit('excuses', {
      '.gitleaksignore': `${leak}:a.txt:github-pat:1\na.txt:github-pat:1\n`,
      '.gitleaks.toml': "title = 'none'\n[allowlist]\npaths = ['''.*''']\n",
      '.gitattributes': '* -diff\n',
    });
    const run = await scan(stage);
    expect(verdictOf(run)).toEqual(FOUND);
    expect(run.found).toMatchObject([{ file: 'a.txt', commit: leak }]);
  });

  test('what the base says holds: its exceptions and its rules', async () => {
    const stage = await startStage({
      '.gitleaksignore': 'ignored.txt:github-pat:1\n',
      '.gitleaks.toml': "[extend]\nuseDefault = true\n[[rules]]\nid = 'our-key'\nregex = '''shopkey-[0-9]{8}'''\n",
    });
    stage.scratch.commit('leaks', { 'ignored.txt': `token = ${fakeToken(1)}\n`, 'ours.txt': `${['shop', 'key-'].join('')}12345678\n` });
    const run = await scan(stage);
    expect(verdictOf(run)).toEqual(FOUND);
    expect(run.found).toMatchObject([{ rule: 'our-key', file: 'ours.txt' }]);
    expect(run.outputs.result).not.toContain('12345678');
  });

  test('a configuration of the base that is broken is an error, not a clean scan', async () => {
    const stage = await startStage({ '.gitleaks.toml': '[[rules\n' });
    stage.scratch.commit('leak', { 'a.txt': `token = ${fakeToken(1)}\n` });
    expect(verdictOf(await scan(stage))).toEqual({ exit: 1, verdict: 'error', reason: 'scan_failed', leaks: '0' });
  });

  test('merges: what slips in with one is found under its name, what the base brought is not', async () => {
    const stage = await startStage({ 'shared.txt': 'one\n' });
    const { scratch } = stage;
    scratch.commit('ours', { 'shared.txt': 'ours\n' });
    scratch.git('checkout', '--quiet', 'main');
    stage.base = scratch.commit('theirs', { 'shared.txt': 'theirs\n', 'main.txt': `token = ${fakeToken(2)}\n` });
    scratch.git('checkout', '--quiet', 'sum');
    expect(() => scratch.git('merge', '--quiet', 'main')).toThrow();
    const conflicting = scratch.commit('merge', { 'shared.txt': `token = ${fakeToken(3)}\n` });
    scratch.git('checkout', '--quiet', 'main');
    stage.base = scratch.commit('more', { 'more.txt': 'more\n' });
    scratch.git('checkout', '--quiet', 'sum');
    scratch.git('merge', '--quiet', '--no-commit', '--no-ff', 'main');
    const slipped = scratch.commit('merge again', { 'b/slipped.txt': `token = ${fakeToken(4)}\n` });
    const run = await scan(stage);
    expect(run.found.sort((a, b) => a.file.localeCompare(b.file))).toMatchObject([
      { file: 'b/slipped.txt', commit: slipped },
      { file: 'shared.txt', commit: conflicting },
    ]);
  });

  test('history that is not whole is an error, not a clean scan', async () => {
    const stage = await startStage();
    stage.scratch.commit('leak', { 'a.txt': `token = ${fakeToken(1)}\n` });
    const blob = stage.scratch.git('rev-parse', 'HEAD:a.txt');
    stage.scratch.commit('remove', { 'a.txt': null });
    stage.scratch.tell(stage.github);
    rmSync(join(stage.scratch.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const run = await runSecretScan(stage, path);
    expect(verdictOf(run)).toMatchObject({ exit: 1, verdict: 'error', reason: 'scan_failed' });
  });
});
