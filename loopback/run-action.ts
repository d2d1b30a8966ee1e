import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a step left behind. */
export interface ActionRun {
  exitCode: number | null;
  /** The signal that ended it; null where it ended by itself. */
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  summary: string;
  outputs: Readonly<Record<string, string>>;
  /** What it saved for its `post`. */
  state: Readonly<Record<string, string>>;
}

/** A step that is under way. */
export interface StartedAction {
  /** Sends a signal to the step's own process, as the runner does on a cancellation. */
  signal(name: NodeJS.Signals): void;
  /** Resolves once this text was printed; rejects if the step ends before. */
  printed(text: string): Promise<void>;
  /** Resolves when it has ended, whatever the exit code. */
  readonly ended: Promise<ActionRun>;
}

export interface ActionRunOptions {
  /** The JavaScript file that `runs.main` (or `runs.post`) of the action names. */
  script: string;
  apiUrl: string;
  /** `OWNER/REPO`. */
  repository: string;
  event: string;
  payload: unknown;
  /** The Node that runs it; default is this process's. */
  node?: string;
  inputs?: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  /** Put in place of the payload as it is, to break it. */
  payloadText?: string;
  /** The checkout, in which it runs; default is an empty folder. */
  workspace?: string;
  /** What `main` of the same step has saved: then this is its `post`. */
  state?: Readonly<Record<string, string>>;
}

/**
 * Runs an action's script as the runner would: a process of its own, inputs and files by the environment, nothing else inherited
 * (docs: "metadata syntax", "variables reference"). Resolves whatever the exit code.
 */
export async function runAction(options: ActionRunOptions): Promise<ActionRun> {
  return startAction(options).ended;
}

/** As `runAction`, for what happens while it runs. */
export function startAction(options: ActionRunOptions): StartedAction {
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  const file = (name: string, text = ''): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const [outputFile, summaryFile, stateFile] = [file('output'), file('summary'), file('state')];
  const inputs = Object.entries(options.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const state = Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value]);
  const cwd = options.workspace ?? folder;
  const env = {
    PATH: process.env.PATH,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: options.apiUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: options.repository,
    GITHUB_EVENT_NAME: options.event,
    GITHUB_EVENT_PATH: file('event.json', options.payloadText ?? JSON.stringify(options.payload)),
    GITHUB_RUN_ID: '77',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_STATE: stateFile,
    GITHUB_WORKSPACE: cwd,
    RUNNER_TEMP: folder,
    ...Object.fromEntries([...inputs, ...state]),
    ...options.env,
  };
  const child = spawn(options.node ?? process.execPath, [options.script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  const waiting = new Map<string, () => void>();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    for (const [text, tell] of waiting) if (stdout.includes(text)) tell();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const closed = new Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>((done, failed) =>
    child.once('error', failed).once('close', (exitCode, signal) => done({ exitCode, signal })),
  );
  const ended = closed.then(
    (end): ActionRun => ({
      ...end,
      stdout,
      stderr,
      summary: readFileSync(summaryFile, 'utf8'),
      outputs: parseFileCommands(readFileSync(outputFile, 'utf8')),
      state: parseFileCommands(readFileSync(stateFile, 'utf8')),
    }),
  );
  const cleared = ended.finally(() => rmSync(folder, { recursive: true, force: true }));
  cleared.catch(() => undefined);
  return {
    signal: (name) => void child.kill(name),
    ended: cleared,
    printed: (text) =>
      new Promise((done, failed) => {
        if (stdout.includes(text)) done();
        waiting.set(text, done);
        cleared.then(() => failed(new Error(`It ended, and never printed ${text}:\n${stdout}\n${stderr}`)), failed);
      }),
  };
}

/** Reads what `@actions/core` writes to GITHUB_OUTPUT and GITHUB_STATE: `name<<DELIMITER`, the value, the delimiter. The last one counts. */
function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, delimiter] = /^([^<]+)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    values[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return values;
}
