import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs of other people that are measured against, and the packages of Debian that bring them. */
const PACKAGES = { 'prometheus-blackbox-exporter': 'prometheus-blackbox-exporter', nginx: 'nginx-light' } as const;

export type Tool = keyof typeof PACKAGES;

/** The path of each tool. Throws an Error that says how to install those that are missing. */
export function findTools(tools: readonly Tool[]): Record<Tool, string> {
  const found = Object.fromEntries(tools.map((tool) => [tool, pathOf(tool)]));
  const missing = tools.filter((tool) => found[tool] === null);
  if (missing.length > 0) {
    const packages = missing.map((tool) => PACKAGES[tool]).join(' ');
    throw new MissingTool(`${missing.join(' and ')} not found. Debian: \`apt-get install --no-install-recommends ${packages}\`.`);
  }
  return found as Record<Tool, string>;
}

/** Something on this machine is missing or not allowed; the part of the benchmark that needs it is left out, and says so. */
export class MissingTool extends Error {}

/** Whether this process may have a file system view of its own (`unshare -m`): it needs to be root, and not in every container. */
export function mayUnshare(): boolean {
  try {
    execFileSync('unshare', ['-m', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function pathOf(tool: Tool): string | null {
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin']) {
    const path = join(folder, tool);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // The next one.
    }
  }
  return null;
}
