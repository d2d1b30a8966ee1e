import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Ticks a second of the times in /proc, which is 100 on every Linux that people run. */
const TICKS = Number(execFileSync('getconf', ['CLK_TCK']).toString());

/** User and system time that a process has had so far, all its threads, in ms; exact to one tick (10 ms). See proc(5). */
export function cpuMsOf(pid: number): number {
  // The name before it may hold anything, spaces and brackets too.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS;
}

/** The most memory that a process ever had resident, in MB (10^6 bytes). */
export function peakMbOf(pid: number | 'self'): number {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kibibytes) * 1_024) / 1e6;
}

/** A program that runs until it is stopped. */
export interface Service {
  pid: number;
  stop(): Promise<void>;
}

/** Starts a program and waits until it listens on a port of 127.0.0.1. Throws an Error with what it said if it ends before. */
export async function startService(command: string, args: readonly string[], port: number, options: SpawnOptions = {}): Promise<Service> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let left = 200; left > 0; left -= 1) {
    if (hasEnded(child)) throw new Error(`${command} ended: ${said}`);
    if (await listens(port)) return { pid: child.pid ?? 0, stop };
    await wait(50);
  }
  await stop();
  throw new Error(`${command} does not listen on ${port}: ${said}`);
}

/** A port of 127.0.0.1 that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
