import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server that answers late: HTTP on 127.0.0.1, or DNS at port 53 of a loopback address. */
export type ServerJob = { kind: 'http'; delayMs: number } | { kind: 'dns'; address: string; delayMs: number; names: readonly string[] };

/** What it says when it listens, or cannot. */
export interface ServerWord {
  port: number;
  error: string | null;
}

/** Starts it in a process of its own, so that nobody else's work delays its answers. Rejects when it cannot listen. */
export async function startServer(job: ServerJob): Promise<{ port: number; stop(): Promise<void> }> {
  const child = fork(fileURLToPath(new URL('./server-process.js', import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  // Not `close`, which does not come after a `disconnect` of ours.
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  const said = new Promise<ServerWord>((resolve) => child.once('message', (message) => resolve(message as ServerWord)));
  child.send(job);
  const { port, error } = await Promise.race([said, ended.then((): ServerWord => ({ port: 0, error: 'the server ended' }))]);
  if (error === null) return { port, stop };
  await stop();
  throw new Error(error);
}
