import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** One entry of recipes/FAMILY.yml. */
export interface Recipe {
  name: string;
  tool?: string;
  command?: string;
  setup?: string;
  files?: Record<string, string>;
  /** The output in the tool's documented form, where the tool cannot be run here. */
  written?: string;
  expect: { rule: string; category?: string; route?: string; tool?: string; transient?: boolean; at?: string };
}

const WORK = '/home/runner/work/app/app';
const STAMP = '2026-01-01T00:00:00.0000000Z ';
const MOST_LINES = 145;
const MINUTES = 10;

/** Runs a recipe, and gives the log as the runner would have written it. Throws an Error if the set-up fails, or nothing is to be run. */
export function logOfRecipe(recipe: Recipe): string {
  if (recipe.written !== undefined)
    return asJobLog(recipe, recipe.written.replace(/\n$/, '').split('\n'), recipe.expect.rule === 'none' ? 0 : 1);
  if (recipe.command === undefined) throw new Error(`${recipe.name}: it has neither \`command\` nor \`written\`.`);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'recipe-')));
  const work = join(folder, 'app');
  try {
    mkdirSync(work);
    for (const [path, text] of Object.entries(recipe.files ?? {})) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
    }
    if (recipe.setup !== undefined) {
      const done = run(recipe.setup, work);
      if (done.status !== 0) throw new Error(`${recipe.name}: the set-up failed:\n${done.stdout}`);
    }
    const { stdout, status } = run(recipe.command, work);
    return asJobLog(recipe, neutral(stdout, work).replace(/\n$/, '').split('\n'), status ?? 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, cwd: string): { stdout: string; status: number | null } {
  const env = { ...process.env, CI: 'true', GITHUB_ACTIONS: 'true', PWD: cwd };
  const options = { cwd, env, encoding: 'utf8' as const, timeout: MINUTES * 60_000, maxBuffer: 64 * 1024 * 1024 };
  const { stdout, status } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', `exec 2>&1\n${command}`], options);
  return { stdout, status };
}

function asJobLog(recipe: Recipe, output: readonly string[], status: number): string {
  const command = (recipe.command ?? recipe.tool ?? recipe.name).trim();
  // A written log may bring its own groups: it is a whole log already.
  const isWhole = output.some((line) => line.includes('##[group]') || line.includes('##[error]') || line.includes('travis_fold'));
  const head = [`##[group]Run ${command.split('\n')[0]}`, ...command.split('\n'), 'shell: /usr/bin/bash -e {0}', '##[endgroup]'];
  const tail = status === 0 ? [] : [`##[error]Process completed with exit code ${status}.`];
  const lines = recipe.written !== undefined && isWhole ? output : [...head, ...shortened(output), ...tail];
  return `${lines.map((line) => (/^\d{4}-\d\d-\d\dT/.test(line) || line.includes('travis_fold') ? line : STAMP + line)).join('\n')}\n`;
}

/** The middle of a long output is left out. */
function shortened(lines: readonly string[]): string[] {
  if (lines.length <= MOST_LINES - 6) return [...lines];
  const half = Math.floor((MOST_LINES - 7) / 2);
  return [...lines.slice(0, half), `[${lines.length - 2 * half} lines left out]`, ...lines.slice(-half)];
}

/** Without what belongs to one machine and one moment. */
function neutral(text: string, work: string): string {
  const user = userInfo().username;
  let neutralText = text.replaceAll(work, WORK).replaceAll(dirname(work), dirname(WORK));
  neutralText = neutralText.replaceAll(homedir(), '/home/runner').replaceAll(hostname(), 'runner-host');
  if (user.length > 3 && user !== 'root') neutralText = neutralText.replaceAll(user, 'runner');
  return neutralText
    .replace(/\r\n/g, '\n')
    .replace(
      /https?:\/\/(?:[\w.-]*\b(?:registry|npmjs|yarnpkg|pypi|pythonhosted|crates|proxy\.golang|sum\.golang|maven|repo1|rubygems|packagist|nuget)[\w.-]*|[\w.-]*(?:artifactory|nexus|jfrog|verdaccio)[\w.-]*)(?::\d+)?/gi,
      'https://registry.example',
    )
    .replace(/\bregistry\.(?!example)[a-z0-9-]+\.(?:com|org|io|net|dev|local|internal)\b/g, 'registry.example')
    .replace(/\b\d+(?:\.\d+)?(?= ?(?:ms|s|sec|seconds)\b)/g, '0.10')
    .replace(/\/tmp\/[\w.-]+/g, '/tmp/x');
}
