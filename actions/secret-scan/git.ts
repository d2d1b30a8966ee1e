import { execFile } from 'node:child_process';
import { devNull } from 'node:os';

/** git ended with an error, or could not be run; `message` has the first line that it wrote. */
export class GitError extends Error {
  override readonly name = 'GitError';
  /** Null where git did not run to its end: there is none, or it took too long. */
  readonly exitCode: number | null;

  constructor(message: string, exitCode: number | null, options: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

const LIMIT_MS = 5 * 60_000;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/**
 * The environment for git, and for gitleaks, which runs git: PATH and nothing else of the run (no token, no input), and no configuration
 * of the machine, which could add drivers, hide files or rewrite addresses.
 */
export function bareEnvironment(pathVariable: string): NodeJS.ProcessEnv {
  return {
    PATH: pathVariable,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** Runs git in a folder, without a shell, and gives the bytes of its output. Throws a GitError. */
export function git(folder: string, env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Buffer> {
  // Files of a job in a container often belong to another user than the one it runs as; this is only read, no hook or filter runs.
  const all = ['-c', 'safe.directory=*', '-C', folder, ...args];
  const options = { env, encoding: 'buffer', timeout: LIMIT_MS, killSignal: 'SIGKILL', maxBuffer: MAX_OUTPUT_BYTES } as const;
  return new Promise((done, failed) => {
    execFile('git', all, options, (error, stdout, stderr) => {
      if (!error) return done(stdout);
      const said = stderr.toString('utf8').trim().split('\n')[0] ?? '';
      const exitCode = typeof error.code === 'number' ? error.code : null;
      failed(new GitError(`git ${args[0]}: ${said === '' ? error.message.split('\n')[0] : said}`, exitCode, { cause: error }));
    });
  });
}

/** As `git`, for one line of text. */
export async function gitLine(folder: string, env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<string> {
  return (await git(folder, env, ...args)).toString('utf8').trim();
}

/** As `gitLine`; null where git says no. */
export async function gitLineOrNull(folder: string, env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<string | null> {
  try {
    return await gitLine(folder, env, ...args);
  } catch (error) {
    if (error instanceof GitError && error.exitCode !== null) return null;
    throw error;
  }
}
