// Scores a folder of logs with a labels.jsonl: npm run eval:failures -- DIR [--json].
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const args = ['--no-warnings', '--import', here('./ts-hooks.mjs'), here('./classifier/eval-failures.ts'), ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
