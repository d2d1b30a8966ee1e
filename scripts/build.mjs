// Builds dist/: TypeScript to JavaScript (tsc), JavaScript to one bundle with lazy chunks (ncc), and a two-line stub per action; and the
// Danger plugin as one CommonJS file of its own, with its types.
// ncc's output is the same to the byte wherever it is built, as long as node_modules is a real folder.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const out = resolve(root, process.argv[2] ?? 'dist');
const bin = (name) => join(root, 'node_modules', '.bin', name);
const run = (command, args) => execFileSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });

rmSync(join(root, 'build'), { recursive: true, force: true });
run(bin('tsc'), ['--project', 'tsconfig.build.json']);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
run(bin('ncc'), ['build', 'build/bundle.js', '--out', out, '--license', 'licenses.txt', '--quiet']);

const names = [...readFileSync(join(root, 'actions/entry.ts'), 'utf8').matchAll(/^ {2}'?([a-z-]+)'?: async/gm)].map(([, name]) => name);
for (const name of names) {
  writeFileSync(join(out, `${name}.js`), `import { actions } from './index.js';\nawait actions['${name}']();\n`);
}
writeFileSync(join(out, 'cli.js'), "#!/usr/bin/env node\nimport { cli } from './index.js';\nawait cli(process.argv.slice(2));\n");
chmodSync(join(out, 'cli.js'), 0o755);
buildPlugin();
process.stderr.write(`dist: ${readdirSync(out).length} files, ${names.length} action${names.length === 1 ? '' : 's'}\n`);

/** Writes danger.cjs and danger.d.cts. */
function buildPlugin() {
  // ncc writes CommonJS for an entry that is CommonJS.
  const entry = join(root, 'build', 'danger.cjs');
  const exported = [...readFileSync(join(root, 'build/danger/bundle.js'), 'utf8').matchAll(/^export \{ (.+) \} from/gm)].flatMap(
    ([, names]) => names.split(', '),
  );
  writeFileSync(entry, "module.exports = require('./danger/bundle.js');\n");
  run(bin('ncc'), ['build', entry, '--out', join(root, 'build', 'danger-bundle'), '--quiet']);
  // Never run: Node finds the names of a CommonJS module in such a line, so that `import { allowedPaths }` works too.
  const names = `0 && (module.exports = { ${exported.join(', ')} });\n`;
  writeFileSync(join(out, 'danger.cjs'), `${readFileSync(join(root, 'build/danger-bundle/index.cjs'), 'utf8')}\n${names}`);
  run(bin('tsc'), ['--project', 'tsconfig.build.json', '--declaration', '--emitDeclarationOnly', '--outDir', 'build/types']);
  const types = join(root, 'build/types/danger/plugin.d.ts');
  if (/\b(import|from)\b.*['"]\./.test(readFileSync(types, 'utf8'))) throw new Error('danger/plugin.ts: its types must stand alone.');
  copyFileSync(types, join(out, 'danger.d.cts'));
}
