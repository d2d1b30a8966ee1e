import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { serve } from '../core/tools/archive.ts';
import { type Answer, type Asked, entry, gitleaks, STAND_IN, VALUE } from './gitleaks-stand-in.ts';
import { leftBy, program, pullPayload, runSecretScan, type Stage, startStage } from './secret-scan-stage.ts';
import { FORK_TOKEN, REPOSITORY, statusesOf, TOKEN } from './shop.ts';

describe('a verdict', () => {
  test('pass: status on the head, exit 0, every output of the contract; gitleaks is asked for exactly these commits', async () => {
    const stage = await startStage();
    const head = stage.scratch.commit('sum', { 'src/sum.ts': 'export {};\n' });
    stage.scratch.tell(stage.github);
    const tool = gitleaks(stage);
    const run = await runSecretScan(stage, tool.path);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({
      exit: 0,
      verdict: 'pass',
      reason: 'no_secrets',
      leaks: '0',
      'pr-url': `https://github.com/${REPOSITORY}/pull/7`,
      'actions-url': `https://github.com/${REPOSITORY}/actions/runs/77/attempts/1`,
    });
    expect(statusesOf(stage.github)).toEqual([
      { sha: head, context: 'ops/secrets', state: 'success', description: expect.stringContaining('Passed') },
    ]);
    const { args, env } = tool.asked();
    expect(args).toEqual(
      expect.arrayContaining([
        '--redact=100',
        '--ignore-gitleaks-allow',
        '--exit-code=77',
        `--log-opts=--remerge-diff ${stage.base}..${head}`,
      ]),
    );
    expect(args.filter((arg) => arg.startsWith('--config'))).toEqual([]);
    expect(args.join(' ')).not.toContain(stage.scratch.folder);
    expect(env.filter((name) => /^(INPUT|GITHUB|RUNNER|ACTIONS)_/.test(name))).toEqual([]);
  });

  test('fail: where, and never what, in log, annotation, summary, outputs and status', async () => {
    const stage = await startStage();
    const head = stage.scratch.commit('sum', { 'src/config.ts': `\n\ntoken = ${VALUE}\n` });
    stage.scratch.tell(stage.github);
    const run = await runSecretScan(stage, gitleaks(stage, { report: [entry(head)], exit: 77, stderr: '' }).path);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'fail', reason: 'secrets_found', leaks: '1' });
    expect(statusesOf(stage.github)).toMatchObject([{ sha: head, context: 'ops/secrets', state: 'failure' }]);
    expect(run.stdout).toMatch(/^::error title=github-pat \(fail\)%3A src\/config\.ts,file=src\/config\.ts,line=3/m);
    for (const text of [run.summary, run.outputs.result ?? '']) {
      for (const part of ['github-pat', 'src/config.ts', head.slice(0, 12), 'Rotate the secret first']) expect(text).toContain(part);
    }
    expect(leftBy(run, stage.github)).not.toContain(VALUE.slice(4));
  });

  test('a fork’s read-only token changes nothing of it: the exit code carries it', async () => {
    const stage = await startStage();
    const head = stage.scratch.commit('sum', { 'a.txt': 'a\n' });
    stage.scratch.tell(stage.github);
    const change = { payload: pullPayload(stage.base, head, 'mallory/shop'), inputs: { token: FORK_TOKEN } };
    const run = await runSecretScan(stage, gitleaks(stage, { report: [entry(head)], exit: 77, stderr: '' }).path, change);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'fail', reason: 'secrets_found' });
    expect(run.summary).toContain('read-only');
    expect(statusesOf(stage.github)).toEqual([]);
    const green = await runSecretScan(stage, gitleaks(stage).path, change);
    expect(green.exitCode).toBe(0);
  });

  test('names out of the history cannot form workflow commands', async () => {
    const stage = await startStage();
    const head = stage.scratch.commit('sum', { 'a.txt': 'a\n' });
    stage.scratch.tell(stage.github);
    const hostile = entry(head, {
      File: 'x\n::error::forged',
      Description: '##[error]forged',
      Fingerprint: '::set-output name=verdict::pass',
    });
    const run = await runSecretScan(stage, gitleaks(stage, { report: [hostile], exit: 77, stderr: '' }).path);
    expect(run.stdout.split('\n').filter((line) => /^::(error|set-output)::|##\[/.test(line))).toEqual([]);
    expect(run.outputs.verdict).toBe('fail');
  });
});

describe('rules and exceptions', () => {
  const FILES = { '.gitleaks.toml': 'title = "base"\n', '.gitleaksignore': 'base:fingerprint:rule:1\n', 'other.toml': 'title = "other"\n' };

  test('come from the base commit, not from the pull request', async () => {
    const stage = await startStage(FILES);
    stage.scratch.commit('excuse me', { '.gitleaks.toml': 'title = "head"\n', '.gitleaksignore': 'head:fingerprint:rule:1\n' });
    stage.scratch.tell(stage.github);
    const tool = gitleaks(stage);
    const run = await runSecretScan(stage, tool.path);
    expect(tool.asked()).toMatchObject({ config: FILES['.gitleaks.toml'], ignored: FILES['.gitleaksignore'] });
    expect(run.summary).toContain('.gitleaks.toml');
    await runSecretScan(stage, tool.path, { inputs: { config: './other.toml' } });
    expect(tool.asked()).toMatchObject({ config: FILES['other.toml'] });
  });

  test('that only the pull request has are none', async () => {
    const stage = await startStage();
    stage.scratch.commit('excuse me', FILES);
    stage.scratch.tell(stage.github);
    const tool = gitleaks(stage);
    await runSecretScan(stage, tool.path);
    expect(tool.asked()).toMatchObject({ config: null, ignored: '' });
    const named = await runSecretScan(stage, tool.path, { inputs: { config: '.gitleaks.toml' } });
    expect({ exit: named.exitCode, ...named.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'config_missing' });
  });
});

describe('what was not scanned is never green', () => {
  test.each<[string, Answer, string]>([
    [
      'git failed half-way',
      { report: [], exit: 0, stderr: '6:01AM ERR [git] fatal: bad object\n6:01AM ERR error="stderr is not empty"\n' },
      'fatal: bad object',
    ],
    [
      'a configuration that it refuses',
      { report: null, exit: 1, stderr: '6:01AM FTL unable to load gitleaks config\n' },
      'unable to load gitleaks config',
    ],
    ['a panic', { report: null, exit: 2, stderr: 'panic: regexp: missing closing )\n\ngoroutine 1 [running]:\n' }, 'missing closing'],
    ['no report', { report: null, exit: 0, stderr: '' }, 'It left no report'],
    ['a report that is none', { report: `[{"Secret": "${VALUE}"`, exit: 77, stderr: '' }, 'The report is no JSON'],
    ['leaks that the report lacks', { report: [], exit: 77, stderr: '' }, 'its report has 0 entries'],
    ['an option that it does not know', { report: null, exit: 126, stderr: 'Error: unknown flag\n' }, 'exit code 126'],
  ])('%s', async (_, answer, said) => {
    const stage = await startStage();
    const head = stage.scratch.commit('sum', { 'a.txt': 'a\n' });
    stage.scratch.tell(stage.github);
    const run = await runSecretScan(stage, gitleaks(stage, answer).path);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'scan_failed' });
    expect(run.summary).toContain(said);
    expect(statusesOf(stage.github)).toMatchObject([{ sha: head, state: 'error' }]);
    expect(leftBy(run, stage.github)).not.toContain(VALUE.slice(4));
  });

  test('a shallow checkout, a missing base and no checkout at all: unreadable, with the remedy', async () => {
    const stage = await startStage();
    stage.base = stage.scratch.commit('before', { 'b.txt': 'b\n' });
    const head = stage.scratch.commit('sum', { 'a.txt': 'a\n' });
    stage.scratch.tell(stage.github);
    const shallow = join(stage.folder, 'shallow');
    stage.scratch.git('clone', '--quiet', '--depth=1', `file://${stage.scratch.folder}`, shallow);
    // Base and head are there, what lies before the base is not.
    const cut = join(stage.folder, 'cut');
    stage.scratch.git('clone', '--quiet', '--depth=2', `file://${stage.scratch.folder}`, cut);
    const empty = join(stage.folder, 'empty');
    mkdirSync(empty);
    const tool = gitleaks(stage);
    for (const change of [
      { inputs: { path: shallow } },
      { inputs: { path: cut } },
      { inputs: { path: empty } },
      { payload: pullPayload('1'.repeat(40), head) },
      { payload: pullPayload(stage.base, '2'.repeat(40)), inputs: { 'status-context': '' } },
    ]) {
      const run = await runSecretScan(stage, tool.path, change);
      expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'unreadable' });
      expect(run.summary).toContain('fetch-depth: 0');
    }
    expect(tool.wasAsked()).toBe(false);
    expect(statusesOf(stage.github)).toMatchObject([{ sha: head, state: 'error' }]);
  });

  test('a merge of three branches', async () => {
    const stage = await startStage();
    for (const name of ['one', 'two']) {
      stage.scratch.git('checkout', '--quiet', '-b', name, 'main');
      stage.scratch.commit(name, { [name]: `${name}\n` });
    }
    stage.scratch.git('checkout', '--quiet', 'sum');
    stage.scratch.commit('sum', { 'a.txt': 'a\n' });
    stage.scratch.git('merge', '--quiet', '-m', 'three', 'one', 'two');
    stage.scratch.tell(stage.github);
    const run = await runSecretScan(stage, gitleaks(stage).path);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'unreadable' });
    expect(run.summary).toContain('merges more than two branches');
  });

  test('no gitleaks: the release is fetched, and one with another checksum is not run', async () => {
    const stage = await startStage();
    stage.scratch.commit('sum', { 'a.txt': 'a\n' });
    stage.scratch.tell(stage.github);
    const none = await runSecretScan(stage, stage.plainPath);
    expect({ exit: none.exitCode, ...none.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'tool_missing' });
    expect(none.summary).toContain('Put gitleaks 8.30.1 or newer on PATH');
    const mirror = await serve((_, response) => response.end('something else'));
    try {
      const other = await runSecretScan(stage, stage.plainPath, { env: { OPS_ACTIONS_TOOLS_URL: mirror.url } });
      expect(mirror.asked).toEqual([expect.stringMatching(/^\/gitleaks\/gitleaks\/releases\/download\/v8\.30\.1\/gitleaks_8\.30\.1_/)]);
      expect(other.outputs).toMatchObject({ verdict: 'error', reason: 'tool_missing' });
      expect(other.summary).toMatch(/has SHA-256 `[0-9a-f]{64}`, and `[0-9a-f]{64}` is pinned/);
    } finally {
      await mirror.close();
    }
  });

  test('a gitleaks that came with the checkout is not run', async () => {
    const stage = await startStage();
    const tool = gitleaks(stage);
    const inside = program(stage.scratch.folder, 'gitleaks', STAND_IN);
    stage.scratch.commit('sum', { 'a.txt': 'a\n' });
    stage.scratch.tell(stage.github);
    const run = await runSecretScan(stage, `${inside}:${stage.plainPath}`);
    expect(run.outputs.reason).toBe('tool_missing');
    expect(run.summary).toContain('lies in the checkout');
    expect((await runSecretScan(stage, `${inside}:${tool.path}`)).outputs.reason).toBe('no_secrets');
  });
});

describe('events', () => {
  async function push(
    ref: string,
    before: string | null,
    change: (stage: Stage) => void = () => {},
  ): Promise<[Stage, Asked | null, string]> {
    const stage = await startStage();
    const after = stage.scratch.commit('sum', { 'a.txt': 'a\n' });
    stage.scratch.tell(stage.github);
    stage.scratch.git('update-ref', 'refs/remotes/origin/main', stage.base);
    change(stage);
    const tool = gitleaks(stage);
    const payload = { ref, before: before ?? stage.base, after, deleted: false, repository: { default_branch: 'main' } };
    const run = await runSecretScan(stage, tool.path, { event: 'push', payload });
    return [stage, tool.wasAsked() ? tool.asked() : null, run.outputs.reason ?? ''];
  }
  const ZERO = '0'.repeat(40);
  const revisions = (asked: Asked | null): string => asked?.args.find((arg) => arg.startsWith('--log-opts='))?.split(' ')[1] ?? '';

  test('push: from before to after; a new branch from the default branch; a new default branch from the beginning', async () => {
    const [stage, asked] = await push('refs/heads/sum', null);
    const head = stage.scratch.git('rev-parse', 'HEAD');
    expect(revisions(asked)).toBe(`${stage.base}..${head}`);
    expect(statusesOf(stage.github)).toMatchObject([{ sha: head, state: 'success' }]);
    const [other, fresh] = await push('refs/heads/sum', ZERO);
    expect(revisions(fresh)).toBe(`${other.base}..${other.scratch.git('rev-parse', 'HEAD')}`);
    const [, first] = await push('refs/heads/main', ZERO);
    expect(revisions(first)).toMatch(/^[0-9a-f]{40}$/);
  });

  test('push: where nothing says which commits are new, it is unreadable', async () => {
    const drop = (stage: Stage): void => void stage.scratch.git('update-ref', '-d', 'refs/remotes/origin/main');
    expect((await push('refs/heads/sum', ZERO, drop)).slice(1)).toEqual([null, 'unreadable']);
    expect((await push('refs/heads/main', '3'.repeat(40))).slice(1)).toEqual([null, 'unreadable']);
  });

  test('a merge group: its own commits, status on its head', async () => {
    const stage = await startStage();
    const head = stage.scratch.commit('sum', { 'a.txt': 'a\n' });
    stage.scratch.tell(stage.github);
    const tool = gitleaks(stage);
    const group = { head_sha: head, base_sha: stage.base, head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${stage.base}` };
    const run = await runSecretScan(stage, tool.path, { event: 'merge_group', payload: { merge_group: group } });
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'pr-url': '' });
    expect(revisions(tool.asked())).toBe(`${stage.base}..${head}`);
    expect(statusesOf(stage.github)).toMatchObject([{ sha: head, state: 'success' }]);
  });

  test('an event without commits is one clear error', async () => {
    const stage = await startStage();
    const change = {
      event: 'schedule',
      payload: { schedule: '0 0 * * *' },
      env: { GITHUB_SHA: stage.base, GITHUB_REF: 'refs/heads/main' },
    };
    const run = await runSecretScan(stage, gitleaks(stage).path, change);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'configuration_error' });
    expect(run.stdout).toContain('event `schedule`: brings no commits to scan. Run on `pull_request`');
  });
});

test('a run that breaks takes back what an earlier one said of the head', async () => {
  const stage = await startStage();
  const head = stage.scratch.commit('sum', { 'a.txt': 'a\n' });
  stage.scratch.tell(stage.github);
  await runSecretScan(stage, gitleaks(stage).path);
  const broken = await runSecretScan(stage, gitleaks(stage).path, { env: { RUNNER_TEMP: join(stage.folder, 'nowhere') } });
  expect({ exit: broken.exitCode, reason: broken.outputs.reason }).toEqual({ exit: 1, reason: 'internal_error' });
  expect(statusesOf(stage.github)).toMatchObject([
    { state: 'success' },
    { sha: head, state: 'error', description: 'Not judged: internal error' },
  ]);
});

test('the token shows nowhere but where the runner is told to mask it', async () => {
  const stage = await startStage();
  const head = stage.scratch.commit('sum', { [TOKEN]: 'a\n' });
  stage.scratch.tell(stage.github);
  const report = [entry(head, { File: TOKEN, Description: TOKEN, Fingerprint: `${head}:${TOKEN}:github-pat:3` })];
  const run = await runSecretScan(stage, gitleaks(stage, { report, exit: 77, stderr: '' }).path);
  expect([run.summary, JSON.stringify(run.outputs), JSON.stringify(statusesOf(stage.github))].join()).not.toContain(TOKEN);
  expect(run.stdout.split('\n').filter((line) => line.includes(TOKEN))).toEqual([`::add-mask::${TOKEN}`]);
});
