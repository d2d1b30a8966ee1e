import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll } from '@jest/globals';

const running: ChildProcess[] = [];
afterAll(async () => {
  await Promise.all(
    running.map(
      (child) =>
        new Promise<void>((ended) =>
          child.exitCode === null && child.signalCode === null ? child.once('exit', () => ended()).kill('SIGKILL') : ended(),
        ),
    ),
  );
});

/** A port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a program that ends with the test file, and waits until `ready` answers 200. Throws with its output if it ends before, or is not there. */
export async function daemon(program: string, args: readonly string[], ready: string): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  let failure: string | null = null;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code) => (failure ??= `it ended with ${code}`));
  await until(async () => {
    if (failure !== null) throw new Error(`${program} does not run: ${failure}\n${output}`);
    return (await fetch(ready).catch(() => null))?.status === 200 || null;
  });
}

/** Asks until there is an answer that is not null; the test's own time limit ends it. */
export async function until<T>(ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
