import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../loopback/description.ts';
import { runTool, scratchFolder } from './tool.ts';

/**
 * This checkout as a consumer finds it at `org/ops-actions@v1`: the folders with an action.yml, dist/, and the workflows rendered
 * for act. Throws with the renderer's words.
 */
export async function suite(): Promise<string> {
  const root = packageRoot();
  const folder = scratchFolder();
  const actions = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'action.yml')),
  );
  for (const { name } of [...actions, { name: 'dist' }]) cpSync(join(root, name), join(folder, name), { recursive: true });
  await render(ownWorkflows(), join(folder, '.github/workflows'));
  return folder;
}

/** The workflow files of this repository. */
export function ownWorkflows(): string[] {
  const folder = join(packageRoot(), '.github/workflows');
  return readdirSync(folder).map((name) => join(folder, name));
}

/** One of this repository's own workflows as it is run under act: `$/NAME` is `org/ops-actions/NAME@v1`. */
export async function renderedWorkflow(name: string): Promise<string> {
  const folder = scratchFolder();
  await render([join(packageRoot(), '.github/workflows', name)], folder);
  return readFileSync(join(folder, name), 'utf8');
}

async function render(files: readonly string[], out: string): Promise<void> {
  const script = join(packageRoot(), 'scripts/render-workflows.mjs');
  const args = [script, '--owner', 'org', '--ref', 'v1', '--for', 'act', ...files, '--out', out];
  const { exitCode, stderr } = await runTool(process.execPath, args, packageRoot());
  if (exitCode !== 0) throw new Error(stderr);
}
