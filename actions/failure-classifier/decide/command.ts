import type { Category, Route } from '../rules/rules-model.ts';

/** What a command is about, for failures of which no rule knows the line. */
export interface CommandKind {
  category: Category;
  route: Route;
  tool: string;
}

type Row = readonly [pattern: RegExp, tool: string, category: Category, route: Route];

/** The first that fits decides, so the particular stand before the general. */
const COMMANDS: readonly Row[] = [
  [/\bgitleaks\b|\btrufflehog\b|\bdetect-secrets\b/, 'gitleaks', 'secret-scan', 'security'],
  [/\b(?:npm|yarn|pnpm) audit\b/, 'npm-audit', 'vuln-audit', 'security'],
  [/\bpip-audit\b|\bsafety check\b/, 'pip-audit', 'vuln-audit', 'security'],
  [/\bcargo (?:audit|deny)\b/, 'cargo-audit', 'vuln-audit', 'security'],
  [/\btrivy\b|\bgrype\b|\bsnyk\b|\bosv-scanner\b|govulncheck/, 'trivy', 'vuln-audit', 'security'],
  [/\bsemgrep\b|\bcodeql\b|\bbandit\b|\bgosec\b/i, 'semgrep', 'sast', 'security'],
  [/\bcargo (?:\+\S+ )?fmt\b|\brustfmt\b/, 'rustfmt', 'format', 'rust'],
  [/\bcargo (?:\+\S+ )?clippy\b/, 'clippy', 'lint', 'rust'],
  [/\bcargo (?:\+\S+ )?(?:test|nextest)\b/, 'cargo-test', 'unit-test', 'rust'],
  [/\bcargo (?:\+\S+ )?(?:build|check|install|run|doc|publish)\b|\bcross build\b|\bmaturin\b/, 'cargo', 'compile', 'rust'],
  [/\bterraform\b|\btofu\b|\bterragrunt\b/, 'terraform', 'terraform', 'infra'],
  [/\bhelm\b|\bhelmfile\b/, 'helm', 'helm', 'infra'],
  [/\bkubectl\b|\bkustomize\b|\bkind create\b|\bminikube\b/, 'kubectl', 'kubernetes', 'infra'],
  [
    /\bdocker(?:-compose| compose)? (?:build|buildx|push|pull|run|up)\b|docker\/build-push-action|docker\/login-action|\bbuildah\b/,
    'docker',
    'docker',
    'infra',
  ],
  [/\bdocker(?:-compose)?\b/, 'docker', 'docker', 'infra'],
  [/\bansible(?:-playbook|-lint)?\b/, 'ansible', 'config', 'infra'],
  [
    /\baws \w|\bgcloud \w|\baz \w|\bflyctl\b|\bvercel\b|\bnetlify\b|\bserverless deploy\b|\bcdk deploy\b|\bsam deploy\b|\bwrangler\b/,
    'cloud-cli',
    'cloud-deploy',
    'infra',
  ],
  [/\bplaywright\b|\bcypress\b|\b(?:test:)?e2e\b/, 'e2e', 'integration-test', 'frontend'],
  [/\bprettier\b|(?:npm|yarn|pnpm)(?: run)? (?:format|fmt)\b/, 'prettier', 'format', 'frontend'],
  [/\beslint\b|\bbiome\b|\bstylelint\b|(?:npm|yarn|pnpm)(?: run)? lint\b/, 'eslint', 'lint', 'frontend'],
  [/\btsc\b|(?:npm|yarn|pnpm)(?: run)? (?:type-?check|types|tsc)\b/, 'tsc', 'type-check', 'frontend'],
  [/\bprisma\b/, 'prisma', 'db-migration', 'frontend'],
  [/\bjest\b|\bvitest\b|\bmocha\b|(?:npm|yarn|pnpm)(?: run)? (?:test|t|ci:test|coverage)\b/, 'npm', 'unit-test', 'frontend'],
  [/\b(?:npm|yarn|pnpm|bun) (?:publish|run release)\b|semantic-release/, 'npm', 'publish', 'frontend'],
  [/\b(?:npm (?:ci|i|install)|yarn(?: install)?$|yarn install|pnpm (?:i|install)|bun install)\b/m, 'npm', 'dependency', 'frontend'],
  [/(?:npm|yarn|pnpm|bun)(?: run)? \S*build|\bvite build\b|\bnext build\b|\bwebpack\b|\bturbo\b|\bnx\b/, 'npm', 'build', 'frontend'],
  [/\bblack\b|\bisort\b|\bruff format\b|\byapf\b/, 'black', 'format', 'python'],
  [/\bmypy\b|\bpyright\b|\bpyre\b/, 'mypy', 'type-check', 'python'],
  [/\bruff\b|\bflake8\b|\bpylint\b|\bpre-commit\b/, 'ruff', 'lint', 'python'],
  [/\bpytest\b|\btox\b|\bnox\b|\bunittest\b|manage\.py test|runtests\.py/, 'pytest', 'unit-test', 'python'],
  [/\btwine\b|\bpoetry publish\b|pypi-publish/, 'twine', 'publish', 'python'],
  [
    /\bpip3? install\b|\bpoetry install\b|\buv (?:sync|pip|lock)\b|\bpipenv install\b|\bconda (?:install|env)\b/,
    'pip',
    'dependency',
    'python',
  ],
  [/\bgolangci-lint\b|\bgo vet\b|\bstaticcheck\b/, 'golangci-lint', 'lint', 'go'],
  [/\bgofmt\b|\bgofumpt\b/, 'gofmt', 'format', 'go'],
  [/\bgo test\b|\bgotestsum\b|\bginkgo\b/, 'go', 'unit-test', 'go'],
  [/\bgo mod\b|\bgo get\b/, 'go', 'dependency', 'go'],
  [/\bgo (?:build|install|run|generate)\b|\bgoreleaser\b/, 'go', 'compile', 'go'],
  [/\b(?:mvnw?|maven)\b.*\bdeploy\b|\bgradlew?\b.*\bpublish/, 'maven', 'publish', 'jvm'],
  [/\bspotless|ktlintCheck|\bscalafmtCheck/, 'spotless', 'format', 'jvm'],
  [/\bcheckstyle|\bspotbugs|\bpmd\b|\bdetekt\b/, 'checkstyle', 'lint', 'jvm'],
  [/\bmvnw?\b.*\b(?:test|verify|install)\b/, 'maven', 'unit-test', 'jvm'],
  [/\bgradlew?\b.*\b(?:test|check|build)\b/, 'gradle', 'unit-test', 'jvm'],
  [/\bmvnw?\b/, 'maven', 'build', 'jvm'],
  [/\bgradlew?\b/, 'gradle', 'build', 'jvm'],
  [/\bsbt\b/, 'sbt', 'build', 'jvm'],
  [/\bctest\b/, 'ctest', 'unit-test', 'native'],
  [/\bclang-format\b/, 'clang-format', 'format', 'native'],
  [/\bcmake\b|\bninja\b|\bmeson\b|\.\/configure\b|\bgcc\b|\bclang\b/, 'cmake', 'compile', 'native'],
  [/\bdotnet test\b/, 'dotnet', 'unit-test', 'other'],
  [/\bdotnet\b|\bmsbuild\b/, 'dotnet', 'compile', 'other'],
  [/\brubocop\b/, 'rubocop', 'lint', 'other'],
  [/\brspec\b|\brake\b|\brails test\b/, 'ruby', 'unit-test', 'other'],
  [/\bbundle install\b|\bgem install\b/, 'bundler', 'dependency', 'other'],
  [/\bphpunit\b|\bartisan test\b|\bpest\b/, 'phpunit', 'unit-test', 'other'],
  [/\bcomposer\b/, 'composer', 'dependency', 'other'],
  [/\bactionlint\b|\bzizmor\b/, 'actionlint', 'workflow-syntax', 'github'],
  [/actions\/checkout@|\bgit (?:clone|fetch|checkout|push|merge|rebase|pull|submodule|diff)\b/, 'git', 'git', 'github'],
  [/actions\/cache/, 'cache', 'cache', 'github'],
  [/(?:upload|download)-artifact/, 'artifact', 'artifact', 'github'],
  [/actions\/(?:setup-|configure-)|\/setup-/, 'setup', 'config', 'github'],
  [/\bpython3?\b/, 'python', 'unit-test', 'python'],
];

/** Names of jobs and steps, in people's words. */
const NAMES: readonly Row[] = [
  [/\bgates?\b|\bneeds\b|all[- ]checks|ci[- ](?:ok|success|status)|required checks|summary/i, 'github-actions', 'aggregate-gate', 'github'],
  [/\blint/i, 'lint', 'lint', 'github'],
  [/\bformat|\bfmt\b/i, 'format', 'format', 'github'],
  [/type-?check|\btypes\b/i, 'type-check', 'type-check', 'github'],
  [/e2e|end-to-end|integration/i, 'tests', 'integration-test', 'github'],
  [/\btests?\b|\bunit\b/i, 'tests', 'unit-test', 'github'],
  [/deploy/i, 'deploy', 'cloud-deploy', 'infra'],
  [/publish|release/i, 'release', 'publish', 'github'],
  [/\bbuild|compile/i, 'build', 'build', 'github'],
  [/audit|policy|check|enforce|changelog|conventional|\bdco\b|\bcla\b|verif|validat/i, 'script', 'policy-gate', 'github'],
];

/** What a script is about: its last line that says anything, since `bash -e` ends at the first that fails. null if none does. */
export function kindOfCommand(lines: readonly string[]): CommandKind | null {
  for (const line of [...lines].reverse()) {
    const row = COMMANDS.find(([pattern]) => pattern.test(line));
    if (row !== undefined) return kindOf(row);
  }
  return null;
}

/** What the name of a step, job or workflow says. */
export function kindOfName(name: string): CommandKind | null {
  const row = COMMANDS.find(([pattern]) => pattern.test(name)) ?? NAMES.find(([pattern]) => pattern.test(name));
  return row === undefined ? null : kindOf(row);
}

function kindOf([, tool, category, route]: Row): CommandKind {
  return { tool, category, route };
}
