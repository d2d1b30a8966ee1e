/** For a tool whose step does not show the command: how it is run by itself. */
const COMMANDS: Readonly<Record<string, string>> = {
  actionlint: 'actionlint',
  ansible: 'ansible-playbook --check PLAYBOOK',
  black: 'black --check .',
  bundler: 'bundle install',
  cargo: 'cargo build --locked',
  'cargo-test': 'cargo test',
  checkstyle: 'mvn checkstyle:check',
  clippy: 'cargo clippy --all-targets',
  docker: 'docker build .',
  eslint: 'npx eslint .',
  flake8: 'flake8',
  gitleaks: 'gitleaks git --redact',
  go: 'go test ./...',
  'golangci-lint': 'golangci-lint run',
  gradle: './gradlew build --stacktrace',
  helm: 'helm lint CHART && helm template CHART',
  jest: 'npx jest',
  maven: 'mvn -B verify',
  mypy: 'mypy .',
  npm: 'npm ci',
  pip: 'pip install -r requirements.txt',
  'pip-audit': 'pip-audit',
  playwright: 'npx playwright test',
  pnpm: 'pnpm install --frozen-lockfile',
  'pre-commit': 'pre-commit run --all-files',
  prettier: 'npx prettier --check .',
  pytest: 'pytest -vv',
  ruff: 'ruff check . && ruff format --check .',
  rustc: 'cargo build',
  rustfmt: 'cargo fmt --all -- --check',
  shellcheck: 'shellcheck FILE',
  terraform: 'terraform validate && terraform plan',
  tsc: 'npx tsc --noEmit',
  vite: 'npx vite build',
  vitest: 'npx vitest run',
  webpack: 'npx webpack',
  yarn: 'yarn install --immutable',
};

const LONGEST = 300;

/**
 * How to see the failure locally: the command of the step that failed, or, where that is an action, the tool's own. null where neither is
 * known. It is shown to people, never run; it may hold anything that the workflow's author wrote.
 */
export function reproduceWith({ tool, step }: { tool: string; step: string | null }): string | null {
  if (step !== null && step !== '' && !isAction(step) && step.length <= LONGEST) return step;
  return COMMANDS[tool] ?? null;
}

/** `actions/checkout@v4`, `docker://alpine`, `./.github/actions/build`. */
function isAction(step: string): boolean {
  return /^(?:[\w.-]+\/[\w./-]+@\S+|docker:\/\/\S+|\.\/\S+)$/.test(step) && !step.endsWith('.sh');
}
