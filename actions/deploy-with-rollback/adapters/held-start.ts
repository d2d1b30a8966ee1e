import { type ChildProcess, spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * Waits for one line on descriptor 3, and becomes the program. The end of the pipe without that line means that whoever was to watch over
 * it is gone, and then nothing is run. PWD is what sh adds.
 */
const SCRIPT = 'read -r go <&3 || exit 125; exec 3<&-; [ "$go" = keep ] || unset PWD; exec "$0" "$@"';

/** A program that has its process group already, and does nothing before `go`. */
export interface Held {
  child: ChildProcess;
  stdout: Readable;
  stderr: Readable;
  go(): void;
}

/**
 * Starts a program in two steps, as the leader of a session of its own: between them its group can be made known to somebody, so that
 * there is no moment at which it works and nobody would end it after us. `child.pid` is undefined where it could not be started.
 */
export function startHeld(argv: readonly string[], { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv }): Held {
  const child = spawn('/bin/sh', ['-c', SCRIPT, ...argv], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const gate = child.stdio[3] as NodeJS.WritableStream | null;
  gate?.on('error', () => undefined);
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new TypeError('a process was started without its pipes');
  return { child, stdout, stderr, go: () => void gate?.end(env.PWD === undefined ? 'go\n' : 'keep\n') };
}

/** Why a program cannot be started, null if it can: asked beforehand, because sh would answer like a program that ran and failed. */
export async function missing(program: string, { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv }): Promise<string | null> {
  const folders = program.includes('/') ? [''] : (env.PATH ?? '/usr/bin:/bin').split(':');
  for (const folder of folders) {
    const isThere = await access(resolve(cwd, folder, program), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere && program !== '') return null;
  }
  return `ENOENT: there is no program \`${program}\`${program.includes('/') ? '' : ' on PATH'}`;
}
