import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Tool } from './tool.ts';

const VERSION_LIMIT_MS = 10_000;

/**
 * The version of an executable, `8.30.1`; null if it does not say. A Go program that was built with `go install` prints a placeholder,
 * but the toolchain wrote the module's version into the file (docs: package runtime/debug, BuildInfo).
 */
export async function versionOf(file: string, tool: Tool, env: NodeJS.ProcessEnv): Promise<string | null> {
  const output = await new Promise<string | null>((done) => {
    execFile(file, tool.versionArguments, { env, timeout: VERSION_LIMIT_MS, killSignal: 'SIGKILL' }, (error, stdout) =>
      done(error ? null : stdout),
    );
  });
  if (output === null) return null;
  const printed = numberIn(output);
  return printed ?? (tool.goModule === null ? null : goModuleVersion(await readFile(file), tool.goModule));
}

/** Whether a version on PATH does: the pinned one or a newer one of the same major version. */
export function isRecentEnough(version: string, pinned: string): boolean {
  const [major = 0, ...rest] = version.split('.').map(Number);
  const [pinnedMajor = 0, ...pinnedRest] = pinned.split('.').map(Number);
  if (major !== pinnedMajor) return false;
  const difference = rest.map((part, index) => part - (pinnedRest[index] ?? 0)).find((each) => each !== 0) ?? 0;
  return difference >= 0;
}

function numberIn(text: string): string | null {
  return /(?<![\d.])(\d+\.\d+\.\d+)(?![\d.])/.exec(text)?.[1] ?? null;
}

function goModuleVersion(binary: Buffer, module: string): string | null {
  const line = `\nmod\t${module}\tv`;
  const at = binary.indexOf(line);
  return at < 0 ? null : numberIn(binary.toString('latin1', at + line.length, at + line.length + 32).split(/[\t\n]/)[0] ?? '');
}
