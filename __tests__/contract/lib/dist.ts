/** `__nccwpck_require__.e(12)`, and with a comment before the number: how a chunk is loaded. */
const CHUNK_LOAD = /\.e\((?:\/\*[^*]*\*\/\s*)?(\d+)\)/g;

/**
 * What is wrong with the files of `dist/` (name -> text): it holds the bundle, the chunks that are loaded from it, directly or
 * by another chunk, one stub for each action, the command line, the Danger plugin with its types, the licenses and `{"type":"module"}`; nothing else. Anything
 * more would be code that no build of the sources makes.
 */
export function distProblems(files: ReadonlyMap<string, string>, actions: readonly string[]): string[] {
  const chunks = chunksFrom(files, 'index.js');
  const stubs = actions.map((name) => [`${name}.js`, `import { actions } from './index.js';\nawait actions['${name}']();\n`] as const);
  const exact = new Map<string, string>([
    ...stubs,
    ['cli.js', "#!/usr/bin/env node\nimport { cli } from './index.js';\nawait cli(process.argv.slice(2));\n"],
  ]);
  const expected = new Set(['index.js', 'danger.cjs', 'danger.d.cts', 'licenses.txt', 'package.json', ...exact.keys(), ...chunks]);
  return [
    ...[...expected].filter((name) => !files.has(name)).map((name) => `dist/${name} is missing`),
    ...[...files.keys()].filter((name) => !expected.has(name)).map((name) => `dist/${name} is not of the build: nothing loads it`),
    ...[...exact].filter(([name, text]) => files.has(name) && files.get(name) !== text).map(([name]) => `dist/${name} is not its stub`),
    ...(JSON.stringify(JSON.parse(files.get('package.json') ?? '{}')) === '{"type":"module"}'
      ? []
      : ['dist/package.json is not {"type":"module"}']),
  ];
}

function chunksFrom(files: ReadonlyMap<string, string>, from: string, seen = new Set<string>()): Set<string> {
  for (const [, id] of (files.get(from) ?? '').matchAll(CHUNK_LOAD)) {
    const name = `${id}.index.js`;
    if (seen.has(name)) continue;
    seen.add(name);
    chunksFrom(files, name, seen);
  }
  return seen;
}
