import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll } from '@jest/globals';
import type { AdapterDeps } from '../../../../actions/deploy-with-rollback/adapters/config.ts';
import type { VerbContext, VerbResult } from '../../../../actions/deploy-with-rollback/ports.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is there until the tests of the file have ended. */
export function folder(): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'adapters-')));
  folders.push(made);
  return made;
}

export interface Stage extends AdapterDeps {
  /** What was printed. */
  lines: string[];
}

/** What an adapter stands on, with a log of memory. Little of this process's environment gets through. */
export function stage(change: Partial<AdapterDeps> = {}): Stage {
  const lines: string[] = [];
  return {
    environment: 'production',
    workspace: folder(),
    env: { PATH: process.env.PATH },
    deployEnv: {},
    secrets: [],
    print: (line) => void lines.push(line),
    onActions: false,
    grace: { interruptMs: 150, terminateMs: 150 },
    lines,
    ...change,
  };
}

/** What a verb is told. */
export function context(artifact: string, change: Partial<VerbContext> = {}): VerbContext {
  return {
    environment: 'production',
    artifact,
    previous: 'v1',
    sha: 'c0ffee',
    deploymentId: 7,
    attempt: 2,
    signal: new AbortController().signal,
    timeoutMs: 20_000,
    ...change,
  };
}

export const never = (): AbortSignal => new AbortController().signal;

/** `failed: …`, `failed, transient: …`, `interrupted: …` or `done`, for tables. */
export function told(result: VerbResult): string {
  if (result.state === 'done') return 'done';
  const how = result.state === 'failed' && result.transient ? ', transient' : '';
  return `${result.state}${how}${result.state === 'failed' && result.secretDetected === true ? ', secret' : ''}: ${result.why}`;
}

/** Waits until something holds. The limit is only there so that a test that fails ends. */
export async function until(holds: () => boolean): Promise<void> {
  const limit = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > limit) throw new Error(`never came: ${holds.toString()}`);
    await delay(10);
  }
}
