import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TargetFile } from '../../core/probe/config/health-file.ts';

/** What a process of the prober is asked to do. */
export interface Job {
  targets: readonly TargetFile[];
  concurrency: number;
  /** How often all targets are probed, one time after the other. */
  rounds: number;
  /** DNS servers; none for the system's. */
  resolvers?: readonly string[];
}

/** One round over all targets. */
export interface Round {
  wallMs: number;
  /** Of all threads, from the first probe to the last. */
  cpuMs: number;
  results: readonly { name: string; state: string; reason: string | null; durationMs: number; earliestExpiresAt: number | null }[];
}

export interface Done {
  rounds: readonly Round[];
  /** What the process had used when it was done, its start and the reading of the health file included. */
  wholeCpuMs: number;
  peakMb: number;
}

/** Runs a job in a process of its own, as a scheduled run does: every figure of the first round is one of cold code. */
export function runProber(job: Job): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./prober-process.js', import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    let done: Done | null = null;
    child.once('message', (message) => {
      done = message as Done;
    });
    child.once('error', reject);
    child.once('close', (code) => (done === null ? reject(new Error(`the prober ended with ${code}`)) : resolve(done)));
    child.send(job);
  });
}
