import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a step left behind. */
export interface ActionRun {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  summary: string;
  outputs: Readonly<Record<string, string>>;
}

export interface ActionRunOptions {
  /** The JavaScript file that `runs.main` of the action names. */
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
}

/**
 * Runs an action's script as the runner would: a process of its own, inputs and files by the environment, nothing else inherited
 * (docs: "metadata syntax", "variables reference"). Resolves whatever the exit code.
 */
export async function runAction(options: ActionRunOptions): Promise<ActionRun> {
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  const file = (name: string, text = ''): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  try {
    const outputFile = file('output');
    const summaryFile = file('summary');
    const inputs = Object.entries(options.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
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
      RUNNER_TEMP: folder,
      ...Object.fromEntries(inputs),
      ...options.env,
    };
    const child = spawn(options.node ?? process.execPath, [options.script], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    const exitCode = await new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
    return {
      exitCode,
      stdout,
      stderr,
      summary: readFileSync(summaryFile, 'utf8'),
      outputs: parseOutputs(readFileSync(outputFile, 'utf8')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads what `@actions/core` writes to GITHUB_OUTPUT: `name<<DELIMITER`, the value, the delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, delimiter] = /^([^<]+)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}
