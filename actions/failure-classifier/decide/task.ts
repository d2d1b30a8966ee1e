import type { Category, Route } from '../rules/rules-model.ts';
import type { CommandKind } from './command.ts';

/** What a command that runs somebody's own task is about: its owner by the runner, its kind by the task's name. */
export interface TaskKind extends CommandKind {
  /** Whether the task's name said of which kind it is; otherwise it is the runner's usual one. */
  named: boolean;
}

/** Who runs the task: the first that fits. Those that run anything for anybody stand last. */
const RUNNERS: readonly (readonly [pattern: RegExp, tool: string, route: Route, usual: Category])[] = [
  [
    /\b(?:poetry|uv|pipenv|pdm|hatch|rye|invoke|inv|nox|tox|poe|conda|mamba)\b|manage\.py|\bpy\b|\bpython[\d.]*\b/,
    'python',
    'python',
    'unit-test',
  ],
  [/\b(?:npm|yarn|pnpm|bun|lerna|rush|gulp|grunt|deno|ng|ember|expo)\b|\bnode [\w./-]/, 'npm', 'frontend', 'build'],
  [/\b(?:cargo|rustup|rustc|wasm-pack)\b/, 'cargo', 'rust', 'compile'],
  [/\bgo \w|\bmage\b/, 'go', 'go', 'compile'],
  [/\b(?:lein|clojure|ant|mill|kotlinc?|javac?|scala-cli)\b/, 'java', 'jvm', 'build'],
  [
    /\b(?:bazel(?:isk)?|conan|vcpkg|scons|autoreconf|platformio|pio|west|xmake|qmake|xcodebuild|swift|fastlane|pod)\b|\bidf\.py\b/,
    'native',
    'native',
    'build',
  ],
  [
    /\b(?:bundle|ruby|rails|php|mix|cabal|stack|flutter|dart|melos|Rscript|julia|nix(?:-build|-shell)?|opam|dune|perl|zig|rebar3)\b/,
    'script',
    'other',
    'build',
  ],
  [/\b(?:uvx|pipx)\b/, 'uvx', 'python', 'build'],
  [/\b(?:npx|pnpx|bunx)\b/, 'npx', 'frontend', 'build'],
  [/\bmake\b/, 'make', 'github', 'build'],
  [/\b(?:just|task|mise|earthly)\b/, 'task', 'github', 'build'],
  [/\.(?:sh|bash|ps1)\b|^\s*(?:\.\/|bash |sh |(?:bin|ci|scripts?|tools?|hack)\/)/, 'bash', 'github', 'build'],
];

/** Tools that fetch and run any other tool: they say little of who owns what that one finds. */
export const FETCHERS: ReadonlySet<string> = new Set(['npx', 'uvx']);

/** What the task is called: the first that fits. */
const TASKS: readonly (readonly [pattern: RegExp, category: Category])[] = [
  [/type-?check|\btypes\b|\btsc\b/, 'type-check'],
  [/\bfmt\b|format|prettier/, 'format'],
  [/lint|\bstyle\b/, 'lint'],
  [/e2e|integration|acceptance|smoke/, 'integration-test'],
  [/\baudit\b/, 'vuln-audit'],
  [/(?:\b|_)(?:tests?|specs?|unit|check|cov|coverage)(?:\b|_)/, 'unit-test'],
  [/\bbench/, 'perf-regression'],
  [/migrat/, 'db-migration'],
  [/deploy/, 'cloud-deploy'],
  [/publish|release/, 'publish'],
  [/\b(?:install|sync|restore|deps|bootstrap)\b/, 'dependency'],
  [/build|compile|bundle|\bdist\b|\bdocs?\b|generate|codegen/, 'build'],
];

/** What a script's last task is about (`yarn workspace web test`, `poetry run invoke lint`, `./ci/build.sh`). null if it runs none. */
export function kindOfTask(lines: readonly string[]): TaskKind | null {
  for (const line of [...lines].reverse()) {
    const runner = RUNNERS.find(([pattern]) => pattern.test(line));
    if (runner !== undefined) return ofRunner(runner, line);
  }
  return null;
}

function ofRunner([pattern, tool, route, usual]: (typeof RUNNERS)[number], line: string): TaskKind {
  const rest = line.replace(pattern, ' ');
  const task = TASKS.find(([name]) => name.test(rest));
  const category = task?.[1] ?? usual;
  return { tool, category, route: route === 'github' && category === 'cloud-deploy' ? 'infra' : route, named: task !== undefined };
}
