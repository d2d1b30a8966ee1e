// Writes actions/failure-classifier/rules/compiled.json from the families' YAML files.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const args = ['--no-warnings', '--import', here('./ts-hooks.mjs'), here('./classifier/compile-rules.ts'), ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
