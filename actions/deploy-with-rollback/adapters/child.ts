import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../../../core/errors.ts';
import type { ChildOutput } from './child-output.ts';
import { type Command, GRACE, type Grace } from './config.ts';
import { missing, startHeld } from './held-start.ts';
import { stopGroup } from './process-group.ts';
import { startWatchdog } from './watchdog.ts';

export interface ChildRun {
  command: Command;
  cwd: string;
  /** All of it: nothing of our own environment is added. */
  env: NodeJS.ProcessEnv;
  /** Ends the command with all that it started. A TimeoutError as its reason counts as the time limit. */
  signal: AbortSignal;
  timeoutMs: number;
  output: ChildOutput;
  grace?: Grace;
}

export type ChildEnd =
  | { state: 'exited'; code: number }
  /** By a signal that was not ours. */
  | { state: 'killed'; signal: string }
  | { state: 'stopped'; by: 'signal' | 'time-limit' }
  | { state: 'not-started'; why: string };

/** What a command leaves running in the background may hold its output open; nobody waits for that. */
const DRAIN_MS = 100;

/**
 * Runs a command to its end. A text is a script for bash, run as `bash --noprofile --norc -euo pipefail FILE`; a list is a program and
 * its arguments, read by no shell. It is the leader of a process group and session of its own, without a terminal and without stdin.
 * When it is to end, or its time is up, the whole group gets SIGINT, then SIGTERM, then SIGKILL; when our own process dies, the group
 * dies with it. What a command that ended by itself left running goes on. Never throws for what the command does.
 */
export async function runChild(run: ChildRun): Promise<ChildEnd> {
  const { command, signal, output } = run;
  try {
    if (signal.aborted) return { state: 'stopped', by: isTimeout(signal) ? 'time-limit' : 'signal' };
    if (typeof command !== 'string') return await runProgram(run, command);
    const folder = await mkdtemp(join(run.env.RUNNER_TEMP || tmpdir(), 'ops-command-'));
    try {
      const file = join(folder, 'command.sh');
      await writeFile(file, command, { mode: 0o600 });
      return await runProgram(run, ['bash', '--noprofile', '--norc', '-euo', 'pipefail', file]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (error) {
    return { state: 'not-started', why: messageOf(error) };
  } finally {
    output.end();
  }
}

async function runProgram({ cwd, env, signal, timeoutMs, output, grace = GRACE }: ChildRun, argv: readonly string[]): Promise<ChildEnd> {
  const why = await missing(argv[0] ?? '', { cwd, env });
  if (why !== null) return { state: 'not-started', why };
  const watchdog = startWatchdog();
  const { child, stdout, stderr, go } = startHeld(argv, { cwd, env });
  stdout.on('data', output.stdout);
  stderr.on('data', output.stderr);
  const { pid } = child;
  if (pid === undefined) {
    const [error] = (await once(child, 'error')) as [Error];
    watchdog.leave();
    return { state: 'not-started', why: error.message };
  }
  watchdog.watch(pid);
  go();
  const closed = once(child, 'close');
  const exited = new Promise<readonly [code: number | null, signal: string | null]>((resolve) => {
    child.once('exit', (...end) => resolve(end));
  });
  const limit = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
  const stop = AbortSignal.any([signal, limit]);
  let stopping: Promise<void> | null = null;
  const onStop = (): void => {
    stopping = stopGroup(pid, grace);
  };
  if (stop.aborted) onStop();
  else stop.addEventListener('abort', onStop, { once: true });
  const [code, killedBy] = await exited;
  stop.removeEventListener('abort', onStop);
  // Members that outlive the leader are waited for too: nothing of a command that was stopped may still be at work.
  await stopping;
  watchdog.leave();
  await Promise.race([closed, after(DRAIN_MS)]);
  for (const stream of [stdout, stderr]) letGo(stream);
  if (stopping !== null) return { state: 'stopped', by: isTimeout(stop) ? 'time-limit' : 'signal' };
  return code === null ? { state: 'killed', signal: killedBy ?? 'a signal' } : { state: 'exited', code };
}

function isTimeout({ reason }: AbortSignal): boolean {
  return (reason as { name?: unknown } | undefined)?.name === 'TimeoutError';
}

/** A stream that something in the background still writes to is read on, so that it does not block or break, and holds nobody up. */
function letGo(stream: NodeJS.ReadableStream & { unref?: () => void }): void {
  stream.removeAllListeners('data');
  stream.resume();
  stream.unref?.();
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
