import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parseNameStatus } from '../../cli/git-change.ts';
import { packageRoot } from '../../loopback/description.ts';

const POLICY = `version: 1
rules:
  required_sections: { sections: [{ tag: '[QA]' }] }
  forbidden_paths: { paths: ['secrets/**'] }
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  git('init', '--initial-branch', 'main');
  write('.github/ops/policy.yml', POLICY);
  write('secrets/key', 'placeholder\n');
  commit('start');
  git('switch', '-c', 'topic');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
function commit(message: string): void {
  git('add', '--all');
  git('commit', '--message', message);
}
function check(...args: string[]) {
  const command = [join(packageRoot(), 'dist/cli.js'), 'check', ...args];
  return spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8', input: '## [QA]\nBy hand.\n' });
}

test('judges the commits of the branch with the judge of the action, and prints one JSON document', () => {
  mkdirSync(join(folder, 'docs'));
  renameSync(join(folder, 'secrets/key'), join(folder, 'docs/key'));
  commit('move');
  const run = check('--json', '--body', '-');
  expect(run.status).toBe(1);
  expect(run.stderr).toBe('');
  const report = JSON.parse(run.stdout);
  expect(report).toMatchObject({ schema: 1, action: 'policy-check', verdict: { state: 'fail', reason: 'rules_failed' } });
  expect(report.outputs['failed-rules']).toEqual(['forbidden_paths']);
});

test('passes with exit 0, and without a description is pending and says which rules it did not judge', () => {
  write('docs/a.md', 'x\n');
  commit('page');
  expect(check('--body', '-')).toMatchObject({ status: 0, stdout: expect.stringContaining('pass (all rules pass)') });
  const without = check();
  expect(without.status).toBe(1);
  expect(without.stdout).toContain('pending (unreadable)');
  expect(without.stdout).toMatch(/pending +required_sections[\s\S]*--body FILE/);
  expect(without.stdout).toContain(
    'NOT JUDGED, so this is no pass: required_sections. Give the description as a file: `npx ops-actions check --body FILE`.',
  );
  const report = JSON.parse(check('--json').stdout);
  expect(report).toMatchObject({
    verdict: { state: 'pending', reason: 'unreadable' },
    outputs: { 'pending-rules': ['required_sections'] },
  });
});

test('the policy is the base branch’s, whatever the branch says; what is not committed is counted, not judged', () => {
  write('.github/ops/policy.yml', 'version: 1\nrules:\n  issue_link: { required: false }\n');
  write('secrets/other', 'x\n');
  commit('loosen');
  write('secrets/third', 'x\n');
  const run = check('--body', '-');
  expect(run.status).toBe(1);
  expect(run.stdout).toContain('secrets/other');
  expect(run.stdout).not.toContain('secrets/third');
  expect(run.stdout).toContain('1 file has changes that are not committed');
});

test('a rule that only reports says so, below the rule that blocks', () => {
  write('policy.yml', `${POLICY.replace("['secrets/**'] }", "['secrets/**'], mode: report }")}  docs: { allow: ['docs/**'] }\n`);
  write('secrets/other', 'x\n');
  write('a.md', 'x\n');
  commit('both');
  const { stdout } = check('--policy', 'policy.yml', '--body', '-');
  expect(stdout).toMatch(/^fail +docs +a\.md\n[\s\S]*^fail +forbidden_paths +secrets\/other {2}\(reports only\)\n/m);
});

test('names of files are read as they are', () => {
  write('secrets/a b\n"ü"\t.txt', 'x\n');
  commit('odd');
  const report = JSON.parse(check('--json').stdout);
  expect(report.findings.map(({ subject }: { subject: string }) => subject)).toContain('secrets/a b\n"ü"\t.txt');
});

test.each([
  ['a base that does not exist', ['--base', 'nope'], '--base nope: `nope` is not a commit here.'],
  ['a body that does not exist', ['--body', 'nope.md'], '--body: `nope.md` could not be read'],
  ['an unknown option', ['--bas', 'main'], "arguments: Unknown option '--bas'"],
  ['a folder that is no checkout', ['--repo', '/'], '/: is not a git work tree.'],
])('%s is one line on standard error and exit 1', (_, args, message) => {
  const run = check(...args);
  expect(run).toMatchObject({ status: 1, stdout: '' });
  expect(run.stderr).toContain(`ops-actions check: ${message}`);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
});

test('a policy that is invalid or missing is an error with its place', () => {
  write('policy.yml', 'version: 1\nrules:\n  forbidden_paths: { path: [] }\n');
  const invalid = check('--policy', 'policy.yml');
  expect(invalid.status).toBe(1);
  expect(invalid.stdout).toMatch(/error +policy +policy\.yml:3:\d+/);
  expect(check('--config', 'none.yml')).toMatchObject({ status: 1, stdout: expect.stringContaining('error (policy missing)') });
  expect(check('--config', 'none.yml').stdout).toMatch(/fix: .*`--config PATH`.*`--policy FILE`/);
  expect(invalid.stdout).not.toContain('base branch');
  git('switch', 'main');
  write('broken.yml', 'version: 2\n');
  commit('break');
  git('switch', '--create', 'other');
  expect(check('--base', 'main', '--config', 'broken.yml').stdout).toContain('read from the base branch `main`');
});

test('every command helps, and a mistyped one is guessed', () => {
  const cli = (...args: string[]) => spawnSync(process.execPath, [join(packageRoot(), 'dist/cli.js'), ...args], { encoding: 'utf8' });
  expect(cli('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('check') });
  expect(cli('check', '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Examples:') });
  expect(cli('chekc')).toMatchObject({ status: 1, stderr: expect.stringContaining('Did you mean `check`?') });
  expect(cli('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test('parseNameStatus reads renames and copies with both names', () => {
  expect(parseNameStatus('M\0a\0R090\0old\0new\0C100\0from\0to\0D\0gone\0T\0link\0')).toEqual([
    { path: 'a', previousPath: null, status: 'modified' },
    { path: 'new', previousPath: 'old', status: 'renamed' },
    { path: 'to', previousPath: 'from', status: 'copied' },
    { path: 'gone', previousPath: null, status: 'removed' },
    { path: 'link', previousPath: null, status: 'changed' },
  ]);
});

test.each(['main', 'refs/heads/main', 'HEAD~1'])('--base %s is judged as the branch main', (base) => {
  write('policy.yml', `${POLICY}applies_to: { branches: [main] }\n`);
  write('secrets/other', 'x\n');
  commit('forbidden');
  const args = ['--policy', 'policy.yml', '--base', base];
  if (base === 'HEAD~1') {
    expect(check(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining('--base-branch') });
    args.push('--base-branch', 'main');
  }
  expect(check(...args)).toMatchObject({ status: 1, stdout: expect.stringContaining('secrets/other') });
});

test('neither settings, nor a tag, nor a hook’s environment hide a file', () => {
  write('secrets/other', 'x\n');
  mkdirSync(join(folder, 'sub'));
  commit('forbidden');
  git('config', 'diff.relative', 'true');
  git('config', 'diff.external', 'true');
  git('tag', 'main', 'HEAD');
  const command = [join(packageRoot(), 'dist/cli.js'), 'check', '--json'];
  const env = { ...process.env, GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere' };
  const run = spawnSync(process.execPath, command, { cwd: join(folder, 'sub'), encoding: 'utf8', env });
  expect(JSON.parse(run.stdout).outputs['failed-rules']).toEqual(['forbidden_paths']);
});

test('a password in the remote’s address stays there', () => {
  git('remote', 'add', 'origin', 'https://oauth2:hunter2@git.example.com/octo/app.git');
  expect(JSON.parse(check('--json').stdout).subject).toMatch(/^octo\/app@/);
  git('remote', 'set-url', 'origin', 'https://oauth2:hunter2@git.example.com/app.git');
  expect(check('--json').stdout).not.toContain('hunter2');
});
