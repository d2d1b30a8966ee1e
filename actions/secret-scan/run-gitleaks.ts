import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clipChars } from '../../core/report/limits.ts';
import type { Leak } from './facts.ts';
import { parseGitleaksReport, ReportFormatError } from './gitleaks-report.ts';
import type { History } from './history.ts';

export interface GitleaksRun {
  /** The executable. */
  file: string;
  history: History;
  /** An empty folder for the report; it is the working directory, too. */
  folder: string;
  /** Files of the base commit, copied out; null where gitleaks' own rules apply. */
  configFile: string | null;
  /** May be empty, but is always given: without it gitleaks looks in its working directory. */
  ignoreFile: string;
  env: NodeJS.ProcessEnv;
}

/** `failure` is null where all of the history was scanned. */
export interface GitleaksResult {
  leaks: Leak[];
  failure: string | null;
}

const LIMIT_MS = 10 * 60_000;
/** Far from what gitleaks uses itself: 1 is also its exit code for an error, 126 for a flag that it does not know. */
const LEAKS_EXIT_CODE = 77;
const MOST_FAILURE_CHARS = 300;

/**
 * Scans once. gitleaks ends with 0 and an empty report where git failed half-way, so that whatever it logs as an error is taken as
 * a failure here. Merge commits are shown as what they change against a merge redone by git; by default git shows nothing of them.
 * Never throws for what gitleaks does.
 */
export async function runGitleaks({ file, history, folder, configFile, ignoreFile, env }: GitleaksRun): Promise<GitleaksResult> {
  const reportFile = join(folder, 'report.json');
  const args = [
    'git',
    '--no-banner',
    '--no-color',
    '--log-level=error',
    '--platform=none',
    '--redact=100',
    '--ignore-gitleaks-allow',
    `--exit-code=${LEAKS_EXIT_CODE}`,
    '--report-format=json',
    `--report-path=${reportFile}`,
    `--gitleaks-ignore-path=${ignoreFile}`,
    ...(configFile === null ? [] : [`--config=${configFile}`]),
    `--log-opts=--remerge-diff ${history.revisions}`,
    history.folder,
  ];
  const { code, stderr } = await execute(file, args, folder, env);
  let leaks: Leak[] = [];
  let failure = failureOf(code, stderr);
  try {
    leaks = parseGitleaksReport(await readFile(reportFile, 'utf8'));
  } catch (error) {
    failure ??= error instanceof ReportFormatError ? error.message : 'It left no report.';
  }
  const wanted = leaks.length === 0 ? 0 : LEAKS_EXIT_CODE;
  if (failure === null && code !== wanted) failure = `It ended with ${code}, and its report has ${leaks.length} entries.`;
  return { leaks, failure };
}

function execute(file: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<{ code: number | string; stderr: string }> {
  return new Promise((done) => {
    execFile(file, args, { cwd, env, timeout: LIMIT_MS, killSignal: 'SIGKILL', maxBuffer: 16 * 1024 * 1024 }, (error, _, stderr) => {
      const code = error === null ? 0 : (error.code ?? (error.killed ? `no result within ${LIMIT_MS / 1_000} s` : 'a signal'));
      done({ code, stderr });
    });
  });
}

/** What it logged as an error, or null. Only such lines are shown: they are about git and configuration, not about content. */
function failureOf(code: number | string, stderr: string): string | null {
  const lines = stderr.split('\n').flatMap((line) => {
    const [, said] = /\b(?:ERR|FTL)\b\s+(.+)/.exec(line) ?? /^(panic: .+)/.exec(line) ?? [];
    return said === undefined ? [] : [said.trim()];
  });
  if (lines.length > 0) return clipChars(lines.slice(0, 2).join(' '), MOST_FAILURE_CHARS);
  if (code === 0 || code === LEAKS_EXIT_CODE) return null;
  return code === 126 ? 'It does not know one of the options (exit code 126).' : `It ended with ${code}.`;
}
