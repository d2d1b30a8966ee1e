import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Report } from '../../core/model.ts';
import { packageRoot } from '../../loopback/description.ts';
import { startLoopback } from '../../loopback/main.ts';
import { until } from '../bundle/until.ts';

const PLAN = {
  commands: {
    switch: 'printf %s "$OPS_ARTIFACT" > current',
    current: 'if [ -s current ]; then cat current; else echo \'{"artifact": null}\'; fi',
    verify: 'echo x >> looks; test "$(cat current)" != bad',
  },
  verify: { interval: '10ms', failures: 2, successes: 2, soak: '0s', grace: '0s' },
  windows: [],
};

let folder = '';
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-cli-'));
  configure({});
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function configure(change: Readonly<Record<string, unknown>>): void {
  mkdirSync(join(folder, '.github/ops'), { recursive: true });
  const file = { version: 1, environments: { production: { ...PLAN, ...change }, staging: PLAN } };
  writeFileSync(join(folder, '.github/ops/deploy.yml'), JSON.stringify(file));
}

const CLI = join(packageRoot(), 'dist/cli.js');
function ops(...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });
}
/** Of production unless another is named. */
function report(...args: string[]): Report & { exit: number | null } {
  const environment = args.includes('--environment') ? [] : ['--environment', 'production'];
  const { status, stdout, stderr } = ops(...args, ...environment, '--json');
  try {
    return { ...(JSON.parse(stdout) as Report), exit: status };
  } catch {
    throw new Error(`no report: ${stdout}\n${stderr}`);
  }
}
function short({ exit, verdict, outputs }: Report & { exit: number | null }): string {
  return `${exit} ${verdict.state} ${verdict.reason} ${String(outputs.served ?? '-')}`;
}
function served(): string {
  return existsSync(join(folder, 'current')) ? readFileSync(join(folder, 'current'), 'utf8') : '';
}
function state(): string[] {
  return readdirSync(join(folder, '.ops/ledger')).sort();
}

interface Running {
  child: ChildProcess;
  stdout(): string;
  stderr(): string;
  ended: Promise<{ code: number | null; signal: string | null }>;
}
/** A deploy of v2 that soaks for an hour. */
async function soaking(...more: string[]): Promise<Running> {
  const args = ['deploy', '--environment', 'production', '--artifact', 'v2', '--soak', '1h', '--json', ...more];
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) =>
    child.once('close', (code, signal) => done({ code, signal })),
  );
  const looks = () => (existsSync(join(folder, 'looks')) ? readFileSync(join(folder, 'looks'), 'utf8').length : 0);
  await until(() => served() === 'v2');
  const before = looks();
  await until(() => looks() > before + 8);
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}

describe('the machine of the action, with a folder for a ledger', () => {
  test('deploys, rolls back what is bad, refuses it, goes back, and says what is', () => {
    expect(short(report('deploy', '--artifact', 'v1'))).toBe('0 pass verified v1');
    expect(short(report('deploy', '--artifact', 'v1'))).toBe('0 pass already_deployed v1');
    const bad = report('deploy', '--artifact', 'bad');
    expect(short(bad)).toBe('1 fail verify_failed v1');
    expect(bad.outputs).toMatchObject({
      outcome: 'rolled_back',
      frozen: true,
      'detect-ms': expect.any(Number),
      'rollback-ms': expect.any(Number),
    });
    expect(short(report('deploy', '--artifact', 'bad'))).toBe('1 fail frozen_after_rollback -');
    expect(short(report('deploy', '--artifact', 'v2'))).toBe('0 pass verified v2');
    expect(short(report('rollback', '--reason', 'errors'))).toBe('0 pass rolled_back v1');
    expect(short(report('rollback', '--reason', 'errors'))).toBe('0 pass already_current v1');
    const status = report('status');
    expect(status.outputs).toMatchObject({ served: 'v1', 'last-verified': 'v1', frozen: true, lock: 'free' });
    expect(short(report('recover'))).toBe('0 pass nothing_to_recover v1');
    expect(state()).toEqual(['deploy-production.jsonl']);
  });

  test('freezes and unfreezes; a rollback is possible all the same', () => {
    report('deploy', '--artifact', 'v1');
    report('deploy', '--artifact', 'v2');
    expect(report('freeze', '--reason', 'audit').outputs.frozen).toBe(true);
    expect(short(report('deploy', '--artifact', 'v3'))).toBe('1 fail frozen_by_hand -');
    expect(short(report('rollback', '--to', 'v1', '--reason', 'errors'))).toBe('0 pass rolled_back v1');
    expect(short(report('rollback', '--to', 'v9', '--reason', 'errors'))).toBe('1 fail unknown_version -');
    expect(report('unfreeze', '--reason', 'done').outputs.frozen).toBe(false);
    expect(short(report('deploy', '--artifact', 'v2'))).toBe('0 pass verified v2');
  });

  test('gates that need GitHub are skipped and say so; the proof of staging is another ledger of the folder', () => {
    configure({ require: { main: 'green', approval: true, staging: 'same-artifact' }, windows: [] });
    const refused = report('deploy', '--artifact', 'v1');
    expect(short(refused)).toBe('1 fail staging_not_verified -');
    expect(refused.gates.map(({ key, status }) => `${key} ${status}`)).toEqual(
      expect.arrayContaining(['main skipped', 'approval skipped', 'staging fail', 'deploy fail']),
    );
    expect(short(report('deploy', '--artifact', 'v1', '--environment', 'staging'))).toBe('0 pass verified v1');
    expect(short(report('deploy', '--artifact', 'v1'))).toBe('0 pass verified v1');
    const { stdout } = ops('deploy', '--environment', 'production', '--artifact', 'v2', '--override', '--reason', 'urgent');
    expect(stdout).toMatch(/skipped +gate: Branch is green/);
    expect(stdout).toMatch(/skipped +gate: Verified in staging +overridden.*urgent/);
    expect(stdout).not.toContain('gate: Deploy v2');
    expect(served()).toBe('v2');
  });

  test('what nothing can prove ends red, or as the configuration wants it green; it is never gone back to', () => {
    const { verify: _, ...commands } = PLAN.commands;
    configure({ commands });
    expect(short(report('deploy', '--artifact', 'v1'))).toBe('1 fail unverified v1');
    configure({ commands, verify: 'none', verify_reason: 'A job without an address' });
    const green = report('deploy', '--artifact', 'v2');
    expect(short(green)).toBe('0 pass unverified v2');
    expect(green.findings).toContainEqual(
      expect.objectContaining({
        rule: 'verification',
        state: 'unknown',
        advisory: true,
        message: expect.stringContaining('A job without an address'),
      }),
    );
    expect(short(report('rollback', '--reason', 'errors'))).toBe('1 fail no_rollback_target v2');
  });

  test('who only looks or plans writes nothing, not even a folder', () => {
    expect(short(report('status'))).toBe('0 pass status -');
    expect(short(report('deploy', '--artifact', 'v1', '--dry-run'))).toBe('0 pass dry_run -');
    expect(readdirSync(folder)).toEqual(['.github']);
  });

  test('status of a target or a lock that cannot be read is an error; of a target that nobody can ask it is not', () => {
    report('deploy', '--artifact', 'v1');
    const { current: _, ...commands } = PLAN.commands;
    configure({ commands });
    expect(short(report('status'))).toBe('0 pass status -');
    configure({ commands: { ...commands, current: 'echo no route to host; exit 1' } });
    const unread = report('status');
    expect(short(unread)).toBe('1 error target_unreadable -');
    expect(unread.findings[0]?.message).toContain('no route to host');
    configure({});
    writeFileSync(join(folder, '.ops/ledger/lock-deploy-production.json'), 'odd');
    expect(short(report('status'))).toBe('1 error lock_ambiguous v1');
    expect(short(report('deploy', '--artifact', 'v2'))).toBe('1 error lock_ambiguous -');
    expect(served()).toBe('v1');
  });

  test('an option that is given empty is a mistake, and not an option that was not given', () => {
    report('deploy', '--artifact', 'v1');
    report('deploy', '--artifact', 'v2');
    const { status, stdout, stderr } = ops('rollback', '--environment', 'production', '--to', '', '--reason', ' ');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--to: is given, and is empty.');
    expect(stderr).toContain('--reason: is given, and is empty.');
    expect(served()).toBe('v2');
  });

  test('a folder of the ledger that cannot be one is said, and is nobody’s bug', () => {
    mkdirSync(join(folder, '.ops'));
    writeFileSync(join(folder, '.ops/ledger'), '');
    const done = report('deploy', '--artifact', 'v1');
    expect([short(done), served()]).toEqual(['1 error unreadable -', '']);
    expect(done.findings[0]?.message).toContain('.ops/ledger cannot be read or written');
  });

  test('a ledger that cannot be written in the middle: what was begun is ended as far as that goes, and by recover', () => {
    report('deploy', '--artifact', 'v1');
    const file = join(folder, '.ops/ledger/deploy-production.jsonl');
    // A folder where the guard of the file is to be made: every write fails from then on, as on a disk that is full.
    const blocked = `mkdir .ops/ledger/deploy-production.jsonl.busy; ${PLAN.commands.switch}`;
    configure({ commands: { ...PLAN.commands, switch: blocked } });
    const done = report('deploy', '--artifact', 'v2');
    expect([done.exit, done.verdict.state]).toEqual([1, 'error']);
    rmSync(`${file}.busy`, { recursive: true });
    configure({});
    expect(short(report('recover'))).toBe('0 pass recovered_adopted v2');
    expect(state()).toEqual(['deploy-production.jsonl']);
  });

  test('a link that cannot be made is refused before anything is begun: no freeze, and the remedy names the folder', () => {
    configure({
      commands: undefined,
      adapter: 'symlink',
      symlink: { releases: 'releases', current: 'live' },
      verify: 'none',
      verify_reason: 'x',
    });
    for (const path of ['releases/v1', 'live']) mkdirSync(join(folder, path), { recursive: true });
    const refused = report('deploy', '--artifact', 'v1');
    expect([short(refused), refused.outputs.outcome, refused.outputs.frozen]).toEqual(['1 error target_unreadable -', 'blocked', false]);
    expect(refused.findings[0]?.fix).toContain(`Move \`${join(folder, 'live')}\` away`);
    rmSync(join(folder, 'live'), { recursive: true });
    expect(short(report('deploy', '--artifact', 'v1'))).toBe('0 pass unverified v1');
  });

  test('a configuration that is not there is all that is said', () => {
    const { status, stderr } = ops('deploy', '--environment', 'production', '--artifact', 'v1', '--config', 'nofile.yml');
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain('There is no file `nofile.yml`');
  });

  test('wrong arguments are named as they are given, all of them', () => {
    const { status, stdout, stderr } = ops('deploy', '--environment', 'prodution', '--soak', 'long', '--override');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--soak: `long` is not a duration');
    const second = ops('deploy', '--environment', 'prodution', '--override').stderr;
    for (const part of ['--artifact: ', '--reason: ', '--environment: ', 'Did you mean `production`?']) expect(second).toContain(part);
    expect(ops('rollback', '--environment', 'production', '--artifact', 'v1').stderr).toContain("Unknown option '--artifact'");
  });
});

describe('a deploy that is stopped', () => {
  beforeEach(() => {
    expect(short(report('deploy', '--artifact', 'v1'))).toBe('0 pass verified v1');
  });

  test.each([
    ['rollback', 'cancelled', 'v1', 1],
    ['keep', 'recovered_adopted', 'v2', 0],
  ])('by Ctrl-C, on-cancel %s: the same process ends what it began', async (onCancel, reason, serving, code) => {
    const deploy = await soaking('--on-cancel', onCancel, ...(onCancel === 'keep' ? ['--soak', '400ms'] : []));
    deploy.child.kill('SIGINT');
    expect(await deploy.ended).toEqual({ code, signal: null });
    const said = JSON.parse(deploy.stdout()) as Report;
    expect([said.verdict.reason, said.outputs.served, served()]).toEqual([reason, serving, serving]);
    expect(state()).toEqual(['deploy-production.jsonl']);
  });

  test('by two: it is left as it is, and recovered later', async () => {
    configure({ commands: { ...PLAN.commands, rollback: 'echo undoing; sleep 600' } });
    const deploy = await soaking();
    deploy.child.kill('SIGINT');
    await until(() => deploy.stderr().includes('undoing'));
    deploy.child.kill('SIGINT');
    expect((await deploy.ended).code).toBe(130);
    expect(deploy.stderr()).toContain('ops-actions recover --environment production');
    configure({});
    expect(short(report('recover'))).toBe('0 pass recovered_rolled_back v1');
    expect([served(), state()]).toEqual(['v1', ['deploy-production.jsonl']]);
  });

  test('by SIGKILL: what proves itself is adopted, and one that lives is left alone', async () => {
    const deploy = await soaking();
    expect(short(report('recover'))).toBe('1 pending lock_held -');
    expect(report('status').outputs.lock).toMatch(/^held by .*process \d+.*deploy v2/);
    deploy.child.kill('SIGKILL');
    expect((await deploy.ended).signal).toBe('SIGKILL');
    expect(report('status').outputs.lock).toMatch(/^held by .*has ended.*run `recover`/);
    expect(short(report('recover', '--soak', '0s'))).toBe('0 pass recovered_adopted v2');
    expect([served(), state()]).toEqual(['v2', ['deploy-production.jsonl']]);
  });

  test('by a rollback that somebody asks for while it soaks: the two are one', async () => {
    const deploy = await soaking();
    expect(short(report('rollback', '--reason', 'errors'))).toBe('0 pass already_current v1');
    expect((await deploy.ended).code).toBe(1);
    expect((JSON.parse(deploy.stdout()) as Report).verdict.reason).toBe('aborted_by_rollback');
    expect([served(), state()]).toEqual(['v1', ['deploy-production.jsonl']]);
  });
});

describe('ledger', () => {
  beforeEach(() => {
    report('deploy', '--artifact', 'v1');
  });
  const file = (): string => join(folder, '.ops/ledger/deploy-production.jsonl');

  test('verify: whole, and still containing what was seen; a line that was changed is named', () => {
    const whole = report('ledger', 'verify');
    expect([whole.exit, whole.verdict, whole.outputs.count]).toEqual([0, { state: 'pass', reason: 'ledger_intact' }, 3]);
    const { seq, hash } = whole.outputs.head as { seq: number; hash: string };
    report('deploy', '--artifact', 'v2');
    expect(report('ledger', 'verify', '--seen', `${seq}:${hash}`).exit).toBe(0);
    expect(report('ledger', 'verify', '--seen', `${seq}:${'0'.repeat(64)}`).verdict.reason).toBe('ledger_broken');
    const text = readFileSync(file(), 'utf8');
    writeFileSync(file(), text.replace('"event":"switched"', '"event":"verified"'));
    const broken = report('ledger', 'verify');
    expect([broken.exit, broken.verdict, broken.outputs.broken]).toMatchObject([
      1,
      { state: 'fail', reason: 'ledger_broken' },
      { kind: 'wrong-hash', line: 2, seq: 2 },
    ]);
    expect(ops('ledger', 'verify', '--environment', 'production').stdout).toContain('event 2 (line 2) is broken, wrong-hash');
    expect(short(report('deploy', '--artifact', 'v3'))).toBe('1 error ledger_unreadable -');
    expect(served()).toBe('v2');
  });

  test('verify: a last line that a crash cut off is nobody’s change', () => {
    const text = readFileSync(file(), 'utf8');
    writeFileSync(file(), `${text}{"event":"fro`);
    const torn = report('ledger', 'verify');
    expect([torn.exit, torn.verdict.reason, torn.findings[0]?.fix]).toEqual([1, 'ledger_broken', expect.stringContaining('A crash left')]);
    report('freeze', '--reason', 'audit');
    const whole = ops('ledger', 'verify', '--environment', 'production');
    const { seq, hash } = report('ledger', 'verify').outputs.head as { seq: number; hash: string };
    expect([whole.status, whole.stdout]).toEqual([0, expect.stringContaining(`${seq}:${hash}`)]);
  });

  test('of a repository that is not there: one line that names the grant, and no bug of ours', async () => {
    const github = await startLoopback({ seed: join(packageRoot(), 'loopback/examples/pull-requests.yml'), unref: true });
    const env = { ...process.env, GITHUB_API_URL: github.url, GITHUB_TOKEN: 'demo-ana-token' };
    const args = [CLI, 'ledger', 'verify', '--environment', 'production', '--repository', 'acme/nope'];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    children.push(child);
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const code = await new Promise((done) => child.once('close', done));
    await github.close();
    expect([code, stderr.trim().split('\n')]).toEqual([1, [expect.stringMatching(/^ops-actions ledger: .*not found.*`metadata: read`/)]]);
  });

  test('show lists events, newest last; one that is not there is not whole', () => {
    const shown = ops('ledger', 'show', '--environment', 'production');
    expect(shown.stdout.split('\n').map((line) => line.replace(/\s+/g, ' ').split(' ').slice(3, 7).join(' '))).toEqual([
      'deploy_intent - > v1',
      'switched - > v1',
      'verified - > v1',
      '',
    ]);
    expect((report('ledger', 'show', '--last', '1').outputs.events as unknown[]).length).toBe(1);
    const none = ops('ledger', 'verify', '--environment', 'prodution');
    expect([none.status, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toContain('There is no ledger of `prodution`');
    expect(ops('ledger', 'verfy').stderr).toContain('neither `verify` nor `show`');
  });
});
