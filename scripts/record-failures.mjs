// Records fixtures of failing tools: node scripts/record-failures.mjs FAMILY [NAME…] [--bless | --check].
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const args = ['--no-warnings', '--import', here('./ts-hooks.mjs'), here('./classifier/record-failures.ts'), ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
