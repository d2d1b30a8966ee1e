import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server that answers late: HTTP at a port of 127.0.0.1, or DNS at port 53 of a loopback address. */
export type ServerJob =
  | { kind: 'http'; port: number; delayMs: number }
  | { kind: 'dns'; address: string; delayMs: number; names: readonly string[] };

/** Starts it in a process of its own, so that nobody else's work delays its answers. Rejects when it cannot listen. */
export async function startServer(job: ServerJob): Promise<{ stop(): Promise<void> }> {
  const child = fork(fileURLToPath(new URL('./server-process.js', import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  const said = new Promise<{ error: string | null }>((resolve) =>
    child.once('message', (message) => resolve(message as { error: string | null })),
  );
  child.send(job);
  const { error } = await Promise.race([said, ended.then(() => ({ error: 'the server ended' }))]);
  if (error === null) return { stop };
  await stop();
  throw new Error(error);
}
