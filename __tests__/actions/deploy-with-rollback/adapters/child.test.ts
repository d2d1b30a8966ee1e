import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { transformSync } from '@swc/core';
import { type ChildEnd, runChild } from '../../../../actions/deploy-with-rollback/adapters/child.ts';
import { openOutput } from '../../../../actions/deploy-with-rollback/adapters/child-output.ts';
import type { Command } from '../../../../actions/deploy-with-rollback/adapters/config.ts';
import { startHeld } from '../../../../actions/deploy-with-rollback/adapters/held-start.ts';
import { groupRuns } from '../../../../actions/deploy-with-rollback/adapters/process-group.ts';
import { redactor } from '../../../../core/report/redact.ts';
import { folder, until } from './stage.ts';

const adapters = join(dirname(fileURLToPath(import.meta.url)), '../../../../actions/deploy-with-rollback/adapters');

interface Ran {
  end: ChildEnd;
  lines: string[];
  output: ReturnType<typeof openOutput>;
}

async function run(
  command: Command,
  { cwd = folder(), signal = new AbortController().signal, timeoutMs = 20_000, onActions = false, secrets = [] as string[] } = {},
): Promise<Ran> {
  const lines: string[] = [];
  const output = openOutput({ print: (line) => void lines.push(line), onActions, redact: redactor(secrets) });
  const env = { PATH: process.env.PATH, RUNNER_TEMP: cwd };
  const end = await runChild({ command, cwd, env, signal, timeoutMs, output, grace: { interruptMs: 150, terminateMs: 150 } });
  return { end, lines, output };
}

/** The numbers of the processes that a script wrote into files named `*.pid`, one each. */
function pids(cwd: string): number[] {
  const files = readdirSync(cwd).filter((name) => name.endsWith('.pid'));
  return files.map((name) => Number(readFileSync(join(cwd, name), 'utf8'))).filter((pid) => pid > 0);
}

function runs(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a command', () => {
  test.each<[string, Command, ChildEnd]>([
    ['a script', 'exit 0', { state: 'exited', code: 0 }],
    ['its exit code', 'exit 75', { state: 'exited', code: 75 }],
    ['-e', 'false; exit 0', { state: 'exited', code: 1 }],
    ['-o pipefail', 'exit 4 | cat', { state: 'exited', code: 4 }],
    ['-u', 'echo "$NOT_SET"', { state: 'exited', code: 1 }],
    ['no stdin', 'read -r line || exit 9', { state: 'exited', code: 9 }],
    ['no terminal', 'exec 2>/dev/null; : </dev/tty || exit 8', { state: 'exited', code: 8 }],
    ['a list, that no shell reads', ['test', '$(id)', '=', '$(id)'], { state: 'exited', code: 0 }],
    ['a signal of its own', 'kill -KILL $$', { state: 'killed', signal: 'SIGKILL' }],
  ])('%s', async (_, command, end) => {
    expect((await run(command)).end).toEqual(end);
  });

  test('a program that is not there, and a folder that is not', async () => {
    expect((await run(['no-such-program-here'])).end).toMatchObject({ state: 'not-started', why: expect.stringContaining('ENOENT') });
    expect((await run(['true'], { cwd: join(folder(), 'gone') })).end).toMatchObject({ state: 'not-started' });
  });

  test('its script lies in a private folder, only as long as it runs', async () => {
    const cwd = folder();
    const { output } = await run('stat -c %a "$0" "$(dirname "$0")"; echo "$0"', { cwd });
    const [file, parent, path = ''] = output.clean().trim().split('\n');
    expect([file, parent]).toEqual(['600', '700']);
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('that has ended is not waited for because of what it left running, which goes on', async () => {
    const cwd = folder();
    const { end, output } = await run('echo begun; sleep 60 & echo $! > left.pid', { cwd });
    const [left = 0] = pids(cwd);
    expect([end, output.clean(), runs(left)]).toEqual([{ state: 'exited', code: 0 }, 'begun\n', true]);
    process.kill(left, 'SIGKILL');
  });
});

describe('a command that is to end', () => {
  // Children and grandchildren; in bash a background job ignores SIGINT anyway, and this ignores SIGTERM too.
  const STUBBORN = `
    trap '' INT TERM
    bash -c 'trap "" INT TERM; (trap "" INT TERM; while :; do sleep 0.05; done) & echo $! > grandchild.pid; echo $$ > child.pid; while :; do sleep 0.05; done' &
    echo $$ > leader.pid
    until [ -s child.pid ]; do sleep 0.01; done; touch ready
    while :; do sleep 0.05; done`;
  const GENTLE = `trap 'echo cleaned; exit 0' INT; touch ready; while :; do sleep 0.02; done`;

  test.each([
    ['is killed with all it started, when a signal comes', STUBBORN, 3, 'signal', []],
    ['is told first', GENTLE, 0, 'signal', ['cleaned']],
  ] as const)('%s', async (_, script, count, by, lines) => {
    const [cwd, cancel] = [folder(), new AbortController()];
    const running = run(script, { cwd, signal: cancel.signal });
    await until(() => existsSync(join(cwd, 'ready')));
    const begun = pids(cwd);
    expect(begun.filter(runs)).toHaveLength(count);
    cancel.abort();
    const ran = await running;
    expect(ran.end).toEqual({ state: 'stopped', by });
    expect(begun.filter(runs)).toEqual([]);
    expect(ran.lines).toEqual(lines);
  });

  test('has its time limit, whoever measures it, and is not begun after it', async () => {
    const cwd = folder();
    expect((await run(STUBBORN, { cwd, timeoutMs: 400 })).end).toEqual({ state: 'stopped', by: 'time-limit' });
    expect(pids(cwd).filter(runs)).toEqual([]);
    const late = AbortSignal.timeout(1);
    await until(() => late.aborted);
    expect((await run('touch begun', { cwd, signal: late })).end).toEqual({ state: 'stopped', by: 'time-limit' });
    expect((await run('touch begun', { cwd, signal: AbortSignal.abort() })).end).toEqual({ state: 'stopped', by: 'signal' });
    expect(existsSync(join(cwd, 'begun'))).toBe(false);
  });

  test('a leader that is gone does not hide a child that is not', async () => {
    const [cwd, cancel] = [folder(), new AbortController()];
    const script = `(trap '' INT TERM; touch ready; while :; do sleep 0.05; done) & echo $! > child.pid; wait`;
    const running = run(script, { cwd, signal: cancel.signal });
    await until(() => existsSync(join(cwd, 'ready')) && pids(cwd).length === 1);
    cancel.abort();
    await running;
    expect(pids(cwd).filter(runs)).toEqual([]);
  });

  test('that nobody has let go does nothing, whoever was to do so being gone', async () => {
    const cwd = folder();
    const { child } = startHeld(['touch', 'done'], { cwd, env: { PATH: process.env.PATH } });
    child.stdio[3]?.destroy();
    expect((await once(child, 'exit'))[0]).toBe(125);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.each([{}, { PWD: '/' }])('gets the environment that is meant, and nothing of what holds it back: %j', async (more) => {
    const env = { PATH: process.env.PATH ?? '', ...more };
    const { stdout, go } = startHeld(['env', '-0'], { cwd: '/', env });
    go();
    const [said] = (await once(stdout, 'data')) as [Buffer];
    const seen = String(said)
      .split('\0')
      .filter((line) => line !== '' && !/^(_|SHLVL|OLDPWD)=/.test(line));
    expect(seen.sort()).toEqual(
      Object.entries(env)
        .map(([name, value]) => `${name}=${value}`)
        .sort(),
    );
  });

  test('dies with us, killed or not', async () => {
    const cwd = folder();
    // Node 20 runs no TypeScript.
    const { code } = transformSync(readFileSync(join(adapters, 'watchdog.ts'), 'utf8'), {
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    writeFileSync(join(cwd, 'watchdog.mjs'), code);
    const script = `
      import { spawn } from 'node:child_process';
      import { startWatchdog } from './watchdog.mjs';
      const group = (dog) => {
        const { pid } = spawn('bash', ['-c', 'trap "" INT TERM; sleep 60 & sleep 60'], { detached: true, stdio: 'ignore' });
        dog.watch(pid);
        return pid;
      };
      const [kept, left] = [startWatchdog(), startWatchdog()];
      const [held, freed] = [group(kept), group(left)];
      left.leave();
      setTimeout(() => console.log(held, freed), 100);
      setInterval(() => {}, 1000);`;
    writeFileSync(join(cwd, 'run.mjs'), script);
    const child: ChildProcess = spawn(process.execPath, [join(cwd, 'run.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const [held = 0, freed = 0] = String(said).trim().split(' ').map(Number);
    expect([groupRuns(held), groupRuns(freed)]).toEqual([true, true]);
    child.kill('SIGKILL');
    await until(() => !groupRuns(held));
    expect(groupRuns(freed)).toBe(true);
    process.kill(-freed, 'SIGKILL');
  });
});

describe('what a command prints', () => {
  const secret = ['s3cr3t', 'value', 'of', 'production'].join('-');

  test('is no workflow command: it stands between two tokens that nobody can guess', async () => {
    const script = `echo '::set-output name=x::y'; echo '  ::add-path::/tmp' >&2; echo '##[group]x'; echo '::stop-commands::x'; printf '::error::last'`;
    const seen = new Set<string>();
    for (const { lines } of [await run(script, { onActions: true }), await run(script, { onActions: true })]) {
      const [, token = ''] = /^::stop-commands::([0-9a-f]{48})$/.exec(lines[0] ?? '') ?? [];
      expect(token).not.toBe('');
      expect(lines.at(-1)).toBe(`::${token}::`);
      expect(lines.filter((line) => line.includes(token))).toHaveLength(2);
      expect(lines).toHaveLength(7);
      expect(lines).toContain('## [group]x');
      seen.add(token);
    }
    expect(seen.size).toBe(2);
  });

  test('ends the token even when it could not be started', async () => {
    const { lines } = await run(['no-such-program-here'], { onActions: true });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^::[0-9a-f]{48}::$/);
  });

  test('has no secrets, in the log and in what is kept, in whatever pieces it comes', async () => {
    const script = `echo "a ${secret} b"; printf '%s' '${secret.slice(0, 7)}' >&2; sleep 0.05; printf '%s\\n' '${secret.slice(7)}' >&2; printf %s ${secret} | base64`;
    const { lines, output } = await run(script, { secrets: [secret] });
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(expect.arrayContaining(['a *** b', '***']));
    expect(`${lines.join('\n')}${output.clean()}`).not.toContain(secret.slice(0, 7));
    expect(output.raw().text).toContain(secret);
    expect(output.lastLine()).toBe('***');
  });

  test('is not obeyed by a terminal', async () => {
    const { lines } = await run(`printf 'a\\033[2Jb\\033]0;title\\007c\\td\\n'`);
    expect(lines).toEqual(['ab<U+001B>]0;title<U+0007>c\td']);
  });

  test('is kept to its end, and a line without an end is cut where no secret can be', async () => {
    const many = await run(`for i in $(seq 20000); do echo "line $i"; done`);
    expect(many.lines).toHaveLength(20_000);
    expect(many.output.raw().isWhole).toBe(false);
    expect(many.output.clean().length).toBeLessThanOrEqual(64 * 1024);
    expect(many.output.clean()).toMatch(/line 20000\n$/);
    // The secret lies over the place where so long a line is cut.
    const at = 64 * 1024 - 8;
    const { lines, output } = await run(`printf 'x%.0s' $(seq ${at}); printf '%s' ${secret}; printf 'y%.0s' $(seq 70000); echo`, {
      secrets: [secret],
    });
    expect(lines).toHaveLength(1);
    expect(`${lines[0]}${output.clean()}`).not.toMatch(/s3c|ction/);
    // So many that little is left of what was held, and the cut comes near.
    const much = await run(`for i in $(seq 9000); do printf '%s,' ${secret}; done; echo`, { secrets: [secret] });
    expect(`${much.lines[0]}${much.output.clean()}`).not.toMatch(/s3c|ction/);
    expect(much.output.clean()).toContain('***,***');
  });
});
